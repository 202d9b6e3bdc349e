"""Who is told: pure rules over a team. Nobody is skipped without somebody else being told instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from bot.service.ledger import Part
from bot.service.members import Member, Standing
from flows.leads import Role

_ASKED = {Role.RESPONSIBLE: Part.RESPONSIBLE, Role.DEPUTY: Part.DEPUTY, Role.OWNER: Part.OWNER}


def recipients(
    roles: Iterable[Role], team: Sequence[Member], responsible: int, deputy: int | None, today: date
) -> Mapping[int, Part]:
    """Which people get a reminder meant for these roles that day, and why.

    Who is away, cannot be reached or may only look is left out, and the next in line stands in for the person
    responsible: the deputy, an owner, anybody of HR. If everybody is away, it goes to those whom it can reach
    all the same, and if it can reach nobody, to the person responsible.
    """
    there = [one.person_id for one in turned_to(team, responsible, deputy, today)]
    found: dict[int, Part] = {}
    for role in roles:
        for person in _meant(role, team, responsible, deputy):
            if person in there:
                found.setdefault(person, _ASKED[role])
    if responsible not in there and there:
        found.setdefault(there[0], Part.STAND_IN)
    return found or {responsible: Part.RESPONSIBLE}


def turned_to(team: Sequence[Member], responsible: int, deputy: int | None, today: date) -> Sequence[Member]:
    """Whom a reminder can reach that day, in order; those who are away only if everybody is."""
    reached = [one for one in in_line(team, responsible, deputy) if one.reachable]
    return [one for one in reached if one.present(today)] or reached


def in_line(team: Sequence[Member], responsible: int, deputy: int | None) -> list[Member]:
    """Everybody who can look after that worker, in the order in which they are turned to."""

    def place(one: Member) -> tuple[int, int]:
        first = (responsible, deputy).index(one.person_id) if one.person_id in (responsible, deputy) else 2
        return (first + (first == 2 and one.standing is not Standing.OWNER), one.number)

    return sorted((one for one in team if one.standing is not Standing.VIEWER), key=place)


def heir(team: Sequence[Member], leaving: int, deputy: int | None) -> Member | None:
    """Who becomes responsible when somebody leaves: the deputy, else an owner, else anybody of HR; None if
    nobody is left who may.
    """
    rest = [one for one in team if one.person_id != leaving]
    return next(iter(in_line(rest, leaving, deputy)), None)


def _meant(role: Role, team: Sequence[Member], responsible: int, deputy: int | None) -> list[int]:
    match role:
        case Role.RESPONSIBLE:
            return [responsible]
        case Role.DEPUTY:
            return [] if deputy is None else [deputy]
        case Role.OWNER:
            return [one.person_id for one in team if one.standing is Standing.OWNER]
