"""Scenarios in plain sentences: a pytest plugin that runs `.feature` files without any Python beside them."""
