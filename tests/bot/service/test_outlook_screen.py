"""What changes for the employer, as the chat shows it."""

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
from flows.interview import Interview
from tests.bot.service import interviews

LANGUAGES = ("ja", "en")
EMPLOYER = interviews.of(
    {
        "legal_form": "corporation",
        "constant_employees": 45,
        "foreign_workers": 3,
        "prefecture": "iwate",
        "has_part_time_or_fixed_term": True,
        "short_time_enrolled": "not_all",
        "pension_insured_count": 40,
        "short_time_optin": False,
        "lowest_hourly_wage": 1060,
    }
)
DAYS = {"ja": ("2026年12月1日", "2027年10月1日"), "en": ("1 December 2026", "1 October 2027")}


def view(words: Words, language: str, today: date = interviews.TODAY) -> View:
    return View(words, language, EMPLOYER, today)


def ways(screen: Screen) -> list[str]:
    return [button.press.arg for button in screen.buttons()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_counts_what_changes_and_leads_to_it(words: Words, language: str) -> None:
    summary = draw(view(words, language), "summary")
    (label,) = [one.label for one in summary.buttons() if one.press.arg == "outlook.0"]

    assert label == words.text(language, "button-outlook", count=3)
    assert "outlook.0" not in ways(draw(View(words, language, Interview(), interviews.TODAY), "summary"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_tells_from_which_day_which_finding_becomes_which(words: Words, language: str) -> None:
    text, _ = parse_html(draw(view(words, language), "outlook.0").text)
    title = words.obligation(language, words.book.obligations["shaho-enrol-short-time-20h"])
    before, after = (words.text(language, f"status-{one}") for one in (Status.NOT_APPLICABLE, Status.UNMET))

    assert [text.index(day) for day in DAYS[language]] == sorted(text.index(day) for day in DAYS[language])
    assert title in text
    assert words.text(language, "outlook-turn", before=before, after=after) in text
    assert words.text(language, "outlook-unknown") in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_button_shows_the_finding_in_full_as_of_its_day_and_leads_back(words: Words, language: str) -> None:
    listing = draw(view(words, language), "outlook.0")
    duty = words.book.obligations["shaho-enrol-short-time-20h"]
    name = f"then.20271001.{list(words.book.obligations).index(duty.id)}"
    screen = draw(view(words, language), name)

    assert name in ways(listing)
    assert screen.name == name
    assert DAYS[language][1] in screen.text
    assert words.obligation(language, duty, "deadline") in parse_html(screen.text)[0]
    assert words.text(language, f"status-{Status.UNMET}") in screen.text
    assert ways(screen) == ["outlook.0", "summary"]


def test_a_finding_that_no_longer_turns_shows_the_list(words: Words) -> None:
    later = view(words, "en", date(2030, 1, 1))

    assert draw(later, "then.20271001.3").name == "outlook.0"
    assert draw(later, "then").name == "outlook.0"
    assert (
        words.text("en", "outlook-none")
        in draw(View(words, "en", Interview(), later.today), "outlook.9").text
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_duty_that_ends_is_shown_as_it_last_stands(words: Words, language: str) -> None:
    name, end = "shaho-corporation-mandatory", date(2027, 1, 1)
    ending = replace(words.book.obligations[name], in_force=Period(end=end))
    book = replace(words.book, obligations={**words.book.obligations, name: ending})
    here = view(Words(words.catalog, book), language)
    listing = draw(here, "outlook.0")
    (way,) = [one for one in ways(listing) if one.startswith("then.20270101.")]
    last_day = {"ja": "2026年12月31日", "en": "31 December 2026"}[language]

    assert words.text(language, "outlook-ends") in listing.text
    assert last_day in draw(here, way).text
    assert words.obligation(language, ending) in draw(here, way).text
