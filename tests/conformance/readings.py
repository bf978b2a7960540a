"""What a profile says of a formula's variables, and Kleene's three-valued logic written out."""

from placet.backends.interpreter.setting import Holder
from placet.logic.activity_formula import DONE, REFUSED, Reads
from placet.logic.residual import Conjunction, Constant, Disjunction, Equal, Negation, Open, accepts

UNKNOWN = object()


def read(variable, holder: Holder):
    """Return what a profile says of a variable; `UNKNOWN` where it says nothing."""
    if variable.reads is Reads.ACT:
        records = holder.acts.get(variable.name, ())
        return None if not records else REFUSED if records[0].refused else DONE
    attribute, given = holder.attributes[variable.name], holder.records.get(variable.name)
    if variable.reads is Reads.ELEMENT and given is not None and variable.element in given:
        return not given[variable.element][0].accounts[0].denied
    if variable.name in holder.opened or (given is None and not attribute.complete):
        return UNKNOWN
    if variable.reads is Reads.KNOWN:
        return True
    if variable.reads is Reads.ELEMENT:
        return False
    if given is None:  # what stands for nothing recorded has not lasted for any time
        return attribute.default if variable.held_for is None else None
    return given[None][0].accounts[0].value if None in given else None


def kleene(formula, values):
    """Return what three-valued logic makes of a formula; None where that is unknown."""
    match formula:
        case Constant(value):
            return value
        case Negation(part):
            truth = kleene(part, values)
            return None if truth is None else not truth
        case Conjunction(parts):
            truths = [kleene(part, values) for part in parts]
            return False if False in truths else None if None in truths else True
        case Disjunction(parts):
            truths = [kleene(part, values) for part in parts]
            return True if True in truths else None if None in truths else False
        case Open(point, operator, operand):
            value = values[point]
            return None if value is UNKNOWN else accepts(operator, operand, value)
        case Equal(left, right):
            one, other = values[left], values[right]
            return None if UNKNOWN in (one, other) else one is not None and one == other


def verdict_of(decision, values):
    """Return the verdict that the three formulas of a decision amount to."""
    permitted, within_reach, possible = (kleene(formula, values) for formula in decision.formulas)
    if permitted:
        return "permitted"
    if within_reach:
        return "conditional"
    return "not_permitted" if possible is False else "undetermined"
