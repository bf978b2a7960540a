"""Engines that run outside Python, each started by the tests for themselves and stopped at the end."""
