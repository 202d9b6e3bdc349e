"""The only place that reads a clock."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

TOKYO = ZoneInfo("Asia/Tokyo")


class Clock(Protocol):
    """Tells the time; tests and the sandbox bring their own."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251  # this is the one place


def tokyo_day(instant: datetime) -> date:
    """The calendar day in Asia/Tokyo, which is the day the law counts by."""
    return instant.astimezone(TOKYO).date()
