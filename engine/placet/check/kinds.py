"""The kinds of name that a pack has, and how each is spoken of.

A message stands here for each kind, and not one for all with a word put in, since other languages bend
the words around it.
"""

from __future__ import annotations

from dataclasses import dataclass

from placet.messages import Message, Words, say


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of name.

    Attributes:
        one: One of the kind.
        unknown: That a name is none of the kind.
    """

    one: Words
    unknown: Message


@dataclass(frozen=True, slots=True)
class DeclaredKind(Kind):
    """A kind of name that packs declare.

    Attributes:
        twice: That a name is declared twice.
    """

    twice: Message


ACT = DeclaredKind(say("an act"), Message("unknown act `{name}`"), Message("the act `{name}` is declared twice"))
ACTIVITY = DeclaredKind(
    say("an activity"), Message("unknown activity `{name}`"), Message("the activity `{name}` is declared twice")
)
ACTOR = DeclaredKind(
    say("an actor"), Message("unknown actor `{name}`"), Message("the actor `{name}` is declared twice")
)
ATTRIBUTE = DeclaredKind(
    say("an attribute"), Message("unknown attribute `{name}`"), Message("the attribute `{name}` is declared twice")
)
ENTITY = DeclaredKind(
    say("an entity"), Message("unknown entity `{name}`"), Message("the entity `{name}` is declared twice")
)
ENTITY_TYPE = DeclaredKind(
    say("an entity type"),
    Message("unknown entity type `{name}`"),
    Message("the entity type `{name}` is declared twice"),
)
EVENT = DeclaredKind(
    say("an event"), Message("unknown event `{name}`"), Message("the event `{name}` is declared twice")
)
INVARIANT = DeclaredKind(
    say("an invariant"), Message("unknown invariant `{name}`"), Message("the invariant `{name}` is declared twice")
)
RULE = DeclaredKind(say("a rule"), Message("unknown rule `{name}`"), Message("the rule `{name}` is declared twice"))
SOURCE = DeclaredKind(
    say("a source"), Message("unknown source `{name}`"), Message("the source `{name}` is declared twice")
)
TERM = DeclaredKind(say("a term"), Message("unknown term `{name}`"), Message("the term `{name}` is declared twice"))

GRADE = Kind(say("a grade"), Message("unknown grade `{name}`"))
LANGUAGE = Kind(say("a language"), Message("unknown language `{name}`"))
VERDICT = Kind(say("a verdict"), Message("unknown verdict `{name}`"))
