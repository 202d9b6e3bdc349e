"""No reminder without its day, the days left, the next step, the sources, and who else is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.sandbox.html import parse_html
from bot.service.casework import Session
from bot.service.digest import MOST, compose
from bot.service.ledger import Part, Reminder
from bot.service.members import Standing
from bot.service.ports import Outgoing, Transaction
from bot.service.screen import CALLBACK_BYTES
from flows.reminders import Key
from flows.sources import by_source
from i18n.articles import day
from tests.reminders.stage import HR, OWNER, TEAM, Stage
from tests.support.running import words

LANGUAGES = ("ja", "en")
LEADS = tuple(words().book.leads)


def length(message: Outgoing) -> int:
    text, _ = parse_html(str(message.params["text"]))
    return len(text.encode("utf-16-le")) // 2


async def open_another(stage: Stage) -> None:
    """The owner has a second workplace, and where the first is takes many words."""

    def work(tx: Transaction) -> None:
        person, now, base = stage.people[OWNER], stage.clock.now(), tx.base(stage.workplace_id)
        assert base is not None
        tx.save_answer(base.id, "prefecture", "kagoshima", person, now)
        tx.save_answer(base.id, "industry", "real_estate_brokerage", person, now)
        tx.start_record(person, "second", words().book.version, now)

    await stage.look(work)


async def composed(
    stage: Stage, worker: int, leads: tuple[str, ...], language: str, *, far: int = 30
) -> Outgoing:
    """What the owner reads of these, of which HR is told as well."""
    limit = stage.clock.today + timedelta(days=far)

    def work(tx: Transaction) -> Outgoing:
        rows = []
        for place, lead in enumerate(leads):
            for chat_id, part in ((OWNER, Part.RESPONSIBLE), (HR, Part.DEPUTY)):
                key = Key(str(worker), lead, limit, 1, stage.clock.today - timedelta(days=place))
                row = Reminder(
                    0, key, worker, stage.people[chat_id], part, limit, None, True, stage.clock.now()
                )
                tx.ledger.owe(row)
                rows += [row] if chat_id == OWNER else []
        person = tx.person(OWNER)
        assert person is not None
        session = Session(tx, words().book, stage.clock.now())
        return compose(session, words(), replace(person, language=language), rows)

    return await stage.look(work)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_reminder_says_all_that_it_must(stage: Stage, language: str) -> None:
    worker = await stage.hire({"residence_status": "gijinkoku"})
    limit = stage.clock.today + timedelta(days=30)
    for lead in words().book.leads.values():
        message = await composed(stage, worker, (lead.id,), language)
        text, entities = parse_html(str(message.params["text"]))

        assert words().lead(language, lead) in text
        assert words().lead(language, lead, "employer") in text
        assert words().text(language, "reminders-day-left", limit=day(language, limit), count=30) in text
        assert words().text(language, "reminders-also", others="").strip() in text
        assert ("HR" if language == "en" else "人事担当") in text
        urls = [one["url"] for one in entities if one["type"] == "text_link"]
        assert urls == [words().book.sources[name].url for name in by_source(lead.citations)], lead.id


@pytest.mark.parametrize("language", LANGUAGES)
async def test_as_many_reminders_as_stand_in_a_message_fit_whichever_they_are(
    stage: Stage, language: str
) -> None:
    worker = await stage.hire({"residence_status": "gijinkoku"})
    label = len(words().text(language, "copy-label")) + len(words().text(language, "reminders-missed")) + 2
    alone = {lead: length(await composed(stage, worker, (lead,), language)) for lead in LEADS}
    longest = tuple(sorted(alone, key=lambda lead: alone[lead], reverse=True)[:MOST])
    await open_another(stage)  # each reminder says at which workplace it is
    message = await composed(stage, worker, longest, language)

    assert length(message) + label <= 4096
    for row in message.params["reply_markup"]["inline_keyboard"]:
        assert all(len(button["callback_data"].encode()) <= CALLBACK_BYTES for button in row)


async def test_of_many_who_are_told_a_few_are_named(sqlite_url: str) -> None:
    stage = Stage(sqlite_url)
    await stage.settle_in({OWNER + number: Standing.OWNER for number in range(9)})
    worker = await stage.hire({"residence_status": "gijinkoku"})
    await stage.move(worker, stage.clock.today + timedelta(days=30))
    await stage.tick()
    await stage.store.close()

    told = [one.text for one in stage.post.arrived if one.person_id == stage.people[OWNER]]
    assert [text.count("事業主（") for text in told] == [3]
    assert words().text("ja", "reminders-more", count=5) in told[0]


async def test_the_day_itself_and_a_day_that_has_passed_are_told_as_such(stage: Stage) -> None:
    worker = await stage.hire({"residence_status": "gijinkoku"})
    today, past = [
        str((await composed(stage, worker, ("two-weeks",), "ja", far=far)).params["text"]) for far in (0, -3)
    ]

    assert "（当日）" in today
    assert "（3日経過）" in past


async def test_who_belongs_to_several_workplaces_reads_which_one_it_is(stage: Stage) -> None:
    worker = await stage.hire({"residence_status": "gijinkoku"})
    alone = str((await composed(stage, worker, ("two-weeks",), "en")).params["text"])
    await open_another(stage)
    among_others = str((await composed(stage, worker, ("two-weeks",), "en")).params["text"])

    assert "Workplace: " not in alone
    assert "\nWorkplace: Kagoshima, Real estate, brokerage\n" in among_others


async def test_who_is_told_alone_reads_so(sqlite_url: str) -> None:
    stage = Stage(sqlite_url)
    await stage.settle_in({OWNER: Standing.OWNER})
    worker = await stage.hire({"residence_status": "gijinkoku"})
    await stage.move(worker, stage.clock.today + timedelta(days=30))
    await stage.tick()
    await stage.store.close()

    [sent] = stage.post.arrived
    assert words().text("ja", "reminders-alone") in sent.text
    assert set(TEAM) > set(stage.people)
