"""The rulebook that is shipped: what must hold of it whatever the law says."""

import random
from datetime import date

import pytest

from flows.assessment import Status, assess
from flows.coverage import coverage_problems
from flows.facts import Kind, Value
from flows.loading import load
from flows.rulebook import Question, Rulebook
from flows.verify import problems
from flows.walks import walks

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def shipped() -> Rulebook:
    return load()


def test_it_has_no_problems(shipped: Rulebook) -> None:
    assert problems(shipped, TODAY) == ()


@pytest.mark.parametrize(
    ("day", "years", "yen"),
    [(date(2026, 11, 23), 3, 3_000_000), (date(2027, 3, 31), 3, 3_000_000), (date(2027, 4, 1), 5, 5_000_000)],
)
def test_the_penalty_for_illegal_work_is_that_of_the_day(
    shipped: Rulebook, day: date, years: int, yen: int
) -> None:
    told = ("illegal_work_prison", "illegal_work_fine")

    assert [shipped.figures(day)[name] for name in told] == [years, yen]
    assert shipped.obligations["stop-work-when-date-passes"].shows == told
    assert shipped.obligations["duties-match-residence-status"].shows == told


def test_every_question_fits_a_button(shipped: Rulebook) -> None:
    for question in shipped.questions.values():
        last = len(question.domain.options) or question.domain.maximum
        data = f"a1:{'h' * 8}:{'9' * 6}:{question.id}:{last}"
        assert len(data.encode()) <= 64


@pytest.mark.parametrize("seed", range(30))
def test_both_interviews_end_with_everything_decided(shipped: Rulebook, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  # nothing secret, the same again each time
    truth = {name: _any(question, chance) for name, question in shipped.questions.items()}
    truth["foreign_workers"] = chance.choice((1, 3, 30))
    for one in walks(shipped, truth, TODAY):
        assert one.ended
        assert len(one.asked) == len(set(one.asked))
        possible = assess(shipped, one.end, TODAY).having(Status.POSSIBLE)
        assert all(not found.missing for found in possible)


@pytest.mark.parametrize("seed", range(5))
def test_a_workplace_without_foreign_workers_is_asked_less(shipped: Rulebook, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  # nothing secret, the same again each time
    truth = {name: _any(question, chance) for name, question in shipped.questions.items()}
    (alone,) = walks(shipped, {**truth, "foreign_workers": 0}, TODAY)
    base, _ = walks(shipped, {**truth, "foreign_workers": 3}, TODAY)
    assert len(alone.asked) < 0.75 * len(base.asked)


def test_every_record_has_a_place_or_a_reason(shipped: Rulebook) -> None:
    assert len(shipped.records) > 200
    assert list(coverage_problems(shipped)) == []


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
