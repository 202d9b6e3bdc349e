"""What somebody is shown who comes back: after a failed delivery, a repeated update, a start of the bot."""

from __future__ import annotations

from collections.abc import Collection

import structlog

from bot.service.casework import current
from bot.service.digest import composed, packed
from bot.service.faults import UNREADABLE
from bot.service.turn import Turn
from flows.reminders import Key

_log = structlog.get_logger(__name__)


def catch_up(turn: Turn) -> None:
    """Show reminders that could not be delivered to this person, as far as they still say something."""
    missed = turn.tx.ledger.missed(turn.person.id) if turn.person.reachable else ()
    said = {interview_id: _said(turn, interview_id) for interview_id in {one.interview_id for one in missed}}
    read = [one for one in missed if said[one.interview_id] is not None]
    wanted = [one for one in read if one.key in (said[one.interview_id] or ())]
    turn.tx.ledger.show([one.id for one in read if one not in wanted], turn.now)
    for some in packed(wanted):
        message, untold = composed(turn.session, turn.words, turn.person, some, lead="reminders-missed")
        owed = turn.owe(message) if message else None
        if owed is not None:
            turn.tx.ledger.show_with(owed.id, [one.id for one in some if one not in untold])


def _said(turn: Turn, interview_id: int) -> Collection[Key] | None:
    """What the case would say now; None if nobody understands it, which must not keep its reader out."""
    try:
        case = turn.tx.cases.get(interview_id)
        return current(turn.session, case) if case else ()
    except UNREADABLE as error:
        _log.error("missed_not_shown", error=type(error).__name__)
        return None


def show_again(turn: Turn) -> None:
    """After a redelivery: if its reply is still owed, make the known card show the present state, once.

    Only an edit, since a second message could be one copy too many; without a card the outbox delivers.
    """
    if turn.person.card is not None and turn.tx.unsent(turn.person.chat_id):
        key = turn.incoming.key
        turn.show(turn.person.screen, edit=True, key=f"{key.bot_id}:{key.update_id}:again")


def resume(turn: Turn) -> None:
    """Show the open question again, once for each revision however often we start."""
    key = f"resume:{turn.person.id}:{turn.handle}:{turn.record.revision if turn.record else 0}"
    turn.show("question", turn.say("resumed"), edit=False, key=key)
