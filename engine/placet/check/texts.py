"""Texts for people: each in every language that the pack declares."""

from __future__ import annotations

from collections.abc import Iterable

from placet.check.reporting import Report
from placet.diagnostics import Place, suggest
from placet.logic.ruleset import Text
from placet.messages import FORMS
from placet.pack import Text as Written


class Texts:
    """Reads the texts of one pack.

    Args:
        languages: The pack's languages; the first is the default.
    """

    def __init__(self, report: Report, languages: tuple[str, ...]) -> None:
        self._report = report
        self._languages = languages

    def of(self, written: Written | None, place: Place, *, every: bool = True) -> Text:
        """Return a text by language; report an unknown language and, with `every`, a missing one.

        Args:
            written: As written; a plain string is in the default language.
            place: Where.
            every: Whether each of the pack's languages must be there.
        """
        if written is None:
            return {}
        found: dict[str, str] = {}
        for language, text in written.by_language.items():
            if language and language not in self._languages:
                self._report.unknown("P223", "language", language, place, self._languages, " in pack.yaml")
            found[language or self._languages[0]] = text
        missing = [language for language in self._languages if language not in found]
        if every and missing:
            self._report.error(
                "P222",
                f"a text is missing in {' and '.join(f'`{language}`' for language in missing)}",
                place,
                f"written in {' and '.join(f'`{language}`' for language in found) or 'no language'} only",
                notes=[f"the pack's languages are {', '.join(self._languages)}"],
                help=[f"write `{{{', '.join(f'{language}: ...' for language in self._languages)}}}`"],
            )
        return found

    def grammar(self, written: Written | None, place: Place) -> Text:
        """Return the grammar of a noun by language; report a language that is not there and a form that it has not."""
        found = self.of(written, place, every=False)
        for language, form in found.items():
            known = FORMS.get(language, ())
            if form in known or language not in self._languages:
                continue
            self._report.error(
                "P225",
                f"no noun of the language `{language}` has the grammar `{form}`",
                place,
                "no such form" if known else "no sentence agrees with it",
                notes=[f"its forms are {_listed(known)}" if known else f"there are forms for {_listed(FORMS)}"],
                help=[f"a form with a similar name exists: `{near}`" for near in suggest(form, list(known), limit=1)],
            )
        return found


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{each}`" for each in names)
