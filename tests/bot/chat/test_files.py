"""Files over real HTTP: lists of workers that people send, and what they take away."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from icalendar import Calendar
from openpyxl import load_workbook  # type: ignore[import-untyped]  # it ships no types
from structlog.typing import EventDict

from bot.chat import download
from tests.support.running import Bench, Talker, words

HEAD = "ニックネーム,在留資格,在留期間の満了日,週の契約時間"
LIST = f"{HEAD}\r\n厨房A,技術・人文知識・国際業務,令和9年5月31日,40\r\n夜勤2,留学,2027/6/30,28\r\n"
SIGNATURE = "this-file-says-so"


def label(id_: str, **arguments: str | int) -> str:
    return words().text("ja", id_, **arguments)


async def bring(bench: Bench, owner: Talker, name: str, data: bytes | None, size: int | None = None) -> str:
    """Sends a file and returns what the bot then shows."""
    await owner.attach(file_name=name, content=data, size=size)
    await bench.idle()
    return await owner.read()


async def taken(bench: Bench, owner: Talker) -> tuple[str, bytes]:
    """The newest file from the bot."""
    await bench.delivered()
    document = [one for one in await owner.messages() if "document" in one and one["from"]["is_bot"]][-1]
    query = {"file_id": document["document"]["file_id"]}
    async with bench.session.get(f"{bench.sandbox.url}/sim/file", params=query) as response:
        return document["document"]["file_name"], await response.read()


async def test_a_list_as_excel_in_japan_writes_it_is_read_and_added(bench: Bench, owner: Talker) -> None:
    shown = await bring(bench, owner, "従業員.csv", LIST.encode("cp932"))
    assert "2人を読み取りました" in shown
    assert "1. 厨房A・技術・人文知識・国際業務・2027年5月31日まで" in shown
    assert bench.workers(owner) == []

    await owner.press(label("button-import-add", count=2))
    assert bench.workers(owner) == [1, 2]
    assert bench.facts(owner, 1)["stay_until"] == "2027-05-31"
    assert bench.rows("SELECT nickname FROM renewal_case ORDER BY interview_id") == [("厨房A",), ("夜勤2",)]
    assert bench.rows("SELECT count(*) FROM draft") == [(0,)]


async def test_the_template_is_filled_in_and_sent_back(bench: Bench, owner: Talker) -> None:
    await owner.type("/workers")
    await owner.press(label("button-import"))
    await owner.tap_and_wait(label("button-template-xlsx"))
    name, data = await taken(bench, owner)
    book = load_workbook(io.BytesIO(data))
    book.active.append(["厨房A", "留学", date(2027, 6, 30), None, 28])
    filled = io.BytesIO()
    book.save(filled)
    shown = await bring(bench, owner, name, filled.getvalue())

    assert name == "従業員一覧のひな形.xlsx"
    assert "1人を読み取りました" in shown
    assert "厨房A・留学・2027年6月30日まで" in shown


async def test_what_has_to_be_mended_is_told_by_line(bench: Bench, owner: Talker) -> None:
    shown = await bring(bench, owner, "list.csv", f"{HEAD}\n厨房A,魔法使い,2027/2/30,40\n".encode())

    assert "直していただきたいところが2か所あります" in shown
    assert "2行目「在留資格」：一覧にない言葉です" in shown
    assert "2行目「在留期間の満了日」：暦にない日付です" in shown
    assert "もう一度このチャットに送ってください" in shown


async def test_a_file_said_to_be_too_large_is_never_asked_for(bench: Bench, owner: Talker) -> None:
    shown = await bring(bench, owner, "list.csv", None, size=30_000_000)

    assert "ファイルが大きすぎます" in shown
    assert bench.calls("getFile") == []


@pytest.mark.parametrize("fault", [{"code": 400}, {"code": 502}, {"drop": "after"}, {"delay": 1.0}])
async def test_a_file_that_telegram_does_not_give_in_time_is_asked_for_again(
    bench: Bench, owner: Talker, fault: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(download, "SECONDS", 0.3)
    bench.fault(method="getFile", **fault)
    shown = await bring(bench, owner, "list.csv", LIST.encode())

    assert label("import-not-fetched") in shown
    assert bench.rows("SELECT count(*) FROM draft") == [(0,)]


async def test_any_other_file_is_answered_as_before_and_never_asked_for(bench: Bench, owner: Talker) -> None:
    shown = await bring(bench, owner, "contract.pdf", b"%PDF-1.7")

    assert label("misplaced-document") in shown
    assert bench.calls("getFile") == []


async def test_a_list_by_webhook_is_read_as_well(hooked: Bench) -> None:
    owner = await hooked.consented()
    shown = await bring(hooked, owner, "list.csv", LIST.encode())

    assert "2人を読み取りました" in shown


async def test_nothing_of_a_list_is_logged(bench: Bench, owner: Talker, logged: list[EventDict]) -> None:
    await bring(bench, owner, f"{SIGNATURE}.csv", LIST.encode())
    await bring(bench, owner, f"{SIGNATURE}.csv", f"{HEAD}\n{SIGNATURE},{SIGNATURE},x,y\n".encode())

    assert "厨房A" not in str(logged)
    assert SIGNATURE not in str(logged)


async def test_the_calendar_comes_as_a_file(bench: Bench, owner: Talker) -> None:
    await bring(bench, owner, "list.csv", LIST.encode())
    await owner.press(label("button-import-add", count=2))
    await owner.type("/calendar")
    await owner.tap_and_wait(label("button-calendar-file"))
    name, data = await taken(bench, owner)
    events = Calendar.from_ical(data).walk("VEVENT")

    assert name == "tsuriai.ics"
    assert date(2027, 5, 31) in {one["dtstart"].dt for one in events}
    assert any("従業員1「厨房A」" in one["summary"] for one in events)


async def test_the_list_can_be_taken_away(bench: Bench, owner: Talker) -> None:
    await bring(bench, owner, "list.csv", LIST.encode())
    await owner.press(label("button-import-add", count=2))
    await owner.press(label("button-import"))
    await owner.tap_and_wait(label("button-export-csv"))
    name, data = await taken(bench, owner)

    assert name == "従業員一覧.csv"
    assert "厨房A,技術・人文知識・国際業務,2027-05-31" in data.decode("utf-8-sig")


async def test_why_takes_a_day_behind_the_command(owner: Talker) -> None:
    assert "2027年3月1日のお知らせ" in await owner.type("/why 2027-03-01")
    assert "2026年11月20日のお知らせ" in await owner.type("2026年11月20日")
