"""Workers over real HTTP: each with an interview of their own, beside that of the workplace."""

from __future__ import annotations

import pytest

from flows.assessment import Status, assess
from flows.facts import Value
from flows.interview import situation
from flows.papers import papers
from tests.bot.chat.ways import TODAY, Way, put, tell, walk
from tests.support.running import Bench, Talker, words

SHORT_TIME = "shaho-enrol-short-time-20h"
COMPANY: dict[str, Value | None] = {
    "legal_form": "corporation",
    "constant_employees": 70,
    "foreign_workers": 2,
    "pension_insured_count": 60,
    "shaho_registered": True,
}
STUDENT: dict[str, Value | None] = {"residence_status": "student", "daytime_student": True}
ENGINEER: dict[str, Value | None] = {
    "residence_status": "gijinkoku",
    "weekly_hours": 25,
    "contract_term": "permanent",
    "age_band": "under_40",
    "three_quarters": False,
    "daytime_student": False,
    "shaho_enrolled": "not_enrolled",
}
PLACE = walk(11, given=COMPANY)
WORKERS = (walk(12, at=PLACE, given=STUDENT), walk(13, at=PLACE, given=ENGINEER))
TABLES = ("person", "workplace", "interview", "answer", "membership")


@pytest.fixture
async def staffed(bench: Bench, owner: Talker) -> Talker:
    """Somebody who has answered everything about the workplace, a student and an engineer."""
    await put(bench, owner, PLACE)
    for slot, way in enumerate(WORKERS, start=1):
        await put(bench, owner, way, slot)
    return owner


def named(slot: int, status: str, language: str = "ja") -> str:
    """What a worker is called once the status of residence is known."""
    label = words().option(language, words().book.questions["residence_status"], status)
    name = words().text(language, "worker-name", number=slot)
    return words().text(language, "worker-name-status", name=name, status=label)


def say(id_: str, language: str = "ja", **arguments: str | int) -> str:
    return words().text(language, id_, **arguments)


def counted(way: Way, status: Status) -> int:
    return len(assess(words().book, way.interview, TODAY).having(status))


async def go_to(owner: Talker, slot: int) -> str:
    """By the list of workers to one of them."""
    await owner.type("/workers")
    return await owner.press(str(slot))


async def finding(owner: Talker, slot: int, duty: str) -> str:
    """The status line of a worker's finding, which is opened."""
    await go_to(owner, slot)
    handle, revision = next(iter((await owner.keyboard()).values())).split(":")[1:3]
    await owner.tap_and_wait(data=f"a1:{handle}:{revision}:s:f.{duty}")
    title = words().obligation("ja", words().book.obligations[duty])
    lines = (await owner.read()).splitlines()
    return lines[lines.index(title) + 1]


@pytest.mark.parametrize("language", words().catalog.languages)
async def test_a_workplace_and_two_workers_are_told_to_the_end_by_buttons_and_words(
    bench: Bench, language: str
) -> None:
    owner = await bench.consented(language)
    await tell(owner, PLACE, language)
    await owner.press(say("button-worker-add", language))
    for slot, way in enumerate(WORKERS, start=1):
        assert say("worker-name", language, number=slot) in await owner.read()
        await tell(owner, way, language)
        shown = await owner.read()
        assert say("summary-complete", language) in shown
        assert named(slot, str(way.stored["residence_status"]), language) in shown
        if slot < len(WORKERS):
            await owner.press(say("button-worker-next", language))

    assert bench.facts(owner) == PLACE.stored
    assert [bench.facts(owner, slot) for slot in (1, 2)] == [way.stored for way in WORKERS]
    assert bench.rows("SELECT slot, complete FROM interview ORDER BY id") == [(None, 1), (1, 1), (2, 1)]
    assert [bench.journal().count(kind) for kind in ("worker_added", "completed")] == [2, 3]
    shown = await owner.press(say("button-overall", language))
    unmet, possible = (sum(counted(one, s) for one in WORKERS) for s in (Status.UNMET, Status.POSSIBLE))
    assert say("summary-workers", language, count=2, unmet=unmet, possible=possible) in shown
    assert say("summary-complete", language) in await owner.type("/check")


