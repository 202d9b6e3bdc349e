"""The question card: progress, the question, its buttons, and why it is asked."""

from __future__ import annotations

from html import escape

from bot.service.screen import Button, Press, Screen, rows_of
from bot.service.screens import result, sources
from bot.service.screens.days import OF_QUESTION
from bot.service.view import View
from flows.facts import Kind, Value
from flows.interview import used_questions
from flows.rulebook import Question

UNKNOWN = "u"
_BAR = 8


def question(view: View, rest: list[str]) -> Screen:
    """The present question; the summary when nothing is left to ask."""
    del rest
    asked = view.question
    if asked is None:
        return result.summary(view, [])
    return Screen("question", _card(view, asked), [*_answers(view, asked), *_ways(view, "button-why", "why")])


def why(view: View, rest: list[str]) -> Screen:
    """The same card with the reason, the place in the law, and where to look."""
    del rest
    asked = view.question
    if asked is None:
        return result.summary(view, [])
    reason = escape(view.words.question(view.language, asked, "why"), quote=False)
    look = escape(view.words.question(view.language, asked, "look"), quote=False)
    places = "\n".join(sources.source_lines(view, asked.citations))
    because = f"{reason}\n\n{view.bold('why-look')} {look}\n\n{places}"
    text = f"{_card(view, asked)}\n\n<blockquote>{because}</blockquote>"
    return Screen("why", text, [*_answers(view, asked), *_ways(view, "button-close", "question")])


def give(asked: Question, code: str) -> tuple[bool, Value | None]:
    """What an answer button stands for: (understood, value); value None is *don't know*."""
    if code == UNKNOWN:
        return True, None
    if asked.kind is Kind.YESNO and code in {"y", "n"}:
        return True, code == "y"
    if asked.kind is Kind.CHOICE and code.isdecimal() and int(code) < len(asked.domain.options):
        return True, asked.domain.options[int(code)]
    return False, None


def _card(view: View, asked: Question) -> str:
    answered, total = view.progress[asked.section]
    total = max(total, answered)
    filled = _BAR * answered // total if total else 0
    bar = "▰" * filled + "▱" * (_BAR - filled)
    section = view.text(f"section-{asked.section}")
    text = escape(view.words.question(view.language, asked), quote=False)
    lines = [f"{view.text('question-head', section=section, answered=answered, total=total)}  {bar}", ""]
    if view.name:
        lines.append(f"<i>{escape(view.name, quote=False)}</i>")
    lines += [f"<b>{text}</b>", f"<i>{_hint(view, asked)}</i>"]
    before = view.interview.answers.get(asked.id)
    if before is not None:
        given = view.words.value(view.language, asked, before.value)
        lines.append(view.text("question-before", answer=given))
    return "\n".join(line for index, line in enumerate(lines) if line or index == 1)


def _hint(view: View, asked: Question) -> str:
    domain = asked.domain
    if asked.kind is Kind.NUMBER:
        return view.text("hint-number", least=domain.minimum, most=domain.maximum)
    return view.text(f"hint-{asked.kind}")


def _answers(view: View, asked: Question) -> list[list[Button]]:
    def button(label: str, code: str) -> Button:
        return Button(label, Press("g", f"{asked.id}.{code}"))

    unknown = button(view.words.text(view.language, "button-unknown"), UNKNOWN)
    if asked.kind is Kind.YESNO:
        words = view.words
        yes, no = (
            words.value(view.language, asked, value=True),
            words.value(view.language, asked, value=False),
        )
        return [[button(yes, "y"), button(no, "n")], [unknown]]
    if asked.kind is Kind.DATE:
        month = view.button("button-calendar", "s", f"day.{OF_QUESTION}{asked.id}")
        return [[month], [unknown]]
    labels = [view.words.option(view.language, asked, option) for option in asked.domain.options]
    options = [button(label, str(index)) for index, label in enumerate(labels)]
    return [*rows_of(options, _width(labels)), [unknown]]


def _width(labels: list[str]) -> int:
    # A full-width character takes the room of two; beyond that labels are cut off on a phone.
    longest = max((sum(2 if ord(char) > 0x2E7F else 1 for char in label) for label in labels), default=0)
    if longest <= 9 and len(labels) > 8:
        return 4
    if longest <= 14 and len(labels) > 3:
        return 2
    return 2 if longest <= 26 and len(labels) > 8 else 1


def _ways(view: View, side: str, target: str) -> list[list[Button]]:
    row = [view.button(side, "s", target)]
    if view.interview.focus is not None:
        row.append(view.button("button-keep", "k"))
    elif used_questions(view.book, view.interview, view.today):
        row.append(view.button("button-back", "b"))
    return [
        row,
        [view.button("button-result", "s", "summary"), view.button("button-answers", "s", "answers.0")],
    ]
