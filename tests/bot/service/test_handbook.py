"""What readers get of the rulebook, as data and as Markdown."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from bot.service.handbook import Handbook
from bot.service.markdown import document
from bot.service.screens.finding import finding
from bot.service.view import View
from flows.calendar import Period
from flows.interview import Interview
from tests.support.running import words

BOOK = words().book
LANGUAGES = words().catalog.languages
TODAY = date(2026, 11, 23)


def handbook(language: str = "en", day: date = TODAY) -> Handbook:
    return Handbook(words(), language, day)


def in_force(period: Period) -> Handbook:
    """The handbook of a rulebook in which one duty has another period."""
    duty = replace(BOOK.obligations["minimum-wage"], in_force=period)
    book = replace(BOOK, obligations={**BOOK.obligations, duty.id: duty})
    return Handbook(replace(words(), book=book), "en", TODAY)


def test_every_duty_stands_in_its_area_once() -> None:
    listed = [entry.id for entries in handbook().areas().values() for entry in entries]

    assert sorted(listed) == sorted(BOOK.obligations)
    assert list(handbook().areas()) == [section for section in BOOK.sections if section != "workplace"]


@pytest.mark.parametrize(
    ("period", "said", "now"),
    [
        (Period(), "now", True),
        (Period(start=date(2027, 4, 1)), "from 1 April 2027", False),
        (Period(end=date(2026, 4, 1)), "until 1 April 2026", False),
        (Period(date(2020, 1, 1), date(2027, 4, 1)), "from 1 January 2020 until 1 April 2027", True),
    ],
)
def test_a_duty_says_from_when_until_when_it_is_in_force(period: Period, said: str, now: bool) -> None:
    entry = in_force(period).entries["minimum-wage"]

    assert (entry.force, entry.in_force) == (said, now)


def test_an_announced_duty_is_shown_under_the_law_of_its_first_day() -> None:
    future = in_force(Period(start=date(2027, 4, 1)))

    assert future.rule(future.book.obligations["minimum-wage"]).grid.day == "1 April 2027"


def test_an_amount_is_shown_with_today_s_value_and_the_later_ones() -> None:
    [line] = handbook().rule(BOOK.obligations["shaho-enrol-short-time-20h"]).figures
    [value] = line.values

    assert value.now == "51 people"
    assert value.later[:2] == ("from 1 October 2027: 36 people", "from 1 October 2029: 21 people")
    assert line.ends == ""


def test_an_amount_by_prefecture_is_shown_for_each_and_says_where_knowledge_ends() -> None:
    [wages] = handbook().rule(BOOK.obligations["minimum-wage"]).figures
    iwate = next(value for value in wages.values if value.name == "Iwate")

    assert len(wages.values) == 47
    assert (iwate.now, iwate.later) == (
        "1,031 yen an hour",
        ("from 1 December 2026: 1,090 yen an hour",),
    )
    assert "1 October 2027" in wages.ends


def test_an_amount_that_is_not_known_that_day_says_so() -> None:
    [wages] = handbook(day=date(2027, 10, 1)).rule(BOOK.obligations["minimum-wage"]).figures

    assert {value.now for value in wages.values} == {"no figure is known for this day"}


def test_a_question_leads_to_every_duty_that_it_helps_to_decide() -> None:
    found = {one.id: one for section in BOOK.sections for one in handbook().leading(section)}

    assert found.keys() == BOOK.questions.keys()
    for name, question in found.items():
        for lead in question.leads:
            duty = BOOK.obligations[lead.to.id]
            assert lead.applies == (name in duty.applies_when.facts())
            assert lead.met == (name in duty.met_when.facts())
            assert lead.applies or lead.met


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_markdown_holds_every_duty_and_is_the_same_every_time(language: str) -> None:
    first = handbook(language)
    text = document(first, [first.rule(one) for one in first.chosen(None)])
    again = handbook(language)

    assert text == document(again, [again.rule(one) for one in again.chosen(None)])
    assert set(re.findall(r"^`([a-z0-9-]+)`$", text, re.MULTILINE)) == set(BOOK.obligations)
    assert text.endswith("\n")
    assert not re.search(r" $|\n\n\n|\{|\}", text, re.MULTILINE)


def test_every_row_of_a_markdown_table_has_as_many_cells_as_its_head() -> None:
    book = handbook()
    tables = document(book, [book.rule(one) for one in book.chosen(None)]).split("\n\n")
    for lines in (part.splitlines() for part in tables if part.startswith("|")):
        assert {len(re.split(r"(?<!\\)\|", line)) for line in lines} == {len(lines[0].split("|"))}


def test_one_area_or_one_duty_can_be_chosen_and_a_slip_is_named() -> None:
    assert {one.area for one in handbook().chosen("contract")} == {"contract"}
    assert [one.id for one in handbook().chosen("minimum-wage")] == ["minimum-wage"]
    with pytest.raises(
        ValueError, match=r"'minimum-wag' is no obligation and no area; did you mean 'minimum-wage'\?"
    ):
        handbook().chosen("minimum-wag")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_finding_leads_to_the_page_of_its_duty_where_pages_are_served(language: str) -> None:
    served = replace(words(), pages="https://bot.example.org/")
    with_pages = View(served, language, Interview(), TODAY)
    without = View(words(), language, Interview(), TODAY)
    for name in BOOK.obligations:
        link = f'<a href="https://bot.example.org/{language}/rules/{name}">'
        assert link in finding(with_pages, [name]).text
        assert "/rules/" not in finding(without, [name]).text
