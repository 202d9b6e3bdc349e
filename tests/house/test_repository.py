"""The repository speaks of the project alone."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

import pytest

from tests.house.files import ROOT, repository, text

# Digests, so that no file holds what is looked for: hosts of registries, and words foreign to the project.
UNWANTED = frozenset(text("tests/house/unwanted.txt").split())
# Places on the machine of whoever wrote a line.
PLACE = re.compile(r"(?<![\w.~-])/(?:root|home|Users|work|workspace|mnt)/\w")


def digest(word: str) -> str:
    return hashlib.sha256(word.encode()).hexdigest()[:16]


def words(content: str) -> Iterator[str]:
    """Every run of letters and digits, and every host name, in lower case."""
    lower = content.lower()
    yield from re.findall(r"[a-z0-9]+", lower)
    for host in re.findall(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+", lower):
        labels = host.split(".")
        yield from (".".join(labels[start:]) for start in range(len(labels) - 1))


def contents() -> Iterator[tuple[str, str]]:
    for path in repository():
        try:
            yield str(path), (ROOT / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # an image


def test_no_unwanted_word_stands_in_any_file() -> None:
    found = [
        (path, word)
        for path, content in contents()
        for word in sorted({*words(content), *words(path)})
        if digest(word) in UNWANTED
    ]
    assert found == []


@pytest.mark.parametrize(
    "sentence", ["see https://a.example.org/simple", "from example.org", "EXAMPLE.ORG:443"]
)
def test_the_search_finds_a_host_however_it_is_written(sentence: str) -> None:
    assert digest("example.org") in {digest(word) for word in words(sentence)}


def test_no_place_on_a_machine_stands_in_any_file() -> None:
    assert [(path, hit[0]) for path, content in contents() for hit in PLACE.finditer(content)] == []


def test_the_search_finds_a_place_but_no_address() -> None:
    assert PLACE.search("see /" + "home/owner/notes")
    assert not PLACE.search("https://example.org/home/owner")
