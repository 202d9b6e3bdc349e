"""The desk of the lives. It names every interview by the update that began it, so that a replay of the same
updates makes the same names, and the journal says which interview each entry is about.
"""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime

from bot.service.desk import Desk
from bot.service.ports import Person, Record, Transaction
from bot.service.turn import Incoming, Turn


class MarkedTurn(Turn):
    """A turn whose journal entries carry the handle of the interview."""

    def note(self, kind: str, **detail: str | int) -> None:
        super().note(kind, **detail, about=self.handle)


class MarkedDesk(Desk):
    """The product's desk in everything else."""

    def _turn(
        self, tx: Transaction, incoming: Incoming, now: datetime, person: Person, workplace: Record | None
    ) -> Turn:
        turn = super()._turn(tx, incoming, now, person, workplace)
        parts = {field.name: getattr(turn, field.name) for field in fields(turn)}
        return MarkedTurn(**{**parts, "new_handle": lambda: f"{incoming.key.update_id:08x}"})


def marked(desk: Desk) -> MarkedDesk:
    """That desk, marked."""
    return MarkedDesk(desk.store, desk.words, desk.clock, desk.new_handle)
