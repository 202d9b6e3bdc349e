"""Why a typed text is no answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """What a person has to do differently."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    NOT_YES_NO = "not_yes_no"
    NOT_AN_OPTION = "not_an_option"
    SEVERAL_OPTIONS = "several_options"
    NOT_A_NUMBER = "not_a_number"
    NOT_WHOLE = "not_whole"
    OUT_OF_RANGE = "out_of_range"
    NOT_A_DATE = "not_a_date"
    NO_SUCH_DAY = "no_such_day"
    YEAR_OUT_OF_RANGE = "year_out_of_range"


@dataclass(frozen=True, slots=True)
class Unclear:
    """The text says no answer for certain; nothing is guessed."""

    reason: Reason
