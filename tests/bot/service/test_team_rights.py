"""Nobody else (P5): of a stranger or of who was removed no act counts, and nothing is shown; viewers look."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.service.conversation import _CHANGING, _MORE, COMMANDS
from bot.service.members import Door
from bot.service.screens import DRAWERS
from tests.bot.service.staff import settled, tell
from tests.bot.service.teams import BOSS, GUEST, HR, VIEWER, Colleague, Crew

SECRET_WORDS = ("kitchen-a", "student")  # a nickname and an answer of the workplace that is looked at
# Every act with an argument that would do something, were it allowed; {case} and {guest} are filled in.
ACTS = {
    "l": ["en"],
    "a": [""],
    "s": sorted(DRAWERS),
    "g": ["legal_form.0", "registered.y"],
    "o": ["legal_form", "registered"],
    "b": [""],
    "k": [""],
    "w": [""],
    "r": [""],
    "x": [""],
    "c": ["prepare.0", "seen.0", "snooze1.0", "undo.0", "fc20261120.0"],
    "d": ["lf.20261120", "gr.20271120", "aw.20261130"],
    "h": ["r1", "d1", "r2", "d2", "d0"],
    "n": [""],
    "i": ["template.csv", "export.csv", "add.x", "drop.x"],
    "f": ["", "new", "off", "file"],
    "y": ["20261123"],
    "t": [
        "inv.hr",
        "rev.{open}",
        "ok.{waiting}",
        "no.{waiting}",
        "set.2.owner",
        "set.3.owner",
        "out.1",
        "out.2",
        "back",
    ],
}
OWN_DATA = {"l", "a", "x", "f"}  # acts that concern the person alone, in whichever workplace
KINDS = sorted({"l", "a", "s", "g", "o", "b", "k", "w", "r", "x", *_MORE})


def test_the_matrix_names_every_act() -> None:
    assert sorted(ACTS) == KINDS


async def place_of(crew: Crew) -> tuple[str, str]:
    """A workplace with a worker, an open and a waiting invitation: the handles of both interviews."""
    of_inn = "status" in crew.desk.words.book.questions
    if of_inn:
        await settled(crew.boss)
    await crew.join("hr", HR)
    await crew.join("viewer", VIEWER)
    await crew.invite("hr")
    await crew.knock("hr", GUEST)
    record = await crew.employ("kitchen-a", HR)
    workplace = await crew.boss.workplace()
    boss = (await crew.boss.person()).id
    asked = "status" if of_inn else "residence_status"
    now = crew.clock.now()
    await crew.boss.look(lambda tx: tx.save_answer(record.interview_id, asked, "student", boss, now))
    return workplace.handle, record.handle


async def stored(crew: Crew) -> Any:
    """Everything of the workplace, but not what its people alone have."""
    exported = await crew.boss.everything()
    journal = [row["kind"] for row in exported["journal"] if row["kind"] not in {"command", "result_seen"}]
    kept = ("workplace", "interview", "answer", "renewal_case", "reminder", "invitation")
    return {name: exported[name] for name in kept}, await crew.boss.team(), journal


async def filled(crew: Crew, arg: str) -> str:
    if "{" not in arg:
        return arg
    doors = {one.door: one.handle for one in await crew.boss.invitations()}
    return arg.format(open=doors.get(Door.OPEN, "gone"), waiting=doors.get(Door.WAITING, "gone"))


async def try_everything(
    crew: Crew, one: Colleague, handles: tuple[str, ...], acts: dict[str, list[str]]
) -> None:
    """Press every act about each of these interviews, and check that nothing of it is shown."""
    seen = len(one.sent)
    for act, arguments in acts.items():
        for arg in arguments:
            for handle in handles:
                await one.craft(act, await filled(crew, arg), handle)
    shown = "".join(str(message.params) for message in one.sent[seen:])
    assert not [word for word in SECRET_WORDS if word in shown]


async def stranger(crew: Crew) -> Colleague:
    """The owner of another workplace."""
    await crew[5005].begin()
    return crew[5005]


async def removed(crew: Crew) -> Colleague:
    await crew.boss.command("team")
    await crew.boss.step("s.member.2", "s.sure.out.2", "t.out.2")
    return crew[HR]


async def waiting(crew: Crew) -> Colleague:
    """Somebody who has opened a link and has not been let in."""
    return crew[GUEST]


@pytest.mark.parametrize("who", [stranger, removed, waiting])
async def test_no_act_with_a_handle_of_a_workplace_of_others_has_any_effect_or_shows_anything(
    crew: Crew, who: Callable[[Crew], Awaitable[Colleague]]
) -> None:
    handles = await place_of(crew)
    one = await who(crew)
    before = await stored(crew)
    await try_everything(crew, one, handles, ACTS)

    assert await stored(crew) == before


@pytest.mark.parametrize("who", [stranger, removed, waiting])
async def test_no_command_and_no_typed_word_shows_anything_of_a_workplace_of_others(
    firm: Crew, who: Callable[[Crew], Awaitable[Colleague]]
) -> None:
    await place_of(firm)
    one = await who(firm)
    before, seen = await stored(firm), len(one.sent)
    for name in (*(name for name in COMMANDS if name != "erase"), "unknown"):
        await one.command(name)
        await one.say("5")
        await one.say("kitchen")

    shown = "".join(str(message.params) for message in one.sent[seen:])
    assert not [word for word in SECRET_WORDS[:1] if word in shown]
    assert await stored(firm) == before


async def test_an_invitation_of_another_workplace_is_of_no_use_to_the_owner_of_this_one(crew: Crew) -> None:
    await place_of(crew)
    one = await stranger(crew)
    own = (await one.workplace()).handle
    before = await stored(crew)
    for act in ("rev.{open}", "ok.{waiting}", "no.{waiting}", "ok.{open}"):
        await one.craft("t", await filled(crew, act), own)
        assert one.toast == "That button is old. This is where you are now."

    assert await stored(crew) == before
    assert len(await one.team()) == 1


async def test_a_viewer_sees_everything_and_changes_nothing_by_any_act(crew: Crew) -> None:
    handles = await place_of(crew)
    viewer = crew[VIEWER]
    before = await stored(crew)
    for act, arguments in ACTS.items():
        for arg in arguments if act not in OWN_DATA else ():
            for handle in handles:
                await viewer.craft(act, await filled(crew, arg), handle)
                changing = act in _CHANGING
                assert not changing or viewer.toast == "You can look at everything here, but not change it."

    assert await stored(crew) == before
    await viewer.command("workers")
    assert "kitchen-a" in viewer.text


@pytest.mark.parametrize(
    "name", ["question", "why", "remove", "filed", "day.lf", "snooze", "hands", "nickname"]
)
async def test_a_viewer_is_asked_nothing(crew: Crew, name: str) -> None:
    _, worker = await place_of(crew)
    viewer = crew[VIEWER]
    await viewer.craft("s", name, worker)

    assert not {press.act for press, _, _ in viewer.card.presses()} & (_CHANGING - {"w", "o"})
    assert (await viewer.person()).screen.partition(".")[0] in {"summary", "case", "workers"}


async def test_a_viewer_who_checks_sees_the_result_instead_of_a_question(crew: Crew) -> None:
    await crew.join("viewer", VIEWER)
    for name in ("start", "check"):
        await crew[VIEWER].command(name)
        assert "Result of the check" in crew[VIEWER].text


async def test_an_answer_typed_by_somebody_who_has_just_become_a_viewer_gets_the_calm_sentence(
    crew: Crew,
) -> None:
    hr = await crew.join("hr", HR)
    await tell(await at_check(crew.boss), "legal_form.0")
    await hr.command("check")
    await crew.boss.command("team")
    await crew.boss.step("s.member.2", "t.set.2.viewer")
    before = await crew.boss.workplace()
    await hr.say("7")

    assert hr.text.startswith("You can look at everything here, but not change it.")
    assert "Result of the check" in hr.text
    assert (await crew.boss.workplace()).answers == before.answers


async def test_a_typed_button_that_would_change_something_gets_the_calm_sentence(crew: Crew) -> None:
    await settled(crew.boss)
    viewer = await crew.join("viewer", VIEWER)
    await viewer.command("result")
    await viewer.craft("s", "answers.0")  # as a button of before they only looked
    await viewer.say("1")

    assert viewer.text.startswith("You can look at everything here, but not change it.")


async def test_a_viewer_is_not_offered_to_change_an_answer(crew: Crew) -> None:
    await settled(crew.boss)
    viewer = await crew.join("viewer", VIEWER)
    for one, offered in ((crew.boss, True), (viewer, False)):
        await one.command("result")
        assert one.card.offers("s", "answers.0") is offered
        await one.craft("s", "f.register")
        assert any(press.act == "o" for press, _, _ in one.card.presses()) is offered


async def test_a_viewer_is_not_offered_to_add_a_worker(crew: Crew) -> None:
    await settled(crew.boss)
    viewer = await crew.join("viewer", VIEWER)
    for command in ("workers", "result"):
        await viewer.command(command)
        await crew.boss.command(command)
        assert crew.boss.card.offers("w")
        assert not viewer.card.offers("w")


async def at_check(one: Colleague) -> Colleague:
    await one.command("check")
    return one


async def test_the_owner_of_the_matrix_could_have_done_it(crew: Crew) -> None:
    """The acts of the matrix do something for whom they are meant."""
    handles = await place_of(crew)
    before = await stored(crew)
    owner = crew[BOSS]
    for act, arg in (("o", "registered"), ("n", ""), ("h", "r1"), ("t", "rev.{open}"), ("t", "no.{waiting}")):
        await owner.craft(act, await filled(crew, arg), handles[act in "nh"])
    after = await stored(crew)

    assert [before[0][name] != after[0][name] for name in ("interview", "renewal_case", "invitation")] == [
        True
    ] * 3
