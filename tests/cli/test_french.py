"""What the program says of itself in French: its helps, its own mistakes, and where the language is chosen."""

import ast
import re
from pathlib import Path

import click
import pytest

import placet.checker
from placet.cli import program
from placet.cli.program import root
from placet.cli.rejections import REASONS, rejection
from placet.cli.worded import WordedArgument, WordedCommand, WordedOption
from placet.messages import Words

EXAMPLE = re.compile(r"^ *placet [^#]*")
NAMED = re.compile(r"--[a-z-]+|\[[a-z_|]+\]|`[^`]*`|\b[A-Z]+\b")
ENGLISH = re.compile(
    r"\b(the|an|is|are|was|of|and|not|no|with|without|it|its|this|which|from|for|to|in|by|as|on|write|show|"
    r"list|names?|must|can|has|have|day|file|default|required|usage|options|examples)\b(?!\u00a0:)",
    re.IGNORECASE,
)


def commands(group, path=()):
    """Yield every command and every command below it, with its path."""
    for name in group.list_commands(None):
        command = group.get_command(None, name)
        yield (*path, name), command
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))


def in_a_row(shown):
    """Return a help without its examples, as if its lines were never broken."""
    return re.sub(r"[ \n]+", " ", "\n".join(EXAMPLE.sub("", line) for line in shown.splitlines()))


ALL = [((), root), *commands(root)]
NAMES = [" ".join(("placet", *path)) for path, _ in ALL]


@pytest.fixture
def french(placet, monkeypatch):
    """Run placet where the environment asks for French."""
    monkeypatch.setenv("PLACET_LANG", "fr")
    return placet


@pytest.mark.parametrize(("path", "command"), ALL, ids=NAMES)
def test_no_help_has_a_line_in_english(french, path, command):
    """Everything that a help says is in French: what it is for, its options, headings and comments."""
    shown = french(*path, "--help").out
    english = french("--lang", "en", *path, "--help").out.splitlines()

    assert shown.startswith("Emploi\u00a0: placet")
    assert ENGLISH.findall(NAMED.sub("", in_a_row(shown))) == []
    same = [NAMED.sub("", line) for line in shown.splitlines() if line in english and not EXAMPLE.match(line)]
    assert [line for line in same if line.strip()] == []


@pytest.mark.parametrize(("path", "command"), ALL, ids=NAMES)
def test_the_examples_of_a_help_are_the_same_in_both_languages(placet, path, command):
    """A command line is the same in every language; only the comments beside it are translated."""
    helps = [placet("--lang", language, *path, "--help").out for language in ("en", "fr")]
    examples = [[match[0].strip() for line in text.splitlines() if (match := EXAMPLE.match(line))] for text in helps]

    assert examples[0] == examples[1]
    assert len(examples[0]) >= 2


@pytest.mark.parametrize(("path", "command"), ALL, ids=NAMES)
def test_every_help_is_made_of_messages(path, command):
    """No command, option or argument is one of click's own, whose help could not be translated."""
    assert isinstance(command, WordedCommand)
    assert isinstance(command.help, Words)
    assert [each.name for each in command.params if not isinstance(each, (WordedOption, WordedArgument))] == []


@pytest.mark.parametrize(
    "words",
    [("--lang", "fr", "ask", "--help"), ("ask", "--lang", "fr", "--help"), ("ask", "--help", "--lang=fr")],
)
def test_the_language_of_a_help_is_chosen_anywhere(placet, words):
    """The option works before the command and after it, and even behind `--help`."""
    assert "  Demander si quelqu'un peut faire quelque chose.\n" in placet(*words).out


def test_the_option_beats_the_environment(french):
    """Who asks for English in a French environment gets it."""
    assert french("--lang", "en", "--help").out.startswith("Usage: placet")


def test_a_default_and_a_range_are_called_so(french):
    """What stands in brackets behind an option is in French as well."""
    assert "[par défaut\u00a0: 5\u00a0; x>=1]" in in_a_row(french("how", "--help").out)


def test_a_mistake_before_the_option_is_told_in_its_language(placet):
    """The language is known before anything else of the command line is read."""
    ran = placet("ask", "--objct", "kfor", "--lang", "fr")

    assert ran.err.startswith("erreur[P903]\u00a0: option inconnue\u00a0: `--objct`\n")


def test_a_language_that_there_is_not_is_an_error(placet):
    """A slip in the language's name is told, in English."""
    ran = placet("--lang", "de", "packs")

    assert ran.status == 2
    assert ran.err.startswith("error[P906]: `de` is not one of `en`, `fr` (for option `--lang`)\n")


def test_a_mistake_of_placet_itself_is_told_in_french(french, monkeypatch):
    """Whoever meets a mistake of the program is told in French what to do."""
    monkeypatch.setattr(program.root, "main", lambda **_: 1 / 0)

    assert french("packs").err == (
        "erreur[P999]\u00a0: placet a commis une erreur qui lui est propre\u00a0: ZeroDivisionError\u00a0: division by zero\n"
        "  = note\u00a0: ce n'est jamais la faute de la question ni du paquet\n"
        "  = aide\u00a0: relancez la commande avec PLACET_DEBUG=1 et signalez ce qu'elle affiche\n"
        "  = suite\u00a0: placet explain P999\n"
    )


def test_a_page_of_a_code_says_that_it_is_in_english(french):
    """The pages exist in English only; their title is there in French."""
    assert french("explain", "p204").out.startswith(
        "P204\u00a0: un attribut inconnu\nCette page n'existe qu'en anglais.\n\n# P204: "
    )


def test_the_list_of_codes_is_in_french(french):
    """All codes are listed with their titles."""
    assert "P999  une erreur de placet lui-même\n" in french("explain").out


def test_everything_that_the_checker_says_is_recognised():
    """The checker stands alone; each of its reasons has its message here, and no message is left over."""
    tree = ast.parse(Path(placet.checker.__file__).read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    raised = [node.args[-1] for node in calls if node.func.id in {"require", "RejectedError"}]
    said = {_filled(text) for text in raised if isinstance(text, (ast.Constant, ast.JoinedStr))}
    known = {getattr(rejection(text), "message", "") for text in said}

    assert known | {"the certificate is not well formed: {reason}"} == {each.english for each in REASONS}


def _filled(text):
    """Return a text as it is said, with something filled in."""
    if isinstance(text, ast.Constant):
        return text.value
    return "".join(part.value if isinstance(part, ast.Constant) else "x" for part in text.values)
