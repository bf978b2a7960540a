"""An answer's proof as a certificate: plain JSON that `placet.checker` verifies against the pack's files.

It holds only what can be checked: names, files, lines and values, no sentences.
docs/certificates.md says what each part means and what is proved.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, assert_never

from placet.backends.interpreter.argument import Argument, Assumption, Impossible, Leaf, Split, witness
from placet.backends.interpreter.support import Fact
from placet.diagnostics import Place
from placet.logic.formula import Path, Scope, Value
from placet.logic.points import Domain
from placet.logic.residual import Residual, assign
from placet.logic.ruleset import Kind
from placet.logic.verdicts import Space, Verdict

if TYPE_CHECKING:
    from placet.backends.interpreter import Outcome
    from placet.policy.answer import Answer

FORMAT = "placet-certificate/1"
_RANGES = frozenset({Domain.DAYS, Domain.MINUTES})


def certificate(answer: Answer) -> dict[str, Any]:
    """Return the certificate of an answer."""
    outcome, question = answer.outcome, answer.question
    writer = _Writer(outcome)
    claims = [
        {
            "done": None if done is None else sorted(done),
            "outcome": answer.verdict is not Verdict.NOT_PERMITTED,
            "argument": writer.argument(argument),
        }
        for done, argument in outcome.arguments
    ]
    asked = question.to_dict()
    document: dict[str, Any] = {
        "format": FORMAT,
        "policy": answer.to_dict()["policy"],
        "question": {key: asked.get(key) for key in _ASKED} | {"profile": question.profile},
        "verdict": answer.verdict.value,
        "exact": answer.exact,
        "acts": list(outcome.space.acts) if outcome.space else [],
        "ways": [sorted(way) for way in outcome.finding.ways],
        "missing": [sorted(chosen) for chosen in outcome.finding.missing],
        "terms": [{"rule": rule.id, "term": rule.term, "certain": certain} for rule, certain in outcome.terms],
        "rules": writer.rules(),
        "records": writer.records(),
        "claims": claims,
        "worlds": writer.worlds(),
    }
    document = json.loads(json.dumps(document, default=str))
    return {**document, "seal": seal(document)}


_ASKED = ("subject", "activity", "object", "on", "known_on", "evidence", "context")


def seal(document: Mapping[str, Any]) -> str:
    """Return the digest of a certificate's canonical JSON, without its seal."""
    text = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


class _Writer:
    """Writes the parts of one certificate."""

    def __init__(self, outcome: Outcome) -> None:
        self._outcome = outcome
        self._evaluation = outcome.evaluation
        self._ruleset = outcome.evaluation.ruleset
        self._facts: dict[Fact, None] = {}

    def argument(self, argument: Argument) -> dict[str, Any]:
        match argument:
            case Leaf(facts, _):
                ordered = sorted(facts, key=lambda f: (f.scope or "", f.name, f.element or ""))
                self._facts.update(dict.fromkeys(ordered))
                return {"facts": [self._fact(fact) for fact in ordered]}
            case Impossible():
                return {"impossible": True}
            case Split(cases):
                return {
                    "split": cases[0][0].name,
                    "act": cases[0][0].is_act,
                    "cases": [{**self._case(assumed), "argument": self.argument(inner)} for assumed, inner in cases],
                }
            case _:
                assert_never(argument)

    @staticmethod
    def _fact(fact: Fact) -> dict[str, Any]:
        return {"of": fact.scope.value if fact.scope else "act", "name": fact.name, "element": fact.element}

    def _case(self, assumed: Assumption) -> dict[str, Any]:
        point = self._outcome.points.get(assumed.name)
        if point is None or point.domain not in _RANGES:
            return {"values": list(assumed.values)}
        return {"from": assumed.values[0], "upto": assumed.upto}

    def rules(self) -> list[dict[str, Any]]:
        """Return every rule that could decide the question, with where it stands."""
        activity = self._evaluation.setting.activity.id
        decisive = (*self._ruleset.permits[activity], *self._ruleset.forbids[activity])
        return sorted(
            ({"rule": rule.id, "effect": rule.effect.value, **self._where(rule.place)} for rule in decisive),
            key=lambda entry: str(entry["rule"]),
        )

    def records(self) -> list[dict[str, Any]]:
        """Return where each account stands that holds, or may hold, among the facts cited."""
        places = {
            (contribution.account.place.file, contribution.account.place.line): contribution.account.place
            for fact in self._facts
            for contribution in self._contributions(fact)
            if not _is_false(contribution.holds)
        }
        return [self._where(place) for key, place in sorted(places.items()) if not key[0].startswith("<")]

    def _contributions(self, fact: Fact) -> Iterable[Any]:
        facts, setting = self._evaluation.facts, self._evaluation.setting
        if fact.scope is None:
            subject = setting.holders[Scope.SUBJECT]
            return facts.contributions(r for r in subject.acts.get(fact.name, ()) if facts.is_about(r))
        holder = setting.holder(Path(fact.scope, fact.name))
        table = holder.records.get(fact.name, {}) if holder else {}
        is_set = holder is not None and holder.attributes[fact.name].kind is Kind.SET_OF
        return facts.contributions(table.get(fact.element if is_set else None, ()))

    def _where(self, place: Place) -> dict[str, Any]:
        return {"file": place.file.removeprefix(self._ruleset.root), "line": place.line}

    def worlds(self) -> list[dict[str, Any]]:
        """Return possible worlds that show why the verdict is no stronger than it is."""
        space, residual = self._outcome.space, self._outcome.residual
        if space is None or self._outcome.finding.verdict in (Verdict.PERMITTED, Verdict.NOT_PERMITTED):
            return []
        ways = self._outcome.finding.ways
        found: list[dict[str, Value]] = []
        uncovered = [s for s in range(1 << len(space.acts)) if not _contains_way(s, space, ways)]
        while uncovered:
            bit = uncovered[0]
            world = _world(space, residual, lambda every, _, bit=bit: not every >> bit & 1)
            table = _table_in(space, residual, world)
            found.append(world)
            uncovered = [s for s in uncovered if table >> s & 1]
        if self._outcome.finding.verdict is Verdict.UNDETERMINED:
            found.append(_world(space, residual, lambda _, some: some != 0))
        return [dict(sorted(world.items())) for world in {tuple(sorted(w.items())): w for w in found}.values()]


def _is_false(residual: Residual) -> bool:
    return getattr(residual, "value", None) is False


def _contains_way(bits: int, space: Space, ways: Iterable[frozenset[str]]) -> bool:
    done = {act for index, act in enumerate(space.acts) if bits >> index & 1}
    return any(way <= done for way in ways)


def _world(space: Space, residual: Residual, fits: Any) -> dict[str, Value]:
    found = witness(space, residual, fits)
    if found is None:
        raise AssertionError("a verdict without the world that shows it")
    return dict(found.values)


def _table_in(space: Space, residual: Residual, world: Mapping[str, Value]) -> int:
    for point, value in world.items():
        residual = assign(residual, point, value)
    return space.table(residual)
