"""The catalogue is whole: every message of the program is in it, with its fields, and nothing else is."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import placet
from placet.messages import LANGUAGES, Messages, messages_in, say

ENGINE = Path(placet.__file__).parent
LOCALE = ENGINE / "messages" / "locale"
KEYWORDS = {"say": None, "said": None, "say_as": ((1, "c"), 2), "count": (1, 2)}
OTHERS = LANGUAGES[1:]
WHEN = datetime(2026, 11, 24, tzinfo=UTC)


def parts(language):
    """Return the catalogue files of a language."""
    return sorted((LOCALE / language / "LC_MESSAGES").glob("*.po"))


def catalogue(language):
    """Return every message of a language, by context and English text."""
    found = {}
    for part in parts(language):
        with part.open("rb") as stream:
            for message in read_po(stream, locale=language):
                if message.id:
                    found[message.context, forms(message.id)[0]] = message
    return found


def forms(text):
    """Return the singular and the plural of a message, or the message alone."""
    return text if isinstance(text, (tuple, list)) else (text,)


def extracted():
    """Return every message that the program says, by context and English text, with where it says it."""
    found = extract_from_dir(ENGINE, method_map=[("**.py", "python")], keywords=KEYWORDS, strip_comment_tags=True)
    return {(context, forms(text)[0]): f"{file}:{line}" for file, line, text, _, context in found}


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
            compiled, written = BytesIO(), read_po(stream, locale=language)
            written.creation_date = WHEN  # without one of its own a file would be created at this very minute
            write_mo(compiled, written)
        file = part.with_suffix(".mo")
        if request.config.getoption("--update-golden"):
            file.write_bytes(compiled.getvalue())
        if not file.exists() or file.read_bytes() != compiled.getvalue():
            stale.append(file.name)

    assert stale == []


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
