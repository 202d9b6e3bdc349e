"""What a screen about a workplace's people and cases may show: read once, when a screen asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.service.casebook import CaseRecord
from bot.service.ledger import Reminder
from bot.service.members import Invitation, Member, Standing

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Circle:
    """The team around the person who looks, in the workplace that the chat is about.

    `me` is that person's membership, `places` all of theirs. `cases` are the workplace's, by slot. `draft` is
    what they have begun and not confirmed. `address` is the bot's own, such as https://t.me/tsuriai_bot.
    """

    now: datetime = _LONG_AGO
    me: Member | None = None
    members: Sequence[Member] = ()
    places: Sequence[Member] = ()
    invitations: Sequence[Invitation] = ()
    claims: Sequence[Invitation] = ()
    cases: Sequence[CaseRecord] = ()
    ledger: Sequence[Reminder] = ()
    draft: Any = None
    address: str | None = None

    @property
    def may_change(self) -> bool:
        """Whether this person may change anything of the workplace."""
        return self.me is not None and self.me.standing is not Standing.VIEWER

    @property
    def owns(self) -> bool:
        """Whether this person may change the team."""
        return self.me is not None and self.me.standing is Standing.OWNER

    def case(self, slot: int | None) -> CaseRecord | None:
        """The case of that worker."""
        return next((one for one in self.cases if one.slot == slot), None)

    def member(self, person_id: int | None) -> Member | None:
        """The member with that id."""
        return next((one for one in self.members if one.person_id == person_id), None)
