"""Lints: what is reported, and what is not although it looks alike."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from placet.check import check
from placet.check.lints import LINTS, run_lints
from placet.diagnostics import CODES, Severity
from placet.pack import load_sources

Warned = Callable[..., list[tuple[str, str]]]

ENGINE = Path(__file__).parents[2] / "engine" / "placet"
LINT_FILES = [path for path in (ENGINE / "check" / "lints").glob("*.py") if '"""P5' in path.read_text(encoding="utf-8")]


@pytest.fixture
def warned(check_kinds) -> Warned:
    """Lint the library with an attribute of every kind: code and message of each warning but those of P501."""

    def found(files: Mapping[str, str]) -> list[tuple[str, str]]:
        checked = check_kinds(files)
        assert [each.message for each in checked.diagnostics] == []
        return [(each.code, each.message) for each in run_lints(checked) if each.code != "P501"]

    return found


@pytest.fixture
def warned_of_rules(warned) -> Callable[..., list[str]]:
    """The codes of the warnings about rules, each written as YAML in a line without its source."""

    def found(*rules: str) -> list[str]:
        lines = "".join(f"- {{rule: r{number}, {rule}, source: register}}\n" for number, rule in enumerate(rules))
        return [code for code, _ in warned({"policy/tested.yaml": lines})]

    return found


@pytest.mark.parametrize("pack", ["minimal", "authzen"])
def test_good_pack_has_no_warning(library, pack):
    """The packs of the tests mean everything that they say."""
    assert run_lints(check(load_sources(library.parent / pack))) == ()


@pytest.mark.parametrize("path", LINT_FILES, ids=lambda path: path.stem)
def test_lint_is_headed_by_its_code_and_title(path):
    """Each lint is one file, which begins with its code and the title of the registry."""
    code, _, title = path.read_text(encoding="utf-8").split('"""')[1].partition(": ")

    assert title == f"{CODES[code]}."


def test_every_lint_has_a_file_and_every_file_a_lint():
    """No lint is left out of the list; the one that needs scenarios stands beside it."""
    assert len(LINT_FILES) == len(LINTS) + 1


def test_findings_are_warnings(check_pack):
    """A lint never stops anything."""
    checked = check_pack({"vocabulary/more.yaml": "terms: {fine: {label: {en: fine, fr: amende}}}\n"})

    assert [found.severity for found in run_lints(checked)] == [Severity.WARNING]


def test_pack_with_errors_has_no_warnings(check_pack):
    """Of a pack with errors too little is understood to warn of anything."""
    checked = check_pack(
        {"vocabulary/more.yaml": "terms: {fine: {label: {en: fine, fr: amende}}, worse: {label: worse}}\n"}
    )

    assert run_lints(checked) == ()


def test_rule_that_no_scenario_exercises(library):
    """Where scenarios are known, a rule that none of them exercises is reported."""
    checked = check(load_sources(library))
    found = run_lints(checked, exercised={"books", "rarities", "suspension", "visits"})

    assert [each.message for each in found] == ["no scenario exercises the rule `longer-loan`"]


def test_attribute_of_the_context_that_nothing_uses(check_kinds):
    """The context's values are attributes like others."""
    messages = [found.message for found in run_lints(check_kinds({}))]

    assert "the attribute `context.at_night` is never used" in messages


def test_attribute_used_by_an_invariant_is_used(check_kinds):
    """What an invariant reads is used."""
    text = (
        "- {invariant: i, never: permitted, when: {reader.grown_up: true, context.at_night: true}, source: register}\n"
    )
    messages = [found.message for found in run_lints(check_kinds({"invariants.yaml": text}))]

    assert "the attribute `reader.grown_up` is never used" not in messages
    assert "the attribute `context.at_night` is never used" not in messages


