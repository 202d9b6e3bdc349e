"""The command line. Whatever a person reads here, `--json` gives to a program."""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
import yaml
from rich.console import Console
from rich.table import Table

from bot import bootstrap, doctor, editions, factsfile, logs
from bot.service import markdown, reporting
from bot.service.clock import SystemClock, tokyo_day
from bot.service.handbook import Handbook
from bot.service.ports import TokenRefusedError
from bot.service.proof import Proved, prove
from bot.service.words import Words
from bot.settings import Settings, SettingsError, read_settings
from flows.assessment import Status, assess
from flows.loading import HOME, recorded
from flows.outlook import outlook
from flows.stated import StatedFactsError, stated
from flows.yamlfile import RulebookError
from i18n.catalog import WordsMissingError

app = typer.Typer(
    help="Tsuriai: what a small employer in Japan owes its foreign workers.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,  # its tracebacks print local variables, and those can be secrets
)
rules = typer.Typer(
    help="The rulebook: check it, list its facts, assess facts against it.", no_args_is_help=True
)
app.add_typer(rules, name="rules")
console = Console(soft_wrap=True)

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for a program.")]
Language = Annotated[str, typer.Option(help="Language of the texts: ja or en.")]
Folder = Annotated[Path | None, typer.Option("--rulebook", help="Another rulebook's folder.")]


@app.command()
def demo(
    port: Annotated[
        int, typer.Option(help="Port of the chat page on 127.0.0.1; 0 takes a free one.", max=65534)
    ] = 8085,
    database: Annotated[Path | None, typer.Option(help="Keep the database in this file.")] = None,
) -> None:
    """Try everything without a token: a chat page, the bot and a database on this machine."""
    logs.configure("warning", as_json=False)
    file = database or Path(tempfile.mkdtemp(prefix="tsuriai-demo-")) / "tsuriai.db"

    def started(address: str, pages: str) -> None:
        print(
            f"Tsuriai is running: open {address} in a browser. Answers are stored in {file}. Ctrl+C stops.\n"
            f"The rulebook can be read at {pages}",
            flush=True,
        )

    print("Starting; this takes some seconds.", flush=True)
    _guarded(lambda: asyncio.run(bootstrap.demo(port, f"sqlite:///{file.absolute()}", started)))


@app.command()
def run() -> None:
    """Run all parts in one process with the real Telegram: the conversation and the rulebook's pages."""
    _serve(bootstrap.run)


@app.command()
def chat() -> None:
    """Run the conversation alone."""
    _serve(lambda settings: bootstrap.run(settings, alone=True))


@app.command()
def web() -> None:
    """Serve the rulebook for everybody to read, and nothing else. Needs no token."""

    def started(address: str) -> None:
        print(f"The rulebook can be read at {address}/rules. Ctrl+C stops.", flush=True)

    _serve(lambda settings: bootstrap.web(settings, started))


@app.command("doctor")
def doctor_(as_json: AsJson = False) -> None:
    """Say in plain sentences what is wrong with settings, database, token, clock and fonts."""
    found = asyncio.run(doctor.examine())
    if as_json:
        _print_json({"ok": all(one.ok for one in found), "checks": [one.describe() for one in found]})
    else:
        for one in found:
            mark = "[green]ok [/]" if one.ok else "[red]fix[/]"
            console.print(f"{mark} {one.name}: {one.sentence}")
    raise typer.Exit(0 if all(one.ok for one in found) else 1)


@rules.command()
def check(as_json: AsJson = False, rulebook: Folder = None) -> None:
    """Check the whole rulebook and its words; exit 1 when something is wrong."""
    try:
        words, earlier = bootstrap.words(rulebook), recorded(rulebook or HOME)
    except (RulebookError, WordsMissingError) as error:
        found = str(error).splitlines()
        report: dict[str, Any] = {"problems": found}
    else:
        proved = [_tell(one, as_json) for one in prove(words, tokyo_day(SystemClock().now()), earlier)]
        report = reporting.describe_check(words, proved)
        found = report["problems"]
    if as_json:
        _print_json(report)
    else:
        _print_check(report, found)
    raise typer.Exit(1 if found else 0)


@rules.command()
def facts(as_json: AsJson = False, language: Language = "en", rulebook: Folder = None) -> None:
    """List every fact with its type, domain, scope and question text."""
    words = _words(rulebook)
    described = [reporting.describe_fact(words, question) for question in words.book.questions.values()]
    if as_json:
        _print_json(described)
        return
    table = Table("fact", "type", "domain", "scope", "question")
    for one in described:
        domain = ", ".join(one["domain"].get("options", [])) or ", ".join(
            f"{k} {v}" for k, v in one["domain"].items()
        )
        table.add_row(
            one["fact"], one["type"], domain, one["scope"], one["question"][_known(words, language)]
        )
    console.print(table)


