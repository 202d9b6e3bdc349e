"""The bot's lives as a test sees them: begin one, kill it, be sure that it is dead."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

HOME = Path(__file__).parents[2]  # where `tests` can be imported


class Lives:
    """One life of the bot at a time."""

    def __init__(self, zygote: Process) -> None:
        self._zygote = zygote
        self._pid: int | None = None

    async def begin(self, offset: float) -> None:
        """Fork the next life, its clock that many seconds ahead of the machine's."""
        assert self._zygote.stdin is not None
        self._zygote.stdin.write(f"{offset}\n".encode())
        self._pid = int(await self._said())

    def kill(self) -> None:
        """SIGKILL, at once; a second call does nothing."""
        if self._pid is not None:
            with suppress(ProcessLookupError):  # it has died by itself, and `buried` tells
                os.kill(self._pid, signal.SIGKILL)
            self._pid = None

    async def buried(self) -> None:
        """Returns when the killed life is dead; fails when it had ended for another reason."""
        status = int(await self._said())
        assert status == -signal.SIGKILL, f"the bot ended by itself, with status {status}"

    async def stop(self) -> None:
        """End everything."""
        self.kill()
        with suppress(ProcessLookupError):
            self._zygote.kill()
        await self._zygote.wait()

    async def _said(self) -> bytes:
        assert self._zygote.stdout is not None
        return await self._zygote.stdout.readline()


@asynccontextmanager
async def lives(database_url: str, api: str, token: str, log: Path) -> AsyncIterator[Lives]:
    """A zygote that is ready; what the lives log goes to the file."""
    with log.open("wb") as errors:
        program = (sys.executable, "-m", "tests.faults.zygote", database_url, api, token)
        zygote = await asyncio.create_subprocess_exec(
            *program, stdin=PIPE, stdout=PIPE, stderr=errors, cwd=HOME
        )
    opened = Lives(zygote)
    try:
        assert await opened._said() == b"ready\n", f"the bot does not start; see {log}"
        yield opened
    finally:
        await opened.stop()
