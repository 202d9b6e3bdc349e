"""Every sort of slip in a condition, and only one at a time."""

from datetime import date

import pytest

from flows.conditions import Condition
from flows.facts import Domain, Kind
from flows.mutants import Mutant, Slip, mutants, slips
from flows.parsing import Names, parse
from flows.rulebook import Rulebook

FACTS = {
    "paid": Domain(Kind.YESNO),
    "form": Domain(Kind.CHOICE, ("a", "b", "c")),
    "count": Domain(Kind.NUMBER, (), 0, 99),
    "until": Domain(Kind.DATE),
}
NAMES = Names(FACTS, {}, {"line": None})


def condition(text: str) -> Condition:
    return parse(text, Names(FACTS, {"many": parse("count >= 5", NAMES)}, {"line": None}))


def slipped(text: str) -> list[tuple[Slip, str]]:
    return [(one.slip, str(one.condition)) for one in mutants(condition(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("always", []),
        ("paid", [(Slip.NEGATE, "not (paid)")]),
        ("not paid", [(Slip.NEGATE, "paid"), (Slip.NEGATE, "not (not (paid))")]),
        ('form == "a"', [(Slip.FLIP, 'form != "a"')]),
        ('form != "a"', [(Slip.FLIP, 'form == "a"')]),
        (
            "count >= 5",
            [
                (Slip.FLIP, "count > 5"),
                (Slip.FLIP, "count < 5"),
                (Slip.SHIFT, "count >= 4"),
                (Slip.SHIFT, "count >= 6"),
            ],
        ),
        ("count < line", [(Slip.FLIP, "count <= line"), (Slip.FLIP, "count >= line")]),
        (
            "until >= today",
            [
                (Slip.FLIP, "until > today"),
                (Slip.FLIP, "until < today"),
                (Slip.SHIFT, "until >= today - days(1)"),
                (Slip.SHIFT, "until >= today + days(1)"),
            ],
        ),
        (
            "until <= date(2027, 4, 1)",
            [
                (Slip.FLIP, "until < date(2027, 4, 1)"),
                (Slip.FLIP, "until > date(2027, 4, 1)"),
                (Slip.SHIFT, "until <= date(2027, 3, 31)"),
                (Slip.SHIFT, "until <= date(2027, 4, 2)"),
            ],
        ),
        (
            'form in ("a", "b")',
            [
                (Slip.NEGATE, 'not (form in ("a", "b"))'),
                (Slip.OPTION, 'form in ("b")'),
                (Slip.OPTION, 'form in ("a")'),
            ],
        ),
        (
            "paid and many",
            [
                (Slip.SWAP, "paid or many"),
                (Slip.DROP, "many"),
                (Slip.NEGATE, "not (paid) and many"),
                (Slip.DROP, "paid"),
                *[(one, "paid and many") for one in (Slip.FLIP, Slip.FLIP, Slip.SHIFT, Slip.SHIFT)],
            ],
        ),
    ],
)
def test_each_place_slips_in_every_way(text: str, expected: list[tuple[Slip, str]]) -> None:
    assert slipped(text) == expected


def test_of_three_parts_two_are_left() -> None:
    dropped = [
        str(one.condition) for one in mutants(condition("paid or many or count < 3")) if one.slip is Slip.DROP
    ]
    assert dropped == ["many or count < 3", "paid or count < 3", "paid or many"]


def test_a_slip_in_a_definition_says_in_which(book: Rulebook) -> None:
    by_place = {(one.slip, one.place): one.definition for one in mutants(condition("paid and many"))}

    assert by_place[Slip.SHIFT, "count >= 5"] == "many"
    assert by_place[Slip.DROP, "many"] is None


def test_an_option_that_slips_is_named() -> None:
    assert [one.place for one in mutants(condition('form in ("a", "b")')) if one.slip is Slip.OPTION] == [
        '"a" in form',
        '"b" in form',
    ]


def test_every_mutant_differs_from_the_condition() -> None:
    whole = condition('(paid and not many) or form in ("a", "b") or until < date(2027, 4, 1)')
    found: list[Mutant] = list(mutants(whole))

    assert len(found) == 20
    assert all(one.condition != whole for one in found)


def test_an_obligation_slips_in_one_of_its_two_conditions(book: Rulebook) -> None:
    duty = book.obligations["enrol-part-time"]
    found = [slipped for _, slipped in slips(duty)]

    assert all((one.applies_when == duty.applies_when) != (one.met_when == duty.met_when) for one in found)
    assert any(one.met_when != duty.met_when for one in found)
    assert date(2027, 10, 1) in duty.in_force
