"""The list of answers, each of which can be opened for change."""

from __future__ import annotations

from html import escape

from bot.service.screen import Button, Press, Screen, pages
from bot.service.view import View
from flows.interview import used_questions

_PAGE = 8


def answers(view: View, rest: list[str]) -> Screen:
    """One page of answers; a button opens the question again."""
    used = used_questions(view.book, view.interview, view.today)
    last = pages(len(used), _PAGE)
    page = min(number(rest), last - 1)
    shown = used[page * _PAGE : (page + 1) * _PAGE]
    lines = [view.heading("answers-title"), view.text("answers-text" if used else "answers-none")]
    numbers: list[Button] = []
    for position, question in enumerate(shown, start=1):
        short = view.words.question(view.language, question, "short")
        given = view.words.value(view.language, question, view.interview.answers[question.id].value)
        lines.append(f"{position}. {escape(short, quote=False)}: <b>{escape(given, quote=False)}</b>")
        numbers.append(Button(str(position), Press("o", question.id)))
    rows = [numbers] if numbers else []
    rows += turning(view, "answers", page, last)
    rows.append([view.button("button-return", "s", "here")])
    return Screen(f"answers.{page}", "\n".join(lines), rows)


def turning(view: View, name: str, page: int, last: int) -> list[list[Button]]:
    """Buttons to the page before and after, where there is one."""
    row = []
    if page > 0:
        row.append(view.button("button-earlier", "s", f"{name}.{page - 1}"))
    if page + 1 < last:
        row.append(view.button("button-later", "s", f"{name}.{page + 1}"))
    return [row] if row else []


def number(rest: list[str]) -> int:
    """The page a screen's name ends with; 0 when it names none."""
    return int(rest[-1]) if rest and rest[-1].isdecimal() else 0
