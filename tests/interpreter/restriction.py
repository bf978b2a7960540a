"""Forget everything but some facts: what a proof does not cite becomes unknown."""

from dataclasses import replace

from placet.backends.interpreter.argument import Impossible, Leaf, Split
from placet.diagnostics import Place
from placet.logic.ruleset import Account, Kind, Record

NOWHERE = Place("<test>", 1, 1, None)


def facts_of(argument):
    """Return every fact that an argument rests on."""
    match argument:
        case Leaf(facts):
            return set(facts)
        case Impossible():
            return set()
        case Split(cases):
            return {fact for _, inner in cases for fact in facts_of(inner)}


def restrict(setting, facts):
    """Return the setting in which only these facts are known."""
    holders = {scope: _restrict(holder, scope, facts) for scope, holder in setting.holders.items()}
    return replace(setting, holders=holders)


def _restrict(holder, scope, facts):
    records = {}
    closed = set()
    for name, attribute in holder.attributes.items():
        cited = {fact.element for fact in facts if fact.scope is scope and fact.name == name}
        held = holder.records.get(name, {})
        if attribute.kind is Kind.SET_OF:
            records[name] = {element: held.get(element, ()) or _denied(holder, name, element) for element in cited}
        elif cited:
            records[name] = held
            closed.add(name)
    opened = frozenset(holder.attributes) - closed
    was_opened = frozenset(name for name in closed if name in holder.opened)
    acts = {act: found for act, found in holder.acts.items() if _is_cited(act, facts)}
    kept_closed = holder.closed & closed
    return replace(holder, records=records, acts=acts, opened=opened | was_opened, closed=kept_closed)


def _denied(holder, name, element):
    """A record that says only that the element is not there, as a complete register does by its silence."""
    if name in holder.opened or not (holder.attributes[name].complete or name in holder.closed):
        return ()
    account = Account(True, None, None, denied=True, citations=(), place=NOWHERE)
    return (Record(f"{holder.id}.{name}.{element}#denied", holder.id, name, element, (account,), NOWHERE),)


def _is_cited(act, facts):
    return any(fact.scope is None and fact.name == act for fact in facts)
