"""The days of workers as a calendar: entries keep their names when they move, and are called off by name."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from bot.service.agenda_feed import subscribed
from bot.service.casework import Session, align
from bot.service.files import content
from bot.service.members import Standing
from bot.service.ports import Transaction
from bot.service.words import Words
from tests.bot.service.office import Office, opened, send
from tests.bot.service.talk import NOW, Talk

HEAD = "Nickname,Status of residence,End of the period of stay,Contracted hours a week"
EXPIRY = date(2027, 5, 31)
PAGES = "https://bot.example.org"


@dataclass(frozen=True, slots=True)
class Entry:
    day: date
    title: str
    sequence: int
    status: str


def entries(data: bytes) -> Mapping[str, Entry]:
    """What a calendar program reads, by the lead that an entry is named after and its worker."""
    return {
        str(one["uid"]): Entry(one["dtstart"].dt, str(one["summary"]), one["sequence"], str(one["status"]))
        for one in Calendar.from_ical(data).walk("VEVENT")
    }


@pytest.fixture
async def public(words: Words, empty: Path, tmp_path: Path) -> AsyncIterator[Office]:
    """An office at an address that everybody can reach."""
    async with opened(replace(words, pages=PAGES), empty, tmp_path / "public.db") as one:
        yield one


async def staffed(office: Office, chat_id: int = 1001) -> Talk:
    """An owner with two workers, the first of whom has an expiry soon."""
    boss = office.talk(chat_id)
    await boss.begin()
    rows = f"Kitchen A,技術・人文知識・国際業務,{EXPIRY},40\nNight 2,技術・人文知識・国際業務,2028-03-31,40"
    await send(boss, "staff.csv", f"{HEAD}\n{rows}\n".encode())
    await boss.tap("i", next(p.arg for p, _, _ in boss.card.presses() if p.arg.startswith("add.")))
    return boss


async def file(talk: Talk, which: str = "mine") -> bytes:
    await talk.command("calendar")
    await talk.tap("f", which)
    return content(
        next(one for one in reversed(talk.sent) if one.method == "sendDocument").params["document"]
    )


async def address(talk: Talk) -> str:
    """The secret of a new subscription."""
    await talk.command("calendar")
    if talk.card.offers("s", "calendar.renew"):
        await talk.tap("s", "calendar.renew")
    await talk.tap("f", "subscribe")
    text = str(talk.sent[-1].params["text"])
    assert text.count(f"<code>{PAGES}/calendar/") == 1
    return text.partition("/calendar/")[2].partition(".ics")[0]


async def member(office: Office, boss: Talk, standing: Standing) -> Talk:
    """Somebody else of the owner's workplace, to whom no worker is entrusted."""
    other = office.talk(2002)
    await other.begin()
    place, person = (await boss.workplace()).workplace_id, await other.person()

    def join(tx: Transaction) -> None:
        tx.team.join(person.id, place, standing)
        tx.save_person(replace(person, place=place))

    await other.look(join)
    return other


async def at_case(talk: Talk, slot: int = 1) -> str:
    """The chat is about that worker's renewal; the worker's handle."""
    worker = (await talk.workers())[slot - 1]
    await talk.command("workers")
    await talk.press(
        talk.incoming(talk.card.id), *next(p for p in talk.card.presses() if p[1] == worker.handle)
    )
    return worker.handle


async def moved(talk: Talk, expiry: date) -> str:
    handle = await at_case(talk)
    await talk.tap("s", "here")
    await talk.say("Change an answer")
    await talk.tap("o", "stay_until")
    await talk.say(str(expiry))
    return handle


async def test_each_legal_day_stands_there_once_by_the_lead_that_speaks_of_it_last(office: Office) -> None:
    boss = await staffed(office)
    found = entries(await file(boss))
    handle = (await boss.workers())[0].handle
    days = {uid.partition(".")[0]: one.day for uid, one in found.items() if f".{handle}@" in uid}

    assert days == {
        "window-opens": date(2027, 2, 28),
        "last-online-day": date(2027, 5, 30),
        "last-counter-day": EXPIRY,
    }
    assert found[f"last-counter-day.{handle}@tsuriai"].title.startswith("Worker 1 (Kitchen A): ")
    assert {one.status for one in found.values()} == {"CONFIRMED"}


