"""Answers, by button and by typed words."""

from __future__ import annotations

from bot.service.answering import advance_interview
from bot.service.clock import tokyo_day
from bot.service.screen import Press, Screen
from bot.service.screens import asking, draw, workers
from bot.service.spoken import pressed
from bot.service.turn import Turn
from flows.answers import Given, Unclear, mentions_personal_number, read
from flows.commands import AnswerGiven, Give, Refused
from flows.facts import Value
from flows.rulebook import Question


def give(turn: Turn, name: str, code: str, revision: int) -> None:
    """An answer button. The revision it carries decides whether it still counts."""
    question = turn.words.book.questions.get(name)
    understood, value = asking.give(question, code) if question else (False, None)
    if question is None or not understood:
        _refuse(turn, "toast-stale")
        return
    _record(turn, question, value, revision)


def answer_text(turn: Turn, text: str) -> Press | str:
    """Typed words on the present screen: recorded ("" comes back), a button to press, or a hint to show."""
    screen = draw(turn.view, turn.person.screen)
    asked = turn.view.question if screen.name in {"question", "why"} else None
    if mentions_personal_number(text):
        return turn.say("text-personal-number")
    if asked is None:
        return _pressed(turn, screen, text) or turn.say("text-unclear")
    words = turn.words
    reading = read(
        asked, text, vocabulary=words.vocabulary, labels=words.labels(asked), today=tokyo_day(turn.now)
    )
    if isinstance(reading, Unclear):
        limits = {"least": asked.domain.minimum, "most": asked.domain.maximum}
        hint = turn.say(f"unclear-{reading.reason}".replace("_", "-"), **_used(turn, reading, limits))
        return pressed(words, screen, text, by_number=False) or hint
    _record(turn, asked, reading.value if isinstance(reading, Given) else None, None)
    return ""


def _pressed(turn: Turn, screen: Screen, text: str) -> Press | None:
    """The button that is meant. On the list of workers a number is that of a worker, on whichever page."""
    if screen.name.partition(".")[0] != "workers":
        return pressed(turn.words, screen, text, by_number=True)
    by_label = pressed(turn.words, screen, text, by_number=False)
    return by_label or workers.named(turn.view, text)


def _record(turn: Turn, question: Question, value: Value | None, revision: int | None) -> None:
    events = advance_interview(turn, Give(question.id, value, revision))
    if any(isinstance(event, Refused) for event in events):
        _refuse(turn, "toast-stale")
        return
    changed = any(isinstance(event, AnswerGiven) and event.changed for event in events)
    turn.show("question", recorded(turn, question, value, changed=changed))


def recorded(turn: Turn, question: Question, value: Value | None, *, changed: bool = False) -> str:
    """Says what was recorded."""
    short = turn.words.question(turn.language, question, "short")
    if value is None:
        look = turn.words.question(turn.language, question, "look")
        return turn.say("recorded-unknown", short=short, look=look)
    answer = turn.words.value(turn.language, question, value)
    return turn.say("recorded-changed" if changed else "recorded", short=short, answer=answer)


def _refuse(turn: Turn, toast: str) -> None:
    turn.toast = turn.words.text(turn.language, toast)
    turn.show("question")


def _used(turn: Turn, reading: Unclear, limits: dict[str, int]) -> dict[str, int]:
    used = turn.words.catalog.variables(turn.language)[f"unclear-{reading.reason}".replace("_", "-")]
    return {name: value for name, value in limits.items() if name in used}
