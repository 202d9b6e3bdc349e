"""What every command of the terminal shares: options, output for people and for programs, and refusals."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console

from bot.service.clock import SystemClock, tokyo_day
from bot.service.words import Words

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for a program.")]
Language = Annotated[str, typer.Option(help="Language of the texts: ja or en.")]
Folder = Annotated[Path | None, typer.Option("--rulebook", help="Another rulebook's folder.")]

console = Console(soft_wrap=True)


def day(text: str | None, option: str = "--on") -> date:
    """The day that the option names, or today in Japan. Ends the program for what is no day."""
    try:
        return date.fromisoformat(text) if text else tokyo_day(SystemClock().now())
    except ValueError:
        fail(f"{option}: '{text}' is no day; write it like 2026-11-23")


def known(words: Words, language: str) -> str:
    """The language, if there are words in it. Ends the program otherwise."""
    if language not in words.catalog.languages:
        fail(f"there is no language '{language}'; choose one of {', '.join(words.catalog.languages)}")
    return language


def as_json(content: object) -> str:
    """Text that a program reads, and a person can."""
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def fail(sentence: str) -> NoReturn:
    """End the program with what is wrong and what to do."""
    print(sentence, file=sys.stderr)
    raise typer.Exit(2)
