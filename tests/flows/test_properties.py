"""What holds for every workplace and every worker, whatever the answers and in whatever order they come."""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from flows.assessment import Status, assess
from flows.commands import Give, Keep, Refused, Reopen
from flows.evidence import knowing
from flows.facts import Scope, Value
from flows.interview import Answer, Interview, advance, next_question, progress, situation
from flows.loading import load
from tests.flows.support import SHOP, TODAY, about, answered, employed, facts, values

BOOK = load(SHOP)
Truth = dict[str, Value]
Given = dict[str, Value | None]
ALLOWED_BY_POSSIBLE = {Status.POSSIBLE, Status.UNMET, Status.MET, Status.NOT_APPLICABLE}
ALLOWED_BY_UPCOMING = {Status.UPCOMING, Status.NOT_APPLICABLE}


def interviews() -> st.SearchStrategy[Given]:
    """Answers to some of the questions, some of them *don't know*."""
    maybe = {name: values(one.domain) | st.none() for name, one in BOOK.questions.items()}
    return st.fixed_dictionaries({}, optional=maybe)


def scopes() -> st.SearchStrategy[Scope]:
    return st.sampled_from(Scope)


def interview_of(scope: Scope, answers: Mapping[str, Value | None]) -> Interview:
    """The interview of a workplace, or of a worker at the workplace of the same answers."""
    return answered(BOOK, answers) if scope is Scope.WORKPLACE else employed(BOOK, answers)


def empty(scope: Scope, truth: Truth, unknown: set[str]) -> Interview:
    """Nothing is answered yet, but for a worker all that the workplace was asked."""
    if scope is Scope.WORKPLACE:
        return Interview()
    return answered(BOOK, {name: None if name in unknown else truth[name] for name in truth}).worker()


def days() -> st.SearchStrategy[date]:
    return st.sampled_from([TODAY, *BOOK.changes()]) | st.dates(date(2024, 1, 1), date(2030, 1, 1))


@given(scopes(), interviews(), st.permutations(list(BOOK.questions)), days())
def test_the_order_of_the_answers_does_not_matter(
    scope: Scope, given_: Given, order: list[str], day: date
) -> None:
    one = interview_of(scope, given_)
    other = interview_of(scope, {name: given_[name] for name in order if name in given_})
    assert assess(BOOK, one, day) == assess(BOOK, other, day)
    assert next_question(BOOK, one, day) == next_question(BOOK, other, day)
    assert progress(BOOK, one, day) == progress(BOOK, other, day)


@given(scopes(), interviews(), facts(BOOK), st.data())
def test_an_edit_equals_having_answered_so_from_the_start(
    scope: Scope, given_: Given, other: Truth, data: st.DataObject
) -> None:
    own = sorted(about(BOOK, scope, given_))
    if not own:
        return
    edited = data.draw(st.sampled_from(own))
    interview = interview_of(scope, given_)
    interview, _ = advance(BOOK, interview, Reopen(edited), today=TODAY)
    interview, _ = advance(BOOK, interview, Give(edited, other[edited], interview.revision), today=TODAY)
    fresh = interview_of(scope, {**given_, edited: other[edited]})
    assert assess(BOOK, interview, TODAY) == assess(BOOK, fresh, TODAY)
    assert next_question(BOOK, interview, TODAY) == next_question(BOOK, fresh, TODAY)
    assert progress(BOOK, interview, TODAY) == progress(BOOK, fresh, TODAY)


@given(scopes(), facts(BOOK), st.sets(st.sampled_from(list(BOOK.questions))), days())
def test_it_always_ends_asks_once_and_promises_ever_less(
    scope: Scope, truth: Truth, unknown: set[str], day: date
) -> None:
    interview, order = empty(scope, truth, unknown), []
    totals = [progress(BOOK, interview, day)]
    while question := next_question(BOOK, interview, day):
        order.append(question)
        value = None if question.id in unknown else truth[question.id]
        interview, _ = advance(BOOK, interview, Give(question.id, value, interview.revision), today=day)
        totals.append(progress(BOOK, interview, day))
    assert len(order) == len(set(order))
    assert all(question.scope is scope for question in order)
    for before, after in pairwise(totals):
        assert all(after[section][1] <= before[section][1] for section in before)
    assert all(done == total for done, total in totals[-1].values())
    if not unknown:
        left = assess(BOOK, interview, day).having(Status.POSSIBLE)
        assert all(not one.missing for one in left)


