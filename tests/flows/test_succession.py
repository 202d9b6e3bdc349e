"""Answers stored under an earlier edition are read as this one means them."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from flows.facts import Domain, Kind, Scope
from flows.loading import RulebookError, load, recorded
from flows.migration import Migration, carried, named
from flows.rulebook import Rulebook
from flows.succession import Edition, record, stored_answers, succession_problems
from tests.flows.support import SHOP

FIRST = Migration("test.-1", {"staff": "workers"}, {}, frozenset({"fax"}))
SECOND = Migration(
    "test.0", {"workers": "employees"}, {"legal_form": {"company": "corporation"}}, frozenset()
)
YESNO = Domain(Kind.YESNO)


def edition(tmp_path: Path, *migrations: dict[str, Any]) -> Path:
    """The shop with these migrations declared."""
    folder = Path(shutil.copytree(SHOP, tmp_path / "shop"))
    head = folder / "edition.yaml"
    text = head.read_text(encoding="utf-8")
    head.write_text(text + yaml.safe_dump({"migrations": list(migrations)}), encoding="utf-8")
    return folder


def refused(tmp_path: Path, *migrations: dict[str, Any]) -> list[str]:
    with pytest.raises(RulebookError) as caught:
        load(edition(tmp_path, *migrations))
    return caught.value.problems


def before(book: Rulebook, **other: Domain) -> dict[str, Domain]:
    """The facts of an edition that differed from the shop in these."""
    return {**{name: one.domain for name, one in book.questions.items()}, **other}


def stored(book: Rulebook, version: str, facts: dict[str, Domain], **scopes: Scope) -> Edition:
    """An edition with these facts, each about whom it is now, about the workplace if it is gone."""
    questions = {name: one.scope for name, one in book.questions.items()}
    return Edition(version, facts, {**dict.fromkeys(facts, Scope.WORKPLACE), **questions, **scopes})


def test_answers_follow_every_migration_to_the_present_edition() -> None:
    stored = {"staff": 7, "fax": True, "legal_form": "company", "terms": None}

    assert carried((FIRST, SECOND), "test.-1", stored) == {
        "employees": 7,
        "legal_form": "corporation",
        "terms": None,
    }
    assert carried((FIRST, SECOND), "test.0", {"workers": 7, "fax": True}) == {"employees": 7, "fax": True}


def test_answers_of_the_present_or_of_an_unknown_edition_stay_as_they_are() -> None:
    stored = {"staff": 7, "legal_form": "company"}

    assert carried((FIRST, SECOND), "test.1", stored) == stored
    assert carried((), "test.0", stored) == stored


def test_a_fact_is_followed_by_name() -> None:
    assert named((FIRST, SECOND), "test.-1", "staff") == "employees"
    assert named((FIRST, SECOND), "test.-1", "fax") is None
    assert named((FIRST, SECOND), "test.0", "fax") == "fax"


def test_declared_migrations_are_loaded(tmp_path: Path) -> None:
    folder = edition(
        tmp_path,
        {"from": "test.-1", "renamed": {"staff": "workers"}, "dropped": ["fax"]},
        {
            "from": "test.0",
            "renamed": {"workers": "employees"},
            "options": {"legal_form": {"company": "corporation"}},
        },
    )
    assert load(folder).migrations == (FIRST, SECOND)


@pytest.mark.parametrize(
    ("migration", "sentence"),
    [
        ({"from": "test.1"}, "'test.1': the migrations go in a circle; each edition is left once"),
        ({"renamed": {"a": "b", "b": "a"}}, "'a' becomes 'b', which goes in a circle"),
        ({"renamed": {"a": "a"}}, "'a' becomes 'a', which goes in a circle"),
        ({"renamed": {"a": "b", "b": "terms"}}, "'a' becomes 'b', which is changed, too"),
        ({"renamed": {"a": "term"}}, "'a' becomes 'term', which is no question"),
        ({"renamed": {"a": "terms", "b": "terms"}}, "two questions become 'terms'"),
        ({"renamed": {"a": "terms"}, "dropped": ["a"]}, "'a' is renamed and dropped"),
        (
            {"renamed": {"wage": "terms"}},
            "'wage' is gone, yet a question has that name again; choose another",
        ),
        ({"dropped": ["wage"]}, "'wage' is gone, yet a question has that name again; choose another"),
        ({"options": {"form": {"x": "y"}}}, "options of 'form', which is no question"),
        (
            {"options": {"legal_form": {"x": "firm"}}},
            "option 'x' of 'legal_form' becomes 'firm', which is no answer to 'legal_form'",
        ),
        (
            {"options": {"legal_form": {"corporation": "sole_proprietor", "sole_proprietor": "corporation"}}},
            "'corporation' becomes 'sole_proprietor', which goes in a circle",
        ),
    ],
)
def test_a_migration_that_leads_nowhere_or_in_a_circle_is_refused(
    tmp_path: Path, migration: dict[str, Any], sentence: str
) -> None:
    assert f"edition.yaml:5: {sentence}" in refused(tmp_path, {"from": "test.0", **migration})


def test_an_edition_that_is_left_twice_is_refused(tmp_path: Path) -> None:
    (sentence,) = refused(tmp_path, {"from": "test.0"}, {"from": "test.0"})
    assert sentence.endswith("'test.0': the migrations go in a circle; each edition is left once")


def test_options_of_a_question_that_was_dropped_later_need_no_place(tmp_path: Path) -> None:
    folder = edition(
        tmp_path,
        {"from": "test.-1", "options": {"fax": {"x": "y"}}},
        {"from": "test.0", "dropped": ["fax"]},
    )
    assert carried(load(folder).migrations, "test.-1", {"fax": "x"}) == {}


def test_options_are_followed_through_later_migrations(tmp_path: Path) -> None:
    folder = edition(
        tmp_path,
        {"from": "test.-1", "options": {"form": {"kk": "company"}}},
        {
            "from": "test.0",
            "renamed": {"form": "legal_form"},
            "options": {"legal_form": {"company": "corporation"}},
        },
    )
    assert carried(load(folder).migrations, "test.-1", {"form": "kk"}) == {"legal_form": "corporation"}


def test_an_edition_is_recorded_and_read_again(tmp_path: Path, book: Rulebook) -> None:
    folder = Path(shutil.copytree(SHOP, tmp_path / "shop"))
    assert recorded(folder) == ()
    (folder / "history").mkdir()
    text = yaml.safe_dump(record(book), sort_keys=False)
    (folder / "history" / "test.1.yaml").write_text(text, encoding="utf-8")

    assert recorded(folder) == (stored(book, "test.1", before(book)),)
    assert load(folder) == book
    assert succession_problems(book, recorded(folder)[0]) == ()


def test_every_answer_that_can_be_stored_is_tried() -> None:
    facts = {
        "a": YESNO,
        "b": Domain(Kind.CHOICE, ("x", "y")),
        "c": Domain(Kind.NUMBER, (), 1, 9),
        "d": Domain(Kind.DATE),
    }
    assert list(stored_answers(Edition("test.0", facts, dict.fromkeys(facts, Scope.WORKER)))) == [
        *(("a", True), ("a", False), ("b", "x"), ("b", "y"), ("c", 1), ("c", 9)),
        *(("d", date.min), ("d", date.max)),
    ]


def test_an_edition_whose_answers_have_lost_their_place_is_named(book: Rulebook) -> None:
    more = Domain(Kind.CHOICE, ("corporation", "sole_proprietor", "partnership"))
    wide = Domain(Kind.NUMBER, (), 0, 999)
    old = stored(book, "test.0", before(book, legal_form=more, employees=wide, fax=YESNO))

    assert succession_problems(book, old) == (
        "edition test.0: 'partnership' is no answer to 'legal_form' any more; map it, or drop the question",
        "edition test.0: '999' is no answer to 'employees' any more; map it, or drop the question",
        "edition test.0: 'fax' is no question any more; rename it or drop it",
    )


def test_what_is_renamed_mapped_or_dropped_keeps_its_place_or_needs_none(
    tmp_path: Path, book: Rulebook
) -> None:
    folder = edition(
        tmp_path,
        {
            "from": "test.0",
            "renamed": {"workers": "employees"},
            "options": {"legal_form": {"company": "corporation"}},
            "dropped": ["fax"],
        },
    )
    form = Domain(Kind.CHOICE, ("company", "sole_proprietor"))
    facts = before(book, legal_form=form, workers=Domain(Kind.NUMBER, (), 0, 300), fax=YESNO)
    del facts["employees"]

    assert succession_problems(load(folder), stored(book, "test.0", facts)) == ()


def test_two_facts_that_would_become_one_are_named(tmp_path: Path, book: Rulebook) -> None:
    folder = edition(tmp_path, {"from": "test.0", "renamed": {"conditions": "terms"}})
    old = stored(book, "test.0", before(book, conditions=YESNO))

    assert succession_problems(load(folder), old) == (
        "edition test.0: 'terms' and 'conditions' would both be 'terms'",
    )


def test_an_edition_that_was_recorded_is_not_changed_afterwards(book: Rulebook) -> None:
    old = stored(book, "test.1", before(book, terms=Domain(Kind.DATE), fax=YESNO))

    assert succession_problems(book, old) == (
        "edition test.1: 'fax' is not as it was recorded; raise the version",
        "edition test.1: 'terms' is not as it was recorded; raise the version",
    )


def test_a_fact_that_is_about_somebody_else_now_must_be_dropped(tmp_path: Path, book: Rulebook) -> None:
    """One answer about the workplace says nothing of each of its workers."""
    old = stored(book, "test.0", before(book), hours=Scope.WORKPLACE, wage=Scope.WORKER)

    assert succession_problems(book, old) == (
        "edition test.0: 'wage' was asked about a worker, 'wage' is not; drop it",
        "edition test.0: 'hours' was asked about a workplace, 'hours' is not; drop it",
    )
    folder = edition(tmp_path, {"from": "test.0", "dropped": ["all_hours"]})
    facts = before(book, all_hours=Domain(Kind.NUMBER, (), 0, 60))
    assert succession_problems(load(folder), stored(book, "test.0", facts)) == ()


def test_whom_a_recorded_fact_was_about_is_not_changed_afterwards(book: Rulebook) -> None:
    old = stored(book, "test.1", before(book), hours=Scope.WORKPLACE)

    assert succession_problems(book, old) == (
        "edition test.1: 'hours' is not as it was recorded; raise the version",
    )


def test_a_record_says_whom_each_fact_is_about_and_an_old_one_means_the_workplace(
    tmp_path: Path, book: Rulebook
) -> None:
    assert record(book)["facts"]["hours"] == {"kind": "number", "min": 0, "max": 60, "scope": "worker"}
    folder = Path(shutil.copytree(SHOP, tmp_path / "shop"))
    (folder / "history").mkdir()
    (folder / "history" / "test.0.yaml").write_text("version: test.0\nfacts: {fax: {kind: yesno}}\n")

    assert recorded(folder) == (Edition("test.0", {"fax": YESNO}, {"fax": Scope.WORKPLACE}),)
