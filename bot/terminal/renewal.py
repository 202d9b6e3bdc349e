"""The commands about renewal cases: which reminders a worker's renewal owes, to whom, when, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Annotated, Any

import typer
from rich.markup import escape
from rich.table import Table

from bot import bootstrap
from bot.service.clock import TOKYO
from bot.service.plan import CaseDeclinedError, Wanted, describe_plan
from bot.terminal.shared import AsJson, Folder, Language, console, day, fail, known
from bot.terminal.shared import as_json as json_text
from flows.renewal import Way
from flows.stated import StatedFactsError
from flows.yamlfile import RulebookError
from i18n.catalog import WordsMissingError

renewal = typer.Typer(
    help="Renewals of stay: which reminders are owed, to whom, when, and why.", no_args_is_help=True
)


@renewal.callback()
def group() -> None:
    """Keep `plan` a command of its own while it is the only one."""


@renewal.command()
def plan(
    status: Annotated[str, typer.Option(help="The worker's status of residence, such as gijinkoku.")],
    expiry: Annotated[
        str | None, typer.Option(help="The expiry of the period of stay, such as 2027-03-31.")
    ] = None,
    *,
    on: Annotated[str | None, typer.Option(help="The day of the plan. Default: today in Japan.")] = None,
    category: Annotated[
        str | None, typer.Option(help="The employer's category: one, two, online_approved, three or four.")
    ] = None,
    filed: Annotated[str | None, typer.Option(help="The day on which the renewal was filed.")] = None,
    how: Annotated[Way, typer.Option(help="How it was filed.")] = Way.COUNTER,
    fact: Annotated[
        list[str] | None,
        typer.Option(help="A further fact, such as hired_on=2026-11-02. Can be given several times."),
    ] = None,
    as_json: AsJson = False,
    language: Language = "en",
    rulebook: Folder = None,
) -> None:
    """Print every reminder that a worker's renewal owes: when, to whom, what is asked, and why."""
    facts: dict[str, object] = {
        "residence_status": status,
        **({"employer_category": category} if category else {}),
    }
    facts |= dict(_fact(one) for one in fact or [])
    stay_until = day(expiry, "--expiry") if expiry else None
    filed_on = day(filed, "--filed") if filed else None
    wanted = Wanted(facts, stay_until, filed_on, how)
    try:
        words = bootstrap.words(rulebook)
        report = describe_plan(words, wanted, day(on), known(words, language))
    except (RulebookError, WordsMissingError, StatedFactsError, CaseDeclinedError) as error:
        fail(str(error))
    if as_json:
        print(json_text(report), end="")
    else:
        _printed(report)


def _fact(text: str) -> tuple[str, object]:
    name, mark, value = text.partition("=")
    if not mark:
        fail(f"--fact: '{text}' names no value; write it like hired_on=2026-11-02")
    plain = {"true": True, "yes": True, "false": False, "no": False}
    return name, int(value) if value.isdecimal() else plain.get(value, value)


def _printed(report: Mapping[str, Any]) -> None:
    console.print(f"rulebook {report['rulebook']}, planned on {report['on']}")
    console.print(report["permission"]["words"], markup=False, highlight=False)
    table = Table("due in Japan", "speaks of", "reminder", show_lines=True)
    for one in report["occurrences"]:
        due = datetime.fromisoformat(one["due_at"]).astimezone(TOKYO)
        table.add_row(f"{due:%Y-%m-%d %H:%M}", one["limit"], escape("\n".join(_lines(one))))
    console.print(table)


def _lines(one: Mapping[str, Any]) -> Iterable[str]:
    yield f"{one['title']} ({one['today']})" if one["today"] else one["title"]
    yield one["why"]
    yield f"→ {', '.join(one['told'])}"
    if not one["sure"]:
        yield f"? {', '.join(one['missing'])}"
