"""A forger who seals the changed certificate anew is found out by what it says."""

import pytest
from changing import single_changes

from placet import checker


@pytest.fixture
def forged(certificate_of, divided, problems):
    """Change a certificate, seal it anew, and give what the checker finds wrong with it."""

    def found(name, change):
        document = certificate_of(name)
        change(document)
        return problems(resealed(document), divided)

    return found


def resealed(document):
    """Give a document with the seal that fits it."""
    return {**document, "seal": checker.seal(document)}


def first_leaf(argument):
    """Give the first argument by facts."""
    while "facts" not in argument:
        argument = argument["cases"][0]["argument"]
    return argument


def of_claim(document, number=0):
    """Give the argument of a claim."""
    return document["claims"][number]["argument"]


def test_a_new_seal_alone_changes_nothing(forged):
    """The seal is a digest that anybody can work out: an honest certificate stays honest."""
    assert forged("permitted", lambda document: document.update()) == []


VERDICTS = ["permitted", "conditional", "not_permitted", "undetermined"]
HONEST = {
    "permitted": "permitted",
    "permitted-in-each-case": "permitted",
    "conditional": "conditional",
    "not-permitted": "not_permitted",
    "undetermined": "undetermined",
}
"""The verdict of each certificate."""


@pytest.mark.parametrize(
    ("name", "verdict"), [(name, verdict) for name in HONEST for verdict in VERDICTS if verdict != HONEST[name]]
)
def test_another_verdict_is_not_borne_out(name, verdict, forged):
    """What is claimed and shown belongs to one verdict only."""
    assert forged(name, lambda document: document.update(verdict=verdict))


def claim_a_yes(document):
    """Say permitted, and claim it with the facts that there are."""
    everything = list(range(len(document["facts"])))
    claim = {"done": [], "outcome": True, "argument": {"facts": everything}}
    document.update(verdict="permitted", claims=[claim], ways=[], missing=[], witnesses=[])


@pytest.mark.parametrize("name", ["conditional", "not-permitted", "undetermined"])
def test_a_claimed_yes_is_not_forced(name, forged):
    """The facts of another verdict do not force a yes."""
    assert forged(name, claim_a_yes)[0].startswith("the facts and rules of a claim do not force it")


def test_a_way_cannot_be_left_out(forged):
    """No possible world shows that the way left out is not enough, since it is."""

    def leave_out(document):
        del document["ways"][0], document["claims"][0]

    assert "might be enough" in forged("conditional", leave_out)[0]


def test_a_way_cannot_be_added(forged):
    """A reservation alone is not enough, whatever is claimed."""

    def add(document):
        document["ways"] = [["deposit"], ["reservation"]]
        document["claims"][1]["done"] = ["reservation"]

    assert forged("conditional", add)


def test_a_way_cannot_ask_for_more_than_is_needed(forged):
    """A deposit is enough; a deposit and an approval are no minimal way."""

    def ask_for_more(document):
        for claim in document["claims"]:
            claim["done"] = sorted({*claim["done"], "approval"})
        document["ways"] = [claim["done"] for claim in document["claims"]]

    assert forged("conditional", ask_for_more)


def test_a_record_cannot_be_swapped(forged):
    """The records of a fact are those in the files that bear it out."""

    def swap(document):
        document["facts"][0]["records"][0]["line"] += 1

    assert forged("permitted", swap) == ["`facts` is not what the pack says"]


def test_a_fact_cannot_be_dropped(forged):
    """Without a fact that it needs, a claim is not forced."""

    def drop(document):
        first_leaf(of_claim(document))["facts"].pop()

    assert forged("permitted", drop) == ["the facts and rules of a claim do not force it"]


def test_a_fact_cannot_be_added(forged):
    """A fact that is true and has nothing to do with the answer is not cited."""

    def add(document):
        fact = {
            "of": "subject",
            "name": "age_group",
            "element": None,
            "state": "holds",
            "value": "adult",
            "records": [],
        }
        document["facts"].append(fact)
        leaf = first_leaf(of_claim(document))
        leaf["facts"].append(len(document["facts"]) - 1)

    assert "is not needed" in forged("permitted", add)[0]


def test_the_date_cannot_be_moved_to_where_the_verdict_differs(forged):
    """Ada was no member in 2019."""
    assert forged("permitted", lambda document: document["question"].update(on="2019-05-01"))


def test_the_subject_cannot_be_replaced(forged):
    """Ben's membership had ended."""
    assert forged("permitted", lambda document: document["question"].update(subject="ben"))


def test_an_effect_cannot_be_changed(forged):
    """The rules that could decide are listed as they stand in the files."""

    def change(document):
        document["rules"][0]["role"] = "forbid"

    assert forged("permitted", change) == ["`rules` is not what the pack says"]


def test_a_case_cannot_be_left_out(forged):
    """The cases are together all that can be."""

    def leave_out(document):
        del of_claim(document)["cases"][0]

    assert forged("permitted-in-each-case", leave_out)


def test_a_case_cannot_be_declared_impossible(forged):
    """A case in which some world lies needs an argument."""

    def declare(document):
        of_claim(document)["cases"][0]["argument"] = {"impossible": True}

    assert forged("permitted-in-each-case", declare) == ["a case is possible"]


def test_a_case_cannot_be_moved_to_where_it_is_not_forced(forged):
    """The branch opens in the first case and is being built in the second: the border cannot lie elsewhere."""

    def move(document):
        before, after = of_claim(document)["cases"][:2]
        before["upto"] = after["from"] = before["upto"] + 1440

    assert forged("permitted-in-each-case", move)


def test_a_world_cannot_be_changed(forged):
    """A world in which Ben is a member already does not show that he might not be permitted."""

    def change(document):
        without, permitted = document["witnesses"]
        without.update({point: permitted[point] + 1440 for point in without})

    assert forged("undetermined", change) == ["[] might be enough"]


def test_a_world_cannot_be_outside_of_what_is_possible(forged):
    """Ben's membership began in June 2020, and not in July."""

    def change(document):
        world = document["witnesses"][0]
        world.update({point: moment + 60 * 1440 for point, moment in world.items()})

    assert "cannot be" in forged("undetermined", change)[0]


@pytest.mark.parametrize("name", ["permitted", "conditional", "not-permitted"])
def test_an_answer_that_is_not_exact_is_no_verdict(name, forged):
    """Where a question has too many unknowns, nothing but `undetermined` can be said."""
    assert forged(name, lambda document: document.update(exact=False, claims=[], facts=[]))


@pytest.mark.parametrize("part", ["name", "version", "digest"])
def test_the_pack_cannot_be_replaced(part, forged):
    """The certificate names the pack by its content."""

    def replace(document):
        document["policy"][part] = "sha256:0"

    assert forged("permitted", replace) == ["the pack's files are not those that the answer was given from"]


ONLY_SEALED = {
    "question": "an answer to another question is honest where that has the same answer and the same proof",
    "missing": "that what is missing settles the matter is not proved, only that it is open",
    "witnesses": "a world may say more than it needs to",
}
"""The parts of which some changes are found out by the seal alone, with why."""


def test_only_a_few_fields_are_guarded_by_the_seal_alone(certificate, divided, problems):
    """Sealed anew, a single change anywhere else is found out by what the certificate then says."""
    accepted = [
        change
        for change, changed in single_changes({k: v for k, v in certificate.items() if k != "seal"})
        if not problems(resealed(changed), divided)
    ]

    assert [change for change in accepted if change.split()[-1].split(".")[0] not in ONLY_SEALED] == []
