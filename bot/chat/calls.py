"""Library-neutral messages as aiogram's calls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aiogram.methods import (
    EditMessageReplyMarkup,
    EditMessageText,
    LeaveChat,
    SendDocument,
    SendMessage,
    TelegramMethod,
)
from aiogram.types import BufferedInputFile

from bot.service.files import content
from bot.service.ports import Outgoing
from bot.service.resending import labelled

_METHODS: Mapping[str, type[TelegramMethod[Any]]] = {
    method.__api_method__: method
    for method in (EditMessageReplyMarkup, EditMessageText, LeaveChat, SendDocument, SendMessage)
}


class GetRawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """getUpdates without parsing: one update that cannot be read must not block the others."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int | None = None
    timeout: int | None = None
    allowed_updates: list[str] | None = None


def call(chat_id: int, message: Outgoing, label: str = "") -> TelegramMethod[Any]:
    """The call that delivers the message; `label` goes in front of a text that may arrive twice."""
    params = dict(labelled(message, label).params)
    if message.method == "sendDocument":
        file = params["document"]
        params["document"] = BufferedInputFile(content(file), filename=file["file_name"])
    return _METHODS[message.method](chat_id=chat_id, **params)
