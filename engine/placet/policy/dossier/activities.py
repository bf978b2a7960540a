"""What the subject can do, can do once somebody acts, cannot do, and what cannot be said."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from placet.logic.ruleset import Effect
from placet.logic.verdicts import Verdict
from placet.policy.answer import Act, Answer, OpenPoint, Question, Reason, Way
from placet.policy.dossier.bibliography import Bibliography
from placet.policy.dossier.parts import Doing, Grounds, Need, Opening, Permission, Refusal, Unsettled
from placet.policy.dossier.scene import Scene
from placet.policy.how import HowAnswer

_Thing = TypeVar("_Thing")
_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Activities:
    """Groups the answers about a subject."""

    scene: Scene
    bibliography: Bibliography
    label: str

    def can(self, answers: Iterable[Answer]) -> Iterator[Permission]:
        """Yield what is permitted; the objects of one activity together where the same is said of them."""
        return self._permissions(_of(answers, Verdict.PERMITTED))

    def _permissions(self, answers: Iterable[Answer]) -> Iterator[Permission]:
        for group in grouped(answers, _terms_and_rules).values():
            first = group[0]
            grounds = tuple(map(self._grounds, self._merged(each.because for each in group)))
            weakest = max((each.evidence for each in group if each.evidence), key=self._rank, default=None)
            yield Permission(
                doings_of(self.scene, (answer.question for answer in group))[0], first.terms, grounds, weakest
            )

    def once(self, answers: Iterable[Answer]) -> Iterator[Need]:
        """Yield what acts would open, those of one actor before those of several."""
        groups = grouped(_of(answers, Verdict.CONDITIONAL), lambda answer: answer.ways)
        needs = [self._need(ways, group) for ways, group in groups.items()]
        yield from sorted(needs, key=lambda need: (len(need.actors), need.actors))

    def _need(self, ways: tuple[Way, ...], answers: list[Answer]) -> Need:
        named = tuple(Way(tuple(self._named(act) for act in way.acts)) for way in ways)
        labels = {act.actor: act.actor_label for way in named for act in way.acts}
        actors = tuple(labels[actor] for actor in sorted(labels, key=list(self.scene.ruleset.actors).index))
        return Need(actors, named, tuple(self._permissions(answers)))

    def _named(self, act: Act) -> Act:
        """Call the subject by its name where it is the one to act."""
        is_subject = act.actor == self.scene.ruleset.subject and self.scene.holder.id in self.scene.ruleset.entities
        return Act(act.act, act.label, act.actor, self.label) if is_subject else act

    def cannot(self, answers: Iterable[Answer]) -> Iterator[Refusal]:
        """Yield what is not permitted by reason: what rules forbid before what nothing permits."""
        groups = grouped(_of(answers, Verdict.NOT_PERMITTED), _reasons)
        refusals = [self._refusal(group) for group in groups.values()]
        yield from sorted(refusals, key=lambda refusal: (not refusal.is_barred, -len(refusal.doings)))

    def _refusal(self, answers: list[Answer]) -> Refusal:
        reasons = self._merged(answer.because for answer in answers)
        rules = [self.scene.ruleset.rules[reason.rule] for reason in reasons if reason.rule]
        is_barred = any(rule.effect is Effect.FORBID for rule in rules)
        return Refusal(
            is_barred,
            tuple(map(self._grounds, reasons)),
            doings_of(self.scene, (answer.question for answer in answers)),
        )

    def unsettled(self, answers: Iterable[Answer]) -> Iterator[Unsettled]:
        """Yield what cannot be said, by what is missing."""
        for group in grouped(_of(answers, Verdict.UNDETERMINED), _missing).values():
            first = group[0]
            yield Unsettled(
                first.missing,
                first.exact,
                first.missing_is_complete,
                doings_of(self.scene, (answer.question for answer in group)),
            )

    def openings(self, found: Iterable[HowAnswer]) -> Iterator[Opening]:
        """Yield the ways to what is not permitted, cheapest first; at the end what there is none to."""
        groups = grouped(found, lambda how: (how.ways, tuple(o.text for o in how.obstacles), how.complete, how.exact))
        openings = [self._opening(group) for group in groups.values()]
        yield from sorted(openings, key=lambda opening: (opening.cost, -len(opening.doings)))

    def _opening(self, found: list[HowAnswer]) -> Opening:
        first = found[0]
        obstacles = tuple(
            Grounds(obstacle.text, obstacle.rule, self.bibliography.refer(obstacle.sources))
            for obstacle in first.obstacles
        )
        doings = doings_of(self.scene, (how.answer.question for how in found))
        return Opening(first.ways, obstacles, first.exact, first.complete, doings)

    def _merged(self, because: Iterable[tuple[Reason, ...]]) -> tuple[Reason, ...]:
        """Return reasons that are the same but for their sources, each once with all of these."""
        groups = grouped((reason for reasons in because for reason in reasons), lambda each: (each.text, each.rule))
        return tuple(
            Reason(text, rule, group[0].place, tuple(source for each in group for source in each.sources))
            for (text, rule), group in groups.items()
        )

    def _grounds(self, reason: Reason) -> Grounds:
        return Grounds(reason.text, reason.rule, self.bibliography.refer(reason.sources))

    def _rank(self, grade: str) -> int:
        return self.scene.ruleset.grades.index(grade)


def grouped(things: Iterable[_Thing], key: Callable[[_Thing], _Key]) -> dict[_Key, list[_Thing]]:
    """Return things by a key, in the order in which the keys first occur."""
    found: dict[_Key, list[_Thing]] = {}
    for thing in things:
        found.setdefault(key(thing), []).append(thing)
    return found


def _of(answers: Iterable[Answer], verdict: Verdict) -> list[Answer]:
    return [answer for answer in answers if answer.verdict is verdict]


def _terms_and_rules(answer: Answer) -> tuple[object, ...]:
    terms = tuple((term.term, term.certain) for term in answer.terms)
    return answer.question.activity, terms, _reasons(answer)


def _reasons(answer: Answer) -> tuple[tuple[str | None, str], ...]:
    return tuple((reason.rule, reason.text) for reason in answer.because)


def _missing(answer: Answer) -> tuple[object, ...]:
    sets: tuple[tuple[OpenPoint, ...], ...] = answer.missing
    return tuple(tuple(point.id for point in chosen) for chosen in sets), answer.exact, answer.missing_is_complete


def doings_of(scene: Scene, questions: Iterable[Question]) -> tuple[Doing, ...]:
    """Return what questions are about, each activity once with all its objects."""
    groups = grouped(questions, lambda question: question.activity)
    return tuple(_doing(scene, name, group) for name, group in groups.items())


def _doing(scene: Scene, name: str, questions: list[Question]) -> Doing:
    ruleset, noun = scene.ruleset, scene.wording.noun
    objects = tuple(dict.fromkeys(question.object for question in questions if question.object))
    labels = tuple(noun(ruleset.entities[each]) for each in objects)
    return Doing(name, str(noun(ruleset.activities[name])), objects, labels)
