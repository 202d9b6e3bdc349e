"""A rulebook that somebody has spoilt: every kind of defect is caught, and named."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from copy import deepcopy
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
from tests.bot.service import inn

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
    holder(files, "obligations", "side-hours").remove(find(files, "obligations", "side-hours"))


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

    @property
    def home(self) -> Path:
        """The rulebook that is spoilt: the shipped one, or where all its cases would be tried, the inn's."""
        return inn.INN if self.caught_by in _BY_CASES else HOME


_BY_CASES = {"V1", "V4"}
NEVER = "employees >= 10 and employees < 5"
DEFECTS = {
    "unreachable question": Defect(nobody_asks, "V1", "question 'status' is never asked"),
    "contradiction in applies_when": Defect(
        change("obligations", "insure", "applies_when", NEVER),
        "V1",
        "obligation 'insure': applies_when is never true",
    ),
    "met_when that cannot be true": Defect(
        change("obligations", "side-hours", "met_when", "hours > 9 and hours < 5"),
        "V1",
        "obligation 'side-hours': met_when is never true where it applies",
    ),
    "option without any effect": Defect(
        change("obligations", "register", "met_when", 'registered or legal_form == "sole_proprietor"'),
        "V4",
        "obligation 'register': 'legal_form == \"sole_proprietor\"' never decides anything",
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


@dataclass(frozen=True)
class Shelf:
    """A rulebook as it lies in its files, with its edition recorded."""

    home: Path
    files: Files
    version: str
    edition: str

    def spoil(self, folder: Path, spoil: Callable[[Files], None]) -> Path:
        """Writes a copy, spoilt in one way. What is left alone is copied, which is faster."""
        shutil.copytree(self.home, folder, ignore=shutil.ignore_patterns("history"), dirs_exist_ok=True)
        (folder / "history").mkdir()
        (folder / "history" / f"{self.version}.yaml").write_text(self.edition, encoding="utf-8")
        files = deepcopy(self.files)
        spoil(files)
        for name in (name for name, content in files.items() if content != self.files[name]):
            text = yaml.safe_dump(files[name], sort_keys=False, allow_unicode=True)
            (folder / name).write_text(text, encoding="utf-8")
        return folder


@pytest.fixture(scope="module")
def shelves() -> dict[Path, Shelf]:
    """Both rulebooks."""
    return {home: shelf(home) for home in (HOME, inn.INN)}


def shelf(home: Path) -> Shelf:
    files = {path.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in home.glob("*.yaml")}
    book = load(home)
    return Shelf(home, files, book.version, yaml.safe_dump(record(book), sort_keys=False))


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
    if by in _BY_CASES:
        return gather(book, TODAY, (), walks=0)
    return Evidence(book, TODAY, recorded(folder), {}, {}, ())


@pytest.mark.parametrize("kind", DEFECTS)
def test_a_seeded_defect_is_caught_and_named(
    words: Words, shelves: dict[Path, Shelf], tmp_path: Path, kind: str
) -> None:
    defect = DEFECTS[kind]
    folder = shelves[defect.home].spoil(tmp_path, defect.spoil)

    assert any(defect.sentence in sentence for sentence in caught(words, folder, defect.caught_by))


# The other invariants are proved of it by `rules check`, which takes longer.
@pytest.mark.parametrize(
    ("home", "by"),
    [(HOME, "V6"), (HOME, "V8"), (HOME, "loading"), (HOME, "words"), (inn.INN, "V1"), (inn.INN, "V4")],
)
def test_a_rulebook_that_nobody_spoilt_has_none_of_them(
    words: Words, shelves: dict[Path, Shelf], tmp_path: Path, home: Path, by: str
) -> None:
    said = caught(words, shelves[home].spoil(tmp_path, lambda files: None), by)

    assert not [one for one in said if any(defect.sentence in one for defect in DEFECTS.values())]
