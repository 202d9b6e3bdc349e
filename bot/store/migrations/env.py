"""Alembic's entry point: runs in the transaction that `migrate` has opened."""

from __future__ import annotations

from alembic import context

from bot.store.tables import Row

context.configure(connection=context.config.attributes["connection"], target_metadata=Row.metadata)
with context.begin_transaction():
    context.run_migrations()
