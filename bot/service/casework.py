"""Renewal cases inside a transaction: kept in step with the answers, changed by commands, owed reminders.

All days are days in Japan. Whatever changes a case here settles at once the reminders that it does not owe
any more; what falls due is the planner's matter (`bot.service.reminding`), which is asked to look at once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.service.casebook import CaseRecord
from bot.service.clock import tokyo_day
from bot.service.ledger import Part, Reminder
from bot.service.members import Standing
from bot.service.openings import closed_in_japan
from bot.service.planning import dated
from bot.service.ports import Record, Transaction
from bot.service.recipients import recipients
from bot.service.restoring import restore
from flows.facts import Value
from flows.interview import Interview, situation
from flows.operands import Situation
from flows.reminders import Fate, Key, Occurrence, Series, next_due, occurrences, outdated, owed
from flows.renewing import Command, Declined, Event, Move, Refuse, Undo, advance
from flows.rulebook import Rulebook

# What became of an occurrence that several people were owed, the strongest first: somebody was told; it is on
# its way (None); it may be owed again; it cannot.
_STRENGTH = (
    Fate.ACKNOWLEDGED,
    Fate.SENT,
    None,
    Fate.CANCELLED,
    Fate.FAILED_AND_ESCALATED,
    Fate.SUPERSEDED,
)


@dataclass(frozen=True, slots=True)
class Session:
    """What every piece of case work needs: an open transaction, the rulebook, the present instant."""

    tx: Transaction
    book: Rulebook
    now: datetime

    @property
    def today(self) -> date:
        return tokyo_day(self.now)

    def facts(self, worker: Record, base: Record) -> Mapping[str, Value]:
        """What is known about the worker and the workplace."""
        return self._facts(worker, restore(self.book, base))

    def at(self, facts: Mapping[str, Value]) -> Situation:
        """These facts today."""
        return Situation(facts, self.today, self.book.figures(self.today))

    def known(self, records: Collection[CaseRecord]) -> Mapping[int, Mapping[str, Value]]:
        """What is known about each of these workers and the workplace, by the number of the interview."""
        found = self.tx.known((one.interview_id for one in records), (one.workplace_id for one in records))
        bases = {one.workplace_id: restore(self.book, one) for one in found if one.slot is None}
        workers = (one for one in found if one.slot is not None)
        return {one.id: self._facts(one, bases[one.workplace_id]) for one in workers}

    def _facts(self, worker: Record, base: Interview) -> Mapping[str, Value]:
        return situation(self.book, restore(self.book, worker, base), self.today).facts


def align(session: Session, worker: Record, base: Record) -> tuple[CaseRecord, tuple[Declined, ...]] | None:
    """Bring the worker's case in step with the answers; what the case declines of their dates comes back too.

    Somebody who answers that it was refused is taken at their word at once, or reminders would go on as if
    work did: the day of the answer stands for the day of the refusal. None when the worker has no case.
    """
    record = session.tx.cases.get(worker.id)
    if record is None:
        return None
    facts = session.facts(worker, base)
    wanted = dated(session.book, facts)
    case, declined = record.case, []
    for name in (*case.dates, *(name for name in wanted if name not in case.dates)):
        if case.day(name) != wanted.get(name):
            case, events = advance(case, Move(name, wanted.get(name)), today=session.today)
            declined += [event for event in events if isinstance(event, Declined)]
    if session.book.renewal.refused_when.holds(session.at(facts)) is True:
        case, _ = advance(case, Refuse(session.today), today=session.today)
    return _keep(session, record, replace(record, case=case), facts), tuple(declined)


def change(session: Session, record: CaseRecord, command: Command) -> tuple[CaseRecord, tuple[Event, ...]]:
    """Apply a command to the case, and take what the case owed until then and was told as answered."""
    case, events = advance(record.case, command, today=session.today)
    if any(isinstance(event, Declined) for event in events):
        return record, events
    facts = _known(session, record)
    if not isinstance(command, Undo):
        # Whoever takes something back answers nothing, and it may be so again a moment later.
        was = occurrences(session.book, record.case, facts, closed_in_japan, until=session.today)
        acknowledge(session, record, {one.key.series for one in was})
    return _keep(session, record, replace(record, case=case), facts), events


def acknowledge(session: Session, record: CaseRecord, series: Collection[Series] | None = None) -> None:
    """What was told about that worker has been answered: all of it, or only of these series."""
    rows = session.tx.ledger.of_case(record.interview_id)
    told = [one.id for one in rows if series is None or one.key.series in series]
    session.tx.ledger.acknowledge(told, session.now)


def plan(session: Session, record: CaseRecord, facts: Mapping[str, Value]) -> bool:
    """Owe what has fallen due about that worker, settle what is not owed any more, and say when to look
    again. Whether anybody is owed something new.
    """
    case = record.case
    found = occurrences(session.book, case, facts, closed_in_japan, until=session.today)
    rows = _by_key(_withdraw(session, record, found))
    due = owed(found, {key: fate for key, each in rows.items() if (fate := _fate(each))}, session.now)
    places = {one.key: one for one in found}
    for key, fate in due.settled.items():
        _settle(session, record, places[key], rows.get(key, ()), fate)
    new = [_owe(session, record, sending.occurrence) for sending in due.send]
    next_at = next_due(session.book, case, facts, closed_in_japan, session.now)
    session.tx.cases.save(replace(record, next_at=next_at, rulebook=session.book.version))
    return any(new)


def wake(session: Session, workplace_id: int) -> None:
    """Have the planner look at every case of that workplace, because an answer or the team has changed."""
    session.tx.cases.wake(workplace_id, session.now)


def upcoming(session: Session, record: CaseRecord) -> tuple[Occurrence, ...]:
    """What the case will owe from now on, in the order in which it falls due."""
    found = occurrences(
        session.book, record.case, _known(session, record), closed_in_japan, until=session.today
    )
    return tuple(one for one in found if one.due_at > session.now)


def current(session: Session, record: CaseRecord) -> frozenset[Key]:
    """What would be said about that worker now if nothing had been said so far, or put off."""
    found = occurrences(
        session.book, record.case, _known(session, record), closed_in_japan, until=session.today
    )
    said = {sending.occurrence.key for sending in owed(found, {}, session.now).send}
    series = {key.series for key in said}
    rows = session.tx.ledger.of_case(record.interview_id)
    put_off = {one.key for one in rows if one.due_at <= session.now and _put_off(session, one.key)}
    return frozenset(said | {key for key in put_off if key.series in series})


def entrust(session: Session, record: CaseRecord, responsible: int, deputy: int | None) -> CaseRecord:
    """Give the worker into other hands, with everything that was still owed to those before."""
    kept = replace(record, responsible_id=responsible, deputy_id=deputy, next_at=session.now)
    session.tx.cases.save(kept)
    if responsible != record.responsible_id:
        session.tx.ledger.hand_over(record.interview_id, record.responsible_id, responsible, session.now)
    if record.deputy_id is not None and record.deputy_id not in {responsible, deputy}:
        session.tx.ledger.hand_over(record.interview_id, record.deputy_id, deputy or responsible, session.now)
    return kept


def owe(session: Session, record: CaseRecord, one: Occurrence, person: int, part: Part) -> bool:
    """Owe that occurrence to that person; False when it is in the ledger already."""
    return session.tx.ledger.owe(_reminder(record, one, person, part))


def put_off(session: Session, one: Reminder, key: Key, due: datetime) -> None:
    """Owe a reminder to the same person again, under the day to which they have put it off."""
    session.tx.ledger.owe(replace(one, key=key, due_at=due, part=Part.SNOOZED, fate=None, fated_at=None))


def _known(session: Session, record: CaseRecord) -> Mapping[str, Value]:
    return session.known([record])[record.interview_id]


def _keep(session: Session, before: CaseRecord, after: CaseRecord, facts: Mapping[str, Value]) -> CaseRecord:
    """Store a changed case; what it would have owed later and does not any more stands in the ledger, too."""
    after = replace(after, next_at=session.now)
    session.tx.cases.save(after)
    if after.case is not before.case:
        was = occurrences(session.book, before.case, facts, closed_in_japan, until=session.today)
        found = occurrences(session.book, after.case, facts, closed_in_japan, until=session.today)
        _withdraw(session, after, found)
        later = {one.key: one for one in was if one.due_at > session.now}
        for key, fate in outdated(later, after.case, found).items():
            row = replace(_reminder(after, later[key], after.responsible_id, Part.RESPONSIBLE), fate=fate)
            session.tx.ledger.owe(replace(row, fated_at=session.now))
    return after


def _withdraw(session: Session, record: CaseRecord, found: Sequence[Occurrence]) -> Sequence[Reminder]:
    """Settle what is owed to somebody, has no fate, and is not owed any more; what was put off and is owed
    again comes back. The ledger after that.
    """
    ledger = session.tx.ledger
    rows = ledger.of_case(record.interview_id)
    open_rows = [one for one in rows if one.fate is None]
    # Whoever has put a reminder off has moved its day; it stands as long as its lead does.
    series = {one.key.series for one in found}
    firm = [one for one in open_rows if not _put_off(session, one.key) or one.key.series not in series]
    over = outdated({one.key for one in firm}, record.case, found)
    for key, fate in over.items():
        ledger.settle([one.id for one in firm if one.key == key], fate, session.now)
    back = [one for one in rows if _comes_back(session, one) and one.key.series in series]
    for one in back:
        ledger.owe(replace(one, fate=None, fated_at=None, person_id=_reader(session, record, one)))
    return ledger.of_case(record.interview_id) if over or back else rows


def _comes_back(session: Session, one: Reminder) -> bool:
    """Whether it was put off to a day of its own and cancelled with its lead, which may be owed again."""
    cancelled = one.fate is Fate.CANCELLED and _put_off(session, one.key)
    return cancelled and (one.lapses is None or one.lapses >= session.today)


def _reader(session: Session, record: CaseRecord, one: Reminder) -> int:
    """Who has put it off or, if the worker was given into other hands meanwhile, who looks after them now."""
    team = session.tx.team.members(record.workplace_id)
    owners = {each.person_id for each in team if each.standing is Standing.OWNER}
    theirs = {record.responsible_id, record.deputy_id, *owners}
    return one.person_id if one.person_id in theirs else record.responsible_id


def _put_off(session: Session, key: Key) -> bool:
    """Whether that is a day to which somebody has put the reminder off, whoever is owed it now. What is
    repeated speaks of a day that has passed, and cannot be put off.
    """
    lead = session.book.leads.get(key.lead)
    if lead is None or lead.repeat_days is not None:
        return False
    return key.day not in {offset.after(key.anchor) for offset in lead.at}


def _settle(
    session: Session, record: CaseRecord, one: Occurrence, rows: Iterable[Reminder], fate: Fate
) -> None:
    """What is overdue and replaced by a later one, or of no use any more, has its place in the ledger too."""
    there = list(rows)
    if there:
        session.tx.ledger.settle([row.id for row in there if row.fate is None], fate, session.now)
    else:
        row = _reminder(record, one, record.responsible_id, Part.RESPONSIBLE)
        session.tx.ledger.owe(replace(row, fate=fate, fated_at=session.now))


def _owe(session: Session, record: CaseRecord, one: Occurrence) -> bool:
    team = session.tx.team.members(record.workplace_id)
    people = recipients(one.lead.to, team, record.responsible_id, record.deputy_id, session.today)
    new = [owe(session, record, one, person, part) for person, part in people.items()]
    return any(new)


def _reminder(record: CaseRecord, one: Occurrence, person: int, part: Part) -> Reminder:
    return Reminder(
        0,
        one.key,
        record.interview_id,
        person,
        part,
        one.limit,
        one.lapses,
        one.sure,
        one.due_at,
    )


def _by_key(rows: Iterable[Reminder]) -> dict[Key, list[Reminder]]:
    found: dict[Key, list[Reminder]] = {}
    for one in rows:
        found.setdefault(one.key, []).append(one)
    return found


def _fate(rows: Iterable[Reminder]) -> Fate | None:
    """What became of an occurrence that several people were owed."""
    return min((one.fate for one in rows), key=_STRENGTH.index)
