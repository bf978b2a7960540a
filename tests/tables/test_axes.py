"""What stands along the axes of a table."""

from datetime import date

import pytest

from placet import PlacetError, Verdict


def titles(axis):
    """Name the places of an axis."""
    return [heading.title for heading in axis.headings]


def letters(table):
    """Write the cells, a row a text."""
    return ["".join(cell.letter if cell else "." for cell in line) for line in table.cells]


def test_one_date_gives_subjects_by_activities(table):
    """Without several dates the rows are the subjects and the columns all activities, each on each of its objects."""
    found = table(on="2021-06-01")

    assert titles(found.down) == ["Ada", "Ben"]
    assert titles(found.across) == ["borrow a book", "borrow a rarity", "visit a branch (north branch)"]
    assert letters(found) == ["PCP", "PNP"]


def test_one_activity_gives_subjects_by_dates(table):
    """With several dates and one activity the columns are the dates."""
    found = table(activities=["borrow-book"], dates=["2020-01-01", "2022-02-01", "2024-01-01"])

    assert (titles(found.down), titles(found.across)) == (["Ada", "Ben"], ["2020-01-01", "2022-02-01", "2024-01-01"])
    assert letters(found) == ["NPP", "NNN"]


def test_one_subject_gives_activities_by_dates(table):
    """With several dates and one subject the rows are the activities."""
    found = table(subjects=["ben"], dates=["2021-01-01", "2022-02-01"])

    assert titles(found.down) == ["borrow a book", "borrow a rarity", "visit a branch (north branch)"]
    assert letters(found) == ["PN", "NN", "NP"]


def test_node_of_the_hierarchy_means_all_below_it(table):
    """Whoever names a group of activities sees each of them."""
    assert titles(table(activities=["lending"], on="2022-01-01").across) == ["borrow a book", "borrow a rarity"]


def test_object_leaves_the_activities_on_it(table):
    """Whoever names an object sees what is done on it."""
    assert titles(table(objects=["north"], on="2022-01-01").across) == ["visit a branch (north branch)"]


def test_something_named_twice_stands_once(table):
    """A subject, an activity or a date that is named twice is one row or column."""
    found = table(["ada", "Ada"], ["borrow-book", "lending"], dates=["2022-01-01", date(2022, 1, 1)])

    assert (titles(found.down), titles(found.across)) == (["Ada"], ["borrow a book", "borrow a rarity"])


def test_one_name_alone_is_a_list_of_one(table):
    """A name given without a list is not read letter by letter."""
    assert titles(table("ada", "borrow-book", on="2022-01-01").down) == ["Ada"]


def test_profiles_are_rows_that_know_nothing_of_each_other(table):
    """Subjects on no roster may be several, and each is judged by what is said of it."""
    found = table([{"member": True}, {"member": False}], ["borrow-book"], on="2022-01-01")

    assert letters(found) == ["P", "N"]


def test_only_one_verdict(table):
    """Rows and columns in which no cell has the verdict are left out."""
    found = table(on="2022-02-01", only="not-permitted")

    assert {cell.verdict for line in found.cells for cell in line if cell} == {Verdict.NOT_PERMITTED}
    assert titles(found.down) == ["Ben"]


def test_nothing_left_of_one_verdict_is_an_empty_table(table):
    """That no cell has the verdict is an answer and no error."""
    found = table(subjects=["ada"], activities=["borrow-book"], on="2022-02-01", only=Verdict.UNDETERMINED)

    assert (found.cells, list(found.rows())) == ((), [])


def test_subjects_are_grouped_by_what_is_recorded(table):
    """Groups stand in the order of the vocabulary, what is not known last."""
    found = table(on="2023-06-01", group_by="age group")

    assert [(heading.group, heading.id) for heading in found.down.headings] == [("adult", "ada"), ("not known", "ben")]


def test_sets_group_by_all_of_their_elements(table):
    """A subject in several groups at once stands in one place, and one in none in another."""
    found = table(on="2022-02-01", group_by="suspended_from")

    assert [(heading.group, heading.id) for heading in found.down.headings] == [
        ("borrow a book", "ben"),
        ("none", "ada"),
    ]


def test_watch_is_told_of_every_row(table):
    """Whoever shows how far a long table has come is told after each row."""
    told = []
    table(on="2022-01-01", watch=lambda done, count: told.append((done, count)))

    assert told == [(1, 2), (2, 2)]


def test_a_row_is_a_question_with_its_verdict(table):
    """Programs get one flat mapping for each cell."""
    found = next(table(on="2022-01-01", activities=["borrow-book"]).rows())

    assert found == {
        "subject": "ada",
        "subject_label": "Ada",
        "activity": "borrow-book",
        "activity_label": "borrow a book",
        "object": None,
        "object_label": None,
        "on": "2022-01-01",
        "known_on": "2024-01-01",
        "verdict": "permitted",
        "letter": "P",
        "terms": 1,
        "exact": True,
    }


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"dates": ["2021-01-01", "2022-01-01"]}, "P660"),
        ({"dates": ["2021-01-01"], "on": "2021-01-01"}, "P660"),
        ({"subjects": ["ada"], "dates": ["2021-01-01", "2022-01-01"], "group_by": "member"}, "P660"),
        ({"subjects": []}, "P661"),
        ({"activities": []}, "P661"),
        ({"dates": []}, "P661"),
        ({"activities": ["borrow-book"], "objects": ["north"]}, "P661"),
        ({"group_by": "membr"}, "P663"),
        ({"only": "allowed"}, "P664"),
        ({"subjects": ["adda"]}, "P601"),
        ({"activities": ["borow"]}, "P602"),
        ({"objects": ["nort"]}, "P603"),
        ({"on": "2021-13-01"}, "P606"),
        ({"dates": ["2021-01-01", "soon"]}, "P606"),
        ({"evidence": "gossip"}, "P607"),
        ({"subjects": [{"membr": True}]}, "P701"),
    ],
)
def test_what_makes_no_table_is_an_error(table, asked, code):
    """Each thing that is wrong with what is asked for has its own code."""
    with pytest.raises(PlacetError) as caught:
        table(**asked)

    assert [diagnostic.code for diagnostic in caught.value.diagnostics] == [code]


def test_attribute_that_differs_by_activity_groups_nobody(lay_over):
    """What is derived from the activity has no one value for a subject."""
    attribute = (
        "attributes:\n  reader:\n    barred: {type: bool, derived: true, changed_by: nobody,"
        " label: {en: barred, fr: exclu}, meaning: {en: x, fr: x}}\n"
    )
    rule = (
        "- rule: barred\n  title: {en: t, fr: t}\n  define: reader.barred\n"
        "  when: {reader.suspended_from: {covers: activity}}\n  source: statute-2020#order/1\n"
    )
    policy = lay_over(**{"vocabulary/more": attribute, "policy/more": rule})

    with pytest.raises(PlacetError) as caught:
        policy.table(on="2022-01-01", known_on="2024-01-01", group_by="barred")

    assert caught.value.diagnostics[0].message == (
        "`barred` differs from activity to activity, and cannot group the subjects"
    )
