"""Files that were sent, by their file_id."""

from __future__ import annotations

import hashlib
import mimetypes
import secrets
import struct
from dataclasses import dataclass

from bot.sandbox.errors import Json, bad_request

MAX_DOWNLOAD = 20 * 1024 * 1024
UNKNOWN = "application/octet-stream"
_TYPES = mimetypes.MimeTypes()  # Python's own list, for a machine's list differs from the next one's
_TYPES.add_type("text/calendar", ".ics")
_TYPES.add_type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx")


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file's name and bytes. A file too big to be fetched has a size and no bytes."""

    file_id: str
    file_name: str
    size: int
    data: bytes

    @property
    def unique_id(self) -> str:
        return "u" + self.file_id[-15:]

    @property
    def mime_type(self) -> str:
        return _TYPES.guess_type(self.file_name)[0] or UNKNOWN

    @property
    def path(self) -> str:
        return f"files/{self.file_id}"

    def as_file(self) -> Json:
        """The File object of getFile."""
        return {**self._ids(), "file_size": self.size, "file_path": self.path}

    def as_document(self) -> Json:
        return {
            **self._ids(),
            "file_name": self.file_name,
            "mime_type": self.mime_type,
            "file_size": self.size,
        }

    def as_photo(self, width: int, height: int) -> list[Json]:
        return [{**self._ids(), "width": width, "height": height, "file_size": self.size}]

    def _ids(self) -> Json:
        return {"file_id": self.file_id, "file_unique_id": self.unique_id}


class Files:
    """Every file the sandbox holds."""

    def __init__(self) -> None:
        self._files: dict[str, StoredFile] = {}

    def keep(self, file_name: str, data: bytes, size: int | None = None) -> StoredFile:
        """Stores a file under a new id."""
        mark = hashlib.sha256(data).hexdigest()[:12]
        file_id = f"BQAD{mark}{secrets.token_hex(12)}"
        self._files[file_id] = StoredFile(file_id, file_name, len(data) if size is None else size, data)
        return self._files[file_id]

    def find(self, file_id: str) -> StoredFile | None:
        return self._files.get(file_id)

    def clear(self) -> None:
        self._files.clear()


def picture_size(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG, GIF or JPEG; Telegram's refusal for anything else."""
    if data[:8] == b"\x89PNG\r\n\x1a\n" and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    if data[:4] == b"GIF8" and len(data) >= 10:
        width, height = struct.unpack("<HH", data[6:10])
        return width, height
    if data[:2] == b"\xff\xd8":
        return _jpeg_size(data)
    raise bad_request("IMAGE_PROCESS_FAILED")


def _jpeg_size(data: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    raise bad_request("IMAGE_PROCESS_FAILED")
