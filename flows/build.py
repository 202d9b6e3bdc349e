"""Shapes -> parts of the rulebook, one function each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from flows import shapes
from flows.agenda import Deadline
from flows.calendar import Period
from flows.conditions import Condition, Constant
from flows.facts import Domain
from flows.leads import Lead, Offset
from flows.notes import Note
from flows.papers import Document, Pack
from flows.rulebook import Amount, Obligation, Question, Row
from flows.sources import Citation
from flows.succession import Edition
from flows.yamlfile import Place, RulebookError, YamlFile

Shape = TypeVar("Shape", bound=BaseModel)


def shaped(file: YamlFile, shape: type[Shape]) -> Shape:
    """The content of a file in that shape. Raises RulebookError with every problem found."""
    try:
        return shape.model_validate(file.content)
    except ValidationError as error:
        errors = error.errors()
        # A list is called too short when its items are wrong: their own sentences are enough.
        inner = {one["loc"][:end] for one in errors for end in range(len(one["loc"]))}
        found = [
            _shape_problem(file, one["loc"], one["type"], one["msg"])
            for one in errors
            if one["loc"] not in inner
        ]
        raise RulebookError(found) from error


def _shape_problem(file: YamlFile, place: Place, kind: str, message: str) -> str:
    # pydantic marks a wrong key of a mapping by one more step.
    name = next((step for step in reversed(place) if step != "[key]"), "the file")
    if kind == "extra_forbidden":
        return f"{file.at(place)}: '{name}' is no key here; see the format in flows/shapes.py"
    if kind == "missing":
        return f"{file.at(place)}: '{name}' is missing"
    return f"{file.at(place)}: '{name}': {message.removeprefix('Value error, ')}"


def domain(shape: shapes.QuestionShape | shapes.DomainShape) -> Domain:
    return Domain(shape.kind, shape.options, shape.min, shape.max)


def citation(shape: shapes.CitationShape) -> Citation:
    return Citation(shape.source, shape.article)


def citations(found: Iterable[shapes.CitationShape]) -> tuple[Citation, ...]:
    return tuple(citation(shape) for shape in found)


def period(shape: shapes.PeriodShape) -> Period:
    return Period(shape.start, shape.end)


def obligation(area: str, raw: shapes.ObligationShape, conditions: Mapping[str, Condition]) -> Obligation:
    return Obligation(
        id=raw.id,
        area=area,
        records=raw.records,
        scope=raw.scope,
        applies_when=conditions["applies_when"],
        met_when=conditions["met_when"],
        owed_by=raw.owed_by,
        falls_on=raw.falls_on,
        weight=raw.weight,
        in_force=period(raw.in_force),
        confidence=raw.confidence,
        citations=citations(raw.sources),
        shows=raw.shows,
    )


def pack(raw: shapes.PackShape, conditions: Mapping[str, Condition]) -> Pack:
    """`conditions` has that of the pack and, by their ids, those of its documents."""
    documents = tuple(Document(one.id, one.by, conditions[one.id]) for one in raw.documents)
    applies_when = conditions["applies_when"]
    return Pack(raw.id, raw.records, applies_when, documents, raw.confidence, citations(raw.sources))


def deadline(raw: shapes.DeadlineShape, applies_when: Condition) -> Deadline:
    return Deadline(
        id=raw.id,
        scope=raw.scope,
        records=raw.records,
        applies_when=applies_when,
        opens=raw.opens,
        closes=raw.closes,
        confidence=raw.confidence,
        citations=citations(raw.sources),
    )


def note(raw: shapes.NoteShape) -> Note:
    return Note(raw.id, raw.kind, raw.records, raw.since, raw.confidence, citations(raw.sources))


def offset(raw: shapes.OffsetShape) -> Offset:
    return Offset(raw.months, raw.day, raw.days)


def lead(raw: shapes.LeadShape, conditions: Mapping[str, Condition]) -> Lead:
    return Lead(
        id=raw.id,
        track=raw.track,
        records=raw.records,
        anchor=raw.anchor,
        at=tuple(offset(one) for one in raw.at),
        limit=offset(raw.limit),
        lapses=offset(raw.lapses) if raw.lapses else None,
        repeat_days=raw.repeat_days,
        states=raw.states,
        applies_when=conditions["applies_when"],
        to=raw.to,
        confidence=raw.confidence,
        citations=citations(raw.sources),
        needless_when=conditions.get("needless_when", Constant(value=False)),
    )


def amount(raw: shapes.AmountShape) -> Amount:
    rows = tuple(Row(row.value, period(row), row.key) for row in raw.rows)
    return Amount(raw.id, raw.unit, raw.by, raw.confidence, citation(raw.source), rows, raw.records)


def question(section: str, raw: shapes.QuestionShape) -> Question:
    return Question(raw.id, section, raw.scope, domain(raw), citations(raw.sources), raw.records, raw.resets)


def edition(raw: shapes.RecordShape) -> Edition:
    facts = {name: domain(one) for name, one in raw.facts.items()}
    return Edition(raw.version, facts, {name: one.scope for name, one in raw.facts.items()})
