"""Plain YAML scalars by the YAML 1.2 core schema."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.pack import read_yaml


@pytest.mark.parametrize("word", ["NO", "no", "yes", "on", "off", "y", "N", "tRUE"])
def test_words_of_older_yaml_are_texts(word: str):
    """`NO` is Norway, and only `true` and `false` are booleans."""
    assert read_yaml(f"- {word}", "a.yaml") == [word]


@pytest.mark.parametrize("word", ["true", "True", "TRUE"])
def test_true_is_a_boolean(word: str):
    """`true` is a boolean in each of its three spellings."""
    assert read_yaml(f"- {word}", "a.yaml") == [True]


@pytest.mark.parametrize("word", ["null", "~", ""])
def test_nothing_is_nothing(word: str):
    """`null`, a tilde and no value at all are the same nothing."""
    assert read_yaml(f"key: {word}", "a.yaml") == {"key": None}


@pytest.mark.parametrize("text", ["2014-09-05", "2014-09", "2024-03-07T17:30+01:00", "..2017-02", "12:30:45"])
def test_dates_and_times_are_texts(text: str):
    """A date stays as it is written, since its precision matters."""
    assert read_yaml(f"- {text}", "a.yaml") == [text]


@pytest.mark.parametrize(
    ("text", "number"), [("0", 0), ("1995", 1995), ("-7", -7), ("+3", 3), ("0x1F", 31), ("0o17", 15)]
)
def test_whole_numbers_are_numbers(text: str, number: int):
    """Whole numbers are read by YAML 1.2."""
    assert read_yaml(f"- {text}", "a.yaml") == [number]


@pytest.mark.parametrize("text", ["1.50", "-0.1", ".5", "1e3"])
def test_decimal_numbers_keep_their_digits(text: str):
    """A decimal number is exact: 0.1 is one tenth."""
    (value,) = read_yaml(f"- {text}", "a.yaml")

    assert isinstance(value, Decimal)
    assert value == Decimal(text)


@pytest.mark.parametrize("text", ["007", "0123", "1_000", "0b11", ".inf", ".nan", "1.2.3", "--1", "+", "."])
def test_what_only_looks_like_a_number_is_a_text(text: str):
    """A code with leading zeros keeps them, and other YAMLs' numbers are texts."""
    assert read_yaml(f"key: {text}", "a.yaml") == {"key": text}


@pytest.mark.parametrize("text", ["'true'", '"1995"', "'~'"])
def test_quoted_values_are_texts(text: str):
    """Quotes make a text of anything."""
    assert read_yaml(f"- {text}", "a.yaml") == [text[1:-1]]


def test_keys_are_always_texts():
    """A key that looks like a number or a boolean is a name like any other."""
    assert read_yaml("{1995: a, true: b, NO: c}", "a.yaml") == {"1995": "a", "true": "b", "NO": "c"}


@given(st.integers(min_value=-(10**50), max_value=10**50))
def test_every_whole_number_is_read_back(number: int):
    """A whole number is read as what it is, however long."""
    assert read_yaml(f"- {number}", "a.yaml") == [number]
