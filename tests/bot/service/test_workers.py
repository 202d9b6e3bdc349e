"""The workers of a workplace: each has an interview of its own, and every button names whose it is."""

from __future__ import annotations

from dataclasses import replace

from bot.service.desk import Desk
from bot.service.ports import Transaction
from bot.service.turn import MOST_WORKERS
from tests.bot.service.staff import asked, hire, settled, tell
from tests.bot.service.talk import NOW, Talk


async def test_a_worker_is_asked_about_the_worker_alone(owner: Talk) -> None:
    await settled(owner)
    assert owner.card.offers("w")
    await owner.tap("w")
    [worker] = await owner.workers()

    assert (worker.slot, worker.answers) == (1, {})
    assert (await owner.person()).subject == worker.handle
    assert asked(owner) == "status"
    assert "Worker 1" in owner.card.text
    assert {handle for _, handle, _ in owner.card.presses()} == {worker.handle}


async def test_a_redelivered_press_adds_nobody_twice(owner: Talk) -> None:
    await settled(owner)
    button = owner.card.find("w")
    incoming = await owner.tap("w")
    await tell(owner, "status.0")
    await owner.press(incoming, *button)

    assert [worker.answers for worker in await owner.workers()] == [{"status": "student"}]


async def test_a_button_tapped_twice_adds_one_worker(owner: Talk) -> None:
    await settled(owner)
    before = owner.card
    await owner.tap("w")
    await owner.tap("w", card=before)

    assert len(await owner.workers()) == 1
    assert asked(owner) == "status"


async def test_a_worker_with_an_answer_is_not_gone_on_with_but_followed_by_the_next(owner: Talk) -> None:
    await settled(owner)
    before = owner.card
    await owner.tap("w")
    await tell(owner, "status.0")
    await owner.tap("w", card=before)

    assert [worker.slot for worker in await owner.workers()] == [1, 2]
    assert "Worker 2" in owner.card.text


async def test_the_list_is_full_after_three_hundred(owner: Talk, desk: Desk) -> None:
    await settled(owner)
    place = await owner.workplace()

    def fill(tx: Transaction) -> None:
        for number in range(MOST_WORKERS):
            record = tx.add_worker(place.workplace_id, f"full-{number}", place.rulebook, NOW)
            tx.save_answer(record.id, "status", "student", 1, NOW)

    await desk.store.transact(owner.chat_id, fill)
    await owner.tap("w")

    assert owner.toast == desk.words.text("en", "toast-workers-full")
    assert len(await owner.workers()) == MOST_WORKERS
    assert (await owner.person()).subject is None


async def test_a_worker_can_be_added_before_the_workplace_is_told(owner: Talk) -> None:
    await tell(owner, "legal_form.0")
    await hire(owner, "status.0", "30")  # whether insurance is owed depends on the workplace
    assert "Worker 1" in owner.card.text
    assert not asked(owner)
    await owner.command("check")
    assert (await owner.person()).subject is None
    await tell(owner, "6", "registered.y")
    await owner.command("workers")
    await owner.say("1")

    assert asked(owner) == "insured"


async def test_without_anybody_employed_the_result_offers_no_worker(owner: Talk, desk: Desk) -> None:
    when = next(iter(desk.words.book.obligations.values())).applies_when  # a corporation
    book = replace(desk.words.book, workers_when=when)
    alone = Talk(replace(desk, words=replace(desk.words, book=book)), owner.chat_id, owner.updates)
    await alone.command("check")
    await tell(alone, "legal_form.1")

    assert not alone.card.offers("w")
    await alone.command("workers")
    assert alone.card.offers("w")


# going from one to another


async def test_the_list_leads_to_each_worker_by_button_number_and_label(owner: Talk) -> None:
    await settled(owner)
    await hire(owner, "status.0")
    await hire(owner, "status.1")
    first, second = [worker.handle for worker in await owner.workers()]
    await owner.command("workers")
    listing = owner.card

    await owner.say("2")
    assert (await owner.person()).subject == second
    await owner.press(owner.incoming(listing.id), *next(listing.presses()))
    assert (await owner.person()).subject == first
    await owner.tap("s", "summary")
    await owner.say("Result of the workplace")
    assert (await owner.person()).subject is None
    assert "2 workers" in owner.card.text


