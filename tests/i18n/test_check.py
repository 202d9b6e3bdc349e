from __future__ import annotations

from pathlib import Path

from i18n.catalog import Catalog
from i18n.check import problems


def catalog(home: Path, ja: str, en: str) -> Catalog:
    for language, text in (("ja", ja), ("en", en)):
        (home / language).mkdir()
        (home / language / "chat.ftl").write_text(text, encoding="utf-8")
    return Catalog(home)


def test_complete_words_have_no_problem(tmp_path: Path) -> None:
    both = catalog(tmp_path, "a = あ\n    .b = い { $n }\n", "a = A\n    .b = B { $n }\n")

    assert problems(both, ["a", "a.b"]) == ()


def test_words_missing_in_one_language_are_named(tmp_path: Path) -> None:
    assert problems(catalog(tmp_path, "a = あ\nb = い\n", "a = A\n"), ["a", "b"]) == ("en: no words for 'b'",)


def test_words_missing_everywhere_are_named_for_every_language(tmp_path: Path) -> None:
    found = problems(catalog(tmp_path, "a = あ\n", "a = A\n"), ["a", "a.why"])

    assert found == ("ja: no words for 'a.why'", "en: no words for 'a.why'")


def test_words_that_nobody_wants_are_named(tmp_path: Path) -> None:
    found = problems(catalog(tmp_path, "a = あ\n", "a = A\n    .why = W\nb = B\n"), ["a"])

    assert found == ("en: nobody uses 'a.why'", "en: nobody uses 'b'")


def test_other_arguments_than_in_the_first_language_are_named(tmp_path: Path) -> None:
    found = problems(catalog(tmp_path, "a = { $n }人\n", "a = { $count } people\n"), ["a"])

    assert found == ("en: 'a' uses other arguments than in ja",)
