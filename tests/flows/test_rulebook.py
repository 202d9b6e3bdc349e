from datetime import date

import pytest

from flows.calendar import Period
from flows.facts import Scope
from flows.operands import Situation
from flows.rulebook import Rulebook
from flows.sources import Citation, by_source


@pytest.mark.parametrize(
    ("day", "line"),
    [
        (date(2024, 9, 30), None),
        (date(2024, 10, 1), 51),
        (date(2027, 9, 30), 51),
        (date(2027, 10, 1), 36),
        (date(2029, 9, 30), 36),
        (date(2029, 10, 1), None),
    ],
)
def test_an_amount_has_a_value_only_within_its_rows(book: Rulebook, day: date, line: int | None) -> None:
    assert book.amounts["size_line"].on(day) == line
    assert book.figures(day).get("size_line") == line


def test_a_keyed_amount_has_a_value_for_each_key_in_force(book: Rulebook) -> None:
    assert book.figures(date(2025, 10, 3))["minimum_wage"] == {"tokyo": 1226}
    assert book.figures(date(2026, 10, 1))["minimum_wage"] == {
        "hokkaido": 1131,
        "tokyo": 1280,
        "okinawa": 1090,
    }
    assert "minimum_wage" not in book.figures(date(2027, 10, 1))


def test_every_day_of_a_change_is_listed_once_and_in_order(book: Rulebook) -> None:
    assert book.changes() == (
        *(date(2024, 10, 1), date(2025, 10, 3), date(2025, 10, 4), date(2026, 4, 1), date(2026, 10, 1)),
        *(date(2027, 4, 1), date(2027, 10, 1), date(2029, 10, 1)),
    )


def test_a_duty_is_in_force_from_its_first_day_until_before_its_end(book: Rulebook) -> None:
    def in_force(day: date) -> set[str]:
        return {one.id for one in book.on(day).in_force[Scope.WORKPLACE]}

    assert "old-notice" in in_force(date(2026, 3, 31))
    assert "old-notice" not in in_force(date(2026, 4, 1))
    assert "pay-levy" not in in_force(date(2027, 3, 31))
    assert "pay-levy" in in_force(date(2027, 4, 1))
    assert [one.id for one in book.on(date(2027, 3, 31)).announced[Scope.WORKPLACE]] == ["pay-levy"]
    assert book.on(date(2027, 4, 1)).announced[Scope.WORKPLACE] == ()


def test_the_law_keeps_duties_about_workers_apart(book: Rulebook) -> None:
    law = book.on(date(2026, 11, 23))
    assert [one.id for one in law.in_force[Scope.WORKER]] == ["enrol-part-time", "night-permit"]
    assert law.announced[Scope.WORKER] == ()
    assert {one.scope for one in law.in_force[Scope.WORKPLACE]} == {Scope.WORKPLACE}


def test_the_law_says_which_duties_a_fact_concerns(book: Rulebook) -> None:
    law = book.on(date(2026, 11, 23))
    assert [one.id for one in law.concerned["prefecture"]] == ["minimum-wage"]
    assert "levy_paid" not in law.concerned
    assert [one.id for one in law.concerned["night_shift"]] == ["night-permit"]


def test_whether_there_are_workers_concerns_every_duty_about_them(book: Rulebook) -> None:
    law = book.on(date(2026, 11, 23))
    assert "night-permit" in {one.id for one in law.concerned["employees"]}
    assert "night-permit" not in {one.id for one in law.concerned["legal_form"]}


def test_a_duty_says_which_facts_could_still_decide_it(book: Rulebook) -> None:
    duty, day = book.obligations["night-permit"], date(2026, 11, 23)
    assert duty.open_facts(Situation({"hours": 30}, day)) == {"night_shift", "permit_seen", "permit_until"}
    assert duty.open_facts(Situation({"hours": 30, "night_shift": True, "permit_seen": False}, day)) == set()


def test_a_period_without_ends_is_always() -> None:
    assert date.min in Period()
    assert date.max in Period()
    assert not Period().begins_after(date.min)


def test_citations_are_told_by_source_in_the_order_of_first_mention() -> None:
    cited = (Citation("act", "3"), Citation("page"), Citation("order", "1"), Citation("act", "48"))

    assert by_source(cited) == {"act": ["3", "48"], "page": [], "order": ["1"]}
