"""The questions from first to last, by buttons and by words, and what can be done on the way."""

from __future__ import annotations

import itertools

import pytest

from bot.service.screen import unpack
from flows.rulebook import Question
from tests.bot.chat.ways import typed, walk
from tests.support.running import Bench, Talker, words


def text_of(question: Question, language: str = "ja") -> str:
    return words().question(language, question)


@pytest.mark.parametrize("language", words().catalog.languages)
async def test_a_walk_through_buttons_alone_ends_with_the_result_and_stays_there(
    bench: Bench, language: str
) -> None:
    owner = await bench.consented(language)
    way = walk(3, buttons_only=True)
    for step in way.steps:
        assert text_of(step.question, language) in await owner.read()
        await owner.press(words().value(language, step.question, step.value))
    shown = await owner.read()
    assert words().text(language, "summary-title") in shown
    assert words().text(language, "summary-complete") in shown
    assert bench.facts(owner) == way.stored
    assert bench.rows("SELECT complete, revision FROM interview") == [(1, len(way.steps))]
    assert bench.journal().count("completed") == 1
    assert len([one for one in await owner.messages() if one["from"]["is_bot"]]) == 1
    for command in ("/check", "/start", "/result"):
        assert words().text(language, "summary-complete") in await owner.type(command)


@pytest.mark.parametrize(("language", "seed"), [("ja", 4), ("en", 7)])
async def test_a_walk_through_typed_words_alone_ends_with_the_result(
    bench: Bench, language: str, seed: int
) -> None:
    owner = await bench.consented(language)
    way = walk(seed)
    for step in way.steps:
        assert text_of(step.question, language) in await owner.read()
        await owner.type(typed(step, language))
    assert words().text(language, "summary-complete") in await owner.read()
    assert bench.facts(owner) == way.stored
    keyboards = [one for one in await owner.messages() if "reply_markup" in one]
    assert keyboards == [await owner.last()]


async def test_the_result_can_be_seen_at_any_moment(owner: Talker) -> None:
    for answer in ("法人", "建設・解体", "12"):
        await owner.press("今の結果")
        assert words().text("ja", "summary-title") in await owner.read()
        assert words().text("ja", "status-possible") in await owner.read()
        await owner.press("点検を続ける")
        await owner.type(answer)
    assert text_of(words().book.questions["foreign_workers"]) in await owner.read()


async def test_back_opens_the_answer_before_and_a_new_one_replaces_it(bench: Bench, owner: Talker) -> None:
    await owner.press("法人")
    shown = await owner.press("← 前の質問")
    assert "事業の形態" in shown
    assert words().text("ja", "question-before", answer="法人") in shown
    shown = await owner.press("個人事業")
    assert "変更" in shown
    assert bench.answers(owner) == {"legal_form": '"sole_proprietor"'}


async def test_back_twice_goes_two_questions_back(owner: Talker) -> None:
    await owner.press("法人")
    await owner.press("建設・解体")
    assert "主な業種" in await owner.press("← 前の質問")


async def test_an_opened_answer_can_be_kept(bench: Bench, owner: Talker) -> None:
    await owner.press("法人")
    await owner.press("← 前の質問")
    assert "主な業種" in await owner.press("答えを変えない")
    assert bench.answers(owner) == {"legal_form": '"corporation"'}


async def test_any_answer_can_be_changed_from_the_list(bench: Bench, owner: Talker) -> None:
    for answer in ("法人", "建設・解体", "12"):
        await owner.type(answer)
    await owner.press("答えを直す")
    industry = words().question("ja", words().book.questions["industry"], "short")
    [line] = [line for line in (await owner.read()).splitlines() if industry in line]
    assert "主な業種" in await owner.press(line.partition(".")[0])
    shown = await owner.press("製造・加工・修理")
    assert text_of(words().book.questions["foreign_workers"]) in shown
    assert bench.answers(owner)["industry"] == '"manufacturing"'


async def test_why_shows_the_reason_the_article_and_a_link(owner: Talker) -> None:
    question = words().book.questions["legal_form"]
    shown = await owner.press("なぜ聞くの？")
    assert words().question("ja", question, "why") in shown
    card = await owner.last()
    links = {one["url"] for one in card["entities"] if one["type"] == "text_link"}
    assert links == {words().book.sources[one.source].url for one in question.citations}
    assert all(words().citation("ja", one).split()[0] in shown for one in question.citations)
    assert "記録しました" in await owner.press("法人")


async def test_dont_know_becomes_a_task_with_the_paper_to_look_at(bench: Bench, owner: Talker) -> None:
    for _ in walk(0).steps:
        await owner.press("わからない")
    await owner.press("調べることの一覧")
    seen = ""
    while True:
        seen += await owner.read()
        if "次へ →" not in await owner.buttons():
            break
        await owner.press("次へ →")
    asked = [words().book.questions[name] for name in bench.answers(owner)]
    looks = [words().question("ja", one, "look") for one in asked]
    assert sum(look in seen for look in looks) > len(looks) // 2
    opened = next(data for data in (await owner.keyboard()).values() if ":o:" in data)
    press = unpack(opened)
    assert press is not None
    await owner.tap_and_wait(data=opened)
    assert text_of(words().book.questions[press[0].arg]) in await owner.read()


@pytest.mark.parametrize("language", words().catalog.languages)
async def test_a_finding_says_whose_duty_on_whom_by_when_where_and_what_next(
    bench: Bench, language: str
) -> None:
    owner = await bench.consented(language)
    for step in itertools.islice(walk(4).steps, 20):
        await owner.type(typed(step, language))
    await owner.press(words().text(language, "button-result"))
    count = next(one for one in await owner.buttons() if words().text(language, "status-unmet") in one)
    await owner.press(count)
    opened = next(data for data in (await owner.keyboard()).values() if ":s:f." in data)
    await owner.tap_and_wait(data=opened)
    shown, card = await owner.read(), await owner.last()
    obligation = words().book.obligations[opened.rpartition("f.")[2]]
    for part in ("duty", "deadline", "next", "evidence", "employer", "worker"):
        assert words().obligation(language, obligation, part) in shown, part
    assert words().text(language, f"party-{obligation.owed_by}") in shown
    assert all(words().text(language, f"party-{one}") in shown for one in obligation.falls_on)
    links = {one["url"] for one in card["entities"] if one["type"] == "text_link"}
    assert links == {words().book.sources[one.source].url for one in obligation.citations}
    assert words().text(language, "finding-because") in shown
    assert words().text(language, "summary-title") in await owner.press(
        words().text(language, "button-summary")
    )
