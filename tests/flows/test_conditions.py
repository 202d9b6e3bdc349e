from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.conditions import Comparison, Condition, Constant, Join, Named, Not, Truth
from flows.facts import Domain, Kind, Value
from flows.operands import Figure, Figures, Literal, Moment, Situation
from flows.parsing import Names, parse

TODAY = date(2026, 11, 23)
TRUTHS: tuple[Truth, ...] = (True, None, False)
A, B, C = (Comparison(name, "is", Literal(value=True)) for name in "abc")
NAMES = Names(
    facts={
        "corporation": Domain(Kind.YESNO),
        "form": Domain(Kind.CHOICE, ("one", "two", "three")),
        "staff": Domain(Kind.NUMBER, minimum=0, maximum=300),
        "place": Domain(Kind.CHOICE, ("east", "west")),
        "until": Domain(Kind.DATE),
    },
    definitions={"covered": Comparison("corporation", "is", Literal(value=True))},
    amounts={"line": None, "wage_line": "place"},
)
FIGURES: Figures = {"line": 51, "wage_line": {"east": 1000}}


def knowing(**facts: Value | None) -> Situation:
    return Situation({name: value for name, value in facts.items() if value is not None}, TODAY, FIGURES)


def truth(text: str, **facts: Value) -> Truth:
    return parse(text, NAMES).holds(knowing(**facts))


@pytest.mark.parametrize(
    ("left", "right", "both", "either"),
    [
        (True, True, True, True),
        (True, None, None, True),
        (True, False, False, True),
        (None, True, None, True),
        (None, None, None, None),
        (None, False, False, None),
        (False, True, False, True),
        (False, None, False, None),
        (False, False, False, False),
    ],
)
def test_and_and_or_follow_kleene(left: Truth, right: Truth, both: Truth, either: Truth) -> None:
    situation = knowing(a=left, b=right)
    assert Join(decisive=False, parts=(A, B)).holds(situation) is both
    assert Join(decisive=True, parts=(A, B)).holds(situation) is either


@pytest.mark.parametrize(("truth", "opposite"), [(True, False), (None, None), (False, True)])
def test_not_turns_round_what_is_known(truth: Truth, opposite: Truth) -> None:
    assert Not(A).holds(knowing(a=truth)) is opposite


def conditions() -> st.SearchStrategy[Condition]:
    leaves: st.SearchStrategy[Condition] = st.sampled_from(
        [A, B, C, Constant(value=True), Constant(value=False)]
    )
    return st.recursive(
        leaves,
        lambda part: (
            part.map(Not)
            | part.map(lambda meaning: Named("name", meaning))
            | st.builds(Join, st.booleans(), st.lists(part, min_size=2, max_size=3).map(tuple))
        ),
        max_leaves=8,
    )


def situations() -> st.SearchStrategy[Situation]:
    return st.fixed_dictionaries({name: st.sampled_from(TRUTHS) for name in "abc"}).map(
        lambda facts: knowing(**facts)
    )


@given(conditions(), conditions(), conditions(), situations())
def test_the_laws_of_kleene_hold(one: Condition, two: Condition, three: Condition, now: Situation) -> None:
    def both(*parts: Condition) -> Condition:
        return Join(decisive=False, parts=parts)

    def either(*parts: Condition) -> Condition:
        return Join(decisive=True, parts=parts)

    laws = [
        (Not(Not(one)), one),
        (both(one, two), both(two, one)),
        (either(one, two), either(two, one)),
        (both(one, both(two, three)), both(both(one, two), three)),
        (either(one, either(two, three)), either(either(one, two), three)),
        (Not(both(one, two)), either(Not(one), Not(two))),
        (Not(either(one, two)), both(Not(one), Not(two))),
        (both(one, either(two, three)), either(both(one, two), both(one, three))),
        (either(one, both(two, three)), both(either(one, two), either(one, three))),
        (both(one, either(one, two)), one),
        (either(one, both(one, two)), one),
    ]
    for left, right in laws:
        assert left.holds(now) is right.holds(now)


@given(conditions(), situations())
def test_what_is_decided_stays_decided_whatever_else_becomes_known(one: Condition, now: Situation) -> None:
    known = one.holds(now)
    unknown = [name for name in "abc" if name not in now.facts]
    outcomes = {
        one.holds(knowing(**now.facts, **dict(zip(unknown, more, strict=True))))
        for more in product((True, False), repeat=len(unknown))
    }
    assert known is None or outcomes == {known}


