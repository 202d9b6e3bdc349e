"""Messages owed: written with the fact that owes them, claimed with a growing lease, settled once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.service.ports import Delivery, Lane, Outcome, Outgoing, Owed, Role
from bot.store import statements as sql
from bot.store.dialect import utc
from bot.store.unit import Unit, as_json

FIRST_LEASE = timedelta(seconds=60)
LONGEST_LEASE = timedelta(hours=6)
REST = timedelta(hours=24)  # after three attempts that may all have arrived


def lease(crashes: int) -> timedelta:
    """How long an attempt is left alone: 60 s, doubled for each that may have crashed, at most 6 h."""
    return min(FIRST_LEASE * (1 << min(crashes, 16)), LONGEST_LEASE)


def repeatable(method: str) -> bool:
    """Whether a second call puts a second message into the chat. Edits and deletions do not."""
    return method.startswith("send")


def _crashes(method: str, ambiguous: int, attempt: int) -> int:
    """What was refused for now has crashed nothing; of edits it is not counted which did."""
    return ambiguous if repeatable(method) else attempt - 1


def owe(unit: Unit, chat_id: int, message: Outgoing, key: str, now: datetime) -> Owed | None:
    at, until = unit.instant(now), unit.instant(now + lease(0))
    params = as_json(dict(message.params))
    rows = unit.rows(sql.OWE, key, chat_id, message.method, params, message.role.value, until, at, at)
    if not rows:
        return None
    [[owed_id]] = rows
    if message.role is Role.CARD:
        unit.change(sql.SUPERSEDE, chat_id, owed_id)
        _keep_buttons(unit, chat_id, message)
    return Owed(owed_id, chat_id, message, attempt=1, copy=False)


def _keep_buttons(unit: Unit, chat_id: int, card: Outgoing) -> None:
    """A card edited in place is live again: an unsent tidying of it would take its new buttons away."""
    if "message_id" in card.params:
        tidying = as_json({"message_id": card.params["message_id"]})
        unit.change(sql.KEEP_BUTTONS, chat_id, tidying)


def post(unit: Unit, chat_id: int, key: str, not_before: datetime, now: datetime) -> int | None:
    """Owe a message that the worker composes when it sends it; None when `key` exists."""
    values = (key, chat_id, unit.instant(not_before), unit.instant(now))
    return next((int(owed_id) for [owed_id] in unit.rows(sql.POST, *values)), None)


def claim(unit: Unit, now: datetime, limit: int, lane: Lane) -> Sequence[Owed]:
    """An attempt whose lease ran out crashed; it may have arrived, so it counts as ambiguous first."""
    at = unit.instant(now)
    unit.change(sql.EXPIRE, unit.instant(now + REST), at, lane.value)
    claimed = []
    due = unit.rows(sql.DUE, at, lane.value, at, limit)
    for owed_id, chat_id, method, params, role, attempts, ambiguous in due:
        attempt = attempts + 1
        until = now + lease(_crashes(method, ambiguous, attempt))
        unit.change(sql.LEASE, attempt, unit.instant(until), owed_id)
        message = Outgoing(method, unit.parse(params), Role(role))
        claimed.append(Owed(owed_id, chat_id, message, attempt, copy=ambiguous > 0 and repeatable(method)))
    return claimed


def settle(unit: Unit, owed: Owed, delivery: Delivery, now: datetime) -> None:
    """A late SENT is believed whatever happened since; of other results only the newest attempt's count."""
    match delivery.outcome:
        case Outcome.SENT:
            if not _seen_since(unit, owed, now):
                unit.change(sql.REACHED, owed.chat_id)  # or they say themselves whether they can be reached
            _sent(unit, owed, delivery)
            # In the same breath, or whoever takes the worker over meanwhile would be told it once more.
            unit.change(sql.TOLD, unit.instant(now), owed.id)
            unit.change(sql.SHOWN, unit.instant(now), owed.id)
        case Outcome.RETRY:
            _retry(unit, owed, delivery, delivery.retry_at or now, now)
        case Outcome.AMBIGUOUS:
            again = delivery.retry_at or now
            rested = unit.instant(max(again, now + REST))
            unit.change(sql.AMBIGUOUS, delivery.error, rested, unit.instant(again), owed.id, owed.attempt)
        case Outcome.GONE if _seen_since(unit, owed, now, reachable=True):
            _retry(unit, owed, delivery, now, now)
        case Outcome.GONE:
            unit.change(sql.UNREACHABLE, owed.chat_id)
            unit.change(sql.DROP, delivery.error, owed.chat_id)
            unanswered(unit, owed.id, now)
        case Outcome.OURS:
            fate = "undeliverable" if owed.message.role is Role.TIDY else "parked"
            unit.change(sql.REFUSED, fate, delivery.error, owed.id)
            unanswered(unit, owed.id, now)
    if unit.change(sql.FORGET, owed.id, owed.chat_id):
        unit.erased = True  # the chat was erased meanwhile; the last message leaves nothing behind either


def unanswered(unit: Unit, outbox_id: int, now: datetime) -> None:
    """What was acknowledged while that message was on its way, and has told nobody, is open again and planned
    anew.
    """
    if unit.change(sql.UNANSWERED, outbox_id):
        unit.change(sql.WAKE_CARRIED, unit.instant(now), outbox_id)


def _retry(unit: Unit, owed: Owed, delivery: Delivery, again: datetime, now: datetime) -> None:
    back = 0 if delivery.tried else 1
    if unit.change(sql.RETRY, unit.instant(again), delivery.error, back, owed.id, owed.attempt):
        unanswered(unit, owed.id, now)


def _seen_since(unit: Unit, owed: Owed, now: datetime, *, reachable: bool = False) -> bool:
    """Whether the person has done anything since that attempt began, and, if asked, can be reached."""
    began = now
    for until, ambiguous in unit.rows(sql.LEASED, owed.id):
        began = utc(until) - lease(_crashes(owed.message.method, ambiguous, owed.attempt))
    rows = unit.rows(sql.SEEN_SINCE, owed.chat_id, unit.instant(began))
    return any(there or not reachable for [there] in rows)


def _sent(unit: Unit, owed: Owed, delivery: Delivery) -> None:
    first = unit.change(sql.SENT, delivery.message_id, owed.id) == 1
    if first and owed.message.role is Role.CARD and delivery.message_id is not None:
        unit.change(sql.SAVE_CARD, delivery.message_id, owed.chat_id, owed.chat_id, owed.id)
