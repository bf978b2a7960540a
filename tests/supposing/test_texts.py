"""The form of the command line, and plain words: how each is understood, and what is wrong with it."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from placet import Change, PlacetError, Supposition
from placet.policy.supposing import words
from placet.policy.supposing.words import MISTAKES


@pytest.mark.parametrize(
    ("written", "understood"),
    [
        ("ada.member = false", "ada.member = false"),
        ("ada.member=no", "ada.member = false"),
        ("Ada.member = YES from 2027", "ada.member = true from 2027"),
        ("A. L..member = no", "ada.member = false"),
        ('"A. L."."age group" = child', "ada.age_group = child"),
        ("Ada.age group = enfant", "ada.age_group = child"),
        ("ada.suspended_from += lending from 2027-01-01 until 2027-03", "ada.suspended_from += lending from 2027-01-01 until 2027-03"),
        ("ada.suspended_from += lending until 2028 from 2027", "ada.suspended_from += lending from 2027 until 2028"),
        ("ada.suspended from += borrow a book, borrow a rarity", "ada.suspended_from += borrow-book, borrow-rarity"),
        ("ada.suspended_from+=lending", "ada.suspended_from += lending"),
        ("ada.suspended_from = nothing", "ada.suspended_from = nothing"),
        ("ben.suspended_from -= borrow-book", "ben.suspended_from -= borrow-book"),
        ("ada.member -= true", "ada.member -= true"),
        ("ada.member unknown from 2027-01-01", "ada.member unknown from 2027-01-01"),
        ("ada.member withdrawn", "ada.member withdrawn"),
        ("north.open = true from at north-opening", "north.open = true from at north-opening"),
        ("north.open = true from opening of the north branch", "north.open = true from at north-opening"),
        ("north.open = true from 1 January 2027 until 2027-06..", "north.open = true from 2027-01-01 until 2027-06.."),
        ("approval by Ada to borrow a rarity done from 2027", "approval by ada to borrow-rarity done from 2027"),
        ("Reservation for Ada to any is refused", "reservation by ada to any refused"),
        ("approval by ada to visit a branch on north done", "approval by ada to visit-branch on north done"),
        ("approval by ada to borrow-rarity open", "approval by ada to borrow-rarity open"),
        ("Ada is suspended from lending from 1 January 2027 until 2028", "ada.suspended_from += lending from 2027-01-01 until 2028"),
        ("Ada is not suspended from lending", "ada.suspended_from -= lending"),
        ("Ben is no longer suspended from borrow a book since 2022-02-01", "ben.suspended_from -= borrow-book from 2022-02-01"),
        ("Ada is a member", "ada.member = true"),
        ("Ada is no longer a member from 2027", "ada.member = false from 2027"),
        ("Ada is a child", "ada.age_group = child"),
        ("the north branch is open", "north.open = true"),
    ],
)  # fmt: skip
def test_what_is_written_is_understood(books, written, understood):
    """Names may be ids, labels or aliases; what is understood is in ids."""
    if "suspended_from -=" in understood and understood.startswith("ada"):
        books = books.suppose("ada.suspended_from += lending")

    assert books.suppose(written).ruleset.suppositions[-1] == understood


@pytest.mark.parametrize(
    "understood",
    [
        "ada.member = false from 2027",
        "ben.suspended_from -= borrow-book",
        "approval by ada to visit-branch on north refused until at north-opening",
        "ada.suspended_from = nothing from 2027-01-01T17:30+01:00",
        "ben.age_group unknown from ../2027 until 2028..",
    ],
)
def test_what_is_understood_can_be_supposed_again(books, understood):
    """Whoever keeps an answer's suppositions can make the same policy again."""
    policy = books.suppose(understood)
    again = books.suppose(*policy.ruleset.suppositions)

    assert again.ruleset.suppositions == (understood,)
    assert again.ruleset == policy.ruleset


