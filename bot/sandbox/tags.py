"""The tags of Telegram's HTML, and the entity each becomes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.sandbox.errors import Json

KINDS = {
    "a": "text_link",
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}
_LINK = re.compile(
    r"^(?:https?|tg|ton|tonsite)://\S+$|^mailto:\S+$|^[^\s/:]+\.[^\s/:]{2,}(?:[/:?#]\S*)?$", re.IGNORECASE
)


@dataclass(slots=True)
class OpenTag:
    """A tag that waits for its end."""

    tag: str
    offset: int
    attributes: dict[str, str]
    text: list[str] = field(default_factory=list)


def entity_of(opened: OpenTag, inner: str) -> Json | None:
    """Type and particulars of the entity, without its place; None when Telegram makes none of it."""
    kind = KINDS[opened.tag]
    match opened.tag:
        case "a":
            return _link(opened.attributes.get("href") or inner)
        case "tg-emoji":
            return {"type": kind, "custom_emoji_id": opened.attributes.get("emoji-id", "")}
        case "tg-time":
            return _date_time(opened.attributes)
        case "code" if language_of(opened):
            return {"type": kind, "_language": language_of(opened)}
        case "blockquote" if "expandable" in opened.attributes:
            return {"type": "expandable_blockquote"}
        case _:
            return {"type": kind}


def _link(address: str) -> Json | None:
    user = re.match(r"^tg:(?://)?user\?id=(\d+)$", address)
    if user:
        return {"type": "text_mention", "user": {"id": int(user[1]), "is_bot": False, "first_name": ""}}
    if not _LINK.match(address):
        return None
    known = re.match(r"^[a-z]+:", address, re.IGNORECASE)
    return {"type": "text_link", "url": address if known else f"http://{address}"}


def _date_time(attributes: dict[str, str]) -> Json | None:
    unix = attributes.get("unix", "")
    if not unix.isdecimal():
        return None
    style = attributes.get("format")
    return {"type": "date_time", "unix_time": int(unix), **({"date_time_format": style} if style else {})}


def language_of(opened: OpenTag) -> str:
    """The language that a code tag names, or an empty string."""
    name = opened.attributes.get("class", "") if opened.tag == "code" else ""
    return name.removeprefix("language-") if name.startswith("language-") else ""
