"""What `Policy.suppose` gives: another policy, marked as hypothetical wherever it answers."""

import json
import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest

from placet import PlacetError, Policy, Verdict
from placet.render import as_html, as_markdown, as_mermaid, as_proof, as_roster, as_text

NO_MEMBER = "ada.member = false from 2022-01-01"


def test_the_answer_follows_from_what_is_supposed(books, ask_ada):
    """From the day on which it is supposed, the supposed value counts and the recorded one does not."""
    policy = books.suppose(NO_MEMBER)

    assert ask_ada(books).verdict is Verdict.PERMITTED
    assert ask_ada(policy).verdict is Verdict.NOT_PERMITTED
    assert ask_ada(policy, on="2021-12-31").verdict is Verdict.PERMITTED


def test_what_is_recorded_resumes(books, ask_ada):
    """Where the supposition ends, what is recorded counts again."""
    policy = books.suppose(f"{NO_MEMBER} until 2022-03-01")

    assert [ask_ada(policy, on=day).verdict.value for day in ("2022-02-28", "2022-03-01")] == [
        "not_permitted",
        "permitted",
    ]


def test_the_policy_itself_stays_as_it_is(books, ask_ada):
    """Supposing something changes nothing for whoever asks the policy itself."""
    before, answer = pickle.dumps(books.ruleset), ask_ada(books).to_dict(proof=True)
    books.suppose(NO_MEMBER, "ben.suspended_from = lending", "approval by ada to any refused").who(
        "borrow-book", on="2022-06-01", known_on="2026-01-01"
    )

    assert pickle.dumps(books.ruleset) == before
    assert ask_ada(books).to_dict(proof=True) == answer
    assert ask_ada(books).hypothetical == ()


def test_nothing_supposed_is_the_same_policy(books):
    """Supposing nothing gives the policy itself."""
    assert books.suppose() is books


def test_suppositions_add_up(books):
    """What is supposed one after the other is the same as what is supposed at once."""
    at_once = books.suppose(NO_MEMBER, "ben.age_group = adult")

    assert books.suppose(NO_MEMBER).suppose("ben.age_group = adult").ruleset == at_once.ruleset


def test_the_digest_names_the_pack_and_what_is_supposed(books):
    """The same suppositions give the same digest, others another one, and each names that of the pack."""
    one, again = (books.suppose(NO_MEMBER).digest for _ in range(2))
    other = books.suppose("ada.member = false").digest

    assert one == again
    assert one != other
    assert {digest.partition("+supposed:")[0] for digest in (one, other)} == {books.digest}


def test_threads_may_suppose_and_ask_at_once(books, ask_ada):
    """One policy serves many threads, each with suppositions of its own."""

    def ask(number):
        supposed = books.suppose(NO_MEMBER) if number % 2 else books
        return number % 2, ask_ada(supposed).verdict.value, ask_ada(books).verdict.value

    with ThreadPoolExecutor(4) as threads:
        found = set(threads.map(ask, range(40)))

    assert found == {(0, "permitted", "permitted"), (1, "not_permitted", "permitted")}


def test_every_form_of_an_answer_says_that_it_is_hypothetical(books, ask_ada):
    """Nobody who reads an answer in any form takes it for what is so."""
    answer = ask_ada(books.suppose(NO_MEMBER))
    forms = [as_text(answer), as_proof(answer), as_markdown(answer), as_html(answer), as_mermaid(answer), str(answer)]
    roster = as_roster([answer], name=lambda each: each.question.subject)

    assert all("Hypothetical" in form and NO_MEMBER in form for form in (*forms, roster))
    assert 'data-hypothetical="true"' in as_html(answer)
    assert answer.to_dict()["hypothetical"] == [NO_MEMBER]
    json.dumps(answer.to_dict(proof=True))


def test_no_form_of_another_answer_says_so(books, ask_ada):
    """An answer about the records as they are is not marked."""
    answer = ask_ada(books)

    assert not any(
        "ypothetical" in form for form in (as_text(answer), as_markdown(answer), as_html(answer), as_mermaid(answer))
    )
    assert "hypothetical" not in answer.to_dict()


def record_in(node):
    """Find the first record in a proof."""
    if node["kind"] == "record":
        return node
    return next(filter(None, map(record_in, node["children"])), None)


def test_a_supposed_record_is_shown_as_supposed_and_without_a_source(books, ask_ada):
    """The proof never lends a source to what is only supposed."""
    policy = books.suppose("ada.suspended_from += borrow-book from 2022-01-01")
    record = record_in(ask_ada(policy).to_dict(proof=True)["proof"])

    assert record["text"] == "supposed: Ada: suspended from borrow a book from 2022-01-01"
    assert (record["supposed"], record["sources"], record["file"]) == (True, [], "<suppose>")


