"""Every text for people in each language, from one message catalogue (gettext); English is the language of the code."""

from placet.messages.catalogue import ENGLISH, LANGUAGES, Messages, messages_in
from placet.messages.said import Said, say

__all__ = ["ENGLISH", "LANGUAGES", "Messages", "Said", "messages_in", "say"]
