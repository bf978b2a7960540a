"""The form of policy files and of invariants."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from placet.messages import Words, listed, say
from placet.pack.conditions import ConditionField
from placet.pack.fields import NameField, NamesField, TextField, ValueField, WhenField, read_list
from placet.pack.located import Located, Placed
from placet.pack.mistakes import Mistake, refuse
from placet.pack.nodes import Sequence

Effect = Literal["permit", "forbid", "attach", "define"]
EFFECTS: tuple[Effect, ...] = ("permit", "forbid", "attach", "define")


class InForce(Located):
    """When a rule is in force.

    Attributes:
        from_: Since when (key `from`), or None when always.
        until: Until when, or None when it has no end.
    """

    noun: ClassVar[Words] = say("a period in force")
    from_: WhenField | None = Field(default=None, alias="from")
    until: WhenField | None = None


class Case(Located):
    """One case of a decision list: its value and the condition under which it is given.

    Attributes:
        value: The value.
        when: The condition, or None when it always holds.
    """

    noun: ClassVar[Words] = say("a case")
    value: ValueField
    when: ConditionField | None = None


class RuleItem(Located):
    """A rule; exactly one of `permit`, `forbid`, `attach` and `define` is given.

    Attributes:
        rule: Its id.
        title: Its title, or None.
        meaning: Its meaning, or None.
        permit: The activities that it permits (names, or the word `any`), or None.
        forbid: The activities that it forbids, or None.
        attach: The term that it attaches, or None.
        to: The activities to which it attaches the term; empty for other effects.
        define: The path of the derived attribute that it defines, or None.
        cases: The cases of a decision list; empty when it is none.
        value: The element that it adds to a derived set (or the value that it gives), or None.
        when: The condition under which it applies, or None.
        unless: The condition under which it does not, or None.
        upon: The acts that must be done.
        override: The rules that do not apply while this one does.
        source: Its citations; empty when none is written.
        in_force: When it is in force, or None when always.
        note: A note, or None.
    """

    noun: ClassVar[Words] = say("a rule")
    rule: NameField
    title: TextField | None = None
    meaning: TextField | None = None
    permit: NamesField | None = None
    forbid: NamesField | None = None
    attach: NameField | None = None
    to: NamesField = ()
    define: NameField | None = None
    cases: Annotated[tuple[Case, ...], BeforeValidator(read_list)] = ()
    value: ValueField | None = None
    when: ConditionField | None = None
    unless: ConditionField | None = None
    upon: NamesField = ()
    override: NamesField = ()
    source: NamesField = ()
    in_force: InForce | None = None
    note: TextField | None = None

    @property
    def effect(self) -> Effect:
        """The one effect that it has; also the key under which it stands."""
        return next(effect for effect in EFFECTS if getattr(self, effect) is not None)

    @property
    def activities(self) -> tuple[str, ...]:
        """The activities of its scope as written; empty for `define`."""
        return self.permit or self.forbid or self.to

    @property
    def activities_key(self) -> str:
        """The key under which its activities stand."""
        return "to" if self.attach is not None else self.effect

    @model_validator(mode="after")
    def _has_one_effect(self) -> Self:
        given = [effect for effect in EFFECTS if getattr(self, effect) is not None]
        if len(given) != 1:
            raise refuse(_effects(self.rule, given))
        mistakes = list(_misplaced_keys(self))
        if mistakes:
            raise refuse(mistakes)
        return self


def _effects(rule: str, given: list[Effect]) -> Mistake:
    hint = say("a rule has exactly one of `permit`, `forbid`, `attach` and `define`")
    if not given:
        return Mistake(
            "P123",
            say("the rule `{rule}` has no effect", rule=rule),
            say("this rule has no effect"),
            ("rule",),
            notes=(hint,),
        )
    first, second, *_ = given
    return Mistake(
        "P123",
        say(
            "the rule `{rule}` has several effects: {names}",
            rule=rule,
            names=listed(f"`{effect}`" for effect in given),
        ),
        say("a further effect"),
        (second,),
        at_key=True,
        help=(say("write a rule of its own for each effect"),),
        notes=(hint,),
        others=(((first,), say("the first effect")),),
    )


def _misplaced_keys(rule: RuleItem) -> list[Mistake]:
    given, effect = rule.model_fields_set, rule.effect
    mistakes = [
        _together(
            say(
                "`{key}` belongs to `{belongs}`, and this rule has `{effect}`", key=key, belongs=belongs, effect=effect
            ),
            key,
            effect,
        )
        for key, belongs in (("to", "attach"), ("cases", "define"), ("value", "define"))
        if key in given and effect != belongs
    ]
    if effect == "attach" and "to" not in given:
        hint = say("add `to:` with the activities whose permission gets the term")
        mistakes.append(
            Mistake(
                "P121",
                say("`attach` needs the key `to`"),
                say("without the activities it goes to"),
                ("attach",),
                at_key=True,
                help=(hint,),
            )
        )
    if effect == "define" and "upon" in given:
        mistakes.append(_together(say("a rule with `define` cannot have `upon`"), "upon", effect))
    if {"cases", "value"} <= given:
        mistakes.append(_together(say("a rule with `cases` cannot have `value`"), "value", "cases"))
    return mistakes


def _together(message: Words, key: str, other: str) -> Mistake:
    return Mistake(
        "P124", message, say("does not belong here"), (key,), at_key=True, others=(((other,), say("because of this")),)
    )


class InvariantItem(Located):
    """A promise about all profiles and dates.

    Attributes:
        invariant: Its id.
        title: Its title, or None.
        meaning: Its meaning, or None.
        never: The verdicts that must not occur.
        always: The verdicts of which one must occur.
        activity: The activities, each with all below it; empty for all.
        object: The object, or None for all.
        when: The condition under which it is promised, or None.
        unless: The condition under which it is not, or None.
        source: Its citations.
        note: A note, or None.
    """

    noun: ClassVar[Words] = say("an invariant")
    invariant: NameField
    title: TextField | None = None
    meaning: TextField | None = None
    never: NamesField = ()
    always: NamesField = ()
    activity: NamesField = ()
    object: NameField | None = None
    when: ConditionField | None = None
    unless: ConditionField | None = None
    source: NamesField = ()
    note: TextField | None = None

    @model_validator(mode="after")
    def _promises_something(self) -> Self:
        if not (self.never or self.always):
            hint = say("add `never:` with verdicts that must not occur, or `always:` with verdicts that must")
            message = say("the invariant `{invariant}` promises nothing", invariant=self.invariant)
            raise refuse(Mistake("P121", message, say("neither `never` nor `always`"), ("invariant",), help=(hint,)))
        return self


@dataclass(frozen=True, slots=True)
class PolicyFile(Placed):
    """One policy file.

    Attributes:
        raw: The list that it was read from.
        rules: Its rules, in the order written.
    """

    raw: Sequence
    rules: tuple[RuleItem, ...]

    def _node(self) -> Sequence:
        return self.raw


@dataclass(frozen=True, slots=True)
class InvariantsFile(Placed):
    """The file of invariants.

    Attributes:
        raw: The list that it was read from.
        invariants: Its invariants, in the order written.
    """

    raw: Sequence
    invariants: tuple[InvariantItem, ...]

    def _node(self) -> Sequence:
        return self.raw
