"""Texts for people: each in every language that the pack declares."""

from __future__ import annotations

from collections.abc import Iterable

from placet.check.kinds import LANGUAGE
from placet.check.reporting import Report
from placet.diagnostics import Place, suggest
from placet.logic.ruleset import Text
from placet.messages import FORMS, Words, listed, say
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
                self._report.unknown(
                    "P223", LANGUAGE, language, place, self._languages, say("not declared in pack.yaml")
                )
            found[language or self._languages[0]] = text
        missing = [language for language in self._languages if language not in found]
        if every and missing:
            self._report.error(
                "P222",
                say("a text is missing in {names}", names=listed((f"`{language}`" for language in missing), "and")),
                place,
                say("written in {names} only", names=listed((f"`{language}`" for language in found), "and"))
                if found
                else say("written in no language only"),
                notes=[say("the pack's languages are {names}", names=listed(self._languages))],
                help=[say("write `{{{names}}}`", names=listed(f"{language}: ..." for language in self._languages))],
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
                say("no noun of the language `{language}` has the grammar `{form}`", language=language, form=form),
                place,
                say("no such form") if known else say("no sentence agrees with it"),
                notes=[
                    say("its forms are {names}", names=_quoted(known))
                    if known
                    else say("there are forms for {names}", names=_quoted(FORMS))
                ],
                help=[
                    say("a form with a similar name exists: `{match}`", match=match)
                    for match in suggest(form, list(known), limit=1)
                ],
            )
        return found


def _quoted(names: Iterable[str]) -> Words:
    return listed(f"`{each}`" for each in names)
