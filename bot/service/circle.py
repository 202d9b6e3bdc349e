"""What a screen about a workplace's people and cases may show: read once, when a screen asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.service.casebook import CaseRecord
from bot.service.ledger import Reminder
from bot.service.members import Invitation, Member, Standing
from flows.interview import Interview
from flows.reminders import Fate, Occurrence, Series

_FAR = timedelta(days=400)  # nothing about a renewal waits longer for an answer
_AT_ONCE = timedelta(seconds=1)
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def _nothing(start: datetime, end: datetime) -> Sequence[Reminder]:
    del start, end
    return ()


@dataclass(frozen=True, slots=True)
class Site:
    """One of several workplaces of a person: who they are there, and what tells it from the others."""

    member: Member
    handle: str
    interview: Interview


@dataclass(frozen=True, slots=True)
class Circle:
    """The team around the person who looks, in the workplace that the chat is about.

    `me` is that person's membership, `places` all of theirs, `sites` what is known of each where there are
    several. `cases` are the workplace's, by slot, and `ledger` gives its reminders as `Ledger.between` does.
    `draft` is what they have begun and not confirmed. `address` is the bot's own, such as
    https://t.me/tsuriai_bot. `room` is how many more workers there can be. `subscribed` is whether there is
    an address under which they read a calendar.
    """

    now: datetime = _LONG_AGO
    me: Member | None = None
    members: Sequence[Member] = ()
    places: Sequence[Member] = ()
    invitations: Sequence[Invitation] = ()
    claims: Sequence[Invitation] = ()
    cases: Sequence[CaseRecord] = ()
    ledger: Callable[[datetime, datetime], Sequence[Reminder]] = _nothing
    draft: Any = None
    address: str | None = None
    room: int = 0
    sites: Sequence[Site] = ()
    subscribed: bool = False

    @property
    def may_change(self) -> bool:
        """Whether this person may change anything of the workplace."""
        return self.me is not None and self.me.standing is not Standing.VIEWER

    @property
    def looks_only(self) -> bool:
        """Whether this person may look at everything, and change nothing."""
        return self.me is not None and self.me.standing is Standing.VIEWER

    @property
    def owns(self) -> bool:
        """Whether this person may change the team."""
        return self.me is not None and self.me.standing is Standing.OWNER

    def case(self, slot: int | None) -> CaseRecord | None:
        """The case of that worker."""
        return next((one for one in self.cases if one.slot == slot), None)

    def told(self, record: CaseRecord) -> Sequence[Reminder]:
        """What the ledger holds about that worker so far, the oldest first."""
        rows = self.ledger(self.now - _FAR, self.now + _AT_ONCE)
        return [one for one in rows if one.interview_id == record.interview_id]

    def member(self, person_id: int | None) -> Member | None:
        """The member with that id."""
        return next((one for one in self.members if one.person_id == person_id), None)


def answered(rows: Iterable[Reminder]) -> frozenset[Series]:
    """Of what somebody has answered a reminder."""
    return frozenset(one.key.series for one in rows if one.fate is Fate.ACKNOWLEDGED)


def stopped(one: Occurrence, done: frozenset[Series]) -> bool:
    """Whether it does not come, because it is repeated only until somebody answers and somebody has."""
    return one.lead.repeat_days is not None and one.key.series in done
