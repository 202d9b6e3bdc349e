"""The database room: tables, hot-path SQL, migrations. Nothing outside it knows the engine underneath."""

from bot.store.errors import StoreRefusedError
from bot.store.store import SqlStore, open_store, upgrade

__all__ = ["SqlStore", "StoreRefusedError", "open_store", "upgrade"]
