"""What a person says about a worker's renewal: by button, by a chosen day, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeAlias

from bot.service import casework, teaming
from bot.service.casebook import CaseRecord
from bot.service.members import Member
from bot.service.openings import closed_in_japan
from bot.service.replying import recorded
from bot.service.screen import Screen
from bot.service.screens import case as screens
from bot.service.screens import days
from bot.service.screens.team import AWAY
from bot.service.turn import Turn
from bot.service.typed import typed_day
from flows.commands import Give, Refused
from flows.nicknames import objection
from flows.nicknames import tidy as nickname_of
from flows.opening import due_at, japan_day, snoozed
from flows.reminders import Fate, Key
from flows.renewal import STAY, State, Way
from flows.renewing import Command, Declined, File, Grant, Leave, Prepare, Refuse, Undo

Act: TypeAlias = Callable[[Turn, str, int], None]
# How the answer about filing reads once the case knows.
_FILING = "renewal_filed"
_ANSWERS = {State.REFUSED: "refused", Way.COUNTER: "at_counter", Way.ONLINE: "online"}


def say_of_case(turn: Turn, arg: str, revision: int) -> None:
    """A reply: preparing, seen, put off for some days, taken back. It counts for the case as it was shown."""
    del revision
    what, _, seen = arg.partition(".")
    record = turn.case()
    if record is None or not seen.isdecimal():
        turn.stale()
    elif what == "seen":
        turn.tx.ledger.acknowledge(record.interview_id, turn.now)
        turn.note("reminder_seen")
        turn.show("case", turn.say("case-seen"))
    elif what.startswith("snooze"):
        _snooze(turn, record, int(what.removeprefix("snooze")) if what[6:].isdecimal() else 1)
    elif what == "prepare":
        _change(turn, record, Prepare(int(seen)))
    else:
        _change(turn, record, Undo(int(seen)))


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
    turn.nickname(nickname_of(text))
    turn.show("case", turn.say("nickname-done"))
    return ""


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
    else:
        today = japan_day(turn.now)
        commands: Mapping[str, Command] = {
            "fc": File(when, Way.COUNTER),
            "fo": File(when, Way.ONLINE),
            "gr": Grant(min(today, when), when),
            "rf": Refuse(when),
            "lf": Leave(when),
        }
        _change(turn, record, commands[purpose])


def _answer(turn: Turn, question: str, when: date, revision: int | None) -> None:
    """The day answers a question of the interview; afterwards the chat is where it was."""
    of_case = turn.case() is not None and question in {STAY, "card_until"} and turn.view.question is None
    events = turn.command(Give(question, when, revision))
    if any(isinstance(event, Refused) for event in events):
        turn.stale()
    else:
        lead = recorded(turn, turn.words.book.questions[question], when)
        turn.show("case" if of_case else "question", lead)


def _change(turn: Turn, record: CaseRecord, command: Command) -> None:
    after, events = casework.change(turn.session, record, command)
    declined = next((event for event in events if isinstance(event, Declined)), None)
    if declined is not None:
        turn.show(turn.person.screen, turn.say(f"declined-{declined.reason}"))
        return
    turn.note("case_changed", what=type(command).__name__.lower(), state=after.case.state.value)
    _tell_interview(turn, record, after)
    turn.show("case", turn.say(f"case-done-{after.case.state}"))


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


def _tell(turn: Turn, taker: Member, id_: str) -> None:
    """Whoever is entrusted with a worker is told so, with a way there, in their own language."""
    view = turn.view.told_in(taker.language or turn.language)
    button = view.button("button-case-open", "s", "case")
    turn.tell(taker, id_, Screen("told", "", [[button]]), worker=view.name)


def _snooze(turn: Turn, record: CaseRecord, count: int) -> None:
    """Put off what this person was told and what still holds, each before it is too late for it."""
    today = japan_day(turn.now)
    said = {(key.lead, key.anchor, key.version) for key in casework.current(turn.session, record)}
    told = [
        one
        for one in turn.tx.ledger.of_case(record.interview_id)
        if one.fate is Fate.SENT
        and one.person_id == turn.person.id
        and (one.key.lead, one.key.anchor, one.key.version) in said
    ]
    newest = {one.key.lead: one for one in told}
    later = {one: snoozed(today, one.limit, closed_in_japan, count) for one in newest.values()}
    if not any(later.values()):
        turn.show("case", turn.say("case-snooze-none"))
        return
    turn.tx.ledger.acknowledge(record.interview_id, turn.now)
    for one, when in later.items():
        if when is not None:
            key = Key(one.key.subject, one.key.lead, one.key.anchor, one.key.version, when)
            casework.put_off(turn.session, one, key, due_at(when))
    turn.note("reminder_snoozed", days=count)
    turn.show("case", turn.say("case-snoozed"))
