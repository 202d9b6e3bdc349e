"""What can be said by one tap about a worker's case, on its screen and below its reminders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from bot.service.casebook import CaseRecord
from bot.service.circle import answered, stopped
from bot.service.ledger import Reminder
from bot.service.openings import closed_in_japan
from bot.service.screen import Button, Press, rows_of
from bot.service.screens import days
from bot.service.view import View
from flows.interview import situation
from flows.opening import snoozed
from flows.reminders import Fate, Occurrence, occurrences, owed
from flows.renewal import State

_FILABLE = frozenset({State.TRACKING, State.GRANTED, State.PREPARING, State.REFUSED})
_DECIDABLE = frozenset({State.TRACKING, State.GRANTED, State.PREPARING, State.FILED})
_STAY, _CARD = "stay_until", "card_until"
_NEW_CARD = "new-card"  # the reminder that follows a permission


def replies(
    view: View, record: CaseRecord, told: Sequence[Reminder], reader: int, *, whole: bool = False
) -> list[list[Button]]:
    """What can be said by one tap about the case and these reminders, which that person reads or others have
    read before; `whole` adds what a reminder need not offer.
    """
    said = [*_dating(view, record, whole=whole), *_steps(view, record, told, whole=whole)]
    if record.case.state is not State.LEFT:
        on_its_way = [one for one in told if one.fate is not Fate.FAILED_AND_ESCALATED]
        if postponed(view, record, on_its_way, reader, 1):
            said.append(("button-case-snooze", "s", "snooze"))
        said += [("button-case-left", "s", "day.lf"), ("button-case-hands", "s", "hands")]
    said += _rest(record, told, whole=whole)

    def button(id_: str, act: str, arg: str) -> Button:
        label = view.words.text(view.language, id_)
        return Button(label, Press(act, arg, record.handle, view.interview.revision))

    return rows_of([button(*one) for one in said], 2)


def postponed(
    view: View, record: CaseRecord, told: Sequence[Reminder], reader: int, count: int
) -> Mapping[Reminder, date]:
    """To which day each of these that this person reads, and that still holds, comes again if it is put off
    for so many days; without those for which it is too late.
    """
    found = _occurrences(view, record, view.today)
    said = {sending.occurrence.key.series for sending in owed(found, {}, view.circle.now).send}
    mine = [one for one in told if one.person_id == reader and one.key.series in said]
    newest = {one.key.lead: one for one in mine}.values()
    days_ = ((one, snoozed(view.today, one.limit, closed_in_japan, count)) for one in newest)
    return {one: when for one, when in days_ if when is not None}


def coming(view: View, record: CaseRecord, told: Iterable[Reminder]) -> list[Occurrence]:
    """What the case owes from now on, repetitions up to tomorrow, with this in the ledger."""
    done, found = answered(told), _occurrences(view, record, view.today + timedelta(days=1))
    return [one for one in found if one.due_at > view.circle.now and not stopped(one, done)]


def _dating(view: View, record: CaseRecord, *, whole: bool) -> Iterator[tuple[str, str, str]]:
    """The words of buttons, acts and arguments: a date of the case is not known yet, or another one."""
    state, picker = record.case.state, f"day.{days.OF_QUESTION}"
    if state is State.LEFT:
        return
    if view.unlimited:
        yield ("button-case-card", "s", f"{picker}{_CARD}")
    elif record.case.stay_until is None:
        yield ("button-case-stay", "s", f"{picker}{_STAY}")
    elif state is State.REFUSED:
        yield ("button-case-departure", "s", f"{picker}{_STAY}")
    elif whole:
        yield ("button-case-correct", "s", f"{picker}{_STAY}")


def _steps(
    view: View, record: CaseRecord, told: Sequence[Reminder], *, whole: bool
) -> Iterator[tuple[str, str, str]]:
    """How far the renewal is. Who is told of the new card alone has nothing to file yet."""
    state, revision = record.case.state, record.case.revision
    if view.unlimited:
        return
    files = whole or any(one.key.lead != _NEW_CARD for one in told)
    if files and state in {State.TRACKING, State.GRANTED}:
        yield ("button-case-prepare", "c", f"prepare.{revision}")
    if files and state in _FILABLE and record.case.stay_until is not None:
        yield ("button-case-filed", "s", "filed")
    if state in _DECIDABLE:
        yield ("button-case-granted", "s", "day.gr")
    if state in _DECIDABLE and whole:
        yield ("button-case-refused", "s", "day.rf")


def _rest(record: CaseRecord, told: Sequence[Reminder], *, whole: bool) -> Iterator[tuple[str, str, str]]:
    """What is said in every state."""
    revision = record.case.revision
    if whole:
        yield ("button-case-nickname", "s", "nickname")
    if whole and record.case.turned:
        yield ("button-case-undo", "c", f"undo.{revision}")
    if told:
        yield ("button-case-seen", "c", f"seen.{revision}")
    if not whole:
        yield ("button-case-open", "s", "case")


def _occurrences(view: View, record: CaseRecord, until: date) -> tuple[Occurrence, ...]:
    return occurrences(
        view.book,
        record.case,
        situation(view.book, view.interview, view.today).facts,
        closed_in_japan,
        until=until,
    )
