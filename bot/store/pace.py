"""The shared budget of calls: one row for everybody and one for each chat, on whatever process they run.

A row says from when on the next call may go out (GCRA without a burst). Everybody's row is locked first and
for the whole of a reservation, so that no two processes are given the same place.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.service.ports import Turn
from bot.store.dialect import utc
from bot.store.unit import Unit

if TYPE_CHECKING:
    from bot.store.store import Engine

SECOND = timedelta(seconds=1)
RATE = 27.5  # messages a second: the 31st comes 1.09 s after the first, so a late call or two break no limit
LEAST = 5.0  # a second are left to the worker, however much the conversation says
PRIVATE = timedelta(seconds=1.25)  # a message a second, and room for one that was late on its way
GROUP = timedelta(seconds=3.4)  # 18 a minute
TALK = timedelta(seconds=1.5)  # as PRIVATE, and the conversation sends a moment after it has written
HORIZON = timedelta(minutes=1)  # nobody queues so long: a clock that was wrong has written it

# Locks the row, whether it was there or not.
EVERYBODY = """
INSERT INTO pace (name, free_at) VALUES ('all', ?)
ON CONFLICT (name) DO UPDATE SET free_at = pace.free_at RETURNING free_at"""
MOVE = "UPDATE pace SET free_at = ? WHERE name = 'all'"
REST = "SELECT free_at FROM pace WHERE name = ?"
# Later wins: a pause that Telegram has told is not shortened by a message that was on its way.
SPEND = """
INSERT INTO pace (name, free_at) VALUES (?, ?) ON CONFLICT (name)
DO UPDATE SET free_at = excluded.free_at WHERE excluded.free_at > pace.free_at"""
# The newest rows by id, because no index leads to them by time.
TALKED = """
SELECT count(*) FROM (
  SELECT created_at FROM outbox WHERE lane = 'chat' ORDER BY id DESC LIMIT 30
) AS newest WHERE created_at > ? AND created_at <= ?"""
TALKED_TO = "SELECT created_at FROM outbox WHERE chat_id = ? AND lane = 'chat' ORDER BY id DESC LIMIT 1"


class SqlPace:
    """Implements `ports.Pace`. What the conversation sends is seen in the outbox; it waits for nobody."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def reserve(self, chat_id: int, now: datetime) -> Turn:
        return await self._engine.run(lambda unit: _reserve(unit, chat_id, now))

    async def pause(self, chat_id: int, until: datetime) -> None:
        await self._engine.run(lambda unit: _spend(unit, chat_id, until))


def _reserve(unit: Unit, chat_id: int, now: datetime) -> Turn:
    [[free_at]] = unit.rows(EVERYBODY, unit.instant(now))
    place = max(now, utc(free_at))
    if place > now + HORIZON:
        place = now
    rested = _rested(unit, chat_id, now)
    if rested > place:
        return Turn(rested, taken=False)
    unit.change(MOVE, unit.instant(place + _interval(unit, now)))
    _spend(unit, chat_id, place + (GROUP if chat_id < 0 else PRIVATE))
    return Turn(place, taken=True)


def _spend(unit: Unit, chat_id: int, until: datetime) -> None:
    unit.change(SPEND, str(chat_id), unit.instant(until))


def _interval(unit: Unit, now: datetime) -> timedelta:
    """How long after this message the next may go: the conversation's share is taken off the worker's."""
    [[talked]] = unit.rows(TALKED, unit.instant(now - SECOND), unit.instant(now))
    return SECOND / max(LEAST, RATE - int(talked))


def _rested(unit: Unit, chat_id: int, now: datetime) -> datetime:
    """From when on the chat can take a message, from the worker's view and from the conversation's."""
    spent = [utc(free_at) for [free_at] in unit.rows(REST, str(chat_id))]
    talked = [utc(at) + TALK for [at] in unit.rows(TALKED_TO, chat_id) if utc(at) <= now]
    return max([now, *spent, *talked])
