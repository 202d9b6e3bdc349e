"""The schedule of a renewal, as the chat shows it from a worker's answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from bot.sandbox.html import parse_html
from bot.service.screen import Screen
from bot.service.screens import draw
from bot.service.view import View
from bot.service.words import Words
from flows.stated import stated

TODAY = date(2026, 11, 23)
ENGINEER: Mapping[str, object] = {"residence_status": "gijinkoku", "stay_until": "2027-03-31"}


def worker(words: Words, facts: Mapping[str, object], today: date = TODAY) -> View:
    found = stated(words.book, {"workplace": {"employer_category": "three"}, "workers": [facts]})
    return View(words, "en", found.workers[0], today, slot=1)


def text(screen: Screen) -> str:
    return parse_html(screen.text)[0]


def whole(view: View) -> str:
    return "\n".join(text(draw(view, f"schedule.{page}")) for page in range(5))


def ways(screen: Screen) -> list[str]:
    return [button.press.arg for button in screen.buttons()]


def test_it_says_what_comes_next_nearest_first(words: Words) -> None:
    first = text(draw(worker(words, ENGINEER), "schedule.0"))
    dates = ["1 December 2026", "21 December 2026", "28 December 2026"]

    assert sorted(dates, key=first.index) == dates
    assert "Date: 31 March 2027" in first


def test_the_window_opens_three_calendar_months_before_on_an_open_day(words: Words) -> None:
    title = words.text("en", "r-window-opens")

    # Three months before 31 March is 31 December, when offices are closed.
    assert f"28 December 2026: {title}" in whole(worker(words, ENGINEER))


def test_what_is_overdue_comes_first_and_once(words: Words) -> None:
    late = whole(worker(words, {**ENGINEER, "stay_until": "2026-12-20"}))

    assert late.count(f"{words.text('en', 'schedule-now')}: ") == 1
    assert words.text("en", "r-window-opens") not in late


def test_nothing_is_planned_once_it_is_filed_or_while_no_date_is_known(words: Words) -> None:
    soon = {**ENGINEER, "stay_until": "2026-12-20"}
    filed = worker(words, {**soon, "renewal_filed": "at_counter"})
    unknown = worker(words, {"residence_status": "gijinkoku"})

    assert "schedule.0" in ways(draw(worker(words, soon), "summary"))
    assert "schedule.0" not in ways(draw(filed, "summary"))
    assert "schedule.0" not in ways(draw(unknown, "summary"))
    assert words.text("en", "schedule-none") in text(draw(filed, "schedule.0"))


def test_it_never_says_that_work_is_allowed(words: Words) -> None:
    student = {"residence_status": "student", "stay_until": "2027-03-31", "enrolment": "left_working"}
    said = whole(worker(words, student)) + whole(worker(words, ENGINEER))

    assert words.text("en", "right-until-expiry", until="31 March 2027") not in said
    assert "work only within" not in said


def test_its_pages_lead_on_and_back(words: Words) -> None:
    view = worker(words, ENGINEER)

    assert ways(draw(view, "schedule.0")) == ["schedule.1", "summary"]
    assert "schedule.0" in ways(draw(view, "schedule.1"))
    last = draw(view, "schedule.99")
    assert ways(last) == [f"schedule.{int(last.name.rpartition('.')[2]) - 1}", "summary"]
