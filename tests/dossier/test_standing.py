"""The standing, the periods, and what is disputed or not known."""

import pytest
from dossier_cases import CASES, KNOWN_ON, name_of

from placet import Policy, Verdict
from placet.pictures.history import History
from placet.pictures.spans import Range
from placet.policy.tables.grouping import Grouping

NAMED = [case for case in CASES if isinstance(case[0], str)]


@pytest.fixture
def ben(library):
    """Ben, after he ceased to be a member."""
    return Policy.load(library).dossier("ben", on="2023-07-01", known_on=KNOWN_ON)


def facts(page):
    """Give the value, and whether it is sure, of each attribute of the standing."""
    return {(fact.attribute, fact.value): fact.is_sure for fact in page.standing}


@pytest.mark.parametrize(("subject", "on"), NAMED, ids=name_of)
def test_sure_values_are_those_of_the_timeline_picture(nato, dossier, subject, on):
    """What the picture of a partner's periods shows on a date is what the standing says."""
    history = History(nato, Range.between(on, on), KNOWN_ON)
    party = history.party(subject)
    declared = nato.ruleset.attributes["partner"]
    compared = [name for name in declared if name != "may_use_tool"]  # that differs from activity to activity
    shown = {
        (name, held.value)
        for name in compared
        for held in history.held(party, Grouping(nato.ruleset, name), history.rulings(on))
        if held.is_sure and not (declared[name].derived and held.value is False)
    }

    assert {key for key, is_sure in facts(dossier(subject, on)).items() if is_sure} == shown


@pytest.mark.parametrize(("subject", "on"), CASES, ids=name_of)
def test_every_attribute_stands_somewhere(nato, dossier, subject, on):
    """What is said of no attribute would be left out silently."""
    page = dossier(subject, on)
    said = {each.attribute for each in (*page.standing, *page.absent, *page.unrecorded)}

    assert said == set(nato.ruleset.attributes["partner"]) - {"may_use_tool"}


def test_a_derived_value_names_its_rule(dossier):
    """A partner's standing comes with the rule that gives it."""
    (standing,) = [fact for fact in dossier("georgia", "2023-10-01").standing if fact.attribute == "standing"]

    assert (standing.value, standing.is_sure) == ("partner", True)
    assert [rule.rule for rule in standing.rules] == ["standing.of-a-subject"]


def test_a_recorded_value_says_since_when(dossier):
    """A membership of a framework has its first day and its source."""
    (framework,) = [fact for fact in dossier("georgia", "2023-10-01").standing if fact.attribute == "framework"]

    assert [spell.time.since for spell in framework.spells] == ["1994-03-23"]
    assert framework.sources


def test_enhanced_opportunities_are_there_or_expressly_not(dossier):
    """A status that a partner has is in its standing; one that it has not is among what is not so."""
    georgia, japan = dossier("georgia", "2023-10-01"), dossier("japan", "2024-03-06")

    assert ("enhanced_opportunities", True) in facts(georgia)
    assert "enhanced_opportunities" in {each.attribute for each in japan.absent}


def test_accession_changes_the_standing(dossier):
    """Sweden is an invitee before its accession and a member after it."""
    before, after = dossier("sweden", "2024-03-06"), dossier("sweden", "2024-06-01")

    assert facts(before)["membership", "invitee"]
    assert facts(after)["membership", "member"]


def test_on_the_day_of_accession_either_may_be(dossier):
    """Asked by the day, what depends on the hour is one of two values, and the hour is what to find out."""
    page = dossier("sweden", "2024-03-07")
    (membership,) = [fact for fact in page.standing if fact.attribute == "membership"]

    assert (membership.value, membership.is_sure) == (None, False)
    assert membership.value_label == "invitee or member"
    assert [point.kind for point in membership.doubts] == ["hour"]


def test_what_is_over_stands_with_both_ends(ben):
    """A membership that has ended is a period before the date, with its imprecise beginning as written."""
    (member,) = [each for each in ben.periods if each.name == "member"]

    assert (member.spell.time.since, member.spell.time.until, member.state) == ("2020-06", "2023-06-01", "past")


def test_what_begins_later_is_coming(library):
    """A record of the future is a period after the date."""
    page = Policy.load(library).dossier("ada", on="2019-01-01", known_on=KNOWN_ON)

    assert {each.name: each.state for each in page.periods} == {"member": "coming", "approval": "coming"}


def test_accounts_that_differ_are_both_told(ben):
    """Two sources give the end of Ben's childhood, and neither is chosen."""
    (difference,) = ben.differing

    assert [account.spell.time.until for account in difference.accounts] == ["2024-01-01", "2023"]
    assert len({account.sources for account in difference.accounts}) == 2


def test_what_is_not_accepted_is_told_apart(library):
    """With statutes alone, what only the register says is not known, and is listed as said by a weaker source."""
    page = Policy.load(library).dossier("ada", on="2023-07-01", known_on=KNOWN_ON, evidence="statute")

    assert {each.name for each in page.unaccepted} == {"member", "age_group", "approval"}
    assert page.periods == ()


def test_what_is_denied_is_told_as_denied(lay_over):
    """A source that says that something never was so is an account of its own."""
    policy = lay_over(
        "records/readers.yaml",
        "other_account: {until: 2023, source: statute-2020#order/1}",
        "other_account: {denied: true, source: statute-2020#order/1}",
    )
    (difference,) = policy.dossier("ben", on="2022-07-01", known_on=KNOWN_ON).differing

    assert [account.is_denied for account in difference.accounts] == [False, True]


def test_a_profile_has_a_standing(dossier):
    """Whoever is on no roster has the values that were given, and what follows from them."""
    page = dossier(CASES[-1][0], "2024-03-06")

    assert facts(page)["framework", "pfp"]
    assert facts(page)["standing", "partner"]
    assert (page.subject, page.label, page.periods) == ("profile", "this profile", ())


def test_what_is_supposed_is_marked(nato):
    """A supposition is named on the page, and marks the record that it adds."""
    policy = nato.suppose("georgia.suspended_from += practical-cooperation from 2023-01-01")
    page = policy.dossier("georgia", on="2023-10-01", known_on=KNOWN_ON)
    (suspended,) = [fact for fact in page.standing if fact.attribute == "suspended_from"]

    assert page.hypothetical == policy.ruleset.suppositions
    assert [spell.is_supposed for spell in suspended.spells] == [True]
    assert page.counts[Verdict.NOT_PERMITTED] > 30


def test_a_supposed_end_is_an_exception_of_the_record(nato):
    """A record that a supposition takes back keeps its period, and says for when it does not count."""
    page = nato.suppose("georgia.framework -= pfp from 2027").dossier("georgia", on="2023-10-01", known_on=KNOWN_ON)
    (framework,) = [each for each in page.periods if each.name == "framework"]

    assert [time.since for time in framework.spell.except_for] == ["2027"]


def test_circumstances_are_part_of_the_head(dossier):
    """What is said of the circumstances counts for every question, and is on the page."""
    page = dossier("georgia", "2023-10-01", context={"classified": False})

    assert page.context == {"classified": False}
    assert page.counts != dossier("georgia", "2023-10-01").counts
