"""Looks up the act of a supposition, whose it is, and what it is for."""

from __future__ import annotations

from placet.check.reporting import one_of_type
from placet.logic.ruleset import ANY_ACTIVITY, Entity
from placet.messages import listed
from placet.policy.supposing.mistakes import Mistakes
from placet.policy.supposing.naming import Names, find_in
from placet.policy.supposing.said import Said, Spot


class Acting:
    """Looks up acts for one policy."""

    def __init__(self, names: Names, mistakes: Mistakes) -> None:
        self._names = names
        self._ruleset = names.ruleset
        self._mistakes = mistakes

    def act(self, said: Said, key: Spot, whole: Spot, entity: Entity | None) -> tuple[str, str, str | None]:
        """Return the act, its activity and its object; add P621 and P622 for what does not fit.

        Args:
            said: The supposition.
            key: The act, as written.
            whole: The activity as written, perhaps with its object.
            entity: The subject.
        """
        act = self._mistakes.find(self._names.acts, key, "unknown act")
        self._check_subject(said.about, entity)
        activity, on = self._activity(said, whole)
        found = None if on is None else self._mistakes.find(self._names.entities, on, "unknown object")
        if activity and found and on is not None:
            self._check_object(self._ruleset.entities[found], activity, on)
        return act or "", activity or "", found

    def _activity(self, said: Said, whole: Spot) -> tuple[str | None, Spot | None]:
        """Find the activity; where the whole is none, perhaps it ends in an object."""
        for spot, on in ((whole, said.object), *said.splits):
            found = ANY_ACTIVITY if spot.text == ANY_ACTIVITY else find_in(self._names.activities, spot.text)
            if found is not None:
                return found, on
        shortest = said.splits[-1][0] if said.splits else whole
        return self._mistakes.find(self._names.activities, shortest, "unknown activity"), None

    def _check_subject(self, spot: Spot, entity: Entity | None) -> None:
        subject = self._ruleset.subject
        if entity is not None and entity.type != subject:
            self._mistakes.add("no subject", spot, expected=one_of_type(subject), kind=entity.type, text=entity.id)

    def _check_object(self, entity: Entity, activity: str, spot: Spot) -> None:
        if activity == ANY_ACTIVITY:
            return
        below = [a for a in self._ruleset.activities.values() if activity in a.ancestors]
        taken = sorted({kind for each in below for kind in each.on})
        if not taken:
            self._mistakes.add("takes no object", spot, activity=activity, text=entity.id)
        elif entity.type not in taken:
            expected = listed(map(one_of_type, taken), "or")
            self._mistakes.add("object", spot, expected=expected, kind=entity.type, text=entity.id, activity=activity)
