"""The check as a whole: all errors at once, and none that only follow from others."""

import pytest

from placet.check import lower
from placet.check.hierarchy import find_cycle
from placet.diagnostics import PlacetError, Severity
from placet.pack import load_sources


def test_pack_with_errors_is_not_lowered(library, tmp_path, check_pack):
    """A pack with an error is refused as a whole."""
    source = check_pack({"policy/more.yaml": "- {rule: a, permit: fly, source: register}\n"}).source

    with pytest.raises(PlacetError) as caught:
        lower(source)

    assert [found.code for found in caught.value.diagnostics] == ["P205"]


def test_pack_without_errors_is_lowered(library):
    """A pack without errors gives its ruleset."""
    assert lower(load_sources(library)).name == "library"


def test_everything_found_is_an_error(check_pack):
    """The check itself finds errors only; warnings are the lints' affair."""
    found = check_pack({"policy/more.yaml": "- {rule: a, permit: fly, upon: wave}\n"}).diagnostics

    assert {each.severity for each in found} == {Severity.ERROR}
    assert {each.code for each in found} == {"P205", "P206", "P404"}


def test_wrong_moment_of_an_event_is_told_once(check_pack):
    """What begins at an event whose own moment is wrong is not reported again."""
    text = (
        "events: {flood: {at: 2022-02-30, source: register}}\n"
        "records: [{about: ada, member: true, from: {at: flood}, source: register}]\n"
    )

    assert [each.code for each in check_pack({"records/more.yaml": text}).diagnostics] == ["P301"]


def test_wrong_source_is_told_once(check_pack):
    """A citation of a source that is itself wrong is not reported again."""
    found = check_pack(
        {
            "sources/more.yaml": "leaflet: {title: A leaflet, published: 2021-13, grade: notice}\n",
            "records/more.yaml": "records: [{about: ada, member: true, from: 2019, source: leaflet}]\n",
        }
    ).diagnostics

    assert [each.code for each in found] == ["P301"]


def test_section_of_an_unknown_type_is_told_once(check_pack):
    """Records below an entity type that does not exist are not looked at."""
    text = "entities: {robot: {r2: {label: {en: R2, fr: R2}, records: [{member: perhaps, source: register}]}}}\n"

    assert [each.code for each in check_pack({"records/more.yaml": text}).diagnostics] == ["P203"]


def test_attributes_of_an_unknown_type_are_told_once(check_pack):
    """Attributes of an entity type that does not exist are not looked at."""
    text = "attributes: {robot: {model: {type: text, changed_by: nobody_at_all, label: model}}}\n"

    assert [each.code for each in check_pack({"vocabulary/more.yaml": text}).diagnostics] == ["P203"]


def test_set_of_an_unknown_type_is_an_error(check_pack):
    """The elements of a set are names, activities or entities of a declared type."""
    text = "attributes: {reader: {pets: {type: {set_of: animal}, label: {en: pets, fr: animaux}}}}\n"

    assert [each.code for each in check_pack({"vocabulary/more.yaml": text}).diagnostics] == ["P203"]


def test_otherwise_that_names_no_entity_is_an_error(check_pack):
    """Entities are read after the vocabulary, and what it says of them is checked then."""
    text = (
        "attributes:\n  reader:\n    base: {type: {one_of: branch}, derived: true, otherwise: south, "
        "label: {en: base, fr: base}}\n"
    )

    found = check_pack({"vocabulary/more.yaml": text}).diagnostics

    assert [each.message for each in found] == ["`base` cannot be `south`"]


def test_definition_of_nothing_is_an_error(check_pack):
    """A rule that defines an attribute which does not exist is told once."""
    rule = "- {rule: a, define: reader.wealth, when: {reader.member: true}, source: register}\n"

    assert [each.code for each in check_pack({"policy/more.yaml": rule}).diagnostics] == ["P204"]


