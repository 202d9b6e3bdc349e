"""What the commands about the rulebook report, printed for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from rich.markup import escape
from rich.table import Table

from bot.service.subjects import tell_turn
from bot.service.words import Words
from bot.terminal.shared import console
from flows.assessment import Status

Report: TypeAlias = Mapping[str, Any]
Lines: TypeAlias = Callable[[Report], Iterable[str]]

# What has lines of its own, or was told while it was proved.
_APART = {"problems", "invariants", "coverage", "overdue"}


def checked(report: Report) -> None:
    """Counts, records, sources to look at again, and problems."""
    for key, value in report.items():
        if key not in _APART:
            console.print(f"{key}: {_counted(value)}", markup=False)
    if "coverage" in report:
        records = report["coverage"]
        left_out = len(records["left_out"])
        console.print(f"records: {records['records']}, held {records['held']}, left out {left_out}")
        console.print(f"overdue: {len(report['overdue'])}")
    for one in report.get("overdue", []):
        line = f"  {one['source']}: looked at on {one['checked_on']}, due since {one['due']}, {one['url']}"
        console.print(line, markup=False, highlight=False)
    for sentence in report["problems"]:
        console.print(sentence, markup=False)
    console.print(f"problems: {len(report['problems'])}" if report["problems"] else "no problem")


def listed(facts: Iterable[Report], language: str) -> None:
    """A table of all facts."""
    table = Table("fact", "type", "domain", "scope", "question")
    for one in facts:
        domain = ", ".join(one["domain"].get("options", [])) or _counted(one["domain"])
        table.add_row(one["fact"], one["type"], domain, one["scope"], one["question"][language])
    console.print(table)


def assessed(words: Words, report: Report, language: str) -> None:
    """Workplace, workers and balance, each with its findings, changes, papers and deadlines."""
    page = _Page(words, language)
    console.print(f"rulebook {report['rulebook']}, assessed for {report['on']}")
    named = {"workplace": report, **{f"worker {one['worker']}": one for one in report["workers"]}}
    for name, subject in named.items():
        if report["workers"]:
            console.print(f"\n[bold underline]{name}[/]")
        for line in page.subject(subject):
            console.print(line, highlight=False)
    if report["workers"]:
        console.print("\n[bold underline]all together[/]")
        for line in page.balance(report["total"]):
            console.print(line, highlight=False)


class _Page:
    """Lines with rich's markup, in one language."""

    def __init__(self, words: Words, language: str) -> None:
        self._words, self._language = words, language

    def subject(self, subject: Report) -> Iterator[str]:
        """All that there is to say of a workplace or a worker."""
        for status in Status:
            group = [one for one in subject["findings"] if one["status"] == status]
            yield from self._group(self._text(f"status-{status}"), group, self._finding)
        yield from self._group(self._text("outlook-title"), subject["outlook"], self._turn)
        for pack in subject["papers"]:
            yield from self._group(escape(pack["title"]), pack["papers"], self._paper)
            yield f"  [dim]{escape(pack['note'])}[/]"
            yield from self._sources(pack)
        yield from self._group(self._text("rules-deadline"), subject["deadlines"], self._deadline)
        yield from self.balance(subject)

    def balance(self, counted: Report) -> Iterator[str]:
        """On whom the unmet duties fall; nothing where all is met."""
        hits, unmet = counted["employers_duty_hitting_worker"], counted["unmet"]
        if unmet:
            yield ""
            yield self._text("summary-symmetry", hits=hits, unmet=unmet)

    def _group(self, title: str, found: Sequence[Report], lines: Lines) -> Iterator[str]:
        if found:
            yield f"\n[bold]{title}[/] ({len(found)})"
        for one in found:
            yield from lines(one)

    def _finding(self, one: Report) -> Iterator[str]:
        yield f"  {escape(one['title'])} [dim]({one['obligation']})[/]"
        if one["status"] == Status.NOT_APPLICABLE:
            return
        if one["missing"]:
            yield f"    ? {', '.join(one['missing'])}"
        yield from (f"    {self._amount(amount)}" for amount in one["amounts"])
        yield from self._sources(one)

    def _amount(self, amount: Report) -> str:
        now = amount["now"]["words"] if amount["now"] else self._text("rules-unknown-figure")
        later = (f"{row['words']} ({row['from']})" for row in amount["later"])
        return escape(f"{amount['name']}: {' → '.join((now, *later))}")

    def _turn(self, one: Report) -> Iterator[str]:
        told = tell_turn(self._words, one, self._language)
        yield f"  {one['from']} {escape(one['title'])} [dim]({one['obligation']})[/]: {told}"

    def _paper(self, one: Report) -> Iterator[str]:
        yield f"  {escape(one['title'])} · {self._text('party-' + one['by'])}{_unsure(one)}"

    def _deadline(self, one: Report) -> Iterator[str]:
        term = f"{one['opens']} - {one['closes']}" if one["opens"] else one["closes"]
        yield f"  {term} {escape(one['title'])} [dim]({one['deadline']})[/]{_unsure(one)}"
        yield from self._sources(one)

    def _sources(self, one: Report) -> Iterator[str]:
        told = "; ".join(f"{source['words'][self._language]} {source['url']}" for source in one["sources"])
        yield f"    [dim]{escape(told)}[/]"

    def _text(self, id_: str, **arguments: str | int) -> str:
        return escape(self._words.text(self._language, id_, **arguments))


def _unsure(one: Report) -> str:
    return "" if one["sure"] else f" [dim]? {', '.join(one['missing'])}[/]"


def _counted(value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {count}" for key, count in value.items())
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
