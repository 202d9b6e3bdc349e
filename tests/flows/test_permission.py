"""What may be said about the right to work, day by day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from flows.facts import Value
from flows.leads import Terms
from flows.opening import ClosedDay
from flows.operands import Situation
from flows.permission import Permission, Right, permission
from flows.renewal import RenewalCase, Way
from flows.renewing import File, Grant, Leave, Refuse
from tests.flows.renewals import STAY_UNTIL, case, filed, never, shipped, weekend

END = date(2027, 5, 31)


def says(
    one: RenewalCase, day: date, status: str | None = "gijinkoku", closed: ClosedDay = never, **more: Value
) -> Permission:
    facts = {"residence_status": status, **more} if status else more
    return permission(shipped().renewal, one, Situation(facts, day), closed)


def test_work_may_go_on_until_the_expiry_and_not_a_day_longer() -> None:
    assert says(case(), STAY_UNTIL) == Permission(Right.UNTIL_EXPIRY, STAY_UNTIL)
    assert says(case(), STAY_UNTIL + timedelta(days=1)) == Permission(Right.OVER)
    assert not says(case(), STAY_UNTIL + timedelta(days=1)).permits


def test_an_answer_that_it_was_refused_counts_where_the_case_does_not_know_it() -> None:
    for one in (case(), filed()):
        assert says(one, STAY_UNTIL, renewal_filed="refused") == Permission(Right.REFUSED)
    assert says(case(), STAY_UNTIL, renewal_filed="online").right is Right.UNTIL_EXPIRY


def test_c_02_a_filing_in_time_gives_the_special_period_and_not_a_day_longer() -> None:
    assert says(filed(), END) == Permission(Right.SPECIAL_PERIOD, END)
    assert says(filed(), END + timedelta(days=1)) == Permission(Right.OVER)


@pytest.mark.parametrize(
    ("stay", "safe", "unsettled"),
    [
        (date(2027, 2, 28), date(2027, 4, 28), date(2027, 4, 30)),
        (date(2028, 2, 29), date(2028, 4, 29), date(2028, 4, 30)),
        (date(2027, 6, 30), date(2027, 8, 30), date(2027, 8, 31)),
        (date(2027, 11, 30), date(2028, 1, 30), date(2028, 1, 31)),
    ],
)
def test_c_02_between_the_two_readings_nothing_is_permitted_and_nobody_is_accused(
    stay: date, safe: date, unsettled: date
) -> None:
    assert says(filed(stay), safe).right is Right.SPECIAL_PERIOD
    for day in (safe + timedelta(days=1), unsettled):
        assert says(filed(stay), day) == Permission(Right.UNSETTLED, unsettled)
        assert not says(filed(stay), day).permits
    assert says(filed(stay), unsettled + timedelta(days=1)).right is Right.OVER


def test_c_14_a_filing_on_the_open_day_after_a_closed_expiry_is_unsettled() -> None:
    sunday = date(2027, 4, 4)
    monday = filed(sunday, on=date(2027, 4, 5))

    assert says(monday, date(2027, 4, 6), closed=weekend).right is Right.UNSETTLED
    assert says(monday, date(2027, 4, 6)).right is Right.OVER, "the offices were open on Sunday"
    assert says(filed(sunday, on=date(2027, 4, 6)), date(2027, 4, 6), closed=weekend).right is Right.OVER


def test_c_30_side_work_in_the_special_period_is_unsettled_and_so_is_an_unknown_status() -> None:
    for status in ("student", "dependant", None):
        assert says(filed(), END, status) == Permission(Right.UNSETTLED, END)
        seen = says(filed(), END, status, side_permission="general_28", enrolment="enrolled")
        assert seen == Permission(Right.UNSETTLED, END)


@pytest.mark.parametrize(
    ("status", "more"),
    [
        ("student", {}),
        ("student", {"side_permission": "none", "enrolment": "enrolled"}),
        ("student", {"side_permission": "general_28"}),
        ("student", {"side_permission": "general_28", "enrolment": "left_working"}),
        ("student", {"side_permission": "general_28", "enrolment": "left_stopped"}),
        ("dependant", {}),
        ("no_work", {"side_permission": "general_28"}),
        ("designated_activities", {}),
        ("designated_activities", {"designated_kind": "side_permission"}),
        (None, {"side_permission": "general_28"}),
    ],
)
def test_a_permission_for_other_activity_that_nobody_has_seen_permits_nothing(
    status: str | None, more: dict[str, Value]
) -> None:
    found = says(case(), STAY_UNTIL, status, **more)

    assert found == Permission(Right.PERMISSION_UNSEEN, STAY_UNTIL)
    assert not found.permits


@pytest.mark.parametrize(
    ("status", "more"),
    [
        ("student", {"side_permission": "general_28", "enrolment": "enrolled"}),
        ("dependant", {"side_permission": "general_28"}),
        ("no_work", {"side_permission": "individual"}),
        ("designated_activities", {"designated_kind": "number_46"}),
        ("designated_activities", {"designated_kind": "side_permission", "side_permission": "individual"}),
        ("long_term_resident", {}),
    ],
)
def test_a_permission_that_somebody_has_seen_or_nobody_needs_permits_work_until_the_expiry(
    status: str, more: dict[str, Value]
) -> None:
    assert says(case(), STAY_UNTIL, status, **more) == Permission(Right.UNTIL_EXPIRY, STAY_UNTIL)


def test_a_stay_of_thirty_days_or_less_has_no_special_period() -> None:
    status = {"status": "designated_activities", "designated_kind": "number_46"}
    after = STAY_UNTIL + timedelta(days=1)

    assert says(filed(), after, **status, stay_within_30_days=True) == Permission(Right.OVER)
    assert says(filed(), after, **status).right is Right.UNSETTLED, "nobody has said how long the stay was"
    assert says(filed(), after, **status, stay_within_30_days=False) == Permission(Right.SPECIAL_PERIOD, END)
    assert says(filed(), STAY_UNTIL, **status, stay_within_30_days=True).permits


def test_a_rulebook_without_terms_permits_nothing() -> None:
    now = Situation({"residence_status": "gijinkoku"}, STAY_UNTIL)

    assert not permission(Terms(), case(), now, never).permits
    assert not permission(Terms(), filed(), replace(now, today=END), never).permits


def test_what_is_not_known_is_no_permission() -> None:
    assert says(RenewalCase("w1"), STAY_UNTIL) == Permission(Right.UNKNOWN)
    assert not says(RenewalCase("w1"), STAY_UNTIL).permits


def test_a_stay_without_end_needs_no_date() -> None:
    assert says(RenewalCase("w1"), STAY_UNTIL, "permanent_resident") == Permission(Right.UNLIMITED)


def test_after_a_refusal_or_for_somebody_who_left_nothing_is_permitted() -> None:
    before = STAY_UNTIL - timedelta(days=10)

    assert says(case(Refuse(before)), before) == Permission(Right.REFUSED)
    assert says(case(Leave(before)), before) == Permission(Right.LEFT)


def test_a_new_application_after_a_refusal_permits_nothing_until_it_is_granted() -> None:
    before = STAY_UNTIL - timedelta(days=10)
    again = case(Refuse(before), File(STAY_UNTIL, Way.COUNTER))

    for day in (before, STAY_UNTIL, STAY_UNTIL + timedelta(days=1)):
        assert says(again, day) == Permission(Right.REFUSED)
    granted = case(Refuse(before), File(STAY_UNTIL, Way.COUNTER), Grant(END, date(2030, 3, 31)))
    assert says(granted, END).permits


def test_a_grant_gives_the_new_period() -> None:
    granted = case(File(date(2027, 2, 1), Way.ONLINE), Grant(date(2027, 3, 1), date(2030, 3, 31)))

    assert says(granted, date(2030, 3, 31)) == Permission(Right.UNTIL_EXPIRY, date(2030, 3, 31))
    assert says(granted, date(2030, 4, 1)).right is Right.OVER
