"""Cedar, through cedarpy: the Rust engine of Amazon Verified Permissions."""

import json
from collections.abc import Callable, Mapping, Sequence

from eligibility.formula import Among, Atom, Done, Excludes, Includes, Reading, Yes, infix
from eligibility.peer import Decision, Given, Peer, without_unknowns
from eligibility.workload import ACT_FIELDS, ACTIVITIES, Profile, flat


def _atom(atom: Atom, _: Reading) -> str:
    match atom:
        case Yes(name, wanted):
            return f"(principal has {name} && {'' if wanted else '!'}principal.{name})"
        case Among(name, values, wanted):
            test = f"{json.dumps(values)}.contains(principal.{name})"
            return f"(principal has {name} && {'' if wanted else '!'}{test})"
        case Includes(name, values):
            return f"(principal has {name} && principal.{name}.containsAny({json.dumps(values)}))"
        case Excludes(name, values):
            return f"(principal has {name} && !principal.{name}.containsAny({json.dumps(values)}))"
        case Done(act):
            return f"(principal has {ACT_FIELDS[act]} && principal.{ACT_FIELDS[act]})"


_LANGUAGE = infix(" && ", " || ", _atom)


class Cedar(Peer):
    """A policy an activity, each in a parsed policy set of its own; the entities are parsed beforehand, too."""

    name = "Cedar"
    package = "cedarpy"
    written_in = "Rust"
    form = "a policy an activity, policies and entities parsed"
    in_batches = True
    few = 50

    def texts(self) -> dict[str, str]:
        """Return the policy of each activity."""
        return {
            activity: f'permit(principal, action == Action::"{activity}", resource)\n'
            f"when {{ {_LANGUAGE.write(condition)} }};"
            for activity, condition in self.conditions.items()
        }

    def prepare(self) -> None:
        from cedarpy import PolicySet

        self.alone = {activity: PolicySet.from_str(text) for activity, text in self.texts().items()}

    def convert(self, profile: Profile) -> Given:
        from cedarpy import Entities

        return Entities.from_json_str(json.dumps([entity("x", profile)]))

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        from cedarpy import is_authorized

        policies = self.alone[activity]
        asked = request("x", activity)
        return lambda given: is_authorized(asked, policies, given).allowed

    def convert_all(self, profiles: Sequence[Profile]) -> Given:
        from cedarpy import Entities

        entities = Entities.from_json_str(json.dumps([entity(str(at), each) for at, each in enumerate(profiles)]))
        requests = {activity: [request(str(at), activity) for at in range(len(profiles))] for activity in ACTIVITIES}
        return entities, requests

    def decide_batch(self, given: Given) -> Mapping[str, Sequence[Decision]]:
        from cedarpy import is_authorized_batch

        entities, requests = given
        return {
            activity: [each.allowed for each in is_authorized_batch(asked, self.alone[activity], entities)]
            for activity, asked in requests.items()
        }


def entity(name: str, profile: Profile) -> dict[str, object]:
    """Return a profile as an entity."""
    return {"uid": {"type": "Partner", "id": name}, "attrs": without_unknowns(flat(profile)), "parents": []}


def request(name: str, activity: str) -> dict[str, object]:
    """Return the question whether an entity may do an activity."""
    return {
        "principal": {"type": "Partner", "id": name},
        "action": {"type": "Action", "id": activity},
        "resource": {"type": "Alliance", "id": "nato"},
        "context": {},
    }
