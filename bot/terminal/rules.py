"""The commands about the rulebook: check it, list its facts, assess facts, print it, compare editions."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer
import yaml

from bot import bootstrap
from bot.service import markdown, reporting, subjects
from bot.service.clock import SystemClock, tokyo_day
from bot.service.handbook import Handbook
from bot.service.proof import Proved, prove
from bot.service.words import Words
from bot.terminal import editions, factsfile, printing
from bot.terminal.shared import AsJson, Folder, Language, console, day, fail, known
from bot.terminal.shared import as_json as json_text
from flows.loading import HOME, recorded
from flows.stated import StatedFactsError, stated
from flows.yamlfile import RulebookError
from i18n.catalog import WordsMissingError

rules = typer.Typer(
    help="The rulebook: check it, list its facts, assess facts against it.", no_args_is_help=True
)


@rules.command()
def check(as_json: AsJson = False, rulebook: Folder = None) -> None:
    """Check the whole rulebook and its words; exit 1 when something is wrong."""
    today = tokyo_day(SystemClock().now())
    try:
        # What is plainly wrong is told at once; the long proof is for a book that could be used.
        words, earlier = bootstrap.sound_words(rulebook), recorded(rulebook or HOME)
    except (RulebookError, WordsMissingError) as error:
        found = str(error).splitlines()
        report: dict[str, Any] = {"problems": found}
    else:
        proved = [_tell(one, as_json) for one in prove(words, today, earlier)]
        overdue = reporting.describe_overdue(words.book, today)
        report = {**reporting.describe_check(words, proved), "overdue": overdue}
        found = report["problems"]
    if as_json:
        print(json_text(report), end="")
    else:
        printing.checked(report)
    raise typer.Exit(1 if found else 0)


@rules.command()
def facts(as_json: AsJson = False, language: Language = "en", rulebook: Folder = None) -> None:
    """List every fact with type, domain, scope, section, question text and the obligations that use it."""
    words = _words(rulebook)
    described = [reporting.describe_fact(words, question) for question in words.book.questions.values()]
    if as_json:
        print(json_text(described), end="")
        return
    printing.listed(described, known(words, language))


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
    """Print every obligation's status for stated facts, with what changes, papers and deadlines.

    The file has one mapping of facts, or facts of "workplace" and a list of "workers" with the facts of each.
    Missing: not known; "unknown": don't know.
    """
    try:
        given = factsfile.read(file)
        words = _words(rulebook)
        found = stated(words.book, given)
        report = subjects.describe_stated(words, found, day(on), known(words, language))
    except (StatedFactsError, WordsMissingError, OSError, ValueError, yaml.YAMLError) as error:
        fail(str(error))
    if as_json:
        print(json_text(report), end="")
    else:
        printing.assessed(words, report, language)


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
        handbook = Handbook(words, known(words, language), day(on))
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


def _tell(one: Proved, as_json: bool) -> Proved:
    """Say it at once, because the whole proof takes its time."""
    if not as_json:
        for line in one.lines():
            console.print(line, markup=False, highlight=False)
    return one
