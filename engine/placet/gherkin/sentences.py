"""The sentences of scenarios as an author writes them: one example of each, with what it says."""

from __future__ import annotations

from collections.abc import Iterator

from placet.diagnostics import suggest
from placet.gherkin.french_sentences import FRENCH
from placet.gherkin.phrases import tidy

_KEYWORDS = {"fr": {"Given": "Étant donné ", "When": "Quand ", "Then": "Alors "}}
"""The keywords of languages other than English."""

SENTENCES: dict[str, str] = {
    'Given the policy "nato"': "which pack: a shipped one, or a folder as seen from the feature file",
    "Given the date is 1 October 2023": "the day asked about; also `2023-10-01`, `7 March 2024 at 17:00 +01:00`",
    "Given what was known on 1 October 2023": "use only what was published by then (else all that the pack says)",
    'Given only evidence of grade "official" or better': "the weakest grade accepted (else the pack's own)",
    'Given the context "classified" is yes': "a value of the circumstances",
    "Given a country with:": "a subject on no roster: a table of attributes (or acts) and values",
    "Given we suppose that Georgia is suspended from practical cooperation from 2027": "what is hypothetical, in words",
    'Given we suppose "georgia.framework -= pfp from 2027"': "the same as on the command line",
    "When we ask whether Georgia can join an exercise": "the question; `it` is the subject of the table",
    "When we ask how Georgia can join an exercise": "what it would take; `it` is the subject of the table",
    "When we ask how Georgia could no longer join an exercise": "what would take the permission away",
    "When we ask when Georgia can join an exercise": "the same for all dates: from when to when",
    "When we ask when it was known whether Georgia can join an exercise": "one date as sources came out",
    "When we interview it on whether it can join an exercise": "ask what is missing; `it` is the subject of the table",
    'When the reply is "Partnership for Peace"': "an answer to the next question: a name, several, `yes`, a number",
    "When the reply is not known": "the next question is left open",
    "Then the answer is permitted": "the verdict: `permitted`, `conditional`, `not permitted`, `undetermined`",
    "Then it takes a request and Allied consent": "one of the ways consists of exactly these acts",
    "Then it takes:": "the same as a table with a column `act`",
    'Then the terms include "eased process"': "a term on the permission, by name or label",
    'Then what is missing includes "contributes to"': "something to find out contains these words",
    'Then the reasons cite "NATO\'s partnerships"': "a reason cites a source whose title contains these words",
    'Then the reasons mention "suspension"': "a reason contains these words",
    "Then the answer is hypothetical": "something was supposed",
    'Then the next question is about "framework"': "the text or the id of the next question contains these words",
    "Then nothing more is asked": "no answer to anything that may be asked could change the verdict",
    'Then the weakest evidence is "secondary"': "the weakest grade that the answer rests on",
    "Then the cheapest way is:": "a cheapest way has exactly these changes: a table with the columns `who` and `what`",
    "Then one of the ways is:": "one of the ways listed has exactly these changes",
    "Then there are 2 ways": "so many ways are listed, of five at the most",
    'Then nothing leads to it because "European"': "there is no way, and an obstacle contains these words",
    "Then nothing needs to change": "the verdict asked for is reached already",
    "Then the answer never changes": "the verdict is the same at all dates",
    "Then the answer changes 2 times": "so often does the verdict change",
    "Then the answer changes on 7 March 2024 at 17:30 +01:00": "at this minute; with a day alone, within this day",
    "Then from 1 July 2022 until 31 July 2022 the answer is undetermined": "a stretch begins and is over just then",
    "Then from 31 July 2022 the answer is permitted": "the last stretch begins just then",
    "Then until 1 July 2022 the answer is not permitted": "the first stretch is over just then",
    'Then the change on 4 April 2023 comes from "accession of Finland"': "a cause, or the title of its source",
    'Then it is uncertain because of "only the month"': "a reason why an undetermined stretch is so",
}
"""Sentence to what it says."""


def nearest(kind: str, sentence: str, language: str = "en") -> list[str]:
    """List the sentences nearest to one that was not understood; where none is near, the one of most common words.

    Args:
        kind: `given`, `when` or `then`.
        sentence: The sentence that was not understood.
        language: The language of its feature.
    """
    spoken = _spoken(sentence)
    known = {_spoken(said.removeprefix(word)): said for word, said in _sentences(kind.capitalize(), language)}
    near = suggest(spoken, list(known), limit=2)
    return [known[each] for each in near or [max(known, key=lambda each: _common(spoken, each))]]


def _sentences(kind: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield the sentences of a kind in a language, each with its keyword."""
    keyword = _KEYWORDS.get(language, {}).get(kind, f"{kind} ")
    for english in SENTENCES:
        if english.startswith(f"{kind} "):
            yield keyword, FRENCH[english][0] if language == "fr" else english


def _spoken(sentence: str) -> str:
    return tidy(sentence.strip())


def _common(one: str, other: str) -> int:
    return len(set(one.split()).intersection(other.split()))
