"""The message that carries reminders: composed when it is sent, so that it says what holds then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from typing import Any

import structlog

from bot.service.casebook import CaseRecord
from bot.service.casework import Session
from bot.service.circle import Circle, Site
from bot.service.faults import UNREADABLE
from bot.service.ledger import Part, Reminder
from bot.service.openings import closed_in_japan
from bot.service.ports import Outgoing, Person, Record, Role
from bot.service.restoring import restore
from bot.service.screen import Button, Press, Screen, rows_of
from bot.service.screens import sources
from bot.service.screens.replies import replies
from bot.service.view import View
from bot.service.words import Words
from flows.interview import Interview
from flows.leads import Lead
from flows.opening import last_open
from flows.reminders import Fate
from flows.renewal import STAY, State
from flows.sources import Confidence
from i18n.articles import day

_log = structlog.get_logger(__name__)
MOST = 5  # reminders in one message
_WIDTH = 2
_NAMED = 4  # at most, of those who are told as well, so that a message holds all its reminders


def packed(rows: Sequence[Reminder]) -> Iterator[Sequence[Reminder]]:
    """The reminders in messages."""
    return (rows[start : start + MOST] for start in range(0, len(rows), MOST))


def compose(
    session: Session, words: Words, person: Person, rows: Sequence[Reminder], lead: str = ""
) -> Outgoing:
    """One message about these reminders, at most MOST, in the person's language; `lead` names words in front.

    Each states the worker, what it is about, the day and how far it is, the next step, the sources, and who
    else is told.
    """
    language = person.language or words.catalog.languages[0]
    sights = {one.interview_id: _sight(session, words, person, one) for one in rows}
    nobody = View(words, language, Interview(), session.today)
    lines = [nobody.text(lead)] if lead else []
    lines.append(nobody.bold("reminders-title", count=len(rows)))
    for one in rows:
        view, record = sights[one.interview_id]
        lines += ["", *_told(session, view, record, one, person)]
    keyboard = Screen("reminders", "", _buttons(sights, rows, person)).keyboard("", 0)
    return Outgoing("sendMessage", _params("\n".join(lines), keyboard), Role.NOTE)


def composed(
    session: Session, words: Words, person: Person, rows: Sequence[Reminder], lead: str = ""
) -> tuple[Outgoing | None, Sequence[Reminder]]:
    """One message about those of the reminders that can be told, if any, and those that cannot."""
    try:
        return (compose(session, words, person, rows, lead) if rows else None), ()
    except UNREADABLE as error:
        _log.error("reminders_not_composed", error=type(error).__name__, reminders=len(rows))
        good = [one for one in rows if len(rows) > 1 and composed(session, words, person, [one])[0]]
        if rows and len(good) == len(rows):
            raise
    return composed(session, words, person, good, lead)[0], [one for one in rows if one not in good]


def _params(text: str, keyboard: Any) -> dict[str, Any]:
    return {
        "text": text,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        "reply_markup": keyboard,
    }


def _sight(session: Session, words: Words, person: Person, one: Reminder) -> tuple[View, CaseRecord]:
    tx, record = session.tx, session.tx.cases.get(one.interview_id)
    worker, base = tx.worker_by_id(one.interview_id), tx.base(record.workplace_id) if record else None
    if record is None or worker is None or base is None:  # pragma: no cover  # a reminder refers to its case
        raise LookupError("a reminder without a worker")
    place = restore(words.book, base)
    circle = _around(session, person, base, place)
    view = View(
        words,
        person.language or words.catalog.languages[0],
        restore(words.book, worker, place),
        session.today,
        worker.slot,
        nickname=worker.nickname,
        people=lambda: circle,
    )
    return view, record


def _around(session: Session, person: Person, base: Record, place: Interview) -> Circle:
    """The workplace as its reader knows it, who may belong to others too."""
    places = session.tx.team.places(person.id)
    me = next((one for one in places if one.workplace_id == base.workplace_id), None)
    sites = [Site(me, base.handle, place)] if me and len(places) > 1 else []
    return Circle(session.now, me, places=places, sites=sites)


def _told(session: Session, view: View, record: CaseRecord, one: Reminder, person: Person) -> Iterator[str]:
    lead = view.book.leads[one.key.lead]
    yield f"<b>{escape(view.name, quote=False)}</b>"
    yield from view.here
    title = view.words.lead(view.language, lead)
    yield view.bold("reminders-lead" if one.sure else "reminders-lead-maybe", title=title)
    yield view.text(_distance(one, session), limit=day(view.language, one.limit), count=_days(one, session))
    if (last := _last_open_day(one, lead, record, session)) is not None:
        yield view.text("reminders-closed", day=day(view.language, last))
    yield view.text(f"r-{lead.id}.employer")
    others = _others(session, view, record, one, person)
    yield view.text("reminders-also", others=others) if others else view.text("reminders-alone")
    if one.part is not Part.RESPONSIBLE:
        yield view.text(f"reminders-part-{one.part.value.replace('_', '-')}")
    if lead.confidence is not Confidence.VERIFIED:
        yield f"<i>{view.text(f'reminders-{lead.confidence}')}</i>"
    yield from sources.source_lines(view, lead.citations)


def _days(one: Reminder, session: Session) -> int:
    return abs((one.limit - session.today).days)


def _distance(one: Reminder, session: Session) -> str:
    if one.limit == session.today:
        return "reminders-day-now"
    return "reminders-day-left" if one.limit > session.today else "reminders-day-past"


def _last_open_day(one: Reminder, lead: Lead, record: CaseRecord, session: Session) -> date | None:
    """Until when the counter takes an application that is to be filed, where the expiry is a closed day."""
    to_file = lead.anchor == STAY and one.limit == one.key.anchor and record.case.state is not State.FILED
    last = last_open(one.limit, closed_in_japan)
    return last if to_file and session.today <= last < one.limit else None


def _others(session: Session, view: View, record: CaseRecord, one: Reminder, person: Person) -> str:
    """Who else is told the same occurrence, or was, by what they are to the workplace."""
    rows = session.tx.ledger.of_case(one.interview_id)
    told = {row.person_id for row in rows if row.key == one.key and _is_told(row)}
    team = [each for each in session.tx.team.members(record.workplace_id) if each.person_id in told]
    names = [view.member(each) for each in team if each.person_id != person.id]
    if len(names) > _NAMED:
        more = view.words.text(view.language, "reminders-more", count=len(names) - _NAMED + 1)
        names = [*names[: _NAMED - 1], more]
    return view.words.text(view.language, "list-join").join(names)


def _is_told(row: Reminder) -> bool:
    """Whether its reader was told, or is about to be. What was answered before it was sent told nobody."""
    answered = row.fate is Fate.ACKNOWLEDGED and row.outbox_id is not None
    return answered or row.fate in {None, Fate.SENT}


def _buttons(
    sights: dict[int, tuple[View, CaseRecord]], rows: Sequence[Reminder], person: Person
) -> list[list[Button]]:
    """For one worker the replies themselves, for several a way to each."""
    if len(sights) == 1:
        [(view, record)] = sights.values()
        return replies(view, record, rows, person.id)
    found = [
        Button(view.short_name, Press("s", "case", record.handle, view.interview.revision))
        for view, record in sights.values()
    ]
    return rows_of(found, _WIDTH)
