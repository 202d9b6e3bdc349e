"""What must hold at every death, and at the end."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, TypeVar

from bot.sandbox.bots import Bot
from bot.sandbox.updates import Update
from bot.service.screen import NOBODY
from bot.service.words import Words
from flows.facts import from_json
from tests.faults.image import Image, Owed
from tests.faults.ledger import Content, Ledger, Listed, Shown, content_of

MOST_COPIES = 3
T = TypeVar("T")


class Audit:
    """Compares what Telegram has seen with what the database holds."""

    def __init__(self, bot: Bot, words: Words, ledger: Ledger) -> None:
        self._queue = bot.queue
        self._words = words
        self._ledger = ledger
        self._expired: set[int] = set()
        self._read: Counter[int] = Counter()
        self.updates: dict[int, Update] = {}
        self.confirmed_below = 0
        self.interrupted: dict[Content, set[tuple[int, int]]] = defaultdict(set)
        bot.queue.listeners.append(self._arrived)

    def _arrived(self) -> None:
        newest = self._queue._updates[-1] if self._queue._updates else None
        if newest is not None:
            self.updates[newest.id] = newest

    def polled(self, offset: int) -> None:
        """A poll confirms everything below its offset."""
        self.confirmed_below = max(self.confirmed_below, offset)

    def lost_at_telegram(self, before: set[int]) -> None:
        """The clock has jumped: what was pending before and is not any more was lost at Telegram."""
        self._expired |= before - self.pending()

    def pending(self) -> set[int]:
        return {update.id for update in self._queue.pending()}

    def death(self, image: Image) -> None:
        """Right after a kill: nothing that was acknowledged, to Telegram or to a person, is missing."""
        self.every_confirmed_update_was_received(image)
        self.every_interview_is_what_the_journal_tells(image)
        for shown in self._news(self._ledger.shown):
            self.the_journal_has_it(shown, image)
        for shown in self._ledger.last_shown():
            self.the_answer_is_the_one_shown_last(shown, image)
        for listed in self._news(self._ledger.listed):
            self.whoever_left_the_list_was_removed(listed, image)
        for owed in image.outbox:
            if owed.state == "sending":
                content = content_of(owed.chat_id, owed.params)
                self.interrupted[content].add((owed.id, owed.attempts))

    def _news(self, all_: Sequence[T]) -> Sequence[T]:
        """What has been added to the list since it was last asked for."""
        begin, self._read[id(all_)] = self._read[id(all_)], len(all_)
        return all_[begin:]

    def handled(self, chat_id: int, image: Image) -> list[tuple[dict[str, Any], datetime]]:
        """A chat's updates that were handled, in order, each with the instant at which it was."""
        theirs = (self.updates[id_] for id_ in sorted(self.updates) if id_ in image.inbox)
        return [(one.body, image.inbox[one.id][1]) for one in theirs if one.chat_id == chat_id]

    def every_confirmed_update_was_received(self, image: Image) -> None:
        confirmed = {id_ for id_ in self.updates if id_ < self.confirmed_below} - self._expired
        assert not confirmed - image.inbox.keys(), "an update was acknowledged and then forgotten"
        parked = [id_ for id_, (outcome, _) in image.inbox.items() if outcome != "done"]
        assert not parked, f"updates were parked: {parked}"

    def every_interview_is_what_the_journal_tells(self, image: Image) -> None:
        """Begun once, removed once at most, and every revision a command that was journaled."""
        assert image.interviews.keys() <= image.histories.keys(), "an interview that nobody began"
        for handle, history in image.histories.items():
            stored = image.interviews.get(handle)
            assert history.begun == 1, f"{handle}: {history}"
            assert history.removed == (stored is None), f"{handle}: {history} but stored is {stored}"
            if stored is not None:
                assert stored.revision == len(history.commands), f"{handle}: {history} but stored is {stored}"

    def the_journal_has_it(self, shown: Shown, image: Image) -> None:
        history = image.histories.get(shown.handle)
        assert history is not None, f"lost everything after {shown}"
        assert len(history.commands) >= shown.revision, f"lost {shown}"
        assert history.commands[shown.revision - 1] == shown.question, f"another command than {shown}"

    def the_answer_is_the_one_shown_last(self, shown: Shown, image: Image) -> None:
        if shown.question in image.histories[shown.handle].commands[shown.revision :]:
            return  # answered again since, and that has not been shown yet
        if shown.handle not in image.interviews:
            return  # removed since, which the journal tells
        raw = image.interviews[shown.handle].answers[shown.question]
        value = None if raw is None else from_json(self._words.book.questions[shown.question].domain, raw)
        assert self._ledger.says(shown, value), f"{shown} but stored is {raw!r}"

    def whoever_left_the_list_was_removed(self, listed: Listed, image: Image) -> None:
        for handle in listed.lacks - {NOBODY}:
            history = image.histories[handle]
            assert history.removed or not history.about_worker, f"{handle} has come back: {listed}"

    def end(self, image: Image) -> None:
        """When all is sent."""
        self.copies_are_few_and_labelled()
        self.everything_was_sent(image)
        again = {key: count for key, count in self._ledger.resumed.items() if count > 1}
        assert not again, f"the open question was shown again more than once: {again}"

    def copies_are_few_and_labelled(self) -> None:
        for content, count in self._ledger.copies.items():
            attempts = self.interrupted[content]
            assert count <= len(attempts), f"{count} copies after {len(attempts)} interruptions: {content}"
            rows = len({row for row, _ in attempts})
            assert count <= rows * (MOST_COPIES - 1), f"{count} copies of one message: {content}"

    def everything_was_sent(self, image: Image) -> None:
        """And nothing more often than it was owed, unless it said so."""
        rows = [owed for owed in image.outbox if owed.method == "sendMessage"]
        owed, settled = _by_chat(rows), _by_chat(row for row in rows if row.state == "sent")
        for chat_id, count in self._ledger.sends.items():
            assert count <= owed[chat_id], f"chat {chat_id}: a copy without its label"
            copies = sum(copies for content, copies in self._ledger.copies.items() if content[0] == chat_id)
            assert settled[chat_id] <= count + copies, f"chat {chat_id}: marked as sent, and never sent"


def _by_chat(rows: Iterable[Owed]) -> Counter[int]:
    return Counter(row.chat_id for row in rows)
