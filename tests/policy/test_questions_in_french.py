"""Questions in French, in plain words."""

import unicodedata
from pathlib import Path

import pytest

from placet import PlacetError, Policy
from placet.policy.dates_in_words import find_date

TODAY = "2024-01-01"
NATO = Policy.load(Path(__file__).parents[2] / "rules" / "nato")
RULES = NATO.ruleset

PHRASINGS = (
    "La Géorgie peut-elle {doing} ?",
    "Est-ce que la Géorgie peut {doing} ?",
    "la géorgie a-t-elle le droit de {doing} aujourd'hui ?",
    "Est-il possible pour la Géorgie de {doing} ?",
)


def plain(text):
    """Write a text without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


def typeset(text):
    """Write a text with typographic apostrophes and no-break spaces."""
    return text.replace("'", "\u2019").replace(" ?", "\u00a0?")


def contracted(text):
    """Write `de le` and `à le` as French does."""
    pairs = {" de le ": " du ", " à le ": " au ", " de les ": " des ", " à les ": " aux "}
    for apart, together in pairs.items():
        text = text.replace(apart, together)
    return text


def asked(question, policy=NATO):
    """Return what a question asks: who, what, on what."""
    found = policy.question(question, today=TODAY)
    return found.subject, found.activity, found.object


def doings(activity):
    """Yield what people may say for an activity in French, with its object, and the object's id."""
    objects = [each for each in RULES.entities.values() if each.type in activity.on]
    for name in (activity.label["fr"], *activity.aliases):
        yield name, None
        for each in objects:
            for article in ("", "la ", "le ", "l'"):
                yield contracted(f"{name} {article}{each.label['fr']}"), each.id


@pytest.mark.parametrize("activity", RULES.activities.values(), ids=lambda activity: activity.id)
@pytest.mark.parametrize("written", [str, plain, typeset])
def test_an_activity_is_understood_by_its_french_names(activity, written):
    """Every label and alias comes out as meant, with and without accents, whatever the apostrophe."""
    wrong = [
        question
        for doing, on in doings(activity)
        for question in (written(phrasing.format(doing=doing)) for phrasing in PHRASINGS[:2])
        if asked(question) != ("georgia", activity.id, on)
    ]

    assert wrong == []


@pytest.mark.parametrize("phrasing", PHRASINGS)
def test_a_question_may_be_put_in_several_ways(phrasing):
    """The little words around the names do not matter."""
    wrong = [a.id for a in RULES.activities.values() if asked(phrasing.format(doing=a.label["fr"]))[1] != a.id]

    assert wrong == []


@pytest.mark.parametrize("article", ["", "la ", "le ", "les ", "l'"])
def test_a_subject_is_understood_by_its_french_names(article):
    """Every country and organisation is found by its label and its aliases, after an article or without one."""
    subjects = [each for each in RULES.entities.values() if each.type == RULES.subject]
    wrong = [
        (each.id, name)
        for each in subjects
        for name in (each.label["fr"], *each.aliases)
        if asked(f"{article}{name} peut participer aux exercices ?") != (each.id, "join-exercise", None)
    ]

    assert wrong == []


@pytest.mark.parametrize(
    ("doing", "meant"),
    [
        ("participer à l'exercice", ("join-exercise", None)),
        ("observer un exercice de l'OTAN", ("observe-exercise", None)),
        ("être évaluée par l'OTAN", ("be-evaluated", None)),
        ("être soutenue par l'OTAN", ("support", None)),
        ("être conseillée sur la réforme de la défense", ("receive-reform-advice", None)),
        ("influer sur les décisions relatives au soutien à l'Union africaine", ("shape-decisions", "support-to-african-union")),
        ("décider du soutien à l'Union africaine", ("decide-on-operation", "support-to-african-union")),
        ("siéger au sein du Conseil OTAN-Ukraine", ("sit-in-council", "nato-ukraine-council")),
        ("siéger à la Commission OTAN-Géorgie", ("sit-in-council", "nato-georgia-commission")),
        ("fournir des forces à la Force de réaction de l'OTAN", ("contribute-to-response-force", "nato-response-force")),
    ],
)  # fmt: skip
def test_grammar_does_not_hide_a_name(doing, meant):
    """Articles, contractions and agreement are passed over in the name of an activity."""
    assert asked(f"La Géorgie peut-elle {doing} ?") == ("georgia", *meant)