async def test_moving_a_date_moves_the_same_entry_and_counts_up(office: Office) -> None:
    boss = await staffed(office)
    before = entries(await file(boss))
    handle = await moved(boss, date(2027, 8, 31))
    after = entries(await file(boss))
    uid = f"last-counter-day.{handle}@tsuriai"

    assert after.keys() == before.keys()
    assert (before[uid].day, after[uid].day) == (EXPIRY, date(2027, 8, 31))
    assert after[uid].sequence > before[uid].sequence
    assert after[uid].status == "CONFIRMED"


async def test_leaving_calls_the_entries_off_by_name(office: Office) -> None:
    boss = await staffed(office)
    before = entries(await file(boss))
    handle = await at_case(boss)
    await boss.tap("s", "day.lf")
    await boss.tap("d", f"lf.{NOW:%Y%m%d}")
    after = entries(await file(boss))
    theirs = {uid for uid in before if f".{handle}@" in uid}

    assert {after[uid].status for uid in theirs} == {"CANCELLED"}
    assert all(after[uid].sequence > before[uid].sequence for uid in theirs)
    assert any(one.status == "CONFIRMED" for uid, one in after.items() if f".{handle}@" in uid)
    assert {one.status for uid, one in after.items() if f".{handle}@" not in uid} == {"CONFIRMED"}


async def five_years(office: Office, limit: date) -> Talk:
    """An owner with one worker as 特定技能1号, whose five years end that day; the stay ends later."""
    boss = office.talk(1001)
    await boss.begin()
    await send(boss, "staff.csv", f"{HEAD}\n,特定技能1号,2028-03-31,40\n".encode())
    await boss.tap("i", next(p.arg for p, _, _ in boss.card.presses() if p.arg.startswith("add.")))
    [worker], person = await boss.workers(), await boss.person()

    def answer(tx: Transaction) -> None:
        tx.save_answer(worker.id, "ssw1_limit", str(limit), person.id, NOW)
        known, base = tx.worker_by_id(worker.id), tx.base(worker.workplace_id)
        assert known is not None
        assert base is not None
        align(Session(tx, office.desk.words.book, NOW), known, base)

    await boss.look(answer)
    return boss


async def test_leaving_calls_a_day_off_of_which_everything_was_told(public: Office) -> None:
    boss = await five_years(public, date(2027, 3, 31))
    uid = f"ssw-five-years.{(await boss.workers())[0].handle}@tsuriai"
    for day in (NOW, NOW.replace(month=12, day=31)):
        await public.remind(day)  # the last time about that limit
    before = entries(await file(boss))
    # So late that the last telling is long ago, and the limit still to come.
    public.clock.instant = NOW.replace(year=2027, month=3, day=20)
    secret = await address(boss)
    await at_case(boss)
    await boss.tap("s", "day.lf")
    await boss.tap("d", "lf.20270320")
    read = await subscribed(public.desk, secret)
    assert read is not None

    for after in (entries(await file(boss)), entries(read)):
        assert (before[uid].status, after[uid].status) == ("CONFIRMED", "CANCELLED")
        assert after[uid].day == before[uid].day == date(2027, 3, 31)
        assert after[uid].sequence > before[uid].sequence


async def test_what_was_told_early_of_a_day_that_stands_is_no_entry_of_its_own(office: Office) -> None:
    boss = await staffed(office)
    before = entries(await file(boss))
    for month, day in ((1, 31), (2, 20), (3, 2), (4, 30)):
        await office.remind(NOW.replace(year=2027, month=month, day=day))
        assert entries(await file(boss)).keys() <= before.keys()

    assert {one.status for one in entries(await file(boss)).values()} == {"CONFIRMED"}


async def test_a_last_day_that_was_told_is_called_off_when_it_is_filed_that_day(office: Office) -> None:
    boss = await staffed(office)
    uid = f"last-counter-day.{(await boss.workers())[0].handle}@tsuriai"
    for month, day in ((4, 30), (5, 31)):
        await office.remind(NOW.replace(year=2027, month=month, day=day))
    before = entries(await file(boss))
    await at_case(boss)
    await boss.tap("s", "filed")
    await boss.tap("s", next(p.arg for p, _, _ in boss.card.presses() if p.arg.startswith("day.fc")))
    await boss.tap("d", "fc.20270531")
    after = entries(await file(boss))

    assert (before[uid].status, after[uid].status) == ("CONFIRMED", "CANCELLED")


