"""The doctor names what is wrong in one sentence each, changes nothing and tells no secret."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

import pytest
from aiohttp import web
from typer.testing import CliRunner

from bot import doctor
from bot.cli import app
from bot.sandbox import Sandbox
from bot.sandbox.server import DEFAULT_BOT
from bot.settings import read_settings
from flows.loading import HOME

TOKEN = DEFAULT_BOT.token
TODAY = date(2026, 11, 23)
Given = Callable[..., None]


@pytest.fixture(autouse=True)
def given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Given:
    """Sets variables; at first only a database that does not exist yet."""
    for name in [name for name in os.environ if name.startswith("TSURIAI_")]:
        monkeypatch.delenv(name)

    def setter(**values: object) -> None:
        for name, value in values.items():
            monkeypatch.setenv(f"TSURIAI_{name.upper()}", str(value))

    setter(database_url=f"sqlite:///{tmp_path}/tsuriai.db")
    return setter


@pytest.fixture
async def telegram() -> AsyncIterator[str]:
    """The sandbox as Telegram: its address."""
    sandbox = Sandbox()
    await sandbox.start()
    yield sandbox.url
    await sandbox.stop()


@asynccontextmanager
async def server(answer: Callable[[web.Request], web.StreamResponse]) -> AsyncIterator[str]:
    """A server that gives one answer to everything: its address."""

    async def handler(request: web.Request) -> web.StreamResponse:
        return answer(request)

    application = web.Application()
    application.router.add_get("/{rest:.*}", handler)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def by_name(checks: Iterable[doctor.Check]) -> dict[str, tuple[bool, str]]:
    return {one.name: (one.ok, one.sentence) for one in checks}


async def asked() -> dict[str, tuple[bool, str]]:
    """What it says of token and clock."""
    return by_name(await doctor._telegram(read_settings()))


def opened() -> dict[str, tuple[bool, str]]:
    """What it says of the database."""
    return by_name(doctor._database(read_settings()))


async def test_a_sound_installation_has_nothing_to_mend(given: Given, telegram: str) -> None:
    given(telegram_token=TOKEN, telegram_api=telegram)
    seen = by_name(await doctor.examine())

    assert {name for name, (ok, _) in seen.items() if not ok} <= {"fonts"}
    assert seen.keys() == {
        "settings",
        "rulebook",
        "law reviews",
        "database connection",
        "token",
        "clock",
        "fonts",
    }
    assert seen["token"] == (True, "Telegram knows the bot as @tsuriai_bot")
    assert seen["clock"] == (True, "this machine's clock agrees with the server's")


def test_it_looks_and_changes_nothing(tmp_path: Path) -> None:
    asyncio.run(doctor.examine())

    assert list(tmp_path.iterdir()) == []


async def test_it_says_where_a_token_comes_from() -> None:
    ok, sentence = (await asked())["token"]

    assert not ok
    assert sentence.startswith("TSURIAI_TELEGRAM_TOKEN is not set; `tsuriai demo` works without")


async def test_it_says_when_telegram_does_not_know_the_token(given: Given, telegram: str) -> None:
    given(telegram_token=f"7654321:{'x' * 35}", telegram_api=telegram)

    assert (await asked())["token"] == (
        False,
        "Telegram does not know this token; copy it again from BotFather",
    )


async def test_it_says_when_telegram_cannot_be_reached_and_hides_the_token(given: Given) -> None:
    async with server(lambda _: web.Response()) as address:
        pass  # nobody listens there any more
    given(telegram_token=TOKEN, telegram_api=address)
    seen = await asked()

    assert seen["token"][0] is False
    assert seen["token"][1].startswith(f"{address} cannot be reached (ClientConnectorError)")
    assert "clock" not in seen
    assert TOKEN.partition(":")[2] not in str(seen)


async def test_an_answer_that_is_no_telegram_s_counts_as_unreachable(given: Given) -> None:
    async with server(lambda _: web.Response(text="<html>hello</html>")) as address:
        given(telegram_token=TOKEN, telegram_api=f"{address}/")
        ok, sentence = (await asked())["token"]

    assert not ok
    assert (
        sentence
        == f"{address} cannot be reached (JSONDecodeError); check the network or TSURIAI_TELEGRAM_API"
    )


@pytest.mark.parametrize(
    ("served", "ok", "sentence"),
    [
        ("Thu, 01 Jan 2026 00:00:00 GMT", False, "s off; switch on NTP"),
        ("the day after tomorrow", True, "the server told no time to compare with"),
    ],
)
async def test_the_clock_is_compared_with_the_server_s(
    given: Given, served: str, ok: bool, sentence: str
) -> None:
    body = {"ok": True, "result": {"username": "tsuriai_bot"}}
    async with server(lambda _: web.json_response(body, headers={"Date": served})) as address:
        given(telegram_token=TOKEN, telegram_api=address)
        seen = await asked()

    assert seen["token"][0]
    assert seen["clock"][0] is ok
    assert seen["clock"][1].endswith(sentence)


async def test_settings_that_cannot_work_end_the_examination(given: Given) -> None:
    given(telegram_token="123", web_port="eighty")
    checks = await doctor.examine()

    assert [(one.name, one.ok) for one in checks] == [("settings", False)]
    assert checks[0].sentence.startswith("TSURIAI_WEB_PORT: ")


def test_a_broken_rulebook_is_named_with_file_and_line(given: Given, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(HOME, tmp_path / "rulebook"))
    (folder / "edition.yaml").write_text("version: 1\n", encoding="utf-8")
    given(rulebook=folder)
    [check] = doctor._rulebook(read_settings(), TODAY)

    assert not check.ok
    assert check.sentence.startswith("edition.yaml:1: ")


def test_a_rulebook_without_words_is_named(given: Given, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(HOME, tmp_path / "rulebook"))
    path = folder / "contract.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("items_held", "things_held"), encoding="utf-8")
    given(rulebook=folder)
    [check] = doctor._rulebook(read_settings(), TODAY)

    assert not check.ok
    assert "no words for 'q-things_held'" in check.sentence


def test_sources_due_for_review_are_named_to_the_operator() -> None:
    [_, fresh] = doctor._rulebook(read_settings(), TODAY)
    [_, late] = doctor._rulebook(read_settings(), TODAY.replace(year=TODAY.year + 1))

    assert fresh.ok
    assert not late.ok
    assert "due for review since 2027-11-23" in late.sentence
    assert "health-insurance-act" in late.sentence


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("mysql://host/name", "sqlite:///path or postgresql://"),
        ("postgresql://user:word@127.0.0.1:1/name", ""),
    ],
)
def test_a_database_that_cannot_be_used_is_named_without_its_password(
    given: Given, address: str, sentence: str
) -> None:
    given(database_url=address)
    ok, said = opened()["database connection"]

    assert not ok
    assert sentence in said
    assert "word@" not in said


def test_a_file_that_is_no_database_is_named(given: Given, tmp_path: Path) -> None:
    path = tmp_path / "tsuriai.db"
    path.write_bytes(b"not a database" * 500)
    seen = opened()

    assert any(not ok for name, (ok, _) in seen.items() if name.startswith("database"))
    assert path.read_bytes() == b"not a database" * 500


def test_a_database_of_something_else_is_named(given: Given, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "tsuriai.db") as connection:
        connection.execute("create table song (title text)")
    connection.close()
    seen = opened()

    assert any(not ok for name, (ok, _) in seen.items() if name.startswith("database"))


@pytest.mark.parametrize(
    ("lister", "ok", "sentence"),
    [
        ("#!/bin/sh\necho 'Noto Sans CJK JP'\n", True, "a font with Japanese characters is installed"),
        ("#!/bin/sh\n", False, "no font with Japanese characters; install one"),
        (None, True, "fontconfig is not installed"),
    ],
)
def test_fonts_are_looked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, lister: str | None, ok: bool, sentence: str
) -> None:
    programs = tmp_path / "programs"
    programs.mkdir()
    if lister is not None:
        (programs / "fc-list").write_text(lister, encoding="utf-8")
        (programs / "fc-list").chmod(0o755)
    monkeypatch.setenv("PATH", str(programs))
    check = doctor._fonts()

    assert check.ok is ok
    assert check.sentence.startswith(sentence)


def test_a_program_gets_the_checks_as_json_and_the_exit_code_tells() -> None:
    for_programs = CliRunner().invoke(app, ["doctor", "--json"])
    for_people = CliRunner().invoke(app, ["doctor"], env={"COLUMNS": "400"})
    report = json.loads(for_programs.stdout)

    assert for_programs.exit_code == for_people.exit_code == 1
    assert report["ok"] is False
    assert all(one.keys() == {"name", "ok", "sentence"} for one in report["checks"])
    assert "fix token: TSURIAI_TELEGRAM_TOKEN is not set" in for_people.stdout
    assert all(one["sentence"] in for_people.stdout for one in report["checks"])