@pytest.mark.parametrize(
    ("words", "on"),
    [
        ("le 1er octobre 2023", "2023-10-01"),
        ("le 1ER OCTOBRE 2023", "2023-10-01"),
        ("au 15 fevrier 2024", "2024-02-15"),
        ("le 7 mars 2024 à 17 h 30 +01:00", "2024-03-07T17:30+01:00"),
        ("le 7 mars 2024 à 17\u00a0h\u00a030 +01:00", "2024-03-07T17:30+01:00"),
        ("le 7 mars 2024, à 17h30 +01:00", "2024-03-07T17:30+01:00"),
        ("le 7 mars 2024 à 17 h +01:00", "2024-03-07T17:00+01:00"),
        ("le 7 mars 2024 a 9:05Z", "2024-03-07T09:05Z"),
        ("aujourd\u2019hui", TODAY),
        ("en août 2023", "2023-08"),
    ],
)
def test_a_date_in_french(words, on):
    """A date is read as people write it in French; a month stays a month."""
    assert NATO.question(f"La Suède peut-elle participer aux exercices {words} ?", today=TODAY).on == on


def test_a_month_is_no_day_to_ask_about():
    """What was asked of a month is refused, and no day of it is guessed."""
    question = NATO.question("La Suède peut-elle participer aux exercices en mars 2024 ?", today=TODAY)

    with pytest.raises(PlacetError) as error:
        NATO.ask(question.subject, question.activity, on=question.on)

    assert [found.code for found in error.value.diagnostics] == ["P606"]


@pytest.mark.parametrize("text", ["le 1er brumaire 2023", "le 12", "2023", "le 7 mars"])
def test_what_is_no_date(text):
    """What only looks like a date is none."""
    assert find_date(text) is None


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("La Géorgie ne peut-elle pas participer aux exercices ?", "ne pas"),
        ("La Géorgie n'est-elle pas autorisée à participer aux exercices ?", "n pas"),
        ("La Géorgie n'est-elle autorisée qu'à observer les exercices ?", "n"),
        ("La Géorgie et l'Ukraine peuvent-elles participer aux exercices ?", "Ukraine"),
        ("La Géorgie peut-elle participer aux exercices sans invitation ?", "sans invitation"),
        ("La Géorgie peut-elle participer aux exercices le 1er octobre 2023 ou le 2 octobre 2023 ?", "2 octobre 2023"),
    ],
)
def test_nothing_that_matters_is_passed_over(question, left):
    """A denial, a second country, a condition or a second date is an error and no answer."""
    with pytest.raises(PlacetError) as error:
        asked(question)

    [found] = error.value.diagnostics
    assert found.code == "P609"
    assert set(left.split()) <= set(found.message.split("`")[1].split())


def test_near_names_are_shown_in_french():
    """Whoever asks in French is shown the French names that are near."""
    with pytest.raises(PlacetError) as error:
        asked("La Géorgie peut-elle participer aux exercises militaires ?")

    assert any("`participer aux exercices`" in hint for hint in error.value.diagnostics[0].help)


@pytest.mark.parametrize("question", ["Sam peut-il emprunter un livre ?", "Can Sam borrow a book?"])
def test_a_name_of_two_is_an_error_with_both(two_of_a_name, question):
    """Where a name is that of two people, neither is guessed."""
    with pytest.raises(PlacetError) as error:
        asked(question, two_of_a_name)

    [found] = error.value.diagnostics
    assert found.message == f"`{question}` may mean several things"
    assert [note.split(",")[0] for note in found.notes] == ["it may be: Ada", "it may be: Ben"]


@pytest.mark.parametrize("activity", RULES.activities.values(), ids=lambda activity: activity.id)
def test_an_english_question_is_understood_as_ever(activity):
    """French words in the reader do not change what an English question means."""
    names = [activity.id, activity.label["en"], *activity.aliases]
    phrasings = ("Can Georgia {name}?", "Would Georgia be allowed to {name} on 1 October 2023?", "May Georgia {name}")
    wrong = [name for name in names for each in phrasings if asked(each.format(name=name))[1] != activity.id]

    assert wrong == []
