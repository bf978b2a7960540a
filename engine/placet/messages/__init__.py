"""Every text for people in each language, from one message catalogue (gettext); English is the language of the code."""

from placet.messages.catalogue import ENGLISH, LANGUAGES, Messages, messages_in
from placet.messages.grammar import FORMS, UNKNOWN, Grammar, grammar_of, together
from placet.messages.nouns import Noun, governed
from placet.messages.said import Said, said, say

__all__ = [
    "ENGLISH",
    "FORMS",
    "LANGUAGES",
    "UNKNOWN",
    "Grammar",
    "Messages",
    "Noun",
    "Said",
    "governed",
    "grammar_of",
    "messages_in",
    "said",
    "say",
    "together",
]
