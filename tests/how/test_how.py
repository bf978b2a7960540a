import dataclasses
import json
from pathlib import Path

import pytest

from placet import PlacetError, Policy, Verdict
from placet.logic import moves
from placet.render import as_ways_markdown

ON = {"on": "2021-06-01", "known_on": "2024-01-01"}


@pytest.fixture(scope="module")
def policy(library):
    """The library's policy."""
    return Policy.load(library)


@pytest.fixture(scope="module")
def nato():
    """The NATO pack."""
    return Policy.load("nato")


def texts(found):
    """The ways in words."""
    return [str(way) for way in found.ways]


def test_acts_are_grouped_by_whose_they_are(policy):
    """What a conditional answer takes comes by who must do it."""
    found = policy.how("ada", "borrow-rarity", **ON)

    assert texts(found) == ["Ada: reservation; the library: approval"]
    assert [way.cost for way in found.ways] == [3]


def test_a_suspension_can_be_lifted(policy):
    """Whoever suspended somebody can end that."""
    found = policy.how("ben", "borrow-book", on="2022-02-01", known_on="2024-01-01")

    assert texts(found) == ["the library: no longer suspended from borrow a book"]


def test_what_is_unknown_can_be_made_so(policy):
    """An attribute of an object of which nothing is known is one that its actor can set."""
    found = policy.how("ada", "visit-branch", object="north", on="2021-05-15", known_on="2024-01-01")

    assert found.verdict is Verdict.UNDETERMINED
    assert texts(found) == ["the library: north branch: open: yes"]


def test_what_nobody_can_change_is_named_with_its_rule_and_record(policy):
    """Where there is no way, the fact that stands in it is named, with the rule and the record behind it."""
    found = policy.how("ben", "borrow-rarity", on="2021-06-01", known_on="2024-01-01")

    [obstacle] = found.obstacles
    assert (found.ways, found.exact, found.complete) == ((), True, True)
    assert obstacle.text == "Rarities need a reservation and approval: Ben: age group is not adult"
    assert (obstacle.kind, obstacle.rule) == ("value", "rarities")
    assert obstacle.record.file.endswith("records/readers.yaml")
    assert [source.source for source in obstacle.sources] == ["statute-2020", "register", "statute-2020"]


def test_nothing_needs_to_change_where_it_is_so_already(policy):
    """The only way to what is reached is the empty one."""
    found = policy.how("ada", "borrow-book", **ON)

    assert found.is_reached
    assert [(way.changes, way.cost) for way in found.ways] == [((), 0)]


def test_what_would_take_a_permission_away(policy):
    """The reverse question: what ends a permission, the least first."""
    found = policy.how("ada", "borrow-book", **ON, to="not_permitted")

    assert texts(found) == [
        "Ada: member: no",
        "the library: suspended from borrow a book",
        "the library: suspended from lending",
    ]


def test_a_profile_is_asked_in_the_same_way(policy):
    """Somebody on no roster is called what the vocabulary calls the actor."""
    found = policy.how({"member": False, "age_group": "adult"}, "borrow-book", **ON)

    assert texts(found) == ["the reader: member: yes"]


def test_what_is_supposed_is_marked_wherever_it_is_shown(policy):
    """Ways from what is only supposed say so, in text, Markdown, HTML and JSON."""
    found = policy.suppose("ada.suspended_from += lending").how("ada", "borrow-book", **ON)

    assert texts(found) == ["the library: no longer suspended from lending"]
    assert "\nHypothetical: " in str(found)
    assert "**Hypothetical:** " in as_ways_markdown(found)
    assert 'data-hypothetical="true"' in found._repr_html_()
    assert len(found.to_dict()["hypothetical"]) == 1


def test_a_limit_says_that_there_may_be_more(policy):
    """A list that was cut short says so."""
    found = policy.how("ada", "borrow-book", **ON, to="not_permitted", limit=1)

    assert (len(found.ways), found.exact, found.complete) == (1, True, False)
    assert "there may be more" in str(found)


def test_beyond_the_bound_the_answer_says_that_it_is_not_exact(policy, monkeypatch):
    """A search that ended early is never taken for the whole truth."""
    monkeypatch.setattr(moves, "MOST_TRIED", 1)
    found = policy.how("ada", "borrow-rarity", **ON)

    assert (found.ways, found.obstacles, found.exact, found.complete) == ((), (), False, False)
    assert "The search ended at its bound" in str(found)


def test_the_bound_is_the_one_that_the_page_states():
    """The page says after how many sets a search stops."""
    page = Path(__file__).parents[2] / "docs" / "how.md"

    assert f"After {moves.MOST_TRIED:,} sets it stops" in page.read_text(encoding="utf-8")


