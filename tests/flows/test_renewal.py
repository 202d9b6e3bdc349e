"""The renewal case as a state machine: what can be done to it, and what that does to its dates."""

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import assume, given
from hypothesis import strategies as st

from flows.operands import Situation
from flows.permission import permission
from flows.reminders import occurrences
from flows.renewal import STAY, Filing, RenewalCase, State, Way
from flows.renewing import (
    Command,
    Declined,
    File,
    Grant,
    Leave,
    Move,
    Prepare,
    Reason,
    Redated,
    Refuse,
    Turned,
    Undo,
    advance,
)
from tests.flows.renewals import LATEST, STAY_UNTIL, case, filed, never, shipped

NEXT = date(2030, 3, 31)
FEBRUARY = date(2027, 2, 1)
MARCH = date(2027, 3, 1)
TODAY = date(2027, 3, 20)


def test_a_renewal_runs_from_tracking_to_the_next_cycle() -> None:
    one, events = advance(case(), Prepare(), today=TODAY)
    assert (one.state, events) == (State.PREPARING, (Turned(State.PREPARING),))

    one, events = advance(one, File(FEBRUARY, Way.ONLINE), today=TODAY)
    assert (one.state, one.in_time, one.special_period_end) == (State.FILED, True, date(2027, 5, 31))

    one, events = advance(one, Grant(MARCH, NEXT), today=TODAY)
    assert events == (Redated(STAY, NEXT, 2), Turned(State.GRANTED))
    assert (one.stay_until, one.decided_on, one.filing) == (NEXT, MARCH, None)

    one, events = advance(one, Prepare(), today=TODAY)
    assert (one.state, one.decided_on, one.revision) == (State.PREPARING, MARCH, 5)


@pytest.mark.parametrize(
    ("one", "command", "reason"),
    [
        (case(), Prepare(revision=0), Reason.STALE),
        (case(Prepare()), Prepare(), Reason.NOT_NOW),
        (filed(MARCH), Prepare(), Reason.NOT_NOW),
        (filed(MARCH), File(MARCH, Way.COUNTER), Reason.NOT_NOW),
        (case(Refuse(MARCH)), Refuse(MARCH), Reason.NOT_NOW),
        (case(Refuse(MARCH)), Prepare(), Reason.NOT_NOW),
        (case(Refuse(MARCH)), Grant(TODAY, NEXT), Reason.NOT_NOW),
        (filed(FEBRUARY, on=FEBRUARY, refused=MARCH), Grant(TODAY, NEXT), Reason.NOT_NOW),
        (case(Refuse(MARCH)), File(FEBRUARY, Way.COUNTER), Reason.TOO_EARLY),
        (case(Leave(MARCH)), Grant(MARCH, NEXT), Reason.NOT_NOW),
        (case(Leave(MARCH)), Move(STAY, NEXT), Reason.NOT_NOW),
        (case(), Move(STAY, STAY_UNTIL), Reason.ALREADY),
        (case(), Move("card_until", None), Reason.ALREADY),
        (case(), File(TODAY + timedelta(days=1), Way.COUNTER), Reason.FUTURE),
        (case(), Grant(TODAY + timedelta(days=1), NEXT), Reason.FUTURE),
        (case(), Refuse(TODAY + timedelta(days=1)), Reason.FUTURE),
        (case(), Leave(TODAY + timedelta(days=1)), Reason.FUTURE),
        (RenewalCase("w1"), File(MARCH, Way.COUNTER), Reason.NO_DATE),
        (case(stay_until=MARCH), File(MARCH, Way.ONLINE), Reason.ONLINE_CLOSED),
        (case(stay_until=MARCH), File(TODAY, Way.ONLINE), Reason.ONLINE_CLOSED),
        (case(Grant(MARCH, NEXT)), File(FEBRUARY, Way.ONLINE), Reason.TOO_EARLY),
        (case(Grant(MARCH, NEXT), Prepare()), File(FEBRUARY, Way.ONLINE), Reason.TOO_EARLY),
        (case(Grant(MARCH, NEXT)), Grant(FEBRUARY, date(2031, 3, 31)), Reason.TOO_EARLY),
        (case(Grant(MARCH, NEXT)), Refuse(FEBRUARY), Reason.TOO_EARLY),
        (filed(on=MARCH), Grant(FEBRUARY, NEXT), Reason.TOO_EARLY),
        (filed(on=MARCH), Refuse(FEBRUARY), Reason.TOO_EARLY),
        (filed(on=MARCH), Move(STAY, date(2027, 6, 1)), Reason.NEW_STAY),
        (filed(on=MARCH), Move(STAY, NEXT), Reason.NEW_STAY),
        (filed(date(2027, 6, 30), on=MARCH), Move(STAY, date(2027, 9, 1)), Reason.NEW_STAY),
        (case(), Grant(MARCH, STAY_UNTIL), Reason.NOT_LATER),
        (case(), Grant(MARCH, MARCH), Reason.NOT_LATER),
        (
            case(Refuse(MARCH), stay_until=MARCH),
            File(MARCH + timedelta(days=1), Way.COUNTER),
            Reason.DEPARTURE,
        ),
        (
            case(Refuse(MARCH), stay_until=MARCH),
            File(MARCH + timedelta(days=1), Way.ONLINE),
            Reason.DEPARTURE,
        ),
        (case(Refuse(MARCH), stay_until=MARCH), File(MARCH, Way.ONLINE), Reason.ONLINE_CLOSED),
        (RenewalCase("w1"), Grant(MARCH, MARCH), Reason.NOT_LATER),
        (RenewalCase("w1"), Undo(), Reason.NOTHING),
    ],
)
def test_what_cannot_be_is_declined_and_changes_nothing(
    one: RenewalCase, command: Command, reason: Reason
) -> None:
    assert advance(one, command, today=TODAY) == (one, (Declined(reason),))


