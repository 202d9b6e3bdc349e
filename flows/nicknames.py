"""Nicknames by which HR recognises a worker: the stored form, and what is refused as it may say who it is."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import cache
from pathlib import Path

from flows.answers import mentions_personal_number

LONGEST = 12
# Nobody types a nickname of that length; what is longer is not looked at closely.
_LONGEST_LOOKED_AT = 200
# As many digits as a telephone number without its area has.
_NUMBER_OF_DIGITS = 7

_DIGIT = r"[\d〇零一二三四五六七八九]"
_MANY_DIGITS = re.compile(rf"{_DIGIT}(?:[ ‐‑‒–—−ー\-./()+・]*{_DIGIT}){{{_NUMBER_OF_DIGITS - 1},}}")
_MARKUP_OR_ADDRESS = re.compile(
    r"[<>&@]|//|www\.|[a-z\d]\.(?:com|net|org|info|biz|app|jp|me|io|co|vn|ph|np|kr|cn|br|th)(?![a-z])",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(r"(?<![A-Za-z])[A-Z][A-Za-z]+")
_ADDRESSED = (
    re.compile(r"(?<![a-z])(?:mr|mrs|ms|miss|mx|dr)(?:\.\s*|\s+)[a-z]", re.IGNORECASE),
    re.compile(r"[a-z][\s.-]+(?:san|sama|kun|chan)(?![a-z])", re.IGNORECASE),
    re.compile(r"\w(?:さん|さま|様|氏|くん|君|ちゃん)(?!\w)"),
)
# A word of Latin letters, parted also where a capital follows a small letter, or of katakana.
_WORD = re.compile(r"[A-Z]*[a-z]+|[A-Z]+|[ァ-ヺー]+")
_STROKES = str.maketrans("đĐðÐøØłŁı", "dDdDoOlLi")

_JOINER = "\N{ZERO WIDTH JOINER}"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)


class Objection(StrEnum):
    """Why a text is no nickname."""

    EMPTY = "empty"
    TOO_LONG = "too-long"  # more than 12 characters, as people see them
    LOOKS_LIKE_NAME = "looks-like-name"
    LOOKS_LIKE_NUMBER = "looks-like-number"  # of a card, a telephone, a birthday
    NOT_ALLOWED = "not-allowed"  # line breaks, invisible characters, markup, addresses


def tidy(text: str) -> str:
    """The form in which a nickname is stored: plain width, no space around, single spaces within."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def objection(text: str) -> Objection | None:
    """Why the text is refused as a nickname, or None. The most telling reason comes first: a name that is too
    long is called a name, so that nobody shortens it to half a name.

    It refuses what is shaped like a name or a number and what is a very common name. It can never prove that
    a text is no name: a rare name, one in another script or one in small letters can get past it.
    """
    tidied = tidy(text)
    if not tidied:
        return Objection.EMPTY
    if len(tidied) > _LONGEST_LOOKED_AT:
        return Objection.TOO_LONG
    if not _allowed(text.strip()) or _MARKUP_OR_ADDRESS.search(tidied):
        return Objection.NOT_ALLOWED
    if mentions_personal_number(tidied) or _MANY_DIGITS.search(tidied):
        return Objection.LOOKS_LIKE_NUMBER
    if _looks_like_name(tidied):
        return Objection.LOOKS_LIKE_NAME
    return Objection.TOO_LONG if _length(tidied) > LONGEST else None


def _allowed(text: str) -> bool:
    """Whether nothing in it is invisible or breaks the line, apart from what joins emoji."""
    categories = (unicodedata.category(one) for one in text if one != _JOINER)
    return not any(one.startswith("C") or one in {"Zl", "Zp"} for one in categories)


def _looks_like_name(text: str) -> bool:
    plain = _without_accents(text)
    if len(_CAPITALISED.findall(plain)) > 1 or any(shape.search(text) for shape in _ADDRESSED):
        return True
    words = {word.lower() for word in _WORD.findall(plain)} | set(plain.lower().split())
    return not words.isdisjoint(_names())


def _without_accents(text: str) -> str:
    """The text with é as e, but with が as が: in katakana the mark tells one sound from another."""
    apart = unicodedata.normalize("NFD", text.replace(_JOINER, "")).translate(_STROKES)
    latin = re.sub(r"(?<=[A-Za-z])[\u0300-\u036f]+", "", apart)
    return unicodedata.normalize("NFC", latin)


@cache
def _names() -> frozenset[str]:
    lines = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _length(text: str) -> int:
    """How many characters people see: a letter with its marks is one, and so is an emoji of several parts."""
    count, flag, joined = 0, False, False
    for one in text:
        part = joined or unicodedata.category(one).startswith("M") or ord(one) in _SKIN_TONES
        second = flag and ord(one) in _FLAG_LETTERS
        joined = one == _JOINER
        flag = not second and ord(one) in _FLAG_LETTERS
        count += not (part or second or joined)
    return count
