"""The command line, as a person and as a program use it."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import structlog
import yaml
from typer.testing import CliRunner, Result

from bot import bootstrap
from bot.cli import app
from bot.sandbox import Sandbox
from bot.service.words import Words
from flows.loading import HOME, load
from i18n.catalog import Catalog
from tests.bot.service import inn

ROOT = Path(__file__).parents[2]
FACTS = {
    "workplace": {
        "legal_form": "corporation",
        "constant_employees": 6,
        "foreign_workers": 1,
        "prefecture": "tokyo",
        "shaho_registered": False,
        "overtime_agreement_until": date(2026, 3, 31),
    },
    "workers": [{"residence_status": "student", "weekly_hours": 30, "stay_until": date(2027, 3, 31)}],
}
CLEAN = {name: value for name, value in os.environ.items() if not name.startswith("TSURIAI_")}
TSURIAI = Path(sys.executable).with_name("tsuriai")


def run(*arguments: object, stdin: str = "") -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments], input=stdin, env={"COLUMNS": "400"})


def printed(*arguments: object, stdin: str = "") -> Any:
    """What the command prints for a program; it must have gone well."""
    result = run(*arguments, "--json", stdin=stdin)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    """Commands set up logging for their process, and in a test that process is everybody's."""
    configured, handlers = structlog.get_config(), list(logging.getLogger().handlers)
    yield
    structlog.configure(**configured)
    logging.getLogger().handlers[:] = handlers


@pytest.fixture
def rulebook(tmp_path: Path) -> Path:
    """A copy of the rulebook that one may break."""
    return Path(shutil.copytree(HOME, tmp_path / "rulebook"))


@pytest.fixture
def facts(tmp_path: Path) -> Callable[[str], Path]:
    """Writes a file of facts."""

    def write(text: str) -> Path:
        path = tmp_path / "facts.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


# rules check


