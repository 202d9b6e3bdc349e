import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from flows.assessment import assess
from flows.commands import (
    AnswerGiven,
    AnswersDropped,
    ChangeDropped,
    Completed,
    Give,
    Keep,
    QuestionReopened,
    Refused,
    Reopen,
)
from flows.facts import Scope, Value
from flows.interview import (
    Answer,
    Interview,
    advance,
    next_question,
    progress,
    situation,
    used_questions,
)
from flows.loading import load
from flows.rulebook import Rulebook
from tests.flows.renewals import shipped
from tests.flows.support import SHOP, SOUND, TODAY, about, answered, employed


def asked(book: Rulebook, truth: Mapping[str, Value | None], interview: Interview | None = None) -> list[str]:
    """The questions of a whole interview, a workplace's if not said, with somebody who knows this much."""
    interview, order = interview or Interview(), []
    while question := next_question(book, interview, TODAY):
        order.append(question.id)
        interview, _ = advance(book, interview, Give(question.id, truth.get(question.id)), today=TODAY)
    return order


def next_id(book: Rulebook, interview: Interview) -> str | None:
    question = next_question(book, interview, TODAY)
    return question.id if question else None


def used(book: Rulebook, interview: Interview) -> list[str]:
    return [question.id for question in used_questions(book, interview, TODAY)]


def test_it_asks_in_the_order_of_declaration(book: Rulebook) -> None:
    assert asked(book, SOUND) == [
        *("legal_form", "employees", "prefecture", "registered", "has_part_time"),
        *("wage", "agreement", "agreement_until", "terms", "night_shift"),
    ]


def test_a_workplace_is_asked_what_only_its_workers_duties_need(book: Rulebook) -> None:
    assert "night_shift" in asked(book, SOUND)
    assert "has_part_time" in asked(book, SOUND)
    assert "has_part_time" not in asked(book, {**SOUND, "employees": 50})


def test_a_workplace_without_workers_is_not_asked_what_only_they_need(book: Rulebook) -> None:
    assert {"has_part_time", "night_shift"}.isdisjoint(asked(book, {**SOUND, "employees": 0}))


def test_a_workplace_that_may_have_workers_is_asked_what_they_need(book: Rulebook) -> None:
    assert {"has_part_time", "night_shift"} <= set(asked(book, {**SOUND, "employees": None}))


def test_a_worker_is_asked_nothing_about_the_workplace(book: Rulebook) -> None:
    base = answered(book, SOUND)
    assert asked(book, SOUND, base.worker()) == ["part_time_enrolled", "hours", "permit_seen", "permit_until"]
    assert asked(book, SOUND, Interview().worker()) == ["hours"]


def test_a_worker_is_asked_only_what_the_answers_of_the_workplace_leave_open(book: Rulebook) -> None:
    by_day = answered(book, {**SOUND, "night_shift": False})
    assert asked(book, SOUND, by_day.worker()) == ["part_time_enrolled"]
    small = answered(book, {**SOUND, "employees": 50})
    assert asked(book, {**SOUND, "hours": 20}, small.worker()) == ["hours"]


def test_a_duty_of_a_worker_that_may_not_apply_asks_the_workplace_for_what_would_meet_it(
    tmp_path: Path,
) -> None:
    """Whether it applies only the worker's answers tell, so the workplace is asked for the rest now."""
    folder = Path(shutil.copytree(SHOP, tmp_path / "shop"))
    file = folder / "worker.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("night_shift and hours > 20", "hours > 20").replace(
            "met_when: permit_seen", "met_when: night_shift and permit_seen"
        ),
        encoding="utf-8",
    )
    book = load(folder)
    assert "night_shift" in asked(book, SOUND)
    assert asked(book, {**SOUND, "hours": None}, answered(book, SOUND).worker()) == [
        *("part_time_enrolled", "hours"),
    ]


def test_it_asks_nothing_in_vain(book: Rulebook) -> None:
    assert asked(book, {**SOUND, "legal_form": "sole_proprietor", "employees": 0}) == [
        *("legal_form", "employees", "prefecture", "wage", "terms"),
    ]
    assert "agreement_until" not in asked(book, {**SOUND, "agreement": False})


def test_it_goes_on_when_nobody_knows(book: Rulebook) -> None:
    assert asked(book, {}) == [
        *("legal_form", "employees", "prefecture", "has_part_time", "wage", "terms", "night_shift"),
    ]
    assert asked(book, {}, Interview().worker()) == ["hours"]


