"""The forms of a pack's files."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from placet.pack import (
    AllOf,
    Located,
    NotOf,
    PackSource,
    RecordItem,
    RuleItem,
    Text,
    When,
    load_sources,
)
from placet.pack import Test as PathTest


@pytest.fixture
def source(pack: Path) -> PackSource:
    """The minimal pack, read."""
    return load_sources(pack)


def test_header_says_what_the_pack_is(source: PackSource):
    """pack.yaml gives the name, the languages and the grades."""
    header = source.header

    assert (header.pack, header.version, header.languages) == ("library", "1.0.0", ("en", "fr"))


def test_version_may_look_like_a_number(pack: Path):
    """A version such as 1.10 keeps its last digit."""
    path = pack / "pack.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("1.0.0", "1.10"), encoding="utf-8")

    assert load_sources(pack).header.version == "1.10"


def test_text_is_given_in_the_language_asked_for():
    """A text in two languages is read in each."""
    text = Text({"en": "Georgia", "fr": "Géorgie"})

    assert (text.text("fr"), text.text("de")) == ("Géorgie", "Georgia")


def test_text_without_languages_serves_all():
    """A text that is the same everywhere is written once."""
    assert Text({"": "Ada"}).text("fr") == "Ada"


def test_options_of_an_attribute_keep_their_order(source: PackSource):
    """The options of an attribute stay in the order written, with their labels."""
    age = source.vocabulary[1].attributes["reader"]["age_group"]

    assert [(option.name, str(option.label)) for option in age.type.options] == [
        ("child", "child"),
        ("adult", "adult"),
    ]


def test_option_knows_its_place(source: PackSource):
    """An option leads back to its line."""
    age = source.vocabulary[1].attributes["reader"]["age_group"]

    assert str(age.option_place("adult")) == "library/vocabulary/people.yaml:25:11"


def test_option_of_a_plain_list_knows_its_place(pack: Path):
    """An option written in a plain list leads back to its line too."""
    more = "attributes:\n  branch:\n    size: {type: {one_of: [small, large]}}\n"
    (pack / "vocabulary" / "more.yaml").write_text(more, encoding="utf-8")
    size = load_sources(pack).vocabulary[1].attributes["branch"]["size"]

    assert str(size.option_place("large")) == "library/vocabulary/more.yaml:3:35"


def test_set_of_activities_names_what_it_holds(source: PackSource):
    """A set may hold activities instead of names of its own."""
    suspended = source.vocabulary[1].attributes["reader"]["suspended_from"]

    assert (suspended.type.kind, suspended.type.of, suspended.unrecorded) == ("set_of", "activity", "no")


def test_aliases_of_all_languages_are_gathered(source: PackSource):
    """Every other name of an activity is known, whatever its language."""
    assert list(source.vocabulary[0].activities["borrow-book"].aliases) == [
        "take a book home",
        "prendre un livre",
    ]


def test_record_keeps_its_attributes_apart_from_its_own_keys(source: PackSource):
    """What is not a key of records is an attribute with its value."""
    record = source.records[0].entities["reader"]["ben"].records[0]

    assert dict(record.values) == {"member": True}
    assert (record.from_, record.until) == (When(text="2020-06"), When(text="2023-06-01"))


def test_moment_may_name_an_event(source: PackSource):
    """A record can begin at an event."""
    record = source.records[0].entities["branch"]["north"].records[0]

    assert record.from_ == When(event="north-opening")


def test_year_alone_is_a_moment():
    """A year is read as a moment and not as a number."""
    assert RecordItem.model_validate({"member": True, "from": 1995}).from_ == When(text="1995")


def test_single_other_account_is_a_list_of_one(source: PackSource):
    """One other account needs no list around it."""
    (other,) = source.records[0].entities["reader"]["ben"].records[1].others

    assert (other.until, other.source) == (When(text="2023"), ("statute-2020#order/1",))


def test_single_activity_is_a_list_of_one(source: PackSource):
    """A rule about one activity needs no list around it."""
    rule = source.policy[0].rules[0]

    assert (rule.effect, rule.activities) == ("permit", ("borrow-book",))


def test_attach_rule_has_its_activities_under_to(source: PackSource):
    """A term is attached to the activities under `to`."""
    rule = source.policy[0].rules[3]

    assert (rule.effect, rule.activities, rule.activities_key) == ("attach", ("borrow-book",), "to")


def test_mapping_of_several_entries_is_their_conjunction(source: PackSource):
    """All entries of a condition must hold."""
    condition = source.policy[0].rules[1].when
    assert isinstance(condition, AllOf)

    assert [item.path for item in condition.items if isinstance(item, PathTest)] == [
        "reader.member",
        "reader.age_group",
    ]


def test_condition_is_a_tree_of_its_words():
    """`all`, `any` and `not` may stand inside each other."""
    condition = RuleItem.model_validate(
        {
            "rule": "r",
            "permit": "x",
            "when": {"not": {"any": [{"a.b": 1}, {"a.c": {"at_least": 2, "at_most": 3}}]}},
        }
    ).when
    assert isinstance(condition, NotOf)

    assert [[word.operator for word in test.constraints] for test in condition.item.items] == [
        ["is"],
        ["at_least", "at_most"],
    ]


def test_models_cannot_be_changed(source: PackSource):
    """What was read from a file stays as it was read."""
    with pytest.raises(ValidationError):
        source.header.pack = "other"


def test_every_form_has_a_name_for_people():
    """Messages call every form by a name that people use."""
    forms = Located.__subclasses__()

    assert [form.__name__ for form in forms if form.noun == Located.noun] == []
