"""Templates filled with the rulebook: bytes that depend on the rulebook, its words and the day alone."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.service.chapters import KINDS, TITLES, Chapters
from bot.service.clock import Clock, tokyo_day
from bot.service.handbook import Handbook
from bot.service.words import Words
from bot.web.maps import drawn
from flows.facts import Scope

_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Page:
    """A page, and a tag that changes when it does."""

    body: bytes
    etag: str


class Pages:
    """Every page in every language. What takes work is made once a day."""

    def __init__(self, words: Words, clock: Clock) -> None:
        self.languages = words.catalog.languages
        self._words = words
        self._clock = clock
        self._day = date.min
        self._handbooks: dict[str, Handbook] = {}
        self._chapters: dict[str, Chapters] = {}
        self._made: dict[tuple[date, str, str], Page] = {}
        self._templates = Environment(
            loader=FileSystemLoader(_TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def index(self, language: str, query: str = "") -> Page:
        """All obligations by area, or those that match the query."""
        handbook = self._handbook(language)
        asked = {question.section for question in handbook.book.questions.values()}
        content = {
            "areas": handbook.areas(),
            "scopes": _scopes(handbook),
            "maps": [section for section in handbook.book.sections if section in asked],
            "chapters": TITLES,
            "found": handbook.search(query) if query else [],
            "hits": self._chapters[language].search(query) if query else [],
        }
        return self._page("index", handbook, "", query=query, **content)

    def rule(self, language: str, id_: str) -> Page | None:
        """An obligation in full; None when there is none of that id."""
        handbook = self._handbook(language)
        obligation = handbook.book.obligations.get(id_)
        if obligation is None:
            return None
        place = f"/{id_}"
        return self._kept(
            handbook, place, lambda: self._page("rule", handbook, place, rule=handbook.rule(obligation))
        )

    def chapter(self, language: str, name: str) -> Page:
        """One of CHAPTERS."""
        handbook, place = self._handbook(language), f"/{name}"
        content = {"chapters": self._chapters[language], "kinds": KINDS}
        return self._kept(handbook, place, lambda: self._page(name, handbook, place, **content))

    def map(self, language: str, section: str) -> Page | None:
        """The map of a section's questions; None when there is no such section."""
        handbook = self._handbook(language)
        questions = handbook.leading(section)
        if not questions:
            return None
        place, parts = f"/map/{section}", handbook.map(section)
        content = {"section": section, "questions": questions, "scopes": _scopes(handbook)}
        return self._kept(
            handbook, place, lambda: self._page("map", handbook, place, parts=drawn(parts), **content)
        )

    def missing(self, language: str) -> Page:
        """What is shown where nothing is."""
        return self._page("missing", self._handbook(language), "")

    def _handbook(self, language: str) -> Handbook:
        day = tokyo_day(self._clock.now())
        if day != self._day:
            self._made.clear()
            self._handbooks = {code: Handbook(self._words, code, day) for code in self.languages}
            self._chapters = {code: Chapters(one) for code, one in self._handbooks.items()}
            self._day = day  # last, because rules are made in threads
        return self._handbooks[language]

    def _kept(self, handbook: Handbook, place: str, make: Callable[[], Page]) -> Page:
        # With the day: a page that was begun before midnight must not be shown after it.
        key = (handbook.today, handbook.language, place)
        page = self._made.get(key) or make()
        self._made[key] = page
        return page

    def _page(self, name: str, handbook: Handbook, place: str, **content: Any) -> Page:
        texts = self._words.catalog
        others = [(code, texts.text(code, "language-name")) for code in self.languages]
        template = self._templates.get_template(f"{name}.html.j2")
        html = template.render(
            t=handbook.text,
            language=handbook.language,
            languages=others,
            place=place,
            home=f"/{handbook.language}/rules",
            edition=handbook.edition(),
            **content,
        )
        body = html.encode()
        digest = hashlib.sha256(body).hexdigest()[:16]
        return Page(body, f"{handbook.book.version}-{digest}")


def _scopes(handbook: Handbook) -> dict[str, str]:
    return {scope.value: handbook.scope(scope) for scope in Scope}
