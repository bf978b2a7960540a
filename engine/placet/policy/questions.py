"""From what somebody asks to a setting that can be evaluated: every name resolved, every date read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from placet.backends.interpreter import Holder, Reach, Setting
from placet.check.reporting import one_of_type
from placet.diagnostics import Diagnostic, PlacetError, suggest
from placet.logic.formula import Scope
from placet.logic.ruleset import Activity, Entity, Ruleset
from placet.messages import Message, Words, listed, messages_in, say
from placet.moments import Asked, MomentError, parse_asked
from placet.policy.answer import Question
from placet.policy.names import Directory, fold
from placet.policy.nouns import Nouns
from placet.policy.profiles import PROFILE, read_context, read_profile

Subject = str | Mapping[str, object]
Moment = str | date | datetime

_MOST_SHOWN = 10
"""The most objects that a message lists."""


@dataclass(frozen=True, slots=True)
class Directories:
    """Everything that can be called by name in a question."""

    subjects: Directory
    objects: Directory
    activities: Directory

    @classmethod
    def of(cls, ruleset: Ruleset) -> Directories:
        """Return the directories of a policy."""
        subjects = {e.id: e for e in ruleset.entities.values() if e.type == ruleset.subject}
        objects = {e.id: e for e in ruleset.entities.values() if e.type != ruleset.subject}
        return cls(Directory(subjects), Directory(objects), Directory(ruleset.activities))


@dataclass(frozen=True, slots=True)
class Asking:
    """The dates and limits that a question is asked under."""

    on: Asked
    known_on: Asked
    evidence: int
    context: Mapping[str, object]
    context_holder: Holder


class Questions:
    """Reads the questions put to one policy.

    Attributes:
        directories: Everything that can be called by name.
        reach: What the parts of its rules depend on.
    """

    def __init__(self, ruleset: Ruleset, language: str | None = None) -> None:
        """Take a policy, and the language that things are called in; its first if not given."""
        self._ruleset = ruleset
        self._language = language or ruleset.languages[0]
        self._nouns = Nouns(self._language)
        self._holders: dict[str, Holder] = {}
        self._no_context = read_context(ruleset, {})
        self._asked: dict[str, Asked] = {}
        self.directories = Directories.of(ruleset)
        self.reach = Reach(ruleset)

    @property
    def ruleset(self) -> Ruleset:
        """The policy's ruleset."""
        return self._ruleset

    def asking(
        self, on: Moment, known_on: Moment, evidence: str | None, context: Mapping[str, object] | None
    ) -> Asking:
        """Return the limits of a question.

        Raises:
            PlacetError: P606 for a date, P607 for a grade, P608 and P702 for the context.
        """
        holder = read_context(self._ruleset, context) if context else self._no_context
        known = self.day(known_on, Message("what was known is asked by day, found `{found}`"))
        return Asking(self.moment(on), known, self._grade(evidence), context or {}, holder)

    def moment(self, on: Moment) -> Asked:
        """Return a day, or a minute.

        Raises:
            PlacetError: P606.
        """
        key = on if isinstance(on, str) else None
        if key is not None and key in self._asked:
            return self._asked[key]
        try:
            asked = parse_asked(on)
        except MomentError as error:
            raise PlacetError(Diagnostic("P606", error.message, help=(error.help,) if error.help else ())) from None
        if key is not None:
            self._asked[key] = asked
        return asked

    def day(self, on: Moment, refusal: Message) -> Asked:
        """Return a day.

        Args:
            on: The day.
            refusal: What to say of something that is `found` and is no day.

        Raises:
            PlacetError: P606.
        """
        asked = self.moment(on)
        if asked.first == asked.last:
            found = Diagnostic("P606", refusal.say(found=asked.text), help=(say("leave the hour away"),))
            raise PlacetError(found)
        return asked

    def _grade(self, evidence: str | None) -> int:
        grades = self._ruleset.grades
        if evidence is None:
            return self._ruleset.accept
        if evidence in grades:
            return grades.index(evidence)
        near = suggest(str(evidence), list(grades), limit=1)
        raise PlacetError(
            Diagnostic(
                "P607",
                say("unknown grade `{evidence}`", evidence=evidence),
                notes=(say("the grades, best first: {names}", names=listed(f"`{grade}`" for grade in grades)),),
                help=tuple(say("a grade with a similar name exists: `{match}`", match=match) for match in near),
            )
        )

    def activity(self, name: str) -> Activity:
        """Return the activity of a name.

        Raises:
            PlacetError: P602.
        """
        found = self.directories.activities.find(name)
        if found is None:
            raise self._unknown("P602", say("unknown activity `{name}`", name=name), name, self.directories.activities)
        return self._ruleset.activities[found]

    def subject(self, subject: Subject) -> tuple[str, str, Holder]:
        """Return a subject's id, label and holder.

        Raises:
            PlacetError: P601 for an unknown name, P701 to P704 for a profile.
        """
        if not isinstance(subject, str):
            return PROFILE, messages_in(self._language).say("this profile"), read_profile(self._ruleset, subject)
        found = self.directories.subjects.find(subject)
        if found is None:
            unknown = say("unknown {type} `{name}`", type=self._ruleset.subject, name=subject)
            raise self._unknown("P601", unknown, subject, self.directories.subjects)
        return found, str(self._nouns.of(self._ruleset.entities[found])), self.holder(found)

    def holder(self, entity: str) -> Holder:
        """Return a declared entity as a holder of attributes."""
        known = self._holders.get(entity)
        if known is None:
            declared = self._ruleset.entities[entity]
            attributes = self._ruleset.attributes.get(declared.type, {})
            known = Holder(entity, declared.type, attributes, declared.records, declared.acts)
            self._holders[entity] = known
        return known

    def entity(self, name: str) -> str:
        """Return the id of what an activity may be on.

        Raises:
            PlacetError: P603.
        """
        found = self.directories.objects.find(name) or self.directories.subjects.find(name)
        if found is None:
            raise self._unknown("P603", say("unknown object `{name}`", name=name), name, self.directories.objects)
        return found

    def object(self, name: str | None, activity: Activity) -> Entity | None:
        """Return the object of a question.

        Raises:
            PlacetError: P603 unknown, P604 missing, P605 of the wrong type, P610 not taken.
        """
        if name is None:
            if activity.on:
                raise PlacetError(self._missing_object(activity))
            return None
        if not activity.on:
            raise PlacetError(
                Diagnostic(
                    "P610",
                    say("`{activity}` takes no object, found `{name}`", activity=activity.id, name=name),
                    help=(say("leave it out"),),
                )
            )
        entity = self._ruleset.entities[self.entity(name)]
        if entity.type not in activity.on:
            raise PlacetError(
                Diagnostic(
                    "P605",
                    say(
                        "the object of `{activity}` is {one_of}, found the {type} `{entity}`",
                        activity=activity.id,
                        one_of=_one_of(activity.on),
                        type=entity.type,
                        entity=entity.id,
                    ),
                    notes=(self._objects_of(activity),),
                )
            )
        return entity

    def _missing_object(self, activity: Activity) -> Diagnostic:
        return Diagnostic(
            "P604",
            say(
                "`{activity}` is about {one_of}, and the question names none",
                activity=activity.id,
                one_of=_one_of(activity.on),
            ),
            notes=(self._objects_of(activity),),
            help=(say("name it with `--object`, or after the activity in a question in words"),),
        )

    def _objects_of(self, activity: Activity) -> Words:
        names = [f"`{e.id}`" for e in self._ruleset.entities.values() if e.type in activity.on]
        if not names:
            return say("none is declared")
        shown = [*names[:_MOST_SHOWN], "..."] if len(names) > _MOST_SHOWN else names
        return say("declared: {names}", names=listed(shown))

    def _unknown(self, code: str, message: Words, name: str, directory: Directory) -> PlacetError:
        several = sorted(directory.all(fold(str(name))))
        if several:
            choice = listed(f"`{match}`" for match in several)
            return PlacetError(
                Diagnostic(
                    code,
                    say("`{name}` names several: {names}", name=name, names=choice),
                    help=(say("use one of their ids"),),
                )
            )
        near = directory.nearest(str(name), self._language)
        return PlacetError(
            Diagnostic(
                code,
                message,
                notes=() if near else (say("`placet packs {ruleset}` lists the names", ruleset=self._ruleset.name),),
                help=(say("similar names exist: {names}", names=listed(f"`{match}`" for match in near)),)
                if near
                else (),
            )
        )

    def prepare(
        self, subject: Subject, activity: Activity, object: str | None, asking: Asking
    ) -> tuple[Question, Setting]:
        """Return a question as understood, and its setting.

        Raises:
            PlacetError: As `subject` and `object`.
        """
        name, label, holder = self.subject(subject)
        entity = self.object(object, activity)
        question = Question(
            name,
            label,
            activity.id,
            str(self._nouns.of(activity)),
            entity.id if entity else None,
            self._nouns.of(entity) if entity else "",
            asking.on.text,
            asking.known_on.text,
            self._ruleset.grades[asking.evidence],
            asking.context,
            None if isinstance(subject, str) else subject,
        )
        return question, self.setting(holder, activity, entity, asking)

    def setting(self, holder: Holder, activity: Activity, entity: Entity | None, asking: Asking) -> Setting:
        """Return the setting of a question whose parts are known."""
        holders = {Scope.SUBJECT: holder, Scope.CONTEXT: asking.context_holder}
        if entity is not None:
            holders[Scope.OBJECT] = self.holder(entity.id)
        return Setting(
            self._ruleset,
            holders,
            activity,
            entity.id if entity else None,
            asking.on,
            asking.known_on.last,
            asking.evidence,
        )


def _one_of(types: tuple[str, ...]) -> Words:
    """Return the entity types as a choice, each with its article."""
    return listed(map(one_of_type, types), "or")
