"""Every command, in both languages, from the first Start to the last word."""

from __future__ import annotations

import contextlib
import json
import sqlite3

import pytest

from bot.service.conversation import COMMANDS
from bot.service.turn import CONSENT
from tests.bot.chat.wire import query
from tests.support.running import Bench, Talker, words

SHOWS = {
    "start": "q-legal_form",
    "check": "q-legal_form",
    "result": "summary-title",
    "workers": "workers-title",
    "team": "team-title",
    "why": "ledger-title",
    "calendar": "calendar-title",
    "language": "language-ask",
    "pause": "paused-text",
    "privacy": "privacy-title",
    "erase": "erase-title",
    "help": "help-title",
}
LANGUAGES = words().catalog.languages
FIRST = {"legal_form": '"corporation"'}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_command_shows_its_screen(bench: Bench, language: str) -> None:
    owner = await bench.consented(language)
    for name, id_ in SHOWS.items():
        shown = await owner.type(f"/{name}")
        assert words().text(language, id_) in shown, name
    assert set(SHOWS) | {"export"} == set(COMMANDS)


@pytest.mark.parametrize("spelling", ["/RESULT", "/result@tsuriai_bot", "/result please"])
async def test_a_command_may_be_spelt_as_telegram_allows(owner: Talker, spelling: str) -> None:
    assert words().text("ja", "summary-title") in await owner.type(spelling)


@pytest.mark.parametrize(("code", "language"), [("ja", "ja"), ("en", "en"), ("vi", "en")])
async def test_telegram_lists_the_commands_in_the_persons_language(
    bench: Bench, code: str, language: str
) -> None:
    owner = await bench.owner(language_code=code)
    wanted = [(name, words().text(language, f"command-{name}")) for name in COMMANDS]
    chat = await owner.until(lambda chat: bool(chat["commands"] and chat["short_description"]))
    assert [(one["command"], one["description"]) for one in chat["commands"]] == wanted
    assert chat["description"] == words().text(language, "bot-description")


async def test_a_second_start_sets_nothing_at_telegram_again(bench: Bench) -> None:
    await bench.owner()
    await bench.idle()
    before = len(bench.calls("setMyCommands"))
    await bench.restart()
    await bench.owner("other")
    assert before == len(LANGUAGES)
    assert len(bench.calls("setMyCommands")) == before


@pytest.mark.parametrize("language", LANGUAGES)
async def test_before_consent_nothing_is_asked_and_no_answer_is_stored(bench: Bench, language: str) -> None:
    owner = await bench.owner(language_code=language)
    await owner.press(words().text(language, "language-name"))
    consent = words().text(language, "consent-title")
    for act in ("法人", "1000", "/check", "/result", "/pause", "/start"):
        assert "legal_form" not in str(await owner.keyboard())
        shown = await owner.type(act)
        assert consent in shown, act
    await owner.tap_and_wait(data="a1:new:0:g:legal_form.0")
    await owner.tap_and_wait(data="a1:new:0:s:summary")
    assert consent in await owner.read()
    for table in ("workplace", "interview", "answer"):
        assert bench.rows(f"SELECT count(*) FROM {table}") == [(0,)]  # noqa: S608  # our own names


async def test_who_agreed_to_an_older_privacy_text_is_asked_again_and_keeps_every_answer(
    bench: Bench, owner: Talker
) -> None:
    await owner.press("法人")
    old = await owner.keyboard()
    with contextlib.closing(sqlite3.connect(bench.path)) as connection, connection:
        connection.execute("UPDATE person SET consent = 1")
    for act in ("/check", "/workers", "建設・解体"):
        assert words().text("ja", "consent-title") in await owner.type(act), act
    await owner.tap_and_wait(data=old["建設・解体"])
    assert words().text("ja", "consent-title") in await owner.read()
    assert bench.answers(owner) == FIRST
    assert "主な業種" in await owner.press(words().text("ja", "button-agree"))
    assert bench.person(owner, "consent") == (CONSENT,)
    assert bench.rows("SELECT count(*) FROM workplace") == [(1,)]


@pytest.mark.parametrize("name", ["privacy", "help", "language", "erase"])
async def test_before_consent_one_may_read_what_happens_to_data(bench: Bench, name: str) -> None:
    owner = await bench.owner()
    await owner.press("日本語")
    assert words().text("ja", SHOWS[name]) in await owner.type(f"/{name}")