def test_another_status_may_be_given_for_a_stay_that_ends_earlier() -> None:
    granted, _ = advance(case(), Grant(MARCH, STAY_UNTIL - timedelta(days=1)), today=TODAY)

    assert (granted.state, granted.stay_until) == (State.GRANTED, STAY_UNTIL - timedelta(days=1))


def test_the_end_of_the_stay_after_a_refusal_makes_room_for_a_new_application() -> None:
    refused = case(Refuse(MARCH), Move(STAY, MARCH + timedelta(days=31)), stay_until=MARCH)
    again, _ = advance(refused, File(MARCH + timedelta(days=1), Way.COUNTER), today=TODAY)

    assert (again.state, again.filed_again) == (State.FILED, True)


def test_a_filing_after_the_stay_ended_is_recorded_and_gives_no_special_period() -> None:
    late, _ = advance(case(stay_until=MARCH), File(MARCH + timedelta(days=1), Way.COUNTER), today=TODAY)

    assert (late.state, late.in_time, late.special_period_end) == (State.FILED, False, None)


def test_at_the_counter_the_expiry_itself_is_in_time() -> None:
    assert filed(MARCH, on=MARCH).in_time
    assert not filed(MARCH, on=MARCH + timedelta(days=1)).in_time
    assert case(File(MARCH, Way.ONLINE), stay_until=MARCH + timedelta(days=1)).in_time


@pytest.mark.parametrize("days", [-20, -1, 1, 61])
def test_a_corrected_expiry_keeps_a_filing_that_is_possible_for_it(days: int) -> None:
    right = STAY_UNTIL + timedelta(days=days)
    corrected = case(File(MARCH, Way.ONLINE), Move(STAY, right))

    assert corrected.filing == Filing(MARCH, Way.ONLINE)
    assert (corrected.state, corrected.in_time) == (State.FILED, True)
    assert corrected.special_period_end == right + relativedelta(months=2)


def test_a_corrected_expiry_shows_that_a_filing_at_the_counter_came_too_late() -> None:
    corrected = case(File(MARCH, Way.COUNTER), Move(STAY, MARCH - timedelta(days=1)))

    assert (corrected.state, corrected.in_time, corrected.special_period_end) == (State.FILED, False, None)


