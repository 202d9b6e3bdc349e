"""What must hold of every walk: it ends, an edit equals a fresh answer, *don't know* hides nothing."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise

from flows.assessment import Finding, Status, assess
from flows.commands import Give, Reopen
from flows.evidence import Evidence, Verdict, knowing
from flows.facts import Scope, Value
from flows.interview import Answer, Interview, advance, next_question, progress
from flows.rulebook import Rulebook
from flows.walks import Truth, Walk, has_workers, walk, worker_walk

_EDITS = 1
_GUESSES = 3
# Four sorts of walks follow each other: of a workplace or a worker, who know everything or not. An odd stride
# meets them all.
_STRIDE = 5
# What a finding may turn out to be once everything is known.
_MAY_BE: Mapping[Status, frozenset[Status]] = {
    **{status: frozenset({status}) for status in Status},
    Status.POSSIBLE: frozenset(Status) - {Status.UPCOMING},
}


def ends(evidence: Evidence) -> Verdict:
    """V2. Every walk ends, asks nothing twice, and never promises more questions than before.

    An accepted answer is never asked for again unless somebody changes another that it belonged to, so no
    interview is longer than there are questions in use for it; the walks show that this argument holds of the
    program, and how long they become.
    """
    walks = evidence.walks
    found = [problem for one in walks for problem in endless(one, _bound(evidence.book, one))]
    found += [problem for one in walks[::_STRIDE] for problem in _growing(evidence.book, one)]
    notes = tuple(_longest(evidence, scope) for scope in dict.fromkeys(one.scope for one in walks))
    return Verdict(len(walks), tuple(found), notes)


def _bound(book: Rulebook, one: Walk) -> int:
    concerned = book.on(one.day).concerned
    return sum(question.scope is one.scope for name, question in book.questions.items() if name in concerned)


def _longest(evidence: Evidence, scope: Scope) -> str:
    walks = [one for one in evidence.walks if one.scope is scope]
    longest = max(len(one.asked) for one in walks)
    bound = max(_bound(evidence.book, one) for one in walks)
    return f"{scope}: {len(walks)} walks, the longest of {longest} questions; none can have more than {bound}"


def endless(one: Walk, bound: int) -> Iterator[str]:
    """What keeps this walk from ending within the bound."""
    again = [name for place, name in enumerate(one.asked) if name in one.asked[:place]]
    if again:
        yield f"a walk on {one.day} asks for '{again[0]}' twice"
    if not one.ended or len(one.asked) > bound:
        yield f"a walk on {one.day} still asks after {len(one.asked)} answers, more than {bound}"


def _growing(book: Rulebook, one: Walk) -> Iterator[str]:
    totals = [
        {name: total for name, (_, total) in progress(book, each, one.day).items()} for each in one.interviews
    ]
    for place, (before, after) in enumerate(pairwise(totals)):
        yield from (
            f"after '{one.asked[place]}' on {one.day} more questions are promised in '{section}' than before"
            for section in before
            if after[section] > before[section]
        )


def edits(evidence: Evidence) -> Verdict:
    """V5. An answer changed later leads where it would have led from the start.

    Answers that belonged to the old one do not outlive it: they are as if nobody had given them, and where
    they still matter they are asked for again. Of a worker's walk that holds of the answers about the
    workplace, too.
    """
    chance = random.Random(evidence.today.toordinal())  # noqa: S311  # nothing secret, the same again each time
    tried = [
        (one, name, chance.choice(evidence.choices[name]), chance.randrange(len(one.interviews)))
        for one in evidence.walks
        for part in (one, one.base)
        if part is not None
        for name in chance.sample(part.asked, min(_EDITS, len(part.asked)))
    ]
    found = (edit_problems(evidence.book, *case) for case in tried)
    return Verdict(len(tried), tuple(problem for problems in found for problem in problems))


def edit_problems(book: Rulebook, one: Walk, name: str, value: Value, late: int) -> Iterator[str]:
    """What differs between changing that answer after the walk's `late` later question and a fresh walk."""
    truth = {**one.truth, name: value}
    edited = _changed(book, one, name, truth, late)
    if one.base and not has_workers(book, Interview(edited.workplace), one.day):
        return  # nobody is left to ask about
    given = {fact: edited.answers[fact] for fact in reversed(list(edited.answers))}
    afresh = replace(edited, answers=given, revision=0)
    if next_question(book, edited, one.day) != next_question(book, afresh, one.day):
        yield f"after a change of '{name}' on {one.day} another question comes than afresh"
    if one.truth[name] not in {None, value}:
        outlived = edited.answers.keys() & set(book.questions[name].resets)
        yield from (
            f"'{fact}' outlives a change of '{name}' on {one.day}, which resets it"
            for fact in sorted(outlived)
        )
    here = _in_force(book, walk(book, truth, one.day, edited).end, one.day)
    there = _in_force(book, _fresh(book, one, name, truth).end, one.day)
    yield from (
        f"obligation '{duty}' is {here[duty]} after a change of '{name}' on {one.day}, {there[duty]} afresh"
        for duty in here
        if here[duty] is not there[duty]
    )


