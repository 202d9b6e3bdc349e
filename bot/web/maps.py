"""The drawn maps of a section: where questions and their obligations stand, and the lines between them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.service.page import Entry, Leading, Part

_COLUMN = 7.1  # half a Japanese character at the size of the drawing
_LINE, _PADDING, _GAP = 19, 8, 10
# A Latin word and a short bracket stay together; Japanese may break anywhere but before a closing mark.
_PIECE = re.compile(r"(?:\([^()]{1,12}\)|（[^（）]{1,8}）|[!-~À-ɏ’“”]+|.)[)）」』、。・ー ]*")


@dataclass(frozen=True, slots=True)
class Layout:
    """How wide a drawing and its two columns are; between them run the lines."""

    width: int
    left: int
    right: int


_MOST = 12  # lines from one question; more are a bundle in which no eye can follow one
# A screen shows one of the two: on a phone the wide one would hide the duties behind the edge.
LAYOUTS = {"desk": Layout(940, 300, 400), "pocket": Layout(344, 116, 178)}


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with its lines of text; `id` names the question or obligation."""

    id: str
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]

    @property
    def middle(self) -> float:
        return self.y + self.height / 2

    @property
    def rows(self) -> tuple[tuple[float, str], ...]:
        """Every line with the height of its baseline."""
        return tuple(
            (self.y + _PADDING + _LINE * (index + 0.75), line) for index, line in enumerate(self.lines)
        )


@dataclass(frozen=True, slots=True)
class Edge:
    """A line from a question to an obligation; `kind` is applies, met, or both."""

    question: str
    path: str
    kind: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything the template draws, in the units of its view box."""

    width: int
    height: float
    questions: tuple[Box, ...]
    obligations: tuple[Box, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A part of a map, drawn in every layout. `crowded` leads to so many duties that it is only named."""

    part: Part
    crowded: tuple[Leading, ...]
    drawings: Mapping[str, Drawing]


def drawn(parts: Iterable[Part]) -> tuple[Drawn, ...]:
    """Every part of a map on its own, so that no drawing has more lines than an eye can follow."""
    return tuple(map(_drawn, parts))


def drawing(questions: Sequence[Leading], layout: Layout) -> Drawing:
    """Questions on the left, what they lead to on the right, both in declared order."""
    entries = {lead.to.id: lead.to for question in questions for lead in question.leads}
    texts = [(question.id, question.short) for question in questions]
    titles = [(entry.id, entry.title) for entry in _declared(entries.values(), questions)]
    height = max(_height(texts, layout.left), _height(titles, layout.right))
    left = {box.id: box for box in _column(texts, 0, layout.left, height)}
    right = {box.id: box for box in _column(titles, layout.width - layout.right, layout.right, height)}
    edges = tuple(
        Edge(question.id, _path(left[question.id], right[lead.to.id]), _kind(lead.applies, lead.met))
        for question in questions
        for lead in question.leads
    )
    return Drawing(layout.width, height, tuple(left.values()), tuple(right.values()), edges)


def wrapped(text: str, columns: int) -> tuple[str, ...]:
    """The text in lines of at most that many half-width columns; a longer word has a line of its own."""
    lines = [""]
    for piece in _PIECE.findall(text):
        if lines[-1] and _columns(lines[-1] + piece.rstrip()) > columns:
            lines.append("")
        lines[-1] += piece
    return tuple(line.strip() for line in lines)


def _drawn(part: Part) -> Drawn:
    clear = [one for one in part.questions if len(one.leads) <= _MOST]
    drawings = {name: drawing(clear, layout) for name, layout in LAYOUTS.items()} if clear else {}
    return Drawn(part, tuple(one for one in part.questions if one not in clear), drawings)


def _declared(entries: Iterable[Entry], questions: Sequence[Leading]) -> Iterator[Entry]:
    """Obligations in the order of the first question that leads to them, so that few lines cross."""
    first = {lead.to.id: place for place, one in reversed(list(enumerate(questions))) for lead in one.leads}
    yield from sorted(entries, key=lambda entry: first[entry.id])


def _kind(applies: bool, met: bool) -> str:
    return "both" if applies and met else "applies" if applies else "met"


def _column(texts: Sequence[tuple[str, str]], x: float, width: float, height: float) -> Iterator[Box]:
    spare = (height - _height(texts, width)) / max(len(texts), 1)
    y = spare / 2
    for id_, text in texts:
        lines = _lines(text, width)
        tall = _tall(lines)
        yield Box(id_, x, y, width, tall, lines)
        y += tall + _GAP + spare


def _height(texts: Sequence[tuple[str, str]], width: float) -> float:
    return sum(_tall(_lines(text, width)) + _GAP for _, text in texts)


def _tall(lines: Sequence[str]) -> float:
    return len(lines) * _LINE + 2 * _PADDING


def _lines(text: str, width: float) -> tuple[str, ...]:
    return wrapped(text, int((width - 2 * _PADDING - 8) / _COLUMN))


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in text)


def _path(start: Box, end: Box) -> str:
    bend = (start.x + start.width + end.x) / 2
    return (
        f"M{start.x + start.width:g} {start.middle:g}"
        f"C{bend:g} {start.middle:g} {bend:g} {end.middle:g} {end.x:g} {end.middle:g}"
    )
