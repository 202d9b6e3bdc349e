"""Leads in the rulebook: how they are read, what is refused, and what the shipped ones say."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from flows.conditions import Constant
from flows.facts import Kind
from flows.leads import Offset, Role
from flows.loading import RulebookError, load
from flows.renewal import State
from flows.verify import idle_reference
from tests.flows.renewals import shipped
from tests.flows.support import SHOP, TODAY

LEAD = """renewal:
  unlimited_when: not night_shift
  permitted_when: permit_seen
  unsettled_when: hours > 20
leads:
  - id: permit-renewal-opens
    track: permit
    records: [lead-times]
    anchor: permit_until
    at: [{months: -3}, {days: -30}, {}]
    limit: {months: 1, day: 31, days: -2}
    lapses: {months: 2}
    repeat_days: 7
    states: [tracking, granted]
    applies_when: night_shift
    to: [responsible, owner]
    confidence: secondary
    sources: [{source: page}]
"""


def shop(folder: Path, text: str) -> Path:
    """The shop with these leads."""
    home = folder / "shop"
    shutil.copytree(SHOP, home)
    (home / "renewal.yaml").write_text(text, encoding="utf-8")
    return home


def test_a_lead_is_read_with_all_it_says(tmp_path: Path) -> None:
    book = load(shop(tmp_path, LEAD))
    lead = book.leads["permit-renewal-opens"]

    assert (lead.track, lead.anchor, lead.repeat_days) == ("permit", "permit_until", 7)
    assert lead.at == (Offset(months=-3), Offset(days=-30), Offset())
    assert (lead.limit, lead.lapses) == (Offset(1, 31, -2), Offset(2))
    assert (lead.states, lead.to) == ((State.TRACKING, State.GRANTED), (Role.RESPONSIBLE, Role.OWNER))
    assert str(lead.applies_when) == "night_shift"
    assert lead.needless_when == Constant(value=False), "what is not said is never so"
    assert str(book.renewal.unlimited_when) == "not (night_shift)"
    assert str(book.renewal.permitted_when) == "permit_seen"
    assert str(book.renewal.unsettled_when) == "hours > 20"
    assert book.renewal.uncovered_when == Constant(value=False), "what is not said is never so"


def test_a_rulebook_without_terms_says_of_nobody_that_the_stay_has_no_end() -> None:
    assert load(SHOP).renewal.unlimited_when == Constant(value=False)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "permit_until",
            "permit_seen",
            (
                "renewal.yaml:6: 'permit-renewal-opens' hangs on 'permit_seen', "
                "which is neither a day of the case nor a worker's date"
            ),
        ),
        (
            "permit_until",
            "agreement_until",
            (
                "renewal.yaml:6: 'permit-renewal-opens' hangs on 'agreement_until', "
                "which is neither a day of the case nor a worker's date"
            ),
        ),
        (
            "[{months: -3}, {days: -30}, {}]",
            "[{months: -1}, {days: -30}, {}]",
            "renewal.yaml:6: 'permit-renewal-opens': its days must follow each other",
        ),
        (
            "applies_when: night_shift",
            "applies_when: night_shift and permit_until > today",
            "renewal.yaml:6: 'permit-renewal-opens' comes again, so it must not depend on the day",
        ),
        (
            "applies_when: night_shift",
            "applies_when: night_shift\n    needless_when: permit_until > today",
            "renewal.yaml:6: 'permit-renewal-opens' comes again, so it must not depend on the day",
        ),
        (
            "applies_when: night_shift",
            "applies_when: night_shift\n    needless_when: permit_seens",
            "renewal.yaml:6: 'permit_seens' is not known: did you mean 'permit_seen'?",
        ),
        (
            "[responsible, owner]",
            "[owner, owner]",
            "renewal.yaml:6: 'permit-renewal-opens' names a state or a role twice",
        ),
        (
            "[tracking, granted]",
            "[tracking, tracking]",
            "renewal.yaml:6: 'permit-renewal-opens' names a state or a role twice",
        ),
        (
            "source: page",
            "source: pages",
            "renewal.yaml:6: lead 'permit-renewal-opens' cites 'pages', which is no source",
        ),
        (
            "applies_when: night_shift",
            "applies_when: night_shifts",
            "renewal.yaml:6: 'night_shifts' is not known: did you mean 'night_shift'?",
        ),
        (
            "unlimited_when: not night_shift",
            "unlimited_when: not night_shifts",
            "renewal.yaml:1: 'night_shifts' is not known: did you mean 'night_shift'?",
        ),
    ],
)
def test_what_is_wrong_with_a_lead_is_refused_with_its_line(
    tmp_path: Path, old: str, new: str, sentence: str
) -> None:
    with pytest.raises(RulebookError) as refused:
        load(shop(tmp_path, LEAD.replace(old, new)))

    assert refused.value.problems == [sentence]


def test_terms_stand_in_one_file_only(tmp_path: Path) -> None:
    home = shop(tmp_path, LEAD)
    (home / "more.yaml").write_text(LEAD.partition("leads:")[0], encoding="utf-8")

    with pytest.raises(RulebookError) as refused:
        load(home)

    assert refused.value.problems == ["renewal.yaml:1: the terms of renewal stand in more.yaml already"]


def test_a_lead_that_concerns_nobody_is_told(tmp_path: Path) -> None:
    book = load(
        shop(tmp_path, LEAD.replace("applies_when: night_shift", "applies_when: hours > 20 and hours < 3"))
    )

    assert list(idle_reference(book, TODAY)) == ["lead 'permit-renewal-opens': applies_when is never true"]


@pytest.mark.parametrize(
    ("needless", "problems"),
    [
        ("permit_seen", []),
        (
            "not night_shift",
            ["lead 'permit-renewal-opens': needless_when is never true for whom it concerns"],
        ),
    ],
)
def test_what_never_makes_a_lead_needless_is_told(tmp_path: Path, needless: str, problems: list[str]) -> None:
    said = LEAD.replace(
        "applies_when: night_shift", f"applies_when: night_shift\n    needless_when: {needless}"
    )

    assert list(idle_reference(load(shop(tmp_path, said)), TODAY)) == problems


def test_the_table_of_the_fact_sheet_is_in_the_rulebook() -> None:
    """Every row of the table of lead times, with its day."""
    rows = {
        "lead-d-180": {-180},
        "lead-d-120": {-120},
        "lead-d-100": {-100},
        "lead-d-75": {-75},
        "lead-d-60": {-60},
        "lead-d-45": {-45, -60},
        "lead-d-30": {-30},
        "lead-d-14": {-14},
        "lead-d-7": {-7},
        "lead-d-3": {-3},
        "lead-d-1": {-1},
        "lead-d-day": {0},
        "lead-d-plus-1": {1},
        "lead-d-plus-30-and-45": {30, 45},
        "lead-before-limit": {-14, -7, -1},
        "lead-after-limit": {1},
        "lead-grant": {0, 7},
        "lead-refusal": {0},
    }
    leads = shipped().leads.values()
    days = {row: {at.days for lead in leads if row in lead.records for at in lead.at} for row in rows}

    assert days == rows
    assert [lead.at for lead in leads if "lead-d-90" in lead.records] == [(Offset(months=-3),)]


def test_nobody_is_reminded_by_a_date_that_nobody_asks_for() -> None:
    facts = {lead.anchor for lead in shipped().leads.values()} & shipped().questions.keys()

    assert facts == {"stay_until", "card_until", "ssw1_limit", "hired_on"}
    assert all(shipped().questions[name].kind is Kind.DATE for name in facts)


def test_a_fixed_day_of_a_short_month_is_its_last_one() -> None:
    assert Offset(1, 31).after(date(2027, 1, 15)) == date(2027, 2, 28)
    assert Offset(1, 31, -2).after(date(2027, 3, 31)) == date(2027, 4, 28)
    assert Offset(1, 10).after(date(2027, 12, 31)) == date(2028, 1, 10)
