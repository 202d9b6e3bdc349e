from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, datetime

import pytest
from openpyxl import load_workbook

from bot.report.columns import COLUMNS, heading
from bot.report.limits import Reason
from bot.report.meaning import MOST_ERRORS
from bot.report.sheets import Sheet, read_sheet, refused_name, tell, template
from bot.service.turn import MOST_WORKERS
from bot.service.words import Words
from flows.nicknames import Objection
from flows.unclear import Reason as Unclarity
from tests.bot.report.books import HEAD, TODAY, csv_of, saved, workbook_of

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
    sheet = reading(HEAD, "", "# 夜勤の方,,", "A1,留学,2027-03-31", ",,,", head="＃ひな形")

    assert [(one.line, one.nickname) for one in sheet.workers] == [(5, "A1")]


@pytest.mark.parametrize("rows", [(), ("# A1",)])
def test_a_list_without_workers_is_told(reading: Callable[..., Sheet], rows: tuple[str, ...]) -> None:
    assert faults(reading(*rows)) == [("no-rows", None, None)]


def test_beside_other_cells_the_sign_of_a_comment_is_how_a_nickname_begins(
    reading: Callable[..., Sheet],
) -> None:
    [first, second] = reading("#1,留学,2027-03-31", "＃2,留学,2027-03-31").workers

    assert [first.nickname, second.nickname] == ["#1", "#2"]


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("#N/A,留学,2027-03-31", "nickname"),
        ("A1,#REF!,2027-03-31", "residence_status"),
        ("A1,留学,#DIV/0!", "stay_until"),
        ("A1,留学,2027-03-31,#NAME?", "hired_on"),
        ("A1,留学,2027-03-31,,#VALUE!", "weekly_hours"),
    ],
)
def test_the_error_of_a_formula_is_told_with_its_line(
    reading: Callable[..., Sheet], row: str, column: str
) -> None:
    assert faults(reading(",永住者", row)) == [("formula-error", 3, column)]


def test_a_heading_may_begin_with_the_sign_of_a_comment(words: Words, reading: Callable[..., Sheet]) -> None:
    sheet = reading("1,留学,2027-03-31", head="#,在留資格,満了日")

    assert faults(sheet) == [("unknown-column", 1, None)]
    assert "「#」" in tell(words, "ja", sheet.errors[0])


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_example_of_the_template_is_passed_over_as_long_as_it_is_one(
    words: Words, reading: Callable[..., Sheet], language: str
) -> None:
    name = f"# {words.text(language, 'sheets-example')}"

    assert faults(reading(f"{name},技術・人文知識・国際業務,2027/3/31,2024年4月1日,40")) == [
        ("no-rows", None, None)
    ]
    assert faults(reading(f"{name},留学,2027/3/31,x,28")) == [
        *([("nickname-looks-like-name", 2, "nickname")] if language == "en" else []),
        ("not-a-date", 2, "hired_on"),
    ]


@pytest.mark.parametrize(
    ("word", "option"),
    [
        *((f"技能実習{number}号{kind}", "technical_intern") for number in "123" for kind in ("", "イ", "ロ")),
        *((f"高度専門職1号{kind}", "highly_skilled_1") for kind in "イロハ"),
        *((f"高度専門職１号{kind}", "highly_skilled_1") for kind in "イロハ"),
        *((one, "other_work") for one in ("教授", "芸術", "宗教", "報道", "法律・会計業務")),
        *((one, "other_work") for one in ("医療", "研究", "教育", "興行", "Medical Services")),
        *((one, "no_work") for one in ("文化活動", "短期滞在", "研修", "Cultural Activities")),
        *((f"特定技能{one}", "specified_skilled_1") for one in ("(1号)", "（１号）", "1号（外食業）")),
        ("特定技能2号(建設)", "specified_skilled_2"),
        ("特定活動(46号)", "designated_activities"),
        ("特定活動（本邦大学卒業者）", "designated_activities"),
        ("特定活動(ワーキングホリデー)", "working_holiday"),
        ("留学（資格外活動許可あり）", "student"),
        ("留学 (Student)", "student"),
    ],
)
def test_the_words_on_a_residence_card_are_read_and_a_remark_behind_them_is_not(
    reading: Callable[..., Sheet], word: str, option: str
) -> None:
    [worker] = reading(f"A1,{word},2027-03-31").workers

    assert worker.facts["residence_status"] == option


