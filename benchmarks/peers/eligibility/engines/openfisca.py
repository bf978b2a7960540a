"""OpenFisca, whose formulas work on vectors of persons."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from eligibility.columns import Fact, columns, facts, literals
from eligibility.formula import Atom, Formula, Language, Reading
from eligibility.peer import Decision, Given, Peer
from eligibility.workload import ACTIVITIES, CONDITIONS, Profile

_DAY = "2026-06"


class OpenFisca(Peer):
    """A variable an activity; a fresh simulation a batch, because a simulation keeps what it has calculated."""

    name = "OpenFisca"
    package = "OpenFisca-Core"
    form = "a variable an activity, over vectors (NumPy)"
    in_batches = True
    one_by_one = False
    takes_columns = True

    def prepare(self) -> None:
        from openfisca_core.entities import build_entity
        from openfisca_core.taxbenefitsystems import TaxBenefitSystem

        person = build_entity("person", "persons", "A partner", is_person=True)
        self.system = TaxBenefitSystem([person])
        for fact in facts():
            for name in (f"sure_{fact.column}", f"perhaps_{fact.column}"):
                self.system.add_variable(_variable(name, person))
        for activity, condition in CONDITIONS.items():
            self.system.add_variable(_variable(activity.replace("-", "_"), person, _formula(condition)))

    def convert_all(self, profiles: Sequence[Profile]) -> Given:
        sure, perhaps = columns(profiles)
        given = {f"sure_{fact.column}": sure[fact] for fact in sure}
        return len(profiles), given | {f"perhaps_{fact.column}": perhaps[fact] for fact in perhaps}

    def repeated(self, given: Given, times: int) -> Given:
        import numpy as np

        count, arrays = given
        return count * times, {name: np.tile(values, times) for name, values in arrays.items()}

    def decide_batch(self, given: Given) -> Mapping[str, Sequence[Decision]]:
        from openfisca_core.simulations import SimulationBuilder

        count, arrays = given
        simulation = SimulationBuilder().build_default_simulation(self.system, count)
        for name, values in arrays.items():
            simulation.set_input(name, _DAY, values)
        return {activity: simulation.calculate(activity.replace("-", "_"), _DAY) for activity in ACTIVITIES}


def _variable(name: str, person: Any, formula: Callable[..., Any] | None = None) -> Any:
    from openfisca_core.periods import DateUnit
    from openfisca_core.variables import Variable

    members = {"value_type": bool, "entity": person, "definition_period": DateUnit.MONTH, "label": name}
    return type(name, (Variable,), members | ({} if formula is None else {"formula": formula}))


def _formula(condition: Formula) -> Callable[..., Any]:
    def formula(persons: Any, period: Any) -> Any:
        def fact(kind: str, each: Fact) -> Any:
            return persons(f"{kind}_{each.column}", period)

        def atom(each: Atom, _: Reading) -> Any:
            tested = literals(each)
            if tested.affirmed:
                return _any([fact("sure", one) for one in tested.facts])
            return ~_any([fact("perhaps", one) for one in tested.facts])

        return Language(atom, _all, _any).write(condition)

    return formula


def _all(parts: Sequence[Any]) -> Any:
    found = parts[0]
    for part in parts[1:]:
        found = found & part
    return found


def _any(parts: Sequence[Any]) -> Any:
    found = parts[0]
    for part in parts[1:]:
        found = found | part
    return found
