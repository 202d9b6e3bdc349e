from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest

from flows.assessment import Status, assess
from flows.calendar import Period
from flows.evidence import knowing
from flows.facts import Scope, Value
from flows.interview import Interview
from flows.loading import load
from flows.outlook import Turn, outlook
from flows.rulebook import Rulebook
from tests.flows.support import SOUND, TODAY, answered

EMPLOYER: Mapping[str, Value] = {
    "legal_form": "corporation",
    "industry": "food_service",
    "prefecture": "iwate",
    "constant_employees": 45,
    "foreign_workers": 3,
    "shaho_registered": True,
    "pension_insured_count": 40,
    "short_time_optin": False,
    "lowest_hourly_wage": 1060,
}
PART_TIMER: Mapping[str, Value] = {
    "residence_status": "spouse_of_japanese",
    "hired_on": date(2025, 4, 1),
    "age_band": "under_40",
    "weekly_hours": 20,
    "three_quarters": False,
    "contract_term": "permanent",
    "daytime_student": False,
    "shaho_enrolled": "not_enrolled",
    "ei_enrolled": "not_enrolled",
}
SHORT_TIME = "shaho-enrol-short-time-20h"


@pytest.fixture(scope="module")
def shipped() -> Rulebook:
    return load()


def turns(book: Rulebook, interview: Interview, on: date = TODAY) -> dict[tuple[date, str], Turn]:
    """What turns, by day and obligation."""
    changes = outlook(book, interview, on)
    return {(change.on, turn.after.obligation.id): turn for change in changes for turn in change.turns}


def employer(book: Rulebook, on: date = TODAY, **other: Value) -> dict[tuple[date, str], Turn]:
    return turns(book, knowing({**EMPLOYER, **other}, Scope.WORKPLACE), on)


def part_timer(book: Rulebook, **other: Value) -> dict[tuple[date, str], Turn]:
    return turns(book, knowing({**EMPLOYER, **PART_TIMER, **other}, Scope.WORKER))


def test_with_40_insured_a_part_timer_of_20_hours_must_be_enrolled_from_october_2027(
    shipped: Rulebook,
) -> None:
    turn = part_timer(shipped)[date(2027, 10, 1), SHORT_TIME]

    assert (turn.before, turn.after.status) == (Status.NOT_APPLICABLE, Status.UNMET)
    assert (turn.known, turn.stricter, turn.ends) == (True, True, False)
    assert {"pension_insured_count", "shaho_enrolled"} <= set(turn.after.because)
    assert turn.after.missing == ()


def test_what_turns_for_a_worker_is_not_told_of_the_workplace(shipped: Rulebook) -> None:
    assert SHORT_TIME in {name for _, name in part_timer(shipped)}
    assert SHORT_TIME not in {name for _, name in employer(shipped)}
    assert "minimum-wage" not in {name for _, name in part_timer(shipped)}


def test_with_35_insured_the_day_is_two_years_later_and_with_51_it_has_been(shipped: Rulebook) -> None:
    def days(count: int) -> list[date]:
        found = part_timer(shipped, pension_insured_count=count)
        return [day for day, name in found if name == SHORT_TIME]

    assert days(36) == [date(2027, 10, 1)]
    assert days(35) == [date(2029, 10, 1)]
    assert days(51) == []


def test_who_enrolled_the_part_timer_already_will_meet_the_duty(shipped: Rulebook) -> None:
    turn = part_timer(shipped, shaho_enrolled="enrolled")[date(2027, 10, 1), SHORT_TIME]

    assert (turn.before, turn.after.status, turn.stricter) == (Status.NOT_APPLICABLE, Status.MET, False)


def test_whose_answer_is_missing_hears_that_the_duty_may_come_and_what_would_tell(shipped: Rulebook) -> None:
    facts = {name: value for name, value in PART_TIMER.items() if name != "shaho_enrolled"}
    found = turns(shipped, knowing({**EMPLOYER, **facts}, Scope.WORKER))
    turn = found[date(2027, 10, 1), SHORT_TIME]

    assert (turn.before, turn.after.status) == (Status.NOT_APPLICABLE, Status.POSSIBLE)
    assert (turn.after.missing, turn.stricter) == (("shaho_enrolled",), True)


@pytest.mark.parametrize(("hours", "turned"), [(9, False), (10, True), (19, True), (20, False)])
def test_employment_insurance_takes_in_10_hours_from_october_2028(
    shipped: Rulebook, hours: int, turned: bool
) -> None:
    found = part_timer(shipped, weekly_hours=hours)
    assert ((date(2028, 10, 1), "employment-insurance-enrol") in found) is turned


