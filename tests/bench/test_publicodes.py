"""The comparison with publicodes, as far as it goes without publicodes: translation, our side, refusals."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from flows.conditions import Condition, comparisons
from flows.facts import Kind, Value
from flows.loading import load
from flows.parsing import Names, parse
from flows.rulebook import Rulebook
from tests.bench import bench_publicodes
from tests.bench.bench_publicodes import Measured, UnavailableError
from tests.bench.publicodes import translation
from tests.bot.service.inn import INN

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return load(INN)


def condition(book: Rulebook, text: str) -> Condition:
    facts = {name: question.domain for name, question in book.questions.items()}
    amounts = {name: amount.by for name, amount in book.amounts.items()}
    small = parse("employees < 5", Names(facts, {}, amounts))
    return parse(text, Names(facts, {"small_inn": small}, amounts))


def translated(book: Rulebook, text: str) -> Any:
    duty = replace(book.obligations["insure"], applies_when=condition(book, text))
    return translation.rules(book, (duty,), TODAY)["applies insure"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("always", {"valeur": "oui"}),
        ("insured", {"valeur": "fact insured = oui"}),
        ("not insured", {"valeur": "fact insured = non"}),
        ('status == "student"', {"valeur": "fact status = 'student'"}),
        ('not status == "student"', {"valeur": "fact status != 'student'"}),
        ("hours >= 20", {"valeur": "fact hours >= 20"}),
        ("not hours >= 20", {"valeur": "fact hours < 20"}),
        ("hours >= hours_line", {"valeur": "fact hours >= amount hours line"}),
        ("small_inn", {"valeur": "definition small inn = oui"}),
        ("not small_inn", {"valeur": "definition small inn = non"}),
        (
            'status in ("student", "engineer")',
            {"une de ces conditions": ["fact status = 'student'", "fact status = 'engineer'"]},
        ),
        (
            'status not in ("student", "engineer")',
            {"toutes ces conditions": ["fact status != 'student'", "fact status != 'engineer'"]},
        ),
        (
            "not (insured and (registered or hours > 3))",
            {
                "une de ces conditions": [
                    "fact insured = non",
                    {"toutes ces conditions": ["fact registered = non", "fact hours <= 3"]},
                ]
            },
        ),
    ],
)
def test_a_condition_says_the_same_in_the_other_words(book: Rulebook, text: str, rule: object) -> None:
    assert translated(book, text) == rule


def test_facts_amounts_and_definitions_come_along(book: Rulebook) -> None:
    duty = replace(
        book.obligations["insure"], applies_when=condition(book, "small_inn and hours >= hours_line")
    )

    assert translation.rules(book, (duty,), TODAY) == {
        "fact employees": {"question": "employees", "type": "nombre"},
        "fact hours": {"question": "hours", "type": "nombre"},
        "fact insured": {"question": "insured", "type": "booléen"},
        "amount hours line": {"valeur": 20},
        "definition small inn": {"valeur": "fact employees < 5"},
        "applies insure": {
            "toutes ces conditions": ["definition small inn = oui", "fact hours >= amount hours line"]
        },
        "met insure": {"valeur": "fact insured = oui"},
    }
    assert translation.outcomes((duty,)) == [("applies insure", "met insure")]


def test_facts_are_given_as_publicodes_takes_them() -> None:
    assert translation.situation(
        {"insured": True, "registered": False, "hours": 5, "legal_form": "other"}
    ) == {
        "fact insured": "oui",
        "fact registered": "non",
        "fact hours": 5,
        "fact legal form": "'other'",
    }


def test_only_what_can_be_translated_is_compared() -> None:
    shipped = load()
    duties = translation.part(shipped, TODAY, 12)
    tests = [
        test for one in duties for text in (one.applies_when, one.met_when) for test in comparisons(text)
    ]

    assert len(duties) == 12
    assert {shipped.questions[test.fact].kind for test in tests} == {Kind.YESNO, Kind.NUMBER, Kind.CHOICE}
    assert translation.rules(shipped, duties, TODAY).keys() >= set(sum(translation.outcomes(duties), ()))
    assert "minimum-wage" not in {one.id for one in translation.part(shipped, TODAY, 1000)}


def test_the_situations_are_the_same_every_time_and_lack_something(book: Rulebook) -> None:
    duties = translation.part(book, TODAY, 12)
    facts = bench_publicodes.situations(book, duties)

    assert facts == bench_publicodes.situations(book, duties)
    assert len(facts) == bench_publicodes.SITUATIONS
    assert {len(one) for one in facts} == {0, 1, 2}
    assert all(value in book.questions[name].domain for one in facts for name, value in one.items())


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """One round, a few situations."""
    for name, value in {"WARM": 1, "ROUNDS": 1, "SITUATIONS": 8, "DUTIES": 3}.items():
        monkeypatch.setattr(bench_publicodes, name, value)


@pytest.mark.usefixtures("short")
def test_our_side_tells_what_applies_and_is_met(book: Rulebook) -> None:
    duties = translation.part(book, TODAY, 12)
    corporation: dict[str, Value] = {"legal_form": "corporation"}
    measured = bench_publicodes.here(
        book,
        duties,
        [{**corporation, "registered": False}, corporation, {"legal_form": "sole_proprietor"}, {}],
    )

    assert measured.found == [[(True, False)], [(True, None)], [(False, None)], [(None, None)]]
    assert all(whole >= alone > 0 for whole, alone in zip(measured.whole, measured.alone, strict=True))
    assert measured.parse > 0


@pytest.mark.usefixtures("short")
def test_both_medians_and_the_ratio_are_printed_when_the_engines_agree(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def slower(*given: Any) -> Measured:
        ours = bench_publicodes.here(*given)
        return replace(ours, whole=[3.0] * 8, alone=[2.0] * 8, parse=1.0)

    monkeypatch.setattr(bench_publicodes, "publicodes", slower)
    monkeypatch.setattr(bench_publicodes, "version", lambda _: "v0")

    assert bench_publicodes.main() == 0
    printed = capsys.readouterr().out
    assert "3 duties, 8 situations, both engines agree on all" in printed
    assert "publicodes 3.0000, ratio " in printed
    assert printed.count("ratio") == 3


@pytest.mark.usefixtures("short")
def test_engines_that_differ_end_the_comparison(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def other(*given: Any) -> Measured:
        ours = bench_publicodes.here(*given)
        return replace(ours, found=[[(None, True)] * len(one) for one in ours.found])

    monkeypatch.setattr(bench_publicodes, "publicodes", other)

    assert bench_publicodes.main() == 1
    assert "the engines differ for" in capsys.readouterr().out


@pytest.mark.usefixtures("short")
def test_without_node_it_says_what_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)

    assert bench_publicodes.main() == 2
    assert capsys.readouterr().err == "node is not installed; the comparison needs node 20 and npm\n"


def test_without_the_network_it_asks_for_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    def refused(command: list[str], *_: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, 1, "", "npm warn old\nnpm error code ECONNREFUSED\n")

    monkeypatch.setattr("shutil.which", lambda name: name)
    monkeypatch.setattr(bench_publicodes, "_run", refused)

    with pytest.raises(UnavailableError, match=r"is the network there\? npm error code ECONNREFUSED"):
        bench_publicodes.install(tmp_path)


def test_a_program_that_does_not_end_is_given_up(tmp_path: Any) -> None:
    with pytest.raises(UnavailableError, match="sleep has not ended within 0 seconds"):
        bench_publicodes._run(["sleep", "5"], tmp_path, 0)
