"""Stories: whole interviews as data, one YAML file each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from flows.assessment import Assessment, Finding, Status

HOME = Path(__file__).parent / "stories"
# Places in the law of an unmet duty, facts that would settle a possible one, nothing for the others.
Expected: TypeAlias = Mapping[str, tuple[Status, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Story:
    """Facts as the owner gives them, and what the law says about them on the first and on later days.

    Exactly these facts are asked for. `later` has for each day the obligations that stand otherwise than on
    the first one. `symmetry` counts the unmet duties of the employer that would hit the worker.
    """

    name: str
    facts: Mapping[str, object]
    order: Sequence[str]
    day: date
    symmetry: int
    expected: Expected
    later: Mapping[date, Expected]


def read(path: Path) -> Story:
    """The story in that file; a KeyError or TypeError for one that lacks something."""
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    raw.pop("story")
    facts, order, later = raw.pop("facts"), raw.pop("order", []), raw.pop("later", {})
    day, symmetry = raw.pop("day"), raw.pop("symmetry")
    changes = {when: _expected(change) for when, change in later.items()}
    return Story(path.stem, facts, order, day, symmetry, _expected(raw), changes)


def found(assessment: Assessment) -> dict[str, tuple[Status, Sequence[str]]]:
    """An assessment in the words of the stories."""
    return {one.obligation.id: (one.status, _detail(one)) for one in assessment.findings}


def _detail(finding: Finding) -> Sequence[str]:
    if finding.status is Status.POSSIBLE:
        return sorted(finding.missing)
    if finding.status is not Status.UNMET:
        return []
    return [" ".join(filter(None, (one.source, one.article))) for one in finding.obligation.citations]


def _expected(raw: Mapping[str, Any]) -> Expected:
    expected: dict[str, tuple[Status, Sequence[str]]] = {}
    for key, group in raw.items():
        status = Status(key)
        for obligation in group:
            if obligation in expected:
                raise KeyError(f"{obligation} stands twice")
            named = group[obligation] if isinstance(group, dict) else []
            expected[obligation] = (status, sorted(named) if status is Status.POSSIBLE else named)
    return expected
