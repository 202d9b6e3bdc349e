from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.settings import Settings, SettingsError, read_settings

TOKEN = "1234567890:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
SECRET = "0123456789abcdef" * 4

Given = Callable[..., None]


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.upper().startswith("TSURIAI_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> Given:
    """Sets variables, by their name without TSURIAI_."""

    def setter(**values: str) -> None:
        for name, value in values.items():
            monkeypatch.setenv(f"TSURIAI_{name.upper()}", value)

    return setter


def test_nothing_needs_to_be_set() -> None:
    settings = read_settings()

    assert settings.telegram_token is None
    assert settings.database_url == "sqlite:///tsuriai.db"
    assert (settings.web_host, settings.web_port) == ("127.0.0.1", 8080)
    assert (settings.log_level, settings.log_json) == ("info", False)
    assert settings.rulebook is None


def test_an_empty_variable_is_not_set(given: Given) -> None:
    given(telegram_token="", telegram_api="", public_url="", webhook_secret="", rulebook="", web_port="")

    assert read_settings() == Settings.model_construct()


def test_every_setting_is_read_from_its_variable(given: Given) -> None:
    given(
        telegram_token=TOKEN,
        telegram_api="http://127.0.0.1:1",
        database_url="postgresql://user:word@host/name",
        public_url="https://bot.example",
        webhook_secret=SECRET,
        web_host="0.0.0.0",  # noqa: S104  # read, not bound
        web_port="0",
        log_level="debug",
        log_json="true",
        rulebook="/rules",
    )
    settings = read_settings()

    assert settings.telegram_token is not None
    assert settings.telegram_token.get_secret_value() == TOKEN
    assert settings.webhook_secret is not None
    assert settings.webhook_secret.get_secret_value() == SECRET
    assert settings.rulebook == Path("/rules")
    assert (settings.web_port, settings.log_level, settings.log_json) == (0, "debug", True)
    assert settings.public_url == "https://bot.example"


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"telegram_token": "123"}, "TSURIAI_TELEGRAM_TOKEN is no bot token"),
        ({"telegram_token": f"bot{TOKEN}"}, "TSURIAI_TELEGRAM_TOKEN is no bot token"),
        ({"telegram_token": f"{TOKEN} "}, "TSURIAI_TELEGRAM_TOKEN is no bot token"),
        ({"telegram_token": f"{TOKEN}\n"}, "TSURIAI_TELEGRAM_TOKEN is no bot token"),
        ({"telegram_token": f"0{TOKEN}"}, "TSURIAI_TELEGRAM_TOKEN is no bot token"),
        ({"telegram_token": TOKEN.replace("1", "１")}, "TSURIAI_TELEGRAM_TOKEN is no bot token"),
        ({"public_url": "http://bot.example"}, "TSURIAI_PUBLIC_URL must begin with https://"),
        ({"public_url": "https://bot.example"}, "TSURIAI_WEBHOOK_SECRET is needed with TSURIAI_PUBLIC_URL"),
        (
            {"public_url": "https://bot.example", "webhook_secret": "s" * 31},
            "TSURIAI_WEBHOOK_SECRET is needed with TSURIAI_PUBLIC_URL",
        ),
        (
            {"public_url": "https://bot.example", "webhook_secret": "ü" * 40},
            "TSURIAI_WEBHOOK_SECRET is needed with TSURIAI_PUBLIC_URL",
        ),
        ({"web_port": "65536"}, "TSURIAI_WEB_PORT: Input should be less than or equal to 65535"),
        ({"web_port": "eighty"}, "TSURIAI_WEB_PORT: Input should be a valid integer"),
        ({"log_level": "loud"}, "TSURIAI_LOG_LEVEL: Input should be 'debug', 'info', 'warning' or 'error'"),
        ({"log_json": "perhaps"}, "TSURIAI_LOG_JSON: Input should be a valid boolean"),
    ],
)
def test_a_setting_that_cannot_work_is_refused_in_a_sentence_that_names_it(
    given: Given, values: dict[str, str], sentence: str
) -> None:
    given(**values)
    with pytest.raises(SettingsError) as caught:
        read_settings()

    assert str(caught.value).startswith(sentence)


def test_every_refused_setting_has_its_own_line(given: Given) -> None:
    given(web_port="eighty", log_level="loud")
    with pytest.raises(SettingsError) as caught:
        read_settings()

    assert [line.partition(":")[0] for line in str(caught.value).splitlines()] == [
        "TSURIAI_WEB_PORT",
        "TSURIAI_LOG_LEVEL",
    ]


@pytest.mark.parametrize(
    "values", [{"telegram_token": "1234:secret"}, {"public_url": "https://x", "webhook_secret": "secret"}]
)
def test_a_refusal_never_repeats_a_secret(given: Given, values: dict[str, str]) -> None:
    given(**values)
    with pytest.raises(SettingsError) as caught:
        read_settings()

    assert "secret" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_secret_is_never_printed(given: Given) -> None:
    given(telegram_token=TOKEN, public_url="https://bot.example", webhook_secret=SECRET)
    settings = read_settings()

    assert TOKEN not in f"{settings} {settings!r} {settings.model_dump()}"
    assert SECRET not in f"{settings} {settings!r} {settings.model_dump_json()}"


def test_settings_do_not_change_while_it_runs() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        read_settings().web_port = 1  # type: ignore[misc]  # what mypy forbids is tried here


def test_variables_of_others_do_not_matter(given: Given) -> None:
    given(something_else="x")

    assert read_settings() == Settings()
