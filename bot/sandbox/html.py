"""Telegram's HTML. Tags become entities; error offsets count bytes of UTF-8."""

from __future__ import annotations

import re

from bot.sandbox.errors import ApiError, Json, bad_request
from bot.sandbox.tags import KINDS, OpenTag, entity_of, language_of

_NAMED = {b"lt": "<", b"gt": ">", b"amp": "&", b"quot": '"'}
_REFERENCE = re.compile(rb"&(?:#x([0-9a-fA-F]{1,8})|#([0-9]{1,9})|([a-zA-Z]+));?")
_SPACES = re.compile(rb"[ \t\r\n\v]*")
_TAG_NAME = re.compile(rb"[^ \t\r\n\v>]*")
_ATTRIBUTE_NAME = re.compile(rb"[^ \t\r\n\v=>/\"']*")
_TOKEN = re.compile(rb"[A-Za-z0-9.-]*")
_PLAIN = re.compile(rb"[^&<]+")


def parse_html(source: str) -> tuple[str, list[Json]]:
    """The text without tags, and its entities sorted by offset; raises Telegram's parse errors."""
    return _Parser(source).run()


class _Parser:
    def __init__(self, source: str) -> None:
        self._raw = source.encode("utf-8", "surrogatepass")
        self._at = 0
        self._offset = 0
        self._text: list[str] = []
        self._open: list[OpenTag] = []
        self._entities: list[Json] = []

    def run(self) -> tuple[str, list[Json]]:
        while self._at < len(self._raw):
            if self._raw[self._at] != ord("<"):
                self._add(self._character())
            elif self._peek(1) == b"/":
                self._end_tag()
            else:
                self._start_tag()
        if self._open:
            raise _error(f'Can\'t find end tag corresponding to start tag "{self._open[-1].tag}"')
        for entity in self._entities:
            entity.pop("_language", None)
        order = sorted(self._entities, key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self._text), order

    def _peek(self, ahead: int = 0) -> bytes:
        return self._raw[self._at + ahead : self._at + ahead + 1]

    def _take(self, pattern: re.Pattern[bytes]) -> bytes:
        found = pattern.match(self._raw, self._at)
        if found is None:
            return b""
        self._at = found.end()
        return found[0]

    def _add(self, text: str) -> None:
        self._offset += len(text.encode("utf-16-le")) // 2
        self._text.append(text)

    def _character(self) -> str:
        if self._peek() != b"&":
            return self._take(_PLAIN).decode("utf-8", "replace")
        return self._reference() or self._literal()

    def _literal(self) -> str:
        self._at += 1
        return self._raw[self._at - 1 : self._at].decode("latin-1")

    def _reference(self) -> str:
        found = _REFERENCE.match(self._raw, self._at)
        character = "" if found is None else _referred(found)
        if found is not None and character:
            self._at = found.end()
        return character

    def _start_tag(self) -> None:
        begin = self._at
        self._at += 1
        tag = self._take(_TAG_NAME).decode("utf-8", "replace").lower()
        if not self._peek():
            raise _error(f"Unclosed start tag at byte offset {begin}")
        if tag not in KINDS:
            raise _error(f'Unsupported start tag "{tag}" at byte offset {begin}')
        attributes = self._attributes(tag, begin)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise _error(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self._open.append(OpenTag(tag, self._offset, attributes, self._text))
        self._text = []

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while True:
            self._take(_SPACES)
            if self._peek() == b">":
                self._at += 1
                return attributes
            name = self._take(_ATTRIBUTE_NAME).decode("utf-8", "replace")
            if not self._peek():
                raise _error(f'Unclosed start tag "{tag}" at byte offset {begin}')
            if not name:
                raise _error(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
            self._take(_SPACES)
            attributes[name] = self._value(tag, begin) if self._peek() == b"=" else ""

    def _value(self, tag: str, begin: int) -> str:
        self._at += 1
        self._take(_SPACES)
        if not self._peek():
            raise _error(f'Unclosed start tag "{tag}" at byte offset {begin}')
        value = self._quoted() if self._peek() in {b'"', b"'"} else self._token()
        if not self._peek():
            raise _error(f"Unclosed start tag at byte offset {begin}")
        return value

    def _token(self) -> str:
        begin = self._at
        token = self._take(_TOKEN).decode("ascii").lower()
        if self._peek() not in {b" ", b"\t", b"\r", b"\n", b"\v", b">"}:
            raise _error(f"Unexpected end of name token at byte offset {begin}")
        return token

    def _quoted(self) -> str:
        quote = self._peek()
        self._at += 1
        value = ""
        plain = re.compile(rb"[^&" + quote + rb"]+")
        while self._peek() and self._peek() != quote:
            if self._peek() == b"&":
                value += self._reference() or self._literal()
            else:
                value += self._take(plain).decode("utf-8", "replace")
        self._at += 1
        return value

    def _end_tag(self) -> None:
        begin = self._at
        if not self._open:
            raise _error(f"Unexpected end tag at byte offset {begin}")
        self._at += 2
        name = self._take(_TAG_NAME).decode("utf-8", "replace")
        self._take(_SPACES)
        if self._peek() != b">":
            raise _error(f"Unclosed end tag at byte offset {begin}")
        self._at += 1
        tag = self._open[-1].tag
        if name and name != tag:
            raise _error(f'Unmatched end tag at byte offset {begin}, expected "</{tag}>", found "</{name}>"')
        self._close(self._open.pop())

    def _close(self, opened: OpenTag) -> None:
        inner = "".join(self._text)
        self._text = [*opened.text, inner]
        length = self._offset - opened.offset
        if not length:
            return
        place = {"offset": opened.offset, "length": length}
        if opened.tag in {"pre", "code"} and self._joins_code(opened, place):
            return
        entity = entity_of(opened, inner)
        if entity is not None:
            self._entities.append({**entity, **place})

    def _joins_code(self, opened: OpenTag, place: Json) -> bool:
        """`<pre><code class="language-x">`, in either order, is one block that knows its language."""
        last = self._entities[-1] if self._entities else {}
        other = "code" if opened.tag == "pre" else "pre"
        language = last.get("_language") or language_of(opened)
        if last.get("type") != other or any(last[name] != place[name] for name in place) or not language:
            return False
        self._entities[-1] = {"type": "pre", **place, "language": language}
        return True


def _referred(found: re.Match[bytes]) -> str:
    if found[3] is not None:
        return _NAMED.get(found[3], "")
    number = int(found[1], 16) if found[1] is not None else int(found[2])
    if 0xD800 <= number <= 0xDFFF:
        raise _error(
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units"
        )
    return chr(number) if 0 < number < 0x10FFFF else ""


def _error(text: str) -> ApiError:
    return bad_request(f"can't parse entities: {text}")
