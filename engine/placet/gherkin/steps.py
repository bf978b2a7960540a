"""The sentences of scenarios. Every sentence that an author may write stands here once, with its French beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytest_bdd import given, then, when

from placet.gherkin import matching
from placet.gherkin.collection import LANGUAGE, STEP
from placet.gherkin.failures import ScenarioError, differs
from placet.gherkin.phrases import VERDICTS, Phrase, listed, read_verdict, verdict_words
from placet.gherkin.posing import ask, read_date
from placet.gherkin.profiles import read_circumstance, read_profile
from placet.gherkin.scene import Scene
from placet.messages import ENGLISH, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytest_bdd.parser import Feature, Step

    Table = Sequence[Sequence[str]]

_ACT = ("act", "acte")


@pytest.hookimpl(tryfirst=True)
def pytest_bdd_before_step(request: pytest.FixtureRequest, feature: Feature, step: Step) -> None:
    """Remember the step that a scenario is at, and its language, so that a failure can name it."""
    request.node.stash[STEP] = step
    request.node.stash[LANGUAGE] = feature.language


@pytest.hookimpl(tryfirst=True)
def pytest_bdd_step_func_lookup_error(request: pytest.FixtureRequest, feature: Feature, step: Step) -> None:
    """Remember a step that no sentence here matches."""
    request.node.stash[STEP] = step
    request.node.stash[LANGUAGE] = feature.language


@pytest.fixture
def placet_scene(request: pytest.FixtureRequest) -> Scene:
    """What the scenario has said so far."""
    return Scene(feature=Path(request.node.path), language=request.node.stash.get(LANGUAGE, ENGLISH.language))


@given(Phrase(r'the policy "(?P<pack>[^"]+)"', r'la politique "(?P<pack>[^"]+)"'))
def _the_policy(placet_scene: Scene, pack: str) -> None:
    placet_scene.pack = pack


@given(Phrase(r"the date is (?P<text>.+)", r"la date est (?P<text>.+)"))
def _the_date(placet_scene: Scene, text: str) -> None:
    placet_scene.on = read_date(text)


@given(Phrase(r"what was known on (?P<text>.+)", r"ce qui était connu (?P<text>.+)"))
def _known_on(placet_scene: Scene, text: str) -> None:
    placet_scene.known_on = read_date(text)


@given(
    Phrase(
        r'only evidence of grade "(?P<grade>[^"]+)" or better',
        r'uniquement des sources de niveau "(?P<grade>[^"]+)" ou mieux',
    )
)
def _evidence(placet_scene: Scene, grade: str) -> None:
    placet_scene.evidence = grade


@given(
    Phrase(
        r'the context "(?P<name>[^"]+)" is (?P<value>.+)',
        r'le contexte "(?P<name>[^"]+)" vaut (?P<value>.+)',
    )
)
def _context(placet_scene: Scene, name: str, value: str) -> None:
    found, read = read_circumstance(placet_scene.policy.ruleset, name, value)
    placet_scene.context[found] = read


@given(Phrase(r"an? [a-z -]+ with:", r"une? [^\W\d_][\w' -]* avec:"))
def _profile(placet_scene: Scene, datatable: Table) -> None:
    placet_scene.profile = read_profile(placet_scene.policy.ruleset, datatable)


@given(
    Phrase(
        r"we suppose (?:that )?(?P<text>.+)",
        r"(?:(?:l')?on suppose|nous supposons) (?:que |qu')?(?P<text>.+)",
    )
)
def _suppose(placet_scene: Scene, text: str) -> None:
    is_quoted = len(text) > 1 and text[0] == text[-1] == '"' and text.count('"') == len('""')
    text = text[1:-1] if is_quoted else text
    placet_scene.suppositions.append(text)
    placet_scene.recorded.suppose(*placet_scene.suppositions)  # what is wrong with it is told at this step


@when(
    Phrase(
        r"we ask whether (?P<subject>.+?) can (?P<doing>.+)",
        r"(?:l')?on demande (?:si |s')(?P<subject>.+?) peu(?:t|vent) (?P<doing>.+)",
    )
)
def _ask(placet_scene: Scene, request: pytest.FixtureRequest, subject: str, doing: str) -> None:
    placet_scene.answer = ask(placet_scene, subject, doing)
    request.config.hook.pytest_placet_answered(answer=placet_scene.answer)


@then(
    Phrase(
        rf"the answer is (?P<verdict>{verdict_words('en')})",
        rf'la réponse est "?(?P<verdict>{verdict_words("fr")})"?',
    )
)
def _the_answer(placet_scene: Scene, verdict: str) -> None:
    answer, expected = placet_scene.answered, read_verdict(verdict)
    if answer.verdict is not expected:
        raise differs(
            answer,
            say("the answer is {verdict}", verdict=VERDICTS[expected]),
            say("the answer is {verdict}", verdict=VERDICTS[answer.verdict]),
        )


@then(Phrase(r"it takes:", r"il faut:"))
def _it_takes_table(placet_scene: Scene, datatable: Table) -> None:
    header, *rows = datatable
    at = matching.column(header, *_ACT)
    if at is None:
        raise ScenarioError(say("the table of `Then it takes:` needs a column `act`"))
    _require_way(placet_scene, [row[at] for row in rows])


@then(Phrase(r"it takes (?P<acts>[^:]+)", r"il faut (?P<acts>[^:]+)"))
def _it_takes(placet_scene: Scene, acts: str) -> None:
    _require_way(placet_scene, matching.named_acts(acts))


@then(Phrase(r'the terms include "(?P<term>[^"]+)"', r'les modalités comprennent "(?P<term>[^"]+)"'))
def _the_terms(placet_scene: Scene, term: str) -> None:
    answer = placet_scene.answered
    if not matching.has_term(answer, term):
        raise differs(
            answer,
            say("the terms include `{term}`", term=term),
            say("the terms are {terms}", terms=listed(each.label for each in answer.terms)),
        )


@then(Phrase(r'what is missing includes "(?P<text>[^"]+)"', r'ce qui manque comprend "(?P<text>[^"]+)"'))
def _missing(placet_scene: Scene, text: str) -> None:
    answer = placet_scene.answered
    points = [f"{point.text} ({point.why})" for points in answer.missing for point in points]
    if not matching.mentions(points, text):
        raise differs(
            answer,
            say("what is missing includes `{text}`", text=text),
            say("missing is {points}", points=listed(points)),
        )


@then(Phrase(r'the reasons cite "(?P<title>[^"]+)"', r'les motifs citent "(?P<title>[^"]+)"'))
def _reasons_cite(placet_scene: Scene, title: str) -> None:
    answer = placet_scene.answered
    titles = [citation.title for reason in answer.because for citation in reason.sources]
    if not matching.mentions(titles, title):
        raise differs(
            answer, say("the reasons cite `{title}`", title=title), say("they cite {titles}", titles=listed(titles))
        )


@then(Phrase(r'the reasons mention "(?P<text>[^"]+)"', r'les motifs mentionnent "(?P<text>[^"]+)"'))
def _reasons_mention(placet_scene: Scene, text: str) -> None:
    answer = placet_scene.answered
    reasons = [reason.text for reason in answer.because]
    if not matching.mentions(reasons, text):
        raise differs(
            answer, say("the reasons mention `{text}`", text=text), say("they are {reasons}", reasons=listed(reasons))
        )


@then(Phrase(r"the answer is hypothetical", r"la réponse est hypothétique"))
def _hypothetical(placet_scene: Scene) -> None:
    answer = placet_scene.answered
    if not answer.hypothetical:
        raise differs(answer, say("the answer is hypothetical"), say("nothing is supposed"))


@then(
    Phrase(
        r'the weakest evidence is "(?P<grade>[^"]+)"',
        r'la source la plus faible est de niveau "(?P<grade>[^"]+)"',
    )
)
def _weakest_evidence(placet_scene: Scene, grade: str) -> None:
    answer = placet_scene.answered
    if answer.evidence != grade:
        raise differs(
            answer,
            say("the weakest evidence is {grade}", grade=grade),
            say("it is {grade}", grade=answer.evidence or say("none")),
        )


def _require_way(scene: Scene, acts: Sequence[str]) -> None:
    answer = scene.answered
    if not any(matching.is_way(way, acts) for way in answer.ways):
        ways = " | ".join(_joined([act.label for act in way.acts], scene) for way in answer.ways)
        raise differs(
            answer,
            say("it takes {acts}", acts=_joined(acts, scene)),
            say("it takes {acts}", acts=ways or say("nothing")),
        )


def _joined(names: Sequence[str], scene: Scene) -> str:
    return scene.messages.say(" and ").join(names)
