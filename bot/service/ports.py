"""What the use cases need of the world, and the values that pass through."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol, TypeVar

from bot.service.casebook import Cases
from bot.service.ledger import Ledger
from bot.service.members import Team

T = TypeVar("T")


class StoreUnavailableError(Exception):
    """The database cannot be used right now. Nothing was written; the same update can be tried again."""


class TokenRefusedError(Exception):
    """Telegram does not know the bot's token; nothing can be done before somebody sets the right one."""


class TryAgainError(Exception):
    """Handling an update failed for a reason of ours; it is tried again a few times, then parked."""


@dataclass(frozen=True, slots=True)
class UpdateKey:
    """One update of one bot, as Telegram numbers it."""

    bot_id: int
    update_id: int


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who talks to the bot in a private chat.

    `consent` is the version of the privacy text agreed to; `screen` names what the chat shows at present;
    `card` is the message that shows it, once it is known; `subject` is the handle of the worker's interview
    that the chat is about (None: the workplace's), `place` the workplace, where there are several. Whoever
    has `subscribed` reads a calendar under an address.
    """

    id: int
    chat_id: int
    language: str | None
    consent: int | None
    reachable: bool
    screen: str
    card: int | None
    seen_at: datetime
    subject: str | None = None
    place: int | None = None
    subscribed: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """A stored interview: answers as JSON scalars by question (None is *don't know*).

    `handle` is random, belongs to the interview's owner, and stands in every button. `slot` is None for the
    interview of the workplace itself, else the worker's number there, from 1, beside which the team may have
    a `nickname` for the worker.
    """

    id: int
    workplace_id: int
    handle: str
    rulebook: str
    revision: int
    focus: str | None
    complete: bool
    answers: Mapping[str, bool | int | str | None]
    slot: int | None = None
    nickname: str | None = None


class Lane(StrEnum):
    """Which part delivers a message."""

    CHAT = "chat"  # the conversation
    WORKER = "worker"  # reminders, composed when they are sent


class Role(StrEnum):
    """What an outgoing message is to the chat."""

    CARD = "card"  # the one live message with buttons; a newer card supersedes an unsent older one
    NOTE = "note"  # a message of its own that stays
    TIDY = "tidy"  # removes the buttons of an old card; its failure does not matter


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A Bot API call, free of any library: method name and JSON parameters (without chat_id)."""

    method: str
    params: Mapping[str, Any]
    role: Role


@dataclass(frozen=True, slots=True)
class Owed:
    """An outbox row that has been claimed. `attempt` starts at 1; `copy`: an earlier try may have arrived."""

    id: int
    chat_id: int
    message: Outgoing
    attempt: int
    copy: bool


class Outcome(StrEnum):
    """What became of a delivery attempt."""

    SENT = "sent"
    RETRY = "retry"  # certainly not delivered; again at `retry_at`
    AMBIGUOUS = "ambiguous"  # may have been delivered; again at `retry_at`, labelled as a copy
    GONE = "gone"  # this chat cannot be reached (blocked, deactivated, not found)
    OURS = "ours"  # Telegram refuses the message itself; parked for us to mend


@dataclass(frozen=True, slots=True)
class Delivery:
    """The result of one attempt. `message_id` is that of a new message; `error` a class, never text.

    What had to wait for its turn was not tried, and does not count as an attempt.
    """

    outcome: Outcome
    message_id: int | None = None
    retry_at: datetime | None = None
    error: str | None = None
    tried: bool = True


class Transaction(Protocol):
    """One unit of work: synchronous; committed as a whole when the work returns, else no trace."""

    @property
    def team(self) -> Team:
        """Who belongs to which workplace."""

    @property
    def cases(self) -> Cases:
        """The renewal cases."""

    @property
    def ledger(self) -> Ledger:
        """The reminders."""

    def receive(self, key: UpdateKey, kind: str, now: datetime) -> bool:
        """Note the update in the inbox; False when it was there already."""

    def park(self, key: UpdateKey, kind: str, now: datetime) -> None:
        """Note an update that cannot be handled, so that it is counted and never tried again."""

    def person(self, chat_id: int) -> Person | None:
        """The person of that private chat."""

    def person_by_id(self, person_id: int) -> Person | None:
        """That person."""

    def add_person(self, chat_id: int, screen: str, now: datetime) -> Person:
        """A new person without language and consent."""

    def save_person(self, person: Person) -> None:
        """Store language, consent, reachable, screen, card, seen_at, subject and place."""

    def subscriber(self, feed_hash: str) -> Person | None:
        """Whose calendar that address is."""

    def subscribe(self, person_id: int, feed_hash: str | None) -> None:
        """Give the person's calendar this address alone, or none."""

    def hold(self, chat_ids: Iterable[int]) -> Sequence[int]:
        """Those of the chats that nobody is busy with now; nobody else will be until the transaction ends."""

    def record(self, person_id: int) -> Record | None:
        """The interview of the workplace that the person's chat is about: the chosen one, else one they own,
        else the oldest to which they belong. Nobody else changes it until the transaction ends.
        """

    def base(self, workplace_id: int) -> Record | None:
        """The interview of that workplace itself."""

    def find(self, person_id: int, handle: str) -> Record | None:
        """The interview of that handle, of a workplace to which the person belongs."""

    def worker_by_id(self, record_id: int) -> Record | None:
        """The interview of that worker."""

    def start_record(self, person_id: int, handle: str, rulebook: str, now: datetime) -> Record:
        """A new workplace owned by the person, with an empty interview."""

    def worker(self, workplace_id: int, handle: str) -> Record | None:
        """The interview of that worker; None when the handle is not of a worker of that workplace."""

    def workers(self, workplace_id: int) -> Sequence[Record]:
        """The interviews of all workers of that workplace, by slot."""

    def known(self, record_ids: Iterable[int], workplace_ids: Iterable[int]) -> Sequence[Record]:
        """The interviews with these ids, and those of these workplaces themselves."""

    def add_worker(self, workplace_id: int, handle: str, rulebook: str, now: datetime) -> Record:
        """A new worker of that workplace, with an empty interview; the slot is one more than the highest in
        use there.
        """

    def drop_answers(self, record_id: int, questions: Iterable[str]) -> None:
        """Delete these answers."""

    def remove_worker(self, record_id: int) -> None:
        """Delete that worker's interview, answers, case and reminders. That of a workplace stays as it is."""

    def save_answer(
        self, record_id: int, question: str, value: bool | int | str | None, person_id: int, now: datetime
    ) -> None:
        """Insert or replace one answer."""

    def save_position(
        self, record_id: int, revision: int, focus: str | None, *, complete: bool, rulebook: str
    ) -> None:
        """Store the interview's revision, focus, completeness and rulebook version."""

    def note(
        self,
        kind: str,
        now: datetime,
        *,
        person_id: int | None,
        workplace_id: int | None,
        detail: Mapping[str, str | int],
    ) -> None:
        """Append an event to the journal. Codes only, never words that a person wrote."""

    def owe(self, chat_id: int, message: Outgoing, key: str, now: datetime) -> Owed | None:
        """Write an outbox row, claimed for this process (attempt 1, lease begun); None when `key` exists.

        A CARD supersedes every unsent CARD of the same chat.
        """

    def post(self, chat_id: int, key: str, not_before: datetime, now: datetime) -> int | None:
        """Owe a message that the worker composes when it sends it; its id, or None when `key` exists."""

    def postpone(self, owed: Owed, until: datetime) -> None:
        """That attempt was not made; the message waits until then."""

    def visited(self, chat_id: int, now: datetime) -> None:
        """Somebody is there: what rests after three attempts that may have arrived is due again."""

    def withdraw(self, outbox_id: int) -> None:
        """That message is not needed any more, unless it is over already."""

    def draft(self, person_id: int) -> Any:
        """What the person has begun and not confirmed, as JSON; None when there is nothing."""

    def save_draft(self, person_id: int, content: Any, now: datetime) -> None:
        """Keep what the person has begun in place of anything before; None drops it."""

    def tidy(self, now: datetime) -> None:
        """Delete what has served: numbers of updates after 7 days, drafts and paces after one, messages that
        are over after 30.
        """

    def unsent(self, chat_id: int) -> int:
        """How many messages this chat is still owed."""

    def export(self, person_id: int) -> dict[str, Any]:
        """Everything stored about the person and their workplace, as JSON."""

    def erase(self, person_id: int) -> None:
        """Delete the person, every workplace that has no other owner with all about it, and every message
        owed to the person. Whoever calls this has given the person's workers elsewhere to others before.

        Journal rows lose their link to both.
        """


class Store(Protocol):
    """The database. Every method is one hop to a thread and one transaction."""

    async def transact(self, chat_id: int | None, work: Callable[[Transaction], T]) -> T:
        """Run the work alone for that chat, if one is named, on every replica, and commit.

        Raises StoreUnavailableError.
        """

    async def claim(self, now: datetime, limit: int, lane: Lane = Lane.CHAT) -> Sequence[Owed]:
        """Claim due messages of a lane: unsent, not leased or lease over, not_before passed; oldest first and
        only the oldest unsent of each chat. Attempt number and lease (60 s, doubled for every attempt before
        that may have crashed) are committed first.
        """

    async def settle(self, owed: Owed, delivery: Delivery, now: datetime) -> None:
        """Record what became of an attempt. SENT erases the body, gives the reminders that it carries their
        fate, marks the person reachable, and for a CARD stores the message id as the person's card; GONE
        marks the person unreachable and drops what they are owed, unless they have come by since; after the
        third AMBIGUOUS attempt the message waits 24 hours.
        """

    async def interrupted(self, since: datetime) -> Sequence[int]:
        """Chats seen since then whose screen is a question: they were in the middle when we stopped."""

    async def close(self) -> None:
        """Finish the running transaction and release every connection."""


class Messenger(Protocol):
    """Whatever delivers the worker's messages: one attempt each, and what became of it. Raises nothing."""

    async def deliver(self, owed: Owed) -> Delivery:
        """Send it once, with the copy label if an earlier try may have arrived."""


@dataclass(frozen=True, slots=True)
class Turn:
    """When a message may go out. Unless the place is `taken`, its chat must rest first: ask again then."""

    at: datetime
    taken: bool


class Pace(Protocol):
    """The budget of calls that all processes share through the database."""

    async def reserve(self, chat_id: int, now: datetime) -> Turn:
        """The next place in the queue, taken if that chat may be written to by then."""

    async def pause(self, chat_id: int, until: datetime) -> None:
        """Nothing goes to that chat before then, as Telegram has told; other chats go on."""
