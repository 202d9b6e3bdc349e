"""The rulebook as Markdown, for a reviewer's desk: the same content as the pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.service.chapters import CALENDAR, KINDS, NOTES, PAPERS, Chapters
from bot.service.handbook import Handbook
from bot.service.page import (
    Asked,
    Backing,
    DeadlineEntry,
    Definition,
    Figures,
    Grid,
    NoteEntry,
    PackEntry,
    Reference,
    Rule,
)
from bot.service.wording import Phrase
from flows.notes import NoteKind

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")


def document(handbook: Handbook, rules: Iterable[Rule]) -> str:
    """A heading, then each rule under its area; ends with a line break.

    If these are all rules, renewal papers, calendar and notes follow them.
    """
    rules = list(rules)
    lines = [f"# {_plain(handbook.text('rules-name'))}", "", handbook.edition(), ""]
    area = ""
    for rule in rules:
        if rule.entry.area != area:
            area = rule.entry.area
            lines += [f"## {_plain(handbook.text(f'section-{area}'))}", ""]
        lines += _rule(handbook, rule)
    if len(rules) == len(handbook.entries):
        lines += _chapters(handbook, Chapters(handbook))
    return "\n".join([*lines, handbook.text("rules-general"), ""])


def _rule(handbook: Handbook, rule: Rule) -> Iterator[str]:
    def part(id_: str, lines: Iterable[str]) -> Iterator[str]:
        yield from (f"#### {handbook.text(id_)}", "", *lines, "")

    yield from (f"### {_plain(rule.entry.title)}", "", f"`{rule.entry.id}`", "")
    yield from part("rules-duty", [_plain(rule.words["duty"]), "", *_facts(handbook, rule)])
    yield from part("rules-applies", _phrase(rule.applies))
    yield from part("rules-met", _phrase(rule.met))
    if rule.definitions:
        yield from part("rules-terms", _definitions(rule.definitions))
    yield from part(
        "rules-table", [handbook.text("rules-table-note", day=rule.grid.day), "", *_grid(handbook, rule.grid)]
    )
    if rule.figures:
        yield from part("rules-amounts", (line for figures in rule.figures for line in _figures(figures)))
    yield from part("rules-next", [_plain(rule.words["next"])])
    yield from part("rules-evidence", [_plain(rule.words["evidence"])])
    parties = {"rules-employer": "employer", "rules-worker": "worker"}
    consequences = (f"- {handbook.text(id_)}: {_plain(rule.words[word])}" for id_, word in parties.items())
    yield from part("rules-consequences", consequences)
    yield from part("rules-sources", map(_reference, rule.references))
    yield from part("rules-questions", (line for one in rule.questions for line in _asked(handbook, one)))


def _chapters(handbook: Handbook, chapters: Chapters) -> Iterator[str]:
    yield from _chapter(handbook, chapters, PAPERS)
    for pack in chapters.packs:
        yield from _pack(handbook, pack)
    yield from _chapter(handbook, chapters, CALENDAR)
    for deadline in chapters.deadlines:
        yield from _deadline(handbook, deadline)
    yield from _chapter(handbook, chapters, NOTES)
    for kind, notes in chapters.notes.items():
        for note in notes:
            yield from _note(handbook, note, handbook.text(KINDS[NoteKind(kind)]))


def _chapter(handbook: Handbook, chapters: Chapters, chapter: str) -> Iterator[str]:
    yield from (f"## {_plain(chapters.title(chapter))}", "")
    if terms := chapters.terms(chapter):
        yield from (f"### {handbook.text('rules-terms')}", "", *_definitions(terms), "")


def _headed(title: str, id_: str, text: str) -> Iterator[str]:
    yield from (f"### {_plain(title)}", "", f"`{id_}`", "", _plain(text), "")


def _pack(handbook: Handbook, pack: PackEntry) -> Iterator[str]:
    yield from _headed(pack.title, pack.id, pack.note)
    yield from (f"#### {handbook.text('rules-applies')}", "", *_phrase(pack.applies), "")
    for party, papers in pack.papers.items():
        yield from (f"#### {handbook.text('rules-brought', party=_plain(party))}", "")
        for paper in papers:
            yield f"- {_plain(paper.title)}"
            if paper.when:
                yield f"  - {handbook.text('rules-only-when')}"
                yield from _phrase(paper.when, 2)
        yield ""
    yield from _backing(handbook, pack.backing)


def _deadline(handbook: Handbook, one: DeadlineEntry) -> Iterator[str]:
    yield from _headed(one.title, one.id, one.text)
    often = handbook.text("rules-yearly" if one.yearly else "rules-once")
    yield f"- {handbook.text('rules-deadline')}: {one.term} ({often})"
    yield f"- {handbook.text('rules-scope')}: {one.scope}"
    yield f"- {handbook.text('rules-concerns')}"
    yield from (*_phrase(one.applies, 1), "")
    yield from _backing(handbook, one.backing)


def _note(handbook: Handbook, note: NoteEntry, kind: str) -> Iterator[str]:
    yield from _headed(note.title, note.id, note.text)
    yield f"- {_plain(kind)}{f' ({note.since})' if note.since else ''}"
    yield from _backing(handbook, note.backing)


def _backing(handbook: Handbook, backing: Backing) -> Iterator[str]:
    confidence = handbook.text(f"confidence-{backing.confidence}")
    yield f"- {handbook.text('rules-confidence')}: {_plain(confidence)}"
    yield from (*map(_reference, backing.references), "")


def _facts(handbook: Handbook, rule: Rule) -> Iterator[str]:
    entry = rule.entry
    told = {
        "rules-owed": entry.owed_by,
        "rules-falls": entry.falls_on,
        "rules-scope": entry.scope,
        "rules-force": entry.force,
        "rules-confidence": handbook.text(f"confidence-{entry.confidence}"),
        "rules-deadline": rule.words["deadline"],
    }
    yield from (f"- {handbook.text(id_)}: {_plain(text)}" for id_, text in told.items())


def _phrase(phrase: Phrase, depth: int = 0) -> Iterator[str]:
    yield f"{'  ' * depth}- {_plain(phrase.text)}"
    for part in phrase.parts:
        yield from _phrase(part, depth + 1)


def _definitions(definitions: Iterable[Definition]) -> Iterator[str]:
    for one in definitions:
        yield f"- **{_plain(one.name)}**"
        yield from _phrase(one.meaning, 1)


def _grid(handbook: Handbook, grid: Grid) -> Iterator[str]:
    yield _row([*grid.facts, handbook.text("rules-status")])
    yield _row(["---"] * (len(grid.facts) + 1))
    for line in grid.lines:
        yield _row([*(cell or handbook.text("rules-any") for cell in line.cells), line.result])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(map(_plain, cells))} |"


def _figures(figures: Figures) -> Iterator[str]:
    yield f"- {_plain(figures.name)} ([{_plain(figures.source)}]({figures.url}), {figures.checked})"
    for value in figures.values:
        name = f"{_plain(value.name)}: " if value.name else ""
        now = f"{value.now} ({value.since})" if value.since else value.now
        yield f"  - {name}{'; '.join(map(_plain, (now, *value.later)))}"
    if figures.ends:
        yield f"  - {_plain(figures.ends)}"


def _reference(one: Reference) -> str:
    return f"- [{_plain(one.name)}]({one.url}) ({one.checked})"


def _asked(handbook: Handbook, one: Asked) -> Iterator[str]:
    yield f"- **{_plain(one.short)}** ({one.scope}) {_plain(one.text)}"
    yield f"  - {handbook.text('rules-why')}: {_plain(one.why)}"
    yield f"  - {handbook.text('rules-look')}: {_plain(one.look)}"


def _plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
