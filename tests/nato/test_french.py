"""The NATO pack answers in French: every label has its French, and no answer holds English."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import placet
from placet.logic.ruleset import Ruleset

CATALOGUE = Path(placet.__file__).parent / "messages" / "locale" / "fr" / "LC_MESSAGES" / "answers.po"
SUBJECTS = (
    *("georgia", "ukraine", "russia", "belarus", "austria", "serbia", "finland", "sweden", "hungary", "mauritania"),
    *("iraq", "afghanistan", "japan", "african-union", "cyprus", "france"),
)
DATES = ("1996-05-01", "2014-09-05", "2024-03-07")
KNOWN_ON = "2026-06-01"
WORD = re.compile(r"[^\W\d_]{3,}")
MARKUP = re.compile(r"\{[^{}]*\}|\[[^\]]*\]")
"""What stands in a text and is no word for people: fields of messages, and the id and effect of a rule."""


def texts_of_pack(ruleset: Ruleset) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield every text of a pack that must be in all its languages, with what it belongs to."""
    attributes = [attribute for named in ruleset.attributes.values() for attribute in named.values()]
    tables = (ruleset.entity_types, ruleset.actors, ruleset.acts, ruleset.activities, ruleset.terms, ruleset.entities)
    for named in [*attributes, *(each for table in tables for each in table.values())]:
        yield f"label of {named.id}", dict(named.label)
        if named.meaning:
            yield f"meaning of {named.id}", dict(named.meaning)
    for attribute in attributes:
        yield from ((f"option {name} of {attribute.id}", dict(text)) for name, text in attribute.options.items())
    for thing in (*ruleset.rules.values(), *ruleset.events.values(), *ruleset.invariants):
        yield f"title of {thing.id}", dict(thing.title)
    yield from ((f"meaning of {rule.id}", dict(rule.meaning)) for rule in ruleset.rules.values() if rule.meaning)
    yield "title of the pack", dict(ruleset.title)


def test_no_text_of_the_pack_lacks_its_french(nato):
    """Labels, meanings, options and titles are in both languages."""
    found = dict(texts_of_pack(nato.ruleset))

    assert [what for what, text in found.items() if not (text.get("fr") and text.get("en"))] == []
    assert len(found) > 400


@pytest.fixture(scope="module")
def english(nato) -> frozenset[str]:
    """The words that only English messages and English texts of the pack have."""
    texts = [text for _, text in texts_of_pack(nato.ruleset)]
    with CATALOGUE.open("rb") as stream:
        messages = [message for message in read_po(stream) if message.id]
    theirs = {word for text in texts for word in words(text["en"])} | {w for m in messages for w in words(m.id)}
    ours = {word for text in texts for word in words(text["fr"])} | {w for m in messages for w in words(m.string)}
    return frozenset(theirs - ours)


@pytest.fixture(scope="module")
def names(nato) -> frozenset[str]:
    """What is the same in both languages: names, and the titles of publications."""
    same = {text["fr"] for _, text in texts_of_pack(nato.ruleset) if text["fr"] == text["en"]}
    return frozenset(same | titles(nato))


def titles(policy):
    """Return the titles of publications, which keep their own language."""
    return {title for source in policy.ruleset.sources.values() for title in source.title.values()}


def words(text):
    """Return the words of a message or a text."""
    return set(WORD.findall(MARKUP.sub(" ", text).lower()))


def nodes(node):
    """Yield the text of every step of a proof."""
    yield node.text
    for child in node.children:
        yield from nodes(child)


def said_in(answer):
    """Yield every text for people in an answer."""
    yield answer.question.activity_label
    yield from (reason.text for reason in answer.because)
    yield from (text for way in answer.ways for act in way.acts for text in (act.label, act.actor_label))
    yield from (text for chosen in answer.missing for point in chosen for text in (point.text, point.why))
    yield from (term.label for term in answer.terms)
    yield from nodes(answer.proof)


def leaks(texts, english, titles_):
    """Return the texts that hold an English word."""
    found = {}
    for text in texts:
        bare = text
        for title in titles_:
            if title in bare:
                bare = bare.replace(title, "")
        if left := words(bare) & english:
            found[text] = left
    return found