@pytest.mark.parametrize(
    ("written", "code", "at"),
    [
        ("", "P620", ""),
        ("= false", "P620", "="),
        ("ada = false", "P620", "ada"),
        (".member = false", "P620", "."),
        ("ada. = false", "P620", " "),
        ("ada.member =", "P620", "="),
        ("ada.member = true = false", "P620", "="),
        ("ada.suspended_from += lending,", "P620", ","),
        ("ada.suspended_from += , lending", "P620", ","),
        ("ada.member = false from", "P620", "from"),
        ("ada.member = false from 2027 from 2028", "P620", "from"),
        ('ada."member = false', "P620", '"member = false'),
        ('ada.member = "\\x"', "P620", '"\\x"'),
        ("ada", "P620", "ada"),
        ("somebody sings", "P620", "somebody"),
        ("Ada sings loudly", "P620", "sings loudly"),
        ("Ada is not no longer a member", "P620", "Ada is not no longer a member"),
        ("{0}.{text} = {}", "P621", "{0}"),
        ("approval by ada done", "P620", "approval by ada done"),
        ("by ada to lending done", "P620", "by ada to lending done"),
        ("adda.member = false", "P621", "adda"),
        ("ada.membr = false", "P621", "membr"),
        ("aproval by ada to lending done", "P621", "aproval"),
        ("approval by adda to lending done", "P621", "adda"),
        ("approval by ada to lendink done", "P621", "lendink"),
        ("approval by ada to visit-branch on nort done", "P621", "nort"),
        ("ada.member = true from at no-event", "P621", "no-event"),
        ("ada.member = perhaps", "P622", "perhaps"),
        ('ada.member = "true"', "P622", '"true"'),
        ("ada.member = true, false", "P622", "false"),
        ("ada.member = nothing", "P622", "member"),
        ("ada.member += true", "P622", "member"),
        ("ada.age_group = senior", "P622", "senior"),
        ("ada.suspended_from += lendig", "P622", "lendig"),
        ("ada.suspended_from += nothing", "P622", "suspended_from"),
        ("approval by north to lending done", "P622", "north"),
        ("approval by ada to lending on north done", "P622", "north"),
        ("approval by ada to visit-branch on ben done", "P622", "ben"),
        ("ada.member = false from 2027-13", "P623", "2027-13"),
        ("ada.member = false from soon", "P623", "soon"),
        ("ada.member = false from 2028 until 2027", "P623", "2027"),
        ("ada.member = false from 2028-01-01 until 2028-01-01", "P623", "2028-01-01"),
        ("ada.suspended_from -= lending", "P624", "ada.suspended_from -= lending"),
        ("ben.suspended_from -= borrow-book from 2022-03-01", "P624", "ben.suspended_from -= borrow-book from 2022-03-01"),
        ("north.open -= false", "P624", "north.open -= false"),
        ("reservation by ada to lending open", "P624", "reservation by ada to lending open"),
    ],
)  # fmt: skip
def test_a_mistake_is_marked_where_it_is(mistakes, written, code, at):
    """Whatever is wrong has a code and a place in the text."""
    assert mistakes(written) == [(code, at)]


@pytest.mark.parametrize("name", MISTAKES)
def test_every_mistake_can_be_made(name):
    """No words are kept that nobody says."""
    said = "".join(
        file.read_text(encoding="utf-8") for file in Path(words.__file__).parent.glob("*.py") if file.stem != "words"
    )

    assert f'"{name}"' in said


def test_all_mistakes_are_told_at_once(mistakes):
    """One run reports every mistake of every supposition."""
    found = mistakes("adda.member = no", "ada.membr = no", "ada.age_group = senior from 2027-13")

    assert found == [("P621", "adda"), ("P621", "membr"), ("P622", "senior"), ("P623", "2027-13")]


def test_a_derived_attribute_cannot_be_supposed(nato):
    """What rules derive follows from what is supposed, and is not supposed itself."""
    with pytest.raises(PlacetError, match="`standing` is derived by rules"):
        nato.suppose("georgia.standing = member")


def test_what_is_neither_text_nor_supposition_is_refused(books):
    """A caller from Python who passes something else is told so."""
    with pytest.raises(PlacetError, match="P620"):
        books.suppose(5)


@pytest.mark.parametrize(
    ("supposition", "text"),
    [
        (Supposition(about="ada", change=Change.IS, attribute="member", value=False), "ada.member = false"),
        (Supposition(about="A. L.", change=Change("="), attribute="member", value=True), '"A. L.".member = true'),
        (
            Supposition(about="ada", change=Change.ADD, attribute="suspended_from", value=["lending", "borrow a book"]),
            'ada.suspended_from += lending, "borrow a book"',
        ),
        (Supposition(about="a", change=Change.IS, attribute="b", value=Decimal("1.5"), end="2027"), "a.b = 1.5 until 2027"),
        (Supposition(about="a", change=Change.IS, attribute="b", value=date(2027, 1, 2)), "a.b = 2027-01-02"),
        (Supposition(about="a", change=Change.IS, attribute="b", value="from"), 'a.b = "from"'),
        (Supposition(about="a", change=Change.UNKNOWN, attribute="open", start="2027"), "a.open unknown from 2027"),
        (
            Supposition(about="ada", change=Change.DONE, act="approval", activity="any", object="north"),
            "approval by ada to any on north done",
        ),
    ],
)  # fmt: skip
def test_a_supposition_from_python_has_the_same_form(supposition, text):
    """What a program puts together reads as what people write."""
    assert str(supposition) == text


def test_a_supposition_from_python_is_supposed(books, ask_ada):
    """It means what its text means."""
    supposition = Supposition(about="ada", change=Change.IS, attribute="member", value=False)

    assert ask_ada(books.suppose(supposition)).hypothetical == ("ada.member = false",)
