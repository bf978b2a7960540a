"""Every word that a timeline adds of its own, in one place."""

from __future__ import annotations

from typing import Final

BEGINS: Final = "{what} begins"
ENDS: Final = "{what} ends"
COMES_INTO_FORCE: Final = "the rule comes into force: {what}"
GOES_OUT_OF_FORCE: Final = "the rule goes out of force: {what}"
SUPPOSED_FROM_HERE: Final = "something else is supposed than {what}"
SUPPOSED_UNTIL_HERE: Final = "nothing else is supposed any more than {what}"
LASTED: Final = "{what} has lasted for {duration}"
AT_EVENT: Final = "{event}: {what}"
BECOMES_KNOWN: Final = "it becomes known: {what}"

MAY_HAVE: Final = "perhaps from here on: {what} ({why})"
"""An imprecise moment may have come."""

HAS: Final = "by now at the latest: {what} ({why})"
"""An imprecise moment has surely come."""

NARROWED: Final = "by what else is known of it: {what} ({why})"
"""The calendar, or what is known of other moments, says something of an imprecise one."""
