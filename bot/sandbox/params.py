"""Parameters of a call, merged from the query string and any kind of body; everything arrives as text."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, MultipartReader

from bot.sandbox.errors import ApiError, Json, bad_request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aiohttp import StreamReader

MAX_BODY = 50 * 1024 * 1024
_INTEGER = re.compile(r"\s*(-?\d{1,19})")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    file_name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Params:
    """Values as text, and uploads by the name of their part."""

    values: Mapping[str, str] = field(default_factory=dict)
    uploads: Mapping[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The value, or an empty string."""
        return self.values.get(name, "")

    def integer(self, name: str, default: int = 0) -> int:
        """The number at the start of the value, as lenient as Telegram; `default` when there is none."""
        found = _INTEGER.match(self.text(name))
        return int(found[1]) if found else default

    def boolean(self, name: str) -> bool:
        return self.text(name).strip().lower() in {"true", "yes", "1"}

    def json(self, name: str, what: str) -> Any:
        """The decoded value, or None when absent; `what` names it in the error."""
        if not self.text(name):
            return None
        try:
            return json.loads(self.text(name))
        except ValueError:
            raise bad_request(f"can't parse {what} JSON object") from None

    def upload(self, name: str) -> Upload | None:
        """The file of a parameter: its own part, or the part that `attach://` in its value names."""
        value = self.text(name)
        return self.uploads.get(value.removeprefix("attach://")) if value else self.uploads.get(name)

    def merged(self, other: Params) -> Params:
        """Both together; `other` wins."""
        return Params({**self.values, **other.values}, {**self.uploads, **other.uploads})

    def as_log(self) -> Json:
        """What the call log shows: texts as they came, files by name and size."""
        files = {
            name: {"file_name": upload.file_name, "size": len(upload.data)}
            for name, upload in self.uploads.items()
        }
        return {**self.values, **files}


async def read_body(headers: Mapping[str, str], content: StreamReader) -> Params:
    """Parameters in a request's (or a webhook answer's) body; 413 when it is over 50 MB."""
    kind = headers.get("Content-Type", "").split(";")[0].strip().lower()
    if kind.startswith("multipart/"):
        return await _read_multipart(MultipartReader(headers, content))
    raw = await _read_limited(content)
    if kind == "application/x-www-form-urlencoded":
        return Params(dict(parse_qsl(raw.decode(), keep_blank_values=True)))
    if kind == "application/json":
        return Params(_from_json(raw))
    return Params()


async def _read_limited(content: StreamReader) -> bytes:
    raw = bytearray()
    async for chunk in content.iter_any():
        raw += chunk
        if len(raw) > MAX_BODY:
            raise ApiError(413, "Request Entity Too Large")
    return bytes(raw)


async def _read_multipart(reader: MultipartReader) -> Params:
    values: dict[str, str] = {}
    uploads: dict[str, Upload] = {}
    total = 0
    while (part := await reader.next()) is not None:
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        data = bytearray()
        while chunk := await part.read_chunk():
            data += chunk
            total += len(chunk)
            if total > MAX_BODY:
                raise ApiError(413, "Request Entity Too Large")
        if part.filename is None:
            values[part.name] = data.decode()
        else:
            uploads[part.name] = Upload(part.filename, bytes(data))
    return Params(values, uploads)


def _from_json(raw: bytes) -> dict[str, str]:
    try:
        body = json.loads(raw)
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(body, dict):
        return {}
    return {name: _as_text(value) for name, value in body.items() if value is not None}


def _as_text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
