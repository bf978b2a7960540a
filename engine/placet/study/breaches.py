"""What is said of the invariants that do not hold: one diagnostic each, with the first of the questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from placet.diagnostics import Diagnostic
from placet.logic.verdicts import Verdict
from placet.messages import Words, count, listed, say, say_as
from placet.study.roster import Breach

_MOST_SHOWN = 3
"""The most questions that a diagnostic shows."""

_VERDICTS: Mapping[str, Words] = {
    Verdict.PERMITTED: say_as("invariant", "permitted"),
    Verdict.CONDITIONAL: say_as("invariant", "conditional"),
    Verdict.NOT_PERMITTED: say_as("invariant", "not permitted"),
    Verdict.UNDETERMINED: say_as("invariant", "undetermined"),
}


def explain_breaches(breaches: Iterable[Breach], pack: str) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each invariant that is broken.

    Args:
        breaches: The breaches, those of one invariant together.
        pack: What the pack is called on the command line.
    """
    for invariant, group in groupby(breaches, key=lambda breach: breach.invariant):
        found = list(group)
        first_of = {(b.subject, b.activity, b.object): b for b in reversed(found)}
        shown = sorted(first_of.values(), key=found.index)
        yield Diagnostic(
            "P513",
            say("the invariant `{invariant}` does not hold", invariant=invariant.id),
            invariant.place,
            say("never {verdicts}", verdicts=listed(map(_VERDICTS.__getitem__, sorted(invariant.never)), "or")),
            notes=(*(_question(breach) for breach in shown[:_MOST_SHOWN]), *_rest(len(shown) - _MOST_SHOWN)),
            help=(say("`{command}` shows the rules that the first rests on", command=_command(shown[0], pack)),),
        )


def _question(breach: Breach) -> Words:
    about = {"on": breach.on, "subject": breach.subject, "activity": breach.activity, "object": breach.object}
    if breach.verdict is None:
        if breach.object is None:
            return say("from {on}, `{activity}` has too many unknowns to tell for `{subject}`", **about)
        return say("from {on}, `{activity}` on `{object}` has too many unknowns to tell for `{subject}`", **about)
    verdict = _VERDICTS[breach.verdict]
    if breach.object is None:
        return say("from {on}, `{activity}` can be {verdict} for `{subject}`", verdict=verdict, **about)
    return say("from {on}, `{activity}` on `{object}` can be {verdict} for `{subject}`", verdict=verdict, **about)


def _rest(more: int) -> tuple[Words, ...]:
    if more <= 0:
        return ()
    return (
        count(
            "likewise for {number} more pair of a subject and an activity",
            "likewise for {number} more pairs of a subject and an activity",
            more,
        ),
    )


def _command(breach: Breach, pack: str) -> str:
    about = "" if breach.object is None else f" --object {breach.object}"
    where = "" if pack == "nato" else f" --pack {pack}"
    return f"placet why {breach.subject} {breach.activity}{about} --on {breach.on}{where}"
