"""Logs as keys and values. Tokens are cut out of everything; what a person wrote is never passed in."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

_TOKEN = re.compile(r"\d{5,}:[\w-]{20,}")
_QUIET = ("aiogram", "aiohttp", "asyncio", "alembic", "sqlalchemy", "httpx", "httpcore")


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
    """Cut bot tokens out of every value."""
    return {key: _without_token(value) for key, value in event.items()}


def _without_token(value: Any) -> Any:
    return _TOKEN.sub("<token>", value) if isinstance(value, str) else value


def _cut(record: logging.LogRecord) -> bool:
    record.msg, record.args = _TOKEN.sub("<token>", record.getMessage()), ()
    if record.exc_info:
        # A traceback of a library can hold an address with the token, or an update with words in it.
        record.msg, record.exc_info, record.exc_text = f"{record.msg} ({record.exc_info[0]})", None, None
    return True
