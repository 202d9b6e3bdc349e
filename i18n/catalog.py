"""Words by language and id, from Project Fluent files. `i18n.check` proves that none is missing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

HOME = Path(__file__).parent / "locales"
Argument = str | int


class WordsMissingError(LookupError):
    """No words for that id in that language, or the words lack an argument."""


class Catalog:
    """The words of all languages. An id may name an attribute: "q-legal_form.why"."""

    def __init__(self, home: Path = HOME) -> None:
        """Read all languages below `home`. Raises WordsMissingError for an unreadable or doubled entry."""
        folders = sorted(folder for folder in home.iterdir() if folder.is_dir())
        self._resources = {folder.name: _resources(folder) for folder in folders}
        self._bundles = {language: _bundle(language, found) for language, found in self._resources.items()}
        self._all_variables = {language: _used(found) for language, found in self._resources.items()}

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes such as "ja", in a stable order with Japanese first."""
        return tuple(sorted(self._bundles, key=lambda code: (code != "ja", code)))

    def text(self, language: str, id_: str, **arguments: Argument) -> str:
        """The words, with the arguments filled in. Raises WordsMissingError."""
        name, _, attribute = id_.partition(".")
        bundle = self._bundles[language]
        if not bundle.has_message(name):
            raise WordsMissingError(f"{language}: no words for '{id_}'")
        message = bundle.get_message(name)
        pattern = message.attributes.get(attribute) if attribute else message.value
        if pattern is None:
            raise WordsMissingError(f"{language}: no words for '{id_}'")
        text, errors = bundle.format_pattern(pattern, arguments)
        if errors:
            raise WordsMissingError(f"{language}: '{id_}': {errors[0]}")
        return str(text)

    def variables(self, language: str) -> Mapping[str, frozenset[str]]:
        """All ids of a language, attributes included, with the arguments their words use."""
        return self._all_variables[language]


def _resources(folder: Path) -> list[ast.Resource]:
    found, places = [], dict[str, str]()
    for path in sorted(folder.glob("*.ftl")):
        place = f"{folder.name}/{path.name}"
        resource = FluentParser().parse(path.read_text(encoding="utf-8"))
        for entry in resource.body:
            _refuse_unusable(entry, place, places)
        found.append(resource)
    return found


def _refuse_unusable(entry: ast.EntryType, place: str, places: dict[str, str]) -> None:
    if isinstance(entry, ast.Junk):
        start = (entry.content or "").strip().splitlines()[0]
        raise WordsMissingError(f"{place}: cannot read the entry '{start}'")
    if isinstance(entry, ast.Message):
        # Fluent would keep one of the two without a word.
        if entry.id.name in places:
            raise WordsMissingError(f"{place}: '{entry.id.name}' stands in {places[entry.id.name]} already")
        places[entry.id.name] = place


def _bundle(language: str, resources: list[ast.Resource]) -> FluentBundle:
    # Isolation marks would be invisible characters in Telegram's texts and button labels.
    bundle = FluentBundle([language], use_isolating=False)
    for resource in resources:
        bundle.add_resource(resource)
    return bundle


def _used(resources: list[ast.Resource]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for resource in resources:
        for entry in resource.body:
            if isinstance(entry, ast.Message):
                found.update(_variables(entry))
    return found


def _variables(message: ast.Message) -> dict[str, frozenset[str]]:
    found = {message.id.name: _names(message.value)} if message.value else {}
    for attribute in message.attributes:
        found[f"{message.id.name}.{attribute.id.name}"] = _names(attribute.value)
    return found


def _names(node: object) -> frozenset[str]:
    if isinstance(node, ast.VariableReference):
        return frozenset({node.id.name})
    if isinstance(node, ast.BaseNode):
        return frozenset().union(*(_names(child) for child in vars(node).values()))
    if isinstance(node, list):
        return frozenset().union(*(_names(child) for child in node))
    return frozenset()
