"""Looking back into the ledger of reminders: by command, by a chosen day, in words."""

from __future__ import annotations

from datetime import date

from bot.service.screens import days
from bot.service.turn import Turn
from flows.answers import Given, read
from flows.facts import Kind
from flows.opening import japan_day


def recall(turn: Turn, text: str) -> None:
    """The last days, or the day that stands behind the command."""
    hint = recall_day(turn, text) if text else ""
    if not text or hint:
        turn.show("ledger.0", hint)


def recall_day(turn: Turn, text: str) -> str:
    """A day that was typed; a hint comes back where it is none."""
    asked = next(one for one in turn.words.book.questions.values() if one.kind is Kind.DATE)
    reading = read(asked, text, vocabulary=turn.words.vocabulary, labels={}, today=japan_day(turn.now))
    if not isinstance(reading, Given) or not isinstance(reading.value, date):
        reason = getattr(reading, "reason", "not_a_date")
        return turn.say(f"unclear-{reason}".replace("_", "-"))
    turn.show(f"ledger.{reading.value.isoformat()}")
    return ""


def choose_day(turn: Turn, arg: str, revision: int) -> None:
    """A day that was tapped."""
    del revision
    when = days.picked(arg.rpartition(".")[2])
    turn.show(f"ledger.{when.isoformat()}" if when else turn.person.screen)
