"""Typed words that mean a button: its number, its label, or what people say for it."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from bot.service.screen import Press, Screen
from bot.service.words import Words

# What each list of words in the catalog stands for; a button counts only if the screen shows it.
_MEANINGS: Mapping[str, tuple[Press, ...]] = {
    "typed-yes": (Press("a"), Press("e"), Press("r")),
    "typed-no": (Press("s", "here"),),
    "typed-back": (Press("b"), Press("k"), Press("s", "here"), Press("s", "summary")),
    "typed-cancel": (Press("k"), Press("s", "here")),
    "typed-why": (Press("s", "why"),),
    "typed-result": (Press("s", "summary"),),
    "typed-continue": (Press("s", "question"), Press("s", "here")),
}

_REPLIES = ("typed-yes", "typed-no", "typed-back", "typed-cancel")


def pressed(words: Words, screen: Screen, text: str, *, by_number: bool) -> Press | None:
    """The button of the screen that the text means; None when it means none for certain."""
    wanted = plain(text)
    labels = {plain(button.label): button.press for button in reversed(list(screen.buttons()))}
    numbers = (
        {str(number): one.press for number, one in enumerate(screen.buttons(), start=1)} if by_number else {}
    )
    # A label can be a number: it comes before the position of another button.
    if press := labels.get(wanted) or numbers.get(wanted):
        return press
    shown = {button.press for button in screen.buttons()}
    said = (press for id_, presses in _MEANINGS.items() if wanted in _said(words, id_) for press in presses)
    return next((press for press in said if press in shown), None)


def replies(words: Words, text: str) -> bool:
    """Whether the text answers or declines, as on a button, and is nothing to be kept."""
    return any(plain(text) in _said(words, id_) for id_ in _REPLIES)


def plain(text: str) -> str:
    """Letters and digits alone: signs and arrows on a button need not be typed."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(char for char in folded if char.isalnum())


def _said(words: Words, id_: str) -> frozenset[str]:
    return frozenset(plain(word) for word in words.listed(id_)) - {""}