@rules.command("assess")
def assess_(
    file: Annotated[Path, typer.Argument(help="JSON or YAML file of facts, or - for standard input.")],
    on: Annotated[
        str | None, typer.Option(help="The day to assess for, such as 2026-11-23. Default: today in Japan.")
    ] = None,
    as_json: AsJson = False,
    language: Language = "en",
    rulebook: Folder = None,
) -> None:
    """Print every obligation's status for stated facts. Missing: not known; "unknown": don't know."""
    try:
        given = factsfile.read(file)
        day = _day(on) if on else tokyo_day(SystemClock().now())
        words = _words(rulebook)
        interview = stated(words.book, given)
    except (StatedFactsError, OSError, ValueError, yaml.YAMLError) as error:
        _fail(str(error))
    language = _known(words, language)
    report = reporting.describe_assessment(words, assess(words.book, interview, day), interview, language)
    changes = outlook(words.book, interview, day)
    report["outlook"] = reporting.describe_outlook(words, changes, interview, language)
    if as_json:
        _print_json(report)
    else:
        _print_assessment(words, report, language)


@rules.command()
def tables(
    what: Annotated[str | None, typer.Argument(help="An area or an obligation. Default: all.")] = None,
    *,
    on: Annotated[
        str | None, typer.Option(help="The day whose law is shown. Default: today in Japan.")
    ] = None,
    as_json: AsJson = False,
    language: Language = "en",
    out: Annotated[Path | None, typer.Option(help="Write into this file.")] = None,
    rulebook: Folder = None,
) -> None:
    """Print obligations for a reviewer as Markdown: conditions in words, decision table, sources."""
    words = _words(rulebook)
    try:
        day = _day(on) if on else tokyo_day(SystemClock().now())
        handbook = Handbook(words, _known(words, language), day)
        chosen = [handbook.rule(one) for one in handbook.chosen(what)]
        text = _json([asdict(rule) for rule in chosen]) if as_json else markdown.document(handbook, chosen)
        if out is not None:
            out.write_text(text, encoding="utf-8")
    except (ValueError, OSError) as error:
        _fail(str(error))
    if out is None:
        print(text, end="")


rules.command()(editions.record)
rules.command()(editions.diff)


def main() -> None:
    """Entry point of the `tsuriai` command."""
    app()


def _serve(work: Callable[[Settings], Coroutine[Any, Any, None]]) -> None:
    def start() -> None:
        settings: Settings = read_settings()
        logs.configure(settings.log_level, as_json=settings.log_json)
        asyncio.run(work(settings))

    _guarded(start, "TSURIAI_WEB_PORT")


def _guarded(start: Callable[[], None], port: str = "--port") -> None:
    from bot.store import StoreRefusedError  # noqa: PLC0415  # only a running bot needs the store

    try:
        start()
    except (SettingsError, RulebookError, WordsMissingError, StoreRefusedError, TokenRefusedError) as error:
        _fail(str(error))
    except OSError as error:
        _fail(f"{error.strerror or error}; choose another port with {port}, or stop what uses it")


def _words(rulebook: Path | None) -> Words:
    try:
        return bootstrap.words(rulebook)
    except (RulebookError, WordsMissingError) as error:
        _fail(str(error))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"--on: '{text}' is no day; write it like 2026-11-23") from error


def _known(words: Words, language: str) -> str:
    if language not in words.catalog.languages:
        _fail(f"there is no language '{language}'; choose one of {', '.join(words.catalog.languages)}")
    return language


def _tell(one: Proved, as_json: bool) -> Proved:
    """Say it at once, because the whole proof takes its time."""
    if not as_json:
        for line in one.lines():
            console.print(line, markup=False, highlight=False)
    return one


def _print_check(report: Mapping[str, Any], found: list[str]) -> None:
    for key, value in report.items():
        if key not in {"problems", "invariants"}:
            console.print(f"{key}: {value}")
    for sentence in found:
        console.print(sentence, markup=False)
    console.print(f"problems: {len(found)}" if found else "no problem")


def _print_assessment(words: Words, report: Mapping[str, Any], language: str) -> None:
    console.print(f"rulebook {report['rulebook']}, assessed for {report['on']}")
    for status in Status:
        group = [one for one in report["findings"] if one["status"] == status]
        if group:
            console.print(f"\n[bold]{words.text(language, f'status-{status}')}[/] ({len(group)})")
        for one in group:
            console.print(f"  {one['title']} [dim]({one['obligation']})[/]")
            sources = "; ".join(f"{source['words'][language]} {source['url']}" for source in one["sources"])
            console.print(f"    [dim]{sources}[/]", highlight=False)
    if report["outlook"]:
        console.print(f"\n[bold]{words.text(language, 'outlook-title')}[/] ({len(report['outlook'])})")
    for one in report["outlook"]:
        told = reporting.tell_turn(words, one, language)
        console.print(f"  {one['from']} {one['title']} [dim]({one['obligation']})[/]: {told}")


def _print_json(content: object) -> None:
    print(_json(content), end="")


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _fail(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr)
    raise typer.Exit(2)
