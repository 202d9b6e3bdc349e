"""Simulated people who answer by taps and typed words, each by their own seed, however often the bot dies."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from bot.sandbox import acts
from bot.sandbox.bots import Bot
from bot.sandbox.chats import Chat, Message, Person
from bot.sandbox.errors import Refused
from bot.sandbox.markup import buttons
from bot.sandbox.views import transcript
from bot.sandbox.world import World
from bot.service.screen import Press, unpack
from bot.service.words import Words
from flows.facts import Kind, Scope
from flows.rulebook import Question

UNKNOWN_WORDS = {"ja": "わからない", "en": "don't know"}
FIRST_DAY = date(2024, 1, 1)
ASIDE = {Press("s", "why"), Press("s", "summary")}
BUSY = {Press("s", "answers.0"), Press("s", "workers.0"), Press("s", "summary")}
REMOVE = Press("s", "remove")


@dataclass(frozen=True, slots=True)
class Choice:
    """A button that a person can tap."""

    message_id: int
    data: str
    press: Press


@dataclass(slots=True)
class Talker:
    """One person. `leaving` is set when the last life has begun: then they finish and stop."""

    world: World
    words: Words
    person: Person
    language: str
    rng: Random
    leaving: asyncio.Event
    acted: int = 0
    done: bool = False
    _seen: str = field(default="")
    _looked: tuple[int, str] = field(default=(0, ""))

    @property
    def bot(self) -> Bot:
        return self.world.bots[0]

    @property
    def chat(self) -> Chat | None:
        return self.bot.chats.get(self.person.id)

    async def converse(self) -> None:
        """Act, wait for a reaction or lose patience, and act again, until the result is shown at the end."""
        acts.start(self.world, self.bot, self.person)
        while not self.done:
            await self._reaction(self.rng.uniform(0.2, 0.6))
            await asyncio.sleep(self.rng.uniform(0, 0.03))
            self._seen = self._card()
            try:
                self._act()
            except Refused:  # the message has lost that button in the meantime, as it happens on a phone
                continue

    @property
    def can_go_on(self) -> bool:
        """Whether the newest message of the bot has buttons."""
        newest = next((one for one in self.chat.newest_first() if one.from_bot), None) if self.chat else None
        return newest is not None and bool(buttons(newest.body))

    def story(self) -> str:
        """The end of the chat, for a failure's message."""
        return transcript(self.chat)[-1500:]

    async def _reaction(self, patience: float) -> None:
        """Wait for a new card that answers every act, but only for some time; then hold back at two acts."""
        loop = asyncio.get_running_loop()
        end = loop.time() + patience
        while (loop.time() < end and not self._answered()) or self._unanswered() > 1:  # noqa: ASYNC110  # people look
            await asyncio.sleep(0.01)

    def _answered(self) -> bool:
        return self._card() not in {"", self._seen} and not self._unanswered()

    def _card(self) -> str:
        """What the newest message with buttons says, and on which buttons; looked at once a change."""
        seq = self.chat.seq if self.chat else 0
        if seq != self._looked[0]:
            card = self._newest()
            said = f"{card.id} {card.body['text']} {card.body['reply_markup']}" if card else ""
            self._looked = seq, said
        return self._looked[1]

    def _unanswered(self) -> int:
        return sum(update.chat_id == self.person.id for update in self.bot.queue.pending())

    def _newest(self) -> Message | None:
        messages = self.chat.newest_first() if self.chat else []
        return next((one for one in messages if one.from_bot and buttons(one.body)), None)

    def _act(self) -> None:
        choices = self._choices()
        by_act = {one.press.act: one for one in choices}
        self.acted += 1
        if not choices:
            self._write("/check")
        elif "l" in by_act:
            self._tap(next(one for one in choices if one.press == Press("l", self.language)))
        elif "a" in by_act:
            self._tap(by_act["a"])
        elif "g" in by_act:
            self._answer([one for one in choices if one.press.act == "g"], choices)
        elif "r" in by_act:
            sure = not self.leaving.is_set() and self.rng.random() < 0.8
            self._tap(by_act["r" if sure else "s"])
        else:
            self._elsewhere(choices)

    def _answer(self, codes: list[Choice], choices: list[Choice]) -> None:
        question = self.words.book.questions[codes[0].press.arg.rpartition(".")[0]]
        aside = [one for one in choices if one.press.act == "b" or one.press in ASIDE]
        # From a worker's result workers come and go, so it is looked at more often.
        if aside and self.rng.random() < (0.1 if question.scope is Scope.WORKPLACE else 0.4):
            self._tap(self.rng.choice(aside))
            return
        if self.rng.random() < 0.12 and not self.leaving.is_set():
            self._write("/workers")
            return
        if len(codes) > 1 and self.rng.random() < 0.6:
            self._tap(self.rng.choice(codes))
        else:
            self._write(typed(self.words, self.language, question, self.rng))

    def _elsewhere(self, choices: list[Choice]) -> None:
        """On a result or a list: go on, or change something; at the end, be content with the result."""
        onward = [one for one in choices if one.press == Press("s", "question")]
        at_result = any(one.press == Press("s", "privacy") for one in choices)
        if self.leaving.is_set():
            self.done = at_result and not onward  # nothing is left to ask
            ways = onward
        elif self.rng.random() < 0.6:
            ways = [one for one in choices if one.press.act == "w" or one.press == REMOVE]
        else:
            ways = [*onward, *(one for one in choices if one.press.act == "o" or one.press in BUSY)]
        if ways:
            self._tap(self.rng.choice(ways))
        elif not self.done:
            self._write("/check")

    def _choices(self) -> list[Choice]:
        """The buttons of the newest message that has any."""
        card = self._newest()
        found: list[dict[str, Any]] = buttons(card.body) if card else []
        unpacked = ((one["callback_data"], unpack(one["callback_data"])) for one in found)
        return [Choice(card.id, data, parts[0]) for data, parts in unpacked if parts and card]

    def _tap(self, choice: Choice) -> None:
        assert self.chat is not None
        acts.tap(self._talk(self.chat), choice.message_id, "", choice.data)

    def _write(self, text: str) -> None:
        if self.chat is None:
            acts.start(self.world, self.bot, self.person)
        else:
            acts.write(self._talk(self.chat), text)

    def _talk(self, chat: Chat) -> acts.Talk:
        return acts.Talk(self.world, self.bot, self.person, chat)


def crowd(world: World, words: Words, seed: str, size: int, leaving: asyncio.Event) -> list[Talker]:
    """People with an account each, half of them Japanese."""
    talkers = []
    for number in range(size):
        language = ("ja", "en")[number % 2]
        rng = Random(f"{seed}:{number}")  # noqa: S311  # a seed, not a secret
        person = Person(world.new_id(700_000_001), "owner", language)
        world.people[person.id] = person
        talkers.append(Talker(world, words, person, language, rng, leaving))
    return talkers


def typed(words: Words, language: str, question: Question, rng: Random) -> str:
    """An answer in words: a label, a number, a date, or don't know."""
    if rng.random() < 0.1:
        return UNKNOWN_WORDS[language]
    match question.kind:
        case Kind.YESNO:
            return words.value(language, question, value=rng.random() < 0.5)
        case Kind.CHOICE:
            return words.option(language, question, rng.choice(question.domain.options))
        case Kind.NUMBER:
            return str(rng.randint(question.domain.minimum, question.domain.maximum))
        case Kind.DATE:
            return (FIRST_DAY + timedelta(days=rng.randrange(1500))).isoformat()
