"""Every set of changes to everything that can be changed, tried one by one: what `how` must equal."""

from itertools import product
from math import prod

from placet.backends.interpreter.binding import Facts
from placet.backends.interpreter.candidates import Candidates
from placet.backends.interpreter.changed import Changed, Doing, Thing, changed
from placet.backends.interpreter.decide import verdict_of
from placet.logic.formula import ActState, Covers, Has, Path, Reference, Scope
from placet.logic.reading import atoms_of_rule, paths_of, rules_read
from placet.logic.residual import FALSE, TRUE, Awaited
from placet.logic.ruleset import Kind

MOST_THINGS = 12


class TooManyError(Exception):
    """There are more changeable things, or more sets of changes, than can be tried."""


def minimal_ways(setting, goal, *, most, read_only=False):
    """Return every minimal set of changes that leads to the goal, of all things or only of those that the rules name."""
    things = [options for options in everything(setting) if options]
    if read_only:
        names = named(setting)
        things = [options for options in things if (options[0].thing.name, options[0].thing.element) in names]
    if len(things) > MOST_THINGS or prod(len(options) + 1 for options in things) > most:
        raise TooManyError
    sets = [
        frozenset(change for change in chosen if change is not None)
        for chosen in product(*([None, *options] for options in things))
    ]
    found = []
    for changes in sorted(sets, key=len):
        if not any(smaller <= changes for smaller in found) and verdict_of(changed(setting, changes)) is goal:
            found.append(changes)
    return set(found)


def named(setting):
    """Return every attribute, element and act that the rules about the question's activity name."""
    found = set()
    for rule in rules_read(setting.ruleset, setting.activity.id):
        found |= {(act, None) for act in rule.upon}
        for atom in atoms_of_rule(rule):
            match atom:
                case ActState(act):
                    found.add((act, None))
                case Covers(path):
                    found |= {(path.attribute, node) for node in setting.activity.line}
                case Has(path, element):
                    references = {Reference.OBJECT: setting.object, Reference.ACTIVITY: setting.activity.id}
                    found.add((path.attribute, references.get(element, element)))
                case _:
                    found |= {(path.attribute, None) for path in paths_of(atom)}
    return found


def everything(setting):
    """Yield, for each thing that somebody can change, the ways in which it can be otherwise."""
    facts = Facts(setting)
    done = set()
    for scope, holder in setting.holders.items():
        if holder.id in done:
            continue
        done.add(holder.id)
        for attribute in holder.attributes.values():
            if not attribute.changed_by or attribute.derived:
                continue
            path = Path(scope, attribute.id)
            if attribute.kind is Kind.SET_OF:
                for element in setting.ruleset.names_for(attribute):
                    yield list(of_element(facts, path, holder.id, element))
            else:
                yield list(of_value(setting, facts, path, holder.id, attribute))
    subject = setting.holders[Scope.SUBJECT].id
    for act in setting.ruleset.acts:
        states = facts.act(act, refused=False), facts.act(act, refused=True)
        now = {(TRUE, FALSE): Doing.DONE, (FALSE, TRUE): Doing.REFUSED, (Awaited(act), FALSE): Doing.OPEN}.get(states)
        yield [Changed(Thing(subject, act, is_act=True), to, now, now is not None) for to in Doing if to is not now]


def of_element(facts, path, holder, element):
    """Yield what may become of an element."""
    now = {TRUE: True, FALSE: False}.get(facts.has(path, element))
    for to in (True, False):
        if to is not now:
            yield Changed(Thing(holder, path.attribute, element), to, now, now is not None)


def of_value(setting, facts, path, holder, attribute):
    """Yield the values that an attribute can be given."""
    choices = facts.choices(path)
    is_certain = len(choices) == 1 and choices[0].condition is TRUE and choices[0].point is None
    before = choices[0].value if is_certain else None
    known = [choice.value for choice in choices if not choice.point]
    for value in Candidates(setting).of(path, attribute, known):
        if not (is_certain and value == before):
            yield Changed(Thing(holder, attribute.id), value, before, is_certain)
