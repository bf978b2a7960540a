"""Asks the question of a scenario."""

from __future__ import annotations

from typing import TYPE_CHECKING

from placet.gherkin.failures import ScenarioError
from placet.policy.dates_in_words import find_date

if TYPE_CHECKING:
    from placet.gherkin.scene import Scene
    from placet.policy import Answer, Policy
    from placet.policy.interview import Interview
    from placet.policy.understanding import Understood

_PRONOUNS = frozenset({"it", "this country", "this profile", "this subject"})
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
    is_profile = _is_profile(subject)
    if is_profile and scene.profile is None:
        raise ScenarioError(f"nobody is described for `{subject}`: add a step such as `Given a country with:`")
    asked = _asked(scene, subject, doing)
    return scene.policy.ask(
        scene.profile if is_profile and scene.profile is not None else asked.subject,
        asked.activity,
        object=asked.object,
        on=asked.on,
        known_on=scene.known_on or _EVERYTHING,
        evidence=scene.evidence,
        context=scene.context,
    )


def interview(scene: Scene, subject: str, doing: str) -> Interview:
    """Begin an interview on whether a subject can do something; arguments and errors are those of `ask`.

    Without a step that describes somebody, `it` is somebody of whom nothing is known.
    """
    from placet.policy.interview import Interview

    asked = _asked(scene, subject, doing)
    return Interview(
        scene.policy,
        asked.activity,
        subject=scene.profile or {} if _is_profile(subject) else asked.subject,
        object=asked.object,
        on=asked.on,
        known_on=scene.known_on or _EVERYTHING,
        evidence=scene.evidence,
        context=scene.context,
    )


def read_date(text: str) -> str:
    """Turn a date as people write it into ISO 8601.

    Args:
        text: `2023-10-01`, `1 October 2023`, `1 Oct 2023` or `7 March 2024 at 17:00 +01:00`.

    Raises:
        ScenarioError: When it is none of these.
    """
    text = text.strip()
    found = find_date(text)
    if found is None or found.start > 0 or found.end < len(text):
        raise ScenarioError(f"`{text}` is not a date such as `1 October 2023` or `7 March 2024 at 17:00 +01:00`")
    return found.iso


def _is_profile(subject: str) -> bool:
    return subject.casefold() in _PRONOUNS


def _asked(scene: Scene, subject: str, doing: str) -> Understood:
    """Return a question as understood, with somebody of the roster in a profile's stead."""
    policy = scene.policy
    name = _stand_in(policy) if _is_profile(subject) else subject
    asked = policy.question(f"Can {name} {doing}?", today=scene.on or _NO_DATE)
    if asked.on == _NO_DATE:
        raise ScenarioError("the scenario gives no date: add a step such as `Given the date is 1 October 2023`")
    return asked


def _stand_in(policy: Policy) -> str:
    """Name any subject of the roster, so that a question about a profile reads like any other."""
    if not policy.subjects:
        raise ScenarioError("the policy has nobody on its roster to read the question with")
    return policy.subjects[0]
