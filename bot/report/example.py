"""The example in a template: a row that shows how to fill one in, and that is never taken for a worker."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from bot.report.columns import STATUS
from bot.report.csvfile import COMMENT
from bot.service.words import Words
from flows.answers import tidy
from flows.facts import Value
from flows.renewal import STAY

MARK = COMMENT[0]
EXAMPLE: Mapping[str, Value] = {
    STATUS: "gijinkoku",
    STAY: date(2027, 3, 31),
    "hired_on": date(2024, 4, 1),
    "weekly_hours": 40,
}


def example_name(words: Words, language: str) -> str:
    """What stands in the example's cell for the nickname."""
    return f"{MARK} {words.text(language, 'sheets-example')}"


def example_names(words: Words) -> frozenset[str]:
    """The same in every language, tidied."""
    return frozenset(tidy(example_name(words, language)) for language in words.catalog.languages)
