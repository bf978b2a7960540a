"""A decision as expressions over the columns of a table; NULL is what is not known."""

from __future__ import annotations

import operator
from dataclasses import dataclass, replace
from typing import Any

from placet.backends.table.fitting import fits
from placet.backends.table.layout import Layout, act_column, element_column, none_column
from placet.backends.table.literals import comparable
from placet.backends.table.operations import OPERATIONS, Column, balanced
from placet.logic.activity_formula import ActivityFormula, InexpressibleError, Reads, Variable
from placet.logic.formula import Value
from placet.logic.kleene import three_valued
from placet.logic.residual import Conjunction, Constant, Disjunction, Equal, Negation, Open, Residual, assign
from placet.logic.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The decision on an activity for every row of a table.

    Attributes:
        permitted: True where the verdict is `permitted`, else false.
        verdict: The verdict's name; NULL where a row does not fit the vocabulary.
    """

    permitted: Column
    verdict: Column


def lower(formula: ActivityFormula, layout: Layout, table: Any) -> Verdicts:
    """Return a decision as expressions over a table.

    Args:
        formula: The decision.
        layout: How the table's columns give the attributes.
        table: A table of Ibis that has these columns.

    Raises:
        InexpressibleError: It cannot be written so.
    """
    import ibis

    formula = _settled(formula, layout)
    decision = three_valued(formula)
    lowering = _Lowering(formula, layout, table)
    permitted, within_reach, possible = (lowering.of(part) for part in decision.formulas)
    fitting = fits(layout, table)
    cases = [(~fitting, ibis.null("string")), (permitted, Verdict.PERMITTED.value)]
    if decision.within_reach != decision.permitted:
        cases.append((within_reach, Verdict.CONDITIONAL.value))
    cases.append((~possible, Verdict.NOT_PERMITTED.value))
    verdict = ibis.cases(*cases, else_=Verdict.UNDETERMINED.value)
    return Verdicts(fitting & permitted.fill_null(False), verdict)


def _settled(formula: ActivityFormula, layout: Layout) -> ActivityFormula:
    """Return a decision with what the table has no columns for put in."""
    residual = formula.residual
    for point, variable in formula.variables.items():
        found = layout.everywhere(variable)
        if found is not None:
            residual = assign(residual, point, found[0])
    return replace(formula, residual=residual)


class _Lowering:
    """Writes the formulas of one decision; nothing twice."""

    def __init__(self, formula: ActivityFormula, layout: Layout, table: Any) -> None:
        import ibis

        self._variables = formula.variables
        self._layout = layout
        self._table = table
        self._unknown = ibis.null("boolean")
        self._written: dict[Residual, Column] = {}

    def of(self, formula: Residual) -> Column:
        """Return the truth of a formula."""
        known = self._written.get(formula)
        if known is None:
            known = self._written[formula] = self._write(formula)
        return known

    def _write(self, formula: Residual) -> Column:
        import ibis

        match formula:
            case Constant(value):
                return ibis.literal(value)
            case Negation(part):
                return ~self.of(part)
            case Conjunction(parts):
                return balanced([self.of(part) for part in parts], operator.and_)
            case Disjunction(parts):
                return balanced([self.of(part) for part in parts], operator.or_)
            case Open(point, name, operand):
                return self._test(self._variables[point], name, operand)
            case Equal(left, right):
                return self._equal(self._variables[left], self._variables[right])
            case _:  # no act and no order of moments is left in a decision in three-valued logic
                raise InexpressibleError

    def _test(self, variable: Variable, name: str, operand: Value | frozenset[Value]) -> Column:
        column = self._column(variable)
        if column is None:
            return self._false_where_none(self._unknown, variable)
        operands = sorted(operand, key=str) if isinstance(operand, frozenset) else [operand]
        column, literals = comparable(column, operands, variable.name)
        truth = column if operand is True and name == "equals" else OPERATIONS[name](column, literals)
        if variable.reads is Reads.ACT:
            return truth.fill_null(False)
        return self._false_where_none(truth, variable)

    def _equal(self, left: Variable, right: Variable) -> Column:
        one, other = self._column(left), self._column(right)
        if one is None or other is None:
            both_known = self._unknown
        else:
            if one.type().is_floating() is not other.type().is_floating():
                raise InexpressibleError(left.name)
            both_known = one == other
        return self._false_where_none(self._false_where_none(both_known, left), right)

    def _false_where_none(self, truth: Column, variable: Variable) -> Column:
        """Return a test that "no value" never passes."""
        import ibis

        if variable.reads is not Reads.VALUE or variable.name not in self._layout.nones:
            return truth
        return ibis.ifelse(self._table[none_column(variable.name)].fill_null(False), False, truth)

    def _column(self, variable: Variable) -> Column | None:
        """Return what a table says of a variable; None where it is known of no row."""
        layout, name = self._layout, variable.name
        match variable.reads:
            case Reads.ACT:
                return self._typed(act_column(name))
            case Reads.VALUE:
                return self._typed(name) if name in layout.whole else None
            case Reads.ELEMENT:
                return self._element(name, str(variable.element))
            case Reads.KNOWN:
                return self._known(variable)

    def _element(self, name: str, element: str) -> Column | None:
        if name in self._layout.whole:
            return self._typed(name).contains(element)
        if element in self._layout.elements.get(name, ()):
            return self._typed(element_column(name, element))
        return None

    def _known(self, variable: Variable) -> Column | None:
        import ibis

        name, element = variable.name, variable.element
        if name in self._layout.elements and element is None:
            raise InexpressibleError(name)
        given = [self._table[name].notnull()] if name in self._layout.whole else []
        if name in self._layout.nones:
            given.append(self._table[none_column(name)].fill_null(False))
        if element is not None and element in self._layout.elements.get(name, ()):
            given.append(self._table[element_column(name, element)].notnull())
        return ibis.ifelse(balanced(given, operator.or_), True, self._unknown) if given else None

    def _typed(self, column: str) -> Column:
        """Return a column; one that is empty throughout has the type that it would have if it were not."""
        found, wanted = self._table[column], self._layout.types[column]
        return found if found.type() == wanted else found.cast(wanted)
