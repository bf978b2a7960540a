"""Diagnostics as data, and the error that carries them."""

import pickle

from placet.diagnostics import Diagnostic, Place, PlacetError


def _diagnostic(line: int, *, code: str = "P120", file: str = "a.yaml") -> Diagnostic:
    return Diagnostic(code, f"wrong in line {line}", Place(file, line, 1))


def test_diagnostics_are_sorted_by_place():
    """Errors are told in the order of the file, whatever the order in which they were found."""
    error = PlacetError([_diagnostic(9), _diagnostic(2), _diagnostic(1, file="b.yaml")])

    assert [str(each.place) for each in error.diagnostics] == ["a.yaml:2:1", "a.yaml:9:1", "b.yaml:1:1"]


def test_repeats_are_dropped():
    """The same error at the same place is told once."""
    error = PlacetError([_diagnostic(2), _diagnostic(2)])

    assert len(error.diagnostics) == 1


def test_one_line_is_not_sorted_before_another_by_its_digits():
    """Line 10 comes after line 9."""
    error = PlacetError([_diagnostic(10), _diagnostic(9)])

    assert [each.place.line for each in error.diagnostics if each.place] == [9, 10]


def test_diagnostics_without_a_place_come_first():
    """What concerns no file is told before what does."""
    error = PlacetError([_diagnostic(1), Diagnostic("P137", "there is no such pack")])

    assert [each.code for each in error.diagnostics] == ["P137", "P120"]


def test_error_reads_as_one_line_for_each_diagnostic():
    """In a Python traceback each error is one line with its place, code and message."""
    error = PlacetError([_diagnostic(2), Diagnostic("P137", "there is no such pack")])

    assert str(error) == "error[P137]: there is no such pack\na.yaml:2:1: error[P120]: wrong in line 2"


def test_error_takes_a_single_diagnostic():
    """One diagnostic needs no list around it."""
    assert PlacetError(_diagnostic(2)).diagnostics == (_diagnostic(2),)


def test_error_survives_another_process():
    """A worker process can hand its errors back."""
    error = PlacetError([_diagnostic(2)])

    assert pickle.loads(pickle.dumps(error)).diagnostics == error.diagnostics
