"""Private calendars over HTTP: one answer for whoever knows the address, another for all others alike."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
import pytest_asyncio
from aiohttp import ClientSession

from bot.service.ports import StoreUnavailableError
from bot.web.calendar import add_calendar
from bot.web.rules import add_rules
from bot.web.webhook import room, serve
from tests.bot.web.site import Got, MovedClock, Site
from tests.support.running import words

SECRET = "kQ3v-9_xT0aBcDeFgHiJkLmNoPqRsTuV"
OTHER = "A" * 32
ADDRESS = f"/calendar/{SECRET}.ics"


@dataclass(slots=True)
class Shelf:
    """Finds one calendar, and knows what it was asked for."""

    data: bytes = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
    asked: list[str] = field(default_factory=list)
    broken: bool = False

    async def find(self, secret: str) -> bytes | None:
        self.asked.append(secret)
        if self.broken:
            raise StoreUnavailableError
        return self.data if secret == SECRET else None


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest_asyncio.fixture
async def there(shelf: Shelf, clock: MovedClock) -> AsyncIterator[Site]:
    """The web room with pages and calendars."""
    app = room()
    add_calendar(app, shelf.find)
    add_rules(app, words(), clock)
    runner = await serve(app, "127.0.0.1", 0)
    async with ClientSession(f"http://127.0.0.1:{runner.addresses[0][1]}") as session:
        yield Site(session)
    await runner.cleanup()


def seen(got: Got) -> tuple[object, ...]:
    """All that an answer tells, but for the time."""
    return got.status, got.body, {name: value for name, value in got.headers.items() if name != "Date"}


async def test_whoever_knows_the_address_gets_the_calendar(there: Site, shelf: Shelf) -> None:
    got = await there.get(ADDRESS)

    assert (got.status, got.body) == (200, shelf.data)
    assert got.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert got.headers["Cache-Control"] == "private, no-store"
    assert got.headers["Referrer-Policy"] == "no-referrer"
    assert got.headers["X-Robots-Tag"] == "noindex"


async def test_every_other_address_gets_one_and_the_same_answer(there: Site) -> None:
    unknown = await there.get(f"/calendar/{OTHER}.ics")

    assert unknown.status == 404
    assert unknown.body == b""
    for name in (SECRET, f"{SECRET}.ICS", f"{SECRET}x.ics", f"{SECRET[1:]}.ics", "index.html", "%00.ics"):
        assert seen(await there.get(f"/calendar/{name}")) == seen(unknown)


async def test_what_cannot_be_an_address_is_not_even_looked_for(there: Site, shelf: Shelf) -> None:
    await there.get("/calendar/guess.ics")
    await there.get(f"/calendar/{OTHER}.ics")

    assert shelf.asked == [OTHER]


async def test_a_program_that_has_it_already_is_told_that_nothing_has_changed(
    there: Site, shelf: Shelf
) -> None:
    first = await there.get(ADDRESS)
    again = await there.get(ADDRESS, If_None_Match=first.headers["ETag"])
    shelf.data += b"more"
    changed = await there.get(ADDRESS, If_None_Match=first.headers["ETag"])

    assert (again.status, again.body) == (304, b"")
    assert (changed.status, changed.body) == (200, shelf.data)
    assert changed.headers["ETag"] != first.headers["ETag"]


async def test_head_answers_as_get_does_without_the_calendar(there: Site, shelf: Shelf) -> None:
    got = await there.get(ADDRESS)
    async with there.session.head(ADDRESS) as head, there.session.head(f"/calendar/{OTHER}.ics") as other:
        assert head.status == 200
        assert head.headers["ETag"] == got.headers["ETag"]
        assert head.headers["Content-Length"] == str(len(shelf.data))
        assert await head.read() == b""
        assert other.status == 404


async def test_it_is_only_read(there: Site, shelf: Shelf) -> None:
    async with there.session.post(ADDRESS, data=b"x") as got:
        assert got.status == 405
    assert shelf.asked == []


async def test_while_the_database_is_down_it_is_asked_for_again_later(there: Site, shelf: Shelf) -> None:
    shelf.broken = True
    got = await there.get(ADDRESS)

    assert got.status == 503
    assert int(got.headers["Retry-After"]) >= 60
    assert got.body == b""


async def test_no_log_holds_the_address(
    there: Site, shelf: Shelf, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    await there.get(ADDRESS)
    shelf.broken = True
    await there.get(ADDRESS)
    out, err = capfd.readouterr()

    assert "calendar_again" in out + err + caplog.text
    assert SECRET not in out + err + caplog.text


async def test_the_pages_of_the_rulebook_are_there_beside_it(there: Site) -> None:
    assert (await there.get("/en/rules")).status == 200
    assert (await there.get("/anything")).status == 404
