"""What readers get of the rulebook, as data and as Markdown."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from bot.service.handbook import Handbook
from bot.service.markdown import document
from bot.service.screens.finding import finding
from bot.service.view import View
from flows.calendar import Period
from flows.facts import Scope
from flows.interview import Interview
from tests.support.running import words

BOOK = words().book
LANGUAGES = words().catalog.languages
TODAY = date(2026, 11, 23)


def handbook(language: str = "en", day: date = TODAY) -> Handbook:
    return Handbook(words(), language, day)


@cache
def whole(language: str) -> str:
    """The whole rulebook as Markdown."""
    one = handbook(language)
    return document(one, [one.rule(duty) for duty in one.chosen(None)])


def in_force(period: Period) -> Handbook:
    """The handbook of a rulebook in which one duty has another period."""
    duty = replace(BOOK.obligations["minimum-wage"], in_force=period)
    book = replace(BOOK, obligations={**BOOK.obligations, duty.id: duty})
    return Handbook(replace(words(), book=book), "en", TODAY)


def test_every_duty_stands_in_its_area_once() -> None:
    listed = [entry.id for entries in handbook().areas().values() for entry in entries]

    assert sorted(listed) == sorted(BOOK.obligations)
    assert list(handbook().areas()) == ["insurance", "contract", "documentation", "residence"]


def test_a_duty_says_whether_it_is_about_the_workplace_or_about_each_worker() -> None:
    said = {(entry.about, entry.scope) for entry in handbook().entries.values()}

    assert said == {("workplace", "the workplace"), ("worker", "each worker")}
    assert {one.id: one.about for one in handbook().entries.values()} == {
        one.id: one.scope for one in BOOK.obligations.values()
    }


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

    assert (value.now, value.since) == ("51 people", "from 1 October 2024")
    assert value.later[:2] == ("from 1 October 2027: 36 people", "from 1 October 2029: 21 people")
    assert line.ends == ""


@pytest.mark.parametrize("name", [one.id for one in BOOK.obligations.values() if one.shows])
def test_the_amounts_that_a_duty_shows_are_listed_once_after_those_it_compares(name: str) -> None:
    listed = [one.id for one in handbook().rule(BOOK.obligations[name]).figures]

    assert len(set(listed)) == len(listed)
    assert tuple(one for one in listed if one in BOOK.obligations[name].shows) == BOOK.obligations[name].shows


def test_a_shown_amount_has_its_value_since_when_and_what_it_becomes() -> None:
    figures = {one.id: one for one in handbook().rule(BOOK.obligations["side-work-28-hours"]).figures}
    [prison] = figures["illegal_work_prison"].values

    assert (prison.now, prison.later) == ("3 years", ("from 1 April 2027: 5 years",))
    assert prison.since.startswith("from ")


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


def test_the_parts_of_a_map_hold_every_line_of_their_section_once() -> None:
    for section in BOOK.sections:
        lines = Counter(
            (one.id, lead.to.id)
            for part in handbook().map(section)
            for one in part.questions
            for lead in one.leads
        )
        wanted = {(one.id, lead.to.id) for one in handbook().leading(section) for lead in one.leads}

        assert lines == dict.fromkeys(wanted, 1)


def test_a_part_of_a_map_has_questions_of_one_scope_and_duties_of_one_area() -> None:
    parts = [part for section in BOOK.sections for part in handbook().map(section)]

    assert {part.about for part in parts} == {"workplace", "worker"}
    for part in parts:
        assert {BOOK.questions[one.id].scope for one in part.questions} == {part.about}
        assert {lead.to.area for one in part.questions for lead in one.leads} == {part.area}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_markdown_holds_every_duty_and_is_the_same_every_time(language: str) -> None:
    text = whole(language)
    again = handbook(language)

    assert text == document(again, [again.rule(one) for one in again.chosen(None)])
    named = Counter(re.findall(r"^`([a-z0-9-]+)`$", text, re.MULTILINE))
    assert named == Counter([*BOOK.obligations, *BOOK.packs, *BOOK.calendar, *BOOK.notes])
    assert text.endswith("\n")
    assert not re.search(r" $|\n\n\n|\{|\}", text, re.MULTILINE)


def test_the_markdown_of_a_part_holds_no_papers_no_calendar_and_no_notes() -> None:
    one = handbook()
    text = document(one, [one.rule(duty) for duty in one.chosen("contract")])

    assert set(re.findall(r"^`([a-z0-9-]+)`$", text, re.MULTILINE)) == {
        duty.id for duty in one.chosen("contract")
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_markdown_names_every_paper_and_every_source_of_a_note(language: str) -> None:
    book, text = handbook(language), whole(language)
    for pack in BOOK.packs.values():
        for paper in pack.documents:
            assert f"- {book.text(f'doc-{paper.id}')}" in text.replace("\\", "")
    for source in {citation.source for one in BOOK.notes.values() for citation in one.citations}:
        assert f"]({BOOK.sources[source].url})" in text


def test_every_row_of_a_markdown_table_has_as_many_cells_as_its_head() -> None:
    tables = whole("en").split("\n\n")
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
    in_force = [one for one in BOOK.obligations.values() if TODAY in one.in_force]
    for duty in in_force:
        interview = Interview() if duty.scope is Scope.WORKPLACE else Interview().worker()
        with_pages, without = (View(one, language, interview, TODAY) for one in (served, words()))
        link = f'<a href="https://bot.example.org/{language}/rules/{duty.id}">'
        assert link in finding(with_pages, [duty.id]).text
        assert "/rules/" not in finding(without, [duty.id]).text