def test_it_does_not_ask_for_a_wage_that_nothing_can_be_compared_with(book: Rulebook) -> None:
    later = date(2027, 10, 1)
    assert {"wage", "prefecture"}.isdisjoint(assess(book, Interview(), later).to_find_out())


def test_what_can_still_matter_is_open(book: Rulebook) -> None:
    assert set(assess(book, Interview(), TODAY).to_find_out()) == {
        *("legal_form", "employees", "prefecture", "wage", "terms"),
    }
    assert set(assess(book, Interview().worker(), TODAY).to_find_out()) == {
        *("legal_form", "employees", "has_part_time", "night_shift", "hours"),
    }


def test_an_accepted_answer_makes_a_new_revision(book: Rulebook) -> None:
    interview, events = advance(book, Interview(), Give("legal_form", "corporation", 0), today=TODAY)
    assert events == (AnswerGiven("legal_form", known=True, changed=False),)
    assert interview == Interview({"legal_form": Answer("corporation")}, revision=1)


def test_dont_know_is_an_answer(book: Rulebook) -> None:
    interview, events = advance(book, Interview(), Give("legal_form", None), today=TODAY)
    assert events == (AnswerGiven("legal_form", known=False, changed=False),)
    assert next_id(book, interview) == "employees"


def test_the_last_answer_completes_it(book: Rulebook) -> None:
    almost = answered(book, {name: value for name, value in SOUND.items() if name != "terms"})
    _, events = advance(book, almost, Give("terms", value=True), today=TODAY)
    assert events == (AnswerGiven("terms", known=True, changed=False), Completed())
    almost = employed(book, {name: value for name, value in SOUND.items() if name != "hours"})
    _, events = advance(book, almost, Give("hours", 20), today=TODAY)
    assert events == (AnswerGiven("hours", known=True, changed=False), Completed())


@pytest.mark.parametrize("value", [True, None])
def test_an_answer_that_belongs_to_the_other_interview_is_refused(
    book: Rulebook, value: Value | None
) -> None:
    base, worker = answered(book, SOUND), employed(book, SOUND)
    assert advance(book, base, Give("permit_seen", value), today=TODAY) == (base, (Refused("unfit"),))
    assert advance(book, worker, Give("night_shift", value), today=TODAY) == (worker, (Refused("unfit"),))
    assert advance(book, base, Reopen("permit_seen"), today=TODAY) == (base, (Refused("nothing"),))
    assert advance(book, worker, Reopen("night_shift"), today=TODAY) == (worker, (Refused("nothing"),))


def test_an_answer_is_found_whether_it_is_about_the_worker_or_the_workplace(book: Rulebook) -> None:
    worker = employed(book, SOUND)
    assert worker.answer("hours") == Answer(30)
    assert worker.answer("wage") == Answer(1280)
    assert worker.answer("levy_paid") is None


def test_a_worker_keeps_the_answers_of_the_workplace_and_a_revision_of_their_own(book: Rulebook) -> None:
    base = answered(book, SOUND)
    worker, _ = advance(book, base.worker(), Give("hours", 30, 0), today=TODAY)
    assert (worker.scope, worker.workplace, worker.revision) == (Scope.WORKER, base.answers, 1)


def test_it_keeps_the_answer_when_the_button_is_stale(book: Rulebook) -> None:
    interview = answered(book, {"legal_form": "corporation", "employees": 3})
    for command in (Give("legal_form", "sole_proprietor", 1), Reopen(None, 1), Keep(0), Keep(3)):
        assert advance(book, interview, command, today=TODAY) == (interview, (Refused("stale"),))


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("legal_form", "company"),
        ("legal_form", True),
        ("employees", -1),
        ("employees", 301),
        ("employees", True),
        ("employees", "3"),
        ("registered", 1),
        ("registered", "yes"),
        ("agreement_until", "2027-03-31"),
        ("no_such_question", True),
        ("no_such_question", None),
    ],
)
def test_it_refuses_what_is_no_possible_answer(book: Rulebook, question: str, value: Value | None) -> None:
    assert advance(book, Interview(), Give(question, value), today=TODAY) == (
        Interview(),
        (Refused("unfit"),),
    )


def test_another_answer_to_the_same_question_is_a_change(book: Rulebook) -> None:
    interview = answered(book, {"legal_form": "corporation"})
    _, same = advance(book, interview, Give("legal_form", "corporation"), today=TODAY)
    _, other = advance(book, interview, Give("legal_form", None), today=TODAY)
    assert same == (AnswerGiven("legal_form", known=True, changed=False),)
    assert other == (AnswerGiven("legal_form", known=False, changed=True),)