@pytest.mark.parametrize(
    "word",
    [
        "特定活動(5号)",
        "特定活動(家族滞在)",
        "留学(永住者)",
        "特定技能（外食業）",
        "ひみつ(留学)",
        "留学(1)",
        "5(外食業)",
    ],
)
def test_a_remark_that_may_tell_another_status_is_not_passed_over(
    reading: Callable[..., Sheet], word: str
) -> None:
    [(reason, *_)] = faults(reading(f"A1,{word},2027-03-31"))

    assert reason in {"not-an-option", "several-options"}


@pytest.mark.parametrize(
    "text",
    [
        *("2027/3/31 0:00", "2027-03-31 00:00:00", "2027-03-31 12:00:00.500", "2027-03-31T00:00:00"),
        *("2027/03/31(水)", "2027/03/31（水） 0:00", "2027年3月31日(水曜日)", "2027年3月31日まで"),
        *("令9.3.31", "令9年3月31日", "R9.3.31 まで"),
    ],
)
def test_a_day_is_read_as_programs_write_it(reading: Callable[..., Sheet], text: str) -> None:
    [worker] = reading(f"A1,留学,{text}").workers

    assert worker.facts["stay_until"] == date(2027, 3, 31)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        *(("2027/03/31(木)", "wrong-weekday"), ("2027/02/30(火)", "no-such-day")),
        *((text, "not-a-date") for text in ("2027/3/31 25:00", "0:00", "2027/3/310:00", "2027/3/31から")),
    ],
)
def test_what_stands_with_a_day_must_fit(reading: Callable[..., Sheet], text: str, reason: str) -> None:
    assert faults(reading(f"A1,留学,{text}")) == [(reason, 2, "stay_until")]


def test_a_first_day_is_not_the_end_of_anything(reading: Callable[..., Sheet]) -> None:
    assert faults(reading("A1,留学,2027-03-31,2024年4月1日まで")) == [("not-a-date", 2, "hired_on")]


@pytest.mark.parametrize("text", ["40.0", "40.00", "週40時間", "40時間", "1週40.0時間", "週４０", "40 hours"])
def test_hours_are_read_as_programs_write_them(reading: Callable[..., Sheet], text: str) -> None:
    [worker] = reading(f"A1,留学,2027-03-31,,{text}").workers

    assert worker.facts["weekly_hours"] == 40


@pytest.mark.parametrize("text", ["40.5", "40.000", "1日8時間", "月160時間", "週40時間半"])
def test_hours_that_are_not_certain_are_not_guessed(reading: Callable[..., Sheet], text: str) -> None:
    [(reason, line, column)] = faults(reading(f"A1,留学,2027-03-31,,{text}"))

    assert reason in {"not-whole", "not-a-number"}
    assert (line, column) == (2, "weekly_hours")


