"""The decision on an activity as Python source, written from its diagram; it decides as the interpreter does."""

from placet.backends.compiled.profiles import Readable, readable
from placet.backends.compiled.running import run
from placet.backends.compiled.writing import source_of

__all__ = ["Readable", "readable", "run", "source_of"]
