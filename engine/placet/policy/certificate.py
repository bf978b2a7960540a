"""An answer's proof as a certificate: plain JSON that `placet.checker` verifies against the pack's files.

It holds only what can be checked: names, files, lines and values, no sentences.
docs/certificates.md says what each part means and what is proved.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, assert_never

from placet.backends.interpreter.argument import Argument, Assumption, Impossible, Leaf, Split, witness
from placet.backends.interpreter.steps import StepKind
from placet.backends.interpreter.support import Fact, Supports
from placet.backends.interpreter.weighing import Contribution
from placet.diagnostics import Diagnostic, PlacetError
from placet.logic.formula import Path, Value
from placet.logic.points import Domain
from placet.logic.residual import FALSE, TRUE, Equal, Residual, assign, leaves
from placet.logic.ruleset import Citation, Dated, Rule
from placet.logic.verdicts import Space, Verdict
from placet.messages import listed, say
from placet.policy.supposing.words import without_certificate

if TYPE_CHECKING:
    from placet.backends.interpreter import Outcome
    from placet.policy.answer import Answer

FORMAT = "placet-certificate/1"
_ASKED = ("subject", "activity", "object", "on", "known_on", "evidence", "context")
_RANGES = frozenset({Domain.DAYS, Domain.MINUTES, Domain.INTEGERS, Domain.DECIMALS, Domain.DATES})


def certificate(answer: Answer) -> dict[str, Any]:
    """Return the certificate of an answer; of an answer that is not exact, one that claims nothing.

    Raises:
        PlacetError: P803 for a hypothetical answer, P804 for one that rests on what was told.
    """
    if answer.hypothetical:
        raise PlacetError(without_certificate(answer.hypothetical))
    outcome, question = answer.outcome, answer.question
    if question.told:
        told = listed(f"`{point}`" for point in question.told)
        notes = (say("told: {told}", told=told), say("a certificate proves an answer from the pack's files alone"))
        raise PlacetError(
            Diagnostic("P804", say("an answer that rests on what was told has no certificate"), notes=notes)
        )
    finding, writer = outcome.finding, _Writer(outcome)
    claims = [
        {
            "done": None if done is None else sorted(done),
            "outcome": finding.verdict is not Verdict.NOT_PERMITTED,
            "argument": writer.argument(argument),
        }
        for done, argument in outcome.arguments
    ]
    asked = question.to_dict()
    document = {
        "format": FORMAT,
        "policy": answer.to_dict()["policy"],
        "question": {key: asked[key] for key in _ASKED} | {"profile": question.profile},
        "verdict": finding.verdict.value,
        "exact": finding.exact,
        "ways": [sorted(way) for way in finding.ways],
        "missing": [sorted(chosen) for chosen in finding.missing] if finding.exact else [],
        "terms": [{"rule": r.id, "term": r.term, "certain": sure} for r, sure in outcome.terms if finding.exact],
        "evidence": writer.evidence(),
        "rules": writer.rules(),
        "facts": writer.facts(),
        "claims": claims,
        "witnesses": _worlds(outcome),
    }
    plain = _plain(document)
    return {**plain, "seal": seal(plain)}


def seal(document: Mapping[str, Any]) -> str:
    """Return the digest of a certificate's canonical JSON, without its seal."""
    text = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def _plain(value: Any) -> Any:
    """Return a value as JSON has it: dates and decimals as texts, sets as sorted lists."""
    match value:
        case Mapping():
            return {str(key): _plain(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_plain(inner) for inner in value]
        case set() | frozenset():
            return sorted(map(_plain, value))
        case date() | Decimal():
            return str(value)
        case _:
            return value


class _Writer:
    """Writes the parts of one certificate."""

    def __init__(self, outcome: Outcome) -> None:
        self._outcome = outcome
        self._evaluation = outcome.evaluation
        self._ruleset = outcome.evaluation.ruleset
        self._cited: dict[Fact, dict[tuple[str, int, int], Contribution]] = {}
        for _, argument in outcome.arguments:
            for leaf in _leaves(argument):
                for fact in leaf.facts:
                    self._cited.setdefault(fact, {}).update(self._rests_on(fact, leaf.supports))
        self._facts = sorted(self._cited, key=lambda fact: (fact.scope or "", fact.name, fact.element or ""))
        steps = outcome.steps if outcome.arguments else ()
        rules = [each for step in steps for each in step.walk() if each.kind is StepKind.RULE and each.outcome]
        self._applying = {each.matter.id for each in rules if isinstance(each.matter, Rule)}

    def argument(self, argument: Argument) -> dict[str, Any]:
        """Return an argument; facts by their index."""
        match argument:
            case Leaf(facts):
                return {"facts": sorted(self._facts.index(fact) for fact in facts)}
            case Impossible():
                return {"impossible": True}
            case Split(cases):
                first, starts = cases[0][0], [None, *(self._cut(assumed) for assumed, _ in cases)]
                written = zip(cases, starts, strict=False)
                return {
                    "split": f"act:{first.name}" if first.is_act else first.name,
                    "cases": [
                        {**self._case(assumed, start), "argument": self.argument(inner)}
                        for (assumed, inner), start in written
                    ],
                }
            case _:
                assert_never(argument)

    def _cut(self, assumed: Assumption) -> Any:
        """Return where a case's range ends: before a value, or after it; None for the end of everything."""
        return {"after": assumed.upto} if assumed.has_upto else assumed.upto

    def _case(self, assumed: Assumption, start: Any) -> dict[str, Any]:
        point = self._outcome.points.get(assumed.name)
        if point is not None and point.domain in _RANGES and assumed.values[0] is not None:
            return {"from": start, "upto": self._cut(assumed)}
        named = [value for value in assumed.values if not _is_any_other(value)]
        return {"values": named} if len(named) == len(assumed.values) else {"values": named, "others": True}

    def evidence(self) -> str | None:
        """Return the weakest grade of all that is cited."""
        cited: list[Citation] = []
        for contributions in self._cited.values():
            cited.extend(citation for each in contributions.values() for citation in each.account.citations)
        for rule in self._applying:
            cited.extend(self._ruleset.rules[rule].citations)
        grades = [self._ruleset.sources[citation.source].grade for citation in cited]
        return self._ruleset.grades[max(grades)] if grades else None

    def rules(self) -> list[dict[str, Any]]:
        """Return the rules that could decide the question, and others that the claims need."""
        activity, ruleset = self._evaluation.setting.activity.id, self._ruleset
        decisive = {rule.id for rule in (*ruleset.permits[activity], *ruleset.forbids[activity])}
        return [
            {
                "rule": rule.id,
                "role": rule.effect.value,
                "applies": rule.id in self._applying,
                "file": self._file(rule.place.file),
                "line": rule.place.line,
            }
            for rule in ruleset.rules.values()
            if rule.id in decisive | self._applying
        ]

    def _file(self, shown: str) -> str:
        return shown.removeprefix(self._ruleset.root)

    def facts(self) -> list[dict[str, Any]]:
        """Return the facts cited, each with its state as things stand and the accounts that it rests on."""
        return [self._fact(fact) for fact in self._facts]

    def _fact(self, fact: Fact) -> dict[str, Any]:
        state, value = self._state(fact)
        return {
            "of": fact.scope.value if fact.scope else "act",
            "name": fact.name,
            "element": fact.element,
            "state": state,
            "value": value,
            "records": [
                {"file": file, "line": line, "account": index, "from": _text(a.start), "until": _text(a.end)}
                for (file, line, index), a in sorted((key, c.account) for key, c in self._cited[fact].items())
            ],
        }

    def _state(self, fact: Fact) -> tuple[str, Value]:
        if fact.scope is None:
            return _word(self._evaluation.facts.act(fact.name, refused=False)), None
        path = Path(fact.scope, fact.name)
        if fact.element is not None:
            return _word(self._evaluation.has(path, fact.element)), None
        choices = self._evaluation.choices(path)
        if not choices:
            return "fails", None
        if len(choices) != 1 or choices[0].condition is not TRUE or choices[0].point:
            return "open", None
        return ("fails" if choices[0].value is None else "holds"), choices[0].value

    def _rests_on(self, fact: Fact, supports: Supports) -> dict[tuple[str, int, int], Contribution]:
        """Return the first account that surely holds; where none does, every one that exists or may."""
        found = self._contributions(fact)
        sure = [each for each in found if supports.view(each.holds) is TRUE][:1]
        cited = [each for each in sure or found if not each.account.place.file.startswith("<")]
        return {(self._file(c.account.place.file), c.account.place.line, _index(c)): c for c in cited}

    def _contributions(self, fact: Fact) -> list[Contribution]:
        facts, setting = self._evaluation.facts, self._evaluation.setting
        if fact.scope is None:
            return facts.contributions_to_act(fact.name)
        holder = setting.holder(Path(fact.scope, fact.name))
        table = holder.records.get(fact.name, {}) if holder else {}
        return facts.contributions(table.get(fact.element, ()))


def _leaves(argument: Argument) -> Iterator[Leaf]:
    match argument:
        case Leaf():
            yield argument
        case Split(cases):
            for _, inner in cases:
                yield from _leaves(inner)
        case Impossible():
            return
        case _:
            assert_never(argument)


def _word(residual: Residual) -> str:
    return "holds" if residual is TRUE else "fails" if residual is FALSE else "open"


def _text(dated: Dated | None) -> str | None:
    return None if dated is None else dated.moment.text


def _index(contribution: Contribution) -> int:
    accounts = contribution.record.accounts
    return next(number for number, account in enumerate(accounts) if account is contribution.account)


def _is_any_other(value: Value) -> bool:
    """Return whether a value stands for any text that no test names."""
    return isinstance(value, str) and value.startswith("\x00")


# Worlds that show why the verdict is no stronger than it is


def _worlds(outcome: Outcome) -> list[dict[str, Value]]:
    """Return possible worlds: in one, a set of acts that contains no way is not enough; in one, some set is."""
    space, residual, finding = outcome.space, outcome.residual, outcome.finding
    if space is None or finding.verdict in (Verdict.PERMITTED, Verdict.NOT_PERMITTED) or not finding.exact:
        return []
    found: list[dict[str, Value]] = []
    left = [bits for bits in range(1 << len(space.acts)) if not _contains_way(bits, space, finding.ways)]
    while left:
        world, table = _world(space, residual, _without(left[0]))
        found.append(world)
        left = [bits for bits in left if table >> bits & 1]
    if finding.verdict is Verdict.UNDETERMINED:
        found.append(_world(space, residual, lambda _, some: some != 0)[0])
    return [world for number, world in enumerate(found) if world not in found[:number]]


def _without(bits: int) -> Callable[[int, int], bool]:
    """Return whether there is a world in which a set of acts is not enough."""
    return lambda every, _: not every >> bits & 1


def _contains_way(bits: int, space: Space, ways: Iterable[frozenset[str]]) -> bool:
    done = {act for index, act in enumerate(space.acts) if bits >> index & 1}
    return any(way <= done for way in ways)


def _world(space: Space, residual: Residual, fits: Callable[[int, int], bool]) -> tuple[dict[str, Value], int]:
    """Return a world that fits, and D in it for each set of acts."""
    found = witness(space, residual, fits)
    if found is None:
        raise AssertionError("a verdict without the world that shows it")
    pairs = {(leaf.left, leaf.right) for leaf in leaves(residual) if isinstance(leaf, Equal)}
    values = dict(found.values)
    texts = [(a, b) for a, b in pairs if _is_any_other(values.get(a)) or _is_any_other(values.get(b))]
    same = {f"same:{a}={b}": values[a] == values[b] for a, b in texts if a in values and b in values}
    for point, value in values.items():
        residual = assign(residual, point, value)
    return dict(sorted((values | same).items())), space.table(residual)
