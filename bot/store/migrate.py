"""Brings the schema up to this version of the code."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from bot.store.errors import StoreRefusedError
from bot.store.tables import Row

FOLDER = Path(__file__).parent / "migrations"
LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('tsuriai schema', 0))"


def migrate(connection: Connection, *, create: bool = True) -> None:
    """Upgrade in one transaction; a second process waits for the first and then finds nothing to do.

    Raises StoreRefusedError when the schema is newer than the code or belongs to something else, and when
    there is none and `create` is false.
    """
    with connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text(LOCK))
        config = _config(connection)
        found, script = revision(connection), ScriptDirectory.from_config(config)
        _refuse_strange(connection, found, {step.revision for step in script.walk_revisions()}, create=create)
        if found != script.get_current_head():
            command.upgrade(config, "head")


def head() -> str | None:
    """The revision that this code needs."""
    return ScriptDirectory(str(FOLDER)).get_current_head()


def revision(connection: Connection) -> str | None:
    """The revision that the database has; None when it has no schema yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def _refuse_strange(connection: Connection, found: str | None, known: set[str], *, create: bool) -> None:
    if found is None and not create:
        raise StoreRefusedError("The database is empty; restore it, or allow a new one to be made.")
    if found is None and set(inspect(connection).get_table_names()) & set(Row.metadata.tables):
        raise StoreRefusedError("The database holds tables of something else; name another database.")
    if found is not None and found not in known:
        raise StoreRefusedError(f"The schema ({found}) is newer than this program; update the program.")


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
