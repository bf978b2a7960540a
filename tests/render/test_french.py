"""Every page in French; what the pack or the answer says stays as it was handed over."""

import pytest

from placet.diagnostics import Place
from placet.policy import Timeline, Verdict
from placet.policy.how import Change as Turn
from placet.policy.how import HowAnswer, Obstacle, Route
from placet.policy.when import Axis, Cause, Change, Stretch
from placet.render import (
    as_comparison,
    as_html,
    as_markdown,
    as_mermaid,
    as_proof,
    as_roster,
    as_text,
    as_timeline_html,
    as_timeline_markdown,
    as_timeline_text,
    as_ways,
    as_ways_html,
    as_ways_markdown,
)
from placet.study import Changed, Comparison

PLACE = Place("policy.yaml", 3, 1)
QUESTION = "Ada\u00a0: borrow a book, au 2024-06-01, en l'état des connaissances au 2024-07-01"
FOOTER = "Politique library 1.0.0, empreinte sha256:0123456789ab"


def test_a_short_answer(answer, request_and_consent, age):
    """The verdict, the question and every heading are French, by the answer's own language."""
    asked = answer(
        verdict=Verdict.UNDETERMINED, language="fr", ways=(request_and_consent,), missing=((age, age),), exact=False
    )

    assert as_text(asked) == (
        f"Indéterminé. {QUESTION}\n"
        "\n"
        "  Members borrow books\n"
        "  Ada is a member\n"
        "  Il y avait trop d'inconnues pour être exact\u00a0: il se peut que davantage soit tranché que ce qui est\n"
        "  dit ici.\n"
        "\n"
        "Il faut\u00a0:\n"
        "  - the reader\u00a0: request\u00a0; the board\u00a0: consent\n"
        "\n"
        "À établir\u00a0:\n"
        "  - Ada: age\n"
        "    nothing is recorded\n"
        "    et aussi\u00a0: Ada: age (nothing is recorded)\n"
        "\n"
        "Sources (niveau de preuve le plus faible\u00a0: official)\u00a0:\n"
        "  - The board\u00a0: House <rules>, lending/1 (2024-01-15, official)\n"
        "\n"
        f"{FOOTER}\n"
    )


def test_a_language_that_is_asked_for_wins(answer):
    """The words around an answer may be of another language than the answer."""
    assert as_text(answer(language="fr"), language="en").startswith("Permitted. Ada: borrow a book")
    assert as_text(answer(), language="fr").startswith(f"Autorisé. {QUESTION}")


def test_a_narrow_terminal(answer, request_and_consent):
    """On 40 columns no line is wider, and no line begins with a sign that belongs to the one before."""
    asked = answer(verdict=Verdict.CONDITIONAL, language="fr", ways=(request_and_consent, request_and_consent))
    lines = as_text(asked, width=40).splitlines()

    assert max(map(len, lines)) <= 40
    assert [line for line in lines if line.strip()[:1] in {":", ";"}] == []


def test_a_proof(answer):
    """The heading of the proof is French."""
    assert "\nLa preuve\u00a0:\n  ✓ permitted\n" in as_proof(answer(language="fr"))


def test_a_proof_in_markdown(answer):
    """In Markdown each step says in French whether it holds."""
    page = as_markdown(answer(language="fr", hypothetical=("it rains",)), has_proof=True)

    assert "**Hypothèse\u00a0:** it rains\n" in page
    assert page.endswith(
        "**La preuve**\n\n"
        "- vérifié\u00a0: permitted\n"
        '  - vérifié\u00a0: Members "borrow" \\[books\\] (`policy.yaml:3`)\n'
        "    - The board\u00a0: House \\<rules\\>, lending/1 (2024-01-15, official)\n"
        "    - vérifié\u00a0: Ada: member (`records.yaml:7`)\n"
        "  - en suspens\u00a0: whether she is suspended\n"
    )


def test_html_says_its_language(answer):
    """A browser and a screen reader learn that the page is French."""
    page = as_html(answer(language="fr"), has_proof=True)

    assert page.startswith('<div class="placet-answer" data-verdict="permitted" lang="fr">\n<p><strong')
    assert "<summary>La preuve</summary>" in page


def test_a_supposition_in_mermaid(answer):
    """A hypothetical answer is marked in French."""
    assert '>"Hypothèse\u00a0: it rains"]' in as_mermaid(answer(language="fr", hypothetical=("it rains",)))


def test_a_list(answer, request_and_consent):
    """The groups of a list have French names, and names with accents stand where a reader looks for them."""
    asked = [
        answer(verdict=verdict, language="fr", ways=ways)
        for verdict, ways in [(Verdict.CONDITIONAL, (request_and_consent,)), (Verdict.NOT_PERMITTED, ())]
    ]
    names = iter(["Ada", "Zoé", "Égypte"])

    assert as_roster([*asked, asked[1]], name=lambda _answer: next(names)) == (
        "Conditionnel (1)\n  the reader\u00a0: request\u00a0; the board\u00a0: consent\n    Ada\n"
        "\nNon autorisé (2)\n  Égypte, Zoé\n"
    )


