"""Pictures in French: their titles, panels, legends and letters."""

import json

import pytest

from extras import needs
from placet.pictures import as_mermaid, draw, matrix, network, proof_tree, rules_tree, timeline

RANGE = {"since": "2020-01-01", "until": "2022-12-31", "known_on": "2024-06-30"}


@pytest.fixture(scope="module")
def french(policy):
    """The library's policy in French."""
    return policy.in_language("fr")


@needs("altair", "vl_convert")
def test_a_matrix(french):
    """The letters of the cells are those of the French legend."""
    spec = matrix(french.table(on="2021-06-01", known_on="2024-01-01")).spec
    legend = next(each["value"] for each in spec["params"] if each["name"] == "verdicts")

    assert legend == ["A autorisé (4)", "C conditionnel (1)", "N non autorisé (1)", "I indéterminé (0)"]
    assert spec["title"]["text"] == "Sujets par activité au 2021-06-01, en l'état des connaissances au 2024-01-01"
    assert '"letter": "A"' in json.dumps(spec)
    assert '"letter": "P"' not in json.dumps(spec)


@needs("altair", "vl_convert")
def test_a_timeline(french):
    """The title, both panels and their legends are French."""
    spec = timeline(french, "ben", **RANGE).spec
    drawn = json.dumps(spec, ensure_ascii=False)

    assert spec["title"]["text"] == (
        "Ben\u00a0: ce qui est enregistré, et les verdicts, du 2020-01-01 au 2022-12-31, "
        "en l'état des connaissances au 2024-06-30"
    )
    assert spec["title"]["subtitle"] == ["Jamais autre chose que non autorisé, et omis\u00a0: emprunter une rareté."]
    assert all(text in drawn for text in ("Ce qui est enregistré", "Les verdicts", "avec certitude", "peut-être"))
    assert '"what": "A autorisé", "letter": "A"' in drawn
    assert "âge\u00a0: enfant" in drawn


@needs("altair", "vl_convert")
def test_a_network(french):
    """The title, the axis and the panels are French, and so are the events."""
    spec = network(french, ["age_group"], **RANGE).spec
    drawn = json.dumps(spec, ensure_ascii=False)

    assert spec["title"]["text"].startswith("âge\u00a0: combien, et qui, du 2020-01-01 au 2022-12-31, ")
    assert all(
        f'"{text}"' in drawn
        for text in ("sujets", "Combien à la fin de chaque année", "Qui, d'après les enregistrements")
    )
    assert "ouverture de l'annexe nord (2021-05)" in drawn


def test_the_rules_of_an_activity(french):
    """What groups the rules, and when they are in force, is said in French, with the rules' French titles."""
    drawn = as_mermaid(rules_tree(french, "borrow-book", on="2021-01-01", known_on="2024-01-01"))

    assert "emprunter un livre\u00a0: les règles au 2021-01-01" in drawn
    assert "autorisé si l'une de ces règles s'applique" in drawn
    assert "permitted" not in drawn


def test_a_proof(french):
    """The title of a proof is French, a no-break space stays one, and the policy stands below."""
    answer = french.ask("ada", "borrow-book", on="2022-01-01", known_on="2024-01-01")
    drawn = draw(proof_tree(answer)).svg()

    assert "<title>Autorisé. Ada\u00a0: " in drawn
    assert "au 2022-01-01, en l&#x27;état des connaissances au 2024-01-01" in drawn
    assert ">Politique library 1.0.0, empreinte sha256:" in drawn
