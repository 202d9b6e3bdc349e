"""A process that has imported everything and forks one short life of the bot after another.

`python -m tests.faults.zygote DATABASE_URL API TOKEN`. For each line on standard input, an offset of the
clock in seconds, it forks a life and prints its process id, waits until it is dead, and prints how it ended.
"""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import ssl
import sys
from datetime import datetime, timedelta
from functools import cache
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bot import bootstrap, logs
from bot.chat.chat import Chat
from bot.service.clock import SystemClock
from tests.faults.marked import marked

if TYPE_CHECKING:
    from bot.service.words import Words

LONGEST_LIFE = 120  # seconds after which a forgotten life ends itself


class MovedClock:
    """The machine's clock plus an offset, as the sandbox has it."""

    def __init__(self, offset: float) -> None:
        self._offset = timedelta(seconds=offset)

    def now(self) -> datetime:
        return SystemClock().now() + self._offset


async def live(database_url: str, api: str, token: str, words: Words, offset: float) -> None:
    """Converse by long polling until killed."""
    async with bootstrap.desk(database_url, MovedClock(offset), words) as desk:
        chat = Chat(token, marked(desk), api)
        try:
            await chat.poll()
        finally:
            await chat.close()


def begin(database_url: str, api: str, token: str, words: Words, offset: float) -> int:
    """Fork a life; its process id. There is no thread and no event loop yet that a fork could tear apart."""
    child = os.fork()
    if child:
        return child
    signal.alarm(LONGEST_LIFE)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    try:
        asyncio.run(live(database_url, api, token, words, offset))
    finally:
        os._exit(1)  # a life ends only by being killed


def warm_up(token: str, words: Words) -> None:
    """Make everything once, so that no life pays for what is read and compiled at the first use."""
    # The default context reads all of the world's certificates, and the sandbox speaks plain HTTP.
    ssl.create_default_context = cache(ssl.create_default_context)  # type: ignore[assignment]  # as called

    async def once(database_url: str) -> None:
        async with bootstrap.desk(database_url, SystemClock(), words) as desk:
            await Chat(token, desk).close()

    with TemporaryDirectory() as folder:
        asyncio.run(once(f"sqlite:///{folder}/warm.db"))


def main() -> None:
    database_url, api, token = sys.argv[1:]
    logs.configure("warning", as_json=True)
    words = bootstrap.words()
    warm_up(token, words)
    gc.freeze()  # a collection in a life would copy every page it looks at
    print("ready", flush=True)
    for line in sys.stdin:
        child = begin(database_url, api, token, words, float(line))
        print(child, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


if __name__ == "__main__":
    main()
