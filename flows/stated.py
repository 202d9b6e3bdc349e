"""Facts stated by a program or a file, instead of being asked one by one."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from flows.facts import Scope, from_json
from flows.interview import Answer, Answers, Interview
from flows.rulebook import Question, Rulebook

UNKNOWN = "unknown"
_WORKPLACE, _WORKERS = "workplace", "workers"
_OWNERS = {
    Scope.WORKPLACE: f"the workplace and belongs under '{_WORKPLACE}'",
    Scope.WORKER: f"a worker and belongs into an entry of '{_WORKERS}'",
}


class StatedFactsError(ValueError):
    """Facts that do not fit the rulebook; `problems` has one sentence for each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Stated:
    """The interview of a workplace, and one for each of its workers, in the order of the statement."""

    workplace: Interview
    workers: tuple[Interview, ...] = ()

    def subjects(self) -> tuple[Interview, ...]:
        """All of them, the workplace first."""
        return (self.workplace, *self.workers)


def stated(book: Rulebook, facts: Mapping[str, object]) -> Stated:
    """The facts as answers: a missing fact is not yet known, "unknown" is *don't know*.

    They are `{"workplace": {...}, "workers": [{...}, ...]}`, or one mapping of facts about the workplace and,
    if there are such, about one worker. Raises StatedFactsError that names every fact that does not fit, and
    where it stands; workers are counted from 1.
    """
    reader = _Reader(book)
    by_place = facts.keys() & {_WORKPLACE, _WORKERS}
    workplace, *workers = reader.placed(facts) if by_place else reader.flat(facts)
    if reader.problems:
        raise StatedFactsError(reader.problems)
    interview = Interview(workplace)
    return Stated(interview, tuple(interview.worker(one) for one in workers))


class _Reader:
    def __init__(self, book: Rulebook) -> None:
        self._book = book
        self.problems: list[str] = []

    def flat(self, facts: Mapping[str, object]) -> Iterator[Answers]:
        """The answers about the workplace, and those about one worker if there are any."""
        answers: dict[Scope, dict[str, Answer]] = {scope: {} for scope in Scope}
        for name, raw in facts.items():
            question = self._question("", name)
            if question is not None:
                answers[question.scope][name] = self._answer("", question, raw)
        yield MappingProxyType(answers[Scope.WORKPLACE])
        if answers[Scope.WORKER]:
            yield MappingProxyType(answers[Scope.WORKER])

    def placed(self, facts: Mapping[str, object]) -> Iterator[Answers]:
        """The answers under `workplace`, and those of every entry of `workers`."""
        for name in (name for name in facts if name not in {_WORKPLACE, _WORKERS}):
            question = self._question("", name)
            if question is not None:
                self._say("", f"'{name}' is about {_OWNERS[question.scope]}")
        yield self._of(_WORKPLACE, Scope.WORKPLACE, facts.get(_WORKPLACE, {}))
        workers = facts.get(_WORKERS, [])
        if not isinstance(workers, list):
            self._say(_WORKERS, "write a list with one mapping of facts for each worker")
            return
        for number, one in enumerate(workers, start=1):
            yield self._of(f"{_WORKERS}[{number}]", Scope.WORKER, one)

    def _of(self, place: str, scope: Scope, facts: object) -> Answers:
        answers: dict[str, Answer] = {}
        if not isinstance(facts, Mapping):
            self._say(place, 'facts are a mapping such as {"legal_form": "corporation"}')
            return answers
        for name, raw in facts.items():
            question = self._question(place, name)
            if question is None:
                continue
            if question.scope is not scope:
                self._say(place, f"'{name}' is about {_OWNERS[question.scope]}")
                continue
            answers[name] = self._answer(place, question, raw)
        return MappingProxyType(answers)

    def _question(self, place: str, name: str) -> Question | None:
        question = self._book.questions.get(name)
        if question is None:
            near = difflib.get_close_matches(str(name), self._book.questions, n=1)  # YAML has other keys, too
            self._say(place, f"'{name}' is no fact{f'; did you mean {near[0]!r}?' if near else ''}")
        return question

    def _answer(self, place: str, question: Question, raw: object) -> Answer:
        value = None if raw == UNKNOWN else from_json(question.domain, raw)
        if value is None and raw != UNKNOWN:
            domain = question.domain.describe()
            self._say(place, f"'{question.id}' cannot be {raw!r}; it is {domain}, or \"unknown\"")
        return Answer(value)

    def _say(self, place: str, sentence: str) -> None:
        self.problems.append(f"{place}: {sentence}" if place else sentence)
