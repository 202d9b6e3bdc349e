from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Callable
from itertools import count
from pathlib import Path

import pytest

from bot.service.desk import Desk
from bot.service.words import Words
from bot.store import open_store, upgrade
from flows.loading import load
from i18n.catalog import Catalog
from tests.bot.service import inn
from tests.bot.service.office import Office, opened
from tests.bot.service.talk import StoppedClock, Talk
from tests.bot.service.teams import Crew, gathered

OWNER = 1001
UPDATES_EACH = 1_000_000


@pytest.fixture(scope="session")
def words() -> Words:
    """The shipped rulebook with its words."""
    return Words(Catalog(), load())


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Words:
    """The rulebook of the inn: six questions, half of them about a worker."""
    return inn.words(tmp_path_factory.mktemp("inn"))


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with its tables; making them takes longer than copying them."""
    path = tmp_path_factory.mktemp("store") / "empty.db"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture
async def desk(small: Words, empty: Path, tmp_path: Path) -> AsyncIterator[Desk]:
    """The inn's desk, with a store of its own."""
    path = Path(shutil.copy(empty, tmp_path / "tsuriai.db"))
    store, handles = open_store(f"sqlite:///{path}"), count(1)
    yield Desk(store, small, StoppedClock(), lambda: f"handle-{next(handles)}")
    await store.close()


@pytest.fixture
def talking(desk: Desk) -> Callable[[int], Talk]:
    """A private chat of the bot with that person."""
    return lambda chat_id: Talk(desk, chat_id, count(chat_id * UPDATES_EACH))


@pytest.fixture
async def owner(talking: Callable[[int], Talk]) -> Talk:
    """The owner, who has agreed and is asked the first question."""
    owner = talking(OWNER)
    await owner.begin()
    return owner


@pytest.fixture
async def crew(small: Words, empty: Path, tmp_path: Path) -> AsyncIterator[Crew]:
    """People of the inn around an owner, with a clock that can be moved."""
    async with gathered(small, Path(shutil.copy(empty, tmp_path / "crew.db"))) as crew:
        yield crew


@pytest.fixture
async def firm(words: Words, empty: Path, tmp_path: Path) -> AsyncIterator[Crew]:
    """The same with the shipped rulebook."""
    async with gathered(words, Path(shutil.copy(empty, tmp_path / "firm.db"))) as crew:
        yield crew


@pytest.fixture
async def office(words: Words, empty: Path, tmp_path: Path) -> AsyncIterator[Office]:
    """A desk with the shipped rulebook, where lists of workers can be brought."""
    async with opened(words, empty, tmp_path / "office.db") as one:
        yield one


@pytest.fixture
async def boss(office: Office) -> Talk:
    """The owner of that office, who has agreed."""
    boss = office.talk(OWNER)
    await boss.begin()
    return boss
