"""Invitations: one link for one person, who waits unseen until an owner lets them in."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from bot.service.invitations import LIFE, MOST_AN_HOUR, MOST_OPEN, check_number, digest, new_secret, secret_of
from bot.service.members import Door, Invitation, Standing
from tests.bot.service.staff import hire, settled
from tests.bot.service.talk import NOW
from tests.bot.service.teams import GUEST, HR, NAME, Crew

OWNER_AND_HR = [Standing.OWNER, Standing.HR]


async def standings(crew: Crew) -> list[Standing]:
    return [one.standing for one in (await crew.boss.team()).values()]


def test_a_secret_has_128_bits_that_a_link_can_carry() -> None:
    made = {new_secret() for _ in range(1000)}

    assert len(made) == 1000
    assert all(secret_of(f"i{secret}") == secret for secret in made)


async def test_of_the_secret_only_a_hash_is_kept_once_the_link_is_sent(crew: Crew) -> None:
    secret = await crew.invite("hr")
    stored = await crew.boss.everything()

    assert secret not in str(stored)
    assert [row["secret_hash"] for row in stored["invitation"]] == [digest(secret)]


async def test_the_link_comes_as_a_message_of_its_own_to_forward(crew: Crew) -> None:
    secret = await crew.invite("hr")

    assert f"https://t.me/{NAME}?start=i{secret}" in crew.boss.news
    assert "30 November 2026" in crew.boss.news
    assert "exactly one person" in crew.boss.text
    assert secret not in crew.boss.text


async def test_while_the_address_is_unknown_no_invitation_is_made(crew: Crew) -> None:
    crew.desk.bot.username = None
    await crew.boss.command("team")
    await crew.boss.step("s.invite", "t.inv.hr")

    assert "try again in a minute" in crew.boss.text
    assert await crew.boss.invitations() == []


async def test_the_sixth_within_an_hour_has_to_wait(crew: Crew) -> None:
    for _ in range(MOST_AN_HOUR):
        await crew.invite("viewer")
    await crew.invite("viewer")
    assert f"{MOST_AN_HOUR} invitations within an hour" in crew.boss.text
    assert len(await crew.boss.invitations()) == MOST_AN_HOUR

    crew.clock.pass_(hours=1)
    await crew.invite("viewer")
    assert len(await crew.boss.invitations()) == MOST_AN_HOUR + 1


async def test_no_more_are_open_than_a_screen_shows(crew: Crew) -> None:
    for _ in range(MOST_OPEN):
        await crew.invite("viewer")
        crew.clock.pass_(hours=1)
    await crew.invite("viewer")

    assert f"{MOST_OPEN} invitations are open" in crew.boss.text
    assert len(await crew.boss.invitations()) == MOST_OPEN


async def test_a_button_tapped_twice_makes_one_invitation(crew: Crew) -> None:
    await crew.boss.command("team")
    await crew.boss.step("s.invite")
    choice = crew.boss.card
    await crew.boss.step("t.inv.hr")
    await crew.boss.tap("t", "inv.hr", card=choice)

    assert len(await crew.boss.invitations()) == 1


async def test_a_redelivered_press_makes_no_second_invitation(crew: Crew) -> None:
    await crew.boss.command("team")
    await crew.boss.step("s.invite")
    button = crew.boss.card.find("t", "inv.hr")
    incoming = await crew.boss.tap("t", "inv.hr")
    await crew.boss.press(incoming, *button)

    assert len(await crew.boss.invitations()) == 1


async def test_a_newcomer_passes_language_and_consent_and_then_waits(crew: Crew) -> None:
    secret, guest = await crew.invite("hr"), crew[GUEST]
    told = len(crew.boss.told)
    await guest.open(secret)
    assert guest.card.offers("l", "en")
    assert len(crew.boss.told) == told, "nobody is asked before there is consent"

    await guest.step("l.en", "a")
    [waiting] = await crew.boss.invitations()
    assert (waiting.door, waiting.claimed_by) == (Door.WAITING, (await guest.person()).id)
    assert check_number(waiting) in guest.text
    assert check_number(waiting) in crew.boss.news


async def test_whoever_waits_sees_nothing_of_the_workplace_and_has_none_of_their_own(crew: Crew) -> None:
    await settled(crew.boss)
    await hire(crew.boss)
    await crew.knock("hr", GUEST)
    guest = crew[GUEST]
    for name in ("workers", "result", "team", "check", "start"):
        await guest.command(name)
        assert guest.text.startswith("<b>Your workplaces</b>")
        assert "Worker 1" not in guest.text
    await guest.command("export")

    assert "Worker" not in str(guest.sent)
    exported = await guest.everything()
    assert exported["membership"] == exported["workplace"] == exported["interview"] == []


async def test_whoever_is_let_in_is_told_and_comes_to_the_workers(crew: Crew) -> None:
    await settled(crew.boss)
    await hire(crew.boss)
    waiting = await crew.knock("hr", GUEST)
    await crew.boss.tap_told("t", f"ok.{waiting.handle}")

    assert await standings(crew) == OWNER_AND_HR
    assert "In the team now: HR (no. 2)" in crew.boss.text
    assert crew[GUEST].news == "You have been let in. You are part of the team now."
    await crew[GUEST].tap_told("s", "workers.0")
    assert "Worker 1" in crew[GUEST].text


async def test_whoever_is_not_let_in_is_told_calmly(crew: Crew) -> None:
    waiting = await crew.knock("hr", GUEST)
    await crew.boss.tap_told("t", f"no.{waiting.handle}")
    guest = crew[GUEST]

    assert "not let into the team" in guest.news
    assert await standings(crew) == [Standing.OWNER]
    await guest.command("check")
    assert "You belong to no workplace" in guest.text


async def test_from_the_door_they_can_start_one_workplace_of_their_own(crew: Crew) -> None:
    await crew.knock("hr", GUEST)
    guest = crew[GUEST]
    door = guest.card
    await guest.step("t.own")
    assert guest.card.offers("g", "legal_form.0")
    await guest.tap("t", "own", card=door)

    assert [row["role"] for row in (await guest.everything())["membership"]] == ["owner"]
    assert (await guest.workplace()).workplace_id != (await crew.boss.workplace()).workplace_id
    await guest.command("team")
    assert "Waiting to be let in (HR)" in guest.text


async def used(crew: Crew) -> str:
    await crew.join("hr", HR)
    return crew.secrets.given[-1]


async def expired(crew: Crew) -> str:
    secret = await crew.invite("hr")
    crew.clock.pass_(days=7)
    return secret


async def revoked(crew: Crew) -> str:
    secret = await crew.invite("hr")
    [made] = await crew.boss.invitations()
    await crew.boss.step(f"t.rev.{made.handle}")
    assert "Cancelled" in crew.boss.text
    return secret


async def declined(crew: Crew) -> str:
    waiting = await crew.knock("hr", HR)
    await crew.boss.tap_told("t", f"no.{waiting.handle}")
    return crew.secrets.given[-1]


async def waited_for(crew: Crew) -> str:
    await crew.knock("hr", HR)
    return crew.secrets.given[-1]


async def unknown(crew: Crew) -> str:
    return "x" * 22


async def cut_off(crew: Crew) -> str:
    return (await crew.invite("hr"))[:-3]


@pytest.mark.parametrize("way", [used, expired, revoked, declined, waited_for, unknown, cut_off])
async def test_every_link_that_is_not_good_gets_the_same_sentence(
    crew: Crew, way: Callable[[Crew], Awaitable[str]]
) -> None:
    stranger = crew[GUEST]
    await stranger.begin()
    await stranger.command("start")
    without = stranger.text
    secret = await way(crew)
    doors = [one.door for one in await crew.boss.invitations()]
    await stranger.open(secret)

    sentence = "This invitation cannot be used. Please ask whoever invited you for a new link."
    assert stranger.text == f"{sentence}\n\n{without}"
    assert [one.door for one in await crew.boss.invitations()] == doors


async def test_opening_the_link_again_shows_the_same_number_and_tells_nobody_again(crew: Crew) -> None:
    waiting = await crew.knock("hr", GUEST)
    told = len(crew.boss.told)
    await crew[GUEST].open(crew.secrets.given[-1])

    assert check_number(waiting) in crew[GUEST].text
    assert len(crew.boss.told) == told


async def test_a_member_who_opens_a_link_leaves_it_for_the_one_it_is_for(crew: Crew) -> None:
    await crew.boss.open(await crew.invite("hr"))

    assert "You belong to this team already" in crew.boss.text
    assert [one.door for one in await crew.boss.invitations()] == [Door.OPEN]


async def test_an_approval_that_comes_too_late_lets_nobody_in(crew: Crew) -> None:
    waiting = await crew.knock("hr", GUEST)
    crew.clock.pass_(days=8)
    await crew.boss.tap_told("t", f"ok.{waiting.handle}")

    assert "The seven days of this invitation are over" in crew.boss.text
    assert await standings(crew) == [Standing.OWNER]
    await crew[GUEST].command("check")
    assert "You belong to no workplace" in crew[GUEST].text


async def test_whoever_has_not_agreed_is_not_let_in_yet(crew: Crew) -> None:
    await crew[GUEST].open(await crew.invite("hr"))
    await crew.boss.command("team")
    [waiting] = await crew.boss.invitations()
    await crew.boss.step(f"t.ok.{waiting.handle}")

    assert "not yet agreed" in crew.boss.text
    assert await standings(crew) == [Standing.OWNER]


async def test_a_second_answer_says_that_they_have_been_let_in_already(crew: Crew) -> None:
    waiting = await crew.knock("viewer", GUEST)
    for act in ("ok", "ok", "no"):
        await crew.boss.tap_told("t", f"{act}.{waiting.handle}")

    assert "let in already" in crew.boss.text
    assert await standings(crew) == [Standing.OWNER, Standing.VIEWER]


async def test_another_owner_lets_in_whom_somebody_invited_who_has_left(crew: Crew) -> None:
    second = await crew.join("owner", HR)
    waiting = await crew.knock("hr", GUEST)
    await crew.boss.command("team")
    await crew.boss.step("s.sure.bye.1", "t.bye")
    await second.tap_told("t", f"ok.{waiting.handle}")

    assert [one.standing for one in (await second.team()).values()] == OWNER_AND_HR


async def test_an_unopened_link_of_somebody_who_has_left_leads_nowhere(crew: Crew) -> None:
    await crew.join("owner", HR)
    secret = await crew.invite("hr")
    await crew.boss.command("team")
    await crew.boss.step("s.sure.bye.1", "t.bye")
    await crew[GUEST].begin()
    await crew[GUEST].open(secret)

    assert "This invitation cannot be used" in crew[GUEST].text


async def test_whoever_waits_is_told_when_the_only_one_who_could_let_them_in_erases(crew: Crew) -> None:
    await crew.knock("hr", GUEST)
    await crew.boss.command("erase")
    await crew.boss.step("e")

    assert "not let into the team" in crew[GUEST].news
    await crew[GUEST].command("start")
    assert "You belong to no workplace" in crew[GUEST].text


async def test_whoever_has_a_workplace_stays_there_and_can_switch(crew: Crew) -> None:
    guest = crew[GUEST]
    await guest.begin()
    own = await guest.workplace()
    waiting = await crew.knock("hr", GUEST)
    await crew.boss.tap_told("t", f"ok.{waiting.handle}")
    assert (await guest.workplace()).workplace_id == own.workplace_id

    place = await crew.boss.workplace()
    await guest.command("team")
    [there] = [one for one in guest.card.presses() if one[0].arg == "team" and one[1] == place.handle]
    await guest.press(guest.incoming(guest.card.id), *there)
    assert "You are here: HR (no. 2)" in guest.text
    assert (await guest.workplace()).workplace_id == place.workplace_id


def test_the_number_belongs_to_one_invitation_and_one_person() -> None:
    made = Invitation(1, 1, "h", Standing.HR, Door.WAITING, 1, 2, NOW, NOW + LIFE)

    assert re.fullmatch(r"\d{4}", check_number(made))
    assert check_number(made) == check_number(replace(made, door=Door.USED))
    others = [replace(made, claimed_by=3), replace(made, handle="other")]
    assert all(check_number(one) != check_number(made) for one in others)
