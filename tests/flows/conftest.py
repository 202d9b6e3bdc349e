import pytest
from hypothesis import settings

from flows.loading import load
from flows.rulebook import Rulebook
from tests.flows.support import SHOP

# No deadline: a busy machine must not fail a property that holds.
settings.register_profile("calm", deadline=None, max_examples=60)
settings.load_profile("calm")


@pytest.fixture(scope="session")
def book() -> Rulebook:
    """A small rulebook with every kind of fact, amounts by day and key, and announced and expired duties."""
    return load(SHOP)
