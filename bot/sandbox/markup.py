"""Keyboards: read as strictly as Telegram does."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.sandbox.errors import Json, bad_request

if TYPE_CHECKING:
    from bot.sandbox.params import Params

MAX_DATA_BYTES = 64
MAX_BUTTONS = 100
MAX_BYTES = 10_240
_ACTIONS = (
    "callback_data",
    "url",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
_URL = re.compile(
    r"^(?:https?://)?[^\s/]+\.[^\s/]{2,}(?:[/?#]\S*)?$|^https?://localhost|^tg://\S+$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Markup:
    """A reply_markup: `inline` belongs to the message, `reply` changes what lies below the chat."""

    inline: Json | None = None
    reply: Json | None = None


def read_markup(params: Params) -> Markup:
    """The call's reply_markup; raises Telegram's refusals."""
    raw = params.json("reply_markup", "reply keyboard markup")
    if raw is None:
        return Markup()
    if not isinstance(raw, dict):
        raise bad_request("object expected as reply markup")
    if len(json.dumps(raw, ensure_ascii=False).encode()) > MAX_BYTES:
        raise bad_request("reply markup is too long")
    if "inline_keyboard" in raw:
        return Markup(inline=_inline(raw["inline_keyboard"]))
    if "keyboard" in raw:
        return Markup(reply={**raw, "keyboard": _reply(raw["keyboard"])})
    if raw.get("remove_keyboard") or raw.get("force_reply"):
        return Markup(reply=raw)
    return Markup()


def inline_only(markup: Markup) -> Json | None:
    """The inline keyboard of an edit, where no other kind is allowed."""
    if markup.reply is not None:
        raise bad_request("inline keyboard expected")
    return markup.inline


def buttons(message: Json) -> list[Json]:
    """The message's inline buttons, row by row."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]


def _inline(raw: Any) -> Json | None:
    rows = [[_inline_button(button) for button in row] for row in _rows(raw, "inline_keyboard")]
    if sum(len(row) for row in rows) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    kept = [row for row in rows if row]
    return {"inline_keyboard": kept} if kept else None


def _rows(raw: Any, name: str) -> list[list[Any]]:
    kind = "InlineKeyboardMarkup" if name == "inline_keyboard" else "ReplyKeyboardMarkup"
    if not isinstance(raw, list) or not all(isinstance(row, list) for row in raw):
        raise bad_request(f'field "{name}" of the {kind} must be an Array of Arrays')
    return raw


def _inline_button(raw: Any) -> Json:
    if not isinstance(raw, dict):
        raise _unreadable("Object expected as an inline keyboard button")
    if not isinstance(raw.get("text"), str):
        raise _unreadable('Can\'t find field "text"')
    if not any(name in raw for name in _ACTIONS):
        raise _unreadable("Text buttons are unallowed in the inline keyboard")
    data = raw.get("callback_data")
    if data is not None and not 0 < len(str(data).encode()) <= MAX_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    url = raw.get("url")
    if url is not None and not _URL.match(str(url)):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return raw


def _reply(raw: Any) -> list[list[Json]]:
    rows = _rows(raw, "keyboard")
    return [[{"text": button} if isinstance(button, str) else button for button in row] for row in rows]


def _unreadable(why: str) -> Exception:
    return bad_request(f"can't parse inline keyboard button: {why}")
