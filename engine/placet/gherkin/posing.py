"""Asks the question of a scenario."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from placet.gherkin.failures import ScenarioError
from placet.messages import say
from placet.moments import Asked, MomentError, parse_asked
from placet.policy.dates_in_words import find_date

if TYPE_CHECKING:
    from placet.gherkin.scene import Scene
    from placet.policy import Answer, Policy, Timeline
    from placet.policy.how import HowAnswer
    from placet.policy.interview import Interview
    from placet.policy.questions import Subject
    from placet.policy.understanding import Understood

_PRONOUNS = frozenset({"it", "this country", "this profile", "this subject"})
_PRONOUNS |= {"il", "elle", "ce pays", "cette organisation", "ce profil", "ce sujet"}
_QUESTIONS = {"fr": "{name} peut {doing} ?"}
"""How a question is put in a language other than English."""
_NO_DATE = "0001-01-01"
_EVERYTHING = "9999-12-31"
"""Where no step says what was known on some day, all that the pack says is known: a scenario reads no clock."""


def ask(scene: Scene, subject: str, doing: str) -> Answer:
    """Ask whether a subject can do something.

    Args:
        scene: What the steps before said.
        subject: A name, a label or an alias; or `it` for the profile that a step described.
        doing: The activity and its object, in words; also a date, which then counts.

    Raises:
        ScenarioError: When there is no date, or no profile for `it`.
        PlacetError: When the words are not understood.
    """
    whom, asked = _pose(scene, subject, doing)
    return scene.policy.ask(whom, asked.activity, object=asked.object, on=asked.on, **_circumstances(scene))


def ask_how(scene: Scene, subject: str, doing: str, to: str) -> HowAnswer:
    """Ask what it would take that a verdict is reached. Arguments and errors are those of `ask`."""
    whom, asked = _pose(scene, subject, doing)
    return scene.policy.how(whom, asked.activity, object=asked.object, on=asked.on, to=to, **_circumstances(scene))


def interview(scene: Scene, subject: str, doing: str) -> Interview:
    """Begin an interview on whether a subject can do something; arguments and errors are those of `ask`.

    Without a step that describes somebody, `it` is somebody of whom nothing is known.
    """
    from placet.policy.interview import Interview

    asked = _dated(_understand(scene, subject, doing))
    whom = scene.profile or {} if _is_profile(subject) else asked.subject
    return Interview(
        scene.policy, asked.activity, subject=whom, object=asked.object, on=asked.on, **_circumstances(scene)
    )


def _pose(scene: Scene, subject: str, doing: str) -> tuple[Subject, Understood]:
    whom, asked = _read(scene, subject, doing)
    return whom, _dated(asked)


def _dated(asked: Understood) -> Understood:
    if asked.on == _NO_DATE:
        raise ScenarioError(say("the scenario gives no date: add a step such as `Given the date is 1 October 2023`"))
    return asked


def _circumstances(scene: Scene) -> dict[str, Any]:
    return {"known_on": scene.known_on or _EVERYTHING, "evidence": scene.evidence, "context": scene.context}


def ask_when(scene: Scene, subject: str, doing: str, *, by_knowledge: bool) -> Timeline:
    """Ask from when to when a subject can do something, over the whole calendar.

    Args:
        scene: What the steps before said; with `by_knowledge` its date is the one asked about.
        subject: As for `ask`.
        doing: As for `ask`.
        by_knowledge: Whether to go through the days of what was known.

    Raises:
        ScenarioError: When there is a date where there should be none, or none where there should be one.
        PlacetError: When the words are not understood.
    """
    whom, question = _read(scene, subject, doing)
    if by_knowledge is (question.on == _NO_DATE):
        raise ScenarioError(
            say("what was known is asked about one date: add a step such as `Given the date is 1 October 2023`")
            if by_knowledge
            else say("a timeline goes through all dates: leave the scenario's date away")
        )
    given = {"object": question.object, "evidence": scene.evidence}
    if by_knowledge:
        return scene.policy.when_known(
            whom, question.activity, on=question.on, until=_EVERYTHING, context=scene.context, **given
        )
    known_on = scene.known_on or _EVERYTHING
    return scene.policy.when(
        whom, question.activity, until=_EVERYTHING, known_on=known_on, context=scene.context, **given
    )


def _read(scene: Scene, subject: str, doing: str) -> tuple[Subject, Understood]:
    """Return whom a question is about, the described profile where `it` stands for one, and the question."""
    is_profile = _is_profile(subject)
    if is_profile and scene.profile is None:
        said = say("nobody is described for `{subject}`: add a step such as `Given a country with:`", subject=subject)
        raise ScenarioError(said)
    asked = _understand(scene, subject, doing)
    return scene.profile if is_profile and scene.profile is not None else asked.subject, asked


def read_date(text: str) -> str:
    """Turn a date as people write it into ISO 8601.

    Args:
        text: `2023-10-01`, `1 October 2023`, `1 Oct 2023`, `7 March 2024 at 17:00 +01:00`, or `le 1er octobre 2023`.

    Raises:
        ScenarioError: When it is none of these.
    """
    text = text.strip()
    found = find_date(text)
    if found is None or found.start > 0 or found.end < len(text):
        raise _no_date(text)
    return found.iso


def read_asked(text: str) -> Asked:
    """Return the day or minute that a date as people write it is.

    Raises:
        ScenarioError: When it is none.
    """
    try:
        return parse_asked(read_date(text))
    except MomentError:
        raise _no_date(text) from None


def _no_date(text: str) -> ScenarioError:
    return ScenarioError(
        say("`{text}` is not a date such as `1 October 2023` or `7 March 2024 at 17:00 +01:00`", text=text)
    )


def _is_profile(subject: str) -> bool:
    return subject.casefold() in _PRONOUNS


def _understand(scene: Scene, subject: str, doing: str) -> Understood:
    """Return a question as understood, with somebody of the roster in a profile's stead."""
    policy = scene.policy
    name = _stand_in(policy) if _is_profile(subject) else subject
    question = _QUESTIONS.get(scene.language, "Can {name} {doing}?").format(name=name, doing=doing)
    return policy.question(question, today=scene.on or _NO_DATE)


def _stand_in(policy: Policy) -> str:
    """Name any subject of the roster, so that a question about a profile reads like any other."""
    if not policy.subjects:
        raise ScenarioError(say("the policy has nobody on its roster to read the question with"))
    return policy.subjects[0]
