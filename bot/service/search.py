"""Searching texts for words, as the rulebook's readers do."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping


def matching(texts: Mapping[str, str], query: str) -> Iterator[str]:
    """The names of the texts that hold every word of the query. The texts must be `plain` already."""
    wanted = plain(query).split()
    return (name for name, text in texts.items() if all(word in text for word in wanted))


def plain(text: str) -> str:
    """Text as it is compared: width and case of letters do not matter."""
    return unicodedata.normalize("NFKC", text).casefold()
