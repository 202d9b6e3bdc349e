"""Why did a reminder come, or not come? The answer stands in the ledger."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.service.members import Standing
from bot.service.ports import Transaction
from flows.opening import due_at
from tests.bot.service.office import Office, send
from tests.bot.service.talk import NOW, Talk

HEAD = "Nickname,Status of residence,End of the period of stay,Contracted hours a week"
EXPIRY = date(2027, 5, 31)
WINDOW = date(2027, 2, 26)  # three months before is a Sunday
DIAGNOSIS = date(2027, 1, 29)  # 120 days before is a Sunday, too


@pytest.fixture
async def staffed(boss: Talk) -> Talk:
    """An owner with one worker, whose stay ends on EXPIRY."""
    await send(boss, "staff.csv", f"{HEAD}\nKitchen A,技術・人文知識・国際業務,{EXPIRY},40\n".encode())
    await boss.tap("i", next(p.arg for p, _, _ in boss.card.presses() if p.arg.startswith("add.")))
    return boss


async def hr(office: Office, owner: Talk, chat_id: int = 2002, standing: Standing = Standing.HR) -> Talk:
    """One more person of the team."""
    talk = office.talk(chat_id)
    await talk.begin()
    place, person = (await owner.workplace()).workplace_id, await talk.person()

    def join(tx: Transaction) -> None:
        tx.team.join(person.id, place, standing)
        tx.save_person(replace(person, place=place))

    await talk.look(join)
    return talk


async def test_it_says_when_a_reminder_was_sent_and_about_whom(office: Office, staffed: Talk) -> None:
    await office.remind(due_at(DIAGNOSIS))
    await staffed.command("why")

    assert "29 January 2027</b> Worker 1 (Kitchen A)" in staffed.card.text
    assert "Check company and worker before the renewal" in staffed.card.text
    assert "you: sent on 29 January 2027, 9:00" in staffed.card.text


async def test_after_seven_days_it_is_asked_for_by_its_day(office: Office, staffed: Talk) -> None:
    await office.remind(due_at(DIAGNOSIS))
    office.clock.instant += timedelta(days=7)
    await staffed.command("why")
    assert "In the last 7 days no reminder concerned you" in staffed.card.text

    await staffed.command("why", "2027-01-29")
    assert "Reminders of 29 January 2027" in staffed.card.text
    assert "sent on 29 January 2027, 9:00" in staffed.card.text


async def test_a_day_can_be_typed_and_chosen_in_a_month(office: Office, staffed: Talk) -> None:
    await office.remind(due_at(DIAGNOSIS))
    await staffed.command("why")
    await staffed.say("29 January 2027")
    assert "Reminders of 29 January 2027" in staffed.card.text

    await staffed.tap("s", "lookup.why")
    await staffed.tap("y", "why.20270126")
    assert "Reminders of 26 January 2027" in staffed.card.text
    await staffed.say("soon")
    assert "could not be read as a date" in staffed.card.text


async def test_on_a_day_without_one_it_names_the_nearest_before_and_after(
    office: Office, staffed: Talk
) -> None:
    await office.remind(due_at(DIAGNOSIS))
    await staffed.command("why", "2027/2/5")

    before, _, after = staffed.card.text.partition("The nearest one after:")
    assert "As things stand, no reminder falls due for you on that day." in before
    assert "The nearest one before:\n<b>29 January 2027" in before
    assert "Get the company's papers ready" in after
    assert "you: will be sent on 19 February 2027, 9:00" in after


async def test_a_day_to_come_shows_what_will_be_sent(staffed: Talk) -> None:
    await staffed.command("why", WINDOW.isoformat())

    assert "Filing of the renewal opens" in staffed.card.text
    assert "you: will be sent on 26 February 2027, 9:00" in staffed.card.text


async def test_a_reminder_whose_date_has_moved_says_so_on_its_day(office: Office, staffed: Talk) -> None:
    await answered(staffed, date(2027, 8, 31))
    office.clock.instant = due_at(DIAGNOSIS)
    await staffed.command("why", DIAGNOSIS.isoformat())

    assert "you: replaced, because the date has changed" in staffed.card.text


async def test_a_reminder_that_a_leaving_withdrew_says_so_on_its_day(office: Office, staffed: Talk) -> None:
    await at_case(staffed)
    await staffed.tap("s", "day.lf")
    await staffed.tap("d", f"lf.{NOW.date():%Y%m%d}")
    office.clock.instant = due_at(DIAGNOSIS)
    await staffed.command("why", DIAGNOSIS.isoformat())

    assert "withdrawn on 23 November 2026" in staffed.card.text
    assert "this worker has left" in staffed.card.text


async def test_what_was_replied_to_says_so(office: Office, staffed: Talk) -> None:
    await office.remind(due_at(DIAGNOSIS))
    await at_case(staffed)
    await staffed.tap("c", "prepare.1")
    await staffed.command("why")

    assert "you: somebody replied or recorded something on 29 January 2027, 9:00" in staffed.card.text


async def test_it_says_to_whom_a_reminder_went_that_could_not_be_delivered(
    office: Office, staffed: Talk
) -> None:
    other = await hr(office, staffed)
    office.post.gone = True
    await office.remind(due_at(DIAGNOSIS))
    await staffed.command("why", DIAGNOSIS.isoformat())
    assert "could not be delivered, and went to HR (no. 2) instead" in staffed.card.text

    office.post.gone = False
    await office.remind(due_at(DIAGNOSIS) + timedelta(minutes=1))
    await other.command("why")
    assert "you (in place of somebody who could not be reached): sent on" in other.card.text


async def test_others_see_their_own_and_the_owner_sees_all(office: Office, staffed: Talk) -> None:
    other, viewer = await hr(office, staffed), await hr(office, staffed, 3003, Standing.VIEWER)
    await office.remind(due_at(DIAGNOSIS))
    await other.command("why")
    await viewer.command("why", "2027-01-29")
    assert "no reminder concerned you" in other.card.text
    assert "As things stand, no reminder falls due for you on that day." in viewer.card.text

    [worker] = await staffed.workers()
    person = await other.person()

    def entrust(tx: Transaction) -> None:
        record = tx.cases.get(worker.id)
        assert record is not None
        tx.cases.save(replace(record, responsible_id=person.id, next_at=record.next_at))

    await staffed.look(entrust)
    await office.remind(due_at(WINDOW))
    await staffed.command("why")
    assert "・HR (no. 2): sent on 26 February 2027, 9:00" in staffed.card.text


async def test_a_viewer_can_look_a_day_up(office: Office, staffed: Talk) -> None:
    viewer = await hr(office, staffed, 3003, Standing.VIEWER)
    await viewer.command("why")
    await viewer.tap("s", "lookup.why")
    await viewer.tap("y", "why.20261120")

    assert "Reminders of 20 November 2026" in viewer.card.text
    await viewer.say("2026-11-19")
    assert "Reminders of 19 November 2026" in viewer.card.text


async def test_a_long_ledger_has_pages(office: Office, boss: Talk) -> None:
    rows = "\n".join(f"K{n},技術・人文知識・国際業務,{EXPIRY},40" for n in range(7))
    await send(boss, "staff.csv", f"{HEAD}\n{rows}\n".encode())
    await boss.tap("i", next(p.arg for p, _, _ in boss.card.presses() if p.arg.startswith("add.")))
    await office.remind(due_at(DIAGNOSIS))
    await boss.command("why")
    assert "Worker 7" in boss.card.text
    assert "Worker 2 " not in boss.card.text

    await boss.tap("s", "ledger.1")
    assert "Worker 2 " in boss.card.text


async def at_case(talk: Talk) -> None:
    """The chat is about the renewal of the one worker."""
    [worker] = await talk.workers()
    await talk.command("workers")
    await talk.press(
        talk.incoming(talk.card.id), *next(p for p in talk.card.presses() if p[1] == worker.handle)
    )
    assert (await talk.person()).screen == "case"


async def answered(talk: Talk, expiry: date) -> None:
    """The one worker's stay ends on another day."""
    await at_case(talk)
    await talk.tap("s", "here")
    await talk.say("Change an answer")
    await talk.tap("o", "stay_until")
    await talk.say(str(expiry))


async def test_of_many_who_were_told_the_first_are_named(office: Office, staffed: Talk) -> None:
    for number in range(2, 9):
        await hr(office, staffed, 1000 * number, Standing.OWNER)
    await office.remind(due_at(date(2027, 4, 1)))  # sixty days before, owners are told as well
    await staffed.command("why", "2027-04-01")

    assert staffed.card.text.count(": sent on") == 4
    assert staffed.card.text.index("・you: sent on") < staffed.card.text.index("・owner (no. 2)")
    assert "・and 4 more" in staffed.card.text
