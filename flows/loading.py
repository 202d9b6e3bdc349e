"""Files -> rulebook. Everything that can be wrong in a file is refused here, with file and line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias, TypeVar

from flows import build, checks, shapes
from flows.agenda import Deadline
from flows.conditions import Condition, Constant
from flows.facts import Scope
from flows.leads import Lead, Terms
from flows.migration import Migration, migration_problems
from flows.notes import Note
from flows.papers import Pack
from flows.parsing import ConditionError, Names, parse
from flows.rulebook import Amount, Obligation, Question, Rulebook
from flows.sources import Source
from flows.succession import Edition
from flows.yamlfile import Place, RulebookError, YamlFile, read

__all__ = ["HOME", "RulebookError", "load", "recorded"]

HOME = Path(__file__).parent / "rulebook"
Made = TypeVar("Made")
Entry: TypeAlias = tuple[YamlFile, Place]
Citing: TypeAlias = Question | Obligation | Amount | Pack | Deadline | Note | Lead


def load(folder: Path = HOME) -> Rulebook:
    """The rulebook in that folder. Raises RulebookError with every problem found."""
    return _Loader(folder).rulebook()


def recorded(folder: Path = HOME) -> tuple[Edition, ...]:
    """The editions recorded in `history/` beside that rulebook. Raises RulebookError."""
    records = [build.shaped(read(path), shapes.RecordShape) for path in sorted(folder.glob("history/*.yaml"))]
    return tuple(build.edition(one) for one in records)


class _Loader:
    def __init__(self, folder: Path) -> None:
        self._problems: list[str] = []
        self._places: dict[tuple[str, str], Entry] = {}
        self._head = read(folder / "edition.yaml")
        self._edition = build.shaped(self._head, shapes.EditionShape)
        others = sorted(path for path in folder.glob("*.yaml") if path.name != "edition.yaml")
        files = sorted((read(path) for path in others), key=self._rank)
        self._files = list(self._shaped(files))
        self._demand_no_problems()

    def rulebook(self) -> Rulebook:
        """Build all parts, then refuse or return."""
        sources = self._collect("source", self._sources())
        questions = self._collect("question", self._questions())
        for name, sentence in checks.reset_problems(questions):
            self._say(self._places["question", name], [sentence])
        amounts = self._collect("amount", self._amounts(questions))
        names = Names(
            facts={name: question.domain for name, question in questions.items()},
            definitions={},
            amounts={name: amount.by for name, amount in amounts.items()},
        )
        definitions = self._definitions(names)
        names = Names(names.facts, definitions, names.amounts)
        obligations = self._collect("obligation", self._obligations(names, questions))
        workers_when = self._workers_when(names, questions)
        packs = self._collect("pack", self._packs(names))
        calendar = self._collect("deadline", self._calendar(names, questions))
        notes = self._collect("note", self._notes())
        leads = self._collect("lead", self._leads(names, questions))
        terms = self._terms(names)
        self._check_citations("question", questions, sources)
        self._check_citations("obligation", obligations, sources)
        self._check_citations("amount", amounts, sources)
        self._check_citations("pack", packs, sources)
        self._check_citations("deadline", calendar, sources)
        self._check_citations("note", notes, sources)
        self._check_citations("lead", leads, sources)
        records = self._collect("record", self._records())
        migrations = self._migrations(questions)
        self._demand_no_problems()
        return Rulebook(
            version=self._edition.version,
            sections=self._edition.sections,
            questions=questions,
            definitions=definitions,
            obligations=obligations,
            sources=sources,
            amounts=amounts,
            migrations=migrations,
            packs=packs,
            calendar=calendar,
            notes=notes,
            records=records,
            workers_when=workers_when,
            leads=leads,
            renewal=terms,
        )

    def _rank(self, file: YamlFile) -> tuple[int, str]:
        section = file.content.get("section") if isinstance(file.content, dict) else None
        sections = self._edition.sections
        return (sections.index(section) if section in sections else len(sections), file.name)

    def _shaped(self, files: Iterable[YamlFile]) -> Iterator[tuple[YamlFile, shapes.FileShape]]:
        for file in files:
            try:
                yield file, build.shaped(file, shapes.FileShape)
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
                question = build.question(section, raw)
                self._say(entry, checks.domain_problems(raw.id, question.domain))
                yield entry, raw.id, question

    def _amounts(self, questions: Mapping[str, Question]) -> Iterator[tuple[Entry, str, Amount]]:
        for file, shape in self._files:
            for index, raw in enumerate(shape.amounts):
                place: Place = ("amounts", index)
                amount = build.amount(raw)
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
                self._say(entry, checks.period_problems(raw.id, build.period(raw.in_force)))
                if conditions.keys() == texts.keys():
                    self._say(entry, checks.scope_problems(raw.id, raw.scope, conditions, questions))
                    self._say(entry, checks.amount_problems(raw.id, raw.shows, names.amounts))
                    yield entry, raw.id, build.obligation(section, raw, conditions)

    def _packs(self, names: Names) -> Iterator[tuple[Entry, str, Pack]]:
        for file, shape in self._files:
            for index, raw in enumerate(shape.packs):
                entry = (file, ("packs", index))
                texts = {"applies_when": raw.applies_when, **{one.id: one.when for one in raw.documents}}
                conditions = self._conditions({key: (entry, text) for key, text in texts.items()}, names)
                self._say(entry, checks.twice_problems(raw.id, [one.id for one in raw.documents]))
                if conditions.keys() == texts.keys():
                    yield entry, raw.id, build.pack(raw, conditions)

    def _calendar(
        self, names: Names, questions: Mapping[str, Question]
    ) -> Iterator[tuple[Entry, str, Deadline]]:
        for file, shape in self._files:
            for index, raw in enumerate(shape.calendar):
                entry = (file, ("calendar", index))
                found = self._conditions({"applies_when": (entry, raw.applies_when)}, names)
                if found:
                    self._say(entry, checks.workplace_problems(raw.id, raw.scope, found, questions))
                    yield entry, raw.id, build.deadline(raw, found["applies_when"])

    def _notes(self) -> Iterator[tuple[Entry, str, Note]]:
        for file, shape in self._files:
            for index, raw in enumerate(shape.notes):
                yield (file, ("notes", index)), raw.id, build.note(raw)

    def _leads(self, names: Names, questions: Mapping[str, Question]) -> Iterator[tuple[Entry, str, Lead]]:
        for file, shape in self._files:
            for index, raw in enumerate(shape.leads):
                entry = (file, ("leads", index))
                said = {"applies_when": raw.applies_when, "needless_when": raw.needless_when}
                texts = {key: (entry, text) for key, text in said.items() if text is not None}
                found = self._conditions(texts, names)
                if found.keys() == texts.keys():
                    lead = build.lead(raw, found)
                    self._say(entry, checks.lead_problems(lead, questions))
                    yield entry, raw.id, lead

    def _terms(self, names: Names) -> Terms:
        said = [(file, shape.renewal) for file, shape in self._files if shape.renewal is not None]
        for file, _ in said[1:]:
            self._say((file, ("renewal",)), [f"the terms of renewal stand in {said[0][0].name} already"])
        texts = {
            key: ((file, ("renewal",)), text)
            for file, one in said
            for key, text in one.model_dump(exclude_none=True).items()
        }
        return Terms(**self._conditions(texts, names))

    def _records(self) -> Iterator[tuple[Entry, str, str | None]]:
        for file, shape in self._files:
            for index, record in enumerate(shape.records):
                yield (file, ("records", index)), record, None
            for record, reason in shape.left_out.items():
                yield (file, ("left_out", record)), record, reason

    def _migrations(self, questions: Mapping[str, Question]) -> tuple[Migration, ...]:
        found = tuple(
            Migration(raw.version, raw.renamed, raw.options, frozenset(raw.dropped))
            for raw in self._edition.migrations
        )
        facts = {name: question.domain for name, question in questions.items()}
        for number, problem in migration_problems(found, self._edition.version, facts):
            self._say((self._head, ("migrations", number)), [problem])
        return found

    def _workers_when(self, names: Names, questions: Mapping[str, Question]) -> Condition:
        key = "workers_when"
        entry: Entry = (self._head, (key,))
        found = self._conditions({key: (entry, self._edition.workers_when)}, names)
        self._say(entry, checks.workplace_problems(key, Scope.WORKPLACE, found, questions))
        return found.get(key, Constant(value=True))

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
        self, noun: str, things: Mapping[str, Citing], sources: Mapping[str, Source]
    ) -> None:
        for name, one in things.items():
            self._say(self._places[noun, name], checks.citation_problems(noun, name, one.citations, sources))

    def _say(self, entry: Entry, sentences: Iterable[str]) -> None:
        file, place = entry
        self._problems += [f"{file.at(place)}: {sentence}" for sentence in sentences]

    def _demand_no_problems(self) -> None:
        if self._problems:
            # Two parts of one file can have the same thing to say.
            raise RulebookError(list(dict.fromkeys(self._problems)))