def test_derived_value_of_the_context_that_nothing_reads(check_pack):
    """A derived value of the context may be left unread too."""
    checked = check_pack(
        {
            "vocabulary/more.yaml": "context:\n"
            "  dark: {type: bool, label: {en: dark, fr: nuit}}\n"
            "  late: {type: bool, derived: true, label: {en: late, fr: tard}}\n",
            "policy/more.yaml": "- {rule: a, define: context.late, when: {context.dark: true}, source: register}\n",
        }
    )

    assert [found.message for found in run_lints(checked)] == ["the attribute `context.late` is never used"]


def test_derived_attribute_of_an_object_that_is_read(check_pack):
    """A derived attribute of objects is read through the object."""
    checked = check_pack(
        {
            "vocabulary/more.yaml": "attributes:\n  branch:\n"
            "    quiet: {type: bool, derived: true, label: {en: quiet, fr: calme}}\n",
            "policy/more.yaml": "- {rule: a, define: branch.quiet, when: {branch.open: false}, source: register}\n"
            "- {rule: b, forbid: visit-branch, when: {object.quiet: true}, source: register}\n",
        }
    )

    assert run_lints(checked) == ()


def test_node_above_permitted_activities_needs_no_rule(warned):
    """An activity that only gathers others need not be permitted itself."""
    text = (
        "activities:\n  music: {label: {en: music, fr: musique}}\n"
        "  listen: {under: [music, lending], label: {en: listen, fr: écouter}}\n"
    )
    rule = "- {rule: r, permit: listen, when: {reader.member: true}, source: register}\n"

    assert warned({"vocabulary/more.yaml": text, "policy/tested.yaml": rule}) == []


def test_forbid_for_some_is_an_exception(warned_of_rules):
    """A forbid that bars some of those permitted is what a forbid is for."""
    assert warned_of_rules("forbid: borrow-book, when: {reader.age_group: child}") == []


def test_forbid_of_some_activities_is_an_exception(warned_of_rules):
    """A forbid of one activity below a permitted one is an exception."""
    rules = ("permit: lending, when: {reader.clubs: chess}", "forbid: borrow-rarity, when: {reader.clubs: chess}")

    assert warned_of_rules(*rules) == []


def test_forbid_that_the_permit_overrides_bars_nothing(warned_of_rules):
    """A permit that overrides the forbid takes effect."""
    rules = ("permit: visit-branch, when: {reader.clubs: chess}, override: r1", "forbid: visit-branch")

    assert warned_of_rules(*rules) == []


def test_forbid_that_another_rule_sometimes_overrides_may_leave_room(warned_of_rules):
    """Where some other rule overrides the forbid, the permit may take effect."""
    rules = (
        "permit: visit-branch, when: {reader.clubs: chess}",
        "forbid: visit-branch",
        "permit: visit-branch, when: {reader.clubs: choir}, override: r1",
    )

    assert warned_of_rules(*rules) == []


def test_forbid_in_force_for_a_time_bars_for_a_time(warned_of_rules):
    """A forbid that is not always in force leaves the rest of the time."""
    assert warned_of_rules("forbid: borrow-book, in_force: {from: 2023-01-01, until: 2023-02-01}") == []


def test_forbid_in_force_as_long_as_the_permit_bars_it(warned_of_rules):
    """A forbid in force exactly when the permit is leaves nothing."""
    rules = (
        "permit: visit-branch, in_force: {from: 2023-01-01, until: {at: north-opening}}",
        "forbid: visit-branch, in_force: {from: 2023-01-01, until: {at: north-opening}}",
    )

    assert warned_of_rules(*[rule.replace("2023-01-01", "2020-01-01") for rule in rules]) == ["P508"]


def test_forbid_that_waits_for_an_act_may_never_apply(warned_of_rules):
    """A forbid that needs an act bars only after the act."""
    assert warned_of_rules("forbid: borrow-book, upon: approval") == []


def test_permit_that_needs_the_forbidding_act_is_barred(warned_of_rules):
    """A permit that waits for the act upon which it is forbidden never takes effect."""
    assert warned_of_rules("forbid: borrow-rarity, upon: approval, when: {reader.member: true}") == ["P508"]


