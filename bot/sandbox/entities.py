"""Text with entities; offsets and lengths count UTF-16 units, as everywhere in the Bot API."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.sandbox.errors import ApiError, Json, bad_request
from bot.sandbox.html import parse_html

if TYPE_CHECKING:
    from bot.sandbox.params import Params

MAX_BYTES = 1 << 15
_INVISIBLE = " \t\r\n\v\f\u00a0\u200b\u200c\u200d\u200e\u200f\u2060\u3000\ufeff"
_FOUND = re.compile(
    r"(?:(?<=\s)|^)(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]+)?)(?![A-Za-z0-9_/])"
    r"|(?P<url>https?://[^\s<>\"「」。、]+)"
    r"|(?<!\w)(?P<mention>@[A-Za-z0-9_]{4,32})"
)


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text after parsing."""

    text: str
    entities: list[Json]

    @property
    def is_blank(self) -> bool:
        return not self.text.strip(_INVISIBLE)

    def finished(self) -> Formatted:
        """Trimmed, with the entities Telegram finds by itself (commands, links, mentions), in order."""
        lead = len(self.text) - len(self.text.lstrip())
        text = self.text.strip()
        given = _clipped(self.entities, lead, units(text))
        entities = given + [found for found in _found(text) if not _covered(found, given)]
        return Formatted(text, sorted(entities, key=lambda entity: (entity["offset"], -entity["length"])))

    def fields(self, text: str, entities: str) -> Json:
        """The two fields of a Message; an empty list of entities is left out, as Telegram does."""
        return {text: self.text, **({entities: self.entities} if self.entities else {})}


def units(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def formatted(params: Params, name: str, entities_name: str) -> Formatted:
    """The parameter parsed as its parse_mode (or its entities) says; raises Telegram's refusals."""
    source = params.text(name)
    if len(source.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise bad_request("text is too long")
    mode = params.text("parse_mode").strip().lower()
    if mode == "html":
        return Formatted(*parse_html(source))
    if mode in {"markdown", "markdownv2"}:
        raise ApiError(501, f"sandbox: not implemented: parse_mode {params.text('parse_mode')}")
    if mode:
        raise bad_request("unsupported parse_mode")
    return Formatted(source, _given(params, entities_name))


def _given(params: Params, name: str) -> list[Json]:
    given = params.json(name, "entities")
    if given is None:
        return []
    if not isinstance(given, list):
        raise bad_request("expected an Array of MessageEntity")
    for entity in given:
        numbers = (entity.get("offset"), entity.get("length")) if isinstance(entity, dict) else ()
        if not numbers or not all(isinstance(number, int) for number in numbers):
            raise bad_request("can't parse MessageEntity: expected an Object with offset and length")
    return given


def _clipped(entities: list[Json], lead: int, end: int) -> list[Json]:
    clipped = []
    for entity in entities:
        start = max(entity["offset"] - lead, 0)
        stop = min(entity["offset"] + entity["length"] - lead, end)
        if stop > start:
            clipped.append({**entity, "offset": start, "length": stop - start})
    return clipped


def _found(text: str) -> list[Json]:
    return [
        {"type": found.lastgroup, "offset": units(text[: found.start()]), "length": units(found[0])}
        for found in _FOUND.finditer(text)
    ]


def _covered(found: Json, given: list[Json]) -> bool:
    return any(
        entity["type"] in {"code", "pre", "text_link"}
        and entity["offset"] < found["offset"] + found["length"]
        and found["offset"] < entity["offset"] + entity["length"]
        for entity in given
    )
