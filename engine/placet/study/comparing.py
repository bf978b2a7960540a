"""What a supposition changes: the verdicts on everything that can be asked, as recorded and as supposed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from placet.logic.verdicts import Verdict
from placet.policy import Policy
from placet.study.survey import survey


@dataclass(frozen=True, slots=True)
class Changed:
    """A question whose verdict is another one.

    Attributes:
        subject: The subject's id.
        activity: The activity's id.
        object: The object's id, or None.
        before: The verdict as recorded.
        after: The verdict as supposed.
    """

    subject: str
    activity: str
    object: str | None
    before: Verdict
    after: Verdict

    def to_dict(self) -> dict[str, str | None]:
        """Return it as plain data."""
        return {
            "subject": self.subject,
            "activity": self.activity,
            "object": self.object,
            "before": self.before.value,
            "after": self.after.value,
        }


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs between a policy and the same policy with something supposed.

    Attributes:
        on: The day or minute asked about.
        known_on: The day up to which publications count.
        hypothetical: What is supposed, as understood.
        digest: The digest of the hypothetical policy, which names that of the pack.
        changed: The questions whose verdict is another one, in the order of the roster.
        same: How many questions keep each verdict.
    """

    on: str
    known_on: str
    hypothetical: tuple[str, ...]
    digest: str
    changed: tuple[Changed, ...]
    same: Mapping[Verdict, int]

    @property
    def unchanged(self) -> int:
        """How many questions keep their verdict."""
        return sum(self.same.values())

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, for JSON."""
        return {
            "hypothetical": list(self.hypothetical),
            "on": self.on,
            "known_on": self.known_on,
            "digest": self.digest,
            "changed": [each.to_dict() for each in self.changed],
            "unchanged": self.unchanged,
            "unchanged_by_verdict": {verdict.value: self.same.get(verdict, 0) for verdict in Verdict},
        }


def compare(
    policy: Policy,
    supposed: Policy,
    *,
    on: str,
    known_on: str,
    watch: Callable[[str], None] | None = None,
) -> Comparison:
    """Compare the verdicts for every subject, activity and object on one day.

    Args:
        policy: The policy as recorded (or with less supposed).
        supposed: What `policy.suppose` returns; both have the same roster.
        on: The day or minute asked about.
        known_on: The day up to which publications count.
        watch: Is told each subject before it is compared.

    Raises:
        PlacetError: P606 for a date that cannot be read.
    """
    changed: list[Changed] = []
    same: Counter[Verdict] = Counter()
    subject = None
    for one, other in zip(survey(policy, on, known_on), survey(supposed, on, known_on), strict=True):
        if (one.subject, one.activity, one.object) != (other.subject, other.activity, other.object):
            raise ValueError("the two policies do not have the same roster, activities and objects")
        if watch is not None and one.subject != subject:
            subject = one.subject
            watch(subject)
        if one.verdict is other.verdict:
            same[one.verdict] += 1
        else:
            changed.append(Changed(one.subject, one.activity, one.object, one.verdict, other.verdict))
    return Comparison(on, known_on, supposed.ruleset.suppositions, supposed.digest, tuple(changed), dict(same))
