"""Looking back into the ledger of reminders: by command, by a chosen day, in words."""

from __future__ import annotations

from bot.service.screens import days
from bot.service.turn import Turn
from bot.service.typed import typed_day


def recall(turn: Turn, text: str) -> None:
    """The last days, or the day that stands behind the command."""
    hint = recall_day(turn, text) if text else ""
    if not text or hint:
        turn.show("ledger.0", hint)


def recall_day(turn: Turn, text: str) -> str:
    """A day that was typed; a hint comes back where it is none."""
    found = typed_day(turn, text)
    if isinstance(found, str):
        return found
    turn.show(f"ledger.{found.isoformat()}")
    return ""


def choose_day(turn: Turn, arg: str, revision: int) -> None:
    """A day that was tapped."""
    del revision
    when = days.picked(arg.rpartition(".")[2])
    turn.show(f"ledger.{when.isoformat()}" if when else turn.person.screen)
