"""Taking the data along, leaving a team, and erasing."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.service import casework
from bot.service.members import Door, Invitation, Member, Standing
from bot.service.ports import Outgoing, Person, Role
from bot.service.recipients import heir
from bot.service.screen import Button, Press, Screen
from bot.service.turn import Turn

_SILENT = Screen("told", "")


def export(turn: Turn) -> None:
    """Send everything stored about this person and their workplace as one JSON file."""
    turn.note("exported")
    content = json.dumps(turn.tx.export(turn.person.id), ensure_ascii=False, indent=2, default=str)
    document = {"file_name": "tsuriai.json", "content": content}
    params = {"document": document, "caption": turn.say("export-caption"), "parse_mode": "HTML"}
    turn.owe(Outgoing("sendDocument", params, Role.NOTE))


def erase(turn: Turn) -> None:
    """Erase everything; only the sentence that it is done goes to this person, and nothing of it is stored.

    A workplace goes with its last owner, and the others of the team are told; elsewhere only the person goes.
    """
    turn.note("erased")
    for member in turn.tx.team.places(turn.person.id):
        _withdraw(turn, member)
    params = {"text": turn.say("erased-text"), "parse_mode": "HTML"}
    tapped = turn.incoming.tapped
    target = {"message_id": tapped} if tapped is not None else {}
    turn.tx.erase(turn.person.id)
    turn.owed[:] = [one for one in turn.owed if one.chat_id != turn.person.chat_id]
    turn.loose.append(
        Outgoing("editMessageText" if target else "sendMessage", {**target, **params}, Role.NOTE)
    )


def last_owner(turn: Turn, member: Member) -> bool:
    """Whether that workplace would be nobody's without this member."""
    return not any(
        one.standing is Standing.OWNER and one.person_id != member.person_id
        for one in turn.tx.team.members(member.workplace_id)
    )


def part(turn: Turn, member: Member) -> int:
    """End that membership; how many workers go over to the person whose turn it is.

    It has another owner. Nothing of the workplace reaches the member from then on.
    """
    # First, so that nobody plans meanwhile for somebody who is about to go.
    casework.wake(turn.session, member.workplace_id)
    taken = hand_on(turn, member)
    _forget(turn, member)
    turn.tx.team.leave(member.person_id, member.workplace_id)
    return taken


def hand_on(turn: Turn, member: Member) -> int:
    """Give the workers entrusted to that member into other hands, and everything the member is still owed.

    Who takes over is told; how many the person whose turn it is takes over comes back.
    """
    place, leaving = member.workplace_id, member.person_id
    team = turn.tx.team.members(place)
    taken: Counter[int] = Counter()
    for record in turn.tx.cases.of(place):
        responsible, deputy = record.responsible_id, record.deputy_id
        if leaving == responsible:
            taker = heir(team, leaving, deputy)
            if taker is None:  # pragma: no cover  # an owner stays
                raise LookupError("nobody is left to look after a worker")
            responsible = taker.person_id
            taken[responsible] += 1
        if deputy in {leaving, responsible}:
            deputy = None
        # An owner, or who stood in, may be owed something about a worker who is not entrusted to them.
        turn.tx.ledger.hand_over(record.interview_id, leaving, responsible, turn.now)
        if (responsible, deputy) != (record.responsible_id, record.deputy_id):
            casework.entrust(turn.session, record, responsible, deputy)
    for one in team:
        if taken[one.person_id]:
            turn.tell(one, "team-took-over", _to_workers(turn, one), count=taken[one.person_id])
    return taken[turn.person.id]


def guest(person: Person, invitation: Invitation) -> Member:
    """Somebody at the door, as one that can be told something."""
    return Member(
        person.id,
        invitation.workplace_id,
        person.chat_id,
        invitation.standing,
        0,
        person.language,
        person.reachable,
    )


def revoke_invitations(turn: Turn, member: Member) -> None:
    """What the member has given out and nobody has opened leads nowhere any more."""
    for one in _invited(turn, member, Door.OPEN):
        turn.tx.team.save_invitation(replace(one, door=Door.REVOKED))


def tell_owners(turn: Turn, gone: Member) -> None:
    """The owners are told who has gone."""
    for one in turn.tx.team.members(gone.workplace_id):
        if one.standing is Standing.OWNER:
            name = turn.view.told_in(one.language or turn.language).member(gone)
            turn.tell(one, "team-member-left", _SILENT, who=name)


def _to_workers(turn: Turn, one: Member) -> Screen:
    """A way to the list of workers of that member's workplace."""
    base = turn.tx.base(one.workplace_id)
    label = turn.words.text(one.language or turn.words.catalog.languages[0], "button-door-workers")
    return Screen("told", "", [[Button(label, Press("s", "workers.0", base.handle))]]) if base else _SILENT


def _withdraw(turn: Turn, member: Member) -> None:
    """Take a person who erases their data out of that team."""
    turn.tx.team.hold(member.workplace_id)
    if member.standing is not Standing.OWNER or not last_owner(turn, member):
        # Their invitations go with them: who waits is not kept waiting.
        _turn_away(turn, _invited(turn, member, Door.WAITING))
        part(turn, member)
        tell_owners(turn, member)
        return
    for one in turn.tx.team.members(member.workplace_id):
        turn.tell(one, "team-gone", _SILENT)
    _turn_away(turn, turn.tx.team.invitations(member.workplace_id))


def _turn_away(turn: Turn, invitations: Sequence[Invitation]) -> None:
    for one in invitations:
        person = turn.tx.person_by_id(one.claimed_by) if one.claimed_by is not None else None
        if person is not None and one.door is Door.WAITING:
            turn.tell(guest(person, one), "guest-declined", _SILENT)


def _invited(turn: Turn, member: Member, door: Door) -> list[Invitation]:
    return [
        one
        for one in turn.tx.team.invitations(member.workplace_id)
        if one.invited_by == member.person_id and one.door is door
    ]


def _forget(turn: Turn, member: Member) -> None:
    """Leave nothing of the workplace that could still come up with who has left."""
    revoke_invitations(turn, member)
    theirs = {record.interview_id for record in turn.tx.cases.of(member.workplace_id)}
    missed = turn.tx.ledger.missed(member.person_id)
    turn.tx.ledger.show([one.id for one in missed if one.interview_id in theirs], turn.now)
    turn.tx.save_draft(member.person_id, None, turn.now)
