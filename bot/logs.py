"""Logs as keys and values. Tokens are cut out of everything; what a person wrote is never passed in."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Mapping, MutableMapping
from typing import Any

import structlog

_TOKEN = re.compile(r"\d+(?::|%3[Aa])[\w-]{20,}")  # in an address, too
_QUIET = (
    "aiogram",
    "aiohttp",
    "alembic",
    "apscheduler",
    "asyncio",
    "httpcore",
    "httpx",
    "sqlalchemy",
    "telegram",
)


def configure(level: str, *, as_json: bool) -> None:
    """Set up logging for the process; libraries speak from WARNING up."""
    threshold = logging.getLevelNamesMapping()[level.upper()]
    renderer: Any = (
        structlog.processors.JSONRenderer() if as_json else structlog.dev.ConsoleRenderer(colors=False)
    )
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            redact,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(threshold),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(_cut)
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)


def redact(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Cut bot tokens out of every value, however deep; of an exception only its class stays."""
    raised = event.pop("exc_info", None)
    if raised:
        found = raised if isinstance(raised, BaseException) else sys.exc_info()[1]
        event["raised"] = type(found).__name__
    return {key: _safe(value) for key, value in event.items()}


def _safe(value: Any) -> Any:
    match value:
        case None | bool() | int() | float():
            return value
        case BaseException():
            return type(value).__name__  # its text can hold what a person wrote
        case Mapping():
            return {_safe(key): _safe(one) for key, one in value.items()}
        case list() | tuple() | set() | frozenset():
            return [_safe(one) for one in value]
    return _TOKEN.sub("<token>", str(value))


def _cut(record: logging.LogRecord) -> bool:
    record.msg, record.args = _TOKEN.sub("<token>", record.getMessage()), ()
    if record.exc_info:
        # A traceback of a library can hold an address with the token, or an update with words in it.
        record.msg, record.exc_info, record.exc_text = f"{record.msg} ({record.exc_info[0]})", None, None
    return True
