"""Engines behind the formula; each sees the logic only, never another backend."""
