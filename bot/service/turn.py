"""One update's turn: what it may read and change, and what it owes the chat afterwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from html import escape
from typing import Any

from bot.service.clock import tokyo_day
from bot.service.ports import Outgoing, Owed, Person, Record, Role, Transaction, UpdateKey
from bot.service.restoring import restore
from bot.service.screen import NOBODY, Screen
from bot.service.screens import draw
from bot.service.view import Subject, View
from bot.service.words import Words
from flows.commands import AnswerGiven, Command, Event, Refused
from flows.facts import to_json
from flows.interview import Interview, advance, next_question
from flows.migration import Stored

MOST_WORKERS = 300  # as many as the question about them takes
CONSENT = 2  # version of the privacy text; a new one is asked for again


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
    workplace: Record | None
    new_handle: Callable[[], str]
    worker: Record | None = None
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
    def record(self) -> Record | None:
        """The interview that the chat is about: a worker's, else the workplace's."""
        return self.worker or self.workplace

    @property
    def interview(self) -> Interview:
        return restore(self.words.book, self.worker, self._base) if self.worker else self._base

    @property
    def view(self) -> View:
        slot = self.worker.slot if self.worker else None
        today = tokyo_day(self.now)
        place = Subject(self.workplace.handle, self._base) if self.worker and self.workplace else None
        return View(self.words, self.language, self.interview, today, slot, place, self.subjects)

    @property
    def handle(self) -> str:
        return self.record.handle if self.record else NOBODY

    def subjects(self) -> Sequence[Subject]:
        """All workers of the workplace, by slot."""
        if self.workplace is None:
            return ()
        book, base = self.words.book, self._base
        stored = self.tx.workers(self.workplace.workplace_id)
        return [Subject(one.handle, restore(book, one, base), one.slot) for one in stored]

    def turn_to(self, handle: str) -> bool:
        """Make the chat about the interview of that handle; False when it is none of this person's."""
        if handle == self.handle:
            return True
        if self.workplace is None:
            return False
        if handle == self.workplace.handle:
            self.about(None)
            return True
        found = self.tx.worker(self.workplace.workplace_id, handle)
        if found is not None:
            self.about(found)
        return found is not None

    def about(self, worker: Record | None) -> None:
        """Make the chat about that worker; None: about the workplace."""
        self.worker = worker
        self.save(subject=worker.handle if worker else None)

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
        self.workplace = self.tx.start_record(self.person.id, handle, version, self.now)
        self.note("started", rulebook=version)

    def add_worker(self) -> None:
        """Begin the interview of one more worker, and make the chat about it.

        One that has no answer yet is gone on with: a button tapped twice adds one worker.
        """
        if self.workplace is None:
            return
        workplace, version = self.workplace.workplace_id, self.words.book.version
        there = self.tx.workers(workplace)
        if there and not there[-1].answers:
            self.about(there[-1])
            return
        if len(there) >= MOST_WORKERS:
            self.toast = self.words.text(self.language, "toast-workers-full")
            return
        self.about(self.tx.add_worker(workplace, self.new_handle(), version, self.now))
        self.note("worker_added", rulebook=version)

    def remove_worker(self) -> None:
        """Delete the interview of the worker the chat is about; from then on it is about the workplace."""
        if self.worker is not None:
            self.tx.remove_worker(self.worker.id)
            self.note("worker_removed")
            self.about(None)

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
                self._store_answer(self.record, event.question, stored)
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
        key = f"resume:{self.person.id}:{self.handle}:{self.record.revision if self.record else 0}"
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
                self._store_answer(self.record, question, stored)

    def _store_position(self, after: Interview, *, complete: bool) -> None:
        if self.record is None:
            return
        version = self.words.book.version
        self.tx.save_position(
            self.record.id, after.revision, after.focus, complete=complete, rulebook=version
        )
        if complete and not self.record.complete:
            self.note("completed")
        done = replace(
            self.record, rulebook=version, revision=after.revision, focus=after.focus, complete=complete
        )
        self._hold(done)

    def _store_answer(self, record: Record, question: str, value: Stored) -> None:
        self.tx.save_answer(record.id, question, value, self.person.id, self.now)
        self._hold(replace(record, answers={**record.answers, question: value}))

    def _hold(self, record: Record) -> None:
        """Keep in mind what was stored of the interview that the chat is about."""
        if self.worker is None:
            self.workplace = record
        else:
            self.worker = record

    @property
    def _base(self) -> Interview:
        """The interview of the workplace."""
        return restore(self.words.book, self.workplace) if self.workplace else Interview()


def card_params(screen: Screen, lead: str, handle: str, revision: int) -> Mapping[str, Any]:
    """The screen as parameters of sendMessage or editMessageText."""
    return {
        "text": f"{lead}\n\n{screen.text}" if lead else screen.text,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        "reply_markup": screen.keyboard(handle, revision),
    }
