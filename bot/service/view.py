"""What a screen is drawn from: one person's interview on one day, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from html import escape

from bot.service.screen import Button, Press
from bot.service.words import Words
from flows.assessment import Assessment, assess
from flows.interview import Interview, next_question
from flows.rulebook import Question, Rulebook
from i18n.catalog import Argument


@dataclass(frozen=True)
class View:
    """Read-only; everything is computed from the answers."""

    words: Words
    language: str
    interview: Interview
    today: date

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

    def text(self, id_: str, **arguments: Argument) -> str:
        """Words, safe inside HTML."""
        return escape(self.words.text(self.language, id_, **arguments), quote=False)

    def bold(self, id_: str, **arguments: Argument) -> str:
        """Words in bold."""
        return f"<b>{self.text(id_, **arguments)}</b>"

    def button(self, id_: str, act: str, arg: str = "", **arguments: Argument) -> Button:
        """A button with words of the conversation as its label."""
        return Button(self.words.text(self.language, id_, **arguments), Press(act, arg))