def test_the_check_tells_a_program_what_was_proved_and_how_much_there_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a small rulebook: `make test` checks the shipped one."""
    words = inn.words(tmp_path)
    monkeypatch.setattr(bootstrap, "sound_words", lambda _: words)
    report = printed("rules", "check", "--rulebook", inn.INN)

    assert [one["id"] for one in report["invariants"]] == [f"V{number}" for number in range(1, 12)]
    assert all(one["seconds"] >= 0 for one in report["invariants"])
    assert sorted(report["languages"]) == ["en", "ja"]
    assert sum(report["obligations_by_area"].values()) == report["obligations"]
    assert report["rulebook"] == words.book.version
    assert report.keys() >= {"questions", "obligations", "sources", "amounts", "definitions"}


BREAKS = {
    "unknown fact": (
        "insurance.yaml",
        "met_when: not premiums_unpaid",
        "met_when: not premium_unpaid",
        "'premium_unpaid' is not known: did you mean 'premiums_unpaid'?",
    ),
    "wrong key": (
        "documentation.yaml",
        "weight: 1\n",
        "wait: 1\n",
        "'wait' is no key here; see the format in flows/shapes.py",
    ),
    "not YAML": ("workplace.yaml", "id: industry\n", "id: [industry\n", None),
}


@pytest.mark.parametrize(("file", "sound", "broken", "sentence"), BREAKS.values(), ids=BREAKS)
def test_a_broken_rulebook_is_refused_with_file_and_line(
    rulebook: Path, file: str, sound: str, broken: str, sentence: str | None
) -> None:
    path = rulebook / file
    text = path.read_text(encoding="utf-8")
    assert sound in text
    path.write_text(text.replace(sound, broken, 1), encoding="utf-8")
    line = text[: text.index(sound)].count("\n") + 1

    result = run("rules", "check", "--rulebook", rulebook)

    assert result.exit_code == 1
    # YAML notices an open bracket only in the line behind it.
    expected = f"{file}:{line}: {sentence}" if sentence else f"{file}:{line + 1}: not YAML:"
    assert expected in result.stdout


def test_a_broken_rulebook_is_told_to_programs_in_the_same_words(rulebook: Path) -> None:
    path = rulebook / "contract.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("weight: 2", "weight: 4"), encoding="utf-8")

    for_people = run("rules", "check", "--rulebook", rulebook)
    for_programs = run("rules", "check", "--json", "--rulebook", rulebook)

    assert for_people.exit_code == for_programs.exit_code == 1
    assert len(for_people.stdout.splitlines()) > 5
    assert for_people.stdout.splitlines()[:-1] == json.loads(for_programs.stdout)["problems"]


def test_a_question_without_words_is_a_problem(rulebook: Path) -> None:
    path = rulebook / "contract.yaml"
    text = path.read_text(encoding="utf-8").replace("night_premium_paid", "night_bonus_paid")
    path.write_text(text, encoding="utf-8")

    result = run("rules", "check", "--rulebook", rulebook)

    assert result.exit_code == 1
    assert "ja: no words for 'q-night_bonus_paid.look'" in result.stdout
    assert "en: nobody uses 'q-night_premium_paid'" in result.stdout


def test_a_folder_without_a_rulebook_is_refused(tmp_path: Path) -> None:
    result = run("rules", "check", "--rulebook", tmp_path / "nowhere")

    assert result.exit_code == 1
    assert "edition.yaml:1: cannot be read" in result.stdout


# rules facts


def test_every_fact_is_listed_with_type_domain_scope_and_question() -> None:
    listed = {one["fact"]: one for one in printed("rules", "facts")}

    assert listed.keys() >= {"legal_form", "residence_status"}
    assert listed["legal_form"]["domain"] == {"options": ["corporation", "sole_proprietor"]}
    assert listed["constant_employees"]["domain"] == {"min": 0, "max": 300}
    assert {one["type"] for one in listed.values()} == {"yesno", "choice", "number", "date"}
    assert {one["scope"] for one in listed.values()} == {"workplace", "worker"}
    assert all(one["question"].keys() == {"ja", "en"} for one in listed.values())
    assert all(one["sources"] for one in listed.values())


@pytest.mark.parametrize(("language", "question"), [("ja", "都道府県"), ("en", "prefecture")])
def test_facts_are_listed_in_the_language_asked_for(language: str, question: str) -> None:
    result = run("rules", "facts", "--language", language)

    assert result.exit_code == 0
    assert question in next(line for line in result.stdout.splitlines() if "│ prefecture " in line)


def test_a_language_that_does_not_exist_is_refused() -> None:
    result = run("rules", "facts", "--language", "xx")

    assert result.exit_code == 2
    assert result.stderr == "there is no language 'xx'; choose one of ja, en\n"


# rules assess


def status(report: dict[str, Any], obligation: str) -> str:
    return str(next(one["status"] for one in report["findings"] if one["obligation"] == obligation))


def test_facts_are_assessed_from_yaml_and_json_in_a_file_and_on_standard_input(
    facts: Callable[[str], Path],
) -> None:
    from_file = printed("rules", "assess", facts(yaml.safe_dump(FACTS)), "--on", "2026-11-23")
    from_input = printed("rules", "assess", "-", "--on", "2026-11-23", stdin=json.dumps(FACTS, default=str))

    assert from_file == from_input
    assert status(from_file, "shaho-corporation-mandatory") == "unmet"
    assert status(from_file["workers"][0], "side-work-28-hours") == "possible"
    assert from_file["total"]["unmet"] == from_file["unmet"] + from_file["workers"][0]["unmet"]


def test_an_assessment_gives_a_program_everything_a_person_reads() -> None:
    report = printed(
        "rules", "assess", "-", "--on", "2026-11-23", stdin="legal_form: corporation\nconstant_employees: 3\n"
    )
    one = next(one for one in report["findings"] if one["obligation"] == "shaho-corporation-mandatory")

    assert report["on"] == "2026-11-23"
    assert one["status"] == "possible"
    assert one["because"] == {"legal_form": "corporation", "constant_employees": 3}
    assert one["missing"] == ["shaho_registered"]
    assert one["owed_by"] == "employer"
    assert one["falls_on"] == ["worker", "employer"]
    assert one["sources"][0]["article"] == "3(3)(ii)"
    assert one["sources"][0]["words"]["ja"] == "健康保険法 第3条第3項第2号"
    assert one["sources"][0]["url"].startswith("https://laws.e-gov.go.jp/")
    assert one.keys() >= {"title", "area", "scope", "weight", "confidence", "next", "deadline"}
    assert "shaho_registered" in report["to_find_out"]


def test_a_person_reads_groups_titles_and_links() -> None:
    result = run(
        "rules", "assess", "-", "--on", "2026-11-23", "--language", "ja", stdin=yaml.safe_dump(FACTS)
    )

    title = Words(Catalog(), load()).text("ja", "status-unmet")
    unmet = printed("rules", "assess", "-", "--on", "2026-11-23", stdin=yaml.safe_dump(FACTS))["unmet"]

    assert result.exit_code == 0
    assert "assessed for 2026-11-23" in result.stdout.splitlines()[0]
    assert f"{title} ({unmet})" in result.stdout.splitlines()
    assert "健康保険法 第3条第3項第2号 https://laws.e-gov.go.jp/law/211AC0000000070" in result.stdout


def test_do_not_know_is_an_answer_and_a_missing_fact_is_none() -> None:
    unknown = printed("rules", "assess", "-", "--on", "2026-11-23", stdin='{"items_held": "unknown"}')
    missing = printed("rules", "assess", "-", "--on", "2026-11-23", stdin="{}")

    assert status(unknown, "no-forced-savings") == status(missing, "no-forced-savings") == "possible"
    assert unknown["counts"] == missing["counts"]


@pytest.mark.parametrize(("day", "expected"), [("2026-11-30", "met"), ("2026-12-01", "unmet")])
def test_facts_are_assessed_for_the_day_asked_for(day: str, expected: str) -> None:
    text = "foreign_workers: 1\nprefecture: iwate\nlowest_hourly_wage: 1050\n"

    assert status(printed("rules", "assess", "-", "--on", day, stdin=text), "minimum-wage") == expected


def test_without_a_day_it_is_today() -> None:
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", printed("rules", "assess", "-", stdin="{}")["on"])


WRONG_FACTS = {
    "legal_forms: corporation": "'legal_forms' is no fact; did you mean 'legal_form'?",
    "zzz: 1": "'zzz' is no fact",
    "1: true": "'1' is no fact",
    "legal_form: [corporation]": "'legal_form' cannot be ['corporation']; "
    'it is one of corporation, sole_proprietor, or "unknown"',
    "items_held: null": "'items_held' cannot be None; "
    'it is one of nothing, documents, savings, both, or "unknown"',
    "shaho_registered: 1": "'shaho_registered' cannot be 1; it is true or false, or \"unknown\"",
    "director_paid: 'true'": "'director_paid' cannot be 'true'; it is true or false, or \"unknown\"",
    "constant_employees: 5.0": "'constant_employees' cannot be 5.0; "
    'it is a whole number from 0 to 300, or "unknown"',
    "foreign_workers: true": "'foreign_workers' cannot be True; "
    'it is a whole number from 0 to 300, or "unknown"',
    "pension_insured_count: 301": "'pension_insured_count' cannot be 301; "
    'it is a whole number from 0 to 300, or "unknown"',
    "health_check_on: 2026-02-30": "'health_check_on' cannot be '2026-02-30'; "
    'it is a date such as 2027-03-31, or "unknown"',
    "overtime_agreement_until: 2026-02-03 10:00:00": "'overtime_agreement_until' cannot be "
    "'2026-02-03 10:00:00'; it is a date such as 2027-03-31, or \"unknown\"",
}


def test_every_fact_that_does_not_fit_is_refused_in_a_sentence_of_its_own() -> None:
    result = run("rules", "assess", "-", stdin="\n".join(WRONG_FACTS))

    assert result.exit_code == 2
    assert result.stderr.splitlines() == list(WRONG_FACTS.values())
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("- legal_form", 'facts are a mapping such as {"legal_form": "corporation"}'),
        ("", 'facts are a mapping such as {"legal_form": "corporation"}'),
        ("a: b: c", "mapping values are not allowed here"),
    ],
)
def test_what_are_no_facts_at_all_is_refused_in_a_sentence(text: str, sentence: str) -> None:
    result = run("rules", "assess", "-", stdin=text)

    assert result.exit_code == 2
    assert sentence in result.stderr


@pytest.mark.parametrize("day", ["2026-02-30", "tomorrow"])
def test_a_day_that_is_none_is_refused(day: str) -> None:
    result = run("rules", "assess", "-", "--on", day, stdin="{}")

    assert result.exit_code == 2
    assert result.stderr == f"--on: '{day}' is no day; write it like 2026-11-23\n"


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    result = run("rules", "assess", tmp_path / "nowhere.yaml")

    assert result.exit_code == 2
    assert "nowhere.yaml" in result.stderr


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_bytes(b"\xff\xfe\x00")

    assert run("rules", "assess", path).exit_code == 2


# the program itself


def program(*arguments: object, **variables: str) -> subprocess.CompletedProcess[str]:
    """The installed command in a process of its own, without settings but these."""
    command = [str(TSURIAI), *map(str, arguments)]
    return subprocess.run(
        command, env={**CLEAN, **variables}, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.parametrize("command", [["rules", "check", "--rulebook", str(inn.INN)], ["doctor"]])
def test_checking_and_examining_load_neither_telegram_library(tmp_path: Path, command: list[str]) -> None:
    script = (
        "import sys\nfrom pathlib import Path\nfrom bot import bootstrap\nfrom bot.cli import app\n"
        "from tests.bot.service import inn\n"
        "if sys.argv[1] == 'rules':\n"
        "    words = inn.words(Path())\n"
        "    bootstrap.sound_words = lambda _: words\n"
        "try:\n    app(sys.argv[1:])\n"
        "except SystemExit:\n    pass\n"
        "print([name for name in sys.modules if name.partition('.')[0] in {'aiogram', 'telegram'}])\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script, *command],
        cwd=tmp_path,
        env={**CLEAN, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    *said, loaded = ran.stdout.splitlines()
    assert loaded == "[]", ran.stdout + ran.stderr
    assert len(said) > 2
    assert command == ["doctor"] or said[-1] == "no problem"


def test_running_without_a_token_is_refused_in_a_sentence() -> None:
    ran = program("run")

    assert ran.returncode == 2
    assert ran.stderr == "TSURIAI_TELEGRAM_TOKEN is not set; BotFather in Telegram gives one\n"
    assert ran.stdout == ""


@pytest.mark.parametrize("part", ["run", "chat"])
def test_a_token_that_is_none_is_refused_without_repeating_it(
    part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TSURIAI_TELEGRAM_TOKEN", "my-secret")
    result = run(part)

    assert result.exit_code == 2
    assert result.stderr.startswith("TSURIAI_TELEGRAM_TOKEN is no bot token")
    assert "my-secret" not in result.output


def test_running_with_a_rulebook_that_lacks_words_is_refused(
    rulebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = rulebook / "contract.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("items_held", "things_held"), encoding="utf-8")
    monkeypatch.setenv("TSURIAI_TELEGRAM_TOKEN", f"1234567:{'x' * 35}")
    monkeypatch.setenv("TSURIAI_RULEBOOK", str(rulebook))
    result = run("run")

    assert result.exit_code == 2
    assert "ja: no words for 'q-things_held'" in result.stderr.splitlines()


def test_the_demo_shows_its_page_and_stops_quietly(tmp_path: Path) -> None:
    command = [str(TSURIAI), "demo", "--port", "0", "--database", str(tmp_path / "demo.db")]
    with subprocess.Popen(
        command, env=CLEAN, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as demo:
        try:
            assert demo.stdout is not None
            address = next(found[0] for line in demo.stdout if (found := re.search(r"http://[\w.:]+", line)))
            with urllib.request.urlopen(address, timeout=10) as page:  # noqa: S310  # our own address
                html = page.read().decode()
            demo.send_signal(signal.SIGINT)
            _, complaints = demo.communicate(timeout=20)
        finally:
            demo.kill()

    assert "<html" in html
    assert demo.returncode in {0, 130}
    assert "Traceback" not in complaints
    assert (tmp_path / "demo.db").exists()


def test_the_demo_says_when_its_port_is_taken() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ran = program("demo", "--port", taken.getsockname()[1])

    assert ran.returncode == 2
    assert "choose another port with --port" in ran.stderr
    assert "Traceback" not in ran.stderr


async def test_a_token_that_telegram_does_not_know_ends_the_program_with_a_sentence(tmp_path: Path) -> None:
    sandbox = Sandbox()
    await sandbox.start(port=0)
    environment = {
        **CLEAN,
        "TSURIAI_TELEGRAM_TOKEN": "4242:" + "x" * 35,
        "TSURIAI_TELEGRAM_API": sandbox.url,
        "TSURIAI_DATABASE_URL": f"sqlite:///{tmp_path}/tsuriai.db",
        "TSURIAI_WEB_PORT": "0",
    }
    try:
        process = await asyncio.create_subprocess_exec(
            TSURIAI, "run", env=environment, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
        )
        _, said = await asyncio.wait_for(process.communicate(), 60)
    finally:
        await sandbox.stop()

    assert process.returncode == 2
    assert said.decode().strip() == "Telegram does not know this token; copy it again from BotFather"
