"""How long an assessment takes here and with publicodes, for the same part of the rulebook, in one run.

`python -m tests.bench.bench_publicodes` installs publicodes into a temporary folder, which needs node, npm
and the network (exit 2 without), translates a few duties by a program, checks on random situations that both
come to the same (exit 1 otherwise), and prints both medians and their ratio.

Both sides are warmed up, and each situation counts with its fastest round. Both keep what they have parsed,
so parsing is not counted; it is printed apart. From raw facts to findings is `setSituation` and `evaluate`
there, `stated` and `assess` here. Both also collect the missing facts; ours also says what decided.
"""

from __future__ import annotations

import json
import platform
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from flows.assessment import assess
from flows.conditions import Truth, comparisons
from flows.facts import Kind, Value
from flows.interview import situation, standings
from flows.loading import load
from flows.operands import Literal
from flows.parsing import Names, parse
from flows.rulebook import Obligation, Rulebook
from flows.stated import stated
from tests.bench.publicodes import translation

PUBLICODES = "publicodes@1.10.3"
NPM_INSTALL = ("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries=1")
RUN = Path(__file__).parent / "publicodes" / "run.mjs"
TODAY = date(2026, 11, 23)
DUTIES, SITUATIONS, MISSING_SHARE = 12, 200, 0.25
WARM, ROUNDS = 10, 10
INSTALL_SECONDS, RUN_SECONDS = 180, 300


