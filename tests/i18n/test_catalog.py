from __future__ import annotations

from pathlib import Path

import pytest

from i18n.catalog import Catalog, WordsMissingError


def write(home: Path, **files: str) -> Path:
    """Files by `language__topic`."""
    for name, text in files.items():
        language, _, topic = name.partition("__")
        (home / language).mkdir(exist_ok=True)
        (home / language / f"{topic}.ftl").write_text(text, encoding="utf-8")
    return home


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    greetings = (
        "hello = Hello, { $name }!\nq-form = Which form?\n    .why = It decides.\nempty =\n    .only = Part\n"
    )
    japanese = "hello = { $name }さん、こんにちは\nq-form = どの形？\n    .why = これで決まります。\n"
    return Catalog(write(tmp_path, en__chat=greetings, ja__chat=japanese, en__more="bye = Bye\n"))


def test_it_finds_words_of_every_file_in_the_language_asked_for(catalog: Catalog) -> None:
    assert catalog.text("en", "bye") == "Bye"
    assert catalog.text("ja", "q-form") == "どの形？"


def test_it_finds_attributes_by_a_dot(catalog: Catalog) -> None:
    assert catalog.text("en", "q-form.why") == "It decides."


def test_it_fills_in_arguments_and_adds_no_invisible_character(catalog: Catalog) -> None:
    assert catalog.text("en", "hello", name="owner") == "Hello, owner!"
    assert catalog.text("ja", "hello", name="事業主") == "事業主さん、こんにちは"


def test_what_a_person_wrote_is_put_in_as_it_is(catalog: Catalog) -> None:
    assert catalog.text("en", "hello", name="{ $name } <b>&") == "Hello, { $name } <b>&!"


def test_japanese_comes_first(catalog: Catalog) -> None:
    assert catalog.languages == ("ja", "en")


@pytest.mark.parametrize("id_", ["nothing", "q-form.nothing", "empty", "bye.why"])
def test_missing_words_raise_with_language_and_id(catalog: Catalog, id_: str) -> None:
    with pytest.raises(WordsMissingError) as caught:
        catalog.text("en", id_)

    assert str(caught.value) == f"en: no words for '{id_}'"


def test_a_missing_argument_raises_instead_of_showing_its_name(catalog: Catalog) -> None:
    with pytest.raises(WordsMissingError, match=r"^en: 'hello': .*name"):
        catalog.text("en", "hello")


def test_it_lists_ids_and_attributes_with_their_arguments(catalog: Catalog) -> None:
    assert catalog.variables("en") == {
        "hello": {"name"},
        "q-form": set(),
        "q-form.why": set(),
        "empty.only": set(),
        "bye": set(),
    }


def test_arguments_inside_a_choice_are_listed_too(tmp_path: Path) -> None:
    plural = "left = { $count ->\n    [one] one\n   *[other] { $count } of { $total }\n }\n"
    catalog = Catalog(write(tmp_path, en__chat=plural))

    assert catalog.variables("en") == {"left": {"count", "total"}}
    assert catalog.text("en", "left", count=1, total=9) == "one"
    assert catalog.text("en", "left", count=2, total=9) == "2 of 9"


def test_an_unreadable_entry_is_refused_with_its_file(tmp_path: Path) -> None:
    home = write(tmp_path, en__chat="hello = Hello\nthis is no entry\n", ja__chat="hello = こんにちは\n")

    with pytest.raises(WordsMissingError, match=r"^en/chat\.ftl: cannot read the entry 'this is no entry'$"):
        Catalog(home)


def test_an_unclosed_argument_is_refused_with_its_file(tmp_path: Path) -> None:
    with pytest.raises(WordsMissingError, match=r"^en/chat\.ftl: cannot read the entry 'hello = \{ \$name'$"):
        Catalog(write(tmp_path, en__chat="hello = { $name\n"))


def test_the_same_id_twice_is_refused_with_both_files(tmp_path: Path) -> None:
    home = write(tmp_path, en__chat="hello = Hello\n", en__more="hello = Hi\n")

    with pytest.raises(WordsMissingError, match=r"^en/more\.ftl: 'hello' stands in en/chat\.ftl already$"):
        Catalog(home)
