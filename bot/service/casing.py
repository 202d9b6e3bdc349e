"""What a person says about a worker's renewal: by button, by a chosen day, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TypeAlias

from bot.service import casework, teaming
from bot.service.answering import advance_interview
from bot.service.casebook import CaseRecord
from bot.service.replying import recorded
from bot.service.screens import case as screens
from bot.service.screens import days
from bot.service.screens.replies import coming, postponed
from bot.service.screens.team import AWAY
from bot.service.turn import Turn
from bot.service.typed import typed_day
from flows.calendar import add_months
from flows.commands import Give, Refused
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
from i18n.articles import day

Act: TypeAlias = Callable[[Turn, str, int], None]
_WINDOW_MONTHS = 3  # before the expiry, in which a renewal can be filed
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


ACTS: Mapping[str, Act] = {"c": say_of_case, "d": choose_day}


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
    events = advance_interview(turn, Give(question, when, revision))
    if any(isinstance(event, Refused) for event in events):
        turn.stale()
    else:
        case = turn.case()
        if case is not None and case.case.departure_until == when:
            lead = turn.say("case-departure-done", day=day(turn.language, when))
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
    _tell_interview(turn, record, after, command)
    if isinstance(command, Undo):
        again = "\n" + turn.say("case-undone-answer") if _unfiled(record, after) else ""
        turn.show("case", turn.say("case-undone", state=_state(turn, after)) + again)
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


def _tell_interview(turn: Turn, before: CaseRecord, after: CaseRecord, command: Command) -> None:
    """What the case has learnt answers the questions about it, too, so that findings agree with it."""
    case = after.case
    if case.stay_until != before.case.stay_until and case.stay_until is not None:
        advance_interview(turn, Give(STAY, case.stay_until))
    filing = case.filing if case.state is State.FILED else None
    known = _ANSWERS.get(filing.how if filing else case.state)
    undone = isinstance(command, Undo) and _unfiled(before, after)
    answer = known or ("not_filed" if undone else None)
    if answer is not None:
        advance_interview(turn, Give(_FILING, answer))


def _unfiled(before: CaseRecord, after: CaseRecord) -> bool:
    """Whether a filing or a refusal was taken back, and neither is left."""
    about = {State.FILED, State.REFUSED}
    return before.case.state in about and after.case.state not in about


def _see(turn: Turn, record: CaseRecord) -> None:
    """What was told has been seen; what is repeated until then comes no more."""
    before = _coming(turn, record)
    casework.acknowledge(turn.session, record)
    turn.note("reminder_seen")
    turn.show("case", turn.say("case-seen-daily" if _coming(turn, record) < before else "case-seen"))


def _coming(turn: Turn, record: CaseRecord) -> int:
    return len(coming(turn.view, record, turn.tx.ledger.of_case(record.interview_id)))


def _snooze(turn: Turn, record: CaseRecord, count: int) -> None:
    """Put off what this person was told and what still holds, each before it is too late for it."""
    told = [one for one in turn.tx.ledger.of_case(record.interview_id) if one.fate is Fate.SENT]
    later = postponed(turn.view, record, told, turn.person.id, count)
    if not later:
        turn.show("case", turn.say("case-snooze-none"))
        return
    casework.acknowledge(turn.session, record)
    for one, when in later.items():
        key = Key(one.key.subject, one.key.lead, one.key.anchor, one.key.version, when)
        casework.put_off(turn.session, one, key, due_at(when))
    turn.note("reminder_snoozed", days=count)
    turn.show("case", turn.say("case-snoozed", day=day(turn.language, min(later.values()))))
