"""The words that are shipped: complete, used, and fit to be read in a chat."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import pytest
from fluent.syntax import ast

from bot.report.limits import Reason as Refusal
from bot.service.conversation import COMMANDS
from bot.service.files import KINDS
from bot.service.ledger import Part
from bot.service.members import Standing
from bot.service.plan import Now
from bot.service.screens.case import PURPOSES
from bot.service.words import OBLIGATION_WORDS, Words, wanted
from flows.assessment import Status
from flows.facts import Kind, Party
from flows.leads import Role
from flows.loading import load
from flows.nicknames import Objection
from flows.permission import Right
from flows.renewal import State, Way
from flows.renewing import Reason
from flows.sources import Confidence
from flows.unclear import Reason as Unclarity
from i18n.catalog import Catalog
from tests.i18n import used

CATALOG = Catalog()
WORDS = Words(CATALOG, load())
LANGUAGES = CATALOG.languages
MISPLACED = {"sticker", "photo", "document", "other", "edited", "command"}
PARTS = {part.replace("_", "-") for part in Part} - {"responsible"}
# Ids that the code puts together, by their beginning; those of RULEBOOKS end in an id of the rulebook.
FAMILIES: dict[str, set[str]] = {
    "section-": set(WORDS.book.sections),
    "status-": set(Status),
    "list-": set(Status),
    "party-": set(Party),
    "papers-": set(Party),
    "confidence-": set(Confidence),
    "hint-": set(Kind),
    "finding-": set(OBLIGATION_WORDS),
    "unclear-": {reason.replace("_", "-") for reason in Unclarity},
    "misplaced-": MISPLACED,
    "command-": set(COMMANDS),
    "right-": set(Right),
    "declined-": set(Reason),
    "role-": set(Role),
    "now-": set(Now) - {Now.LATER},
    "unit-": {amount.unit for amount in WORDS.book.amounts.values()},
    "case-": {f"{kind}-{part}" for kind in PURPOSES.values() for part in ("title", "day")},
    "case-done-": set(State) - {State.TRACKING},
    "case-unrecorded-": {"filed", "departing"},
    "state-": set(State),
    "way-": set(Way),
    "member-": set(Standing),
    "nickname-": set(Objection),
    "standing-": set(Standing),
    "may-": set(Standing),
    "sure-": {"bye", "out", "owner"},
    "about-": {"bye", "out", "owner"},
    "yes-": {"bye", "out", "owner"},
    "days-": {f"{way}-{months}" for way in ("earlier", "later") for months in (1, 12)},
    "weekday-": {str(number) for number in range(7)},
    "button-snooze-": {"1", "3", "7"},
    "reminders-": set(Confidence) - {Confidence.VERIFIED},
    "reminders-part-": PARTS,
    "ledger-part-": PARTS,
    "button-template-": set(KINDS),
    "button-export-": set(KINDS),
    "sheet-": set(Refusal),
}
RULEBOOKS = {"q-", "o-", "s-", "d-", "a-", "p-", "doc-", "t-", "n-", "r-"}
JAPANESE = r"\u3041-\u3096\u30a1-\u30fa\u3005\u4e00-\u9fff"
# Texts that speak to somebody who cannot read the language they are in.
FOR_EVERYBODY = {
    "button-language",
    "command-language",
    "language-ask",
    "language-name",
    "rules-other-language",
}


def texts(language: str) -> Iterator[tuple[str, str]]:
    """Every text by its id, with a plain sign for each argument."""
    for resource in CATALOG._resources[language]:
        for entry in resource.body:
            if isinstance(entry, ast.Message):
                if entry.value:
                    yield entry.id.name, plain(entry.value)
                for attribute in entry.attributes:
                    yield f"{entry.id.name}.{attribute.id.name}", plain(attribute.value)


def plain(pattern: ast.Pattern) -> str:
    return "".join(part.value if isinstance(part, ast.TextElement) else "0" for part in pattern.elements)


def width(text: str) -> int:
    """In half-width columns, of which a telephone shows some 44."""
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in text)


def unbracketed(text: str) -> str:
    """The text without what stands in brackets or quotation marks."""
    while (shorter := re.sub(r"\([^()]*\)|（[^（）]*）|「[^「」]*」", "", text)) != text:
        text = shorter
    return text


def test_the_words_are_complete_for_the_shipped_rulebook() -> None:
    assert WORDS.problems() == ()


def test_every_text_of_the_conversation_is_used_and_every_used_one_is_there() -> None:
    built = {f"{begin}{end}" for begin, ends in FAMILIES.items() for end in ends}
    there = {id_ for id_ in CATALOG.variables("ja") if not id_.startswith(tuple(RULEBOOKS))}
    called = {asked.id for asked in used.calls()}

    assert there - used.constants() - built == set(), "nobody uses these"
    assert (called | built | (set(wanted(WORDS.book)) - rulebook_ids())) - there == set(), (
        "no words for these"
    )


def rulebook_ids() -> set[str]:
    return {id_ for id_ in wanted(WORDS.book) if id_.startswith(tuple(RULEBOOKS))}


def test_every_id_that_is_put_together_belongs_to_a_known_family() -> None:
    assert used.families() == FAMILIES.keys() | RULEBOOKS


def test_what_can_be_misplaced_is_what_the_conversation_room_tells_apart() -> None:
    told_apart = used.constants("chat/routers.py")

    assert told_apart >= MISPLACED


def test_every_call_gives_its_words_exactly_the_arguments_they_use() -> None:
    calls = list(used.calls())
    needed = CATALOG.variables("ja")
    wrong = [asked for asked in calls if asked.arguments != needed[asked.id]]

    assert len(calls) > 50
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_breaks_when_it_is_shown(language: str) -> None:
    """No marks of HTML or Markdown, no half-width katakana, no stray spaces, every bracket closed."""
    wrong = [(id_, text) for id_, text in texts(language) if list(blemishes(text))]

    assert len(list(texts(language))) > 700
    assert wrong == []


def blemishes(text: str) -> Iterator[str]:
    if re.search(r"[<>&`*\u200b-\u200f\u2066-\u2069\ufeff]|__", text):
        yield "mark"
    if re.search(r"[\uff61-\uff9f]", text):
        yield "half-width katakana"
    if "  " in text or text != text.strip() or re.search(r" +\n|\u3000\u3000", text):
        yield "spaces"
    if any(
        text.count(pair[0]) != text.count(pair[1]) for pair in ("（）", "「」", "『』", "()", "〔〕", "【】")
    ):
        yield "bracket"
    if text.count('"') % 2:
        yield "quotation mark"
    if re.search("[\U0001f000-\U0001faff]", text):
        yield "emoji"
    if unicodedata.normalize("NFC", text) != text:
        yield "decomposed"


def test_japanese_texts_are_japanese() -> None:
    # A number and a slash read the same in every language.
    wrong = [
        id_
        for id_, text in texts("ja")
        if re.search("[a-z]", text) and not re.search(f"[{JAPANESE}]", text) and id_ not in FOR_EVERYBODY
    ]

    assert wrong == []


def test_japanese_sentences_end_in_japanese_marks() -> None:
    wrong = [id_ for id_, text in texts("ja") if re.search(rf"[{JAPANESE}][.,!?;]( |$)", text)]

    assert wrong == []


def test_english_texts_hold_japanese_only_as_names_of_papers_and_terms() -> None:
    """Outside brackets a Japanese run is a noun as it is printed on the paper, never a sentence."""
    wrong = []
    for id_, text in texts("en"):
        runs = re.findall(f"[{JAPANESE}、。・]+", unbracketed(text))
        sentences = [run for run in runs if re.search("[、。]|です|ます|ください", run) or len(run) > 24]
        if id_ not in FOR_EVERYBODY and sentences:
            wrong.append((id_, sentences))

    assert wrong == []


def test_english_texts_can_be_understood_without_japanese() -> None:
    wrong = []
    for id_, text in texts("en"):
        japanese = sum(len(run) for run in re.findall(f"[{JAPANESE}]+", unbracketed(text)))
        latin = sum(len(word) for word in re.findall(r"[A-Za-z]+", text))
        if id_ not in FOR_EVERYBODY and japanese > latin:
            wrong.append(id_)

    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_short_forms_and_labels_are_short(language: str) -> None:
    limits = {"short": 44, "option": 28}
    wrong = [
        (id_, width(text))
        for id_, text in texts(language)
        if width(text) > limits.get(id_.rpartition(".")[2].partition("_")[0], 10_000)
    ]

    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_telegram_shows_by_itself_keeps_within_its_limits(language: str) -> None:
    limits = {
        "bot-description": 512,
        "bot-short-description": 120,
        "toast-stale": 200,
        "export-caption": 1024,
    }
    limits |= {f"command-{name}": 256 for name in COMMANDS}
    lengths = {id_: len(text) for id_, text in texts(language) if id_ in limits}

    assert lengths.keys() == limits.keys()
    assert {id_: length for id_, length in lengths.items() if length > limits[id_]} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_options_of_a_question_read_the_same(language: str) -> None:
    for question in WORDS.book.questions.values():
        labels = [WORDS.option(language, question, option).casefold() for option in question.domain.options]

        assert len(set(labels)) == len(labels), question.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_duties_and_no_two_questions_are_called_the_same(language: str) -> None:
    titles = [WORDS.obligation(language, one) for one in WORDS.book.obligations.values()]
    shorts = [WORDS.question(language, one, "short") for one in WORDS.book.questions.values()]

    assert len(set(titles)) == len(titles)
    assert len(set(shorts)) == len(shorts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_is_called_the_same_in_a_reminder_and_in_the_schedule(language: str) -> None:
    limit = "1 March"
    told = [
        CATALOG.text(language, f"reminders-day-{when}", limit=limit, count=2)
        for when in ("left", "now", "past")
    ]

    assert all(one.startswith(CATALOG.text(language, "schedule-limit", limit=limit)) for one in told)


def test_words_for_yes_no_and_do_not_know_never_overlap() -> None:
    heard = WORDS.vocabulary

    assert not heard.yes & heard.no
    assert not (heard.yes | heard.no) & heard.unknown
    assert {"はい", "yes"} <= heard.yes
    assert {"いいえ", "no"} <= heard.no
    assert {"わからない", "don't know"} <= heard.unknown
