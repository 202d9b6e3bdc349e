"""What tests of every room need."""

from __future__ import annotations

import os

# pytest-xdist gives its workers COLUMNS=80, and a console keeps the width it saw when it was made:
# without this, a test that asks for a wide terminal gets a narrow one.
os.environ.pop("COLUMNS", None)

import bot.terminal.shared  # noqa: F401  # made here, while no width is given
