"""Messages that are sent once more: as a copy that says so, or as new ones."""

from __future__ import annotations

from dataclasses import replace

from bot.service.ports import Outgoing


def labelled(message: Outgoing, label: str) -> Outgoing:
    """The message with the label, if there is one, in front of its text, if it has one."""
    if not label or "text" not in message.params:
        return message
    return replace(message, params={**message.params, "text": f"{label}\n{message.params['text']}"})


def as_new(message: Outgoing) -> Outgoing:
    """The same card as a message of its own, for when the one to edit is gone."""
    params = {key: value for key, value in message.params.items() if key != "message_id"}
    return Outgoing("sendMessage", params, message.role)
