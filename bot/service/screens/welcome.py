"""The screens before and around the questions: language, consent, privacy, help, pause, erasing."""

from __future__ import annotations

from bot.service.screen import Button, Press, Screen
from bot.service.view import View


def language(view: View, rest: list[str]) -> Screen:
    """Asks for the language, in every language."""
    del rest
    codes = view.words.catalog.languages
    text = "\n".join(view.words.text(code, "language-ask") for code in codes)
    return Screen(
        "language",
        text,
        [[Button(view.words.text(code, "language-name"), Press("l", code)) for code in codes]],
    )


def consent(view: View, rest: list[str]) -> Screen:
    """Says what is stored and who can see it, before the first question."""
    del rest
    then = "consent-invited" if view.circle.claims else "consent-next"
    agree = view.button("button-agree", "a")
    more = [view.button("button-privacy", "s", "privacy"), view.button("button-language", "s", "language")]
    return Screen(
        "consent",
        f"{view.bold('consent-title')}\n\n{view.text('consent-text')}\n\n{view.text(then)}",
        [[agree], more],
    )


def privacy(view: View, rest: list[str]) -> Screen:
    """What is stored, where, who sees it, and how to take it along or erase it."""
    del rest
    rights = [view.button("button-export", "x"), view.button("button-erase", "s", "erase")]
    text = f"{view.bold('privacy-title')}\n\n{view.text('privacy-text')}"
    return Screen("privacy", text, [rights, [view.button("button-return", "s", "here")]])


def help_(view: View, rest: list[str]) -> Screen:
    """How the bot is used, and what it is not."""
    del rest
    text = f"{view.bold('help-title')}\n\n{view.text('help-text')}"
    first = [view.button("button-return", "s", "here"), view.button("button-result", "s", "summary")]
    return Screen("help", text, [first, [view.button("button-language", "s", "language")]])


def paused(view: View, rest: list[str]) -> Screen:
    """Everything is kept; one tap goes on."""
    del rest
    return Screen("paused", view.text("paused-text"), [[view.button("button-continue", "s", "question")]])


def erase(view: View, rest: list[str]) -> Screen:
    """Asks once more before everything is erased."""
    del rest
    rows = [[view.button("button-erase-yes", "e")], [view.button("button-erase-no", "s", "here")]]
    return Screen("erase", f"{view.bold('erase-title')}\n\n{view.text('erase-text')}", rows)
