"""The walks notice an engine that breaks its promises."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from flows import soundness, steps
from flows.commands import Command, Event, Give, Keep, Refused, Reopen
from flows.evidence import Evidence
from flows.facts import Scope
from flows.interview import Answer, Interview, advance, next_question
from flows.proof import gather
from flows.rulebook import Question, Rulebook
from flows.walks import Walk, walk, walks
from tests.flows.support import SOUND, TODAY

TRUTH = {**SOUND, "levy_paid": True}
Step = tuple[Interview, tuple[Event, ...]]


@pytest.fixture(scope="module")
def evidence(book: Rulebook) -> Evidence:
    found = gather(book, TODAY)
    return replace(found, walks=found.walks[:12])


@pytest.fixture(scope="module")
def one(book: Rulebook) -> Walk:
    return walk(book, TRUTH, TODAY)


@pytest.fixture(scope="module")
def employed(book: Rulebook) -> Walk:
    """The walk of a worker at the workplace of the other one."""
    return walks(book, TRUTH, TODAY)[1]


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


def test_an_edit_about_the_workplace_equals_a_fresh_answer_for_its_worker(
    book: Rulebook, employed: Walk
) -> None:
    for late in range(len(employed.interviews)):
        assert list(soundness.edit_problems(book, employed, "night_shift", False, late)) == []
        assert list(soundness.edit_problems(book, employed, "hours", 20, late)) == []


def test_a_worker_who_does_not_hear_of_an_edit_about_the_workplace_is_named(
    book: Rulebook, employed: Walk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deaf(book: Rulebook, before: Interview, command: Command, **day: Any) -> Step:
        after, events = advance(book, before, command, **day)
        return (replace(after, answers=before.answers) if isinstance(command, Give) else after), events

    monkeypatch.setattr(soundness, "advance", deaf)
    assert list(soundness.edit_problems(book, employed, "night_shift", False, 4)) == [
        (
            "obligation 'night-permit' is met after a change of 'night_shift' on 2026-11-23, "
            "not_applicable afresh"
        ),
    ]


def test_an_answer_that_outlives_the_one_it_belongs_to_is_named(
    book: Rulebook, one: Walk, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions = {**book.questions, "wage": replace(book.questions["wage"], resets=("terms",))}
    home = replace(book, questions=questions)

    assert list(soundness.edit_problems(home, one, "wage", 2000, 99 % len(one.asked))) == []
    monkeypatch.setattr(soundness, "advance", lambda _, *rest, **day: advance(book, *rest, **day))
    assert list(soundness.edit_problems(home, one, "wage", 2000, 99 % len(one.asked))) == [
        "'terms' outlives a change of 'wage' on 2026-11-23, which resets it"
    ]


def test_nothing_is_compared_when_an_edit_leaves_no_workers(book: Rulebook, employed: Walk) -> None:
    assert list(soundness.edit_problems(book, employed, "employees", 0, 0)) == []


def test_edits_are_tried_on_both_interviews(evidence: Evidence, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[tuple[Scope, Scope]] = []

    def spy(book: Rulebook, one: Walk, name: str, *_: object) -> tuple[str, ...]:
        tried.append((one.scope, book.questions[name].scope))
        return ()

    monkeypatch.setattr(soundness, "edit_problems", spy)
    soundness.edits(evidence)
    assert set(tried) == {
        (Scope.WORKPLACE, Scope.WORKPLACE),
        (Scope.WORKER, Scope.WORKER),
        (Scope.WORKER, Scope.WORKPLACE),
    }


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


def test_a_finding_about_a_worker_that_excludes_the_truth_is_named(book: Rulebook, employed: Walk) -> None:
    wrong = replace(employed.end, workplace={**employed.end.workplace, "night_shift": Answer(False)})
    forgotten = replace(employed.end, workplace={**employed.end.workplace, "night_shift": Answer(None)})

    assert list(soundness.doubt_problems(book, employed, employed.end)) == []
    assert list(soundness.doubt_problems(book, employed, forgotten)) == []
    (sentence,) = soundness.doubt_problems(book, employed, wrong)
    assert sentence.startswith("obligation 'night-permit' is not_applicable without ")
    assert sentence.endswith(" on 2026-11-23, but met in truth")


def test_doubts_about_the_workplace_are_tried_under_a_worker(
    evidence: Evidence, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[Interview] = []

    def spy(book: Rulebook, one: Walk, partial: Interview) -> tuple[str, ...]:
        tried.append(partial)
        return ()

    monkeypatch.setattr(soundness, "doubt_problems", spy)
    soundness.doubts(evidence)
    bases = [one.workplace.values() for one in tried if one.scope is Scope.WORKER and one.answers]

    assert any(Answer(None) in answers for answers in bases)  # does not know
    assert any(not answers for answers in bases)  # was never asked
    assert any(len(answers) > 5 and Answer(None) not in answers for answers in bases)


def test_the_bound_of_a_walk_counts_the_questions_of_its_own_interview(evidence: Evidence) -> None:
    notes = soundness.ends(evidence).notes

    assert [note.split(":")[0] for note in notes] == ["workplace", "worker"]
    assert notes[1].endswith("none can have more than 4")


def test_an_answer_that_belongs_to_the_other_interview_is_tried_at_every_step(
    evidence: Evidence, employed: Walk, one: Walk
) -> None:
    for way in (one, employed):
        for place in range(len(way.interviews)):
            foreign = [
                outcomes
                for command, outcomes in steps.inputs(evidence, way, place)
                if isinstance(command, Give)
                and command.question in evidence.book.questions
                and evidence.book.questions[command.question].scope is not way.scope
            ]
            assert foreign == [{"unfit"}]


def test_an_accepted_answer_of_the_other_interview_is_named(
    evidence: Evidence, monkeypatch: pytest.MonkeyPatch
) -> None:
    def careless(command: Command, before: Interview, step: Step) -> Step:
        foreign = (
            isinstance(command, Give) and command.question == "hours" and before.scope is Scope.WORKPLACE
        )
        return advance(evidence.book, before, Give("terms", None), today=TODAY) if foreign else step

    broken_advance(monkeypatch, careless)
    found = steps.steps(evidence).problems
    assert any(
        "Give(question='hours'" in sentence and "ok instead of unfit" in sentence for sentence in found
    )


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
