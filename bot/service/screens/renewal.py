"""What a renewal needs and what the calendar sets: papers and deadlines."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from bot.service.screen import Screen, pages
from bot.service.screens import changing, sources
from bot.service.view import View
from flows.agenda import Occasion, agenda
from flows.calendar import add_months
from flows.facts import Party, Scope
from flows.interview import situation
from flows.papers import Document, Needed
from flows.papers import papers as needed
from flows.sources import Confidence
from i18n.articles import day

_MONTHS = 12
_PAGE = 5


def papers(view: View, rest: list[str]) -> Screen:
    """The papers of one pack, those of the employer and those of the worker."""
    packs = found_packs(view)
    if not packs:
        none = f"{view.heading('papers-title')}\n{view.text('papers-none')}"
        return Screen("papers.0", none, [[view.button("button-summary", "s", "summary")]])
    place = min(changing.number(rest), len(packs) - 1)
    pack, wanted = packs[place].pack, packs[place].papers
    lines = [f"<b>{view.text(f'p-{pack.id}')}</b>", f"<i>{escape(view.name, quote=False)}</i>"]
    lines.append(view.text("papers-place", place=place + 1, count=len(packs)))
    if pack.confidence is not Confidence.VERIFIED:
        lines.append(f"<i>{view.text(f'confidence-{pack.confidence}')}</i>")
    for party in Party:
        listed = [(paper, sure) for paper, sure in wanted if paper.by is party]
        if listed:
            lines += ["", view.bold(f"papers-{party}"), *_listed(view, listed)]
    lines += ["", view.text(f"p-{pack.id}.note")]
    lines += ["", view.bold("finding-sources"), *sources.source_lines(view, pack.citations)]
    rows = changing.turning(view, "papers", place, len(packs))
    rows.append([view.button("button-summary", "s", "summary")])
    return Screen(f"papers.{place}", "\n".join(lines), rows)


def dates(view: View, rest: list[str]) -> Screen:
    """One page of the deadlines that the calendar sets within a year."""
    occasions = found_dates(view)
    last = pages(len(occasions), _PAGE)
    page = min(changing.number(rest), last - 1)
    lines = [view.heading("dates-title"), view.text("dates-text" if occasions else "dates-none")]
    for one in occasions[page * _PAGE : (page + 1) * _PAGE]:
        lines += ["", *_occasion(view, one)]
    rows = changing.turning(view, "dates", page, last)
    rows.append([view.button("button-summary", "s", "summary")])
    return Screen(f"dates.{page}", "\n".join(lines), rows)


def found_packs(view: View) -> tuple[Needed, ...]:
    """The packs for the worker who is shown; a workplace has none."""
    if view.slot is None:
        return ()
    return needed(view.book.packs.values(), situation(view.book, view.interview, view.today))


def found_dates(view: View) -> tuple[Occasion, ...]:
    """The deadlines of the coming year for whom is shown."""
    scope = Scope.WORKPLACE if view.slot is None else Scope.WORKER
    now = situation(view.book, view.interview, view.today)
    return agenda(view.book.calendar.values(), scope, now, add_months(view.today, _MONTHS))


def _listed(view: View, listed: Iterable[tuple[Document, bool]]) -> Iterable[str]:
    for paper, sure in listed:
        name = view.text(f"doc-{paper.id}")
        yield f"・{name}" if sure else f"・{name}{view.text('papers-maybe')}"


def _occasion(view: View, one: Occasion) -> Iterable[str]:
    closes = day(view.language, one.closes)
    if one.opens is None:
        when = view.bold("dates-until", closes=closes)
    else:
        when = view.bold("dates-span", opens=day(view.language, one.opens), closes=closes)
    yield when
    title = view.text(f"t-{one.deadline.id}")
    yield title if one.sure else f"{title}{view.text('papers-maybe')}"
    yield view.text(f"t-{one.deadline.id}.text")
    if one.deadline.confidence is not Confidence.VERIFIED:
        yield f"<i>{view.text(f'confidence-{one.deadline.confidence}')}</i>"
    yield from sources.source_lines(view, one.deadline.citations)
