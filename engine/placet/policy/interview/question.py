"""A question of an interview, and how what people type is read as an answer to it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NoReturn, assert_never

from placet.diagnostics import Diagnostic, PlacetError, suggest
from placet.logic.naming import fold
from placet.messages import say
from placet.policy.answer import Reason
from placet.policy.interview.words import QuestionKind, expected, is_nothing

_INTEGER = re.compile(r"[-+]?[0-9]+")
_DECIMAL = re.compile(r"[-+]?[0-9]+(\.[0-9]+)?")
_TRUTHS = {"yes": True, "y": True, "true": True, "no": False, "n": False, "false": False}
_TRUTHS |= {"oui": True, "o": True, "vrai": True, "non": False, "faux": False}


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose.

    Attributes:
        value: What `Interview.answer` and a profile take; an empty list for "no value".
        label: What people read.
    """

    value: object
    label: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it still is.

    Attributes:
        expected: How many questions are to be expected, this one among them, if every possible world is equally likely;
            None where there are too many to work that out.
        most: How many there are at most.
    """

    expected: float | None
    most: int


@dataclass(frozen=True, slots=True)
class NextQuestion:
    """What to ask next.

    Attributes:
        id: Its name: the path of an attribute, such as `partner.framework`, or the open point that it is about.
        path: The path of the attribute, where it is about one.
        kind: What an answer looks like.
        text: The question.
        meaning: What is meant, or why it is not known.
        options: What there is to choose; empty where the answer is a number, a day or a text.
        notes: What else an answer should know: which comparison matters, for how long it must have been so.
        because: Why it is asked: the rules that the answer bears on.
        progress: How far it still is.
        exact: Whether no other question is expected to settle the matter sooner.
        points: The open points that an answer settles.
    """

    id: str
    path: str | None
    kind: QuestionKind
    text: str
    meaning: str
    options: tuple[Option, ...]
    notes: tuple[str, ...]
    because: tuple[Reason, ...]
    progress: Progress
    exact: bool
    points: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the question as plain data, for forms."""
        return {
            "id": self.id,
            "path": self.path,
            "kind": self.kind.value,
            "text": self.text,
            "meaning": self.meaning,
            "options": [{"value": option.value, "label": option.label} for option in self.options],
            "notes": list(self.notes),
            "because": [{"rule": reason.rule, "text": reason.text} for reason in self.because],
            "progress": {"expected": self.progress.expected, "most": self.progress.most},
            "exact": self.exact,
        }

    def parse(self, text: str) -> object:
        """Return what a text means as an answer: a value that `Interview.answer` takes.

        Args:
            text: `yes`, an option's number, name or label, several of these with commas between, a number, a day, ...

        Raises:
            PlacetError: P706.
        """
        text = text.strip()
        match self.kind:
            case QuestionKind.YES_NO:
                return self._truth(text)
            case QuestionKind.SOME_OF:
                return self._some(text)
            case QuestionKind.ONE_OF | QuestionKind.ACCOUNT:
                return self._option(text)
            case QuestionKind.HOUR | QuestionKind.MOMENT:
                return text if self._find(text) is None else self._option(text)
            case QuestionKind.INTEGER | QuestionKind.DECIMAL | QuestionKind.DATE | QuestionKind.TEXT:
                return self._value(text)
            case _:
                assert_never(self.kind)

    def _truth(self, text: str) -> bool:
        chosen = self._find(text)
        if chosen is not None:
            return chosen.value is True
        if fold(text) not in _TRUTHS:
            self.refuse(text)
        return _TRUTHS[fold(text)]

    def _some(self, text: str) -> list[object]:
        if is_nothing(fold(text)):
            return []
        return [self._option(part.strip()) for part in text.split(",") if part.strip()] or self.refuse(text)

    def _option(self, text: str) -> object:
        chosen = self._find(text)
        return self.refuse(text) if chosen is None else chosen.value

    def _find(self, text: str) -> Option | None:
        for option in self.options:
            is_named = isinstance(option.value, str) and text == option.value
            if is_named or fold(text) == fold(option.label):
                return option
        number = int(text) if text.isdecimal() and text.isascii() else 0
        return self.options[number - 1] if 0 < number <= len(self.options) else None

    def _value(self, text: str) -> object:
        chosen = self._find(text) if self.options else None
        if chosen is not None:
            return chosen.value
        match self.kind:
            case QuestionKind.INTEGER if _INTEGER.fullmatch(text):
                return int(text)
            case QuestionKind.DECIMAL if _DECIMAL.fullmatch(text):
                return Decimal(text)
            case QuestionKind.DATE:
                return self._day(text)
            case QuestionKind.TEXT if text:
                return text
            case _:
                return self.refuse(text)

    def _day(self, text: str) -> date:
        try:
            return date.fromisoformat(text)
        except ValueError:
            return self.refuse(text)

    def refuse(self, answer: object) -> NoReturn:
        """Say that something is no answer to this question.

        Raises:
            PlacetError: P706.
        """
        names = [str(option.value) for option in self.options] + [option.label for option in self.options]
        near = suggest(str(answer), names, limit=1) if isinstance(answer, str) else []
        raise PlacetError(
            Diagnostic(
                "P706",
                say("`{answer}` is no answer to `{id}`", answer=answer, id=self.id),
                notes=(say("it takes {expected}", expected=expected(self.kind)),),
                help=tuple(say("a similar option exists: `{name}`", name=name) for name in near),
            )
        )


def elements_of(answer: object) -> Mapping[str, bool | None] | None:
    """Return an answer that says of some elements whether they are in a set, or None where it is of another form."""
    if isinstance(answer, Mapping) and all(each is None or isinstance(each, bool) for each in answer.values()):
        return {str(name): each for name, each in answer.items()}
    return None
