from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from flows.assessment import Finding, Status, assess, symmetry
from flows.evidence import knowing
from flows.facts import Value
from flows.interview import Answer, Interview
from flows.rulebook import Rulebook
from flows.sources import Confidence
from tests.flows.support import SOUND, TODAY, answered, employed


def finding(book: Rulebook, obligation: str, on: date = TODAY, **answers: Value | None) -> Finding:
    found = assess(book, knowing(answers, book.obligations[obligation].scope), on)
    return next(one for one in found.findings if one.obligation.id == obligation)


def statuses(book: Rulebook, interview: Interview, on: date = TODAY) -> dict[str, Status]:
    return {one.obligation.id: one.status for one in assess(book, interview, on).findings}


def test_a_sound_workplace_meets_everything_in_force(book: Rulebook) -> None:
    assert statuses(book, answered(book, SOUND)) == {
        "pay-levy": Status.UPCOMING,
        "register": Status.MET,
        "minimum-wage": Status.MET,
        "overtime-agreement": Status.MET,
        "written-terms": Status.MET,
    }


def test_a_worker_is_told_of_no_duty_but_those_about_workers(book: Rulebook) -> None:
    assert statuses(book, employed(book, SOUND)) == {
        "enrol-part-time": Status.MET,
        "night-permit": Status.MET,
    }


def test_each_worker_of_a_workplace_has_findings_of_their_own(book: Rulebook) -> None:
    def of(**other: Value | None) -> list[Finding]:
        found = assess(book, employed(book, {**SOUND, **other}), TODAY).findings
        return [one for one in found if one.obligation.id == "night-permit"]

    seen, unseen, short = of(), of(permit_seen=False), of(hours=20)
    assert [one.status for one in (*seen, *unseen, *short)] == [
        *(Status.MET, Status.UNMET, Status.NOT_APPLICABLE),
    ]
    assert unseen[0].because == ("night_shift", "hours", "permit_seen")


def test_what_the_workplace_has_not_answered_is_missing_for_its_workers(book: Rulebook) -> None:
    found = finding(book, "night-permit", hours=30, permit_seen=True)
    assert (found.status, found.missing) == (Status.POSSIBLE, ("night_shift",))


def test_an_answer_in_the_interview_it_does_not_belong_to_does_not_count(book: Rulebook) -> None:
    misplaced = Interview({name: Answer(value) for name, value in SOUND.items()}).worker(
        {"night_shift": Answer(value=False)}
    )
    found = {one.obligation.id: one for one in assess(book, misplaced, TODAY).findings}
    assert (found["night-permit"].status, found["night-permit"].missing) == (Status.POSSIBLE, ("hours",))


def test_a_duty_not_done_is_unmet_and_says_because_of_what(book: Rulebook) -> None:
    found = finding(book, "register", legal_form="corporation", employees=1, registered=False)
    assert (found.status, found.because, found.missing) == (Status.UNMET, ("legal_form", "registered"), ())
    assert found.open


def test_a_duty_that_does_not_apply_says_because_of_what(book: Rulebook) -> None:
    found = finding(book, "register", legal_form="sole_proprietor", employees=4)
    assert (found.status, found.because) == (Status.NOT_APPLICABLE, ("legal_form", "employees"))
    assert not found.open


def test_a_duty_that_may_apply_is_possible_and_says_what_is_missing(book: Rulebook) -> None:
    found = finding(book, "register", legal_form="sole_proprietor")
    assert (found.status, found.because, found.missing) == (Status.POSSIBLE, ("legal_form",), ("employees",))
    assert found.open


def test_a_duty_that_applies_and_may_be_met_is_possible(book: Rulebook) -> None:
    found = finding(book, "register", legal_form="corporation", registered=None)
    assert (found.status, found.because, found.missing) == (Status.POSSIBLE, ("legal_form",), ("registered",))


def test_what_nobody_verified_is_never_unmet(book: Rulebook) -> None:
    assert finding(book, "written-terms", terms=False).status is Status.POSSIBLE
    assert finding(book, "written-terms", terms=True).status is Status.MET
    duties = {name: replace(one, confidence=Confidence.UNVERIFIED) for name, one in book.obligations.items()}
    doubtful = replace(book, obligations=duties)
    nothing_done = Interview({name: Answer(one is None) for name, one in SOUND.items()})
    assert Status.UNMET not in statuses(doubtful, nothing_done).values()


def test_an_amount_is_that_of_the_day_and_of_the_key(book: Rulebook) -> None:
    def wage_in(prefecture: str, wage: int, on: date) -> Status:
        return finding(book, "minimum-wage", on, prefecture=prefecture, wage=wage).status

    assert wage_in("tokyo", 1226, date(2026, 9, 30)) is Status.MET
    assert wage_in("tokyo", 1226, date(2026, 10, 1)) is Status.UNMET
    assert wage_in("hokkaido", 1226, date(2026, 10, 1)) is Status.MET


