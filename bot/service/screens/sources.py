"""Sources as a chat shows them."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from bot.service.view import View
from flows.sources import Citation, Source, by_source
from i18n.articles import day


def source_lines(view: View, citations: Iterable[Citation]) -> list[str]:
    """One line for each source: linked name, its articles, and the day it was last looked at."""
    sources = view.book.sources
    return [_source_line(view, sources[name], cited) for name, cited in by_source(citations).items()]


def _source_line(view: View, source: Source, articles: list[str]) -> str:
    name = escape(view.words.source(view.language, source.id, articles), quote=False)
    checked = view.text("source-checked", day=day(view.language, source.checked_on))
    return f'<a href="{escape(source.url)}">{name}</a> {checked}'
