"""Methods about the bot itself: its name, descriptions, commands and menu button."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.sandbox.bots import DEFAULT_SCOPE, Scope, Wordings
from bot.sandbox.call import Call, chat_of
from bot.sandbox.errors import Json, bad_request
from bot.sandbox.params import Params

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_COMMANDS = 100
LONGEST_COMMAND = 32
LONGEST_COMMAND_DESCRIPTION = 256
_COMMAND = re.compile(r"^[a-z0-9_]+$")
_LANGUAGE = re.compile(r"^(?:[a-z]{2})?$")
_PLAIN_SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
_CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})


def get_me(call: Call) -> Json:
    return {
        **call.bot.as_user(),
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_my_commands(call: Call) -> bool:
    raw = call.params.json("commands", "commands")
    if raw is None:
        raw = []
    if not isinstance(raw, list):
        raise bad_request("expected an Array of BotCommand")
    if len(raw) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    commands = [_command(item) for item in raw]
    call.bot.commands[_scope(call), _language(call)] = commands
    return True


def get_my_commands(call: Call) -> list[Json]:
    return call.bot.commands.get((_scope(call), _language(call)), [])


def delete_my_commands(call: Call) -> bool:
    call.bot.commands.pop((_scope(call), _language(call)), None)
    return True


def wording_setter(words: Callable[[Call], Wordings], name: str, longest: int) -> Callable[[Call], bool]:
    """A method that puts a text in a language; an empty one takes it back."""

    def put(call: Call) -> bool:
        text = call.params.text(name).strip()
        if len(text) > longest:
            raise bad_request(f"BOT_{name.upper()}_TOO_LONG")
        words(call).put(_language(call), text)
        return True

    return put


def wording_getter(words: Callable[[Call], Wordings], name: str) -> Callable[[Call], Json]:
    """A method that reads the text in a language, or else everyone's."""

    def read(call: Call) -> Json:
        return {name: words(call).read(_language(call))}

    return read


def set_chat_menu_button(call: Call) -> bool:
    button = call.params.json("menu_button", "menu button") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in {"default", "commands", "web_app"}:
        raise bad_request("can't parse menu button: Unsupported type specified")
    chat_id = chat_of(call).id if call.params.text("chat_id") else 0
    call.bot.menu_buttons[chat_id] = button
    return True


def log_out(_call: Call) -> bool:
    return True


def _command(item: object) -> Json:
    if not isinstance(item, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    command = str(item.get("command", "")).strip().removeprefix("/")
    description = str(item.get("description", "")).strip()
    if not command:
        raise bad_request("command must be non-empty")
    if len(command) > LONGEST_COMMAND:
        raise bad_request("command length must not exceed 32")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > LONGEST_COMMAND_DESCRIPTION:
        raise bad_request("command description length must not exceed 256")
    if not _COMMAND.match(command):
        raise bad_request("BOT_COMMAND_INVALID")
    return {"command": command, "description": description}


def _scope(call: Call) -> Scope:
    raw = call.params.json("scope", "BotCommandScope")
    if raw is None:
        return DEFAULT_SCOPE
    kind = raw.get("type") if isinstance(raw, dict) else None
    if kind in _PLAIN_SCOPES:
        return str(kind), 0, 0
    if kind not in _CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    chat = chat_of(Call(call.world, call.bot, Params({"chat_id": str(raw.get("chat_id", ""))})))
    return str(kind), chat.id, Params({"user_id": str(raw.get("user_id", ""))}).integer("user_id")


def _language(call: Call) -> str:
    language = call.params.text("language_code").strip()
    if not _LANGUAGE.match(language):
        raise bad_request("invalid language code specified")
    return language
