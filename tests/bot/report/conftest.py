from __future__ import annotations

import pytest

from bot.service.words import Words
from flows.loading import load
from i18n.catalog import Catalog


@pytest.fixture(scope="session")
def words() -> Words:
    """The shipped rulebook with its words."""
    return Words(Catalog(), load())
