"""Which words the code of the conversation asks for, read from its source."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import bot

# Rooms that speak with people in words of the catalog.
ROOMS = ("service", "chat", "web", "report")
ASKERS = {"text", "bold", "say", "button"}
_ID = re.compile(r"[a-z]+(-[a-z_]+)*")


@dataclass(frozen=True, slots=True)
class Asked:
    """A call for words by a fixed id, with the arguments it gives them."""

    id: str
    arguments: frozenset[str]
    place: str


def trees() -> Iterator[tuple[Path, ast.Module]]:
    """Every module of the rooms, parsed."""
    home = Path(bot.__file__).parent
    for room in ROOMS:
        for path in sorted((home / room).rglob("*.py")):
            yield path, ast.parse(path.read_text(encoding="utf-8"), str(path))


def constants(ending: str = "") -> set[str]:
    """Every text that looks like an id, in the modules whose path ends so and in the templates of pages."""
    found = {
        node.value
        for path, tree in trees()
        for node in ast.walk(tree)
        if path.as_posix().endswith(ending) and isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    pages = (
        path for kind in ("html", "jinja", "j2") for path in Path(bot.__file__).parent.rglob(f"*.{kind}")
    )
    for page in pages:
        found |= set(re.findall(r"""["']([a-z_-]+)["']""", page.read_text(encoding="utf-8")))
    return {text for text in found if _ID.fullmatch(text)}


def families() -> set[str]:
    """The fixed beginnings of ids that the code puts together, such as "status-"."""
    found = set()
    for _, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr) and len(node.values) > 1:
                first = node.values[0]
                begin = first.value if isinstance(first, ast.Constant) else None
                if isinstance(begin, str) and re.fullmatch(r"(?:[a-z]+-)+", begin):
                    found.add(begin)
    return found


def calls() -> Iterator[Asked]:
    """Every call that asks for words by a fixed id."""
    for path, tree in trees():
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in ASKERS
            ):
                yield from _asked(path, node)


def _asked(path: Path, call: ast.Call) -> Iterator[Asked]:
    # `text` of the words takes the language before the id; a button takes what it does behind it.
    named = call.args[-1 if isinstance(call.func, ast.Attribute) and call.func.attr == "text" else 0 :][:1]
    arguments = {keyword.arg for keyword in call.keywords}
    for one in named:
        # `**given` hides its names; those calls are driven by tests of the conversation.
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and None not in arguments:
            yield Asked(one.value, frozenset(filter(None, arguments)), f"{path.name}:{call.lineno}")
