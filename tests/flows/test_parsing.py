import pytest

from flows.facts import Domain, Kind
from flows.parsing import ConditionError, Names, parse

NAMES = Names(
    facts={
        "registered": Domain(Kind.YESNO),
        "legal_form": Domain(Kind.CHOICE, ("corporation", "sole_proprietor")),
        "employees": Domain(Kind.NUMBER, minimum=0, maximum=300),
        "until": Domain(Kind.DATE),
    },
    definitions={},
    amounts={"size_line": None},
)
FORM = "one of corporation, sole_proprietor"
MOVES = "today can be moved by months(n) or days(n), n up to 1200"
DAY = "a date such as 2027-03-31"
STAFF = "a whole number from 0 to 300"

REFUSALS = {
    "employees >= 5)": "cannot read 'employees >= 5)': unmatched ')' at column 15",
    "employes >= 5": "'employes' is not known: did you mean 'employees'?",
    "wholly_other": "'wholly_other' is not known: declare it as a question, definition or amount first",
    "employees": f"'employees' is {STAFF}; compare it with a value",
    "legal_form and registered": f"'legal_form' is {FORM}; compare it with a value",
    "registered == True": "'registered' is yes or no; write 'registered' or 'not registered'",
    'legal_form == "company"': f"'company' is never an answer to 'legal_form', which is {FORM}",
    "legal_form == 3": f"'3' is never an answer to 'legal_form', which is {FORM}",
    'legal_form < "corporation"': "'legal_form' is a choice and has no order; use ==, != or in",
    'legal_form in ("company",)': f"'company' is never an answer to 'legal_form', which is {FORM}",
    "legal_form in (employees,)": f"'employees' is never an answer to 'legal_form', which is {FORM}",
    'legal_form in "corporation"': '\'legal_form in ...\' needs a choice and a list such as ("a", "b")',
    "employees in (1, 2)": '\'employees in ...\' needs a choice and a list such as ("a", "b")',
    "employees >= 301": f"'301' is never an answer to 'employees', which is {STAFF}",
    "employees >= True": f"'True' is never an answer to 'employees', which is {STAFF}",
    "employees >= 0": f"'employees >= 0' is always true; 'employees' is {STAFF}",
    "employees < 0": f"'employees < 0' is never true; 'employees' is {STAFF}",
    "employees >= 2.5": f"'2.5' does not fit 'employees', which is {STAFF}",
    "employees >= 2 + 3": f"'2 + 3' does not fit 'employees', which is {STAFF}",
    "employees >= size_lines": "'size_lines' is no amount: did you mean 'size_line'?",
    "until < size_line": f"only a number can be compared with 'size_line'; 'until' is {DAY}",
    "employees is 5": "'employees': use ==, !=, <, <=, >, >= or in",
    "1 < employees < 5": "'1 < employees < 5': compare one pair at a time and join with 'and'",
    "5 <= employees": "'5 <= employees': the left side must be a fact",
    "until >= 5": "'5' is no date; write date(2027, 4, 1), today, or today - months(12)",
    "until >= today * 2": "'today * 2' is no date; write date(2027, 4, 1), today, or today - months(12)",
    "until >= date(2027, 2, 29)": "date(2027, 2, 29) is no day of the calendar",
    "until >= date(2027, 2, x)": "date(2027, 2, x) is no day of the calendar",
    "until >= today - weeks(2)": f"'weeks(2)': {MOVES}",
    "until >= today - months(1201)": f"'months(1201)': {MOVES}",
    "print(employees)": (
        "'print(employees)' is not allowed; use facts, comparisons, 'in', 'and', 'or', 'not'"
    ),
    "employees.real": "'employees.real' is not allowed; use facts, comparisons, 'in', 'and', 'or', 'not'",
    "3": "'3' is not allowed; use facts, comparisons, 'in', 'and', 'or', 'not'",
}


@pytest.mark.parametrize(("text", "sentence"), REFUSALS.items())
def test_it_refuses_and_says_why(text: str, sentence: str) -> None:
    with pytest.raises(ConditionError) as refusal:
        parse(text, NAMES)
    assert str(refusal.value) == sentence


def test_white_space_around_the_text_does_not_matter() -> None:
    assert parse("  registered \n", NAMES) == parse("registered", NAMES)
    assert parse(" always ", NAMES) == parse("always", NAMES)
