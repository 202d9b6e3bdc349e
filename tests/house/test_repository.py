"""The repository speaks of the project alone."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

import pytest

from tests.house.files import ROOT, repository

# Digests, so that this file does not hold the words it looks for: tools that write text or code, and registries' hosts.
UNWANTED = frozenset(
    """
    c857d09db23e6822 c70eca6b0f88f44d 7d3194f79e645c42 60965168ce762e94 053ea4804ef1bb33
    3ea125d0bff386e6 487b91042c7cf27a de2187af3fb01170 94a168d2da574b00 d298391b07433318
    57de4cf40144bdf7 5d72436256ada538 a4aa2ac280bb8d1a 8b5bb5eb9d758455 d6d7019ca9fcbf07
    8743857e3ea00fd1 3ca29e55be4befa4 87d14f070cb96869 0fd460f0568e29c1 3530c4415dd857fb
    26b9cccfe247fdba 271dacc9f4d0caf8 70cca582c4895337 789e46d79514e280 66394d5952c288e4
    84b6d88be25c5668 71741fe2460a6150
    """.split()
)
# Places on the machine of whoever wrote a line.
PLACE = re.compile(r"(?<![\w.~-])/(?:root|home|Users|work|workspace|mnt)/\w")


def digest(word: str) -> str:
    return hashlib.sha256(word.encode()).hexdigest()[:16]


def words(text: str) -> Iterator[str]:
    """Every run of letters and digits, and every host name, in lower case."""
    lower = text.lower()
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
        for path, text in contents()
        for word in sorted({*words(text), *words(path)})
        if digest(word) in UNWANTED
    ]
    assert found == []


@pytest.mark.parametrize(
    "sentence", ["see https://a.example.org/simple", "from example.org", "EXAMPLE.ORG:443"]
)
def test_the_search_finds_a_host_however_it_is_written(sentence: str) -> None:
    assert digest("example.org") in {digest(word) for word in words(sentence)}


def test_no_place_on_a_machine_stands_in_any_file() -> None:
    assert [(path, hit[0]) for path, text in contents() for hit in PLACE.finditer(text)] == []


def test_the_search_finds_a_place_but_no_address() -> None:
    assert PLACE.search("see /" + "home/owner/notes")
    assert not PLACE.search("https://example.org/home/owner")
