"""Stories: whole interviews of a workplace and its workers as data, one YAML file each.

`python -m tests.walks.story FILE` prints what the rulebook finds for the facts of a story, in the story's
words, so that its writer can compare it with the law by hand. The file may lack everything but `day` and
`facts`; to see what changes on a later day it names that day in `later`, with `{}`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from flows.assessment import Status, assess
from flows.interview import Interview
from flows.loading import load
from flows.rulebook import Rulebook
from tests.walks import standings
from tests.walks.standings import Standings
from tests.walks.walking import Walk, walk

HOME = Path(__file__).parent / "stories"
REST = "rest"


@dataclass(frozen=True, slots=True)
class Subject:
    """A workplace or a worker: facts as they are given, and what the law says on the first and on later days.

    Exactly these facts are asked for, and those of `order` in that order. `symmetry` counts the unmet duties
    of the employer that would hit the worker. `later` has for each day the duties that stand otherwise than
    on the first one. With `rest`, what is named nowhere does not apply.
    """

    name: str
    facts: Mapping[str, object]
    order: Sequence[str]
    symmetry: int
    first: Standings
    later: Mapping[date, Standings] = field(default_factory=dict)
    rest: bool = False

    def on(self, day: date, duties: AbstractSet[str]) -> Standings:
        """How these duties and all that are named should stand that day."""
        named = {**self.first, **self.later.get(day, {})}
        missing = duties - named.keys() if self.rest else set[str]()
        rest: Standings = dict.fromkeys(missing, (Status.NOT_APPLICABLE, []))
        return {**{name: one for name, one in named.items() if one is not None}, **rest}


@dataclass(frozen=True, slots=True)
class Story:
    """A workplace and its workers on one day."""

    name: str
    day: date
    workplace: Subject
    workers: tuple[Subject, ...]

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """The workplace, then its workers."""
        return (self.workplace, *self.workers)


def read(path: Path) -> Story:
    """The story in that file; a KeyError, TypeError or ValueError for one that is not well formed."""
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    raw.pop("story", None)
    day, workers = raw.pop("day"), raw.pop("workers", [])
    told = [_subject(one.pop("name"), one) for one in workers]
    return Story(path.stem, day, _subject("workplace", raw), tuple(told))


def _subject(name: str, raw: dict[str, Any]) -> Subject:
    rest = raw.get(Status.NOT_APPLICABLE.value) == REST
    if rest:
        del raw[Status.NOT_APPLICABLE.value]
    facts, order, symmetry = raw.pop("facts"), raw.pop("order", []), raw.pop("symmetry", 0)
    later = {day: standings.grouped(groups) for day, groups in raw.pop("later", {}).items()}
    return Subject(name, facts, order, symmetry, standings.grouped(raw), later, rest)


def walked(book: Rulebook, story: Story) -> Iterator[tuple[Subject, Walk]]:
    """The interview of the workplace, then that of each worker at it."""
    base = walk(book, story.workplace.facts, story.day)
    yield story.workplace, base
    for worker in story.workers:
        yield worker, walk(book, worker.facts, story.day, base.interview)


def report(book: Rulebook, story: Story) -> Iterator[str]:
    """What the rulebook finds for the facts of a story, line by line as the story would have it."""
    for subject, done in walked(book, story):
        unasked = [name for name in subject.facts if name not in done.asked]
        unsaid = [name for name in done.asked if name not in subject.facts]
        yield f"# {subject.name}\n"
        yield f"# asked, in this order: {', '.join(done.asked)}\n"
        yield f"# asked, but no fact of the story: {', '.join(unsaid)}\n" if unsaid else ""
        yield f"# facts of the story that nobody asks for: {', '.join(unasked)}\n" if unasked else ""
        yield standings.text(_findings(book, done.interview, story.day, subject.later)) + "\n"


def _findings(book: Rulebook, interview: Interview, day: date, later: Mapping[date, Any]) -> dict[str, Any]:
    first = assess(book, interview, day)
    before = standings.found(first)
    changes = {
        when: standings.groups(standings.changed(before, standings.found(assess(book, interview, when))))
        for when in later
    }
    told = {"symmetry": first.symmetry()[0], **standings.groups(before)}
    return {**told, "later": changes} if changes else told


def main() -> int:
    """Print what the rulebook finds for a story. Returns the exit status."""
    if len(sys.argv) != 2:
        print("python -m tests.walks.story FILE", file=sys.stderr)
        return 2
    print(*report(load(), read(Path(sys.argv[1]))), sep="", end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
