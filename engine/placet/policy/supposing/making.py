"""Makes a ruleset in which suppositions are so: read, look up, apply."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from placet.diagnostics import Diagnostic, PlacetError
from placet.logic.ruleset import Ruleset
from placet.policy.supposing.applying import apply
from placet.policy.supposing.naming import Names
from placet.policy.supposing.resolving import Resolved, Resolver
from placet.policy.supposing.said import SOURCE, Said
from placet.policy.supposing.sentences import read_sentence
from placet.policy.supposing.supposition import Supposition
from placet.policy.supposing.texts import read_text
from placet.policy.supposing.tokens import Line
from placet.policy.supposing.words import mistake


def suppose(ruleset: Ruleset, suppositions: Iterable[str | Supposition], file: Path | None = None) -> Ruleset:
    """Return a ruleset in which suppositions are so; those of the file come first.

    Raises:
        PlacetError: P620 to P624, and P1xx for the file, with every mistake found.
    """
    names = Names(ruleset)
    problems: list[Diagnostic] = []
    said = list(_of_file(file))
    before = [*ruleset.suppositions, *("" for _ in said)]
    texts = [*before, *(_text(each) for each in suppositions)]
    said.extend(_read(texts, len(before), names, problems))
    resolver = Resolver(names)
    first = len(ruleset.suppositions) + 1
    found = [resolver.resolve(each, number) for number, each in enumerate(said, start=first)]
    problems.extend(resolver.problems)
    applied, nothing = apply(ruleset, _whole(found), names) if not problems else (ruleset, [])
    if problems or nothing:
        raise PlacetError((*problems, *nothing), texts={SOURCE: "\n".join(_one_line(text) for text in texts)})
    return applied


def _of_file(file: Path | None) -> tuple[Said, ...]:
    if file is None:
        return ()
    from placet.policy.supposing.files import read_file

    return read_file(file)


def _text(supposition: str | Supposition) -> str:
    if isinstance(supposition, (str, Supposition)):
        return str(supposition)
    raise PlacetError(mistake("no text", None, text=repr(supposition)))


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))


def _read(texts: list[str], since: int, names: Names, problems: list[Diagnostic]) -> Iterator[Said]:
    """Read the texts from an index on; a supposition's line is its place among all that is supposed."""
    for number, text in enumerate(texts[since:], start=since + 1):
        try:
            line = Line(text, number)
            yield read_text(line) or read_sentence(line, names)
        except PlacetError as error:
            problems.extend(error.diagnostics)


def _whole(found: Iterable[Resolved | None]) -> list[Resolved]:
    return [each for each in found if each is not None]
