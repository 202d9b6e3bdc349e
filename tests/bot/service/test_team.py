"""The team: who may do what, who takes over, and what reaches nobody who does not belong to it any more."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.service.casebook import CaseRecord
from bot.service.clock import tokyo_day
from bot.service.ledger import Part
from bot.service.members import Standing
from bot.service.reminding import Reminding
from flows.reminders import Fate
from tests.bot.service.staff import hire, settled, tell
from tests.bot.service.talk import NOW
from tests.bot.service.teams import BOSS, GUEST, HR, VIEWER, Colleague, Crew

TODAY = tokyo_day(NOW)
FRIDAY = TODAY + timedelta(days=4)


async def hands(crew: Crew, record: CaseRecord) -> tuple[int, int | None]:
    """Who is responsible for a worker, and the deputy, by chat."""
    chats = {(await one.person()).id: chat for chat, one in crew.everybody.items()}
    now = await crew.boss.look(lambda tx: tx.cases.get(record.interview_id))
    assert now is not None
    return chats[now.responsible_id], None if now.deputy_id is None else chats[now.deputy_id]


async def be_away(one: Colleague, until: date = FRIDAY) -> None:
    await one.command("team")
    await one.step("s.day.aw")
    await one.craft("d", f"aw.{until:%Y%m%d}")


async def test_the_team_is_reached_from_the_result_and_from_the_list_of_workers(crew: Crew) -> None:
    for name in ("result", "workers"):
        await crew.boss.command(name)
        await crew.boss.step("s.team")
        assert "You are here: owner (no. 1)" in crew.boss.text


async def test_members_are_told_apart_by_standing_and_number(crew: Crew) -> None:
    await crew.join("hr", HR)
    await crew.join("viewer", VIEWER)
    await crew.employ("a", HR)
    await crew.boss.command("team")

    assert "・owner (no. 1), you\n" in crew.boss.text
    assert "・HR (no. 2), responsible for 1 worker\n" in crew.boss.text
    assert "・viewer (no. 3)\n" in crew.boss.text


async def test_only_an_owner_sees_invitations_and_changes_the_team(crew: Crew) -> None:
    hr = await crew.join("hr", HR)
    await crew.invite("viewer")
    [open_one, _] = await crew.boss.invitations()
    await hr.command("team")

    assert "Invitations" not in hr.text
    offered = {press.arg for press, _, _ in hr.card.presses() if press.act == "t"}
    assert offered == {"own"}
    for arg in ("inv.owner", f"rev.{open_one.handle}", "set.2.owner", "out.1"):
        await hr.craft("t", arg)
        assert hr.toast == "Only an owner can change the team."
    assert [one.standing for one in (await crew.boss.team()).values()] == [Standing.OWNER, Standing.HR]
    assert await crew.boss.invitations() == await hr.invitations()


async def test_an_owner_changes_what_a_member_may_do_and_the_member_is_told(crew: Crew) -> None:
    hr = await crew.join("hr", HR)
    await crew.boss.command("team")
    await crew.boss.step("s.member.2", "t.set.2.viewer")

    assert (await crew.boss.team())[2].standing is Standing.VIEWER
    assert "Changed: viewer (no. 2)" in crew.boss.text
    assert "You are now: viewer (no. 2)" in hr.news


async def test_another_owner_is_made_only_after_asking_once_more_and_can_take_over(crew: Crew) -> None:
    await crew.join("hr", HR)
    await crew.boss.command("team")
    await crew.boss.step("s.member.2", "s.sure.owner.2", "t.set.2.owner")
    await crew.boss.step("s.member.1", "t.set.1.hr")

    assert {one.number: one.standing for one in (await crew.boss.team()).values()} == {
        1: Standing.HR,
        2: Standing.OWNER,
    }


async def test_the_last_owner_can_neither_leave_nor_be_less_and_is_told_what_to_do(crew: Crew) -> None:
    await crew.join("hr", HR)
    for steps in (
        ("s.member.1", "t.set.1.hr"),
        ("s.sure.bye.1", "t.bye"),
        ("s.member.1", "s.sure.bye.1", "t.bye"),
    ):
        await crew.boss.command("team")
        await crew.boss.step(*steps)
        assert "You are the only owner. Make somebody else of the team an owner first." in crew.boss.text
        assert "/erase" in crew.boss.text
    assert (await crew.boss.team())[1].standing is Standing.OWNER


async def test_whoever_becomes_a_viewer_hands_the_workers_on(crew: Crew) -> None:
    await crew.join("hr", HR)
    mine, other = await crew.employ("a", HR), await crew.employ("b", BOSS, HR)
    await crew.boss.command("team")
    await crew.boss.step("s.member.2", "t.set.2.viewer")

    assert await hands(crew, mine) == (BOSS, None)
    assert await hands(crew, other) == (BOSS, None)
    assert "You have taken over 1 worker." in crew.boss.text


async def removed(crew: Crew) -> None:
    await crew.boss.command("team")
    await crew.boss.step("s.member.2", "s.sure.out.2", "t.out.2")


async def left(crew: Crew) -> None:
    await crew[HR].command("team")
    await crew[HR].step("s.sure.bye.2", "t.bye")


async def erased(crew: Crew) -> None:
    await crew[HR].command("erase")
    await crew[HR].step("e")


GOING = pytest.mark.parametrize("go", [removed, left, erased])


@GOING
async def test_every_worker_of_whoever_goes_is_entrusted_to_the_deputy_else_to_an_owner(
    crew: Crew, go: object
) -> None:
    await crew.join("hr", HR)
    third = await crew.join("hr", GUEST)
    to_deputy, to_owner = await crew.employ("a", HR, GUEST), await crew.employ("b", HR)
    as_deputy, elsewhere = await crew.employ("c", GUEST, HR), await crew.employ("d", BOSS, GUEST)
    hr_id = (await crew[HR].person()).id
    await go(crew)  # type: ignore[operator]  # one of three ways
    cases = await crew.boss.cases()
    names = {(await one.person()).id: chat for chat, one in crew.everybody.items() if chat != HR}

    assert [(names[one.responsible_id], names.get(one.deputy_id or 0)) for one in cases] == [
        (GUEST, None),
        (BOSS, None),
        (GUEST, None),
        (BOSS, GUEST),
    ]
    assert [one.interview_id for one in cases] == [
        one.interview_id for one in (to_deputy, to_owner, as_deputy, elsewhere)
    ]
    assert "You have taken over 1 worker." in third.news
    assert "You have taken over 1 worker." in crew.boss.text + "".join(one.text for one in crew.boss.told)
    assert hr_id not in {one.person_id for one in (await crew.boss.team()).values()}


@GOING
async def test_what_whoever_goes_is_still_owed_is_owed_to_who_takes_over(crew: Crew, go: object) -> None:
    await crew.join("hr", HR)
    mine, other = await crew.employ("a", HR), await crew.employ("b", BOSS)
    await crew.owe(mine, HR, days=1)
    await crew.owe(other, HR, Part.STAND_IN, days=2)
    await go(crew)  # type: ignore[operator]  # one of three ways
    crew.everybody.pop(HR)

    assert await crew.owed(mine) == {"lead-1": {BOSS}}
    assert await crew.owed(other) == {"lead-2": {BOSS}}


async def test_whoever_was_removed_sees_and_is_shown_nothing_more(crew: Crew) -> None:
    await settled(crew.boss)
    await hire(crew.boss)
    hr = await crew.join("hr", HR)
    record = (await crew.boss.cases())[0]
    await crew.owe(record, HR)
    rows = await hr.look(lambda tx: tx.ledger.of_case(record.interview_id))
    await hr.look(lambda tx: tx.ledger.settle([one.id for one in rows], Fate.FAILED_AND_ESCALATED, NOW))
    await removed(crew)
    assert "no longer belong to the team" in hr.news
    before = len(hr.sent)
    for name in ("workers", "result", "team", "check"):
        await hr.command(name)
        assert "You belong to no workplace" in hr.text

    assert not any("Worker 1" in str(one.params) for one in hr.sent[before:])
    assert (await hr.everything())["reminder"] == [
        row for row in (await hr.everything())["reminder"] if row["shown_at"]
    ]


async def test_whoever_is_the_only_owner_erases_the_workplace_and_the_others_are_told(crew: Crew) -> None:
    hr = await crew.join("hr", HR)
    await crew.employ("a", HR)
    await crew.boss.command("erase")
    await crew.boss.step("e")

    assert "has erased a workplace" in hr.news
    await hr.command("workers")
    assert "You belong to no workplace" in hr.text
    assert (await hr.everything())["interview"] == []


async def test_another_owner_keeps_the_workplace_when_one_erases(crew: Crew) -> None:
    await settled(crew.boss)
    second = await crew.join("owner", HR)
    await crew.boss.command("erase")
    await crew.boss.step("e")

    assert "Has left the team: owner (no. 1)" in second.news
    await second.command("result")
    assert "Result of the check" in second.text
    assert (await second.workplace()).answers["legal_form"] == "corporation"


async def test_an_answer_typed_for_a_workplace_one_has_been_removed_from_is_not_taken_for_another(
    crew: Crew,
) -> None:
    guest = crew[GUEST]
    await guest.begin()
    own = await guest.workplace()
    for one in (guest, crew.boss):
        await tell(one, "legal_form.0")  # the next question takes a number
    waiting = await crew.knock("hr", GUEST)
    await crew.boss.tap_told("t", f"ok.{waiting.handle}")
    await guest.tap_told("s", "workers.0")
    await guest.command("check")
    assert (await guest.workplace()).workplace_id != own.workplace_id
    await removed(crew)
    await guest.say("7")

    assert "no longer current" in guest.text
    assert (await guest.look(lambda tx: tx.base(own.workplace_id))).answers == {"legal_form": "corporation"}  # type: ignore[union-attr]  # it is there


async def test_a_person_of_two_workplaces_leaves_one_and_keeps_the_other(crew: Crew) -> None:
    hr = await crew.join("hr", HR)
    await hr.command("team")
    await hr.step("t.own")
    own = await hr.workplace()
    place = await crew.boss.workplace()
    await hr.command("team")
    [there] = [one for one in hr.card.presses() if one[0].arg == "team" and one[1] == place.handle]
    await hr.press(hr.incoming(hr.card.id), *there)
    await hr.step("s.sure.bye.2", "t.bye")

    assert "You have left the team" in hr.text
    assert (await hr.workplace()).workplace_id == own.workplace_id
    await hr.command("check")
    assert hr.card.offers("g", "legal_form.0")


async def test_who_is_away_is_shown_so_and_comes_back_by_one_tap(crew: Crew) -> None:
    hr = await crew.join("hr", HR)
    await be_away(hr)
    assert "You are away until 27 November 2026" in hr.text
    await crew.boss.command("team")
    assert "・HR (no. 2), away until 27 November 2026" in crew.boss.text

    await hr.command("team")
    await hr.step("t.back")
    assert "Welcome back" in hr.text
    assert (await crew.boss.team())[2].away_until is None


async def test_who_is_away_while_nobody_else_is_there_is_told_that_reminders_still_come(crew: Crew) -> None:
    await crew.join("viewer", VIEWER)
    await be_away(crew.boss)
    assert "Nobody else can take the reminders, so they still come to you." in crew.boss.text

    hr = await crew.join("hr", HR)
    await be_away(hr)
    assert "Nobody else can take the reminders" in hr.text
    await crew.boss.command("team")
    await crew.boss.step("t.back")
    await hr.craft("d", f"aw.{FRIDAY:%Y%m%d}")
    assert "Reminders go to somebody else of the team until then." in hr.text


async def test_today_and_tomorrow_are_offered_for_an_absence(crew: Crew) -> None:
    hr = await crew.join("hr", HR)
    await hr.command("team")
    await hr.step("s.day.aw")
    await hr.say("tomorrow 24 november 2026")

    assert "You are away until 24 November 2026" in hr.text


async def test_a_day_that_is_over_or_too_far_is_no_absence(crew: Crew) -> None:
    hr = await crew.join("hr", HR)
    await be_away(hr, TODAY - timedelta(days=1))
    assert "That day is over" in hr.text
    await be_away(hr, TODAY + timedelta(days=400))
    assert "more than a year ahead" in hr.text
    assert (await crew.boss.team())[2].away_until is None
    await hr.step(f"d.aw.{TODAY:%Y%m%d}")
    assert (await crew.boss.team())[2].away_until == TODAY


async def test_what_is_planned_while_somebody_is_away_goes_to_the_deputy_else_to_the_owner(
    firm: Crew,
) -> None:
    hr = await firm.join("hr", HR)
    await firm.join("hr", GUEST)
    await be_away(hr)
    near = TODAY + timedelta(days=170)
    cared, alone = await firm.employ("a", HR, GUEST, near), await firm.employ("b", HR, None, near)
    own = await firm.employ("c", BOSS, None, near)
    await plan(firm)

    assert await told(firm, cared) == {GUEST: Part.STAND_IN}
    assert await told(firm, alone) == {BOSS: Part.STAND_IN}
    assert await told(firm, own) == {BOSS: Part.RESPONSIBLE}


async def test_what_falls_due_while_somebody_is_away_is_owed_to_who_stands_in_and_the_rest_is_kept(
    crew: Crew,
) -> None:
    hr = await crew.join("hr", HR)
    record = await crew.employ("a", HR)
    for days in (0, 3, 9):
        await crew.owe(record, HR, days=days)
    await be_away(hr)

    assert await crew.owed(record) == {"lead-0": {BOSS}, "lead-3": {BOSS}, "lead-9": {HR}}


async def test_whoever_comes_back_gets_their_own_reminders_again(firm: Crew) -> None:
    hr = await firm.join("hr", HR)
    await be_away(hr)
    await hr.command("team")
    await hr.step("t.back")
    record = await firm.employ("a", HR, None, TODAY + timedelta(days=170))
    await plan(firm)

    assert await told(firm, record) == {HR: Part.RESPONSIBLE}


async def plan(crew: Crew) -> None:
    reminding = Reminding(crew.desk.store, crew.desk.words, crew.clock, None)  # type: ignore[arg-type]  # nothing is sent
    while await reminding.plan_some():
        pass


async def told(crew: Crew, record: CaseRecord) -> dict[int, Part]:
    """Who is owed something about that worker that has no fate yet, and why."""
    rows = await crew.boss.look(lambda tx: tx.ledger.of_case(record.interview_id))
    chats = {(await one.person()).id: chat for chat, one in crew.everybody.items()}
    return {chats[row.person_id]: row.part for row in rows if row.fate is None}


async def test_a_file_of_an_hr_member_holds_what_is_theirs_and_not_the_answers_of_the_workplace(
    crew: Crew,
) -> None:
    await settled(crew.boss)
    hr = await crew.join("hr", HR)
    mine = await crew.employ("mine", HR)
    await crew.employ("other", BOSS)
    exported = await hr.everything()

    assert [row["interview_id"] for row in exported["renewal_case"]] == [mine.interview_id]
    assert exported["interview"] == exported["answer"] == exported["workplace"] == []
    assert [row["role"] for row in exported["membership"]] == ["hr"]
