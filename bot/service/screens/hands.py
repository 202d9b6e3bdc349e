"""Who looks after a worker: responsible and deputy, and who else could."""

from __future__ import annotations

from collections.abc import Iterator

from bot.service.casebook import CaseRecord
from bot.service.members import Member, Standing
from bot.service.screen import Button, Screen
from bot.service.screens import workers
from bot.service.view import View


def hands(view: View, rest: list[str]) -> Screen:
    """Who looks after this worker, and who else could."""
    del rest
    record = view.circle.case(view.slot)
    if record is None:
        return workers.listing(view, [])
    others = [one for one in view.circle.members if _could(one) and one.person_id != record.responsible_id]
    lines = [view.heading("hands-title"), "", *named(view, record), ""]
    lines.append(view.text("hands-text" if others else "hands-nobody"))
    rows = [_offers(view, record, one) for one in others]
    if record.deputy_id is not None:
        rows.append([view.button("button-hands-alone", "h", "d0")])
    if not others:
        rows.append([view.button("button-team", "s", "team")])
    return Screen("hands", "\n".join(lines), [*rows, [view.button("button-case-back", "s", "case")]])


def _could(one: Member) -> bool:
    """Whether that member may look after somebody."""
    return one.standing is not Standing.VIEWER


def _offers(view: View, record: CaseRecord, one: Member) -> list[Button]:
    """What somebody who is not responsible can become."""
    member = view.member(one)
    if one.away_until is not None and one.away_until >= view.today:
        member = view.words.text(view.language, "hands-away", member=member)
    row = [view.button("button-hands-responsible", "h", f"r{one.number}", member=member)]
    if one.person_id != record.deputy_id:
        row.append(view.button("button-hands-deputy", "h", f"d{one.number}", member=member))
    return row


def named(view: View, record: CaseRecord) -> Iterator[str]:
    """Lines that say who is responsible, and who stands in."""
    names = [view.circle.member(one) for one in (record.responsible_id, record.deputy_id)]
    responsible, deputy = (view.member(one) if one else None for one in names)
    yield view.text("case-responsible", member=responsible or "")
    yield view.text("case-deputy", member=deputy) if deputy else view.text("case-no-deputy")
