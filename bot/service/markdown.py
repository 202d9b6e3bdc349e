"""The rulebook as Markdown, for a reviewer's desk: the same content as the pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.service.handbook import Handbook
from bot.service.page import Asked, Definition, Figures, Grid, Reference, Rule
from bot.service.wording import Phrase

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")


def document(handbook: Handbook, rules: Iterable[Rule]) -> str:
    """A heading, then each rule under its area; ends with a line break."""
    lines = [f"# {_plain(handbook.text('rules-name'))}", "", handbook.edition(), ""]
    area = ""
    for rule in rules:
        if rule.entry.area != area:
            area = rule.entry.area
            lines += [f"## {_plain(handbook.text(f'section-{area}'))}", ""]
        lines += _rule(handbook, rule)
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
        yield f"  - {name}{'; '.join(map(_plain, (value.now, *value.later)))}"
    if figures.ends:
        yield f"  - {_plain(figures.ends)}"


def _reference(one: Reference) -> str:
    return f"- [{_plain(one.name)}]({one.url}) ({one.checked})"


def _asked(handbook: Handbook, one: Asked) -> Iterator[str]:
    yield f"- **{_plain(one.short)}** {_plain(one.text)}"
    yield f"  - {handbook.text('rules-why')}: {_plain(one.why)}"
    yield f"  - {handbook.text('rules-look')}: {_plain(one.look)}"


def _plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
