"""Certificates of answers, and the checker that holds them against packs (it reads each pack once)."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from placet import Policy, checker

# Test files are no packages: this lets them import `changing`.
sys.path.insert(0, str(Path(__file__).parent))

Document = dict[str, Any]
Problems = Callable[[Document, Path], list[str]]

NATO = Path(__file__).parents[2] / "rules" / "nato"


@pytest.fixture(scope="session")
def partnerships() -> Path:
    """The folder of the pack about NATO's partnerships."""
    return NATO


@pytest.fixture(scope="session")
def problems() -> Problems:
    """What the checker finds wrong with a certificate; nothing where it accepts it."""
    packs: dict[Path, checker.Pack] = {}

    def found(document: Document, folder: Path) -> list[str]:
        if folder not in packs:
            packs[folder] = checker.Pack(folder)
        return checker.verify(document, packs[folder])

    return found


@pytest.fixture(scope="session")
def policy_of() -> Callable[[Path], Policy]:
    """Give the policy of a pack's folder, which is loaded once."""
    policies: dict[Path, Policy] = {}

    def loaded(folder: Path) -> Policy:
        if folder not in policies:
            policies[folder] = Policy.load(folder)
        return policies[folder]

    return loaded


FURTHER_RULES = """\
- rule: deposits
  title: {en: Whoever leaves a deposit borrows rarities, fr: Qui laisse une caution emprunte des raretés}
  permit: borrow-rarity
  when: {reader.member: true}
  upon: [deposit]
  source: statute-2020#lending/2
- rule: building-sites
  title: {en: Everybody may visit a branch that is being built, fr: Chacun peut visiter une annexe en travaux}
  permit: visit-branch
  when: {object.open: false}
  source: statute-2020#visits/1
"""
FURTHER_ACTS = """\
acts:
  deposit:
    actor: reader
    label: {en: deposit, fr: caution}
    meaning: {en: The reader leaves a deposit., fr: Le lecteur laisse une caution.}
"""


@pytest.fixture(scope="session")
def divided(library: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a library with answers that need a distinction of cases, and with several ways to a yes."""
    folder = Path(shutil.copytree(library, tmp_path_factory.mktemp("divided") / "library"))
    (folder / "policy" / "further.yaml").write_text(FURTHER_RULES, encoding="utf-8")
    (folder / "vocabulary" / "further.yaml").write_text(FURTHER_ACTS, encoding="utf-8")
    return folder


QUESTIONS = {
    "permitted": ("ada", "borrow-book", None, "2024-05-01"),
    "permitted-in-each-case": ("ada", "visit-branch", "north", "2021-05-15"),
    "conditional": ("ada", "borrow-rarity", None, "2021-06-01"),
    "not-permitted": ("ben", "borrow-book", None, "2022-02-01"),
    "undetermined": ("ben", "borrow-book", None, "2020-06-15"),
}
"""One question for each verdict, and one whose answer needs a distinction of cases."""


@pytest.fixture(scope="session", params=QUESTIONS)
def certificate(request: pytest.FixtureRequest, divided: Path, policy_of: Callable[[Path], Policy]) -> Document:
    """A certificate of each kind, as `json.load` gives it."""
    return certified(request.param, policy_of(divided))


@pytest.fixture(scope="session")
def certificate_of(divided: Path, policy_of: Callable[[Path], Policy]) -> Callable[[str], Document]:
    """Give a new copy of the certificate that answers one of the questions."""
    return lambda name: certified(name, policy_of(divided))


def certified(name: str, policy: Policy) -> Document:
    """Give the certificate that answers one of the questions."""
    subject, activity, object_, on = QUESTIONS[name]
    return policy.ask(subject, activity, object=object_, on=on, known_on="2026-06-01").certificate()
