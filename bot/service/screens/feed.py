"""The calendar of the workers' days: as a file, and by subscription where this installation serves one."""

from __future__ import annotations

from bot.service.members import Standing
from bot.service.screen import Button, Screen
from bot.service.view import View

RENEW, END = "calendar.renew", "calendar.end"
_DAYS = {Standing.OWNER: "days-owner", Standing.HR: "days-hr", Standing.VIEWER: "days-viewer"}
_SURE = {
    RENEW: ("sure-calendar-renew", "about-calendar-renew", "yes-calendar-renew", "subscribe"),
    END: ("sure-calendar-end", "about-calendar-end", "yes-calendar-end", "revoke"),
}


def calendar(view: View, rest: list[str]) -> Screen:
    """What can be had, whose days it holds, and the way to an address; or what is asked before it changes."""
    name = ".".join(["calendar", *rest])
    if name in _SURE and view.circle.subscribed and view.words.pages is not None:
        return _sure(view, name)
    me = view.circle.me
    standing = me.standing if me is not None else Standing.HR
    lines = [view.bold("calendar-title"), "", f"{view.text('calendar-text')} {view.text(_DAYS[standing])}"]
    rows = [_files(view, standing)]
    if view.words.pages is not None:
        lines += ["", view.text("calendar-subscribe")]
        rows.append(_address(view))
    rows.append(
        [view.button("button-return", "s", "here"), view.button("button-team-workers", "s", "workers.0")]
    )
    return Screen("calendar", "\n".join(lines), rows)


def _files(view: View, standing: Standing) -> list[Button]:
    """Nothing is entrusted to a viewer, who gets everybody's days."""
    mine = view.button("button-calendar-file", "f", "mine")
    everybody = view.button("button-calendar-all", "f", "all")
    match standing:
        case Standing.OWNER:
            return [mine, everybody]
        case Standing.VIEWER:
            return [everybody]
        case Standing.HR:
            return [mine]


def _address(view: View) -> list[Button]:
    """There is one address at a time, or none."""
    if not view.circle.subscribed:
        return [view.button("button-calendar-subscribe", "f", "subscribe")]
    return [
        view.button("button-calendar-renew", "s", RENEW),
        view.button("button-calendar-revoke", "s", END),
    ]


def _sure(view: View, name: str) -> Screen:
    """Asks once more, because an address that is in somebody's calendar stops working."""
    question, about, yes, act = _SURE[name]
    lines = [view.bold(question), "", view.text(about)]
    rows = [[view.button(yes, "f", act)], [view.button("button-calendar-back", "s", "calendar")]]
    return Screen(name, "\n".join(lines), rows)
