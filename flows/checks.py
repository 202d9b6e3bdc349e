"""What a well-shaped rulebook file can still have wrong. Each check yields sentences without file or line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from flows.calendar import Period
from flows.conditions import Condition
from flows.facts import Domain, Kind, Scope
from flows.leads import Lead, Offset
from flows.operands import Moment
from flows.renewal import OWN_ANCHORS
from flows.rulebook import Amount, Question
from flows.sources import Citation, Source

_TWO_YEARS = tuple(date(2027, 1, 1) + timedelta(days=count) for count in range(731))


def domain_problems(name: str, domain: Domain) -> Iterator[str]:
    """Options belong to choices, min and max to numbers."""
    different = len(domain.options) > 1 and len(set(domain.options)) == len(domain.options)
    if (domain.kind is Kind.CHOICE) != different:
        yield f"'{name}': a choice, and only a choice, needs at least two options, each of them once"
    if (domain.kind is Kind.NUMBER) != (domain.minimum < domain.maximum):
        yield f"'{name}': a number, and only a number, needs min and max with min < max"


def reset_problems(questions: Mapping[str, Question]) -> Iterator[tuple[str, str]]:
    """What a question resets is asked after it and of the same, so that no reset goes in circles.

    Each sentence comes with the question it is about.
    """
    order = list(questions)
    for place, one in enumerate(questions.values()):
        for name in one.resets:
            if name not in questions:
                yield one.id, f"'{one.id}' resets '{name}', which is no question"
            elif questions[name].scope is not one.scope:
                yield one.id, f"'{one.id}' resets '{name}', which is asked of another scope"
            elif order.index(name) <= place:
                yield one.id, f"'{one.id}' resets '{name}', which is not asked after it"


def period_problems(name: str, period: Period) -> Iterator[str]:
    """A period ends after it begins."""
    if period.start and period.end and period.start >= period.end:
        yield f"'{name}': in force until {period.end}, which is not after {period.start}"


def scope_problems(
    name: str, scope: Scope, conditions: Mapping[str, Condition], questions: Mapping[str, Question]
) -> Iterator[str]:
    """An obligation is about a worker exactly if one of its facts is."""
    yield from workplace_problems(name, scope, conditions, questions)
    if scope is Scope.WORKER and not _about_worker(conditions, questions):
        yield f"'{name}' has scope worker, but none of its facts is about a worker"


def workplace_problems(
    name: str, scope: Scope, conditions: Mapping[str, Condition], questions: Mapping[str, Question]
) -> Iterator[str]:
    """What is about the workplace uses no fact about a worker."""
    about_worker = _about_worker(conditions, questions)
    if scope is Scope.WORKPLACE and about_worker:
        yield f"'{name}' has scope workplace, but '{about_worker[0]}' is about a worker"


def _about_worker(conditions: Mapping[str, Condition], questions: Mapping[str, Question]) -> list[str]:
    facts = sorted(frozenset().union(*(condition.facts() for condition in conditions.values())))
    return [fact for fact in facts if questions[fact].scope is Scope.WORKER]


def amount_problems(name: str, shows: Iterable[str], amounts: Mapping[str, str | None]) -> Iterator[str]:
    """What an obligation shows is an amount with one value a day."""
    for amount in shows:
        if amount not in amounts or amounts[amount] is not None:
            yield f"'{name}' shows '{amount}', which is no amount with one value a day"


def twice_problems(name: str, ids: Sequence[str]) -> Iterator[str]:
    """No document stands twice in a pack."""
    yield from (f"'{name}' names '{one}' twice" for place, one in enumerate(ids) if one in ids[:place])


def lead_problems(lead: Lead, questions: Mapping[str, Question]) -> Iterator[str]:
    """A lead hangs on a day of the case or on a date about the worker, and its days follow each other."""
    question = questions.get(lead.anchor)
    dated = question and question.kind is Kind.DATE and question.scope is Scope.WORKER
    if lead.anchor not in OWN_ANCHORS and not dated:
        yield f"'{lead.id}' hangs on '{lead.anchor}', which is neither a day of the case nor a worker's date"
    if len(set(lead.states)) < len(lead.states) or len(set(lead.to)) < len(lead.to):
        yield f"'{lead.id}' names a state or a role twice"
    if any(not _before(one, other) for one, other in pairwise(lead.at)):
        yield f"'{lead.id}': its days must follow each other"
    moments = [test for test in lead.comparisons if isinstance(test.operand, Moment)]
    if lead.repeat_days is not None and moments:
        yield f"'{lead.id}' comes again, so it must not depend on the day"


def _before(one: Offset, other: Offset) -> bool:
    # Months differ in length, so the order is demanded of all days of a leap and a common year.
    return all(one.after(day) < other.after(day) for day in _TWO_YEARS)


def row_problems(amount: Amount, questions: Mapping[str, Question]) -> Iterator[tuple[int | None, str]]:
    """Every option has rows, and they follow each other. The number is the row's, None for all rows."""
    selector = questions.get(amount.by) if amount.by else None
    if amount.by and not (selector and selector.kind is Kind.CHOICE):
        yield None, f"'{amount.id}' is keyed by '{amount.by}', which is no choice question"
        return
    options: tuple[str | None, ...] = selector.domain.options if selector else (None,)
    for number, row in enumerate(amount.rows):
        yield from ((number, problem) for problem in period_problems(amount.id, row.in_force))
        if row.key not in options:
            wanted = f"is no option of '{amount.by}'" if amount.by else "has no place without 'by'"
            yield number, f"'{amount.id}': key '{row.key}' {wanted}"
    for key in options:
        of_key = f" for '{key}'" if key else ""
        periods = [row.in_force for row in amount.rows if row.key == key]
        if not periods:
            yield None, f"'{amount.id}': no row{of_key}"
        if any(before.end is None or before.end != after.start for before, after in pairwise(periods)):
            yield None, f"'{amount.id}': the rows{of_key} must follow each other without gap or overlap"


def citation_problems(
    noun: str, name: str, citations: tuple[Citation, ...], sources: Mapping[str, Source]
) -> Iterator[str]:
    """Every citation names a source of the rulebook."""
    for citation in citations:
        if citation.source not in sources:
            yield f"{noun} '{name}' cites '{citation.source}', which is no source"
