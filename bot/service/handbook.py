"""The rulebook for readers: what a page or the Markdown shows of it, in one language, as of one day."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from bot.service.figures import figures
from bot.service.page import Asked, Definition, Entry, Grid, Lead, Leading, Line, Part, Reference, Rule
from bot.service.search import matching, plain
from bot.service.wording import Wording, defined
from bot.service.words import OBLIGATION_WORDS, Words
from flows.conditions import Condition
from flows.facts import Scope
from flows.rulebook import Obligation, Question, Rulebook
from flows.sources import Citation, by_source
from flows.tables import Table, law_day, table
from i18n.articles import day
from i18n.catalog import Argument

_SCOPES = {Scope.WORKPLACE: "rules-scope-workplace", Scope.WORKER: "rules-scope-worker"}


@dataclass(frozen=True)
class Handbook:
    """Read-only; everything is computed from the rulebook and its words."""

    words: Words
    language: str
    today: date

    @property
    def book(self) -> Rulebook:
        return self.words.book

    def text(self, id_: str, **arguments: Argument) -> str:
        """Words of the catalog."""
        return self.words.text(self.language, id_, **arguments)

    def edition(self) -> str:
        """Version of the rulebook, and the day whose law is shown."""
        return self.text("rules-edition", version=self.book.version, day=day(self.language, self.today))

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """All obligations by id, in declared order."""
        return {one.id: self._entry(one) for one in self.book.obligations.values()}

    def areas(self) -> dict[str, list[Entry]]:
        """The obligations of each area that has any, in the order in which areas are asked."""
        found = {
            section: [one for one in self.entries.values() if one.area == section]
            for section in self.book.sections
        }
        return {section: entries for section, entries in found.items() if entries}

    def search(self, query: str) -> list[Entry]:
        """The obligations whose title, duty, sources or id hold every word of the query, in any language."""
        return [self.entries[id_] for id_ in matching(self._searched, query)]

    def chosen(self, what: str | None) -> list[Obligation]:
        """All obligations, those of an area, or one by its id. Raises ValueError for another name."""
        found = [one for one in self.book.obligations.values() if what in {None, one.area, one.id}]
        if not found:
            near = difflib.get_close_matches(str(what), [*self.book.sections, *self.book.obligations], n=1)
            suggestion = f"; did you mean {near[0]!r}?" if near else ""
            raise ValueError(f"'{what}' is no obligation and no area{suggestion}")
        return found

    def rule(self, obligation: Obligation) -> Rule:
        """An obligation in full. One that is not in force is shown as on the nearest day on which it is."""
        wording = Wording(self.words, self.language, law_day(obligation, self.today))
        conditions = (obligation.applies_when, obligation.met_when)
        applies, met = (wording.condition(condition) for condition in conditions)
        facts = obligation.facts()
        return Rule(
            entry=self.entries[obligation.id],
            words={part: self.words.obligation(self.language, obligation, part) for part in OBLIGATION_WORDS},
            applies=applies,
            met=met,
            definitions=definitions(wording, conditions),
            grid=_grid(wording, table(self.book, obligation, self.today)),
            figures=figures(wording, obligation),
            references=self.references(obligation.citations),
            questions=tuple(
                self._asked(question) for name, question in self.book.questions.items() if name in facts
            ),
        )

    def leading(self, section: str) -> tuple[Leading, ...]:
        """The questions of a section, each with the obligations that its answer helps to decide."""
        return tuple(self._leading(one) for one in self.book.questions.values() if one.section == section)

    def map(self, section: str) -> tuple[Part, ...]:
        """The map of a section in parts that can be drawn: by whom questions are about, then by area."""
        questions = self.leading(section)
        return tuple(
            Part(scope.value, area, found)
            for scope in Scope
            for area in self.areas()
            if (found := tuple(_within(questions, scope, area)))
        )

    def references(self, citations: Iterable[Citation]) -> tuple[Reference, ...]:
        """Each source once, with all its articles that are cited."""
        return tuple(self._reference(source, articles) for source, articles in by_source(citations).items())

    def scope(self, scope: Scope) -> str:
        """Whom something is about."""
        return self.text(_SCOPES[scope])

    def _leading(self, question: Question) -> Leading:
        leads = (
            Lead(
                self.entries[one.id],
                question.id in one.applies_when.facts(),
                question.id in one.met_when.facts(),
            )
            for one in self.book.obligations.values()
            if question.id in one.facts()
        )
        short, said = (self.words.question(self.language, question, part) for part in ("short", ""))
        return Leading(question.id, short, said, question.scope.value, tuple(leads))

    @cached_property
    def _searched(self) -> dict[str, str]:
        return {one.id: plain(" ".join(self._texts(one))) for one in self.book.obligations.values()}

    def _texts(self, obligation: Obligation) -> list[str]:
        found = [obligation.id]
        for language in self.words.catalog.languages:
            found += [self.words.obligation(language, obligation, part) for part in ("", "duty")]
            found += [self.words.citation(language, citation) for citation in obligation.citations]
        return found

    def _entry(self, obligation: Obligation) -> Entry:
        parties = [self.text(f"party-{party}") for party in obligation.falls_on]
        return Entry(
            id=obligation.id,
            title=self.words.obligation(self.language, obligation),
            area=obligation.area,
            about=obligation.scope.value,
            scope=self.scope(obligation.scope),
            owed_by=self.text(f"party-{obligation.owed_by}"),
            falls_on=self.text("list-join").join(parties),
            force=self._force(obligation),
            in_force=self.today in obligation.in_force,
            confidence=obligation.confidence.value,
        )

    def _force(self, obligation: Obligation) -> str:
        start, end = obligation.in_force.start, obligation.in_force.end
        if start and end:
            return self.text("rules-force-span", start=day(self.language, start), end=day(self.language, end))
        if start:
            return self.text("rules-force-from", day=day(self.language, start))
        return (
            self.text("rules-force-until", day=day(self.language, end))
            if end
            else self.text("rules-force-now")
        )

    def _reference(self, name: str, articles: list[str]) -> Reference:
        source = self.book.sources[name]
        checked = self.text("rules-checked", day=day(self.language, source.checked_on))
        return Reference(self.words.source(self.language, name, articles), source.url, checked)

    def _asked(self, question: Question) -> Asked:
        parts = {
            part: self.words.question(self.language, question, part) for part in ("short", "why", "look")
        }
        text, scope = self.words.question(self.language, question), self.scope(question.scope)
        return Asked(id=question.id, text=text, scope=scope, **parts)


def definitions(wording: Wording, conditions: Sequence[Condition]) -> tuple[Definition, ...]:
    """The terms that these conditions use, each once, with what they mean."""
    return tuple(
        Definition(name, wording.definition(name), wording.condition(meaning))
        for name, meaning in defined(conditions).items()
    )


def _within(questions: Iterable[Leading], scope: Scope, area: str) -> Iterator[Leading]:
    for one in questions:
        leads = tuple(lead for lead in one.leads if lead.to.area == area)
        if leads and one.about == scope:
            yield replace(one, leads=leads)


def _grid(wording: Wording, found: Table) -> Grid:
    return Grid(
        day=day(wording.language, found.on),
        facts=tuple(wording.short(fact) for fact in found.facts),
        lines=tuple(
            Line(
                cells=tuple(
                    wording.answers(fact, cell) if cell else ""
                    for fact, cell in zip(found.facts, row.cells, strict=True)
                ),
                status=row.status.value,
                result=wording.text(f"status-{row.status}"),
            )
            for row in found.rows
        ),
    )
