"""What a supposition means for periods: those of other records, those that rules ask for, and those of events."""

import pytest

from oracle.packs import write_pack
from placet import Policy

JUNE = {"at": "2020-06", "title": "some day in June", "source": "sure"}


@pytest.fixture
def pack(tmp_path):
    """Write a pack of one member with some records, whose only rule permits work under a condition, and load it."""

    def load(when, records=(), acts=(), register="no"):
        declared = {
            name: {"label": name, "type": "bool", "unrecorded": register} for name in ("ready", "early", "late")
        }
        declared["circles"] = {"label": "circles", "type": {"set_of": ["red", "blue"]}, "unrecorded": register}
        source = {
            "title": "s",
            "publisher": "p",
            "published": "2000-01-01",
            "grade": "official",
            "url": "https://a.example",
        }
        written = {
            "pack": {
                "pack": "periods", "version": "1", "title": "t", "languages": ["en"], "subject": "member",
                "grades": ["official"], "accept": "official",
            },
            "vocabulary": {
                "entities": {"member": {"label": "member"}},
                "actors": {"board": {"label": "board"}},
                "attributes": {"member": declared},
                "acts": {"consent": {"actor": "board", "label": "consent"}},
                "activities": {"work": {"label": "work"}},
            },
            "sources": {"sure": source},
            "records": {
                "events": {"first": JUNE, "second": JUNE},
                "entities": {"member": {"ada": {"label": "Ada"}}},
                "records": [{"about": "ada", "source": "sure", **record} for record in records],
                "acts": [{"act": "consent", "subject": "ada", "activity": "work", "source": "sure", **act} for act in acts],
            },
            "policy": [{"rule": "work", "permit": "work", "source": "sure", "when": when}],
        }  # fmt: skip
        return Policy.load(write_pack(written, tmp_path / "pack"), cache=False)

    return load


def verdict(policy, on="2020-06-15"):
    """Ask whether Ada may work."""
    return policy.ask("ada", "work", on=on, known_on="2026-01-01").verdict.value


BETWEEN = {"from": {"at": "first"}, "until": {"at": "second"}}
BEFORE_THE_FIRST = {"early": True, "until": {"at": "first"}}
SINCE_THE_SECOND = {"late": True, "from": {"at": "second"}}
IMPOSSIBLE = {"member.early": True, "member.late": True}
"""Before the first event and after the second: never, where the second comes later."""


def test_a_supposition_ends_after_it_begins(pack):
    """Whatever is supposed between two events says that the second comes later, for all that hangs on them."""
    policy = pack(IMPOSSIBLE, [BEFORE_THE_FIRST, SINCE_THE_SECOND, {"ready": True}])

    assert verdict(policy) == "undetermined"
    assert verdict(policy.suppose("ada.ready withdrawn from at first until at second")) == "not_permitted"
    assert verdict(policy.suppose("ada.ready = false from at first until at second")) == "not_permitted"


@pytest.mark.parametrize(
    ("records", "acts", "withdrawn"),
    [
        ([{"ready": True, **BETWEEN}], [], "ada.ready withdrawn"),
        ([], [BETWEEN], "consent by ada to work open"),
    ],
)
def test_what_is_withdrawn_for_good_says_nothing_more(pack, records, acts, withdrawn):
    """A record that is taken back no longer says in which order its events came."""
    policy = pack(IMPOSSIBLE, [BEFORE_THE_FIRST, SINCE_THE_SECOND, *records], acts)

    assert verdict(policy) == "not_permitted"
    assert verdict(policy.suppose(withdrawn)) == "undetermined"


HELD = {"member.ready": {"equals": True, "held_for": "P1Y"}}


@pytest.mark.parametrize(
    ("on", "expected"), [("2018-12-31", "permitted"), ("2020-01-31", "not_permitted"), ("2020-02-01", "permitted")]
)
def test_an_interruption_begins_a_duration_anew(pack, on, expected):
    """What was supposed otherwise for a month has not lasted through it."""
    policy = pack(HELD, [{"ready": True, "from": "2010-01-01"}])

    assert verdict(policy.suppose("ada.ready = false from 2019-01-01 until 2019-02-01"), on) == expected


def test_a_time_of_which_nothing_is_known_leaves_a_duration_open(pack):
    """Whether it lasted through a month of which nothing is known cannot be said."""
    policy = pack(HELD, [{"ready": True, "from": "2010-01-01"}]).suppose(
        "ada.ready unknown from 2019-01-01 until 2019-02-01"
    )

    assert [verdict(policy, day) for day in ("2018-12-31", "2019-06-01", "2020-02-01")] == [
        "permitted",
        "undetermined",
        "permitted",
    ]


def test_what_is_supposed_later_settles_a_duration(pack):
    """A value supposed for all of the time that matters leaves nothing of what was unknown before."""
    policy = pack(HELD).suppose("ada.ready unknown", "ada.ready = false from 2018-01-01")

    assert verdict(policy) == "not_permitted"


@pytest.mark.parametrize(
    "when", [{"member.ready": False}, {"member.ready": True}, {"member.circles": {"includes": "red"}}]
)
def test_even_a_complete_register_may_be_supposed_not_to_be_known(pack, when):
    """Where absence would mean no, what is supposed not to be known is open all the same."""
    policy = pack(when).suppose("ada.ready unknown", "ada.circles unknown")

    assert verdict(policy) == "undetermined"


@pytest.mark.parametrize("change", ["-= red", "= nothing", "= blue"])
def test_what_is_not_known_before_stays_so(pack, change):
    """That an element is not in a set from some day on says nothing of the days before."""
    policy = pack({"member.circles": {"includes": "red"}}, register="unknown").suppose(
        f"ada.circles {change} from 2020-06-15"
    )

    assert [verdict(policy, day) for day in ("2020-06-14", "2020-06-15")] == ["undetermined", "not_permitted"]


def test_a_supposed_beginning_is_a_beginning(pack):
    """As a record does, what is supposed from some day on says that it was not so before."""
    policy = pack({"member.circles": {"includes": "red"}}, register="unknown").suppose(
        "ada.circles += red from 2020-06-15"
    )

    assert [verdict(policy, day) for day in ("2020-06-14", "2020-06-15")] == ["not_permitted", "permitted"]


def test_a_record_of_uncertain_beginning_is_set_aside_without_a_claim(pack):
    """Where a record may have begun before or after the supposition, other records of that event learn nothing."""
    policy = pack(
        {"member.late": True}, [{"ready": True, "from": {"at": "first"}}, {"late": True, "from": {"at": "first"}}]
    )

    assert verdict(policy.suppose("ada.ready withdrawn from 2020-06-10")) == verdict(policy) == "undetermined"
