"""The migrations and the tables are one schema."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import CheckConstraint, inspect

from bot.store import upgrade
from bot.store.migrate import head, revision
from bot.store.tables import Row
from tests.bot.store.conftest import connect


def test_the_migrations_make_exactly_the_tables(fresh: str) -> None:
    upgrade(fresh)
    with connect(fresh) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Row.metadata) == []


def test_the_migrations_make_the_checks_of_the_tables(fresh: str) -> None:
    upgrade(fresh)
    with connect(fresh) as connection:
        for name, table in Row.metadata.tables.items():
            made = {check["name"] for check in inspect(connection).get_check_constraints(name)}
            assert made == {
                str(check.name) for check in table.constraints if isinstance(check, CheckConstraint)
            }


def test_an_upgrade_can_be_repeated(fresh: str) -> None:
    upgrade(fresh)
    upgrade(fresh)
    with connect(fresh) as connection:
        assert revision(connection) == head()


def test_two_starts_at_once_make_one_schema(fresh: str) -> None:
    with ThreadPoolExecutor(4) as starts:
        list(starts.map(upgrade, [fresh] * 4))
    with connect(fresh) as connection:
        assert revision(connection) == head()
        assert set(inspect(connection).get_table_names()) == {*Row.metadata.tables, "alembic_version"}
