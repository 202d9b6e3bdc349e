"""Strange files in real children."""

from __future__ import annotations

import asyncio
import io
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import pytest

from bot.report import apart, child
from bot.report.limits import LARGEST, RefusedError
from bot.report.meaning import Row
from bot.report.sheets import export, read_safely, read_sheet, template
from bot.service.words import Words
from tests.bot.report.books import (
    STRINGS,
    TODAY,
    book,
    csv_of,
    filtered,
    list_of,
    rows_of,
    strings_of,
    styles_of,
    zipped,
)

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))


@dataclass(frozen=True, slots=True)
class Run:
    """What a child said, how long it worked, and the most memory that it had (bytes)."""

    said: bytes
    code: int
    seconds: float  # of the processor, as the machine may be busy with something else
    address_space: int


def run(data: bytes) -> Run:
    """Runs a child as `apart` does and watches it."""
    before, most = os.times(), [0]
    with subprocess.Popen(
        [sys.executable, *apart._CHILD],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=apart._environment(),
        cwd="/",
    ) as process:
        watch = threading.Thread(target=_watch, args=(process, most))
        watch.start()
        said, _ = process.communicate(data, timeout=60)
        watch.join()
    after = os.times()
    worked = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(said, process.returncode, worked, most[0])


def _watch(process: subprocess.Popen[bytes], most: list[int]) -> None:
    while process.poll() is None:
        try:
            status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii", errors="replace")
        except (FileNotFoundError, ProcessLookupError):
            return
        peaks = [int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmPeak")]
        most[0] = max(most + peaks)
        time.sleep(0.002)


@cache
def bomb() -> bytes:
    """100 MB of spaces in one cell."""
    return book(list_of(("A1",)), strings=strings_of(f"<t>{' ' * 100_000_000}</t>"))


def lying_bomb() -> bytes:
    """The same, but the archive says that the part is small."""
    data = bytearray(bomb())
    with ZipFile(io.BytesIO(bomb())) as archive:
        info = archive.getinfo(STRINGS)
    for place, offset in ((info.header_offset, 22), (data.rindex(b"PK\x01\x02", 0, _entry(data)), 24)):
        data[place + offset : place + offset + 4] = (1000).to_bytes(4, "little")
    return bytes(data)


def _entry(data: bytearray) -> int:
    """Where the directory at the end of the archive names the strings."""
    return data.rindex(STRINGS.encode())


def laughs() -> bytes:
    strings = f'<!DOCTYPE sst [<!ENTITY l0 "ha">{LAUGHS}]>' + strings_of("<t>&l11;</t>")
    return book(list_of(("A1",)), strings=strings)


def nested() -> bytes:
    inner = b"x" * 1000
    for _ in range(50):
        inner = zipped({"a.zip": inner, "[Content_Types].xml": inner[:100]})
    return inner


def deep() -> bytes:
    depth = 500_000
    return book(rows_of("<a>" * depth + "</a>" * depth))


def many_styles() -> bytes:
    return book(list_of(("A1",)), styles=styles_of(*[14] * 15_000))


def many_cells() -> bytes:
    return book(rows_of(*[f"<row>{'<c/>' * 16_000}</row>"] * 60))


def far_cells() -> bytes:
    """As many rows as there may be, each with nothing in its last cell of 16,384."""
    return book(rows_of(*[f'<row><c r="XFD{number}"/></row>' for number in range(1, 49_000)]))


def many_parts() -> bytes:
    return book(list_of(), **{f"xl/{number}.xml": b"<a/>" for number in range(4000)})


HOSTILE: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "a bomb": (bomb, {"too-much-inside"}),
    "a bomb that lies": (lying_bomb, {"unreadable", "too-much-inside"}),
    "a billion laughs": (laughs, {"unreadable"}),
    "zip in zip": (nested, {"not-a-spreadsheet"}),
    "half a million elements deep": (deep, {"unreadable"}),
    "a workbook full of styles": (many_styles, {""}),
    "a million empty cells": (many_cells, {"too-much-inside"}),
    "cells at the end of every row": (far_cells, {""}),
    "four thousand parts": (many_parts, {"too-much-inside"}),
    "all bytes": (lambda: bytes(range(256)) * 4000, {"not-a-spreadsheet"}),
    "half a workbook": (lambda: book(list_of(("A1",)))[:400], {"unreadable"}),
    "a million commas": (lambda: b"," * 1_000_000 + b"x", {"too-many-columns"}),
    "a million empty lines": (lambda: b"\n" * 1_000_000 + b"x", {""}),
    "a million quotation marks": (lambda: b'"' * 1_000_000, {"", "quotation-mark"}),
    "one cell of a mebibyte": (lambda: b"x" * LARGEST, {""}),
    "more than is taken": (lambda: b"x" * (LARGEST + 1), {"too-large"}),
    "nothing": (lambda: b"", {""}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_file_takes_more_memory_or_time_than_there_is(name: str) -> None:
    make, outcomes = HOSTILE[name]
    found = run(make())

    if found.code == 0:
        assert json.loads(found.said).get("refused", "") in outcomes
    else:
        assert "unreadable" in outcomes
    assert found.address_space <= child.MOST_MEMORY
    assert found.seconds < child.MOST_SECONDS + 1 < apart.PATIENCE


@pytest.mark.parametrize("name", ["a billion laughs", "half a million elements deep", "a bomb that lies"])
async def test_whatever_becomes_of_the_child_the_file_is_unreadable(words: Words, name: str) -> None:
    sheet = await read_safely(HOSTILE[name][0](), "list.xlsx", words, TODAY, asyncio.Semaphore(1))

    assert (sheet.workers, [one.reason for one in sheet.errors]) == ((), ["unreadable"])


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
async def test_a_child_reads_what_this_process_reads(words: Words, kind: str) -> None:
    rows = [Row(0, f"厨房{number}", {"residence_status": "permanent_resident"}) for number in range(300)]
    content = export(words, "ja", kind, rows)
    sheet = await read_safely(content, f"list.{kind}", words, TODAY, asyncio.Semaphore(1))

    assert len(sheet.workers) == 300
    assert sheet == read_sheet(content, f"list.{kind}", words, TODAY)


async def test_the_hidden_rows_and_the_other_sheets_come_out_of_the_child(words: Words) -> None:
    content = filtered()
    sheet = await read_safely(content, "list.xlsx", words, TODAY, asyncio.Semaphore(1))

    assert (len(sheet.workers), sheet.hidden) == (2, 1)
    assert sheet == read_sheet(content, "list.xlsx", words, TODAY)
    assert [one.name for one in (await apart.grid(content)).others] == ["Notes"]


async def test_the_child_tells_the_line_of_what_it_refuses(words: Words) -> None:
    sheet = await read_safely(csv_of(',"永住者'), "a.csv", words, TODAY, asyncio.Semaphore(1))

    assert [(one.reason, one.line) for one in sheet.errors] == [("quotation-mark", 2)]


async def test_a_reason_of_the_child_is_told(words: Words) -> None:
    gate = asyncio.Semaphore(1)
    refused = [await read_safely(b"\x00", name, words, TODAY, gate) for name in ("a.csv", "a.xlsm")]

    assert [one.errors[0].reason for one in refused] == ["not-a-spreadsheet", "macros"]


async def test_no_more_are_read_at_once_than_the_gate_lets_in(words: Words) -> None:
    gate = asyncio.Semaphore(1)
    async with gate:
        waiting = asyncio.create_task(read_safely(csv_of(",永住者"), "a.csv", words, TODAY, gate))
        await asyncio.sleep(0.3)
        assert not waiting.done()
    assert len((await waiting).workers) == 1


def pretend(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Another program runs in place of the child."""
    monkeypatch.setattr(apart, "_CHILD", ("-S", "-c", code))


@pytest.mark.parametrize(
    "code",
    [
        "",
        "import os; os.abort()",
        "import os, sys; sys.stdin.close(); os._exit(0)",
        "print('hello')",
        "print('[' * 100000)",
        "print('null')",
        'print(\'{"lines": 5, "name": "", "hidden": [], "others": []}\')',
        'print(\'{"lines": [[1, [2]]], "name": "", "hidden": [], "others": []}\')',
        'print(\'{"lines": [["1", []]], "name": "", "hidden": [], "others": []}\')',
        'print(\'{"lines": [[1, ["\\\\ud800"]]]}\')',
        'print(\'{"refused": "because", "line": null}\')',
        'print(\'{"refused": "macros"}\')',
        'print(\'{"refused": "macros", "line": "2"}\')',
        "print('{\"lines\": []}')",
        'print(\'{"lines": [], "name": "", "hidden": [], "others": [{"name": 1, "lines": []}]}\')',
        'print(\'{"lines": [], "name": "", "hidden": ["1"], "others": []}\')',
        "print('{\"refused\": []}')",
        'print(\'{"name": "", "hidden": [], "others": [], "lines": [[1, ["\' + \'x\' * 202 + \'"]]]}\')',
        'print(\'{"lines": [], "name": "", "hidden": [], "others": []}\'); raise SystemExit(1)',
        "print('x' * 50_000_000)",
        "import json; print(json.dumps({'lines': [[1, []]] * 401, 'name': '', 'hidden': [], 'others': []}))",
        (
            "import json; g = {'name': '', 'hidden': [], 'others': []};"
            "print(json.dumps({**g, 'lines': [[1, ['x'] * 21]]}))"
        ),
    ],
)
async def test_a_child_that_dies_or_answers_nonsense_makes_the_file_unreadable(
    monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    pretend(monkeypatch, code)
    with pytest.raises(RefusedError, match="unreadable"):
        await apart.grid(b"x" * LARGEST)


@pytest.mark.parametrize(
    "code", ["import time; time.sleep(60)", "while True: pass", "while True: print('x')"]
)
async def test_a_child_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    pretend(monkeypatch, code)
    started = time.monotonic()
    with pytest.raises(RefusedError, match="unreadable"):
        await apart.grid(b"x" * LARGEST, patience=0.5)

    assert time.monotonic() - started < 5
    assert children() == set()


async def test_a_child_whose_reader_is_cancelled_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, "import time; time.sleep(60)")
    reading = asyncio.create_task(apart.grid(b"x"))
    await asyncio.sleep(0.3)
    assert children()
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading

    assert children() == set()


def children() -> set[str]:
    """The children of this process that are alive or not waited for."""
    tasks = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    return {pid for task in tasks for pid in task.read_text(encoding="ascii").split()}


def told(code: str, data: bytes = b"") -> str:
    """What a Python with the child's options and environment prints to standard error."""
    options = apart._CHILD[: apart._CHILD.index("-m")]
    ran = subprocess.run(
        [sys.executable, *options, "-c", code],
        input=data,
        capture_output=True,
        env=apart._environment(),
        cwd="/",
        check=True,
    )
    return ran.stderr.decode()


def test_the_limits_hold_before_anything_is_read() -> None:
    kinds = ("CPU", "NOFILE", "FSIZE", "CORE", "NPROC", "AS")
    limits = told(
        "import resource, sys; from bot.report import child; child.main();"
        f"limits = [resource.getrlimit(getattr(resource, 'RLIMIT_' + one)) for one in {kinds!r}];"
        "print(limits, file=sys.stderr)"
    )
    memory = (child.MOST_MEMORY, child.MOST_MEMORY)

    assert limits.strip() == str([(5, 5), (16, 16), (0, 0), (0, 0), (0, 0), memory])


def test_a_child_gets_no_more_memory_and_writes_no_file(tmp_path: Path) -> None:
    said = told(
        "import sys\nfrom bot.report import child\nchild.main()\n"
        "try: bytearray(child.MOST_MEMORY)\nexcept MemoryError: print('no memory', file=sys.stderr)\n"
        f"try: open({str(tmp_path / 'file')!r}, 'wb', buffering=0).write(b'x')\n"
        "except OSError: print('no file', file=sys.stderr)"
    )

    assert said.splitlines() == ["no memory", "no file"]
    assert (tmp_path / "file").stat().st_size == 0


def test_the_child_inherits_nothing_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TSURIAI_TELEGRAM_TOKEN", "123:secret")
    names = told("import os, sys; print(*os.environ, file=sys.stderr)").split()

    assert set(names) <= {"PYTHONPATH", "LC_CTYPE"}


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_child_loads_neither_the_rulebook_nor_the_libraries_of_the_rooms(words: Words, kind: str) -> None:
    code = "import sys; from bot.report import child; child.main(); print(*sys.modules, file=sys.stderr)"
    loaded = set(told(code, template(words, "ja", kind)).split())
    packages = {name.partition(".")[0] for name in loaded}

    assert not packages & {"flows", "i18n", "aiogram", "sqlalchemy", "sqlmodel", "pydantic", "yaml", "fluent"}
    assert {name for name in loaded if name.startswith("bot")} <= {
        "bot",
        "bot.report",
        *(f"bot.report.{one}" for one in ("child", "cells", "csvfile", "guard", "limits", "xlsxfile")),
    }
    assert ("openpyxl" in packages) is (kind == "xlsx")


def test_a_child_starts_at_once() -> None:
    assert min(run(csv_of("A1,留学,2027-03-31")).seconds for _ in range(3)) < 1


def test_whoever_reads_no_workbook_loads_no_openpyxl_and_no_icalendar() -> None:
    loaded = told("import sys; import bot.report.sheets; print(*sys.modules, file=sys.stderr)").split()

    assert not {"openpyxl", "icalendar"} & set(loaded)
