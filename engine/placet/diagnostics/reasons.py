"""Why the system refused something, in words that exist in every language."""

from placet.messages import Message, Words, heard, say

_REASONS = (
    Message("permission denied"),
    Message("operation not permitted"),
    Message("no such file or directory"),
    Message("not a directory"),
    Message("is a directory"),
    Message("file exists"),
    Message("file name too long"),
    Message("too many levels of symbolic links"),
    Message("too many open files"),
    Message("no space left on device"),
    Message("disk quota exceeded"),
    Message("read-only file system"),
    Message("device or resource busy"),
    Message("input/output error"),
)


def reason_of(error: OSError) -> Words:
    """Say why the system refused; a reason that is not among the known ones is given as the system says it."""
    said = error.strerror
    return heard(said[:1].lower() + said[1:], _REASONS) if said else say("unknown reason")