def test_back_opens_the_question_before_and_back_again_the_one_before_that(book: Rulebook) -> None:
    interview = answered(book, {"legal_form": "corporation", "employees": 3})
    interview, events = advance(book, interview, Reopen(), today=TODAY)
    assert events == (QuestionReopened("employees"),)
    assert next_id(book, interview) == "employees"
    interview, events = advance(book, interview, Reopen(revision=3), today=TODAY)
    assert events == (QuestionReopened("legal_form"),)
    assert advance(book, interview, Reopen(), today=TODAY) == (interview, (Refused("nothing"),))


def test_back_from_the_end_opens_the_last_question(book: Rulebook) -> None:
    _, events = advance(book, answered(book, SOUND), Reopen(), today=TODAY)
    assert events == (QuestionReopened("night_shift"),)
    _, events = advance(book, employed(book, SOUND), Reopen(), today=TODAY)
    assert events == (QuestionReopened("permit_until"),)


def test_there_is_no_way_back_from_the_first_question(book: Rulebook) -> None:
    assert advance(book, Interview(), Reopen(), today=TODAY) == (Interview(), (Refused("nothing"),))


@pytest.mark.parametrize("question", ["employees", "no_such_question"])
def test_only_an_answered_question_can_be_changed(book: Rulebook, question: str) -> None:
    interview = answered(book, {"legal_form": "corporation"})
    assert advance(book, interview, Reopen(question), today=TODAY) == (interview, (Refused("nothing"),))


def test_a_change_replaces_the_answer_and_goes_on_where_it_was(book: Rulebook) -> None:
    before = answered(book, {"legal_form": "corporation", "employees": 3})
    opened, _ = advance(book, before, Reopen("legal_form"), today=TODAY)
    changed, events = advance(book, opened, Give("legal_form", "sole_proprietor", 3), today=TODAY)
    assert events == (AnswerGiven("legal_form", known=True, changed=True),)
    assert changed.answers["legal_form"] == Answer("sole_proprietor")
    assert (changed.focus, next_id(book, changed)) == (None, next_id(book, before))


def test_keep_leaves_the_answer_as_it_was(book: Rulebook) -> None:
    before = answered(book, {"legal_form": "corporation"})
    opened, _ = advance(book, before, Reopen("legal_form"), today=TODAY)
    kept, events = advance(book, opened, Keep(2), today=TODAY)
    assert events == (ChangeDropped("legal_form"),)
    assert (kept.answers, kept.focus, kept.revision) == (before.answers, None, 3)


def test_there_is_nothing_to_keep_when_nothing_is_open(book: Rulebook) -> None:
    assert advance(book, Interview(), Keep(), today=TODAY) == (Interview(), (Refused("nothing"),))


def test_answers_to_questions_that_no_longer_exist_are_as_if_never_given(book: Rulebook) -> None:
    stored = Interview({"gone": Answer(value=True), "legal_form": Answer("partnership")}, revision=7)
    assert situation(book, stored, TODAY).facts == {}
    assert next_id(book, stored) == "legal_form"
    assert used(book, stored) == []
    assert advance(book, stored, Reopen("gone"), today=TODAY)[1] == (Refused("nothing"),)


def test_an_open_change_of_a_question_that_no_longer_exists_is_forgotten(book: Rulebook) -> None:
    assert next_id(book, Interview(focus="gone")) == "legal_form"


def test_only_answers_that_bear_on_a_duty_are_listed(book: Rulebook) -> None:
    interview = answered(book, SOUND)
    assert used(book, interview) == list(about(book, Scope.WORKPLACE, SOUND))
    assert used(book, employed(book, SOUND)) == list(about(book, Scope.WORKER, SOUND))
    alone, _ = advance(book, interview, Give("legal_form", "sole_proprietor"), today=TODAY)
    alone, _ = advance(book, alone, Give("employees", 0), today=TODAY)
    assert used(book, alone) == ["legal_form", "employees", "prefecture", "wage", "terms"]


def test_an_answer_counts_while_nobody_knows_whether_its_duty_applies(book: Rulebook) -> None:
    assert used(book, answered(book, {"legal_form": None, "registered": True})) == [
        "legal_form",
        "registered",
    ]


def test_progress_counts_by_section(book: Rulebook) -> None:
    assert progress(book, Interview(), TODAY) == {
        "workplace": (0, 3),
        "insurance": (0, 2),
        "contract": (0, 5),
    }
    some = answered(book, {"legal_form": "sole_proprietor", "employees": 0, "prefecture": None})
    assert progress(book, some, TODAY) == {"workplace": (3, 3), "insurance": (0, 0), "contract": (0, 2)}
    assert progress(book, answered(book, SOUND), TODAY) == {
        "workplace": (3, 3),
        "insurance": (2, 2),
        "contract": (5, 5),
    }


