"""Slips in a rulebook: who notices them, which survive, and that a comparison of editions shows them."""

import random
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from flows import survivors
from flows.conditions import Constant
from flows.diff import Diff, Group
from flows.evidence import Evidence
from flows.loading import load
from flows.mutants import Slip, slips
from flows.operands import Situation
from flows.parsing import Names, parse
from flows.proof import gather
from flows.rulebook import Obligation, Rulebook
from flows.sources import Confidence
from flows.survivors import differ, noticed, show_problems, shown, told_by
from tests.flows.support import SHOP, SOUND, TODAY


@pytest.fixture(scope="module")
def evidence(book: Rulebook) -> Evidence:
    return gather(book, TODAY, walks=0)


def names(book: Rulebook) -> Names:
    return Names({name: one.domain for name, one in book.questions.items()}, book.definitions, {})


def slipped(duty: Obligation, slip: Slip, place: str) -> Obligation:
    return next(other for one, other in slips(duty) if (one.slip, one.place) == (slip, place))


def changed(tmp_path: Path, file: str, old: str, new: str) -> Rulebook:
    folder = Path(shutil.copytree(SHOP, tmp_path / "shop"))
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return load(folder)


def test_every_slip_in_a_sound_rulebook_is_noticed(evidence: Evidence) -> None:
    found = noticed(evidence)
    every = sum(1 for one in evidence.book.obligations.values() for _ in slips(one))

    assert (found.cases, found.problems) == (every, ())
    (note,) = found.notes
    alone, total, more, added = map(int, re.findall(r"\d+", note))
    assert alone + more == total == every
    assert 0 < added <= more


def test_without_witnesses_every_slip_needs_a_case_that_tells_it(evidence: Evidence) -> None:
    found = noticed(replace(evidence, witnesses=()))

    assert found.problems == ()
    assert found.notes[0].startswith(f"0 of {found.cases} slips are noticed by witnesses, {found.cases} more")


def test_a_slip_that_changes_nothing_for_anybody_is_listed_as_a_survivor(tmp_path: Path) -> None:
    covered = 'covered: legal_form == "corporation" or employees >= 5'
    book = changed(tmp_path, "insurance.yaml", covered, f"{covered} or employees >= 9")
    notes = noticed(gather(book, TODAY, walks=0)).notes

    assert "obligation 'register': drop of employees >= 9 in 'covered' changes nothing in any case" in notes
    assert not [note for note in notes if "drop of employees >= 5" in note]


def test_conditions_full_of_what_changes_nothing_are_a_problem(tmp_path: Path) -> None:
    idle = "terms and (terms or registered or has_part_time) and (terms or agreement)"
    book = changed(tmp_path, "contract.yaml", "met_when: terms", f"met_when: {idle}")
    few = {"written-terms": book.obligations["written-terms"]}
    evidence = gather(replace(book, obligations=few), TODAY, walks=0)
    (problem,) = noticed(evidence).problems

    assert problem.endswith("slips in conditions change a finding for anybody, less than 95%")
    # For the comparison of editions one that does change a finding is looked for.
    duty = evidence.book.obligations["written-terms"]
    for seed in range(20):
        (found,) = survivors._any_slip(evidence, duty, random.Random(seed))  # noqa: S311  # nothing secret
        assert list(told_by(evidence, duty, found))


def test_a_slip_makes_a_difference_only_where_somebody_is_told_otherwise(book: Rulebook) -> None:
    duty = book.obligations["night-permit"]
    shifted = slipped(duty, Slip.SHIFT, "hours > 20")  # to 19

    assert differ(duty, shifted, Situation({**SOUND, "hours": 20}, TODAY))
    assert not differ(duty, shifted, Situation({**SOUND, "hours": 21}, TODAY))


def test_not_known_and_not_met_are_told_alike_of_what_nobody_has_verified(book: Rulebook) -> None:
    duty = book.obligations["written-terms"]
    narrowed = replace(duty, met_when=parse("terms and agreement", names(book)))
    open_ = Situation({"terms": False}, TODAY)
    other = replace(duty, met_when=parse("agreement", names(book)))

    assert not differ(duty, narrowed, open_)
    assert not differ(duty, other, open_)
    verified = replace(duty, confidence=Confidence.VERIFIED)
    assert differ(verified, replace(other, confidence=Confidence.VERIFIED), open_)


def test_no_case_of_a_workplace_without_workers_tells_a_slip_in_a_duty_about_them(
    evidence: Evidence,
) -> None:
    duty = evidence.book.obligations["enrol-part-time"]
    cases = [now for _, other in slips(duty) for now in told_by(evidence, duty, other)]

    assert cases
    assert all(now.facts["employees"] for now in cases)


def test_every_duty_has_a_slip_that_the_diff_shows(evidence: Evidence) -> None:
    found = shown(evidence)

    assert (found.cases, found.problems) == (1 + len(evidence.book.obligations), ())


def test_a_duty_in_which_no_slip_tells_is_not_among_them(evidence: Evidence) -> None:
    register = evidence.book.obligations["register"]
    fixed = replace(register, applies_when=Constant(value=True), met_when=Constant(value=True))
    alone = replace(evidence.book, obligations={"register": fixed})

    assert shown(replace(evidence, book=alone)).cases == 1


def test_a_slip_that_the_diff_does_not_show_is_named(book: Rulebook, monkeypatch: pytest.MonkeyPatch) -> None:
    duty = slipped(book.obligations["register"], Slip.SHIFT, "employees >= 5")
    assert list(show_problems(book, duty, TODAY)) == []

    monkeypatch.setattr(survivors, "diff", lambda *_: Diff((), ()))
    assert list(show_problems(book, duty, TODAY)) == [
        "a slip in obligation 'register' shows as a change of nothing",
    ]


def test_a_witness_to_whom_the_change_does_not_happen_is_named(
    book: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    duty = slipped(book.obligations["register"], Slip.SHIFT, "employees >= 5")

    def wrong(*_: object) -> Diff:
        found = Group("register", None, None, TODAY, 1, {"employees": 9}, {})
        return Diff((), (found,))

    monkeypatch.setattr(survivors, "diff", wrong)
    assert list(show_problems(book, duty, TODAY)) == [
        "obligation 'register': the witness of None to None is none",
    ]


def test_a_rulebook_that_differs_from_itself_is_named(
    evidence: Evidence, monkeypatch: pytest.MonkeyPatch
) -> None:
    none = replace(evidence, book=replace(evidence.book, obligations={}))
    monkeypatch.setattr(survivors, "diff", lambda *_: Diff((), (), omitted=1))

    assert shown(none).problems == ("the rulebook differs from itself",)
