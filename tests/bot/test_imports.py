"""Imports point one way, and every foreign library has one room."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "flows", "i18n")
# Where a library may be imported; the rooms of DESIGN.md, section 4.
ROOMS = {
    "aiogram": ("bot/chat/",),
    "sqlmodel": ("bot/store/",),
    "sqlalchemy": ("bot/store/",),
    "alembic": ("bot/store/",),
    "psycopg": ("bot/store/",),
    "fluent": ("i18n/",),
    "typer": ("bot/cli.py", "bot/terminal/"),
    "rich": ("bot/cli.py", "bot/terminal/"),
    "pydantic_settings": ("bot/settings.py",),
    "holidays": ("bot/service/openings.py",),
    "telegram": ("bot/worker/",),
    "httpx": ("bot/worker/",),
    "apscheduler": ("bot/worker/",),
    "openpyxl": ("bot/report/",),
    "icalendar": ("bot/report/",),
}
CLOCKS = {"datetime.now", "datetime.utcnow", "date.today", "datetime.today", "time.time", "time.time_ns"}
CORE = {"yaml", "pydantic", "flows"}  # what flows may import besides the standard library


def imports(path: Path) -> Iterator[str]:
    """Every module that the file imports, wherever in it, by its full name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield str(node.module)


def modules() -> Iterator[tuple[str, str]]:
    """Every import of the program: file and module."""
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            yield from ((path.relative_to(ROOT).as_posix(), name) for name in imports(path))


IMPORTS = list(modules())


def test_the_whole_program_was_looked_at() -> None:
    files = {file for file, _ in IMPORTS}

    assert {"bot/chat/chat.py", "bot/store/store.py", "flows/interview.py", "i18n/catalog.py"} <= files
    assert len(files) > 80


@pytest.mark.parametrize("library", ROOMS)
def test_a_library_is_imported_in_its_room_alone(library: str) -> None:
    importers = {file for file, name in IMPORTS if name.partition(".")[0] == library}

    assert {file for file in importers if not file.startswith(ROOMS[library])} == set()
    assert bool(importers) == bool(ROOMS[library])


def test_the_core_uses_the_standard_library_and_for_loading_yaml_and_pydantic() -> None:
    foreign = {
        (file, name.partition(".")[0])
        for file, name in IMPORTS
        if file.startswith("flows/") and name.partition(".")[0] not in sys.stdlib_module_names | {"flows"}
    }

    assert {name for _, name in foreign} <= CORE
    assert {file for file, _ in foreign} == {"flows/build.py", "flows/shapes.py", "flows/yamlfile.py"}


def test_rulebook_and_words_do_not_know_each_other() -> None:
    crossing = [
        (file, name)
        for file, name in IMPORTS
        if (file.startswith("flows/") and name.startswith("i18n"))
        or (file.startswith("i18n/") and name.startswith("flows"))
    ]

    assert crossing == []


def test_only_the_bootstrap_names_rooms_beside_the_rooms_themselves() -> None:
    rooms = ("bot.chat", "bot.worker", "bot.store", "bot.web", "bot.sandbox")
    outside = {
        file
        for file, name in IMPORTS
        if name.startswith(rooms)
        and not file.startswith(tuple(f"{room.replace('.', '/')}/" for room in rooms))
    }

    # The doctor looks at a database that does not open; the command line names the store's refusal.
    assert outside == {"bot/bootstrap.py", "bot/cli.py", "bot/doctor.py"}


def test_time_is_read_by_the_clock_and_by_the_sandbox_that_can_move_it() -> None:
    readers = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in CLOCKS
    }

    assert readers == {"bot/service/clock.py", "bot/sandbox/clock.py"}


def test_the_layers_hold() -> None:
    ran = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "0 broken" in ran.stdout
    assert "2 kept" in ran.stdout
