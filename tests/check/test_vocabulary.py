"""The vocabulary: what each attribute, act and activity is declared to be."""

from decimal import Decimal

import pytest

from placet.logic.ruleset import Kind


@pytest.mark.parametrize(
    ("name", "complete", "default"),
    [
        ("member", True, False),
        ("visits", True, 0),
        ("fee", True, Decimal(0)),
        ("born", True, None),
        ("nickname", True, None),
        ("suspended_from", True, None),
        ("street", False, None),
        ("clubs", False, None),
        ("grown_up", True, False),
        ("trusted", True, True),
        ("standing", True, "guest"),
        ("tags", True, None),
    ],
)
def test_what_nothing_recorded_means(lower_pack, name, complete, default):
    """A complete register says no where nothing is recorded, and a derived attribute its `otherwise`."""
    attribute = lower_pack({}).attributes["reader"][name]

    assert (attribute.complete, attribute.default) == (complete, default)


def test_option_may_stand_for_nothing_recorded(check_pack):
    """A complete register may name the option that nothing recorded means."""
    text = (
        "attributes:\n  reader:\n    card: {type: {one_of: [paper, none]}, unrecorded: none, "
        "label: {en: card, fr: carte}}\n"
    )

    assert check_pack({"vocabulary/more.yaml": text}).ruleset.attributes["reader"]["card"].default == "none"


def test_option_called_no_is_an_option(check_pack):
    """Where `no` is itself an option, nothing recorded means that option."""
    text = (
        "attributes:\n  reader:\n    card: {type: {one_of: [yes, no]}, unrecorded: no, label: {en: card, fr: carte}}\n"
    )

    assert check_pack({"vocabulary/more.yaml": text}).ruleset.attributes["reader"]["card"].default == "no"


@pytest.mark.parametrize(
    ("name", "actors"),
    [
        ("member", ("reader",)),
        ("age_group", ()),
        ("favourites", ("reader", "library")),
        ("home", ("reader", "library")),
    ],
)
def test_whose_doing_a_change_is(lower_pack, name, actors):
    """An attribute is changed by an actor, several, both, or nobody."""
    assert lower_pack({}).attributes["reader"][name].changed_by == actors


@pytest.mark.parametrize(
    ("name", "kind", "of", "options"),
    [
        ("age_group", Kind.ONE_OF, None, ["child", "adult"]),
        ("clubs", Kind.SET_OF, None, ["chess", "choir"]),
        ("suspended_from", Kind.SET_OF, "activity", []),
        ("favourites", Kind.SET_OF, "branch", []),
        ("home", Kind.ONE_OF, "branch", []),
        ("street", Kind.TEXT, None, []),
    ],
)
def test_what_values_an_attribute_takes(lower_pack, name, kind, of, options):
    """Values are names that are listed, activities, or entities of a type."""
    attribute = lower_pack({}).attributes["reader"][name]

    assert (attribute.kind, attribute.of, list(attribute.options)) == (kind, of, options)


def test_options_have_labels(lower_pack):
    """An option's label is known in every language."""
    assert lower_pack({}).attributes["reader"]["age_group"].options["child"] == {"en": "child", "fr": "enfant"}


def test_act_has_its_actor_and_cost(lower_pack):
    """An act says whose it is and what it costs; the cost is 1 where none is written."""
    acts = lower_pack({}).acts

    assert (acts["approval"].actor, acts["approval"].cost) == ("library", 2)
    assert acts["reservation"].cost == 1


def test_activity_knows_everything_above_it(check_pack):
    """An activity may lie under several others, and under all that is above them."""
    text = (
        "activities:\n"
        "  art: {label: {en: art, fr: art}}\n"
        "  borrow-print: {under: [borrow-rarity, art], label: {en: borrow a print, fr: emprunter une gravure}}\n"
    )
    activities = check_pack({"vocabulary/more.yaml": text}).ruleset.activities

    assert activities["borrow-print"].ancestors == {"borrow-print", "borrow-rarity", "lending", "art"}


