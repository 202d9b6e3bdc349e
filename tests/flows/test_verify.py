import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from flows.loading import load
from flows.rulebook import Rulebook
from flows.verify import problems
from tests.flows.support import SHOP, TODAY

APPLIES = 'applies_when: legal_form == "corporation"'


def with_duties(tmp_path: Path, *duties: tuple[str, str], definitions: str = "") -> Rulebook:
    """The shop with more obligations, each with this applies_when and met_when."""
    folder = Path(shutil.copytree(SHOP, tmp_path / "shop"))
    parts = [
        f"""
  - id: more-{number}
    records: [more]
    scope: workplace
    applies_when: {applies}
    met_when: {met}
    owed_by: employer
    falls_on: [employer]
    weight: 1
    confidence: verified
    sources: [{{source: page}}]"""
        for number, (applies, met) in enumerate(duties)
    ]
    head = f"section: contract\n{definitions}obligations:"
    (folder / "more.yaml").write_text(head + "".join(parts) + "\n", encoding="utf-8")
    return load(folder)


def test_a_sound_rulebook_has_no_problems(book: Rulebook) -> None:
    assert problems(book, TODAY) == ()


@pytest.mark.parametrize(
    ("applies", "met", "sentences"),
    [
        ("registered and not registered", "terms", ("applies_when is never true",)),
        ("employees >= 5 and employees < 5", "terms", ("applies_when is never true",)),
        ("employees > 5 and employees < 7", "employees == 6", ("met_when is never false where it applies",)),
        ('not legal_form in ("corporation", "sole_proprietor")', "terms", ("applies_when is never true",)),
        ("registered or not registered", "terms", ("applies_when is never false; write 'always'",)),
        ("employees >= 5", "employees < 5", ("met_when is never true where it applies",)),
        ("registered", "registered or terms", ("met_when is never false where it applies",)),
        ("agreement_until > today", "agreement_until <= today", ("met_when is never true where it applies",)),
        ("agreement_until >= date(2027, 4, 1)", "agreement_until >= today", ()),
        ("agreement_until >= date(2027, 4, 1) and agreement_until < today", "terms", ()),
        ("agreement_until > today and agreement_until < today + days(2)", "terms", ()),
        ("employees >= size_line and employees < 36", "terms", ("applies_when is never true",)),
        ("employees >= size_line and employees < 40", "terms", ()),
        ("wage >= minimum_wage", "wage >= 1280", ()),
        ('prefecture == "tokyo" and wage >= minimum_wage', "wage >= 1250", ()),
        ("always", "terms or not terms", ("met_when is never false where it applies",)),
    ],
)
def test_a_duty_that_cannot_apply_or_be_met_or_be_neglected_is_named(
    tmp_path: Path, applies: str, met: str, sentences: tuple[str, ...]
) -> None:
    book = with_duties(tmp_path, (applies, met))
    assert problems(book, TODAY) == tuple(f"obligation 'more-0': {sentence}" for sentence in sentences)


def test_definitions_are_looked_into(tmp_path: Path) -> None:
    book = with_duties(
        tmp_path,
        ("never_so", "terms"),
        definitions="definitions:\n  never_so: registered and not registered\n",
    )
    assert problems(book, TODAY) == ("obligation 'more-0': applies_when is never true",)


def test_a_question_that_no_duty_uses_is_named(book: Rulebook) -> None:
    duties = {name: one for name, one in book.obligations.items() if name != "written-terms"}
    assert problems(replace(book, obligations=duties), TODAY) == (
        "question 'terms' is used by no obligation",
    )


def test_a_question_that_never_matters_is_named(tmp_path: Path) -> None:
    book = with_duties(tmp_path, ("registered or (registered and levy_paid)", "terms"))
    without = {name: one for name, one in book.obligations.items() if name != "pay-levy"}
    assert problems(replace(book, obligations=without), TODAY) == (
        "question 'levy_paid': every answer leaves all findings alike",
    )


def test_a_condition_with_too_many_cases_is_to_be_split(tmp_path: Path) -> None:
    pairs = [(count, count * step) for count in range(2, 300, 2) for step in (1, 3, 5)]
    many = " and ".join(f"(employees != {count} or wage != {wage})" for count, wage in pairs)
    book = with_duties(tmp_path, (many, "terms"))
    (sentence,) = problems(book, TODAY)
    assert sentence == "obligation 'more-0' has 105000 cases to try, more than 100000; split it"


def test_a_duty_that_cites_no_place_is_named(book: Rulebook) -> None:
    duty = book.obligations["register"]
    nowhere = replace(duty, citations=(replace(duty.citations[0], article=None),))
    broken = replace(book, obligations={**book.obligations, "register": nowhere})
    assert problems(broken, TODAY) == ("obligation 'register' cites neither an article nor a page",)


def test_a_source_that_nothing_cites_is_named(book: Rulebook) -> None:
    more = {**book.sources, "spare": replace(book.sources["page"], id="spare")}
    assert problems(replace(book, sources=more), TODAY) == ("source 'spare' is cited by nothing",)


def test_a_question_too_long_for_a_button_is_named(book: Rulebook) -> None:
    name = "a" * 35
    long = replace(book.questions["terms"], id=name)
    assert problems(replace(book, questions={**book.questions, name: long}), TODAY) == (
        f"question '{name}' is used by no obligation",
        f"question '{name}': the id is longer than the 34 bytes that fit a button",
    )
