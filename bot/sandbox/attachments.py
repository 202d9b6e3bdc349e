"""What people attach: photos, documents, stickers, contacts, voices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.sandbox.errors import ApiError, Json, Refused
from bot.sandbox.files import MAX_DOWNLOAD, Files, StoredFile, picture_size

if TYPE_CHECKING:
    from bot.sandbox.chats import Person

CAMERA = (1280, 960)
STICKER_SIDE = 512
NAMES = {"photo": "photo.jpg", "document": "document.pdf", "sticker": "sticker.webp", "voice": "voice.ogg"}


@dataclass(frozen=True, slots=True)
class Attached:
    """What a person attaches; without bytes it is as many zeros as `size` says."""

    kind: str
    file_name: str
    data: bytes | None
    size: int


def attachment(files: Files, person: Person, attached: Attached) -> Json:
    """The content of a message with an attachment; a contact is the person's own."""
    if attached.kind == "contact":
        own = {"first_name": person.first_name, "user_id": person.id}
        return {"contact": {"phone_number": f"+{person.id}", **own}}
    if attached.kind not in NAMES:
        raise Refused(f"{attached.kind} cannot be attached")
    return {attached.kind: _as(attached.kind, _kept(files, attached))}


def _kept(files: Files, attached: Attached) -> StoredFile:
    name = attached.file_name or NAMES[attached.kind]
    if attached.data is not None:
        return files.keep(name, attached.data)
    return files.keep(name, bytes(attached.size) if attached.size <= MAX_DOWNLOAD else b"", attached.size)


def _as(kind: str, file: StoredFile) -> Json | list[Json]:
    plain = {"file_id": file.file_id, "file_unique_id": file.unique_id, "file_size": file.size}
    match kind:
        case "photo":
            return file.as_photo(*_dimensions(file.data))
        case "document":
            return file.as_document()
        case "voice":
            return {**plain, "duration": 3, "mime_type": "audio/ogg"}
        case _:
            shape = {"width": STICKER_SIDE, "height": STICKER_SIDE, "is_animated": False, "is_video": False}
            return {**plain, "type": "regular", **shape}


def _dimensions(data: bytes) -> tuple[int, int]:
    try:
        return picture_size(data)
    except ApiError:
        return CAMERA
