"""The command line: a thin door, with one file for each command in `commands`."""

import sys


def main() -> None:
    """Run the command line and leave with its exit status."""
    from placet.cli.program import run

    sys.exit(run(sys.argv[1:]))
