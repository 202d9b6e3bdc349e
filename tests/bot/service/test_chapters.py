"""What readers get beside the duties: renewal papers, calendar, notes, and what the records have become."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from bot.service.chapters import CHAPTERS, KINDS, TITLES, Chapters
from bot.service.handbook import Handbook
from bot.service.page import DeadlineEntry
from bot.service.wording import Phrase
from flows.agenda import Deadline, When, YearDay
from flows.conditions import Constant
from flows.coverage import coverage
from flows.facts import Scope
from flows.notes import NoteKind
from flows.rulebook import Rulebook
from flows.sources import Confidence
from tests.support.running import words

BOOK = words().book
LANGUAGES = words().catalog.languages
TODAY = date(2026, 11, 23)
SOME_PACK, SOME_DEADLINE, SOME_NOTE = (next(iter(one)) for one in (BOOK.packs, BOOK.calendar, BOOK.notes))


@cache
def chapters(language: str = "en", day: date = TODAY) -> Chapters:
    return Chapters(Handbook(words(), language, day))


def of(book: Rulebook) -> Chapters:
    return Chapters(Handbook(replace(words(), book=book), "en", TODAY))


def deadline(closes: When, opens: When | None = None) -> DeadlineEntry:
    """How a deadline of these days is told on the day the tests live in."""
    one = Deadline(SOME_DEADLINE, Scope.WORKPLACE, (), Constant(True), opens, closes, Confidence.VERIFIED, ())
    [told] = of(replace(BOOK, calendar={one.id: one})).deadlines
    return told


def leaves(phrase: Phrase) -> Iterator[Phrase]:
    if not phrase.parts:
        yield phrase
    for part in phrase.parts:
        yield from leaves(part)


def test_no_duty_has_the_name_of_a_page() -> None:
    assert not set(CHAPTERS) & BOOK.obligations.keys()
    assert TITLES.keys() == set(CHAPTERS)
    assert KINDS.keys() == set(NoteKind)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paper_stands_in_its_pack_under_who_brings_it(language: str) -> None:
    told = {pack.id: pack for pack in chapters(language).packs}

    assert list(told) == list(BOOK.packs)
    for pack in BOOK.packs.values():
        listed = {(party, paper.id) for party, papers in told[pack.id].papers.items() for paper in papers}
        text = words().catalog.text
        assert listed == {(text(language, f"party-{one.by}"), one.id) for one in pack.documents}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_paper_says_in_words_when_it_is_needed_unless_it_always_is(language: str) -> None:
    for entry, pack in zip(chapters(language).packs, BOOK.packs.values(), strict=True):
        when = {paper.id: paper.when for papers in entry.papers.values() for paper in papers}
        for paper in pack.documents:
            phrase = when[paper.id]
            assert (phrase is None) == (not paper.when.facts())
            for leaf in leaves(phrase) if phrase else ():
                assert not re.search(r"[a-z]_[a-z]|==|!=|[<>{}]", leaf.text)


@pytest.mark.parametrize(
    ("closes", "opens", "term", "yearly", "over"),
    [
        (YearDay(11, 23), None, "by 23 November 2026", True, False),
        (YearDay(11, 22), None, "by 22 November 2027", True, False),
        (YearDay(7, 10), YearDay(6, 1), "1 June 2027 to 10 July 2027", True, False),
        (YearDay(1, 31), YearDay(12, 1), "1 December 2026 to 31 January 2027", True, False),
        (date(2028, 10, 16), None, "by 16 October 2028", False, False),
        (date(2026, 11, 23), None, "by 23 November 2026", False, False),
        (date(2026, 11, 22), date(2026, 4, 1), "1 April 2026 to 22 November 2026", False, True),
    ],
)
def test_a_deadline_is_told_with_its_next_term(
    closes: When, opens: When | None, term: str, yearly: bool, over: bool
) -> None:
    told = deadline(closes, opens)

    assert (told.term, told.yearly, told.over) == (term, yearly, over)


@pytest.mark.parametrize("day", [TODAY, date(2027, 12, 31), date(2028, 2, 29), date(2040, 1, 1)])
def test_the_next_deadline_stands_first_and_those_that_are_over_stand_last(day: date) -> None:
    found = chapters("en", day).deadlines
    coming = [one.closes for one in found if not one.over]
    over = [one for one in found if one.over]

    assert {one.id for one in found} == BOOK.calendar.keys()
    assert coming == sorted(coming)
    assert min(coming) >= day
    assert list(found[len(coming) :]) == over
    assert not [one for one in over if one.yearly or one.closes >= day]


def test_every_note_stands_under_its_kind_by_its_day() -> None:
    told = chapters().notes

    assert {note.id: kind for kind, notes in told.items() for note in notes} == {
        note.id: note.kind for note in BOOK.notes.values()
    }
    assert list(told) == [kind for kind in NoteKind if kind in told]
    for notes in told.values():
        days = [BOOK.notes[note.id].since or date.max for note in notes]
        assert days == sorted(days)
        assert [bool(note.since) for note in notes] == [day != date.max for day in days]


def test_a_kind_without_notes_is_not_listed() -> None:
    one = replace(BOOK.notes[SOME_NOTE], kind=NoteKind.OPEN)

    assert list(of(replace(BOOK, notes={one.id: one})).notes) == ["open"]


def test_every_record_says_what_it_has_become_or_why_it_is_left_out() -> None:
    places = coverage(BOOK)
    for record in chapters().records:
        assert [place.name for place in record.places] == [one.partition(" ")[2] for one in places[record.id]]
        assert record.reason == (BOOK.records.get(record.id) or "")
    assert [one.id for one in chapters().records] == list(places)


def test_a_record_leads_to_where_its_part_of_the_rulebook_stands() -> None:
    questions = {name: replace(one, records=()) for name, one in BOOK.questions.items()}
    duty = replace(BOOK.obligations["minimum-wage"], records=("a-record",))
    amount = replace(BOOK.amounts["minimum_wage"], records=("a-record",))
    note = replace(BOOK.notes[SOME_NOTE], records=("a-record",))
    book = replace(
        BOOK,
        questions={**questions, "industry": replace(questions["industry"], records=("a-record",))},
        obligations={duty.id: duty},
        amounts={amount.id: amount},
        packs={SOME_PACK: replace(BOOK.packs[SOME_PACK], records=("a-record",))},
        calendar={SOME_DEADLINE: replace(BOOK.calendar[SOME_DEADLINE], records=("a-record",))},
        notes={note.id: note},
        leads={},
        records={"a-record": None, "another": "It is about something else."},
    )
    held, left_out = of(book).records

    assert [(place.noun, place.path) for place in held.places] == [
        ("question", "/map/workplace#q-industry"),
        ("duty", "/minimum-wage"),
        ("figure", ""),
        ("renewal papers", f"/papers#p-{SOME_PACK}"),
        ("calendar", f"/calendar#t-{SOME_DEADLINE}"),
        ("note", f"/notes#n-{SOME_NOTE}"),
    ]
    assert (left_out.places, left_out.reason) == ((), "It is about something else.")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("query", "path"),
    [
        (SOME_PACK, f"/papers#p-{SOME_PACK}"),
        ("year-end 年末調整", "/calendar#t-year-end-adjustment"),
        (SOME_NOTE, f"/notes#n-{SOME_NOTE}"),
    ],
)
def test_a_search_finds_packs_deadlines_and_notes_in_any_language(
    language: str, query: str, path: str
) -> None:
    assert path in {hit.path for hit in chapters(language).search(query)}


def test_a_search_for_a_paper_finds_the_packs_that_name_it() -> None:
    title = words().catalog.text("ja", f"doc-{BOOK.packs[SOME_PACK].documents[0].id}")

    assert f"/papers#p-{SOME_PACK}" in {hit.path for hit in chapters().search(title)}


def test_a_wrong_sentence_that_a_search_finds_is_called_wrong() -> None:
    claims = {f"/notes#n-{one.id}" for one in BOOK.notes.values() if one.kind is NoteKind.CLAIM}
    wrong = words().text("en", KINDS[NoteKind.CLAIM])

    assert claims
    assert {hit.path for hit in chapters().search("") if hit.what == wrong} == claims


def test_a_search_for_what_nobody_wrote_finds_nothing() -> None:
    assert chapters().search("nothing-is-called-so") == []
