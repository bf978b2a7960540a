"""Dossiers as PDF."""

import os
import stat
import sys
from io import BytesIO
from types import ModuleType

import pytest
from dossier_cases import KNOWN_ON

from extras import needs, needs_browser
from placet import PlacetError, Policy
from placet.pictures import printing
from placet.pictures.printing import Printer, find_printer
from placet.render.dossier import as_html

PAGE = "<!doctype html><html lang='en'><title>x</title><p>Signé : Ada</p></html>"

TARGET = "target = next(a for a in sys.argv if a.startswith('--print-to-pdf=')).partition('=')[2]"


@pytest.fixture
def nowhere(monkeypatch):
    """A machine without any browser."""
    monkeypatch.delenv(printing.VARIABLE, raising=False)
    monkeypatch.setattr(printing, "_PLACES", {})
    monkeypatch.setattr(printing.shutil, "which", lambda _: None)


@pytest.fixture
def browser(tmp_path):
    """Write a program that stands in for a browser."""

    def write(script):
        path = tmp_path / "browser"
        path.write_text(f"#!{sys.executable}\nimport sys, time\n{script}\n", encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return str(path)

    return write


@needs("pypdf")
@needs_browser
def test_a_dossier_is_printed_on_a4_with_its_text(library):
    """The PDF has pages of A4 and the words of the page, as text."""
    from pypdf import PdfReader

    page = Policy.load(library).in_language("fr").dossier("ben", on="2023-07-01", known_on=KNOWN_ON)
    printed = PdfReader(BytesIO(find_printer().print(as_html(page))))
    text = "".join(each.extract_text() for each in printed.pages)
    width, height = (round(float(side)) for side in printed.pages[0].mediabox[2:])

    assert (width, height) in {(595, 842), (596, 842), (594, 842), (595, 841), (594, 841)}
    assert "Ce qui est possible à présent" in text
    assert "jour inconnu" in text


@needs_browser
def test_printing_leaves_nothing_behind(tmp_path, monkeypatch):
    """The folder and the profile of a print are gone afterwards."""
    monkeypatch.setattr(printing, "TemporaryDirectory", lambda **others: _in(tmp_path, **others))
    find_printer().print(PAGE)

    assert list(tmp_path.iterdir()) == []


def _in(folder, **others):
    from tempfile import TemporaryDirectory

    return TemporaryDirectory(dir=folder, **others)


@pytest.mark.usefixtures("nowhere")
def test_without_a_browser_the_message_says_what_to_install(monkeypatch):
    """Where nothing prints, the error names what would."""
    monkeypatch.setattr(printing, "find_spec", lambda _: None)
    with pytest.raises(PlacetError) as raised:
        find_printer()

    (found,) = raised.value.diagnostics
    assert found.code == "P922"
    assert "apt-get install chromium" in found.help[0]
    assert "placet[pdf]" in found.help[1]


@pytest.mark.usefixtures("nowhere")
def test_without_a_browser_the_library_prints(monkeypatch):
    """Where WeasyPrint is installed and no browser is, it gets the page."""
    weasyprint = ModuleType("weasyprint")
    weasyprint.HTML = lambda string: type("Written", (), {"write_pdf": lambda _: b"%PDF-" + string.encode()})()
    monkeypatch.setitem(sys.modules, "weasyprint", weasyprint)
    monkeypatch.setattr(printing, "find_spec", lambda _: object())

    assert find_printer().print(PAGE) == b"%PDF-" + PAGE.encode()


@pytest.mark.usefixtures("nowhere")
def test_a_library_that_lacks_its_own_is_an_error(monkeypatch):
    """WeasyPrint without Pango says so when it is imported; that becomes a message."""
    monkeypatch.setattr(printing, "find_spec", lambda _: object())
    monkeypatch.setattr("builtins.__import__", _without_pango(__import__))
    with pytest.raises(PlacetError) as raised:
        find_printer().print(PAGE)

    (found,) = raised.value.diagnostics
    assert (found.code, found.notes) == ("P923", ("cannot load library libpango",))


def _without_pango(imported):
    def imports(name, *others):
        if name == "weasyprint":
            raise OSError("cannot load library libpango")
        return imported(name, *others)

    return imports


def test_the_browser_that_is_named_is_used(browser, monkeypatch):
    """The environment variable counts for more than what is installed."""
    path = browser("")
    monkeypatch.setenv(printing.VARIABLE, path)

    assert find_printer() == Printer(path)


def test_a_browser_that_is_named_and_not_there_is_an_error(monkeypatch):
    """No other browser is taken in its place."""
    monkeypatch.setenv(printing.VARIABLE, "no-such-browser")
    with pytest.raises(PlacetError) as raised:
        find_printer()

    assert [found.code for found in raised.value.diagnostics] == ["P922"]


@pytest.mark.parametrize(
    ("script", "seconds", "note"),
    [
        ("sys.stderr.write('no display\\n'); sys.exit(1)", 60, "no display"),
        ("", 60, "it wrote no PDF"),
        (f"{TARGET}; open(target, 'w').write('no pdf')", 60, "it wrote no PDF"),
        ("time.sleep(60)", 0.5, "it took more than 0.5 seconds"),
    ],
    ids=["fails", "writes nothing", "writes something else", "hangs"],
)
def test_a_browser_that_does_not_print_is_an_error(browser, script, seconds, note):
    """Whatever goes wrong in the browser is a message with what it complained of."""
    with pytest.raises(PlacetError) as raised:
        Printer(browser(script), seconds=seconds).print(PAGE)

    (found,) = raised.value.diagnostics
    assert (found.code, found.notes) == ("P923", (note,))


def test_a_browser_that_does_not_start_is_an_error(tmp_path):
    """A file that is no program is a message and no traceback."""
    path = tmp_path / "browser"
    path.write_bytes(b"\x00\x01")
    path.chmod(0o755)
    with pytest.raises(PlacetError) as raised:
        Printer(os.fspath(path)).print(PAGE)

    assert [found.code for found in raised.value.diagnostics] == ["P923"]
