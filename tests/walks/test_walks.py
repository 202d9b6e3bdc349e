"""Every story, walked question by question, the workplace first and then each of its workers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from flows.assessment import Status, assess
from flows.loading import load
from flows.rulebook import Rulebook
from flows.sources import Confidence
from flows.stated import Stated, stated
from tests.walks import standings
from tests.walks.story import HOME, Story, Subject, read, report, walked
from tests.walks.walking import Walk

DAY, LATER = date(2026, 11, 23), date(2028, 10, 1)
STORIES = [read(path) for path in sorted(HOME.glob("*.yaml"))]


@dataclass(frozen=True, slots=True)
class Told:
    """A story told to the end: every subject with its walk."""

    story: Story
    walks: tuple[tuple[Subject, Walk], ...]


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return load()


@pytest.fixture(scope="module", params=STORIES, ids=lambda one: one.name)
def told(request: pytest.FixtureRequest, book: Rulebook) -> Told:
    story: Story = request.param
    return Told(story, tuple(walked(book, story)))


def test_it_asks_for_exactly_what_matters_and_once(told: Told) -> None:
    asked = {subject.name: sorted(walk.asked) for subject, walk in told.walks}

    assert asked == {subject.name: sorted(subject.facts) for subject in told.story.subjects}


def test_it_asks_in_the_order_in_which_one_thing_leads_to_the_next(told: Told) -> None:
    for subject, walk in told.walks:
        assert [question for question in walk.asked if question in subject.order] == list(subject.order)


def test_it_finds_what_the_law_says_and_cites_exactly_these_places(told: Told, book: Rulebook) -> None:
    wrong = [one for subject, walk in told.walks if (one := compared(book, subject, walk, told.story.day))]

    if wrong:
        pytest.fail("\n\n".join(wrong), pytrace=False)


def test_it_follows_the_law_to_later_and_earlier_days(told: Told, book: Rulebook) -> None:
    wrong = [
        one
        for subject, walk in told.walks
        for day in subject.later
        if (one := compared(book, subject, walk, day))
    ]

    if wrong:
        pytest.fail("\n\n".join(wrong), pytrace=False)


def test_it_counts_what_the_employer_owes_and_the_worker_would_pay_for(told: Told, book: Rulebook) -> None:
    hits = {
        subject.name: assess(book, walk.interview, told.story.day).symmetry()[0]
        for subject, walk in told.walks
    }

    assert hits == {subject.name: subject.symmetry for subject in told.story.subjects}


def test_it_finds_the_same_when_the_facts_are_stated_at_once(told: Told, book: Rulebook) -> None:
    workplace, *workers = (subject.facts for subject in told.story.subjects)
    at_once = stated(book, {"workplace": workplace, "workers": workers})
    days = [told.story.day, *told.story.workplace.later]

    for interview, (_, walk) in zip(at_once.subjects(), told.walks, strict=True):
        assert [assess(book, interview, day) for day in days] == [
            assess(book, walk.interview, day) for day in days
        ]


def compared(book: Rulebook, subject: Subject, walk: Walk, day: date) -> str:
    """Where story and rulebook differ on that day, in YAML to copy; empty when they agree."""
    actual = standings.found(assess(book, walk.interview, day))
    differs = standings.difference(subject.on(day, actual.keys()), actual)
    return f"# {subject.name} on {day}\n{differs}" if differs else ""


def test_the_stories_neglect_every_duty_that_can_be_a_breach(book: Rulebook) -> None:
    every = [days for story in STORIES for one in story.subjects for days in (one.first, *one.later.values())]
    unmet = {name for days in every for name, one in days.items() if one and one[0] is Status.UNMET}

    # What is not established well enough is never held against anybody.
    sure = {one.id for one in book.obligations.values() if one.confidence is not Confidence.UNVERIFIED}
    assert unmet == sure


def test_the_numbers_of_questions_told_beforehand_are_the_usual_ones() -> None:
    workplaces = [len(story.subjects[0].facts) for story in STORIES]
    workers = [len(one.facts) for story in STORIES for one in story.subjects[1:]]

    assert sum(40 <= count <= 60 for count in workplaces) >= 0.8 * len(workplaces)
    assert sum(18 <= count <= 31 for count in workers) >= 0.8 * len(workers)


def test_every_question_of_the_rulebook_is_asked_in_some_story(book: Rulebook) -> None:
    asked = set().union(*(subject.facts for story in STORIES for subject in story.subjects))
    assert asked == set(book.questions)


def test_what_the_tool_prints_is_the_story_of_its_facts(book: Rulebook, tmp_path: Path) -> None:
    first = {"day": DAY, "facts": {"legal_form": "corporation"}, "later": {LATER: {}}}
    student = {"name": "student", "facts": {"residence_status": "student", "weekly_hours": 10}}
    path = tmp_path / "facts.yaml"
    path.write_text(
        standings.text({**first, "workers": [{**student, "later": {LATER: {}}}]}), encoding="utf-8"
    )

    printed = (line for line in report(book, read(path)) if line and not line.startswith("#"))
    workplace, worker = map(yaml.safe_load, printed)
    path.write_text(
        standings.text({**first, **workplace, "workers": [{**student, **worker}]}), encoding="utf-8"
    )

    for subject, walk in walked(book, read(path)):
        assert list(subject.later) == [LATER]
        assert assess(book, walk.interview, DAY).symmetry()[0] == subject.symmetry
        assert [compared(book, subject, walk, day) for day in (DAY, LATER)] == ["", ""]


def test_a_story_is_told_what_it_lacks_and_what_it_has_too_much() -> None:
    actual = standings.grouped(
        {"unmet": {"wage": ["act 4"]}, "met": ["terms"], "possible": {"card": ["seen"]}}
    )
    story = standings.grouped({"unmet": {"wage": ["act 5"]}, "met": ["terms", "card"]})

    assert standings.difference(actual, actual) == ""
    lacks, extra = standings.difference(story, actual).split("# The story has too much:\n")
    assert yaml.safe_load(lacks) == {"unmet": {"wage": ["act 4"]}, "possible": {"card": ["seen"]}}
    assert yaml.safe_load(extra) == {"unmet": {"wage": ["act 5"]}, "met": ["card"]}


def test_the_rest_does_not_apply_and_what_has_ended_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "rest.yaml"
    text = (
        "day: 2026-11-23\nfacts: {}\nmet: [wage]\nnot_applicable: rest\nlater: {2027-04-01: {ended: [wage]}}"
    )
    path.write_text(text, encoding="utf-8")
    workplace = read(path).workplace

    assert workplace.on(DAY, {"wage", "card"}) == {
        "wage": (Status.MET, []),
        "card": (Status.NOT_APPLICABLE, []),
    }
    assert workplace.on(date(2027, 4, 1), {"card"}) == {"card": (Status.NOT_APPLICABLE, [])}


@pytest.mark.parametrize(
    "groups", [{"met": "rest"}, {"meet": ["wage"]}, {"met": ["wage"], "unmet": ["wage"]}]
)
def test_a_story_that_is_not_well_formed_is_refused(groups: dict[str, Any]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        standings.grouped(groups)


def status_on(book: Rulebook, found: Stated, duty: str, day: date) -> Status:
    """How that duty stands, whomever it is about."""
    [status] = {
        finding.status
        for subject in found.subjects()
        for finding in assess(book, subject, day).findings
        if finding.obligation.id == duty
    }
    return status


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
        return status_on(book, stated(book, facts), "minimum-wage", day)

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
        "shaho_registered": True,
        "pension_insured_count": insured,
        "short_time_optin": False,
        "residence_status": "gijinkoku",
        "hired_on": DAY,
        "weekly_hours": 20,
        "contract_term": "permanent",
        "age_band": "under_40",
        "three_quarters": False,
        "shaho_enrolled": "not_enrolled",
    }

    def status(day: date) -> Status:
        return status_on(book, stated(book, facts), "shaho-enrol-short-time-20h", day)

    assert status(first_day - timedelta(days=1)) is Status.NOT_APPLICABLE
    assert status(first_day) is Status.UNMET


def test_the_stories_are_where_this_test_looks() -> None:
    assert len(STORIES) == len(list(HOME.iterdir()))
    assert len(STORIES) >= 8
