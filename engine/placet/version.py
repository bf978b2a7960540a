"""The version, alone in a module so that the build and `placet --version` read it without anything else."""

__version__ = "0.1.0"
