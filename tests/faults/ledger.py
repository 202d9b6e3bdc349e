"""What the bot has shown: every answer as recorded, and every message with its copies."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from bot.sandbox.calls import CallRecord
from bot.service.screen import Press, unpack
from bot.service.words import Words
from flows.facts import Value
from flows.rulebook import Question

Content = tuple[int, str, str]  # chat, text without the label of a copy, keyboard
MARK = "\x00"


@dataclass(frozen=True, slots=True)
class Shown:
    """An answer that a chat has shown as recorded, on a card of that interview at that revision."""

    chat_id: int
    handle: str
    revision: int
    question: str
    text: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of all workers, and the interviews that the chat had shown before and that it lacks."""

    chat_id: int
    lacks: frozenset[str]


class Ledger:
    """Listens to the calls that Telegram has carried out."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._label = words.text(words.catalog.languages[0], "copy-label")
        self._heads = {head: question for question, head in _heads(words)}
        self._sentences: dict[tuple[str, str], tuple[str, ...]] = {}
        self._resumed = tuple(escape(words.text(code, "resumed"), quote=False) for code in _codes(words))
        self._titles = tuple(
            f"<b>{escape(words.text(code, 'workers-title'))}</b>\n" for code in _codes(words)
        )
        self._met: defaultdict[int, set[str]] = defaultdict(set)  # handles by chat
        self.shown: list[Shown] = []
        self.listed: list[Listed] = []
        self.sent: Counter[Content] = Counter()  # first copies
        self.copies: Counter[Content] = Counter()  # labelled ones
        self.resumed: Counter[tuple[int, str, int]] = Counter()  # chat, handle, revision: unlabelled only
        self.sends: Counter[int] = Counter()  # by chat, unlabelled

    def saw(self, record: CallRecord) -> None:
        if record.status != 200 or record.method.lower() not in {"sendmessage", "editmessagetext"}:
            return
        chat_id, text = int(record.params["chat_id"]), str(record.params["text"])
        keyboard = _plain(record.params.get("reply_markup"))
        bare = text.removeprefix(f"{self._label}\n")
        labelled = bare != text
        fresh = record.method.lower() == "sendmessage" and not labelled
        if record.method.lower() == "sendmessage":
            self._count((chat_id, bare, keyboard), labelled=labelled)
        head = next((head for head in self._heads if bare.startswith(head)), None)
        if head is not None:
            self.shown.append(Shown(chat_id, *subject_of(keyboard), self._heads[head], bare))
        self._meet(chat_id, bare, keyboard, fresh=fresh)

    def _meet(self, chat_id: int, text: str, keyboard: str, *, fresh: bool) -> None:
        """Note whose the buttons are, and for a whole list of workers which ones it lacks.

        An edit or a copy that a dead life began may arrive after what is newer, so it tells nothing.
        """
        presses = [parts for data in data_of(keyboard) if (parts := unpack(data)) is not None]
        whole = not any(press.arg.startswith("workers.") for press, _, _ in presses)
        if fresh and whole and any(title in text for title in self._titles):
            ways = {Press("s", "question"), Press("s", "case")}  # a renewal that is tracked comes first
            there = {handle for press, handle, _ in presses if press in ways}
            self.listed.append(Listed(chat_id, frozenset(self._met[chat_id] - there)))
        self._met[chat_id] |= {handle for _, handle, _ in presses}

    def last_shown(self) -> Iterator[Shown]:
        """The newest of each interview and question."""
        yield from {(one.handle, one.question): one for one in self.shown}.values()

    def says(self, shown: Shown, value: Value | None) -> bool:
        """Whether it told the person that this value is recorded."""
        key = shown.question, repr(value)
        if key not in self._sentences:
            self._sentences[key] = tuple(_sentences(self._words, shown.question, value))
        return any(shown.text.startswith(f"{said}\n\n") for said in self._sentences[key])

    def _count(self, content: Content, *, labelled: bool) -> None:
        chat_id, bare, keyboard = content
        if labelled:
            self.copies[content] += 1
            return
        self.sent[content] += 1
        self.sends[chat_id] += 1
        if bare.startswith(self._resumed):
            self.resumed[(chat_id, *subject_of(keyboard))] += 1


def content_of(chat_id: int, params: dict[str, Any]) -> Content:
    """The content of a message that the outbox still owes."""
    return chat_id, str(params.get("text", "")), _plain(params.get("reply_markup"))


def subject_of(keyboard: str) -> tuple[str, int]:
    """The handle and the revision that the card's own buttons carry; the first one is always its own."""
    unpacked = unpack(data_of(keyboard)[0])
    assert unpacked is not None
    return unpacked[1:]


def data_of(keyboard: str) -> list[str]:
    """The data of all buttons."""
    rows = (json.loads(keyboard) or {}).get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row]


def _plain(keyboard: Any) -> str:
    parsed = json.loads(keyboard) if isinstance(keyboard, str) else keyboard
    return json.dumps(parsed, sort_keys=True, ensure_ascii=False)


def _codes(words: Words) -> tuple[str, ...]:
    return tuple(words.catalog.languages)


def _heads(words: Words) -> Iterator[tuple[str, str]]:
    """How a sentence about each question begins, in every language."""
    for code in _codes(words):
        for name, question in words.book.questions.items():
            short = words.question(code, question, "short")
            for id_ in ("recorded", "recorded-changed"):
                sentence = words.text(code, id_, short=short, answer=MARK)
                yield name, escape(sentence.partition(MARK)[0], quote=False)


def _sentences(words: Words, name: str, value: Value | None) -> Iterator[str]:
    for code in _codes(words):
        yield from _said(words, code, words.book.questions[name], value)


def _said(words: Words, code: str, question: Question, value: Value | None) -> Iterator[str]:
    short = words.question(code, question, "short")
    if value is None:
        look = words.question(code, question, "look")
        yield escape(words.text(code, "recorded-unknown", short=short, look=look), quote=False)
        return
    answer = words.value(code, question, value)
    for id_ in ("recorded", "recorded-changed"):
        yield escape(words.text(code, id_, short=short, answer=answer), quote=False)