async def test_the_list_counts_what_is_open_and_leads_to_each_worker(staffed: Talker) -> None:
    shown = await staffed.type("/workers")
    for slot, way in enumerate(WORKERS, start=1):
        name = named(slot, str(way.stored["residence_status"]))
        line = shown[shown.index(name) :].splitlines()[1]
        assert say("summary-count", status=say("status-unmet"), count=counted(way, Status.UNMET)) in line
        assert name in await go_to(staffed, slot)


async def test_a_finding_of_a_worker_changes_with_the_answer_of_the_workplace_that_it_opens(
    bench: Bench, staffed: Talker
) -> None:
    question = words().book.questions["pension_insured_count"]
    assert say("status-unmet") in await finding(staffed, 2, SHORT_TIME)
    short = words().question("ja", question, "short")
    shown = await staffed.press(say("button-change", short=short))
    assert words().question("ja", question) in shown
    assert named(2, "gijinkoku") not in shown
    await staffed.type("20")
    assert bench.facts(staffed)["pension_insured_count"] == 20
    await staffed.press("いいえ")  # nor has the company opted in, which is asked only now
    assert say("status-not_applicable") in await finding(staffed, 2, SHORT_TIME)
    assert bench.facts(staffed, 2) == WORKERS[1].stored


async def test_a_worker_can_be_removed_and_the_others_stay(bench: Bench, staffed: Talker) -> None:
    await go_to(staffed, 1)
    old = await staffed.keyboard()
    shown = await staffed.press(say("button-worker-remove"))
    assert say("remove-title", name=named(1, "student")) in shown
    assert say("summary-title") in await staffed.press(say("button-remove-no"))
    await staffed.press(say("button-worker-remove"))
    shown = await staffed.press(say("button-remove-yes"))
    assert named(1, "student") not in shown
    assert named(2, "gijinkoku") in shown
    assert bench.workers(staffed) == [2]
    assert bench.answers(staffed, 1) == {}
    assert bench.facts(staffed) == PLACE.stored
    stale = await staffed.press_old(old[say("button-answers")])
    assert stale == say("toast-stale")
    assert bench.journal().count("worker_removed") == 1


async def test_a_removal_confirmed_by_an_old_button_does_not_count(bench: Bench, staffed: Talker) -> None:
    await go_to(staffed, 1)
    await staffed.press(say("button-worker-remove"))
    yes = (await staffed.keyboard())[say("button-remove-yes")]
    await staffed.press(say("button-remove-no"))
    await staffed.press(say("button-answers"))
    await staffed.press("1")
    await staffed.press("わからない")
    assert await staffed.press_old(yes) == say("toast-stale")
    assert bench.workers(staffed) == [1, 2]


async def test_two_taps_on_the_same_button_add_one_worker(bench: Bench, owner: Talker) -> None:
    await owner.type("/workers")
    data = (await owner.keyboard())[say("button-worker-add")]
    await owner.tap(data=data)
    await owner.tap(data=data)
    await bench.idle()
    assert bench.workers(owner) == [1]
    assert bench.journal().count("worker_added") == 1


async def test_a_button_of_another_workers_question_answers_that_one(bench: Bench, owner: Talker) -> None:
    await owner.type("/workers")
    await owner.press(say("button-worker-add"))
    status = words().book.questions["residence_status"]
    [student, engineer] = (words().option("ja", status, one) for one in ("student", "gijinkoku"))
    of_first = await owner.keyboard()
    await owner.press(student)
    await owner.type("/workers")
    await owner.press(say("button-worker-next"))
    assert await owner.press_old(of_first[engineer]) == say("toast-stale")
    assert named(1, "student") in await owner.read()
    assert bench.facts(owner, 1) == {"residence_status": "student"}
    assert bench.answers(owner, 2) == {}


