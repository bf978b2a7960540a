"""Lines wrapped to a terminal's width."""

import re
import textwrap

_NARROWEST = 40
"""A narrower terminal is written to as if it had this many columns."""

_LEAST = 20
"""However far a line is indented, it has this many columns for itself."""

_SPACE = re.compile("[^\\S\u00a0\u202f]+")
"""White space at which a line may be broken: a no-break space is none."""


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


def on_one_line(text: str) -> str:
    """Return a text with a single space wherever it has any white space but a no-break space."""
    return " ".join(words_of(text))


def words_of(text: str) -> list[str]:
    """Return what a line may be broken between."""
    return [word for word in _SPACE.split(text) if word]
