"""A conversation that began under an earlier edition goes on under this one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, cast

import pytest

from bot.service.answering import advance_interview
from bot.service.casebook import CaseRecord
from bot.service.members import Member, Standing
from bot.service.ports import Person, Record, Transaction, UpdateKey
from bot.service.restoring import restore
from bot.service.turn import Incoming, Turn
from bot.service.words import Words
from flows.commands import Give, Reopen
from flows.interview import Answer
from flows.migration import Migration

NOW = datetime(2026, 11, 23, tzinfo=UTC)
OLD = Migration(
    "old", {"company_form": "legal_form"}, {"legal_form": {"company": "corporation"}}, frozenset({"fax"})
)
STORED = {"company_form": "company", "fax": True, "shaho_registered": None}


@dataclass
class Rows:
    """The stored rows that a turn changes."""

    answers: dict[str, Any] = field(default_factory=lambda: dict(STORED))
    rulebook: str = "old"

    def save_answer(self, record: int, question: str, value: Any, person: int, now: datetime) -> None:
        self.answers[question] = value

    def save_position(self, *_: Any, rulebook: str, **__: Any) -> None:
        self.rulebook = rulebook

    def note(self, *_: Any, **__: Any) -> None: ...

    @property
    def team(self) -> Rows:
        return self

    @property
    def cases(self) -> Rows:
        return self

    def places(self, person: int) -> list[Member]:
        return [Member(person, 1, 1, Standing.OWNER, 1, "en", reachable=True)]

    def of(self, workplace: int) -> list[CaseRecord]:
        return []

    def wake(self, workplace: int, now: datetime) -> None: ...


@pytest.fixture
def succeeded(words: Words) -> Words:
    return Words(words.catalog, replace(words.book, migrations=(OLD,)))


def record(rows: Rows, focus: str | None = None) -> Record:
    return Record(1, 1, "handle", rows.rulebook, 3, focus, complete=False, answers=dict(rows.answers))


def turn(words: Words, rows: Rows) -> Turn:
    person = Person(1, 1, "en", 1, reachable=True, screen="question", card=None, seen_at=NOW)
    incoming = Incoming(UpdateKey(1, 1), 1, "message")
    return Turn(cast("Transaction", rows), words, incoming, NOW, person, record(rows), lambda: "new")


def test_stored_answers_are_read_under_their_new_names(succeeded: Words) -> None:
    interview = restore(succeeded.book, record(Rows()))

    assert interview.answers == {"legal_form": Answer("corporation"), "shaho_registered": Answer(None)}


def test_a_question_that_was_open_for_change_stays_open_under_its_new_name(succeeded: Words) -> None:
    assert restore(succeeded.book, record(Rows(), "company_form")).focus == "legal_form"
    assert restore(succeeded.book, record(Rows(), "fax")).focus is None


def test_the_first_answer_stores_the_others_under_their_new_names(succeeded: Words) -> None:
    rows = Rows()
    advance_interview(turn(succeeded, rows), Give("constant_employees", 4))

    assert rows.rulebook == succeeded.book.version
    later = restore(succeeded.book, record(rows))
    assert later.answers == {
        "legal_form": Answer("corporation"),
        "shaho_registered": Answer(None),
        "constant_employees": Answer(4),
    }


def test_a_changed_answer_is_not_overwritten_by_the_old_one(succeeded: Words) -> None:
    rows = Rows()
    advance_interview(turn(succeeded, rows), Give("legal_form", "sole_proprietor"))

    assert restore(succeeded.book, record(rows)).answers["legal_form"] == Answer("sole_proprietor")


def test_a_refused_command_leaves_everything_as_it_was_stored(succeeded: Words) -> None:
    rows = Rows()
    advance_interview(turn(succeeded, rows), Reopen("no such question"))

    assert (rows.answers, rows.rulebook) == (STORED, "old")
