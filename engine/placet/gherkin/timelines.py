"""The sentences of scenarios about timelines: from when to when, and what changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pytest_bdd import then, when

from placet.gherkin import matching
from placet.gherkin.failures import ScenarioError
from placet.gherkin.phrases import VERDICTS, Phrase, read_verdict, verdict_words
from placet.gherkin.posing import ask_when, read_asked
from placet.gherkin.scene import Scene
from placet.messages import Said, say
from placet.moments import Asked, parse_asked

if TYPE_CHECKING:
    from placet.logic.verdicts import Verdict
    from placet.policy.when import Change, Stretch

_IS = rf"the answer is (?P<verdict>{verdict_words('en')})"
_EST = rf',? la réponse est "?(?P<verdict>{verdict_words("fr")})"?'
_SINCE = r"(?:à (?:partir|compter) )?d(?:u |e |')"


@when(
    Phrase(
        r"we ask when it was known whether (?P<subject>.+?) can (?P<doing>.+)",
        r"(?:l')?on demande quand on a su si (?P<subject>.+?) peu(?:t|vent) (?P<doing>.+)",
    )
)
def _ask_when_known(placet_scene: Scene, request: pytest.FixtureRequest, subject: str, doing: str) -> None:
    _remember(placet_scene, request, subject, doing, by_knowledge=True)


@when(
    Phrase(
        r"we ask when (?!it was known whether )(?P<subject>.+?) can (?P<doing>.+)",
        r"(?:l')?on demande quand (?!on a su s)(?P<subject>.+?) peu(?:t|vent) (?P<doing>.+)",
    )
)
def _ask_when(placet_scene: Scene, request: pytest.FixtureRequest, subject: str, doing: str) -> None:
    _remember(placet_scene, request, subject, doing, by_knowledge=False)


def _remember(scene: Scene, request: pytest.FixtureRequest, subject: str, doing: str, *, by_knowledge: bool) -> None:
    scene.timeline = ask_when(scene, subject, doing, by_knowledge=by_knowledge)
    for stretch in scene.timeline.stretches:
        request.config.hook.pytest_placet_answered(answer=stretch.answer)


@then(Phrase(r"the answer never changes", r"la réponse ne change jamais"))
def _never_changes(placet_scene: Scene) -> None:
    _require(placet_scene, not placet_scene.told.changes, say("the answer never changes"))


@then(Phrase(r"the answer changes (?P<count>\d+) times?", r"la réponse change (?P<count>\d+) fois"))
def _changes_so_often(placet_scene: Scene, count: str) -> None:
    often = say("the answer changes 1 time") if count == "1" else say("the answer changes {count} times", count=count)
    _require(placet_scene, len(placet_scene.told.changes) == int(count), often)


@then(Phrase(r"the answer changes on (?P<date>.+)", r"la réponse change (?P<date>(?!jamais)\D.*|\d+ (?!fois).+)"))
def _changes_on(placet_scene: Scene, date: str) -> None:
    _require(placet_scene, bool(_changes(placet_scene, date)), say("the answer changes on {date}", date=date))


@then(
    Phrase(
        rf"from (?P<since>.+?) until (?P<until>.+?) {_IS}",
        rf"{_SINCE}(?P<since>.+?),? jusqu'(?:au|à|en) (?P<until>.+?){_EST}",
    )
)
def _between(placet_scene: Scene, since: str, until: str, verdict: str) -> None:
    meant = read_verdict(verdict)
    found = [s for s in _stretches(placet_scene, meant) if _is_at(s.since, since) and _is_at(s.until, until)]
    said = say("from {since} until {until} the answer is {verdict}", since=since, until=until, verdict=VERDICTS[meant])
    _require(placet_scene, bool(found), said)


@then(
    Phrase(
        rf"from (?P<since>(?:(?! until ).)+) {_IS}",
        rf"{_SINCE}(?P<since>(?:(?! jusqu\').)+?){_EST}",
    )
)
def _from_then_on(placet_scene: Scene, since: str, verdict: str) -> None:
    meant = read_verdict(verdict)
    found = [s for s in _stretches(placet_scene, meant) if _is_at(s.since, since) and s.until is None]
    said = say("from {since} the answer is {verdict}", since=since, verdict=VERDICTS[meant])
    _require(placet_scene, bool(found), said)


@then(Phrase(rf"until (?P<until>.+?) {_IS}", rf"jusqu'(?:au|à|en) (?P<until>.+?){_EST}"))
def _until(placet_scene: Scene, until: str, verdict: str) -> None:
    meant = read_verdict(verdict)
    found = [s for s in _stretches(placet_scene, meant) if s.since is None and _is_at(s.until, until)]
    said = say("until {until} the answer is {verdict}", until=until, verdict=VERDICTS[meant])
    _require(placet_scene, bool(found), said)


@then(
    Phrase(
        r'the change on (?P<date>.+?) comes from "(?P<text>[^"]+)"',
        r'le changement (?:du )?(?P<date>.+?) vient de "(?P<text>[^"]+)"',
    )
)
def _comes_from(placet_scene: Scene, date: str, text: str) -> None:
    causes = [cause for change in _changes(placet_scene, date) for cause in change.causes]
    said = [cause.text for cause in causes] + [source.title for cause in causes for source in cause.sources]
    expected = say("the change on {date} comes from `{text}`", date=date, text=text)
    _require(placet_scene, matching.mentions(said, text), expected)


@then(Phrase(r'it is uncertain because of "(?P<text>[^"]+)"', r'l\'incertitude vient de "(?P<text>[^"]+)"'))
def _uncertain(placet_scene: Scene, text: str) -> None:
    points = [f"{point.text} ({point.why})" for s in placet_scene.told.stretches for point in s.unknowns]
    _require(placet_scene, matching.mentions(points, text), say("it is uncertain because of `{text}`", text=text))


def _changes(scene: Scene, date: str) -> list[Change]:
    """Return the changes at a minute, or within a day."""
    asked = read_asked(date)
    return [change for change in scene.told.changes if _lies_in(change.at, asked)]


def _stretches(scene: Scene, verdict: Verdict) -> list[Stretch]:
    return [stretch for stretch in scene.told.stretches if stretch.verdict is verdict]


def _is_at(boundary: str | None, date: str) -> bool:
    """Return whether a boundary of a stretch is a date that people wrote: the very minute, or the day's first one."""
    asked = read_asked(date)
    return boundary is not None and parse_asked(boundary).first == asked.first


def _lies_in(at: str, asked: Asked) -> bool:
    return asked.first <= parse_asked(at).first <= asked.last


def _require(scene: Scene, fulfilled: bool, expected: Said) -> None:
    if not fulfilled:
        raise ScenarioError(say("expected: {expected}\n   given:", expected=expected), str(scene.told))
