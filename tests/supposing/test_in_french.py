"""Suppositions in French: each is understood as the one of the command line."""

import pytest

from placet import PlacetError

PACKAGE = "recevoir un train de mesures de renforcement des capacités"
FROM_2027 = "à partir du 1er janvier 2027"


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        (
            "la Géorgie est suspendue de la coopération pratique à partir de 2027",
            "georgia.suspended_from += practical-cooperation from 2027",
        ),
        (
            f"la Géorgie est suspendue de la coopération pratique {FROM_2027} jusqu'au 1er janvier 2028",
            "georgia.suspended_from += practical-cooperation from 2027-01-01 until 2028-01-01",
        ),
        ("la Géorgie est suspendue du partenariat", "georgia.suspended_from += partnership"),
        (
            "le Bélarus n\u2019est plus suspendu de la coopération pratique à partir d\u2019octobre 2027",
            "belarus.suspended_from -= practical-cooperation from 2027-10",
        ),
        (
            f"la Géorgie n'a plus d'opportunités renforcées {FROM_2027}",
            "georgia.enhanced_opportunities = false from 2027-01-01",
        ),
        ("le Japon bénéficie d'opportunités renforcées", "japan.enhanced_opportunities = true"),
        (f"l'Autriche est membre {FROM_2027}", "austria.membership = member from 2027-01-01"),
        ("l'Autriche est un pays invité", "austria.membership = invitee"),
        ("la Géorgie contribue à la KFOR depuis le 1er mai 2024", "georgia.contributes_to += kfor from 2024-05-01"),
        (
            f"l'Autriche ne contribue plus à la KFOR {FROM_2027}",
            "austria.contributes_to -= kfor from 2027-01-01",
        ),
        ("la Géorgie est reconnue comme contributrice à la KFOR", "georgia.recognised_for += kfor"),
        (
            "l'Union européenne contribue au soutien à l'Union africaine",
            "european-union.contributes_to += support-to-african-union",
        ),
        ("la Suède fait partie du Partenariat pour la paix", "sweden.framework += pfp"),
        ("l'Irlande ne fait plus partie du Partenariat pour la paix dès 2027", "ireland.framework -= pfp from 2027"),
        ("la Moldova est candidate à l'adhésion", "republic-of-moldova.interested_in_membership = true"),
        ("georgia.framework -= pfp à partir de 2027", "georgia.framework -= pfp from 2027"),
        ("ireland.framework inconnu a partir de 2027", "ireland.framework unknown from 2027"),
        ("georgia.enhanced_opportunities = non", "georgia.enhanced_opportunities = false"),
        (
            f"une demande par la Mauritanie en vue de {PACKAGE} est faite à partir du 1er décembre 2021",
            "request by mauritania to receive-capacity-building done from 2021-12-01",
        ),
        (
            f"le consentement des Alliés pour la Mauritanie en vue de {PACKAGE} est donné",
            "allied-consent by mauritania to receive-capacity-building done",
        ),
        (
            f"la décision du partenaire par la Serbie en vue de participer à l'exercice est refusée {FROM_2027}",
            "partner-decision by serbia to join-exercise refused from 2027-01-01",
        ),
    ],
)
def test_a_supposition_in_french(nato, sentence, meant):
    """A sentence in French supposes what the form of the command line does."""
    assert nato.suppose(sentence).ruleset.suppositions == (meant,)


@pytest.mark.parametrize(
    "sentence",
    [
        "la Géorgie n'est suspendue que de la coopération pratique",
        "la Géorgie ne est suspendue de la coopération pratique",
        "la Géorgie est plus suspendue de la coopération pratique",
        "la Géorgie n'est pas plus suspendue de la coopération pratique",
        "la Géorgie est-elle suspendue de la coopération pratique",
        "la Géorgie est suspendue de la coopération pratique en 2027",
        "la Géorgie et l'Ukraine sont suspendues de la coopération pratique",
    ],
)
def test_what_means_nothing_or_something_else_is_refused(nato, sentence):
    """Half a denial, a question, a second country or an unread period is an error, and nothing is supposed."""
    with pytest.raises(PlacetError) as error:
        nato.suppose(sentence)

    assert {found.code for found in error.value.diagnostics} <= {"P620", "P621", "P622"}


def test_a_supposition_written_again_is_read_the_same(nato):
    """What is shown of a supposition in French can be supposed again."""
    once = nato.suppose("la Géorgie est suspendue de la coopération pratique à partir de 2027")

    assert nato.suppose(*once.ruleset.suppositions).ruleset.suppositions == once.ruleset.suppositions
