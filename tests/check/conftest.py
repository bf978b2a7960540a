"""Small packs to check: the library of `tests/packs/minimal`, with files laid over it."""

import dataclasses
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from placet.check import Checked, check
from placet.diagnostics import Place
from placet.logic.formula import Formula
from placet.logic.ruleset import Ruleset
from placet.pack import load_sources

Files = Mapping[str, str]
CheckPack = Callable[[Files], Checked]
LowerPack = Callable[[Files], Ruleset]
LowerCondition = Callable[..., Formula]
Placeless = Callable[[object], object]

EVERY_KIND = """
attributes:
  reader:
    visits: {type: integer, unrecorded: no, label: {en: visits, fr: visites}}
    fee: {type: decimal, unrecorded: no, label: {en: fee, fr: amende}}
    born: {type: date, unrecorded: no, label: {en: born, fr: né}}
    street: {type: text, label: {en: street, fr: rue}}
    nickname: {type: text, unrecorded: no, label: {en: nickname, fr: surnom}}
    clubs: {type: {set_of: [chess, choir]}, label: {en: clubs, fr: clubs}}
    favourites: {type: {set_of: branch}, changed_by: both, label: {en: favourites, fr: favoris}}
    home: {type: {one_of: branch}, changed_by: [reader, library], label: {en: home, fr: annexe}}
    grown_up: {type: bool, derived: true, label: {en: grown up, fr: majeur}}
    trusted: {type: bool, derived: true, otherwise: true, label: {en: trusted, fr: fiable}}
    standing: {type: {one_of: [guest, full]}, derived: true, otherwise: guest, label: {en: standing, fr: rang}}
    tags: {type: {set_of: [early, late]}, derived: true, label: {en: tags, fr: notes}}
  branch:
    floors: {type: integer, label: {en: floors, fr: étages}}
context:
  at_night: {type: bool, unrecorded: no, label: {en: at night, fr: la nuit}}
"""
"""An attribute of every kind, for the vocabulary of the library."""


@pytest.fixture
def check_pack(library: Path, tmp_path: Path) -> CheckPack:
    """Check the library with files laid over it, by path."""

    def checked(files: Files) -> Checked:
        folder = Path(shutil.copytree(library, tmp_path / "library"))
        for name, text in files.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        return check(load_sources(folder))

    return checked


@pytest.fixture
def check_kinds(check_pack: CheckPack) -> CheckPack:
    """Check the library with an attribute of every kind, and files laid over it."""
    return lambda files: check_pack({"vocabulary/kinds.yaml": EVERY_KIND, **files})


@pytest.fixture
def lower_pack(check_kinds: CheckPack) -> LowerPack:
    """Lower the library with an attribute of every kind, and files laid over it; there must be no errors."""

    def lowered(files: Files) -> Ruleset:
        found = check_kinds(files)
        assert [each.message for each in found.diagnostics] == []
        return found.ruleset

    return lowered


@pytest.fixture
def lower_condition(lower_pack: LowerPack, placeless: Placeless) -> LowerCondition:
    """Lower one condition, written as YAML in a line, of a rule about an activity."""

    def lowered(condition: str, activity: str = "borrow-book") -> object:
        rule = f"- {{rule: tested, forbid: {activity}, when: {condition}, source: register}}\n"
        return placeless(lower_pack({"policy/tested.yaml": rule}).rules["tested"].condition)

    return lowered


@pytest.fixture
def placeless() -> Placeless:
    """Leave every place out of something that was lowered, so that only its meaning is compared."""
    return _placeless


def _placeless(value: object) -> object:
    match value:
        case Place():
            return None
        case tuple():
            return tuple(_placeless(item) for item in value)
        case Mapping():
            return {key: _placeless(item) for key, item in value.items()}
        case _ if dataclasses.is_dataclass(value) and not isinstance(value, type):
            parts = {each.name: _placeless(getattr(value, each.name)) for each in dataclasses.fields(value)}
            return dataclasses.replace(value, **parts)
        case _:
            return value
