"""What must hold of NATO's partnership policy for everybody, on every day.

An ordinary run looks at a few days; with `CI=true` it looks at all on which anything changes.
"""

import os

import pytest

from placet.policy import Policy
from placet.study import broken

SOME_DAYS = (
    "1999-03-12",
    "2010-06-01",
    "2014-09-30",
    "2020-06-13",
    "2021-12-01",
    "2023-04-04",
    "2024-03-07",
    "2026-06-01",
)
DAYS = None if os.environ.get("CI") else SOME_DAYS

DAMAGE = {
    "only-members-decide-on-operations": (
        "policy/operations.yaml",
        "  permit: decide-on-operation\n  when: {partner.membership: member}",
        "  permit: decide-on-operation",
        "  forbid: decide-on-operation\n  unless: {partner.membership: member}",
        "  forbid: decide-on-operation\n  when: {partner.standing: interlocutor}",
    ),
    "only-members-decide-in-the-council": (
        "policy/councils.yaml",
        "    partner.membership: member\n    object.exists: true\n",
        "    object.exists: true\n",
        "  forbid: [sit-in-council, decide-in-council]\n",
        "  forbid: sit-in-council\n",
    ),
    "no-package-without-request-and-consent": (
        "policy/capacity-building.yaml",
        "  upon: [request, allied-consent]\n",
        "  upon: request\n",
    ),
    "enhanced-opportunities-are-no-way-to-membership": (
        "policy/membership.yaml",
        "  when: {partner.kind: country, partner.european: true}\n",
        "  when: {partner.enhanced_opportunities: true}\n",
        "  unless: {partner.european: true}\n",
        "  unless: {partner.enhanced_opportunities: true}\n",
    ),
    "suspended-from-practical-cooperation": (
        "policy/suspensions.yaml",
        "  forbid: any\n",
        "  forbid: political-dialogue\n",
    ),
    "dialogue-stays-possible": (
        "policy/consultation.yaml",
        "  when: {partner.dialogue_only: true}\n  upon: allied-agreement\n",
        "  when: {partner.dialogue_only: true, partner.enhanced_opportunities: true}\n  upon: allied-agreement\n",
    ),
    "shaping-follows-the-operation": (
        "policy/operations.yaml",
        "    partner.contributes_to: {includes: object}\n",
        "    partner.contributes_to: {includes: kfor}\n",
    ),
    "a-member-is-no-partner": ("policy/standing.yaml", "  forbid: [practical-cooperation, ", "  forbid: ["),
    "outside-europe-nobody-accedes": (
        "policy/membership.yaml",
        "  when: {partner.kind: country, partner.european: true}\n",
        "  when: {partner.kind: country}\n",
        "  unless: {partner.european: true}\n",
        "  unless: {partner.kind: country}\n",
    ),
}
"""For an invariant, a file and what is to be replaced in it by what, so that the invariant no longer holds."""


def test_every_invariant_has_a_damage_that_breaks_it(nato):
    """No promise is made that no test has seen fail."""
    assert set(DAMAGE) == {each.id for each in nato.ruleset.invariants}


def test_every_invariant_holds_for_the_whole_roster(nato):
    """No invariant of the pack is broken by anybody on the roster."""
    assert [(b.invariant.id, b.subject, b.activity, b.object, b.on) for b in broken(nato, DAYS)] == []


@pytest.mark.parametrize("invariant", DAMAGE)
def test_a_damaged_rule_is_caught(nato_folder, invariant):
    """A rule that says too much or too little breaks the invariant that guards it."""
    name, *texts = DAMAGE[invariant]
    path = nato_folder / name
    text = path.read_text(encoding="utf-8")
    for old, new in zip(texts[::2], texts[1::2], strict=True):
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    damaged = Policy.load(nato_folder, cache=False)

    assert any(breach.invariant.id == invariant for breach in broken(damaged, ["2023-10-01"]))
