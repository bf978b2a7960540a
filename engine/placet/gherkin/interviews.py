"""The sentences of scenarios about interviews: what is asked next, and what is replied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pytest_bdd import then, when

from placet.gherkin import matching
from placet.gherkin.failures import differs
from placet.gherkin.phrases import Phrase
from placet.gherkin.posing import interview
from placet.gherkin.profiles import attribute_at, read_reply
from placet.gherkin.scene import Scene
from placet.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from placet.policy.interview import Interview
    from placet.policy.interview.question import NextQuestion


@when(
    Phrase(
        r"we interview (?P<subject>.+?) on whether it can (?P<doing>.+)",
        r"(?:l')?on mène un entretien pour savoir (?:si |s')(?P<subject>.+?) peu(?:t|vent) (?P<doing>.+)",
    )
)
def _interview(placet_scene: Scene, request: pytest.FixtureRequest, subject: str, doing: str) -> None:
    _go_on(placet_scene, request, interview(placet_scene, subject, doing))


@when(Phrase(r'the reply is "(?P<reply>[^"]+)"', r'(?:l\')?on répond "(?P<reply>[^"]+)"'))
def _reply(placet_scene: Scene, request: pytest.FixtureRequest, reply: str) -> None:
    begun = placet_scene.interviewed
    path = begun.question.path if begun.question else None
    _go_on(placet_scene, request, begun.answer(read_reply(placet_scene.policy.ruleset, path, reply)))


@when(Phrase(r"the reply is not known", r"(?:l')?on ne sait pas répondre"))
def _no_reply(placet_scene: Scene, request: pytest.FixtureRequest) -> None:
    _go_on(placet_scene, request, placet_scene.interviewed.dont_know())


@then(Phrase(r'the next question is about "(?P<text>[^"]+)"', r'la question suivante porte sur "(?P<text>[^"]+)"'))
def _next_question(placet_scene: Scene, text: str) -> None:
    question = placet_scene.interviewed.question
    about = [question.text, question.id, *_labels(placet_scene, question)] if question else []
    if not matching.mentions(about, text):
        asked = say("the next question is `{text}`", text=question.text) if question else say("nothing is asked")
        raise differs(placet_scene.answered, say("the next question is about `{text}`", text=text), asked)


@then(Phrase(r"nothing more is asked", r"plus rien n'est demandé"))
def _nothing_asked(placet_scene: Scene) -> None:
    question = placet_scene.interviewed.question
    if question is not None:
        asked = say("the next question is `{text}`", text=question.text)
        raise differs(placet_scene.answered, say("nothing more is asked"), asked)


def _labels(scene: Scene, question: NextQuestion) -> Iterable[str]:
    """Return what people call the attribute that a question is about, in every language."""
    attribute = attribute_at(scene.policy.ruleset, question.path)
    return attribute.label.values() if attribute else ()


def _go_on(scene: Scene, request: pytest.FixtureRequest, interview: Interview) -> None:
    scene.interview, scene.answer = interview, interview.result
    request.config.hook.pytest_placet_answered(answer=scene.answer)
