"""The legal days of workers as a calendar: as a file, and under an address of which only a hash is stored."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import partial
from hashlib import sha256
from secrets import token_urlsafe

from bot.service.casebook import CaseRecord
from bot.service.clock import tokyo_day
from bot.service.desk import Desk
from bot.service.files import Notice, document
from bot.service.ledger import Reminder
from bot.service.members import Member, Standing
from bot.service.openings import closed_in_japan
from bot.service.ports import Outgoing, Record, Role, Transaction
from bot.service.restoring import restore
from bot.service.screens.feed import END, RENEW
from bot.service.turn import Turn
from bot.service.words import Words
from flows.interview import Interview, situation
from flows.leads import Lead
from flows.opening import JAPAN
from flows.reminders import Fate, occurrences
from flows.sources import Confidence, by_source

FILE_NAME = "tsuriai.ics"
PATH = "/calendar"
SECRET_LENGTH = 32
_BYTES = 24  # of randomness, which are that many characters
_KEPT = timedelta(days=31)  # so long a day that is over stays in the calendar
# Of the ledger, for days that are called off: the last that is told of a day comes up to three months before
# it, or a little earlier where days are closed.
_BACK, _AHEAD = timedelta(days=105) + _KEPT, timedelta(days=400)
_GONE = frozenset({Fate.CANCELLED, Fate.SUPERSEDED})


@dataclass(frozen=True, slots=True)
class Shelf:
    """What a calendar is made of, of one workplace: read at once, so that it can be written at leisure."""

    base: Record
    workers: Mapping[int, Record]
    cases: Sequence[CaseRecord]
    rows: Sequence[Reminder]


def act(turn: Turn, arg: str, revision: int) -> None:
    """A file with the days of those entrusted to this person or of everybody, an address, or its end."""
    del revision
    match arg:
        case "mine" | "all":
            _send(turn, whole=arg == "all")
        case "subscribe" if turn.words.pages is not None:
            if _asked(turn, RENEW):
                _subscribe(turn, turn.words.pages)
        case "revoke":
            if _asked(turn, END):
                _read_under(turn, None)
                turn.note("calendar_revoked")
                turn.show("calendar", turn.say("calendar-revoked"))
        case _:
            turn.stale()


async def subscribed(desk: Desk, secret: str) -> bytes | None:
    """The calendar under that address, in its owner's language; None where there is none (any more)."""
    now = desk.clock.now()
    found = await desk.store.transact(None, lambda tx: _subscription(tx, secret, now))
    if found is None or desk.files is None:
        return None
    language, shelves = found
    # Hundreds of workers take a second, in which others must be answered.
    return await asyncio.to_thread(
        partial(_file, desk, language or desk.words.catalog.languages[0], shelves, now)
    )


def notices(words: Words, language: str, shelf: Shelf, today: date) -> list[Notice]:
    """The days of each worker: one for each track and day that the law or the rulebook names, and those that
    were told of and hold no more.
    """
    base = restore(words.book, shelf.base)
    found: list[Notice] = []
    for record in shelf.cases:
        worker = shelf.workers.get(record.interview_id)
        if worker is not None:
            one = _Worker(words, language, record, restore(words.book, worker, base), today)
            found += one.notices(row for row in shelf.rows if row.interview_id == record.interview_id)
    return found


@dataclass(frozen=True, slots=True)
class _Day:
    """A day that a lead speaks of; `told` is when it is told, and `gone` whether it holds no more."""

    lead: Lead
    told: date
    limit: date
    sure: bool
    version: int = 0
    gone: bool = False


@dataclass(frozen=True, slots=True)
class _Worker:
    words: Words
    language: str
    record: CaseRecord
    interview: Interview
    today: date

    def notices(self, rows: Iterable[Reminder]) -> Iterator[Notice]:
        """What is to stand in a calendar, and what is to go out of it; `rows` are the worker's ledger."""
        current = self._current()
        yield from map(self._notice, current)
        for one in self._called_off(rows, current):
            yield self._notice(one, cancelled=True)

    def _current(self) -> list[_Day]:
        """What the case owes now, each day by the lead that speaks of it last."""
        book, case = self.words.book, self.record.case
        facts = situation(book, self.interview, self.today).facts
        found = occurrences(book, case, facts, closed_in_japan, until=self.today)
        days = (_Day(one.lead, one.key.day, one.limit, one.sure) for one in found)
        return [one for one in _faces(days) if one.limit >= self.today - _KEPT]

    def _called_off(self, rows: Iterable[Reminder], current: Iterable[_Day]) -> list[_Day]:
        """Days that may be in somebody's calendar and are not owed any more, told of or not."""
        leads = self.words.book.leads
        days = (
            _Day(leads[row.key.lead], row.key.day, row.limit, row.sure, row.key.version, row.fate in _GONE)
            for row in rows
            if row.key.lead in leads
        )
        newest: dict[str, _Day] = {}
        for one in sorted(_faces(days), key=lambda day: day.version):
            newest[one.lead.id] = one
        # Of a day that stands, what was told before its last telling has never been an entry.
        standing = {(one.lead.track, one.limit): one.told for one in current}
        there = {one.lead.id for one in current}
        return [one for one in newest.values() if one.lead.id not in there and self._over(one, standing)]

    def _over(self, one: _Day, standing: Mapping[tuple[str, date], date]) -> bool:
        if one.gone:
            return one.limit >= self.today - _KEPT
        return one.limit >= self.today and one.told > standing.get((one.lead.track, one.limit), date.min)

    def _uid(self, lead: Lead) -> str:
        """The same for ever: a lead has one day at a time, and moving it is no other entry."""
        return f"{lead.id}.{self.record.handle}@tsuriai"

    def _notice(self, one: _Day, *, cancelled: bool = False) -> Notice:
        name, title = self._name(), self.words.lead(self.language, one.lead)
        sources = [self.words.book.sources[name] for name in by_source(one.lead.citations)]
        return Notice(
            self._uid(one.lead),
            self.record.case.revision,
            one.limit,
            self.words.text(self.language, "calendar-entry", worker=name, title=title),
            "\n".join(self._text(one)),
            sources[0].url if sources else None,
            cancelled,
        )

    def _name(self) -> str:
        number, nickname = self.record.slot, self.record.nickname
        if nickname is None:
            return self.words.text(self.language, "worker-name", number=number)
        return self.words.text(self.language, "worker-name-nickname", number=number, nickname=nickname)

    def _text(self, one: _Day) -> Iterator[str]:
        if not one.sure:
            yield self.words.text(self.language, "calendar-maybe")
        yield self.words.lead(self.language, one.lead, "employer")
        if one.lead.confidence is not Confidence.VERIFIED:
            yield self.words.text(self.language, f"reminders-{one.lead.confidence}")
        for source, articles in by_source(one.lead.citations).items():
            name = self.words.source(self.language, source, articles)
            yield f"{name} {self.words.book.sources[source].url}"


