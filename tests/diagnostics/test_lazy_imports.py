"""What importing the lower layers costs."""

import subprocess
import sys

import pytest

HEAVY = ("yaml", "pydantic", "rapidfuzz")


@pytest.mark.parametrize("module", ["placet.diagnostics", "placet.pack"])
def test_import_brings_no_heavy_library(module: str):
    """A program that only shows errors, or only finds a pack, starts without the YAML and model libraries."""
    code = f"import sys, {module}; print(*(name for name in {HEAVY} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == ""
