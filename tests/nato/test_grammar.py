"""Sentences agree with the nouns of the pack, in French and in English."""

from dataclasses import replace

import pytest

from placet.logic.formula import ActState, Compare, Covers, Has, Known, Path, Scope
from placet.logic.ruleset import Kind
from placet.messages import messages_in
from placet.policy.nouns import joined
from placet.policy.phrases import Phrases
from placet.policy.questions import Questions
from placet.render.dossier import as_markdown


def declares(noun):
    """Say whether a noun declares its French grammar."""
    return "fr" in noun.grammar


def test_every_act_says_what_agrees_with_it(nato):
    """An act is said to have taken place, or to be refused."""
    assert [act.id for act in nato.ruleset.acts.values() if not declares(act)] == []


def test_every_entity_says_which_article_it_takes(nato):
    """Whatever a question is about stands with its article in a sentence."""
    assert [entity.id for entity in nato.ruleset.entities.values() if not declares(entity)] == []
    assert [kind.id for kind in nato.ruleset.entity_types.values() if not declares(kind)] == []


def test_every_attribute_that_is_compared_says_what_agrees_with_it(nato):
    """Of a truth only yes or no is said; of any other attribute a sentence says what it includes or is."""
    compared = [
        attribute
        for attributes in nato.ruleset.attributes.values()
        for attribute in attributes.values()
        if attribute.kind is not Kind.BOOL
    ]

    assert [attribute.id for attribute in compared if not declares(attribute)] == []
    assert len(compared) > 10


def test_every_branch_of_activities_says_which_article_it_takes(nato):
    """A suspension covers a branch, which a sentence names."""
    branches = [activity for activity in nato.ruleset.activities.values() if not activity.is_leaf]

    assert [activity.id for activity in branches if not declares(activity)] == []


@pytest.fixture
def say(nato):
    """Say a condition about a subject (and an object) in a language."""

    def said(language, subject, atom, outcome, on=None):
        policy = nato.in_language(language)
        activity = "shape-decisions" if on else "join-exercise"
        answer = policy.ask(subject, activity, object=on, on="2023-10-01", known_on="2024-06-01")
        return Phrases(nato.ruleset, language, answer.outcome).atom(atom, outcome=outcome)

    return said


FRAMEWORK = Has(Path(Scope.SUBJECT, "framework"), "pfp")
SUSPENSIONS = Covers(Path(Scope.SUBJECT, "suspended_from"))
SEATS = Has(Path(Scope.SUBJECT, "council_seat"), "nato-georgia-commission")
CONTRIBUTIONS = Has(Path(Scope.SUBJECT, "contributes_to"), "kfor")
STANDING = Compare(Path(Scope.SUBJECT, "standing"), "equals", "partner")
KIND = Compare(Path(Scope.SUBJECT, "kind"), "one_of", frozenset({"country", "organisation"}))
PLACE = Known(Path(Scope.OBJECT, "delivered"))
BRANCH = Has(Path(Scope.SUBJECT, "suspended_from"), "practical-cooperation")


@pytest.mark.parametrize(
    ("subject", "atom", "outcome", "sentence"),
    [
        ("georgia", ActState("request"), True, "une demande est intervenue"),
        ("georgia", ActState("request"), False, "une demande n'est pas intervenue"),
        ("georgia", ActState("allied-consent"), True, "le consentement des Alliés est intervenu"),
        ("georgia", ActState("allied-consent"), None, "le consentement des Alliés peut intervenir"),
        ("georgia", ActState("invitation", refused=True), True, "une invitation est refusée"),
        ("georgia", ActState("allied-consent", refused=True), False, "le consentement des Alliés n'est pas refusé"),
        ("georgia", SUSPENSIONS, True, "les suspensions de la Géorgie couvrent cette activité"),
        ("canada", SUSPENSIONS, False, "les suspensions du Canada ne couvrent pas cette activité"),
        ("netherlands", SUSPENSIONS, None, "les suspensions des Pays-Bas couvrent peut-être cette activité"),
        ("estonia", SEATS, True, "les sièges de l'Estonie comprennent la Commission OTAN-Géorgie"),
        ("israel", SEATS, False, "les sièges d'Israël ne comprennent pas la Commission OTAN-Géorgie"),
        ("uae", CONTRIBUTIONS, True, "les contributions des Émirats arabes unis comprennent la KFOR"),
        ("hungary", STANDING, True, "le statut de la Hongrie est «\u00a0partenaire\u00a0»"),
        ("african-union", STANDING, False, "le statut de l'Union africaine n'est pas «\u00a0partenaire\u00a0»"),
        ("japan", STANDING, None, "le statut du Japon est peut-être «\u00a0partenaire\u00a0»"),
        ("malta", FRAMEWORK, True, "le cadre de partenariat de Malte comprend «\u00a0Partenariat pour la paix\u00a0»"),
        ("iraq", BRANCH, True, "les suspensions de l'Iraq comprennent la coopération pratique"),
    ],
)
def test_a_french_sentence_agrees(say, subject, atom, outcome, sentence):
    """Gender, number and article are those of the noun."""
    assert say("fr", subject, atom, outcome) == sentence


