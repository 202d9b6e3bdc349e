"""One update's turn: what it may read and change, and what it owes the chat afterwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from html import escape
from types import MappingProxyType
from typing import Any

from bot.service.clock import tokyo_day
from bot.service.ports import Outgoing, Owed, Person, Record, Role, Transaction, UpdateKey
from bot.service.screen import NOBODY, Screen
from bot.service.screens import draw
from bot.service.view import View
from bot.service.words import Words
from flows.commands import AnswerGiven, Command, Event, Refused
from flows.facts import from_json, to_json
from flows.interview import Answer, Interview, advance, next_question
from flows.migration import carried, named
from flows.rulebook import Rulebook

CONSENT = 1  # version of the privacy text; a new one is asked for again


@dataclass(frozen=True, slots=True)
class Incoming:
    """An update, free of any library.

    `tapped` is the message whose button was pressed, `album` what several photos sent at once have in common.
    """

    key: UpdateKey
    chat_id: int
    kind: str
    language_code: str | None = None
    tapped: int | None = None
    album: str | None = None


@dataclass(slots=True)
class Turn:
    """Lives inside one transaction and must not leave it."""

    tx: Transaction
    words: Words
    incoming: Incoming
    now: datetime
    person: Person
    record: Record | None
    new_handle: Callable[[], str]
    toast: str | None = None
    owed: list[Owed] = field(default_factory=list)
    loose: list[Outgoing] = field(default_factory=list)

    @property
    def language(self) -> str:
        """The chosen language, else the nearest to the person's Telegram, else Japanese."""
        languages = self.words.catalog.languages
        wanted = self.person.language or (self.incoming.language_code or "")[:2]
        return wanted if wanted in languages else languages[0]

    @property
    def interview(self) -> Interview:
        return restore(self.words.book, self.record) if self.record else Interview()

    @property
    def view(self) -> View:
        return View(self.words, self.language, self.interview, tokyo_day(self.now))

    @property
    def handle(self) -> str:
        return self.record.handle if self.record else NOBODY

    def say(self, id_: str, **arguments: str | int) -> str:
        """Words of the conversation in this person's language, safe inside HTML."""
        return escape(self.words.text(self.language, id_, **arguments), quote=False)

    def save(self, **changes: Any) -> None:
        """Store changes of the person."""
        self.person = replace(self.person, **changes)
        self.tx.save_person(self.person)

    def note(self, kind: str, **detail: str | int) -> None:
        """Append to the journal: codes, never words."""
        workplace = self.record.workplace_id if self.record else None
        self.tx.note(kind, self.now, person_id=self.person.id, workplace_id=workplace, detail=detail)

    def start_record(self) -> None:
        """Begin a workplace of this person's, with an empty interview."""
        handle, version = self.new_handle(), self.words.book.version
        self.record = self.tx.start_record(self.person.id, handle, version, self.now)
        self.note("started", rulebook=version)

    def command(self, command: Command) -> tuple[Event, ...]:
        """Advance the interview, store what changed, and tell what happened."""
        if self.record is None:
            return (Refused("nothing"),)
        book, today = self.words.book, tokyo_day(self.now)
        before = self.interview
        after, events = advance(book, before, command, today=today)
        for event in events:
            if isinstance(event, AnswerGiven):
                value = after.answers[event.question].value
                stored = None if value is None else to_json(value)
                self.tx.save_answer(self.record.id, event.question, stored, self.person.id, self.now)
                self.record = _with_answer(self.record, event.question, stored)
                self.note("answer_given", question=event.question, known=int(event.known))
        if after is not before:
            self._carry_over(after)
            self._store_position(
                after, complete=next_question(book, replace(after, focus=None), today) is None
            )
        return events

    def show(self, name: str, lead: str = "", *, edit: bool | None = None, key: str | None = None) -> None:
        """Make the card show that screen; edit it in place after a tap, else send it anew below."""
        screen = draw(self.view, name)
        edit = self._tapped_card() if edit is None else edit and self.person.card is not None
        if not edit and self.person.card is not None:
            tidy = Outgoing("editMessageReplyMarkup", {"message_id": self.person.card}, Role.TIDY)
            self.owe(tidy, f"{key}:tidy" if key else None)
        params = card_params(screen, lead, self.handle, self.record.revision if self.record else 0)
        target = {"message_id": self.person.card} if edit else {}
        self.owe(Outgoing("editMessageText" if edit else "sendMessage", {**target, **params}, Role.CARD), key)
        self.save(screen=screen.name)

    def show_again(self) -> None:
        """After a redelivery: if its reply is still owed, make the known card show the present state, once.

        Only an edit, since a second message could be one copy too many; without a card the outbox delivers.
        """
        if self.person.card is not None and self.tx.unsent(self.person.chat_id):
            key = self.incoming.key
            self.show(self.person.screen, edit=True, key=f"{key.bot_id}:{key.update_id}:again")

    def resume(self) -> None:
        """Show the open question again, once for each revision however often we start."""
        key = f"resume:{self.person.id}:{self.record.revision if self.record else 0}"
        self.show("question", self.say("resumed"), edit=False, key=key)

    def owe(self, message: Outgoing, key: str | None = None) -> None:
        """Write a message into the outbox, in this transaction."""
        bot, update = self.incoming.key.bot_id, self.incoming.key.update_id
        owed = self.tx.owe(self.person.chat_id, message, key or f"{bot}:{update}:{len(self.owed)}", self.now)
        if owed is not None:
            self.owed.append(owed)

    def _tapped_card(self) -> bool:
        return self.incoming.tapped is not None and self.incoming.tapped == self.person.card

    def _carry_over(self, after: Interview) -> None:
        """Store what an earlier edition stored otherwise, before its version is replaced by ours."""
        if self.record is None or self.record.rulebook == self.words.book.version:
            return
        for question, answer in after.answers.items():
            stored = None if answer.value is None else to_json(answer.value)
            if question not in self.record.answers or self.record.answers[question] != stored:
                self.tx.save_answer(self.record.id, question, stored, self.person.id, self.now)
                self.record = _with_answer(self.record, question, stored)

    def _store_position(self, after: Interview, *, complete: bool) -> None:
        if self.record is None:
            return
        version = self.words.book.version
        self.tx.save_position(
            self.record.id, after.revision, after.focus, complete=complete, rulebook=version
        )
        if complete and not self.record.complete:
            self.note("completed")
        self.record = replace(self.record, revision=after.revision, focus=after.focus, complete=complete)


def restore(book: Rulebook, record: Record) -> Interview:
    """The stored answers as this edition reads them. What no longer fits the rulebook is asked again."""
    stored = carried(book.migrations, record.rulebook, record.answers)
    answers = {
        name: answer for name, raw in stored.items() if (answer := _answer(book, name, raw)) is not None
    }
    focus = None if record.focus is None else named(book.migrations, record.rulebook, record.focus)
    return Interview(MappingProxyType(answers), record.revision, focus)


def card_params(screen: Screen, lead: str, handle: str, revision: int) -> Mapping[str, Any]:
    """The screen as parameters of sendMessage or editMessageText."""
    return {
        "text": f"{lead}\n\n{screen.text}" if lead else screen.text,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        "reply_markup": screen.keyboard(handle, revision),
    }


def _answer(book: Rulebook, name: str, raw: object) -> Answer | None:
    if name not in book.questions:
        return None
    if raw is None:
        return Answer(None)
    value = from_json(book.questions[name].domain, raw)
    return None if value is None else Answer(value)


def _with_answer(record: Record, question: str, value: bool | int | str | None) -> Record:
    return replace(record, answers={**record.answers, question: value})
