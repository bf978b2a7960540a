"""Clingo, the answer set solver of Potsdam, in C++."""

from collections.abc import Mapping, Sequence
from typing import Any

from eligibility.engines.rego import alternatives
from eligibility.formula import Among, Atom, Done, Excludes, Includes, Yes
from eligibility.peer import Decision, Given, Peer
from eligibility.workload import ACT_FIELDS, ACTIVITIES, ACTS, BOOLS, CONDITIONS, OPTIONS, SETS, Profile, flat


def _literals(atom: Atom) -> list[list[str]]:
    """Return the alternatives of an atom, each a conjunction of literals."""
    match atom:
        case Yes(name, wanted):
            return [[f'has({name},"{str(wanted).lower()}")']]
        case Among(name, values, True) | Includes(name, values):
            return [[f'has({name},"{value}")'] for value in values]
        case Among(name, values, _) | Excludes(name, values):
            return [[f"known({name})", *(f'not has({name},"{value}")' for value in values)]]
        case Done(act):
            return [[f'has({ACT_FIELDS[act]},"true")']]


def _program() -> str:
    lines = []
    for activity, condition in CONDITIONS.items():
        for number, body in enumerate(alternatives(condition)):
            tests = []
            for place, atom in enumerate(body):
                ways = _literals(atom)
                if len(ways) == 1:
                    tests += ways[0]
                else:
                    name = f'some("{activity}",{number},{place})'
                    lines += [f"{name} :- {', '.join(way)}." for way in ways]
                    tests.append(name)
            lines.append(f'permitted("{activity}") :- {", ".join(tests)}.')
    return "\n".join(lines)


def _possible_facts() -> list[str]:
    bools = (*BOOLS, *(ACT_FIELDS[act] for act in ACTS))
    values = dict.fromkeys(bools, ("true", "false")) | OPTIONS | SETS
    return [f"known({name})" for name in values] + [
        f'has({name},"{value}")' for name, options in values.items() for value in options
    ]


class Clingo(Peer):
    """One program, grounded once, whose facts are externals; one call of the solver answers for every activity."""

    name = "clingo"
    package = "clingo"
    written_in = "C++"
    form = "a grounded program; the facts that differ are switched; one model a profile"
    in_batches = True
    one_by_one = False
    few = 50

    def prepare(self) -> None:
        from clingo import Control, parse_term

        self.control = Control(["--warn=none"])
        facts = _possible_facts()
        externals = "\n".join(f"#external {fact}." for fact in facts)
        self.control.add("base", [], f"{externals}\n{_program()}\n#show permitted/1.")
        self.control.ground([("base", [])])
        literals = self.control.symbolic_atoms
        self.literals = {fact: literals[parse_term(fact)].literal for fact in facts}
        self.shown = {activity: literals[parse_term(f'permitted("{activity}")')].literal for activity in ACTIVITIES}
        self.on: frozenset[str] = frozenset()

    def convert(self, profile: Profile) -> Given:
        facts: set[str] = set()
        for name, value in flat(profile).items():
            if value is None:
                continue
            values: Any = value if isinstance(value, list) else [value]
            facts.add(f"known({name})")
            facts |= {f'has({name},"{str(each).lower()}")' for each in values}
        return frozenset(facts)

    def decide_batch(self, given: Given) -> Mapping[str, Sequence[Decision]]:
        found: dict[str, list[Decision]] = {activity: [] for activity in ACTIVITIES}
        for facts in given:
            for fact in facts ^ self.on:
                self.control.assign_external(self.literals[fact], fact in facts)
            self.on = facts
            with self.control.solve(yield_=True) as handle:
                is_true = handle.model().is_true
                for activity, literal in self.shown.items():
                    found[activity].append(is_true(literal))
        return found
