"""How answers stored under an earlier edition of the rulebook read under the present one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from flows.facts import Domain

Stored: TypeAlias = bool | int | str | None


@dataclass(frozen=True, slots=True)
class Migration:
    """What became of an edition's facts in the next one. `options` go by the question's new name."""

    version: str
    renamed: Mapping[str, str]
    options: Mapping[str, Mapping[str, str]]
    dropped: frozenset[str]

    def name(self, fact: str) -> str | None:
        """What the fact is called in the next edition; None if it was dropped."""
        return None if fact in self.dropped else self.renamed.get(fact, fact)

    def value(self, fact: str, value: Stored) -> Stored:
        """The answer to the question of that new name."""
        return self.options.get(fact, {}).get(value, value) if isinstance(value, str) else value


def carried(
    migrations: Sequence[Migration], version: str, answers: Mapping[str, Stored]
) -> dict[str, Stored]:
    """Answers stored under that version as the present edition reads them. No migration: as they are."""
    found = dict(answers)
    for one in onward(migrations, version):
        moved = ((one.name(fact), value) for fact, value in found.items())
        found = {fact: one.value(fact, value) for fact, value in moved if fact is not None}
    return found


def named(migrations: Sequence[Migration], version: str, fact: str) -> str | None:
    """What a fact of that version is called in the present edition; None if it was dropped."""
    return _last_name(fact, onward(migrations, version))


def onward(migrations: Sequence[Migration], version: str) -> Sequence[Migration]:
    """The migrations from that version to the present edition, in order."""
    versions = [one.version for one in migrations]
    return migrations[versions.index(version) :] if version in versions else ()


def migration_problems(
    migrations: Sequence[Migration], version: str, facts: Mapping[str, Domain]
) -> Iterator[tuple[int, str]]:
    """What is wrong with the migrations to the edition of that version, each with the migration's number."""
    for number, one in enumerate(migrations):
        if one.version == version or one.version in {other.version for other in migrations[:number]}:
            yield number, f"'{one.version}': the migrations go in a circle; each edition is left once"
        yield from ((number, problem) for problem in _names(one, migrations[number:], facts))
        for fact, options in one.options.items():
            yield from (
                (number, problem) for problem in _options(fact, options, migrations[number + 1 :], facts)
            )


def _names(one: Migration, onward: Sequence[Migration], facts: Mapping[str, Domain]) -> Iterator[str]:
    yield from _tangles(one.renamed)
    # Its stored answers would be read as answers to the new question.
    again = [name for name in (*one.renamed, *sorted(one.dropped)) if name in facts]
    yield from (f"'{name}' is gone, yet a question has that name again; choose another" for name in again)
    new = list(one.renamed.values())
    yield from (f"two questions become '{name}'" for name in dict.fromkeys(new) if new.count(name) > 1)
    for old, name in one.renamed.items():
        last = _last_name(name, onward[1:])
        if old in one.dropped:
            yield f"'{old}' is renamed and dropped"
        if last is not None and last not in facts:
            yield f"'{old}' becomes '{name}', which is no question"


def _options(
    fact: str, options: Mapping[str, str], onward: Sequence[Migration], facts: Mapping[str, Domain]
) -> Iterator[str]:
    yield from _tangles(options)
    last = _last_name(fact, onward)
    if last is None:
        return
    if last not in facts:
        yield f"options of '{fact}', which is no question"
        return
    for old, new in options.items():
        if carried(onward, onward[0].version if onward else "", {fact: new})[last] not in facts[last]:
            yield f"option '{old}' of '{fact}' becomes '{new}', which is no answer to '{last}'"


def _tangles(changed: Mapping[str, str]) -> Iterator[str]:
    """Names that are changed to a name which is changed itself."""
    for old, new in changed.items():
        if new in changed:
            circle = changed[new] == old or old == new
            yield f"'{old}' becomes '{new}', which " + ("goes in a circle" if circle else "is changed, too")


def _last_name(fact: str, onward: Sequence[Migration]) -> str | None:
    name: str | None = fact
    for one in onward:
        name = one.name(name) if name is not None else None
    return name
