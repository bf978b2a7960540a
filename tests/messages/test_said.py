"""Texts that remember how they were made."""

import pickle

import pytest

from placet.messages import Message, Words, count, grouped, heard, listed, messages_in, say, say_as

FRENCH = messages_in("fr")


def test_a_text_said_in_a_sense_is_translated_in_it():
    """A word with several meanings has a translation for each."""
    assert say_as("diagnostic", "help") == "help"
    assert FRENCH.translate(say_as("diagnostic", "help")) == "aide"


@pytest.mark.parametrize(("number", "english", "french"), [(1, "1 error", "1 erreur"), (2, "2 errors", "2 erreurs")])
def test_a_text_about_a_number_has_the_form_that_it_asks_for(number, english, french):
    """Each language has its own rule for the plural: French says `0 erreur`."""
    said = count("{number} error", "{number} errors", number)

    assert (said, FRENCH.translate(said)) == (english, french)
    assert FRENCH.translate(count("{number} error", "{number} errors", 0)) == "0 erreur"


@pytest.mark.parametrize(
    ("between", "english", "french"),
    [
        (",", "a list, b", "une liste, b"),
        ("or", "a list or b", "une liste ou b"),
        ("and", "a list and b", "une liste et b"),
    ],
)
def test_a_row_of_texts_is_translated_with_what_stands_between(between, english, french):
    """In a row, names stay and words are translated."""
    row = listed([say("a list"), "b"], between)

    assert (row, FRENCH.translate(row)) == (english, french)


def test_a_large_number_is_grouped_as_each_language_does():
    """A comma between thousands would be a decimal comma in French."""
    assert grouped(1234567) == "1,234,567"
    assert FRENCH.translate(grouped(1234567)) == "1\u202f234\u202f567"


def test_a_text_of_another_library_is_recognised():
    """What another library says is taken for the message that it is, with what was filled in."""
    known = (Message("`{value}` is not a valid integer"), Message("option `{name}` requires an argument"))

    said = heard("option `--on` requires an argument", known)

    assert FRENCH.translate(said) == "l'option `--on` demande une valeur"
    assert FRENCH.translate(heard("something else", known)) == "something else"


def test_words_alone_are_the_same_in_every_language():
    """A name is a text as well, and has no translation."""
    assert FRENCH.translate(Words("a list")) == "a list"


@pytest.mark.parametrize(
    "text",
    [
        say("a list"),
        say("expected {expected}, found {found}", expected=say("a list"), found="b"),
        say_as("diagnostic", "help"),
        count("{number} error", "{number} errors", 2),
        listed([say("a list"), "b"], "or"),
        Words("b"),
    ],
)
def test_a_text_that_was_stored_can_still_be_translated(text):
    """A text keeps its message where it is pickled and read again."""
    again = pickle.loads(pickle.dumps(text))

    assert again == text
    assert FRENCH.translate(again) == FRENCH.translate(text)
