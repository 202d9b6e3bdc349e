"""What changes for a workplace and for a worker, as the chat shows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.sandbox.html import parse_html
from bot.service.screen import Screen
from bot.service.screens import draw
from bot.service.view import View
from bot.service.words import Words
from flows.assessment import Status
from flows.calendar import Period
from flows.rulebook import Rulebook
from tests.bot.service import interviews
from tests.bot.service.interviews import Known

LANGUAGES = ("ja", "en")
# The roster comes in April 2027; from October 2027 insurance begins at 10 hours instead of 20.
PLACE = interviews.of({"legal_form": "corporation", "employees": 6, "registered": False})
WORKER = interviews.worker({"status": "student", "hours": 15, "insured": False}, at=PLACE)
SUBJECTS = {"workplace": Known("workplace", PLACE), "worker": Known("worker", WORKER)}
DUTY = {"workplace": "keep-roster", "worker": "insure"}
DAY = {"workplace": date(2027, 4, 1), "worker": date(2027, 10, 1)}
WRITTEN = {
    "workplace": {"ja": "2027年4月1日", "en": "1 April 2027"},
    "worker": {"ja": "2027年10月1日", "en": "1 October 2027"},
}
every_subject = pytest.mark.parametrize("whose", SUBJECTS)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def ways(screen: Screen) -> list[str]:
    return [button.press.arg for button in screen.buttons()]


def then(book: Rulebook, whose: str) -> str:
    """The screen of the finding that turns."""
    return f"then.{DAY[whose]:%Y%m%d}.{list(book.obligations).index(DUTY[whose])}"


@every_subject
@every_language
def test_the_summary_counts_what_changes_and_leads_to_it(small: Words, language: str, whose: str) -> None:
    summary = draw(SUBJECTS[whose].view(small, language), "summary")
    labels = [one.label for one in summary.buttons() if one.press.arg == "outlook.0"]
    nothing = View(small, language, interviews.of({}), interviews.TODAY)

    assert labels == [small.text(language, "button-outlook", count=1)]
    assert "outlook.0" in ways(draw(nothing, "summary"))  # the roster may come
    assert "outlook.0" not in ways(draw(replace(nothing, today=date(2030, 1, 1)), "summary"))


@every_subject
@every_language
def test_the_list_tells_from_which_day_which_finding_becomes_which(
    small: Words, language: str, whose: str
) -> None:
    text, _ = parse_html(draw(SUBJECTS[whose].view(small, language), "outlook.0").text)
    before = Status.UPCOMING if whose == "workplace" else Status.NOT_APPLICABLE
    turn = {"before": f"status-{before}", "after": f"status-{Status.UNMET}"}
    told = {name: small.text(language, id_) for name, id_ in turn.items()}

    assert WRITTEN[whose][language] in text
    assert small.obligation(language, small.book.obligations[DUTY[whose]]) in text
    assert small.text(language, "outlook-turn", **told) in text


@every_language
def test_without_a_figure_for_the_day_nothing_is_said_to_turn(small: Words, language: str) -> None:
    line = small.book.amounts["hours_line"]
    known = replace(line, rows=line.rows[:1])
    book = replace(small.book, amounts={**small.book.amounts, "hours_line": known})
    view = SUBJECTS["worker"].view(Words(small.catalog, book), language)

    assert small.text(language, "outlook-unknown") in draw(view, "outlook.0").text


@every_subject
@every_language
def test_a_button_shows_the_finding_in_full_as_of_its_day_and_leads_back(
    small: Words, language: str, whose: str
) -> None:
    view, name = SUBJECTS[whose].view(small, language), then(small.book, whose)
    screen = draw(view, name)

    assert name in ways(draw(view, "outlook.0"))
    assert screen.name == name
    assert WRITTEN[whose][language] in screen.text
    assert small.obligation(language, small.book.obligations[DUTY[whose]], "deadline") in screen.text
    assert small.text(language, f"status-{Status.UNMET}") in screen.text
    assert (small.text(language, "worker-name", number=300) in screen.text) is (whose == "worker")
    assert ways(screen) == ["outlook.0", "summary"]


@every_subject
def test_a_finding_that_no_longer_turns_shows_the_list(small: Words, whose: str) -> None:
    later = SUBJECTS[whose].view(small, "en", date(2030, 1, 1))

    assert draw(later, then(small.book, whose)).name == "outlook.0"
    assert draw(later, "then").name == "outlook.0"
    assert small.text("en", "outlook-none") in draw(later, "outlook.9").text


@every_language
def test_a_duty_that_ends_is_shown_as_it_last_stands(small: Words, language: str) -> None:
    ending = replace(small.book.obligations["register"], in_force=Period(end=date(2027, 1, 1)))
    book = replace(small.book, obligations={**small.book.obligations, "register": ending})
    here = SUBJECTS["workplace"].view(Words(small.catalog, book), language)
    listing = draw(here, "outlook.0")
    [way] = [one for one in ways(listing) if one.startswith("then.20270101.")]
    last_day = {"ja": "2026年12月31日", "en": "31 December 2026"}[language]

    assert small.text(language, "outlook-ends") in listing.text
    assert last_day in draw(here, way).text
    assert small.obligation(language, ending) in draw(here, way).text
