"""SIGKILL at random moments of conversations: nothing acknowledged is lost, nothing happens twice.

`TSURIAI_KILLS` and `TSURIAI_SEED` choose another number of kills and another run.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from bot.store import open_store
from tests.faults.image import Database, Image, PostgresDatabase, SqliteFile
from tests.faults.killer import Moment
from tests.faults.replay import replay
from tests.faults.scene import Scene, scene

KILLS = int(os.environ.get("TSURIAI_KILLS", "200"))
KILLS_OF_POSTGRES = int(os.environ.get("TSURIAI_KILLS", "30"))
SEED = os.environ.get("TSURIAI_SEED", "balance")
ENOUGH = 100  # kills after which workers have come and gone
PEOPLE = 5
PAUSES = (0, 0, 0, 20, 70, 151)  # seconds between two lives, by the sandbox's clock


async def kill_and_check(database: Database, kills: int, folder: Path) -> None:
    """The whole story, on either engine."""
    print(f"TSURIAI_SEED={SEED} TSURIAI_KILLS={kills}")
    rng = Random(SEED)  # noqa: S311  # a seed, not a secret
    async with scene(database, folder, SEED, PEOPLE) as opened:
        for _ in range(kills):
            await opened.life(Moment.draw(rng), rng.choice(PAUSES))
        await opened.last_lives()
        end = database.image()
        print(opened.summary(end))
        opened.audit.end(end)
        assert {one.chat_id for one in end.interviews.values() if one.complete} == opened.chats
        removed = sum(one.removed for one in end.histories.values())
        assert removed or kills < ENOUGH, "nobody removed a worker, so this run proves less than it says"
        assert all(talker.can_go_on for talker in opened.talkers), "a card has lost its buttons"
        replayed = await without_kills(opened, end, folder)
        assert replayed.interviews == end.interviews
        assert replayed.histories == end.histories
    log = (folder / "bot.log").read_text()  # nothing runs any more
    assert "error" not in log, log


async def without_kills(opened: Scene, end: Image, folder: Path) -> Image:
    """The database of a bot that never dies and gets the same updates, each once."""
    file = SqliteFile(folder / "replay.db")
    store = open_store(file.url)
    try:
        for chat_id in opened.chats:
            await replay(store, opened.words, opened.audit.handled(chat_id, end))
    finally:
        await store.close()
    return file.image()


@pytest.mark.kill
@pytest.mark.timeout(90 + KILLS)
async def test_it_keeps_every_acknowledged_answer_when_it_is_killed(tmp_path: Path) -> None:
    await kill_and_check(SqliteFile(tmp_path / "tsuriai.db"), KILLS, tmp_path)


@pytest.mark.kill
@pytest.mark.postgres
@pytest.mark.timeout(90 + KILLS_OF_POSTGRES)
async def test_it_keeps_every_acknowledged_answer_on_postgresql_too(
    tmp_path: Path, new_database: Callable[[], str]
) -> None:
    await kill_and_check(PostgresDatabase(new_database()), KILLS_OF_POSTGRES, tmp_path)
