"""A policy that can be asked: the one public door to the engine."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from placet.backends.interpreter import decide
from placet.diagnostics import Diagnostic, PlacetError
from placet.logic.ruleset import Ruleset
from placet.logic.verdicts import Verdict
from placet.messages import LANGUAGES, listed, say
from placet.policy import clock
from placet.policy.answer import Answer
from placet.policy.deciding import Decider, Deciding
from placet.policy.loading import load_ruleset
from placet.policy.questions import Moment, Questions, Subject
from placet.policy.wording import Wording

if TYPE_CHECKING:
    from placet.policy.batches import Batch
    from placet.policy.dossier import Dossier
    from placet.policy.how import HowAnswer
    from placet.policy.interview import NextQuestion
    from placet.policy.supposing.supposition import Supposition
    from placet.policy.tables import Progress, Table
    from placet.policy.understanding import Understood
    from placet.policy.when import Timeline
    from placet.policy.when.chronicle import Chronicle


class Policy:
    """A checked pack, ready to be asked; immutable, and safe to share between threads."""

    __slots__ = ("_chronicle", "_deciding", "_questions", "_ruleset", "_wording")

    def __init__(self, ruleset: Ruleset, *, language: str | None = None) -> None:
        """Take a checked ruleset; `Policy.load` is the usual way, and `in_language` to get answers in a language."""
        self._ruleset = ruleset
        self._wording = Wording(ruleset, language)
        self._questions = Questions(ruleset, self._wording.language)
        self._deciding = Deciding(self._questions)
        self._chronicle: Chronicle | None = None

    @classmethod
    def load(cls, pack: str | PathLike[str], *, cache: bool = True) -> Policy:
        """Load a shipped pack by its name, or any pack by its folder.

        Args:
            pack: A name such as `nato`, or a path.
            cache: Whether a pack that was checked before, and has not changed since, may be read from the cache.

        Raises:
            PlacetError: Everything that is wrong with the pack, with places.
        """
        return cls(load_ruleset(str(pack), cache=cache))

    @property
    def name(self) -> str:
        """The pack's name."""
        return self._ruleset.name

    @property
    def version(self) -> str:
        """The pack's version."""
        return self._ruleset.version

    @property
    def digest(self) -> str:
        """The digest of the pack's content."""
        return self._ruleset.digest

    @property
    def language(self) -> str:
        """The language of its answers: the pack's first, or the one that `in_language` gave it."""
        return self._wording.language

    def in_language(self, language: str) -> Policy:
        """Return the same policy with its answers in another language.

        Args:
            language: `en` or `fr`; labels that the pack does not have in it stay in the pack's first language.

        Raises:
            PlacetError: P612 for a language that texts do not exist in.
        """
        if language not in LANGUAGES:
            known = listed(f"`{each}`" for each in LANGUAGES)
            raise PlacetError(
                Diagnostic(
                    "P612",
                    say("no answer is worded in `{language}`", language=language),
                    notes=(say("languages: {names}", names=known),),
                )
            )
        return self if language == self.language else Policy(self._ruleset, language=language)

    @property
    def ruleset(self) -> Ruleset:
        """The checked pack itself, for tools that go through its rules and records."""
        return self._ruleset

    def ask(
        self,
        subject: Subject,
        activity: str,
        *,
        object: str | None = None,
        on: Moment | None = None,
        known_on: Moment | None = None,
        evidence: str | None = None,
        context: Mapping[str, object] | None = None,
    ) -> Answer:
        """Answer: can the subject do the activity (on the object), on a date, as far as was known?

        Args:
            subject: An id, label or alias, or a profile: a mapping of attributes.
            activity: An id, label or alias.
            object: An id, label or alias, where the activity is about something.
            on: A day, or a moment with its offset; today if not given.
            known_on: The day up to which publications count; today if not given.
            evidence: The weakest grade accepted; the pack's own if not given.
            context: Circumstances declared in the vocabulary.

        Raises:
            PlacetError: P6xx for what is not understood, P7xx for a profile or a context.
        """
        asking = self._questions.asking(on or clock.today(), known_on or clock.today(), evidence, context)
        question, setting = self._questions.prepare(subject, self._questions.activity(activity), object, asking)
        return Answer(question, decide(setting), self._wording)

    def why(
        self,
        subject: Subject,
        activity: str,
        *,
        object: str | None = None,
        on: Moment | None = None,
        known_on: Moment | None = None,
        evidence: str | None = None,
        context: Mapping[str, object] | None = None,
    ) -> Answer:
        """Answer as `ask` does; the proof is in the answer's `proof`. Arguments and errors are those of `ask`."""
        return self.ask(subject, activity, object=object, on=on, known_on=known_on, evidence=evidence, context=context)

    def how(  # noqa: PLR0913 - a question, its goal and how much to list
        self,
        subject: Subject,
        activity: str,
        *,
        object: str | None = None,
        on: Moment | None = None,
        known_on: Moment | None = None,
        evidence: str | None = None,
        context: Mapping[str, object] | None = None,
        to: str = "permitted",
        limit: int = 5,
    ) -> HowAnswer:
        """Answer: what would it take? The cheapest sets of changes that lead to a verdict, or what stands in the way.

        Args:
            subject: As for `ask`.
            activity: As for `ask`.
            object: As for `ask`.
            on: As for `ask`; a change takes effect on this day.
            known_on: As for `ask`.
            evidence: As for `ask`.
            context: As for `ask`.
            to: The verdict to reach: `permitted` or `not_permitted`.
            limit: The most ways to list; the cheapest come first.

        Raises:
            PlacetError: As `ask`; P640 for another verdict, P641 for a limit below 1.
        """
        from placet.policy.how import find, read_goal

        goal = read_goal(to, limit)
        asking = self._questions.asking(on or clock.today(), known_on or clock.today(), evidence, context)
        question, setting = self._questions.prepare(subject, self._questions.activity(activity), object, asking)
        return find(Answer(question, decide(setting), self._wording), goal, limit, self._wording)

    def can(
        self,
        subject: Subject,
        activity: str,
        *,
        object: str | None = None,
        on: Moment | None = None,
        known_on: Moment | None = None,
        evidence: str | None = None,
        context: Mapping[str, object] | None = None,
    ) -> bool:
        """Return whether the verdict is `permitted`, without a proof. Arguments and errors are those of `ask`."""
        asking = self._questions.asking(on or clock.today(), known_on or clock.today(), evidence, context)
        return self._deciding.decide(subject, activity, object, asking) is Verdict.PERMITTED

    def decide(
        self,
        subject: Subject,
        activity: str,
        *,
        object: str | None = None,
        on: Moment | None = None,
        known_on: Moment | None = None,
        evidence: str | None = None,
        context: Mapping[str, object] | None = None,
    ) -> Verdict:
        """Return the verdict alone, without a proof. Arguments and errors are those of `ask`."""
        asking = self._questions.asking(on or clock.today(), known_on or clock.today(), evidence, context)
        return self._deciding.decide(subject, activity, object, asking)

    def decider(
        self,
        activity: str,
        *,
        object: str | None = None,
        on: Moment | None = None,
        known_on: Moment | None = None,
        evidence: str | None = None,
        context: Mapping[str, object] | None = None,
    ) -> Decider:
        """Return a function that gives the verdict for a profile, for many profiles in a loop.

        It is written as Python where that can be done (`source` has it), and else it asks the interpreter (`reason`
        says why); the verdicts are the same. A date that is not given is the day on which the decider is made.
        Arguments and errors are those of `ask`.
        """
        asking = self._questions.asking(on or clock.today(), known_on or clock.today(), evidence, context)
        return self._deciding.decider(activity, object, asking)

    def who(
        self,
        activity: str,
        *,
        object: str | None = None,
        on: Moment | None = None,
        known_on: Moment | None = None,
        evidence: str | None = None,
        context: Mapping[str, object] | None = None,
    ) -> tuple[Answer, ...]:
        """Answer for every subject of the roster. Arguments and errors are those of `ask`."""
        asking = self._questions.asking(on or clock.today(), known_on or clock.today(), evidence, context)
        named = self._questions.activity(activity)
        prepared = (self._questions.prepare(subject, named, object, asking) for subject in self.subjects)
        return tuple(Answer(question, decide(setting), self._wording) for question, setting in prepared)

    def what(
        self,
        subject: Subject,
        *,
        object: str | None = None,
        on: Moment | None = None,
        known_on: Moment | None = None,
        evidence: str | None = None,
        context: Mapping[str, object] | None = None,
    ) -> tuple[Answer, ...]:
        """Answer for every activity (that has nothing below it), and for each of its objects.

        Args:
            subject: As for `ask`.
            object: Only activities on this object; all activities and objects if not given.
            on: As for `ask`.
            known_on: As for `ask`.
            evidence: As for `ask`.
            context: As for `ask`.

        Raises:
            PlacetError: As `ask`.
        """
        asking = self._questions.asking(on or clock.today(), known_on or clock.today(), evidence, context)
        chosen = None if object is None else self._find_object(object)
        found: list[Answer] = []
        for activity in self._ruleset.activities.values():
            if not activity.is_leaf:
                continue
            for name in self._objects(activity.on, chosen):
                question, setting = self._questions.prepare(subject, activity, name, asking)
                found.append(Answer(question, decide(setting), self._wording))
        return tuple(found)

    def when(
        self,
        subject: Subject,
        activity: str,
        *,
        object: str | None = None,
        since: Moment | None = None,
        until: Moment | None = None,
        known_on: Moment | None = None,
        evidence: str | None = None,
        context: Mapping[str, object] | None = None,
    ) -> Timeline:
        """Answer: from when to when, and what changes it?

        Args:
            subject: As for `ask`.
            activity: As for `ask`.
            object: As for `ask`.
            since: The first day of the range; as far back as the calendar goes if not given.
            until: The last day of the range; today if not given.
            known_on: As for `ask`.
            evidence: As for `ask`.
            context: As for `ask`.

        Raises:
            PlacetError: As `ask`; also P611 for a range that ends before it begins.
        """
        from placet.policy.when import Axis

        today, chronicle = clock.today(), self._timelines()
        days = chronicle.range(since, until or today)
        asking = self._questions.asking(days.until.text, known_on or today, evidence, context)
        return chronicle.timeline(subject, activity, object, asking, by=Axis.VALIDITY, days=days)

    def when_known(
        self,
        subject: Subject,
        activity: str,
        *,
        object: str | None = None,
        on: Moment | None = None,
        since: Moment | None = None,
        until: Moment | None = None,
        evidence: str | None = None,
        context: Mapping[str, object] | None = None,
    ) -> Timeline:
        """Answer: how did the answer for one date change as sources were published?

        Args:
            subject: As for `ask`.
            activity: As for `ask`.
            object: As for `ask`.
            on: As for `ask`.
            since: The first day up to which publications count; as far back as the calendar goes if not given.
            until: The last such day; today if not given.
            evidence: As for `ask`.
            context: As for `ask`.

        Raises:
            PlacetError: As `when`.
        """
        from placet.policy.when import Axis

        today, chronicle = clock.today(), self._timelines()
        days = chronicle.range(since, until or today)
        asking = self._questions.asking(on or today, days.until.text, evidence, context)
        return chronicle.timeline(subject, activity, object, asking, by=Axis.KNOWLEDGE, days=days)

    def history(
        self,
        since: Moment | None = None,
        until: Moment | None = None,
        *,
        known_on: Moment | None = None,
        evidence: str | None = None,
        context: Mapping[str, object] | None = None,
    ) -> Iterator[Timeline]:
        """Yield the timeline of every subject of the roster, every activity, and each of its objects.

        Arguments and errors are those of `when`.
        """
        today, chronicle = clock.today(), self._timelines()
        days = chronicle.range(since, until or today)
        asking = self._questions.asking(days.until.text, known_on or today, evidence, context)
        return chronicle.history(self.subjects, asking, days)

    def next_question(
        self,
        subject: Subject,
        activity: str,
        *,
        object: str | None = None,
        on: Moment | None = None,
        known_on: Moment | None = None,
        evidence: str | None = None,
        context: Mapping[str, object] | None = None,
        unknown: Iterable[str] = (),
    ) -> NextQuestion | None:
        """Return the question that is expected to settle the matter soonest.

        Args:
            subject: What is known of a profile so far: what it does not say, or says to be null, may be asked, even
                where a register is complete. Or a name of the roster, whose records stand.
            activity: As for `ask`.
            object: As for `ask`.
            on: As for `ask`.
            known_on: As for `ask`.
            evidence: As for `ask`.
            context: As for `ask`; what it does not say may be asked.
            unknown: What the user does not know, by the ids of its questions, and is not asked again.

        Returns:
            The question; None where no answer to anything that may be asked could change the verdict.

        Raises:
            PlacetError: As `ask`.
        """
        from placet.policy.interview import next_question
        from placet.policy.interview.posing import Desk, Posing

        when, known = on or clock.today(), known_on or clock.today()
        posing = Posing(subject, activity, object, when, known, evidence, context or {}, {}, frozenset(unknown))
        return next_question(Desk(self._questions, self._wording), posing)

    def table(  # noqa: PLR0913 - what to show, and what a question is asked under
        self,
        subjects: Sequence[Subject] | None = None,
        activities: Sequence[str] | None = None,
        *,
        objects: Sequence[str] | None = None,
        dates: Sequence[Moment] | None = None,
        on: Moment | None = None,
        known_on: Moment | None = None,
        evidence: str | None = None,
        context: Mapping[str, object] | None = None,
        only: Verdict | str | None = None,
        group_by: str | None = None,
        watch: Progress | None = None,
    ) -> Table:
        """Answer many questions at once, with their verdicts alone.

        With one date it is subjects by activities; with several and one activity, subjects by dates; with several
        and one subject, activities by dates. An activity that is on something is there once for each of its objects,
        so that every cell is the verdict of one question.

        Args:
            subjects: Ids, labels, aliases or profiles; the whole roster if not given.
            activities: Ids, labels or aliases; a node of the hierarchy means all below it. All if not given.
            objects: Only activities on these.
            dates: Several days or moments.
            on: One day or moment; today if neither it nor `dates` is given.
            known_on: As for `ask`.
            evidence: As for `ask`.
            context: As for `ask`.
            only: The one verdict to show.
            group_by: The subjects' attribute to group the rows by.
            watch: Is told after each row how many rows are done, and of how many.

        Raises:
            PlacetError: As `ask`; P660 where the table would need three axes, P661 where it would be empty,
                P663 for what cannot group, P664 for what is no verdict.
        """
        from placet.policy.tables import Under, Wanted, build

        wanted = Wanted(subjects, activities, objects, on, dates, only, group_by)
        under = Under(clock.today(), known_on or clock.today(), evidence, context)
        return build(self._questions, wanted, under, self._wording, watch)

    def verdicts(
        self,
        rows: Any,
        activities: Sequence[str],
        *,
        objects: Sequence[str] | None = None,
        on: Moment | None = None,
        known_on: Moment | None = None,
        evidence: str | None = None,
        context: Mapping[str, object] | None = None,
        keep: Collection[str] = (),
    ) -> Any:
        """Return a table of profiles with a column of verdicts for each activity, as an expression of Ibis.

        A column has the name of its attribute, a set's is of lists, or it has a column of truths for each element
        (`attribute.element`); `acts.<act>` says `done` or `refused`; `attribute.none` is true where there is no value.
        NULL is what is not known, and an attribute without a column is one that no profile mentions.

        Args:
            rows: A table of Ibis, a frame of Polars or pandas, or an Arrow table.
            activities: Ids, labels or aliases; the column of verdicts is `activity`, or `activity@object`.
            objects: The objects of the activities that have some; all of them if not given.
            on: As for `ask`.
            known_on: As for `ask`.
            evidence: As for `ask`.
            context: As for `ask`.
            keep: Columns that say nothing of a profile.

        Raises:
            PlacetError: As `ask`; P670 and P671 for columns that do not fit the vocabulary, P672 for what no table can
                decide exactly, P673 for a name that is taken, P674 for what is no table.
        """
        return self._batch(on, known_on, evidence, context, keep).verdicts(activities, objects, rows)

    def filter(
        self,
        activity: str,
        table: Any,
        *,
        object: str | None = None,
        on: Moment | None = None,
        known_on: Moment | None = None,
        evidence: str | None = None,
        context: Mapping[str, object] | None = None,
        keep: Collection[str] = (),
    ) -> Any:
        """Return an expression of Ibis that is true for the rows whose verdict is `permitted`, and else false.

        Args:
            activity: As for `ask`.
            table: A table of Ibis, with columns as for `verdicts`.
            object: As for `ask`.
            on: As for `ask`.
            known_on: As for `ask`.
            evidence: As for `ask`.
            context: As for `ask`.
            keep: As for `verdicts`.

        Raises:
            PlacetError: As `verdicts`.
        """
        return self._batch(on, known_on, evidence, context, keep).permitted(activity, object, table)

    def sql(  # noqa: PLR0913 - a question, and whose SQL about which table
        self,
        activity: str,
        *,
        object: str | None = None,
        on: Moment | None = None,
        known_on: Moment | None = None,
        evidence: str | None = None,
        context: Mapping[str, object] | None = None,
        dialect: str = "duckdb",
        table: str = "profiles",
        schema: Mapping[str, str] | None = None,
        keep: Collection[str] = (),
    ) -> str:
        """Return a query that gives a table of profiles with a column of verdicts.

        Args:
            activity: As for `ask`.
            object: As for `ask`.
            on: As for `ask`.
            known_on: As for `ask`.
            evidence: As for `ask`.
            context: As for `ask`.
            dialect: The engine that is to run it, such as `duckdb`, `postgres` or `pyspark`.
            table: The table's name.
            schema: Its columns, each with its type; if not given, those that the activity reads, sets as lists.
            keep: As for `verdicts`.

        Raises:
            PlacetError: As `verdicts`; P675 for a dialect that is not known, or cannot say this.
        """
        return self._batch(on, known_on, evidence, context, keep).sql(activity, object, dialect, table, schema)

    def _batch(
        self,
        on: Moment | None,
        known_on: Moment | None,
        evidence: str | None,
        context: Mapping[str, object] | None,
        keep: Collection[str],
    ) -> Batch:
        from placet.policy.batches import Batch

        asking = self._questions.asking(on or clock.today(), known_on or clock.today(), evidence, context)
        return Batch(self._questions, asking, keep)

    def dossier(  # noqa: PLR0913 - a subject, what is asked under, and how much to list
        self,
        subject: Subject,
        *,
        on: Moment | None = None,
        known_on: Moment | None = None,
        evidence: str | None = None,
        context: Mapping[str, object] | None = None,
        since: Moment | None = None,
        until: Moment | None = None,
        ways: int = 3,
        watch: Progress | None = None,
    ) -> Dossier:
        """Put together what is recorded of a subject and what `what`, `how` and `when` answer about it.

        Args:
            subject: As for `ask`.
            on: As for `ask`.
            known_on: As for `ask`.
            evidence: As for `ask`.
            context: As for `ask`.
            since: The first day of the range in which changes are listed; five years before the date if not given.
            until: The last day of it; five years after the date if not given, for what is to come.
            ways: The most ways to list for each activity that is not permitted.
            watch: Is told how many questions are answered, and of how many.

        Raises:
            PlacetError: As `what`, `how` and `when`.
        """
        from placet.policy.dossier import Desk, Wanted, write

        asking = self._questions.asking(on or clock.today(), known_on or clock.today(), evidence, context)
        desk = Desk(self, self._questions, self._wording)
        return write(desk, Wanted(subject, since, until, ways, watch), asking)

    def _timelines(self) -> Chronicle:
        """Return what makes timelines; it remembers the boundaries of the pack's moments."""
        from placet.policy.when.chronicle import Chronicle

        if self._chronicle is None:
            self._chronicle = Chronicle(self._questions, self._wording)
        return self._chronicle

    def _find_object(self, name: str) -> str:
        found = self._questions.directories.objects.find(name)
        if found is None:
            near = self._questions.directories.objects.nearest(name, self.language)
            hints = (say("similar names exist: {names}", names=listed(f"`{match}`" for match in near)),) if near else ()
            raise PlacetError(Diagnostic("P603", say("unknown object `{name}`", name=name), help=hints))
        return found

    def _objects(self, types: tuple[str, ...], chosen: str | None) -> Iterator[str | None]:
        if not types:
            if chosen is None:
                yield None
            return
        for entity in self._ruleset.entities.values():
            if entity.type in types and chosen in (None, entity.id):
                yield entity.id

    def suppose(self, *suppositions: str | Supposition, file: str | PathLike[str] | None = None) -> Policy:
        """Return the policy as it would be if some records were others; its answers are hypothetical.

        Args:
            suppositions: Each as on the command line (`"georgia.suspended_from += practical-cooperation from 2027"`),
                in plain words, or as a `Supposition`; of two about the same, the later one counts.
            file: A YAML file of records, acts and what is withdrawn; what it says comes before the suppositions.

        Returns:
            A new policy; this one stays as it is, and is returned where nothing is supposed.

        Raises:
            PlacetError: P620 to P624 for what is not understood, P1xx for the file.
        """
        from placet.policy.supposing.making import suppose

        if not suppositions and file is None:
            return self
        ruleset = suppose(self._ruleset, suppositions, None if file is None else Path(file))
        return Policy(ruleset, language=self.language)

    @property
    def subjects(self) -> tuple[str, ...]:
        """The ids of the subjects on the roster."""
        return self._ruleset.entities_of(self._ruleset.subject)

    @property
    def activities(self) -> tuple[str, ...]:
        """The ids of the activities that have nothing below them."""
        return tuple(a.id for a in self._ruleset.activities.values() if a.is_leaf)

    def question(self, text: str, *, today: str | None = None) -> Understood:
        """Understand a question in plain words, such as "Can Georgia shape decisions on Sea Guardian on 1 Oct 2023?".

        Args:
            text: The question, in one of the pack's languages.
            today: The day meant where the question names none; today if not given.

        Raises:
            PlacetError: P609, with what was and what was not understood and the nearest names.
        """
        from placet.policy.understanding import understand

        return understand(text, self._ruleset, self._questions.directories, today or clock.today())

    def __repr__(self) -> str:
        return f"<Policy {self.name} {self.version} {self.digest[:19]}>"
