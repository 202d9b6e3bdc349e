"""The rulebook of an inn: workplace and workers, packs, deadlines and amounts, with words for all of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.service.words import Words, wanted
from flows.loading import load
from flows.rulebook import Rulebook
from i18n.catalog import HOME, Catalog

OWN = (
    "chat.ftl",
    "reminders.ftl",
    "team.ftl",
    "importing.ftl",
    "ledger.ftl",
    "feed.ftl",
)  # the words of the conversation itself
INN = Path(__file__).parent / "fixtures" / "inn"


def words(folder: Path) -> Words:
    """The inn in English and Japanese: the conversation's own words, and ids for those of the rulebook."""
    book = load(INN)
    for language in ("en", "ja"):
        home = folder / language
        home.mkdir()
        for topic in OWN:
            text = (HOME / language / topic).read_text(encoding="utf-8")
            (home / topic).write_text(text, encoding="utf-8")
        known = Catalog(folder).variables(language)
        ids = [one for one in dict.fromkeys(_ids(book)) if one not in known]
        (home / "inn.ftl").write_text(_entries(language, ids), encoding="utf-8")
    return Words(Catalog(folder), book)


def _ids(book: Rulebook) -> Iterator[str]:
    yield from wanted(book)
    yield from ("rules-unknown-figure", "rules-deadline")
    for pack in book.packs.values():
        yield from (f"p-{pack.id}", f"p-{pack.id}.note")
        yield from (f"doc-{paper.id}" for paper in pack.documents)
    for deadline in book.calendar:
        yield from (f"t-{deadline}", f"t-{deadline}.text")


def _entries(language: str, ids: list[str]) -> str:
    """A message comes before its attributes, as Fluent has it."""
    return "".join(
        f"    .{one.partition('.')[2]} = {one} in {language}\n"
        if "." in one
        else f"{one} = {'{ $value } coins' if one == 'unit-coins' else f'{one} in {language}'}\n"
        for one in ids
    )
