"""What is said of a question in plain words that was not understood."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from placet.diagnostics import Diagnostic
from placet.messages import Message, Said, Words, listed, say, say_as

_UNDERSTOOD = {
    "subject": Message("who: {name}"),
    "activity": Message("what: {name}"),
    "object": Message("on what: {name}"),
}
_NEAR = {
    "subject": Message("names of {type} that are near: {names}"),
    "activity": Message("names of activity that are near: {names}"),
    "object": Message("names of object that are near: {names}"),
}


def misread(
    words: str,
    understood: Mapping[str, str],
    lacking: Sequence[str],
    near: Iterable[tuple[str, Iterable[str]]],
    subject_type: str,
) -> Diagnostic:
    """Return P609.

    Args:
        words: What was left over.
        understood: By role (`subject`, `activity`, `object`), what was understood.
        lacking: The roles that nothing was found for, of `subject` and `activity`.
        near: Roles, each with names that are near to what was left over.
        subject_type: The entity type of subjects.
    """
    message = say("`{words}` is not understood", words=words) if words else _lacks(lacking, subject_type)
    found = [_UNDERSTOOD[role].say(name=name) for role, name in understood.items()]
    notes = [say("understood: {names}", names=listed(found, ";")) if found else say("nothing else was understood")]
    if lacking and words:
        needed = [_needed(role, subject_type) for role in lacking]
        notes.append(say("the question still needs: {names}", names=listed(needed)))
    hints = (_near(role, names, subject_type) for role, names in near)
    return Diagnostic("P609", message, notes=tuple(notes), help=tuple(hints))


def ambiguous(question: str, meanings: Iterable[str]) -> Diagnostic:
    """Return P609 for a question that may mean several things, each named by what it would be about."""
    return Diagnostic(
        "P609",
        say("`{question}` may mean several things", question=question),
        notes=tuple(say("it may be: {names}", names=meaning) for meaning in meanings),
        help=(say("ask with ids"),),
    )


def _lacks(lacking: Sequence[str], subject_type: str) -> Said:
    if len(lacking) > 1:
        return say("the question names no {type} and no activity", type=subject_type)
    if lacking == ["activity"]:
        return say("the question names no activity")
    return say("the question names no {type}", type=subject_type)


def _needed(role: str, subject_type: str) -> Words:
    return say_as("needed", "activity") if role == "activity" else say_as("needed", "{type}", type=subject_type)


def _near(role: str, names: Iterable[str], subject_type: str) -> Said:
    shown = listed(f"`{name}`" for name in names)
    message = _NEAR[role]
    return message.say(names=shown, type=subject_type) if role == "subject" else message.say(names=shown)
