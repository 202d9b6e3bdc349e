"""Facts stated by a program or a file, instead of being asked one by one."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from types import MappingProxyType

from flows.facts import from_json
from flows.interview import Answer, Interview
from flows.rulebook import Rulebook

UNKNOWN = "unknown"


class StatedFactsError(ValueError):
    """Facts that do not fit the rulebook; `problems` has one sentence for each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def stated(book: Rulebook, facts: Mapping[str, object]) -> Interview:
    """The facts as answers: a missing fact is not yet known, "unknown" is *don't know*.

    Raises StatedFactsError that names every fact that does not fit.
    """
    answers: dict[str, Answer] = {}
    problems: list[str] = []
    for name, raw in facts.items():
        question = book.questions.get(name)
        if question is None:
            near = difflib.get_close_matches(str(name), book.questions, n=1)  # YAML has other keys, too
            problems.append(f"'{name}' is no fact{f'; did you mean {near[0]!r}?' if near else ''}")
            continue
        value = None if raw == UNKNOWN else from_json(question.domain, raw)
        if value is None and raw != UNKNOWN:
            problems.append(f"'{name}' cannot be {raw!r}; it is {question.domain.describe()}, or \"unknown\"")
        answers[name] = Answer(value)
    if problems:
        raise StatedFactsError(problems)
    return Interview(MappingProxyType(answers))
