"""Every screen of a team and its cases, in every language and every state, held against Telegram's limits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.service.casebook import CaseRecord
from bot.service.circle import Circle
from bot.service.ledger import Part, Reminder
from bot.service.members import Door, Invitation, Member, Standing
from bot.service.screens import DRAWERS, draw
from bot.service.turn import MOST_WORKERS
from bot.service.view import Subject, View
from bot.service.words import Words
from flows.reminders import Fate, Key
from flows.renewal import RenewalCase, State, Way
from flows.renewing import File, Grant, Leave, Move, Prepare, Refuse, advance
from tests.bot.service import interviews
from tests.bot.service.crawling import faults, resolved, targets
from tests.bot.service.test_screens import LANGUAGES, OF_PEOPLE

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
TODAY = interviews.TODAY
STAY = date(2027, 3, 31)
COMMANDS = {
    State.TRACKING: (),
    State.PREPARING: (Prepare(),),
    State.FILED: (File(TODAY, Way.ONLINE),),
    State.GRANTED: (Grant(TODAY, date(2030, 3, 31)),),
    State.REFUSED: (File(TODAY, Way.COUNTER), Refuse(TODAY)),
    State.LEFT: (Leave(TODAY),),
}
MEMBERS = [
    Member(number, 1, 1000 + number, standing, number, "ja", reachable=True, away_until=away)
    for number, (standing, away) in enumerate(
        [
            (Standing.OWNER, None),
            (Standing.HR, TODAY + timedelta(days=9)),
            (Standing.HR, None),
            (Standing.VIEWER, None),
        ],
        start=1,
    )
]
INVITATIONS = [
    Invitation(n, 1, f"door-{n}", Standing.HR, door, 1, 4 if door is Door.WAITING else None, NOW, NOW)
    for n, door in enumerate(Door, start=1)
]


def case(state: State) -> RenewalCase:
    found, _ = advance(RenewalCase("7"), Move("stay_until", STAY), today=TODAY)
    for command in COMMANDS[state]:
        found, _ = advance(found, command, today=TODAY)
    assert found.state is state
    return found


def rows(record: CaseRecord) -> Iterator[Reminder]:
    """One reminder of every fate and for every reason."""
    for number, (part, fate) in enumerate(zip((*Part, *Part), (*Fate, None) * 2, strict=True)):
        key = Key("7", "diagnosis", STAY, 1, TODAY - timedelta(days=number % 6))
        fated = NOW if fate else None
        yield Reminder(
            number, key, record.interview_id, 1 + number % 4, part, STAY, None, True, NOW, fate, fated
        )


def view(words: Words, state: State, me: Member, *, of_worker: bool = True) -> View:
    """What a member sees of the last of all the workers there can be, or of the workplace."""
    interview = interviews.worker({"residence_status": "gijinkoku", "stay_until": STAY})
    record = CaseRecord(7, 1, MOST_WORKERS, "A" * 8, "キッチンの夜勤リーダー", 1, 2, case(state), NOW)
    subject = Subject("A" * 8, interview, MOST_WORKERS, record.nickname)
    circle = Circle(
        NOW,
        me,
        MEMBERS,
        [me],
        INVITATIONS,
        INVITATIONS[1:2],
        [record],
        lambda _start, _end: list(rows(record)),
        address="https://t.me/tsuriai_bot",
        room=10,
    )
    base = View(words, "ja", interviews.of({}), TODAY, workers=lambda: [subject], people=lambda: circle)
    if not of_worker:
        return base
    place = Subject("workshop", base.interview)
    return replace(base, interview=interview, slot=MOST_WORKERS, workplace=place, nickname=record.nickname)


def _excused(name: str) -> tuple[str, ...]:
    """A month has places that do nothing, and offers today twice."""
    return ("two buttons that do the same",) if name.startswith(("day.", "lookup")) else ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("me", MEMBERS, ids=lambda one: f"{one.number}-{one.standing}")
def test_every_screen_of_people_fits_telegram(words: Words, language: str, me: Member) -> None:
    drawn: set[str] = set()
    for state in State:
        for of_worker in (True, False) if state is State.FILED else (True,):
            seen = view(words, state, me, of_worker=of_worker).told_in(language)
            waiting, found = [*sorted(OF_PEOPLE), "workers.0", "ledger.0", "ledger.2026-11-23.0"], set[str]()
            while waiting:
                name = waiting.pop()
                if name in found or name.startswith("day."):
                    continue
                found.add(name)
                screen = draw(seen, name)
                assert [one for one in faults(screen) if one not in _excused(name)] == [], (state, name)
                drawn.add(screen.name.partition(".")[0])
                waiting += [
                    name
                    for name in map(resolved, targets(screen))
                    if name.partition(".")[0] in OF_PEOPLE and not name.startswith("lookup")
                ]

    expected = OF_PEOPLE if me.standing is Standing.OWNER else {"case", "team", "ledger", "calendar", "door"}
    # Nothing was read that could be shown before it is added; `test_importing` draws that.
    assert drawn >= (expected & DRAWERS.keys()) - {"imported", "day"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("way", ["fc", "fo"])
def test_what_is_asked_about_an_early_application_fits(words: Words, language: str, way: str) -> None:
    name = f"filed.{way}.20261120"
    screen = draw(view(words, State.TRACKING, MEMBERS[0]).told_in(language), name)

    assert screen.name == name
    assert list(faults(screen)) == []
    assert [button.press.arg for button in screen.buttons()] == [f"{way}20261120.1", f"day.{way}.2026-11"]
    assert draw(view(words, State.TRACKING, MEMBERS[0]), "filed.xx.20261120").name == "filed"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("purpose", ["fc", "fo", "gr", "rf", "lf", "aw", "q-stay_until"])
def test_every_month_to_choose_a_day_from_fits_and_leads_back(
    words: Words, language: str, purpose: str
) -> None:
    seen = view(words, State.FILED, MEMBERS[0]).told_in(language)
    for month in ("", ".2026-11", ".2027-02", ".1950-01", ".2099-12", ".nonsense"):
        screen = draw(seen, f"day.{purpose}{month}")
        presses = [button.press for button in screen.buttons() if button.press.arg]

        assert [one for one in faults(screen) if one not in _excused(screen.name)] == []
        assert len(presses) > 28
        assert any(press.act == "s" and not press.arg.startswith("day") for press in presses)
