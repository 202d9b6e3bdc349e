"""No token, and no text of an exception, gets into a log, whichever way it is logged."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from bot import logs

TOKEN = "1234567890:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
ADDRESS = f"https://api.telegram.org/bot{TOKEN}/getMe"
WORDS = "what a person wrote"


@pytest.fixture(autouse=True)
def _logging_as_before() -> Iterator[None]:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = before, level
    structlog.reset_defaults()


def fail() -> None:
    raise LookupError(f"{WORDS} at {ADDRESS}")


@pytest.fixture(params=[True, False], ids=["json", "readable"])
def as_json(request: pytest.FixtureRequest) -> bool:
    """Both ways of writing a log line."""
    return bool(request.param)


@pytest.mark.parametrize(
    "value",
    [
        TOKEN,
        ADDRESS,
        ADDRESS.replace(":A", "%3AA"),
        f"{TOKEN} and {TOKEN}",
        {"url": ADDRESS},
        {TOKEN: 1},
        [ADDRESS, (1, {"deep": {ADDRESS}})],
        Path(TOKEN),
        ADDRESS.encode(),
        ValueError(ADDRESS),
        [ValueError(ADDRESS)],
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_token_is_cut_out_of_every_value(
    as_json: bool, capsys: pytest.CaptureFixture[str], value: object
) -> None:
    logs.configure("info", as_json=as_json)
    structlog.get_logger().warning("call_failed", value=value)
    text = capsys.readouterr().err

    assert "call_failed" in text
    assert TOKEN.partition(":")[2] not in text


def test_a_token_is_cut_out_of_the_event_itself(as_json: bool, capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("info", as_json=as_json)
    structlog.get_logger().warning(f"calling {ADDRESS}")

    assert "calling https://api.telegram.org/bot<token>/getMe" in capsys.readouterr().err


def test_of_an_exception_only_its_class_is_logged(as_json: bool, capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("info", as_json=as_json)
    try:
        fail()
    except LookupError as error:
        structlog.get_logger().error("failed", error=error)
        structlog.get_logger().exception("failed")
        structlog.get_logger().error("failed", exc_info=error)
    text = capsys.readouterr().err

    assert text.count("LookupError") == 3
    assert WORDS not in text
    assert "Traceback" not in text
    assert TOKEN not in text


def test_numbers_stay_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("info", as_json=True)
    structlog.get_logger().info("delivery", attempt=2, copy=True, wait=0.5, hint=None, chats=[1, 2])
    line = json.loads(capsys.readouterr().err)

    assert line.items() >= {"event": "delivery", "level": "info", "attempt": 2, "copy": True}.items()
    assert (line["wait"], line["hint"], line["chats"]) == (0.5, None, [1, 2])
    assert line["timestamp"].endswith("Z")


def test_a_token_is_cut_out_of_what_libraries_log(as_json: bool, capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("info", as_json=as_json)
    logging.getLogger("aiogram.client").warning("calling %s with %r", ADDRESS, {"token": TOKEN})
    text = capsys.readouterr().err

    assert "bot<token>/getMe" in text
    assert TOKEN not in text


def test_a_library_s_traceback_is_cut_to_its_class(as_json: bool, capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("info", as_json=as_json)
    try:
        fail()
    except LookupError:
        logging.getLogger("asyncio").exception("Task exception was never retrieved")
    text = capsys.readouterr().err

    assert "Task exception was never retrieved (<class 'LookupError'>)" in text
    assert WORDS not in text
    assert "Traceback" not in text


@pytest.mark.parametrize("library", ["aiogram", "aiohttp.access", "sqlalchemy.engine", "alembic", "whatever"])
def test_libraries_speak_only_from_warning_up_even_when_we_speak_of_everything(
    library: str, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.configure("debug", as_json=False)
    logging.getLogger(library).info("select answer")
    logging.getLogger(library).debug("select answer")
    logging.getLogger(library).warning("trouble")
    structlog.get_logger().debug("ours")
    text = capsys.readouterr().err

    assert "select answer" not in text
    assert "trouble" in text
    assert "ours" in text


def test_what_is_below_the_level_is_not_logged(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("warning", as_json=False)
    structlog.get_logger().info("quiet")
    structlog.get_logger().warning("loud")
    text = capsys.readouterr().err

    assert "quiet" not in text
    assert "loud" in text
