"""The workers of a workplace: the list, and taking one off it."""

from __future__ import annotations

from html import escape

from bot.service.screen import Button, Press, Screen, pages
from bot.service.screens import changing
from bot.service.view import Subject, View
from flows.assessment import Status
from i18n.articles import day

_PAGE = 8


def listing(view: View, rest: list[str]) -> Screen:
    """One page of workers with what is open for each; a number leads to that worker."""
    last = pages(len(view.team), _PAGE)
    page = min(changing.number(rest), last - 1)
    lines = [view.bold("workers-title"), view.text("workers-text" if view.team else "workers-none"), ""]
    numbers: list[Button] = []
    for one in view.team[page * _PAGE : (page + 1) * _PAGE]:
        lines.append(_line(view, one))
        numbers.append(
            Button(str(one.slot), Press("s", _target(view, one), one.handle, one.interview.revision))
        )
    rows = [numbers] if numbers else []
    rows += changing.turning(view, "workers", page, last)
    if not view.circle.looks_only:
        rows.append([view.button("button-worker-add" if not view.team else "button-worker-next", "w")])
    if view.circle.may_change:
        rows.append([view.button("button-import", "s", "import")])
    rows.append([overall(view), view.button("button-team", "s", "team")])
    return Screen(f"workers.{page}", "\n".join(lines), rows)


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


def _target(view: View, one: Subject) -> str:
    """The renewal, once it is tracked; before that the questions come first."""
    record = view.circle.case(one.slot)
    return "case" if record is not None and record.case.dates else "question"


def _tracked(view: View, one: Subject) -> str:
    """How the worker's renewal stands, in a few words."""
    record = view.circle.case(one.slot)
    stay = record.case.stay_until if record else None
    if record is None or stay is None:
        return ""
    state = view.text(f"state-{record.case.state}")
    left = (stay - view.today).days
    known = "workers-stay-left" if left >= 0 else "workers-stay-past"
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
