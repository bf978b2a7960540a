"""The page on the language says of everything that can be written what it means, and of nothing else."""

import re
from pathlib import Path

import pytest

from golden_pages import Page
from placet.check import check
from placet.check.lints import run_lints
from placet.logic import operators, verdicts
from placet.logic.points import PointKind
from placet.logic.ruleset import Effect, Kind
from placet.moments import parse_duration, parse_moment
from placet.pack import (
    DEFAULT_LIMITS,
    OPERATORS,
    ActDecl,
    ActItem,
    ActivityDecl,
    ActorDecl,
    AttributeDecl,
    Case,
    EntityDecl,
    EntityTypeDecl,
    EventDecl,
    InForce,
    InvariantItem,
    Located,
    OtherAccount,
    OtherAccountOfAct,
    PackHeader,
    PassageDecl,
    RecordItem,
    RecordsFile,
    RuleItem,
    SourceDecl,
    TermDecl,
    VocabularyFile,
    load_sources,
)

PAGE = Path(__file__).parents[2] / "docs" / "language.md"
TEXT = PAGE.read_text(encoding="utf-8")
TABLE = re.compile(r"^\| (\w[^|]*?) \|[^\n]*\n\| ---[^\n]*\n((?:\|[^\n]*\n)+)", re.MULTILINE)
SECTION = re.compile(r"^#+ ([^\n]+)\n(.*?)(?=^#+ |\Z)", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(r"^```yaml file=(\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

FORMS = {
    "The pack's header": PackHeader,
    "A vocabulary file": VocabularyFile,
    "An entity type": EntityTypeDecl,
    "An actor": ActorDecl,
    "An attribute": AttributeDecl,
    "An act of the vocabulary": ActDecl,
    "An activity": ActivityDecl,
    "A term": TermDecl,
    "A source": SourceDecl,
    "A passage": PassageDecl,
    "A records file": RecordsFile,
    "An event": EventDecl,
    "An entity": EntityDecl,
    "A record": RecordItem,
    "Another account": OtherAccount,
    "An act on record": ActItem,
    "A rule": RuleItem,
    "A period in force": InForce,
    "A case": Case,
    "An invariant": InvariantItem,
}
"""The heading under which each form's keys are listed."""

CITING = {EventDecl, RecordItem, ActItem, RuleItem, InvariantItem}
"""The forms whose `source` the checker demands, and not the form itself."""


def tables(text, first):
    """Give the rows, as lists of cells, of every table whose first column has this title."""
    for title, body in TABLE.findall(text):
        if title == first:
            yield [[cell.strip() for cell in row.strip("|\n").split(" | ")] for row in body.splitlines()]


def column(text, first):
    """Give what stands in the first column of the only such table, without backticks."""
    (rows,) = tables(text, first)
    return [row[0].strip(" `") for row in rows]


def keys_of(form):
    """Give the keys of a form as they are written."""
    return {field.alias or name: field for name, field in form.model_fields.items()}


@pytest.fixture(scope="module")
def sections():
    """The page by heading."""
    return dict(SECTION.findall(re.sub(r"^```.*?^```$", "", TEXT, flags=re.MULTILINE | re.DOTALL)))


@pytest.fixture(scope="module")
def harbour(tmp_path_factory):
    """The pack that the page's examples make up."""
    folder = tmp_path_factory.mktemp("page")
    Page("```base\nnothing\n```\n" + TEXT).lay_out(folder)
    return folder / "harbour"


def test_every_form_has_a_section():
    """No form that a pack can hold is left out."""
    elsewhere = "placet.pack.suppositions"  # no part of a pack: docs/suppose-files.md
    modules = {form: form.__module__ for form in Located.__subclasses__()}
    forms = {form for form, name in modules.items() if name.startswith("placet.pack.") and name != elsewhere}

    assert forms - {OtherAccountOfAct} == set(FORMS.values())


def test_another_account_of_an_act_has_the_same_keys():
    """One table serves for the other accounts of records and of acts."""
    assert list(keys_of(OtherAccountOfAct)) == list(keys_of(OtherAccount))


@pytest.mark.parametrize("heading", FORMS)
def test_every_key_is_listed_and_no_other(heading, sections):
    """The table of a form lists each of its keys once, and nothing that cannot be written."""
    assert column(sections[heading], "key") == list(keys_of(FORMS[heading]))


@pytest.mark.parametrize("heading", FORMS)
def test_what_is_needed_is_marked(heading, sections):
    """A key is marked as needed exactly where leaving it out is an error."""
    form = FORMS[heading]
    (rows,) = tables(sections[heading], "key")
    marked = [row[0].strip(" `") for row in rows if row[1] == "yes"]
    needed = [key for key, field in keys_of(form).items() if field.is_required()]

    assert sorted(marked) == sorted([*needed, *(["source"] if form in CITING else [])])


@pytest.mark.parametrize("heading", FORMS)
def test_every_key_stands_in_an_example(heading):
    """Each key is shown at work in the pack of the page."""
    written = "\n".join(body for _, body in BLOCK.findall(TEXT))

    assert [key for key in keys_of(FORMS[heading]) if not re.search(rf"\b{key}:", written)] == []


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("constraint", OPERATORS),
        ("type", [kind.value for kind in Kind]),
        ("effect", [effect.value for effect in Effect]),
        ("verdict", [verdict.value for verdict in verdicts.Verdict]),
    ],
)
def test_every_word_is_listed_and_no_other(title, names):
    """Each constraint, type, effect and verdict has its row."""
    assert sorted(column(TEXT, title)) == sorted(names)


