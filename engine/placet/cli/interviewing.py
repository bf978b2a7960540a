"""An interview in a terminal, or with answers from a pipe or a file."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from placet.cli.language import words
from placet.cli.output import show, show_diagnostics, width
from placet.diagnostics import Diagnostic, Place, PlacetError, suggest
from placet.messages import say

if TYPE_CHECKING:
    from placet.cli.files import Target
    from placet.logic.ruleset import Ruleset
    from placet.policy.interview import Interview, NextQuestion

_WHY, _UNKNOWN, _BACK = "?", "-", "<"


def hold(interview: Interview) -> tuple[Interview, bool]:
    """Ask until nothing is left to ask, or until no more is typed.

    Args:
        interview: Where to begin.

    Returns:
        The interview at its end, and whether it was interrupted.
    """
    if interview.question is not None:
        show(f"{_how_to_answer()}\n")
    try:
        while interview.question is not None:
            _show_question(interview.question, interview.asked + 1)
            line = _read_line()
            if line is None:
                show("\n" + words().say("Stopped before the matter was settled; as things stand:") + "\n")
                break
            interview = _after(interview, line.strip())
    except KeyboardInterrupt:
        show("\n")
        return interview, True
    return interview, False


def _how_to_answer() -> str:
    return words().say(
        "Answer by number or name, `none` for none of them.  ? why it is asked   - not known   < back   Ctrl-D stop"
    )


def _after(interview: Interview, line: str) -> Interview:
    """Return the interview after a line: an answer, or one of the signs; a bad answer is told and asked again."""
    if interview.question is not None and line == _WHY:
        _show_reasons(interview.question)
        return interview
    try:
        if line == _BACK:
            return interview.back()
        return interview.dont_know() if line == _UNKNOWN else interview.answer(line)
    except PlacetError as error:
        show_diagnostics(error.diagnostics, texts=error.texts)
        return interview


def _read_line() -> str | None:
    """Read a line from the terminal, or from a pipe (then it is shown); None at the end."""
    if sys.stdin.isatty():
        try:
            return input("> ")
        except EOFError:
            return None
    line = sys.stdin.readline()
    if not line:
        return None
    show(f"> {line.rstrip()}\n")
    return line


def follow(interview: Interview, answers: Mapping[str, object], file: Path) -> Interview:
    """Ask what a file answers, until nothing is left to ask or the file has no answer.

    Raises:
        PlacetError: P70x for an answer that does not do.
    """
    shown = file.as_posix()
    while (question := interview.question) is not None:
        _show_question(question, interview.asked + 1)
        if question.id not in answers:
            said = words().say(
                "No answer to `{question}` in {file}; as things stand:", question=question.id, file=shown
            )
            show(f"\n{said}\n")
            break
        answer = answers[question.id]
        show(f"> {_shown(question, answer)}\n")
        interview = interview.answer(answer)
    return interview


def advance(interview: Interview, answers: Mapping[str, object]) -> Interview:
    """Return the interview with all that a file answers, without a word.

    Raises:
        PlacetError: P70x for an answer that does not do.
    """
    while interview.question is not None and interview.question.id in answers:
        interview = interview.answer(answers[interview.question.id])
    return interview


def read_answers(file: Path, ruleset: Ruleset) -> dict[str, object]:
    """Read a file that maps the ids of questions to answers; `null` says that something is not known.

    The attributes of the subject may be named without its type.

    Raises:
        PlacetError: P1xx where the file cannot be read, P709 where it is no mapping or names no question.
    """
    from placet.pack.files import read_file
    from placet.pack.reader import read_yaml

    shown = file.as_posix()
    node = read_yaml(read_file(file, shown), shown)
    if not isinstance(node, Mapping):
        raise PlacetError(Diagnostic("P709", say("a file of answers maps questions to answers"), Place(shown, 1, 1)))
    names = set(_names(ruleset))
    subject = ruleset.attributes.get(ruleset.subject, {})
    read: dict[str, object] = {
        f"{ruleset.subject}.{name}" if name in subject else str(name): value for name, value in node.items()
    }
    unknown = [name for name in read if name not in names and ":" not in name]
    if unknown:
        raise PlacetError([_no_question(name, sorted(names), shown) for name in unknown])
    return read


def _names(ruleset: Ruleset) -> Iterator[str]:
    """Yield the ids of all questions about attributes, and `hour`."""
    yield "hour"
    for owner, attributes in ruleset.attributes.items():
        holders = [e.id for e in ruleset.entities.values() if e.type == owner and owner != ruleset.subject]
        yield from (f"{holder}.{name}" for holder in (owner, *holders) for name in attributes)


def _no_question(name: str, names: list[str], shown: str) -> Diagnostic:
    near = suggest(name, names, limit=1)
    hints = tuple(say("a similar name exists: `{match}`", match=match) for match in near)
    return Diagnostic("P709", say("there is no question `{name}`", name=name), Place(shown, 1, 1), help=hints)


def _show_question(question: NextQuestion, number: int) -> None:
    from placet.render.wrapping import wrapped

    lines = ["", *wrapped(f"{number}. {question.text}  ({_to_go(question)})", "", width())]
    for remark in (question.meaning, *question.notes):
        lines += wrapped(remark, "   ", width()) if remark else ()
    for at, option in enumerate(question.options, 1):
        lines += wrapped(f"{at}  {option.label}", "     ", width())
    show("\n".join(lines) + "\n")


def _to_go(question: NextQuestion) -> str:
    """Say how many questions there are still to come."""
    from placet.render.numbers import with_one_decimal

    text, progress = words(), question.progress
    if progress.expected is None:
        return text.say("at most {most} to go", most=progress.most)
    expected = with_one_decimal(progress.expected, text)
    return text.say("about {expected} to go, at most {most}", expected=expected, most=progress.most)


def _show_reasons(question: NextQuestion) -> None:
    from placet.render.wrapping import wrapped

    lines = [words().say("Why this is asked:")]
    for reason in question.because:
        where = f"  [{reason.place.file}:{reason.place.line}]" if reason.place else ""
        lines += wrapped(f"{reason.text}{where}", "  - ", width())
    show("\n".join(lines) + "\n")


def _shown(question: NextQuestion, answer: object) -> str:
    """Write an answer of a file as the options call it."""
    if answer is None:
        return words().say_as("an answer", "not known")
    if isinstance(answer, Mapping):
        from placet.render.outline import labelled

        return ", ".join(labelled(str(name), _shown(question, each), words()) for name, each in answer.items())
    if isinstance(answer, (list, tuple)):
        return ", ".join(_shown(question, each) for each in answer) or words().say_as("answer", "none")
    labels = {option.value: option.label for option in question.options if not isinstance(option.value, list)}
    return labels.get(answer, str(answer)) if not isinstance(answer, dict) else str(answer)


def save(interview: Interview, target: Target) -> None:
    """Write the profile.

    Raises:
        PlacetError: P909 where it cannot be written, P912 where the file has come into being meanwhile.
    """
    from placet.policy.interview.saving import as_yaml

    target.write(as_yaml(interview))
    if target.path is not None:
        click.echo(words().say("The profile is saved in {file}.", file=target.path.as_posix()), err=True)
