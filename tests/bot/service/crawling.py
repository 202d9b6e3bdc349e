"""All screens that somebody can come to by buttons, and what would be wrong with one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.sandbox.html import parse_html
from bot.service.screen import Button, Press, Screen, pack, unpack
from bot.service.screens import asking, draw
from bot.service.view import View
from tests.bot.service.interviews import HANDLE, REVISION

LONGEST_TEXT, LONGEST_LABEL, MOST_BUTTONS, WIDEST_ROW = 4096, 64, 100, 8
BEFORE_CONSENT = {"language", "consent"}
_COMMANDS = ("question", "summary", "paused", "privacy", "erase", "help", "language")
_ALWAYS = {"s", "x", "e", "a", "l", "w"}


@dataclass(frozen=True, slots=True)
class Crawl:
    """Who it was that looked, and every screen by the name that leads there."""

    name: str
    view: View
    found: dict[str, Screen]


def crawl(name: str, view: View) -> Crawl:
    """Every screen that buttons lead to from the commands' screens."""
    found: dict[str, Screen] = {}
    waiting = [*_COMMANDS, *(("workers.0",) if view.slot is None else ())]
    while waiting:
        wanted = waiting.pop()
        if wanted not in found:
            found[wanted] = draw(view, wanted)
            waiting += map(resolved, targets(found[wanted]))
    return Crawl(name, view, found)


def length(text: str) -> int:
    """As Telegram counts: UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def targets(screen: Screen) -> list[str]:
    """The screens of the same interview that its buttons lead to."""
    presses = (button.press for button in screen.buttons())
    return [press.arg for press in presses if press.act == "s" and press.handle is None]


def resolved(name: str) -> str:
    """Where "here" leads: to wherever the person is, which is the questions once there is consent."""
    return "question" if name == "here" else name


def faults(screen: Screen) -> Iterator[str]:
    """What Telegram would refuse, or cut off."""
    text, _ = parse_html(screen.text)
    if not text.strip() or length(text) > LONGEST_TEXT:
        yield f"text of {length(text)}"
    for row in screen.rows:
        if not 0 < len(row) <= WIDEST_ROW:
            yield f"row of {len(row)}"
        yield from (fault for button in row for fault in _button_faults(button))
    presses = [button.press for button in screen.buttons()]
    if not 0 < len(presses) <= MOST_BUTTONS:
        yield "number of buttons"
    if len(set(presses)) < len(presses):
        yield "two buttons that do the same"


def _button_faults(button: Button) -> Iterator[str]:
    label, press = button.label, button.press
    if not label.strip() or label != label.strip() or "\n" in label or length(label) > LONGEST_LABEL:
        yield f"label {label!r}"
    owner = (HANDLE, REVISION) if press.handle is None else (press.handle, press.revision)
    if unpack(pack(press, HANDLE, REVISION)) != (Press(press.act, press.arg), *owner):
        yield f"data of {label!r}"


def pointless(view: View, screen: Screen) -> Iterator[str]:
    """Buttons that would not do what they say."""
    yield from (button.label for button in screen.buttons() if not _works(view, button.press))


def _works(view: View, press: Press) -> bool:
    if press.handle is not None:
        return _leads_on(view, press)
    match press.act:
        case "g":
            (name, _, code), asked = press.arg.rpartition("."), view.question
            return asked is not None and asked.id == name and asking.give(asked, code)[0]
        case "o":
            return press.arg in view.interview.answers
        case "k":
            return view.interview.focus is not None
        case "b":
            return bool(view.interview.answers)
        case "r":
            return view.slot is not None
        case act:
            return act in _ALWAYS


def _leads_on(view: View, press: Press) -> bool:
    """Whether that is a screen or an answer of the workplace's, or of one of its workers'."""
    others = (*((view.workplace,) if view.workplace else ()), *view.team)
    other = next(one for one in others if one.handle == press.handle)
    answered = press.act == "o" and press.arg in other.interview.answers
    return press.revision == other.interview.revision and (press.act == "s" or answered)


def lost(found: dict[str, Screen]) -> set[str]:
    """Screens from which no way leads back to the questions or the result."""
    home = {"question", "summary"}
    while more := {
        name
        for name, screen in found.items()
        if name not in home and not home.isdisjoint(map(resolved, targets(screen)))
    }:
        home |= more
    return found.keys() - home - BEFORE_CONSENT


def astray(view: View, found: dict[str, Screen]) -> set[str]:
    """Names that buttons lead to and that are not the screen that comes."""
    away = {name for name, screen in found.items() if screen.name != name}
    # When nothing is left to ask, the question is the summary.
    return away - ({"question", "why"} if view.question is None else set())
