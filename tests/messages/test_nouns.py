"""Nouns in sentences: articles, and words that agree."""

from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

import placet
from placet.messages import FORMS, UNKNOWN, Noun, governed, grammar_of, together

LOCALE = Path(placet.__file__).parent / "messages" / "locale"


@pytest.mark.parametrize(
    ("noun", "grammar", "the", "of", "to"),
    [
        ("Géorgie", "f", "la Géorgie", "de la Géorgie", "à la Géorgie"),
        ("Canada", "m", "le Canada", "du Canada", "au Canada"),
        ("Estonie", "f", "l'Estonie", "de l'Estonie", "à l'Estonie"),
        ("Égypte", "f", "l'Égypte", "de l'Égypte", "à l'Égypte"),
        ("œuvre", "f", "l'œuvre", "de l'œuvre", "à l'œuvre"),
        ("Hongrie", "f", "la Hongrie", "de la Hongrie", "à la Hongrie"),
        ("habilitation", "f", "l'habilitation", "de l'habilitation", "à l'habilitation"),
        ("États-Unis", "mp", "les États-Unis", "des États-Unis", "aux États-Unis"),
        ("suspensions", "fp", "les suspensions", "des suspensions", "aux suspensions"),
        ("Israël", "m bare", "Israël", "d'Israël", "à Israël"),
        ("Malte", "f bare", "Malte", "de Malte", "à Malte"),
        ("le partenariat", "m bare", "le partenariat", "du partenariat", "au partenariat"),
        ("les Alliés", "mp bare", "les Alliés", "des Alliés", "aux Alliés"),
    ],
)
def test_a_french_noun_takes_its_article(noun, grammar, the, of, to):
    """An article is elided before a vowel, and one word with the preposition before it."""
    found = Noun(noun, grammar_of(grammar))

    assert (f"{found:le}", f"{found:de}", f"{found:à}") == (the, of, to)


def test_a_noun_of_which_nothing_is_known_stands_as_a_name():
    """Without a grammar no article can be chosen, and quotation marks are right for any noun."""
    assert f"{Noun('pont'):le}, {Noun('pont'):de}" == "«\u00a0pont\u00a0», de «\u00a0pont\u00a0»"


@pytest.mark.parametrize(
    ("grammar", "two", "four"),
    [("m", "est", "donné"), ("f", "est", "donnée"), ("mp", "sont", "donnés"), ("fp", "sont", "données")],
)
def test_words_agree_with_a_noun(grammar, two, four):
    """Of two forms the number chooses, of four the gender too, and a last one is for nouns without a grammar."""
    noun = Noun("acte", grammar_of(grammar))

    assert f"{noun:est|sont}, {noun:est|sont|(acte)}" == f"{two}, {two}"
    assert f"{noun:donné|donnée|donnés|données|(acte)}" == four


def test_the_last_form_is_for_a_noun_without_a_grammar():
    """It is there only where the other forms cannot be right for any noun."""
    assert f"{Noun('acte'):est|sont|(acte)}, {Noun('acte'):a|b|c|d|e}, {Noun('acte'):est|sont}" == "(acte), e, est"


@pytest.mark.parametrize("wanted", ["une", "est|sont|a|b|c|d", "e"])
def test_what_no_noun_has_is_an_error(wanted):
    """A mistake in a translation is found where it is tried, and not shown as half a sentence."""
    with pytest.raises(ValueError, match=r"no language|forms"):
        f"{Noun('acte'):{wanted}}"


@pytest.mark.parametrize(
    ("grammars", "form"),
    [(("f", "f"), "données"), (("f", "m"), "donnés"), (("f",), "donnée"), (("fp", "f"), "données")],
)
def test_several_nouns_agree_together(grammars, form):
    """All feminine is feminine, and one masculine among them makes it masculine."""
    noun = Noun("actes", together(tuple(grammar_of(each) for each in grammars)))

    assert f"{noun:donné|donnée|donnés|données}" == form


@pytest.mark.parametrize(
    ("phrase", "noun", "grammar", "whole"),
    [
        ("siéger au", "Commission OTAN-Ukraine", "f", "siéger à la Commission OTAN-Ukraine"),
        ("siéger au", "Conseil OTAN-Russie", "m", "siéger au Conseil OTAN-Russie"),
        ("décider de", "KFOR", "f", "décider de la KFOR"),
        ("décider de", "Sea Guardian", "f bare", "décider de Sea Guardian"),
        ("contribute to", "KFOR", "s", "contribute to KFOR"),
    ],
)
def test_a_preposition_is_one_with_the_article(phrase, noun, grammar, whole):
    """A phrase that awaits a noun is followed by it as its grammar asks."""
    assert governed(phrase, Noun(noun, grammar_of(grammar))) == whole


def test_a_preposition_is_written_before_each_of_several_nouns():
    """In French each noun has its own article; in English one preposition does for all."""
    force, mission = Noun("KFOR", grammar_of("f")), Noun("soutien", grammar_of("m"))

    assert governed("contribuer à", force, mission) == "contribuer à la KFOR, au soutien"
    assert governed("contribute to", Noun("KFOR"), Noun("ISAF")) == "contribute to KFOR, ISAF"


def test_a_text_without_a_grammar_follows_as_it_is():
    """Nothing is known of a plain text."""
    assert governed("siéger au", "Conseil") == "siéger au Conseil"


def translations(language):
    """Return every translation of a language."""
    for part in sorted((LOCALE / language / "LC_MESSAGES").glob("*.po")):
        with part.open("rb") as stream:
            yield from (message.string for message in read_po(stream) if isinstance(message.string, str))


@pytest.mark.parametrize("grammar", [*map(grammar_of, FORMS["fr"]), UNKNOWN])
def test_every_translation_can_be_said_of_every_noun(grammar):
    """Each form that a translation asks of a noun is one that nouns have."""
    noun = Noun("acte", grammar)
    asked = [text for text in translations("fr") if any(spec for _, _, spec, _ in Formatter().parse(text))]

    said = [text.format(**{name: noun for _, name, _, _ in Formatter().parse(text) if name}) for text in asked]

    assert all("acte" in text for text in said)
    assert not any("|" in text for text in said)
