import pytest

from placet.cli import program
from placet.cli.program import root


def commands() -> list[str]:
    """Name all commands."""
    return root.list_commands(None)


def test_version(placet):
    """The version is one word after the name."""
    assert placet("--version").out == "placet 0.1.0\n"


def test_without_a_command_the_help_is_shown(placet):
    """Who types only the program's name is shown what it can do."""
    ran = placet()

    assert ran.status == 0
    assert ran.out.startswith("Usage: placet")


@pytest.mark.parametrize("name", commands())
def test_every_help_begins_with_examples(placet, name):
    """Whoever asks for help sees examples before options."""
    ran = placet(name, "--help")

    assert ran.status == 0
    assert 0 < ran.out.index("Examples:") < ran.out.index("Options:")


def test_an_unknown_command_names_the_nearest(placet):
    """A slip in a command's name is answered with the nearest command."""
    ran = placet("chek")

    assert ran.status == 2
    assert ran.err == (
        "error[P904]: unknown command `chek`\n"
        "  = help: a similar command exists: `check`\n"
        "  = more: placet explain P904\n"
    )


def test_an_unknown_option_names_the_nearest(placet):
    """A slip in an option's name is answered with the nearest option."""
    ran = placet("ask", "--objct", "kfor")

    assert ran.status == 2
    assert ran.err == (
        "error[P903]: unknown option `--objct`\n"
        "  = help: a similar option exists: `--object`\n"
        "  = more: placet explain P903\n"
    )


def test_a_missing_argument_is_named(placet):
    """A command without its words says which are missing."""
    ran = placet("who")

    assert ran.status == 2
    assert ran.err.startswith("error[P905]: missing argument `ACTIVITY`\n")


def test_a_format_that_does_not_exist_lists_those_that_do(placet):
    """A format that does not exist is answered with those that do."""
    ran = placet("packs", "--format", "xml")

    assert ran.status == 2
    assert ran.err.startswith("error[P906]: `xml` is not one of `text`, `json` (for option `--format`)\n")


def test_an_option_without_its_value(placet):
    """An option that lacks its value says so."""
    ran = placet("ask", "ada", "borrow-book", "--on")

    assert ran.status == 2
    assert ran.err.startswith("error[P906]: option `--on` requires an argument\n")


def test_a_file_that_does_not_exist(placet):
    """A file that is not there is named."""
    ran = placet("verify", "nothing.json")

    assert ran.status == 2
    assert ran.err.startswith("error[P906]: file `nothing.json` does not exist (for argument `CERTIFICATE`)\n")


def test_a_mistake_of_placet_itself_shows_no_traceback(placet, monkeypatch):
    """A mistake in the program is reported as such, in the form of all other errors."""
    monkeypatch.delenv("PLACET_DEBUG", raising=False)
    monkeypatch.setattr(program.root, "main", _fail)

    ran = placet("packs")

    assert (ran.status, ran.out) == (70, "")
    assert ran.err.startswith("error[P999]: placet made a mistake of its own: ZeroDivisionError: no such luck\n")


def test_a_developer_can_see_the_traceback(placet, monkeypatch):
    """With PLACET_DEBUG a mistake in the program is raised as it is."""
    monkeypatch.setenv("PLACET_DEBUG", "1")
    monkeypatch.setattr(program.root, "main", _fail)

    with pytest.raises(ZeroDivisionError):
        placet("packs")


def test_an_interrupted_command_says_so_by_its_status(placet, monkeypatch):
    """A user who interrupts a command is not shown an error."""
    monkeypatch.setattr("placet.cli.commands.explain.explain", _interrupt)

    ran = placet("explain", "P101")

    assert ran.status == 130


def _fail(**_: object) -> None:
    raise ZeroDivisionError("no such luck")


def _interrupt(_: str) -> str:
    raise KeyboardInterrupt
