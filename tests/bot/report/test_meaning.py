from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from bot.report.columns import COLUMNS, heading
from bot.report.limits import Reason
from bot.report.meaning import MOST_ERRORS
from bot.report.sheets import Sheet, read_sheet, refused_name, tell
from bot.service.turn import MOST_WORKERS
from bot.service.words import Words
from flows.nicknames import Objection
from flows.unclear import Reason as Unclarity
from tests.bot.report.books import HEAD, TODAY, csv_of

ENGINEER = "技術・人文知識・国際業務"


@pytest.fixture
def reading(words: Words) -> Callable[..., Sheet]:
    """Reads rows of CSV below a heading."""
    return lambda *rows, head=HEAD: read_sheet(csv_of(*rows, head=head), "list.csv", words, TODAY)


def faults(sheet: Sheet) -> list[tuple[str, int | None, str | None]]:
    assert sheet.workers == ()
    return [(one.reason, one.line, one.column) for one in sheet.errors]


def test_a_line_is_a_worker_with_typed_facts(reading: Callable[..., Sheet]) -> None:
    [worker] = reading(f" 厨房Ａ ,{ENGINEER},令和９年３月３１日,2024/4/1,40時間").workers

    assert (worker.line, worker.nickname) == (2, "厨房A")
    assert worker.facts == {
        "residence_status": "gijinkoku",
        "stay_until": date(2027, 3, 31),
        "hired_on": date(2024, 4, 1),
        "weekly_hours": 40,
    }


def test_what_may_be_empty_may_be_empty(reading: Callable[..., Sheet]) -> None:
    [worker] = reading(",留学,2027-03-31").workers

    assert (worker.nickname, worker.facts) == (
        None,
        {"residence_status": "student", "stay_until": date(2027, 3, 31)},
    )


@pytest.mark.parametrize("nothing", ["", "なし", "－", "―", "無期限", "N/A", "わからない"])
def test_a_stay_without_end_has_no_date(reading: Callable[..., Sheet], nothing: str) -> None:
    [worker] = reading(f"A1,永住者,{nothing},,").workers

    assert worker.facts == {"residence_status": "permanent_resident"}


def test_the_date_of_a_permanent_residents_card_is_no_end_of_a_stay(reading: Callable[..., Sheet]) -> None:
    assert faults(reading("A1,永住者,2030-03-31,,")) == [("no-end-of-stay", 2, "stay_until")]


def test_columns_come_in_any_order_and_in_any_language(reading: Callable[..., Sheet]) -> None:
    [worker] = reading(
        "28,2027-03-31,a1,Student", head="Weekly Hours,満了日,NICKNAME ,Status of residence"
    ).workers

    assert (worker.nickname, worker.facts["weekly_hours"], worker.facts["residence_status"]) == (
        "a1",
        28,
        "student",
    )


def test_every_status_is_read_by_its_label_in_every_language(
    words: Words, reading: Callable[..., Sheet]
) -> None:
    question = words.book.questions["residence_status"]
    for language in words.catalog.languages:
        for option in question.domain.options:
            label = words.option(language, question, option)
            unlimited = option in {"permanent_resident", "highly_skilled_2"}
            [worker] = reading(f',"{label}",{"" if unlimited else "2027-03-31"}').workers

            assert worker.facts["residence_status"] == option


def test_every_column_is_read_by_its_heading_in_every_language(words: Words) -> None:
    for language in words.catalog.languages:
        head = ",".join(heading(words, language, column.id) for column in COLUMNS)
        sheet = read_sheet(csv_of("a1,留学,2027-03-31,2024-04-01,28", head=head), "list.csv", words, TODAY)

        assert len(sheet.workers) == 1


def test_one_wrong_cell_takes_all_workers_back(reading: Callable[..., Sheet]) -> None:
    assert faults(reading("A1,留学,2027-03-31,,", "A2,留学,3/31,,")) == [("not-a-date", 3, "stay_until")]


def test_everything_that_is_wrong_is_told_at_once(reading: Callable[..., Sheet]) -> None:
    sheet = reading("A1,留学生,2027-02-30,,28.5", ",3,2099-01-01,x,61", "a1,特定技能,,,")

    assert faults(sheet) == [
        ("no-such-day", 2, "stay_until"),
        ("not-whole", 2, "weekly_hours"),
        ("not-an-option", 3, "residence_status"),
        ("year-out-of-range", 3, "stay_until"),
        ("not-a-date", 3, "hired_on"),
        ("out-of-range", 3, "weekly_hours"),
        ("same-nickname", 4, "nickname"),
        ("several-options", 4, "residence_status"),
    ]


