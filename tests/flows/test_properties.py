"""What holds for every workplace, whatever its answers and in whatever order it gives them."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from flows.assessment import Status, assess
from flows.commands import Give, Keep, Reopen
from flows.facts import Value
from flows.interview import Answer, Interview, advance, next_question, progress
from flows.loading import load
from tests.flows.support import SHOP, TODAY, answered, facts, values

BOOK = load(SHOP)
Truth = dict[str, Value]
Given = dict[str, Value | None]
ALLOWED_BY_POSSIBLE = {Status.POSSIBLE, Status.UNMET, Status.MET, Status.NOT_APPLICABLE}
ALLOWED_BY_UPCOMING = {Status.UPCOMING, Status.NOT_APPLICABLE}


def interviews() -> st.SearchStrategy[Given]:
    """Answers to some of the questions, some of them *don't know*."""
    maybe = {name: values(one.domain) | st.none() for name, one in BOOK.questions.items()}
    return st.fixed_dictionaries({}, optional=maybe)


def days() -> st.SearchStrategy[date]:
    return st.sampled_from([TODAY, *BOOK.changes()]) | st.dates(date(2024, 1, 1), date(2030, 1, 1))


@given(interviews(), st.permutations(list(BOOK.questions)), days())
def test_the_order_of_the_answers_does_not_matter(given_: Given, order: list[str], day: date) -> None:
    one = answered(BOOK, given_)
    other = answered(BOOK, {name: given_[name] for name in order if name in given_})
    assert assess(BOOK, one, day) == assess(BOOK, other, day)
    assert next_question(BOOK, one, day) == next_question(BOOK, other, day)
    assert progress(BOOK, one, day) == progress(BOOK, other, day)


@given(interviews(), facts(BOOK), st.data())
def test_an_edit_equals_having_answered_so_from_the_start(
    given_: Given, other: Truth, data: st.DataObject
) -> None:
    if not given_:
        return
    edited = data.draw(st.sampled_from(sorted(given_)))
    interview = answered(BOOK, given_)
    interview, _ = advance(BOOK, interview, Reopen(edited), today=TODAY)
    interview, _ = advance(BOOK, interview, Give(edited, other[edited], interview.revision), today=TODAY)
    fresh = answered(BOOK, {**given_, edited: other[edited]})
    assert assess(BOOK, interview, TODAY) == assess(BOOK, fresh, TODAY)
    assert next_question(BOOK, interview, TODAY) == next_question(BOOK, fresh, TODAY)
    assert progress(BOOK, interview, TODAY) == progress(BOOK, fresh, TODAY)


@given(facts(BOOK), st.sets(st.sampled_from(list(BOOK.questions))), days())
def test_it_always_ends_asks_once_and_promises_ever_less(truth: Truth, unknown: set[str], day: date) -> None:
    interview, order = Interview(), []
    totals = [progress(BOOK, interview, day)]
    while question := next_question(BOOK, interview, day):
        order.append(question.id)
        value = None if question.id in unknown else truth[question.id]
        interview, _ = advance(BOOK, interview, Give(question.id, value, interview.revision), today=day)
        totals.append(progress(BOOK, interview, day))
    assert len(order) == len(set(order))
    for before, after in pairwise(totals):
        assert all(after[section][1] <= before[section][1] for section in before)
    assert all(done == total for done, total in totals[-1].values())
    if not unknown:
        left = assess(BOOK, interview, day).having(Status.POSSIBLE)
        assert all(not one.missing for one in left)


@given(facts(BOOK), st.sets(st.sampled_from(list(BOOK.questions))), days())
def test_dont_know_never_hides_the_true_finding(truth: Truth, unknown: set[str], day: date) -> None:
    partial = answered(BOOK, {name: None if name in unknown else truth[name] for name in truth})
    true = {one.obligation.id: one.status for one in assess(BOOK, answered(BOOK, truth), day).findings}
    for found in assess(BOOK, partial, day).findings:
        allowed = {Status.POSSIBLE: ALLOWED_BY_POSSIBLE}.get(found.status, {found.status})
        if found.status is Status.UPCOMING and found.missing:
            allowed = ALLOWED_BY_UPCOMING
        assert true[found.obligation.id] in allowed


@given(interviews())
def test_looking_back_without_a_change_changes_nothing(given_: Given) -> None:
    interview = answered(BOOK, given_)
    opened, _ = advance(BOOK, interview, Reopen(), today=TODAY)
    kept, _ = advance(BOOK, opened, Keep(), today=TODAY)
    assert kept.answers == interview.answers
    assert next_question(BOOK, kept, TODAY) == next_question(BOOK, interview, TODAY)


@given(facts(BOOK), st.sets(st.sampled_from(list(BOOK.questions))), days())
def test_every_question_asked_is_missing_for_a_finding(truth: Truth, unknown: set[str], day: date) -> None:
    interview = Interview()
    while question := next_question(BOOK, interview, day):
        possible = assess(BOOK, interview, day).having(Status.POSSIBLE)
        assert any(question.id in one.missing for one in possible)
        value = None if question.id in unknown else truth[question.id]
        interview, _ = advance(BOOK, interview, Give(question.id, value), today=day)


@given(interviews(), days())
def test_unfit_stored_answers_count_as_never_given(given_: Given, day: date) -> None:
    clean = Interview({name: Answer(value) for name, value in given_.items()})
    unfit = {name: Answer("no such option") for name in BOOK.questions if name not in given_}
    assert assess(BOOK, Interview({**clean.answers, **unfit}), day) == assess(BOOK, clean, day)
    assert next_question(BOOK, Interview({**clean.answers, **unfit}), day) == next_question(BOOK, clean, day)
