"""A pack that was checked before is the same pack."""

from placet import Policy


def test_places_are_shown_from_where_one_stands(library, tmp_path, monkeypatch):
    """A pack first read from elsewhere shows its places as it does when it is read here."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    Policy.load(library)
    monkeypatch.chdir(library.parent)

    places = [rule.place for rule in Policy.load(library).ruleset.rules.values()]

    assert places == [rule.place for rule in Policy.load(library, cache=False).ruleset.rules.values()]
    assert places[0].file.startswith("minimal/")