def untranslated(french, other, names_):
    """Return what is said in the same words in both languages, and is more than a name."""
    pairs = list(zip(french, other, strict=True))
    return {text for text, same in pairs if text == same and text not in names_}


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize("on", DATES)
def test_french_answers_hold_no_english(nato, english, names, subject, on):
    """Every reason, way, open point, term and step of a proof is French, for every activity and object."""
    asked = {"on": on, "known_on": KNOWN_ON}
    french = [text for answer in nato.in_language("fr").what(subject, **asked) for text in said_in(answer)]
    other = [text for answer in nato.what(subject, **asked) for text in said_in(answer)]

    assert leaks(set(french), english, titles(nato)) == {}
    assert untranslated(french, other, names) == set()
    assert len(french) > 300


@pytest.mark.parametrize(
    ("subject", "activity", "on_object"),
    [
        *((subject, "join-exercise", None) for subject in SUBJECTS),
        *((subject, "shape-decisions", "sea-guardian") for subject in ("georgia", "ukraine", "japan")),
        *((subject, "sit-in-council", "nato-russia-council") for subject in ("russia", "france")),
        *((subject, "accede", None) for subject in ("georgia", "ukraine", "japan", "african-union")),
        ("georgia", "contribute-to-response-force", "nato-response-force"),
    ],
)
def test_french_ways_and_timelines_hold_no_english(nato, english, names, subject, activity, on_object):
    """What it would take, what stands in the way, and what changes an answer are said in French."""

    def texts(policy):
        how = policy.how(subject, activity, object=on_object, on="2024-03-07", known_on=KNOWN_ON)
        when = policy.when(subject, activity, object=on_object, until="2024-03-07", known_on=KNOWN_ON)
        known = policy.when_known(subject, activity, object=on_object, on="2024-03-07", until=KNOWN_ON)
        changed = [cause.text for change in (*when.changes, *known.changes) for cause in change.causes]
        unknown = [text for s in when.stretches for point in s.unknowns for text in (point.text, point.why)]
        changes = [text for way in how.ways for one in way.changes for text in (one.text, one.actor_label)]
        return [*changed, *unknown, *changes, *map(str, how.ways), *(obstacle.text for obstacle in how.obstacles)]

    french, other = texts(nato.in_language("fr")), texts(nato)

    assert leaks(set(french), english, titles(nato)) == {}
    assert untranslated(french, other, {*names, ""}) == set()


@pytest.mark.parametrize(
    ("activity", "on_object"),
    [
        ("join-exercise", None),
        ("exchange-intelligence", None),
        ("use-enhanced-opportunities", None),
        ("shape-decisions", "sea-guardian"),
        ("accede", None),
    ],
)
@pytest.mark.parametrize("subject", [{}, {"kind": "country"}, "georgia", "russia"])
def test_french_questions_hold_no_english(nato, english, names, subject, activity, on_object):
    """A question, its meaning, its options and why it is asked are French, whatever is still asked after it."""

    def texts(policy):
        found, unknown = [], []
        while len(unknown) < 12:
            asked = {"object": on_object, "on": "2022-07-15", "known_on": KNOWN_ON, "unknown": unknown}
            question = policy.next_question(subject, activity, **asked)
            if question is None:
                break
            found += [question.text, question.meaning, *question.notes, *(each.label for each in question.options)]
            found += [reason.text for reason in question.because]
            unknown.append(question.id)
        return found

    french, other = texts(nato.in_language("fr")), texts(nato)

    assert leaks(set(french), english, titles(nato)) == {}
    assert untranslated(french, other, {*names, ""}) == set()


def test_a_french_profile_is_answered_in_french(nato, english, names):
    """Of a profile, options and elements are called by their labels."""
    profile = {"kind": "country", "framework": ["pfp"], "contributes_to": ["kfor"], "enhanced_opportunities": True}
    asked = {"on": "2024-03-07", "known_on": KNOWN_ON, "context": {"classified": True}}
    policies = (nato.in_language("fr"), nato)

    french, other = (list(said_in(each.ask(profile, "exchange-intelligence", **asked))) for each in policies)

    assert leaks(set(french), english, titles(nato)) == {}
    assert untranslated(french, other, names) == set()


def test_what_is_supposed_is_answered_in_french(nato, english):
    """A record that is only supposed is marked so in French."""
    supposed = nato.in_language("fr").suppose(
        "georgia.suspended_from += practical-cooperation from 2023", "georgia.security_agreement unknown"
    )

    activities = ("join-exercise", "exchange-intelligence")
    asked = {"on": "2024-03-07", "known_on": KNOWN_ON, "context": {"classified": True}}
    texts = {text for name in activities for text in said_in(supposed.ask("georgia", name, **asked))}

    assert any(text.startswith("par supposition, Géorgie") for text in texts)
    assert any("il est supposé que ce n'est pas connu" in text for text in texts)
    assert leaks(texts, english, titles(nato)) == {}
