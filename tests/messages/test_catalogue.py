"""The catalogue is whole: every message of the program is in it, with its fields, and nothing else is."""

import ast
from collections import Counter
from datetime import UTC, datetime
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import placet
from placet.messages import LANGUAGES, Messages, messages_in, say

ENGINE = Path(placet.__file__).parent
LOCALE = ENGINE / "messages" / "locale"
KEYWORDS = {"say": 1, "said": 1, "Message": 1, "say_as": 2, "count": 2}
"""What says a message, and how many of its arguments are texts."""
OTHERS = LANGUAGES[1:]


def parts(language):
    """Return the catalogue files of a language."""
    return sorted((LOCALE / language / "LC_MESSAGES").glob("*.po"))


def catalogue(language):
    """Return every message of a language, by context and English text."""
    return {key: message for part in parts(language) for key, message in entries(part, language)}


def entries(part, language):
    """Yield every message of a catalogue file, with its context and English text."""
    with part.open("rb") as stream:
        for message in read_po(stream, locale=language):
            if message.id:
                yield (message.context, forms(message.id)[0]), message


def messages_of(compiled):
    """Return the messages of a compiled file, without what its head says of how it was made."""
    with BytesIO(compiled) as stream:
        return {key: text for key, text in GNUTranslations(stream)._catalog.items() if key}


def forms(text):
    """Return the singular and the plural of a message, or the message alone."""
    return text if isinstance(text, (tuple, list)) else (text,)


def calls():
    """Yield every call by which the program says something, with what is called and where."""
    for file in sorted(ENGINE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if name in KEYWORDS:
                    yield name, node, f"{file.relative_to(ENGINE)}:{node.lineno}"


def literals(name, call):
    """Return what a call says, as far as it is written out."""
    written = [node.value for node in call.args[: KEYWORDS[name]] if isinstance(node, ast.Constant)]
    return [text for text in written if isinstance(text, str)]


def extracted():
    """Return every message that the program says, by context and English text, with where it says it."""
    found = {}
    for name, call, place in calls():
        texts = literals(name, call)
        if len(texts) == KEYWORDS[name]:
            found[(texts[0], texts[1]) if name == "say_as" else (None, texts[0])] = place
    return found


def fields(text):
    """Return the names of what is filled into a message."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_is_translated(language):
    """A message of the program that is in no catalogue file would be shown in English."""
    known = catalogue(language)

    assert {key: place for key, place in extracted().items() if key not in known} == {}
    assert [key for key, message in known.items() if message.fuzzy or not all(forms(message.string))] == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_message_is_translated_in_one_place(language):
    """Two files with a translation of the same message would disagree one day, and only one of them be shown."""
    found = Counter(key for part in parts(language) for key, _ in entries(part, language))

    assert [key for key, number in found.items() if number > 1] == []


@pytest.mark.parametrize("language", OTHERS)
def test_no_translation_is_left_over(language):
    """A translation of what is not said any more is removed."""
    assert sorted(map(str, set(catalogue(language)) - set(extracted()))) == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_fills_in_the_same(language):
    """A translation names the same fields as its message, in an order of its own."""
    odd = [
        key
        for key, message in catalogue(language).items()
        if any(fields(text) != fields(forms(message.id)[-1]) for text in forms(message.string)[-1:])
    ]

    assert odd == []


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_compiled_is_what_was_written(language, request):
    """The compiled files are those of the written ones; `--update-golden` makes them anew."""
    stale = []
    for part in parts(language):
        with part.open("rb") as stream:
            written = read_po(stream, locale=language)
        written.creation_date = datetime(2000, 1, 1, tzinfo=UTC)  # else the time at which this runs
        compiled = BytesIO()
        write_mo(compiled, written)
        file = part.with_suffix(".mo")
        if request.config.getoption("--update-golden"):
            file.write_bytes(compiled.getvalue())
        if not file.exists() or messages_of(file.read_bytes()) != messages_of(compiled.getvalue()):
            stale.append(file.name)

    assert stale == []


def test_every_message_is_written_out():
    """A message that is put together at run time would be in no catalogue."""
    built = [
        place
        for name, call, place in calls()
        if isinstance(call.func, ast.Name) and len(literals(name, call)) < KEYWORDS[name] and name != "count"
    ]

    assert [place for place in built if not place.startswith("messages/")] == []


def test_what_was_said_can_be_said_in_another_language():
    """A text remembers its message, and so do the texts in it."""
    inner = say("a {what}", what="table")
    outer = say("{thing} is empty", thing=inner)

    class Doubled:
        """Says everything twice."""

        def gettext(self, message):
            return f"{message} {message}"

    assert outer == "a table is empty"
    assert Messages("xx", Doubled()).translate(outer) == "a table a table is empty a table a table is empty"
    assert Messages("xx", Doubled()).translate("written") == "written"


def test_a_language_without_messages_is_english():
    """What has no translation is shown as the program says it."""
    assert messages_in("de").say("an unlikely {thing}", thing="sentence") == "an unlikely sentence"
