"""The workers of a workplace: the list, and taking one off it."""

from __future__ import annotations

from datetime import date
from html import escape

from bot.service.screen import Button, Press, Screen, pages
from bot.service.screens import changing
from bot.service.spoken import plain
from bot.service.view import Subject, View
from flows.assessment import Status
from flows.interview import situation
from flows.renewal import RenewalCase, State
from i18n.articles import day

_PAGE = 8
_OVERDUE = "\N{WARNING SIGN}"


def listing(view: View, rest: list[str]) -> Screen:
    """One page of workers, the most pressing first, with what is open for each; a number leads there."""
    last = pages(len(view.team), _PAGE)
    page = min(changing.number(rest), last - 1)
    text = view.text("workers-text" if view.team else "workers-none")
    lines = [view.bold("workers-title"), *view.here, text, ""]
    numbers: list[Button] = []
    for one in _pressing(view)[page * _PAGE : (page + 1) * _PAGE]:
        lines.append(_line(view, one))
        numbers.append(Button(str(one.slot), _to(view, one)))
    rows = [numbers] if numbers else []
    rows += changing.turning(view, "workers", page, last)
    if not view.circle.looks_only:
        rows.append([view.button("button-worker-add" if not view.team else "button-worker-next", "w")])
    if view.circle.may_change:
        rows.append([view.button("button-import", "s", "import")])
    rows.append([overall(view), view.button("button-team", "s", "team")])
    return Screen(f"workers.{page}", "\n".join(lines), rows)


def named(view: View, text: str) -> Press | None:
    """What leads to the worker with that number or, if it is nobody's, that nickname; None if there is none,
    or are several.
    """
    wanted = plain(text)
    found = [one for one in view.team if str(one.slot) == wanted]
    found = found or [one for one in view.team if wanted and plain(one.nickname or "") == wanted]
    return _to(view, found[0]) if len(found) == 1 else None


def remove(view: View, rest: list[str]) -> Screen:
    """Asks once more before a worker's answers are deleted."""
    if view.slot is None:
        return listing(view, rest)
    rows = [[view.button("button-remove-yes", "r")], [view.button("button-remove-no", "s", "here")]]
    title = view.bold("remove-title", name=view.name)
    return Screen("remove", f"{title}\n\n{view.text('remove-text')}", rows)


def ways(view: View) -> list[list[Button]]:
    """From the result to the workers, and from a worker's to the others."""
    if view.slot is None:
        if view.team:
            return [[view.button("button-workers", "s", "workers.0", count=len(view.team))]]
        offered = view.question is None and view.employs and not view.circle.looks_only
        return [[view.button("button-worker-add", "w")]] if offered else []
    if view.circle.looks_only:
        return [[overall(view)]]
    rows = [[view.button("button-worker-remove", "s", "remove"), overall(view)]]
    return [[view.button("button-worker-next", "w")], *rows] if view.question is None else rows


def overall(view: View) -> Button:
    """Leads to the result of the workplace."""
    label = view.words.text(view.language, "button-overall")
    if view.workplace is None:
        return Button(label, Press("s", "summary"))
    return Button(label, Press("s", "summary", view.workplace.handle, view.workplace.interview.revision))


def _to(view: View, one: Subject) -> Press:
    return Press("s", _target(view, one), one.handle, one.interview.revision)


def _target(view: View, one: Subject) -> str:
    """The renewal, once it is tracked; before that the questions come first."""
    record = view.circle.case(one.slot)
    return "case" if record is not None and record.case.dates else "question"


def _pressing(view: View) -> list[Subject]:
    """The workers by the day that comes next for each, then those without one, then those who have left."""

    def place(one: Subject) -> tuple[bool, date, int]:
        record, ends = view.circle.case(one.slot), _ends(view, one)
        left = record is not None and record.case.state is State.LEFT
        return (left, ends or date.max, one.slot or 0)

    return sorted(view.team, key=place)


def _ends(view: View, one: Subject) -> date | None:
    """The end of the stay or, once it has passed and an application was filed in time, of the special period;
    where the stay has no end, that of the card.
    """
    record = view.circle.case(one.slot)
    if record is None:
        return None
    if record.case.stay_until is None:
        card = record.case.day("card_until")
        return card if card is not None and view.of(one).unlimited else None
    return _special(view, one, record.case) or record.case.stay_until


def _special(view: View, one: Subject, case: RenewalCase) -> date | None:
    """The end of the special period that runs or is over, which short stays and new applications have not."""
    if case.stay_until is None or case.stay_until >= view.today or case.filed_again:
        return None
    now = situation(view.book, one.interview, view.today)
    return None if view.book.renewal.uncovered_when.holds(now) is True else case.special_period_end


def _tracked(view: View, one: Subject) -> str:
    """How the worker's renewal stands, in a few words; a sign marks what is overdue."""
    record, ends = view.circle.case(one.slot), _ends(view, one)
    if record is None or ends is None:
        return ""
    lines = [_dated(view, record.case, ends)]
    if record.case.stay_until not in {None, ends}:
        lines.append(view.text("case-special-period", day=day(view.language, ends)))
    if ends < view.today and record.case.state is not State.LEFT:
        lines[-1] = f"{_OVERDUE} {lines[-1]}"
    return "\n".join(lines)


def _dated(view: View, case: RenewalCase, ends: date) -> str:
    stay = case.stay_until
    if stay is None:
        return view.text("workers-card", day=day(view.language, ends))
    left = (stay - view.today).days
    known = "workers-stay-left" if left >= 0 else "workers-stay-past"
    state = view.text(f"state-{case.state}")
    return view.text(known, day=day(view.language, stay), count=abs(left), state=state)


def _line(view: View, one: Subject) -> str:
    shown = view.of(one)
    name = escape(shown.name, quote=False)
    counts = {s: len(shown.assessment.having(s)) for s in (Status.UNMET, Status.POSSIBLE)}
    parts = [
        view.text("summary-count", status=view.text(f"status-{s}"), count=n) for s, n in counts.items() if n
    ]
    if shown.left:
        parts.append(view.text("workers-left", count=shown.left))
    lines = [f"<b>{name}</b>", _tracked(view, one)]
    lines.append(view.text("list-join").join(parts) or view.text("workers-clear"))
    return "\n".join(line for line in lines if line)
