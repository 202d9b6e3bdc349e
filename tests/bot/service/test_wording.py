"""Conditions and cells in words, of every language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest

from bot.service.wording import Phrase, Wording, defined
from flows.conditions import Condition
from flows.parsing import Names, parse
from flows.tables import table
from tests.support.running import words

BOOK = words().book
LANGUAGES = words().catalog.languages
TODAY = date(2026, 11, 23)


def wording(language: str, day: date = TODAY) -> Wording:
    return Wording(words(), language, day)


def condition(text: str) -> Condition:
    facts = {name: one.domain for name, one in BOOK.questions.items()}
    return parse(text, Names(facts, BOOK.definitions, {name: one.by for name, one in BOOK.amounts.items()}))


def leaves(phrase: Phrase) -> Iterator[Phrase]:
    if not phrase.parts:
        yield phrase
    for part in phrase.parts:
        yield from leaves(part)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", BOOK.obligations)
def test_every_condition_of_the_shipped_rulebook_is_said_without_a_code(name: str, language: str) -> None:
    obligation = BOOK.obligations[name]
    conditions = [obligation.applies_when, obligation.met_when, *BOOK.definitions.values()]
    for one in conditions:
        for holds in (True, False):
            for leaf in leaves(wording(language).condition(one, holds)):
                assert leaf.text
                assert not re.search(r"[a-z]_[a-z]|==|!=|[<>{}]", leaf.text), leaf.text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", BOOK.obligations)
def test_every_cell_of_every_table_is_said_and_no_two_rows_read_alike(name: str, language: str) -> None:
    found = table(BOOK, BOOK.obligations[name], TODAY)
    said = wording(language, found.on)
    rows = [
        tuple(said.answers(fact, cell) for fact, cell in zip(found.facts, row.cells, strict=True))
        for row in found.rows
    ]

    assert len(set(rows)) == len(rows)
    assert not [cell for row in rows for cell in row if not cell or re.search(r"[a-z]_[a-z]|[<>{}]", cell)]


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("constant_employees >= 5", "Constant employees: 5 or more"),
        ("not constant_employees >= 5", "Constant employees: less than 5"),
        ("constant_employees > 5", "Constant employees: more than 5"),
        ("not constant_employees > 5", "Constant employees: 5 or fewer"),
        ("constant_employees == 5", "Constant employees: 5"),
        ("not constant_employees == 5", "Constant employees: other than 5"),
        ("shaho_registered", "Workplace registered (社会保険): Yes"),
        ("not shaho_registered", "Workplace registered (社会保険): No"),
        ('legal_form == "corporation"', "Legal form: Corporation (法人)"),
        ('legal_form != "corporation"', "Legal form: Sole proprietor (個人事業)"),
        ('not industry in ("forestry", "fishery")', "Industry: other than Forestry / Fishery, fish farming"),
        ("lowest_hourly_wage >= minimum_wage", "Lowest hourly wage: minimum wage (by Prefecture) or more"),
        (
            "pension_insured_count >= short_time_size_line",
            "People in employees' pension: size line for part-timers (51 people) or more",
        ),
        ("overtime_agreement_until >= today", "End of the 36 agreement: on today or later"),
        ("overtime_agreement_until < today", "End of the 36 agreement: before today"),
        (
            "overtime_agreement_until > today - months(12)",
            "End of the 36 agreement: after the day 12 months ago",
        ),
        (
            "overtime_agreement_until <= today + months(1)",
            "End of the 36 agreement: on the day 1 month ahead or earlier",
        ),
        ("overtime_agreement_until < today - days(3)", "End of the 36 agreement: before the day 3 days ago"),
        (
            "overtime_agreement_until < today + days(3)",
            "End of the 36 agreement: before the day 3 days ahead",
        ),
        ("overtime_agreement_until >= date(2027, 4, 1)", "End of the 36 agreement: on 1 April 2027 or later"),
        ("listed_industry", "Industry listed in the social insurance Acts: Yes"),
        ("not listed_industry", "Industry listed in the social insurance Acts: No"),
        ("always", "Always"),
    ],
)
def test_a_condition_says_what_it_means(text: str, english: str) -> None:
    assert wording("en").condition(condition(text)).text == english


def test_not_is_carried_down_to_the_single_facts() -> None:
    text = "not (shaho_registered or constant_employees >= 5 and not director_paid)"
    said = wording("en").condition(condition(text))

    assert said.text == "All of these"
    assert [part.text for part in said.parts] == [
        "Workplace registered (社会保険): No",
        "At least one of these",
    ]
    assert [part.text for part in said.parts[1].parts] == [
        "Constant employees: less than 5",
        "Paid directors: Yes",
    ]


def test_a_term_leads_to_its_definition_and_every_term_inside_is_listed_once() -> None:
    said = wording("ja").condition(condition("covered_proprietor"))
    listed = defined([condition("covered_proprietor and not covered_workplace"), condition("director_paid")])

    assert said.definition == "covered_proprietor"
    assert list(listed) == ["covered_proprietor", "covered_workplace", "listed_industry"]


def test_an_amount_without_a_value_that_day_is_said_to_be_unknown() -> None:
    said = wording("en", date(2020, 1, 1)).condition(
        condition("pension_insured_count >= short_time_size_line")
    )

    assert said.text.endswith("size line for part-timers (no figure is known) or more")


def test_many_options_are_said_by_the_name_of_their_definition() -> None:
    duty = BOOK.obligations["shaho-sole-proprietor-five-and-industry"]
    found = table(BOOK, duty, TODAY)
    column = found.facts.index("industry")
    cells = {wording("en").answers("industry", row.cells[column]) for row in found.rows}

    listed = "Industry listed in the social insurance Acts"
    assert cells == {"any", listed, f"other than {listed}"}
