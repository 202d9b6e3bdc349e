"""Numbers as people in Japan type them: 5, 1,100円, 5人, 千二百. Text comes tidied, see `flows.answers`."""

from __future__ import annotations

import re

from flows.unclear import Reason, Unclear

# Only units that leave the number as it is: 万 or k behind a number is not one of them.
_UNITS = (
    *("人", "名", "名様", "円", "時間", "分", "日", "日間", "年", "年間", "歳", "回", "件", "通", "枚"),
    *("月", "か月", "ヶ月", "ケ月", "カ月", "ヵ月", "箇月", "yen", "jpy", "people", "persons?", "employees?"),
    *("workers?", "staff", "hours?", "hrs?", "h", "minutes?", "days?", "months?", "years?", "times?"),
)
_UNIT = rf" ?(?:{'|'.join(_UNITS)})?"
_YEN = r"[¥\\]? ?"
_SIGN = r"(?P<sign>-|\+|[▲△]|マイナス|minus )? ?"
_WHOLE = re.compile(rf"{_YEN}{_SIGN}{_YEN}(?P<digits>\d+|\d{{1,3}}(?:[, ]\d{{3}})+){_UNIT}")
_PARTS = re.compile(
    rf"{_YEN}{_SIGN}{_YEN}(?:[\d,]*\.\d+|\d+,\d{{1,2}}|\d+半){_UNIT}|\d+(?:時間|年|か月|日)半"
)
_SPELLED = re.compile(rf"(?P<digits>[〇零一二三四五六七八九十百千\d]+){_UNIT}")
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_PLACES = re.compile(r"(?:(\d?)千)?(?:(\d?)百)?(?:(\d?)十)?(\d?)")


def number(text: str) -> int | Unclear:
    """The whole number that the text says, or why it says none."""
    if match := _WHOLE.fullmatch(text):
        value = int(re.sub(r"[, ]", "", match["digits"]))
        return value if match["sign"] in {None, "+"} else -value
    match = _SPELLED.fullmatch(text)
    value_spelled = spelled(match["digits"]) if match else None
    if value_spelled is not None:
        return value_spelled
    return Unclear(Reason.NOT_WHOLE if _PARTS.fullmatch(text) else Reason.NOT_A_NUMBER)


def spelled(text: str) -> int | None:
    """What numerals up to 9999 say, place by place (千二百, 2千) or digit by digit (二〇二七)."""
    digits = text.translate(_DIGITS)
    if digits.isdecimal():
        return int(digits) if len(digits) <= len("9999") else None
    match = _PLACES.fullmatch(digits)
    if match is None:
        return None
    *places, last = match.groups()
    # 千 alone is one thousand: a place that is there without a digit counts once.
    counts = [0 if count is None else int(count or 1) for count in places]
    return counts[0] * 1000 + counts[1] * 100 + counts[2] * 10 + int(last or 0)
