"""A day that a person has typed."""

from __future__ import annotations

from datetime import date

from bot.service.turn import Turn
from flows.answers import Given, read
from flows.facts import Kind
from flows.opening import japan_day
from flows.rulebook import Question


def typed_day(turn: Turn, text: str, asked: Question | None = None) -> date | str:
    """The day, or a hint for the person where it is none. It is read as an answer to that question, or to
    any about a day.
    """
    questions = turn.words.book.questions.values()
    asked = asked or next((one for one in questions if one.kind is Kind.DATE), None)
    if asked is None:
        return turn.say("unclear-not-a-date")
    reading = read(asked, text, vocabulary=turn.words.vocabulary, labels={}, today=japan_day(turn.now))
    if isinstance(reading, Given) and isinstance(reading.value, date):
        return reading.value
    reason = getattr(reading, "reason", "not_a_date")
    return turn.say(f"unclear-{reason}".replace("_", "-"))
