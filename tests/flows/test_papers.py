"""Which papers a worker's renewal needs, and which deadlines of the calendar concern whom."""

from datetime import date

import pytest

from flows.agenda import Occasion, YearDay, agenda
from flows.facts import Party, Scope, Value
from flows.notes import NoteKind
from flows.operands import Situation
from flows.papers import papers
from flows.rulebook import Rulebook
from tests.flows.support import TODAY


def needed(book: Rulebook, **facts: Value) -> list[tuple[str, list[tuple[str, bool]]]]:
    found = papers(book.packs.values(), Situation(facts, TODAY))
    return [(one.pack.id, [(paper.id, sure) for paper, sure in one.papers]) for one in found]


def test_a_pack_lists_what_is_needed_for_certain_and_what_may_be(book: Rulebook) -> None:
    assert needed(book, night_shift=True, hours=21) == [
        ("permit-renewal", [("photo", True), ("pay-slips", True)]),
    ]
    assert needed(book, night_shift=True, hours=20) == [("permit-renewal", [("photo", True)])]
    assert needed(book, night_shift=True) == [("permit-renewal", [("photo", True), ("pay-slips", False)])]


def test_a_pack_that_does_not_apply_for_certain_is_left_out(book: Rulebook) -> None:
    assert needed(book, night_shift=False, hours=21) == []
    assert needed(book, hours=21) == []


def test_a_paper_says_who_brings_it(book: Rulebook) -> None:
    brings = {paper.id: paper.by for paper in book.packs["permit-renewal"].documents}
    assert brings == {"photo": Party.WORKER, "pay-slips": Party.EMPLOYER}


def occasions(
    book: Rulebook, scope: Scope, today: date, until: date, **facts: Value
) -> list[tuple[str, date | None, date, bool]]:
    found = agenda(book.calendar.values(), scope, Situation(facts, today), until)
    return [(one.deadline.id, one.opens, one.closes, one.sure) for one in found]


def test_the_terms_that_end_within_the_days_are_told_nearest_first(book: Rulebook) -> None:
    found = occasions(book, Scope.WORKPLACE, TODAY, date(2028, 1, 31), legal_form="corporation")

    assert found == [
        ("winter-list", date(2026, 12, 1), date(2027, 1, 31), True),
        ("annual-report", date(2027, 6, 1), date(2027, 7, 10), True),
        ("winter-list", date(2027, 12, 1), date(2028, 1, 31), True),
    ]


@pytest.mark.parametrize(
    ("today", "until", "count"),
    [
        (date(2027, 7, 10), date(2027, 7, 10), 1),
        (date(2027, 7, 11), date(2028, 7, 9), 0),
        (date(2027, 7, 11), date(2028, 7, 10), 1),
        (date(2027, 1, 1), date(2027, 7, 9), 0),
    ],
)
def test_a_term_counts_from_the_first_day_to_the_last_both_included(
    book: Rulebook, today: date, until: date, count: int
) -> None:
    found = occasions(book, Scope.WORKPLACE, today, until, legal_form="corporation")
    assert [name for name, *_ in found].count("annual-report") == count


def test_a_deadline_that_may_concern_somebody_is_told_as_unsure(book: Rulebook) -> None:
    def reports(**facts: Value) -> list[bool]:
        found = occasions(book, Scope.WORKPLACE, TODAY, date(2027, 7, 31), **facts)
        return [sure for name, _, _, sure in found if name == "annual-report"]

    assert reports(employees=5) == [True]
    assert reports(employees=4) == [False]
    assert reports(employees=4, legal_form="sole_proprietor") == []


def test_a_worker_is_told_of_deadlines_about_workers_only(book: Rulebook) -> None:
    until = date(2028, 3, 31)
    assert occasions(book, Scope.WORKER, TODAY, until, hours=21) == [
        ("permit-list", None, date(2027, 3, 31), True),
    ]
    assert occasions(book, Scope.WORKER, TODAY, until, hours=20) == []
    assert occasions(book, Scope.WORKER, date(2027, 4, 1), until, hours=21) == []


def test_a_closed_day_moves_no_deadline(book: Rulebook) -> None:
    """31 January 2027 is a Sunday."""
    (found,) = agenda(
        [book.calendar["winter-list"]], Scope.WORKPLACE, Situation({}, TODAY), date(2027, 1, 31)
    )
    assert found == Occasion(book.calendar["winter-list"], date(2026, 12, 1), date(2027, 1, 31), sure=True)


def test_a_day_of_every_year_is_that_day_in_each(book: Rulebook) -> None:
    assert YearDay(2, 28).on(2028) == date(2028, 2, 28)
    assert book.calendar["annual-report"].closes == YearDay(7, 10)
    assert book.calendar["permit-list"].closes == date(2027, 3, 31)


def test_a_note_says_what_it_is_and_since_when(book: Rulebook) -> None:
    kinds = {name: (note.kind, note.since) for name, note in book.notes.items()}
    assert kinds == {
        "fewer-hours": (NoteKind.ANNOUNCED, date(2028, 10, 1)),
        "permit-for-ever": (NoteKind.CLAIM, None),
    }