def test_derived_attributes_are_taken_into_account(warned_of_rules):
    """What rules derive counts as what they derive it from."""
    rules = (
        "define: reader.grown_up, when: {reader.age_group: adult}",
        "permit: visit-branch, when: {reader.grown_up: true}",
        "forbid: visit-branch, unless: {reader.age_group: child}",
    )

    assert warned_of_rules(*rules) == ["P508"]


CONTRADICTIONS = {
    "two options": "{all: [{reader.standing: guest}, {reader.standing: full}]}",
    "two entities": "{all: [{reader.home: north}, {not: {reader.home: {known: true}}}, {not: {reader.home: north}}]}",
    "numbers": "{reader.fee: {more_than: 2.5, at_most: 2.50}}",
    "dates": "{reader.born: {before: 2000-01-01, on_or_after: 2000-01-01}}",
    "texts": "{all: [{reader.street: Elm}, {reader.street: Oak}]}",
    "an element": "{reader.clubs: chess, not: {reader.clubs: {includes_any: [chess, choir]}}}",
    "two things the same": "{all: [{reader.nickname: {same_as: reader.street}}, {reader.street: Elm}, {reader.nickname: Oak}]}",
    "the same and not": "{all: [{reader.nickname: {same_as: reader.nickname}}, {not: {reader.nickname: {one_of: [Al]}}}, {reader.nickname: Al}]}",
    "held and not": "{all: [{reader.member: {equals: true, held_for: P1Y}}, {reader.member: false}]}",
    "an act done and refused": "{all: [{act.approval: done}, {act.approval: refused}]}",
    "another activity": "{activity: visit-branch}",
    "a set that is never filled": "{reader.tags: early}",
    "a truth that is never given": "{reader.grown_up: true}",
    "always and not": "{not: {any: [{reader.age_group: child}, {reader.age_group: adult}]}}",
    "truths that always differ": "{reader.trusted: {same_as: reader.grown_up}}",
    "what covers": "{all: [{reader.suspended_from: {covers: activity}}, {not: {reader.suspended_from: {covers: activity}}}]}",
}


@pytest.mark.parametrize("condition", CONTRADICTIONS.values(), ids=CONTRADICTIONS)
def test_contradiction_is_found(warned_of_rules, condition):
    """A condition that can never hold is found, whatever it is about."""
    assert warned_of_rules(f"forbid: borrow-book, when: {condition}") == ["P507"]


POSSIBLE = {
    "a value that is not recorded": "{all: [{not: {reader.born: {before: 2000-01-01}}}, {not: {reader.born: {on_or_after: 2000-01-01}}}]}",
    "two elements": "{reader.clubs: {includes_all: [chess, choir]}}",
    "several activities": "{any: [{activity: borrow-book}, {reader.clubs: chess}]}",
    "a truth by default": "{reader.trusted: true}",
    "an act open": "{not: {any: [{act.approval: done}, {act.approval: refused}]}}",
    "held for long and short": "{all: [{reader.member: {equals: true, held_for: P1Y}}, {not: {reader.member: {equals: true, held_for: P9Y}}}]}",
    "known or not": "{not: {reader.home: {known: true}}}",
    "two names the same": "{reader.nickname: {same_as: reader.street}}",
    "a truth like one that always is": "{reader.member: {same_as: reader.trusted}}",
    "a truth that always is like another": "{reader.trusted: {same_as: reader.member}}",
}


@pytest.mark.parametrize("condition", POSSIBLE.values(), ids=POSSIBLE)
def test_what_can_hold_is_not_reported(warned_of_rules, condition):
    """A condition that holds in some world is no contradiction."""
    assert warned_of_rules(f"forbid: lending, when: {condition}, in_force: {{from: 2022-01-01}}") == []


