"""Every record of the fact sheets is in the rulebook, or is left out for a reason."""

from dataclasses import replace

from flows.coverage import coverage, coverage_problems
from flows.rulebook import Rulebook


def test_a_record_says_what_it_has_become(book: Rulebook) -> None:
    places = coverage(book)

    assert places["register"] == ("obligation register",)
    assert places["pack-permit"] == ("pack permit-renewal",)
    assert places["track-annual"] == ("deadline annual-report",)
    assert places["claim-permit"] == ("note permit-for-ever",)
    assert places["lead-times"] == ()
    assert list(places) == list(book.records)


def test_questions_and_amounts_hold_records_too(book: Rulebook) -> None:
    question = replace(book.questions["hours"], records=("matrix-hours",))
    amount = replace(book.amounts["size_line"], records=("matrix-hours",))
    more = replace(
        book,
        questions={**book.questions, "hours": question},
        amounts={**book.amounts, "size_line": amount},
        records={**book.records, "matrix-hours": None},
    )

    assert coverage(more)["matrix-hours"] == ("question hours", "amount size_line")
    assert list(coverage_problems(more)) == []


def test_every_gap_is_named(book: Rulebook) -> None:
    records = {**book.records, "lost": None, "register": "nobody registers any more"}
    del records["night-permit"]

    assert set(coverage_problems(replace(book, records=records))) == {
        "record 'lost' is nowhere in the rulebook; say in 'left_out' why",
        "record 'register' is said to be left out, but obligation register holds it",
        "obligation night-permit names record 'night-permit', which stands in no list of records",
    }


def test_a_rulebook_without_fact_sheets_has_nothing_to_cover(book: Rulebook) -> None:
    assert list(coverage_problems(replace(book, records={}))) == []
