"""When to do what for a worker's renewal, as the answers stand."""

from __future__ import annotations

from collections.abc import Iterable

from bot.service.openings import closed_in_japan
from bot.service.planning import Now, dated, marked
from bot.service.screen import Screen, pages
from bot.service.screens import changing, sources
from bot.service.view import View
from flows.interview import situation
from flows.reminders import Occurrence, occurrences
from flows.renewal import RenewalCase
from flows.renewing import Move, advance
from flows.sources import Confidence
from i18n.articles import day

_PAGE = 4
# Once something is filed, what comes next depends on the day and the way, which the chat does not ask for.
_FILED, _NOT_FILED = "renewal_filed", "not_filed"


def listing(view: View, rest: list[str]) -> Screen:
    """One page of what is still to do, nearest first. It says nothing about the right to work: for that the
    answers know too little of what was filed and permitted.
    """
    found = planned(view)
    last = pages(len(found), _PAGE)
    page = min(changing.number(rest), last - 1)
    lines = [view.heading("schedule-title")]
    lines.append(view.text("schedule-text" if found else "schedule-none"))
    for one, now in found[page * _PAGE : (page + 1) * _PAGE]:
        lines += ["", *_told(view, one, now)]
    rows = changing.turning(view, "schedule", page, last)
    rows.append([view.button("button-summary", "s", "summary")])
    return Screen(f"schedule.{page}", "\n".join(lines), rows)


def planned(view: View) -> list[tuple[Occurrence, Now]]:
    """What a worker's renewal asks for from now on, by the case as it stands.

    Without a case the answers stand for it, and nothing is planned once they say that something was filed.
    """
    if view.slot is None:
        return []
    record = view.circle.case(view.slot)
    facts = situation(view.book, view.interview, view.today).facts
    if record is not None:
        found = occurrences(view.book, record.case, facts, closed_in_japan)
        return [(one, Now.LATER) for one in found if one.due_at > view.circle.now]
    filed = view.interview.answers.get(_FILED)
    if filed is not None and filed.value != _NOT_FILED:
        return []
    marks = marked(occurrences(view.book, _case(view), facts, closed_in_japan), view.today)
    return [(one, now) for one, now in marks if now in {Now.DUE, Now.LATER}]


def _case(view: View) -> RenewalCase:
    case = RenewalCase("worker")
    facts = situation(view.book, view.interview, view.today).facts
    for name, when in dated(view.book, facts).items():
        # A date that cannot be is left out.
        case, _ = advance(case, Move(name, when), today=view.today)
    return case


def _told(view: View, one: Occurrence, now: Now) -> Iterable[str]:
    due = view.text("schedule-now") if now is Now.DUE else day(view.language, one.due_day)
    title = view.words.lead(view.language, one.lead)
    yield view.bold("schedule-entry", due=due, title=title)
    yield view.text("schedule-limit", limit=day(view.language, one.limit))
    yield view.text(f"r-{one.lead.id}.employer")
    if one.lead.confidence is not Confidence.VERIFIED:
        yield f"<i>{view.text(f'confidence-{one.lead.confidence}')}</i>"
    yield from sources.source_lines(view, one.lead.citations)
