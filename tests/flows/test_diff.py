"""What a change of the rulebook does to whom, with a witness that can be checked."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from flows import diff as diffing
from flows import turns
from flows.assessment import Status, assess
from flows.diff import Change, Diff, Group, diff
from flows.evidence import knowing
from flows.loading import HOME, load
from flows.rulebook import Rulebook
from flows.sources import Confidence
from tests.flows.support import SHOP, TODAY


def edited(tmp_path: Path, file: str, old: str, new: str, home: Path = SHOP) -> Rulebook:
    """A copy of a rulebook with one text replaced."""
    folder = Path(shutil.copytree(home, tmp_path / "new"))
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return load(folder)


def statuses(found: Diff) -> list[tuple[str, Status | None, Status | None]]:
    return [(one.obligation, one.before, one.after) for one in found.groups]


def witnessed(book: Rulebook, one: Group) -> Status | None:
    """What that rulebook says of the witness."""
    found = assess(book, knowing(one.witness, book.obligations[one.obligation].scope), one.day).findings
    return next((each.status for each in found if each.obligation.id == one.obligation), None)


def test_a_rulebook_does_not_differ_from_itself(book: Rulebook) -> None:
    assert diff(book, load(SHOP), TODAY) == Diff((), ())


def test_a_threshold_that_moved_concerns_exactly_those_between(tmp_path: Path, book: Rulebook) -> None:
    new = edited(tmp_path, "insurance.yaml", "or employees >= 5", "or employees >= 3")
    found = diff(book, new, TODAY)

    assert ("register", Status.NOT_APPLICABLE, Status.UNMET) in statuses(found)
    group = next(one for one in found.groups if one.obligation == "register" and one.after is Status.UNMET)
    assert group.day == TODAY
    assert group.facts == {
        "employees": ((3, 4),),
        "legal_form": (("sole_proprietor", "sole_proprietor"),),
        "registered": ((False, False),),
    }
    assert Change("obligation", "register", "changed", ("applies_when",)) in found.changes
    assert Change("definition", "covered", "changed", ("parts",)) in found.changes


def test_every_witness_shows_what_is_claimed(tmp_path: Path, book: Rulebook) -> None:
    new = edited(tmp_path, "insurance.yaml", "or employees >= 5", "or employees >= 3")
    found = diff(book, new, TODAY)

    assert len(found.groups) > 3
    for one in found.groups:
        assert (witnessed(book, one), witnessed(new, one)) == (one.before, one.after)


def test_an_amount_that_moved_counts_from_its_day(tmp_path: Path, book: Rulebook) -> None:
    new = edited(
        tmp_path,
        "amounts.yaml",
        "from: 2027-10-01, until: 2029-10-01, value: 36",
        "from: 2027-10-01, until: 2029-10-01, value: 31",
    )
    found = diff(book, new, TODAY)

    assert found.changes == (Change("amount", "size_line", "changed", ("rows",)),)
    assert statuses(found) == [
        ("enrol-part-time", Status.NOT_APPLICABLE, Status.UNMET),
        ("enrol-part-time", Status.NOT_APPLICABLE, Status.MET),
    ]
    assert found.groups[0].day == date(2027, 10, 1)
    assert found.groups[0].facts["employees"] == ((31, 35),)


def test_options_that_were_not_tried_are_told_with_those_that_are_like_them(
    tmp_path: Path, book: Rulebook
) -> None:
    new = edited(tmp_path, "insurance.yaml", 'part_time_enrolled == "all"', 'part_time_enrolled != "none"')
    (group,) = diff(book, new, TODAY).groups
    stricter = edited(
        tmp_path / "more", "contract.yaml", "met_when: terms", 'met_when: terms and prefecture == "tokyo"'
    )
    (other,) = diff(book, stricter, TODAY).groups

    assert (group.before, group.after) == (Status.UNMET, Status.MET)
    assert group.facts["part_time_enrolled"] == (("some", "some"),)
    assert (other.before, other.after) == (Status.MET, Status.POSSIBLE)
    assert other.facts["prefecture"] == (("hokkaido", "hokkaido"), ("okinawa", "okinawa"))


def test_an_added_and_a_removed_duty_are_groups_of_those_they_apply_to(book: Rulebook) -> None:
    less = replace(
        book, obligations={name: one for name, one in book.obligations.items() if name != "register"}
    )
    removed, added = diff(book, less, TODAY), diff(less, book, TODAY)

    assert removed.changes == (Change("obligation", "register", "removed"),)
    assert statuses(removed) == [("register", Status.UNMET, None), ("register", Status.MET, None)]
    assert added.changes == (Change("obligation", "register", "added"),)
    assert statuses(added) == [("register", None, Status.UNMET), ("register", None, Status.MET)]


def test_an_answer_that_the_other_edition_does_not_know_counts_as_not_given(
    tmp_path: Path, book: Rulebook
) -> None:
    new = edited(tmp_path, "insurance.yaml", "options: [all, some, none]", "options: [all, none]")
    (group,) = diff(book, new, TODAY).groups

    assert (group.before, group.after) == (Status.UNMET, Status.POSSIBLE)
    assert group.facts["part_time_enrolled"] == (("some", "some"),)
    assert Change("question", "part_time_enrolled", "changed", ("domain",)) in diff(book, new, TODAY).changes


def test_a_fact_that_only_one_edition_asks_for_is_tried(tmp_path: Path, book: Rulebook) -> None:
    folder = Path(shutil.copytree(SHOP, tmp_path / "new"))
    file = folder / "contract.yaml"
    text = file.read_text(encoding="utf-8")
    question = (
        "  - {id: fax, scope: workplace, kind: yesno, sources: [{source: act, article: '9'}]}\nobligations:"
    )
    text = text.replace("obligations:", question, 1).replace("met_when: terms", "met_when: terms and fax")
    file.write_text(text, encoding="utf-8")
    found = diff(book, load(folder), TODAY)

    assert Change("question", "fax", "added") in found.changes
    assert statuses(found) == [("written-terms", Status.MET, Status.POSSIBLE)]
    assert found.groups[0].witness == {"fax": False, "terms": True}


def test_a_definition_that_became_another_sort_of_condition_is_named(tmp_path: Path, book: Rulebook) -> None:
    covered = 'covered: legal_form == "corporation" or employees >= 5'
    new = edited(tmp_path, "insurance.yaml", covered, 'covered: legal_form == "corporation"')

    assert Change("definition", "covered", "changed", ("meaning",)) in diff(book, new, TODAY).changes


def test_a_duty_that_is_verified_now_may_accuse(book: Rulebook) -> None:
    verified = replace(book.obligations["written-terms"], confidence=Confidence.VERIFIED)
    new = replace(book, obligations={**book.obligations, "written-terms": verified})

    assert statuses(diff(book, new, TODAY)) == [("written-terms", Status.POSSIBLE, Status.UNMET)]


def test_a_duty_that_begins_otherwise_differs_between_the_two_days(tmp_path: Path, book: Rulebook) -> None:
    new = edited(tmp_path, "insurance.yaml", "in_force: {from: 2027-04-01}", "in_force: {from: 2028-04-01}")
    found = diff(book, new, TODAY)

    assert found.changes == (Change("obligation", "pay-levy", "changed", ("in_force",)),)
    assert {one.day for one in found.groups} == {date(2027, 4, 1)}
    assert set(statuses(found)) == {
        ("pay-levy", Status.UNMET, Status.UPCOMING),
        ("pay-levy", Status.MET, Status.UPCOMING),
    }


def test_a_source_looked_at_again_changes_no_finding(tmp_path: Path, book: Rulebook) -> None:
    new = edited(tmp_path, "sources.yaml", "checked_on: 2026-11-23", "checked_on: 2026-12-23")
    assert diff(book, new, TODAY) == Diff((Change("source", "act", "changed", ("checked_on",)),), ())


def test_groups_beyond_the_bound_are_counted(
    tmp_path: Path, book: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = edited(tmp_path, "insurance.yaml", "or employees >= 5", "or employees >= 3")
    whole = diff(book, new, TODAY)
    monkeypatch.setattr(diffing, "MOST_GROUPS", 2)
    short = diff(book, new, TODAY)

    assert short.groups == whole.groups[:2]
    assert (short.omitted, whole.omitted) == (len(whole.groups) - 2, 0)


def test_what_has_too_many_cases_is_sampled_and_said_to_be(
    tmp_path: Path, book: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = edited(tmp_path, "insurance.yaml", "or employees >= 5", "or employees >= 3")
    monkeypatch.setattr(turns, "MOST_CASES", 9)
    found = diff(book, new, TODAY)

    assert found.sampled == ("register", "enrol-part-time", "pay-levy")
    assert diff(book, load(SHOP), TODAY).sampled == ()


def test_one_threshold_of_the_shipped_rulebook_concerns_only_those_between(tmp_path: Path) -> None:
    new = edited(tmp_path, "contract.yaml", "constant_employees >= 10", "constant_employees >= 8", HOME)
    found = diff(load(), new, TODAY)

    assert found.changes == (Change("obligation", "work-rules-ten-or-more", "changed", ("applies_when",)),)
    assert {one.obligation for one in found.groups} == {"work-rules-ten-or-more"}
    assert all(one.facts["constant_employees"] == ((8, 9),) for one in found.groups)


def test_parts_that_decide_no_finding_are_named_too(tmp_path: Path, book: Rulebook) -> None:
    new = edited(tmp_path, "reference.yaml", "closes: 07-10", "closes: 07-20")
    papers = edited(tmp_path / "papers", "reference.yaml", "when: hours > 20", "when: hours > 30")
    fewer = replace(book, notes={})

    assert diff(book, new, TODAY) == Diff((Change("deadline", "annual-report", "changed", ("closes",)),), ())
    assert diff(book, papers, TODAY).changes == (Change("pack", "permit-renewal", "changed", ("documents",)),)
    assert {(one.noun, one.kind) for one in diff(book, fewer, TODAY).changes} == {("note", "removed")}


def test_a_change_of_a_workers_duty_has_workers_for_witnesses(tmp_path: Path, book: Rulebook) -> None:
    new = edited(tmp_path, "worker.yaml", "hours > 20", "hours > 30")
    found = diff(book, new, TODAY)

    assert statuses(found) == [
        ("night-permit", Status.UNMET, Status.NOT_APPLICABLE),
        ("night-permit", Status.MET, Status.NOT_APPLICABLE),
    ]
    for one in found.groups:
        assert one.facts["hours"] == ((21, 30),)
        assert (witnessed(book, one), witnessed(new, one)) == (one.before, one.after)


def test_a_workplace_without_workers_is_in_no_group_of_a_workers_duty(tmp_path: Path, book: Rulebook) -> None:
    new = edited(tmp_path, "insurance.yaml", "has_part_time and employees >= size_line", "has_part_time")
    groups = diff(book, new, TODAY).groups

    assert {one.obligation for one in groups} == {"enrol-part-time"}
    assert {one.facts["employees"][0][0] for one in groups} == {1}


def test_a_fact_of_another_sort_counts_as_not_given_when_asking_for_workers(
    tmp_path: Path, book: Rulebook
) -> None:
    folder = Path(shutil.copytree(SHOP, tmp_path / "shop"))
    for name, old, new in (
        ("workplace.yaml", "kind: number\n    min: 0\n    max: 300", "kind: yesno"),
        ("edition.yaml", "employees >= 1", "employees"),
        ("insurance.yaml", "or employees >= 5", "or employees"),
        ("insurance.yaml", "and employees >= size_line", "and employees"),
        ("contract.yaml", "employees >= 1", "employees"),
    ):
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    found = diff(book, load(folder), TODAY)

    assert Change("question", "employees", "changed", ("domain",)) in found.changes
    assert {one.obligation for one in found.groups} >= {"register", "enrol-part-time"}
