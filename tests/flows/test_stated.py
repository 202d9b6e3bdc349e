from collections.abc import Mapping
from datetime import date

import pytest

from flows.facts import Scope
from flows.interview import Answer
from flows.rulebook import Rulebook
from flows.stated import Stated, StatedFactsError, stated


def problems(book: Rulebook, facts: Mapping[str, object]) -> list[str]:
    with pytest.raises(StatedFactsError) as refused:
        stated(book, facts)
    assert str(refused.value) == "\n".join(refused.value.problems)
    return refused.value.problems


def test_stated_facts_are_answers(book: Rulebook) -> None:
    found = stated(book, {"registered": True, "employees": "unknown", "agreement_until": "2027-03-31"})
    assert found.workplace.answers == {
        "registered": Answer(value=True),
        "employees": Answer(None),
        "agreement_until": Answer(date(2027, 3, 31)),
    }
    assert found.workers == ()


def test_facts_about_a_worker_among_the_others_are_those_of_one_worker(book: Rulebook) -> None:
    found = stated(book, {"part_time_enrolled": "some", "registered": True})
    assert found.workplace.answers == {"registered": Answer(value=True)}
    assert found == Stated(found.workplace, (found.workplace.worker({"part_time_enrolled": Answer("some")}),))


def test_every_worker_has_answers_of_their_own_at_the_same_workplace(book: Rulebook) -> None:
    workers = [{"part_time_enrolled": "all"}, {}, {"part_time_enrolled": "unknown"}]
    found = stated(book, {"workers": workers, "workplace": {"employees": 60}})
    assert [one.answers for one in found.workers] == [
        {"part_time_enrolled": Answer("all")},
        {},
        {"part_time_enrolled": Answer(None)},
    ]
    assert {one.scope for one in found.workers} == {Scope.WORKER}
    assert all(one.workplace == found.workplace.answers == {"employees": Answer(60)} for one in found.workers)
    assert found.subjects() == (found.workplace, *found.workers)


@pytest.mark.parametrize("facts", [{"workplace": {}}, {"workers": []}, {}])
def test_nothing_needs_to_be_known(book: Rulebook, facts: Mapping[str, object]) -> None:
    assert stated(book, facts) == stated(book, {})


def test_every_fact_that_does_not_fit_is_named(book: Rulebook) -> None:
    assert problems(book, {"employes": 3, "zzz": 1, "employees": 301, "registered": True}) == [
        "'employes' is no fact; did you mean 'employees'?",
        "'zzz' is no fact",
        "'employees' cannot be 301; it is a whole number from 0 to 300, or \"unknown\"",
    ]


def test_a_fact_that_does_not_fit_is_named_with_its_place(book: Rulebook) -> None:
    workers = [{"part_time_enrolled": "all"}, {"part_time_enrolled": "most", "part_time": 1}]
    assert problems(book, {"workplace": {"employees": 301}, "workers": workers}) == [
        "workplace: 'employees' cannot be 301; it is a whole number from 0 to 300, or \"unknown\"",
        "workers[2]: 'part_time_enrolled' cannot be 'most'; it is one of all, some, none, or \"unknown\"",
        "workers[2]: 'part_time' is no fact; did you mean 'has_part_time'?",
    ]


def test_a_fact_in_the_wrong_place_is_told_where_it_belongs(book: Rulebook) -> None:
    facts = {
        "registered": True,
        "workplace": {"part_time_enrolled": "all"},
        "workers": [{"employees": 3}],
        "part_time_enrolled": "all",
        "owner": "somebody",
    }
    assert problems(book, facts) == [
        "'registered' is about the workplace and belongs under 'workplace'",
        "'part_time_enrolled' is about a worker and belongs into an entry of 'workers'",
        "'owner' is no fact",
        "workplace: 'part_time_enrolled' is about a worker and belongs into an entry of 'workers'",
        "workers[1]: 'employees' is about the workplace and belongs under 'workplace'",
    ]


def test_what_is_no_mapping_of_facts_is_refused_with_its_place(book: Rulebook) -> None:
    such = 'facts are a mapping such as {"legal_form": "corporation"}'
    assert problems(book, {"workplace": None, "workers": ["all", {}]}) == [
        f"workplace: {such}",
        f"workers[1]: {such}",
    ]
    assert problems(book, {"workers": {"part_time_enrolled": "all"}}) == [
        "workers: write a list with one mapping of facts for each worker"
    ]