def _faces(days: Iterable[_Day]) -> list[_Day]:
    """Of all that speak of one day of a track, the one that is told last without being too late."""
    groups: dict[tuple[str, date, int], list[_Day]] = {}
    for one in days:
        groups.setdefault((one.lead.track, one.limit, one.version), []).append(one)
    return [max(group, key=lambda one: (one.told <= one.limit, _nearness(one))) for group in groups.values()]


def _nearness(one: _Day) -> int:
    return -abs((one.limit - one.told).days)


def _asked(turn: Turn, screen: str) -> bool:
    """Whether no address ends by it, or it stands where it is asked once more; from anywhere else it leads
    there.
    """
    if turn.person.screen == screen or not turn.person.subscribed:
        return True
    turn.show(screen)
    return False


def _send(turn: Turn, *, whole: bool) -> None:
    member = turn.me
    shelf = _shelf(turn.tx, member, turn.now, whole=whole) if member else None
    found = notices(turn.words, turn.language, shelf, tokyo_day(turn.now)) if shelf else []
    if turn.files is None or not found:
        turn.show(
            "calendar", turn.say("calendar-none-mine" if _passed_over(turn, shelf) else "calendar-none")
        )
        return
    turn.note("calendar_sent")
    name = turn.words.text(turn.language, "calendar-name")
    data = turn.files.calendar(name, found, _stamp(turn.now))
    params = {
        "document": document(FILE_NAME, data),
        "caption": turn.say("calendar-caption"),
        "parse_mode": "HTML",
    }
    turn.owe(Outgoing("sendDocument", params, Role.NOTE))


def _passed_over(turn: Turn, shelf: Shelf | None) -> bool:
    """Whether there are stays with an end, and none of these workers is entrusted to the person."""
    if shelf is None or shelf.cases:
        return False
    everybody = turn.tx.cases.of(shelf.base.workplace_id)
    return any(record.case.stay_until is not None for record in everybody)


def _subscribe(turn: Turn, pages: str) -> None:
    """A new address, shown this once; one from before leads nowhere from now on."""
    secret = token_urlsafe(_BYTES)
    _read_under(turn, _hash(secret))
    turn.show("calendar")
    turn.note("calendar_subscribed")
    address = f"{pages.rstrip('/')}{PATH}/{secret}.ics"
    text = f"{turn.say('calendar-address')}\n\n<code>{address}</code>"
    params = {"text": text, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
    turn.owe(Outgoing("sendMessage", params, Role.NOTE))


def _read_under(turn: Turn, feed_hash: str | None) -> None:
    """Give the person's calendar this address alone, or none."""
    turn.tx.subscribe(turn.person.id, feed_hash)
    turn.person = replace(turn.person, subscribed=feed_hash is not None)


def _subscription(tx: Transaction, secret: str, now: datetime) -> tuple[str | None, list[Shelf]] | None:
    person = tx.subscriber(_hash(secret))
    if person is None:
        return None
    shelves = (_shelf(tx, one, now, whole=True) for one in tx.team.places(person.id))
    return person.language, [shelf for shelf in shelves if shelf]


def _shelf(tx: Transaction, member: Member, now: datetime, *, whole: bool) -> Shelf | None:
    """An owner may have everybody, a viewer has nobody else, and HR those entrusted to them."""
    place, base = member.workplace_id, tx.base(member.workplace_id)
    if base is None:
        return None
    everybody = member.standing is Standing.VIEWER or (whole and member.standing is Standing.OWNER)
    cases = tx.cases.of(place) if everybody else tx.cases.entrusted(member.person_id, place)
    workers = {one.id: one for one in tx.workers(place)}
    return Shelf(base, workers, cases, tx.ledger.between(place, now - _BACK, now + _AHEAD))


def _file(desk: Desk, language: str, shelves: Iterable[Shelf], now: datetime) -> bytes | None:
    if desk.files is None:
        return None
    found = [one for shelf in shelves for one in notices(desk.words, language, shelf, tokyo_day(now))]
    return desk.files.calendar(desk.words.text(language, "calendar-name"), found, _stamp(now))


def _hash(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()


def _stamp(now: datetime) -> datetime:
    """The morning of the day, so that whoever asks again that day is told that nothing has changed."""
    return datetime.combine(tokyo_day(now), time(), JAPAN)