@pytest.mark.parametrize(
    ("head", "column"),
    [
        *((one, "stay_until") for one in ('"在留\n期限"', "在留 期限", "ビザ期限", "在留期間満了年月日")),
        *((one, "stay_until") for one in ("満了年月日", '"在留期間の\r\n満了日"', "End of\tstay")),
        *((one, "hired_on") for one in ("採用日", "採用年月日", "入職日", "雇用年月日", "入 社 日")),
        *((one, "weekly_hours") for one in ("1週間の所定労働時間", "労働時間(週)", "労働時間（週）")),
    ],
)
def test_a_heading_is_known_as_programs_call_and_break_it(
    reading: Callable[..., Sheet], head: str, column: str
) -> None:
    heads = {"stay_until": "満了日", "hired_on": "入社日", "weekly_hours": "週の契約時間"} | {column: head}
    [worker] = reading("留学,2027-03-31,2024-04-01,40", head=",".join(["在留資格", *heads.values()])).workers

    assert worker.facts[column] == {
        "stay_until": date(2027, 3, 31),
        "hired_on": date(2024, 4, 1),
        "weekly_hours": 40,
    }.get(column)


@pytest.mark.parametrize("head", ["有効期限", "在留カード有効期限"])
def test_a_heading_that_may_mean_the_card_is_refused(reading: Callable[..., Sheet], head: str) -> None:
    assert ("unknown-column", 1, None) in faults(reading("留学,2027-03-31", head=f"在留資格,{head}"))


LISTED = [tuple(HEAD.split(",")), ("A1", "留学", "2027-03-31")]


def test_two_sheets_with_a_list_are_refused_by_their_names(words: Words) -> None:
    made = workbook_of(("東京", LISTED), ("メモ", [("在留資格",)]), ("大阪", [("支店",), *LISTED]))
    sheet = read_sheet(saved(made), "list.xlsx", words, TODAY)

    assert faults(sheet) == [("several-tables", None, None)]
    assert tell(words, "ja", sheet.errors[0]) == (
        "表のあるシートが2枚以上あります（東京 / 大阪）。1枚にしてください。"
    )


def test_the_name_of_a_sheet_is_cut_and_a_number_in_it_is_not_repeated(words: Words) -> None:
    made = workbook_of(("AB12345678CD", LISTED), ("B", LISTED))
    [error] = read_sheet(saved(made), "list.xlsx", words, TODAY).errors

    assert error.arguments == {"sheets": "… / B"}


@pytest.mark.parametrize("language", ["ja", "en"])
def test_our_own_guide_is_no_list_until_somebody_fills_it_in(words: Words, language: str) -> None:
    made = load_workbook(io.BytesIO(template(words, language, "xlsx")))
    made.worksheets[0].append(LISTED[1])
    assert len(read_sheet(saved(made), "list.xlsx", words, TODAY).workers) == 1

    guide = made.worksheets[1]
    example = next(row for row in range(1, 30) if str(guide.cell(row, 3).value).startswith("# "))
    for place, text in enumerate(LISTED[1], start=3):
        guide.cell(example + 1, place, text)
    assert faults(read_sheet(saved(made), "list.xlsx", words, TODAY)) == [("several-tables", None, None)]


def test_a_sheet_that_is_hidden_may_hold_a_list(words: Words) -> None:
    made = workbook_of(("A", LISTED), ("B", LISTED))
    made.worksheets[1].sheet_state = "hidden"

    assert len(read_sheet(saved(made), "list.xlsx", words, TODAY).workers) == 1


def test_workers_in_hidden_rows_are_counted_and_comments_in_them_are_not(words: Words) -> None:
    made = workbook_of(("A", [*LISTED, ("# 夜勤",), ("A2", "留学", "2027-03-31")]))
    for row in (3, 4):
        made.worksheets[0].row_dimensions[row].hidden = True
    sheet = read_sheet(saved(made), "list.xlsx", words, TODAY)

    assert ([one.line for one in sheet.workers], sheet.hidden) == ([2, 4], 1)


def test_a_date_cell_with_a_time_of_day_is_the_day(words: Words) -> None:
    made = workbook_of(("A", [LISTED[0], ("A1", "留学", datetime(2027, 3, 31, 15, 30))]))  # noqa: DTZ001  # Excel knows no zone
    [worker] = read_sheet(saved(made), "list.xlsx", words, TODAY).workers

    assert worker.facts["stay_until"] == date(2027, 3, 31)


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
