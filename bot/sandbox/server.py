"""The sandbox: a strict Bot API server on this machine, with a chat page and a clock one can move."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import aiohttp
from aiohttp import web

from bot.sandbox import api, control_clock, control_levers, control_people, control_views
from bot.sandbox.bots import BotProfile
from bot.sandbox.clock import SandboxClock
from bot.sandbox.control import doorstep
from bot.sandbox.errors import Refused
from bot.sandbox.floods import Limits
from bot.sandbox.params import MAX_BODY
from bot.sandbox.webhook import Courier
from bot.sandbox.world import Upcoming, World

LOOPBACK = "127.0.0.1"
PAGE = Path(__file__).parent / "page"
DEFAULT_BOT = BotProfile(
    token="1000001:sandbox-token-for-this-machine-only",  # noqa: S106 - the sandbox's own, worthless elsewhere
    username="tsuriai_bot",
    name="Tsuriai",
)


class Sandbox:
    """A Bot API server for the given bots, reachable from this machine only.

    `limits` is off, realistic or strict. `phones` are the names of those with whom the page begins.
    `upcoming` is asked where the page's "Next reminder" should move the clock; without it there is no such
    button. Whoever can answer only later sets `world.upcoming`.
    `start` binds a port (0: any free one) and may raise OSError.
    """

    def __init__(
        self,
        bots: Sequence[BotProfile] = (DEFAULT_BOT,),
        clock: SandboxClock | None = None,
        limits: str = Limits.OFF,
        *,
        phones: Sequence[str] = ("Owner",),
        upcoming: Upcoming | None = None,
    ) -> None:
        self.clock = clock or SandboxClock()
        self.world = World(bots, self.clock, Limits(limits))
        self.world.phones, self.world.upcoming = phones, upcoming
        self._runner: web.AppRunner | None = None
        self._session: aiohttp.ClientSession | None = None
        self._couriers: list[Courier] = []

    @property
    def url(self) -> str:
        """The address, without a slash at the end; a RuntimeError before the start."""
        if self._runner is None or not self._runner.addresses:
            raise RuntimeError("the sandbox has not been started")
        return f"http://{LOOPBACK}:{self._runner.addresses[0][1]}"

    async def start(self, port: int = 0) -> None:
        """Begins to serve; returns when connections are accepted."""
        session = self._session = aiohttp.ClientSession()
        self._couriers = [Courier(self.world, bot, session) for bot in self.world.bots]
        self._runner = web.AppRunner(self._app(), access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, LOOPBACK, port).start()

    async def stop(self) -> None:
        """Ends every poll, delivery and wait, and frees the port."""
        self.world.changes.close()
        for bot in self.world.bots:
            bot.poll.close()
        for courier in self._couriers:
            courier.stop()
        if self._runner is not None:
            await self._runner.cleanup()
        if self._session is not None:
            await self._session.close()

    def _app(self) -> web.Application:
        app = web.Application(middlewares=[doorstep], client_max_size=MAX_BODY)
        app[api.WORLD] = self.world
        app.router.add_route("*", r"/bot{token:[^/]+}/{method:[^/]+}", api.answer)
        app.router.add_get(r"/file/bot{token:[^/]+}/{path:.+}", api.download)
        for room in (control_people, control_views, control_levers, control_clock):
            app.add_routes(room.ROUTES)
        app.router.add_get("/", _page)
        app.router.add_get(r"/page/{file}", _page)
        app.router.add_route("*", "/{rest:.*}", api.not_found)
        return app


async def _page(request: web.Request) -> web.FileResponse:
    path = PAGE / request.match_info.get("file", "index.html")
    if path.parent != PAGE or not path.is_file():
        raise Refused("there is no such page", code=404)
    return web.FileResponse(path, headers={"Cache-Control": "no-store"})
