"""A reader without a browser: gets pages, takes them apart, and sees whether their HTML is well formed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from html.parser import HTMLParser
from typing import Any

from aiohttp import ClientSession

# Elements without an end tag, and those that end by themselves in a drawing.
_VOID = {"meta", "link", "img", "input", "br"}
_BLOCKS = {"p", "ul", "dl", "div", "h1", "h2", "h3", "table", "section", "article", "nav", "form"}


@dataclass(slots=True)
class MovedClock:
    """Stands where a test puts it."""

    instant: datetime

    def now(self) -> datetime:
        return self.instant


class Document(HTMLParser):
    """The elements of a page, and what is wrong with how they are nested."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.wrong: list[str] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        self.wrong += [f"<{name}> is never closed" for name in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if len({name for name, _ in attrs}) != len(attrs):
            self.wrong.append(f"<{tag}> has an attribute twice")
        if tag in _BLOCKS and "p" in self._open:
            self.wrong.append(f"<{tag}> inside <p>")
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.wrong.append(f"</{tag}> closes something else")

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    def all(self, tag: str, **wanted: str) -> list[dict[str, str]]:
        """The attributes of every such element."""
        return [
            attributes
            for name, attributes in self.elements
            if name == tag and all(attributes.get(key.rstrip("_")) == value for key, value in wanted.items())
        ]

    def links(self) -> Iterator[str]:
        """Every address the page leads to or loads."""
        for _, attributes in self.elements:
            yield from (attributes[name] for name in ("href", "src", "action") if name in attributes)


@dataclass(frozen=True, slots=True)
class Got:
    """An answer of the server."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    document: Document = field(init=False, repr=False)

    def __post_init__(self) -> None:
        html = "text/html" in self.headers.get("Content-Type", "")
        object.__setattr__(self, "document", Document(self.body.decode() if html else ""))


@dataclass(frozen=True, slots=True)
class Site:
    """The web room."""

    session: ClientSession

    async def get(self, path: str, **headers: str) -> Got:
        """One request, not following redirects. Header names are written with underscores."""
        named: dict[str, Any] = {name.replace("_", "-"): value for name, value in headers.items()}
        async with self.session.get(path, headers=named, allow_redirects=False) as answer:
            return Got(answer.status, answer.headers, await answer.read())
