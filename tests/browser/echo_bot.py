"""A small bot over plain HTTP, so that the page's tests depend on no library and no other room."""

from __future__ import annotations

import asyncio
import io
from contextlib import suppress
from typing import Any, Self

import aiohttp

DESCRIPTION = {"": "Repeats what you say.", "ja": "言われたことを繰り返します。"}
COMMANDS = {
    "": {"formatted": "Every kind of formatting", "paper": "A document"},
    "ja": {"formatted": "書式の見本", "paper": "書類"},
}
QUOTE = "健康保険法第3条第3項は、常時5人以上の従業員を使用する事業所を適用事業所と定めています。" * 4
FORMATTED = (
    "📋 <b>Bold <i>both</i></b> <u>under</u> <s>gone</s> <code>code</code> "
    '<a href="https://laws.e-gov.go.jp/">the law</a> <tg-spoiler>secret</tg-spoiler> 😀 <b>after</b>\n'
    '<pre><code class="language-python">print(1)</code></pre>\n<blockquote>short</blockquote>\n'
    f"<blockquote expandable>{QUOTE}</blockquote>\n"
    'Due <tg-time unix="1798675200" format="D">31 Dec</tg-time>, see /paper'
)
KEYS = [
    [
        {"text": "はい", "callback_data": "toast", "style": "success"},
        {"text": "いいえ", "callback_data": "alert"},
    ],
    [{"text": "待つ", "callback_data": "slow"}],
    [
        {"text": "変える", "callback_data": "edit"},
        {"text": "消す", "callback_data": "delete", "style": "danger"},
    ],
    [{"text": "条文", "url": "https://laws.e-gov.go.jp/"}, {"text": "写す", "copy_text": {"text": "第3条"}}],
    [{"text": "招待", "url": "https://t.me/tsuriai_bot?start=invited"}],
]


class EchoBot:
    """Answers /start, texts, commands and taps, and sends documents back.

    A tap on 待つ is answered once `patience` is set; `memberships` are who blocked and unblocked it.
    """

    def __init__(self, url: str, token: str) -> None:
        self.base = f"{url}/bot{token}"
        self.files = f"{url}/file/bot{token}"
        self.memberships: list[tuple[str, str]] = []
        self.patience = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        self.session = aiohttp.ClientSession()
        for language, text in DESCRIPTION.items():
            await self.call("setMyDescription", description=text, language_code=language)
            commands = [{"command": name, "description": words} for name, words in COMMANDS[language].items()]
            await self.call("setMyCommands", commands=commands, language_code=language)
        self._spawn(self._poll())
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.session.close()

    async def call(self, method: str, **params: Any) -> Any:
        """The envelope's result; None when the call failed."""
        async with self.session.post(f"{self.base}/{method}", json=params) as response:
            envelope = await response.json()
        return envelope.get("result")

    async def say(self, chat: int, html: str, **params: Any) -> Any:
        return await self.call("sendMessage", chat_id=chat, text=html, parse_mode="HTML", **params)

    async def send_file(self, chat: int, name: str, data: bytes) -> None:
        form = aiohttp.FormData({"chat_id": str(chat), "caption": "The plan"}, quote_fields=False)
        form.add_field("document", io.BytesIO(data), filename=name)
        async with self.session.post(f"{self.base}/sendDocument", data=form) as response:
            await response.read()

    def _spawn(self, work: Any) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)

    async def _poll(self) -> None:
        offset = 0
        while True:
            for update in await self.call("getUpdates", offset=offset, timeout=20) or []:
                offset = update["update_id"] + 1
                self._spawn(self._handle(update))

    async def _handle(self, update: Any) -> None:
        with suppress(aiohttp.ClientError):
            if "message" in update:
                await self._hear(update["message"])
            if change := update.get("my_chat_member"):
                self.memberships.append((change["from"]["first_name"], change["new_chat_member"]["status"]))
            if "callback_query" in update:
                await self._feel(update["callback_query"])

    async def _hear(self, message: Any) -> None:
        chat, text = message["chat"]["id"], message.get("text", "an attachment")
        if text == "/formatted":
            await self.say(chat, FORMATTED)
        elif text == "/paper":
            await self.send_file(chat, "行動計画.json", b'{"plan": 1}')
        elif "document" in message:
            await self._send_back(chat, message["document"])
        elif text.startswith("/start"):
            await self.say(
                chat,
                f"<b>Hello</b> {text.removeprefix('/start').strip()}",
                reply_markup={"inline_keyboard": KEYS},
            )
        else:
            await self.say(chat, "You said: " + text.replace("&", "&amp;").replace("<", "&lt;"))

    async def _feel(self, query: Any) -> None:
        where = {"chat_id": query["message"]["chat"]["id"], "message_id": query["message"]["message_id"]}
        if query["data"] == "slow":
            await self.patience.wait()
        elif query["data"] == "edit":
            await self.call(
                "editMessageText", **where, text="Changed", reply_markup={"inline_keyboard": KEYS[:2]}
            )
        elif query["data"] == "delete":
            await self.call("deleteMessage", **where)
        words = {"toast": "記録しました", "alert": "Please look at this"}.get(query["data"], "")
        alert = query["data"] == "alert"
        await self.call("answerCallbackQuery", callback_query_id=query["id"], text=words, show_alert=alert)

    async def _send_back(self, chat: int, document: Any) -> None:
        path = (await self.call("getFile", file_id=document["file_id"]))["file_path"]
        async with self.session.get(f"{self.files}/{path}") as response:
            await self.send_file(chat, document["file_name"], await response.read())
