"""What is said of the invariants that do not hold: one diagnostic each, with the first of the questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from placet.diagnostics import Diagnostic
from placet.study.roster import Breach

_MOST_SHOWN = 3
"""The most questions that a diagnostic shows."""


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
            f"the invariant `{invariant.id}` does not hold",
            invariant.place,
            f"never {' or '.join(sorted(invariant.never))}".replace("_", " "),
            notes=(*(_question(breach) for breach in shown[:_MOST_SHOWN]), *_rest(len(shown) - _MOST_SHOWN)),
            help=(f"`{_command(shown[0], pack)}` shows the rules that the first rests on",),
        )


def _question(breach: Breach) -> str:
    activity = breach.activity if breach.object is None else f"{breach.activity}` on `{breach.object}"
    said = "has too many unknowns to tell" if breach.verdict is None else f"can be {breach.verdict}".replace("_", " ")
    return f"from {breach.on}, `{activity}` {said} for `{breach.subject}`"


def _rest(count: int) -> tuple[str, ...]:
    if count <= 0:
        return ()
    return (f"likewise for {count} more {'pair' if count == 1 else 'pairs'} of a subject and an activity",)


def _command(breach: Breach, pack: str) -> str:
    about = "" if breach.object is None else f" --object {breach.object}"
    where = "" if pack == "nato" else f" --pack {pack}"
    return f"placet why {breach.subject} {breach.activity}{about} --on {breach.on}{where}"
