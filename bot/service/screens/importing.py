"""Lists of workers as files: what is offered, what was read, and what has to be mended."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from html import escape
from typing import Any, TypeAlias

from bot.service.files import KINDS, Listed
from bot.service.screen import Screen, pages
from bot.service.screens import changing, workers
from bot.service.view import View
from flows.facts import Value, from_json
from flows.rulebook import Rulebook
from i18n.articles import day

KIND = "list"  # what tells a draft of a list from other drafts
_PAGE = 8
_PROBLEMS = 10
_SHOWN = ("residence_status", "stay_until")
_HIRED = "hired_on"
_ROWS = 10  # that are named by their numbers

_Stay: TypeAlias = tuple[Value | None, ...]
_Hired: TypeAlias = tuple[str | None, Value | None]


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
    """Who would be added, page by page, what to look at again, and whether there is room."""
    draft = drafted(view.circle.draft)
    if draft is None or not view.circle.may_change:
        return offer(view, [])
    found = people(view.book, draft)
    last = pages(len(found), _PAGE)
    page = min(changing.number(rest), last - 1)
    lines = [view.bold("import-read", count=len(found)), "", *_listed(view, found, page * _PAGE)]
    beyond = len(found) - view.circle.room
    lines += ["", *_warnings(view, found, draft.get("hidden", 0))]
    lines.append(view.text("import-full", count=beyond) if beyond > 0 else view.text("import-confirm"))
    rows = changing.turning(view, "imported", page, last)
    if beyond <= 0:
        rows.append([view.button("button-import-add", "i", f"add.{draft['mark']}", count=len(found))])
    rows.append([view.button("button-import-drop", "i", f"drop.{draft['mark']}")])
    return Screen(f"imported.{page}", "\n".join(lines), rows)


def _listed(view: View, found: Sequence[Listed], start: int) -> Iterator[str]:
    shown = found[start : start + _PAGE]
    for place, one in enumerate(shown, start=start + 1):
        yield f"{place}. {_told(view, one)}"
    if left := len(found) - start - len(shown):
        yield view.text("import-more-people", count=left)


def _warnings(view: View, found: Sequence[Listed], hidden: int) -> Iterator[str]:
    """What may be meant, but has to be looked at before anybody is added."""
    if hidden:
        yield view.text("import-hidden", count=hidden)
    if again := _repeated(view, found):
        shown = [*map(str, again[:_ROWS]), *(["…"] if len(again) > _ROWS else [])]
        yield view.text("import-same", count=len(again), lines=", ".join(shown))


def _repeated(view: View, found: Sequence[Listed]) -> list[int]:
    """The lines that say nothing but what is known of a worker already. A worker is taken for one at most."""
    there: dict[_Stay, list[_Hired]] = {}
    for each in view.team:
        facts = {name: one.value for name, one in each.interview.answers.items() if one.value is not None}
        there.setdefault(_stay(facts), []).append((each.nickname, facts.get(_HIRED)))
    repeated = set[int]()
    # Whoever has the same first day goes before those of whom one of the two days is not known.
    for same in (operator.eq, _no_other):
        for one in found:
            left = there.get(_stay(one.facts), [])
            worker = next((each for each in left if _alike(one, each, same)), None)
            if worker is not None and one.line not in repeated:
                left.remove(worker)
                repeated.add(one.line)
    return sorted(repeated)


def _stay(facts: Mapping[str, Value]) -> _Stay:
    return tuple(facts.get(name) for name in _SHOWN)


def _alike(one: Listed, worker: _Hired, same: Callable[[object, object], bool]) -> bool:
    nickname, hired = worker
    # Two nicknames that differ are two people, and two that do not are refused before.
    named = one.nickname is not None and nickname is not None
    return not named and same(one.facts.get(_HIRED), hired)


def _no_other(one: object, other: object) -> bool:
    return one is None or other is None or one == other


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
