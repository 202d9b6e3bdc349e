"""Faults that a person or a test orders: errors, delays, dropped connections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.sandbox.control import optional_number
from bot.sandbox.errors import ApiError, Json, Refused, too_many_requests

if TYPE_CHECKING:
    from bot.sandbox.params import Params

_DESCRIPTIONS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


@dataclass(slots=True)
class Fault:
    """What goes wrong, for which calls, and how often (None: until cleared).

    `chat` is a chat's id; calls for other chats, and for none, are left alone. `delay` is in real seconds.
    `drop` is "before" (nothing happens) or "after" (the call is carried out, but its caller never learns so).
    """

    method: str | None = None
    contains: str | None = None
    chat: int | None = None
    times: int | None = 1
    code: int | None = None
    description: str | None = None
    retry_after: int | None = None
    delay: float = 0
    drop: str | None = None

    def hits(self, method: str, params: Params) -> bool:
        """Whether the fault is meant for this call."""
        if self.times == 0 or (self.method and self.method.lower() != method.lower()):
            return False
        if self.chat is not None and params.integer("chat_id") != self.chat:
            return False
        return not self.contains or any(self.contains in value for value in params.values.values())

    def error(self) -> ApiError | None:
        """The refusal it stands for, if it is one."""
        if self.retry_after is not None and self.code in {None, 429}:
            return too_many_requests(self.retry_after)
        if self.code is None:
            return None
        description = self.description or _DESCRIPTIONS.get(self.code, "Error")
        return ApiError(self.code, description, retry_after=self.retry_after)


class Faults:
    """The faults in force, oldest first."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def order(self, wish: Json) -> None:
        """Puts a fault in force; Refused when the wish is not one."""
        if wish.get("drop") not in {None, "before", "after"}:
            raise Refused('drop is "before" or "after"')
        wish = {**wish, "chat": optional_number(wish, "chat")}
        try:
            fault = Fault(**wish)
        except TypeError as error:
            raise Refused(f"not a fault: {error}") from error
        if not (fault.drop or fault.delay or fault.error()):
            raise Refused("a fault needs code, retry_after, delay or drop")
        self._faults.append(fault)

    def strike(self, method: str, params: Params) -> Fault | None:
        """The fault that hits this call, counted down."""
        fault = next((fault for fault in self._faults if fault.hits(method, params)), None)
        if fault is not None and fault.times is not None:
            fault.times -= 1
        return fault

    @property
    def waiting(self) -> int:
        """How many faults still have a call to hit."""
        return sum(fault.times != 0 for fault in self._faults)

    def clear(self) -> None:
        self._faults.clear()
