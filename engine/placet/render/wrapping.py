"""Lines wrapped to a terminal's width."""

import textwrap

_NARROWEST = 40
"""A narrower terminal is written to as if it had this many columns."""

_LEAST = 20
"""However far a line is indented, it has this many columns for itself."""


def wrapped(text: str, lead: str, width: int) -> list[str]:
    """Wrap a line after its lead, with the following lines set under its beginning.

    Args:
        text: The line.
        lead: What stands before it: spaces, or a dash after spaces; without one, following lines are indented by two.
        width: The widest line, in characters.
    """
    return textwrap.wrap(
        text,
        width=max(width, _NARROWEST, len(lead) + _LEAST),
        initial_indent=lead,
        subsequent_indent=" " * len(lead) if lead else "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
