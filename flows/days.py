"""Days as people in Japan type them: ISO, slashes, 年月日, Japanese eras, English, month ends.

Text comes tidied, see `flows.answers`. What leaves the year or the order of day and month open is no date.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from flows.calendar import add_months, last_day
from flows.numerals import spelled
from flows.unclear import Reason, Unclear

FIRST_YEAR = 1926
YEARS_AHEAD = 20

_ALL_TIME = (date.min, date.max)
_REIWA = (date(2019, 5, 1), date.max)
_HEISEI = (date(1989, 1, 8), date(2019, 4, 30))
_SHOWA = (date(1926, 12, 25), date(1989, 1, 7))
_ERAS = {
    **dict.fromkeys(("令和", "令", "r"), _REIWA),
    **dict.fromkeys(("平成", "平", "h"), _HEISEI),
    **dict.fromkeys(("昭和", "昭", "s"), _SHOWA),
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_NUMERAL = r"[\d〇一二三四五六七八九十]"
_YEAR = rf"(?:(?P<era>令和?|平成?|昭和?|[rhs])(?P<count>元|{_NUMERAL}{{1,3}})|(?P<year>{_NUMERAL}{{4}}))"
_MONTH = rf"(?P<month>{_NUMERAL}{{1,2}})"
_DAY = rf"(?P<day>{_NUMERAL}{{1,3}})"
_NAME = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_NTH = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WITHOUT_SPACES = (
    re.compile(rf"{_YEAR}年{_MONTH}月{_DAY}日?"),
    re.compile(rf"{_YEAR}(?P<mark>[-/.]){_MONTH}(?P=mark){_DAY}"),
    re.compile(rf"{_YEAR}[年/.-]{_MONTH}月?の?(?P<end>末日?)"),
    re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)"),
)
_ENGLISH = (
    re.compile(rf"{_NTH}[ -]?(?:of )?{_NAME}[ -]?,? ?(?P<year>\d{{4}})"),
    re.compile(rf"{_NAME} ?{_NTH}(?:, ?| )(?P<year>\d{{4}})"),
    re.compile(rf"(?:the )?(?P<end>end) of {_NAME},? (?P<year>\d{{4}})"),
)
_NEAR_DAYS = {
    **dict.fromkeys(("today", "今日", "本日", "きょう"), 0),
    **dict.fromkeys(("yesterday", "昨日", "きのう"), -1),
    **dict.fromkeys(("tomorrow", "明日", "あした"), 1),
}
_NEAR_MONTHS = {"今": 0, "this": 0, "来": 1, "next": 1, "先": -1, "last": -1}
_MONTH_END = re.compile(
    r"(?:the )?end of (?:the )?(this|next|last) month|(this|next|last) month(?:'s)? end|([今来先])月の?末日?"
)


def day(text: str, today: date) -> date | Unclear:
    """The one day that the text says, or why it says none. `today` gives 今日 and 来月末 their meaning."""
    if text in _NEAR_DAYS:
        return today + timedelta(days=_NEAR_DAYS[text])
    if match := _MONTH_END.fullmatch(text):
        return _month_end(today, _NEAR_MONTHS[match[match.lastindex or 0]])
    tries = [pattern.fullmatch(text.replace(" ", "")) for pattern in _WITHOUT_SPACES]
    tries += [pattern.fullmatch(text) for pattern in _ENGLISH]
    found = next((match.groupdict() for match in tries if match), None)
    return _calendar_day(found, today) if found else Unclear(Reason.NOT_A_DATE)


def _month_end(today: date, shift: int) -> date:
    moved = add_months(today, shift)
    return moved.replace(day=last_day(moved.year, moved.month))


def _calendar_day(parts: dict[str, str | None], today: date) -> date | Unclear:
    first, last = _ERAS[era] if (era := parts.get("era")) else _ALL_TIME
    year, month = _year(parts, first), _month(parts)
    if not max(first.year, FIRST_YEAR) <= year <= min(last.year, today.year + YEARS_AHEAD):
        return Unclear(Reason.YEAR_OUT_OF_RANGE)
    try:
        day_number = last_day(year, month) if parts.get("end") else spelled(parts["day"] or "") or 0
        found = date(year, month, day_number)
    except ValueError:
        return Unclear(Reason.NO_SUCH_DAY)
    return found if first <= found <= last else Unclear(Reason.NO_SUCH_DAY)


def _year(parts: dict[str, str | None], first: date) -> int:
    if count := parts.get("count"):
        return first.year - 1 + (1 if count == "元" else spelled(count) or 0)
    return spelled(parts["year"] or "") or 0


def _month(parts: dict[str, str | None]) -> int:
    if name := parts.get("name"):
        return _MONTHS.index(name[:3]) + 1
    return spelled(parts["month"] or "") or 0
