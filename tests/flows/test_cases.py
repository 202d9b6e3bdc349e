"""Representative answers, and the few of them that conditions tell apart."""

from dataclasses import replace
from datetime import date

import pytest

from flows.cases import apart, both, cases, cases_of
from flows.evidence import Evidence, came_to, telling
from flows.facts import Scope
from flows.mutants import slips
from flows.operands import Situation
from flows.proof import gather
from flows.rulebook import Rulebook
from tests.flows.support import TODAY


@pytest.fixture(scope="module")
def evidence(book: Rulebook) -> Evidence:
    return gather(book, TODAY, walks=0)


def test_cases_that_are_told_apart_come_to_all_that_any_case_comes_to(book: Rulebook) -> None:
    fewer = 0
    for duty in book.obligations.values():
        for case in cases(book, duty, TODAY):
            (told,) = apart([case], *both(duty))
            every = {came_to(duty, now) for now in case.situations()}
            assert {came_to(duty, now) for now in told.situations()} == every
            fewer += case.count - told.count
    assert fewer > 100


def test_a_slip_is_told_by_a_case_that_is_told_apart_exactly_if_any_case_tells_it(evidence: Evidence) -> None:
    def tells(now: Situation) -> bool:
        return came_to(duty, now) != came_to(slipped, now)

    for duty in evidence.book.obligations.values():
        for _, slipped in slips(duty):
            every = (now for case in evidence.tried[duty.id] for now in case.situations())
            found = list(telling(evidence, duty, slipped))
            assert all(map(tells, found))
            assert bool(found) == any(map(tells, every))


def test_a_duty_about_workers_has_no_case_without_workers(book: Rulebook) -> None:
    duty = book.obligations["enrol-part-time"]
    (case, *_) = cases(book, duty, TODAY)

    assert {0, 1} <= set(case.answers["employees"])
    assert 0 not in {now.facts["employees"] for now in case.situations()}
    assert all(now.facts["employees"] for family in case.families("employees") for now in family)
    about_workplace = replace(duty, scope=Scope.WORKPLACE)
    (every, *_) = cases(book, about_workplace, TODAY)
    assert 0 in {now.facts["employees"] for now in every.situations()}


def test_a_family_differs_in_one_fact_alone(book: Rulebook) -> None:
    (case,) = cases(book, book.obligations["register"], TODAY)
    families = list(case.families("employees"))

    assert sum(map(len, families)) == case.count
    for family in families:
        assert {now.facts["employees"] for now in family} == set(case.answers["employees"])
        assert len({(now.facts["legal_form"], now.facts["registered"]) for now in family}) == 1


def test_only_days_on_which_the_duty_itself_can_turn_are_tried(book: Rulebook) -> None:
    def tried(name: str) -> list[date]:
        return [case.today for case in cases(book, book.obligations[name], TODAY)]

    assert tried("register") == [TODAY]
    assert tried("pay-levy") == [date(2027, 4, 1)]
    assert {TODAY, date(2027, 10, 1)} <= set(tried("enrol-part-time"))
    assert date(2027, 4, 1) not in tried("enrol-part-time")


def test_a_condition_without_facts_has_one_case(book: Rulebook) -> None:
    (case,) = cases_of(book, [book.obligations["written-terms"].applies_when], TODAY)

    assert [now.facts for now in case.situations()] == [{}]
