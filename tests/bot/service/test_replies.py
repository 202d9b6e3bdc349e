"""What can be said about a renewal, to a reminder or from its screen, and what it comes to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from bot.service.ledger import Reminder
from bot.service.ports import Transaction
from bot.service.screen import Press, unpack
from flows.opening import due_at
from flows.reminders import Fate
from flows.renewal import State
from tests.bot.service.office import Office, send
from tests.bot.service.talk import NOW, Talk

HEAD = "Nickname,Status of residence,End of the period of stay,Contracted hours a week"
EXPIRY = date(2027, 5, 31)
DIAGNOSIS = date(2027, 1, 29)  # 120 days before is a Sunday
OVER = EXPIRY + timedelta(days=1)
TODAY = NOW.date()


@pytest.fixture
async def staffed(boss: Talk) -> Talk:
    """An owner with two workers, whose stays end on EXPIRY and two years later."""
    rows = f"Kitchen A,技術・人文知識・国際業務,{EXPIRY},40\nHall B,技術・人文知識・国際業務,2029-05-31,40\n"
    await send(boss, "staff.csv", f"{HEAD}\n{rows}".encode())
    await boss.tap("i", next(p.arg for p, _, _ in boss.card.presses() if p.arg.startswith("add.")))
    await at_case(boss)
    return boss


async def at_case(talk: Talk) -> None:
    """The chat is about the renewal of the first worker."""
    await talk.command("workers")
    await talk.say("1")
    assert (await talk.person()).screen == "case"


async def rows(talk: Talk) -> Sequence[Reminder]:
    [worker, _] = await talk.workers()
    return await talk.look(lambda tx: tx.ledger.of_case(worker.id))


async def state(talk: Talk) -> State:
    [worker, _] = await talk.workers()

    def read(tx: Transaction) -> State:
        record = tx.cases.get(worker.id)
        assert record is not None
        return record.case.state

    return await talk.look(read)


async def answer(talk: Talk, question: str, said: str) -> None:
    """Answer that question about the first worker anew, in words."""
    [worker, _] = await talk.workers()
    await talk.press(talk.incoming(), Press("o", question), worker.handle, worker.revision)
    await talk.say(said)


def buttons(office: Office) -> set[str]:
    """What can be said to the newest message of the worker."""
    keyboard = office.post.sent[-1].message.params["reply_markup"]["inline_keyboard"]
    found = (unpack(one["callback_data"]) for row in keyboard for one in row)
    return {
        press.arg.partition(".")[0] if press.act == "c" else press.arg for press, _, _ in filter(None, found)
    }


async def test_an_old_seen_does_not_answer_what_was_told_since(office: Office, staffed: Talk) -> None:
    await office.remind(due_at(DIAGNOSIS))
    await at_case(staffed)
    before = staffed.card
    await staffed.tap("s", "day.q-stay_until")
    await staffed.tap("d", "q-stay_until.20270528")
    await staffed.tap("c", "seen.1", before)

    assert staffed.card.text.startswith("Something changed in the meantime.")
    assert [one.fate for one in await rows(staffed) if one.fate is Fate.ACKNOWLEDGED] == []

    await staffed.tap("c", "seen.2")
    assert "Noted that you have seen it." in staffed.card.text


async def test_a_daily_reminder_that_was_seen_is_not_announced_any_more(
    office: Office, staffed: Talk
) -> None:
    title = office.desk.words.text("en", "r-stop-work")
    await office.remind(due_at(OVER))
    await at_case(staffed)
    assert title in staffed.card.text
    await staffed.tap("c", "seen.1")

    assert "Noted as seen. The daily reminder about this stops." in staffed.card.text
    assert title not in staffed.card.text
    await staffed.command("why", (OVER + timedelta(days=1)).isoformat())
    assert "will be sent" not in staffed.card.text.partition("The nearest one before")[0]


async def test_nobody_is_said_to_have_replied_on_a_day_on_which_nobody_did(
    office: Office, staffed: Talk
) -> None:
    await office.remind(due_at(OVER))
    await at_case(staffed)
    await staffed.tap("c", "seen.1")
    await office.remind(due_at(OVER + timedelta(days=1)))
    await staffed.command("why", (OVER + timedelta(days=1)).isoformat())

    assert "you: not sent, because an earlier one had been answered" in staffed.card.text
    await staffed.command("why", OVER.isoformat())
    assert "you: somebody replied or recorded something" in staffed.card.text


async def choose(talk: Talk, way: str, when: date) -> None:
    """Say that it was filed that day."""
    await talk.tap("s", "filed")
    await talk.tap("s", f"day.{way}")
    await talk.say(when.isoformat())


async def test_an_application_from_long_before_is_asked_about_once_more(staffed: Talk) -> None:
    await choose(staffed, "fc", TODAY)
    assert "more than three months before the expiry (31 May 2027)" in staffed.card.text
    assert await state(staffed) is State.TRACKING

    await staffed.say("no")
    assert (await staffed.person()).screen == "day.fc.2026-11"
    await staffed.say(TODAY.isoformat())
    await staffed.say("yes")
    assert "Recorded as filed." in staffed.card.text
    assert await state(staffed) is State.FILED


async def test_an_application_within_the_three_months_is_recorded_at_once(
    office: Office, staffed: Talk
) -> None:
    office.clock.instant = due_at(date(2027, 3, 1))
    await choose(staffed, "fo", date(2027, 2, 28))

    assert await state(staffed) is State.FILED


async def test_a_day_that_cannot_be_recorded_is_not_asked_about(staffed: Talk) -> None:
    await choose(staffed, "fc", TODAY + timedelta(days=1))

    assert "A day that is still to come cannot be recorded." in staffed.card.text


async def test_an_old_yes_about_an_early_application_records_nothing(staffed: Talk) -> None:
    await choose(staffed, "fc", TODAY)
    asking = staffed.card
    await at_case(staffed)
    await staffed.tap("c", "prepare.1")
    await staffed.tap("c", f"fc{TODAY:%Y%m%d}.1", asking)

    assert "Something changed in the meantime." in staffed.card.text
    assert await state(staffed) is State.PREPARING


async def test_who_is_told_of_the_new_card_alone_is_not_asked_about_filing(
    office: Office, staffed: Talk
) -> None:
    await staffed.tap("s", "day.gr")
    await staffed.say("2030-05-31")
    await office.remind(NOW + timedelta(minutes=1))
    assert {"seen", "case", "day.gr"} <= buttons(office)
    assert not {"filed", "prepare"} & buttons(office)

    await at_case(staffed)
    assert staffed.card.offers("s", "filed")


async def test_seen_and_put_off_are_offered_while_a_reminder_waits_for_it(
    office: Office, staffed: Talk
) -> None:
    assert not staffed.card.offers("c", "seen.1")
    assert not staffed.card.offers("s", "snooze")
    await office.remind(due_at(DIAGNOSIS))
    assert {"seen", "snooze"} <= buttons(office)
    await at_case(staffed)
    assert staffed.card.offers("c", "seen.1")

    await staffed.tap("s", "snooze")
    await staffed.tap("c", "snooze1.1")
    assert "Put off. It comes again on 1 February 2027, in the morning." in staffed.card.text
    assert not staffed.card.offers("c", "seen.1")
    assert not staffed.card.offers("s", "snooze")


async def test_what_speaks_of_a_day_that_has_passed_cannot_be_put_off(office: Office, staffed: Talk) -> None:
    await office.remind(due_at(OVER))
    assert "seen" in buttons(office)
    assert "snooze" not in buttons(office)
    await at_case(staffed)

    assert staffed.card.offers("c", "seen.1")
    assert not staffed.card.offers("s", "snooze")


async def test_an_expiry_that_is_known_can_be_corrected_at_the_renewal(staffed: Talk) -> None:
    await staffed.tap("s", "day.q-stay_until")
    await staffed.say("2027-06-30")

    assert (await staffed.person()).screen == "case"
    assert "Stay until 30 June 2027" in staffed.card.text


async def test_a_declined_command_shows_the_case_and_where_a_day_is_chosen_the_days(staffed: Talk) -> None:
    old = staffed.card
    await staffed.tap("s", "day.lf")
    await staffed.say((TODAY + timedelta(days=9)).isoformat())
    assert staffed.card.text.startswith("That day has not come yet.")
    assert (await staffed.person()).screen.startswith("day.lf")

    await staffed.say(TODAY.isoformat())
    assert "You will be reminded of the notices still to be made." in staffed.card.text
    await staffed.command("help")
    await staffed.tap("c", "prepare.1", old)
    assert (await staffed.person()).screen == "case"
    assert "Something changed in the meantime." in staffed.card.text

    _, handle, revision = staffed.card.find("s", "nickname")
    await staffed.press(staffed.incoming(), Press("c", "prepare.2"), handle, revision)
    assert "It stands at “no longer works here”, so this cannot be recorded." in staffed.card.text


async def say_undo(talk: Talk) -> None:
    undo = next(press.arg for press, _, _ in talk.card.presses() if press.arg.startswith("undo."))
    await talk.tap("c", undo)


async def test_an_answer_that_it_was_refused_stops_the_work_in_the_case_too(
    office: Office, staffed: Talk
) -> None:
    office.clock.instant = due_at(date(2027, 5, 20))
    await choose(staffed, "fc", date(2027, 5, 10))
    assert await state(staffed) is State.FILED
    await answer(staffed, "renewal_filed", "refused")

    assert "Recorded as refused, as of today" in staffed.card.text
    assert await state(staffed) is State.REFUSED
    await answer(staffed, "renewal_filed", "not yet")
    assert "The renewal still stands at refused." in staffed.card.text
    assert await state(staffed) is State.REFUSED
    await office.remind(office.clock.now() + timedelta(days=1))
    assert "After a refusal: stop work" in office.post.sent[-1].message.params["text"]
    await at_case(staffed)
    assert "special period" not in staffed.card.text.lower()
    await say_undo(staffed)
    assert "is “Not yet” again" not in staffed.card.text
    assert await state(staffed) is State.FILED
    await answer(staffed, "stopped_working", "no")
    assert await state(staffed) is State.FILED


async def test_after_a_refusal_the_expiry_is_that_of_the_departure_and_both_can_be_taken_back(
    office: Office, staffed: Talk
) -> None:
    office.clock.instant = due_at(date(2027, 5, 20))
    await choose(staffed, "fc", date(2027, 5, 10))
    await staffed.tap("s", "day.rf")
    await staffed.say("2027-05-19")
    await staffed.tap("s", "day.q-stay_until")
    assert "given after the refusal, to prepare departure" in staffed.card.text
    await staffed.say("2027-06-18")
    assert "Recorded: end of the departure stay → 18 June 2027" in staffed.card.text
    assert "Departure stay until 18 June 2027" in staffed.card.text

    await say_undo(staffed)
    assert "Stay until 31 May 2027" in staffed.card.text
    assert await state(staffed) is State.FILED
    await say_undo(staffed)
    assert "The answer about filing is “Not yet” again." in staffed.card.text
    assert await state(staffed) is State.TRACKING


async def test_whoever_goes_home_is_told_from_when_not_to_work(office: Office, staffed: Talk) -> None:
    office.clock.instant = due_at(date(2027, 5, 20))
    [worker, _] = await staffed.workers()
    owner = (await staffed.person()).id
    await staffed.look(
        lambda tx: tx.save_answer(worker.id, "renewal_filed", "departing", owner, office.clock.now())
    )
    await at_case(staffed)

    assert "goes home without renewing. No work from the day after the expiry" in staffed.card.text


async def test_what_was_taken_back_says_how_it_stands_now(staffed: Talk) -> None:
    await staffed.tap("c", "prepare.1")
    await staffed.tap("c", "undo.2")

    assert staffed.card.text.startswith("✓ Taken back. Now: nothing begun yet")


@pytest.mark.parametrize(
    "said", ["戻る", "やめる", "キャンセル", "はい", "いいえ", "Back", "cancel", "yes", "no"]
)
async def test_what_leads_away_is_no_nickname(staffed: Talk, said: str) -> None:
    await staffed.tap("s", "nickname")
    await staffed.say(said)

    assert (await staffed.person()).screen == "case"
    assert [one.nickname for one in await staffed.workers()] == ["Kitchen A", "Hall B"]


async def test_two_workers_are_not_called_the_same(staffed: Talk) -> None:
    await staffed.tap("s", "nickname")
    await staffed.say("hall b")
    assert "Worker 2 has this nickname already." in staffed.card.text
    await staffed.say("kitchen a")

    assert [one.nickname for one in await staffed.workers()] == ["kitchen a", "Hall B"]


async def test_a_worker_is_found_by_number_or_nickname_on_the_list(staffed: Talk) -> None:
    for said, number in (("2", 2), ("hall B", 2), ("１", 1), ("kitchen a", 1)):
        await staffed.command("workers")
        await staffed.say(said)
        assert f"Worker {number} " in staffed.card.text
        assert (await staffed.person()).screen == "case"

    await staffed.command("workers")
    for said in ("3", "5", "Bar C"):
        await staffed.say(said)
        assert "Sorry, that does not fit here." in staffed.card.text
    assert len(await staffed.workers()) == 2


async def test_the_days_near_today_are_called_so(staffed: Talk) -> None:
    await staffed.tap("s", "day.lf")
    labels = [one["text"] for row in staffed.card.params["reply_markup"]["inline_keyboard"] for one in row]

    assert labels[:2] == ["Today (23 November 2026)", "Yesterday (22 November 2026)"]
    await staffed.say("today")
    assert await state(staffed) is State.LEFT
