from pathlib import Path

import pytest

from flows.loading import load
from flows.rulebook import Rulebook

SHOP = Path(__file__).parent / "fixtures" / "shop"


@pytest.fixture(scope="session")
def book() -> Rulebook:
    """A small rulebook with every kind of fact, amounts by day and key, and announced and expired duties."""
    return load(SHOP)
