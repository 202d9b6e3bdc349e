"""Workplaces and workers are registered here: begun, named, deleted."""

from __future__ import annotations

from dataclasses import replace

from bot.service.ports import Record
from bot.service.turn import MOST_WORKERS, Turn


def begin_workplace(turn: Turn) -> None:
    """A workplace of this person's, with an empty interview."""
    handle, version = turn.new_handle(), turn.words.book.version
    turn.workplace = turn.tx.start_record(turn.person.id, handle, version, turn.now)
    turn.note("started", rulebook=version)


def begin_worker(turn: Turn) -> None:
    """One more worker, whose interview the chat is about from then on.

    One of this person's that has no answer yet is gone on with: a button tapped twice adds one worker.
    """
    if turn.workplace is None or not turn.may_change:
        return
    workplace, version = turn.workplace.workplace_id, turn.words.book.version
    there = turn.tx.workers(workplace)
    begun = next((one for one in there if not one.answers and _is_mine(turn, one)), None)
    if begun is not None:
        turn.about(begun)
        return
    if len(there) >= MOST_WORKERS:
        turn.toast = turn.words.text(turn.language, "toast-workers-full")
        return
    added = turn.tx.add_worker(workplace, turn.new_handle(), version, turn.now)
    turn.tx.cases.start(added.id, turn.person.id, turn.now)
    turn.about(added)
    turn.note("worker_added", rulebook=version)


def _is_mine(turn: Turn, worker: Record) -> bool:
    """Whether this person looks after that worker; a colleague who is just beginning one is not joined."""
    case = turn.tx.cases.get(worker.id)
    return case is not None and case.responsible_id == turn.person.id


def nickname(turn: Turn, called: str | None) -> None:
    """What the team calls the worker that the chat is about; None: by the number alone."""
    record = turn.case()
    if record is not None and turn.worker is not None:
        turn.tx.cases.save(replace(record, nickname=called))
        turn.worker = replace(turn.worker, nickname=called)


def remove_worker(turn: Turn) -> None:
    """Delete the interview of the worker the chat is about; from then on it is about the workplace."""
    if turn.worker is not None:
        turn.tx.remove_worker(turn.worker.id)
        turn.note("worker_removed")
        turn.about(None)
