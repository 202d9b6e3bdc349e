"""A rulebook that somebody has spoilt: every kind of defect is caught, and named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import yaml

from bot.service.words import Words
from flows.evidence import Evidence
from flows.loading import HOME, RulebookError, load, recorded
from flows.proof import INVARIANTS, gather
from flows.rulebook import Rulebook
from flows.succession import record

TODAY = date(2026, 11, 23)
VERDICTS = {one.id: one.check for one in INVARIANTS}
Files: TypeAlias = dict[str, Any]


def find(files: Files, kind: str, id_: str) -> Any:
    """The entry of that id, wherever it stands."""
    return next(one for file in files.values() for one in file.get(kind, ()) if one["id"] == id_)


def holder(files: Files, kind: str, id_: str) -> list[Any]:
    """The list in which that entry stands."""
    lists: list[list[Any]] = [file[kind] for file in files.values() if kind in file]
    return next(entries for entries in lists if any(one["id"] == id_ for one in entries))


def change(kind: str, id_: str, key: str, value: Any) -> Callable[[Files], None]:
    return lambda files: find(files, kind, id_).__setitem__(key, value)


def nobody_asks(files: Files) -> None:
    duties = holder(files, "obligations", "foreign-employment-manager")
    duties.remove(find(files, "obligations", "foreign-employment-manager"))


def twice(files: Files) -> None:
    duties = holder(files, "obligations", "minimum-wage")
    duties.append(dict(find(files, "obligations", "minimum-wage")))


def uncited(files: Files) -> None:
    sources = holder(files, "sources", "minimum-wage-act")
    sources.append({**find(files, "sources", "minimum-wage-act"), "id": "spare-act"})


def more_options(files: Files) -> None:
    find(files, "questions", "legal_form")["options"].append("partnership")


def gap(files: Files) -> None:
    find(files, "amounts", "employment_insurance_hours")["rows"][1]["from"] = date(2029, 1, 1)


def circle(files: Files) -> None:
    files["edition.yaml"]["migrations"] = [{"from": "2026.1.1", "renamed": {"a": "b", "b": "a"}}]


def long_question(files: Files) -> None:
    find(files, "questions", "legal_form")["id"] = "legal_form_of_the_company_or_person"


def lost_answers(files: Files) -> None:
    files["edition.yaml"]["version"] = "2099.1.1"
    find(files, "questions", "items_held")["options"].remove("savings")
    for duty in ("no-passport-or-card-retention", "no-forced-savings"):
        find(files, "obligations", duty)["met_when"] = 'items_held == "nothing"'


@dataclass(frozen=True)
class Defect:
    """What is spoilt, and by what it is caught: loading, the words, or an invariant."""

    spoil: Callable[[Files], None]
    caught_by: str
    sentence: str


NEVER = "foreign_workers >= 10 and foreign_workers < 5"
DEFECTS = {
    "unreachable question": Defect(nobody_asks, "V1", "question 'employment_manager' is never asked"),
    "contradiction in applies_when": Defect(
        change("obligations", "foreign-employment-manager", "applies_when", NEVER),
        "V1",
        "obligation 'foreign-employment-manager': applies_when is never true",
    ),
    "met_when that cannot be true": Defect(
        change(
            "obligations", "minimum-wage", "met_when", "lowest_hourly_wage > 9 and lowest_hourly_wage < 5"
        ),
        "V1",
        "obligation 'minimum-wage': met_when is never true where it applies",
    ),
    "option without any effect": Defect(
        change(
            "obligations",
            "wage-deductions-agreement",
            "met_when",
            'extra_deductions == "agreed" or extra_deductions == "none"',
        ),
        "V4",
        "obligation 'wage-deductions-agreement': 'extra_deductions == \"none\"' never decides anything",
    ),
    "missing source": Defect(
        change("obligations", "minimum-wage", "sources", []),
        "loading",
        "'sources': Tuple should have at least 1 item after validation, not 0",
    ),
    "source that does not exist": Defect(
        change("obligations", "minimum-wage", "sources", [{"source": "no-such-act", "article": "4"}]),
        "loading",
        "obligation 'minimum-wage' cites 'no-such-act', which is no source",
    ),
    "statute without an article": Defect(
        change("obligations", "minimum-wage", "sources", [{"source": "minimum-wage-act"}]),
        "V6",
        "obligation 'minimum-wage' cites neither an article nor a page",
    ),
    "source that nothing cites": Defect(uncited, "V6", "source 'spare-act' is cited by nothing"),
    "source that nobody looked at for long": Defect(
        change("sources", "minimum-wage-act", "checked_on", date(2025, 11, 23)),
        "V6",
        "source 'minimum-wage-act' was last checked on 2025-11-23; its review is due since 2026-11-23",
    ),
    "source looked at in the future": Defect(
        change("sources", "minimum-wage-act", "checked_on", date(2026, 11, 24)),
        "V6",
        "source 'minimum-wage-act' was checked on 2026-11-24, which is still to come",
    ),
    "id too long for a button": Defect(
        long_question, "loading", "'id': String should have at most 28 characters"
    ),
    "id given twice": Defect(twice, "loading", "obligation 'minimum-wage' exists already"),
    "unknown fact": Defect(
        change("obligations", "minimum-wage", "met_when", "lowest_hourly_wages >= minimum_wage"),
        "loading",
        "'lowest_hourly_wages' is not known: did you mean 'lowest_hourly_wage'?",
    ),
    "gap between amounts": Defect(
        gap, "loading", "'employment_insurance_hours': the rows must follow each other without gap or overlap"
    ),
    "circle of migrations": Defect(circle, "loading", "'a' becomes 'b', which goes in a circle"),
    "words missing": Defect(more_options, "words", "en: no words for 'q-legal_form.option_partnership'"),
    "stored answers lost": Defect(lost_answers, "V8", "'savings' is no answer to 'items_held' any more"),
}


@pytest.fixture
def spoilt(tmp_path: Path) -> Callable[[Callable[[Files], None]], Path]:
    """Writes a copy of the shipped rulebook, its edition recorded, spoilt in one way."""

    def write(spoil: Callable[[Files], None]) -> Path:
        files = {path.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in HOME.glob("*.yaml")}
        book = load()
        (tmp_path / "history").mkdir()
        plain = yaml.safe_dump(record(book), sort_keys=False)
        (tmp_path / "history" / f"{book.version}.yaml").write_text(plain, encoding="utf-8")
        spoil(files)
        for name, content in files.items():
            text = yaml.safe_dump(content, sort_keys=False, allow_unicode=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path

    return write


def caught(words: Words, folder: Path, by: str) -> list[str]:
    """Everything that this check says about the rulebook."""
    try:
        book = load(folder)
    except RulebookError as error:
        return error.problems if by == "loading" else []
    if by == "words":
        return list(Words(words.catalog, book).problems())
    if by == "loading":
        return []
    found = VERDICTS[by](_evidence(book, folder, by))
    return [*found.problems, *found.notes]


def _evidence(book: Rulebook, folder: Path, by: str) -> Evidence:
    if by in {"V1", "V4"}:
        return gather(book, TODAY, (), walks=0)
    return Evidence(book, TODAY, recorded(folder), {}, {}, ())


@pytest.mark.parametrize("kind", DEFECTS)
def test_a_seeded_defect_is_caught_and_named(
    words: Words, spoilt: Callable[[Callable[[Files], None]], Path], kind: str
) -> None:
    defect = DEFECTS[kind]
    folder = spoilt(defect.spoil)

    assert any(defect.sentence in sentence for sentence in caught(words, folder, defect.caught_by))


# The other invariants are proved of it by `rules check`, which takes longer.
@pytest.mark.parametrize("by", ["V6", "V8", "loading", "words"])
def test_the_shipped_rulebook_has_none_of_them(
    words: Words, spoilt: Callable[[Callable[[Files], None]], Path], by: str
) -> None:
    said = caught(words, spoilt(lambda files: None), by)

    assert not [one for one in said if any(defect.sentence in one for defect in DEFECTS.values())]
