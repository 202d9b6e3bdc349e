"""One finding in full."""

from __future__ import annotations

from html import escape

from bot.service.screen import Button, Screen
from bot.service.screens import result, sources
from bot.service.view import View
from flows.assessment import Finding, Status
from flows.rulebook import Amount, Obligation
from flows.sources import Confidence
from i18n.articles import day

_FIRST = 3


def finding(view: View, rest: list[str]) -> Screen:
    """One finding in full: duty, whose, on whom, by when, next step, proof, reasons, sources."""
    wanted = rest[0] if rest else ""
    found = next((one for one in view.assessment.findings if one.obligation.id == wanted), None)
    if found is None:
        return result.summary(view, [])
    parts = [
        _head(view, found),
        _duties(view, found),
        _reasons(view, found),
        _sources(view, found.obligation),
    ]
    text = "\n\n".join(part for part in parts if part)
    return Screen(f"f.{wanted}", text, _finding_rows(view, found))


def _head(view: View, found: Finding) -> str:
    obligation = found.obligation
    status = view.text(f"status-{found.status}")
    start = obligation.in_force.start
    if found.status is Status.UPCOMING and start is not None:
        certain = "finding-may-from" if found.missing else "finding-from"
        status = view.text(certain, day=day(view.language, start))
    lines = [f"<i>{escape(view.name, quote=False)}</i>"] if view.name else []
    lines += [f"<b>{view.title(obligation)}</b>", f"〔{view.text(f'section-{obligation.area}')}〕 {status}"]
    if obligation.confidence is not Confidence.VERIFIED:
        lines.append(f"<i>{view.text(f'confidence-{obligation.confidence}')}</i>")
    return "\n".join(lines)


def _part(view: View, obligation: Obligation, part: str) -> str:
    text = escape(view.words.obligation(view.language, obligation, part), quote=False)
    return f"{view.bold(f'finding-{part}')} {text}"


def _duties(view: View, found: Finding) -> str:
    obligation = found.obligation
    falls = view.text("list-join").join(view.text(f"party-{party}") for party in obligation.falls_on)
    lines = [
        _part(view, obligation, "duty"),
        f"{view.bold('finding-owed')} {view.text(f'party-{obligation.owed_by}')}",
        f"{view.bold('finding-falls')} {falls}",
        _part(view, obligation, "deadline"),
    ]
    if found.status is not Status.NOT_APPLICABLE:
        lines += [_part(view, obligation, part) for part in ("next", "evidence", "employer", "worker")]
        lines += [_figure(view, view.book.amounts[name]) for name in obligation.shows]
    return "\n\n".join(lines)


def _figure(view: View, amount: Amount) -> str:
    """An amount as of the day shown, and what is known to come."""
    lines = []
    for row in amount.rows:
        value = view.words.text(view.language, f"unit-{amount.unit}", value=f"{row.value:,}")
        if view.today in row.in_force:
            lines.append(f"<b>{view.text(f'a-{amount.id}')}</b> {escape(value, quote=False)}")
        elif row.in_force.start is not None and row.in_force.begins_after(view.today):
            start = day(view.language, row.in_force.start)
            lines.append(view.text("finding-figure-from", day=start, value=value))
    return "\n".join(lines)


def _reasons(view: View, found: Finding) -> str:
    lines = []
    for fact in found.because:
        question = view.book.questions[fact]
        answer = view.interview.answer(fact)
        value = None if answer is None else answer.value
        short = escape(view.words.question(view.language, question, "short"), quote=False)
        lines.append(f"・{short}: {escape(view.words.value(view.language, question, value), quote=False)}")
    reasons = "\n".join([view.bold("finding-because"), *lines]) if lines else ""
    if not found.missing:
        return reasons
    looks = []
    for position, fact in enumerate(found.missing):
        question = view.book.questions[fact]
        line = f"・{escape(view.words.question(view.language, question, 'short'), quote=False)}"
        if position < _FIRST:  # more than that would not fit into one message; the tasks hold them all
            line += f": {escape(view.words.question(view.language, question, 'look'), quote=False)}"
        looks.append(line)
    return "\n\n".join(part for part in (reasons, "\n".join([view.bold("finding-missing"), *looks])) if part)


def _sources(view: View, obligation: Obligation) -> str:
    lines = [view.bold("finding-sources"), *sources.source_lines(view, obligation.citations)]
    if address := view.words.page(view.language, obligation):
        lines.append(f'<a href="{escape(address)}">{view.text("rules-read")}</a>')
    return "\n".join(lines)


def _finding_rows(view: View, found: Finding) -> list[list[Button]]:
    # First what can mend the finding: whether the duty is met comes before whether it applies.
    meets = found.obligation.met_when.facts()
    facts = (*found.missing, *sorted(found.because, key=lambda fact: fact not in meets))
    presses = [(fact, press) for fact in facts if (press := view.reopen(fact)) is not None]
    rows = []
    for fact, press in presses[:_FIRST]:
        short = view.words.question(view.language, view.book.questions[fact], "short")
        rows.append([Button(view.words.text(view.language, "button-change", short=short), press)])
    siblings = [one.obligation.id for one in view.assessment.having(found.status)]
    page = siblings.index(found.obligation.id) // result.PAGE
    rows.append(
        [
            view.button("button-list", "s", f"list.{found.status}.{page}"),
            view.button("button-summary", "s", "summary"),
        ]
    )
    return rows