async def test_an_entry_says_the_next_step_and_where_it_stands(office: Office) -> None:
    boss = await staffed(office)
    [one] = [
        event
        for event in Calendar.from_ical(await file(boss)).walk("VEVENT")
        if str(event["uid"]).startswith("window-opens") and "Kitchen A" in event["summary"]
    ]

    assert "Sign the company's papers" in one["description"]
    assert "From practitioners' material" in one["description"]
    assert str(one["url"]).startswith("https://")
    assert str(one["url"]) in one["description"]


async def test_japanese_lines_are_folded_between_characters(office: Office) -> None:
    boss = await staffed(office)
    await boss.command("language")
    await boss.tap("l", "ja")
    data = await file(boss)
    lines = data.split(b"\r\n")

    assert max(len(line) for line in lines) <= 75
    assert "".join(line.decode() for line in lines)  # each can be read by itself
    assert any("従業員1「Kitchen A」：" in one.title for one in entries(data).values())


async def test_hr_get_those_entrusted_to_them_and_the_owner_may_have_all(office: Office) -> None:
    boss = await staffed(office)
    other = office.talk(2002)
    await other.begin()
    place, person, worker = (
        (await boss.workplace()).workplace_id,
        await other.person(),
        (await boss.workers())[1],
    )

    def join(tx: Transaction) -> None:
        tx.team.join(person.id, place, Standing.HR)
        tx.save_person(replace(person, place=place))
        record = tx.cases.get(worker.id)
        assert record is not None
        tx.cases.save(replace(record, responsible_id=person.id))

    await other.look(join)
    theirs, mine, everybody = (
        entries(await file(other)),
        entries(await file(boss)),
        entries(await file(boss, "all")),
    )

    assert {"Night 2" in one.title for one in theirs.values()} == {True}
    assert {"Kitchen A" in one.title for one in mine.values()} == {True}
    assert everybody.keys() == theirs.keys() | mine.keys()
    assert not other.card.offers("f", "all")


async def test_without_any_day_there_is_no_file(boss: Talk) -> None:
    await boss.command("calendar")
    await boss.tap("f", "mine")

    assert "There is no day to put into a calendar yet" in boss.card.text
    assert all(one.method != "sendDocument" for one in boss.sent)


async def test_whoever_looks_after_nobody_is_told_so_where_there_are_days(office: Office) -> None:
    boss = await staffed(office)
    other = await member(office, boss, Standing.HR)
    await other.command("calendar")
    await other.tap("f", "mine")

    assert "No worker is entrusted to you, so there is no day to put in." in other.card.text
    assert all(one.method != "sendDocument" for one in other.sent)


async def test_a_viewer_and_an_owner_are_told_whose_days_they_get_and_get_them(public: Office) -> None:
    boss = await staffed(public)
    viewer = await member(public, boss, Standing.VIEWER)
    theirs = entries(await file(viewer, "all"))

    assert "the days of all workers of this workplace" in viewer.card.text
    assert not viewer.card.offers("f", "mine")
    assert "of all workers where you are an owner or a viewer" in viewer.card.text
    await boss.command("calendar")
    assert "entrusted to you or with all of this workplace" in boss.card.text
    for one in (boss, viewer):
        read = await subscribed(public.desk, await address(one))
        assert read is not None
        assert entries(read).keys() == theirs.keys()


async def test_a_subscription_is_only_offered_where_there_is_a_public_address(office: Office) -> None:
    boss = await staffed(office)
    await boss.command("calendar")
    assert not boss.card.offers("f", "subscribe")

    press, handle, revision = boss.card.find("f", "mine")
    await boss.press(boss.incoming(boss.card.id), replace(press, arg="subscribe"), handle, revision)
    assert boss.toast is not None
    assert (await boss.everything())["person"]["feed_hash"] is None


async def test_the_address_gives_the_calendar_in_the_language_of_its_owner(public: Office) -> None:
    boss = await staffed(public)
    secret = await address(boss)
    english = await subscribed(public.desk, secret)
    await boss.command("language")
    await boss.tap("l", "ja")
    japanese = await subscribed(public.desk, secret)

    assert len(secret) == 32
    assert english is not None
    assert japanese is not None
    assert entries(english).keys() == entries(japanese).keys()
    assert "Workers' days" in english.decode()
    assert "従業員の期日" in japanese.decode()


