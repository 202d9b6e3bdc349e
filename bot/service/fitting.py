"""V7: whether everything that people see of the rulebook has words and fits a message and its buttons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from html import unescape
from itertools import count, islice, takewhile
from typing import TypeAlias

from bot.service.screen import Screen
from bot.service.screens import draw
from bot.service.turn import MOST_WORKERS
from bot.service.view import Subject, View
from bot.service.words import Words
from flows.cases import apart, cases_of
from flows.conditions import Condition
from flows.evidence import Evidence, Verdict, Witness, knowing
from flows.facts import Scope
from flows.interview import Interview
from flows.verify import long_ids
from flows.walks import Walk
from flows.witness import ASKED

Sight: TypeAlias = tuple[View, Sequence[str]]  # what somebody knows, and the names of screens they look at
MOST_CHARACTERS = 4096
_HANDLE, _REVISION = "A" * 8, 999_999  # the longest there are
_TAG = re.compile(r"<[^>]*>")


def rendered(words: Words, evidence: Evidence) -> Verdict:
    """V7. What every witness sees has words in every language and fits a message and its buttons.

    So does what is seen of every pack and every deadline, and the result of a workplace with as many workers
    as the witnesses know at one.
    """
    wrong = (*words.problems(), *long_ids(words.book))
    if wrong:
        return Verdict(0, wrong)
    screens = [found for view, names in _sights(words, evidence) for found in _drawn(view, names)]
    found = (f"{language}: {fault}" for language, screen in screens for fault in faults(screen))
    return Verdict(len(screens), tuple(dict.fromkeys(found)))


def faults(screen: Screen) -> Iterator[str]:
    """Why Telegram would refuse that screen."""
    text = unescape(_TAG.sub("", screen.text))
    length = len(text.encode("utf-16-le")) // 2  # as Telegram counts
    if not 0 < length <= MOST_CHARACTERS:
        yield f"screen '{screen.name}' has {length} characters, not 1 to {MOST_CHARACTERS}"
    try:
        screen.keyboard(_HANDLE, _REVISION)
    except ValueError as error:
        yield f"screen '{screen.name}': {error}"


def _drawn(view: View, names: Iterable[str]) -> Iterator[tuple[str, Screen]]:
    """The screens of these names in every language."""
    for language in view.words.catalog.languages:
        view = view.told_in(language)  # each takes over what the one before has worked out
        yield from ((language, draw(view, name)) for name in names)


def _sights(words: Words, evidence: Evidence) -> Iterator[Sight]:
    nobody = View(words, words.catalog.languages[0], Interview(), evidence.today)
    for witness in evidence.witnesses:
        yield from _witnessed(replace(nobody, today=witness.walk.day), witness)
    yield from _reference(nobody, evidence)
    yield from _together(nobody, evidence.witnesses)


def _witnessed(nobody: View, witness: Witness) -> Iterator[Sight]:
    """What the witness of a question or of a duty sees of it."""
    walk, subject = witness.walk, witness.subject
    if witness.state == ASKED:
        part = walk.part(subject)
        for interview in (part.interviews[part.asked.index(subject)], replace(part.end, focus=subject)):
            yield _of(nobody, interview), ("question", "why")
    else:
        names = (f"f.{subject}", f"list.{witness.state}.0", "summary", "tasks.0", "outlook.0")
        view = _of(nobody, walk.end)
        yield view, (*names, *_pages(view, "schedule"))


def _reference(nobody: View, evidence: Evidence) -> Iterator[Sight]:
    """What somebody sees of each pack and each deadline who has said just enough for it to apply: then every
    paper is listed on which another answer decides.
    """
    today = evidence.today
    for pack in nobody.book.packs.values():
        for interview in _concerned(evidence, pack.applies_when, Scope.WORKER, today):
            view = _of(nobody, interview)
            yield view, _pages(view, "papers")
    for one in nobody.book.calendar.values():
        day = max(today, one.closes) if isinstance(one.closes, date) else today
        for interview in _concerned(evidence, one.applies_when, one.scope, day):
            view = replace(_of(nobody, interview), today=day)
            yield view, _pages(view, "dates")


def _concerned(evidence: Evidence, condition: Condition, scope: Scope, day: date) -> Iterator[Interview]:
    """The interview of somebody for whom the condition holds that day; none where there can be nobody."""
    tried = apart(cases_of(evidence.book, (condition,), day), condition)
    cases = (now.facts for case in tried for now in case.situations() if condition.holds(now))
    yield from (knowing(facts, scope) for facts in islice(cases, 1))


def _together(nobody: View, witnesses: Iterable[Witness]) -> Iterator[Sight]:
    """What a workplace sees of all the workers that the witnesses know there, longest names first, and what
    is asked before one of them is removed.
    """
    teams = _teams(witness.walk for witness in witnesses if witness.walk.base is not None)
    team = max(teams, key=len, default=())
    if not team:
        return
    view = replace(nobody, today=team[0].day)
    known = sorted((_of(view, walk.end) for walk in team), key=lambda one: len(one.name), reverse=True)
    subjects = [Subject(_HANDLE, one.interview, one.slot) for one in known[:MOST_WORKERS]]
    workplace = Interview(team[0].end.workplace, _REVISION)
    yield replace(view, interview=workplace, workers=lambda: subjects), ("summary", "workers.0")
    yield known[0], ("remove",)


def _teams(walks: Iterable[Walk]) -> Iterator[Sequence[Walk]]:
    """The walks of workers at the same workplace on the same day, each worker once."""
    found: dict[object, dict[object, Walk]] = {}
    for walk in walks:
        place = (walk.day, *walk.end.workplace.items())
        found.setdefault(place, {})[tuple(walk.end.answers.items())] = walk
    return (tuple(workers.values()) for workers in found.values())


def _of(nobody: View, interview: Interview) -> View:
    """A workplace's or a worker's view; the worker's number is the longest, and so is the way back."""
    if interview.scope is Scope.WORKPLACE:
        return replace(nobody, interview=interview)
    workplace = Subject(_HANDLE, Interview(interview.workplace, _REVISION))
    return replace(nobody, interview=interview, slot=MOST_WORKERS, workplace=workplace)


def _pages(view: View, kind: str) -> Sequence[str]:
    """The name of every page of that screen."""
    names = (f"{kind}.{number}" for number in count())
    return tuple(takewhile(lambda name: draw(view, name).name == name, names))