def test_iwate_stays_at_its_old_minimum_wage_until_december_2026(shipped: Rulebook) -> None:
    found = employer(shipped, lowest_hourly_wage=1031)
    turn = found[date(2026, 12, 1), "minimum-wage"]
    now = assess(shipped, knowing({**EMPLOYER, "lowest_hourly_wage": 1031}, Scope.WORKPLACE), TODAY)

    assert [one.status for one in now.findings if one.obligation.id == "minimum-wage"] == [Status.MET]
    assert (turn.before, turn.after.status) == (Status.MET, Status.UNMET)
    assert (date(2026, 12, 1), "minimum-wage") not in employer(shipped, lowest_hourly_wage=1090)
    assert (date(2026, 12, 1), "minimum-wage") in employer(shipped, lowest_hourly_wage=1089)


def test_from_the_day_after_the_last_known_amount_there_is_no_answer(shipped: Rulebook) -> None:
    horizon = date(2027, 10, 1)
    turn = employer(shipped, lowest_hourly_wage=9000)[horizon, "minimum-wage"]

    assert (turn.before, turn.after.status) == (Status.MET, Status.POSSIBLE)
    assert (turn.known, turn.stricter, turn.after.missing) == (False, False, ())
    assert not [day for day, name in employer(shipped, horizon) if name == "minimum-wage"]


def test_days_come_in_order_and_none_of_them_has_passed(shipped: Rulebook) -> None:
    interview = knowing({**EMPLOYER, **PART_TIMER}, Scope.WORKER)
    days = [change.on for change in outlook(shipped, interview, TODAY)]

    assert days == sorted(set(days))
    assert days[0] > TODAY
    assert [one.on for one in outlook(shipped, interview, days[0])] == days[1:]
    assert [one.on for one in outlook(shipped, interview, days[0] - timedelta(days=1))] == days


def test_an_announced_duty_turns_on_its_first_day(book: Rulebook) -> None:
    begins = date(2027, 4, 1)
    open_ = turns(book, answered(book, SOUND))[begins, "pay-levy"]
    neglected = turns(book, answered(book, {**SOUND, "levy_paid": False}))[begins, "pay-levy"]

    assert (open_.before, open_.after.status, open_.after.missing) == (
        Status.UPCOMING,
        Status.POSSIBLE,
        ("levy_paid",),
    )
    assert (neglected.after.status, neglected.stricter) == (Status.UNMET, True)


def test_an_announced_duty_that_will_not_apply_is_left_out(book: Rulebook) -> None:
    small = answered(book, {**SOUND, "legal_form": "sole_proprietor", "employees": 1})
    assert (date(2027, 4, 1), "pay-levy") not in turns(book, small)


def test_a_duty_that_ends_is_told_to_those_it_applies_to(book: Rulebook) -> None:
    before = date(2026, 3, 1)
    turn = turns(book, answered(book, SOUND), before)[date(2026, 4, 1), "old-notice"]
    assert (turn.before, turn.after.status, turn.ends) == (Status.MET, Status.NOT_APPLICABLE, True)

    ended = replace(book.obligations["register"], in_force=Period(end=date(2027, 4, 1)))
    short = replace(book, obligations={**book.obligations, "register": ended})
    small = answered(short, {**SOUND, "legal_form": "sole_proprietor", "employees": 1})
    assert (date(2027, 4, 1), "register") not in turns(short, small)


def test_what_ends_comes_after_what_begins_on_the_same_day(book: Rulebook) -> None:
    ended = replace(book.obligations["register"], in_force=Period(end=date(2027, 4, 1)))
    short = replace(book, obligations={**book.obligations, "register": ended})
    found = turns(short, answered(short, {**SOUND, "levy_paid": True}))

    assert [name for day, name in found if day == date(2027, 4, 1)] == ["pay-levy", "register"]


def test_what_only_the_passing_of_time_turns_is_not_the_laws_doing(book: Rulebook) -> None:
    eve = date(2027, 3, 31)
    interview = answered(book, {**SOUND, "agreement_until": eve})
    lapsed = assess(book, interview, date(2027, 4, 1))

    assert "overtime-agreement" in {one.obligation.id for one in lapsed.having(Status.UNMET)}
    assert not [name for _, name in turns(book, interview) if name == "overtime-agreement"]


def test_nothing_turns_for_whom_nothing_changes(book: Rulebook) -> None:
    assert outlook(book, answered(book, SOUND), date(2030, 1, 1)) == ()