def test_after_a_hundred_errors_the_rest_is_not_looked_at(reading: Callable[..., Sheet]) -> None:
    sheet = reading(*[",x,x"] * 300)

    assert len(sheet.errors) == MOST_ERRORS == 100
    assert sheet.errors[-1].line == 51


@pytest.mark.parametrize("number", ["3", "#3", "3番", "３"])
def test_a_number_is_no_status_as_there_are_no_buttons_to_count(
    reading: Callable[..., Sheet], number: str
) -> None:
    # Not in the first cell, so the sign is no comment.
    assert faults(reading(f"A1,{number},2027-03-31")) == [("not-an-option", 2, "residence_status")]


@pytest.mark.parametrize("formula", ["=TODAY()", "+1+1", "-1+1", "@SUM(1)", '=HYPERLINK("a";"b")'])
def test_a_formula_is_text_that_does_not_fit(reading: Callable[..., Sheet], formula: str) -> None:
    quoted = '"' + formula.replace('"', '""') + '"'
    assert faults(reading(f"A1,留学,{quoted},,")) == [("not-a-date", 2, "stay_until")]
    assert faults(reading(f"A1,留学,2027-03-31,,{quoted}")) == [("not-a-number", 2, "weekly_hours")]


@pytest.mark.parametrize(
    ("nickname", "reason"),
    [
        ("田中さん", "nickname-looks-like-name"),
        ("AB1234567", "nickname-looks-like-number"),
        ("090-1234-5678", "nickname-looks-like-number"),
        ("厨房で働く背の高い方のひと", "nickname-too-long"),
        ("a@example.org", "nickname-not-allowed"),
        ("\u200b", "nickname-not-allowed"),
    ],
)
def test_a_nickname_that_says_who_it_is_is_refused(
    reading: Callable[..., Sheet], nickname: str, reason: str
) -> None:
    assert faults(reading(f"{nickname},留学,2027-03-31")) == [(reason, 2, "nickname")]


def test_the_same_nickname_twice_is_told_with_the_other_line(
    words: Words, reading: Callable[..., Sheet]
) -> None:
    sheet = reading("Kitchen a,留学,2027-03-31", "B,留学,2027-03-31", "KITCHEN　A,留学,2027-03-31")

    assert faults(sheet) == [("same-nickname", 4, "nickname")]
    assert "2行目" in tell(words, "ja", sheet.errors[0])


@pytest.mark.parametrize("column", [1, 2, 3, 4])
def test_the_number_of_a_card_is_refused_and_not_repeated(
    words: Words, reading: Callable[..., Sheet], column: int
) -> None:
    cells = ["", "留学", "2027-03-31", "", ""]
    cells[column] = "AB12345678CD"
    sheet = reading(",".join(cells))

    assert Reason.PERSONAL_NUMBER in {one.reason for one in sheet.errors}
    assert not any("12345678" in tell(words, "ja", one) for one in sheet.errors)


def test_an_unknown_column_is_told_by_its_name(words: Words, reading: Callable[..., Sheet]) -> None:
    sheet = reading("A,B,留学,2027-03-31", head="氏名,国籍,在留資格,満了日")

    assert faults(sheet) == [("unknown-column", 1, None)] * 2
    assert "「氏名」" in tell(words, "ja", sheet.errors[0])
    assert "“国籍”" in tell(words, "en", sheet.errors[1])


def test_a_heading_with_a_card_number_is_not_repeated(reading: Callable[..., Sheet]) -> None:
    sheet = reading("", head="在留資格,満了日,AB12345678CD")

    assert faults(sheet) == [("personal-number", 1, None)]
    assert sheet.errors[0].arguments == {}


def test_a_file_without_headings_is_not_repeated(reading: Callable[..., Sheet]) -> None:
    sheet = reading(head="田中太郎,留学,2027-03-31")

    assert faults(sheet) == [("no-heading", 1, None)]


def test_missing_and_doubled_columns_are_told(reading: Callable[..., Sheet]) -> None:
    assert faults(reading("留学,留学", head="在留資格,Status of residence")) == [
        ("same-column", 1, "residence_status"),
        ("missing-column", 1, "stay_until"),
    ]


