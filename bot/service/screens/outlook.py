"""What changes for these answers: later days of the law, and one finding in full as of such a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from html import escape
from itertools import groupby

from bot.service.screen import Button, Press, Screen, pages
from bot.service.screens import changing
from bot.service.screens import finding as one
from bot.service.view import View
from flows.outlook import Turn
from i18n.articles import day

_PAGE = 6


def listing(view: View, rest: list[str]) -> Screen:
    """One page of what turns, by day, each with a button to read the finding of that day."""
    turns = [(change.on, turn) for change in view.outlook for turn in change.turns]
    last = pages(len(turns), _PAGE)
    page = min(changing.number(rest), last - 1)
    lines = [view.heading("outlook-title"), view.text("outlook-text" if turns else "outlook-none")]
    numbers: list[Button] = []
    for on, group in groupby(turns[page * _PAGE : (page + 1) * _PAGE], key=lambda one: one[0]):
        lines += ["", view.bold("outlook-from", day=day(view.language, on))]
        for _, turn in group:
            numbers.append(Button(str(len(numbers) + 1), Press("s", _name(view, on, turn))))
            lines.append(f"{len(numbers)}. {_turn(view, turn)}")
    rows = [numbers] if numbers else []
    rows += changing.turning(view, "outlook", page, last)
    rows.append([view.button("button-summary", "s", "summary")])
    return Screen(f"outlook.{page}", "\n".join(lines), rows)


def finding(view: View, rest: list[str]) -> Screen:
    """One finding in full as of the day it turns, by these answers; the list where it does not turn."""
    name = ".".join(["then", *rest])
    turns = [(change.on, turn) for change in view.outlook for turn in change.turns]
    place = next((place for place, one in enumerate(turns) if _name(view, *one) == name), None)
    if place is None:
        return listing(view, [])
    on, turn = turns[place]
    # A duty that ends is shown as it last stands.
    shown = on - timedelta(days=1) if turn.ends else on
    then = one.finding(replace(view, today=shown), [turn.after.obligation.id])
    head = view.text("outlook-as-of", day=day(view.language, shown))
    rows = [
        [
            view.button("button-list", "s", f"outlook.{place // _PAGE}"),
            view.button("button-summary", "s", "summary"),
        ]
    ]
    return Screen(name, f"<i>{head}</i>\n{then.text}", rows)


def _name(view: View, on: date, turn: Turn) -> str:
    # The id itself would not fit a button beside a day.
    number = list(view.book.obligations).index(turn.after.obligation.id)
    return f"then.{on:%Y%m%d}.{number}"


def _turn(view: View, turn: Turn) -> str:
    obligation = turn.after.obligation
    title = escape(view.words.obligation(view.language, obligation), quote=False)
    if turn.ends:
        what = view.text("outlook-ends")
    elif not turn.known:
        what = view.text("outlook-unknown")
    else:
        before, after = (view.text(f"status-{status}") for status in (turn.before, turn.after.status))
        what = view.text("outlook-turn", before=before, after=after)
    return f"{title}〔{view.text(f'section-{obligation.area}')}〕\n{what}"
