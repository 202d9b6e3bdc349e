"""What the rulebook holds beside obligations, for readers: renewal papers, calendar, notes, coverage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.service.handbook import Handbook, definitions
from bot.service.page import (
    Backing,
    DeadlineEntry,
    Definition,
    Hit,
    NoteEntry,
    PackEntry,
    PaperEntry,
    Place,
    RecordEntry,
)
from bot.service.search import matching, plain
from bot.service.wording import Wording
from flows.agenda import Deadline, YearDay
from flows.conditions import Condition, Constant
from flows.coverage import coverage
from flows.facts import Party
from flows.notes import Note, NoteKind
from flows.papers import Document, Pack
from i18n.articles import day

PAPERS, CALENDAR, NOTES, COVERAGE = CHAPTERS = ("papers", "calendar", "notes", "coverage")
"""The names of the pages. No obligation can have one of them as its id."""
TITLES = {
    PAPERS: "rules-papers",
    CALENDAR: "rules-calendar",
    NOTES: "rules-notes",
    COVERAGE: "rules-coverage",
}
KINDS = {
    NoteKind.ANNOUNCED: "note-kind-announced",
    NoteKind.CHANGED: "note-kind-changed",
    NoteKind.OPTION: "note-kind-option",
    NoteKind.RULE: "note-kind-rule",
    NoteKind.CLAIM: "note-kind-claim",
    NoteKind.OPEN: "note-kind-open",
}
_NOUNS = {
    "question": "rules-noun-question",
    "obligation": "rules-noun-obligation",
    "amount": "rules-noun-amount",
    "pack": "rules-noun-pack",
    "deadline": "rules-noun-deadline",
    "note": "rules-noun-note",
    "lead": "rules-noun-lead",
}


@dataclass(frozen=True)
class Chapters:
    """Read-only; everything is computed from the handbook."""

    handbook: Handbook

    def title(self, chapter: str) -> str:
        """What a chapter is called."""
        return self._text(TITLES[chapter])

    @cached_property
    def packs(self) -> tuple[PackEntry, ...]:
        """Every renewal pack, in declared order."""
        return tuple(self._pack(one) for one in self.handbook.book.packs.values())

    @cached_property
    def deadlines(self) -> tuple[DeadlineEntry, ...]:
        """Every deadline by the day on which its next term ends; those that are over stand last."""
        found = [self._deadline(one) for one in self.handbook.book.calendar.values()]
        return tuple(sorted(found, key=lambda one: (one.over, one.closes)))

    @cached_property
    def notes(self) -> Mapping[str, tuple[NoteEntry, ...]]:
        """The notes of every kind that there is, those with a day first, by their days."""
        notes = sorted(self.handbook.book.notes.values(), key=lambda one: one.since or date.max)
        found = {kind.value: tuple(self._note(one) for one in notes if one.kind is kind) for kind in NoteKind}
        return {kind: entries for kind, entries in found.items() if entries}

    @cached_property
    def records(self) -> tuple[RecordEntry, ...]:
        """Every record of the fact sheets, in declared order."""
        reasons = self.handbook.book.records
        return tuple(
            RecordEntry(record, tuple(map(self._place, places)), reasons.get(record) or "")
            for record, places in coverage(self.handbook.book).items()
        )

    def terms(self, chapter: str) -> tuple[Definition, ...]:
        """The terms that the conditions of a chapter use, with what they mean."""
        book = self.handbook.book
        conditions: dict[str, list[Condition]] = {
            PAPERS: [one for pack in book.packs.values() for one in _conditions(pack)],
            CALENDAR: [one.applies_when for one in book.calendar.values()],
        }
        return definitions(self._wording, conditions.get(chapter, []))

    def search(self, query: str) -> list[Hit]:
        """Packs, deadlines and notes whose words, papers, sources or id hold every word of the query."""
        return [self._searched[name][0] for name in matching(self._texts, query)]

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {name: text for name, (_, text) in self._searched.items()}

    @cached_property
    def _searched(self) -> dict[str, tuple[Hit, str]]:
        return {hit.path: (hit, plain(" ".join(texts))) for hit, texts in self._hits()}

    def _hits(self) -> Iterator[tuple[Hit, Iterable[str]]]:
        book = self.handbook.book
        for pack in book.packs.values():
            ids = (f"p-{pack.id}", f"p-{pack.id}.note", *(f"doc-{one.id}" for one in pack.documents))
            yield self._hit(PAPERS, ids, TITLES[PAPERS]), self._told(pack, ids)
        for deadline in book.calendar.values():
            ids = (f"t-{deadline.id}", f"t-{deadline.id}.text")
            yield self._hit(CALENDAR, ids, TITLES[CALENDAR]), self._told(deadline, ids)
        for note in book.notes.values():
            ids = (f"n-{note.id}", f"n-{note.id}.text")
            # A claim's title is a sentence that is wrong: nobody may read it without being told so.
            yield self._hit(NOTES, ids, KINDS[note.kind]), self._told(note, ids)

    def _hit(self, chapter: str, ids: tuple[str, ...], what: str) -> Hit:
        return Hit(self._text(ids[0]), self._text(what), f"/{chapter}#{ids[0]}")

    def _told(self, one: Pack | Deadline | Note, ids: Iterable[str]) -> Iterator[str]:
        words = self.handbook.words
        yield one.id
        for language in words.catalog.languages:
            yield from (words.text(language, id_) for id_ in ids)
            yield from (words.citation(language, citation) for citation in one.citations)

    @property
    def _wording(self) -> Wording:
        return Wording(self.handbook.words, self.handbook.language, self.handbook.today)

    def _text(self, id_: str) -> str:
        return self.handbook.text(id_)

    def _day(self, when: date) -> str:
        return day(self.handbook.language, when)

    def _backing(self, one: Pack | Deadline | Note) -> Backing:
        return Backing(one.confidence.value, self.handbook.references(one.citations))

    def _pack(self, pack: Pack) -> PackEntry:
        papers = {party: tuple(self._papers(pack, party)) for party in Party}
        return PackEntry(
            id=pack.id,
            title=self._text(f"p-{pack.id}"),
            note=self._text(f"p-{pack.id}.note"),
            applies=self._wording.condition(pack.applies_when),
            papers={self._text(f"party-{party}"): found for party, found in papers.items() if found},
            backing=self._backing(pack),
        )

    def _papers(self, pack: Pack, by: Party) -> Iterator[PaperEntry]:
        return (self._paper(one) for one in pack.documents if one.by is by)

    def _paper(self, paper: Document) -> PaperEntry:
        when = None if isinstance(paper.when, Constant) else self._wording.condition(paper.when)
        return PaperEntry(paper.id, self._text(f"doc-{paper.id}"), when)

    def _deadline(self, one: Deadline) -> DeadlineEntry:
        yearly = isinstance(one.closes, YearDay)
        over = not isinstance(one.closes, YearDay) and one.closes < self.handbook.today
        opens, closes = _term(one, self.handbook.today)
        return DeadlineEntry(
            id=one.id,
            title=self._text(f"t-{one.id}"),
            text=self._text(f"t-{one.id}.text"),
            about=one.scope.value,
            scope=self.handbook.scope(one.scope),
            term=self._window(opens, closes),
            closes=closes,
            yearly=yearly,
            over=over,
            applies=self._wording.condition(one.applies_when),
            backing=self._backing(one),
        )

    def _window(self, opens: date | None, closes: date) -> str:
        if opens is None:
            return self.handbook.text("rules-term-by", day=self._day(closes))
        return self.handbook.text("rules-term-window", start=self._day(opens), end=self._day(closes))

    def _note(self, note: Note) -> NoteEntry:
        since = self.handbook.text("rules-force-from", day=self._day(note.since)) if note.since else ""
        title, text = self._text(f"n-{note.id}"), self._text(f"n-{note.id}.text")
        return NoteEntry(note.id, note.kind.value, title, text, since, self._backing(note))

    def _place(self, place: str) -> Place:
        noun, _, name = place.partition(" ")
        return Place(self._text(_NOUNS[noun]), name, self._path(noun, name))

    def _path(self, noun: str, name: str) -> str:
        match noun:
            case "obligation":
                return f"/{name}"
            case "question":
                return f"/map/{self.handbook.book.questions[name].section}#q-{name}"
            case "pack":
                return f"/{PAPERS}#p-{name}"
            case "deadline":
                return f"/{CALENDAR}#t-{name}"
            case "note":
                return f"/{NOTES}#n-{name}"
        return ""


def _conditions(pack: Pack) -> tuple[Condition, ...]:
    return (pack.applies_when, *(one.when for one in pack.documents))


def _term(one: Deadline, today: date) -> tuple[date | None, date]:
    """The term that ends next; of a single deadline its only one."""
    if isinstance(one.closes, YearDay):
        return next(one.terms(today, one.closes.on(today.year + 1)))
    return next(one.terms(one.closes, one.closes))
