"""People for conversation tests: they act through the sandbox's control API and see what Telegram shows."""

from __future__ import annotations

import asyncio
import base64
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from aiohttp import ClientSession

Json: TypeAlias = dict[str, Any]

QUIET = 0.05
"""A chat in which nothing has happened for so many seconds is quiet."""


@dataclass(slots=True)
class Person:
    """Somebody who talks with a bot in the sandbox; `bot` is a username, by default the first bot's."""

    url: str
    session: ClientSession
    id: int
    bot: str | None = None

    @classmethod
    async def join(
        cls,
        sandbox_url: str,
        session: ClientSession,
        first_name: str = "owner",
        language_code: str | None = "ja",
        *,
        bot: str | None = None,
    ) -> Self:
        """A new person with a Telegram account, who has not yet started any bot."""
        wish = {"first_name": first_name, "language_code": language_code}
        async with session.post(f"{sandbox_url}/sim/user", json=wish) as response:
            response.raise_for_status()
            return cls(sandbox_url, session, (await response.json())["id"], bot)

    async def start(self, payload: str | None = None) -> Json:
        """Presses Start, by a deep link when there is a payload, and returns the message sent."""
        return await self._do("start", payload=payload)

    async def send(self, text: str, *, reply_to: int | None = None) -> Json:
        """Sends a text and returns the message."""
        return await self._do("send", text=text, reply_to=reply_to)

    async def tap(
        self, label: str | None = None, data: str | None = None, message_id: int | None = None
    ) -> Json:
        """Taps a button, of the newest message that has it unless told which, and returns the query's id."""
        return await self._do("tap", label=label, data=data, message_id=message_id)

    async def edit(self, message_id: int, text: str) -> Json:
        """Changes a text they have sent and returns the message."""
        return await self._do("edit", message_id=message_id, text=text)

    async def attach(
        self,
        kind: str = "document",
        *,
        file_name: str | None = None,
        content: bytes | None = None,
        size: int | None = None,
    ) -> Json:
        """Sends a photo, document, sticker, contact or voice (with bytes, or of a size) and returns it."""
        encoded = {} if content is None else {"content": base64.b64encode(content).decode()}
        return await self._do("attach", kind=kind, file_name=file_name, size=size, **encoded)

    async def block(self) -> None:
        """Blocks the bot."""
        await self._do(f"user/{self.id}", blocked=True)

    async def unblock(self) -> None:
        """Unblocks the bot without writing to it."""
        await self._do(f"user/{self.id}", blocked=False)

    async def deactivate(self) -> None:
        """Deletes their Telegram account."""
        await self._do(f"user/{self.id}", deactivated=True)

    async def speak(self, language_code: str | None) -> None:
        """Changes the language of their Telegram app."""
        await self._do(f"user/{self.id}", language_code=language_code)

    async def chat(self) -> Json:
        """The whole chat as /sim/chat shows it: messages, toasts, commands, pending, seq and more."""
        return await self._see("chat")

    async def messages(self) -> list[Json]:
        """The messages that are not deleted, oldest first."""
        return [message for message in (await self.chat())["messages"] if not message["deleted"]]

    async def last(self) -> Json:
        """The newest message from the bot."""
        from_bot = [message for message in await self.messages() if message["from"]["is_bot"]]
        if not from_bot:
            raise AssertionError("the bot has sent nothing yet")
        return from_bot[-1]

    async def buttons(self) -> list[str]:
        """The labels on the newest message that has a keyboard, row by row; none when no message has."""
        for message in reversed(await self.messages()):
            if rows := message.get("reply_markup", {}).get("inline_keyboard"):
                return [button["text"] for row in rows for button in row]
        return []

    async def toasts(self) -> list[Json]:
        """The answers to their taps, oldest first: text (may be empty), show_alert, at."""
        return list((await self.chat())["toasts"])

    async def transcript(self) -> str:
        """The chat as text, one block a message, buttons in brackets."""
        async with self.session.get(f"{self.url}/sim/transcript", params=self._query()) as response:
            response.raise_for_status()
            return await response.text()

    async def until(
        self,
        condition: Callable[[Json], bool],
        timeout: float = 10,  # noqa: ASYNC109 - the failure below shows the chat, a cancelled caller cannot
    ) -> Json:
        """The chat once the condition holds for it; fails with the transcript after `timeout` seconds."""
        deadline = asyncio.get_running_loop().time() + timeout
        chat = await self.chat()
        while not condition(chat):
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0:
                raise AssertionError(f"not within {timeout} s; the chat:\n{await self.transcript()}")
            chat = await self._see("wait", seq=chat["seq"], timeout=min(left, QUIET))
        return chat

    async def settled(
        self,
        after_seq: int,
        timeout: float = 10,  # noqa: ASYNC109 - see `until`
    ) -> Json:
        """The chat once the bot has acted after `after_seq`, confirmed every update, and gone quiet."""
        chat = await self.until(lambda chat: chat["bot_seq"] > after_seq and not chat["pending"], timeout)
        while (later := await self._see("wait", seq=chat["seq"], timeout=QUIET))["seq"] > chat["seq"]:
            chat = later
        return later

    async def start_and_wait(self, payload: str | None = None) -> Json:
        """Presses Start and returns the bot's newest message once the bot has reacted."""
        return await self._reaction(await self.start(payload))

    async def send_and_wait(self, text: str) -> Json:
        """Sends a text and returns the bot's newest message once the bot has reacted."""
        return await self._reaction(await self.send(text))

    async def tap_and_wait(
        self, label: str | None = None, data: str | None = None, message_id: int | None = None
    ) -> Json:
        """Taps a button and returns the bot's newest message once the bot has reacted."""
        return await self._reaction(await self.tap(label, data, message_id))

    async def _reaction(self, act: Json) -> Json:
        await self.settled(act["seq"])
        return await self.last()

    async def _do(self, act: str, **wish: object) -> Json:
        given = {"user": self.id, "bot": self.bot, **wish}
        async with self.session.post(f"{self.url}/sim/{act}", json=given) as response:
            body = await response.json()
            if not response.ok:
                raise AssertionError(f"{act}: {body['error']}")
            return dict(body)

    async def _see(self, what: str, **query: float) -> Json:
        async with self.session.get(f"{self.url}/sim/{what}", params=self._query(**query)) as response:
            response.raise_for_status()
            return dict(await response.json())

    def _query(self, **more: float) -> dict[str, str | float]:
        return {"user": self.id, "bot": self.bot or "", **more}
