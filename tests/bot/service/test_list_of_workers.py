"""How ready everybody is, at a glance: the list of workers, the most pressing first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from bot.sandbox.html import parse_html
from bot.service.casebook import CaseRecord
from bot.service.circle import Circle
from bot.service.members import Member, Standing
from bot.service.screens import draw
from bot.service.view import Subject, View
from bot.service.words import Words
from flows.facts import Value
from flows.renewal import RenewalCase, Way
from flows.renewing import Command, File, Leave, Move, Refuse, advance
from tests.bot.service import interviews
from tests.bot.service.talk import NOW

TODAY = interviews.TODAY
ME = Member(1, 1, 1001, Standing.OWNER, 1, "en", reachable=True)


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


def engineer(stay: date, *commands: Command, **facts: Value) -> tuple[Mapping[str, Value], RenewalCase]:
    case, _ = advance(RenewalCase("1"), Move("stay_until", stay), today=TODAY)
    for command in commands:
        case, events = advance(case, command, today=TODAY)
        assert events
    return {"residence_status": "gijinkoku", "stay_until": stay, **facts}, case


def resident(card: date) -> tuple[Mapping[str, Value], RenewalCase]:
    case, _ = advance(RenewalCase("1"), Move("card_until", card), today=TODAY)
    return {"residence_status": "permanent_resident", "card_until": card}, case


def seen(words: Words, *people: tuple[Mapping[str, Value], RenewalCase], language: str = "en") -> View:
    """What the owner sees of these workers, who came in this order; of the first, if a worker is shown."""
    subjects = [
        Subject(f"worker-{slot}", interviews.worker(facts), slot)
        for slot, (facts, _) in enumerate(people, start=1)
    ]
    cases = [
        CaseRecord(slot, 1, slot, f"worker-{slot}", None, 1, None, case, NOW)
        for slot, (_, case) in enumerate(people, start=1)
    ]
    circle = Circle(NOW, ME, [ME], [ME], cases=cases)
    base = interviews.of({})
    return View(words, language, base, TODAY, workers=lambda: subjects, people=lambda: circle)


def test_the_nearest_day_comes_first_and_who_has_left_last(words: Words) -> None:
    view = seen(
        words,
        engineer(days(300)),
        engineer(days(-9), Leave(days(-9))),
        resident(days(30)),
        engineer(days(-20), File(days(-40), Way.ONLINE)),  # the special period runs for some forty days
        ({"residence_status": "gijinkoku"}, RenewalCase("1")),
        engineer(days(-3)),
        engineer(days(-200), File(days(-240), Way.ONLINE)),
    )
    screen = draw(view, "workers.0")
    numbers = [button.label for button in screen.buttons() if button.press.handle is not None]

    assert numbers == ["7", "6", "3", "4", "1", "5", "2"]


def lines(words: Words, person: tuple[Mapping[str, Value], RenewalCase], language: str = "en") -> list[str]:
    """What the list tells about that person's days."""
    shown = parse_html(draw(seen(words, person, language=language), "workers.0").text)[0].splitlines()
    return shown[4:-1]


def test_what_is_overdue_has_a_sign(words: Words) -> None:
    assert lines(words, engineer(days(3))) == ["until 26 November 2026 (3 days), nothing begun yet"]
    assert lines(words, engineer(days(-3))) == ["⚠ until 20 November 2026 (3 days ago), nothing begun yet"]
    assert lines(words, engineer(days(-3), Leave(TODAY)))[0].startswith("until 20 November 2026")
    refused = engineer(days(-3), File(days(-20), Way.COUNTER), Refuse(TODAY))
    assert lines(words, refused)[0].startswith("⚠ until")


def test_once_filed_in_time_the_special_period_counts(words: Words) -> None:
    filed = lines(words, engineer(days(-3), File(days(-20), Way.COUNTER)))
    assert filed == [
        "until 20 November 2026 (3 days ago), filed, waiting for the decision",
        "Special period (特例期間) at most until 20 January 2027",
    ]
    over = lines(words, engineer(days(-200), File(days(-240), Way.COUNTER)))
    assert [line.startswith("⚠") for line in over] == [False, True]


def test_a_stay_without_an_end_shows_its_card(words: Words) -> None:
    assert lines(words, resident(days(30))) == ["card until 23 December 2026"]
    assert lines(words, resident(days(-1)), "ja") == ["⚠ カードの期限 2026年11月22日"]


def test_the_card_of_a_stay_without_an_end_can_be_entered_and_no_expiry(words: Words) -> None:
    people = seen(words, resident(days(30)), engineer(days(300)))
    offered = []
    for one in people.team:
        screen = draw(people.of(one), "case")
        offered.append([button.press.arg for button in screen.buttons() if "day.q-" in button.press.arg])

    assert offered == [["day.q-card_until"], ["day.q-stay_until"]]