async def test_what_is_asked_for_again_that_day_is_the_same_to_the_byte(public: Office) -> None:
    boss = await staffed(public)
    secret = await address(boss)
    first = await subscribed(public.desk, secret)
    public.clock.instant += timedelta(hours=1)

    assert await subscribed(public.desk, secret) == first


async def test_only_a_hash_of_the_address_is_stored(public: Office) -> None:
    boss = await staffed(public)
    secret = await address(boss)
    stored = str(await boss.everything())

    assert secret not in stored
    assert len(str((await boss.everything())["person"]["feed_hash"])) == 64


async def test_a_new_address_ends_the_one_before_and_ending_it_ends_it_at_once(public: Office) -> None:
    boss = await staffed(public)
    first = await address(boss)
    second = await address(boss)
    assert await subscribed(public.desk, first) is None
    assert await subscribed(public.desk, second) is not None

    await boss.command("calendar")
    await boss.tap("s", "calendar.end")
    assert await subscribed(public.desk, second) is not None
    await boss.tap("f", "revoke")
    assert await subscribed(public.desk, second) is None
    assert "The private address has ended" in boss.card.text


async def test_an_address_is_ended_and_replaced_only_where_there_is_one(public: Office) -> None:
    boss = await staffed(public)
    await boss.command("calendar")
    assert boss.card.offers("f", "subscribe")
    assert not boss.card.offers("s", "calendar.end")

    await boss.tap("f", "subscribe")
    assert [boss.card.offers("s", f"calendar.{what}") for what in ("renew", "end")] == [True, True]
    assert not boss.card.offers("f", "subscribe")
    await boss.tap("s", "calendar.end")
    await boss.tap("f", "revoke")
    assert boss.card.offers("f", "subscribe")
    assert not boss.card.offers("s", "calendar.end")


@pytest.mark.parametrize("act", ["subscribe", "revoke"])
async def test_an_address_ends_only_after_it_was_asked_once_more(public: Office, act: str) -> None:
    boss = await staffed(public)
    secret = await address(boss)
    press, handle, revision = boss.card.find("f", "mine")
    await boss.press(boss.incoming(boss.card.id), replace(press, arg=act), handle, revision)

    assert await subscribed(public.desk, secret) is not None
    assert "?" in boss.card.text
    await boss.tap("s", "calendar")
    assert boss.card.offers("f", "mine")
    assert await subscribed(public.desk, secret) is not None


async def test_erasing_ends_it_at_once(public: Office) -> None:
    boss = await staffed(public)
    secret = await address(boss)
    await boss.command("erase")
    await boss.tap("e")

    assert await subscribed(public.desk, secret) is None


async def test_whoever_has_left_a_team_reads_nothing_of_it_any_more(public: Office) -> None:
    boss = await staffed(public)
    viewer = public.talk(2002)
    await viewer.begin()
    place, person = (await boss.workplace()).workplace_id, await viewer.person()
    await viewer.look(lambda tx: tx.team.join(person.id, place, Standing.VIEWER))
    secret = await address(viewer)
    full = await subscribed(public.desk, secret)
    await viewer.look(lambda tx: tx.team.leave(person.id, place))
    empty = await subscribed(public.desk, secret)

    assert full is not None
    assert empty is not None
    assert len(entries(full)) > 5
    assert entries(empty) == {}


async def test_a_day_that_was_over_before_anybody_could_know_is_not_called_off(office: Office) -> None:
    boss = office.talk(1001)
    await boss.begin()
    await send(boss, "staff.csv", f"{HEAD}\n,技術・人文知識・国際業務,2026-12-20,40\n".encode())
    await boss.tap("i", next(p.arg for p, _, _ in boss.card.presses() if p.arg.startswith("add.")))
    await office.remind(NOW)

    assert {uid.partition(".")[0]: one.status for uid, one in entries(await file(boss)).items()} == {
        "last-online-day": "CONFIRMED",
        "last-counter-day": "CONFIRMED",
    }


async def test_a_day_stays_for_a_month_once_it_is_over(office: Office) -> None:
    boss = await staffed(office)
    before = entries(await file(boss)).keys()
    handle = (await boss.workers())[0].handle
    office.clock.instant = NOW.replace(year=2027, month=3, day=31)
    kept = entries(await file(boss)).keys()
    office.clock.instant += timedelta(days=1)
    later = entries(await file(boss)).keys()

    assert kept == before
    assert before - later == {f"window-opens.{handle}@tsuriai"}
