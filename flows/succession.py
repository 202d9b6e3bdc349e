"""One edition of the rulebook after another: what an edition asked for, and whether its answers live on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from flows.facts import Domain, Kind, Scope, Value, from_json, to_json
from flows.migration import carried
from flows.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Edition:
    """The facts that an edition asked for, as they were recorded, and in whose interview each was stored."""

    version: str
    facts: Mapping[str, Domain]
    scopes: Mapping[str, Scope]


def record(book: Rulebook) -> dict[str, Any]:
    """The facts of this edition as plain data, to be recorded for the editions to come."""
    facts = {
        name: {**_plain(question.domain), "scope": question.scope.value}
        for name, question in book.questions.items()
    }
    return {"version": book.version, "facts": facts}


def stored_answers(edition: Edition) -> Iterator[tuple[str, Value]]:
    """Every answer that an interview of that edition can hold; of numbers and days the ends."""
    for name, domain in edition.facts.items():
        match domain.kind:
            case Kind.YESNO:
                yield from ((name, value) for value in (True, False))
            case Kind.CHOICE:
                yield from ((name, option) for option in domain.options)
            case Kind.NUMBER:
                yield from ((name, end) for end in (domain.minimum, domain.maximum))
            case Kind.DATE:  # pragma: no branch  # no other kind
                yield from ((name, end) for end in (date.min, date.max))


def succession_problems(book: Rulebook, edition: Edition) -> tuple[str, ...]:
    """Why the answers of that edition cannot all be read today; for the present edition what was changed."""
    found = _changed(book, edition) if edition.version == book.version else _lost(book, edition)
    return tuple(dict.fromkeys(f"edition {edition.version}: {sentence}" for sentence in found))


def _changed(book: Rulebook, edition: Edition) -> Iterator[str]:
    now = {name: (question.domain, question.scope) for name, question in book.questions.items()}
    then = {name: (domain, edition.scopes[name]) for name, domain in edition.facts.items()}
    for name in sorted(now.keys() | then.keys()):
        if now.get(name) != then.get(name):
            yield f"'{name}' is not as it was recorded; raise the version"


def _lost(book: Rulebook, edition: Edition) -> Iterator[str]:
    places: dict[str, str] = {}
    for name, value in stored_answers(edition):
        for new, raw in carried(book.migrations, edition.version, {name: to_json(value)}).items():
            if places.setdefault(new, name) != name:
                yield f"'{places[new]}' and '{name}' would both be '{new}'"
            elif new not in book.questions:
                yield f"'{name}' is no question any more; rename it or drop it"
            elif book.questions[new].scope is not edition.scopes[name]:
                yield f"'{name}' was asked about a {edition.scopes[name]}, '{new}' is not; drop it"
            elif from_json(book.questions[new].domain, raw) is None:
                yield f"'{to_json(value)}' is no answer to '{new}' any more; map it, or drop the question"


def _plain(domain: Domain) -> dict[str, Any]:
    bounds = {"min": domain.minimum, "max": domain.maximum} if domain.kind is Kind.NUMBER else {}
    options = {"options": list(domain.options)} if domain.options else {}
    return {"kind": domain.kind.value, **options, **bounds}
