"""The team of a workplace: who belongs to it, who may come in, and the door for who waits outside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from html import escape

from bot.service.circle import Circle
from bot.service.clock import tokyo_day
from bot.service.invitations import check_number, live
from bot.service.members import Door, Invitation, Member, Standing
from bot.service.screen import Button, Press, Screen, rows_of
from bot.service.screens import changing, days
from bot.service.view import View
from i18n.articles import day

AWAY = "aw"  # the purpose of a day until which somebody is away
_WIDTH = 5


def team(view: View, rest: list[str]) -> Screen:
    """Who is here, who is invited, and what this person can do about it."""
    del rest
    circle = view.circle
    lines = [view.bold("team-title"), *_me(view), "", *(_line(view, one) for one in circle.members)]
    rows: list[list[Button]] = []
    if circle.owns:
        lines += [*_invited(view), "", view.text("team-text-owner")]
        rows += _owners_rows(view)
    lines += _elsewhere(view)
    rows += [*_own_rows(view), *_sites(view), _back(view)]
    return Screen("team", "\n".join(lines), rows)


def invite(view: View, rest: list[str]) -> Screen:
    """As what somebody is to be invited."""
    if not view.circle.owns:
        return team(view, rest)
    lines = [view.bold("invite-title"), view.text("invite-text"), ""]
    lines += [view.text(f"may-{one}") for one in _CHOICES]
    buttons = [view.button(f"standing-{one}", "t", f"inv.{one}") for one in _CHOICES]
    return Screen("invite", "\n".join(lines), [buttons, [_to_team(view)]])


def member(view: View, rest: list[str]) -> Screen:
    """One member, for the owners: another standing, or out of the team."""
    one = _numbered(view, rest)
    if one is None or not view.circle.owns:
        return team(view, rest)
    lines = [f"<b>{_name(view, one)}</b>", view.text(f"may-{one.standing}"), ""]
    lines.append(view.text("team-entrusted", count=_entrusted(view, one)))
    rows = []
    for other in _CHOICES:
        if other is not one.standing:
            # Owners cannot be undone by who made them owners alone: that is asked once more.
            what, arg = ("s", f"sure.owner.{one.number}"), ("t", f"set.{one.number}.{other}")
            label = view.text(f"standing-{other}")
            rows.append(
                [view.button("button-make", *(what if other is Standing.OWNER else arg), standing=label)]
            )
    if view.circle.me == one:
        rows.append([view.button("button-bye", "s", f"sure.bye.{one.number}")])
    else:
        rows.append([view.button("button-out", "s", f"sure.out.{one.number}")])
    return Screen(f"member.{one.number}", "\n".join(lines), [*rows, [_to_team(view)]])


def sure(view: View, rest: list[str]) -> Screen:
    """Asks once more before something that cannot be taken back by one tap."""
    what, one = rest[0] if rest else "", _numbered(view, rest)
    acts = {"bye": "bye", "out": f"out.{rest[-1]}", "owner": f"set.{rest[-1]}.owner"} if rest else {}
    if one is None or what not in acts or not (view.circle.owns or view.circle.me == one):
        return team(view, rest)
    lines = [view.bold(f"sure-{what}", member=view.member(one)), "", view.text(f"about-{what}")]
    rows = [[view.button(f"yes-{what}", "t", acts[what])], [_to_team(view)]]
    return Screen(f"sure.{what}.{one.number}", "\n".join(lines), rows)


def away(view: View, rest: list[str]) -> Screen:
    """Until which day this person is away."""
    text = [view.bold("away-title"), "", view.text("away-text")]
    quick = [view.today, view.today + timedelta(days=1)]
    return days.picker(view, days.Wanted(AWAY, text, _to_team(view), quick), rest)


def door(view: View, rest: list[str]) -> Screen:
    """For who belongs to no workplace, waits to be let into one, or has just left one."""
    del rest
    circle = view.circle
    waiting = _waiting(circle)
    lines = [view.bold("door-title"), ""]
    if waiting:
        lines += [view.text("door-waiting"), *(_claim(view, one) for one in waiting)]
    elif circle.me is None:
        lines.append(view.text("door-outside"))
    else:
        lines += [view.text("door-inside"), *_me(view)]
    rows = []
    if circle.me is not None:
        rows.append([view.button("button-door-workers", "s", "workers.0"), _to_team(view)])
    if waiting:
        rows.append([view.button("button-door-look", "s", "door")])
    if not _owns_one(circle):
        rows.append([view.button("button-door-own", "t", "own")])
    rows.append(
        [view.button("button-privacy", "s", "privacy"), view.button("button-language", "s", "language")]
    )
    return Screen("door", "\n".join(lines), rows)


_CHOICES = (Standing.HR, Standing.VIEWER, Standing.OWNER)


def _me(view: View) -> Iterator[str]:
    me = view.circle.me
    if me is not None:
        yield view.text("team-me", member=view.member(me))
    here = next((one for one in view.circle.sites if me is not None and one.member == me), None)
    if here is not None and (facts := view.traits(here.interview)):
        yield view.text("team-here", place=facts)


def _line(view: View, one: Member) -> str:
    """A member in the list: who, whether they are there, for how many workers they answer."""
    notes = []
    if view.circle.me == one:
        notes.append(view.text("team-you"))
    if count := _entrusted(view, one):
        notes.append(view.text("team-workers", count=count))
    if one.away_until is not None and one.away_until >= view.today:
        notes.append(view.text("team-away", day=day(view.language, one.away_until)))
    if not one.reachable:
        notes.append(view.text("team-unreachable"))
    return view.text("list-join").join([f"・{_name(view, one)}", *notes])


def _invited(view: View) -> Iterator[str]:
    """The invitations that somebody can still come in by."""
    found = _open(view)
    if found:
        yield ""
        yield view.bold("team-invited")
    for place, one in enumerate(found, start=1):
        standing = view.text(f"standing-{one.standing}")
        if one.door is Door.WAITING:
            yield view.text("team-waiting", place=place, standing=standing, number=check_number(one))
        else:
            until = day(view.language, tokyo_day(one.expires_at))
            yield view.text("team-open", place=place, standing=standing, until=until)


def _owners_rows(view: View) -> Iterator[list[Button]]:
    found = list(enumerate(_open(view), start=1))
    for place, one in found:
        if one.door is Door.WAITING:
            yield [
                view.button("button-let-in-number", "t", f"ok.{one.handle}", place=place),
                view.button("button-turn-away-number", "t", f"no.{one.handle}", place=place),
            ]
    revocable = [
        view.button("button-revoke", "t", f"rev.{one.handle}", place=place)
        for place, one in found
        if one.door is Door.OPEN
    ]
    yield from rows_of(revocable, 2)
    members = view.circle.members
    if len(members) > 1:
        numbers = [
            Button(view.words.text(view.language, "button-member", number=one.number), _to(one))
            for one in members
        ]
        yield from rows_of(numbers, _WIDTH)
    yield [view.button("button-invite", "s", "invite")]


def _own_rows(view: View) -> Iterator[list[Button]]:
    """What everybody can do for themselves."""
    me, circle = view.circle.me, view.circle
    row = []
    if me is not None and me.away_until is not None and me.away_until >= view.today:
        row.append(view.button("button-back-again", "t", "back"))
    elif me is not None and circle.may_change and len(circle.members) > 1:
        row.append(view.button("button-away", "s", f"day.{AWAY}"))
    if me is not None and len(circle.members) > 1:
        row.append(view.button("button-bye", "s", f"sure.bye.{me.number}"))
    if row:
        yield row


def _elsewhere(view: View) -> Iterator[str]:
    """What concerns this person and not this workplace."""
    for one in _waiting(view.circle):
        yield ""
        yield _claim(view, one)
    if len(view.circle.sites) > 1:
        yield ""
        yield view.text("team-places")


def _sites(view: View) -> Iterator[list[Button]]:
    """The other workplaces of this person, and a way to begin one of their own."""
    me = view.circle.me
    for one in view.circle.sites:
        if one.member != me:
            facts = view.traits(one.interview)
            name = view.member(one.member)
            label = view.words.text(view.language, "team-place", member=name, place=facts) if facts else name
            yield [Button(label, Press("s", "team", one.handle, one.interview.revision))]
    if me is not None and not _owns_one(view.circle):
        yield [view.button("button-door-own", "t", "own")]


def _back(view: View) -> list[Button]:
    return [
        view.button("button-door-workers", "s", "workers.0"),
        view.button("button-result", "s", "summary"),
    ]


def _to_team(view: View) -> Button:
    return view.button("button-team", "s", "team")


def _to(one: Member) -> Press:
    return Press("s", f"member.{one.number}")


def _name(view: View, one: Member) -> str:
    return escape(view.member(one), quote=False)


def _claim(view: View, one: Invitation) -> str:
    standing = view.text(f"standing-{one.standing}")
    return view.text("door-claim", standing=standing, number=check_number(one))


def _waiting(circle: Circle) -> list[Invitation]:
    """Where this person waits to be let in."""
    return [one for one in circle.claims if live(one, circle.now)]


def _open(view: View) -> Sequence[Invitation]:
    """The invitations that still hold, those first by which somebody waits."""
    found = [one for one in view.circle.invitations if live(one, view.circle.now)]
    return sorted(found, key=lambda one: (one.door is not Door.WAITING, one.id))


def _owns_one(circle: Circle) -> bool:
    return any(one.standing is Standing.OWNER for one in circle.places)


def _entrusted(view: View, one: Member) -> int:
    return sum(record.responsible_id == one.person_id for record in view.circle.cases)


def _numbered(view: View, rest: list[str]) -> Member | None:
    """The member whose number a screen's name ends with."""
    number = changing.number(rest)
    return next((one for one in view.circle.members if one.number == number), None)
