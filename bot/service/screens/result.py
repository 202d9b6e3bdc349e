"""The result: how things stand, the findings by status, and what to look up."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bot.service.screen import Button, Press, Screen, pages, rows_of
from bot.service.screens import changing, renewal, schedule, workers
from bot.service.view import View
from flows.assessment import Assessment, Finding, Status, symmetry
from i18n.articles import day

PAGE = 6
_FIRST = 3


def summary(view: View, rest: list[str]) -> Screen:
    """How things stand today, the balance, and the most pressing duties."""
    del rest
    assessment = view.assessment
    lines = [view.heading("summary-title"), view.text("summary-date", day=day(view.language, view.today))]
    lines.append(
        view.text("summary-complete")
        if view.question is None
        else view.text("summary-remaining", count=view.left)
    )
    lines.append("")
    counts = {status: len(assessment.having(status)) for status in Status}
    lines += [
        view.text("summary-count", status=view.text(f"status-{s}"), count=n) for s, n in counts.items() if n
    ]
    unasked = sum(_unasked(view, one) for one in assessment.having(Status.POSSIBLE))
    if unasked:
        lines.append(view.text("summary-unasked", count=unasked))
    everyone = [assessment, *_team(view)]
    if len(everyone) > 1:
        lines += ["", _of_workers(view, everyone[1:])]
    elif view.slot is None and view.question is None:
        lines += ["", view.text("summary-add-workers")]
    hits, unmet = symmetry(everyone)
    if hits:
        lines += ["", view.bold("summary-balance"), view.text("summary-symmetry", hits=hits, unmet=unmet)]
    if counts[Status.UNMET]:
        lines += ["", view.bold("summary-first")]
        lines += [f"・{view.title(one.obligation)}" for one in assessment.having(Status.UNMET)[:_FIRST]]
    lines += ["", f"<i>{view.text('summary-note')}</i>"]
    return Screen("summary", "\n".join(lines), _summary_rows(view, counts))


def listing(view: View, rest: list[str]) -> Screen:
    """One page of the findings with one status."""
    status = Status(rest[0]) if rest and rest[0] in set(Status) else Status.UNMET
    findings = view.assessment.having(status)
    last = pages(len(findings), PAGE)
    page = min(changing.number(rest), last - 1)
    shown = findings[page * PAGE : (page + 1) * PAGE]
    lines = [view.heading(f"status-{status}"), view.text(f"list-{status}"), ""]
    numbers: list[Button] = []
    for position, finding in enumerate(shown, start=1):
        area = view.text(f"section-{finding.obligation.area}")
        lines.append(f"{position}. {view.title(finding.obligation)}〔{area}〕")
        numbers.append(Button(str(position), Press("s", f"f.{finding.obligation.id}")))
    rows = [numbers] if numbers else []
    rows += changing.turning(view, f"list.{status}", page, last)
    rows.append([view.button("button-summary", "s", "summary")])
    return Screen(f"list.{status}.{page}", "\n".join(lines), rows)


def tasks(view: View, rest: list[str]) -> Screen:
    """What to look up, on which paper, each with a button to answer it afterwards."""
    facts = view.assessment.to_find_out()
    last = pages(len(facts), PAGE)
    page = min(changing.number(rest), last - 1)
    lines = [view.heading("tasks-title"), view.text("tasks-text" if facts else "tasks-none")]
    numbers: list[Button] = []
    for position, fact in enumerate(facts[page * PAGE : (page + 1) * PAGE], start=1):
        question = view.book.questions[fact]
        short = view.words.question(view.language, question, "short")
        look = view.words.question(view.language, question, "look")
        lines.append(f"\n<b>{position}. {escape(short, quote=False)}</b>\n{escape(look, quote=False)}")
        if (press := view.reopen(fact)) is not None:
            numbers.append(Button(str(position), press))
    rows = [numbers] if numbers else []
    rows += changing.turning(view, "tasks", page, last)
    rows.append([view.button("button-summary", "s", "summary")])
    return Screen(f"tasks.{page}", "\n".join(lines), rows)


def _unasked(view: View, finding: Finding) -> bool:
    """Whether a finding is open only because its questions have not come yet."""
    return bool(finding.missing) and not any(view.interview.answer(fact) for fact in finding.missing)


def _summary_rows(view: View, counts: dict[Status, int]) -> list[list[Button]]:
    shown = {s: n for s, n in counts.items() if n}
    names = {s: view.words.text(view.language, f"status-{s}") for s in shown}
    buttons = [
        view.button("button-count", "s", f"list.{s}.0", status=names[s], count=n) for s, n in shown.items()
    ]
    rows = rows_of(buttons, 2)
    if view.assessment.to_find_out():
        rows.append([view.button("button-tasks", "s", "tasks.0")])
    turning = sum(len(change.turns) for change in view.outlook)
    if turning:
        rows.append([view.button("button-outlook", "s", "outlook.0", count=turning)])
    rows += _dates_and_papers(view)
    if view.question is not None and not view.circle.looks_only:
        rows.append([view.button("button-continue", "s", "question")])
    rows += workers.ways(view)
    mend = [] if view.circle.looks_only else [view.button("button-answers", "s", "answers.0")]
    rows.append([*mend, view.button("button-privacy", "s", "privacy")])
    if view.slot is None:
        rows.append([view.button("button-team", "s", "team")])
    return rows


def _dates_and_papers(view: View) -> list[list[Button]]:
    rows = [[view.button("button-case", "s", "case")]] if view.circle.case(view.slot) else []
    if schedule.planned(view):
        rows.append([view.button("button-schedule", "s", "schedule.0")])
    if renewal.found_packs(view):
        rows.append([view.button("button-papers", "s", "papers.0")])
    if dates := len(renewal.found_dates(view)):
        rows.append([view.button("button-dates", "s", "dates.0", count=dates)])
    return rows


def _team(view: View) -> list[Assessment]:
    """How the workers stand, for the result of the workplace."""
    return [view.of(one).assessment for one in view.team] if view.slot is None else []


def _of_workers(view: View, found: Sequence[Assessment]) -> str:
    unmet, possible = (
        sum(len(one.having(status)) for one in found) for status in (Status.UNMET, Status.POSSIBLE)
    )
    return view.text("summary-workers", count=len(found), unmet=unmet, possible=possible)