async def test_nobody_else_can_see_change_or_remove_a_worker(bench: Bench, staffed: Talker) -> None:
    await go_to(staffed, 1)
    theirs = list((await staffed.keyboard()).values())
    await staffed.press(say("button-worker-remove"))
    theirs += (await staffed.keyboard()).values()
    stranger = await bench.consented("ja", "stranger")
    before = await stranger.read()
    for data in theirs:
        assert await stranger.press_old(data) == say("toast-stale")
        assert await stranger.read() == before
    assert bench.workers(staffed) == [1, 2]
    assert bench.workers(stranger) == []


async def test_check_goes_on_with_the_worker_and_result_is_about_all(bench: Bench, owner: Talker) -> None:
    await owner.type("/workers")
    await owner.press(say("button-worker-add"))
    await owner.type("わからない")
    second = await owner.read()
    assert say("summary-title") in await owner.type("/result")
    assert (await owner.read()).splitlines()[1] != say("worker-name", number=1)
    assert "事業の形態" in await owner.type("/check")
    await go_to(owner, 1)
    await owner.type("/help")
    assert (await owner.type("/check")).splitlines()[-3:] == second.splitlines()[-3:]
    assert bench.facts(owner, 1) == {"residence_status": None}


async def test_the_papers_for_a_renewal_are_listed_by_who_brings_them(staffed: Talker) -> None:
    await go_to(staffed, 2)
    now = situation(words().book, WORKERS[1].interview, TODAY)
    packs = papers(words().book.packs.values(), now)
    await staffed.press(say("button-papers"))
    for place, needed in enumerate(packs):
        shown = await staffed.read()
        assert words().text("ja", f"p-{needed.pack.id}") in shown
        for paper, _ in needed.papers:
            heading, name = say(f"papers-{paper.by}"), words().text("ja", f"doc-{paper.id}")
            assert shown.index(heading) < shown.index(name)
        if place + 1 < len(packs):
            await staffed.press(say("button-later"))
    assert len(packs) > 1
    assert named(2, "gijinkoku") in await staffed.press(say("button-summary"))


async def test_the_year_of_a_workplace_names_each_deadline_with_its_source(staffed: Talker) -> None:
    await staffed.type("/result")
    [label] = [one for one in await staffed.buttons() if one.startswith(say("button-dates", count=0)[:4])]
    shown = await staffed.press(label)
    assert say("dates-title") in shown
    card = await staffed.last()
    assert any(one["type"] == "text_link" for one in card["entities"])


async def test_the_export_holds_the_workers(bench: Bench, staffed: Talker) -> None:
    file = await bench.exported(staffed)
    slots = {row["id"]: row["slot"] for row in file["interview"]}
    assert sorted(slots.values(), key=str) == [1, 2, None]
    for slot, way in ((None, PLACE), *enumerate(WORKERS, start=1)):
        theirs = [one for one in file["answer"] if slots[one["interview_id"]] == slot]
        assert {one["question"]: one["value"] for one in theirs} == way.stored


async def test_erasing_takes_the_workers_along(bench: Bench, staffed: Talker) -> None:
    await staffed.type("/erase")
    await staffed.press(say("button-erase-yes"))
    for table in TABLES:
        assert bench.rows(f"SELECT count(*) FROM {table}") == [(0,)], table  # noqa: S608  # our own names
    assert b"gijinkoku" not in bench.path.read_bytes()


async def test_a_restart_shows_the_open_question_about_the_worker_again(bench: Bench, owner: Talker) -> None:
    await owner.type("/workers")
    await owner.press(say("button-worker-add"))
    await bench.restart()
    await bench.delivered()
    shown = await owner.read()
    assert say("resumed") in shown
    assert say("worker-name", number=1) in shown
    await owner.type("わからない")
    assert bench.facts(owner, 1) == {"residence_status": None}
