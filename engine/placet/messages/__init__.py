"""Every text for people in each language, from one message catalogue (gettext); English is the language of the code."""

from placet.messages.catalogue import ENGLISH, LANGUAGES, Messages, messages_in
from placet.messages.grammar import FORMS, UNKNOWN, Grammar, grammar_of, together
from placet.messages.nouns import Noun, governed
from placet.messages.said import NOTHING, Listed, Message, Said, Words, count, grouped, heard, listed, said, say, say_as

__all__ = [
    "ENGLISH",
    "FORMS",
    "LANGUAGES",
    "NOTHING",
    "UNKNOWN",
    "Grammar",
    "Listed",
    "Message",
    "Messages",
    "Noun",
    "Said",
    "Words",
    "count",
    "governed",
    "grammar_of",
    "grouped",
    "heard",
    "listed",
    "messages_in",
    "said",
    "say",
    "say_as",
    "together",
]
