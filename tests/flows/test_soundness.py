"""The walks notice an engine that breaks its promises."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from flows import soundness, steps
from flows.commands import Command, Event, Give, Keep, Refused, Reopen
from flows.evidence import Evidence
from flows.interview import Answer, Interview, advance, next_question
from flows.proof import gather
from flows.rulebook import Question, Rulebook
from flows.walks import Walk, walk
from tests.flows.support import SOUND, TODAY

TRUTH = {**SOUND, "levy_paid": True}
Step = tuple[Interview, tuple[Event, ...]]


@pytest.fixture(scope="module")
def evidence(book: Rulebook) -> Evidence:
    found = gather(book, TODAY)
    return replace(found, walks=found.walks[:8])


@pytest.fixture(scope="module")
def one(book: Rulebook) -> Walk:
    return walk(book, TRUTH, TODAY)


def broken_advance(
    monkeypatch: pytest.MonkeyPatch, change: Callable[[Command, Interview, Step], Step]
) -> None:
    """An engine whose every step is changed on the way out."""

    def changed(book: Rulebook, before: Interview, command: Command, **day: Any) -> Step:
        return change(command, before, advance(book, before, command, **day))

    monkeypatch.setattr(steps, "advance", changed)


def test_a_walk_that_asks_twice_or_never_ends_is_named(one: Walk) -> None:
    twice = replace(one, asked=("terms", "wage", "terms"))

    assert list(soundness.endless(one, len(one.asked))) == []
    assert list(soundness.endless(twice, 9)) == ["a walk on 2026-11-23 asks for 'terms' twice"]
    sentence = "a walk on 2026-11-23 still asks after 3 answers, more than {}"
    assert list(soundness.endless(replace(one, asked=one.asked[:3], ended=False), 9)) == [sentence.format(9)]
    assert list(soundness.endless(replace(one, asked=one.asked[:3]), 2)) == [sentence.format(2)]


def test_a_walk_that_promises_more_and_more_is_named(evidence: Evidence, one: Walk) -> None:
    small = walk(evidence.book, {**TRUTH, "legal_form": "sole_proprietor", "employees": 1}, TODAY)
    backwards = replace(small, interviews=small.interviews[::-1])
    found = soundness.ends(replace(evidence, walks=(backwards,))).problems

    assert any("more questions are promised in 'insurance' than before" in sentence for sentence in found)


def test_an_edit_that_does_not_equal_a_fresh_answer_is_named(book: Rulebook, one: Walk) -> None:
    forgetful = replace(one, truth={**one.truth, "employees": 1, "legal_form": "sole_proprietor"})
    found = list(soundness.edit_problems(book, forgetful, "terms", False, 99 % len(one.asked)))

    assert list(soundness.edit_problems(book, one, "terms", False, 2)) == []
    assert (
        "obligation 'register' is met after a change of 'terms' on 2026-11-23, not_applicable afresh" in found
    )


def test_a_next_question_that_depends_on_the_order_of_answers_is_named(
    book: Rulebook, one: Walk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def latest(book: Rulebook, interview: Interview, today: Any) -> Question:
        return book.questions[list(interview.answers)[-1]]

    monkeypatch.setattr(soundness, "next_question", latest)
    found = list(soundness.edit_problems(book, one, "terms", False, 2))

    assert found == ["after a change of 'terms' on 2026-11-23 another question comes than afresh"]


def test_a_finding_that_excludes_the_truth_is_named(book: Rulebook, one: Walk) -> None:
    wrong = Interview({**one.end.answers, "registered": Answer(False), "terms": Answer(None)})

    assert list(soundness.doubt_problems(book, one, one.end)) == []
    assert list(soundness.doubt_problems(book, one, wrong)) == [
        "obligation 'register' is unmet without terms on 2026-11-23, but met in truth",
    ]


def test_an_accepted_stale_tap_is_named(evidence: Evidence, monkeypatch: pytest.MonkeyPatch) -> None:
    def careless(book: Rulebook, before: Interview, command: Command, **day: Any) -> Step:
        return advance(book, before, replace(command, revision=None), **day)

    monkeypatch.setattr(steps, "advance", careless)
    assert any("ok instead of stale" in sentence for sentence in steps.steps(evidence).problems)


def test_a_refusal_that_changes_something_is_named(
    evidence: Evidence, monkeypatch: pytest.MonkeyPatch
) -> None:
    def leaky(command: Command, before: Interview, step: Step) -> Step:
        after, events = step
        refused = isinstance(events[0], Refused)
        return (replace(after, revision=after.revision + 1), events) if refused else step

    broken_advance(monkeypatch, leaky)
    found = steps.steps(evidence).problems
    assert any("a refusal with an effect instead of stale" in sentence for sentence in found)


def test_an_answer_without_a_new_revision_is_named(
    evidence: Evidence, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken_advance(
        monkeypatch, lambda command, before, step: (replace(step[0], revision=before.revision), step[1])
    )
    assert any("no step instead of ok" in sentence for sentence in steps.steps(evidence).problems)


def test_an_end_that_is_not_told_is_named(evidence: Evidence, monkeypatch: pytest.MonkeyPatch) -> None:
    broken_advance(monkeypatch, lambda command, before, step: (step[0], step[1][:1]))
    sentence = "it does not say rightly whether all is answered"
    assert any(sentence in found for found in steps.steps(evidence).problems)


def test_a_look_back_that_changes_an_answer_is_named(
    evidence: Evidence, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forgetful(command: Command, before: Interview, step: Step) -> Step:
        return (replace(step[0], answers={}), step[1]) if isinstance(command, Keep) else step

    broken_advance(monkeypatch, forgetful)
    sentence = "looking at an answer and keeping it changes the interview"
    assert any(sentence in found for found in steps.steps(evidence).problems)


def test_a_question_that_comes_again_is_named(evidence: Evidence, monkeypatch: pytest.MonkeyPatch) -> None:
    def stubborn(book: Rulebook, interview: Interview, today: Any) -> Question | None:
        asked = next_question(book, interview, today)
        return book.questions[next(iter(interview.answers))] if interview.answers else asked

    monkeypatch.setattr(steps, "next_question", stubborn)
    assert any("is asked again" in sentence for sentence in steps.steps(evidence).problems)


def test_every_class_of_input_is_tried_in_the_middle_of_a_walk(evidence: Evidence, one: Walk) -> None:
    tried = list(steps.inputs(evidence, one, 2))
    outcomes = frozenset().union(*(outcomes for _, outcomes in tried))

    assert {type(command) for command, _ in tried} == {Give, Reopen, Keep}
    assert outcomes == {"ok", "stale", "unfit", "nothing"}
    assert any(isinstance(command, Give) and command.value is None for command, _ in tried)
