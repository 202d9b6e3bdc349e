"""Every screen of every sort of interview, in every language, held against Telegram's limits."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from bot.sandbox.html import parse_html
from bot.service.conversation import _FREE
from bot.service.screens import DRAWERS, draw
from bot.service.view import View
from bot.service.words import Words
from flows.assessment import Status
from flows.interview import Interview
from flows.sources import Citation
from i18n.articles import cited
from tests.bot.service import interviews
from tests.bot.service.crawling import (
    BEFORE_CONSENT,
    LONGEST_TEXT,
    Crawl,
    astray,
    crawl,
    faults,
    length,
    lost,
    pointless,
)

LANGUAGES = ("ja", "en")
# What is drawn of a team, its cases and its ledger: see test_people_screens.
OF_PEOPLE = {"case", "filed", "snooze", "hands", "nickname", "team", "invite", "member", "sure", "door"} | {
    "day",
    "import",
    "imported",
    "ledger",
    "lookup",
    "calendar",
}


def links(entities: list[dict[str, Any]]) -> list[str]:
    return [entity["url"] for entity in entities if entity["type"] == "text_link"]


def addresses(words: Words, citations: tuple[Citation, ...]) -> list[str]:
    """Of every source once."""
    return [words.book.sources[source].url for source in dict.fromkeys(one.source for one in citations)]


def place(language: str, citation: Citation) -> str:
    """The article as it stands among others."""
    return cited(language, [str(citation.article)]).removeprefix("art. ")


@pytest.fixture(scope="module")
def crawls(words: Words) -> dict[str, list[Crawl]]:
    """Every screen of every sort of interview, by language; what follows from the answers is the same."""
    found: dict[str, list[Crawl]] = {language: [] for language in LANGUAGES}
    for known in interviews.whole(words.book):
        view = known.view(words, LANGUAGES[0])
        for language in LANGUAGES:
            view = view.told_in(language)
            found[language].append(crawl(known.name, view))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_of_every_interview_fits_telegram_and_leads_on(
    crawls: dict[str, list[Crawl]], language: str
) -> None:
    seen: set[str] = set()
    for one in crawls[language]:
        wrong = {name: [*faults(screen), *pointless(one.view, screen)] for name, screen in one.found.items()}

        assert not {name: sentences for name, sentences in wrong.items() if sentences}, one.name
        assert not astray(one.view, one.found), one.name
        assert not lost(one.found), one.name
        seen |= {screen.name.partition(".")[0] for screen in one.found.values()}

    assert seen >= DRAWERS.keys() - BEFORE_CONSENT - OF_PEOPLE


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_single_answer_is_shown_within_the_limits(words: Words, language: str) -> None:
    for question in words.book.questions.values():
        for value in interviews.values(question):
            answered = interviews.about(question, value).view(words, language)
            reopened = interviews.about(question, value, reopened=True).view(words, language)
            drawn = [(answered, draw(answered, "answers.0")), (reopened, draw(reopened, "question"))]

            assert not [one for seen, screen in drawn for one in (*faults(screen), *pointless(seen, screen))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_screen_has_room_for_the_longest_words_before_it(
    words: Words, crawls: dict[str, list[Crawl]], language: str
) -> None:
    """What was recorded, or a hint, stands before the screen, and the label of a copy before both."""
    leads = [
        words.text(
            language,
            "recorded-unknown",
            short=words.question(language, one, "short"),
            look=words.question(language, one, "look"),
        )
        for one in words.book.questions.values()
    ]
    hints = [id_ for id_ in words.catalog.variables(language) if id_.startswith(("text-", "misplaced-"))]
    label = length(words.text(language, "copy-label"))
    longest = {"card": 0, "other": 0}
    for one in crawls[language]:
        for name, screen in one.found.items():
            kind = "card" if name in {"question", "why"} else "other"
            longest[kind] = max(longest[kind], length(parse_html(screen.text)[0]))

    assert longest["card"] + max(map(length, leads)) + label + 4 <= LONGEST_TEXT
    assert (
        longest["other"] + max(length(words.text(language, id_)) for id_ in hints) + label + 4 <= LONGEST_TEXT
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_law_that_is_still_to_come_has_its_own_list_and_names_its_day(words: Words, language: str) -> None:
    interview = interviews.of({"has_part_time_or_fixed_term": True, "extra_items": "four_since"})
    found = crawl("on the eve", View(words, language, interview, date(2026, 9, 30))).found
    day = {"ja": "2026年10月1日", "en": "1 October 2026"}[language]

    assert not {name: list(faults(one)) for name, one in found.items() if any(faults(one))}
    assert f"list.{Status.UPCOMING}.0" in found
    assert day in found["f.part-time-fifth-item"].text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_finding_says_whose_duty_it_is_on_whom_it_falls_by_when_and_where_it_stands(
    words: Words, language: str
) -> None:
    for obligation in words.book.obligations.values():
        ended = obligation.in_force.end
        day = min(interviews.TODAY, ended - timedelta(days=1)) if ended else interviews.TODAY
        view = interviews.nobody(obligation.scope).view(words, language, day)
        text, entities = parse_html(draw(view, f"f.{obligation.id}").text)

        assert words.text(language, f"party-{obligation.owed_by}") in text
        assert all(words.text(language, f"party-{party}") in text for party in obligation.falls_on)
        assert words.obligation(language, obligation, "deadline") in text
        assert words.obligation(language, obligation, "next") in text
        assert links(entities) == addresses(words, obligation.citations)
        assert all(words.source(language, one.source) in text for one in obligation.citations)
        assert all(one.article is None or place(language, one) in text for one in obligation.citations)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reason_of_every_question_names_its_place_in_the_law(words: Words, language: str) -> None:
    for question in words.book.questions.values():
        view = interviews.about(question, None, reopened=True).view(words, language)
        text, entities = parse_html(draw(view, "why").text)

        assert words.question(language, question, "why") in text
        assert words.question(language, question, "look") in text
        assert links(entities) == addresses(words, question.citations)
        assert all(one.article is None or place(language, one) in text for one in question.citations)


def test_a_name_that_means_nothing_shows_the_present_position(words: Words) -> None:
    view = View(words, "ja", Interview(), interviews.TODAY)
    here = draw(view, "question")

    assert [draw(view, name) for name in ("", "nothing", "question.9")] == [here] * 3
    assert draw(view, "f.no-such-duty") == draw(view, "summary")
    assert draw(view, "list.no-such-status.7").name == "list.unmet.0"
    assert draw(view, "answers.99").name == "answers.0"


def test_before_consent_buttons_lead_only_to_what_needs_none(words: Words) -> None:
    for language in LANGUAGES:
        view = View(words, language, Interview(), interviews.TODAY)
        waiting, seen = ["language", "consent"], set[str]()
        while waiting:
            name = waiting.pop()
            seen.add(name)
            for button in draw(view, name).buttons():
                press = (button.press.act, button.press.arg)
                free = press in _FREE or press[0] in {"l", "a"}
                if free and press[0] == "s" and press[1] not in {*seen, "here"}:
                    waiting.append(press[1])

        assert seen == {"language", "consent", "privacy", "erase"}