def _changed(book: Rulebook, one: Walk, name: str, truth: Truth, late: int) -> Interview:
    """The interview at that place of the walk, or as soon as the question was asked, after the change."""
    if name in one.asked or one.base is None:
        before = one.interviews[max(late, one.asked.index(name) + 1)]
        return _edited(book, before, name, truth, one.day)
    base = walk(book, truth, one.day, _edited(book, one.base.end, name, truth, one.day))
    return replace(one.interviews[late], workplace=base.end.answers)


def _fresh(book: Rulebook, one: Walk, name: str, truth: Truth) -> Walk:
    if one.base is None:
        return walk(book, truth, one.day)
    # What is true of a worker changes nothing of the walk of the workplace.
    base = replace(one.base, truth=truth) if name in one.asked else walk(book, truth, one.day)
    return worker_walk(book, base)


def _edited(book: Rulebook, before: Interview, name: str, truth: Truth, day: date) -> Interview:
    opened, _ = advance(book, before, Reopen(name), today=day)
    edited, _ = advance(book, opened, Give(name, truth[name], opened.revision), today=day)
    return edited


def doubts(evidence: Evidence) -> Verdict:
    """V9. With some answers missing or *don't know*, what is said still holds of the truth.

    Of a worker that holds of the answers about the workplace, too.
    """
    chance = random.Random(evidence.today.toordinal())  # noqa: S311  # nothing secret, the same again each time
    tried = [
        (one, partial)
        for one in evidence.walks
        if None not in one.truth.values()
        for partial in _partial(one, chance)
    ]
    found = (doubt_problems(evidence.book, *case) for case in tried)
    return Verdict(len(tried), tuple(problem for problems in found for problem in problems))


def doubt_problems(book: Rulebook, one: Walk, partial: Interview) -> Iterator[str]:
    """Findings for less knowledge that exclude the finding for the whole truth of that walk."""
    whole = assess(book, knowing(one.truth, one.scope), one.day)
    true = {found.obligation.id: found.status for found in whole.findings}
    for found in assess(book, partial, one.day).findings:
        status = true[found.obligation.id]
        if status not in _may_be(found):
            unknown = ", ".join(name for name in one.given if not _known(partial, name))
            duty = f"obligation '{found.obligation.id}'"
            yield f"{duty} is {found.status} without {unknown} on {one.day}, but {status} in truth"


def _partial(one: Walk, chance: random.Random) -> Iterator[Interview]:
    yield from one.interviews[::_STRIDE]
    for earlier in one.base.interviews[::_STRIDE] if one.base else ():
        yield replace(one.end, workplace=earlier.answers)
    names = list(one.given)
    unknown = [[name] for name in names[::_STRIDE]]
    unknown += [chance.sample(names, chance.randrange(len(names))) for _ in range(_GUESSES)]
    yield from (_forgotten(one.end, some) for some in unknown)


def _forgotten(end: Interview, names: Collection[str]) -> Interview:
    """The interview with *don't know* instead of these answers, those about the workplace among them."""
    answers, workplace = (
        {name: Answer(None) if name in names else answer for name, answer in known.items()}
        for known in (end.answers, end.workplace)
    )
    return replace(end, answers=answers, workplace=workplace)


def _may_be(found: Finding) -> frozenset[Status]:
    if found.status is Status.UPCOMING and found.missing:
        return frozenset({Status.UPCOMING, Status.NOT_APPLICABLE})
    return _MAY_BE[found.status]


def _known(interview: Interview, name: str) -> bool:
    answer = interview.answers.get(name, interview.workplace.get(name))
    return answer is not None and answer.value is not None


def _in_force(book: Rulebook, interview: Interview, day: date) -> dict[str, Status]:
    found = assess(book, interview, day).findings
    return {one.obligation.id: one.status for one in found if day in one.obligation.in_force}
