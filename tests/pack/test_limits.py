"""Files that are too large, too deep, hostile or damaged."""

import os
import random
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.diagnostics import Diagnostic, PlacetError
from placet.pack import DEFAULT_LIMITS, Limits, load_sources, read_yaml

ErrorsOf = Callable[[Path], list[Diagnostic]]

BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n"
    for before, name in zip("abcdefghi", "bcdefghij", strict=True)
)


def _error_of(text: str | bytes, limits: Limits = DEFAULT_LIMITS) -> Diagnostic:
    with pytest.raises(PlacetError) as caught:
        read_yaml(text, "a.yaml", limits=limits)
    return caught.value.diagnostics[0]


def test_file_of_a_hundred_megabytes_is_refused_unread(pack: Path, errors_of: ErrorsOf):
    """A file far beyond the limit is refused by its size alone."""
    with (pack / "records" / "huge.yaml").open("wb") as huge:
        huge.truncate(100_000_000)
    began = time.monotonic()
    (error,) = errors_of(pack)

    assert error.code == "P108"
    assert error.message == "`library/records/huge.yaml` has 100,000,000 bytes; the limit is 16,777,216"
    assert time.monotonic() - began < 2


def test_bytes_that_are_not_utf8_are_shown(pack: Path, errors_of: ErrorsOf):
    """A file in another encoding is refused at its first foreign byte."""
    (pack / "terms.yaml").unlink(missing_ok=True)
    (pack / "vocabulary" / "more.yaml").write_bytes("# \u00e9\nterms: {caf\u00e9: {}}\n".encode("latin-1"))
    (error,) = errors_of(pack)

    assert (error.code, str(error.place)) == ("P101", "library/vocabulary/more.yaml:1:3")


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\u2028", "\ufeff", "\ufffe"])
def test_characters_that_cannot_be_seen_are_refused(char: str):
    """A text cannot hold characters that its reader does not see."""
    error = _error_of(f"first: 1\nkey: a{char}b\n")

    assert (error.code, str(error.place)) == ("P107", "a.yaml:2:7")


def test_lone_carriage_return_is_refused():
    """A line break that editors do not show as one would put every later line number wrong."""
    assert _error_of("a: 1\rb: 2\n").code == "P107"


def test_windows_line_ends_are_accepted():
    """A file written on Windows reads like any other."""
    assert read_yaml("a: 1\r\nb: 2\r\n", "a.yaml") == {"a": 1, "b": 2}


def test_nesting_of_64_is_accepted():
    """Sixty-four levels are allowed."""
    assert read_yaml("[" * 64 + "]" * 64, "a.yaml")


@pytest.mark.parametrize("depth", [65, 100_000])
@pytest.mark.parametrize(("left", "right"), [("[", "]"), ("{a: ", "}")])
def test_deeper_nesting_is_refused(depth: int, left: str, right: str):
    """A file of brackets is refused at level 65, however many follow."""
    error = _error_of(left * depth + right * depth)

    assert (error.code, error.message) == ("P109", "values are nested more than 64 deep")


def test_deep_indentation_is_refused():
    """Nesting by indentation counts like nesting by brackets."""
    assert _error_of("".join(f"{' ' * level}a:\n" for level in range(300))).code == "P109"


def test_nesting_through_aliases_is_refused():
    """Aliases cannot hide the depth of what they repeat."""
    deep = "[" * 40 + "]" * 40
    text = f"a: &a {deep}\nb: &b {'[' * 40}*a{']' * 40}\n"

    assert _error_of(text).code == "P109"


def test_alias_bomb_is_refused():
    """A small file cannot grow to millions of values."""
    error = _error_of(BOMB)

    assert (error.code, error.caption) == ("P110", "aliases repeat more than 100,000 values here")


def test_ordinary_aliases_are_expanded():
    """An alias stands for the value that was marked."""
    assert read_yaml("a: &a [1, 2]\nb: *a\n", "a.yaml") == {"a": [1, 2], "b": [1, 2]}


def test_marked_name_is_the_latest_so_named():
    """A mark that is used again stands for its latest value, as YAML says."""
    assert read_yaml("[&a 1, *a, &a 2, *a]", "a.yaml") == [1, 1, 2, 2]


def test_truncated_file_is_an_error_of_syntax(pack: Path, errors_of: ErrorsOf):
    """A file that was cut off in the middle is refused with the place where it ends."""
    path = pack / "sources.yaml"
    path.write_text(path.read_text(encoding="utf-8")[:65] + "{", encoding="utf-8")
    (error,) = errors_of(pack)

    assert error.code == "P102"


def test_repeated_keys_and_tags_are_all_reported():
    """Reading goes on after a mistake that allows it."""
    with pytest.raises(PlacetError) as caught:
        read_yaml("a: 1\na: !x 2\nb: *c\n", "a.yaml")

    assert [each.code for each in caught.value.diagnostics] == ["P103", "P104", "P110"]


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%@,?<~ \n\t01", max_size=60))
def test_any_text_is_read_or_refused(text: str):
    """No text whatever makes the reader fail in another way than by its own errors."""
    with suppress(PlacetError):
        read_yaml(text, "a.yaml")


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(content: bytes):
    """No bytes whatever make the reader fail in another way than by its own errors."""
    with suppress(PlacetError):
        read_yaml(content, "a.yaml")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipe_is_not_waited_for(pack: Path, errors_of: ErrorsOf):
    """A named pipe in the place of a file is refused instead of being waited for."""
    os.mkfifo(pack / "records" / "pipe.yaml")
    (error,) = errors_of(pack)

    assert (error.code, error.message) == (
        "P136",
        "`library/records/pipe.yaml` cannot be read: it is not a regular file",
    )


def test_large_file_is_read_in_reasonable_time():
    """Ten thousand records are read in well under the time that a user would notice."""
    line = "- {{about: e{}, member: true, from: 1995-04-26, source: register}}\n"
    text = "".join(line.format(number) for number in range(10_000))
    began = time.monotonic()
    read_yaml(text, "a.yaml")

    assert time.monotonic() - began < 5


def test_damaged_pack_files_never_raise_anything_else(pack: Path):
    """A pack with a hundred random damages is refused each time with errors of its own."""
    path = pack / "policy" / "lending.yaml"
    whole = path.read_bytes()
    chance = random.Random(7)
    for _ in range(100):
        damaged = bytearray(whole)
        for _ in range(3):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path.write_bytes(damaged)
        with suppress(PlacetError):
            load_sources(pack)
