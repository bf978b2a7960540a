"""What the tests of the benchmarks share: the folder from which the scripts import."""

import sys
from pathlib import Path

# The scripts run from their folder, and import what lies beside them.
sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks" / "peers"))