def test_an_empty_list():
    """Nothing to list is said in French where French is asked for."""
    assert as_roster([], name=str, language="fr") == "Personne et rien à énumérer.\n"


@pytest.fixture
def timeline(answer) -> Timeline:
    """A timeline of two stretches."""

    def ask(_moment):
        return answer(language="fr")

    cause = Cause("rule", "r", "the rule begins", None, is_exact=True, place=PLACE, sources=())
    return Timeline(
        answer().question,
        Axis.VALIDITY,
        None,
        "2024-06-30",
        (
            Stretch(None, "2020-01-01", Verdict.NOT_PERMITTED, 0, 9, (), ask),
            Stretch("2020-01-01", None, Verdict.PERMITTED, 10, 19, (), ask),
        ),
        (Change("2020-01-01", Verdict.NOT_PERMITTED, Verdict.PERMITTED, lambda: (cause,)),),
        answer().policy,
        ("it rains",),
        "fr",
    )


def test_a_timeline(timeline):
    """The range and the stretches are told in French."""
    assert as_timeline_text(timeline) == (
        "Ada\u00a0: borrow a book, du début au 2024-06-30, en l'état des connaissances au 2024-07-01\n"
        "Hypothèse\u00a0: it rains\n"
        "\n"
        "Non autorisé jusqu'au 2020-01-01\n"
        "  2020-01-01\n"
        "  - the rule begins\n"
        "    [policy.yaml:3]\n"
        "\n"
        "Autorisé à partir du 2020-01-01\n"
        "\n"
        f"{FOOTER}\n"
    )


def test_a_timeline_as_a_page(timeline):
    """So are they in Markdown and in HTML, which names its language."""
    assert "  - 2020-01-01\u00a0: the rule begins\n" in as_timeline_markdown(timeline)
    assert as_timeline_html(timeline).startswith('<div class="placet-timeline" data-hypothetical="true" lang="fr">')


def ways(answer, *routes, obstacles=(), complete=True):
    """Make an answer of `how`."""
    return HowAnswer(answer, Verdict.PERMITTED, routes, obstacles, exact=True, complete=complete)


ROUTE = Route((Turn("act", "ada", "request", None, None, "done", ("reader",), "the reader", 2, "request"),), 2)


def test_ways(answer):
    """What is to be reached, how things stand and what it costs are said in French."""
    lines = as_ways(ways(answer(language="fr", verdict=Verdict.NOT_PERMITTED), ROUTE)).splitlines()

    assert (
        lines[0]
        == "Verdict visé\u00a0: autorisé. Ada\u00a0: borrow a book, au 2024-06-01, en l'état des connaissances au"
    )
    assert lines[3:6] == ["  En l'état\u00a0: non autorisé.", "", "Une voie\u00a0:"]
    assert lines[6] == "  - the reader\u00a0: request (coût\u00a0: 2)"


def test_ways_as_a_page(answer):
    """Ways that may not be all, and what stands in the way, have French headings, and the HTML says its language."""
    asked = answer(language="fr", verdict=Verdict.NOT_PERMITTED)
    obstacle = Obstacle("value", "Ada: age: 5", None, None, None, ())

    assert "**Les voies les moins coûteuses (il peut y en avoir d'autres)**" in as_ways_markdown(
        ways(asked, ROUTE, ROUTE, complete=False)
    )
    assert "<p><strong>Rien n&#x27;y mène, parce que</strong></p>" in as_ways_html(ways(asked, obstacles=(obstacle,)))
    assert as_ways_html(ways(asked)).startswith('<div class="placet-ways" data-to="permitted" lang="fr">')


@pytest.mark.parametrize(
    ("number", "heading", "footer"),
    [
        (1, "1 réponse sur 4 change au", "3 réponses restent les mêmes\u00a0: autorisé (1), indéterminé (2).\n"),
        (2, "2 réponses sur 5 changent au", "3 réponses restent les mêmes\u00a0: autorisé (1), indéterminé (2).\n"),
        (0, "Rien ne change.", "3 réponses restent les mêmes\u00a0: autorisé (1), indéterminé (2).\n"),
    ],
)
def test_a_comparison(number, heading, footer):
    """How much changes and how much does not is counted as French counts."""
    changed = Changed("ada", "borrow-book", None, Verdict.PERMITTED, Verdict.NOT_PERMITTED)
    same = {Verdict.PERMITTED: 1, Verdict.CONDITIONAL: 0, Verdict.UNDETERMINED: 2}
    found = Comparison("2024-01-01", "2024-01-01", (), "sha256:0", (changed,) * number, same)
    page = as_comparison(found, name=lambda _subject: "Ada", language="fr")

    assert page.startswith(heading)
    assert page.endswith(footer)
    assert ("Autorisé → non autorisé" in page) is (number > 0)
