"""Files as programs write them, taken apart in this process."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.report.cells import grid
from bot.report.limits import LARGEST, Line, RefusedError
from tests.bot.report.books import (
    HEAD,
    book,
    filtered,
    list_of,
    row_of,
    rows_of,
    saved,
    strings_of,
    styles_of,
    workbook_of,
    zipped,
)

CONTROL = "control-character"
SERIAL = (date(2027, 3, 31) - date(1899, 12, 30)).days


def lines(data: bytes) -> list[Line]:
    return grid(data).lines


def reason(data: bytes) -> str:
    with pytest.raises(RefusedError) as caught:
        lines(data)
    return caught.value.reason


TABLE = "ニックネーム,在留資格\r\n厨房～①,留学\r\n"
READ = [(1, ["ニックネーム", "在留資格"]), (2, ["厨房～①", "留学"])]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
def test_csv_is_read_in_every_encoding_that_excel_writes(encoding: str) -> None:
    assert lines(TABLE.encode(encoding)) == READ


@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-16-le"])
def test_utf_16_is_read_in_either_order(encoding: str) -> None:
    assert lines(("\ufeff" + TABLE).encode(encoding)) == READ


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_is_read_with_every_separator(separator: str) -> None:
    text = f"# ひな形, a; b\tc\na{separator}b{separator}c\n1{separator}2,3;4{separator}5\n".replace(
        "2,3;4", '"2,3;4"'
    )

    assert lines(text.encode())[1:] == [(2, ["a", "b", "c"]), (3, ["1", "2,3;4", "5"])]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_break_inside_quotation_marks_is_part_of_the_cell(end: str) -> None:
    found = lines(f'a,b{end}"x{end}y",z{end}last,1'.encode())

    assert [number for number, _ in found] == [1, 2, 3]
    assert found[1][1] == [f"x{end}y", "z"]


def test_empty_lines_count_but_are_left_out_and_so_are_empty_cells_at_the_end() -> None:
    assert lines(b"a,b,,\n\n , ,\nc,,d,,\n") == [(1, ["a", "b"]), (4, ["c", "", "d"])]


@pytest.mark.parametrize("text", ['a,"b\nc,d', 'a,"b"c'])
def test_a_broken_quotation_is_refused_rather_than_guessed(text: str) -> None:
    assert reason(text.encode()) == "quotation-mark"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('a,b\n"1\n2",3\nc,"d\ne,f\n', 3),
        ('a,b\nc,"d"e\n', 2),
        ("a,b\n\nc\x0bd,e\n", 3),
        ('a\n"b\n\x7f"\n', 2),
    ],
)
def test_what_is_wrong_in_a_line_of_csv_is_told_with_the_line(text: str, line: int) -> None:
    with pytest.raises(RefusedError) as caught:
        lines(text.encode())

    assert caught.value.line == line
    assert caught.value.reason == ("quotation-mark" if text.startswith("a,b") and '"' in text else CONTROL)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_with_every_cell_in_quotation_marks_is_read(separator: str) -> None:
    text = "\n".join(separator.join(f'"{cell}"' for cell in row) for row in ("ab", "cd"))

    assert lines(text.encode()) == [(1, ["a", "b"]), (2, ["c", "d"])]


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\x00\x01",
        b"\x89PNG\r\n\x1a\n\x00",
        b"a,b\x00c",
        "a".encode("utf-32"),
        b"\xff\xfe\x00\xd8",
        b"\x80\xa0\xfd",
        zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
        zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"}),
    ],
)
def test_what_is_no_spreadsheet_is_refused(data: bytes) -> None:
    assert reason(data) == "not-a-spreadsheet"


def test_more_than_twenty_columns_are_refused() -> None:
    assert lines(b"," * 30 + b"\n" + b"a," * 20)[0][1] == ["a"] * 20
    assert reason(b"a," * 21) == "too-many-columns"
    assert reason(b"," * 1_000_000 + b"x") == "too-many-columns"


def test_a_file_of_more_than_a_mebibyte_is_refused() -> None:
    assert reason(b"a" * (LARGEST + 1)) == "too-large"
    assert lines(b"a" * LARGEST) == [(1, ["a" * 201])]


def test_more_than_four_hundred_lines_are_refused() -> None:
    assert len(lines(b"a\n" * 400)) == 400
    assert reason(b"a\n" * 401) == "too-many-rows"


def test_an_old_workbook_and_a_protected_one_are_told_apart() -> None:
    container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)

    assert reason(container) == "old-format"
    assert reason(container + "EncryptedPackage".encode("utf-16-le")) == "encrypted"


def test_a_zip_with_a_password_is_refused() -> None:
    data = bytearray(book(list_of()))
    data[data.index(b"PK\x01\x02") + 8] |= 1

    assert reason(bytes(data)) == "encrypted"


@pytest.mark.parametrize("parts", [{"kind": "macro"}, {"xl/vbaProject.bin": b"\x00"}])
def test_a_workbook_with_macros_is_refused(parts: dict[str, str]) -> None:
    assert reason(book(list_of(), **parts)) == "macros"


def test_a_workbook_is_read_line_by_line() -> None:
    sheet = rows_of(row_of(2, *HEAD.split(",")), row_of(5, "A1", "留学"))

    assert lines(book(sheet)) == [(2, HEAD.split(",")), (5, ["A1", "留学"])]


@pytest.mark.parametrize("number_format", [14, 22, 27, 28, 30, 31, 36, 50, 51, 57, 58])
def test_a_date_is_a_date_in_every_format_of_excel_in_japan(number_format: int) -> None:
    sheet = rows_of(row_of(1, f'<c s="1"><v>{SERIAL}</v></c>'))

    assert lines(book(sheet, styles=styles_of(0, number_format))) == [(1, ["2027-03-31"])]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (f"<c><v>{SERIAL}</v></c>", str(SERIAL)),
        ("<c><v>28</v></c>", "28"),
        ("<c><v>28.0</v></c>", "28"),
        ("<c><v>28.5</v></c>", "28.5"),
        ("<c><f>14*2</f><v>28</v></c>", "28"),
        ('<c t="str"><f>A1&amp;B1</f><v>留学</v></c>', "留学"),
        ('<c t="e"><v>#REF!</v></c>', "#REF!"),
        ('<c t="b"><v>1</v></c>', "True"),
        (f'<c s="1"><v>{SERIAL}.5</v></c>', "2027-03-31 12:00:00"),
        ('<c s="1"><v>99999999</v></c>', "#VALUE!"),
        ('<c t="d"><v>2027-03-31</v></c>', "2027-03-31"),
        (f'<c t="inlineStr"><is><t>{"長" * 300}</t></is></c>', "長" * 201),
    ],
)
def test_a_cell_is_what_it_shows(cell: str, text: str) -> None:
    assert lines(book(rows_of(row_of(1, cell)), styles=styles_of(0, 14))) == [(1, [text])]


def test_a_formula_that_nobody_has_worked_out_is_empty() -> None:
    assert lines(book(rows_of(row_of(1, "a", "<c><f>1+1</f></c>", "b")))) == [(1, ["a", "", "b"])]


def test_how_japanese_is_spoken_is_no_part_of_the_text() -> None:
    item = '<t>厨房</t><rPh sb="0" eb="2"><t>チュウボウ</t></rPh>'

    assert lines(book(rows_of(row_of(1, '<c t="s"><v>0</v></c>')), strings=strings_of(item))) == [
        (1, ["厨房"])
    ]


def test_a_sheet_that_says_it_is_smaller_loses_nothing() -> None:
    sheet = list_of(("A1", "留学", "2027-03-31"))
    told = sheet.replace("<sheetData>", '<dimension ref="A1:A1"/><sheetData>')

    assert lines(book(told)) == lines(book(sheet))
    assert len(lines(book(sheet))) == 2


def test_what_openpyxl_cannot_read_is_unreadable() -> None:
    for broken in ("<worksheet", rows_of(row_of(1, '<c t="s"><v>7</v></c>')), rows_of("<row r='x'/>")):
        assert reason(book(broken)) == "unreadable"


def test_lines_beyond_the_end_of_any_sheet_are_refused_at_once() -> None:
    assert reason(book(rows_of(row_of(1, "a"), row_of(10**12, "b")))) == "too-many-rows"


def test_rows_without_anything_in_them_do_not_count() -> None:
    empty = [f'<row r="{number}"><c r="B{number}" s="0"/></row>' for number in range(3, 30_000)]
    sheet = rows_of(row_of(1, "a"), row_of(2, "b"), *empty, row_of(1_000_000, "c"))

    assert [number for number, _ in lines(book(sheet))] == [1, 2, 1_000_000]
    assert [number for number, _ in lines(b"a\n" + b"\n" * 20_000 + b"b")] == [1, 20_002]


def test_nothing_at_the_end_of_a_row_is_no_column_and_something_is_one_too_many() -> None:
    last = '<c r="XFD1"/>'

    assert lines(book(rows_of(row_of(1, "a", last)))) == [(1, ["a"])]
    assert reason(book(rows_of(row_of(1, "a", last.replace("/>", "><v>1</v></c>"))))) == "too-many-columns"


def test_a_sheet_beside_the_list_may_be_wide_and_long() -> None:
    notes = [("x",) * 30] * 500
    [other] = grid(saved(workbook_of(("A", [("a",)]), ("B", notes)))).others

    assert (other.name, len(other.lines), {len(cells) for _, cells in other.lines}) == ("B", 30, {20})


def test_sheets_that_are_not_shown_are_not_looked_at() -> None:
    made = workbook_of(("A", [("a",)]), ("B", [("b",)]), ("C", [("c",)]))
    made.worksheets[0].sheet_state = made.worksheets[2].sheet_state = "hidden"
    made.active = 1
    found = grid(saved(made))

    assert (found.name, found.lines, found.others) == ("B", [(1, ["b"])], [])


def test_rows_that_are_not_shown_are_told_as_far_as_something_stands_in_them() -> None:
    found = grid(filtered())

    assert (len(found.lines), found.hidden) == (3, {3})


def random_bytes() -> bytes:
    return random.Random(4).randbytes(100_000)  # noqa: S311  # the same garbage every time


@pytest.mark.parametrize(
    "make",
    [
        random_bytes,
        lambda: b"PK\x03\x04" + random_bytes(),
        lambda: book(list_of(("A1", "留学", "2027-03-31")))[:-200],
        lambda: book(list_of(("A1", "留学", "2027-03-31")))[:200],
    ],
)
def test_garbage_and_half_files_are_refused(make: Callable[[], bytes]) -> None:
    assert reason(make()) in {"unreadable", "not-a-spreadsheet"}


@given(st.binary(max_size=300) | st.binary(max_size=300).map(lambda tail: b"PK\x03\x04" + tail))
def test_any_bytes_are_lines_or_refused(data: bytes) -> None:
    try:
        found = lines(data)
    except RefusedError:
        return
    assert all(number > 0 and len(cells) <= 20 for number, cells in found)


@given(st.integers(0, 5000), st.integers(0, 255))
def test_a_workbook_with_one_changed_byte_is_lines_or_refused(place: int, value: int) -> None:
    data = bytearray(book(list_of(("A1", "留学", "2027-03-31"))))
    data[place % len(data)] = value
    try:
        lines(bytes(data))
    except RefusedError as refused:
        assert refused.reason  # noqa: PT017  # either outcome is right, and no other
