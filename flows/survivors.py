"""Slips in conditions: whether anybody would notice them, and whether a comparison of editions shows them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from flows.conditions import Truth
from flows.diff import Diff, Group, diff
from flows.evidence import Evidence, Verdict, came_to, knowing, telling
from flows.mutants import Mutant, slips
from flows.operands import Situation
from flows.rulebook import Obligation, Rulebook
from flows.sources import Confidence
from flows.witness import status_of

LEAST = 0.95


def noticed(evidence: Evidence) -> Verdict:
    """V11. For every slip in a condition there is somebody who would be told otherwise: a witness, or a case
    that is added to them, as few of these as it takes. A slip that no case tells is noted as a survivor; they
    may be at most one in twenty, because conditions full of what changes nothing hide what they mean.
    """
    tried = alone = added = 0
    survivors: list[str] = []
    for obligation in evidence.book.obligations.values():
        witnesses, more = tuple(_witnessed(evidence, obligation)), list[Situation]()
        for mutant, slipped in slips(obligation):
            tried += 1
            if any(differ(obligation, slipped, now) for now in witnesses):
                alone += 1
            elif not any(differ(obligation, slipped, now) for now in more):
                case = next(told_by(evidence, obligation, slipped), None)
                more += [case] if case else []
                survivors += [] if case else [_surviving(obligation, mutant)]
        added += len(more)
    told = tried - len(survivors)
    note = f"{alone} of {tried} slips are noticed by witnesses, {told - alone} more by {added} cases besides"
    few = f"only {told} of {tried} slips in conditions change a finding for anybody, less than {LEAST:.0%}"
    return Verdict(tried, (few,) if told < LEAST * tried else (), (note, *survivors))


def shown(evidence: Evidence) -> Verdict:
    """V10. An edition does not differ from itself; a slip in a duty, taken by chance among those that change
    a finding, shows as a change of that duty and of no other, with witnesses to whom it happens.
    """
    book, today = evidence.book, evidence.today
    chance = random.Random(today.toordinal())  # noqa: S311  # nothing secret, the same again each time
    found = [] if diff(book, book, today) == Diff((), ()) else ["the rulebook differs from itself"]
    slipped = [one for one in book.obligations.values() for one in _any_slip(evidence, one, chance)]
    found += [problem for one in slipped for problem in show_problems(book, one, today)]
    return Verdict(1 + len(slipped), tuple(found))


def show_problems(book: Rulebook, slipped: Obligation, today: date) -> Iterator[str]:
    """What the comparison with the edition in which that duty has slipped fails to show."""
    other = replace(book, obligations={**book.obligations, slipped.id: slipped})
    groups = diff(book, other, today).groups
    names = {group.obligation for group in groups}
    if names != {slipped.id}:
        shown = ", ".join(sorted(names)) or "nothing"
        yield f"a slip in obligation '{slipped.id}' shows as a change of {shown}"
    for group in groups:
        if (_status(book, group), _status(other, group)) != (group.before, group.after):
            yield f"obligation '{group.obligation}': the witness of {group.before} to {group.after} is none"


def told_by(evidence: Evidence, obligation: Obligation, slipped: Obligation) -> Iterator[Situation]:
    """The cases in which the slip changes the finding."""
    return (now for now in telling(evidence, obligation, slipped) if differ(obligation, slipped, now))


def differ(obligation: Obligation, slipped: Obligation, now: Situation) -> bool:
    """Whether somebody in that situation would be told otherwise."""
    return _told(obligation, now) != _told(slipped, now)


def _told(obligation: Obligation, now: Situation) -> tuple[bool, Truth]:
    applies, met = came_to(obligation, now)
    # What nobody has verified accuses nobody, see flows.assessment.
    open_ = met is False and obligation.confidence is Confidence.UNVERIFIED
    return applies is False, None if open_ else met


def _witnessed(evidence: Evidence, obligation: Obligation) -> Iterator[Situation]:
    """The situations of the witnesses to the obligation and its questions, on days when it is in force."""
    subjects = {obligation.id, *obligation.facts()}
    for witness in evidence.witnesses:
        day = witness.walk.day
        if witness.subject in subjects and day in obligation.in_force:
            truth = witness.walk.truth
            known = {name: value for name, value in truth.items() if value is not None}
            yield Situation(known, day, evidence.book.figures(day))


def _any_slip(evidence: Evidence, obligation: Obligation, chance: random.Random) -> Iterator[Obligation]:
    """One slip that changes a finding, if there is any."""
    every = [slipped for _, slipped in slips(obligation)]
    for slipped in chance.sample(every, len(every)):
        if any(True for _ in told_by(evidence, obligation, slipped)):
            yield slipped
            return


def _status(book: Rulebook, group: Group) -> object:
    obligation = book.obligations[group.obligation]
    return status_of(book, knowing(group.witness, obligation.scope), obligation, group.day)


def _surviving(obligation: Obligation, mutant: Mutant) -> str:
    where = f" in '{mutant.definition}'" if mutant.definition else ""
    return f"obligation '{obligation.id}': {mutant.slip} of {mutant.place}{where} changes nothing in any case"
