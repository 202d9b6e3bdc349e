"""`rules record` and `rules diff`: one edition of the rulebook after another, on the command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
import yaml

from bot.terminal.shared import AsJson, Folder, day, fail
from bot.terminal.shared import as_json as json_text
from flows.diff import Change, Diff, Group
from flows.diff import diff as compare
from flows.facts import Value, to_json
from flows.loading import HOME, load, recorded
from flows.succession import record as facts_of
from flows.yamlfile import RulebookError


def record(
    rulebook: Folder = None,
) -> None:
    """Record this edition's facts in history/, so that `rules check` keeps its stored answers readable."""
    folder = rulebook or HOME
    try:
        book, editions = load(folder), recorded(folder)
    except RulebookError as error:
        fail(str(error))
    file = folder / "history" / f"{book.version}.yaml"
    if book.version in {one.version for one in editions}:
        fail(f"edition {book.version} is recorded already; raise the version in edition.yaml")
    file.parent.mkdir(exist_ok=True)
    text = yaml.safe_dump(facts_of(book), sort_keys=False, allow_unicode=True, width=110)
    file.write_text(f"# Written by `tsuriai rules record`. Never edited.\n{text}", encoding="utf-8")
    typer.echo(f"recorded {len(book.questions)} facts of edition {book.version} in {file}")


def diff(
    old: Annotated[Path, typer.Argument(help="Folder of the rulebook as it was.")],
    new: Annotated[Path, typer.Argument(help="Folder of the rulebook as it shall be.")],
    on: Annotated[
        str | None, typer.Option(help="Compare as of this day and later. Default: today in Japan.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Say which groups of answers get which different findings, each with a witness."""
    try:
        books = load(old), load(new)
    except RulebookError as error:
        fail(str(error))
    since = day(on)
    found = compare(*books, since)
    if as_json:
        report = _describe(books[0].version, books[1].version, since, found)
        print(json_text(report), end="")
        return
    for line in _lines(books[0].version, books[1].version, found):
        typer.echo(line)


def _describe(old: str, new: str, on: date, found: Diff) -> dict[str, Any]:
    return {
        "old": old,
        "new": new,
        "on": on.isoformat(),
        "changes": [
            {"noun": one.noun, "id": one.id, "kind": one.kind, "fields": list(one.fields)}
            for one in found.changes
        ],
        "groups": [_group(one) for one in found.groups],
        "omitted": found.omitted,
        "sampled": list(found.sampled),
    }


def _group(one: Group) -> dict[str, Any]:
    return {
        "obligation": one.obligation,
        "before": one.before,
        "after": one.after,
        "from": one.day.isoformat(),
        "cases": one.cases,
        "facts": {
            fact: [{"from": to_json(first), "to": to_json(last)} for first, last in runs]
            for fact, runs in one.facts.items()
        },
        "witness": {fact: to_json(value) for fact, value in one.witness.items()},
    }


def _lines(old: str, new: str, found: Diff) -> Iterable[str]:
    yield f"from {old} to {new}: {len(found.changes)} changed entries, {len(found.groups)} groups of answers"
    yield from (_change(one) for one in found.changes)
    for one in found.groups:
        turn = f"{one.before or 'no finding'} -> {one.after or 'no finding'}"
        yield f"\n{one.obligation}: {turn}, seen on {one.day}"
        yield f"  where:   {_where(one.facts)} ({one.cases} cases tried)"
        yield f"  witness: {', '.join(f'{fact}={to_json(value)}' for fact, value in one.witness.items())}"
    if found.omitted:
        yield f"\n{found.omitted} more groups are not shown"
    yield from (f"\n{name}: too many cases, only a part of them was tried" for name in found.sampled)


def _change(one: Change) -> str:
    detail = f" ({', '.join(one.fields)})" if one.fields else ""
    return f"{one.kind}: {one.noun} {one.id}{detail}"


def _where(facts: Mapping[str, tuple[tuple[Value, Value], ...]]) -> str:
    said = (f"{fact} {' or '.join(_run(*run) for run in runs)}" for fact, runs in facts.items())
    return "; ".join(said) or "whatever is answered"


def _run(first: Value, last: Value) -> str:
    return f"{to_json(first)}" if first == last else f"{to_json(first)} to {to_json(last)}"
