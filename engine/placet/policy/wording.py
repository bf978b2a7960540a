"""Words for people: every sentence that an answer says about rules, conditions, records and open points."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from placet.backends.interpreter import Outcome
from placet.backends.interpreter.steps import Step, StepKind
from placet.backends.interpreter.weighing import Contribution
from placet.logic.points import Point
from placet.logic.ruleset import Citation, Effect, Named, Rule, Ruleset
from placet.logic.verdicts import Verdict
from placet.messages import Noun, messages_in
from placet.policy.answer import Act, CitedSource, OpenPoint, ProofNode, Reason, Term, Way
from placet.policy.citing import cited_of, place_of
from placet.policy.nouns import Nouns
from placet.policy.phrases import Phrases

_CODES = {True: "holds", False: "fails", None: "open"}


class Wording:
    """Words the answers of one policy.

    Args:
        ruleset: The policy's ruleset.
        language: The language to word them in; the pack's first if not given.
    """

    def __init__(self, ruleset: Ruleset, language: str | None = None) -> None:
        self._ruleset = ruleset
        self._language = language or ruleset.languages[0]
        self._nouns = Nouns(self._language)
        self._cited: dict[Citation, CitedSource] = {}

    @property
    def language(self) -> str:
        """The language that answers are worded in."""
        return self._language

    def noun(self, named: Named) -> Noun:
        """Return what people call something, with its grammar."""
        return self._nouns.of(named)

    def phrases(self, outcome: Outcome | None = None) -> Phrases:
        """Return what says things in this language, about an outcome or in general."""
        return Phrases(self._ruleset, self._language, outcome, self._nouns)

    def way(self, acts: frozenset[str]) -> Way:
        """Return a set of acts with their actors, in the vocabulary's order."""
        return Way(tuple(self._act(act) for act in self._ruleset.acts if act in acts))

    def _act(self, act: str) -> Act:
        declared = self._ruleset.acts[act]
        actor = self._ruleset.actors.get(declared.actor)
        label = self._nouns.of(actor) if actor else declared.actor
        return Act(act, str(self._nouns.of(declared)), declared.actor, str(label))

    def term(self, rule: Rule, *, certain: bool) -> Term:
        """Return an attached term."""
        term = rule.term or ""
        return Term(term, str(self._nouns.of(self._ruleset.terms[term])), rule.id, certain)

    def open_point(self, point: Point) -> OpenPoint:
        """Return something to find out, in words."""
        phrases = self.phrases()
        return OpenPoint(point.id, point.kind.value, phrases.what(point), phrases.why(point), point.places)

    def told(self, outcome: Outcome) -> tuple[str, ...]:
        """Return what is taken on somebody's word, in words."""
        phrases = self.phrases(outcome)
        say = messages_in(self._language).say
        told = ((phrases.what(outcome.points[n]), said.text) for n, said in outcome.evaluation.setting.told.items())
        return tuple(say("{what}: {value}", what=what, value=value) for what, value in told)

    def weakest_grade(self, outcome: Outcome) -> str | None:
        """Return the weakest grade among the sources of the rules that apply and of the records weighed."""
        grades = [
            self._ruleset.sources[citation.source].grade
            for step in outcome.steps
            for inner in step.walk()
            if inner.outcome or inner.kind is StepKind.RECORD
            for citation in cited_of(inner.matter, outcome)
        ]
        return self._ruleset.grades[max(grades)] if grades else None

    def sources(self, citations: Iterable[Citation]) -> tuple[CitedSource, ...]:
        """Return citations with what people need to find the source."""
        return tuple(self._source(citation) for citation in dict.fromkeys(citations))

    def _source(self, citation: Citation) -> CitedSource:
        known = self._cited.get(citation)
        if known is None:
            known = self._cited[citation] = self._find_source(citation)
        return known

    def _find_source(self, citation: Citation) -> CitedSource:
        source = self._ruleset.sources[citation.source]
        title = source.title.get(self._language) or next(iter(source.title.values()), source.id)
        return CitedSource(
            source.id,
            citation.passage,
            title,
            source.publisher,
            source.published.moment.text,
            self._ruleset.grades[source.grade],
            source.url,
        )

    def proof(self, outcome: Outcome) -> ProofNode:
        """Return the proof as a tree of worded steps."""
        verdict = outcome.finding.verdict
        phrases = self.phrases(outcome)
        children = tuple(self._node(step, phrases) for step in outcome.steps)
        if not children:
            children = (ProofNode("absence", phrases.nothing_permits(), "fails", None, (), ()),)
        held = {Verdict.PERMITTED: True, Verdict.NOT_PERMITTED: False}.get(verdict)
        return ProofNode("verdict", phrases.verdict(verdict), _CODES[held], None, (), children)

    def _node(self, step: Step, phrases: Phrases) -> ProofNode:
        return ProofNode(
            step.kind.value,
            phrases.step(step),
            _CODES[step.outcome],
            place_of(step.matter),
            self.sources(phrases.cited(step)),
            tuple(self._node(child, phrases) for child in step.children),
            is_supposed=isinstance(step.matter, Contribution) and step.matter.account.is_supposed,
        )

    def reasons(self, outcome: Outcome) -> tuple[Reason, ...]:
        """Return the sentences that matter: the rule that decides, or what each rule that could lacks."""
        phrases = self.phrases(outcome)
        verdict = outcome.finding.verdict
        match verdict:
            case Verdict.PERMITTED:
                return self._granting(outcome.steps, phrases)
            case Verdict.CONDITIONAL:
                first = outcome.steps[0].children if outcome.steps else ()
                return self._granting(first, phrases)
            case Verdict.NOT_PERMITTED:
                return self._refusing(outcome.steps, phrases)
            case Verdict.UNDETERMINED:
                return self._open(outcome.steps, phrases)
            case _:
                assert_never(verdict)

    def _granting(self, steps: Iterable[Step], phrases: Phrases) -> tuple[Reason, ...]:
        found = [s for s in _rule_steps(steps) if s.outcome and _effect(s) is Effect.PERMIT]
        return tuple(self._reason(step, phrases.rule_title(step), phrases) for step in _distinct(found))

    def _refusing(self, steps: Iterable[Step], phrases: Phrases) -> tuple[Reason, ...]:
        rules = _distinct(_rule_steps(steps))
        barring = [s for s in rules if s.outcome and _effect(s) is Effect.FORBID]
        if barring:
            return tuple(self._reason(step, phrases.rule_title(step), phrases) for step in barring)
        lacking = [s for s in rules if not s.outcome and _effect(s) is Effect.PERMIT]
        if not lacking:
            return (Reason(phrases.nothing_permits(), None, None, ()),)
        return tuple(self._reason(step, phrases.lacks(step), phrases) for step in lacking)

    def _open(self, steps: Iterable[Step], phrases: Phrases) -> tuple[Reason, ...]:
        return tuple(
            self._reason(step, phrases.depends(step), phrases)
            for step in _distinct(_rule_steps(steps))
            if step.outcome is None
        )

    def _reason(self, step: Step, text: str, phrases: Phrases) -> Reason:
        rule = step.matter
        if not isinstance(rule, Rule):
            raise TypeError("a reason is about a rule")
        cited = [*rule.citations]
        for inner in step.walk():
            if inner.kind is StepKind.OPEN or (inner.kind is StepKind.RECORD and inner.outcome):
                cited.extend(phrases.cited(inner))
        return Reason(text, rule.id, rule.place, self.sources(cited))


def _rule_steps(steps: Iterable[Step]) -> Iterable[Step]:
    """Yield the rules nearest to the root: those of a split are the rules of each case."""
    for step in steps:
        if step.kind is StepKind.RULE:
            yield step
        else:
            yield from _rule_steps(step.children)


def _distinct(steps: Iterable[Step]) -> list[Step]:
    found: dict[str, Step] = {}
    for step in steps:
        if isinstance(step.matter, Rule):
            found.setdefault(step.matter.id, step)
    return list(found.values())


def _effect(step: Step) -> Effect | None:
    return step.matter.effect if isinstance(step.matter, Rule) else None
