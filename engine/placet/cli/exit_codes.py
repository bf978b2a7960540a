"""Every exit status of the command line.

A closed pipe (`placet who join-exercise | head -1`) ends a command with status 1, quietly.
"""

from typing import Final

OK: Final = 0
"""The question was answered, whatever the answer; or nothing was found wrong."""

NEGATIVE: Final = 1
"""The check found errors, a scenario failed, or a certificate was rejected."""

BAD_INPUT: Final = 2
"""The command, the question or a file is wrong: a diagnostic on the standard error says what and where."""

CONDITIONAL: Final = 10
"""With `--exit-code`: the answer is conditional."""

NOT_PERMITTED: Final = 11
"""With `--exit-code`: the answer is not permitted; of `how`, there is no way."""

UNDETERMINED: Final = 12
"""With `--exit-code`: the answer is undetermined; of `how`, the search ended at its bound without a way."""

INTERNAL_ERROR: Final = 70
"""A mistake in placet itself (EX_SOFTWARE of sysexits.h)."""

INTERRUPTED: Final = 130
"""The user interrupted the command (128 and SIGINT)."""

OF_VERDICT: Final = {
    "permitted": OK,
    "conditional": CONDITIONAL,
    "not_permitted": NOT_PERMITTED,
    "undetermined": UNDETERMINED,
}
"""The status of each verdict with `--exit-code`."""
