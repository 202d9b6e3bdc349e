"""The Bot API's side of the server: addresses, parameters, envelope."""

from __future__ import annotations

import asyncio
import inspect
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.sandbox.call import Call, Described
from bot.sandbox.calls import CallRecord
from bot.sandbox.errors import ApiError, Json, bad_request
from bot.sandbox.files import MAX_DOWNLOAD
from bot.sandbox.methods import METHODS
from bot.sandbox.params import Params, read_body
from bot.sandbox.world import World

if TYPE_CHECKING:
    from bot.sandbox.bots import Bot
    from bot.sandbox.faults import Fault

WORLD = web.AppKey("world", World)
_TOKEN = re.compile(r"^[1-9]\d*:[\w-]+$")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a call came to: the HTTP status and the envelope."""

    status: int
    envelope: Json

    @classmethod
    def of(cls, error: ApiError) -> Outcome:
        return cls(error.code, error.envelope)

    def response(self) -> web.Response:
        seconds = self.envelope.get("parameters", {}).get("retry_after")
        headers = {"Retry-After": str(seconds)} if seconds is not None else {}
        body = json.dumps(self.envelope, ensure_ascii=False)
        return web.Response(status=self.status, text=body, headers=headers, content_type="application/json")


async def answer(request: web.Request) -> web.StreamResponse:
    """Serves `/bot<token>/<method>`."""
    world, method = request.app[WORLD], request.match_info["method"]
    try:
        bot = _bot(world, request.match_info["token"])
        params = Params(dict(request.query)).merged(await read_body(request.headers, request.content))
    except ApiError as error:
        return Outcome.of(error).response()
    except ValueError:
        return Outcome.of(bad_request("strings must be encoded in UTF-8")).response()
    fault = world.faults.strike(method, _addressed(bot, params))
    if fault is None:
        return (await perform(world, bot, method, params)).response()
    outcome = await _suffer(world, bot, method, params, fault)
    if outcome is not None:
        return outcome.response()
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def perform(world: World, bot: Bot, method: str, params: Params) -> Outcome:
    """Carries out a call and logs it."""
    try:
        outcome = _success(await _result(world, bot, method, params))
    except ApiError as error:
        outcome = Outcome.of(error)
    _log(world, bot, method, params, outcome)
    return outcome


async def download(request: web.Request) -> web.Response:
    """Serves `/file/bot<token>/<path>`."""
    world = request.app[WORLD]
    try:
        _bot(world, request.match_info["token"])
    except ApiError as error:
        return Outcome.of(error).response()
    file = world.files.find(request.match_info["path"].removeprefix("files/"))
    if file is None or file.size > MAX_DOWNLOAD:
        return Outcome.of(ApiError(404, "Not Found")).response()
    return web.Response(body=file.data, content_type="application/octet-stream")


async def not_found(_request: web.Request) -> web.Response:
    """Serves everything else."""
    return Outcome.of(ApiError(404, "Not Found")).response()


def _addressed(bot: Bot, params: Params) -> Params:
    """The parameters, with the chat of the tap that the call answers, so that a fault can name any chat."""
    tap = bot.taps.get(params.text("callback_query_id"))
    return params if tap is None else params.merged(Params({"chat_id": str(tap.chat.id)}))


def _bot(world: World, token: str) -> Bot:
    if not _TOKEN.match(token):
        raise ApiError(401, "Unauthorized: invalid token specified")
    bot = world.bot_with_token(token)
    if bot is None:
        raise ApiError(401, "Unauthorized")
    return bot


async def _result(world: World, bot: Bot, method: str, params: Params) -> Any:
    do = METHODS.get(method.lower())
    if do is None:
        raise ApiError(404, "Not Found: method not found")
    result = do(Call(world, bot, params))
    return await result if inspect.isawaitable(result) else result


async def _suffer(world: World, bot: Bot, method: str, params: Params, fault: Fault) -> Outcome | None:
    """The outcome under a fault; None when the connection is to be dropped."""
    await asyncio.sleep(fault.delay)
    error = fault.error()
    if fault.drop == "after":
        await perform(world, bot, method, params)
        return None
    if fault.drop == "before":
        _log(world, bot, method, params, Outcome(0, {"description": "connection dropped"}))
        return None
    if error is None:
        return await perform(world, bot, method, params)
    _log(world, bot, method, params, Outcome.of(error))
    return Outcome.of(error)


def _success(result: Any) -> Outcome:
    if isinstance(result, Described):
        return Outcome(200, {"ok": True, "result": result.result, "description": result.description})
    return Outcome(200, {"ok": True, "result": result})


def _log(world: World, bot: Bot, method: str, params: Params, outcome: Outcome) -> None:
    record = CallRecord(
        seq=world.changes.count(),
        at=world.clock.now().isoformat(),
        bot=bot.profile.username,
        method=method,
        params=params.as_log(),
        status=outcome.status,
        description=outcome.envelope.get("description"),
    )
    world.calls.add(record)
