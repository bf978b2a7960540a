"""Reads a feature file and refuses one that would run less than it seems to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from gherkin.dialect import Dialect
from gherkin.errors import CompositeParserException, ParserException
from gherkin.parser import Parser

from placet.diagnostics import Diagnostic, Place, PlacetError, suggest
from placet.messages import ENGLISH, Message, Words, heard, say
from placet.pack.files import show_path

_KINDS = ("Context", "Action", "Outcome")
"""What the parser calls the steps of `Given`, `When` and `Then`."""

_LANGUAGE = re.compile(r"^\s*#\s*language\s*:\s*([a-zA-Z-]+)\s*$", re.MULTILINE)

_PLACEHOLDER = re.compile(r"<(.+?)>")

_REASONS = (
    Message("expected: {expected}, got '{found}'"),
    Message("unexpected end of file, expected: {expected}"),
    Message("inconsistent cell count within the table"),
    Message("Language not supported: {language}"),
)
"""What the parser says is wrong."""


def language_of(path: Path) -> str:
    """Return the language that a feature file says it is in, also of one that cannot be read."""
    found = _LANGUAGE.search(path.read_text(encoding="utf-8", errors="replace"))
    return found.group(1) if found else ENGLISH.language


def check_feature(path: Path) -> None:
    """Refuse a feature file that cannot be read, or in which something would silently not run.

    Args:
        path: The file.

    Raises:
        PlacetError: P910 with the lines at fault.
    """
    shown = show_path(path)
    try:
        document = Parser().parse(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        raise PlacetError(_problem(say("the feature file is not UTF-8"), shown, 1)) from None
    except CompositeParserException as error:
        raise PlacetError([_of_parser(each, shown) for each in error.errors]) from None
    problems = list(_problems(document.get("feature"), shown))
    if problems:
        raise PlacetError(problems)


def _problems(feature: Any, file: str) -> Iterator[Diagnostic]:
    if feature is None:
        yield _problem(say("the feature file is empty"), file, 1)
        return
    scenarios = list(_scenarios(feature))
    if not scenarios:
        yield _problem(say("the feature has no scenario"), file, feature["location"]["line"])
    for holder in (*_backgrounds(feature), *scenarios):
        yield from _about_first_step(holder, file)
    dialect = Dialect.for_name(feature["language"])
    for described in (feature, *scenarios):
        yield from _about_description(described, _titles(dialect), file)
    names = Counter(scenario["name"] for scenario in scenarios)
    outlines = dialect.scenario_outline_keywords if dialect else []
    for scenario in scenarios:
        line = scenario["location"]["line"]
        if names[scenario["name"]] > 1:
            yield _problem(say("two scenarios have the name `{name}`", name=scenario["name"]), file, line)
        for message in _about_steps(scenario):
            yield _problem(message, file, line)
        if scenario["examples"] or scenario["keyword"] in outlines:
            yield from _about_examples(scenario, file)


def _scenarios(parent: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """List the scenarios of a feature, and those of its rules."""
    for child in parent["children"]:
        if "scenario" in child:
            yield child["scenario"]
        elif "rule" in child:
            yield from _scenarios(child["rule"])


def _backgrounds(parent: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """List the backgrounds of a feature, and those of its rules."""
    for child in parent["children"]:
        if "background" in child:
            yield child["background"]
        elif "rule" in child:
            yield from _backgrounds(child["rule"])


def _about_first_step(holder: Mapping[str, Any], file: str) -> Iterator[Diagnostic]:
    first = next(iter(holder["steps"]), None)
    if first is not None and first["keywordType"] not in _KINDS:
        message = say(
            "the first step begins with `{word}` instead of `Given`, `When` or `Then`", word=first["keyword"].strip()
        )
        yield _problem(message, file, first["location"]["line"])


def _titles(dialect: Dialect | None) -> list[str]:
    """List the words that may stand before a colon in a feature of some language."""
    if dialect is None:
        return []
    return [
        *dialect.background_keywords,
        *dialect.examples_keywords,
        *dialect.rule_keywords,
        *dialect.scenario_keywords,
        *dialect.scenario_outline_keywords,
    ]


def _about_description(described: Mapping[str, Any], titles: list[str], file: str) -> Iterator[Diagnostic]:
    """Find lines that the parser took for prose because their keyword is misspelt."""
    for line in described["description"].splitlines():
        word, colon, _ = line.strip().partition(":")
        if colon and suggest(word.rstrip(), titles, limit=1):
            message = say("`{word}:` is no keyword, and what follows it would not run", word=word)
            yield _problem(message, file, described["location"]["line"])


def _about_steps(scenario: Mapping[str, Any]) -> Iterator[Words]:
    if not scenario["steps"]:
        yield say("the scenario `{name}` has no steps", name=scenario["name"])
    elif all(step["keywordType"] != "Outcome" for step in scenario["steps"]):
        yield say("the scenario `{name}` checks nothing: it has no `Then`", name=scenario["name"])


def _about_examples(scenario: Mapping[str, Any], file: str) -> Iterator[Diagnostic]:
    """Find outlines without rows, and names in angle brackets that no column gives."""
    line = scenario["location"]["line"]
    if not scenario["examples"]:
        yield _problem(say("the outline `{name}` has no examples", name=scenario["name"]), file, line)
    used = {name for text in _texts(scenario["steps"]) for name in _PLACEHOLDER.findall(text)}
    for examples in scenario["examples"]:
        at = examples["location"]["line"]
        if not examples["tableBody"]:
            yield _problem(say("the examples of `{name}` have no rows", name=scenario["name"]), file, at)
            continue
        columns = {cell["value"] for cell in examples["tableHeader"]["cells"]}
        for name in sorted(used - columns):
            yield _problem(say("no column of the examples gives `<{name}>`", name=name), file, at)


def _texts(steps: list[Mapping[str, Any]]) -> Iterator[str]:
    for step in steps:
        yield step["text"]
        for row in step.get("dataTable", {}).get("rows", ()):
            yield from (cell["value"] for cell in row["cells"])


def _of_parser(error: ParserException, file: str) -> Diagnostic:
    message = str(error).partition(": ")[2] or str(error)
    return _problem(
        say("the feature file cannot be read: {reason}", reason=heard(message, _REASONS)), file, error.location["line"]
    )


def _problem(message: Words, file: str, line: int) -> Diagnostic:
    return Diagnostic("P910", message, Place(file, max(line, 1), 1))
