"""Ways through the shipped rulebook: whole interviews of a workplace, and of workers at it."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from bot.service.ports import Transaction
from flows.commands import Give
from flows.facts import Kind, Value, to_json
from flows.interview import Interview, advance, next_question
from flows.rulebook import Question
from tests.support.running import MORNING, Bench, Talker, words

TODAY = date(2026, 11, 23)
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
NOTHING: Mapping[str, Value | None] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Step:
    """A question and the answer that a walk gives to it; None is *don't know*."""

    question: Question
    value: Value | None


@dataclass(frozen=True, slots=True)
class Way:
    """A whole interview, and the steps that led to its end."""

    steps: tuple[Step, ...]
    interview: Interview

    @property
    def stored(self) -> dict[str, bool | int | str | None]:
        """The answers by question, as the store has them."""
        return {one.question.id: None if one.value is None else to_json(one.value) for one in self.steps}


def a_value(question: Question, chance: random.Random) -> Value | None:
    """A possible answer, now and then *don't know*."""
    if chance.random() < 0.1:
        return None
    match question.kind:
        case Kind.YESNO:
            return chance.random() < 0.6
        case Kind.CHOICE:
            return chance.choice(question.domain.options)
        case Kind.NUMBER:
            most = min(question.domain.maximum, chance.choice([12, 60, 10_000]))
            return chance.randint(question.domain.minimum, most)
        case Kind.DATE:
            return date(2026, 6, 30)


def walk(
    seed: int,
    *,
    at: Way | None = None,
    buttons_only: bool = False,
    given: Mapping[str, Value | None] = NOTHING,
) -> Way:
    """A whole interview with answers that the seed decides where they are not given; seed 0 knows nothing.

    It is about a workplace, or about a worker `at` one. With `buttons_only` numbers and dates, which have no
    buttons, are not known.
    """
    book, chance, steps = words().book, random.Random(seed), list[Step]()  # noqa: S311  # repeatable
    interview = at.interview.worker() if at else Interview()
    while (asked := next_question(book, interview, TODAY)) is not None:
        silent = seed == 0 or (buttons_only and asked.kind in {Kind.NUMBER, Kind.DATE})
        value = given[asked.id] if asked.id in given else None if silent else a_value(asked, chance)
        steps.append(Step(asked, value))
        interview, _ = advance(book, interview, Give(asked.id, value), today=TODAY)
    return Way(tuple(steps), interview)


def typed(step: Step, language: str) -> str:
    """The answer as a person might type it: labels, full-width digits, dates in the Japanese era."""
    match step.value:
        case None:
            return words().text(language, "answer-unknown")
        case bool() | str():
            return words().value(language, step.question, step.value)
        case int():
            return str(step.value).translate(FULL_WIDTH)
        case date() as day:
            era = day.year - 2018
            return f"令和{era}年{day:%m月%d日}" if language == "ja" else f"R{era}.{day:%m.%d}"


async def tell(owner: Talker, way: Way, language: str = "ja") -> None:
    """Answers every question of the way, in turn by its button, where it has any, and in words."""
    for number, step in enumerate(way.steps):
        assert words().question(language, step.question) in await owner.read()
        has_buttons = step.question.kind in {Kind.YESNO, Kind.CHOICE} or step.value is None
        if has_buttons and number % 2:
            await owner.press(words().value(language, step.question, step.value))
        else:
            await owner.type(typed(step, language))


async def put(bench: Bench, owner: Talker, way: Way, slot: int | None = None) -> None:
    """Stores the whole interview at once, of a worker if there is a slot, and shows where the person is."""

    def unit(tx: Transaction) -> None:
        person = tx.person(owner.id)
        assert person is not None
        record = tx.record(person.id)
        assert record is not None
        if slot is not None:
            record = tx.add_worker(record.workplace_id, f"worker-{slot}", record.rulebook, MORNING)
        for question, value in way.stored.items():
            tx.save_answer(record.id, question, value, person.id, MORNING)
        tx.save_position(record.id, len(way.steps), None, complete=True, rulebook=record.rulebook)

    await bench.store.transact(owner.id, unit)
    await owner.type("/result")
