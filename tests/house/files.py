"""The files of this repository, and what its documents hold."""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_LOCKED = re.compile(r"^([a-z0-9][a-z0-9.-]*)==(\S+)", re.MULTILINE)


def text(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def repository() -> list[Path]:
    """Every file that belongs to the repository, relative to its root."""
    listed = subprocess.run(
        ["git", "-C", ROOT, "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode == 0:
        paths = [Path(name) for name in listed.stdout.split("\0") if name]
    else:  # an archive without history
        found = (path.relative_to(ROOT) for path in ROOT.rglob("*"))
        paths = [path for path in found if not _made(path)]
    return [path for path in paths if (ROOT / path).is_file()]


def _made(path: Path) -> bool:
    kept = {".ci", ".github", ".gitignore", ".pre-commit-config.yaml"}
    return path.parts[0] == "artefacts" or any(
        (part.startswith(".") and part not in kept) or part == "__pycache__" for part in path.parts
    )


def section(document: str, heading: str) -> str:
    """What stands under that heading of the second level."""
    found = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", document, re.DOTALL | re.MULTILINE)
    assert found, f"no heading '{heading}'"
    return found[1]


def blocks(document: str, language: str) -> list[str]:
    """The fenced blocks of that language."""
    return [body for kind, body in _FENCE.findall(document) if kind == language]


def table(document: str) -> list[list[str]]:
    """The rows of the first table, without its head."""
    rows = [line for line in document.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[2:]]


def commands(document: str) -> Iterator[list[str]]:
    """Every command in a shell block or between backticks, as words, without the variables in front."""
    spans = [line for block in blocks(document, "sh") for line in block.replace("\\\n", " ").splitlines()]
    spans += re.findall(r"`([^`\n]+)`", _FENCE.sub("", document))
    for span in spans:
        try:
            words = shlex.split(span)
        except ValueError:
            continue  # words in backticks that are no shell, such as an apostrophe
        while words and (words[0] == "export" or re.match(r"^[A-Z_]+=", words[0])):
            words.pop(0)
        if words:
            yield words


def targets() -> set[str]:
    """The targets of the Makefile that a person calls."""
    return set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))


def locked(path: str) -> dict[str, str]:
    """Name and version of everything in a lock file."""
    return dict(_LOCKED.findall(text(path)))
