"""Which reminders are sent when; the failures of other engines by their names."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from flows.conditions import Constant
from flows.leads import Offset, Role
from flows.reminders import Fate, Key, Owed, next_due, occurrences, outdated, owed
from flows.renewal import STAY, RenewalCase, State, Way
from flows.renewing import Command, File, Grant, Leave, Move, Prepare, Refuse, Undo, advance
from flows.timing import KEPT
from tests.flows.renewals import (
    ENGINEER,
    LATEST,
    STAY_UNTIL,
    case,
    due,
    filed,
    morning,
    never,
    plan,
    shipped,
    told,
    weekend,
)

NEXT = date(2030, 3, 31)
INSURED = {**ENGINEER, "weekly_hours": 40, "contract_term": "permanent", "legal_form": "corporation"}


def before(days: int) -> datetime:
    return morning(STAY_UNTIL - timedelta(days=days))


def after(days: int) -> datetime:
    return before(-days)


# What other engines lose.


def test_rapidpro_past() -> None:
    """A worker entered 20 days before the expiry is told at once, once, and of what was missed."""
    found = due(case(), before(20))

    assert told(found) == ["red-alert"]
    assert [one.lead.id for one in found.send[0].instead_of][-2:] == ["owner-alert", "file-this-week"]
    assert set(found.settled.values()) == {Fate.SUPERSEDED}


def test_egapro_missed_tick() -> None:
    """A week without a tick: what fell into it is sent at the next, as one message."""
    assert told(due(case(), before(45))) == ["file-this-week"]
    sent = {one.key: Fate.SENT for one in plan(case()) if one.due_at <= before(61)}

    assert told(due(case(), before(57), sent)) == ["owner-alert"]


def test_odoo_equality() -> None:
    """What is due stays due on every later day until it has a fate."""
    for days in range(44, 31, -1):
        assert told(due(case(), before(days))) == ["file-this-week"]


def test_egapro_moved_deadline() -> None:
    """A date moved after a reminder went out is reminded of anew, and the old reminders are settled."""
    first = plan(case())
    sent = {one.key: Fate.SENT for one in first if one.due_at <= before(60)}
    moved = case(Move(STAY, STAY_UNTIL + timedelta(days=10)))
    waiting = [one.key for one in first if one.key not in sent]

    assert told(due(moved, before(50), sent)) == ["owner-alert"]
    assert set(outdated(waiting, moved, plan(moved)).values()) == {Fate.SUPERSEDED}
    assert len(outdated(waiting, moved, plan(moved))) == len(waiting)


def test_egapro_moved_deadline_and_back() -> None:
    """The old date in a new version has keys of its own: what was settled for the first one is owed again."""
    back = case(Move(STAY, NEXT), Move(STAY, STAY_UNTIL))
    settled = outdated([one.key for one in plan(case())], case(Move(STAY, NEXT)), [])

    assert told(due(back, before(45), settled)) == ["file-this-week"]


def test_egapro_no_date_in_text() -> None:
    """Every reminder knows the day it speaks of, what is asked, and its source."""
    assert all(one.limit and one.lead.citations for one in plan(case()) + plan(filed()))


def test_assemblyline_fail_marked_done() -> None:
    """A sending that failed has no fate and is owed on the next day again, until it was escalated."""
    first = due(case(), before(45))
    next_day = due(case(), before(44), first.settled)
    escalated = {**first.settled, next_day.send[0].occurrence.key: Fate.FAILED_AND_ESCALATED}

    assert told(first) == told(next_day) == ["file-this-week"]
    assert due(case(), before(43), escalated).send == ()


def test_odoo_no_manager() -> None:
    """Every reminder is told to the person responsible, and the urgent ones to the owner as well."""
    leads = shipped().leads.values()
    urgent = [one for one in plan(case()) if one.key.day >= STAY_UNTIL - timedelta(days=60)]

    assert all(Role.RESPONSIBLE in lead.to for lead in leads)
    assert all(Role.OWNER in one.lead.to for one in urgent)


# What is owed.


def test_every_state_owes_what_it_needs() -> None:
    today = date(2027, 4, 2)
    asked = {
        "tracking": case(),
        "filed": filed(),
        "late": filed(on=STAY_UNTIL + timedelta(days=1)),
        "refused": case(Refuse(today)),
        "left": case(Leave(today)),
    }
    found = {name: told(due(one, morning(today))) for name, one in asked.items()}

    assert found == {
        "tracking": ["stop-work"],
        "filed": ["special-period-starts"],
        "late": ["stop-work"],
        "refused": ["refusal"],
        "left": ["left-notice"],
    }


def test_a_grant_owes_a_look_at_the_new_card_and_the_next_cycle_s_first_reminder() -> None:
    short = case(Grant(date(2027, 3, 1), date(2027, 5, 31)))

    assert told(due(short, morning(date(2027, 3, 1)))) == ["window-opens", "new-card"]


def test_a_worker_without_a_date_or_with_an_endless_stay_owes_nothing_for_it() -> None:
    assert plan(RenewalCase("w1")) == []
    resident = occurrences(shipped(), case(), {"residence_status": "permanent_resident"}, never)
    assert [one for one in resident if one.lead.anchor != "hired_on"] == []


def test_what_may_concern_the_worker_is_owed_and_says_what_is_missing() -> None:
    start = {one.lead.id: one for one in plan(case(), {"residence_status": "gijinkoku"})}["early-start"]

    assert (start.sure, start.missing) == (False, {"employer_category"})
    assert "early-start" not in {one.lead.id for one in plan(case())}
    sure = {one.lead.id: one for one in plan(case(), {**ENGINEER, "employer_category": "four"})}
    assert sure["early-start"].sure
    assert sure["early-start"].because == ("residence_status", "employer_category")


def test_a_date_of_the_case_stands_above_a_fact_of_the_same_name() -> None:
    facts = {"residence_status": "specified_skilled_1", "ssw1_limit": date(2040, 1, 1)}
    near = case(Move("ssw1_limit", date(2027, 12, 31)))

    assert "early-start" in {one.lead.id for one in plan(near, facts)}
    assert "early-start" not in {one.lead.id for one in plan(case(), facts)}


def test_after_the_date_it_comes_every_day_until_somebody_answers() -> None:
    fates: dict[Key, Fate] = {}
    for days in range(1, 5):
        found = due(case(), after(days), fates)
        assert told(found) == ["stop-work"]
        assert found.send[0].occurrence.key.day == STAY_UNTIL + timedelta(days=days)
        fates |= {**found.settled, found.send[0].occurrence.key: Fate.SENT}
    answered = {**fates, list(fates)[-1]: Fate.ACKNOWLEDGED}

    assert due(case(), after(5), answered).send == ()
    assert list(due(case(), after(5), answered).settled.values()) == [Fate.ACKNOWLEDGED]
    assert told(due(case(), after(5), fates)) == ["stop-work"]


def test_repetitions_come_up_to_the_day_asked_for_and_without_one_not_at_all() -> None:
    def stops(until: date | None) -> int:
        return sum(one.lead.id == "stop-work" for one in plan(case(), until=until))

    assert stops(None) == stops(STAY_UNTIL + timedelta(days=1)) == 1
    assert stops(STAY_UNTIL + timedelta(days=4)) == 4


def test_an_acknowledged_reminder_that_is_no_repetition_hides_no_later_one() -> None:
    seen = {one.key: Fate.ACKNOWLEDGED for one in plan(case()) if one.due_at <= before(46)}

    assert told(due(case(), before(45), seen)) == ["file-this-week"]


def test_what_turns_up_late_and_was_overtaken_is_superseded() -> None:
    small = {**ENGINEER, "employer_category": "four"}
    sent = {one.key: Fate.SENT for one in plan(case()) if one.due_at <= before(60)}
    found = owed(plan(case(), small), sent, before(59))

    assert found.send == ()
    assert {key.lead: fate for key, fate in found.settled.items()} == {"early-start": Fate.SUPERSEDED}


def test_what_was_superseded_is_sent_when_nothing_that_says_it_better_is_left() -> None:
    """As after a refusal and a new application, when the receipt is asked for again."""
    at, planned = before(20), plan(case())
    first = owed(planned, {}, at)
    alone = [one for one in planned if one.lead.id != "red-alert"]

    assert told(owed(alone, first.settled, at)) == ["file-this-week"]
    assert owed(alone, first.settled, at).settled == {}
    sent = {**first.settled, first.send[0].occurrence.key: Fate.SENT}
    assert owed(planned, sent, at) == Owed((), {})


def test_notices_after_hiring_are_owed_for_three_months_and_then_of_no_use() -> None:
    hired = RenewalCase("w1").dated("hired_on", date(2026, 11, 2))

    monday = morning(date(2026, 11, 23))
    assert told(owed(plan(hired, INSURED), {}, monday)) == ["joined-notice", "hire-notice-insured"]
    old = due(hired, morning(date(2027, 2, 3)))
    assert old.send == ()
    assert set(old.settled.values()) == {Fate.CANCELLED}


def test_where_nobody_knows_which_notice_it_is_neither_replaces_the_other() -> None:
    hired = RenewalCase("w1").dated("hired_on", date(2026, 11, 2))
    found = due(hired, morning(date(2026, 12, 5)))
    left = due(case(Leave(date(2026, 11, 2))), morning(date(2026, 12, 20)))

    assert {"hire-notice-insured", "hire-notice-form-3"} < set(told(found))
    assert {"leave-notice-insured", "leave-notice-form-3"} < set(told(left))
    assert not any(sending.occurrence.sure for sending in found.send if "hire" in sending.occurrence.lead.id)


def test_interns_who_prepare_specified_skilled_are_reminded_of_the_end_of_the_course() -> None:
    def asked(plans: str) -> bool:
        intern = {"residence_status": "technical_intern", "intern_next": plans}
        return "intern-course-end" in {one.lead.id for one in plan(case(), intern)}

    assert [asked(plans) for plans in ("undecided", "specified_skilled", "training_goes_on", "leaving")] == [
        True,
        True,
        False,
        False,
    ]


def test_what_speaks_of_another_day_than_the_expiry_names_it_however_offices_are_closed() -> None:
    """Saturday 31 October opens the window; the reminder comes on Friday and speaks of Saturday."""
    found = {
        one.lead.id: one
        for one in occurrences(shipped(), case(stay_until=date(2027, 1, 31)), ENGINEER, weekend)
    }

    opens, online = found["window-opens"], found["last-online-day"]
    assert (opens.limit, opens.due_day) == (date(2026, 10, 31), date(2026, 10, 30))
    assert (online.limit, online.due_day) == (date(2027, 1, 30), date(2027, 1, 29))
    assert found["last-counter-day"].limit == date(2027, 1, 31)


def test_a_new_application_after_a_refusal_is_no_reason_to_work() -> None:
    again = case(Refuse(date(2027, 3, 20)), File(date(2027, 3, 25), Way.COUNTER))

    assert told(due(again, morning(date(2027, 3, 25)))) == ["filed-again", "keep-receipt"]
    assert {one.lead.id for one in plan(again) if one.key.day > STAY_UNTIL} == set()
    late = case(
        Refuse(date(2027, 3, 20)), File(date(2027, 3, 25), Way.COUNTER), Move(STAY, date(2027, 3, 22))
    )
    assert "stop-work" in {one.lead.id for one in plan(late)}


def test_who_goes_home_is_not_asked_to_file_and_must_stop_all_the_same() -> None:
    owed_then = {one.lead.id for one in plan(case(), {**ENGINEER, "renewal_filed": "departing"})}

    assert owed_then == {"three-days", "stop-work"}
    assert next_due(
        shipped(), case(), {**ENGINEER, "renewal_filed": "departing"}, never, before(30)
    ) == before(3)
    unknown = {one.lead.id: one.sure for one in plan(case(), ENGINEER)}
    assert unknown["two-weeks"]


def test_a_stay_without_a_special_period_is_no_reason_to_work_whatever_was_filed() -> None:
    brief = {"residence_status": "designated_activities", "stay_within_30_days": True}
    after_expiry = {one.lead.id: one for one in plan(filed(), brief) if one.key.day > STAY_UNTIL}

    assert set(after_expiry) == {"stop-work-brief"}
    assert after_expiry["stop-work-brief"].sure
    unknown = plan(filed(), {"residence_status": "designated_activities"})
    assert {one.lead.id: one.sure for one in unknown if one.key.day == STAY_UNTIL + timedelta(days=1)} == {
        "stop-work-brief": False,
        "special-period-starts": False,
    }


def test_what_is_repeated_is_owed_for_two_months_back_at_most() -> None:
    days = [
        one.key.day for one in plan(case(), until=STAY_UNTIL + timedelta(days=400)) if one.lead.repeat_days
    ]

    assert len(days) == KEPT + 1
    assert (days[0], days[1], days[-1]) == (
        STAY_UNTIL + timedelta(days=1),
        STAY_UNTIL + timedelta(days=400 - KEPT + 1),
        STAY_UNTIL + timedelta(days=400),
    )


def test_after_an_outage_of_ten_days_what_comes_every_day_comes_once() -> None:
    """The ledger: the days that were missed are superseded, the last one is sent, and so it goes on."""
    fates = {one.key: Fate.SENT for one in plan(case(), until=STAY_UNTIL + timedelta(days=2))}
    found = due(case(), after(12), fates)
    missed = [STAY_UNTIL + timedelta(days=days) for days in range(3, 12)]
    ledger = {**fates, **found.settled, found.send[0].occurrence.key: Fate.SENT}

    assert told(found) == ["stop-work"]
    assert [one.key.day for one in found.send[0].instead_of] == missed
    assert {key.day: fate for key, fate in found.settled.items()} == dict.fromkeys(missed, Fate.SUPERSEDED)
    assert due(case(), after(12), ledger) == Owed((), {})
    tomorrow = due(case(), after(13), ledger)
    assert (told(tomorrow), tomorrow.settled) == (["stop-work"], {})


# What comes next.


def test_the_next_instant_is_that_of_the_next_reminder_and_of_a_repetition_tomorrow_s() -> None:
    def coming(one: RenewalCase, now: datetime) -> datetime | None:
        return next_due(shipped(), one, ENGINEER, never, now)

    assert coming(case(), before(61)) == before(60)
    assert coming(case(), before(60)) == before(45), "strictly later"
    assert coming(case(), before(0)) == after(1)
    assert coming(case(), after(1)) == after(2)
    assert coming(case(), after(1000)) == after(1001)
    assert coming(case(), after(1000) - timedelta(minutes=1)) == after(1000)
    assert coming(filed(), after(61)) == after(62), "the day after the special period"
    assert coming(RenewalCase("w1"), after(1)) is None


def test_nothing_comes_once_nobody_needs_it_or_it_concerns_nobody() -> None:
    granted = case(Grant(date(2027, 3, 1), date(2037, 3, 1)))
    resident = {"residence_status": "permanent_resident", "card_renewal_filed": True}
    card = RenewalCase("w1").dated("card_until", STAY_UNTIL)
    lapsing = replace(shipped().leads["new-card"], repeat_days=7)
    book = replace(shipped(), leads={"new-card": lapsing})

    assert next_due(shipped(), card, resident, never, before(100)) is None
    assert next_due(book, granted, ENGINEER, never, morning(date(2027, 5, 30))) == morning(date(2027, 5, 31))
    assert next_due(book, granted, ENGINEER, never, morning(date(2027, 5, 31))) is None


@given(st.integers(-400, 100), st.integers(0, 23), st.sampled_from(["case", "filed", "weekend", "resident"]))
def test_the_next_instant_is_the_earliest_that_is_owed_later(days: int, hour: int, sort: str) -> None:
    one = filed() if sort == "filed" else case(Move("card_until", STAY_UNTIL))
    facts = {"residence_status": "permanent_resident"} if sort == "resident" else ENGINEER
    closed = weekend if sort == "weekend" else never
    now = morning(STAY_UNTIL + timedelta(days=days), hour)
    found = occurrences(shipped(), one, facts, closed, until=now.date() + timedelta(days=2))

    later = [occurrence.due_at for occurrence in found if occurrence.due_at > now]
    assert next_due(shipped(), one, facts, closed, now) == min(later)


def test_c_01_the_loss_notice_of_an_insured_leaver_is_due_eleven_days_after_the_last_day() -> None:
    left = case(Leave(date(2026, 10, 30)))
    found = [one for one in plan(left) if one.lead.id == "leave-notice-insured"]

    assert {one.limit for one in found} == {date(2026, 11, 10)}
    assert [one.key.day for one in found] == [date(2026, 11, 2), date(2026, 11, 7)]


def test_c_20_a_card_is_asked_for_three_and_two_calendar_months_before() -> None:
    resident = RenewalCase("w1").dated("card_until", date(2027, 5, 31))
    found = occurrences(shipped(), resident, {"residence_status": "permanent_resident"}, never)

    assert [one.key.day for one in found if one.lead.id == "card-validity"][:2] == [
        date(2027, 2, 28),
        date(2027, 3, 31),
    ]


def test_what_is_overdue_at_night_waits_for_the_morning() -> None:
    night = morning(STAY_UNTIL - timedelta(days=45), 22)

    assert due(case(), night).send[0].at == morning(STAY_UNTIL - timedelta(days=44), 8)


def test_the_nearest_limit_comes_first() -> None:
    both = case(Move("hired_on", date(2027, 3, 1)), stay_until=date(2027, 3, 31))
    found = owed(plan(both, INSURED), {}, morning(date(2027, 3, 3)))

    assert [sending.occurrence.limit for sending in found.send] == [
        date(2027, 3, 15),
        date(2027, 3, 31),
        date(2027, 4, 10),
    ]


def test_a_state_that_owes_a_reminder_no_more_cancels_it_and_undo_makes_it_owed_again() -> None:
    filed_now = case(File(date(2027, 2, 1), Way.ONLINE))
    waiting = [one.key for one in plan(case()) if one.due_at > before(46)]
    cancelled = outdated(waiting, filed_now, plan(filed_now))
    undone, _ = advance(filed_now, Undo(), today=LATEST)

    assert cancelled == dict.fromkeys(waiting, Fate.CANCELLED)
    assert told(due(undone, before(45), cancelled)) == ["file-this-week"]


def test_another_worker_s_reminders_are_left_alone() -> None:
    other = Key("w2", "stop-work", STAY_UNTIL, 1, STAY_UNTIL)

    assert outdated([other], case(), plan(case())) == {}


def test_leads_at_the_same_day_of_a_short_month_are_one() -> None:
    lead = shipped().leads["window-opens"]
    twice = replace(lead, at=(Offset(day=30), Offset(day=31)), applies_when=Constant(value=True))
    book = replace(shipped(), leads={"window-opens": twice})

    assert len(occurrences(book, case(stay_until=date(2027, 4, 2)), {}, never)) == 1


def test_a_key_reads_the_same_for_ever() -> None:
    (one,) = [one for one in plan(case()) if one.lead.id == "window-opens"]

    assert str(one.key) == "window-opens/2027-03-31/v1/2026-12-31/w1"


STEPS: st.SearchStrategy[Command | int] = st.one_of(
    st.integers(1, 60),
    st.builds(Move, st.just(STAY), st.integers(0, 90).map(lambda days: STAY_UNTIL + timedelta(days=days))),
    st.builds(Prepare),
    st.builds(File, st.just(STAY_UNTIL - timedelta(days=30)), st.sampled_from(Way)),
    st.builds(Grant, st.just(STAY_UNTIL - timedelta(days=10)), st.just(NEXT)),
    st.builds(Refuse, st.just(STAY_UNTIL)),
    st.builds(Leave, st.just(STAY_UNTIL)),
    st.builds(Undo),
)


@given(st.lists(STEPS, max_size=14), st.data())
def test_in_any_order_every_due_reminder_has_one_fate_and_none_is_told_twice(
    steps: list[Command | int], data: st.DataObject
) -> None:
    """A ledger as a store would keep it: planned, attempted, sent or failed, settled."""
    one, now = case(), before(100)
    planned: set[Key] = set()
    fates: dict[Key, Fate] = {}
    sent: list[Key] = []
    for step in [*steps, 1]:
        if isinstance(step, int):
            now += timedelta(days=step)
        else:
            one, _ = advance(one, step, today=LATEST)
        found = plan(one, until=now.date())
        fates |= outdated(planned - fates.keys(), one, found)
        planned |= {occurrence.key for occurrence in found}
        work = owed(found, fates, now)
        fates |= work.settled
        for sending in work.send:
            # Some attempts fail, and leave no fate.
            if data.draw(st.booleans()):
                sent.append(sending.occurrence.key)
                fates[sending.occurrence.key] = Fate.SENT
    last = owed(plan(one, until=now.date()), fates, now)
    found = [occurrence for occurrence in plan(one, until=now.date()) if occurrence.due_at <= now]
    due_now = {occurrence.key for occurrence in found}
    lapsed = {occurrence.key for occurrence in found if occurrence.lapses and occurrence.lapses < now.date()}
    open_now = {sending.occurrence.key for sending in last.send}

    assert len(sent) == len(set(sent))
    assert due_now <= fates.keys() | last.settled.keys() | open_now, "a due reminder is lost"
    cancelled = {key for key in due_now if fates.get(key) is Fate.CANCELLED}
    assert cancelled <= open_now | last.settled.keys() | lapsed
    assert one.state in State
