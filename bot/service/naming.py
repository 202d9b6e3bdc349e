"""What the team calls a worker: typed, or dropped."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.service.casebook import CaseRecord
from bot.service.registering import nickname
from bot.service.spoken import plain, replies
from bot.service.turn import Turn
from flows.nicknames import objection, tidy


def take_nickname(turn: Turn, text: str) -> str:
    """A nickname that was typed; a hint comes back where it may tell who somebody is."""
    record, wrong = turn.case(), objection(text)
    if record is None:
        turn.stale()
        return ""
    if wrong is not None:
        return turn.say(f"nickname-{wrong}")
    if replies(turn.words, text):
        turn.show("case")  # they want to get away from here
        return ""
    if (other := _called(turn, record, text)) is not None:
        return turn.say("nickname-taken", number=other.slot)
    nickname(turn, tidy(text))
    turn.show("case", turn.say("nickname-done"))
    return ""


def _called(turn: Turn, record: CaseRecord, text: str) -> CaseRecord | None:
    """Another worker of the workplace whose nickname is that one, as far as it is typed alike."""
    wanted = plain(text) or tidy(text)
    cases = (one for one in turn.tx.cases.of(record.workplace_id) if one.interview_id != record.interview_id)
    return next(
        (one for one in cases if one.nickname and wanted == (plain(one.nickname) or one.nickname)), None
    )


def drop_nickname(turn: Turn, arg: str, revision: int) -> None:
    """The worker is a number again."""
    del arg, revision
    nickname(turn, None)
    turn.show("case")


ACTS: Mapping[str, Callable[[Turn, str, int], None]] = {"n": drop_nickname}
