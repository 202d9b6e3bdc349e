"""The rulebook that is shipped: what must hold of it whatever the law says."""

import random
from datetime import date

import pytest

from flows.assessment import Status, assess
from flows.commands import Give
from flows.facts import Kind, Value
from flows.interview import Interview, advance, next_question
from flows.loading import load
from flows.rulebook import Question, Rulebook
from flows.verify import problems

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def shipped() -> Rulebook:
    return load()


def test_it_has_no_problems(shipped: Rulebook) -> None:
    assert problems(shipped, TODAY) == ()


def test_every_question_fits_a_button(shipped: Rulebook) -> None:
    for question in shipped.questions.values():
        last = len(question.domain.options) or question.domain.maximum
        data = f"a1:{'h' * 8}:{'9' * 6}:{question.id}:{last}"
        assert len(data.encode()) <= 64


@pytest.mark.parametrize("seed", range(30))
def test_an_interview_ends_with_everything_decided(shipped: Rulebook, seed: int) -> None:
    chance, interview, asked = random.Random(seed), Interview(), []  # noqa: S311  # nothing secret, the same again each time
    while question := next_question(shipped, interview, TODAY):
        asked.append(question.id)
        interview, _ = advance(shipped, interview, Give(question.id, _any(question, chance)), today=TODAY)
    assert len(asked) == len(set(asked))
    possible = assess(shipped, interview, TODAY).having(Status.POSSIBLE)
    assert all(not found.missing for found in possible)


def _any(question: Question, chance: random.Random) -> Value:
    match question.kind:
        case Kind.YESNO:
            return chance.random() < 0.5
        case Kind.CHOICE:
            return chance.choice(question.domain.options)
        case Kind.NUMBER:
            return chance.randint(question.domain.minimum, question.domain.maximum)
        case Kind.DATE:
            return TODAY.replace(year=TODAY.year + chance.choice((-2, 0, 2)))
