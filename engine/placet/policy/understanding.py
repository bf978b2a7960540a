"""A question in plain words: finds the subject, the activity, the object and the date in it, and nothing by guessing.

Every word must belong to a name, to the date or to a short list of words that carry no meaning of their own.
What is left over is an error that says what was understood and which names are nearest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, product
from typing import TypeAlias

from placet.diagnostics import PlacetError
from placet.logic.ruleset import Ruleset
from placet.policy.dates_in_words import find_date
from placet.policy.french import is_article
from placet.policy.little_words import IGNORED, IGNORED_IN_FRENCH, is_french
from placet.policy.misreading import ambiguous, misread
from placet.policy.names import Directory, fold, show
from placet.policy.questions import Directories

_MORE_ARTICLES = 4
"""How many words a French name may have in a question beyond those in the pack."""

_WORD = re.compile(r"[^\W_]+(?:[+&][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Understood:
    """A question as understood, ready for `Policy.ask`.

    Attributes:
        subject: The subject's id.
        activity: The activity's id.
        object: The object's id, or None.
        on: The date, in ISO 8601.
        has_date: Whether the question itself named the date.
    """

    subject: str
    activity: str
    object: str | None
    on: str
    has_date: bool


@dataclass(frozen=True, slots=True)
class _Mention:
    """Words of the question that are a name of something."""

    role: str
    id: str
    start: int
    end: int

    @property
    def length(self) -> int:
        return self.end - self.start


_Reading: TypeAlias = tuple[_Mention | None, _Mention | None, _Mention | None]


def understand(text: str, ruleset: Ruleset, directories: Directories, today: str) -> Understood:
    """Return what a question asks.

    Args:
        text: The question.
        ruleset: The policy.
        directories: Its names.
        today: The day meant where the question names none.

    Raises:
        PlacetError: P609.
    """
    date = find_date(text)
    rest = text if date is None else f"{text[: date.start]} {text[date.end :]}"
    reader = _Reader(rest, ruleset, directories)
    subject, activity, object_ = reader.read()
    return Understood(subject, activity, object_, today if date is None else date.iso, date is not None)


class _Reader:
    """Reads the words of one question."""

    def __init__(self, text: str, ruleset: Ruleset, directories: Directories) -> None:
        self._text = text
        self._written = _WORD.findall(text)
        self._words = [fold(word) for word in self._written]
        self._ruleset = ruleset
        self._is_french = is_french(self._words)
        self._ignored = IGNORED_IN_FRENCH if self._is_french else IGNORED
        self._language = "fr" if self._is_french else ruleset.languages[0]
        self._directories = {
            "subject": directories.subjects,
            "activity": directories.activities,
            "object": directories.objects,
        }

    def read(self) -> tuple[str, str, str | None]:
        mentions = {role: list(self._mentions(role)) for role in self._directories}
        subject, activity, object_ = self._best(mentions)
        left = self._left((subject, activity, object_))
        if subject is None or activity is None or left:
            raise self._misunderstood(subject, activity, object_, left)
        return subject.id, activity.id, object_.id if object_ else None

    def _mentions(self, role: str) -> Iterator[_Mention]:
        directory = self._directories[role]
        longest = directory.longest + (_MORE_ARTICLES if self._is_french else 0)
        for start in range(len(self._words)):
            for end in range(start + 1, min(len(self._words), start + longest) + 1):
                if self._is_ignorable(start, end):
                    continue
                for name in sorted(self._called(directory, role, start, end)):
                    yield _Mention(role, name, start, end)

    def _called(self, directory: Directory, role: str, start: int, end: int) -> frozenset[str]:
        """Return what some words are a name of; in French an activity is found whatever grammar does to its name."""
        words = self._words[start:end]
        found = directory.all(" ".join(words))
        if found or not self._is_french or role != "activity" or is_article(words[0]) or is_article(words[-1]):
            return found
        return directory.agreeing(" ".join(words))

    def _is_ignorable(self, start: int, end: int) -> bool:
        """A single short word is a name only where it is written in capitals: `AT` is Austria, `at` is not."""
        if end - start > 1:
            return False
        written = self._written[start]
        return self._words[start] in self._ignored and not (written.isupper() and len(written) > 1)

    def _best(self, mentions: dict[str, list[_Mention]]) -> _Reading:
        """Return the reading without overlaps that leaves the fewest words, and then has the longest names.

        Raises:
            PlacetError: P609 where readings that are as good as each other mean different things.
        """
        pools = [[*sorted(mentions[r], key=lambda m: -m.length)[:40], None] for r in ("subject", "activity", "object")]
        best: list[_Reading] = []
        best_score: tuple[int, int, int, int] | None = None
        for subject, activity, object_ in product(*pools):
            reading = (subject, activity, object_)
            if _overlaps(reading):
                continue
            score = self._score(reading)
            if best_score is None or score < best_score:
                best, best_score = [reading], score
            elif score == best_score:
                best.append(reading)
        self._refuse_several(best)
        return best[0]

    def _score(self, reading: _Reading) -> tuple[int, int, int, int]:
        """Return how bad a reading is: what it does not name, the words that it leaves, how short its names are."""
        lengths = [m.length for m in reading if m]
        named = sum(1 for m in reading[:2] if m)
        return -named, len(self._left(reading)), -max(lengths, default=0), -sum(lengths)

    def _refuse_several(self, readings: list[_Reading]) -> None:
        """Refuse a question whose best readings mean different things; one that is not understood is refused later."""
        subject, activity, _ = readings[0]
        meant = {tuple(m.id if m else "" for m in reading): reading for reading in readings}
        if len(meant) == 1 or subject is None or activity is None or self._left(readings[0]):
            return
        labels = [", ".join(self._label(m) for m in reading if m) for reading in meant.values()]
        raise PlacetError(ambiguous(self._text.strip(), labels))

    def _left(self, reading: tuple[_Mention | None, ...]) -> list[int]:
        taken = {at for mention in reading if mention for at in range(mention.start, mention.end)}
        return [at for at, word in enumerate(self._words) if at not in taken and word not in self._ignored]

    def _misunderstood(
        self,
        subject: _Mention | None,
        activity: _Mention | None,
        object_: _Mention | None,
        left: list[int],
    ) -> PlacetError:
        words = " ".join(self._written[at] for at in left)
        found = {"subject": subject, "activity": activity, "object": object_}
        understood = {role: self._label(mention) for role, mention in found.items() if mention}
        lacking = [role for role in ("subject", "activity") if role not in understood]
        near = self._hints(words, lacking)
        return PlacetError(misread(words, understood, lacking, near, self._ruleset.subject))

    def _label(self, mention: _Mention) -> str:
        things = self._ruleset.activities if mention.role == "activity" else self._ruleset.entities
        return show(things[mention.id], self._language)

    def _hints(self, words: str, lacking: list[str]) -> Iterator[tuple[str, list[str]]]:
        for role in lacking if len(lacking) == 1 else self._directories:
            near = self._nearest(self._directories[role], words)
            if near:
                yield role, near

    def _nearest(self, directory: Directory, words: str) -> list[str]:
        """Return the names nearest to what is left over, as a whole or word by word."""
        phrases = dict.fromkeys((words, *words.split())) if words else ()
        found = (name for phrase in phrases for name in directory.nearest(phrase, self._language))
        return list(dict.fromkeys(found))[:3]


def _overlaps(reading: tuple[_Mention | None, ...]) -> bool:
    spans = sorted((m.start, m.end) for m in reading if m is not None)
    return any(first[1] > second[0] for first, second in pairwise(spans))
