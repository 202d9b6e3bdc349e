"""What somebody is shown who comes back: after a failed delivery, a repeated update, a start of the bot."""

from __future__ import annotations

from bot.service.casework import current
from bot.service.digest import compose, packed
from bot.service.turn import Turn
from flows.reminders import Key


def catch_up(turn: Turn) -> None:
    """Show reminders that could not be delivered to this person, as far as they still say something."""
    missed = turn.tx.ledger.missed(turn.person.id) if turn.person.reachable else ()
    if not missed:
        return
    cases = {one.interview_id: turn.tx.cases.get(one.interview_id) for one in missed}
    said = frozenset[Key]().union(*(current(turn.session, case) for case in cases.values() if case))
    wanted = {one.key: one for one in missed if one.key in said}
    for some in packed(tuple(wanted.values())):
        turn.owe(compose(turn.session, turn.words, turn.person, some, lead="reminders-missed"))
    turn.tx.ledger.show([one.id for one in missed], turn.now)


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