@pytest.mark.parametrize("expiry", [MARCH, FEBRUARY])
def test_a_filing_that_is_impossible_for_the_corrected_expiry_is_not_kept(expiry: date) -> None:
    before = case(File(MARCH, Way.ONLINE))
    corrected, events = advance(before, Move(STAY, expiry), today=TODAY)

    assert (corrected.state, corrected.filing) == (State.TRACKING, None)
    assert events == (Redated(STAY, expiry, 2), Turned(State.TRACKING))
    undone, _ = advance(corrected, Undo(), today=TODAY)
    assert (undone.state, undone.filing, undone.stay_until) == (State.FILED, before.filing, STAY_UNTIL)


def test_a_filing_is_kept_while_nobody_knows_the_expiry() -> None:
    before = case(File(MARCH, Way.ONLINE))
    unknown, events = advance(before, Move(STAY, None), today=TODAY)
    again, _ = advance(unknown, Move(STAY, STAY_UNTIL), today=TODAY)

    assert (unknown.state, unknown.in_time, events) == (State.FILED, False, (Redated(STAY, None, 2),))
    assert (again.state, again.filing, again.in_time) == (State.FILED, before.filing, True)


def test_a_date_that_is_not_the_expiry_moves_while_something_is_filed() -> None:
    moved = case(File(MARCH, Way.ONLINE), Move("hired_on", NEXT))

    assert (moved.state, moved.day("hired_on")) == (State.FILED, NEXT)


def test_after_a_refusal_only_a_new_application_leads_to_a_grant() -> None:
    again = case(File(FEBRUARY, Way.ONLINE), Refuse(MARCH), File(TODAY, Way.COUNTER))

    assert (again.state, again.filed_again, again.decided_on) == (State.FILED, True, MARCH)
    assert again.filing == Filing(TODAY, Way.COUNTER)
    granted, _ = advance(again, Grant(TODAY, NEXT), today=TODAY)
    assert (granted.state, granted.decided_on, granted.filed_again) == (State.GRANTED, TODAY, False)
    refused, _ = advance(again, Refuse(TODAY), today=TODAY)
    assert (refused.state, refused.decided_on) == (State.REFUSED, TODAY)


def test_the_expiry_of_a_stay_for_preparing_departure_can_be_entered_before_and_after_filing_again() -> None:
    departure = date(2027, 7, 15)
    again = case(Refuse(MARCH), File(TODAY, Way.ONLINE), Move(STAY, departure))

    assert (again.state, again.stay_until) == (State.FILED, departure)
    assert case(Refuse(MARCH), Move(STAY, departure)).state is State.REFUSED
    impossible, _ = advance(again, Move(STAY, MARCH), today=TODAY)
    assert (impossible.state, impossible.decided_on, impossible.filing) == (State.REFUSED, MARCH, None)


def test_papers_need_not_have_been_recorded_for_a_grant() -> None:
    for one in (case(), case(Prepare()), case(Grant(MARCH, date(2027, 6, 30)))):
        granted, _ = advance(one, Grant(TODAY, NEXT), today=TODAY)
        assert (granted.state, granted.stay_until) == (State.GRANTED, NEXT)


def test_a_date_that_was_taken_back_is_known_no_more_and_returns_in_a_new_version() -> None:
    gone, events = advance(case(), Move(STAY, None), today=TODAY)
    again, _ = advance(gone, Move(STAY, STAY_UNTIL), today=TODAY)

    assert events == (Redated(STAY, None, 2),)
    assert gone.stay_until is None
    assert gone.anchors() == {}
    assert again.dates[STAY].version == 3


def test_undo_takes_back_one_command_and_a_date_returns_in_a_new_version() -> None:
    granted = case(File(FEBRUARY, Way.ONLINE), Grant(MARCH, NEXT))
    undone, events = advance(granted, Undo(), today=TODAY)

    assert events == (Redated(STAY, STAY_UNTIL, 3), Turned(State.FILED))
    assert undone.filing == case(File(FEBRUARY, Way.ONLINE)).filing
    assert undone.revision == granted.revision + 1
    begun, _ = advance(undone, Undo(), today=TODAY)
    assert (begun.state, begun.filing) == (State.TRACKING, None)


