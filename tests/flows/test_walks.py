"""Walks of a workplace and of a worker there, as machines walk them for the proof."""

from dataclasses import replace
from datetime import date

import pytest

from flows.evidence import Evidence
from flows.facts import Scope
from flows.proof import gather
from flows.rulebook import Rulebook
from flows.walks import days, has_workers, sampled, walk, walks, worker_walk
from tests.flows.support import SOUND, TODAY, answered

TRUTH = {**SOUND, "levy_paid": True}


@pytest.fixture(scope="module")
def evidence(book: Rulebook) -> Evidence:
    return gather(book, TODAY, walks=0)


def test_a_truth_gives_a_walk_of_the_workplace_and_one_of_a_worker_there(book: Rulebook) -> None:
    base, one = walks(book, TRUTH, TODAY)

    assert (base.scope, base.base, base.asked[0]) == (Scope.WORKPLACE, None, "legal_form")
    assert (one.scope, one.base) == (Scope.WORKER, base)
    assert one.asked == ("part_time_enrolled", "hours", "permit_seen", "permit_until")
    assert one.end.workplace == base.end.answers
    assert list(one.given) == [*base.asked, *one.asked]


def test_a_workplace_without_workers_has_no_walk_of_one(book: Rulebook) -> None:
    (base,) = walks(book, {**TRUTH, "employees": 0}, TODAY)

    assert base.scope is Scope.WORKPLACE
    assert len(walks(book, {**TRUTH, "employees": None}, TODAY)) == 2


def test_a_rulebook_without_questions_about_workers_has_no_walk_of_one(book: Rulebook) -> None:
    own = {name: one for name, one in book.questions.items() if one.scope is Scope.WORKPLACE}
    duties = {name: one for name, one in book.obligations.items() if one.scope is Scope.WORKPLACE}
    less = replace(book, questions=own, obligations=duties)

    assert len(walks(less, TRUTH, TODAY)) == 1
    assert not has_workers(less, answered(less, {"employees": 9}), TODAY)


def test_the_part_of_a_walk_in_which_a_question_was_asked_can_be_looked_at(book: Rulebook) -> None:
    base, one = walks(book, TRUTH, TODAY)

    assert one.part("night_shift") == base
    assert one.part("hours") == one
    assert base.part("legal_form") == base


def test_walks_are_of_both_sorts_on_today_and_on_every_later_day_of_the_law(book: Rulebook) -> None:
    found = tuple(sampled(book, TODAY))

    assert days(book, TODAY) == (TODAY, date(2027, 4, 1), date(2027, 10, 1), date(2029, 10, 1))
    assert {one.day for one in found} == set(days(book, TODAY))
    for scope in Scope:
        own = [one for one in found if one.scope is scope]
        assert any(None in one.truth.values() for one in own)
        assert any(None not in one.truth.values() for one in own)


def test_a_walk_that_asks_everything_has_ended(book: Rulebook) -> None:
    few = {name: book.questions[name] for name in ("terms",)}
    duties = {"written-terms": book.obligations["written-terms"]}
    one = walk(replace(book, questions=few, obligations=duties), {"terms": True}, TODAY)

    assert (one.asked, one.ended, one.given) == (("terms",), True, {"terms": True})


def test_what_is_walked_for_the_proof_is_what_is_walked_afresh(book: Rulebook, evidence: Evidence) -> None:
    for facts in ({"hours": 21}, {"hours": 20, "night_shift": True}, {"legal_form": "sole_proprietor"}):
        base = walk(book, evidence.truth(facts), TODAY)

        assert evidence.walked(Scope.WORKPLACE, facts, TODAY) == base
        assert evidence.walked(Scope.WORKER, facts, TODAY) == worker_walk(book, base)


def test_what_is_walked_for_the_proof_has_workers_unless_said_otherwise(evidence: Evidence) -> None:
    assert evidence.truth({})["employees"] == 1
    assert evidence.walked(Scope.WORKER, {}, TODAY).scope is Scope.WORKER
    assert evidence.walked(Scope.WORKER, {"employees": 0}, TODAY).scope is Scope.WORKPLACE
