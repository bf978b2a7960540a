"""Every command speaks the language of `--lang`, before or after its name, or of PLACET_LANG."""

import io
import sys

import click
import pytest

from placet.cli.program import root

TEXTS = frozenset({"text", "why", "title", "told", "hypothetical", "group", "group_by", "meaning", "notes"})
"""Keys of JSON documents whose values people read, besides all that end in `label`."""


def commands(group=root, before=()):
    """Return each command by the words that call it; a group is one, and so is each command in it."""
    found = {}
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        found[" ".join((*before, name))] = command
        if isinstance(command, click.Group):
            found |= commands(command, (*before, name))
    return found


@pytest.mark.parametrize("words", commands())
def test_every_command_takes_a_language(words):
    """No command is without `--lang`, so that nobody has to remember which of them has it."""
    options = [option for parameter in commands()[words].params for option in parameter.opts]

    assert "--lang" in options


ON = ("--on", "2022-02-01", "--known-on", "2024-01-01")
ASKED = ("borrow-book", *ON)
PICTURE = ("--since", "2020-01-01", "--until", "2023-01-01", "--known-on", "2024-01-01")
EXAMPLES = {
    "ask": (("ada", *ASKED), "Autorisé. Ada\u00a0: "),
    "why": (("ada", *ASKED), "La preuve\u00a0:"),
    "who": (ASKED, "Non autorisé (1)\n  Ben"),
    "what": (("ada", *ON), "Conditionnel (1)"),
    "how": (("ben", *ASKED), "Verdict visé\u00a0: autorisé. Ben\u00a0: "),
    "when": (("ada", "borrow-book", "--until", "2023-01-01", "--known-on", "2024-01-01"), "Ada\u00a0: "),
    "table": (ON, "A autorisé (3)"),
    "compare": (("--suppose", "ada.suspended_from += lending from 2020", *ON), "réponses sur 6 changent au 2022-02-01"),
    "interview": (("borrow-book", *ON), "Répondez par un numéro ou un nom"),
    "picture rules": (("borrow-book", *ON), "les règles au 2022-02-01"),
    "picture proof": (("ada", *ASKED), "Autorisé. Ada"),
    "picture matrix": (ON, "A autorisé (3)"),
    "picture timeline": (("ada", *PICTURE), "Ce qui est enregistré"),
    "picture network": (("--by", "age_group", *PICTURE), "Combien à la fin de chaque année"),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_language_stands_before_or_after_a_command(placet, library, monkeypatch, name):
    """All three ways to ask for French give the same French."""
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    arguments, expected = EXAMPLES[name]
    words = (*name.split(), *arguments, "--pack", library)
    after = placet(*words, "--lang", "fr")

    assert after.status == 0
    assert expected in after.out
    assert placet("--lang", "fr", *words) == after
    monkeypatch.setenv("PLACET_LANG", "fr_FR.UTF-8")
    assert placet(*words) == after


def test_the_nearest_language_wins(placet, library, monkeypatch):
    """The option after the command counts before the one in front, and that before the environment."""
    words = ("who", *ASKED, "--pack", library)
    monkeypatch.setenv("PLACET_LANG", "fr")

    assert placet(*words).out.startswith("Autorisé (1)")
    assert placet("--lang", "en", *words).out.startswith("Permitted (1)")
    assert placet("--lang", "en", *words, "--lang", "fr").out.startswith("Autorisé (1)")


def test_a_language_of_the_environment_that_there_is_not(placet, library, monkeypatch):
    """Whoever has another language set gets English, and no error."""
    monkeypatch.setenv("PLACET_LANG", "de_DE.UTF-8")

    assert placet("who", *ASKED, "--pack", library).out.startswith("Permitted (1)")


def codes(document):
    """Return a document without what people read."""
    if isinstance(document, dict):
        return {key: codes(each) for key, each in document.items() if key not in TEXTS and not key.endswith("label")}
    return [codes(each) for each in document] if isinstance(document, list) else document


@pytest.mark.parametrize(
    "words",
    [
        ("why", "austria", "join-exercise", "--on", "2023-10-01", "--evidence", "official"),
        ("who", "join-exercise", "--on", "2023-10-01"),
        ("what", "georgia", "--on", "2023-10-01"),
        ("how", "japan", "accede", "--on", "2024-03-06"),
        ("when", "sweden", "decide-on-operation", "--object", "kfor", "--until", "2025-01-01"),
        ("table", "--subject", "georgia", "--on", "2023-10-01", "--group-by", "framework"),
        ("interview", "join-exercise", "--on", "2024-03-06"),
    ],
    ids=lambda words: words[0],
)
def test_json_is_the_same_but_for_its_texts(placet, words):
    """Keys, ids, verdicts, dates and places are the same in every language."""
    words = (*words, "--known-on", "2026-06-01", "--format", "json")

    assert codes(placet(*words).json) == codes(placet("--lang", "fr", *words).json)


def test_texts_in_json_are_of_the_language(placet, library):
    """What people read in a document is French."""
    ran = placet("why", "ada", *ASKED, "--pack", library, "--format", "json", "--lang", "fr")

    assert ran.json["because"][0]["text"] == "Les membres empruntent des livres"


def test_html_says_its_language(placet, library):
    """A page of a French answer says that it is French."""
    words = (*ASKED, "--pack", library, "--format", "html", "--lang", "fr")

    assert ' lang="fr">' in placet("ask", "ada", *words).out
    assert ' lang="fr">' in placet("how", "ada", *words).out
    assert '<html lang="fr">' in placet("table", *ON, "--pack", library, "--format", "html", "--lang", "fr").out


def test_an_interview_counts_as_french_does(placet, library, monkeypatch):
    """A number with a fraction has a comma."""
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    ran = placet("interview", "borrow-book", *ON, "--pack", library, "--lang", "fr")

    assert "(encore 1,2 environ, 2 au plus)" in ran.out
    assert "Arrêt avant que la question soit tranchée\u00a0; en l'état\u00a0:\n" in ran.out
