"""Who belongs to a workplace, and how somebody comes to belong to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol


class Standing(StrEnum):
    """What a member may do: everything; everything but the team; or only look."""

    OWNER = "owner"
    HR = "hr"
    VIEWER = "viewer"


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of a workplace's team. `number` tells them apart there, because nobody has a name here.

    `away_until` is the last day, in Japan, of an absence.
    """

    person_id: int
    workplace_id: int
    chat_id: int
    standing: Standing
    number: int
    language: str | None
    reachable: bool
    away_until: date | None = None

    def present(self, today: date) -> bool:
        """Whether reminders can go to this member that day."""
        away = self.away_until is not None and today <= self.away_until
        return self.reachable and not away and self.standing is not Standing.VIEWER


class Door(StrEnum):
    """How far an invitation is."""

    OPEN = "open"
    WAITING = "waiting"  # somebody has opened the link and waits to be let in
    USED = "used"
    DECLINED = "declined"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Invitation:
    """A way into a team, for one person, until `expires_at`; somebody of the team lets them in."""

    id: int
    workplace_id: int
    handle: str
    standing: Standing
    door: Door
    invited_by: int
    claimed_by: int | None
    created_at: datetime
    expires_at: datetime


class Team(Protocol):
    """The teams, inside one transaction."""

    def hold(self, workplace_id: int) -> None:
        """Keep everybody else from changing anything of that workplace until the transaction ends."""

    def members(self, workplace_id: int) -> Sequence[Member]:
        """All members, by number."""

    def places(self, person_id: int) -> Sequence[Member]:
        """The person's memberships: workplaces they own first, then the oldest."""

    def join(self, person_id: int, workplace_id: int, standing: Standing) -> None:
        """Make the person a member; the number is one more than the highest in use there."""

    def save(self, member: Member) -> None:
        """Store standing and absence."""

    def leave(self, person_id: int, workplace_id: int) -> None:
        """End the membership. Whoever calls this has given the person's workers to others before."""

    def invite(self, invitation: Invitation, secret_hash: str) -> None:
        """Store a new invitation; its `id` is ignored."""

    def invited(self, secret_hash: str) -> Invitation | None:
        """The invitation with that secret."""

    def invitation(self, handle: str) -> Invitation | None:
        """The invitation with that handle."""

    def invitations(self, workplace_id: int) -> Sequence[Invitation]:
        """The invitations of a workplace, the newest first."""

    def claims(self, person_id: int) -> Sequence[Invitation]:
        """Those that this person has opened and that wait."""

    def save_invitation(self, invitation: Invitation) -> None:
        """Store door and claimed_by."""
