"""Taking the data along, and erasing it."""

from __future__ import annotations

import json

from bot.service.ports import Outgoing, Role
from bot.service.turn import Turn


def export(turn: Turn) -> None:
    """Send everything stored about this person and their workplace as one JSON file."""
    turn.note("exported")
    content = json.dumps(turn.tx.export(turn.person.id), ensure_ascii=False, indent=2, default=str)
    document = {"file_name": "tsuriai.json", "content": content}
    params = {"document": document, "caption": turn.say("export-caption"), "parse_mode": "HTML"}
    turn.owe(Outgoing("sendDocument", params, Role.NOTE))


def erase(turn: Turn) -> None:
    """Erase everything; only the sentence that it is done goes out, and nothing of it is stored."""
    turn.note("erased")
    params = {"text": turn.say("erased-text"), "parse_mode": "HTML"}
    tapped = turn.incoming.tapped
    target = {"message_id": tapped} if tapped is not None else {}
    turn.tx.erase(turn.person.id)
    turn.owed.clear()
    turn.loose.append(
        Outgoing("editMessageText" if target else "sendMessage", {**target, **params}, Role.NOTE)
    )
