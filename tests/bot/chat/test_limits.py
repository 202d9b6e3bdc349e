"""Traps T14 and T15: texts and button data of any interview stay within what Telegram takes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from bot.chat.calls import call
from bot.sandbox.html import parse_html
from bot.service.ports import Outgoing, Role
from bot.service.screen import CALLBACK_BYTES, Screen, unpack
from bot.service.screens import DRAWERS, draw
from bot.service.turn import MOST_WORKERS, card_params
from bot.service.view import Subject, View
from flows.assessment import Status
from flows.facts import Kind, Scope, Value
from flows.interview import Answer, Interview
from flows.rulebook import Question
from tests.bot.chat.wire import OWNER
from tests.bot.service.test_screens import OF_PEOPLE
from tests.support.running import words

LONGEST = 4096
HANDLE = "-Az_09-_"
REVISION = 9_999_999
TODAY = date(2026, 11, 23)
LANGUAGES = words().catalog.languages
LISTS = (f"list.{status}" for status in Status)
PAGED = ("tasks", "answers", "outlook", "dates", "papers", "workers", *LISTS)
NEVER_ALONE = {"list", "f", "then", "question", "why"}


def some_value(question: Question, chance: random.Random) -> Value | None:
    match question.kind:
        case Kind.YESNO:
            return chance.choice([True, False, None])
        case Kind.CHOICE:
            return chance.choice([*question.domain.options, None])
        case Kind.NUMBER:
            return chance.choice([question.domain.minimum, question.domain.maximum, 5, None])
        case Kind.DATE:
            return chance.choice([date(1990, 1, 1), TODAY, None])


def interviews(scope: Scope) -> Iterator[Interview]:
    """Everything unknown, and everything answered at random; a worker's at a workplace of that sort."""
    questions = words().book.questions.values()
    for seed in (None, 1):
        chance = random.Random(seed)  # noqa: S311  # repeatable, guards nothing
        given = {one.id: Answer(None if seed is None else some_value(one, chance)) for one in questions}
        own = {name: one for name, one in given.items() if words().book.questions[name].scope is scope}
        base = {name: one for name, one in given.items() if name not in own and scope is Scope.WORKER}
        yield Interview(MappingProxyType(own), REVISION, None, scope, MappingProxyType(base))


def views(language: str) -> Iterator[View]:
    """A workplace with two pages of workers, and the last worker there can be."""
    for place, worker in zip(interviews(Scope.WORKPLACE), interviews(Scope.WORKER), strict=True):
        team = [Subject(HANDLE, worker, MOST_WORKERS - number) for number in range(9)]
        here = View(words(), language, place, TODAY, workers=lambda team=team: team)  # type: ignore[misc]  # mypy cannot infer a lambda with a default
        yield here
        yield replace(here, interview=worker, slot=MOST_WORKERS, workplace=Subject(HANDLE, place))


def screens(view: View) -> Iterator[Screen]:
    """Every screen that this interview can show, every page of the lists included."""
    yield from (draw(view, name) for name in DRAWERS.keys() - {*PAGED, *NEVER_ALONE})
    for name in PAGED:
        yield from pages(view, name)
    yield from (draw(view, f"f.{one.obligation.id}") for one in view.assessment.findings)
    for question in view.interview.answers:
        asked = replace(view, interview=replace(view.interview, focus=question))
        yield draw(asked, "question")
        yield draw(asked, "why")


def pages(view: View, name: str) -> Iterator[Screen]:
    """Every page, and for what lies ahead the first finding of each."""
    number, shown = 0, draw(view, f"{name}.0")
    while shown.name == f"{name}.{number}":
        yield shown
        first = shown.rows[0][0].press.arg
        if first.startswith("then."):
            yield draw(view, first)
        number += 1
        shown = draw(view, f"{name}.{number}")


def longest_lead(language: str) -> str:
    """The longest sentence that can stand above a screen, and the label of a copy above that."""
    book, text = words().book, words().text
    sentences = [
        text(language, id_) for id_ in words().catalog.variables(language) if id_.startswith("misplaced")
    ]
    sentences += [
        text(
            language,
            "recorded-unknown",
            short=words().question(language, question, "short"),
            look=words().question(language, question, "look"),
        )
        for question in book.questions.values()
    ]
    return max(sentences, key=len)


@pytest.mark.parametrize("language", LANGUAGES)
def test_t14_no_screen_of_any_interview_is_too_long(language: str) -> None:
    lead, label = longest_lead(language), words().text(LANGUAGES[0], "copy-label")
    lengths: dict[str, int] = {}
    for view in views(language):
        for screen in screens(view):
            message = Outgoing("sendMessage", card_params(screen, lead, HANDLE, REVISION), Role.CARD)
            shown, _ = parse_html(call(OWNER, message, label).text)  # type: ignore[attr-defined]  # SendMessage's
            lengths[screen.name] = max(len(shown.encode("utf-16-le")) // 2, lengths.get(screen.name, 0))
    law = words().book.on(TODAY)
    duties = {one.id for scope in Scope for one in (*law.in_force[scope], *law.announced[scope])}
    assert {f"f.{one}" for one in duties} < set(lengths)
    # The longest of a team, and a month of days, are drawn by the tests of the screens themselves.
    assert {name.partition(".")[0] for name in lengths} >= DRAWERS.keys() - OF_PEOPLE - {"day"}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_t15_every_button_packs_into_64_bytes_of_plain_ascii() -> None:
    asked = set()
    for view in views(LANGUAGES[0]):  # the data of a button are the same in every language
        for screen in screens(view):
            for button in screen.buttons():
                keyboard = Screen("one", "", [[button]]).keyboard(HANDLE, REVISION)
                data = keyboard["inline_keyboard"][0][0]["callback_data"]
                assert data.isascii(), data
                assert len(data) <= CALLBACK_BYTES, data
                plain = replace(button.press, handle=None, revision=0)
                assert unpack(data) == (plain, HANDLE, REVISION)
                if plain.act == "g":
                    asked.add(plain.arg.rpartition(".")[0])
    assert asked == set(words().book.questions)
