"""What Telegram shows of the bot before anybody writes: commands and descriptions, in every language."""

from __future__ import annotations

from aiogram import Bot
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats

from bot.service.conversation import COMMANDS
from bot.service.words import Words

DEFAULT = "en"  # shown to everybody whose language we do not have


async def introduce(bot: Bot, words: Words) -> None:
    """Set what differs from what Telegram has; these calls are limited, so nothing is set without need."""
    for language in words.catalog.languages:
        code = "" if language == DEFAULT else language
        await _commands(bot, words, language, code)
        await _descriptions(bot, words, language, code)


async def _commands(bot: Bot, words: Words, language: str, code: str) -> None:
    scope = BotCommandScopeAllPrivateChats()
    wanted = {name: words.text(language, f"command-{name}") for name in COMMANDS}
    found = await bot.get_my_commands(scope=scope, language_code=code or None)
    # What aiogram received never equals what we made: it compares which bot an object belongs to as well.
    if [(one.command, one.description) for one in found] != list(wanted.items()):
        commands = [BotCommand(command=name, description=text) for name, text in wanted.items()]
        await bot.set_my_commands(commands, scope=scope, language_code=code or None)


async def _descriptions(bot: Bot, words: Words, language: str, code: str) -> None:
    long, short = words.text(language, "bot-description"), words.text(language, "bot-short-description")
    if (await bot.get_my_description(language_code=code or None)).description != long:
        await bot.set_my_description(description=long, language_code=code or None)
    if (await bot.get_my_short_description(language_code=code or None)).short_description != short:
        await bot.set_my_short_description(short_description=short, language_code=code or None)
