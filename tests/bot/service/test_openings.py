"""The days on which offices in Japan are closed."""

from datetime import date

import pytest

from bot.service.openings import closed_in_japan


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 11, 22),  # Sunday
        date(2026, 11, 23),  # Labour Thanksgiving Day
        date(2026, 9, 22),  # between two holidays
        date(2027, 3, 22),  # instead of a Sunday
        date(2026, 12, 29),
        date(2026, 12, 31),
        date(2027, 1, 1),
        date(2029, 1, 3),
        date(2040, 5, 3),
    ],
)
def test_offices_are_closed(day: date) -> None:
    assert closed_in_japan(day)


@pytest.mark.parametrize(
    "day", [date(2026, 11, 24), date(2026, 12, 28), date(2027, 1, 4), date(2027, 3, 31), date(2026, 12, 25)]
)
def test_offices_are_open(day: date) -> None:
    assert not closed_in_japan(day)
