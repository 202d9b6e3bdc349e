"""Lists of workers as files: what is offered, what was read, and what has to be mended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from typing import Any

from bot.service.files import KINDS, Listed
from bot.service.screen import Screen
from bot.service.screens import workers
from bot.service.view import View
from flows.facts import Value, from_json
from flows.rulebook import Rulebook
from i18n.articles import day

KIND = "list"  # what tells a draft of a list from other drafts
_PAGE = 8
_PROBLEMS = 10
_SHOWN = ("residence_status", "stay_until")


def offer(view: View, rest: list[str]) -> Screen:
    """How to bring a list, with a template, and the present list to take away."""
    if not view.circle.may_change:
        return workers.listing(view, rest)
    lines = [view.bold("import-title"), "", view.text("import-text")]
    rows = [[view.button(f"button-template-{kind}", "i", f"template.{kind}") for kind in KINDS]]
    if view.team:
        rows.append([view.button(f"button-export-{kind}", "i", f"export.{kind}") for kind in KINDS])
        lines += ["", view.text("import-export", count=len(view.team))]
    rows.append([view.button("button-team-workers", "s", "workers.0")])
    return Screen("import", "\n".join(lines), rows)


def preview(view: View, rest: list[str]) -> Screen:
    """Who would be added: the first of them, how many there are, and whether there is room."""
    del rest
    draft = drafted(view.circle.draft)
    if draft is None or not view.circle.may_change:
        return offer(view, [])
    found = people(view.book, draft)
    lines = [view.bold("import-read", count=len(found)), ""]
    lines += [f"{place}. {_told(view, one)}" for place, one in enumerate(found[:_PAGE], start=1)]
    if len(found) > _PAGE:
        lines.append(view.text("import-more", count=len(found) - _PAGE))
    beyond = len(found) - view.circle.room
    lines += ["", view.text("import-full", count=beyond) if beyond > 0 else view.text("import-confirm")]
    add = view.button("button-import-add", "i", f"add.{draft['mark']}", count=len(found))
    rows = [] if beyond > 0 else [[add]]
    rows.append([view.button("button-import-drop", "i", f"drop.{draft['mark']}")])
    return Screen("imported.0", "\n".join(lines), rows)


def refusal(view: View, problems: Sequence[str]) -> str:
    """What has to be mended, as HTML to stand above a screen."""
    lines = [view.bold("import-refused", count=len(problems))]
    lines += [f"・{escape(one, quote=False)}" for one in problems[:_PROBLEMS]]
    if len(problems) > _PROBLEMS:
        lines.append(view.text("import-more", count=len(problems) - _PROBLEMS))
    return "\n".join([*lines, view.text("import-mend")])


def drafted(draft: Any) -> dict[str, Any] | None:
    """The draft, if it is of a list."""
    return draft if isinstance(draft, dict) and draft.get("kind") == KIND else None


def people(book: Rulebook, draft: dict[str, Any]) -> list[Listed]:
    """Who was read. What a newer edition of the rulebook does not know any more is left out."""
    return [Listed(line, nickname, dict(_facts(book, facts))) for line, nickname, facts in draft["people"]]


def _facts(book: Rulebook, stored: dict[str, Any]) -> Iterator[tuple[str, Value]]:
    for name, raw in stored.items():
        question = book.questions.get(name)
        value = None if question is None else from_json(question.domain, raw)
        if value is not None:
            yield name, value


def _told(view: View, one: Listed) -> str:
    parts = [one.nickname or view.words.text(view.language, "import-nameless")]
    parts += [_value(view, name, one.facts[name]) for name in _SHOWN if name in one.facts]
    return escape(view.words.text(view.language, "list-join").join(parts), quote=False)


def _value(view: View, name: str, value: Value) -> str:
    if isinstance(value, date):
        return view.words.text(view.language, "import-until", day=day(view.language, value))
    return view.words.value(view.language, view.book.questions[name], value)
