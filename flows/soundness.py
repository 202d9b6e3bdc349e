"""What must hold of every walk: it ends, an edit equals a fresh answer, *don't know* hides nothing."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise

from flows.assessment import Finding, Status, assess
from flows.commands import Give, Reopen
from flows.evidence import Evidence, Verdict
from flows.facts import Value
from flows.interview import Answer, Interview, advance, next_question, progress
from flows.rulebook import Rulebook
from flows.walks import Walk, walk

_EDITS = 2
_GUESSES = 3
_STRIDE = 4
# What a finding may turn out to be once everything is known.
_MAY_BE: Mapping[Status, frozenset[Status]] = {
    **{status: frozenset({status}) for status in Status},
    Status.POSSIBLE: frozenset(Status) - {Status.UPCOMING},
}


def ends(evidence: Evidence) -> Verdict:
    """V2. Every walk ends, asks nothing twice, and never promises more questions than before.

    An accepted answer is never asked for again, so no interview is longer than there are questions in use;
    the walks show that this argument holds of the program, and how long they become.
    """
    book = evidence.book
    bound = max(len(book.on(one.day).concerned) for one in evidence.walks)
    longest = max(len(one.asked) for one in evidence.walks)
    found = [problem for one in evidence.walks for problem in endless(one, bound)]
    found += [problem for one in evidence.walks[::_STRIDE] for problem in _growing(book, one)]
    note = (
        f"the longest of {len(evidence.walks)} walks has {longest} questions; none can have more than {bound}"
    )
    return Verdict(len(evidence.walks), tuple(found), (note,))


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
    """V5. An answer changed later leads where it would have led from the start."""
    chance = random.Random(evidence.today.toordinal())  # noqa: S311  # nothing secret, the same again each time
    tried = [
        (one, name, chance.choice(evidence.choices[name]), chance.randrange(len(one.asked)))
        for one in evidence.walks
        for name in chance.sample(one.asked, min(_EDITS, len(one.asked)))
    ]
    found = (edit_problems(evidence.book, *case) for case in tried)
    return Verdict(len(tried), tuple(problem for problems in found for problem in problems))


def edit_problems(book: Rulebook, one: Walk, name: str, value: Value, late: int) -> Iterator[str]:
    """What differs between changing that answer after the walk's `late` later question and a fresh walk."""
    before = one.interviews[max(late, one.asked.index(name) + 1)]
    opened, _ = advance(book, before, Reopen(name), today=one.day)
    edited, _ = advance(book, opened, Give(name, value, opened.revision), today=one.day)
    given = {fact: edited.answers[fact] for fact in reversed(list(edited.answers))}
    if next_question(book, edited, one.day) != next_question(book, Interview(given), one.day):
        yield f"after a change of '{name}' on {one.day} another question comes than afresh"
    truth = {**one.truth, name: value}
    here = _in_force(book, walk(book, truth, one.day, edited).end, one.day)
    there = _in_force(book, walk(book, truth, one.day).end, one.day)
    yield from (
        f"obligation '{duty}' is {here[duty]} after a change of '{name}' on {one.day}, {there[duty]} afresh"
        for duty in here
        if here[duty] is not there[duty]
    )


def doubts(evidence: Evidence) -> Verdict:
    """V9. With some answers missing or *don't know*, what is said still holds of the truth."""
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
    whole = Interview({name: Answer(value) for name, value in one.truth.items()})
    true = {found.obligation.id: found.status for found in assess(book, whole, one.day).findings}
    for found in assess(book, partial, one.day).findings:
        status = true[found.obligation.id]
        if status not in _may_be(found):
            unknown = ", ".join(name for name in one.asked if not _known(partial, name))
            duty = f"obligation '{found.obligation.id}'"
            yield f"{duty} is {found.status} without {unknown} on {one.day}, but {status} in truth"


def _partial(one: Walk, chance: random.Random) -> Iterator[Interview]:
    yield from one.interviews[::_STRIDE]
    unknown = [[name] for name in one.asked[::_STRIDE]]
    unknown += [chance.sample(one.asked, chance.randrange(len(one.asked))) for _ in range(_GUESSES)]
    for names in unknown:
        yield Interview({**one.end.answers, **dict.fromkeys(names, Answer(None))})


def _may_be(found: Finding) -> frozenset[Status]:
    if found.status is Status.UPCOMING and found.missing:
        return frozenset({Status.UPCOMING, Status.NOT_APPLICABLE})
    return _MAY_BE[found.status]


def _known(interview: Interview, name: str) -> bool:
    return name in interview.answers and interview.answers[name].value is not None


def _in_force(book: Rulebook, interview: Interview, day: date) -> dict[str, Status]:
    found = assess(book, interview, day).findings
    return {one.obligation.id: one.status for one in found if day in one.obligation.in_force}
