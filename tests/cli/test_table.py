"""`placet table`, and the files that commands write."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from extras import needs
from placet import PlacetError
from placet.cli import files

KNOWN = ("--known-on", "2024-01-01")


@pytest.fixture
def shown(placet, library):
    """Run `placet table` on the library."""
    return lambda *words: placet("table", *words, *KNOWN, "--pack", library)


def test_table_on_a_terminal(shown):
    """By default a table is text, with its letters explained."""
    ran = shown("--on", "2021-06-01")

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith(
        "Subjects by activities on 2021-06-01, as known on 2024-01-01\n"
        "P permitted (4)  C conditional (1)  N not permitted (1)  U undetermined (0)\n"
    )


def test_dates_by_a_list_and_by_a_series(shown):
    """Dates are listed, or counted from a day to a day."""
    listed = shown("--activity", "borrow-book", "--dates", "2020-01-01, 2021-01-01")
    counted = shown("--activity", "borrow-book", "--every", "1y", "--since", "2020-01-01", "--until", "2021-06-01")

    assert listed.out == counted.out


@pytest.mark.parametrize("extension", ["txt", "csv", "json", "md", "html"])
def test_format_by_extension(shown, tmp_path, extension):
    """A file is written in the format that its name means, and nothing is shown."""
    path = tmp_path / f"table.{extension}"
    form = {"txt": "text", "md": "markdown"}.get(extension, extension)

    ran = shown("--on", "2021-06-01", "-o", path)

    assert (ran.status, ran.out) == (0, "")
    if form != "text":
        assert path.read_text(encoding="utf-8") == shown("--on", "2021-06-01", "--format", form).out


def test_format_may_be_said_where_the_name_is_silent(shown, tmp_path):
    """A name without a known extension is no contradiction."""
    ran = shown("--on", "2021-06-01", "--format", "csv", "-o", tmp_path / "table.dat")

    assert ran.status == 0
    assert (tmp_path / "table.dat").read_text().startswith("subject,")


def test_forced_file_is_written_over(shown, tmp_path):
    """With --force an existing file is replaced whole."""
    path = tmp_path / "table.csv"
    path.write_text("#" * 10_000)

    assert shown("--on", "2021-06-01", "-o", path, "--force").status == 0
    assert "#" not in path.read_text()


def missing_folder(tmp_path):
    """Name a file in a folder that is not there."""
    return tmp_path / "nowhere" / "table.csv"


def existing_file(tmp_path):
    """Name a file that is there."""
    path = tmp_path / "there.csv"
    path.write_text("kept")
    return path


def folder(tmp_path):
    """Name a folder."""
    path = tmp_path / "folder.csv"
    path.mkdir()
    return path


def file_as_folder(tmp_path):
    """Name a file below a file."""
    (tmp_path / "file").write_text("")
    return tmp_path / "file" / "table.csv"


@pytest.mark.parametrize(
    ("place", "code"),
    [
        (missing_folder, "P909"),
        (existing_file, "P912"),
        (folder, "P909"),
        (file_as_folder, "P909"),
        (lambda path: path / "table.docx", "P920"),
        (lambda path: path / "table", "P920"),
        (lambda path: path / ("x" * 300 + ".csv"), "P909"),
    ],
)
def test_file_that_cannot_be_written(shown, tmp_path, place, code):
    """A file that cannot be or must not be written is an error and stays as it is."""
    path = place(tmp_path)
    before = path.read_text() if place is existing_file else None

    ran = shown("--on", "2021-06-01", "-o", path)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"error[{code}]: ")
    assert before is None or path.read_text() == before


def test_file_that_comes_into_being_meanwhile_is_kept(tmp_path):
    """A file that another program writes while the table is worked out is not lost."""
    path = tmp_path / "table.csv"
    aim = files.target({"csv": files.Form(("csv",))}, None, path, is_forced=False)
    path.write_text("kept")

    with pytest.raises(PlacetError) as caught:
        aim.write("lost")

    assert caught.value.diagnostics[0].code == "P912"
    assert path.read_text() == "kept"


def test_unwritable_folder(shown, tmp_path, monkeypatch):
    """Where the system refuses, its reason is given."""
    opened = Path.open

    def refuse(path: Path, *words: str) -> object:
        if path.name == "table.csv":
            raise PermissionError(13, "Permission denied")
        return opened(path, *words)

    monkeypatch.setattr(Path, "open", refuse)
    ran = shown("--on", "2021-06-01", "-o", tmp_path / "table.csv")

    assert ran.status == 2
    assert ran.err.startswith("error[P909]: `")
    assert "cannot be written: permission denied" in ran.err


def test_extension_that_contradicts_the_format(shown, tmp_path):
    """A name that means another format than the one asked for is an error."""
    ran = shown("--format", "csv", "-o", tmp_path / "table.xlsx")

    assert ran.status == 2
    assert ran.err.startswith("error[P920]: `--format csv` contradicts the name `table.xlsx`, which means xlsx\n")
    assert not (tmp_path / "table.xlsx").exists()


@pytest.mark.parametrize("form", ["xlsx", "parquet", "png"])
def test_binary_is_not_shown_on_a_terminal(shown, monkeypatch, form):
    """What is no text goes to a file or a pipe, never to a terminal."""
    monkeypatch.setattr(files.sys.stdout, "isatty", lambda: True, raising=False)

    ran = shown("--on", "2021-06-01", "--format", form)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"error[P921]: the format {form} is no text")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--dates", "2021-01-01,2022-01-01"), "P660"),
        (("--dates", ","), "P661"),
        (("--dates", "2021-01-01", "--every", "1y"), "P906"),
        (("--every", "1y", "--since", "2021-01-01"), "P906"),
        (("--every", "never", "--since", "2021-01-01", "--until", "2022-01-01"), "P662"),
        (("--on", "2021-01-01", "--dates", "2021-01-01"), "P660"),
        (("--only", "forbidden"), "P906"),
        (("--group-by", "height"), "P663"),
        (("--subject", "nobody"), "P601"),
        (("--activity", "fly"), "P602"),
        (("--object", "moon"), "P603"),
        (("--format", "pdf"), "P906"),
    ],
)
def test_bad_words_are_errors_with_codes(shown, words, code):
    """Every mistake in the command has a code and no traceback."""
    ran = shown(*words)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"error[{code}]: ")


def test_missing_extra_is_named_before_any_work(shown, monkeypatch, tmp_path):
    """Where the library for Excel is missing, the command that installs it is given."""
    monkeypatch.setattr("placet.diagnostics.extras.find_spec", lambda _module: None)

    ran = shown("--on", "2021-06-01", "-o", tmp_path / "table.xlsx")

    assert ran.status == 2
    assert ran.err.startswith("error[P902]: the extra `table` is not installed\n")


def placet_in_a_process(*words, columns="40", **others):
    """Run placet as a process of its own."""
    command = [sys.executable, "-m", "placet", *words]
    return subprocess.run(
        command, stderr=subprocess.PIPE, env={**os.environ, "COLUMNS": columns}, check=False, **others
    )


def test_closed_pipe_ends_quietly(library):
    """Whoever reads only the beginning of a table sees no error."""
    reader, writer = os.pipe()
    os.close(reader)

    with os.fdopen(writer, "w") as stream:
        run = placet_in_a_process("table", "--on", "2021-06-01", "--pack", str(library), stdout=stream)

    assert (run.returncode, run.stderr) == (1, b"")


@needs("polars")
def test_closed_pipe_of_a_binary_format_ends_quietly(library):
    """Likewise where the table is no text."""
    reader, writer = os.pipe()
    os.close(reader)

    with os.fdopen(writer, "w") as stream:
        run = placet_in_a_process("table", "--pack", str(library), "--format", "parquet", stdout=stream)

    assert (run.returncode, run.stderr) == (1, b"")


def test_forty_columns(library):
    """On a narrow terminal no line is wider than it."""
    run = placet_in_a_process("table", "--on", "2021-06-01", *KNOWN, "--pack", str(library), stdout=subprocess.PIPE)

    assert max(len(line) for line in run.stdout.decode().splitlines()) <= 40


def test_ascii_terminal_gets_a_table(library):
    """On a terminal that knows only ASCII a table is still shown."""
    words = ("table", "--on", "2022-02-01", "--only", "permitted", *KNOWN, "--pack", str(library))
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "COLUMNS": "60"}
    run = subprocess.run([sys.executable, "-m", "placet", *words], capture_output=True, env=environment, check=True)

    assert run.stdout.startswith(b"Subjects by activities")


SUPPOSED = ("--suppose", "ben.member = true from 2024", "--activity", "borrow-book", "--on", "2024-06-01")


@pytest.mark.parametrize("form", ["text", "csv", "json", "markdown", "html"])
def test_what_is_supposed_is_marked_in_every_format(shown, form):
    """A table of what is not recorded says so, whatever it is written as."""
    ran = shown(*SUPPOSED, "--format", form)

    assert ran.status == 0
    assert "hypothetical" in ran.out.lower()
    assert "ben.member" in ran.out