@given(facts(BOOK), st.sampled_from([TODAY, *(day for day in BOOK.changes() if day > TODAY)]))
def test_who_answers_what_is_asked_leaves_nothing_open_for_the_worker(truth: Truth, day: date) -> None:
    interview = Interview()
    while question := next_question(BOOK, interview, day):
        interview, _ = advance(BOOK, interview, Give(question.id, truth[question.id]), today=day)
    worker = interview.worker()
    while question := next_question(BOOK, worker, day):
        worker, _ = advance(BOOK, worker, Give(question.id, truth[question.id]), today=day)
    if truth["employees"]:  # without workers the workplace is not asked what theirs needs
        assert all(not one.missing for one in assess(BOOK, worker, day).having(Status.POSSIBLE))


@given(scopes(), facts(BOOK), st.sets(st.sampled_from(list(BOOK.questions))), days())
def test_dont_know_never_hides_the_true_finding(
    scope: Scope, truth: Truth, unknown: set[str], day: date
) -> None:
    partial = interview_of(scope, {name: None if name in unknown else truth[name] for name in truth})
    true = {one.obligation.id: one.status for one in assess(BOOK, interview_of(scope, truth), day).findings}
    for found in assess(BOOK, partial, day).findings:
        allowed = {Status.POSSIBLE: ALLOWED_BY_POSSIBLE}.get(found.status, {found.status})
        if found.status is Status.UPCOMING and found.missing:
            allowed = ALLOWED_BY_UPCOMING
        assert true[found.obligation.id] in allowed


@given(scopes(), interviews())
def test_looking_back_without_a_change_changes_nothing(scope: Scope, given_: Given) -> None:
    interview = interview_of(scope, given_)
    opened, _ = advance(BOOK, interview, Reopen(), today=TODAY)
    kept, _ = advance(BOOK, opened, Keep(), today=TODAY)
    assert kept.answers == interview.answers
    assert next_question(BOOK, kept, TODAY) == next_question(BOOK, interview, TODAY)


@given(scopes(), facts(BOOK), st.sets(st.sampled_from(list(BOOK.questions))), days())
def test_every_question_asked_is_missing_for_a_finding_of_the_workplace_or_a_worker(
    scope: Scope, truth: Truth, unknown: set[str], day: date
) -> None:
    interview = empty(scope, truth, unknown)
    while question := next_question(BOOK, interview, day):
        both = (interview, interview.worker()) if scope is Scope.WORKPLACE else (interview,)
        now = situation(BOOK, interview, day)
        duties = [one.obligation for each in both for one in assess(BOOK, each, day).having(Status.POSSIBLE)]
        assert any(question.id in one.open_facts(now) for one in duties) or (
            question.id in BOOK.workers_when.open_facts(now)
        )
        value = None if question.id in unknown else truth[question.id]
        interview, _ = advance(BOOK, interview, Give(question.id, value), today=day)


@given(interviews(), facts(BOOK), st.sampled_from(list(BOOK.questions)))
def test_an_answer_of_the_other_scope_is_refused_whatever_has_been_answered(
    given_: Given, truth: Truth, name: str
) -> None:
    other = Scope.WORKER if BOOK.questions[name].scope is Scope.WORKPLACE else Scope.WORKPLACE
    interview = interview_of(other, given_)
    assert advance(BOOK, interview, Give(name, truth[name]), today=TODAY) == (interview, (Refused("unfit"),))


@given(scopes(), interviews(), days())
def test_unfit_stored_answers_count_as_never_given(scope: Scope, given_: Given, day: date) -> None:
    clean = knowing(given_, scope)
    unfit = {name: Answer("no such option") for name in BOOK.questions if name not in given_}
    answers = {**clean.answers, **unfit}
    stored = Interview(answers, scope=scope, workplace=answers)
    assert assess(BOOK, stored, day) == assess(BOOK, clean, day)
    assert next_question(BOOK, stored, day) == next_question(BOOK, clean, day)
