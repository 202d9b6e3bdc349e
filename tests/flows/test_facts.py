from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.facts import Domain, Kind, Value, from_json, to_json
from tests.flows.support import values

DOMAINS = (
    Domain(Kind.YESNO),
    Domain(Kind.CHOICE, ("one", "two")),
    Domain(Kind.NUMBER, minimum=0, maximum=9),
    Domain(Kind.DATE),
)


@given(st.sampled_from(DOMAINS).flatmap(lambda one: st.tuples(st.just(one), values(one))))
def test_a_value_survives_being_stored(pair: tuple[Domain, Value]) -> None:
    domain, value = pair
    assert value in domain
    assert from_json(domain, to_json(value)) == value
    assert type(from_json(domain, to_json(value))) is type(value)


@pytest.mark.parametrize(
    ("domain", "raw"),
    [
        (Domain(Kind.YESNO), 1),
        (Domain(Kind.YESNO), None),
        (Domain(Kind.CHOICE, ("one", "two")), "three"),
        (Domain(Kind.CHOICE, ("one", "two")), ["one"]),
        (Domain(Kind.NUMBER, minimum=0, maximum=9), 10),
        (Domain(Kind.NUMBER, minimum=0, maximum=9), True),
        (Domain(Kind.NUMBER, minimum=0, maximum=9), "5"),
        (Domain(Kind.DATE), "2027-02-29"),
        (Domain(Kind.DATE), 20270301),
        (Domain(Kind.DATE), None),
    ],
)
def test_what_no_longer_fits_is_no_value(domain: Domain, raw: object) -> None:
    assert from_json(domain, raw) is None


def test_a_date_can_be_read_as_a_date() -> None:
    assert from_json(Domain(Kind.DATE), date(2027, 3, 31)) == date(2027, 3, 31)


def test_each_domain_describes_itself() -> None:
    assert [domain.describe() for domain in DOMAINS] == [
        "true or false",
        "one of one, two",
        "a whole number from 0 to 9",
        "a date such as 2027-03-31",
    ]
