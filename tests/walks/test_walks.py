"""Every story, walked question by question; between two turns the interview is text and nothing else."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from bot.service.ports import Record
from bot.service.turn import restore
from flows.assessment import Status, assess
from flows.commands import Give, Refused
from flows.facts import from_json, to_json
from flows.interview import Interview, advance, next_question
from flows.loading import load
from flows.rulebook import Rulebook
from flows.stated import UNKNOWN, stated
from tests.walks.story import HOME, Story, found, read

STORIES = [read(path) for path in sorted(HOME.glob("*.yaml"))]


@dataclass(frozen=True, slots=True)
class Walk:
    """A story told to the end: the interview, and the questions in the order in which they were asked."""

    story: Story
    interview: Interview
    asked: list[str]


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return load()


@pytest.fixture(scope="module", params=STORIES, ids=lambda one: one.name)
def walk(request: pytest.FixtureRequest, book: Rulebook) -> Walk:
    story: Story = request.param
    interview, asked = Interview(), list[str]()
    while question := next_question(book, interview, story.day):
        assert question.id in story.facts, f"asks for {question.id}, of which the story says nothing"
        raw = story.facts[question.id]
        value = None if raw == UNKNOWN else from_json(question.domain, raw)
        assert raw == UNKNOWN or value is not None, f"{raw!r} is no answer to {question.id}"
        given = Give(question.id, value, interview.revision)
        interview, events = advance(book, interview, given, today=story.day)
        assert not any(isinstance(event, Refused) for event in events)
        asked.append(question.id)
        interview = stored(book, interview)
    return Walk(story, interview, asked)


def stored(book: Rulebook, interview: Interview) -> Interview:
    """The interview as it comes back from the store."""
    answers = {
        name: None if one.value is None else to_json(one.value) for name, one in interview.answers.items()
    }
    text = json.dumps({"revision": interview.revision, "focus": interview.focus, "answers": answers})
    record = Record(
        id=1, workplace_id=1, handle="handle", rulebook=book.version, complete=False, **json.loads(text)
    )
    return restore(book, record)


def test_it_asks_for_exactly_what_matters_and_once(walk: Walk) -> None:
    assert sorted(walk.asked) == sorted(walk.story.facts)


def test_it_asks_in_the_order_in_which_one_thing_leads_to_the_next(walk: Walk) -> None:
    assert [question for question in walk.asked if question in walk.story.order] == list(walk.story.order)


def test_it_finds_what_the_law_says_and_cites_exactly_these_places(walk: Walk, book: Rulebook) -> None:
    assert found(assess(book, walk.interview, walk.story.day)) == walk.story.expected


def test_it_follows_the_law_to_later_and_earlier_days(walk: Walk, book: Rulebook) -> None:
    for day, changes in walk.story.later.items():
        expected = {**walk.story.expected, **changes}

        assert found(assess(book, walk.interview, day)) == expected, str(day)


def test_it_counts_what_the_employer_owes_and_the_worker_would_pay_for(walk: Walk, book: Rulebook) -> None:
    unmet = sum(status is Status.UNMET for status, _ in walk.story.expected.values())

    assert assess(book, walk.interview, walk.story.day).symmetry() == (walk.story.symmetry, unmet)


def test_it_finds_the_same_when_the_facts_are_stated_at_once(walk: Walk, book: Rulebook) -> None:
    at_once = stated(book, walk.story.facts)

    assert assess(book, at_once, walk.story.day) == assess(book, walk.interview, walk.story.day)


def test_the_stories_neglect_every_duty_that_can_be_a_breach(book: Rulebook) -> None:
    every = [expected for story in STORIES for expected in (story.expected, *story.later.values())]
    unmet = {name for expected in every for name, (status, _) in expected.items() if status is Status.UNMET}

    # Neither is established well enough to be held against anybody.
    assert unmet == book.obligations.keys() - {"card-expiry-register", "ssw-support-plan"}


def test_every_question_of_the_rulebook_is_asked_in_some_story(book: Rulebook) -> None:
    assert set().union(*(story.facts for story in STORIES)) == set(book.questions)


@pytest.mark.parametrize(
    ("prefecture", "before", "after", "first_day"),
    [
        ("tokyo", 1226, 1280, date(2026, 10, 1)),
        ("iwate", 1031, 1090, date(2026, 12, 1)),
        ("kumamoto", 1034, 1092, date(2026, 12, 1)),
        ("okinawa", 1023, 1086, date(2026, 12, 2)),
    ],
)
def test_a_minimum_wage_counts_to_the_yen_and_to_the_day(
    book: Rulebook, prefecture: str, before: int, after: int, first_day: date
) -> None:
    def status(wage: int, day: date) -> Status:
        facts = {"foreign_workers": 1, "prefecture": prefecture, "lowest_hourly_wage": wage}
        interview = stated(book, facts)
        return found(assess(book, interview, day))["minimum-wage"][0]

    eve = first_day - timedelta(days=1)

    assert [status(before, eve), status(before - 1, eve)] == [Status.MET, Status.UNMET]
    assert [status(after, first_day), status(after - 1, first_day)] == [Status.MET, Status.UNMET]


@pytest.mark.parametrize(
    ("insured", "first_day"),
    [
        (50, date(2027, 10, 1)),
        (36, date(2027, 10, 1)),
        (35, date(2029, 10, 1)),
        (20, date(2032, 10, 1)),
        (10, date(2035, 10, 1)),
    ],
)
def test_part_timers_of_20_hours_are_owed_insurance_from_the_day_the_size_line_reaches_them(
    book: Rulebook, insured: int, first_day: date
) -> None:
    facts = {
        "legal_form": "corporation",
        "constant_employees": 60,
        "has_part_time_or_fixed_term": True,
        "shaho_registered": True,
        "short_time_enrolled": "not_all",
        "pension_insured_count": insured,
        "short_time_optin": False,
    }

    def status(day: date) -> Status:
        return found(assess(book, stated(book, facts), day))["shaho-enrol-short-time-20h"][0]

    assert status(first_day - timedelta(days=1)) is Status.NOT_APPLICABLE
    assert status(first_day) is Status.UNMET


def test_the_stories_are_where_this_test_looks() -> None:
    assert len(STORIES) == len(list(HOME.iterdir()))
    assert len(STORIES) >= 8
