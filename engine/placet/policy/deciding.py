"""Verdicts without proofs: a decision written as Python for profiles, and remembered answers for the roster."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import count
from threading import Lock
from typing import TypeAlias, TypeVar

from placet.backends.interpreter import Setting, verdict_of
from placet.logic import verdicts
from placet.logic.activity_formula import InexpressibleError
from placet.logic.ruleset import Activity, Entity, Rule, Ruleset
from placet.logic.verdicts import Verdict
from placet.messages import Words, say
from placet.policy.questions import Asking, Questions, Subject

MOST_REMEMBERED = 65_536
"""The most answers about the roster that a policy remembers; beyond them, those not asked for longest are dropped."""

PATIENCE = 100
"""So many profiles are asked about before their decision is written as Python, which takes about as long."""

MOST_DECIDERS = 256
"""The most deciders that a policy keeps."""

Kept = TypeVar("Kept")
Profile: TypeAlias = Mapping[str, object]


class Decider:
    """Decides on one activity for any profile, under fixed dates and limits; safe to share between threads.

    Attributes:
        activity: The activity's id.
        object: The id of what it is on, if anything.
        source: The Python source that decides; None where the interpreter does.
        reason: Why there is none; None where there is one.
    """

    __slots__ = ("_decide", "activity", "object", "reason", "source")

    def __init__(
        self,
        activity: str,
        object: str | None,
        decide: Callable[[Profile], Verdict],
        *,
        source: str | None,
        reason: Words | None,
    ) -> None:
        self.activity = activity
        self.object = object
        self.source = source
        self.reason = reason
        self._decide = decide

    @property
    def is_compiled(self) -> bool:
        """Whether written Python decides, and not the interpreter."""
        return self.source is not None

    def __call__(self, profile: Profile) -> Verdict:
        """Return the verdict for a profile.

        Raises:
            PlacetError: P701 to P705, as `ask`.
        """
        return self._decide(profile)

    def __repr__(self) -> str:
        on = f" on {self.object}" if self.object else ""
        return f"<Decider {self.activity}{on}, {'compiled' if self.is_compiled else 'interpreted'}>"


def make_decider(questions: Questions, activity: Activity, object: str | None, asking: Asking) -> Decider:
    """Return what decides on an activity.

    Raises:
        PlacetError: As `Questions.object`.
    """
    entity = questions.object(object, activity)

    def interpreted(profile: Profile) -> Verdict:
        return verdict_of(questions.setting(questions.subject(profile)[2], activity, entity, asking))

    name = entity.id if entity else None
    try:
        source, decide = _compiled(questions, activity, entity, asking, interpreted)
    except InexpressibleError as error:
        return Decider(activity.id, name, interpreted, source=None, reason=_reason(error))
    return Decider(activity.id, name, decide, source=source, reason=None)


def _compiled(
    questions: Questions,
    activity: Activity,
    entity: Entity | None,
    asking: Asking,
    interpreted: Callable[[Profile], Verdict],
) -> tuple[str, Callable[[Profile], Verdict]]:
    from placet.backends.compiled import readable, run, source_of
    from placet.backends.interpreter.symbolic import activity_formula
    from placet.logic.diagram import diagram_of

    setting = questions.setting(questions.subject({})[2], activity, entity, asking)
    can_say = readable(questions.ruleset)
    source = source_of(diagram_of(activity_formula(setting)), can_say, _notes(questions.ruleset, setting, asking))
    return source, run(source, interpreted, can_say.checks())


def _notes(ruleset: Ruleset, setting: Setting, asking: Asking) -> list[str]:
    """Return what stands above the source: the question, and the rules that it comes from."""
    on = f" on {setting.object}" if setting.object else ""
    limits = f"evidence {ruleset.grades[asking.evidence]}"
    rules = (*ruleset.permits[setting.activity.id], *ruleset.forbids[setting.activity.id])
    return [
        f"{setting.activity.id}{on}, on {asking.on.text}, known on {asking.known_on.text}, {limits}",
        f"pack {ruleset.name} {ruleset.version} {ruleset.digest}",
        *map(_line, rules),
    ]


def _line(rule: Rule) -> str:
    return f"{rule.effect.value} {rule.id} ({rule.place.file}:{rule.place.line})"


def _reason(error: InexpressibleError) -> Words:
    if error.attribute is None:
        return say("the decision is too large to be written out")
    return say("only the interpreter can judge what is asked of `{attribute}`", attribute=error.attribute)


@dataclass(slots=True)
class Recent:
    """What was worked out last, up to a number of things."""

    most: int
    _kept: OrderedDict[object, object] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def get(self, key: object, make: Callable[[], Kept]) -> Kept:
        """Return what is kept under a key, made if it is not there."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]  # type: ignore[return-value]
        made = make()
        with self._lock:
            self._kept[key] = made
            if len(self._kept) > self.most:
                self._kept.popitem(last=False)
        return made


class Deciding:
    """The verdicts of one policy, without their proofs."""

    def __init__(self, questions: Questions) -> None:
        self._questions = questions
        self._answers = Recent(MOST_REMEMBERED)
        self._deciders = Recent(MOST_DECIDERS)
        self._turns = Recent(MOST_DECIDERS)

    def decide(self, subject: Subject, activity: str, object: str | None, asking: Asking) -> Verdict:
        """Return a verdict.

        Raises:
            PlacetError: As `Policy.ask`.
        """
        if not isinstance(subject, str):
            return self._profile(subject, activity, object, asking)
        if asking.context or not all(isinstance(name, (str, type(None))) for name in (activity, object)):
            return self._asked(subject, activity, object, asking)
        key = (subject, activity, object, *_limits(asking))
        return self._answers.get(key, lambda: self._asked(subject, activity, object, asking))

    def _profile(self, subject: Profile, activity: str, object: str | None, asking: Asking) -> Verdict:
        """Return the verdict for a profile; where many are asked about, by the decision written as Python."""
        if asking.context or not all(isinstance(name, (str, type(None))) for name in (activity, object)):
            return self._asked(subject, activity, object, asking)
        turns = self._turns.get((activity, object, *_limits(asking)), count)
        if next(turns) < PATIENCE:
            return self._asked(subject, activity, object, asking)
        return self.decider(activity, object, asking)(subject)

    def _asked(self, subject: Subject, activity: str, object: str | None, asking: Asking) -> Verdict:
        _, setting = self._questions.prepare(subject, self._questions.activity(activity), object, asking)
        return verdict_of(setting)

    def decider(self, activity: str, object: str | None, asking: Asking) -> Decider:
        """Return what decides on an activity.

        Raises:
            PlacetError: As `Policy.ask`.
        """
        named = self._questions.activity(activity)
        if asking.context or not isinstance(object, (str, type(None))):
            return make_decider(self._questions, named, object, asking)
        key = (named.id, object, *_limits(asking))
        return self._deciders.get(key, lambda: make_decider(self._questions, named, object, asking))


def _limits(asking: Asking) -> tuple[object, ...]:
    """Return what an answer depends on besides who, what and on what."""
    return asking.on, asking.known_on, asking.evidence, verdicts.MOST_STEPS, verdicts.MOST_ACTS
