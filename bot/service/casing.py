"""What a person says about a worker's renewal: by button, by a chosen day, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TypeAlias

from bot.service import casework, teaming
from bot.service.casebook import CaseRecord
from bot.service.members import Member
from bot.service.replying import recorded
from bot.service.screen import Screen
from bot.service.screens import case as screens
from bot.service.screens import days
from bot.service.screens.team import AWAY
from bot.service.spoken import plain, replies
from bot.service.turn import Turn
from bot.service.typed import typed_day
from flows.calendar import add_months
from flows.commands import Give, Refused
from flows.nicknames import objection
from flows.nicknames import tidy as nickname_of
from flows.opening import due_at, japan_day
from flows.reminders import Fate, Key
from flows.renewal import STAY, State, Way
from flows.renewing import (
    Command,
    Declined,
    Event,
    File,
    Grant,
    Leave,
    Prepare,
    Reason,
    Refuse,
    Undo,
    advance,
)

Act: TypeAlias = Callable[[Turn, str, int], None]
_WINDOW_MONTHS = 3  # before the expiry, in which a renewal can be filed
# What is told with the workplace to who belongs to several.
_AT = {
    "hands-yours": "hands-yours-at",
    "hands-deputy": "hands-deputy-at",
    "hands-former": "hands-former-at",
}
# How the answer about filing reads once the case knows.
_FILING = "renewal_filed"
_ANSWERS = {State.REFUSED: "refused", Way.COUNTER: "at_counter", Way.ONLINE: "online"}


def say_of_case(turn: Turn, arg: str, revision: int) -> None:
    """A reply: preparing, seen, put off for some days, filed so early, taken back. It counts for the case as
    it was shown.
    """
    del revision
    what, _, seen = arg.partition(".")
    record, filed_on = turn.case(), days.picked(what[2:])
    if record is None or not seen.isdecimal():
        turn.stale()
    elif what[:2] in screens.WAYS and filed_on is not None:
        _change(turn, record, File(filed_on, screens.WAYS[what[:2]], int(seen)))
    elif what == "prepare":
        _change(turn, record, Prepare(int(seen)))
    elif what == "undo":
        _change(turn, record, Undo(int(seen)))
    elif int(seen) != record.case.revision:
        _decline(turn, turn.say("declined-stale"))
    elif what == "seen":
        _see(turn, record)
    elif what.startswith("snooze"):
        _snooze(turn, record, int(what.removeprefix("snooze")) if what[6:].isdecimal() else 1)
    else:
        turn.stale()


def choose_day(turn: Turn, arg: str, revision: int) -> None:
    """A day that was tapped."""
    purpose, _, chosen = arg.rpartition(".")
    when = days.picked(chosen)
    if when is None:
        turn.show(turn.person.screen)  # a place in the month that does nothing
    else:
        _use(turn, purpose, when, revision)


def type_day(turn: Turn, text: str) -> str:
    """A day that was typed; a hint comes back where it is none."""
    purpose = turn.person.screen.split(".")[1]
    found = typed_day(turn, text, screens.question_of(turn.view, purpose))
    if isinstance(found, str):
        return found
    _use(turn, purpose, found, None)
    return ""


def take_nickname(turn: Turn, text: str) -> str:
    """A nickname that was typed; a hint comes back where it may tell who somebody is."""
    record, wrong = turn.case(), objection(text)
    if record is None:
        turn.stale()
        return ""
    if wrong is not None:
        return turn.say(f"nickname-{wrong}")
    if replies(turn.words, text):
        turn.show("case")  # they want to get away from here
        return ""
    if (other := _called(turn, record, text)) is not None:
        return turn.say("nickname-taken", number=other.slot)
    turn.nickname(nickname_of(text))
    turn.show("case", turn.say("nickname-done"))
    return ""


def _called(turn: Turn, record: CaseRecord, text: str) -> CaseRecord | None:
    """Another worker of the workplace whose nickname is that one, as far as it is typed alike."""
    wanted = plain(text) or nickname_of(text)
    cases = (one for one in turn.tx.cases.of(record.workplace_id) if one.interview_id != record.interview_id)
    return next(
        (one for one in cases if one.nickname and wanted == (plain(one.nickname) or one.nickname)), None
    )


def drop_nickname(turn: Turn, arg: str, revision: int) -> None:
    """The worker is a number again."""
    del arg, revision
    turn.nickname(None)
    turn.show("case")


def hand(turn: Turn, arg: str, revision: int) -> None:
    """Give the worker to somebody of the team, or name or drop a deputy: r2, d3, d0."""
    del revision
    record = turn.case()
    number = int(arg[1:]) if arg[1:].isdecimal() else -1
    members = turn.tx.team.members(record.workplace_id) if record else ()
    taker = next((one for one in members if one.number == number and one.standing != "viewer"), None)
    if record is None or (taker is None and arg != "d0"):
        turn.stale()
        return
    if arg[0] == "r" and taker is not None:
        deputy = record.responsible_id if record.deputy_id == taker.person_id else record.deputy_id
        casework.entrust(turn.session, record, taker.person_id, deputy)
        _tell(turn, taker, "hands-yours")
        former = next((one for one in members if one.person_id == record.responsible_id), taker)
        if former != taker:
            _tell(turn, former, "hands-former", taker)
    else:
        deputy = taker.person_id if taker and taker.person_id != record.responsible_id else None
        casework.entrust(turn.session, record, record.responsible_id, deputy)
        if taker is not None:
            _tell(turn, taker, "hands-deputy")
    turn.note("worker_entrusted")
    turn.show("case")


ACTS: Mapping[str, Act] = {"c": say_of_case, "d": choose_day, "h": hand, "n": drop_nickname}


def _use(turn: Turn, purpose: str, when: date, revision: int | None) -> None:
    question, record = screens.question_of(turn.view, purpose), turn.case()
    if purpose == AWAY:
        teaming.be_away(turn, when)
    elif question is not None:
        _answer(turn, question.id, when, revision)
    elif record is None or purpose not in screens.PURPOSES:
        turn.stale()
    elif purpose in screens.WAYS:
        _file(turn, record, purpose, when)
    else:
        today = japan_day(turn.now)
        commands: Mapping[str, Command] = {
            "gr": Grant(min(today, when), when),
            "rf": Refuse(when),
            "lf": Leave(when),
        }
        _change(turn, record, commands[purpose])


def _file(turn: Turn, record: CaseRecord, purpose: str, when: date) -> None:
    """Record an application; one of a day on which a renewal cannot be filed yet only after asking again."""
    command, stay = File(when, screens.WAYS[purpose]), record.case.stay_until
    early = stay is not None and when < add_months(stay, -_WINDOW_MONTHS)
    if early and _declined(advance(record.case, command, today=japan_day(turn.now))[1]) is None:
        turn.show(f"filed.{purpose}.{when:%Y%m%d}")
    else:
        _change(turn, record, command)


def _answer(turn: Turn, question: str, when: date, revision: int | None) -> None:
    """The day answers a question of the interview; afterwards the chat is where it was."""
    asked = turn.view.question
    of_case = turn.case() is not None and question in {STAY, "card_until"}
    of_case = of_case and (asked is None or asked.id != question)
    events = turn.command(Give(question, when, revision))
    if any(isinstance(event, Refused) for event in events):
        turn.stale()
    else:
        lead = recorded(turn, turn.words.book.questions[question], when)
        turn.show("case" if of_case else "question", lead)


def _change(turn: Turn, record: CaseRecord, command: Command) -> None:
    after, events = casework.change(turn.session, record, command)
    declined = _declined(events)
    if declined is not None:
        _decline(turn, _objection(turn, record, command, declined.reason))
        return
    turn.note("case_changed", what=type(command).__name__.lower(), state=after.case.state.value)
    _tell_interview(turn, record, after)
    if isinstance(command, Undo):
        turn.show("case", turn.say("case-undone", state=_state(turn, after)))
    else:
        turn.show("case", turn.say(f"case-done-{after.case.state}"))


def _declined(events: Iterable[Event]) -> Declined | None:
    return next((event for event in events if isinstance(event, Declined)), None)


def _decline(turn: Turn, why: str) -> None:
    """Say why nothing was recorded, with the case; where a day is being chosen, another one can be."""
    choosing = turn.person.screen.partition(".")[0] == "day"
    turn.show(turn.person.screen if choosing else "case", why)


def _objection(turn: Turn, record: CaseRecord, command: Command, reason: Reason) -> str:
    if reason is Reason.NOT_NOW:
        return turn.say("case-not-now", state=_state(turn, record))
    if reason is Reason.FUTURE and isinstance(command, Leave):
        return turn.say("case-left-future")
    return turn.say(f"declined-{reason}")


def _state(turn: Turn, record: CaseRecord) -> str:
    """Plain text."""
    return turn.words.text(turn.language, f"state-{record.case.state}")


def _tell_interview(turn: Turn, before: CaseRecord, after: CaseRecord) -> None:
    """What the case has learnt answers the questions about it, too, so that findings agree with it."""
    case = after.case
    if case.stay_until != before.case.stay_until and case.stay_until is not None:
        turn.command(Give(STAY, case.stay_until))
    filing = case.filing if case.state is State.FILED else None
    known = _ANSWERS.get(filing.how if filing else case.state)
    was = before.case.state in {State.FILED, State.REFUSED}
    answer = known or ("not_filed" if was and case.state in {State.TRACKING, State.PREPARING} else None)
    if answer is not None:
        turn.command(Give(_FILING, answer))


def _tell(turn: Turn, reader: Member, id_: str, taker: Member | None = None) -> None:
    """Whoever is entrusted with a worker, or is no more, is told so, with a way there, in their own language;
    and at which workplace, if they belong to several.
    """
    view = turn.view.told_in(reader.language or turn.language)
    screen = Screen("told", "", [[view.button("button-case-open", "s", "case")]])
    about = {"worker": view.name} | ({"taker": view.member(taker)} if taker else {})
    if view.workplace is not None and len(turn.tx.team.places(reader.person_id)) > 1:
        id_, about["place"] = _AT[id_], view.place(view.workplace.interview, reader)
    turn.tell(reader, id_, screen, **about)


def _see(turn: Turn, record: CaseRecord) -> None:
    """What was told has been seen; what is repeated until then comes no more."""
    before = _coming(turn, record)
    turn.tx.ledger.acknowledge(record.interview_id, turn.now)
    turn.note("reminder_seen")
    turn.show("case", turn.say("case-seen-daily" if _coming(turn, record) < before else "case-seen"))


def _coming(turn: Turn, record: CaseRecord) -> int:
    return len(screens.coming(turn.view, record, turn.tx.ledger.of_case(record.interview_id)))


def _snooze(turn: Turn, record: CaseRecord, count: int) -> None:
    """Put off what this person was told and what still holds, each before it is too late for it."""
    told = [one for one in turn.tx.ledger.of_case(record.interview_id) if one.fate is Fate.SENT]
    later = screens.postponed(turn.view, record, told, turn.person.id, count)
    if not later:
        turn.show("case", turn.say("case-snooze-none"))
        return
    turn.tx.ledger.acknowledge(record.interview_id, turn.now)
    for one, when in later.items():
        key = Key(one.key.subject, one.key.lead, one.key.anchor, one.key.version, when)
        casework.put_off(turn.session, one, key, due_at(when))
    turn.note("reminder_snoozed", days=count)
    turn.show("case", turn.say("case-snoozed"))
