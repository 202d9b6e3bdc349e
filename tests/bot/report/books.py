"""Files as people have them: CSV text, and workbooks put together part by part."""

from __future__ import annotations

import io
from datetime import date
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

TODAY = date(2026, 11, 23)
HEAD = "ニックネーム,在留資格,在留期間の満了日,入社日,週の契約時間"

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
STYLES = "xl/styles.xml"


def csv_of(*rows: str, head: str = HEAD) -> bytes:
    return "\r\n".join([head, *rows]).encode()


def workbook_of(*sheets: tuple[str, list[tuple[str, ...]]]) -> Workbook:
    """A workbook with these sheets, each with its name and its rows of cells."""
    made = Workbook()
    made.remove(made.active)
    for name, rows in sheets:
        sheet = made.create_sheet(name)
        for cells in rows:
            sheet.append(cells)
    return made


def saved(made: Workbook) -> bytes:
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def filtered() -> bytes:
    """A list of two workers, of whom one is hidden, and a sheet of notes."""
    rows = [tuple(HEAD.split(",")), ("A1", "留学", "2027-03-31"), ("A2", "留学", "2027-04-30")]
    made = workbook_of(("従業員", rows), ("Notes", [("在留資格の控え",)]))
    made.worksheets[0].row_dimensions[3].hidden = True
    made.worksheets[0].row_dimensions[9].hidden = True
    return saved(made)


def rows_of(*rows: str) -> str:
    """A sheet with these rows of XML."""
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{"".join(rows)}</sheetData></worksheet>'


def row_of(number: int, *cells: str) -> str:
    """A row of texts; what begins with < is a cell of XML."""
    texts = (one if one.startswith("<") else f'<c t="inlineStr"><is><t>{one}</t></is></c>' for one in cells)
    return f'<row r="{number}">{"".join(texts)}</row>'


def strings_of(*items: str) -> str:
    """A table of shared strings."""
    return f'<sst xmlns="{_MAIN}">{"".join(f"<si>{item}</si>" for item in items)}</sst>'


def styles_of(*formats: int) -> str:
    """Styles for cells, each with the number of a format."""
    found = "".join(f'<xf numFmtId="{one}" fontId="0" fillId="0" borderId="0"/>' for one in formats)
    return (
        f'<styleSheet xmlns="{_MAIN}"><fonts><font/></fonts><fills><fill><patternFill/></fill></fills>'
        f'<borders><border/></borders><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>'
        f"<cellXfs>{found}</cellXfs></styleSheet>"
    )


def book(sheet: str, *, kind: str = "sheet", **parts: str | bytes) -> bytes:
    """A workbook with one sheet; `strings`, `styles` and other parts by name."""
    named = {"strings": STRINGS, "styles": STYLES}
    given = {named.get(name, name): content for name, content in parts.items()}
    overrides = {
        "xl/workbook.xml": f"{kind}.main",
        SHEET: "worksheet",
        STRINGS: "sharedStrings",
        STYLES: "styles",
    }
    types = "".join(
        f'<Override PartName="/{name}" ContentType="{_TYPE}.{one}+xml"/>'
        for name, one in overrides.items()
        if name in {"xl/workbook.xml", SHEET, *given}
    )
    if kind == "macro":
        types = types.replace(
            f"{_TYPE}.macro.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
        )
    relations = "".join(
        f'<Relationship Id="r{number}" Type="{_RELATION}/{one}" Target="{name.removeprefix("xl/")}"/>'
        for number, (name, one) in enumerate(list(overrides.items())[1:], start=1)
    )
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">{types}</Types>',
            "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATION}"><sheets>'
            '<sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}'
            "</Relationships>",
            SHEET: sheet,
            **given,
        }
    )


def zipped(parts: dict[str, str | bytes]) -> bytes:
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def list_of(*rows: tuple[str, ...]) -> str:
    """A sheet with our headings and these rows of cells."""
    heads = row_of(1, *HEAD.split(","))
    return rows_of(heads, *(row_of(number, *cells) for number, cells in enumerate(rows, start=2)))