def test_a_few_steps_can_be_taken_back_and_no_more() -> None:
    one = case(Prepare(), File(FEBRUARY, Way.ONLINE), Refuse(MARCH), File(MARCH, Way.COUNTER))
    states = []
    while one.before is not None:
        one, _ = advance(one, Undo(), today=TODAY)
        states.append(one.state)

    assert states == [State.REFUSED, State.FILED, State.PREPARING]
    assert advance(one, Undo(), today=TODAY)[1] == (Declined(Reason.NOTHING),)


def test_a_refusal_can_be_taken_back_when_the_end_of_the_stay_for_departure_is_known() -> None:
    departing = case(File(FEBRUARY, Way.ONLINE), Refuse(MARCH), Move(STAY, date(2027, 4, 1)))
    departing, _ = advance(departing, Move(STAY, date(2027, 4, 2)), today=TODAY)
    assert departing.departure_until == date(2027, 4, 2)
    assert case(Refuse(MARCH)).departure_until is None
    assert case().departure_until is None
    undone, _ = advance(departing, Undo(), today=TODAY)

    assert (undone.state, undone.stay_until) == (State.FILED, STAY_UNTIL)


def test_what_was_filed_first_is_taken_back_to_with_the_expiry_of_then() -> None:
    departure = date(2027, 4, 1)
    again = case(File(FEBRUARY, Way.COUNTER), Refuse(MARCH), File(MARCH, Way.COUNTER), Move(STAY, departure))
    refused, _ = advance(again, Undo(), today=TODAY)
    first, _ = advance(refused, Undo(), today=TODAY)

    assert (refused.state, refused.stay_until, refused.departure_until) == (
        State.REFUSED,
        departure,
        departure,
    )
    assert (first.state, first.stay_until) == (State.FILED, STAY_UNTIL)


def test_only_an_expiry_that_was_another_one_before_is_that_of_a_departure() -> None:
    departure = date(2027, 4, 1)
    unknown, _ = advance(RenewalCase("w1"), Refuse(MARCH), today=TODAY)
    unknown, _ = advance(unknown, Move(STAY, STAY_UNTIL), today=TODAY)
    twice = case(Refuse(MARCH), Move(STAY, departure), File(MARCH, Way.COUNTER), Refuse(TODAY))

    assert unknown.departure_until is None
    assert twice.departure_until == departure


def test_one_of_two_grants_can_be_taken_back() -> None:
    assert case(Grant(FEBRUARY, NEXT), Grant(MARCH, NEXT + timedelta(days=1))).turned


def test_a_date_that_was_corrected_stays_so_when_something_else_is_taken_back() -> None:
    right = STAY_UNTIL + timedelta(days=1)
    undone, _ = advance(case(Prepare(), Move(STAY, right)), Undo(), today=TODAY)

    assert (undone.state, undone.stay_until) == (State.TRACKING, right)


def test_undo_of_what_moved_no_date_keeps_the_versions() -> None:
    undone, events = advance(case(Leave(MARCH)), Undo(), today=TODAY)

    assert (undone.dates, events) == (case().dates, (Turned(State.TRACKING),))


DAYS = st.integers(-400, 900).map(lambda days: STAY_UNTIL + timedelta(days=days))
COMMANDS: st.SearchStrategy[Command] = st.one_of(
    st.builds(Move, st.sampled_from([STAY, "card_until", "hired_on"]), DAYS | st.none()),
    st.builds(Prepare),
    st.builds(File, DAYS, st.sampled_from(Way)),
    st.builds(Grant, DAYS, DAYS),
    st.builds(Refuse, DAYS),
    st.builds(Leave, DAYS),
    st.builds(Undo),
)