@given(conditions(), situations())
def test_it_is_open_exactly_while_it_is_undecided(one: Condition, now: Situation) -> None:
    open_facts = one.open_facts(now)
    assert bool(open_facts) is (one.holds(now) is None)
    assert open_facts <= one.facts() - now.facts.keys()


@given(conditions(), situations())
def test_the_named_facts_alone_decide_it(one: Condition, now: Situation) -> None:
    because = {name: now.facts[name] for name in one.because(now)}
    assert one.holds(now) is None or one.holds(knowing(**because)) is one.holds(now)


def test_one_deciding_part_is_the_whole_reason() -> None:
    condition = parse('corporation or (form == "two" and staff >= 5)', NAMES)
    assert condition.because(knowing(corporation=True, form="two", staff=9)) == ("corporation",)
    assert condition.because(knowing(corporation=False, form="two", staff=9)) == ("form", "staff")
    assert condition.because(knowing(corporation=False, form="one")) == ("corporation", "form")


@pytest.mark.parametrize(
    ("text", "facts", "expected"),
    [
        ("staff == 5", {"staff": 5}, True),
        ("staff != 5", {"staff": 5}, False),
        ("staff < 5", {"staff": 4}, True),
        ("staff <= 5", {"staff": 6}, False),
        ("staff > 5", {"staff": 5}, False),
        ("staff >= 5", {"staff": 5}, True),
        ('form in ("one", "two")', {"form": "two"}, True),
        ('form in ("one", "two")', {"form": "three"}, False),
        ('form not in ("one", "two")', {"form": "three"}, True),
        ("until >= today", {"until": TODAY}, True),
        ("until > today", {"until": TODAY}, False),
        ("until >= today - months(12)", {"until": date(2025, 11, 22)}, False),
        ("until >= today - months(12)", {"until": date(2025, 11, 23)}, True),
        ("until < today + days(30)", {"until": date(2026, 12, 23)}, False),
        ("until == date(2027, 4, 1)", {"until": date(2027, 4, 1)}, True),
        ("covered", {"corporation": True}, True),
        ("not covered", {"corporation": True}, False),
        ("always", {}, True),
        ("staff >= line", {"staff": 51}, True),
        ("staff >= line", {"staff": 50}, False),
        ("staff >= wage_line", {"staff": 300, "place": "east"}, False),
        ("staff >= wage_line", {"staff": 300, "place": "west"}, None),
        ("staff >= wage_line", {"staff": 300}, None),
        ("staff >= wage_line", {"place": "east"}, None),
    ],
)
def test_comparisons_mean_what_they_say(text: str, facts: dict[str, Value], expected: Truth) -> None:
    assert truth(text, **facts) is expected


def test_a_keyed_amount_asks_for_its_key_too() -> None:
    condition = parse("staff >= wage_line", NAMES)
    assert condition.facts() == {"staff", "place"}
    assert condition.open_facts(knowing()) == {"staff", "place"}
    assert condition.open_facts(knowing(place="east")) == {"staff"}
    assert condition.because(knowing(staff=3, place="east")) == ("staff", "place")


def test_it_asks_for_nothing_where_no_amount_is_in_force() -> None:
    nowhere = Situation({}, TODAY, {})
    assert parse("staff >= line", NAMES).open_facts(nowhere) == frozenset()
    assert parse("staff >= wage_line", NAMES).open_facts(nowhere) == frozenset()
    assert parse("staff >= wage_line", NAMES).open_facts(knowing(place="west")) == frozenset()


def test_an_amount_of_zero_is_an_amount() -> None:
    now = Situation({}, TODAY, {"line": 0})
    assert parse("staff >= line", NAMES).open_facts(now) == {"staff"}


@pytest.mark.parametrize(
    "text",
    [
        "always",
        "corporation",
        "not (corporation)",
        'form == "one" and (corporation or staff >= 5)',
        'form in ("one", "two") or covered',
        "until >= today - months(12)",
        "until >= today + days(30)",
        "until >= today",
        "until < date(2027, 4, 1)",
        "staff >= wage_line",
        "staff >= 5",
    ],
)
def test_a_condition_prints_as_text_that_reads_back_the_same(text: str) -> None:
    condition = parse(text, NAMES)
    assert str(condition) == text
    assert parse(str(condition), NAMES) == condition


def test_never_prints_as_a_word() -> None:
    assert str(Constant(value=False)) == "never"


def test_operands_without_a_key_ask_for_nothing() -> None:
    assert Literal(3).facts() == Moment().facts() == Figure("line").facts() == frozenset()
    assert Constant(value=True).because(knowing()) == ()