def test_only_the_clashing_part_is_reported(check_kinds):
    """Of a long condition only what contradicts itself is shown, each once."""
    text = (
        "- rule: r\n  forbid: borrow-book\n  source: register\n  when:\n    any:\n"
        "      - {reader.member: true}\n"
        "      - {reader.visits: {at_least: 9, at_most: 3}}\n"
    )
    (found,) = (each for each in run_lints(check_kinds({"policy/r.yaml": text})) if each.code == "P507")

    assert (found.place.line, [label.place.line for label in found.labels]) == (7, [7])


def test_objects_of_several_types_are_not_judged(check_pack):
    """Where an attribute of the object may be one of several declarations, nothing is concluded from it."""
    checked = check_pack(
        {
            "vocabulary/more.yaml": "entities: {shop: {label: {en: shop, fr: boutique}}}\n"
            "attributes: {shop: {open: {type: bool, label: {en: open, fr: ouverte}}}}\n"
            "activities: {enter: {on: [branch, shop], label: {en: enter, fr: entrer}}}\n",
            "policy/more.yaml": "- {rule: r, permit: enter, when: {all: [{object.open: true}, {object.open: false}, "
            "{object.open: {same_as: object.open}}]}, source: register}\n",
        }
    )

    assert run_lints(checked) == ()


def test_case_that_can_be_reached_is_not_reported(warned_of_rules):
    """A later case that the earlier ones leave open is reached."""
    rules = (
        "define: reader.standing, cases: [{value: full, when: {reader.member: true}}, {value: guest}]",
        "forbid: visit-branch, when: {reader.standing: full}",
    )

    assert warned_of_rules(*rules) == []


def test_too_many_unknowns_are_let_pass(warned_of_rules, monkeypatch):
    """A condition with more unknowns than can be worked out counts as possible."""
    monkeypatch.setattr("placet.logic.verdicts.MOST_STEPS", 1)

    assert warned_of_rules(f"forbid: borrow-book, when: {CONTRADICTIONS['dates']}") == []


def test_thing_without_a_label_has_its_id_for_a_name(warned):
    """An entity needs no label."""
    assert warned({"records/more.yaml": "entities: {reader: {cleo: {aliases: [C. L.]}}}\n"}) == []


def test_name_of_a_subject_and_of_an_object_is_not_ambiguous(warned):
    """A subject and an object may share a name, since a question asks for each in its place."""
    text = "entities:\n  branch:\n    corner: {label: {en: Ada, fr: Ada}}\n"

    assert warned({"records/more.yaml": text}) == []


def test_activities_may_not_share_a_label(warned):
    """Two activities of one label could not be told apart in a question."""
    text = "activities:\n  read-here: {under: lending, label: {en: Borrow a Book, fr: lire}}\n"
    rule = "- {rule: r, permit: read-here, source: register}\n"

    assert warned({"vocabulary/more.yaml": text, "policy/tested.yaml": rule}) == [
        ("P510", "`Borrow a Book` means two things: `borrow-book` and `read-here`")
    ]


def test_passages_of_a_source_never_cited_are_not_reported_each(warned):
    """A source that nothing cites is one warning, however many passages it has."""
    text = f"leaflet:\n  title: A\n  published: 2021\n  grade: notice\n  passages: {{a/1: {{sha256: {'a' * 64}}}}}\n"

    assert warned({"sources/more.yaml": text}) == [("P504", "the source `leaflet` is never cited")]


def test_event_at_which_a_source_was_published_is_used(warned):
    """A publication may be dated by an event."""
    files = {
        "sources/more.yaml": "leaflet: {title: A, published: {at: fair}, grade: notice}\n",
        "records/more.yaml": "events: {fair: {at: 2021-05-01, source: leaflet}}\n",
    }

    assert warned(files) == []


def test_entity_type_of_a_set_is_used(warned):
    """A type whose entities a set may hold is used."""
    text = (
        "entities: {shop: {label: {en: shop, fr: boutique}}}\n"
        "attributes: {reader: {shops: {type: {set_of: shop}, label: {en: shops, fr: boutiques}}}}\n"
    )

    assert warned({"vocabulary/more.yaml": text}) == []
