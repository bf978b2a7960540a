"""Periods that follow one another at imprecise moments: the timeline says what asking day by day says."""

import os
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from day_by_day import Asker, days, differences
from placet import PlacetError, Policy

PACK = Path(__file__).parent.parent / "packs" / "minimal"
KNOWN_ON = "2026-01-01"

MOMENTS = st.sampled_from(
    [
        "2022-03-10",
        "2022-03-12",
        "2022-03-11T09:00Z",
        "2022-03",
        "2022-03-10/2022-03-14",
        "..2022-03-12",
        "2022-03-11..",
    ]
)
EVENTS = st.sampled_from(["{at: one}", "{at: two}"])
PERIODS = st.lists(
    st.tuples(
        st.sampled_from(["borrow-book", "borrow-rarity"]), st.one_of(MOMENTS, EVENTS), st.one_of(MOMENTS, EVENTS)
    ),
    min_size=1,
    max_size=4,
)


def load(one: str, two: str, periods) -> Policy:
    """Load the library with two events, and suspensions of Ada in some periods; what contradicts itself is passed over."""
    events = "".join(
        f"  {name}: {{at: {at}, title: {{en: e, fr: e}}, source: register}}\n"
        for name, at in (("one", one), ("two", two))
    )
    records = "".join(
        f"  - {{about: ada, suspended_from: {activity}, from: {start}, until: {end}, source: register}}\n"
        for activity, start, end in periods
    )
    with tempfile.TemporaryDirectory() as folder:
        pack = Path(shutil.copytree(PACK, folder, dirs_exist_ok=True))
        (pack / "records" / "more.yaml").write_text(f"events:\n{events}records:\n{records}", encoding="utf-8")
        try:
            return Policy.load(pack, cache=False)
        except PlacetError:
            assume(condition=False)
            raise


@settings(
    max_examples=200 if os.environ.get("CI") else 40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(one=MOMENTS, two=MOMENTS, periods=PERIODS)
def test_chains_of_periods_are_told_to_the_day(one, two, periods):
    """However periods hang together, each day has the verdict that asking gives."""
    policy = load(one, two, periods)
    timeline = policy.when("ada", "borrow-book", since="2022-02-20", until="2022-04-10", known_on=KNOWN_ON)
    asked = days("2022-02-20", "2022-04-10")

    assert differences(timeline, Asker(policy, "ada", "borrow-book"), KNOWN_ON, asked) == []