@pytest.mark.parametrize("on", [date(2025, 10, 2), date(2026, 9, 30), date(2027, 10, 1)])
def test_outside_the_rows_of_an_amount_nothing_is_certain(book: Rulebook, on: date) -> None:
    found = finding(book, "minimum-wage", on, prefecture="okinawa", wage=5000)
    assert (found.status, found.missing) == (Status.POSSIBLE, ())


def test_the_most_pressing_finding_comes_first(book: Rulebook) -> None:
    bad = {**SOUND, "registered": False, "wage": 0, "terms": False}
    found = assess(book, answered(book, bad), TODAY).findings
    assert [(one.obligation.id, one.status) for one in found] == [
        ("register", Status.UNMET),
        ("minimum-wage", Status.UNMET),
        ("written-terms", Status.POSSIBLE),
        ("pay-levy", Status.UPCOMING),
        ("overtime-agreement", Status.MET),
    ]


def test_symmetry_counts_the_employers_duties_that_would_hit_the_worker(book: Rulebook) -> None:
    bad = {**SOUND, "registered": False, "wage": 0, "agreement": False}
    found = assess(book, answered(book, bad), TODAY)
    assert {one.obligation.id for one in found.having(Status.UNMET)} == {
        *("register", "minimum-wage", "overtime-agreement"),
    }
    assert found.symmetry() == (2, 3)
    assert assess(book, answered(book, SOUND), TODAY).symmetry() == (0, 0)


def test_the_symmetry_of_a_workplace_counts_its_workers_too(book: Rulebook) -> None:
    bad = {**SOUND, "registered": False, "permit_seen": False}
    workers = [assess(book, employed(book, one), TODAY) for one in (bad, SOUND, bad)]
    assert symmetry([assess(book, answered(book, bad), TODAY), *workers]) == (3, 3)
    assert symmetry([]) == (0, 0)


def test_a_duty_owed_by_both_is_not_the_employers_alone(book: Rulebook) -> None:
    verified = replace(book.obligations["written-terms"], confidence=Confidence.VERIFIED)
    strict = replace(book, obligations={"written-terms": verified})
    assert assess(strict, answered(strict, {"terms": False}), TODAY).symmetry() == (0, 1)


def test_an_announced_duty_is_upcoming_until_its_day(book: Rulebook) -> None:
    eve, day = date(2027, 3, 31), date(2027, 4, 1)
    covered = {"legal_form": "corporation"}
    upcoming = finding(book, "pay-levy", eve, **covered)
    assert (upcoming.status, upcoming.because, upcoming.missing) == (Status.UPCOMING, ("legal_form",), ())
    assert finding(book, "pay-levy", day, **covered).status is Status.POSSIBLE
    assert finding(book, "pay-levy", day, **covered, levy_paid=False).status is Status.UNMET


def test_an_announced_duty_that_will_not_apply_is_not_upcoming(book: Rulebook) -> None:
    found = finding(book, "pay-levy", legal_form="sole_proprietor", employees=0)
    assert found.status is Status.NOT_APPLICABLE


def test_an_announced_duty_that_may_apply_says_what_is_missing(book: Rulebook) -> None:
    found = finding(book, "pay-levy", legal_form="sole_proprietor")
    assert (found.status, found.missing) == (Status.UPCOMING, ("employees",))


def test_an_expired_duty_is_no_longer_found(book: Rulebook) -> None:
    last_day = date(2026, 3, 31)
    assert finding(book, "old-notice", last_day, registered=False).status is Status.UNMET
    assert "old-notice" not in statuses(book, Interview(), date(2026, 4, 1))


def test_the_same_answers_can_be_assessed_on_any_day(book: Rulebook) -> None:
    until: Mapping[str, Value] = {"employees": 1, "agreement": True, "agreement_until": date(2027, 3, 31)}
    assert finding(book, "overtime-agreement", date(2027, 3, 31), **until).status is Status.MET
    assert finding(book, "overtime-agreement", date(2027, 4, 1), **until).status is Status.UNMET
    part_time: Mapping[str, Value] = {"legal_form": "corporation", "employees": 40, "has_part_time": True}
    assert finding(book, "enrol-part-time", date(2027, 9, 30), **part_time).status is Status.NOT_APPLICABLE
    assert finding(book, "enrol-part-time", date(2027, 10, 1), **part_time).status is Status.POSSIBLE


def test_what_to_find_out_is_listed_once_and_weightiest_first(book: Rulebook) -> None:
    unknown = answered(book, {**SOUND, "employees": None, "legal_form": None, "terms": None})
    assert assess(book, unknown, TODAY).to_find_out() == ("employees", "legal_form", "terms")


def test_answers_to_unknown_questions_do_not_change_anything(book: Rulebook) -> None:
    interview = answered(book, SOUND)
    more = Interview({**interview.answers, "gone": Answer("x"), "also_gone": Answer(None)})
    assert assess(book, more, TODAY) == assess(book, interview, TODAY)


def test_it_says_under_which_rulebook_and_on_which_day(book: Rulebook) -> None:
    found = assess(book, Interview(), TODAY)
    assert (found.rulebook, found.on) == ("test.1", TODAY)
