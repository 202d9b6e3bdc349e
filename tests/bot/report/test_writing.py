from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from bot.report.harmless import harmless, meant
from bot.report.sheets import KINDS, Row, export, read_sheet, template
from bot.service.words import Words
from flows import nicknames
from tests.bot.report.books import TODAY

LANGUAGES = ("ja", "en")


def shown(content: bytes, kind: str) -> list[list[Any]]:
    """The cells of the list as a spreadsheet program shows them."""
    if kind == "csv":
        return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    sheet = load_workbook(io.BytesIO(content)).worksheets[0]
    return [list(row) for row in sheet.iter_rows(values_only=True)]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_that_is_sent_back_as_it_is_holds_no_worker(
    words: Words, language: str, kind: str
) -> None:
    sheet = read_sheet(template(words, language, kind), f"list.{kind}", words, TODAY)

    assert (sheet.workers, [one.reason for one in sheet.errors]) == ((), ["no-rows"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_that_was_filled_in_below_its_comments_is_read(words: Words, language: str) -> None:
    filled = template(words, language, "csv") + "A1,永住者,,,\r\n,student,2027-03-31,,\r\n".encode()

    assert [one.nickname for one in read_sheet(filled, "list.csv", words, TODAY).workers] == ["A1", None]


def test_the_example_is_a_worker_as_soon_as_its_mark_is_gone(words: Words) -> None:
    for language in LANGUAGES:
        text = template(words, language, "csv").decode("utf-8-sig")
        *_, example = text.splitlines()
        filled = text.replace(example, example.replace(words.text(language, "sheets-example"), "A1")[2:])
        [worker] = read_sheet(
            filled.replace("例：", "").replace("Example: ", "").encode(), "x", words, TODAY
        ).workers

        assert worker.facts == {
            "residence_status": "gijinkoku",
            "stay_until": date(2027, 3, 31),
            "hired_on": date(2024, 4, 1),
            "weekly_hours": 40,
        }


def test_a_template_opens_in_excel_as_utf_8(words: Words) -> None:
    assert template(words, "ja", "csv").startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("language", "asked"), [("ja", ("氏名", "国籍", "在留カード番号")), ("en", ("names",))]
)
def test_a_template_says_what_does_not_belong_in_it_and_lists_every_status(
    words: Words, kind: str, language: str, asked: tuple[str, ...]
) -> None:
    content = template(words, language, kind)
    if kind == "csv":
        text = content.decode("utf-8-sig")
    else:
        guide = load_workbook(io.BytesIO(content)).worksheets[1]
        text = " ".join(str(value) for row in guide.iter_rows(values_only=True) for value in row)
    question = words.book.questions["residence_status"]

    assert all(one in text for one in asked)
    assert all(words.option(language, question, option) in text for option in question.domain.options)


def test_a_workbook_offers_the_statuses_in_their_column(words: Words) -> None:
    book = load_workbook(io.BytesIO(template(words, "ja", "xlsx")))
    [offered] = book.worksheets[0].data_validations.dataValidation
    options = words.book.questions["residence_status"].domain.options

    assert str(offered.sqref) == "B2:B1000"
    assert offered.formula1 == f"'記入のしかた'!$A$2:$A${len(options) + 1}"
    assert [row[0].value for row in book.worksheets[1][f"A2:A{len(options) + 1}"]] == [
        words.option("ja", words.book.questions["residence_status"], one) for one in options
    ]


def test_dates_in_a_workbook_are_dates_and_hours_are_numbers(words: Words) -> None:
    facts = {"residence_status": "student", "stay_until": date(2027, 3, 31), "weekly_hours": 28}
    _, [nickname, status, until, hired, hours] = shown(
        export(words, "en", "xlsx", [Row(1, None, facts)]), "xlsx"
    )

    assert (nickname, status, hired, hours) == (None, "Student (留学)", None, 28)
    assert until.date() == date(2027, 3, 31)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("nickname", ["=1+1", "+81", "-1", "@x", "\t=1", "＝1", "#1", " =1", "'=1", "'"])
def test_no_cell_of_an_export_begins_a_formula(words: Words, kind: str, nickname: str) -> None:
    [_, [cell, *_]] = shown(export(words, "ja", kind, [Row(1, nickname, {})]), kind)

    assert cell.startswith("'")
    assert meant(cell) == nickname


@given(st.text() | st.text("'=+-@\t＝#a ", max_size=6))
def test_what_is_made_harmless_is_meant_as_before(text: str) -> None:
    cell = harmless(text)

    assert meant(cell) == text
    assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠", "#"))


NICKNAMES = st.none() | st.text("aB1厨房=+-#'＋, ;\"😀", min_size=1, max_size=12).filter(
    lambda text: nicknames.objection(text) is None
).map(nicknames.tidy)
DATES = st.dates(date(1990, 1, 1), date(2046, 12, 31))


@st.composite
def rows(draw: st.DrawFn) -> list[Row]:
    """Workers with complete facts and nicknames of their own."""
    found = []
    for nickname in draw(st.lists(NICKNAMES, max_size=5, unique_by=lambda one: one and one.casefold())):
        facts: dict[str, Any] = {"residence_status": draw(st.sampled_from(STATUSES))}
        if facts["residence_status"] not in {"permanent_resident", "highly_skilled_2"}:
            facts["stay_until"] = draw(DATES)
        if draw(st.booleans()):
            facts["hired_on"] = draw(DATES)
        if draw(st.booleans()):
            facts["weekly_hours"] = draw(st.integers(0, 60))
        found.append(Row(len(found) + 2, nickname, facts))
    return found


STATUSES = (
    "gijinkoku",
    "highly_skilled_2",
    "other_work",
    "permanent_resident",
    "specified_skilled_1",
    "student",
    "no_work",
)


@settings(max_examples=60, deadline=None)
@given(rows(), st.sampled_from(LANGUAGES), st.sampled_from(KINDS))
def test_an_export_is_read_back_as_it_was(
    words: Words, given_rows: list[Row], language: str, kind: str
) -> None:
    sheet = read_sheet(export(words, language, kind, given_rows), f"list.{kind}", words, TODAY)

    assert list(sheet.workers) == given_rows
    assert bool(sheet.errors) is not bool(given_rows)
