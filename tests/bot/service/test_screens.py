"""Every screen of every sort of interview, in every language, held against Telegram's limits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from bot.sandbox.html import parse_html
from bot.service.conversation import _FREE
from bot.service.screen import Button, Screen, pack, unpack
from bot.service.screens import DRAWERS, asking, draw
from bot.service.view import View
from bot.service.words import Words
from flows.assessment import Status
from flows.interview import Interview
from flows.sources import Citation
from i18n.articles import cited
from tests.bot.service import interviews

HANDLE, REVISION = "A" * 8, 999_999  # the longest there are
LONGEST_TEXT, LONGEST_LABEL, MOST_BUTTONS, WIDEST_ROW = 4096, 64, 100, 8
BEFORE_CONSENT = {"language", "consent"}
LANGUAGES = ("ja", "en")


def length(text: str) -> int:
    """As Telegram counts: UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def targets(screen: Screen) -> list[str]:
    return [button.press.arg for button in screen.buttons() if button.press.act == "s"]


def resolved(name: str) -> str:
    """Where "here" leads: to wherever the person is, which is the questions once there is consent."""
    return "question" if name == "here" else name


def crawl(view: View) -> dict[str, Screen]:
    """Every screen that buttons lead to from the commands' screens, by the name that leads there."""
    found: dict[str, Screen] = {}
    waiting = ["question", "summary", "paused", "privacy", "erase", "help", "language"]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = draw(view, name)
            waiting += map(resolved, targets(found[name]))
    return found


def faults(screen: Screen) -> Iterator[str]:
    """What Telegram would refuse, or cut off."""
    text, _ = parse_html(screen.text)
    if not text.strip() or length(text) > LONGEST_TEXT:
        yield f"text of {length(text)}"
    for row in screen.rows:
        if not 0 < len(row) <= WIDEST_ROW:
            yield f"row of {len(row)}"
        yield from (fault for button in row for fault in button_faults(button))
    if not 0 < len(list(screen.buttons())) <= MOST_BUTTONS:
        yield "number of buttons"
    if len({button.press for button in screen.buttons()}) < len(list(screen.buttons())):
        yield "two buttons that do the same"


def button_faults(button: Button) -> Iterator[str]:
    label = button.label
    if not label.strip() or label != label.strip() or "\n" in label or length(label) > LONGEST_LABEL:
        yield f"label {label!r}"
    if unpack(pack(button.press, HANDLE, REVISION)) != (button.press, HANDLE, REVISION):
        yield f"data of {label!r}"


def lost(found: dict[str, Screen]) -> set[str]:
    """Screens from which no way leads back to the questions or the result."""
    home = {"question", "summary"}
    while more := {
        name
        for name, screen in found.items()
        if name not in home and not home.isdisjoint(map(resolved, targets(screen)))
    }:
        home |= more
    return found.keys() - home - BEFORE_CONSENT


def pointless(view: View, screen: Screen) -> Iterator[str]:
    """Buttons that would not do what they say."""
    asked, answers = view.question, view.interview.answers
    for button in screen.buttons():
        match button.press.act:
            case "g":
                name, _, code = button.press.arg.rpartition(".")
                works = asked is not None and asked.id == name and asking.give(asked, code)[0]
            case "o":
                works = button.press.arg in answers
            case "k":
                works = view.interview.focus is not None
            case "b":
                works = bool(answers)
            case act:
                works = act in {"s", "x", "e", "a", "l"}
        if not works:
            yield button.label


def astray(view: View, found: dict[str, Screen]) -> set[str]:
    """Names that buttons lead to and that are not the screen that comes."""
    away = {name for name, screen in found.items() if screen.name != name}
    # When nothing is left to ask, the question is the summary.
    return away - ({"question", "why"} if view.question is None else set())


def links(entities: list[dict[str, Any]]) -> list[str]:
    return [entity["url"] for entity in entities if entity["type"] == "text_link"]


def addresses(words: Words, citations: tuple[Citation, ...]) -> list[str]:
    """Of every source once."""
    return list(dict.fromkeys(words.book.sources[one.source].url for one in citations))


def place(language: str, citation: Citation) -> str:
    """The article as it stands among others."""
    return cited(language, [str(citation.article)]).removeprefix("art. ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_of_every_interview_fits_telegram_and_leads_on(words: Words, language: str) -> None:
    seen: set[str] = set()
    for name, interview in interviews.whole(words.book):
        view = View(words, language, interview, interviews.TODAY)
        found = crawl(view)
        wrong = {key: [*faults(one), *pointless(view, one)] for key, one in found.items()}

        assert not {key: sentences for key, sentences in wrong.items() if sentences}, name
        assert not astray(view, found), name
        assert not lost(found), name
        seen |= {screen.name.partition(".")[0] for screen in found.values()}

    assert seen >= DRAWERS.keys() - BEFORE_CONSENT


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_single_answer_is_shown_within_the_limits(words: Words, language: str) -> None:
    for interview in interviews.single(words.book):
        view = View(words, language, interview, interviews.TODAY)
        names = ["question", "why"] if interview.focus else ["summary", "answers.0"]
        drawn = [draw(view, name) for name in names]

        assert not [fault for one in drawn for fault in (*faults(one), *pointless(view, one))], interview


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_screen_has_room_for_the_longest_words_before_it(words: Words, language: str) -> None:
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
    longest: dict[str, int] = {}
    for _, interview in interviews.whole(words.book):
        for name, screen in crawl(View(words, language, interview, interviews.TODAY)).items():
            kind = "card" if name in {"question", "why"} else "other"
            longest[kind] = max(longest.get(kind, 0), length(parse_html(screen.text)[0]))

    assert longest["card"] + max(map(length, leads)) + label + 4 <= LONGEST_TEXT
    assert (
        longest["other"] + max(length(words.text(language, id_)) for id_ in hints) + label + 4 <= LONGEST_TEXT
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_law_that_is_still_to_come_has_its_own_list_and_names_its_day(words: Words, language: str) -> None:
    interview = interviews.of({"has_part_time_or_fixed_term": True, "extra_items": "four_since"})
    view = View(words, language, interview, date(2026, 9, 30))
    found = crawl(view)
    day = {"ja": "2026年10月1日", "en": "1 October 2026"}[language]

    assert not {name: list(faults(one)) for name, one in found.items() if any(faults(one))}
    assert f"list.{Status.UPCOMING}.0" in found
    assert day in found["f.part-time-fifth-item"].text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_finding_says_whose_duty_it_is_on_whom_it_falls_by_when_and_where_it_stands(
    words: Words, language: str
) -> None:
    for obligation in words.book.obligations.values():
        view = View(words, language, interviews.of({}), interviews.TODAY)
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
        interview = interviews.of({question.id: None}, focus=question.id)
        text, entities = parse_html(draw(View(words, language, interview, interviews.TODAY), "why").text)

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
