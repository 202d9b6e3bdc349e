"""Files as people and bots send them: what they are called, what they are, what is in them."""

from __future__ import annotations

import io
import zipfile

NASTY = bytes(range(256)) + b"\r\n--\r\n--boundary--\r\n\x00\xff" * 4000
"""Every byte, and much that looks like the end of a part."""


def _workbook() -> bytes:
    """A zip, as a workbook is one; its own reader finds any byte that was changed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", NASTY)
    return packed.getvalue()


CALENDAR = "BEGIN:VCALENDAR\r\nSUMMARY:在留期間の満了\r\nEND:VCALENDAR\r\n".encode()
PAPERS = {
    "お知らせ.ics": ("text/calendar", CALENDAR),
    "workers (1).csv": ("text/csv", "番号,満了日\r\n1,2027-03-31\r\n".encode("cp932")),
    "従業員名簿.xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _workbook()),
}
