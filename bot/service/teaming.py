"""The team of a workplace, as its members change it: by button, and by a chosen day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from bot.service import casework, inviting, leaving
from bot.service.clock import tokyo_day
from bot.service.ledger import Part
from bot.service.members import Member, Standing
from bot.service.recipients import in_line
from bot.service.registering import begin_workplace
from bot.service.screen import Screen
from bot.service.turn import Turn
from flows.reminders import Fate
from i18n.articles import day

LONGEST_AWAY = timedelta(days=366)
_NOTHING = Screen("told", "")


def act(turn: Turn, arg: str, revision: int) -> None:
    """A button about the team. Only owners change it; everybody may be away, and go."""
    del revision
    what, _, about = arg.partition(".")
    if what in _OWNERS:
        if (me := turn.me) is None or me.standing is not Standing.OWNER:
            _owners_only(turn)
        else:
            _OWNERS[what](turn, about)
    elif what in _ANYBODY:
        _ANYBODY[what](turn)
    else:
        turn.stale()


def be_away(turn: Turn, until: date) -> None:
    """The person is away until that day, the day included; what would come until then goes to others."""
    me, today = turn.me, tokyo_day(turn.now)
    if me is None or me.standing is Standing.VIEWER:
        turn.stale()
    elif not today <= until <= today + LONGEST_AWAY:
        turn.show(turn.person.screen, turn.say("away-past" if until < today else "away-too-far"))
    else:
        casework.wake(turn.session, me.workplace_id)
        turn.tx.team.save(replace(me, away_until=until))
        _cover(turn, me, until)
        turn.note("away")
        others = any(
            one.person_id != me.person_id and one.present(today)
            for one in turn.tx.team.members(me.workplace_id)
        )
        turn.show("team", turn.say("away-done" if others else "away-alone", day=day(turn.language, until)))


def _be_back(turn: Turn) -> None:
    me = turn.me
    if me is None or me.away_until is None:
        turn.show("team")
        return
    turn.tx.team.save(replace(me, away_until=None))
    casework.wake(turn.session, me.workplace_id)
    turn.note("back")
    turn.show("team", turn.say("away-back"))


def _cover(turn: Turn, me: Member, until: date) -> None:
    """What is owed to who is away, and falls due meanwhile, is owed to who stands in."""
    team, today = turn.tx.team.members(me.workplace_id), tokyo_day(turn.now)
    for record in turn.tx.cases.of(me.workplace_id):
        line = in_line(team, record.responsible_id, record.deputy_id)
        there = [one for one in line if one.person_id != me.person_id and one.present(today)]
        for one in turn.tx.ledger.of_case(record.interview_id) if there else ():
            if one.person_id == me.person_id and one.fate is None and tokyo_day(one.due_at) <= until:
                turn.tx.ledger.settle([one.id], Fate.SUPERSEDED, turn.now)
                taken = replace(one, person_id=there[0].person_id, part=Part.STAND_IN, outbox_id=None)
                turn.tx.ledger.owe(taken)


def _change(turn: Turn, arg: str) -> None:
    """Give a member another standing: set.2.hr."""
    number, _, wanted = arg.partition(".")
    member = _member(turn, number)
    if member is None or wanted not in set(Standing):
        turn.stale()
    elif member.standing == wanted:
        turn.show("team")
    elif member.standing is Standing.OWNER and leaving.last_owner(turn, member):
        turn.show("team", turn.say("team-last-owner"))
    else:
        _set(turn, member, Standing(wanted))


def _set(turn: Turn, member: Member, wanted: Standing) -> None:
    # First, so that nobody plans meanwhile for somebody who is about to lose the right.
    casework.wake(turn.session, member.workplace_id)
    taken = leaving.hand_on(turn, member) if wanted is Standing.VIEWER else 0
    if wanted is not Standing.OWNER:
        leaving.revoke_invitations(turn, member)
    away = None if wanted is Standing.VIEWER else member.away_until
    after = replace(member, standing=wanted, away_until=away)
    turn.tx.team.save(after)
    turn.note("standing_changed", standing=wanted.value)
    done = turn.say("team-changed", member=turn.view.member(after))
    turn.show("team", f"{done} {turn.say('team-took-over', count=taken)}" if taken else done)
    name = turn.view.told_in(member.language or turn.language).member(after)
    turn.tell(after, "team-you-are", _NOTHING, who=name)


def _remove(turn: Turn, number: str) -> None:
    """Take a member out of the team."""
    member = _member(turn, number)
    if member is None:
        turn.stale()
    elif member.person_id == turn.person.id:
        _go(turn)
    else:
        taken = leaving.part(turn, member)
        turn.note("member_removed")
        done = turn.say("team-removed", member=turn.view.member(member))
        turn.show("team", f"{done} {turn.say('team-took-over', count=taken)}" if taken else done)
        turn.tell(member, "team-you-left", _NOTHING)


def _go(turn: Turn) -> None:
    """Leave the team."""
    me = turn.me
    if me is None:
        turn.stale()
    elif me.standing is Standing.OWNER and leaving.last_owner(turn, me):
        turn.show("team", turn.say("team-last-owner"))
    else:
        turn.note("left_team")
        leaving.part(turn, me)
        leaving.tell_owners(turn, me)
        turn.save(place=None, subject=None)
        turn.worker, turn.workplace = None, turn.tx.record(turn.person.id)
        turn.show("door", turn.say("team-left"))


def _start_own(turn: Turn) -> None:
    """Begin a workplace of this person's own beside those of others, or go on with it."""
    places = turn.tx.team.places(turn.person.id)
    owned = next((one.workplace_id for one in places if one.standing is Standing.OWNER), None)
    if owned is not None:
        turn.go_to(owned)
    else:
        turn.worker = None
        begin_workplace(turn)
        turn.save(subject=None)
    turn.show("question")


def _member(turn: Turn, number: str) -> Member | None:
    """The member with that number at the workplace that the chat is about."""
    if turn.workplace is None:
        return None
    members = turn.tx.team.members(turn.workplace.workplace_id)
    return next((one for one in members if str(one.number) == number), None)


def _owners_only(turn: Turn) -> None:
    turn.toast = turn.words.text(turn.language, "toast-owners-only")
    turn.show("team", "" if turn.incoming.tapped is not None else turn.say("toast-owners-only"))


_OWNERS: Mapping[str, Callable[[Turn, str], None]] = {
    "inv": inviting.invite,
    "rev": inviting.revoke,
    "ok": inviting.let_in,
    "no": inviting.turn_away,
    "set": _change,
    "out": _remove,
}
_ANYBODY: Mapping[str, Callable[[Turn], None]] = {"back": _be_back, "bye": _go, "own": _start_own}
ACTS: Mapping[str, Callable[[Turn, str, int], None]] = {"t": act}
