"""Whatever is written, a supposition is understood or refused with a place, and never breaks down."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from placet import PlacetError

PIECES = (
    "ada", "Ben", "north", ".", "member", ".suspended_from", "age group", "=", "+=", "-=", ",", '"', "\\", "\n", " ", "from", "until",
    "at", "2027", "2027-13", "1 January 2027", "north-opening", "unknown", "withdrawn", "nothing", "true", "no", "lending", "approval",
    "by", "to", "on", "done", "open", "any", "is", "not", "the", "{", "}", "\x00", "é", "9" * 5000,
)  # fmt: skip


@settings(max_examples=400, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=14))
def test_any_text_is_understood_or_refused(books, pieces):
    """No text makes placet fail; every mistake has its place in the text, and what is understood can be supposed again."""
    text = " ".join(pieces)
    try:
        understood, misplaced = books.suppose(text), []
    except PlacetError as error:
        lines = error.texts["<suppose>"].split("\n")
        places = [found.place for found in error.diagnostics]
        understood, misplaced = None, [each for each in places if each.column > len(lines[each.line - 1]) + 1]

    assert misplaced == []
    assert understood is None or books.suppose(*understood.ruleset.suppositions).digest == understood.digest