def test_every_comparison_of_values_is_a_constraint_of_the_page():
    """What the logic can compare, a rule can say."""
    assert set(operators.OPERATORS) <= set(column(TEXT, "constraint"))


@pytest.mark.parametrize("operator", sorted(OPERATORS))
def test_every_constraint_stands_in_an_example(operator):
    """Each constraint is shown at work in the pack of the page."""
    assert re.search(rf"[{{,] ?{operator}: ", "\n".join(body for _, body in BLOCK.findall(TEXT)))


def test_every_reason_for_being_open_is_listed():
    """The table of open points has a row for each kind of point."""
    assert len(column(TEXT, "why it is open")) == len(PointKind)


def test_every_form_of_moment_is_read_as_the_page_says():
    """Each moment on the page has the precision that stands beside it."""
    (rows,) = tables(TEXT, "written")

    assert [parse_moment(row[0].strip(" `")).precision for row in rows] == [row[1] for row in rows]


def test_every_duration_is_read():
    """Each duration on the page can be written."""
    written = re.findall(r"`(P[0-9][0-9A-Z]*)`", TEXT)

    assert [str(parse_duration(text)) for text in written] == ["P2Y", "P18M", "P2Y6M10D", "P21D"]


@pytest.mark.parametrize(
    "bound",
    [
        f"more than {verdicts.MOST_ACTS} open acts",
        f"more than {verdicts.MOST_STEPS:,} steps",
        f"after {verdicts.MOST_CHECKS} candidates",
        f"at most {DEFAULT_LIMITS.size // 2**20} MiB",
        f"at most {DEFAULT_LIMITS.depth} deep",
        f"at most {DEFAULT_LIMITS.expanded:,} values",
    ],
)
def test_every_bound_is_the_one_in_the_program(bound):
    """A bound that the page states is the one that holds."""
    assert bound in TEXT


def test_every_example_is_part_of_a_pack_without_fault(harbour):
    """Neither an error nor a warning is found in the examples."""
    checked = check(load_sources(harbour))

    assert [*checked.diagnostics, *run_lints(checked)] == []


def test_no_yaml_stands_outside_the_pack():
    """Every YAML block on the page is a file that is read."""
    assert re.findall(r"^```yaml(?! file=)[^\n]*$", TEXT, re.MULTILINE) == []
