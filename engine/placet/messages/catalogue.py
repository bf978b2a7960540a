"""The message catalogue: sentences are written in English where they are used, and looked up here by language.

`locale/<language>/LC_MESSAGES` holds the translations, a file for each part of the program:
`.po` is what people edit, the `.mo` beside it is the same, compiled.
"""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

from placet.messages.said import Words

_FOLDER = Path(__file__).with_name("locale")

LANGUAGES = ("en", "fr")
"""The languages that every text exists in; the first is the one that the code is written in."""


class Messages:
    """The texts of one language.

    Args:
        language: Its code, such as `fr`.
        translations: What they are looked up in.
    """

    def __init__(self, language: str, translations: gettext.NullTranslations) -> None:
        self.language = language
        self._translations = translations
        self._known: dict[str | tuple[str, str], str] = {}

    def say(self, message: str, /, **fields: object) -> str:
        """Return a message in this language.

        Args:
            message: The message in English; what stands in braces is filled in.
            fields: What to fill in.
        """
        known = self._known.get(message)
        if known is None:
            known = self._known[message] = self._translations.gettext(message)
        return known.format(**fields)

    def say_as(self, context: str, message: str, /, **fields: object) -> str:
        """Return a message that means several things in English, in the sense of a context."""
        known = self._known.get((context, message))
        if known is None:
            known = self._known[context, message] = self._translations.pgettext(context, message)
        return known.format(**fields)

    def count(self, one: str, many: str, number: int, /, **fields: object) -> str:
        """Return the form of a message that a number asks for; `{number}` is filled in as well."""
        return self._translations.ngettext(one, many, number).format(number=number, **fields)

    def translate(self, text: str) -> str:
        """Return a text that was said in English in this language; one that was not said but written stays as it is."""
        return text.said_in(self) if isinstance(text, Words) else text


ENGLISH = Messages(LANGUAGES[0], gettext.NullTranslations())


@cache
def messages_in(language: str) -> Messages:
    """Return the messages of a language; the English ones for a language that has none."""
    if language == ENGLISH.language or language not in LANGUAGES:
        return ENGLISH
    found = gettext.NullTranslations()
    for part in sorted((_FOLDER / language / "LC_MESSAGES").glob("*.mo")):
        with part.open("rb") as stream:
            translations = gettext.GNUTranslations(stream)
        translations.add_fallback(found)
        found = translations
    return Messages(language, found)
