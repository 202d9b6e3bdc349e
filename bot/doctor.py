"""What can be wrong with an installation, each in one plain sentence that says what to do."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp

from bot import bootstrap
from bot.service import reporting
from bot.service.clock import SystemClock, tokyo_day
from bot.settings import Settings, SettingsError, read_settings
from flows.rulebook import Rulebook
from flows.sourcing import REVIEW_MONTHS
from flows.yamlfile import RulebookError
from i18n.catalog import WordsMissingError

TELEGRAM = "https://api.telegram.org"
_DRIFT = 120  # seconds; beyond that due times would be felt to be wrong
_WAIT = aiohttp.ClientTimeout(total=10)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at."""

    name: str
    ok: bool
    sentence: str

    def describe(self) -> dict[str, Any]:
        """The check as plain data."""
        return asdict(self)


async def examine() -> list[Check]:
    """Look at everything; nothing is changed and no secret is printed."""
    try:
        settings = read_settings()
    except SettingsError as error:
        return [Check("settings", ok=False, sentence=line) for line in str(error).splitlines()]
    found = [Check("settings", ok=True, sentence="every setting can be read")]
    found += _rulebook(settings, tokyo_day(SystemClock().now()))
    found += _database(settings)
    found += await _telegram(settings)
    found.append(_fonts())
    return found


def _rulebook(settings: Settings, today: date) -> list[Check]:
    try:
        words = bootstrap.sound_words(settings.rulebook)
    except (RulebookError, WordsMissingError) as error:
        return [Check("rulebook", ok=False, sentence=str(error))]
    count = len(words.book.obligations)
    whole = f"version {words.book.version} with {count} obligations is complete"
    return [Check("rulebook", ok=True, sentence=whole), _reviews(words.book, today)]


def _reviews(book: Rulebook, today: date) -> Check:
    late = reporting.describe_overdue(book, today)
    if not late:
        every = f"every source was looked at within {REVIEW_MONTHS} months"
        return Check("law reviews", ok=True, sentence=every)
    names = ", ".join(one["source"] for one in late)
    wanted = (
        f"{len(late)} sources are due for review since {late[0]['due']} or later; read them again: {names}"
    )
    return Check("law reviews", ok=False, sentence=wanted)


def _database(settings: Settings) -> Iterator[Check]:
    from bot.store.checks import checks  # noqa: PLC0415  # SQLAlchemy takes a while to import

    for name, ok, sentence in checks(settings.database_url):
        yield Check(f"database {name}", ok, sentence)


async def _telegram(settings: Settings) -> list[Check]:
    if settings.telegram_token is None:
        sentence = "TSURIAI_TELEGRAM_TOKEN is not set; `tsuriai demo` works without, `tsuriai run` does not"
        return [Check("token", ok=False, sentence=sentence)]
    base = (settings.telegram_api or TELEGRAM).rstrip("/")
    address = f"{base}/bot{settings.telegram_token.get_secret_value()}/getMe"
    try:
        async with aiohttp.ClientSession(timeout=_WAIT) as session, session.get(address) as answer:
            body = await answer.json(content_type=None)
            served = answer.headers.get("Date")
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        # The error's own text can hold the address, and the address holds the token.
        sentence = (
            f"{base} cannot be reached ({type(error).__name__}); check the network or TSURIAI_TELEGRAM_API"
        )
        return [Check("token", ok=False, sentence=sentence)]
    return [_token(body), _clock(served)]


def _token(body: Any) -> Check:
    if isinstance(body, dict) and body.get("ok"):
        name = body["result"].get("username", "?")
        return Check("token", ok=True, sentence=f"Telegram knows the bot as @{name}")
    return Check(
        "token", ok=False, sentence="Telegram does not know this token; copy it again from BotFather"
    )


def _clock(served: str | None) -> Check:
    instant = _instant(served)
    if instant is None:
        return Check("clock", ok=True, sentence="the server told no time to compare with")
    drift = abs((SystemClock().now() - instant).total_seconds())
    if drift > _DRIFT:
        return Check("clock", ok=False, sentence=f"this machine's clock is {drift:.0f} s off; switch on NTP")
    return Check("clock", ok=True, sentence="this machine's clock agrees with the server's")


def _instant(served: str | None) -> datetime | None:
    try:
        return parsedate_to_datetime(served or "").astimezone(UTC)
    except ValueError:
        return None


def _fonts() -> Check:
    lister = shutil.which("fc-list")
    if lister is None:
        return Check(
            "fonts", ok=True, sentence="fontconfig is not installed; only printed reports would need it"
        )
    listed = subprocess.run([lister, ":lang=ja", "family"], capture_output=True, text=True, check=False)  # noqa: S603  # a fixed program without input
    if listed.stdout.strip():
        return Check("fonts", ok=True, sentence="a font with Japanese characters is installed")
    sentence = "no font with Japanese characters; install one, on Debian: apt-get install fonts-noto-cjk"
    return Check("fonts", ok=False, sentence=sentence)
