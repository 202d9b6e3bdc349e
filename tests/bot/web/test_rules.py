"""The rulebook's pages: complete, well formed, in both languages, and safe to open."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from html import escape
from typing import Any
from urllib.parse import urlsplit

import pytest

from bot.service.chapters import CHAPTERS
from bot.service.handbook import Handbook
from bot.web.maps import Drawn, drawn
from bot.web.pages import Pages
from bot.web.rules import add_rules
from bot.web.webhook import PATH, application
from flows.rulebook import Obligation
from tests.bot.web.site import Document, Got, MovedClock, Site
from tests.support.running import MORNING, SECRET, words

BOOK = words().book
LANGUAGES = words().catalog.languages
SECTIONS = sorted({question.section for question in BOOK.questions.values()})
PAGES = [
    "",
    *(f"/{id_}" for id_ in BOOK.obligations),
    *(f"/map/{section}" for section in SECTIONS),
    *(f"/{chapter}" for chapter in CHAPTERS),
]
MOST_LINES = 12
EXAMPLE = "shaho-enrol-short-time-20h"


_READ: dict[str, dict[str, Got]] = {}


async def everything(site: Site, language: str) -> dict[str, Got]:
    """Every page of a language, read once for all tests."""
    if language not in _READ:
        _READ[language] = {page: await site.get(f"/{language}/rules{page}") for page in PAGES}
    return _READ[language]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_page_is_well_formed_and_in_its_language(site: Site, language: str) -> None:
    for page, got in (await everything(site, language)).items():
        document = got.document
        ids = [attributes["id"] for _, attributes in document.elements if "id" in attributes]
        assert (page, got.status, document.wrong) == (page, 200, [])
        assert got.body.startswith(b"<!DOCTYPE html>")
        assert document.all("html")[0]["lang"] == language
        assert len(document.all("h1")) == 1
        assert len(ids) == len(set(ids)), page
        assert {one["hreflang"] for one in document.all("link", rel="alternate")} == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_link_inside_leads_somewhere(site: Site, language: str) -> None:
    known = {f"/{language}/rules{page}": got for page, got in (await everything(site, language)).items()}
    for page, got in (await everything(site, language)).items():
        for link in got.document.links():
            address = urlsplit(link)
            if address.netloc:
                continue
            path = address.path or f"/{language}/rules{page}"
            target = known[path] = known.get(path) or await site.get(path)
            assert target.status == 200, (page, link)
            named = {attributes.get("id") for _, attributes in target.document.elements}
            assert not address.fragment or address.fragment in named, (page, link)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_index_leads_to_every_duty(site: Site, language: str) -> None:
    links = set((await site.get(f"/{language}/rules")).document.links())

    assert {f"/{language}/rules/{id_}" for id_ in BOOK.obligations} <= links
    assert {f"/{language}/rules/map/{section}" for section in SECTIONS} <= links
    assert {f"/{language}/rules/{chapter}" for chapter in CHAPTERS} <= links


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_index_has_each_area_s_duties_in_two_groups_by_whom_they_are_about(
    site: Site, language: str
) -> None:
    document = (await site.get(f"/{language}/rules")).document
    groups = {attributes["id"] for attributes in document.all("h3")}

    assert groups == {f"area-{one.area}-{one.scope}" for one in BOOK.obligations.values()}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_chapters_say_everything_about_papers_deadlines_and_notes(
    site: Site, language: str
) -> None:
    pages = await everything(site, language)
    said = {
        "papers": [id_ for one in BOOK.packs for id_ in (f"p-{one}", f"p-{one}.note")],
        "calendar": [id_ for one in BOOK.calendar for id_ in (f"t-{one}", f"t-{one}.text")],
        "notes": [id_ for one in BOOK.notes for id_ in (f"n-{one}", f"n-{one}.text")],
    }
    said["papers"] += [f"doc-{paper.id}" for one in BOOK.packs.values() for paper in one.documents]
    for chapter, ids in said.items():
        wanted = [" ".join(words().text(language, id_).split()) for id_ in ids]
        assert [text for text in wanted if text not in pages[f"/{chapter}"].document.text] == []


async def test_the_chapters_lead_to_every_source_they_rest_on(site: Site) -> None:
    pages = await everything(site, "en")
    citations = {
        "papers": [one.citations for one in BOOK.packs.values()],
        "calendar": [one.citations for one in BOOK.calendar.values()],
        "notes": [one.citations for one in BOOK.notes.values()],
    }
    for chapter, cited in citations.items():
        urls = {BOOK.sources[one.source].url for of_one in cited for one in of_one}
        assert urls <= set(pages[f"/{chapter}"].document.links())


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_coverage_names_every_record_and_why_one_is_left_out(site: Site, language: str) -> None:
    document = (await everything(site, language))["/coverage"].document
    reasons = [" ".join(reason.split()) for reason in BOOK.records.values() if reason]

    assert [record for record in BOOK.records if record not in document.text] == []
    assert [reason for reason in reasons if reason not in document.text] == []


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_rulebook_without_packs_deadlines_notes_and_records_says_so(chapter: str) -> None:
    parts: dict[str, Any] = {
        "packs": {},
        "calendar": {},
        "notes": {},
        "leads": {},
        "records": {},
        "questions": {},
        "amounts": {},
    }
    book = replace(BOOK, obligations={}, **parts)
    page = Pages(replace(words(), book=book), MovedClock(MORNING)).chapter("en", chapter)
    document = Document(page.body.decode())

    assert words().text("en", "rules-none") in document.text
    assert document.wrong == []


async def test_searching_finds_papers_deadlines_and_notes_beside_duties(site: Site) -> None:
    document = (await site.get("/en/rules?q=年末調整")).document

    assert "/en/rules/calendar#t-year-end-adjustment" in document.links()
    assert words().text("en", "rules-found-more") in document.text


async def test_a_search_that_finds_a_note_and_no_duty_does_not_say_that_nothing_matches(site: Site) -> None:
    note = next(iter(BOOK.notes))
    document = (await site.get(f"/en/rules?q={note}")).document

    assert f"/en/rules/notes#n-{note}" in document.links()
    assert "Nothing matches" not in document.text
    assert document.wrong == []


def told(language: str, obligation: Obligation) -> list[str]:
    """What a page must say of a duty."""
    found = [words().obligation(language, obligation, part) for part in ("", "duty", "next", "evidence")]
    found += [words().obligation(language, obligation, part) for part in ("deadline", "employer", "worker")]
    found += [
        words().question(language, BOOK.questions[fact], part)
        for fact in obligation.facts()
        for part in ("", "why", "look")
    ]
    return [" ".join(text.split()) for text in found]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_page_says_everything_about_its_duty(site: Site, language: str) -> None:
    pages = await everything(site, language)
    for obligation in BOOK.obligations.values():
        document = pages[f"/{obligation.id}"].document
        assert [text for text in told(language, obligation) if text not in document.text] == []
        urls = {BOOK.sources[citation.source].url for citation in obligation.citations}
        assert urls <= set(document.links())


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_page_keeps_everything_foreign_out(site: Site, language: str) -> None:
    for got in (await everything(site, language)).values():
        policy = got.headers["Content-Security-Policy"]
        names = {name for _, attributes in got.document.elements for name in attributes}
        assert policy.startswith("default-src 'none';")
        assert "script" not in policy
        assert "unsafe" not in policy
        assert got.headers["X-Content-Type-Options"] == "nosniff"
        assert got.headers["Referrer-Policy"] == "no-referrer"
        assert "Set-Cookie" not in got.headers
        assert not got.document.all("script")
        assert not got.document.all("style")
        assert not {name for name in names if name == "style" or name.startswith("on")}


async def test_a_page_that_has_not_changed_is_not_sent_again(site: Site) -> None:
    first = await site.get(f"/ja/rules/{EXAMPLE}")
    again = await site.get(f"/ja/rules/{EXAMPLE}", If_None_Match=first.headers["ETag"])
    other = await site.get(f"/en/rules/{EXAMPLE}", If_None_Match=first.headers["ETag"])

    assert BOOK.version in first.headers["ETag"]
    assert (again.status, again.body) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert other.status == 200


async def test_a_page_shows_the_law_of_the_day(site: Site, clock: MovedClock) -> None:
    first = await site.get(f"/en/rules/{EXAMPLE}")
    clock.instant = datetime(2027, 9, 30, 15, 0, tzinfo=UTC)  # the first of October in Tokyo
    later = await site.get(f"/en/rules/{EXAMPLE}", If_None_Match=first.headers["ETag"])

    assert "(51 people) or more" in first.document.text
    assert "from 1 October 2027: 36 people" in first.document.text
    assert later.status == 200
    assert "(36 people) or more" in later.document.text
    assert "(51 people)" not in later.document.text


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("最低賃金", "minimum-wage"),
        ("Minimum  WAGE", "minimum-wage"),
        ("第３６条", "overtime-agreement-36"),
        ("minimum-wage", "minimum-wage"),
        ("art. 36", "overtime-agreement-36"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_searching_finds_titles_articles_and_ids_in_any_language(
    site: Site, language: str, query: str, found: str
) -> None:
    document = (await site.get(f"/{language}/rules?q={query}")).document
    shown = {link.removeprefix(f"/{language}/rules/") for link in document.links()} & BOOK.obligations.keys()

    assert found in shown
    assert len(shown) < len(BOOK.obligations) / 2
    assert document.all("input", name="q")[0]["value"] == query
    assert document.wrong == []


@pytest.mark.parametrize(
    "query", ["nothing-is-called-so", '<script>alert("1")</script>', "x" * 5000, "'\"&{{7*7}}"]
)
async def test_what_somebody_searches_for_is_shown_and_never_obeyed(site: Site, query: str) -> None:
    got = await site.get(f"/en/rules?q={query.replace('&', '%26')}")

    assert got.status == 200
    assert got.document.wrong == []
    assert not got.document.all("script")
    assert escape(query[:100]).encode() in got.body.replace(b"&#34;", b"&quot;").replace(b"&#39;", b"&#x27;")


@pytest.mark.parametrize(
    "path", ["/en/rules/no-such-duty", "/en/rules/map/no-such-section", "/en/rules/a/b/c", "/en/nothing"]
)
async def test_an_unknown_address_shows_the_way_back(site: Site, path: str) -> None:
    got = await site.get(path)

    assert got.status == 404
    assert got.document.all("html")[0]["lang"] == "en"
    assert "/en/rules" in got.document.links()
    assert got.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/rules/static/no.css", "/rules/static/rules.py"])
async def test_no_other_file_is_served(site: Site, path: str) -> None:
    assert (await site.get(path)).status == 404


@pytest.mark.parametrize(
    ("path", "accepted", "target"),
    [
        ("/", "", "/ja/rules"),
        ("/rules", "en-GB,en;q=0.9,ja;q=0.8", "/en/rules"),
        ("/rules", "vi,en;q=0.5", "/en/rules"),
        ("/rules", "vi", "/ja/rules"),
        ("/rules?lang=en", "ja", "/en/rules"),
        ("/rules?lang=xx", "ja", "/ja/rules"),
        ("/rules?lang=en&q=36", "", "/en/rules?q=36"),
        ("/rules/minimum-wage", "en", "/en/rules/minimum-wage"),
        ("/rules/map/insurance", "en", "/en/rules/map/insurance"),
        ("/rules//evil.example", "en", "/en/rules//evil.example"),
    ],
)
async def test_an_address_without_a_language_leads_to_the_reader_s(
    site: Site, path: str, accepted: str, target: str
) -> None:
    got = await site.get(path, Accept_Language=accepted)

    assert (got.status, got.headers["Location"]) == (302, target)
    assert got.headers["Vary"] == "Accept-Language"


async def test_a_map_says_in_words_what_it_draws(site: Site) -> None:
    document = (await site.get("/en/rules/map/insurance")).document
    asked = [one for one in BOOK.questions.values() if one.section == "insurance"]
    edges = [edge for one in drawings("insurance") for each in one.drawings.values() for edge in each.edges]
    listed = [link for link in document.links() if link.removeprefix("/en/rules/") in BOOK.obligations]

    assert len(document.all("path")) - 3 == len(edges)  # the legend draws one line of each kind
    assert len(listed) == sum(one.id in duty.facts() for one in asked for duty in BOOK.obligations.values())
    for question in asked:
        assert words().question("en", question, "short") in document.text


@pytest.mark.parametrize("section", SECTIONS)
async def test_a_question_that_leads_to_too_many_duties_to_be_drawn_is_named(
    site: Site, section: str
) -> None:
    document = (await site.get(f"/en/rules/map/{section}")).document
    for one in drawings(section):
        crowded = {question.id for question in one.crowded}
        assert crowded == {each.id for each in one.part.questions if len(each.leads) > MOST_LINES}
        assert {f"#q-{question}" for question in crowded} <= set(document.links())
        for drawing in one.drawings.values():
            lines = Counter(edge.question for edge in drawing.edges)
            assert lines == {
                each.id: len(each.leads) for each in one.part.questions if each.id not in crowded
            }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", SECTIONS)
def test_no_line_of_text_in_a_drawing_is_wider_than_its_box(section: str, language: str) -> None:
    for one in drawings(section, language):
        for drawing in one.drawings.values():
            for box in (*drawing.questions, *drawing.obligations):
                assert [text for text in box.lines if columns(text) * 7 > box.width] == []
                assert box.x + box.width <= drawing.width


def drawings(section: str, language: str = "en") -> tuple[Drawn, ...]:
    """A section's map as it is drawn."""
    return drawn(Handbook(words(), language, MORNING.date()).map(section))


def columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in text)


async def test_the_webhook_and_the_pages_share_one_room(site: Site) -> None:
    async def take(update: object) -> None:
        del update

    app = application(take, SECRET)
    add_rules(app, words(), MovedClock(datetime(2026, 11, 23, tzinfo=UTC)))
    paths = [route.resource.canonical for route in app.router.routes() if route.resource]

    assert PATH in paths
    assert "/health" in paths
    assert (await site.get("/health")).body == b'{"ok": true}'
