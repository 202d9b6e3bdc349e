"""What goes wrong below SQLAlchemy, and what a start-up can be told about it."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError


class StoreRefusedError(Exception):
    """The database must not be used as it is; the message is one sentence that says what to do."""


def driver_error(error: Exception) -> Exception:
    """The driver's own error, whether or not SQLAlchemy has wrapped it."""
    return error.orig if isinstance(error, DBAPIError) and isinstance(error.orig, Exception) else error
