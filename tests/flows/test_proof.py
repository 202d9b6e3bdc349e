"""The proof holds for a sound rulebook, and names what is wrong with an unsound one."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from flows.calendar import Period
from flows.evidence import Evidence, Verdict
from flows.facts import Scope
from flows.loading import load
from flows.proof import INVARIANTS, gather
from flows.rulebook import Rulebook
from flows.sources import Confidence
from flows.succession import Edition
from flows.verify import problems
from flows.witness import of_question, statuses
from tests.flows.support import SHOP, TODAY

VERDICTS = {one.id: one.check for one in INVARIANTS}


@pytest.fixture(scope="module")
def evidence(book: Rulebook) -> Evidence:
    return gather(book, TODAY)


def shop(tmp_path: Path, *changes: tuple[str, str, str]) -> Rulebook:
    """The shop with texts replaced: file, old, new."""
    folder = Path(shutil.copytree(SHOP, tmp_path / "shop"))
    for name, old, new in changes:
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    return load(folder)


def verdict(book: Rulebook, id_: str, today: date = TODAY, *editions: Edition) -> Verdict:
    return VERDICTS[id_](gather(book, today, editions, walks=2))


@pytest.mark.parametrize("id_", VERDICTS)
def test_a_sound_rulebook_keeps_every_invariant(evidence: Evidence, id_: str) -> None:
    found = VERDICTS[id_](evidence)

    assert found.problems == ()
    assert found.cases > 0 or id_ == "V8"


def test_the_proof_is_the_same_each_time(book: Rulebook, evidence: Evidence) -> None:
    assert gather(book, TODAY) == evidence


def test_every_question_and_every_status_of_every_duty_has_a_witness(
    book: Rulebook, evidence: Evidence
) -> None:
    found = {(one.subject, one.state) for one in evidence.witnesses}

    assert found >= {(name, "asked") for name in book.questions}
    assert {state for name, state in found if name == "register"} == {
        *("met", "unmet", "not_applicable", "possible"),
    }
    assert {state for name, state in found if name == "written-terms"} == {"met", "possible"}
    assert {state for name, state in found if name == "minimum-wage"} == {"met", "unmet", "possible"}
    assert ("pay-levy", "upcoming") in found
    assert ("old-notice", "unmet") in found  # of a past day
    assert {state for name, state in found if name == "night-permit"} == {
        *("met", "unmet", "not_applicable", "possible"),
    }


def test_a_witness_to_a_duty_is_a_walk_of_whom_it_is_about(book: Rulebook, evidence: Evidence) -> None:
    for one in evidence.witnesses:
        if one.subject in book.obligations:
            assert one.walk.scope is book.obligations[one.subject].scope
    night = next(one for one in evidence.witnesses if (one.subject, one.state) == ("night-permit", "unmet"))
    assert {"night_shift", "hours"} <= night.walk.given.keys()


@pytest.mark.parametrize("name", ["night_shift", "has_part_time", "hours"])
def test_a_question_that_matters_for_workers_only_parts_two_of_them(evidence: Evidence, name: str) -> None:
    one, other = of_question(evidence, name)

    assert {one.walk.scope, other.walk.scope} == {Scope.WORKER}
    assert one.walk.truth[name] != other.walk.truth[name]
    for way in (one.walk.part(name), other.walk.part(name)):
        assert name in way.asked
        assert way.scope is evidence.book.questions[name].scope


def test_a_witness_reads_as_a_transcript(evidence: Evidence) -> None:
    one = next(one for one in evidence.witnesses if (one.subject, one.state) == ("register", "unmet"))

    assert str(one).startswith("register unmet on 2026-11-23: legal_form=corporation, ")
    assert "registered=False" in str(one)


def test_what_nobody_verified_is_not_expected_to_accuse(book: Rulebook) -> None:
    duty = book.obligations["register"]
    assert "unmet" in statuses(duty, TODAY)
    assert "unmet" not in statuses(replace(duty, confidence=Confidence.UNVERIFIED), TODAY)


@pytest.mark.parametrize(
    ("applies", "sentence"),
    [
        ("registered and not registered", "obligation 'register': applies_when is never true"),
        (
            "registered or not registered",
            "obligation 'register': applies_when is never false; write 'always'",
        ),
    ],
)
def test_a_status_that_cannot_be_is_named(tmp_path: Path, applies: str, sentence: str) -> None:
    broken = shop(tmp_path, ("insurance.yaml", "applies_when: covered\n", f"applies_when: {applies}\n"))
    assert sentence in verdict(broken, "V1").problems


def test_a_status_that_no_interview_comes_to_is_named(evidence: Evidence) -> None:
    fewer = tuple(one for one in evidence.witnesses if (one.subject, one.state) != ("register", "met"))
    lost = VERDICTS["V1"](replace(evidence, witnesses=fewer))

    assert lost.problems == ("obligation 'register': no interview comes to 'met'",)


def test_a_question_that_nobody_is_asked_is_named(book: Rulebook) -> None:
    duties = {name: one for name, one in book.obligations.items() if name != "pay-levy"}
    less = replace(book, obligations=duties)

    assert verdict(less, "V1").problems == ("question 'levy_paid' is never asked",)
    assert verdict(less, "V4").problems == ("question 'levy_paid' is used by no obligation",)


def test_a_question_that_is_asked_in_vain_is_named(tmp_path: Path) -> None:
    vain = "applies_when: registered or (registered and levy_paid)\n    met_when: terms"
    book = shop(
        tmp_path,
        ("contract.yaml", "applies_when: always\n    met_when: terms", vain),
    )
    less = replace(
        book, obligations={name: one for name, one in book.obligations.items() if name != "pay-levy"}
    )

    assert "question 'levy_paid': every answer leaves all findings alike" in verdict(less, "V4").problems


def test_a_part_of_a_condition_that_never_decides_is_named(tmp_path: Path) -> None:
    more = 'met_when: part_time_enrolled in ("all", "some") and part_time_enrolled != "some"'
    book = shop(tmp_path, ("insurance.yaml", 'met_when: part_time_enrolled == "all"', more))

    assert verdict(book, "V4").problems == (
        "obligation 'enrol-part-time': '\"some\" in part_time_enrolled' never decides anything",
    )


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "applies_when: night_shift",
            "applies_when: night_shift and not night_shift",
            "pack 'permit-renewal': applies_when is never true",
        ),
        (
            "when: hours > 20",
            "when: hours > 20 and not night_shift",
            "pack 'permit-renewal': document 'pay-slips' is never needed",
        ),
        (
            "applies_when: covered",
            "applies_when: covered and employees < 5 and not covered",
            "deadline 'annual-report': applies_when is never true",
        ),
    ],
)
def test_what_never_concerns_anybody_is_named(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    broken = shop(tmp_path, ("reference.yaml", old, new))

    assert verdict(broken, "V1").problems == (sentence,)
    assert sentence in problems(broken, TODAY)


def test_a_record_without_a_place_is_named(tmp_path: Path) -> None:
    broken = shop(tmp_path, ("reference.yaml", "  - register\n", "  - register\n  - lost-record\n"))

    assert verdict(broken, "V6").problems == (
        "record 'lost-record' is nowhere in the rulebook; say in 'left_out' why",
    )


def test_an_idle_part_of_a_definition_is_a_note(tmp_path: Path) -> None:
    covered = 'covered: legal_form == "corporation" or employees >= 5'
    book = shop(tmp_path, ("insurance.yaml", covered, f"{covered} or employees >= 9"))
    found = verdict(book, "V4")

    assert found.problems == ()
    assert found.notes == ("definition 'covered': 'employees >= 9' never decides anything",)


def test_sources_due_for_review_are_noted_and_one_from_the_future_is_wrong(book: Rulebook) -> None:
    assert not [one for one in verdict(book, "V6", date(2027, 11, 22)).notes if one.startswith("source")]
    assert (
        "source 'act' was last checked on 2026-11-23; its review is due since 2027-11-23"
        in verdict(book, "V6", date(2027, 11, 23)).notes
    )
    assert verdict(book, "V6", date(2026, 11, 22)).problems == (
        "source 'act' was checked on 2026-11-23, which is still to come",
        "source 'page' was checked on 2026-11-23, which is still to come",
    )


def test_figures_that_end_or_are_missing_are_noted(book: Rulebook) -> None:
    assert verdict(book, "V6").notes == ("amount 'minimum_wage' is known until 2027-10-01 only",)
    after = verdict(book, "V6", date(2029, 10, 1)).notes
    assert "obligation 'minimum-wage' needs 'minimum_wage', which has no row on 2029-10-01" in after
    assert "obligation 'enrol-part-time' needs 'size_line', which has no row on 2029-10-01" in after
    early = verdict(book, "V6", date(2025, 10, 3)).notes
    assert "obligation 'minimum-wage' needs 'minimum_wage', which has no row on 2025-10-03" in early
    assert not [one for one in early if "size_line" in one]


def test_an_amount_without_end_is_not_noted(book: Rulebook) -> None:
    amount = book.amounts["size_line"]
    last = replace(amount.rows[-1], in_force=Period(date(2027, 10, 1)))
    open_ended = replace(amount, rows=(*amount.rows[:-1], last))
    endless = replace(book, amounts={**book.amounts, "size_line": open_ended})

    assert not [
        one for one in verdict(endless, "V6", date(2029, 10, 1)).notes if "'size_line' is known" in one
    ]


def test_recorded_editions_are_tried_answer_by_answer(book: Rulebook) -> None:
    facts = {name: question.domain for name, question in book.questions.items()}
    scopes = {name: question.scope for name, question in book.questions.items()}
    kept = verdict(book, "V8", TODAY, Edition("test.0", facts, scopes))
    more = {**facts, "gone": facts["terms"]}
    lost = verdict(book, "V8", TODAY, Edition("test.0", more, {**scopes, "gone": Scope.WORKER}))

    assert (kept.problems, kept.notes) == ((), ())
    assert kept.cases == sum(len(one.options) or 2 for one in facts.values())
    assert lost.problems == ("edition test.0: 'gone' is no question any more; rename it or drop it",)
