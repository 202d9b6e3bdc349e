"""Choosing a day: a month with a button a day, ways to other months and years, and words as another way."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.service.screen import Button, Press, Screen
from bot.service.view import View
from flows.calendar import add_months
from i18n.articles import day as written
from i18n.articles import month as named

OF_QUESTION = "q-"  # what a day is for begins so when it answers a question
FIRST_YEAR, LAST_YEAR = 1950, 2099
_WEEK = range(7)
# How a day near today is called.
_NEAR = {-1: "days-yesterday", 0: "days-today", 1: "days-tomorrow"}
_BLANK = "\N{MIDDLE DOT}"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a day is wanted for. `quick` are days with buttons of their own, `back` leads away.

    `screen` is the kind of screen that the months are on, and `act` what is done with a day.
    """

    purpose: str
    text: Iterable[str]
    back: Button
    quick: Iterable[date] = ()
    screen: str = "day"
    act: str = "d"


def picker(view: View, wanted: Wanted, rest: list[str]) -> Screen:
    """A month in which to choose the day that is wanted. `rest` may end with the month, such as 2027-03."""
    month = shown(rest, view.today)
    lines = [*wanted.text, "", f"<b>{named(view.language, month)}</b>", f"<i>{view.text('hint-date')}</i>"]
    rows = [[_chosen(wanted, one, _named(view, one))] for one in wanted.quick]
    rows.append([_still(wanted, view.words.text(view.language, f"weekday-{one}")) for one in _WEEK])
    rows += [
        [_chosen(wanted, one, str(one.day)) if one.month == month.month else _still(wanted) for one in week]
        for week in Calendar().monthdatescalendar(month.year, month.month)
    ]
    rows.append([_turn(view, wanted, month, months) for months in (-12, -1, 1, 12)])
    rows.append([wanted.back])
    return Screen(f"{wanted.screen}.{wanted.purpose}.{month:%Y-%m}", "\n".join(lines), rows)


def shown(rest: list[str], today: date) -> date:
    """The first day of the month that a screen's name ends with, else of this month."""
    try:
        year, month = map(int, rest[-1].split("-"))
        named_month = date(year, month, 1)
    except (IndexError, ValueError):
        return today.replace(day=1)
    return named_month if FIRST_YEAR <= year <= LAST_YEAR else today.replace(day=1)


def picked(arg: str) -> date | None:
    """The day of a button, such as 20270331; None for anything else."""
    try:
        return date(int(arg[:4]), int(arg[4:6]), int(arg[6:])) if len(arg) == len("20270331") else None
    except ValueError:
        return None


def _named(view: View, one: date) -> str:
    """The day in writing, with what it is called today."""
    day, id_ = written(view.language, one), _NEAR.get((one - view.today).days)
    return view.words.text(view.language, id_, day=day) if id_ else day


def _chosen(wanted: Wanted, one: date, label: str) -> Button:
    return Button(label, Press(wanted.act, f"{wanted.purpose}.{one:%Y%m%d}"))


def _still(wanted: Wanted, label: str = _BLANK) -> Button:
    """A place without effect; a press shows the same month again."""
    return Button(label, Press(wanted.act, ""))


def _turn(view: View, wanted: Wanted, month: date, months: int) -> Button:
    target = add_months(month, months)
    label = view.words.text(view.language, f"days-{'later' if months > 0 else 'earlier'}-{abs(months)}")
    if not FIRST_YEAR <= target.year <= LAST_YEAR:
        return _still(wanted)
    return Button(label, Press("s", f"{wanted.screen}.{wanted.purpose}.{target:%Y-%m}"))
