"""Who belongs to several workplaces reads which one it is; whoever gives or gets a worker is told."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.service.casebook import CaseRecord
from bot.service.clock import tokyo_day
from tests.bot.service.talk import NOW
from tests.bot.service.teams import GUEST, HR, VIEWER, Colleague, Crew

TODAY = tokyo_day(NOW)


@pytest.fixture
async def record(firm: Crew) -> CaseRecord:
    """A worker of the owner's, beside whom somebody of HR works who has a workplace of their own."""
    hr = await firm.join("hr", HR)
    await hr.command("team")
    await hr.step("t.own")
    place, person = await firm.boss.workplace(), (await firm.boss.person()).id
    await firm.boss.look(lambda tx: tx.save_answer(place.id, "prefecture", "hokkaido", person, NOW))
    return await firm.employ("a", stay=TODAY + timedelta(days=400))


async def at_hands(one: Colleague, record: CaseRecord) -> None:
    await one.craft("s", "hands", record.handle)


async def test_the_list_and_the_case_say_at_which_workplace_they_are(firm: Crew, record: CaseRecord) -> None:
    hr = firm[HR]
    for name in ("workers.0", "case"):
        for one, told in ((hr, True), (firm.boss, False)):
            await one.craft("s", name, record.handle)
            assert ("\nWorkplace: Hokkaido" in one.text) is told


async def test_a_workplace_about_which_nothing_is_known_is_told_by_what_one_is_there(firm: Crew) -> None:
    hr = await firm.join("hr", HR)
    await hr.command("team")
    await hr.step("t.own")
    await hr.command("workers")

    assert "\nWorkplace: owner (no. 1)\n" in hr.text


async def test_whoever_gets_a_worker_is_told_at_which_workplace_and_whoever_gives_one_that(
    firm: Crew, record: CaseRecord
) -> None:
    guest = await firm.join("hr", GUEST)
    await at_hands(firm.boss, record)
    await firm.boss.step("h.d2")
    assert firm[HR].news.startswith("You are now the deputy for Worker 1 (a)")
    assert firm[HR].news.endswith("\nWorkplace: Hokkaido")

    await at_hands(firm.boss, record)
    await firm.boss.step("h.r2")
    assert firm[HR].news.endswith(".\nWorkplace: Hokkaido")
    await at_hands(firm.boss, record)
    await firm.boss.step("h.r3")

    assert guest.news.startswith("You are now responsible for Worker 1 (a)")
    assert "Workplace" not in guest.news
    assert firm[HR].news.startswith("HR (no. 3) now looks after Worker 1 (a)")
    assert firm[HR].news.endswith("instead of you.\nWorkplace: Hokkaido")
    assert "instead of you" not in firm.boss.news


async def test_whoever_is_away_is_marked_so_where_a_worker_is_handed_on(
    firm: Crew, record: CaseRecord
) -> None:
    await firm[HR].craft("d", f"aw.{TODAY:%Y%m%d}", (await firm.boss.workplace()).handle)
    await at_hands(firm.boss, record)
    labels = [one["text"] for row in firm.boss.card.params["reply_markup"]["inline_keyboard"] for one in row]

    assert labels[:2] == ["Responsible: HR (no. 2) (away)", "Deputy: HR (no. 2) (away)"]


async def test_whoever_is_alone_is_led_to_the_team(firm: Crew) -> None:
    await firm.join("viewer", VIEWER)
    record = await firm.employ("a")
    await at_hands(firm.boss, record)

    assert "Nobody else can take this worker. Invite somebody from the team screen." in firm.boss.text
    assert firm.boss.card.offers("s", "team")
    assert not any(press.act == "h" for press, _, _ in firm.boss.card.presses())