def test_what_stands_beside_the_columns_is_not_lost_without_a_word(reading: Callable[..., Sheet]) -> None:
    assert faults(reading("A1,留学,2027-03-31,,,メモ")) == [("beyond-the-columns", 2, None)]


def test_comments_and_empty_lines_are_passed_over_and_lines_keep_their_numbers(
    reading: Callable[..., Sheet],
) -> None:
    sheet = reading(HEAD, "", "# 例,留学,2027-03-31", "A1,留学,2027-03-31", ",,,", head="＃ひな形")

    assert [(one.line, one.nickname) for one in sheet.workers] == [(5, "A1")]


@pytest.mark.parametrize("rows", [(), ("# A1,留学,2027-03-31",)])
def test_a_list_without_workers_is_told(reading: Callable[..., Sheet], rows: tuple[str, ...]) -> None:
    assert faults(reading(*rows)) == [("no-rows", None, None)]


def test_an_empty_file_is_told(words: Words) -> None:
    assert faults(read_sheet(b"", "list.csv", words, TODAY)) == [("no-rows", None, None)]


def test_as_many_workers_as_a_workplace_takes_and_not_one_more(reading: Callable[..., Sheet]) -> None:
    rows = [",留学,2027-03-31"] * MOST_WORKERS

    assert len(reading(*rows).workers) == MOST_WORKERS
    assert faults(reading(*rows, rows[0])) == [("too-many-rows", None, None)]
    assert faults(reading(*rows * 2)) == [("too-many-rows", None, None)]


def test_a_cell_may_be_two_hundred_characters_long(reading: Callable[..., Sheet]) -> None:
    assert faults(reading(f",{'x' * 200},2027-03-31")) == [("not-an-option", 2, "residence_status")]
    assert faults(reading(f",{'x' * 201},2027-03-31")) == [("too-long", 2, "residence_status")]


@pytest.mark.parametrize(
    ("name", "size", "reason"),
    [
        ("list.xls", 1, "old-format"),
        ("LIST.XLSM", 1, "macros"),
        ("list.csv", 1024 * 1024 + 1, "too-large"),
        ("list.xlsx", 1024 * 1024, None),
        ("xls", 1, None),
    ],
)
def test_some_files_need_not_even_be_fetched(name: str, size: int, reason: str | None) -> None:
    refused = refused_name(name, size)

    assert (refused.reason if refused else None) == reason


def test_every_reason_why_a_text_is_no_answer_or_no_nickname_has_its_words(words: Words) -> None:
    kinds = {question.kind for question in (words.book.questions[one.id] for one in COLUMNS[1:])}
    unclear = {reason.replace("_", "-") for reason in Unclarity if "yesno" in kinds or reason != "not_yes_no"}
    nicknames = {f"nickname-{one}" for one in Objection if one is not Objection.EMPTY}

    assert unclear | nicknames <= set(Reason)
    for language in words.catalog.languages:
        assert {f"sheet-{reason}" for reason in Reason} == {
            id_ for id_ in words.catalog.variables(language) if id_.startswith("sheet-")
        }


def test_every_error_is_told_in_every_language(words: Words, reading: Callable[..., Sheet]) -> None:
    sheets = [
        reading("田中さん,特定技能,2027-02-30,x,61", "A1,永住者,2030-01-01", ",x,2099-01-01,2024-04-01,28.5"),
        reading(
            "厨房で働く背の高い方のひと,留学,,AB12345678CD,",
            "AB1234567,留学",
            "A1,留学",
            "a1,留学",
            "a@b,留学",
        ),
        reading(f",{'x' * 201},x,x,x,x"),
        reading(head="氏名,在留資格,在留資格"),
        reading(head="x"),
        reading(),
        reading(*[",留学,2027-03-31"] * 301),
        reading(",".join("x" * 21)),
    ]
    errors = [error for sheet in sheets for error in sheet.errors]

    assert len({one.reason for one in errors}) > 20
    for language, place in (("ja", "{}行目"), ("en", "Row {}")):
        for one in errors:
            assert tell(words, language, one).startswith(place.format(one.line) if one.line else "")


def test_an_error_is_told_with_its_place(words: Words, reading: Callable[..., Sheet]) -> None:
    [error] = reading("A1,留学,2027-03-31,,61").errors

    assert tell(words, "ja", error) == "2行目「週の契約時間」：0から60までの数で記入してください。"
    assert tell(words, "en", error) == "Row 2, “Contracted hours a week”: Please write a number from 0 to 60."
