"""Templates filled with the rulebook: bytes that depend on the rulebook, its words and the day alone."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.service.clock import Clock, tokyo_day
from bot.service.handbook import Handbook
from bot.service.words import Words
from bot.web.maps import drawing

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
        self._made: dict[tuple[str, str], Page] = {}
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
        areas = handbook.areas()
        found = handbook.search(query) if query else None
        maps = [section for section in handbook.book.sections if handbook.leading(section)]
        return self._page("index", handbook, "", query=query, found=found, areas=areas, maps=maps)

    def rule(self, language: str, id_: str) -> Page | None:
        """An obligation in full; None when there is none of that id."""
        handbook = self._handbook(language)
        obligation = handbook.book.obligations.get(id_)
        if obligation is None:
            return None
        if (language, id_) not in self._made:
            page = self._page("rule", handbook, f"/{id_}", rule=handbook.rule(obligation))
            self._made[language, id_] = page
        return self._made[language, id_]

    def map(self, language: str, section: str) -> Page | None:
        """The map of a section's questions; None when there is no such section."""
        handbook = self._handbook(language)
        questions = handbook.leading(section)
        if not questions:
            return None
        drawn = drawing(questions)
        return self._page(
            "map", handbook, f"/map/{section}", section=section, questions=questions, drawing=drawn
        )

    def missing(self, language: str) -> Page:
        """What is shown where nothing is."""
        return self._page("missing", self._handbook(language), "")

    def _handbook(self, language: str) -> Handbook:
        day = tokyo_day(self._clock.now())
        if day != self._day:
            self._day = day
            self._made.clear()
            self._handbooks = {code: Handbook(self._words, code, day) for code in self.languages}
        return self._handbooks[language]

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
