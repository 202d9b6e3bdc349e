"""Files -> rulebook. Everything that can be wrong in a file is refused here, with file and line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias, TypeVar

from pydantic import BaseModel, ValidationError

from flows import checks, shapes
from flows.conditions import Condition
from flows.facts import Domain
from flows.migration import Migration, migration_problems
from flows.parsing import ConditionError, Names, parse
from flows.rulebook import Amount, Citation, Obligation, Period, Question, Row, Rulebook, Source
from flows.succession import Edition
from flows.yamlfile import Place, RulebookError, YamlFile, read

__all__ = ["HOME", "RulebookError", "load", "recorded"]

HOME = Path(__file__).parent / "rulebook"
Made = TypeVar("Made")
Shape = TypeVar("Shape", bound=BaseModel)
Entry: TypeAlias = tuple[YamlFile, Place]


def load(folder: Path = HOME) -> Rulebook:
    """The rulebook in that folder. Raises RulebookError with every problem found."""
    return _Loader(folder).rulebook()


def recorded(folder: Path = HOME) -> tuple[Edition, ...]:
    """The editions recorded in `history/` beside that rulebook. Raises RulebookError."""
    records = [_shape(read(path), shapes.RecordShape) for path in sorted(folder.glob("history/*.yaml"))]
    return tuple(
        Edition(one.version, {name: _domain(domain) for name, domain in one.facts.items()}) for one in records
    )


class _Loader:
    def __init__(self, folder: Path) -> None:
        self._problems: list[str] = []
        self._places: dict[tuple[str, str], Entry] = {}
        self._head = read(folder / "edition.yaml")
        self._edition = _shape(self._head, shapes.EditionShape)
        others = sorted(path for path in folder.glob("*.yaml") if path.name != "edition.yaml")
        files = sorted((read(path) for path in others), key=self._rank)
        self._files = list(self._shaped(files))
        self._demand_no_problems()

    def rulebook(self) -> Rulebook:
        """Build all parts, then refuse or return."""
        sources = self._collect("source", self._sources())
        questions = self._collect("question", self._questions())
        amounts = self._collect("amount", self._amounts(questions))
        names = Names(
            facts={name: question.domain for name, question in questions.items()},
            definitions={},
            amounts={name: amount.by for name, amount in amounts.items()},
        )
        definitions = self._definitions(names)
        names = Names(names.facts, definitions, names.amounts)
        obligations = self._collect("obligation", self._obligations(names, questions))
        self._check_citations(sources, questions, obligations, amounts)
        migrations = self._migrations(questions)
        self._demand_no_problems()
        sections, version = self._edition.sections, self._edition.version
        return Rulebook(version, sections, questions, definitions, obligations, sources, amounts, migrations)

    def _rank(self, file: YamlFile) -> tuple[int, str]:
        section = file.content.get("section") if isinstance(file.content, dict) else None
        sections = self._edition.sections
        return (sections.index(section) if section in sections else len(sections), file.name)

    def _shaped(self, files: Iterable[YamlFile]) -> Iterator[tuple[YamlFile, shapes.FileShape]]:
        for file in files:
            try:
                yield file, _shape(file, shapes.FileShape)
            except RulebookError as error:
                self._problems += error.problems

    def _sources(self) -> Iterator[tuple[Entry, str, Source]]:
        for file, shape in self._files:
            for index, raw in enumerate(shape.sources):
                yield (file, ("sources", index)), raw.id, Source(raw.id, raw.kind, raw.url, raw.checked_on)

    def _questions(self) -> Iterator[tuple[Entry, str, Question]]:
        for file, shape in self._files:
            section = self._section(file, shape) if shape.questions else ""
            for index, raw in enumerate(shape.questions):
                entry = (file, ("questions", index))
                domain = _domain(raw)
                self._say(entry, checks.domain_problems(raw.id, domain))
                yield entry, raw.id, Question(raw.id, section, raw.scope, domain, _citations(raw.sources))

    def _amounts(self, questions: Mapping[str, Question]) -> Iterator[tuple[Entry, str, Amount]]:
        for file, shape in self._files:
            for index, raw in enumerate(shape.amounts):
                place: Place = ("amounts", index)
                rows = tuple(Row(row.value, _period(row), row.key) for row in raw.rows)
                amount = Amount(raw.id, raw.unit, raw.by, raw.confidence, _citation(raw.source), rows)
                for number, problem in checks.row_problems(amount, questions):
                    self._say((file, place if number is None else (*place, "rows", number)), [problem])
                yield (file, place), raw.id, amount

    def _definitions(self, names: Names) -> dict[str, Condition]:
        found: dict[str, Condition] = {}
        for file, shape in self._files:
            for name, text in shape.definitions.items():
                entry = (file, ("definitions", name))
                if name in names.facts or name in names.amounts or name in found:
                    self._say(entry, [f"'{name}' already means something else; choose another name"])
                # Only what was defined before can be used, so that no definition goes in circles.
                found.update(
                    self._conditions({name: (entry, text)}, Names(names.facts, found, names.amounts))
                )
        return found

    def _obligations(
        self, names: Names, questions: Mapping[str, Question]
    ) -> Iterator[tuple[Entry, str, Obligation]]:
        for file, shape in self._files:
            section = self._section(file, shape) if shape.obligations else ""
            for index, raw in enumerate(shape.obligations):
                entry = (file, ("obligations", index))
                texts = {"applies_when": raw.applies_when, "met_when": raw.met_when}
                places = {key: ((file, (*entry[1], key)), text) for key, text in texts.items()}
                conditions = self._conditions(places, names)
                self._say(entry, checks.period_problems(raw.id, _period(raw.in_force)))
                if conditions.keys() == texts.keys():
                    self._say(entry, checks.scope_problems(raw.id, raw.scope, conditions, questions))
                    yield entry, raw.id, _obligation(section, raw, conditions)

    def _migrations(self, questions: Mapping[str, Question]) -> tuple[Migration, ...]:
        found = tuple(
            Migration(raw.version, raw.renamed, raw.options, frozenset(raw.dropped))
            for raw in self._edition.migrations
        )
        facts = {name: question.domain for name, question in questions.items()}
        for number, problem in migration_problems(found, self._edition.version, facts):
            self._say((self._head, ("migrations", number)), [problem])
        return found

    def _section(self, file: YamlFile, shape: shapes.FileShape) -> str:
        if shape.section in self._edition.sections:
            return shape.section
        known = ", ".join(self._edition.sections)
        self._say((file, ("section",)), [f"questions and obligations need a section: {known}"])
        return ""

    def _conditions(self, texts: Mapping[str, tuple[Entry, str]], names: Names) -> dict[str, Condition]:
        found = {}
        for key, (entry, text) in texts.items():
            try:
                found[key] = parse(text, names)
            except ConditionError as error:
                self._say(entry, [str(error)])
        return found

    def _collect(self, noun: str, made: Iterable[tuple[Entry, str, Made]]) -> dict[str, Made]:
        found: dict[str, Made] = {}
        for entry, name, thing in made:
            if name in found:
                file, place = self._places[noun, name]
                self._say(entry, [f"{noun} '{name}' exists already at {file.at(place)}"])
            self._places.setdefault((noun, name), entry)
            found[name] = thing
        return found

    def _check_citations(
        self,
        sources: Mapping[str, Source],
        questions: Mapping[str, Question],
        obligations: Mapping[str, Obligation],
        amounts: Mapping[str, Amount],
    ) -> None:
        citing = [("question", question.id, question.citations) for question in questions.values()]
        citing += [("obligation", obligation.id, obligation.citations) for obligation in obligations.values()]
        citing += [("amount", amount.id, (amount.citation,)) for amount in amounts.values()]
        for noun, name, citations in citing:
            self._say(self._places[noun, name], checks.citation_problems(noun, name, citations, sources))

    def _say(self, entry: Entry, sentences: Iterable[str]) -> None:
        file, place = entry
        self._problems += [f"{file.at(place)}: {sentence}" for sentence in sentences]

    def _demand_no_problems(self) -> None:
        if self._problems:
            # Two parts of one file can have the same thing to say.
            raise RulebookError(list(dict.fromkeys(self._problems)))


def _shape(file: YamlFile, shape: type[Shape]) -> Shape:
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


def _domain(shape: shapes.QuestionShape | shapes.DomainShape) -> Domain:
    return Domain(shape.kind, shape.options, shape.min, shape.max)


def _citation(shape: shapes.CitationShape) -> Citation:
    return Citation(shape.source, shape.article)


def _citations(found: Iterable[shapes.CitationShape]) -> tuple[Citation, ...]:
    return tuple(_citation(shape) for shape in found)


def _period(shape: shapes.PeriodShape) -> Period:
    return Period(shape.start, shape.end)


def _obligation(area: str, raw: shapes.ObligationShape, conditions: Mapping[str, Condition]) -> Obligation:
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
        in_force=_period(raw.in_force),
        confidence=raw.confidence,
        citations=_citations(raw.sources),
    )
