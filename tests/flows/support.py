"""The shop rulebook in Hypothesis's words, and short ways to answer it."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

from hypothesis import strategies as st

from flows.commands import Give
from flows.facts import Domain, Kind, Scope, Value
from flows.interview import Interview, advance
from flows.rulebook import Rulebook

Given = TypeVar("Given")
SHOP = Path(__file__).parent / "fixtures" / "shop"
TODAY = date(2026, 11, 23)

# Facts under which every duty of the shop that is in force applies and is met.
SOUND: Mapping[str, Value] = {
    "legal_form": "corporation",
    "employees": 60,
    "prefecture": "tokyo",
    "registered": True,
    "has_part_time": True,
    "part_time_enrolled": "all",
    "wage": 1280,
    "agreement": True,
    "agreement_until": TODAY,
    "terms": True,
    "night_shift": True,
    "hours": 30,
    "permit_seen": True,
    "permit_until": TODAY,
}


def about(book: Rulebook, scope: Scope, answers: Mapping[str, Given]) -> dict[str, Given]:
    """Those of the answers that belong to interviews of that scope."""
    return {name: value for name, value in answers.items() if book.questions[name].scope is scope}


def answered(book: Rulebook, answers: Mapping[str, Value | None]) -> Interview:
    """The interview of a workplace with those of the answers that are about it, given in this order."""
    return _given(book, Interview(), about(book, Scope.WORKPLACE, answers))


def employed(book: Rulebook, answers: Mapping[str, Value | None]) -> Interview:
    """The interview of a worker at the workplace of the same answers."""
    return _given(book, answered(book, answers).worker(), about(book, Scope.WORKER, answers))


def _given(book: Rulebook, interview: Interview, answers: Mapping[str, Value | None]) -> Interview:
    for question, value in answers.items():
        interview, _ = advance(book, interview, Give(question, value), today=TODAY)
    return interview


def values(domain: Domain) -> st.SearchStrategy[Value]:
    """Possible answers, boundaries of the shop's conditions among them."""
    match domain.kind:
        case Kind.YESNO:
            return st.booleans()
        case Kind.CHOICE:
            return st.sampled_from(domain.options)
        case Kind.NUMBER:
            near = (0, 1, 4, 5, 20, 21, 35, 36, 50, 51, 1089, 1090, 1279, 1280)
            return st.sampled_from([one for one in near if one in domain]) | st.integers(
                domain.minimum, domain.maximum
            )
        case Kind.DATE:
            return st.integers(-2, 2).map(lambda days: TODAY + timedelta(days=days))


def facts(book: Rulebook) -> st.SearchStrategy[dict[str, Value]]:
    """A whole truth: a value for every question."""
    return st.fixed_dictionaries({name: values(one.domain) for name, one in book.questions.items()})
