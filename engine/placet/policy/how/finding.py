"""From a question and a verdict to reach, to the answer."""

from __future__ import annotations

from placet.backends.interpreter.levers import Fixture
from placet.backends.interpreter.ways import BARRING, find_ways
from placet.diagnostics import Diagnostic, PlacetError, suggest
from placet.logic.verdicts import Verdict
from placet.messages import listed, say
from placet.policy.answer import Answer
from placet.policy.how.answer import HowAnswer, Obstacle, Route
from placet.policy.how.changes import Changes
from placet.policy.how.obstacles import Obstacles
from placet.policy.wording import Wording

GOALS = tuple(verdict.value for verdict in BARRING)
"""The verdicts that can be aimed at."""


def read_goal(to: str, limit: object) -> Verdict:
    """Return the verdict to reach.

    Raises:
        PlacetError: P640 for a verdict that cannot be aimed at, P641 for a limit below 1.
    """
    if to not in GOALS:
        near = suggest(str(to), list(GOALS), limit=1)
        raise PlacetError(
            Diagnostic(
                "P640",
                say("no way is looked for to `{to}`", to=to),
                notes=(
                    say("ways lead {names}", names=listed((say("to `{goal}`", goal=goal) for goal in GOALS), "or")),
                ),
                help=tuple(say("a verdict with a similar name exists: `{match}`", match=match) for match in near),
            )
        )
    if isinstance(limit, bool) or not isinstance(limit, int) or limit < 1:
        raise PlacetError(
            Diagnostic(
                "P641",
                say("the number of ways to list is 1 or more, found `{limit}`", limit=limit),
                help=(say("leave it out"),),
            )
        )
    return Verdict(to)


def find(answer: Answer, goal: Verdict, limit: int, wording: Wording) -> HowAnswer:
    """Return the ways from how things stand to a verdict.

    Args:
        answer: The answer as things stand.
        goal: The verdict to reach.
        limit: The most ways to list.
        wording: The policy's words.
    """
    if answer.verdict is goal:
        return HowAnswer(answer, goal, (Route((), 0, wording.language),), (), exact=True, complete=True)
    found = find_ways(answer.outcome.evaluation.setting, goal, limit)
    changes = Changes(answer.outcome.evaluation.setting, wording.phrases(), wording.language)
    ways = tuple(Route(tuple(changes.change(one) for one in made), cost, wording.language) for cost, made in found.ways)
    has_obstacles = not ways and found.exact
    obstacles = _obstacles(answer, goal, found.obstacles, wording) if has_obstacles else ()
    return HowAnswer(answer, goal, ways, obstacles, found.exact, found.complete)


def _obstacles(answer: Answer, goal: Verdict, fixtures: tuple[Fixture, ...], wording: Wording) -> tuple[Obstacle, ...]:
    obstacles = Obstacles(answer.outcome, BARRING[goal], wording)
    found = {obstacle.text: obstacle for obstacle in map(obstacles.obstacle, fixtures)}
    return tuple(found.values()) or (obstacles.nothing(),)
