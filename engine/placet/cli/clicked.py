"""What click says, recognised, so that it can be said in every language."""

from __future__ import annotations

from placet.messages import Message, Words, heard

_MISTAKES = (
    Message("`{value}` is not one of {names}"),
    Message("`{value}` is not {name}"),
    Message("`{value}` is not a valid integer"),
    Message("`{value}` is not a valid integer range"),
    Message("`{value}` is not a valid float"),
    Message("`{value}` is not a valid boolean. Recognized values: {names}"),
    Message("{value} is not in the range {range}"),
    Message("file `{name}` does not exist"),
    Message("directory `{name}` does not exist"),
    Message("path `{name}` does not exist"),
    Message("file `{name}` is a directory"),
    Message("directory `{name}` is a file"),
    Message("file `{name}` is not readable"),
    Message("directory `{name}` is not readable"),
    Message("path `{name}` is not readable"),
    Message("file `{name}` is not writable"),
    Message("option `{name}` requires an argument"),
    Message("option `{name}` requires {number} arguments"),
    Message("option `{name}` does not take a value"),
    Message("argument `{name}` takes {number} values"),
    Message("got unexpected extra argument ({names})"),
    Message("got unexpected extra arguments ({names})"),
    Message("missing command"),
)


def in_our_words(mistake: str) -> Words:
    """Take what click finds wrong with a command for the message that it is."""
    return heard(mistake, _MISTAKES)
