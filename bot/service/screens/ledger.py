"""Why somebody did or did not get a reminder: the ledger of the last days, or of one day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from html import escape

from bot.service.casebook import CaseRecord
from bot.service.circle import answered, stopped
from bot.service.ledger import Part, Reminder
from bot.service.openings import closed_in_japan
from bot.service.recipients import recipients
from bot.service.screen import Screen, pages
from bot.service.screens import changing, days
from bot.service.view import View
from flows.interview import situation
from flows.opening import JAPAN, japan_day
from flows.reminders import Fate, Key, Occurrence, occurrences
from flows.renewal import State
from i18n.articles import day

PURPOSE = "why"
_PAGE = 5
_PEOPLE = 4  # as many are told of one reminder, so that a page fits
_DAYS = 7
_ONE_DAY = timedelta(days=1)
_FAR = timedelta(days=400)  # how far back the nearest reminder before a day is looked for
_AHEAD = timedelta(days=366)  # how far ahead daily repetitions are told


@dataclass(frozen=True, slots=True)
class _Told:
    """A reminder about one worker, and what it came to for each person concerned."""

    key: Key
    at: datetime
    record: CaseRecord
    rows: Sequence[Reminder]


def ledger(view: View, rest: list[str]) -> Screen:
    """One page of the last days, or of the day that the name gives."""
    chosen = _day(rest)
    if chosen is None:
        return _recent(view, changing.number(rest))
    return _that_day(view, chosen, changing.number(rest[1:]))


def lookup(view: View, rest: list[str]) -> Screen:
    """Asks for a day."""
    text = [view.bold("ledger-title"), "", view.text("ledger-ask")]
    back = view.button("button-ledger-recent", "s", "ledger.0")
    wanted = days.Wanted(PURPOSE, text, back, [view.today, view.today - _ONE_DAY], "lookup", "y")
    return days.picker(view, wanted, rest)


def _recent(view: View, page: int) -> Screen:
    start, end = _span(view.today - _ONE_DAY * (_DAYS - 1), view.today)
    # What was withdrawn before its day belongs to that day.
    rows = [one for one in view.circle.ledger(start, end) if one.due_at < end]
    found = sorted(_told(view, rows), key=lambda one: (one.at, one.record.slot), reverse=True)
    head = [view.bold("ledger-title"), view.text("ledger-text" if found else "ledger-none", count=_DAYS)]
    return _screen(view, "ledger", head, found, page)


def _that_day(view: View, chosen: date, page: int) -> Screen:
    start, end = _span(chosen, chosen)
    found = list(_told(view, view.circle.ledger(start, end)))
    # What fell due that day comes first, then what was settled that day.
    found.sort(key=lambda one: (not start <= one.at < end, one.at, one.record.slot))
    written = {one.key for one in found}
    coming = _planned(view, chosen) if end > view.circle.now or not found else []
    found += [one for one in coming if start <= one.at < end and one.key not in written]
    title = view.bold("ledger-day-title", day=day(view.language, chosen))
    name = f"ledger.{chosen.isoformat()}"
    if found:
        return _screen(view, name, [title], found, page)
    none = "ledger-day-none" if chosen < view.today else "ledger-day-none-ahead"
    return _screen(view, name, [title, view.text(none), "", *_nearest(view, chosen, coming)], [], 0)


def _screen(view: View, name: str, head: Iterable[str], found: Sequence[_Told], page: int) -> Screen:
    last = pages(len(found), _PAGE)
    page = min(page, last - 1)
    lines = list(head)
    for one in found[page * _PAGE : (page + 1) * _PAGE]:
        lines += ["", *_lines(view, one)]
    rows = changing.turning(view, name, page, last)
    rows.append([view.button("button-ledger-day", "s", f"lookup.{PURPOSE}")])
    if name != "ledger":
        rows.append([view.button("button-ledger-recent", "s", "ledger.0")])
    rows.append(
        [view.button("button-return", "s", "here"), view.button("button-team-workers", "s", "workers.0")]
    )
    return Screen(f"{name}.{page}", "\n".join(lines), rows)


def _lines(view: View, one: _Told) -> Iterator[str]:
    shown = replace(view, slot=one.record.slot, nickname=one.record.nickname)
    worker = escape(shown.short_name, quote=False)
    yield f"<b>{day(view.language, japan_day(one.at))}</b> {worker}"
    lead = view.book.leads.get(one.key.lead)
    yield view.text("ledger-lead", title=view.words.lead(view.language, lead) if lead else one.key.lead)
    for row in one.rows[:_PEOPLE]:
        became = _became(view, one, row)
        yield f"・{view.text('ledger-line', who=_who(view, row), became=became)}"
    if len(one.rows) > _PEOPLE:
        yield f"・{view.text('ledger-others', count=len(one.rows) - _PEOPLE)}"


def _told(view: View, rows: Iterable[Reminder]) -> Iterator[_Told]:
    """Reminders that concern whoever looks: an owner all, everybody else their own."""
    by_key: dict[Key, list[Reminder]] = {}
    for row in rows:
        by_key.setdefault(row.key, []).append(row)
    records = {one.interview_id: one for one in view.circle.cases}
    for key, each in by_key.items():
        mine = [row for row in each if _concerns(view, row.person_id)]
        record = records.get(each[0].interview_id)
        if mine and record is not None:
            yield _Told(key, min(row.due_at for row in mine), record, _mine_first(view, mine))


def _concerns(view: View, person_id: int) -> bool:
    me = view.circle.me
    return me is not None and (view.circle.owns or me.person_id == person_id)


def _mine_first(view: View, rows: Sequence[Reminder]) -> list[Reminder]:
    me = view.circle.me
    return sorted(rows, key=lambda row: (me is None or row.person_id != me.person_id, row.id))


def _planned(view: View, until: date) -> list[_Told]:
    """What is still to come for whoever looks, as things stand, in the order in which it falls due."""
    horizon = min(max(until, view.today), view.today + _AHEAD) + _ONE_DAY
    found = [
        _coming(view, record, one)
        for record, one in _occurrences(view, horizon)
        if one.due_at > view.circle.now
    ]
    return sorted((one for one in found if one.rows), key=lambda one: (one.at, one.record.slot))


def _occurrences(view: View, horizon: date) -> Iterator[tuple[CaseRecord, Occurrence]]:
    facts = {one.slot: situation(view.book, one.interview, view.today).facts for one in view.team}
    done = answered(view.circle.ledger(view.circle.now - _FAR, view.circle.now + _ONE_DAY))
    for record in view.circle.cases:
        if record.slot in facts:
            owed = occurrences(view.book, record.case, facts[record.slot], closed_in_japan, until=horizon)
            yield from ((record, one) for one in owed if not stopped(one, done))


def _coming(view: View, record: CaseRecord, one: Occurrence) -> _Told:
    told = recipients(one.lead.to, view.circle.members, record.responsible_id, record.deputy_id, one.due_day)
    rows = [_unwritten(record, one, person, part) for person, part in told.items() if _concerns(view, person)]
    return _Told(one.key, one.due_at, record, _mine_first(view, rows))


def _unwritten(record: CaseRecord, one: Occurrence, person: int, part: Part) -> Reminder:
    return Reminder(
        0, one.key, record.interview_id, person, part, one.limit, one.lapses, one.sure, one.due_at
    )


def _nearest(view: View, chosen: date, coming: Sequence[_Told]) -> Iterator[str]:
    """The reminders nearest to a day on which there is none."""
    start, end = _span(chosen, chosen)
    before = [*_told(view, view.circle.ledger(start - _FAR, start)), *coming]
    after = [*coming]
    if end <= view.circle.now:
        after += _told(view, view.circle.ledger(end, view.circle.now))
    last = max((one for one in before if one.at < start), key=lambda one: one.at, default=None)
    first = min((one for one in after if one.at >= end), key=lambda one: one.at, default=None)
    yield view.text("ledger-before" if last else "ledger-before-none")
    yield from _lines(view, last) if last else ()
    yield view.text("ledger-after" if first else "ledger-after-none")
    yield from _lines(view, first) if first else ()


def _who(view: View, row: Reminder) -> str:
    """Plain text."""
    me, member = view.circle.me, view.circle.member(row.person_id)
    if me is not None and row.person_id == me.person_id:
        who = view.words.text(view.language, "ledger-you")
    else:
        who = view.member(member) if member else view.words.text(view.language, "ledger-gone")
    if row.part is Part.RESPONSIBLE:
        return who
    part = view.words.text(view.language, f"ledger-part-{row.part.replace('_', '-')}")
    return view.words.text(view.language, "ledger-who-part", who=who, part=part)


def _became(view: View, one: _Told, row: Reminder) -> str:
    """What became of the reminder, in plain words."""

    def say(id_: str, **arguments: str) -> str:
        return view.words.text(view.language, id_, **arguments)

    if row.fate is None or row.fated_at is None:
        if row.due_at > view.circle.now:
            return say("fate-planned", at=_moment(view, row.due_at))
        return say("fate-waiting")
    at = _moment(view, row.fated_at)
    match row.fate:
        case Fate.SENT:
            return say("fate-sent", at=at)
        case Fate.ACKNOWLEDGED:
            # Without a message nobody has answered this one, but one before it.
            return say("fate-answered") if row.outbox_id is None else say("fate-acknowledged", at=at)
        case Fate.SUPERSEDED:
            return say("fate-superseded-date" if _redated(view, one) else "fate-superseded")
        case Fate.FAILED_AND_ESCALATED:
            return _failed(view, one, row)
        case Fate.CANCELLED:
            if row.lapses is not None and row.lapses < japan_day(row.fated_at):
                return say("fate-cancelled-lapsed")
            state = view.words.text(view.language, f"state-{one.record.case.state}")
            left = one.record.case.state is State.LEFT
            return say("fate-cancelled-left", at=at) if left else say("fate-cancelled", at=at, state=state)


def _redated(view: View, one: _Told) -> bool:
    """Whether the date that it hung on is another one by now."""
    lead = view.book.leads.get(one.key.lead)
    anchor = one.record.case.anchors().get(lead.anchor) if lead else None
    return anchor is not None and anchor.version > one.key.version


def _failed(view: View, one: _Told, row: Reminder) -> str:
    start, end = row.due_at, view.circle.now + _ONE_DAY
    same = [each for each in view.circle.ledger(start, end) if each.key == one.key]
    instead = next((each for each in same if each.part is Part.ESCALATED and each.id > row.id), None)
    member = view.circle.member(instead.person_id) if instead else None
    if member is not None:
        return view.words.text(view.language, "fate-failed-to", member=view.member(member))
    if row.shown_at is not None:
        shown = _moment(view, row.shown_at)
        return view.words.text(view.language, "fate-failed-shown", at=shown)
    return view.words.text(view.language, "fate-failed")


def _moment(view: View, instant: datetime) -> str:
    there = instant.astimezone(JAPAN)
    clock = f"{there.hour}:{there.minute:02}"
    return view.words.text(view.language, "ledger-moment", day=day(view.language, there.date()), time=clock)


def _span(first: date, last: date) -> tuple[datetime, datetime]:
    """From the beginning of one day to the end of the other, in Japan."""
    start, end = (datetime.combine(one, time(), JAPAN) for one in (first, last + _ONE_DAY))
    return start, end


def _day(rest: Sequence[str]) -> date | None:
    try:
        return date.fromisoformat(rest[0]) if rest and len(rest[0]) == len("2027-03-31") else None
    except ValueError:
        return None
