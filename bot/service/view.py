"""What a screen is drawn from: an interview and those beside it, on one day, in one language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from html import escape

from bot.service.circle import Circle
from bot.service.members import Member
from bot.service.screen import Button, Press
from bot.service.words import Words
from flows.assessment import Assessment, assess
from flows.interview import Interview, next_question, progress, situation
from flows.outlook import Change, outlook
from flows.rulebook import Obligation, Question, Rulebook
from i18n.catalog import Argument

_STATUS = "residence_status"
_TRAITS = ("prefecture", "industry")  # they tell one workplace from another, which has no name


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom an interview is about: the workplace, or by its `slot` one worker."""

    handle: str
    interview: Interview
    slot: int | None = None
    nickname: str | None = None


@dataclass(frozen=True)
class View:
    """Read-only; everything is computed from the answers.

    `slot` is the number of the worker shown, None for the workplace. `workplace` is there beside a worker;
    `workers` gives all of them when a screen asks, and `people` the team and the cases. `nickname` is what
    the team calls the worker shown.
    """

    words: Words
    language: str
    interview: Interview
    today: date
    slot: int | None = None
    workplace: Subject | None = None
    workers: Callable[[], Sequence[Subject]] = tuple
    nickname: str | None = None
    people: Callable[[], Circle] = Circle

    @property
    def book(self) -> Rulebook:
        return self.words.book

    @cached_property
    def question(self) -> Question | None:
        """The question to ask now; None when nothing is left to ask."""
        return next_question(self.book, self.interview, self.today)

    @cached_property
    def assessment(self) -> Assessment:
        """The findings as of today."""
        return assess(self.book, self.interview, self.today)

    @cached_property
    def progress(self) -> Mapping[str, tuple[int, int]]:
        """Answered and possible questions by section."""
        return progress(self.book, self.interview, self.today)

    @property
    def left(self) -> int:
        """How many questions there are to come at most."""
        return sum(total - answered for answered, total in self.progress.values())

    @cached_property
    def outlook(self) -> tuple[Change, ...]:
        """What later law changes for these answers."""
        return outlook(self.book, self.interview, self.today)

    @property
    def employs(self) -> bool:
        """Whether the workplace may have workers, as far as its answers tell."""
        now = situation(self.book, self.interview, self.today)
        return self.book.workers_when.holds(now) is not False

    @cached_property
    def team(self) -> Sequence[Subject]:
        """All workers of the workplace, by slot."""
        return self.workers()

    @cached_property
    def circle(self) -> Circle:
        """The team and the cases of the workplace."""
        return self.people()

    @property
    def name(self) -> str:
        """Who is shown: empty for the workplace. A worker is the number, the nickname if there is one, and
        the status of residence once it is known. Plain text.
        """
        if self.slot is None:
            return ""
        given = self.interview.answers.get(_STATUS)
        if given is None or given.value is None or _STATUS not in self.book.questions:
            return self.short_name
        status = self.words.value(self.language, self.book.questions[_STATUS], given.value)
        return self.words.text(self.language, "worker-name-status", name=self.short_name, status=status)

    @property
    def short_name(self) -> str:
        """The worker shown by number, and nickname if there is one. Plain text."""
        if self.nickname is None:
            return self.words.text(self.language, "worker-name", number=self.slot or 0)
        return self.words.text(
            self.language, "worker-name-nickname", number=self.slot or 0, nickname=self.nickname
        )

    @property
    def unlimited(self) -> bool:
        """Whether the stay of the worker shown has no end, as far as the answers tell."""
        now = situation(self.book, self.interview, self.today)
        return self.book.renewal.unlimited_when.holds(now) is True

    def traits(self, interview: Interview) -> str:
        """What is known of a workplace that tells it from others; empty if nothing is. Plain text."""
        found = []
        for name in _TRAITS:
            given, asked = interview.answers.get(name), self.book.questions.get(name)
            if given is not None and given.value is not None and asked is not None:
                found.append(self.words.value(self.language, asked, given.value))
        return self.words.text(self.language, "list-join").join(found)

    def place(self, interview: Interview, one: Member) -> str:
        """What tells a workplace of a member's from others, if need be what they are there. Plain text."""
        return self.traits(interview) or self.member(one)

    @property
    def here(self) -> Sequence[str]:
        """A line that says which workplace is shown, for who belongs to several. Safe inside HTML."""
        me = self.circle.me
        site = next((one for one in self.circle.sites if me is not None and one.member == me), None)
        if site is None:
            return ()
        return (self.text("place-here", place=self.place(site.interview, site.member)),)

    def member(self, one: Member) -> str:
        """What a member of the team is called: what they may do, and their number. Plain text."""
        return self.words.text(self.language, f"member-{one.standing}", number=one.number)

    def of(self, subject: Subject) -> View:
        """The same view of another subject."""
        return replace(self, interview=subject.interview, slot=subject.slot, nickname=subject.nickname)

    def told_in(self, language: str) -> View:
        """The same view in another language; what is worked out already is not worked out again."""
        other = copy(self)
        object.__setattr__(other, "language", language)
        return other

    def reopen(self, fact: str) -> Press | None:
        """What opens the answer to this fact for change, in whose interview it stands; None without one, and
        for who may change nothing.
        """
        if self.circle.looks_only:
            return None
        if fact in self.interview.answers:
            return Press("o", fact)
        other = self.workplace
        if other is None or fact not in other.interview.answers:
            return None
        return Press("o", fact, other.handle, other.interview.revision)

    def text(self, id_: str, **arguments: Argument) -> str:
        """Words, safe inside HTML."""
        return escape(self.words.text(self.language, id_, **arguments), quote=False)

    def bold(self, id_: str, **arguments: Argument) -> str:
        """Words in bold."""
        return f"<b>{self.text(id_, **arguments)}</b>"

    def heading(self, id_: str) -> str:
        """Words in bold, with who is shown."""
        return f"{self.bold(id_)}\n<i>{escape(self.name, quote=False)}</i>" if self.name else self.bold(id_)

    def title(self, obligation: Obligation) -> str:
        """What a duty is called, safe inside HTML."""
        return escape(self.words.obligation(self.language, obligation), quote=False)

    def button(self, id_: str, act: str, arg: str = "", **arguments: Argument) -> Button:
        """A button with words of the conversation as its label."""
        return Button(self.words.text(self.language, id_, **arguments), Press(act, arg))
