"""A process that reads one spreadsheet and nothing else: bytes on standard input, JSON on standard output.

`python -m bot.report.child`. Whatever the bytes do to it, it cannot take more memory or time than its limits,
nor write a file or start a program. It imports neither the rulebook nor any room's library, so that it starts
at once.
"""

from __future__ import annotations

import json
import resource
import sys
from dataclasses import asdict

MOST_MEMORY = 256 * 1024 * 1024
MOST_SECONDS = 5
MOST_FILES = 16


def main() -> None:
    """Read, and write what a `limits.Grid` holds or {"refused": "reason", "line": number or null}."""
    _limit()
    # Unless it is told that they are missing, openpyxl loads them wherever they are installed.
    for library in ("numpy", "PIL", "lxml", "defusedxml"):
        sys.modules[library] = None  # type: ignore[assignment]  # so Python is told that there is none
    from bot.report import cells, limits  # noqa: PLC0415  # nothing is read before the limits hold

    try:
        found = cells.grid(sys.stdin.buffer.read(limits.LARGEST + 1))
        said: dict[str, object] = {**asdict(found), "hidden": sorted(found.hidden)}
    except limits.RefusedError as refused:
        said = {"refused": refused.reason.value, "line": refused.line}
    sys.stdout.buffer.write(json.dumps(said, ensure_ascii=False).encode())
    sys.stdout.buffer.flush()


def _limit() -> None:
    _at_most(resource.RLIMIT_CPU, MOST_SECONDS)
    _at_most(resource.RLIMIT_NOFILE, MOST_FILES)
    _at_most(resource.RLIMIT_FSIZE, 0)
    _at_most(resource.RLIMIT_CORE, 0)
    _at_most(resource.RLIMIT_NPROC, 0)
    if sys.platform == "linux":  # elsewhere it is unknown or not kept
        _at_most(resource.RLIMIT_AS, MOST_MEMORY)


def _at_most(kind: int, wanted: int) -> None:
    _, hard = resource.getrlimit(kind)
    value = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    resource.setrlimit(kind, (value, value))


if __name__ == "__main__":
    main()
