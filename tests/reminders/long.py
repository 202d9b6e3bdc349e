"""`python -m tests.reminders.long` explores V12 ten thousand times, with other steps at every run.

`--sequences` says how often, `--steps` how long each is, `--seed` repeats a run. SQLite alone; the run of
`make test` has PostgreSQL too.
"""

from __future__ import annotations

import argparse
import secrets
import sys
import tempfile
from pathlib import Path

from tests.bot.store.conftest import quick
from tests.reminders.test_v12 import STEPS, explore
from tests.support.running import empty_database


def main() -> int:
    """Explore in parts, so that one can see how far it is. A failure prints its steps and ends the run."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--sequences", type=int, default=10_000)
    asked.add_argument("--steps", type=int, default=STEPS)
    asked.add_argument("--part", type=int, default=200)
    asked.add_argument("--seed", type=int, default=secrets.randbits(32))
    wish = asked.parse_args()
    done = 0
    with tempfile.TemporaryDirectory(dir=quick()) as folder:
        path = Path(folder) / "tsuriai.db"
        path.write_bytes(empty_database())
        path.chmod(0o600)
        while done < wish.sequences:
            part = min(wish.part, wish.sequences - done)
            explore(f"sqlite:///{path}", part, wish.seed + done, steps=wish.steps)
            done += part
            print(
                f"{done} of {wish.sequences} sequences of up to {wish.steps} steps, seed {wish.seed}",
                flush=True,
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