def test_progress_of_a_worker_counts_no_question_about_the_workplace(book: Rulebook) -> None:
    assert progress(book, answered(book, SOUND).worker(), TODAY) == {
        "workplace": (0, 0),
        "insurance": (0, 1),
        "contract": (0, 3),
    }
    assert progress(book, employed(book, SOUND), TODAY)["contract"] == (3, 3)
    assert progress(book, employed(book, {**SOUND, "hours": 20}), TODAY)["contract"] == (1, 1)


def test_the_day_decides_what_is_asked(book: Rulebook) -> None:
    until_march = answered(book, {**SOUND, "agreement_until": date(2027, 3, 31)})
    assert next_question(book, until_march, date(2027, 3, 31)) is None
    levy = next_question(book, until_march, date(2027, 4, 1))
    assert levy is not None
    assert levy.id == "levy_paid"


def test_a_moment_is_no_day(book: Rulebook) -> None:
    _, events = advance(book, Interview(), Give("agreement_until", datetime(2027, 3, 31)), today=TODAY)  # noqa: DTZ001  # no zone is the point
    assert events == (Refused("unfit"),)


# Answers that belong to another.


def resetting(book: Rulebook) -> Rulebook:
    """The shop with a wage to which the agreement belongs, and an agreement to which its last day belongs."""
    resets = {"wage": ("agreement",), "agreement": ("agreement_until",)}
    questions = {name: replace(one, resets=resets.get(name, ())) for name, one in book.questions.items()}
    return replace(book, questions=questions)


def test_another_answer_drops_those_that_belonged_to_the_old_one_and_they_are_asked_again(
    book: Rulebook,
) -> None:
    home = resetting(book)
    before = answered(home, SOUND)
    after, events = advance(home, before, Give("wage", 2000), today=TODAY)

    assert events == (
        AnswerGiven("wage", known=True, changed=True),
        AnswersDropped(("agreement", "agreement_until")),
    )
    assert before.answers.keys() - after.answers.keys() == {"agreement", "agreement_until"}
    assert next_id(home, after) == "agreement"
    fresh = answered(home, {name: one.value for name, one in after.answers.items()})
    assert assess(home, after, TODAY) == assess(home, fresh, TODAY)


def test_the_first_answer_the_same_one_and_a_better_one_than_don_t_know_drop_nothing(book: Rulebook) -> None:
    home = resetting(book)
    agreed = answered(home, {"agreement": True})

    for before in (agreed, answered(home, {"wage": 2000, "agreement": True})):
        _, events = advance(home, before, Give("wage", 2000), today=TODAY)
        assert [event for event in events if isinstance(event, AnswersDropped)] == []
    unknown = answered(home, {"wage": None, "agreement": True})
    assert "agreement" in advance(home, unknown, Give("wage", 2000), today=TODAY)[0].answers


def test_to_know_no_longer_drops_what_belonged_to_the_old_answer(book: Rulebook) -> None:
    home = resetting(book)
    _, events = advance(
        home, answered(home, {"wage": 2000, "agreement": True}), Give("wage", None), today=TODAY
    )

    assert events[:2] == (AnswerGiven("wage", known=False, changed=True), AnswersDropped(("agreement",)))


def test_another_expiry_is_another_stay_and_nothing_of_the_old_one_counts_for_it() -> None:
    old: Mapping[str, Value] = {
        "residence_status": "student",
        "stay_until": date(2026, 11, 1),
        "side_permission": "general_28",
        "renewal_filed": "at_counter",
        "proof_seen": True,
        "side_work_waiting": "confirmed",
        "enrolment": "enrolled",
    }
    after, events = advance(
        shipped(), employed(shipped(), old), Give("stay_until", date(2027, 11, 1)), today=TODAY
    )

    dropped = ("side_permission", "renewal_filed", "proof_seen", "side_work_waiting")
    assert events[1] == AnswersDropped(dropped)
    assert after.answers.keys() == old.keys() - set(dropped)


def test_what_belongs_to_the_card_goes_with_the_card() -> None:
    old: Mapping[str, Value] = {"card_until": date(2026, 12, 1), "card_renewal_filed": True}
    _, events = advance(
        shipped(), employed(shipped(), old), Give("card_until", date(2033, 12, 1)), today=TODAY
    )

    assert events[1] == AnswersDropped(("card_renewal_filed",))
