"""Which reminders are sent when; the failures of other engines by their names."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from flows.conditions import Constant
from flows.leads import Offset, Role
from flows.reminders import Fate, Key, occurrences, outdated, owed
from flows.renewal import STAY, RenewalCase, State, Way
from flows.renewing import Command, File, Grant, Leave, Move, Prepare, Refuse, Undo, advance
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
)

NEXT = date(2030, 3, 31)


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

    assert told(due(short, morning(date(2027, 3, 1)))) == ["new-card", "window-opens"]


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


def test_notices_after_hiring_are_owed_for_three_months_and_then_of_no_use() -> None:
    hired = RenewalCase("w1").dated("hired_on", date(2026, 11, 2))

    assert told(due(hired, morning(date(2026, 11, 23)))) == ["joined-notice", "hire-notice-insured"]
    old = due(hired, morning(date(2027, 2, 3)))
    assert old.send == ()
    assert set(old.settled.values()) == {Fate.CANCELLED}


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
    found = due(both, morning(date(2027, 3, 3)))

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
    due_now = {occurrence.key for occurrence in plan(one, until=now.date()) if occurrence.due_at <= now}
    open_now = {sending.occurrence.key for sending in last.send}

    assert len(sent) == len(set(sent))
    assert due_now <= fates.keys() | last.settled.keys() | open_now, "a due reminder is lost"
    assert {key for key in due_now if fates.get(key) is Fate.CANCELLED} <= open_now | last.settled.keys()
    assert one.state in State
