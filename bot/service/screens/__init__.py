"""Every screen by its name. A name finds the same screen again after a restart or a year."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.service.screen import Screen
from bot.service.screens import (
    asking,
    case,
    changing,
    feed,
    finding,
    hands,
    importing,
    ledger,
    outlook,
    renewal,
    result,
    schedule,
    team,
    welcome,
    workers,
)
from bot.service.view import View

DRAWERS: Mapping[str, Callable[[View, list[str]], Screen]] = {
    "language": welcome.language,
    "consent": welcome.consent,
    "privacy": welcome.privacy,
    "help": welcome.help_,
    "paused": welcome.paused,
    "erase": welcome.erase,
    "question": asking.question,
    "why": asking.why,
    "summary": result.summary,
    "list": result.listing,
    "f": finding.finding,
    "tasks": result.tasks,
    "outlook": outlook.listing,
    "then": outlook.finding,
    "answers": changing.answers,
    "workers": workers.listing,
    "remove": workers.remove,
    "papers": renewal.papers,
    "dates": renewal.dates,
    "schedule": schedule.listing,
    "case": case.case,
    "filed": case.filed,
    "day": case.day_,
    "snooze": case.snooze,
    "hands": hands.hands,
    "nickname": case.nickname,
    "import": importing.offer,
    "imported": importing.preview,
    "ledger": ledger.ledger,
    "lookup": ledger.lookup,
    "calendar": feed.calendar,
    "team": team.team,
    "invite": team.invite,
    "member": team.member,
    "sure": team.sure,
    "door": team.door,
}


def draw(view: View, name: str) -> Screen:
    """The screen of that name, such as "list.unmet.0"; an unknown name shows the present position."""
    kind, *rest = name.split(".")
    return DRAWERS.get(kind, asking.question)(view, rest)
