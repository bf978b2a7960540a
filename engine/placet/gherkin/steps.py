"""The sentences of scenarios. Every sentence that an author may write stands here once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytest_bdd import given, parsers, then, when

from placet.gherkin import matching
from placet.gherkin.collection import STEP
from placet.gherkin.failures import ScenarioError, differs, ways_differ
from placet.gherkin.posing import ask, ask_how, interview, read_date
from placet.gherkin.profiles import read_circumstance, read_profile
from placet.gherkin.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pytest_bdd.parser import Step

    from placet.policy.how import Route
    from placet.policy.interview import Interview

    Table = Sequence[Sequence[str]]


@pytest.hookimpl(tryfirst=True)
def pytest_bdd_before_step(request: pytest.FixtureRequest, step: Step) -> None:
    """Remember the step that a scenario is at, so that a failure can name it."""
    request.node.stash[STEP] = step


@pytest.hookimpl(tryfirst=True)
def pytest_bdd_step_func_lookup_error(request: pytest.FixtureRequest, step: Step) -> None:
    """Remember a step that no sentence here matches."""
    request.node.stash[STEP] = step


@pytest.fixture
def placet_scene(request: pytest.FixtureRequest) -> Scene:
    """What the scenario has said so far."""
    return Scene(feature=Path(request.node.path))


@given(parsers.re(r'the policy "(?P<pack>[^"]+)"'))
def _the_policy(placet_scene: Scene, pack: str) -> None:
    placet_scene.pack = pack


@given(parsers.re(r"the date is (?P<text>.+)"))
def _the_date(placet_scene: Scene, text: str) -> None:
    placet_scene.on = read_date(text)


@given(parsers.re(r"what was known on (?P<text>.+)"))
def _known_on(placet_scene: Scene, text: str) -> None:
    placet_scene.known_on = read_date(text)


@given(parsers.re(r'only evidence of grade "(?P<grade>[^"]+)" or better'))
def _evidence(placet_scene: Scene, grade: str) -> None:
    placet_scene.evidence = grade


@given(parsers.re(r'the context "(?P<name>[^"]+)" is (?P<value>.+)'))
def _context(placet_scene: Scene, name: str, value: str) -> None:
    found, read = read_circumstance(placet_scene.policy.ruleset, name, value)
    placet_scene.context[found] = read


@given(parsers.re(r"an? [a-z -]+ with:"))
def _profile(placet_scene: Scene, datatable: Table) -> None:
    placet_scene.profile = read_profile(placet_scene.policy.ruleset, datatable)


@given(parsers.re(r"we suppose (?:that )?(?P<text>.+)"))
def _suppose(placet_scene: Scene, text: str) -> None:
    is_quoted = len(text) > 1 and text[0] == text[-1] == '"' and text.count('"') == len('""')
    text = text[1:-1] if is_quoted else text
    placet_scene.suppositions.append(text)
    placet_scene.recorded.suppose(*placet_scene.suppositions)  # what is wrong with it is told at this step


@when(parsers.re(r"we ask whether (?P<subject>.+?) can (?P<doing>.+)"))
def _ask(placet_scene: Scene, request: pytest.FixtureRequest, subject: str, doing: str) -> None:
    placet_scene.answer = ask(placet_scene, subject, doing)
    request.config.hook.pytest_placet_answered(answer=placet_scene.answer)


@when(parsers.re(r"we ask how (?P<subject>.+?) can (?P<doing>.+)"))
def _ask_how(placet_scene: Scene, request: pytest.FixtureRequest, subject: str, doing: str) -> None:
    _find_ways(placet_scene, request, subject, doing, "permitted")


@when(parsers.re(r"we ask how (?P<subject>.+?) could no longer (?P<doing>.+)"))
def _ask_how_not(placet_scene: Scene, request: pytest.FixtureRequest, subject: str, doing: str) -> None:
    _find_ways(placet_scene, request, subject, doing, "not_permitted")


def _find_ways(scene: Scene, request: pytest.FixtureRequest, subject: str, doing: str, to: str) -> None:
    scene.how = ask_how(scene, subject, doing, to)
    scene.answer = scene.how.answer
    request.config.hook.pytest_placet_answered(answer=scene.answer)


@when(parsers.re(r"we interview (?P<subject>.+?) on whether it can (?P<doing>.+)"))
def _interview(placet_scene: Scene, request: pytest.FixtureRequest, subject: str, doing: str) -> None:
    _go_on(placet_scene, request, interview(placet_scene, subject, doing))


@when(parsers.re(r'the reply is "(?P<reply>[^"]+)"'))
def _reply(placet_scene: Scene, request: pytest.FixtureRequest, reply: str) -> None:
    _go_on(placet_scene, request, placet_scene.interviewed.answer(reply))


@when("the reply is not known")
def _no_reply(placet_scene: Scene, request: pytest.FixtureRequest) -> None:
    _go_on(placet_scene, request, placet_scene.interviewed.dont_know())


@then(parsers.re(r'the next question is about "(?P<text>[^"]+)"'))
def _next_question(placet_scene: Scene, text: str) -> None:
    question = placet_scene.interviewed.question
    about = [question.text, question.id] if question else []
    if not matching.mentions(about, text):
        said = f"the next question is `{question.text}`" if question else "nothing is asked"
        raise differs(placet_scene.answered, f"the next question is about `{text}`", said)


@then("nothing more is asked")
def _nothing_asked(placet_scene: Scene) -> None:
    question = placet_scene.interviewed.question
    if question is not None:
        raise differs(placet_scene.answered, "nothing more is asked", f"the next question is `{question.text}`")


def _go_on(scene: Scene, request: pytest.FixtureRequest, interview: Interview) -> None:
    scene.interview, scene.answer = interview, interview.result
    request.config.hook.pytest_placet_answered(answer=scene.answer)


@then(parsers.re(r"the answer is (?P<verdict>permitted|conditional|not permitted|undetermined)"))
def _the_answer(placet_scene: Scene, verdict: str) -> None:
    answer = placet_scene.answered
    said = answer.verdict.value.replace("_", " ")
    if said != verdict:
        raise differs(answer, f"the answer is {verdict}", f"the answer is {said}")


@then("it takes:")
def _it_takes_table(placet_scene: Scene, datatable: Table) -> None:
    header, *rows = datatable
    if "act" not in header:
        raise ScenarioError("the table of `Then it takes:` needs a column `act`")
    _require_way(placet_scene, [row[header.index("act")] for row in rows])


@then(parsers.re(r"it takes (?P<acts>[^:]+)"))
def _it_takes(placet_scene: Scene, acts: str) -> None:
    _require_way(placet_scene, matching.named_acts(acts))


@then(parsers.re(r'the terms include "(?P<term>[^"]+)"'))
def _the_terms(placet_scene: Scene, term: str) -> None:
    answer = placet_scene.answered
    if not matching.has_term(answer, term):
        raise differs(
            answer,
            f"the terms include `{term}`",
            f"the terms are {_listed(each.label for each in answer.terms)}",
        )


@then(parsers.re(r'what is missing includes "(?P<text>[^"]+)"'))
def _missing(placet_scene: Scene, text: str) -> None:
    answer = placet_scene.answered
    points = [f"{point.text} ({point.why})" for points in answer.missing for point in points]
    if not matching.mentions(points, text):
        raise differs(answer, f"what is missing includes `{text}`", f"missing is {_listed(points)}")


@then(parsers.re(r'the reasons cite "(?P<title>[^"]+)"'))
def _reasons_cite(placet_scene: Scene, title: str) -> None:
    answer = placet_scene.answered
    titles = [citation.title for reason in answer.because for citation in reason.sources]
    if not matching.mentions(titles, title):
        raise differs(answer, f"the reasons cite `{title}`", f"they cite {_listed(titles)}")


@then(parsers.re(r'the reasons mention "(?P<text>[^"]+)"'))
def _reasons_mention(placet_scene: Scene, text: str) -> None:
    answer = placet_scene.answered
    reasons = [reason.text for reason in answer.because]
    if not matching.mentions(reasons, text):
        raise differs(answer, f"the reasons mention `{text}`", f"they are {_listed(reasons)}")


@then(parsers.re(r"the answer is hypothetical"))
def _hypothetical(placet_scene: Scene) -> None:
    answer = placet_scene.answered
    if not answer.hypothetical:
        raise differs(answer, "the answer is hypothetical", "nothing is supposed")


@then(parsers.re(r'the weakest evidence is "(?P<grade>[^"]+)"'))
def _weakest_evidence(placet_scene: Scene, grade: str) -> None:
    answer = placet_scene.answered
    if answer.evidence != grade:
        raise differs(answer, f"the weakest evidence is {grade}", f"it is {answer.evidence or 'none'}")


@then("the cheapest way is:")
def _cheapest_way(placet_scene: Scene, datatable: Table) -> None:
    ways = placet_scene.found.ways
    cheapest = [way for way in ways if way.cost == ways[0].cost]
    _require_route(placet_scene, datatable, "the cheapest way is", cheapest)


@then("one of the ways is:")
def _one_way(placet_scene: Scene, datatable: Table) -> None:
    _require_route(placet_scene, datatable, "one of the ways is", placet_scene.found.ways)


@then(parsers.re(r"there (?:is|are) (?P<count>[0-9]+) ways?"))
def _count_of_ways(placet_scene: Scene, count: str) -> None:
    found = placet_scene.found
    if len(found.ways) != int(count):
        raise ways_differ(found, f"there are {count} ways", f"there are {len(found.ways)}")


@then(parsers.re(r'nothing leads to it because "(?P<text>[^"]+)"'))
def _no_way(placet_scene: Scene, text: str) -> None:
    found = placet_scene.found
    texts = [obstacle.text for obstacle in found.obstacles]
    if found.ways or not matching.mentions(texts, text):
        given = (
            f"a way is {str(found.ways[0]) or 'to change nothing'}" if found.ways else f"obstacles are {_listed(texts)}"
        )
        raise ways_differ(found, f"nothing leads to it because `{text}`", given)


@then("nothing needs to change")
def _no_change(placet_scene: Scene) -> None:
    found = placet_scene.found
    if not found.is_reached:
        raise ways_differ(found, "nothing needs to change", f"the answer is {found.verdict.value.replace('_', ' ')}")


def _require_route(scene: Scene, table: Table, said: str, routes: Sequence[Route]) -> None:
    header, *rows = table
    if "who" not in header or "what" not in header:
        raise ScenarioError(f"the table of `Then {said}:` needs the columns `who` and `what`")
    wanted = [(row[header.index("who")], row[header.index("what")]) for row in rows]
    if not any(matching.is_route(route, wanted) for route in routes):
        expected = "; ".join(f"{who}: {what}" for who, what in wanted)
        ways = " | ".join(str(route) or "to change nothing" for route in routes)
        raise ways_differ(scene.found, f"{said} {expected}", f"it is {ways or 'none'}")


def _require_way(scene: Scene, acts: Sequence[str]) -> None:
    answer = scene.answered
    if not any(matching.is_way(way, acts) for way in answer.ways):
        ways = [" and ".join(act.label for act in way.acts) for way in answer.ways]
        raise differs(answer, f"it takes {' and '.join(acts)}", f"it takes {' | '.join(ways) or 'nothing'}")


def _listed(texts: Iterable[str]) -> str:
    return ", ".join(f"`{text}`" for text in dict.fromkeys(texts)) or "none"