def test_wrong_value_of_another_account_is_an_error(check_kinds):
    """Another account's value is held against the attribute's type too."""
    text = "records: [{about: ada, visits: 3, source: register, other_account: {visits: many, source: register}}]\n"

    assert [each.code for each in check_kinds({"records/more.yaml": text}).diagnostics] == ["P212"]


def test_many_options_are_not_listed(check_pack):
    """Beside a wrong option a long list of right ones is left out."""
    files = {
        "vocabulary/more.yaml": "attributes: {reader: {room: {type: {one_of: [a, b, c, d, e, f, g, h, i]}, "
        "label: {en: room, fr: salle}}}}\n",
        "records/more.yaml": "records: [{about: ada, room: zz, source: register}]\n",
    }

    assert [each.caption for each in check_pack(files).diagnostics] == ["not one of its options"]


def test_object_of_another_type_is_told_with_both_types(check_pack):
    """A condition on the attribute of one type, in a rule whose objects have another, names both."""
    files = {
        "vocabulary/more.yaml": "entities: {shop: {label: {en: shop, fr: boutique}}}\n"
        "attributes: {shop: {full: {type: bool, label: {en: full, fr: plein}}}}\n",
        "policy/more.yaml": "- {rule: r, permit: visit-branch, when: {shop.full: true}, source: register}\n",
    }

    assert [each.message for each in check_pack(files).diagnostics] == [
        "`shop.full` needs a shop, and the activities of this rule take a branch"
    ]


def test_each_language_that_lacks_is_named(check_pack):
    """A text that is in no language of the pack says all that it lacks."""
    text = "terms: {fine: {label: {de: Strafe}}}\n"
    found = check_pack({"vocabulary/more.yaml": text}).diagnostics

    assert [each.message for each in found] == ["unknown language `de`", "a text is missing in `en` and `fr`"]


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        ("{act: done}", "P214"),
        ("{reader: true}", "P214"),
        ("{activity.x: true}", "P214"),
        ("{act.fly: done}", "P206"),
        ("{activity: fly}", "P205"),
        ("{context.rain: true}", "P204"),
        ("{object.member: true}", "P217"),
        ("{branch.open: true}", "P217"),
        ("{reader.nickname: {same_as: reader.name}}", "P204"),
        ("{reader.favourites: {same_as: reader.favourites}}", "P213"),
        ("{reader.favourites: {known: true}}", "P213"),
        ("{reader.favourites: {covers: activity}}", "P213"),
        ("{reader.favourites: {includes_any: [north, south]}}", "P211"),
        ("{reader.standing: {equals: full, held_for: P1Y}}", "P213"),
        ("{context.at_night: {equals: true, held_for: P1Y}}", "P213"),
        ("{reader.visits: {at_least: 2.5}}", "P212"),
        ("{reader.visits: {at_least: true}}", "P212"),
        ("{reader.fee: cheap}", "P212"),
        ("{reader.fee: true}", "P212"),
        ("{reader.born: 5}", "P212"),
        ("{reader.born: 2000-02-30}", "P212"),
        ("{reader.street: 5}", "P212"),
        ("{reader.age_group: 5}", "P212"),
        ("{reader.age_group: {one_of: [child, teen]}}", "P211"),
        ("{reader.home: south}", "P211"),
    ],
)
def test_condition_that_does_not_fit_is_an_error(check_kinds, condition, code):
    """Every constraint is held against its attribute, and every name looked up."""
    rule = f"- {{rule: tested, forbid: borrow-book, when: {condition}, source: register}}\n"

    assert [each.code for each in check_kinds({"policy/tested.yaml": rule}).diagnostics] == [code]


def test_cycle_begins_at_its_smallest_name():
    """The same circle is always told the same way."""
    assert find_cycle({"c": ("a",), "a": ("b",), "b": ("c",)}) == ("a", "b", "c", "a")


def test_without_a_circle_there_is_none():
    """What branches and meets again is no circle."""
    assert find_cycle({"a": ("b", "c"), "b": ("d",), "c": ("d",)}) == ()
