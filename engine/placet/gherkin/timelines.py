"""The sentences of scenarios about timelines: from when to when, and what changes it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pytest
from pytest_bdd import parsers, then, when

from placet.gherkin import matching
from placet.gherkin.failures import ScenarioError
from placet.gherkin.posing import ask_when, read_date
from placet.gherkin.scene import Scene
from placet.moments import Asked, parse_asked

if TYPE_CHECKING:
    from placet.policy.when import Change, Stretch

_VERDICTS = "permitted|conditional|not permitted|undetermined"


@when(parsers.re(r"we ask when it was known whether (?P<subject>.+?) can (?P<doing>.+)"))
def _ask_when_known(placet_scene: Scene, request: pytest.FixtureRequest, subject: str, doing: str) -> None:
    _remember(placet_scene, request, subject, doing, by_knowledge=True)


@when(parsers.re(r"we ask when (?!it was known whether )(?P<subject>.+?) can (?P<doing>.+)"))
def _ask_when(placet_scene: Scene, request: pytest.FixtureRequest, subject: str, doing: str) -> None:
    _remember(placet_scene, request, subject, doing, by_knowledge=False)


def _remember(scene: Scene, request: pytest.FixtureRequest, subject: str, doing: str, *, by_knowledge: bool) -> None:
    scene.timeline = ask_when(scene, subject, doing, by_knowledge=by_knowledge)
    for stretch in scene.timeline.stretches:
        request.config.hook.pytest_placet_answered(answer=stretch.answer)


@then("the answer never changes")
def _never_changes(placet_scene: Scene) -> None:
    _require(placet_scene, not placet_scene.told.changes, "the answer never changes")


@then(parsers.re(r"the answer changes (?P<count>\d+) (?P<times>times?)"))
def _changes_so_often(placet_scene: Scene, count: str, times: str) -> None:
    _require(placet_scene, len(placet_scene.told.changes) == int(count), f"the answer changes {count} {times}")


@then(parsers.re(r"the answer changes on (?P<date>.+)"))
def _changes_on(placet_scene: Scene, date: str) -> None:
    _require(placet_scene, bool(_changes(placet_scene, date)), f"the answer changes on {date}")


@then(parsers.re(rf"from (?P<since>.+?) until (?P<until>.+?) the answer is (?P<verdict>{_VERDICTS})"))
def _between(placet_scene: Scene, since: str, until: str, verdict: str) -> None:
    found = [s for s in _stretches(placet_scene, verdict) if _is_at(s.since, since) and _is_at(s.until, until)]
    _require(placet_scene, bool(found), f"from {since} until {until} the answer is {verdict}")


@then(parsers.re(rf"from (?P<since>(?:(?! until ).)+) the answer is (?P<verdict>{_VERDICTS})"))
def _from_then_on(placet_scene: Scene, since: str, verdict: str) -> None:
    found = [s for s in _stretches(placet_scene, verdict) if _is_at(s.since, since) and s.until is None]
    _require(placet_scene, bool(found), f"from {since} the answer is {verdict}")


@then(parsers.re(rf"until (?P<until>.+?) the answer is (?P<verdict>{_VERDICTS})"))
def _until(placet_scene: Scene, until: str, verdict: str) -> None:
    found = [s for s in _stretches(placet_scene, verdict) if s.since is None and _is_at(s.until, until)]
    _require(placet_scene, bool(found), f"until {until} the answer is {verdict}")


@then(parsers.re(r'the change on (?P<date>.+?) comes from "(?P<text>[^"]+)"'))
def _comes_from(placet_scene: Scene, date: str, text: str) -> None:
    causes = [cause for change in _changes(placet_scene, date) for cause in change.causes]
    said = [cause.text for cause in causes] + [source.title for cause in causes for source in cause.sources]
    _require(placet_scene, matching.mentions(said, text), f"the change on {date} comes from `{text}`")


@then(parsers.re(r'it is uncertain because of "(?P<text>[^"]+)"'))
def _uncertain(placet_scene: Scene, text: str) -> None:
    points = [f"{point.text} ({point.why})" for s in placet_scene.told.stretches for point in s.unknowns]
    _require(placet_scene, matching.mentions(points, text), f"it is uncertain because of `{text}`")


def _changes(scene: Scene, date: str) -> list[Change]:
    """Return the changes at a minute, or within a day."""
    asked = parse_asked(read_date(date))
    return [change for change in scene.told.changes if _lies_in(change.at, asked)]


def _stretches(scene: Scene, verdict: str) -> Iterable[Stretch]:
    return [stretch for stretch in scene.told.stretches if stretch.verdict.value == verdict.replace(" ", "_")]


def _is_at(boundary: str | None, date: str) -> bool:
    """Return whether a boundary of a stretch is a date that people wrote: the very minute, or the day's first one."""
    return boundary is not None and parse_asked(boundary).first == parse_asked(read_date(date)).first


def _lies_in(at: str, asked: Asked) -> bool:
    return asked.first <= parse_asked(at).first <= asked.last


def _require(scene: Scene, fulfilled: bool, expected: str) -> None:
    if not fulfilled:
        shown = str(scene.told).replace("\n", "\n  ").rstrip()
        raise ScenarioError(f"expected: {expected}\n   given:\n\n  {shown}\n")
