"""The command line. Whatever a person reads here, `--json` gives to a program."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Annotated, Any

import typer

from bot import bootstrap, doctor, logs
from bot.service.ports import TokenRefusedError
from bot.settings import Settings, SettingsError, read_settings
from bot.terminal.renewal import renewal
from bot.terminal.rules import rules
from bot.terminal.shared import AsJson, console, fail
from bot.terminal.shared import as_json as json_text
from flows.yamlfile import RulebookError
from i18n.catalog import WordsMissingError

app = typer.Typer(
    help="Tsuriai: what a small employer in Japan owes its foreign workers.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,  # its tracebacks print local variables, and those can be secrets
)
app.add_typer(rules, name="rules")
app.add_typer(renewal, name="renewal")


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
    """Run all parts in one process with the real Telegram: conversation, reminders, the rulebook's pages."""
    _serve(bootstrap.run)


@app.command()
def chat() -> None:
    """Run the conversation alone."""
    _serve(lambda settings: bootstrap.run(settings, alone=True))


@app.command()
def worker() -> None:
    """Send reminders, and nothing else. Several may run at once, beside any number of conversations."""

    def started() -> None:
        print("Reminders are being sent. Ctrl+C stops.", flush=True)

    _serve(lambda settings: bootstrap.remind(settings, started))


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
        print(
            json_text({"ok": all(one.ok for one in found), "checks": [one.describe() for one in found]}),
            end="",
        )
    else:
        for one in found:
            mark = "[green]ok [/]" if one.ok else "[red]fix[/]"
            console.print(f"{mark} {one.name}: {one.sentence}")
    raise typer.Exit(0 if all(one.ok for one in found) else 1)


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
        fail(str(error))
    except OSError as error:
        fail(f"{error.strerror or error}; choose another port with {port}, or stop what uses it")
