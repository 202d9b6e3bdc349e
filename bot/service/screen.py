"""What a chat shows: text with buttons, and how a button names what it does within 64 bytes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

CALLBACK_BYTES = 64
PREFIX = "a1"
NOBODY = "new"  # stands for the handle while no interview exists


@dataclass(frozen=True, slots=True)
class Press:
    """What a button does: an act and its argument. Owner and revision are added when it is packed.

    A button that leads to another subject than the one shown names that one's handle and revision itself.
    """

    act: str
    arg: str = ""
    handle: str | None = None
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Button:
    """A button with its label."""

    label: str
    press: Press


@dataclass(frozen=True, slots=True)
class Screen:
    """HTML text and rows of buttons. `name` finds the same screen again after any time."""

    name: str
    text: str
    rows: Sequence[Sequence[Button]] = ()

    def buttons(self) -> Iterator[Button]:
        """All buttons, row by row; their position from 1 is the number a person can type."""
        for row in self.rows:
            yield from row

    def keyboard(self, handle: str, revision: int) -> Mapping[str, Any]:
        """The inline keyboard as the Bot API takes it."""
        rows = [
            [{"text": button.label, "callback_data": pack(button.press, handle, revision)} for button in row]
            for row in self.rows
        ]
        return {"inline_keyboard": rows}


def pack(press: Press, handle: str, revision: int) -> str:
    """The button's data. Raises ValueError beyond 64 bytes, which `rules check` rules out."""
    if press.handle is not None:
        handle, revision = press.handle, press.revision
    data = f"{PREFIX}:{handle}:{revision}:{press.act}:{press.arg}"
    if len(data.encode()) > CALLBACK_BYTES:
        raise ValueError(f"button data longer than {CALLBACK_BYTES} bytes: {data}")
    return data


def rows_of(buttons: Sequence[Button], width: int) -> list[list[Button]]:
    """The buttons in rows of that width."""
    return [list(buttons[start : start + width]) for start in range(0, len(buttons), width)]


def pages(count: int, size: int) -> int:
    """How many pages that many items fill; at least one."""
    return max(1, -(-count // size))


def unpack(data: str) -> tuple[Press, str, int] | None:
    """What `pack` put together: press, handle, revision. None for anything else."""
    prefix, *rest = data.split(":")
    if prefix != PREFIX or len(rest) != len(("handle", "revision", "act", "arg")) or not rest[1].isdecimal():
        return None
    handle, revision, act, arg = rest
    return Press(act, arg), handle, int(revision)
