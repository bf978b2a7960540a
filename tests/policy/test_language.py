"""A policy in another language."""

import pytest

from placet import PlacetError


def test_a_policy_keeps_its_language_when_something_is_supposed(nato):
    """What is supposed is answered in the same language."""
    french = nato.in_language("fr")

    assert (nato.language, french.language) == ("en", "fr")
    assert french.suppose("georgia.framework -= pfp from 2027").language == "fr"
    assert french.in_language("fr") is french


def test_a_language_that_nothing_is_worded_in_is_an_error(nato):
    """Only languages with a catalogue are offered."""
    with pytest.raises(PlacetError) as error:
        nato.in_language("de")

    assert [found.code for found in error.value.diagnostics] == ["P612"]
