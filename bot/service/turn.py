"""One update's turn: what it may read and change, and what it owes the chat afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from html import escape
from typing import Any

from bot.service.casebook import CaseRecord
from bot.service.casework import Session
from bot.service.circle import Circle, Site
from bot.service.clock import tokyo_day
from bot.service.files import Files
from bot.service.invitations import new_secret
from bot.service.members import Member, Standing
from bot.service.ports import Outgoing, Owed, Person, Record, Role, Transaction, UpdateKey
from bot.service.restoring import restore
from bot.service.screen import NOBODY, Screen
from bot.service.screens import draw
from bot.service.view import Subject, View
from bot.service.words import Words
from flows.interview import Interview

MOST_WORKERS = 300  # as many as the question about them takes
CONSENT = 3  # version of the privacy text; a new one is asked for again
# Screens that need no workplace.
_AROUND = frozenset({"language", "consent", "privacy", "help", "erase", "door"})
# Screens on which something is filled in, and what who may only look sees instead.
_FILLED_IN = {
    "question": "summary",
    "why": "summary",
    "remove": "workers.0",
    "filed": "case",
    "day": "case",
    "snooze": "case",
    "hands": "case",
    "nickname": "case",
    "import": "workers.0",
    "imported": "workers.0",
}


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
    address: str | None = None
    new_secret: Callable[[], str] = new_secret
    files: Files | None = None
    toast: str | None = None
    aside: str = ""
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
        worker, place = self.worker, None
        if worker and self.workplace:
            place = Subject(self.workplace.handle, self._base)
        return View(
            self.words,
            self.language,
            self.interview,
            tokyo_day(self.now),
            worker.slot if worker else None,
            place,
            self.subjects,
            worker.nickname if worker else None,
            self.circle,
        )

    @property
    def session(self) -> Session:
        """What case work needs."""
        return Session(self.tx, self.words.book, self.now)

    @property
    def me(self) -> Member | None:
        """The person's membership in the workplace that the chat is about."""
        if self.workplace is None:
            return None
        places = self.tx.team.places(self.person.id)
        return next((one for one in places if one.workplace_id == self.workplace.workplace_id), None)

    @property
    def may_change(self) -> bool:
        """Whether the person may change anything here. Who has no workplace yet may begin one."""
        return self.workplace is None or ((me := self.me) is not None and me.standing is not Standing.VIEWER)

    def circle(self) -> Circle:
        """The team and the cases around this person."""
        team, person = self.tx.team, self.person.id
        claims, places = team.claims(person), team.places(person)
        draft = self.tx.draft(person)
        if self.workplace is None:
            return Circle(self.now, places=places, claims=claims, draft=draft, address=self.address)
        place = self.workplace.workplace_id
        cases = self.tx.cases.of(place)
        return Circle(
            self.now,
            self.me,
            team.members(place),
            places,
            team.invitations(place),
            claims,
            cases,
            partial(self.tx.ledger.between, place),
            draft,
            self.address,
            MOST_WORKERS - len(cases),
            sites=tuple(self._sites(places)) if len(places) > 1 else (),
            subscribed=self.person.subscribed,
        )

    def _sites(self, places: Sequence[Member]) -> Iterator[Site]:
        for one in places:
            base = self.tx.base(one.workplace_id)
            if base is not None:
                yield Site(one, base.handle, restore(self.words.book, base))

    def case(self) -> CaseRecord | None:
        """The case of the worker the chat is about."""
        return self.tx.cases.get(self.worker.id) if self.worker else None

    @property
    def handle(self) -> str:
        return self.record.handle if self.record else NOBODY

    def subjects(self) -> Sequence[Subject]:
        """All workers of the workplace, by slot."""
        if self.workplace is None:
            return ()
        book, base = self.words.book, self._base
        stored = self.tx.workers(self.workplace.workplace_id)
        return [Subject(one.handle, restore(book, one, base), one.slot, one.nickname) for one in stored]

    def turn_to(self, handle: str) -> bool:
        """Make the chat about the interview of that handle, at whichever workplace of this person's it is;
        False when it is none of theirs.
        """
        if handle == self.handle:
            return True
        found = self.tx.find(self.person.id, handle)
        if found is None:
            return False
        if self.workplace is None or found.workplace_id != self.workplace.workplace_id:
            self.go_to(found.workplace_id)
        self.about(found if found.slot is not None else None)
        return True

    def go_to(self, workplace_id: int) -> None:
        """Make the chat about another workplace to which the person belongs."""
        self.tx.team.hold(workplace_id)
        self.save(place=workplace_id, subject=None)
        self.worker, self.workplace = None, self.tx.base(workplace_id)

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

    def here(self, lead: str = "") -> None:
        """Show where the person is: the step before the questions that is open, or the questions."""
        if self.person.language is None:
            self.show("language", lead)
        elif self.person.consent != CONSENT:
            self.show("consent", lead)
        else:
            self.show("question", lead)

    def only_looks(self) -> None:
        """Say that this person may look and change nothing, and show what is current."""
        self.toast = self.words.text(self.language, "toast-viewer")
        self.here("" if self.incoming.tapped is not None else self.say("toast-viewer"))

    def stale(self) -> None:
        """Say that a button is old, and show what is current."""
        self.toast = self.words.text(self.language, "toast-stale")
        self.here()

    def tell(self, member: Member, id_: str, screen: Screen, **arguments: str | int) -> None:
        """Send a member of the team a message of its own, with the buttons of that screen."""
        if not member.reachable or member.person_id == self.person.id:
            return
        language = member.language or self.words.catalog.languages[0]
        text = escape(self.words.text(language, id_, **arguments), quote=False)
        params = {"text": text, "parse_mode": "HTML", "reply_markup": screen.keyboard(self.handle, 0)}
        bot, update = self.incoming.key.bot_id, self.incoming.key.update_id
        key = f"{bot}:{update}:{len(self.owed)}:{member.person_id}"
        owed = self.tx.owe(member.chat_id, Outgoing("sendMessage", params, Role.NOTE), key, self.now)
        if owed is not None:
            self.owed.append(owed)

    def show(self, name: str, lead: str = "", *, edit: bool | None = None, key: str | None = None) -> None:
        """Make the card show that screen; edit it in place after a tap, else send it anew below.

        Who belongs to no workplace is at the door of one, and a viewer is not asked to fill in anything.
        What the case of a worker did not take from an answer is said, too.
        """
        lead = "\n\n".join(filter(None, (lead, self.aside)))
        screen = draw(self.view, self._fitting(name))
        edit = self._tapped_card() if edit is None else edit and self.person.card is not None
        if not edit and self.person.card is not None:
            tidy = Outgoing("editMessageReplyMarkup", {"message_id": self.person.card}, Role.TIDY)
            self.owe(tidy, f"{key}:tidy" if key else None)
        params = card_params(screen, lead, self.handle, self.record.revision if self.record else 0)
        target = {"message_id": self.person.card} if edit else {}
        self.owe(Outgoing("editMessageText" if edit else "sendMessage", {**target, **params}, Role.CARD), key)
        # With the workplace, so that nothing typed for this screen is taken for another one.
        self.save(screen=screen.name, place=self.workplace.workplace_id if self.workplace else None)

    def _fitting(self, name: str) -> str:
        kind = name.partition(".")[0]
        if kind in _AROUND or self.person.consent != CONSENT:
            return name
        if self.workplace is None:
            return "door"
        return _FILLED_IN[kind] if kind in _FILLED_IN and not self.may_change else name

    def owe(self, message: Outgoing, key: str | None = None) -> Owed | None:
        """Write a message into the outbox, in this transaction; None if it is there already."""
        bot, update = self.incoming.key.bot_id, self.incoming.key.update_id
        owed = self.tx.owe(self.person.chat_id, message, key or f"{bot}:{update}:{len(self.owed)}", self.now)
        if owed is not None:
            self.owed.append(owed)
        return owed

    def _tapped_card(self) -> bool:
        return self.incoming.tapped is not None and self.incoming.tapped == self.person.card

    def keep(self, record: Record) -> None:
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
