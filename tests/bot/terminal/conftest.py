from __future__ import annotations

from pathlib import Path

import pytest

from bot import bootstrap
from bot.service.words import Words
from tests.bot.service import inn


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Words:
    """The rulebook of the inn, instead of the shipped one."""
    home = tmp_path / "words"
    home.mkdir()
    found = inn.words(home)
    monkeypatch.setattr(bootstrap, "words", lambda _: found)
    monkeypatch.setattr(bootstrap, "sound_words", lambda _: found)
    return found