def walked(commands: list[Command]) -> tuple[RenewalCase, bool]:
    """The case after these commands, and whether a refusal stands that no grant has followed."""
    one, refused, earlier = RenewalCase("w1"), False, list[bool]()
    for command in commands:
        after, _ = advance(one, command, today=LATEST)
        if after is not one and isinstance(command, Undo):
            refused = earlier.pop()
        elif after is not one and not is_no_step(one, command, after):
            earlier.append(refused)
            refused = isinstance(command, Refuse) or (refused and not isinstance(command, Grant))
        one = after
    return one, refused


def is_no_step(one: RenewalCase, command: Command, after: RenewalCase) -> bool:
    """Whether it set a date alone, after something that can be taken back."""
    return isinstance(command, Move) and one.turned and (after.state, after.filing) == (one.state, one.filing)


@given(st.lists(COMMANDS, max_size=8), COMMANDS)
def test_undo_brings_back_what_was_before(commands: list[Command], last: Command) -> None:
    one, _ = walked(commands)
    after, _ = advance(one, last, today=LATEST)
    assume(after is not one and not isinstance(last, Undo) and not is_no_step(one, last, after))
    undone, _ = advance(after, Undo(), today=LATEST)

    assert (undone.state, undone.filing, undone.decided_on) == (one.state, one.filing, one.decided_on)
    assert {name: undone.day(name) for name in after.dates} == {name: one.day(name) for name in after.dates}


@given(st.lists(COMMANDS, max_size=12))
def test_what_is_filed_was_possible_and_a_refusal_before_it_is_not_forgotten(commands: list[Command]) -> None:
    one, refused = walked(commands)

    if one.state is State.FILED:
        assert one.filing is not None
        online = one.filing.how is Way.ONLINE
        assert not online or one.stay_until is None or one.filing.on < one.stay_until
        assert one.filed_again is refused
    assert refused or one.state is not State.REFUSED


@given(st.lists(COMMANDS, max_size=12))
def test_no_sequence_of_commands_leaves_two_live_versions_or_a_key_twice(commands: list[Command]) -> None:
    one, meaning = RenewalCase("w1"), dict[str, object]()
    newest: dict[str, int] = {}
    for command in commands:
        before = one
        one, events = advance(one, command, today=LATEST)
        declined = any(isinstance(event, Declined) for event in events)
        assert one.revision == before.revision + (not declined)
        assert all(one.dates[name].version >= version for name, version in newest.items())
        newest = {name: dated.version for name, dated in one.dates.items()}
        found = occurrences(shipped(), one, {}, never, until=STAY_UNTIL + timedelta(days=20))
        assert len({(live.key.lead, live.key.day) for live in found}) == len(found), "two live versions"
        for occurrence in found:
            said = (occurrence.limit, occurrence.due_at)
            assert meaning.setdefault(str(occurrence.key), said) == said, "one key for two things"


@given(
    st.lists(COMMANDS, max_size=8),
    st.integers(-30, 120),
    st.sampled_from(["gijinkoku", "student", "no_work", None]),
    st.sampled_from(["general_28", "individual", "none", None]),
)
def test_the_right_to_work_is_never_more_than_the_law_allows(
    commands: list[Command], days: int, status: str | None, permit: str | None
) -> None:
    one, refused = walked(commands)
    day = (one.stay_until or STAY_UNTIL) + timedelta(days=days)
    given = {"residence_status": status, "side_permission": permit, "enrolment": "enrolled"}
    facts = {name: value for name, value in given.items() if value}
    found = permission(shipped().renewal, one, Situation(facts, day), never)

    assert found.permits <= (not refused and lawful(one, day, status, permit))


def lawful(one: RenewalCase, day: date, status: str | None, permit: str | None) -> bool:
    """What the law gives for certain, said once more with another library."""
    stay = one.stay_until
    if stay is None or one.state is State.LEFT:
        return False
    if day <= stay:
        permits = {"student": {"general_28", "individual"}, "no_work": {"individual"}}
        return status == "gijinkoku" or permit in permits.get(status or "", set())
    in_time = one.filing is not None and one.filing.on <= stay - timedelta(days=one.filing.how is Way.ONLINE)
    return (
        in_time
        and one.state is State.FILED
        and status == "gijinkoku"
        and day <= stay + relativedelta(months=2)
    )