def test_a_record_that_is_set_aside_says_so(books, ask_ada):
    """A record keeps its own words and source, and says since when it is supposed not to count."""
    policy = books.suppose("ben.suspended_from -= borrow-book from 2022-02-01")
    record = record_in(
        policy.ask("ben", "borrow-book", on="2022-01-15", known_on="2026-01-01").to_dict(proof=True)["proof"]
    )

    assert record["text"] == (
        "Ben: suspended from borrow a book from 2022-01-01 until 2022-03-01 (but supposed otherwise from 2022-02-01)"
    )
    assert [source["source"] for source in record["sources"]] == ["register"]


def test_what_is_supposed_unknown_is_asked_for(books, ask_ada):
    """A complete register says nothing of what is supposed not to be known, and the answer says why."""
    answer = ask_ada(books.suppose("ada.member unknown"))

    assert answer.verdict is Verdict.UNDETERMINED
    assert [point.why for points in answer.missing for point in points] == ["it is supposed not to be known"]


def test_a_hypothetical_answer_has_no_certificate(books, ask_ada):
    """What is in no file cannot be checked against files, and no certificate claims that it was."""
    with pytest.raises(PlacetError) as caught:
        ask_ada(books.suppose(NO_MEMBER)).certificate()

    assert [found.code for found in caught.value.diagnostics] == ["P803"]


@pytest.mark.parametrize("word", ["who", "what", "why", "ask", "can"])
def test_every_question_word_answers_from_what_is_supposed(books, word):
    """Each question word gives for Ada the answer that follows from the supposition."""
    policy = books.suppose(NO_MEMBER)
    given = {"on": "2022-06-01", "known_on": "2026-01-01"}
    asked = {
        "who": lambda: policy.who("borrow-book", **given)[0].is_permitted,
        "what": lambda: policy.what("ada", **given)[0].is_permitted,
        "why": lambda: policy.why("ada", "borrow-book", **given).is_permitted,
        "ask": lambda: policy.ask("ada", "borrow-book", **given).is_permitted,
        "can": lambda: policy.can("ada", "borrow-book", **given),
    }

    assert asked[word]() is False


def test_an_act_is_supposed_for_an_activity_and_what_lies_below(books):
    """An act for lending as a whole is given for rarities too, and sets a recorded refusal aside."""
    given = {"on": "2022-06-01", "known_on": "2026-01-01"}
    refused = books.suppose("reservation by ada to lending refused")
    done = refused.suppose("reservation by ada to borrow-rarity done from 2022-06-01")

    assert books.ask("ada", "borrow-rarity", **given).verdict is Verdict.CONDITIONAL
    assert refused.ask("ada", "borrow-rarity", **given).verdict is Verdict.NOT_PERMITTED
    assert done.ask("ada", "borrow-rarity", **given).verdict is Verdict.PERMITTED


def test_a_supposition_about_one_activity_leaves_a_wider_act_for_the_others(books):
    """Refusing one activity takes nothing from an act that was done for all."""
    given = {"on": "2022-06-01", "known_on": "2026-01-01"}
    policy = books.suppose(
        "approval by ada to any done", "reservation by ada to any done", "approval by ada to borrow-book refused"
    )

    assert policy.ask("ada", "borrow-rarity", **given).verdict is Verdict.PERMITTED


EDITS = {
    "georgia.suspended_from += practical-cooperation from 2027-01-01": (
        "suspensions.yaml",
        "records:\n",
        "records:\n  - {about: georgia, suspended_from: practical-cooperation, from: 2027-01-01, source: belarus-2024}\n",
    ),
    "georgia.framework -= pfp from 2027": (
        "partners/partnership-for-peace.yaml",
        "{framework: pfp, from: 1994-03-23, source: pfp-signatures}",
        "{framework: pfp, from: 1994-03-23, until: 2027, source: pfp-signatures}",
    ),
    "belarus.suspended_from -= practical-cooperation from 2027-01-01": (
        "suspensions.yaml",
        "    from: {at: belarus-suspension}\n",
        "    from: {at: belarus-suspension}\n    until: 2027-01-01\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("supposition", EDITS)
def test_a_supposition_equals_an_edit_of_the_nato_pack(nato, nato_folder, supposition):
    """On the NATO pack, supposing something gives the answers of a copy in which it is recorded."""
    file, old, new = EDITS[supposition]
    path = nato_folder / "records" / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    subject = supposition.partition(".")[0]
    asked = [
        policy.what(subject, on="2027-06-01", known_on="2026-11-24")
        for policy in (nato.suppose(supposition), Policy.load(nato_folder, cache=False))
    ]
    found = [
        [
            (each.verdict, each.ways, [sorted(point.kind for point in points) for points in each.missing])
            for each in answers
        ]
        for answers in asked
    ]

    assert found[0] == found[1]
    assert found[0] != [
        (each.verdict, each.ways, each.missing) for each in nato.what(subject, on="2027-06-01", known_on="2026-11-24")
    ]
