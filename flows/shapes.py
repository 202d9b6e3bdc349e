"""The shape of the rulebook's files, for loading alone. Meaning is checked afterwards, in `flows.loading`."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    InstanceOf,
    StrictInt,
)

from flows.agenda import YearDay
from flows.calendar import last_day
from flows.facts import Kind, Party, Scope
from flows.leads import Role
from flows.notes import NoteKind
from flows.renewal import State
from flows.sources import Confidence

_COMMON_YEAR = 2027
_ARTICLE = re.compile(r"(suppl\. )?\d+(-\d+)*(\((\d+|[ivx]+)(-\d+)?\))*")


def _article(text: str) -> str:
    if not _ARTICLE.fullmatch(text):
        raise ValueError('write an article as "3", "19-2", "3(3)(ii)" or "suppl. 17"')
    return text


def _year_day(text: object) -> object:
    found = re.fullmatch(r"(\d\d)-(\d\d)", text) if isinstance(text, str) else None
    if found is None:
        return text
    month, day = int(found[1]), int(found[2])
    if not (1 <= month <= 12 and 1 <= day <= last_day(_COMMON_YEAR, month)):
        raise ValueError('write a day of every year as "05-31"')
    return YearDay(month, day)


def _https(text: str) -> str:
    if not re.fullmatch(r"https://[\w.-]+/\S*", text):
        raise ValueError("a source needs a full https address")
    return text


Day = Annotated[date, Field(strict=True)]
# "05-31" is that day of every year, 2027-03-31 is one day.
When = Annotated[InstanceOf[YearDay] | Day, BeforeValidator(_year_day)]
FactId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=28)]
OptionId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=21)]
SlugId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$", max_length=48)]


# A button that leads to a finding carries the id within 64 bytes.
ObligationId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$", max_length=40)]


class Shape(BaseModel):
    """A mapping of the file: no key more, no silent conversion."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class CitationShape(Shape):
    source: SlugId
    article: Annotated[str, AfterValidator(_article)] | None = None


class PeriodShape(Shape):
    start: Day | None = Field(default=None, alias="from")
    end: Day | None = Field(default=None, alias="until")


class SourceShape(Shape):
    id: SlugId
    kind: Literal["statute", "page"]
    url: Annotated[str, AfterValidator(_https)]
    checked_on: Day


class QuestionShape(Shape):
    id: FactId
    scope: Scope
    kind: Kind
    options: tuple[OptionId, ...] = ()
    min: StrictInt = 0
    max: StrictInt = 0
    resets: tuple[FactId, ...] = ()
    sources: tuple[CitationShape, ...] = Field(min_length=1)
    records: tuple[SlugId, ...] = ()


class ObligationShape(Shape):
    id: ObligationId
    records: tuple[str, ...] = Field(min_length=1)
    scope: Scope
    applies_when: str
    met_when: str
    owed_by: Party
    falls_on: tuple[Party, ...] = Field(min_length=1)
    weight: StrictInt = Field(ge=1, le=3)
    in_force: PeriodShape = PeriodShape()
    confidence: Confidence
    sources: tuple[CitationShape, ...] = Field(min_length=1)
    shows: tuple[FactId, ...] = ()


class RowShape(PeriodShape):
    value: StrictInt
    key: str | None = None


class AmountShape(Shape):
    id: FactId
    unit: str
    by: str | None = None
    confidence: Confidence
    source: CitationShape
    rows: tuple[RowShape, ...] = Field(min_length=1)
    records: tuple[SlugId, ...] = ()


class DocumentShape(Shape):
    id: SlugId
    by: Party
    when: str = "always"


class PackShape(Shape):
    id: SlugId
    records: tuple[SlugId, ...] = Field(min_length=1)
    applies_when: str
    documents: tuple[DocumentShape, ...] = Field(min_length=1)
    confidence: Confidence
    sources: tuple[CitationShape, ...] = Field(min_length=1)


class DeadlineShape(Shape):
    id: SlugId
    records: tuple[SlugId, ...] = Field(min_length=1)
    scope: Scope
    applies_when: str
    opens: When | None = None
    closes: When
    confidence: Confidence
    sources: tuple[CitationShape, ...] = Field(min_length=1)


class NoteShape(Shape):
    id: SlugId
    kind: NoteKind
    records: tuple[SlugId, ...] = Field(min_length=1)
    since: Day | None = None
    confidence: Confidence
    sources: tuple[CitationShape, ...] = ()


class OffsetShape(Shape):
    months: StrictInt = Field(default=0, ge=-60, le=60)
    day: StrictInt | None = Field(default=None, ge=1, le=31)
    days: StrictInt = Field(default=0, ge=-366, le=366)


class LeadShape(Shape):
    id: SlugId
    track: SlugId
    records: tuple[SlugId, ...] = Field(min_length=1)
    anchor: FactId
    at: tuple[OffsetShape, ...] = Field(min_length=1)
    limit: OffsetShape = OffsetShape()
    lapses: OffsetShape | None = None
    repeat_days: StrictInt | None = Field(default=None, ge=1)
    states: tuple[State, ...] = Field(min_length=1)
    applies_when: str
    needless_when: str | None = None
    to: tuple[Role, ...] = Field(min_length=1)
    confidence: Confidence
    sources: tuple[CitationShape, ...] = Field(min_length=1)


class TermsShape(Shape):
    # What an edition does not say is never so.
    unlimited_when: str | None = None
    permitted_when: str | None = None
    uncovered_when: str | None = None
    unsettled_when: str | None = None
    refused_when: str | None = None


class FileShape(Shape):
    section: str | None = None
    questions: tuple[QuestionShape, ...] = ()
    definitions: dict[FactId, str] = {}
    obligations: tuple[ObligationShape, ...] = ()
    sources: tuple[SourceShape, ...] = ()
    amounts: tuple[AmountShape, ...] = ()
    packs: tuple[PackShape, ...] = ()
    calendar: tuple[DeadlineShape, ...] = ()
    notes: tuple[NoteShape, ...] = ()
    leads: tuple[LeadShape, ...] = ()
    renewal: TermsShape | None = None
    records: tuple[SlugId, ...] = ()
    left_out: dict[SlugId, str] = {}


class MigrationShape(Shape):
    version: str = Field(alias="from")
    renamed: dict[str, FactId] = {}
    options: dict[FactId, dict[str, OptionId]] = {}
    dropped: tuple[str, ...] = ()


class EditionShape(Shape):
    version: str
    sections: tuple[str, ...] = Field(min_length=1)
    workers_when: str = "always"
    migrations: tuple[MigrationShape, ...] = ()


class DomainShape(Shape):
    kind: Kind
    options: tuple[str, ...] = ()
    min: StrictInt = 0
    max: StrictInt = 0
    scope: Scope = Scope.WORKPLACE


class RecordShape(Shape):
    version: str
    facts: dict[str, DomainShape]
