"""Values know where they stand."""

from pathlib import Path

import pytest

from placet.diagnostics import Place
from placet.pack import Mapping, find_place, load_sources, read_yaml

TEXT = """\
first: one
second:
  - {a: b, c: [d, e]}
  - plain
"""


@pytest.fixture
def root() -> Mapping:
    """A small file, read."""
    value = read_yaml(TEXT, "a.yaml")
    assert isinstance(value, Mapping)
    return value


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("first",), Place("a.yaml", 1, 8, 11)),
        (("second", 0), Place("a.yaml", 3, 5, 22)),
        (("second", 0, "c", 1), Place("a.yaml", 3, 19, 20)),
        (("second", 1), Place("a.yaml", 4, 5, 10)),
    ],
)
def test_every_value_has_its_place(root: Mapping, path: tuple[str | int, ...], place: Place):
    """Each value keeps its file, line and columns."""
    assert find_place(root, path) == place


def test_every_key_has_its_place(root: Mapping):
    """A key has a place of its own."""
    assert find_place(root, ("second", 0, "c"), key=True) == Place("a.yaml", 3, 12, 13)


def test_path_that_leads_nowhere_stops_where_it_can(root: Mapping):
    """What is missing is shown at what it is missing from."""
    assert find_place(root, ("second", 0, "z")) == find_place(root, ("second", 0))


def test_single_value_is_its_own_first_item(root: Mapping):
    """A list written as a single value has its item at that value."""
    assert find_place(root, ("first", 0)) == find_place(root, ("first",))


def test_large_mapping_finds_the_places_of_its_keys():
    """A key is found in a mapping of many keys as in one of few."""
    large = read_yaml("".join(f"key-{number}: {number}\n" for number in range(500)), "a.yaml")
    assert isinstance(large, Mapping)

    assert large.key_place("key-321") == Place("a.yaml", 322, 1, 8)


def test_columns_count_letters_and_not_bytes():
    """Accented letters before a value do not shift its column."""
    value = read_yaml("é: ü\n", "a.yaml")
    assert isinstance(value, Mapping)

    assert value.value_place("é") == Place("a.yaml", 1, 4, 5)


def test_byte_order_mark_does_not_count():
    """A file that an editor began with a byte order mark has the same columns as another."""
    value = read_yaml(b"\xef\xbb\xbfkey: value\n", "a.yaml")
    assert isinstance(value, Mapping)

    assert value.key_place("key") == Place("a.yaml", 1, 1, 4)


def test_rule_knows_the_place_of_each_of_its_parts(pack: Path):
    """A rule, its keys and the items of its lists lead back to the file."""
    rule = load_sources(pack).policy[0].rules[1]

    assert str(rule.place) == "library/policy/lending.yaml:7:3"
    assert str(rule.key_place("upon")) == "library/policy/lending.yaml:11:3"
    assert str(rule.place_of("upon", 1)) == "library/policy/lending.yaml:11:23"


def test_other_account_knows_its_place(pack: Path):
    """A second source's account of a record has a place of its own."""
    record = load_sources(pack).records[0].entities["reader"]["ben"].records[1]

    assert str(record.others[0].place_of("until")) == "library/records/readers.yaml:22:34"


def test_model_built_in_python_has_a_place_to_show():
    """A rule that comes from no file can still be spoken of."""
    from placet.pack import RuleItem

    rule = RuleItem.model_validate({"rule": "r", "permit": "borrow-book"})

    assert str(rule.place_of("permit")) == "<given>:1:1"
