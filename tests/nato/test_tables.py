"""The verdict on every subject, activity and object on six days, as reviewed.

`pytest tests/nato/test_tables.py --update-golden` writes the tables anew: read the difference before you commit it.
`tables/README.md` tells what was surprising in them, and why it is so.
"""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest

from placet.policy import Policy, Verdict
from placet.study import Surveyed, survey

TABLES = Path(__file__).parent / "tables"
DAYS = ("2010-06-01", "2014-09-30", "2021-12-01", "2024-03-06", "2024-03-08", "2026-06-01")
KNOWN_ON = "2026-06-30"

LETTERS = {
    Verdict.PERMITTED: "P",
    Verdict.CONDITIONAL: "c",
    Verdict.NOT_PERMITTED: "-",
    Verdict.UNDETERMINED: "?",
}
WIDTH = 24


def table_of(policy: Policy, day: str) -> str:
    """Write the whole roster's table of one day, a block for each group of activities."""
    found = sorted(survey(policy, day, KNOWN_ON), key=lambda each: each.subject)
    rows = {subject: tuple(cells) for subject, cells in groupby(found, key=lambda each: each.subject)}
    legend = ", ".join(f"{letter} {verdict}".replace("_", " ") for verdict, letter in LETTERS.items())
    rest = "Whoever is not in a block is not permitted anything in it."
    head = [f"{policy.name} on {day}, as known on {KNOWN_ON}", f"{legend}. {rest}"]
    return "\n".join([*head, *(line for group in _groups(policy, rows) for line in group)]) + "\n"


def _groups(policy: Policy, rows: dict[str, tuple[Surveyed, ...]]) -> Iterator[Iterator[str]]:
    """Yield the lines of each block: one for each activity in it, then one for each subject."""
    columns = next(iter(rows.values()))

    def above(index: int) -> str:
        activity = policy.ruleset.activities[columns[index].activity]
        return ", ".join(
            [*sorted(activity.ancestors - {activity.id, "partnership"}), *(f"on {t}" for t in activity.on)]
        )

    for title, indexes in groupby(sorted(range(len(columns)), key=above), key=above):
        yield _block(title, list(indexes), columns, rows)


def _block(
    title: str, indexes: list[int], columns: tuple[Surveyed, ...], rows: dict[str, tuple[Surveyed, ...]]
) -> Iterator[str]:
    yield f"\n== {title} =="
    for number, index in enumerate(indexes, 1):
        asked = columns[index]
        yield f"{number:>4} {asked.activity}" + (f" on {asked.object}" if asked.object else "")
    yield " " * WIDTH + "".join(f"{number:>3}" for number in range(1, len(indexes) + 1))
    for subject, answers in rows.items():
        letters = [LETTERS[answers[index].verdict] for index in indexes]
        if set(letters) != {"-"}:
            yield f"{subject:<{WIDTH}}" + "".join(f"{letter:>3}" for letter in letters)


@pytest.mark.parametrize("day", DAYS)
def test_table_of_the_whole_roster_is_as_reviewed(nato: Policy, day: str, request: pytest.FixtureRequest):
    """On each of six days everybody's verdicts are those that were read against the documents."""
    path = TABLES / f"{day}.txt"
    table = table_of(nato, day)
    if request.config.getoption("--update-golden"):
        path.write_text(table, encoding="utf-8")

    assert table.splitlines() == path.read_text(encoding="utf-8").splitlines()