async def test_a_list_of_more_than_a_page_can_be_turned(owner: Talk) -> None:
    await settled(owner)
    for _ in range(10):
        await hire(owner, "status.0")
    await owner.command("workers")
    await owner.tap("s", "workers.1")
    await owner.say("10")

    assert (await owner.person()).subject == (await owner.workers())[9].handle
    assert "Worker 10" in owner.card.text


async def test_a_number_typed_on_the_list_is_a_workers_on_whichever_page_and_never_a_buttons(
    owner: Talk,
) -> None:
    await settled(owner)
    for _ in range(10):
        await hire(owner, "status.0")
    for page, said in ((0, "10"), (1, "2")):
        await owner.command("workers")
        await owner.say("More") if page else None
        await owner.say(said)
        assert f"Worker {said}" in owner.card.text

    await owner.command("workers")
    await owner.say("11")
    assert (await owner.person()).screen == "workers.0"
    assert len(await owner.workers()) == 10


async def test_check_goes_on_with_a_worker_until_nothing_is_left_to_ask(owner: Talk) -> None:
    await settled(owner)
    await hire(owner, "status.0")
    await owner.command("result")
    assert (await owner.person()).subject is None
    await owner.command("workers")
    await owner.say("1")
    await owner.command("help")
    await owner.command("check")
    assert asked(owner) == "hours"
    await tell(owner, "30", "insured.y")
    assert "Worker 1" in owner.card.text
    await owner.command("check")

    assert (await owner.person()).subject is None
    assert "Worker 1" not in owner.card.text


async def test_an_answer_on_the_old_card_of_one_worker_counts_for_that_worker(owner: Talk) -> None:
    await settled(owner)
    first = await hire(owner, "status.0", "30")
    await hire(owner, "status.0", "20")
    await owner.tap("g", "insured.n", card=first)

    assert [worker.answers.get("insured") for worker in await owner.workers()] == [False, None]
    assert (await owner.person()).subject == (await owner.workers())[0].handle
    assert "Worker 1" in owner.card.text


async def test_a_stale_answer_on_the_old_card_of_one_worker_shows_where_that_worker_is(
    owner: Talk, desk: Desk
) -> None:
    await settled(owner)
    old = await hire(owner, "status.0", "30")
    await owner.tap("b")
    await hire(owner, "status.0")
    before = await owner.workers()
    await owner.tap("g", "insured.n", card=old)

    assert owner.toast == desk.words.text("en", "toast-stale")
    assert await owner.workers() == before
    assert (await owner.person()).subject == before[0].handle
    assert asked(owner) == "hours"


async def test_a_workers_finding_leads_to_the_workplaces_answer_and_changes_with_it(owner: Talk) -> None:
    await settled(owner)
    await hire(owner)
    await owner.tap("s", "list.unmet.0")
    await owner.tap("s", "f.insure")
    place = await owner.workplace()
    assert owner.card.find("o", "employees")[1:] == (place.handle, place.revision)
    await owner.tap("o", "employees")
    assert (await owner.person()).subject is None
    await owner.say("4")
    await owner.command("workers")
    await owner.say("1")

    assert "Worker 1" in owner.card.text
    assert owner.card.offers("s", "list.not_applicable.0")
    await owner.tap("s", "list.not_applicable.0")
    assert owner.card.offers("s", "f.insure")


async def test_a_workplaces_answer_opened_from_a_worker_is_kept_when_its_button_is_stale(owner: Talk) -> None:
    await settled(owner)
    await hire(owner)
    await owner.tap("s", "list.unmet.0")
    await owner.tap("s", "f.insure")
    finding = owner.card
    await owner.tap("o", "employees")
    await owner.tap("k")
    await owner.tap("o", "employees", card=finding)

    assert owner.toast
    assert (await owner.workplace()).focus is None


async def test_the_result_of_the_workplace_counts_its_workers(owner: Talk, desk: Desk) -> None:
    await settled(owner)
    await hire(owner)
    await hire(owner, "status.1", "20", "insured.u")
    await owner.command("result")
    words = desk.words

    assert words.text("en", "summary-workers", count=2, unmet=2, possible=1) in owner.card.text
    # The workplace is not registered; the student works too long and is not insured.
    assert words.text("en", "summary-symmetry", hits=2, unmet=3) in owner.card.text
