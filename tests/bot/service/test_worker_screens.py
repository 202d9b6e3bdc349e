"""What a chat shows of workers: who is meant, how each stands, and whose answer a button opens."""

from __future__ import annotations

from bot.sandbox.html import parse_html
from bot.service.screen import Press, Screen
from bot.service.screens import draw
from bot.service.view import View
from bot.service.words import Words
from tests.bot.service import interviews
from tests.bot.service.interviews import PLACE, REVISION, Known

COMPANY = interviews.of({"legal_form": "corporation", "employees": 6, "registered": False})
STUDENT = interviews.worker({"status": "student", "hours": 30, "insured": False}, at=COMPANY)
ENGINEER = interviews.worker({"status": "engineer", "hours": 30, "insured": True}, at=COMPANY)
NOBODY_KNOWS = interviews.worker({"status": "student", "hours": None}, at=COMPANY)
TEAM = (STUDENT, ENGINEER, NOBODY_KNOWS)


def student(small: Words) -> View:
    return Known("student", STUDENT).view(small, "en")


def company(small: Words) -> View:
    return Known("company", COMPANY, TEAM).view(small, "en")


def text(screen: Screen) -> str:
    return parse_html(screen.text)[0]


def presses(screen: Screen) -> list[Press]:
    return [button.press for button in screen.buttons()]


def test_every_screen_of_a_worker_says_who_is_meant_and_none_of_the_workplaces_does(small: Words) -> None:
    reopened = interviews.worker({"status": "student"}, "status", at=COMPANY)
    names = ("summary", "list.unmet.0", "tasks.0", "answers.0", "f.insure", "outlook.0", "dates.0", "remove")

    assert all("Worker 300" in text(draw(student(small), name)) for name in names)
    assert "Worker 300" in text(draw(Known("reopened", reopened).view(small, "en"), "question"))
    assert not any("Worker" in text(draw(company(small), name)) for name in ("list.unmet.0", "answers.0"))


def test_a_worker_is_called_by_the_status_of_residence_once_it_is_known(words: Words) -> None:
    option = words.book.questions["residence_status"].domain.options[0]
    label = words.option("ja", words.book.questions["residence_status"], option)
    known, unknown = (interviews.worker({"residence_status": value}) for value in (option, None))

    assert Known("known", known).view(words, "ja").name == f"従業員300（{label}）"
    assert Known("unknown", unknown).view(words, "ja").name == "従業員300"
    assert Known("silent", interviews.worker({})).view(words, "ja").name == "従業員300"


def test_the_list_tells_how_each_worker_stands(small: Words) -> None:
    shown = text(draw(company(small), "workers.0")).splitlines()
    first = shown.index("Worker 1")

    assert shown[first + 1] == "To do: 2"
    assert shown[first + 2 : first + 4] == ["Worker 2", small.text("en", "workers-clear")]
    assert shown[first + 4 : first + 6] == ["Worker 3", "To confirm: 2"]


def test_the_list_tells_how_many_questions_are_left(small: Words) -> None:
    half = interviews.worker({"status": "student"}, at=COMPANY)
    screen = draw(Known("company", COMPANY, [half]).view(small, "en"), "workers.0")

    assert small.text("en", "workers-left", count=2) in screen.text


def test_a_number_of_the_list_leads_into_that_workers_interview(small: Words) -> None:
    listing = draw(company(small), "workers.0")
    numbers = [press for press in presses(listing) if press.handle is not None]

    assert numbers == [
        Press("s", "question", f"worker0{slot}", TEAM[slot - 1].revision) for slot in (1, 2, 3)
    ]


def test_the_list_of_nobody_offers_to_add_somebody(small: Words) -> None:
    listing = draw(Known("company", COMPANY).view(small, "en"), "workers.3")

    assert listing.name == "workers.0"
    assert presses(listing) == [Press("w"), Press("s", "summary"), Press("s", "team")]
    assert small.text("en", "workers-none") in listing.text


def test_an_answer_is_opened_in_the_interview_in_which_it_stands(small: Words) -> None:
    opening = [press for press in presses(draw(student(small), "f.insure")) if press.act == "o"]

    assert Press("o", "insured") in opening
    assert Press("o", "employees", PLACE, REVISION) in opening


def test_a_fact_that_nobody_has_been_asked_for_is_no_button(small: Words) -> None:
    asked = Known("worker", interviews.worker({"hours": 30})).view(small, "en")
    finding = draw(asked, "f.insure")

    assert [press.arg for press in presses(finding) if press.act == "o"] == ["hours"]


def test_the_result_of_a_worker_leads_to_the_next_to_removing_and_to_the_workplace(small: Words) -> None:
    ways = presses(draw(student(small), "summary"))
    half = Known("half", interviews.worker({"status": "student"}, at=COMPANY)).view(small, "en")

    assert Press("w") in ways
    assert Press("s", "remove") in ways
    assert Press("s", "summary", PLACE, REVISION) in ways
    assert Press("w") not in presses(draw(half, "summary"))


def test_a_workers_result_balances_that_worker_alone_and_the_workplaces_everybody(small: Words) -> None:
    # The student works too long, which is the student's own duty, and is not insured, which is not.
    assert small.text("en", "summary-symmetry", hits=1, unmet=2) in text(draw(student(small), "summary"))
    assert small.text("en", "summary-symmetry", hits=2, unmet=3) in text(draw(company(small), "summary"))


def test_the_workplace_has_nobody_to_remove(small: Words) -> None:
    assert draw(company(small), "remove") == draw(company(small), "workers.0")


def test_a_finding_shows_its_amounts_of_today_and_those_to_come(small: Words) -> None:
    shown = text(draw(company(small), "f.register"))
    to_come = small.text("en", "finding-figure-from", day="1 April 2027", value="5,000 coins")

    assert "a-fine in en 3,000 coins" in shown
    assert to_come in shown
    assert to_come not in text(draw(student(small), "f.insure"))
