"""Proofs and rules as trees: drawn, and as Mermaid."""

import itertools
import xml.etree.ElementTree as ET

import pytest

from placet import PlacetError
from placet.pictures import Twig, as_mermaid, draw, proof_tree, rules_tree

WHEN = {"on": "2022-02-01", "known_on": "2024-01-01"}
SVG = "{http://www.w3.org/2000/svg}"


def outlined(twig, depth=0):
    """Write a tree as indented lines, with what each line is."""
    yield f"{'  ' * depth}{twig.tone}: {twig.text}"
    for child in twig.children:
        yield from outlined(child, depth + 1)


def test_proof_is_a_tree_below_its_question(policy):
    """The drawing says what was asked and the verdict first, and then what each step follows from."""
    lines = list(outlined(proof_tree(policy.why("ben", "borrow-book", **WHEN))))

    assert lines == [
        "title: Not permitted. Ben: borrow a book, on 2022-02-01, as known on 2024-01-01",
        "  holds: A suspension bars what it covers [suspension, forbids]",
        "    holds: Ben: suspended from covers this activity",
        "      holds: Ben: suspended from borrow a book from 2022-01-01 until 2022-03-01",
    ]


def test_rules_of_an_activity(policy):
    """What permits, what forbids and the terms stand apart, each rule with its conditions and acts."""
    assert list(outlined(rules_tree(policy, "borrow-rarity", **WHEN))) == [
        "title: borrow a rarity: the rules, on 2022-02-01",
        "  holds: permitted if one of these rules applies",
        "    plain: Rarities need a reservation and approval",
        "      plain: reader: member: yes",
        "      plain: reader: age group is adult",
        "      open: once it is given: reservation (the reader)",
        "      open: once it is given: approval (the library)",
        "  fails: but not while one of these rules forbids it",
        "    plain: A suspension bars what it covers",
        "      plain: reader: suspended from covers this activity",
    ]


def test_rule_that_is_not_in_force_says_so(policy):
    """A rule that begins later is marked, with the day from which it holds."""
    root = rules_tree(policy, "borrow-book", on="2020-06-01", known_on="2024-01-01")
    term = root.children[-1].children[0]

    assert (term.tone, term.text) == ("fails", "Adults keep books longer: longer loan")
    assert term.notes[-1] == "in force from 2021-01-01; not in force on that day"


def test_overriding_and_alternatives_are_drawn(lay_over):
    """Whatever overrides a rule stands below it; alternatives and denials keep their sense."""
    rules = """
- rule: visits.no-children
  title: {en: No children alone, fr: Pas d'enfants seuls}
  forbid: visit-branch
  when:
    any:
      - {reader.age_group: child, object.open: true}
      - {not: {any: [{reader.member: true}, {reader.suspended_from: {includes: activity}}]}}
  source: statute-2020#visits/1
- rule: visits.feast
  title: {en: Everybody on feast days, fr: Tous les jours de fête}
  permit: visit-branch
  unless: {reader.member: true, object.open: false}
  override: visits.no-children
  source: statute-2020#visits/1
"""
    root = rules_tree(lay_over(**{"policy/more": rules}), "visit-branch", **WHEN)

    assert [line.strip() for line in outlined(root.children[1].children[-1])] == [
        "plain: No children alone",
        "plain: one of these",
        "plain: all of these",
        "plain: reader: age group is child",
        "plain: branch: open: yes",
        "plain: all of these",
        "plain: reader: member: no",
        "plain: reader: suspended from does not include this activity",
        "fails: does not apply while this rule does: Everybody on feast days",
        "plain: one of these",
        "plain: reader: member: no",
        "plain: branch: open: yes",
    ]


def test_drawing_holds_every_text(policy):
    """The drawing is well-formed, and every sentence and note of the tree is in it."""
    root = rules_tree(policy, "borrow-rarity", **WHEN)
    words = " ".join(text.text for text in ET.fromstring(draw(root).svg()).iter(f"{SVG}text"))

    assert all(line.strip().partition(": ")[2] in words for line in outlined(root))


def test_boxes_lie_within_the_drawing_and_apart(policy):
    """No box reaches beyond the drawing, and none lies on another."""
    drawing = ET.fromstring(draw(proof_tree(policy.why("ada", "borrow-book", **WHEN))).svg())
    boxes = [
        {name: float(box.get(name)) for name in ("x", "y", "width", "height")}
        for box in drawing.findall(f"{SVG}rect")[1:]
    ]

    assert all(box["x"] + box["width"] <= float(drawing.get("width")) for box in boxes)
    assert all(upper["y"] + upper["height"] < lower["y"] for upper, lower in itertools.pairwise(boxes))
    assert boxes[-1]["y"] + boxes[-1]["height"] <= float(drawing.get("height"))


def test_hostile_texts_are_texts():
    """Markup, entities and signs that XML cannot hold neither break the drawing nor the chart."""
    evil = 'a<script>alert(1)</script> & "q" \x1b[31m \x00 ]]> `--> n0["x"]`'
    root = Twig(evil, "title", (evil,), (Twig("w" * 500),))

    drawing = ET.fromstring(draw(root).svg())

    assert not list(drawing.iter(f"{SVG}script"))
    assert '"x"' not in as_mermaid(root)
    assert "<script>" not in as_mermaid(root)


def test_mermaid_has_a_node_for_each_sentence(policy):
    """The flow chart has the tree's sentences and as many arrows less one."""
    root = rules_tree(policy, "borrow-rarity", **WHEN)
    chart = as_mermaid(root).splitlines()

    assert chart[0] == "flowchart LR"
    assert sum(" --> " in line for line in chart) == len(list(outlined(root))) - 1


def test_tree_of_thousands_of_sentences(policy):
    """A chain of conditions as deep as any is drawn."""
    root = Twig("end")
    for number in range(900):
        root = Twig(str(number), "plain", (), (root,))

    assert draw(root).svg().count("<text") == 901


def test_unknown_activity(policy):
    """An activity that is not known is an error."""
    with pytest.raises(PlacetError) as caught:
        rules_tree(policy, "fly", **WHEN)

    assert caught.value.diagnostics[0].code == "P602"