async def test_before_any_language_is_chosen_the_choice_stands_in_every_language(bench: Bench) -> None:
    owner = await bench.owner(language_code="vi")
    shown = await owner.read()
    assert all(words().text(language, "language-ask") in shown for language in LANGUAGES)
    assert await owner.buttons() == [words().text(language, "language-name") for language in LANGUAGES]


async def test_a_change_of_language_keeps_the_open_question(bench: Bench, owner: Talker) -> None:
    await owner.press("法人")
    await owner.type("/language")
    shown = await owner.press("English")
    assert words().question("en", words().book.questions["industry"]) in shown
    assert bench.answers(owner) == FIRST
    assert bench.revision(owner) == 1
    assert "Recorded" in await owner.press(await first_option(owner))


async def test_a_pause_outlasts_a_restart_and_four_hundred_days(bench: Bench, owner: Talker) -> None:
    await owner.press("法人")
    await owner.type("/pause")
    await bench.end()
    bench.pass_time(days=400)
    await bench.begin()
    shown = await owner.type("/check")
    assert words().question("ja", words().book.questions["industry"]) in shown
    assert bench.answers(owner) == FIRST


async def test_paused_people_are_not_disturbed_by_a_restart(bench: Bench, owner: Talker) -> None:
    await owner.type("/pause")
    before = await owner.messages()
    await bench.restart()
    await bench.delivered()
    assert await owner.messages() == before


async def test_the_export_holds_every_answer_and_nothing_typed(bench: Bench, owner: Talker) -> None:
    await owner.press("法人")
    await owner.type("なんでも書いてみる")
    await owner.press("わからない")
    file = await bench.exported(owner)
    assert file["person"]["chat_id"] == owner.id
    given = {row["question"]: row["value"] for row in file["answer"]}
    assert given == {"legal_form": "corporation", "industry": None}
    assert "なんでも" not in json.dumps(file, ensure_ascii=False)
    assert words().text("ja", "export-caption") == (await owner.last())["caption"]


async def test_erasing_asks_once_more_and_can_be_declined(bench: Bench, owner: Talker) -> None:
    await owner.press("法人")
    await owner.type("/erase")
    shown = await owner.press(words().text("ja", "button-erase-no"))
    assert "主な業種" in shown
    assert bench.answers(owner) == FIRST


async def test_erasing_leaves_no_row_and_says_so(bench: Bench, owner: Talker) -> None:
    stranger = await bench.consented("en", "stranger")
    await owner.press("法人")
    await owner.type("/erase")
    shown = await owner.press(words().text("ja", "button-erase-yes"))
    assert shown == words().text("ja", "erased-text")
    assert await owner.buttons() == []
    for table in ("person", "workplace", "interview", "membership"):
        assert bench.rows(f"SELECT count(*) FROM {table}") == [(1,)]  # noqa: S608  # our own names
    assert bench.rows("SELECT count(*) FROM answer") == [(0,)]
    assert bench.rows("SELECT count(*) FROM outbox WHERE chat_id = ?", owner.id) == [(0,)]
    assert str(owner.id).encode() not in bench.path.read_bytes()
    assert bench.person(stranger, "language") == ("en",)


async def test_after_erasing_old_buttons_are_answered_kindly_and_one_can_begin_anew(
    bench: Bench, owner: Talker
) -> None:
    old = await owner.keyboard()
    await owner.type("/erase")
    await owner.press(words().text("ja", "button-erase-yes"))
    for data in old.values():
        bench.inject({"callback_query": query(owner.id, data, (await owner.last())["message_id"])})
        await bench.idle()
        assert words().text("ja", "language-ask") in await owner.read()
    assert bench.rows("SELECT count(*) FROM answer") == [(0,)]
    await owner.press("日本語")
    assert "事業の形態" in await owner.press(words().text("ja", "button-agree"))


async def first_option(owner: Talker) -> str:
    return (await owner.buttons())[0]


def test_every_command_of_the_conversation_is_in_the_help() -> None:
    for language in LANGUAGES:
        help_ = words().text(language, "help-text")
        assert all(f"/{name}" in help_ for name in COMMANDS if name not in {"start", "help"})
