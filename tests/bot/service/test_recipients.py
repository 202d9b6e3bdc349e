"""Who is told, over teams of every kind: nobody is left out without somebody in their place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.service.ledger import Part
from bot.service.members import Member, Standing
from bot.service.recipients import heir, in_line, recipients, turned_to
from flows.leads import Role

TODAY = date(2026, 11, 23)
EVERYBODY = (Role.RESPONSIBLE, Role.DEPUTY, Role.OWNER)
OWNER, HR, SECOND, VIEWER = 1, 2, 3, 4


def member(person: int, standing: Standing = Standing.HR, **changes: object) -> Member:
    made = Member(person, 7, 1000 + person, standing, person, "ja", reachable=True)
    return replace(made, **changes)  # type: ignore[arg-type]  # a test's own words


TEAM = (
    member(OWNER, Standing.OWNER),
    member(HR),
    member(SECOND),
    member(VIEWER, Standing.VIEWER),
)


def team(**changes: Mapping[str, object]) -> Sequence[Member]:
    """The team, with some of them away or out of reach."""
    names = {"owner": OWNER, "hr": HR, "second": SECOND}
    by_id = {names[name]: change for name, change in changes.items()}
    return [replace(one, **by_id.get(one.person_id, {})) for one in TEAM]  # type: ignore[arg-type]  # as above


AWAY = {"away_until": TODAY}
BACK = {"away_until": TODAY - timedelta(days=1)}
GONE = {"reachable": False}


def told(
    roles: Sequence[Role] = (Role.RESPONSIBLE,),
    *,
    deputy: int | None = SECOND,
    **changes: Mapping[str, object],
) -> Mapping[int, Part]:
    return recipients(roles, team(**changes), HR, deputy, TODAY)


def test_everybody_meant_is_told_once_and_by_what_they_are_first() -> None:
    assert told(EVERYBODY) == {HR: Part.RESPONSIBLE, SECOND: Part.DEPUTY, OWNER: Part.OWNER}
    alone = recipients(EVERYBODY, TEAM, OWNER, None, TODAY)
    assert alone == {OWNER: Part.RESPONSIBLE}


@pytest.mark.parametrize("why", [AWAY, GONE])
def test_the_deputy_an_owner_and_hr_stand_in_in_that_order(why: Mapping[str, object]) -> None:
    assert told(hr=why) == {SECOND: Part.STAND_IN}
    assert told(hr=why, second=why) == {OWNER: Part.STAND_IN}
    assert told(hr=why, owner=why, deputy=None) == {SECOND: Part.STAND_IN}
    assert told(EVERYBODY, hr=why) == {SECOND: Part.DEPUTY, OWNER: Part.OWNER}


def test_the_last_day_of_an_absence_counts_and_the_day_after_does_not() -> None:
    assert told(hr=AWAY) == {SECOND: Part.STAND_IN}
    assert told(hr=BACK) == {HR: Part.RESPONSIBLE}


def test_if_everybody_is_away_it_goes_to_those_it_is_meant_for() -> None:
    assert told(owner=AWAY, hr=AWAY, second=AWAY) == {HR: Part.RESPONSIBLE}


def test_who_is_away_is_disturbed_before_nobody_is_told() -> None:
    assert told(owner=AWAY, hr=GONE, second=GONE) == {OWNER: Part.STAND_IN}


def test_if_nobody_can_be_reached_it_is_owed_to_who_is_responsible() -> None:
    assert told(EVERYBODY, owner=GONE, hr=GONE, second=GONE) == {HR: Part.RESPONSIBLE}


def test_somebody_who_may_only_look_is_never_told() -> None:
    assert VIEWER not in recipients(EVERYBODY, TEAM, HR, VIEWER, TODAY)
    assert [one.person_id for one in in_line(TEAM, VIEWER, None)] == [OWNER, HR, SECOND]


def test_a_worker_goes_to_the_deputy_then_to_an_owner_then_to_hr() -> None:
    heirs = [heir(TEAM, HR, SECOND), heir(TEAM, HR, None), heir(TEAM[1:], HR, None), heir(TEAM[3:], HR, None)]
    assert [one and one.person_id for one in heirs] == [SECOND, OWNER, SECOND, None]
    assert heir(TEAM, HR, HR) is TEAM[0]


people = st.builds(
    member,
    st.just(0),
    st.sampled_from(Standing),
    reachable=st.booleans(),
    away_until=st.sampled_from((None, TODAY, TODAY - timedelta(days=1))),
)


@given(
    st.lists(people, min_size=1, max_size=5),
    st.integers(0, 4),
    st.one_of(st.none(), st.integers(0, 4)),
    st.sets(st.sampled_from(Role), min_size=1),
)
def test_somebody_of_any_team_is_told_and_it_is_somebody_it_can_reach(
    some: list[Member], responsible: int, deputy: int | None, roles: set[Role]
) -> None:
    here = [replace(one, person_id=number, number=number) for number, one in enumerate(some)]
    found = recipients(sorted(roles), here, responsible, deputy, TODAY)
    acting = {one.person_id: one for one in here if one.standing is not Standing.VIEWER}
    reached = {number for number, one in acting.items() if one.reachable}
    present = {number for number, one in acting.items() if one.present(TODAY)}

    assert found
    assert set(found) <= (present or reached or {responsible})
    assert [one.person_id in acting for one in turned_to(here, responsible, deputy, TODAY)].count(False) == 0
