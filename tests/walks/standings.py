"""How duties stand, in the words of the stories: groups by status, in YAML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import yaml

from flows.assessment import Assessment, Finding, Status

ENDED = "ended"
# Places in the law of an unmet duty, facts that would settle a possible one, nothing for the others.
# None: the duty has ended.
Standing: TypeAlias = tuple[Status, Sequence[str]] | None
Standings: TypeAlias = Mapping[str, Standing]


def grouped(groups: Mapping[str, Any]) -> Standings:
    """The duties in the groups of a story. Raises KeyError, TypeError or ValueError for what are none."""
    found: dict[str, Standing] = {}
    for key, group in groups.items():
        if not isinstance(group, (dict, list)):
            raise TypeError(f"'{key}' has neither a list of duties nor a mapping")
        for name in group:
            if name in found:
                raise KeyError(f"{name} stands twice")
            details = group[name] if isinstance(group, dict) else []
            found[name] = None if key == ENDED else _standing(Status(key), details)
    return found


def _standing(status: Status, details: Sequence[str]) -> Standing:
    return status, sorted(details) if status is Status.POSSIBLE else details


def found(assessment: Assessment) -> dict[str, Standing]:
    """How the duties stand in an assessment."""
    return {one.obligation.id: (one.status, _details(one)) for one in assessment.findings}


def _details(finding: Finding) -> Sequence[str]:
    if finding.status is Status.POSSIBLE:
        return sorted(finding.missing)
    if finding.status is not Status.UNMET:
        return []
    return [" ".join(filter(None, (one.source, one.article))) for one in finding.obligation.citations]


def changed(before: Standings, after: Standings) -> Standings:
    """What stands otherwise, or has ended."""
    turned = {name: one for name, one in after.items() if before.get(name) != one}
    return {**turned, **{name: None for name in before if name not in after}}


def groups(standings: Standings) -> dict[str, Any]:
    """The groups of a story."""
    found: dict[str, Any] = {}
    lasting = {name: one for name, one in standings.items() if one is not None}
    for status in Status:
        group = {name: list(details) for name, (its, details) in lasting.items() if its is status}
        if group:
            found[status.value] = group if any(group.values()) else list(group)
    ended = [name for name in standings if name not in lasting]
    return {**found, ENDED: ended} if ended else found


def text(content: object) -> str:
    """YAML as a story has it."""
    return yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=110, default_flow_style=None)


def difference(expected: Standings, actual: Standings) -> str:
    """What a story lacks and what it has too much, in YAML to copy; empty when it is right."""
    lacks = {name: one for name, one in actual.items() if expected.get(name) != one}
    extra = {name: one for name, one in expected.items() if actual.get(name) != one}
    parts = {"# The story lacks:": lacks, "# The story has too much:": extra}
    return "\n".join(f"{heading}\n{text(groups(part))}" for heading, part in parts.items() if part)
