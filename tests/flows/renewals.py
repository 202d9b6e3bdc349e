"""Renewal cases in few words, for the tests about them."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache

from flows.facts import Value
from flows.loading import load
from flows.opening import JAPAN
from flows.reminders import Fate, Key, Occurrence, Owed, occurrences, owed
from flows.renewal import STAY, RenewalCase, Way
from flows.renewing import Command, File, Move, Refuse, advance
from flows.rulebook import Rulebook

STAY_UNTIL = date(2027, 3, 31)
ENGINEER: Mapping[str, Value] = {"residence_status": "gijinkoku", "employer_category": "two"}
LATEST = date(2100, 1, 1)


@cache
def shipped() -> Rulebook:
    return load()


def never(day: date) -> bool:
    """Offices that never close."""
    del day
    return False


def weekend(day: date) -> bool:
    return day.weekday() >= 5


def case(*commands: Command, stay_until: date = STAY_UNTIL) -> RenewalCase:
    """The case with that expiry after these commands, each of which must be accepted."""
    found = RenewalCase("w1")
    for command in (Move(STAY, stay_until), *commands):
        after, _ = advance(found, command, today=LATEST)
        assert after is not found, command
        found = after
    return found


def filed(stay_until: date = STAY_UNTIL, on: date | None = None, refused: date | None = None) -> RenewalCase:
    """A case with an application at the counter, if not said otherwise on the expiry itself; refused then."""
    decided = [Refuse(refused)] if refused else []
    return case(File(on or stay_until, Way.COUNTER), *decided, stay_until=stay_until)


def plan(
    one: RenewalCase, facts: Mapping[str, Value] = ENGINEER, until: date | None = None
) -> list[Occurrence]:
    return list(occurrences(shipped(), one, facts, never, until=until))


def morning(day: date, hour: int = 9) -> datetime:
    """That hour in Japan, in UTC."""
    return datetime.combine(day, time(hour), JAPAN).astimezone(UTC)


def due(one: RenewalCase, now: datetime, fates: Mapping[Key, Fate] | None = None) -> Owed:
    """What an engineer's case owes at that instant, repetitions of that day included."""
    return owed(plan(one, until=now.astimezone(JAPAN).date()), fates or {}, now)


def told(found: Owed) -> list[str]:
    """The leads that are sent."""
    return [sending.occurrence.lead.id for sending in found.send]
