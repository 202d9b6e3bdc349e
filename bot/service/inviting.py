"""The way into a team: an owner gives out a link, whoever opens it waits, an owner lets them in.

Only owners invite, since whoever is let in sees everything of the workplace.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.service import casework
from bot.service.clock import tokyo_day
from bot.service.invitations import (
    LIFE,
    MOST_AN_HOUR,
    MOST_MEMBERS,
    MOST_OPEN,
    check_number,
    digest,
    link,
    live,
    secret_of,
)
from bot.service.leaving import guest
from bot.service.members import Door, Invitation, Member, Standing
from bot.service.ports import Outgoing, Person, Role
from bot.service.screen import Button, Press, Screen
from bot.service.turn import CONSENT, Turn
from i18n.articles import day

_HOUR = timedelta(hours=1)
_TWICE = timedelta(seconds=10)  # so soon after the first a second tap means no second invitation


def invite(turn: Turn, wanted: str) -> None:
    """Send a link for somebody with that standing, as a message that can be forwarded."""
    workplace = turn.workplace
    if workplace is None or wanted not in set(Standing):
        turn.stale()
        return
    there, mine = turn.tx.team.invitations(workplace.workplace_id), _by_me(turn)
    standing = Standing(wanted)
    if any(one.standing is standing and turn.now - one.created_at < _TWICE for one in mine):
        turn.show("team")
    elif turn.address is None:
        turn.show("team", turn.say("invite-no-address"))
    elif sum(turn.now - one.created_at < _HOUR for one in mine) >= MOST_AN_HOUR:
        turn.show("team", turn.say("invite-too-many", count=MOST_AN_HOUR))
    elif sum(live(one, turn.now) for one in there) >= MOST_OPEN:
        turn.show("team", turn.say("invite-full", count=MOST_OPEN))
    else:
        _invite(turn, workplace.workplace_id, standing, turn.address)


def arrive(turn: Turn, payload: str) -> None:
    """Somebody comes by a link. What is wrong with one that is not good is told to nobody."""
    secret = secret_of(payload)
    found = turn.tx.team.invited(digest(secret)) if secret else None
    if found is not None:
        turn.tx.team.hold(found.workplace_id)
        found = turn.tx.team.invitation(found.handle)
    if found is None:
        turn.here(turn.say("invite-unknown"))
    elif _member(turn, found, turn.person.id) is not None:
        turn.here(turn.say("invite-member"))
    elif found.door is Door.WAITING and found.claimed_by == turn.person.id and live(found, turn.now):
        _wait(turn)
    elif found.door is Door.OPEN and live(found, turn.now):
        turn.tx.team.save_invitation(replace(found, door=Door.WAITING, claimed_by=turn.person.id))
        turn.note("invitation_opened")
        _wait(turn)
        if turn.person.consent == CONSENT:
            knock(turn, found.handle)
    else:
        turn.here(turn.say("invite-unknown"))


def knock(turn: Turn, handle: str | None = None) -> bool:
    """Tell the owners who waits to be let in, by all open invitations or that one; whether anybody does."""
    waiting = [one for one in turn.tx.team.claims(turn.person.id) if live(one, turn.now)]
    for one in waiting:
        if handle in {None, one.handle}:
            _announce(turn, one)
    return bool(waiting)


def let_in(turn: Turn, handle: str) -> None:
    """Make whoever waits by that invitation a member."""
    invitation = _here(turn, handle)
    if invitation is None:
        turn.stale()
        return
    person = _claimant(turn, invitation)
    if person is None or invitation.door is not Door.WAITING:
        turn.show("team", turn.say("invite-in" if invitation.door is Door.USED else "invite-over"))
    elif not live(invitation, turn.now):
        turn.show("team", turn.say("invite-late"))
    elif person.consent != CONSENT:
        turn.show("team", turn.say("invite-not-agreed"))
    elif len(turn.tx.team.members(invitation.workplace_id)) >= MOST_MEMBERS:
        turn.show("team", turn.say("team-full", count=MOST_MEMBERS))
    else:
        _let_in(turn, invitation, person)


def turn_away(turn: Turn, handle: str) -> None:
    """Do not let in whoever waits by that invitation."""
    invitation = _here(turn, handle)
    if invitation is None:
        turn.stale()
        return
    person = _claimant(turn, invitation)
    if person is None or invitation.door is not Door.WAITING:
        turn.show("team", turn.say("invite-in" if invitation.door is Door.USED else "invite-over"))
        return
    turn.tx.team.save_invitation(replace(invitation, door=Door.DECLINED))
    turn.note("turned_away")
    turn.show("team", turn.say("invite-declined"))
    turn.tell(guest(person, invitation), "guest-declined", Screen("told", ""))


def revoke(turn: Turn, handle: str) -> None:
    """Let nobody in by an invitation that nobody has opened so far."""
    invitation = _here(turn, handle)
    if invitation is None:
        turn.stale()
    elif invitation.door is Door.OPEN:
        turn.tx.team.save_invitation(replace(invitation, door=Door.REVOKED))
        turn.note("invitation_revoked")
        turn.show("team", turn.say("invite-revoked"))
    else:
        turn.show("team", turn.say("invite-opened" if invitation.door is Door.WAITING else "invite-over"))


def _invite(turn: Turn, place: int, standing: Standing, address: str) -> None:
    secret, ends = turn.new_secret(), turn.now + LIFE
    made = Invitation(0, place, turn.new_handle(), standing, Door.OPEN, turn.person.id, None, turn.now, ends)
    turn.tx.team.invite(made, digest(secret))
    turn.note("invited", standing=standing.value)
    until = day(turn.language, tokyo_day(ends))
    text = turn.say("invite-message", until=until, link=link(address, secret))
    params = {"text": text, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
    turn.owe(Outgoing("sendMessage", params, Role.NOTE))
    turn.show("team", turn.say("invite-made"), edit=False)


def _wait(turn: Turn) -> None:
    if turn.person.consent == CONSENT:
        turn.show("door")
    else:
        turn.here(turn.say("invite-first"))


def _let_in(turn: Turn, invitation: Invitation, person: Person) -> None:
    place, team = invitation.workplace_id, turn.tx.team
    team.save_invitation(replace(invitation, door=Door.USED))
    team.join(person.id, place, invitation.standing)
    casework.wake(turn.session, place)  # there is one more who can stand in
    turn.note("let_in", standing=invitation.standing.value)
    member = _member(turn, invitation, person.id)
    if member is not None:
        turn.show("team", turn.say("invite-welcome", member=turn.view.member(member)))
        turn.tell(
            member, "guest-welcome", _buttons(turn, member, (("button-door-workers", "s", "workers.0"),))
        )


def _announce(turn: Turn, invitation: Invitation) -> None:
    """To every owner a message of its own: whoever invited may have left the team since."""
    number, handle = check_number(invitation), invitation.handle
    for one in turn.tx.team.members(invitation.workplace_id):
        if one.standing is Standing.OWNER:
            choices = (("button-let-in", "t", f"ok.{handle}"), ("button-turn-away", "t", f"no.{handle}"))
            wanted = turn.words.text(_language(turn, one), f"standing-{invitation.standing}")
            turn.tell(one, "guest-waits", _buttons(turn, one, choices), number=number, standing=wanted)


def _buttons(turn: Turn, member: Member, choices: tuple[tuple[str, str, str], ...]) -> Screen:
    """Buttons about that member's workplace, in one row, in their language."""
    base, language = turn.tx.base(member.workplace_id), _language(turn, member)
    handle = base.handle if base else ""
    row = [Button(turn.words.text(language, id_), Press(act, arg, handle)) for id_, act, arg in choices]
    return Screen("told", "", [row])


def _language(turn: Turn, member: Member) -> str:
    return member.language or turn.words.catalog.languages[0]


def _here(turn: Turn, handle: str) -> Invitation | None:
    """That invitation, of the workplace that the chat is about."""
    found = turn.tx.team.invitation(handle)
    workplace = turn.workplace
    return found if found and workplace and found.workplace_id == workplace.workplace_id else None


def _claimant(turn: Turn, invitation: Invitation) -> Person | None:
    return None if invitation.claimed_by is None else turn.tx.person_by_id(invitation.claimed_by)


def _member(turn: Turn, invitation: Invitation, person_id: int) -> Member | None:
    members = turn.tx.team.members(invitation.workplace_id)
    return next((one for one in members if one.person_id == person_id), None)


def _by_me(turn: Turn) -> list[Invitation]:
    """What this person has given out, at whichever workplace."""
    team, me = turn.tx.team, turn.person.id
    return [
        one for mine in team.places(me) for one in team.invitations(mine.workplace_id) if one.invited_by == me
    ]
