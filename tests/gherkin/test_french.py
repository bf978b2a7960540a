"""Scenarios in French: the same steps, other words."""

from textwrap import dedent, indent

import pytest
from gherkin.dialect import Dialect
from pytest_bdd.steps import step_function_context_registry

from placet.gherkin import interviews, steps, timelines, ways
from placet.gherkin.french_sentences import FRENCH
from placet.gherkin.phrases import VERDICTS, read_verdict, tidy
from placet.gherkin.sentences import SENTENCES, nearest
from placet.messages import messages_in

MODULES = {each.__name__ for each in (steps, ways, interviews, timelines)}

ASKED = """
Étant donné que la date est le 1er juin 2021
Quand on demande si Ada peut emprunter une rareté
"""
ADA = "Quand on demande si Ada peut emprunter un livre le 1er janvier 2022\n"
TIMELINE = "Quand on demande quand Ben peut emprunter un livre\n"
SUPPOSED = """
Étant donné qu'on suppose qu'Ada n'est plus membre à partir du 1er janvier 2022
Lorsqu'on demande si Ada peut emprunter un livre le 1er juin 2022
"""
PROFILE = """
Étant donné que la date est le 1er janvier 2022
Et un lecteur avec :
  | membre | <membre> |
  | âge    | adulte   |
Quand on demande s'il peut emprunter un livre
"""


@pytest.fixture
def run_french(run_feature, library):
    """Run one scenario in French about the library."""

    def run(text):
        head = (
            f'# language: fr\nFonctionnalité: f\n  Scénario: s\n    Étant donné la politique "{library.as_posix()}"\n'
        )
        [outcome] = run_feature(head + indent(dedent(text), "    "))
        return outcome

    return run


def steps_of(kind, text):
    """Return the step definitions that understand a sentence."""
    known = (each for each in step_function_context_registry.values() if each.step_func.__module__ in MODULES)
    return [each.step_func for each in known if each.type == kind and each.parser.is_matching(text)]


def without_keyword(kind, sentence):
    """Return a French sentence as the parser gives it to a step."""
    keywords = getattr(Dialect.for_name("fr"), f"{kind}_keywords")
    return sentence.removeprefix(next(each for each in keywords if sentence.startswith(each)))


def spaced(sentence):
    """Write a sentence with the no-break spaces that French typography asks for."""
    return sentence.replace("« ", "«\u00a0").replace(" »", "\u00a0»").replace(" :", "\u00a0:")


def typeset(sentence):
    """Write a sentence as a word processor does: no-break spaces, typographic apostrophes."""
    return spaced(sentence).replace("'", "\u2019")


def test_every_sentence_has_its_french():
    """What can be said in English can be said in French, each sentence in words of its own."""
    assert list(FRENCH) == list(SENTENCES)
    assert len({french for french, _ in FRENCH.values()}) == len(SENTENCES)


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("written", [str, typeset])
def test_a_french_sentence_is_the_step_of_the_english_one(sentence, written):
    """Each French sentence is understood by the step that its English one belongs to, and by no other."""
    kind, text = sentence.lower().split(" ", 1)[0], sentence.split(" ", 1)[1]

    assert steps_of(kind, without_keyword(kind, written(FRENCH[sentence][0]))) == steps_of(kind, text)


def test_verdicts_have_one_name_in_each_language():
    """A verdict is read by the word that failures and answers say."""
    words = {messages_in("fr").translate(word): verdict for verdict, word in VERDICTS.items()}

    assert list(words) == ["permis", "sous conditions", "non permis", "indéterminé"]
    assert {word: read_verdict(word) for word in words} == words


