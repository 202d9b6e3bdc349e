"""Places in statutes and days, written the way each language writes them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_ARTICLE = re.compile(r"(suppl\. )?(\d+(?:-\d+)*)((?:\([^)]+\))*)")


def cited(language: str, articles: Sequence[str]) -> str:
    """Articles one after another: 第161条・第164条, or arts. 161, 164. Nothing for none."""
    if language == "ja":
        return "・".join(_japanese(text) for text in articles)
    return f"{'art.' if len(articles) == 1 else 'arts.'} {', '.join(articles)}" if articles else ""


def _japanese(text: str) -> str:
    match = _ARTICLE.fullmatch(text)
    if match is None:
        raise ValueError(f"'{text}' is no article")
    supplement, number, rest = match.groups()
    main, *branches = number.split("-")
    written = ("附則" if supplement else "") + f"第{main}条" + "".join(f"の{branch}" for branch in branches)
    return written + "".join(_part(part) for part in re.findall(r"\(([^)]+)\)", rest))


def day(language: str, when: date) -> str:
    """2027年3月1日, or 1 March 2027."""
    if language == "ja":
        return f"{when.year}年{when.month}月{when.day}日"
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def month(language: str, when: date) -> str:
    """2027年3月（令和9年）, or March 2027."""
    if language == "ja":
        era = f"（令和{when.year - 2018}年）" if when >= date(2019, 5, 1) else ""
        return f"{when.year}年{when.month}月{era}"
    return f"{_MONTHS[when.month - 1]} {when.year}"


def _part(part: str) -> str:
    number, *branches = part.split("-")
    suffix = "".join(f"の{branch}" for branch in branches)
    return f"第{number}項{suffix}" if number.isdigit() else f"第{_roman(number)}号{suffix}"


def _roman(text: str) -> int:
    values = [_ROMAN[letter] for letter in text]
    return sum(-value if value < max(values[index:]) else value for index, value in enumerate(values))
