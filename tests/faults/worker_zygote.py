"""A process that has imported what the worker needs and forks one worker after another.

`python -m tests.faults.worker_zygote DATABASE_URL API TOKEN`. For each line on standard input, an offset of
the clock in seconds, it forks a worker and prints its process id. Nobody waits for the dead.
"""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
from typing import TYPE_CHECKING

from bot import bootstrap, logs
from tests.faults.zygote import LONGEST_LIFE, MovedClock

if TYPE_CHECKING:
    from bot.service.words import Words

SPEED = 50  # looks at the outbox fifty times as often


async def live(database_url: str, api: str, token: str, words: Words, offset: float) -> None:
    """Send reminders until killed."""
    async with (
        bootstrap.desk(database_url, MovedClock(offset), words) as desk,
        bootstrap.reminder(token, desk, api, SPEED) as worker,
    ):
        await worker.run()


def begin(database_url: str, api: str, token: str, words: Words, offset: float) -> int:
    """Fork a worker; its process id."""
    child = os.fork()
    if child:
        return child
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.alarm(LONGEST_LIFE)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    try:
        asyncio.run(live(database_url, api, token, words, offset))
    finally:
        os._exit(1)


def main() -> None:
    database_url, api, token = sys.argv[1:]
    logs.configure("error", as_json=True)
    words = bootstrap.words()
    import bot.worker.worker  # noqa: F401, PLC0415  # so that no worker pays for it
    from bot.store import open_store  # noqa: F401, PLC0415  # as above

    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    print("ready", flush=True)
    for line in sys.stdin:
        print(begin(database_url, api, token, words, float(line)), flush=True)


if __name__ == "__main__":
    main()
