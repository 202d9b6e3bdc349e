"""Values as spreadsheet and payroll programs write them, as the text that `flows.answers` reads.

Only a column makes them certain: in a chat nobody says that a number counts the hours of a week.
"""

from __future__ import annotations

import re

from flows.answers import tidy

_WEEKDAYS = "月火水木金土日"
_DAY = re.compile(
    rf"(?P<day>.+?)(?: ?\((?P<weekday>[{_WEEKDAYS}])(?:曜日?)?\))?"
    r"(?:[ t]?(?<![\d./-])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)?(?P<end> ?まで)?"
)
_HOURS = re.compile(r"(?:1?週間?に? ?)?(?P<whole>[\d,]*\d)(?:\.0{1,2})?(?P<unit> ?(?:時間|hours?|hrs?|h))?")
_REMARK = re.compile(r"(?P<words>.+?) ?\((?P<remark>[^()]+)\)")
# A number tells one status from another, as 特定活動(46号) from 特定活動(5号).
_NUMBERED = re.compile(r"\d *号")
_FORMULA_ERROR = re.compile(r"#(?:N/A|[A-Z0-9_/]+[!?])")


def day(text: str, *, end: bool) -> tuple[str, int | None]:
    """The day without a time of day, and its weekday (Monday is 0) if one stands with it. With `end` まで may
    stand behind it.
    """
    match = _DAY.fullmatch(tidy(text))
    if match is None or (match["end"] and not end):
        return text, None
    return match["day"], _WEEKDAYS.index(match["weekday"]) if match["weekday"] else None


def weekly(text: str) -> str:
    """Hours a week without 週, and without decimals that are zero."""
    match = _HOURS.fullmatch(tidy(text))
    return f"{match['whole']}{match['unit'] or ''}" if match else text


def remarked(text: str) -> tuple[str, str] | None:
    """The words, and a remark in brackets behind them; None without one, or where it tells which is meant."""
    match = _REMARK.fullmatch(tidy(text))
    if match is None or _NUMBERED.search(match["remark"]):
        return None
    return match["words"], match["remark"]


def is_formula_error(text: str) -> bool:
    """Whether the cell shows that a formula has failed, as #N/A and #REF! do."""
    return _FORMULA_ERROR.fullmatch(text.strip()) is not None
