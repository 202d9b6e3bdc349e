"""The calendar of the workers' days: as a file, and by subscription where this installation serves one."""

from __future__ import annotations

from bot.service.screen import Screen
from bot.service.view import View


def calendar(view: View, rest: list[str]) -> Screen:
    """What can be had, and how an address is renewed and ended."""
    del rest
    lines = [view.bold("calendar-title"), "", view.text("calendar-text")]
    rows = [[view.button("button-calendar-file", "f", "mine")]]
    if view.circle.owns:
        rows.append([view.button("button-calendar-all", "f", "all")])
    if view.words.pages is not None:
        lines += ["", view.text("calendar-subscribe")]
        rows.append(
            [
                view.button("button-calendar-subscribe", "f", "subscribe"),
                view.button("button-calendar-revoke", "f", "revoke"),
            ]
        )
    rows.append([view.button("button-return", "s", "here")])
    return Screen("calendar", "\n".join(lines), rows)
