"""The rulebook in a person's language: where ids and words meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from flows.answers import Vocabulary
from flows.assessment import Status
from flows.facts import Kind, Party, Value
from flows.leads import Lead
from flows.rulebook import Obligation, Question, Rulebook
from flows.sources import Citation, Confidence
from i18n.articles import cited, day
from i18n.catalog import Argument, Catalog
from i18n.check import problems

QUESTION_WORDS = ("short", "why", "look")
LEAD_WORDS = ("employer", "worker", "why")
OBLIGATION_WORDS = ("duty", "next", "deadline", "employer", "worker", "evidence")

# What the words of the rulebook's parts begin with: question, obligation, source, definition, amount, pack,
# document, deadline, note, reminder.
_OF_THE_BOOK = ("q-", "o-", "s-", "d-", "a-", "p-", "doc-", "t-", "n-", "r-")


@dataclass(frozen=True)
class Words:
    """Texts for one rulebook, in every language of the catalog.

    `pages` is the address under which anybody can read the rulebook, where it is served.
    """

    catalog: Catalog
    book: Rulebook
    pages: str | None = None

    def text(self, language: str, id_: str, **arguments: Argument) -> str:
        """Words of the conversation itself."""
        return self.catalog.text(language, id_, **arguments)

    def question(self, language: str, question: Question, part: str = "") -> str:
        """The question, or its short form, why it is asked, or where to look."""
        return self.catalog.text(language, f"q-{question.id}.{part}" if part else f"q-{question.id}")

    def obligation(self, language: str, obligation: Obligation, part: str = "") -> str:
        """The title of the duty, or one of OBLIGATION_WORDS."""
        return self.catalog.text(language, f"o-{obligation.id}.{part}" if part else f"o-{obligation.id}")

    def lead(self, language: str, lead: Lead, part: str = "") -> str:
        """The title of a reminder, or one of LEAD_WORDS."""
        return self.catalog.text(language, f"r-{lead.id}.{part}" if part else f"r-{lead.id}")

    def value(self, language: str, question: Question, value: Value | None) -> str:
        """An answer as the person reads it; None is *don't know*."""
        if value is None:
            return self.text(language, "answer-unknown")
        if isinstance(value, bool):
            return self.text(language, "answer-yes" if value else "answer-no")
        if isinstance(value, date):
            return day(language, value)
        return self.option(language, question, value) if isinstance(value, str) else f"{value:,}"

    def option(self, language: str, question: Question, option: str) -> str:
        """The label of one option."""
        return self.question(language, question, f"option_{option}")

    def citation(self, language: str, citation: Citation) -> str:
        """The place in the law, such as 健康保険法 第3条."""
        return self.source(language, citation.source, [citation.article] if citation.article else [])

    def source(self, language: str, source: str, articles: Sequence[str] = ()) -> str:
        """The name of a source with the articles cited of it."""
        return f"{self.catalog.text(language, f's-{source}')} {cited(language, articles)}".rstrip()

    def page(self, language: str, obligation: Obligation) -> str | None:
        """The address of the page on which the obligation can be read."""
        return f"{self.pages.rstrip('/')}/{language}/rules/{obligation.id}" if self.pages else None

    def labels(self, question: Question) -> dict[str, tuple[str, ...]]:
        """Every label of every option and what people type for it, in all languages."""
        return {option: tuple(self._typed(question, option)) for option in question.domain.options}

    def _typed(self, question: Question, option: str) -> Iterator[str]:
        for language in self.catalog.languages:
            yield self.option(language, question, option)
            more = f"q-{question.id}.typed_{option}"
            if more in self.catalog.variables(language):
                yield from self.catalog.text(language, more).split("|")

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Words for yes, no and don't know, of all languages."""
        return Vocabulary(
            yes=self.listed("typed-yes"), no=self.listed("typed-no"), unknown=self.listed("typed-unknown")
        )

    def problems(self) -> tuple[str, ...]:
        """What the words lack or have too much; empty when every language is complete."""
        return problems(self.catalog, {*wanted(self.book), *self._synonyms(), *self._conversation()})

    def _synonyms(self) -> Iterator[str]:
        # What people may type for an option is no duty of the words, but if one language has it, so must all.
        for question in self.book.questions.values():
            ids = (f"q-{question.id}.typed_{option}" for option in question.domain.options)
            yield from (
                id_
                for id_ in ids
                if any(id_ in self.catalog.variables(code) for code in self.catalog.languages)
            )

    def _conversation(self) -> Iterator[str]:
        # Ids of the conversation carry no rulebook prefix; a test compares them with the code that uses them.
        for id_ in self.catalog.variables(self.catalog.languages[0]):
            if not id_.startswith(_OF_THE_BOOK):
                yield id_

    def listed(self, id_: str) -> frozenset[str]:
        """The words of a list in the catalog, of all languages."""
        return frozenset(
            word.strip()
            for language in self.catalog.languages
            for word in self.text(language, id_).split("|")
        )


def wanted(book: Rulebook) -> Iterator[str]:
    """Every id for which the rulebook needs words."""
    for question in book.questions.values():
        yield f"q-{question.id}"
        yield from (f"q-{question.id}.{part}" for part in QUESTION_WORDS)
        yield from (f"q-{question.id}.option_{option}" for option in question.domain.options)
    for obligation in book.obligations.values():
        yield f"o-{obligation.id}"
        yield from (f"o-{obligation.id}.{part}" for part in OBLIGATION_WORDS)
    yield from (f"s-{source}" for source in book.sources)
    yield from (f"d-{definition}" for definition in book.definitions)
    yield from (f"a-{amount}" for amount in book.amounts)
    yield from (f"unit-{amount.unit}" for amount in book.amounts.values())
    for pack in book.packs.values():
        yield from (f"p-{pack.id}", f"p-{pack.id}.note")
        yield from (f"doc-{document.id}" for document in pack.documents)
    yield from (id_ for name in book.calendar for id_ in (f"t-{name}", f"t-{name}.text"))
    yield from (id_ for name in book.notes for id_ in (f"n-{name}", f"n-{name}.text"))
    for name in book.leads:
        yield f"r-{name}"
        yield from (f"r-{name}.{part}" for part in LEAD_WORDS)
    yield from (f"section-{section}" for section in book.sections)
    yield from (f"status-{status}" for status in Status)
    yield from (f"party-{party}" for party in Party)
    yield from (f"confidence-{confidence}" for confidence in Confidence)
    yield from (f"hint-{kind}" for kind in Kind)
