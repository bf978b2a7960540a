import subprocess
import sys

import placet

_MAKE_NO_HEAVY_IMPORT = """
import sys
import placet
heavy = {"pydantic", "yaml", "click", "rapidfuzz", "pytest"} & set(sys.modules)
print(*sorted(heavy))
"""


def test_the_list_of_public_names_is_sorted_and_short():
    """The public names are listed in order, and are no more than 25."""
    assert placet.__all__ == sorted(placet.__all__)
    assert len(placet.__all__) <= 25


def test_every_public_name_can_be_had():
    """Whatever the list of public names promises is there."""
    missing = [name for name in placet.__all__ if not hasattr(placet, name)]

    assert missing == []


def test_dir_lists_the_public_names():
    """Tools that ask placet what it offers are told the public names."""
    assert dir(placet) == placet.__all__


def test_all_answer_types_are_public():
    """Every part of an answer has a public name, so that users can annotate their own code."""
    from placet import policy

    assert set(policy.__all__) <= set(placet.__all__)


def test_importing_placet_imports_nothing_heavy():
    """A program that imports placet pays for it only when it asks something."""
    run = subprocess.run([sys.executable, "-c", _MAKE_NO_HEAVY_IMPORT], capture_output=True, text=True, check=True)

    assert run.stdout == "\n"


def test_an_unknown_name_is_an_attribute_error():
    """Asking placet for a name that it does not have fails as for any module."""
    assert not hasattr(placet, "Polizy")
