"""What tests of every room need."""

from __future__ import annotations

import bot.terminal.shared  # noqa: F401  # before a test sets COLUMNS, which a console keeps when it is made
