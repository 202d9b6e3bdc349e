from datetime import date

import pytest

from flows.interview import Answer
from flows.rulebook import Rulebook
from flows.stated import StatedFactsError, stated


def test_stated_facts_are_answers(book: Rulebook) -> None:
    interview = stated(book, {"registered": True, "employees": "unknown", "agreement_until": "2027-03-31"})
    assert interview.answers == {
        "registered": Answer(value=True),
        "employees": Answer(None),
        "agreement_until": Answer(date(2027, 3, 31)),
    }


def test_every_fact_that_does_not_fit_is_named(book: Rulebook) -> None:
    with pytest.raises(StatedFactsError) as refused:
        stated(book, {"employes": 3, "zzz": 1, "employees": 301, "registered": True})
    assert refused.value.problems == [
        "'employes' is no fact; did you mean 'employees'?",
        "'zzz' is no fact",
        "'employees' cannot be 301; it is a whole number from 0 to 300, or \"unknown\"",
    ]
    assert str(refused.value) == "\n".join(refused.value.problems)