@pytest.mark.parametrize(
    "text",
    [
        ASKED + "Alors la réponse est « sous conditions »",
        ASKED + "Alors la réponse est sous conditions",
        ASKED + "Alors il faut :\n  | acte |\n  | accord |\n  | réservation |",
        ASKED + "Alors il faut la réservation et l\u2019accord",
        ASKED + 'Alors la source la plus faible est de niveau "notice"',
        TIMELINE + "Alors la réponse change 5 fois",
        TIMELINE + "Alors la réponse change le 1er juin 2023",
        TIMELINE + "Alors jusqu'au 1er juin 2020 la réponse est « non permis »",
        TIMELINE + "Alors du 1er janvier 2022 jusqu\u2019au 1er mars 2022, la réponse est « non permis »",
        TIMELINE + "Alors à partir du 1er juin 2023 la réponse est « non permis »",
        PROFILE.replace("<membre>", "oui") + "Alors la réponse est « permis »",
        PROFILE.replace("<membre>", "non") + "Alors la réponse est « non permis »",
        PROFILE.replace("<membre>", "inconnu") + "Alors la réponse est « indéterminé »",
        SUPPOSED + "Alors la réponse est « non permis »\nEt la réponse est hypothétique",
    ],
)
def test_a_french_sentence_that_holds(run_french, text):
    """Sentences in French can hold."""
    outcome = run_french(text)

    assert (outcome.detail, outcome.state) == ("", "passed")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            ASKED + "Alors la réponse est « permis »",
            "attendu : la réponse est « permis »\n   reçu : la réponse est « sous conditions »\n",
        ),
        (ASKED + "Alors il faut une bénédiction", "attendu : il faut : une bénédiction\n   reçu : il faut : "),
        (ASKED + "Alors les modalités comprennent « durée »", "reçu : les modalités sont : néant"),
        (ASKED + "Alors la réponse est hypothétique", "reçu : rien n'est supposé"),
        (TIMELINE + "Alors la réponse ne change jamais", "attendu : la réponse ne change jamais\n   reçu :\n"),
        (
            TIMELINE + "Alors du 1er janvier 2022 jusqu'au 2 mars 2022 la réponse est « non permis »",
            "attendu : du 1er janvier 2022 jusqu'au 2 mars 2022 la réponse est « non permis »\n",
        ),
        ("Étant donné que la date est demain\n" + ASKED, "`demain` n'est pas une date telle que `le 1er octobre 2023`"),
        ("Quand on demande si Ada peut emprunter un livre\n", "le scénario ne donne pas de date"),
        ("Quand on demande s'il peut emprunter un livre\n", "personne n'est décrit pour `il`"),
        ("", "rien n'a encore été demandé : ajoutez une étape `Quand on demande si"),
    ],
)
def test_a_failure_is_told_in_french(run_french, text, said):
    """What fails in a French feature is told to its author in French."""
    outcome = run_french(text + "\nAlors la réponse est « permis »")

    assert outcome.state == "failed"
    assert spaced(said) in outcome.detail
    assert "Traceback" not in outcome.detail


def test_a_slip_in_french_is_answered_in_french(run_french):
    """Whoever misspells a French sentence is shown the French one that was meant, at its step."""
    outcome = run_french("Lorsqu'on se demande si Ada peut lire\nAlors la réponse est « permis »")

    assert "Lorsqu'on se demande si Ada peut lire\n" in outcome.detail
    assert "aucune phrase de scénario ne se lit ainsi\n" in outcome.detail
    assert "`Quand on demande si la Géorgie peut participer à un exercice`" in outcome.detail


def test_the_nearest_sentence_is_of_the_features_language():
    """A suggestion can be copied into the feature as it stands."""
    assert nearest("then", "il faut que", "fr")[0] == "Alors il faut :"
    assert nearest("given", "la date est hier", "fr") == ["Étant donné que la date est le 1er octobre 2023"]


def test_a_french_feature_is_answered_in_french(run_french, run_feature, library):
    """What a step quotes is French text in a French feature, and English text in an English one."""
    french = run_french(ADA + "Alors les motifs mentionnent « Les membres empruntent des livres »")
    [english] = run_feature(
        f'Feature: f\n  Scenario: s\n    Given the policy "{library.as_posix()}"\n'
        "    When we ask whether Ada can borrow a book on 1 January 2022\n"
        '    Then the reasons mention "Les membres empruntent des livres"\n'
    )

    assert (french.detail, french.state) == ("", "passed")
    assert "they are `Members borrow books`" in english.detail


def test_a_misspelt_keyword_in_french_is_refused(run_feature):
    """Lines after a keyword that the parser takes for prose would silently not run."""
    [outcome] = run_feature(
        "# language: fr\nFonctionnalité: f\n  Scenarios: s\n    Quand on demande si\n"
        "  Scénario: t\n    Alors la réponse est permis\n"
    )

    assert "`Scenarios:`" in outcome.detail


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("la politique «\u00a0nato\u00a0»", 'la politique "nato"'),
        ("qu\u2019on suppose que l\u2019Iraq est membre", "on suppose que l'Iraq est membre"),
        ("il faut\u00a0:", "il faut:"),
        ("à 17\u202fh\u202f30", "à 17 h 30"),
    ],
)
def test_typography_does_not_matter(written, plain):
    """French typography is read as its plain form."""
    assert tidy(written) == plain
