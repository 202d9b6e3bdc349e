"""Teams and invitations over SQL."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.service.members import Door, Invitation, Member, Standing
from bot.store.dialect import utc
from bot.store.unit import Unit

HOLD = "SELECT id FROM workplace WHERE id = ? {for_update}"
_MEMBER = """
SELECT m.person_id, m.workplace_id, p.chat_id, m.role, m.number, p.language, p.reachable, m.away_until
FROM membership m JOIN person p ON p.id = m.person_id"""
MEMBERS = f"{_MEMBER} WHERE m.workplace_id = ? ORDER BY m.number"
PLACES = (
    f"{_MEMBER} WHERE m.person_id = ? ORDER BY CASE m.role WHEN 'owner' THEN 0 ELSE 1 END, m.workplace_id"
)
JOIN = """
INSERT INTO membership (person_id, workplace_id, role, number)
VALUES (?, ?, ?, (SELECT COALESCE(MAX(number), 0) + 1 FROM membership WHERE workplace_id = ?))
ON CONFLICT (person_id, workplace_id) DO NOTHING"""
SAVE = "UPDATE membership SET role = ?, away_until = ? WHERE person_id = ? AND workplace_id = ?"
# Their chat shows nothing of it any more, so that nothing typed for it is taken for another workplace. What
# they have answered stays with the workplace, as nobody's.
LEAVE = (
    """UPDATE person SET place = NULL, subject = NULL, screen = 'door'
WHERE id = ? AND (place IS NULL OR place = ?)""",
    """UPDATE answer SET given_by = NULL
WHERE given_by = ? AND interview_id IN (SELECT id FROM interview WHERE workplace_id = ?)""",
    "DELETE FROM membership WHERE person_id = ? AND workplace_id = ?",
)
_INVITATION = """
SELECT id, workplace_id, handle, role, state, invited_by, claimed_by, created_at, expires_at
FROM invitation"""
INVITE = """
INSERT INTO invitation (workplace_id, secret_hash, handle, role, state, invited_by, created_at, expires_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""
INVITED = f"{_INVITATION} WHERE secret_hash = ?"
BY_HANDLE = f"{_INVITATION} WHERE handle = ?"
INVITATIONS = f"{_INVITATION} WHERE workplace_id = ? ORDER BY id DESC"
CLAIMS = f"{_INVITATION} WHERE claimed_by = ? AND state = 'waiting' ORDER BY id"
SAVE_INVITATION = "UPDATE invitation SET state = ?, claimed_by = ? WHERE id = ?"


class SqlTeam:
    """Implements `members.Team`."""

    __slots__ = ("_unit",)

    def __init__(self, unit: Unit) -> None:
        self._unit = unit

    def hold(self, workplace_id: int) -> None:
        if self._unit.locks:
            self._unit.rows(HOLD, workplace_id)

    def members(self, workplace_id: int) -> Sequence[Member]:
        return [_member(row) for row in self._unit.rows(MEMBERS, workplace_id)]

    def places(self, person_id: int) -> Sequence[Member]:
        return [_member(row) for row in self._unit.rows(PLACES, person_id)]

    def join(self, person_id: int, workplace_id: int, standing: Standing) -> None:
        self._unit.change(JOIN, person_id, workplace_id, standing.value, workplace_id)

    def save(self, member: Member) -> None:
        away = member.away_until.isoformat() if member.away_until else None
        self._unit.change(SAVE, member.standing.value, away, member.person_id, member.workplace_id)

    def leave(self, person_id: int, workplace_id: int) -> None:
        for statement in LEAVE:
            self._unit.change(statement, person_id, workplace_id)

    def invite(self, invitation: Invitation, secret_hash: str) -> None:
        made, ends = map(self._unit.instant, (invitation.created_at, invitation.expires_at))
        self._unit.change(
            INVITE,
            invitation.workplace_id,
            secret_hash,
            invitation.handle,
            invitation.standing.value,
            invitation.door.value,
            invitation.invited_by,
            made,
            ends,
        )

    def invited(self, secret_hash: str) -> Invitation | None:
        return self._one(INVITED, secret_hash)

    def invitation(self, handle: str) -> Invitation | None:
        return self._one(BY_HANDLE, handle)

    def invitations(self, workplace_id: int) -> Sequence[Invitation]:
        return [_invitation(row) for row in self._unit.rows(INVITATIONS, workplace_id)]

    def claims(self, person_id: int) -> Sequence[Invitation]:
        return [_invitation(row) for row in self._unit.rows(CLAIMS, person_id)]

    def save_invitation(self, invitation: Invitation) -> None:
        self._unit.change(SAVE_INVITATION, invitation.door.value, invitation.claimed_by, invitation.id)

    def _one(self, statement: str, value: str) -> Invitation | None:
        return next((_invitation(row) for row in self._unit.rows(statement, value)), None)


def _member(row: Sequence[Any]) -> Member:
    person_id, workplace_id, chat_id, role, number, language, reachable, away = row
    until = None if away is None else date.fromisoformat(away)
    return Member(person_id, workplace_id, chat_id, Standing(role), number, language, bool(reachable), until)


def _invitation(row: Sequence[Any]) -> Invitation:
    id_, workplace_id, handle, role, state, invited_by, claimed_by, created_at, expires_at = row
    ends = (utc(created_at), utc(expires_at))
    return Invitation(id_, workplace_id, handle, Standing(role), Door(state), invited_by, claimed_by, *ends)