def test_activity_may_be_declared_before_the_one_above_it(check_pack):
    """Names may be used before they are declared."""
    text = "activities:\n  a: {under: b, label: {en: a, fr: a}}\n  b: {label: {en: b, fr: b}}\n"

    assert check_pack({"vocabulary/aaa.yaml": text}).ruleset.activities["a"].ancestors == {"a", "b"}


def test_way_up_may_fork_and_meet_again(check_pack):
    """An activity may lie under another one by two ways."""
    text = (
        "activities:\n  top: {label: {en: top, fr: haut}}\n"
        "  left: {under: top, label: {en: left, fr: gauche}}\n"
        "  right: {under: top, label: {en: right, fr: droite}}\n"
        "  low: {under: [left, right], label: {en: low, fr: bas}}\n"
    )
    activities = check_pack({"vocabulary/more.yaml": text}).ruleset.activities

    assert activities["low"].ancestors == {"low", "left", "right", "top"}


def test_label_may_be_left_out(check_pack):
    """What has no label is called by its id."""
    assert check_pack({"vocabulary/more.yaml": "terms: {fine: {}}\n"}).ruleset.terms["fine"].label == {}


def test_value_where_no_rule_applies_may_be_an_entity(check_pack):
    """An `otherwise` may name an entity, which is declared later."""
    text = (
        "attributes:\n  reader:\n    base: {type: {one_of: branch}, derived: true, otherwise: north, "
        "label: {en: base, fr: base}}\n"
    )

    assert check_pack({"vocabulary/more.yaml": text}).ruleset.attributes["reader"]["base"].default == "north"


def test_leaves_have_nothing_below(lower_pack):
    """Only activities without others below them are leaves."""
    activities = lower_pack({}).activities

    assert {name for name, activity in activities.items() if activity.is_leaf} == {
        "borrow-book",
        "borrow-rarity",
        "visit-branch",
    }


def test_activity_says_what_its_object_is(lower_pack):
    """An activity that is about an object names the types that it may have."""
    activities = lower_pack({}).activities

    assert (activities["visit-branch"].on, activities["lending"].on) == (("branch",), ())


def test_plain_text_is_in_the_first_language(check_pack):
    """In a pack of one language a plain text is enough."""
    ruleset = check_pack({"sources/more.yaml": "leaflet: {title: A leaflet, published: 2021, grade: notice}\n"}).ruleset

    assert ruleset.sources["leaflet"].title == {"en": "A leaflet"}


def test_a_noun_keeps_its_grammar(lower_pack):
    """What sentences agree with is read beside a label, by language."""
    file = "acts:\n  nod: {actor: reader, label: {en: nods, fr: signes}, grammar: {en: p, fr: mp}}\n"

    assert lower_pack({"vocabulary/more.yaml": file}).acts["nod"].grammar == {"en": "p", "fr": "mp"}


@pytest.mark.parametrize(
    ("grammar", "code", "words"),
    [
        ("{fr: x}", "P225", "no noun of the language `fr` has the grammar `x`"),
        ("{en: f}", "P225", "no noun of the language `en` has the grammar `f`"),
        ("{fr: f bar}", "P225", "no noun of the language `fr` has the grammar `f bar`"),
        ("{de: f}", "P223", "unknown language `de`"),
    ],
)
def test_a_grammar_that_a_language_does_not_have(check_pack, grammar, code, words):
    """A form of another language, or a language that the pack does not have, is an error."""
    file = f"terms:\n  fee: {{label: {{en: fee, fr: amende}}, grammar: {grammar}}}\n"

    found = check_pack({"vocabulary/more.yaml": file}).diagnostics

    assert [(each.code, each.message) for each in found if each.code in {"P223", "P225"}] == [(code, words)]


def test_an_attribute_has_other_names(lower_pack):
    """A question or a supposition may call an attribute by any of them."""
    more = "attributes: {reader: {limp: {type: bool, label: {en: limp, fr: boiteux}, aliases: {fr: [boiteuse]}}}}\n"

    assert lower_pack({"vocabulary/more.yaml": more}).attributes["reader"]["limp"].aliases == ("boiteuse",)
