"""The commands about the rulebook: check it, list its facts, assess facts, print it, compare editions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer
import yaml
from rich.table import Table

from bot import bootstrap
from bot.service import markdown, reporting
from bot.service.clock import SystemClock, tokyo_day
from bot.service.handbook import Handbook
from bot.service.proof import Proved, prove
from bot.service.words import Words
from bot.terminal import editions, factsfile
from bot.terminal.shared import AsJson, Folder, Language, console, day, fail
from bot.terminal.shared import as_json as json_text
from flows.assessment import Status, assess
from flows.loading import HOME, recorded
from flows.outlook import outlook
from flows.stated import StatedFactsError, stated
from flows.yamlfile import RulebookError
from i18n.catalog import WordsMissingError

rules = typer.Typer(
    help="The rulebook: check it, list its facts, assess facts against it.", no_args_is_help=True
)


@rules.command()
def check(as_json: AsJson = False, rulebook: Folder = None) -> None:
    """Check the whole rulebook and its words; exit 1 when something is wrong."""
    try:
        # What is plainly wrong is told at once; the long proof is for a book that could be used.
        words, earlier = bootstrap.sound_words(rulebook), recorded(rulebook or HOME)
    except (RulebookError, WordsMissingError) as error:
        found = str(error).splitlines()
        report: dict[str, Any] = {"problems": found}
    else:
        proved = [_tell(one, as_json) for one in prove(words, tokyo_day(SystemClock().now()), earlier)]
        report = reporting.describe_check(words, proved)
        found = report["problems"]
    if as_json:
        print(json_text(report), end="")
    else:
        _print_check(report, found)
    raise typer.Exit(1 if found else 0)


@rules.command()
def facts(as_json: AsJson = False, language: Language = "en", rulebook: Folder = None) -> None:
    """List every fact with its type, domain, scope and question text."""
    words = _words(rulebook)
    described = [reporting.describe_fact(words, question) for question in words.book.questions.values()]
    if as_json:
        print(json_text(described), end="")
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
        words = _words(rulebook)
        interview = stated(words.book, given)
    except (StatedFactsError, OSError, ValueError, yaml.YAMLError) as error:
        fail(str(error))
    language, when = _known(words, language), day(on)
    report = reporting.describe_assessment(words, assess(words.book, interview, when), interview, language)
    changes = outlook(words.book, interview, when)
    report["outlook"] = reporting.describe_outlook(words, changes, interview, language)
    if as_json:
        print(json_text(report), end="")
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
        handbook = Handbook(words, _known(words, language), day(on))
        chosen = [handbook.rule(one) for one in handbook.chosen(what)]
        text = (
            json_text([asdict(rule) for rule in chosen]) if as_json else markdown.document(handbook, chosen)
        )
        if out is not None:
            out.write_text(text, encoding="utf-8")
    except (ValueError, OSError) as error:
        fail(str(error))
    if out is None:
        print(text, end="")


rules.command()(editions.record)
rules.command()(editions.diff)


def _words(rulebook: Path | None) -> Words:
    try:
        return bootstrap.words(rulebook)
    except (RulebookError, WordsMissingError) as error:
        fail(str(error))


def _known(words: Words, language: str) -> str:
    if language not in words.catalog.languages:
        fail(f"there is no language '{language}'; choose one of {', '.join(words.catalog.languages)}")
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
