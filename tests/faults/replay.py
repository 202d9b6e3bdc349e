"""The same updates once more, in a bot that never dies: what must have come out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.service import conversation
from bot.service.ports import Store, UpdateKey
from bot.service.screen import unpack
from bot.service.turn import Incoming
from bot.service.words import Words
from tests.faults.marked import MarkedDesk


@dataclass(slots=True)
class Then:
    """A clock that stands at the instant of the update that is replayed."""

    instant: datetime

    def now(self) -> datetime:
        return self.instant


def no_handle() -> str:
    raise AssertionError("a marked desk names interviews itself")


async def replay(store: Store, words: Words, updates: Iterable[tuple[dict[str, Any], datetime]]) -> None:
    """Handle one person's updates, each once, in order and at its instant, in a store of its own."""
    for body, at in updates:
        desk = MarkedDesk(store, words, Then(at), no_handle)
        if "callback_query" in body:
            await _press(desk, body["update_id"], body["callback_query"])
        else:
            await _write(desk, body["update_id"], body["message"])


async def _press(desk: MarkedDesk, update_id: int, query: dict[str, Any]) -> None:
    unpacked = unpack(query["data"])
    assert unpacked is not None
    press, handle, revision = unpacked
    tapped = query["message"]["message_id"]
    sender = query["from"]
    incoming = Incoming(UpdateKey(1, update_id), sender["id"], "press", sender["language_code"], tapped)
    await conversation.press(desk, incoming, press, handle, revision)


async def _write(desk: MarkedDesk, update_id: int, message: dict[str, Any]) -> None:
    sender, text = message["from"], message["text"]
    incoming = Incoming(UpdateKey(1, update_id), sender["id"], "text", sender["language_code"])
    if text.startswith("/"):
        await conversation.command(desk, incoming, text[1:])
    else:
        await conversation.say(desk, incoming, text)
