"""How far a long command has come."""

import pytest

from placet.cli import progress as module
from placet.cli.progress import progress


@pytest.fixture
def _on_a_terminal(monkeypatch):
    """Let the standard error be a terminal."""
    monkeypatch.setattr(module, "has_color", lambda _stream: True)


@pytest.mark.usefixtures("_on_a_terminal")
def test_what_takes_long_shows_how_far_it_has_come(monkeypatch, capsys):
    """On a terminal a long command shows what is done, on the standard error alone."""
    monkeypatch.setattr(module, "_SOON", 0)

    with progress("rows") as watch:
        watch(3, 7)

    written = capsys.readouterr()
    assert "3/7" in written.err
    assert written.out == ""


@pytest.mark.usefixtures("_on_a_terminal")
def test_what_is_soon_done_shows_nothing(capsys):
    """A short command does not flicker."""
    with progress("rows") as watch:
        watch(7, 7)

    assert "7/7" not in capsys.readouterr().err


def test_elsewhere_nothing_is_shown(capsys):
    """Where the standard error is no terminal, nobody is told."""
    with progress("rows") as watch:
        assert watch is None

    assert capsys.readouterr().err == ""
