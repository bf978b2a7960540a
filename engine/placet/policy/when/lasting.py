"""What is derived of one subject and stays so for a while: kept for its other questions within that time.

What is open is not kept: it is compared with the very moment of its question.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from placet.backends.interpreter.binding import Choice
from placet.backends.interpreter.evaluation import Evaluation
from placet.backends.interpreter.reach import ACTIVITY, OBJECT, Reach
from placet.backends.interpreter.setting import Setting
from placet.logic.formula import Path
from placet.logic.residual import TRUE
from placet.moments import Duration
from placet.policy.when.watching import Axis, Seen, Watching

Following = Callable[[int, Sequence[Seen]], int | None]
"""Gives the next instant at which something that was compared with an instant comes out anew."""

Key = tuple[Path, str | None]
"""A derived attribute, and whose it is (which paths do not compare)."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A derived value within a stretch of time.

    Attributes:
        first: The stretch's first instant.
        beyond: The first instant after it; None where it has no end.
        choices: The value; None where it is open.
        seen: What it rests on in time.
    """

    first: int
    beyond: int | None
    choices: tuple[Choice, ...] | None
    seen: tuple[Seen, ...]

    def contains(self, at: int) -> bool:
        """Return whether an instant lies in the stretch."""
        return self.first <= at and (self.beyond is None or at < self.beyond)


class Lasting:
    """What is derived of one subject, as known on one day, on one evidence and in one context.

    Args:
        reach: What the parts of the ruleset depend on.
    """

    def __init__(self, reach: Reach) -> None:
        self._reach = reach
        self._shared: dict[Path, bool] = {}
        self.kept: dict[Key, list[Kept]] = {}

    def is_shared(self, path: Path) -> bool:
        """Return whether a derived attribute is the same for all activities and objects."""
        known = self._shared.get(path)
        if known is None:
            needs = self._reach.of_path(path)
            known = self._shared[path] = not needs.acts and not needs.reach & (OBJECT | ACTIVITY)
        return known


class LastingEvaluation(Evaluation):
    """An evaluation that looks up what other questions about its subject have derived.

    Args:
        setting: The question.
        watch: The question's watch.
        lasting: What is kept.
        following: Tells how long something lasts.
    """

    def __init__(self, setting: Setting, watch: Watching, lasting: Lasting, following: Following) -> None:
        super().__init__(setting)
        self._watch = watch
        self._lasting = lasting
        self._following = following
        self._looked_up: dict[Key, Kept] = {}

    def choices(self, path: Path, held_for: Duration | None = None) -> tuple[Choice, ...]:
        """Return the possible values of an attribute, looked up where they are derived and certain."""
        attribute = self.attribute(path)
        if attribute is None or not attribute.derived or not self._lasting.is_shared(path):
            return super().choices(path, held_for)
        kept = self._look_up((path, path.owner))
        return super().choices(path, held_for) if kept.choices is None else kept.choices

    def _look_up(self, key: Key) -> Kept:
        """Return what is kept for the question's moment, worked out anew where no stretch contains that."""
        known = self._looked_up.get(key)
        if known is None:
            at = self.setting.asked.first
            stretches = self._lasting.kept.setdefault(key, [])
            known = next((kept for kept in stretches if kept.contains(at)), None)
            if known is None:
                known = self._keep(key[0], at)
                stretches.append(known)
            self._looked_up[key] = known
            if known.choices is not None:
                self._watch.seen.extend(known.seen)
        return known

    def _keep(self, path: Path, at: int) -> Kept:
        watch = Watching(Axis.VALIDITY)
        apart = LastingEvaluation(replace(self.setting, watch=watch), watch, self._lasting, self._following)
        choices = apart.work_out(path)
        is_certain = all(choice.condition is TRUE and choice.point is None for choice in choices)
        return Kept(at, self._following(at, watch.seen), choices if is_certain else None, tuple(watch.seen))

    def work_out(self, path: Path) -> tuple[Choice, ...]:
        """Return the values of a derived attribute that is not looked up itself; what it rests on is."""
        return super().choices(path)
