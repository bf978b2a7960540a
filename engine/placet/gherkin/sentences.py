"""The sentences of scenarios as an author writes them: one example of each, with what it says."""

from __future__ import annotations

from placet.diagnostics import suggest

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
}
"""Sentence to what it says."""


def nearest(kind: str, sentence: str) -> list[str]:
    """List the sentences nearest to one that was not understood; where none is near, the first of the kind.

    Args:
        kind: `given`, `when` or `then`.
        sentence: The sentence without its keyword.
    """
    keyword = f"{kind.capitalize()} "
    known = [each.removeprefix(keyword) for each in SENTENCES if each.startswith(keyword)]
    near = suggest(sentence, known, limit=2) or known[:1]
    return [f"{keyword}{each}" for each in near]
