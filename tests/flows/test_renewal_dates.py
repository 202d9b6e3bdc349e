"""The days of reminders: against another library, in every sort of time zone, and the corrections by name."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import pytest
from dateutil.relativedelta import relativedelta

from flows.calendar import add_months
from flows.opening import LONGEST_CLOSURE, due_at, japan_day, last_open, next_open, snoozed, waking
from flows.reminders import occurrences
from flows.renewal import latest_end
from tests.flows import renewals
from tests.flows.renewal_days import EXPIRIES, ONE_DAY, Reminder, closed, digest, ours, wanted

ZONES = (
    "UTC",
    "Asia/Tokyo",
    "America/Los_Angeles",
    "Asia/Kathmandu",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "Australia/Lord_Howe",
    "Europe/London",
)


@pytest.fixture(scope="module")
def oracle() -> dict[date, list[Reminder]]:
    return {stay: sorted(wanted(stay)) for stay in EXPIRIES}


def test_every_expiry_and_every_lead_agree_with_another_library(oracle: dict[date, list[Reminder]]) -> None:
    assert len(EXPIRIES) == 5479
    assert min(map(len, oracle.values())) > 40
    assert [stay for stay in EXPIRIES if sorted(ours(stay)) != oracle[stay]] == []


@pytest.mark.timeout(300)  # eight processes for however few cores
def test_the_time_zone_of_the_machine_changes_nothing(oracle: dict[date, list[Reminder]]) -> None:
    command = [sys.executable, "-m", "tests.flows.renewal_days"]
    runs = [
        subprocess.Popen(command, env={**os.environ, "TZ": zone}, stdout=subprocess.PIPE, text=True)
        for zone in ZONES
    ]
    found = {zone: run.communicate()[0].strip() for zone, run in zip(ZONES, runs, strict=True)}

    assert found == dict.fromkeys(ZONES, digest(oracle.values()))


def test_c_02_the_special_period_ends_on_the_same_day_number_or_the_month_s_last_day() -> None:
    ends = {stay: renewals.filed(stay).special_period_end for stay in EXPIRIES}

    assert {stay: end for stay, end in ends.items() if end != stay + relativedelta(months=2)} == {}
    assert ends[date(2027, 3, 31)] == date(2027, 5, 31)
    assert ends[date(2027, 12, 31)] == date(2028, 2, 29)
    assert ends[date(2026, 12, 31)] == date(2027, 2, 28)


def test_c_02_the_other_reading_differs_for_the_last_days_of_february_june_and_november_alone() -> None:
    differ = [stay for stay in EXPIRIES if latest_end(stay) != add_months(stay, 2)]

    assert {(stay.month, stay.day) for stay in differ} == {(2, 28), (2, 29), (6, 30), (11, 30)}
    assert latest_end(date(2027, 6, 30)) == date(2027, 8, 31)
    assert latest_end(date(2028, 2, 28)) == date(2028, 4, 28)
    assert latest_end(date(2027, 12, 31)) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("stay", "opens"),
    [
        (date(2027, 5, 15), date(2027, 2, 15)),
        (date(2028, 2, 29), date(2027, 11, 29)),
        (date(2027, 5, 31), date(2027, 2, 28)),
    ],
)
def test_c_03_the_window_opens_three_calendar_months_before_not_ninety_days(stay: date, opens: date) -> None:
    (window,) = [
        one for one in renewals.plan(renewals.case(stay_until=stay)) if one.lead.id == "window-opens"
    ]

    assert window.key.day == opens != stay - timedelta(days=90)


def test_c_14_before_a_closed_expiry_reminders_come_on_the_last_open_day_and_the_expiry_stays() -> None:
    found = occurrences(
        renewals.shipped(), renewals.case(stay_until=date(2027, 1, 3)), renewals.ENGINEER, closed
    )
    last = {one.lead.id: one for one in found}

    assert last["last-counter-day"].due_day == date(2026, 12, 28)
    assert last["last-counter-day"].limit == date(2027, 1, 3)
    assert last["three-days"].due_day == date(2026, 12, 28)


def test_what_is_said_after_an_expiry_is_never_said_before_it() -> None:
    friday = date(2027, 4, 2)
    found = occurrences(renewals.shipped(), renewals.filed(friday), renewals.ENGINEER, closed)
    starts = next(one for one in found if one.lead.id == "special-period-starts")

    assert starts.due_day == starts.key.day == date(2027, 4, 3)


def test_an_office_that_never_opens_keeps_nothing_from_being_due() -> None:
    def shut(day: date) -> bool:
        return date(2027, 1, 1) <= day

    late = date(2027, 1, 1) + ONE_DAY * (LONGEST_CLOSURE + 1)
    assert last_open(late, shut) == late
    assert next_open(late, shut) == late
    assert last_open(late - ONE_DAY * 2, shut) == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("hour", "told"),
    [(7, (23, 8)), (8, (23, 8)), (19, (23, 19)), (20, (24, 8)), (23, (24, 8)), (0, (23, 8))],
)
def test_nothing_is_told_between_eight_in_the_evening_and_eight_in_the_morning(
    hour: int, told: tuple[int, int]
) -> None:
    day, at = told

    assert waking(renewals.morning(date(2026, 11, 23), hour)) == renewals.morning(date(2026, 11, day), at)


@pytest.mark.parametrize(
    ("day", "limit", "days", "again"),
    [
        (date(2026, 11, 23), date(2027, 3, 31), 3, date(2026, 11, 26)),  # Monday to Thursday
        (date(2026, 11, 23), date(2027, 3, 31), 6, date(2026, 11, 27)),  # Sunday comes on Friday
        (date(2026, 11, 27), date(2027, 3, 31), 1, date(2026, 11, 30)),  # Friday, put off until Saturday
        (date(2026, 11, 23), date(2026, 11, 26), 7, date(2026, 11, 25)),  # the day before the limit
        (date(2026, 11, 23), date(2026, 11, 29), 7, date(2026, 11, 26)),  # Friday is the last open day
        (date(2026, 12, 21), date(2027, 1, 3), 30, date(2026, 12, 25)),  # offices close on 28 December
        (date(2026, 11, 23), date(2026, 11, 24), 1, None),
        (date(2026, 11, 26), date(2026, 11, 29), 1, None),
        (date(2026, 11, 26), date(2026, 11, 20), 1, None),
    ],
)
def test_what_is_put_off_comes_on_an_open_day_before_the_last_one_or_cannot_be_put_off(
    day: date, limit: date, days: int, again: date | None
) -> None:
    assert snoozed(day, limit, closed, days) == again


def test_wherever_something_is_put_off_to_there_is_an_open_day_left_after_it() -> None:
    start = date(2026, 12, 1)
    for length in range(45):
        for days in (1, 3, 7):
            limit = start + ONE_DAY * length
            again = snoozed(start, limit, closed, days)
            if again is not None:
                assert start < again < last_open(limit, closed)
                assert not closed(again)


def test_due_is_nine_in_japan_and_the_day_is_japan_s() -> None:
    assert due_at(date(2027, 3, 31)) == datetime(2027, 3, 31, 0, tzinfo=UTC)
    assert japan_day(datetime(2027, 3, 30, 15, tzinfo=UTC)) == date(2027, 3, 31)
    assert japan_day(datetime(2027, 3, 30, 14, 59, tzinfo=UTC)) == date(2027, 3, 30)