class UnavailableError(Exception):
    """publicodes cannot be had here; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Measured:
    """For each situation the truths of each duty (applies, met), and the milliseconds.

    `whole` begins with raw facts, `alone` when they have been read. `parse` is for all rules, once.
    """

    found: list[list[tuple[Truth, Truth]]]
    whole: list[float]
    alone: list[float]
    parse: float


def main() -> int:
    """Print the comparison. Returns the exit status."""
    book = load()
    duties = translation.part(book, TODAY, DUTIES)
    facts = situations(book, duties)
    try:
        theirs = publicodes(book, duties, facts)
    except UnavailableError as error:
        print(error, file=sys.stderr)
        return 2
    ours = here(book, duties, facts)
    for one, mine, other in zip(facts, ours.found, theirs.found, strict=True):
        if mine != other:
            print(f"the engines differ for {one}\nhere:       {mine}\npublicodes: {other}")
            return 1
    print(f"{len(duties)} duties, {len(facts)} situations, both engines agree on all")
    print(
        f"Python {platform.python_version()}, {PUBLICODES} on node {version('node')}; times in milliseconds"
    )
    _compare("from raw facts to findings, median", *map(statistics.median, (ours.whole, theirs.whole)))
    _compare("evaluation alone, median", *map(statistics.median, (ours.alone, theirs.alone)))
    _compare("parsing the rules, once (not in the above)", ours.parse, theirs.parse)
    return 0


def situations(book: Rulebook, duties: tuple[Obligation, ...]) -> list[dict[str, Value]]:
    """Random facts, the same in every run; some are missing, numbers are often those that decide."""
    chance = random.Random(20261123)  # noqa: S311  # the same situations every time, nothing secret
    near: dict[str, list[int]] = {}
    for one in duties:
        for test in (*comparisons(one.applies_when), *comparisons(one.met_when)):
            value = test.operand.value if isinstance(test.operand, Literal) else None
            edge = [value - 1, value, value + 1] if type(value) is int else []
            near.setdefault(test.fact, []).extend(edge)
    return [
        {
            name: _value(book, name, edges, chance)
            for name, edges in near.items()
            if chance.random() > MISSING_SHARE
        }
        for _ in range(SITUATIONS)
    ]


def _value(book: Rulebook, name: str, edges: list[int], chance: random.Random) -> Value:
    domain = book.questions[name].domain
    if domain.kind is Kind.YESNO:
        return chance.random() < 0.5
    if domain.kind is Kind.CHOICE:
        return chance.choice(domain.options)
    anywhere = chance.randint(domain.minimum, domain.maximum)
    return chance.choice([one for one in edges if one in domain] + [anywhere])


def here(book: Rulebook, duties: tuple[Obligation, ...], facts: list[dict[str, Value]]) -> Measured:
    """Our engine with these duties alone."""
    small = replace(book, obligations={one.id: one for one in duties})
    whole, alone = [float("inf")] * len(facts), [float("inf")] * len(facts)
    for number in range(WARM + ROUNDS):
        for place, one in enumerate(facts):
            began = time.perf_counter()
            interview = stated(small, one).workplace
            ready = time.perf_counter()
            assess(small, interview, TODAY)
            ended = time.perf_counter()
            if number >= WARM:
                whole[place] = min(whole[place], (ended - began) * 1000)
                alone[place] = min(alone[place], (ended - ready) * 1000)
    return Measured(
        [_truths(small, one) for one in facts],
        whole,
        alone,
        min(_parsed(book, duties) for _ in range(ROUNDS)),
    )


def _truths(book: Rulebook, facts: Mapping[str, Value]) -> list[tuple[Truth, Truth]]:
    interview = stated(book, facts).workplace
    now = situation(book, interview, TODAY)
    return [(one.applies, one.met) for one in standings(book, interview.scope, now)]


def _parsed(book: Rulebook, duties: tuple[Obligation, ...]) -> float:
    """Milliseconds to read the texts of these duties and of the definitions they use."""
    conditions = [condition for one in duties for condition in (one.applies_when, one.met_when)]
    used = dict(found for condition in conditions for found in translation.named(condition))
    texts = [str(one) for one in (*conditions, *used.values())]
    facts = {name: question.domain for name, question in book.questions.items()}
    names = Names(facts, book.definitions, {name: amount.by for name, amount in book.amounts.items()})
    began = time.perf_counter()
    for text in texts:
        parse(text, names)
    return (time.perf_counter() - began) * 1000


def publicodes(book: Rulebook, duties: tuple[Obligation, ...], facts: list[dict[str, Value]]) -> Measured:
    """The other engine with the same duties. Raises UnavailableError."""
    task = {
        "rules": translation.rules(book, duties, TODAY),
        "outcomes": translation.outcomes(duties),
        "situations": [translation.situation(one) for one in facts],
        "warm": WARM,
        "rounds": ROUNDS,
    }
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        install(folder)
        shutil.copy(RUN, folder)
        done = _run(["node", RUN.name], folder, RUN_SECONDS, json.dumps(task))
    if done.returncode:
        raise UnavailableError(f"publicodes does not run here: {done.stderr.strip()[-500:]}")
    answer: dict[str, Any] = json.loads(done.stdout)
    found = [[(applies, met) for applies, met in one] for one in answer["found"]]
    return Measured(found, answer["whole"], answer["alone"], answer["parse"])


def install(folder: Path) -> None:
    """Put publicodes into that folder. Raises UnavailableError."""
    for program in ("node", "npm"):
        if shutil.which(program) is None:
            raise UnavailableError(f"{program} is not installed; the comparison needs node 20 and npm")
    done = _run([*NPM_INSTALL, PUBLICODES], folder, INSTALL_SECONDS)
    if done.returncode:
        said = next((line for line in done.stderr.splitlines() if line.startswith("npm error")), "")
        raise UnavailableError(f"npm cannot install {PUBLICODES}; is the network there? {said}".rstrip())


def version(program: str) -> str:
    """What the program calls its version."""
    return _run([program, "--version"], Path.cwd(), INSTALL_SECONDS).stdout.strip()


def _run(command: list[str], folder: Path, seconds: int, text: str = "") -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            command, cwd=folder, input=text, capture_output=True, text=True, check=False, timeout=seconds
        )
    except subprocess.TimeoutExpired as error:
        raise UnavailableError(f"{command[0]} has not ended within {seconds} seconds") from error


def _compare(what: str, ours: float, theirs: float) -> None:
    print(f"{what}: here {ours:.4f}, publicodes {theirs:.4f}, ratio {theirs / ours:.1f}")


if __name__ == "__main__":
    sys.exit(main())