def test_a_choice_is_one_of_several_values(say):
    """The verb agrees with the attribute, and the values stand as names."""
    pays, organisation = "«\u00a0pays\u00a0»", "«\u00a0organisation internationale\u00a0»"

    said = say("fr", "georgia", KIND, True)

    assert said == f"la nature de la Géorgie a l'une des valeurs suivantes\u00a0: {organisation} ou {pays}"


@pytest.mark.parametrize(
    ("outcome", "sentence"),
    [
        (True, "le lieu de mise en œuvre de la Mission OTAN en Iraq est connu"),
        (False, "le lieu de mise en œuvre de la Mission OTAN en Iraq n'est pas connu"),
    ],
)
def test_a_sentence_agrees_with_what_an_object_has(say, outcome, sentence):
    """An operation takes its article as a country does."""
    assert say("fr", "georgia", PLACE, outcome, "nato-mission-iraq") == sentence


@pytest.mark.parametrize(
    ("acts", "french", "english"),
    [
        (("request",), "une fois une demande intervenue", "once a request is given"),
        (("allied-consent",), "une fois le consentement des Alliés intervenu", "once Allied consent is given"),
        (
            ("request", "invitation"),
            "une fois une demande et une invitation intervenues",
            "once a request and an invitation are given",
        ),
        (
            ("request", "allied-consent"),
            "une fois une demande et le consentement des Alliés intervenus",
            "once a request and Allied consent are given",
        ),
    ],
)
def test_several_acts_agree_together(nato, acts, french, english):
    """All feminine is feminine, one masculine makes it masculine, and several are a plural in either language."""
    found = {language: Phrases(nato.ruleset, language) for language in ("fr", "en")}

    assert found["fr"].once(frozenset(acts)) == french
    assert found["en"].once(frozenset(acts)) == english


@pytest.mark.parametrize(
    ("grammar", "given", "refused"),
    [
        ("s", "Allied consents is given", "Allied consents is refused"),
        ("p", "Allied consents are given", "Allied consents are refused"),
    ],
)
def test_an_english_sentence_agrees(nato, grammar, given, refused):
    """An English noun is a plural where the pack says so."""
    act = replace(nato.ruleset.acts["allied-consent"], label={"en": "Allied consents"}, grammar={"en": grammar})
    phrases = Phrases(replace(nato.ruleset, acts={**nato.ruleset.acts, act.id: act}), "en")

    assert phrases.atom(ActState(act.id), outcome=True) == given
    assert phrases.atom(ActState(act.id, refused=True), outcome=True) == refused


def test_a_noun_without_a_grammar_gets_a_wording_that_is_right_for_any(nato):
    """Nothing is guessed of its gender."""
    act = replace(nato.ruleset.acts["request"], label={"en": "a plea", "fr": "une requête"}, grammar={})
    phrases = Phrases(replace(nato.ruleset, acts={**nato.ruleset.acts, act.id: act}), "fr")

    assert phrases.atom(ActState("request"), outcome=True) == "une requête\u00a0: cet acte est intervenu"
    assert phrases.once(frozenset({"request"})) == "une fois une requête (étape accomplie)"


def test_who_does_several_things_together_has_its_article(nato):
    """A change that needs two is the doing of both."""
    found = nato.in_language("fr").how("finland", "join-exercise", on="2023-04-04", known_on="2024-06-01")

    assert str(found.ways[0]).startswith("les Alliés et la Finlande\u00a0: cadre de partenariat \u2013 ajout de ")


def test_an_object_follows_its_activity_with_its_article(nato):
    """The preposition at the end of an activity is one with the article of the object."""
    questions = Questions(nato.ruleset, "fr")
    asking = questions.asking("2023-10-01", "2024-06-01", None, None)
    activity = questions.activity("decide-in-council")

    question, _ = questions.prepare("georgia", activity, "nato-georgia-commission", asking)

    assert f"{question.object_label:le}" == "la Commission OTAN-Géorgie"


def test_nouns_are_joined_as_one(nato):
    """What stands for several nouns is a noun again."""
    phrases = Phrases(nato.ruleset, "fr")
    acts = [phrases.act("request"), phrases.act("invitation")]

    assert f"{joined(acts, messages_in('fr')):m|f|mp|fp}" == "fp"


@pytest.mark.parametrize(
    ("activity", "entity", "doing"),
    [
        ("sit-in-council", "nato-ukraine-commission", "siéger à la Commission OTAN-Ukraine"),
        ("decide-on-operation", "kfor", "décider de la KFOR"),
    ],
)
def test_a_table_and_a_dossier_join_a_preposition_with_its_noun(nato, activity, entity, doing):
    """Wherever an activity stands with its object, the noun has the article of its gender."""
    french, when = nato.in_language("fr"), {"on": "2024-03-06", "known_on": "2026-06-30"}
    headings = french.table(["georgia"], [activity], objects=[entity], **when).across.headings

    assert [heading.title for heading in headings] == [doing]
    assert doing in " ".join(as_markdown(french.dossier("georgia", **when)).split()).replace(" ;", ";")
