"""Lists of workers: read, looked at, added all at once or not at all, and taken away again."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from bot.service import conversation
from bot.service.files import content
from bot.service.members import Standing
from bot.service.ports import Outgoing, Transaction
from bot.service.turn import MOST_WORKERS
from tests.bot.report.books import filtered
from tests.bot.service.office import Office, send
from tests.bot.service.talk import NOW, Card, Talk

HEAD = "Nickname,Status of residence,End of the period of stay,First day of work,Contracted hours a week"
LIST = f"""{HEAD}
Kitchen A,技術・人文知識・国際業務,2027-03-31,2024-04-01,40
Night 2,Student,2027-06-30,,28
,Permanent Resident,,,
""".encode()


def adding(card: Card) -> str:
    """What the button says that adds everybody who was read."""
    return next(press.arg for press, _, _ in card.presses() if press.arg.startswith("add."))


def documents(talk: Talk) -> list[Outgoing]:
    return [one for one in talk.sent if one.method == "sendDocument"]


async def removed(talk: Talk, worker: int) -> None:
    await talk.look(lambda tx: tx.remove_worker(worker))


async def draft(talk: Talk) -> object:
    person = await talk.person()
    return await talk.look(lambda tx: tx.draft(person.id))


async def test_a_list_is_shown_before_anybody_is_added(boss: Talk) -> None:
    await send(boss, "staff.csv", LIST)

    assert await boss.workers() == []
    assert "3 workers were read" in boss.card.text
    assert "1. Kitchen A" in boss.card.text
    assert "until 31 March 2027" in boss.card.text
    assert "3. no nickname" in boss.card.text


async def test_all_are_added_at_once_with_cases_and_their_reminders_planned(
    boss: Talk, office: Office
) -> None:
    await send(boss, "staff.csv", LIST)
    await boss.tap("i", adding(boss.card))
    workers = await boss.workers()
    cases = await boss.look(lambda tx: tx.cases.of(workers[0].workplace_id))
    me = await boss.person()

    assert [one.nickname for one in workers] == ["Kitchen A", "Night 2", None]
    assert workers[0].answers == {
        "residence_status": "gijinkoku",
        "stay_until": "2027-03-31",
        "hired_on": "2024-04-01",
        "weekly_hours": 40,
    }
    assert [one.case.stay_until for one in cases] == [date(2027, 3, 31), date(2027, 6, 30), None]
    assert {one.responsible_id for one in cases} == {me.id}
    assert [one.next_at for one in cases[:2]] == [NOW, NOW]
    assert "3 workers were added" in boss.card.text

    await office.remind(NOW)
    assert len(office.post.sent) == 1


async def test_an_added_worker_is_as_if_the_answers_had_been_given_one_by_one(boss: Talk) -> None:
    await send(boss, "staff.csv", LIST)
    await boss.tap("i", adding(boss.card))
    worker = (await boss.workers())[1]
    await boss.press(
        boss.incoming(boss.card.id), *next(p for p in boss.card.presses() if p[1] == worker.handle)
    )
    answered = (await boss.workers())[1]

    assert answered.revision == len(worker.answers)
    assert not answered.complete
    assert "Worker 2 (Night 2)" in boss.card.text


async def test_a_second_tap_and_a_redelivered_one_add_nobody_twice(boss: Talk) -> None:
    await send(boss, "staff.csv", LIST)
    before, button = boss.card, boss.card.find("i", adding(boss.card))
    incoming = await boss.tap("i", button[0].arg)
    await boss.press(incoming, *button)
    await boss.tap("i", button[0].arg, card=before)

    assert len(await boss.workers()) == 3
    assert boss.toast == "That button is old. This is where you are now."
    assert await draft(boss) is None


async def test_what_was_read_first_cannot_be_added_once_another_list_has_come(boss: Talk) -> None:
    await send(boss, "staff.csv", LIST)
    before = boss.card
    await send(boss, "other.csv", f"{HEAD}\n,Student,2027-06-30,,28\n".encode())
    await boss.tap("i", adding(before), card=before)

    assert await boss.workers() == []


async def test_cancelling_drops_what_was_read(boss: Talk) -> None:
    await send(boss, "staff.csv", LIST)
    await boss.tap("i", adding(boss.card).replace("add", "drop"))

    assert await draft(boss) is None
    assert await boss.workers() == []
    assert "has been deleted" in boss.card.text


async def test_what_was_read_is_dropped_after_a_day_and_by_erasing(boss: Talk) -> None:
    await send(boss, "staff.csv", LIST)
    assert await draft(boss) is not None
    await boss.look(lambda tx: tx.tidy(NOW + timedelta(days=1, seconds=1)))
    assert await draft(boss) is None

    await send(boss, "staff.csv", LIST)
    person = await boss.person()
    await boss.command("erase")
    await boss.tap("e")
    assert await boss.look(lambda tx: tx.draft(person.id)) is None


async def test_problems_are_told_by_line_ten_of_them_and_nobody_is_added(boss: Talk) -> None:
    rows = "\n".join(f"K{number},Wizard,2027-03-31,," for number in range(12))
    await send(boss, "staff.csv", f"{HEAD}\n{rows}\n".encode())

    assert "There are 12 things to mend." in boss.card.text
    assert "Row 2, “Status of residence”" in boss.card.text
    assert "Row 11," in boss.card.text
    assert "Row 12," not in boss.card.text
    assert "and 2 more" in boss.card.text
    assert "send it here again" in boss.card.text
    assert await draft(boss) is None


async def test_a_nickname_that_somebody_has_already_is_a_problem(boss: Talk) -> None:
    await send(boss, "staff.csv", LIST)
    await boss.tap("i", adding(boss.card))
    await send(boss, "more.csv", f"{HEAD}\nKITCHEN a,Student,2027-06-30,,28\n".encode())

    assert "Row 2: worker 1 has this nickname already." in boss.card.text
    assert len(await boss.workers()) == 3


async def test_a_nickname_given_away_meanwhile_stops_all_of_them(boss: Talk) -> None:
    await send(boss, "staff.csv", LIST)
    waiting = boss.card
    await boss.command("workers")
    await boss.tap("w")
    [worker] = await boss.workers()
    record = await boss.look(lambda tx: tx.cases.get(worker.id))
    assert record is not None
    await boss.look(lambda tx: tx.cases.save(replace(record, nickname="Night 2")))
    await boss.tap("i", adding(waiting), card=waiting)

    assert len(await boss.workers()) == 1
    assert "Row 3: worker 1 has this nickname already." in boss.card.text


async def test_more_than_there_is_room_for_cannot_be_added(boss: Talk) -> None:
    place = (await boss.workplace()).workplace_id
    version = boss.desk.words.book.version

    def fill(tx: Transaction) -> None:
        for number in range(MOST_WORKERS - 2):
            added = tx.add_worker(place, f"w{number}", version, NOW)
            tx.cases.start(added.id, 1, NOW)

    await boss.look(fill)
    await send(boss, "staff.csv", LIST)

    assert "1 more than there is room for" in boss.card.text
    assert not any(press.arg.startswith("add.") for press, _, _ in boss.card.presses())


async def test_what_was_read_is_turned_page_by_page(boss: Talk) -> None:
    rows = "\n".join(f"K{number},Student,2027-03-31,," for number in range(1, 19))
    await send(boss, "staff.csv", f"{HEAD}\n{rows}\n".encode())
    first = boss.card.text
    await boss.tap("s", "imported.1")
    second = boss.card.text
    await boss.tap("s", "imported.2")

    assert ("8. K8" in first, "9. K9" in first, "and 10 more" in first) == (True, False, True)
    assert ("9. K9" in second, "16. K16" in second, "and 2 more" in second) == (True, True, True)
    assert "18. K18" in boss.card.text
    assert "more" not in boss.card.text
    assert not boss.card.offers("s", "imported.3")
    await boss.tap("i", adding(boss.card))
    assert len(await boss.workers()) == 18


async def test_one_person_is_added_in_words_for_one(boss: Talk) -> None:
    person = await boss.person()
    await boss.look(lambda tx: tx.save_person(replace(person, language="ja")))
    await send(boss, "staff.csv", f"{HEAD}\n,Student,2027-03-31,,\n".encode())

    labels = [button["text"] for row in boss.card.params["reply_markup"]["inline_keyboard"] for button in row]
    assert "この1人を加える" in labels


async def test_the_same_list_again_is_told_before_anybody_is_added_twice(boss: Talk) -> None:
    nameless = f"{HEAD}\n,Student,2027-03-31,2024-04-01,\n,Permanent Resident,,,\n".encode()
    await send(boss, "staff.csv", nameless)
    assert "the same as" not in boss.card.text
    await boss.tap("i", adding(boss.card))
    await send(boss, "staff.csv", nameless)

    assert "2 of them are the same as workers who are here already (rows: 2, 3)" in boss.card.text
    await boss.tap("i", adding(boss.card))
    assert len(await boss.workers()) == 4


@pytest.mark.parametrize(
    ("row", "warned"),
    [
        *((",Student,2027-06-30,,", True), ("Kitchen B,Student,2027-06-30,2024-04-01,28", True)),
        *((",Student,2027-06-30,2024-05-01,", False), (",Student,2027-07-01,2024-04-01,", False)),
        *((",留学,2027-06-30,2024-04-01,20", True), (",Dependent,2027-06-30,2024-04-01,", False)),
    ],
)
async def test_somebody_is_the_same_as_far_as_it_is_told(boss: Talk, row: str, warned: bool) -> None:
    await send(boss, "staff.csv", f"{HEAD}\n,Student,2027-06-30,2024-04-01,\n".encode())
    await boss.tap("i", adding(boss.card))
    await send(boss, "more.csv", f"{HEAD}\n{row}\n".encode())

    assert ("One of them is the same as" in boss.card.text) is warned


async def test_each_worker_is_taken_for_one_of_a_list_and_two_nicknames_are_two_people(boss: Talk) -> None:
    await send(boss, "staff.csv", f"{HEAD}\nK1,Student,2027-06-30,2024-04-01,\n".encode())
    await boss.tap("i", adding(boss.card))
    rows = "K2,Student,2027-06-30,2024-04-01,\n,Student,2027-06-30,,\n,Student,2027-06-30,2024-04-01,"
    await send(boss, "more.csv", f"{HEAD}\n{rows}\n".encode())

    assert "One of them is the same as workers who are here already (rows: 4)" in boss.card.text


async def test_of_many_rows_that_are_the_same_ten_are_named(boss: Talk) -> None:
    rows = f"{HEAD}\n" + ",Student,2027-06-30,,\n" * 12
    await send(boss, "staff.csv", rows.encode())
    await boss.tap("i", adding(boss.card))
    await send(boss, "staff.csv", rows.encode())

    assert "12 of them are the same" in boss.card.text
    assert "(rows: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …)" in boss.card.text


async def test_hidden_rows_that_were_read_are_told(boss: Talk) -> None:
    await send(boss, "staff.xlsx", filtered())
    assert "One of them was read from a hidden row" in boss.card.text

    await send(boss, "staff.csv", LIST)
    assert "hidden" not in boss.card.text


async def test_the_offer_says_that_a_list_only_adds(boss: Talk) -> None:
    await boss.command("workers")
    await boss.tap("s", "import")

    assert "A list only adds workers. Leave out those who are here already." in boss.card.text


async def test_a_file_too_large_is_not_fetched(boss: Talk) -> None:
    courier = await send(boss, "staff.csv", LIST, size=50_000_000)

    assert courier.fetched == 0
    assert "The file is too large" in boss.card.text


async def test_a_file_that_cannot_be_fetched_is_asked_for_again(boss: Talk) -> None:
    await send(boss, "staff.csv", None)

    assert "could not be fetched" in boss.card.text


async def test_another_file_is_no_list_unless_the_chat_is_waiting_for_one(boss: Talk) -> None:
    ignored = await send(boss, "contract.pdf", b"%PDF-1.7")
    assert ignored.fetched == 0
    assert boss.sent[-1].method == "refused"

    await boss.command("workers")
    await boss.tap("s", "import")
    await send(boss, "old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert "Old Excel files (.xls) cannot be read" in boss.card.text


async def test_who_may_only_look_or_has_not_agreed_brings_nothing(office: Office, boss: Talk) -> None:
    viewer = office.talk(2002)
    await viewer.begin()
    place = (await boss.workplace()).workplace_id
    person = await viewer.person()

    def demote(tx: Transaction) -> None:
        tx.team.join(person.id, place, Standing.VIEWER)
        tx.save_person(replace(person, place=place))

    await viewer.look(demote)
    looked = await send(viewer, "staff.csv", LIST)
    stranger = office.talk(3003)
    await conversation.command(office.desk, stranger.incoming(), "start")
    early = await send(stranger, "staff.csv", LIST) if stranger.sent else None

    assert looked.fetched == 0
    assert early is None
    assert await boss.workers() == []


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
async def test_what_is_taken_away_can_be_brought_again(boss: Talk, kind: str) -> None:
    await send(boss, "staff.csv", LIST)
    await boss.tap("i", adding(boss.card))
    await boss.tap("s", "import")
    await boss.tap("i", f"export.{kind}")
    file = documents(boss)[-1].params["document"]
    for one in await boss.workers():
        await removed(boss, one.id)
    await send(boss, file["file_name"], content(file))
    await boss.tap("i", adding(boss.card))

    assert file["file_name"] == f"workers.{kind}"
    assert [one.nickname for one in await boss.workers()] == ["Kitchen A", "Night 2", None]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
async def test_a_template_comes_as_a_file(boss: Talk, kind: str) -> None:
    await boss.command("workers")
    await boss.tap("s", "import")
    await boss.tap("i", f"template.{kind}")
    file = documents(boss)[-1].params["document"]
    await send(boss, file["file_name"], b64decode(file["base64"]))

    assert "There are no workers in it" in boss.card.text


async def test_the_journal_holds_codes_and_numbers_alone(boss: Talk) -> None:
    await send(boss, "staff.csv", LIST)
    await boss.tap("i", adding(boss.card))
    journal = (await boss.everything())["journal"]

    assert "Kitchen" not in str(journal)
    assert [one["kind"] for one in journal if one["kind"].startswith("list_")] == ["list_read", "list_added"]
    assert all(first["id"] < second["id"] for first, second in pairwise(journal))
