"""The result: how things stand, the findings by status, one finding in full, and what to look up."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from bot.service.screen import Button, Press, Screen, pages
from bot.service.screens import changing
from bot.service.view import View
from flows.assessment import Finding, Status
from flows.interview import progress
from flows.outlook import outlook
from flows.rulebook import Citation, Confidence, Obligation, Source, by_source
from i18n.articles import day

_PAGE = 6
_FIRST = 3


def summary(view: View, rest: list[str]) -> Screen:
    """How things stand today, the balance, and the most pressing duties."""
    del rest
    assessment = view.assessment
    lines = [view.bold("summary-title"), view.text("summary-date", day=day(view.language, view.today))]
    lines.append(view.text("summary-complete") if view.question is None else _remaining(view))
    lines.append("")
    counts = {status: len(assessment.having(status)) for status in Status}
    lines += [
        view.text("summary-count", status=view.text(f"status-{s}"), count=n) for s, n in counts.items() if n
    ]
    unasked = sum(_unasked(view, one) for one in assessment.having(Status.POSSIBLE))
    if unasked:
        lines.append(view.text("summary-unasked", count=unasked))
    hits, unmet = assessment.symmetry()
    if unmet:
        lines += ["", view.bold("summary-balance"), view.text("summary-symmetry", hits=hits, unmet=unmet)]
        lines += ["", view.bold("summary-first")]
        lines += [f"・{_title(view, one.obligation)}" for one in assessment.having(Status.UNMET)[:_FIRST]]
    lines += ["", f"<i>{view.text('summary-note')}</i>"]
    return Screen("summary", "\n".join(lines), _summary_rows(view, counts))


def listing(view: View, rest: list[str]) -> Screen:
    """One page of the findings with one status."""
    status = Status(rest[0]) if rest and rest[0] in set(Status) else Status.UNMET
    findings = view.assessment.having(status)
    last = pages(len(findings), _PAGE)
    page = min(changing.number(rest), last - 1)
    shown = findings[page * _PAGE : (page + 1) * _PAGE]
    lines = [view.bold(f"status-{status}"), view.text(f"list-{status}"), ""]
    numbers: list[Button] = []
    for position, finding in enumerate(shown, start=1):
        area = view.text(f"section-{finding.obligation.area}")
        lines.append(f"{position}. {_title(view, finding.obligation)}〔{area}〕")
        numbers.append(Button(str(position), Press("s", f"f.{finding.obligation.id}")))
    rows = [numbers] if numbers else []
    rows += changing.turning(view, f"list.{status}", page, last)
    rows.append([view.button("button-summary", "s", "summary")])
    return Screen(f"list.{status}.{page}", "\n".join(lines), rows)


def finding(view: View, rest: list[str]) -> Screen:
    """One finding in full: duty, whose, on whom, by when, next step, proof, reasons, sources."""
    wanted = rest[0] if rest else ""
    found = next((one for one in view.assessment.findings if one.obligation.id == wanted), None)
    if found is None:
        return summary(view, [])
    parts = [
        _head(view, found),
        _duties(view, found),
        _reasons(view, found),
        _sources(view, found.obligation),
    ]
    text = "\n\n".join(part for part in parts if part)
    return Screen(f"f.{wanted}", text, _finding_rows(view, found))


def tasks(view: View, rest: list[str]) -> Screen:
    """What to look up, on which paper, each with a button to answer it afterwards."""
    facts = view.assessment.to_find_out()
    last = pages(len(facts), _PAGE)
    page = min(changing.number(rest), last - 1)
    lines = [view.bold("tasks-title"), view.text("tasks-text" if facts else "tasks-none")]
    numbers: list[Button] = []
    for position, fact in enumerate(facts[page * _PAGE : (page + 1) * _PAGE], start=1):
        question = view.book.questions[fact]
        short = view.words.question(view.language, question, "short")
        look = view.words.question(view.language, question, "look")
        lines.append(f"\n<b>{position}. {escape(short, quote=False)}</b>\n{escape(look, quote=False)}")
        if fact in view.interview.answers:
            numbers.append(Button(str(position), Press("o", fact)))
    rows = [numbers] if numbers else []
    rows += changing.turning(view, "tasks", page, last)
    rows.append([view.button("button-summary", "s", "summary")])
    return Screen(f"tasks.{page}", "\n".join(lines), rows)


def source_lines(view: View, citations: Iterable[Citation]) -> list[str]:
    """One line for each source: linked name, its articles, and the day it was last looked at."""
    sources = view.book.sources
    return [_source_line(view, sources[name], cited) for name, cited in by_source(citations).items()]


def _source_line(view: View, source: Source, articles: list[str]) -> str:
    name = escape(view.words.source(view.language, source.id, articles), quote=False)
    checked = view.text("source-checked", day=day(view.language, source.checked_on))
    return f'<a href="{escape(source.url)}">{name}</a> {checked}'


def _unasked(view: View, finding: Finding) -> bool:
    """Whether a finding is open only because its questions have not come yet."""
    return bool(finding.missing) and not any(fact in view.interview.answers for fact in finding.missing)


def _remaining(view: View) -> str:
    left = sum(
        total - answered for answered, total in progress(view.book, view.interview, view.today).values()
    )
    return view.text("summary-remaining", count=left)


def _summary_rows(view: View, counts: dict[Status, int]) -> list[list[Button]]:
    rows = [
        [
            view.button(
                "button-count",
                "s",
                f"list.{s}.0",
                status=view.words.text(view.language, f"status-{s}"),
                count=n,
            )
        ]
        for s, n in counts.items()
        if n
    ]
    if view.assessment.to_find_out():
        rows.append([view.button("button-tasks", "s", "tasks.0")])
    turning = sum(len(change.turns) for change in outlook(view.book, view.interview, view.today))
    if turning:
        rows.append([view.button("button-outlook", "s", "outlook.0", count=turning)])
    if view.question is not None:
        rows.append([view.button("button-continue", "s", "question")])
    rows.append(
        [view.button("button-answers", "s", "answers.0"), view.button("button-privacy", "s", "privacy")]
    )
    return rows


def _title(view: View, obligation: Obligation) -> str:
    return escape(view.words.obligation(view.language, obligation), quote=False)


def _part(view: View, obligation: Obligation, part: str) -> str:
    text = escape(view.words.obligation(view.language, obligation, part), quote=False)
    return f"{view.bold(f'finding-{part}')} {text}"


def _head(view: View, found: Finding) -> str:
    obligation = found.obligation
    status = view.text(f"status-{found.status}")
    start = obligation.in_force.start
    if found.status is Status.UPCOMING and start is not None:
        certain = "finding-may-from" if found.missing else "finding-from"
        status = view.text(certain, day=day(view.language, start))
    lines = [f"<b>{_title(view, obligation)}</b>", f"〔{view.text(f'section-{obligation.area}')}〕 {status}"]
    if obligation.confidence is not Confidence.VERIFIED:
        lines.append(f"<i>{view.text(f'confidence-{obligation.confidence}')}</i>")
    return "\n".join(lines)


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
    return "\n\n".join(lines)


def _reasons(view: View, found: Finding) -> str:
    lines = []
    for fact in found.because:
        question = view.book.questions[fact]
        answer = view.interview.answers[fact]
        short = escape(view.words.question(view.language, question, "short"), quote=False)
        lines.append(
            f"・{short}: {escape(view.words.value(view.language, question, answer.value), quote=False)}"
        )
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
    lines = [view.bold("finding-sources"), *source_lines(view, obligation.citations)]
    if address := view.words.page(view.language, obligation):
        lines.append(f'<a href="{escape(address)}">{view.text("rules-read")}</a>')
    return "\n".join(lines)


def _finding_rows(view: View, found: Finding) -> list[list[Button]]:
    # First what can mend the finding: whether the duty is met comes before whether it applies.
    meets = found.obligation.met_when.facts()
    facts = (*found.missing, *sorted(found.because, key=lambda fact: fact not in meets))
    asked = [fact for fact in facts if fact in view.interview.answers]
    rows = []
    for fact in asked[:_FIRST]:
        short = view.words.question(view.language, view.book.questions[fact], "short")
        rows.append([view.button("button-change", "o", fact, short=short)])
    siblings = [one.obligation.id for one in view.assessment.having(found.status)]
    page = siblings.index(found.obligation.id) // _PAGE
    rows.append(
        [
            view.button("button-list", "s", f"list.{found.status}.{page}"),
            view.button("button-summary", "s", "summary"),
        ]
    )
    return rows
