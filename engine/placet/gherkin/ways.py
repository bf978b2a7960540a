"""The sentences of scenarios about ways: what it would take, and what stands in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pytest_bdd import then, when

from placet.gherkin import matching
from placet.gherkin.failures import ScenarioError, ways_differ
from placet.gherkin.phrases import VERDICTS, Phrase, listed
from placet.gherkin.posing import ask_how
from placet.gherkin.scene import Scene
from placet.messages import Said, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from placet.policy.how import Route

    Table = Sequence[Sequence[str]]

_WHO, _WHAT = ("who", "qui"), ("what", "quoi")


@when(
    Phrase(
        r"we ask how (?P<subject>.+?) can (?P<doing>.+)",
        r"(?:l')?on demande comment (?P<subject>.+?) peu(?:t|vent) (?P<doing>.+)",
    )
)
def _ask_how(placet_scene: Scene, request: pytest.FixtureRequest, subject: str, doing: str) -> None:
    _find_ways(placet_scene, request, subject, doing, "permitted")


@when(
    Phrase(
        r"we ask how (?P<subject>.+?) could no longer (?P<doing>.+)",
        r"(?:l')?on demande comment (?P<subject>.+?) pourrai(?:t|ent) ne plus (?P<doing>.+)",
    )
)
def _ask_how_not(placet_scene: Scene, request: pytest.FixtureRequest, subject: str, doing: str) -> None:
    _find_ways(placet_scene, request, subject, doing, "not_permitted")


def _find_ways(scene: Scene, request: pytest.FixtureRequest, subject: str, doing: str, to: str) -> None:
    scene.how = ask_how(scene, subject, doing, to)
    scene.answer = scene.how.answer
    request.config.hook.pytest_placet_answered(answer=scene.answer)


@then(Phrase(r"the cheapest way is:", r"la voie la moins coûteuse est:"))
def _cheapest_way(placet_scene: Scene, datatable: Table) -> None:
    ways = placet_scene.found.ways
    cheapest = [way for way in ways if way.cost == ways[0].cost]
    _require_route(placet_scene, datatable, say("the cheapest way is"), cheapest)


@then(Phrase(r"one of the ways is:", r"l'une des voies est:"))
def _one_way(placet_scene: Scene, datatable: Table) -> None:
    _require_route(placet_scene, datatable, say("one of the ways is"), placet_scene.found.ways)


@then(Phrase(r"there (?:is|are) (?P<count>[0-9]+) ways?", r"il y a (?P<count>[0-9]+) voies?"))
def _count_of_ways(placet_scene: Scene, count: str) -> None:
    found = placet_scene.found
    if len(found.ways) != int(count):
        expected = say("there are {count} ways", count=count)
        raise ways_differ(found, expected, say("there are {count}", count=len(found.ways)))


@then(Phrase(r'nothing leads to it because "(?P<text>[^"]+)"', r'rien n\'y mène car "(?P<text>[^"]+)"'))
def _no_way(placet_scene: Scene, text: str) -> None:
    found = placet_scene.found
    texts = [obstacle.text for obstacle in found.obstacles]
    if found.ways or not matching.mentions(texts, text):
        expected = say("nothing leads to it because `{text}`", text=text)
        raise ways_differ(found, expected, _what_leads(found.ways, texts))


def _what_leads(ways: Sequence[Route], obstacles: Sequence[str]) -> Said:
    if ways:
        return say("a way is {way}", way=_shown(ways[0]))
    return say("obstacles are {obstacles}", obstacles=listed(obstacles))


@then(Phrase(r"nothing needs to change", r"il n'y a rien à changer"))
def _no_change(placet_scene: Scene) -> None:
    found = placet_scene.found
    if not found.is_reached:
        said = say("the answer is {verdict}", verdict=VERDICTS[found.verdict])
        raise ways_differ(found, say("nothing needs to change"), said)


def _require_route(scene: Scene, table: Table, said: Said, routes: Sequence[Route]) -> None:
    header, *rows = table
    who, what = matching.column(header, *_WHO), matching.column(header, *_WHAT)
    if who is None or what is None:
        raise ScenarioError(say("the table of `Then {said}:` needs the columns `who` and `what`", said=said))
    wanted = [(row[who], row[what]) for row in rows]
    ruleset = scene.policy.ruleset
    if not any(matching.is_route(route, wanted, ruleset) for route in routes):
        changes = "; ".join(scene.messages.say("{who}: {what}", who=each, what=change) for each, change in wanted)
        ways = " | ".join(scene.messages.translate(_shown(route)) for route in routes)
        expected = say("{said} {changes}", said=said, changes=changes)
        raise ways_differ(scene.found, expected, say("it is {ways}", ways=ways or say("none")))


def _shown(route: Route) -> str:
    return str(route) or say("to change nothing")
