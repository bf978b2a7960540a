"""Answer one question: the verdict, what it would take, what is missing, the terms, and the proof."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from placet.backends.interpreter.argument import Argument, Assumption, Split, argue
from placet.backends.interpreter.evaluation import Evaluation
from placet.backends.interpreter.setting import Setting
from placet.backends.interpreter.steps import Step, StepKind, open_steps, steps_of
from placet.backends.interpreter.support import Supports
from placet.logic.points import Point
from placet.logic.residual import Constant, Residual
from placet.logic.ruleset import Rule
from placet.logic.verdicts import BoundExceededError, Finding, Space, Verdict, out_of_bounds


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the interpreter says of a question.

    Attributes:
        finding: The verdict with its ways and what is missing.
        residual: D, with everything known put in.
        arguments: For each claim that the verdict makes, (the acts done, or None for any; the argument).
        steps: The proof for people.
        terms: The attaching rules that are effective, each with whether that is certain.
    """

    evaluation: Evaluation
    finding: Finding
    residual: Residual
    space: Space | None
    arguments: tuple[tuple[frozenset[str] | None, Argument], ...]
    steps: tuple[Step, ...]
    terms: tuple[tuple[Rule, bool], ...]

    @property
    def points(self) -> dict[str, Point]:
        """The open points met, by id."""
        return self.evaluation.facts.timeline.points


def left_open(setting: Setting) -> tuple[Evaluation, Residual, tuple[Residual, ...]]:
    """Return a question's evaluation, what is left of D, and what every possible world obeys."""
    evaluation = Evaluation(setting)
    residual = setting.as_told(evaluation.decision())
    return evaluation, residual, tuple(_orders(evaluation))


def decide(setting: Setting) -> Outcome:
    """Answer a question with its proof."""
    evaluation, residual, _ = left_open(setting)
    space, finding = _find(evaluation, residual)
    arguments = _arguments(evaluation, residual, space, finding)
    return Outcome(
        evaluation,
        finding,
        residual,
        space,
        arguments,
        _steps(evaluation, finding, arguments),
        tuple(_terms(evaluation, finding)),
    )


def _find(evaluation: Evaluation, residual: Residual) -> tuple[Space | None, Finding]:
    timeline = evaluation.facts.timeline
    try:
        space = Space.of(residual, timeline.points, _orders(evaluation))
        return space, space.find(residual)
    except BoundExceededError:
        return None, out_of_bounds(residual)


def _orders(evaluation: Evaluation) -> Iterable[Residual]:
    return (evaluation.setting.as_told(order) for order in evaluation.facts.timeline.orders)


def verdict_of(setting: Setting, evaluation: Evaluation | None = None) -> Verdict:
    """Return a question's verdict, without working out anything else.

    Args:
        setting: The question.
        evaluation: Its evaluation, where there is one already.
    """
    evaluation = evaluation or Evaluation(setting)
    residual = setting.as_told(evaluation.decision())
    if isinstance(residual, Constant):
        return Verdict.PERMITTED if residual.value else Verdict.NOT_PERMITTED
    try:
        space = Space.of(residual, evaluation.facts.timeline.points, _orders(evaluation))
        return space.verdict_alone(residual)
    except BoundExceededError:
        return Verdict.UNDETERMINED


def _arguments(
    evaluation: Evaluation, residual: Residual, space: Space | None, finding: Finding
) -> tuple[tuple[frozenset[str] | None, Argument], ...]:
    if space is None:
        return ()

    def argument(done: frozenset[str] | None, *, want: bool) -> tuple[frozenset[str] | None, Argument]:
        return done, _as_told(evaluation, argue(evaluation, residual, space, want=want, done=done))

    match finding.verdict:
        case Verdict.PERMITTED:
            return (argument(frozenset(), want=True),)
        case Verdict.NOT_PERMITTED:
            return (argument(None, want=False),)
        case Verdict.CONDITIONAL:
            return tuple(argument(way, want=True) for way in finding.ways)
        case Verdict.UNDETERMINED:
            return ()


def _as_told(evaluation: Evaluation, argument: Argument) -> Argument:
    """Return an argument below what was told, as a case without others."""
    for point, said in reversed(list(evaluation.setting.told.items())):
        argument = Split(((Assumption(point, False, (said.value,)), argument),))
    return argument


def _steps(
    evaluation: Evaluation,
    finding: Finding,
    arguments: tuple[tuple[frozenset[str] | None, Argument], ...],
) -> tuple[Step, ...]:
    match finding.verdict:
        case Verdict.PERMITTED:
            return steps_of(arguments[0][1], want=True)
        case Verdict.NOT_PERMITTED:
            return steps_of(arguments[0][1], want=False)
        case Verdict.CONDITIONAL:
            return tuple(Step(StepKind.WAY, True, way, steps_of(argument, want=True)) for way, argument in arguments)
        case Verdict.UNDETERMINED:
            return open_steps(Supports(evaluation, evaluation.setting.as_told))


def _terms(evaluation: Evaluation, finding: Finding) -> list[tuple[Rule, bool]]:
    """Return the attaching rules that are effective, each with whether that is certain."""
    if finding.verdict is Verdict.NOT_PERMITTED:
        return []
    attaching = evaluation.ruleset.attaches[evaluation.setting.activity.id]
    states = ((rule, _state(evaluation, rule)) for rule in attaching)
    return [(rule, state is True) for rule, state in states if state is not False]


def _state(evaluation: Evaluation, rule: Rule) -> bool | None:
    """Return whether a rule is effective in every possible world, whatever is done; None where that differs."""
    effective = evaluation.setting.as_told(evaluation.effective(rule))
    if isinstance(effective, Constant):
        return effective.value
    timeline = evaluation.facts.timeline
    try:
        space = Space.of(effective, timeline.points, _orders(evaluation))
        every, some = space.tables(effective, space.consistent)
    except BoundExceededError:
        return None
    return True if every == space.full else False if some == 0 else None
