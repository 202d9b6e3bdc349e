"""Who looks after a worker: responsible and deputy, chosen by button."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bot.service import casework
from bot.service.casebook import CaseRecord
from bot.service.members import Member
from bot.service.screen import Screen
from bot.service.turn import Turn

# What is told with the workplace to who belongs to several.
_AT = {
    "hands-yours": "hands-yours-at",
    "hands-deputy": "hands-deputy-at",
    "hands-former": "hands-former-at",
}


def hand(turn: Turn, arg: str, revision: int) -> None:
    """Give the worker to somebody of the team, or name or drop a deputy: r2, d3, d0."""
    del revision
    record = turn.case()
    number = int(arg[1:]) if arg[1:].isdecimal() else -1
    members = turn.tx.team.members(record.workplace_id) if record else ()
    taker = next((one for one in members if one.number == number and one.standing != "viewer"), None)
    if record is None or (taker is None and arg != "d0"):
        turn.stale()
        return
    if arg[0] == "r" and taker is not None:
        _make_responsible(turn, record, taker, members)
    else:
        _make_deputy(turn, record, taker)
    turn.note("worker_entrusted")
    turn.show("case")


def _make_responsible(turn: Turn, record: CaseRecord, taker: Member, members: Sequence[Member]) -> None:
    deputy = record.responsible_id if record.deputy_id == taker.person_id else record.deputy_id
    casework.entrust(turn.session, record, taker.person_id, deputy)
    _tell(turn, taker, "hands-yours")
    former = next((one for one in members if one.person_id == record.responsible_id), taker)
    if former != taker:
        _tell(turn, former, "hands-former", taker)


def _make_deputy(turn: Turn, record: CaseRecord, taker: Member | None) -> None:
    """Nobody, if the person responsible is named."""
    deputy = taker.person_id if taker and taker.person_id != record.responsible_id else None
    casework.entrust(turn.session, record, record.responsible_id, deputy)
    if taker is not None:
        _tell(turn, taker, "hands-deputy")


def _tell(turn: Turn, reader: Member, id_: str, taker: Member | None = None) -> None:
    """Whoever is entrusted with a worker, or is no more, is told so, with a way there, in their own language;
    and at which workplace, if they belong to several.
    """
    view = turn.view.told_in(reader.language or turn.language)
    screen = Screen("told", "", [[view.button("button-case-open", "s", "case")]])
    about = {"worker": view.name} | ({"taker": view.member(taker)} if taker else {})
    if view.workplace is not None and len(turn.tx.team.places(reader.person_id)) > 1:
        id_, about["place"] = _AT[id_], view.place(view.workplace.interview, reader)
    turn.tell(reader, id_, screen, **about)


ACTS: Mapping[str, Callable[[Turn, str, int], None]] = {"h": hand}
