import random
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from flows.assessment import Status, assess
from flows.cases import Cases, cases
from flows.classes import Among, Passing, Within
from flows.evidence import knowing
from flows.loading import load
from flows.operands import Situation
from flows.rulebook import Obligation, Rulebook
from flows.tables import law_day, table
from tests.flows.matching import fits, matching
from tests.flows.support import SHOP, TODAY

SHIPPED = load()
# The largest obligation has tens of thousands of cases on each of its many days; this many tell enough.
MOST = 60
MOST_DAYS = 4


def status(book: Rulebook, obligation: Obligation, situation: Situation) -> Status:
    """What the assessment says, which knows nothing of tables."""
    [finding] = assess(book, knowing(situation.facts, obligation.scope), situation.today).findings
    return finding.status


def situations(tried: Cases) -> Iterator[Situation]:
    """All cases, or as many of them as chance finds in a fixed order."""
    if tried.count <= MOST:
        yield from tried.situations()
        return
    chance = random.Random(tried.count)  # noqa: S311  # nothing secret, the same again each time
    for _ in range(MOST):
        facts = {name: chance.choice(values) for name, values in tried.answers.items()}
        yield Situation(facts, tried.today, tried.figures)


def demand_right(book: Rulebook, obligation: Obligation) -> None:
    alone = replace(book, obligations={obligation.id: obligation})
    every = cases(book, obligation, TODAY)
    for tried in every[:: -(-len(every) // MOST_DAYS)]:
        found = table(book, obligation, tried.today)
        for situation in situations(tried):
            rows = [row.status for row in matching(found, situation)]
            assert rows == [status(alone, obligation, situation)], situation


@pytest.mark.parametrize("name", SHIPPED.obligations)
def test_every_case_of_a_shipped_duty_fits_one_row_with_the_status_of_the_assessment(name: str) -> None:
    demand_right(SHIPPED, SHIPPED.obligations[name])


def test_every_case_of_every_duty_of_the_shop_fits_one_row_with_the_status_of_the_assessment(
    book: Rulebook,
) -> None:
    for obligation in book.obligations.values():
        demand_right(book, obligation)


def with_duty(tmp_path: Path, applies: str, met: str) -> tuple[Rulebook, Obligation]:
    """The shop with one duty more."""
    folder = Path(shutil.copytree(SHOP, tmp_path / "shop"))
    (folder / "more.yaml").write_text(
        f"""
section: contract
obligations:
  - id: more
    records: [more]
    scope: workplace
    applies_when: {applies}
    met_when: {met}
    owed_by: employer
    falls_on: [employer]
    weight: 1
    confidence: verified
    sources: [{{source: page}}]
""",
        encoding="utf-8",
    )
    book = load(folder)
    return book, book.obligations["more"]


@pytest.mark.parametrize(
    ("applies", "met"),
    [
        ("employees != 7", "employees == 3 or employees > 20"),
        ("employees <= 299", "employees < 9 or terms"),
        ('prefecture == "tokyo" and wage >= minimum_wage', "wage >= 1250"),
        ('prefecture != "tokyo" or wage < minimum_wage', "wage > 1250 or prefecture in ('tokyo', 'okinawa')"),
        (
            "agreement_until >= date(2027, 4, 1)",
            "agreement_until >= today and agreement_until < today + days(200)",
        ),
        ("not (terms or not registered)", "agreement"),
        ("terms", "registered or not registered"),
        ("employees >= size_line and employees < 40", "wage >= minimum_wage and not terms"),
    ],
)
def test_any_duty_that_can_be_written_has_a_table_without_gap_and_overlap(
    tmp_path: Path, applies: str, met: str
) -> None:
    demand_right(*with_duty(tmp_path, applies, met))


def test_branches_with_the_same_outcome_are_one_row(book: Rulebook) -> None:
    found = table(book, book.obligations["register"], TODAY)
    corporation, sole = Among(("corporation",)), Among(("sole_proprietor",))

    assert found.facts == ("legal_form", "employees", "registered")
    assert [(row.cells, row.status) for row in found.rows] == [
        ((corporation, None, Among((True,))), Status.MET),
        ((corporation, None, Among((False,))), Status.UNMET),
        ((sole, Within(((0, 4),)), None), Status.NOT_APPLICABLE),
        ((sole, Within(((5, 300),)), Among((True,))), Status.MET),
        ((sole, Within(((5, 300),)), Among((False,))), Status.UNMET),
    ]


def test_an_answer_that_never_matters_has_no_column(tmp_path: Path) -> None:
    found = table(
        *with_duty(tmp_path, "registered or employees >= 5 or employees < 5", "terms"),
        TODAY,
    )

    assert found.facts == ("terms",)


def test_ranges_with_the_same_outcome_touch_nowhere(tmp_path: Path) -> None:
    found = table(*with_duty(tmp_path, "always", "employees < 5 or employees == 9 or employees == 10"), TODAY)

    assert [row.cells for row in found.rows] == [
        (Within(((0, 4), (9, 10))),),
        (Within(((5, 8), (11, 300))),),
    ]


def test_an_amount_stands_in_the_table_with_its_value_of_that_day(book: Rulebook) -> None:
    duty = book.obligations["enrol-part-time"]

    def lines(day: date) -> set[object]:
        found = table(book, duty, day)
        return {row.cells[found.facts.index("employees")] for row in found.rows}

    assert Within(((51, 300),)) in lines(TODAY)
    assert Within(((36, 300),)) in lines(date(2027, 10, 1))


def test_an_amount_by_prefecture_needs_no_column_for_the_prefecture(book: Rulebook) -> None:
    found = table(book, book.obligations["minimum-wage"], TODAY)
    reached = Passing(
        tuple(
            way
            for row in found.rows
            for cell in row.cells[:1]
            if isinstance(cell, Passing)
            for way in cell.ways
            if row.status is Status.MET
        )
    )

    assert found.facts == ("wage",)
    assert [row.status for row in found.rows] == [Status.UNMET, Status.MET]
    assert fits(
        reached, "wage", Situation({"wage": 1090, "prefecture": "okinawa"}, TODAY, book.figures(TODAY))
    )
    assert not fits(
        reached, "wage", Situation({"wage": 1090, "prefecture": "tokyo"}, TODAY, book.figures(TODAY))
    )


@pytest.mark.parametrize("duty", ["minimum-wage", "enrol-part-time"])
def test_without_an_amount_in_force_nothing_is_decided_by_it(book: Rulebook, duty: str) -> None:
    found = table(book, book.obligations[duty], date(2035, 1, 1))

    assert {row.status for row in found.rows} <= {Status.POSSIBLE, Status.NOT_APPLICABLE}
    assert found.rows[0].status is Status.POSSIBLE


def test_an_amount_known_for_some_prefectures_only_leaves_the_others_open(book: Rulebook) -> None:
    found = table(book, book.obligations["minimum-wage"], date(2025, 12, 1))

    assert {row.status for row in found.rows} == {Status.UNMET, Status.MET, Status.POSSIBLE}


def test_a_duty_nobody_verified_is_to_be_confirmed_and_never_neglected(book: Rulebook) -> None:
    found = table(book, book.obligations["written-terms"], TODAY)

    assert [row.status for row in found.rows] == [Status.MET, Status.POSSIBLE]


@pytest.mark.parametrize(
    ("duty", "today", "day"),
    [
        ("pay-levy", TODAY, date(2027, 4, 1)),
        ("pay-levy", date(2028, 1, 1), date(2028, 1, 1)),
        ("old-notice", date(2026, 1, 1), date(2026, 1, 1)),
        ("old-notice", TODAY, date(2026, 3, 31)),
        ("register", TODAY, TODAY),
    ],
)
def test_a_duty_that_is_not_in_force_is_shown_on_its_nearest_day(
    book: Rulebook, duty: str, today: date, day: date
) -> None:
    assert law_day(book.obligations[duty], today) == day
    assert table(book, book.obligations[duty], today).on == day


def test_a_fact_that_decides_alone_comes_first_where_that_saves_rows(tmp_path: Path) -> None:
    duty = with_duty(
        tmp_path, 'legal_form == "corporation" and employees >= 5 or terms', "registered and terms"
    )
    found = table(*duty, TODAY)

    assert found.facts[0] == "terms"
    assert len(found.rows) == 5  # the order in which they are asked needs 11


def test_a_missing_row_would_be_noticed(book: Rulebook) -> None:
    duty = book.obligations["register"]
    right = table(book, duty, TODAY)
    wrong = replace(right, rows=right.rows[1:])
    [tried] = cases(book, duty, TODAY)

    assert {len(matching(right, one)) for one in situations(tried)} == {1}
    assert {len(matching(wrong, one)) for one in situations(tried)} == {0, 1}
