"""What the steps of one scenario have said so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from placet.gherkin.failures import ScenarioError
from placet.messages import ENGLISH, LANGUAGES, Messages, messages_in, say

if TYPE_CHECKING:
    from placet.policy import Answer, Policy, Timeline
    from placet.policy.how import HowAnswer
    from placet.policy.interview import Interview

_HEADER = "pack.yaml"


@dataclass(slots=True)
class Scene:
    """The state of one running scenario.

    Attributes:
        feature: The feature file.
        language: The language that the feature is written in.
        pack: The pack that a step named, or None.
        on: The date of the question in ISO 8601, or None before a step gave it.
        known_on: The day up to which publications count, or None for everything.
        evidence: The weakest grade accepted, or None for the pack's own.
        context: What the steps said of the circumstances.
        profile: The subject that a table described, or None.
        suppositions: What the steps suppose, in their order.
        answer: The answer, once the question was asked.
        how: The ways, once a step asked for them.
        timeline: The timeline, once one was asked for.
        interview: The interview, once one was begun.
    """

    feature: Path
    language: str = ENGLISH.language
    pack: str | None = None
    on: str | None = None
    known_on: str | None = None
    evidence: str | None = None
    context: dict[str, object] = field(default_factory=dict)
    profile: dict[str, object] | None = None
    suppositions: list[str] = field(default_factory=list)
    answer: Answer | None = None
    how: HowAnswer | None = None
    timeline: Timeline | None = None
    interview: Interview | None = None

    @property
    def policy(self) -> Policy:
        """The policy that a step named, or else the one of the feature's folder; with what the steps suppose."""
        return self.recorded.suppose(*self.suppositions)

    @property
    def recorded(self) -> Policy:
        """The policy without what the steps suppose."""
        pack = pack_named(self.pack, self.feature) if self.pack else pack_above(self.feature)
        return load_policy(str(pack), self.language)

    @property
    def messages(self) -> Messages:
        """The texts of the scenario's language."""
        return messages_in(self.language)

    @property
    def answered(self) -> Answer:
        """The answer, which the steps of `Then` are about."""
        if self.answer is None:
            raise ScenarioError(say("nothing was asked yet: add a step `When we ask whether ... can ...`"))
        return self.answer

    @property
    def found(self) -> HowAnswer:
        """The ways, which some steps of `Then` are about."""
        if self.how is None:
            raise ScenarioError(say("no way was asked for: add a step `When we ask how ... can ...`"))
        return self.how

    @property
    def told(self) -> Timeline:
        """The timeline, which the steps of `Then` about changes are about."""
        if self.timeline is None:
            raise ScenarioError(say("no timeline was asked for yet: add a step `When we ask when ... can ...`"))
        return self.timeline

    @property
    def interviewed(self) -> Interview:
        """The interview, which the steps about questions are about."""
        if self.interview is None:
            raise ScenarioError(say("no interview was begun: add a step `When we interview ... on whether it can ...`"))
        return self.interview


@cache
def load_policy(pack: str, language: str = ENGLISH.language) -> Policy:
    """Load a policy once for all scenarios of a language; its answers are in that language, where there are any."""
    from placet.policy import Policy

    if language == ENGLISH.language or language not in LANGUAGES:
        return Policy.load(pack)
    return load_policy(pack).in_language(language)


def pack_named(name: str, feature: Path) -> str | Path:
    """Find the pack that a step names: a folder beside the feature, or whatever `Policy.load` finds."""
    beside = feature.parent / name
    return beside if (beside / _HEADER).is_file() else name


def pack_above(feature: Path) -> str | Path:
    """Find the pack of a feature file: the pack's folder that it lies in, or the pack named as its folder."""
    for folder in feature.parents:
        if (folder / _HEADER).is_file():
            return folder
    return _below_scenarios(feature.parts) or feature.parent.name


def _below_scenarios(parts: Sequence[str]) -> str | None:
    """Give the folder just below the last `scenarios` of a path."""
    folders = parts[:-1]
    for at in range(len(folders) - 2, -1, -1):
        if folders[at] == "scenarios":
            return folders[at + 1]
    return None