def test_to_become_known_it_is_enough_to_be_made_so(tmp_path):
    """A rule that asks for something to be known is fulfilled by whoever sets it, either way."""
    found = Policy.load(veterans(tmp_path, unrecorded="unknown", test="known: true"), cache=False).how(
        "dora", "lead", **ON
    )

    assert texts(found) == ["the board: member: yes", "the board: member: no"]


def test_a_change_does_not_reach_back_in_time(tmp_path):
    """What is changed now has not been so for two years, and the answer says that this is what is missing."""
    found = Policy.load(veterans(tmp_path), cache=False).how("dora", "lead", **ON)

    [obstacle] = found.obstacles
    assert obstacle.kind == "duration"
    assert "has not yet lasted P2Y" in obstacle.text


def veterans(folder, *, unrecorded="no", test="equals: true, held_for: P2Y"):
    """A pack in which whoever passes a test of membership may lead, and whose board makes members."""
    (folder / "pack.yaml").write_text(
        "{pack: club, version: 1, title: a club, languages: [en], subject: person, grades: [official], accept: official}\n"
    )
    (folder / "vocabulary.yaml").write_text(
        "entities: {person: {label: person}}\n"
        "actors: {person: {label: the person}, board: {label: the board}}\n"
        f"attributes: {{person: {{member: {{type: bool, unrecorded: {unrecorded}, changed_by: board, label: member}}}}}}\n"
        "activities: {lead: {label: lead}}\n"
    )
    (folder / "sources.yaml").write_text("book: {title: the book, published: 2000, grade: official}\n")
    (folder / "records.yaml").write_text("entities: {person: {dora: {label: Dora}}}\n")
    (folder / "policy.yaml").write_text(
        "- {rule: r, title: Members of two years lead, permit: lead,"
        f" when: {{person.member: {{{test}}}}}, source: book}}\n"
    )
    return folder


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"to": "conditional"}, "P640"),
        ({"to": "permited"}, "P640"),
        ({"limit": 0}, "P641"),
        ({"limit": -1}, "P641"),
        ({"limit": True}, "P641"),
        ({"limit": "5"}, "P641"),
        ({"on": "2021-13-01"}, "P606"),
        ({"object": "north"}, "P610"),
        ({"evidence": "rumour"}, "P607"),
        ({"context": {"rain": True}}, "P608"),
    ],
)
def test_bad_input_is_refused(policy, given, code):
    """A goal, a limit or a question that makes no sense is an error with a code."""
    with pytest.raises(PlacetError) as error:
        policy.how("ada", "borrow-book", **{**ON, **given})

    assert [found.code for found in error.value.diagnostics] == [code]


def test_the_answer_is_frozen_and_plain_as_json(policy):
    """An answer cannot be changed, and programs get it as plain data."""
    found = policy.how("ada", "borrow-rarity", **ON)
    data = json.loads(json.dumps(found.to_dict()))

    with pytest.raises(dataclasses.FrozenInstanceError):
        found.exact = False
    assert list(data) == ["question", "verdict", "to", "ways", "obstacles", "exact", "complete", "policy"]
    assert [change["name"] for change in data["ways"][0]["changes"]] == ["reservation", "approval"]


def test_a_notebook_shows_html(policy):
    """In a notebook the ways are shown as a list, with every text escaped."""
    assert (
        "<li>Ada: reservation; the library: approval (cost 3)</li>"
        in policy.how("ada", "borrow-rarity", **ON)._repr_html_()
    )


def test_the_cost_of_a_change_is_the_vocabulary_s(nato):
    """What is not written costs 2 for the subject itself, 3 for another, 4 for several."""
    declared = nato.ruleset.attributes["partner"]

    assert declared["membership"].cost == 21
    assert declared["interested_in_membership"].cost == 2
    assert declared["suspended_from"].cost == 3
    assert declared["security_agreement"].cost == 4


def test_ways_written_into_the_question_lead_to_yes(nato):
    """Whoever describes the subject with a way's changes made gets the yes that was promised."""
    profile = {"kind": "country", "framework": ["pfp"], "suspended_from": ["practical-cooperation"]}
    found = nato.how(profile, "join-planning-and-review", on="2024-03-07", known_on="2026-06-01")
    changed = {**profile, "suspended_from": []}

    assert texts(found)[0] == "the Allies: no longer suspended from practical cooperation"
    assert nato.can(changed, "join-planning-and-review", on="2024-03-07", known_on="2026-06-01")
