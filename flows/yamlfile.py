"""A YAML file as plain data that still knows on which line everything stood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import yaml

Place: TypeAlias = tuple[str | int, ...]


class RulebookError(ValueError):
    """The rulebook cannot be used. `problems` holds every sentence, each with file and line."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class YamlFile:
    """Content of one file; `lines` maps a place such as ("questions", 0, "id") to its line, from 1."""

    name: str
    content: object
    lines: Mapping[Place, int]

    def at(self, place: Place) -> str:
        """File and line of the place, or of the nearest thing that encloses it."""
        while place not in self.lines:
            place = place[:-1]
        return f"{self.name}:{self.lines[place]}"


def read(path: Path) -> YamlFile:
    """Read one file. Raises RulebookError for what is no file, not YAML, or has a key twice."""
    try:
        root = _composed(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise RulebookError([f"{path.name}:1: cannot be read: {error.strerror}"]) from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise RulebookError([f"{path.name}:{line}: not YAML: {error.problem}"]) from error
    except (yaml.reader.ReaderError, UnicodeDecodeError) as error:
        raise RulebookError([f"{path.name}:1: not text in UTF-8: {error.reason}"]) from error
    if root is None:
        raise RulebookError([f"{path.name}:1: the file is empty"])
    walker = _Walker(path.name)
    content = walker.plain(root, ())
    if walker.problems:
        raise RulebookError(walker.problems)
    return YamlFile(path.name, content, walker.lines)


def _composed(text: str) -> yaml.Node | None:
    # The parser in C is ten times as fast; the other one says better what is wrong.
    try:
        return yaml.compose(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError:
        return yaml.compose(text, yaml.SafeLoader)


class _Walker:
    def __init__(self, name: str) -> None:
        self.lines: dict[Place, int] = {}
        self.problems: list[str] = []
        self._name = name
        self._scalars = yaml.SafeLoader("")

    def plain(self, node: yaml.Node, place: Place) -> object:
        self.lines[place] = node.start_mark.line + 1
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, place)
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(item, (*place, index)) for index, item in enumerate(node.value)]
        try:
            return self._scalars.construct_object(node)
        except (ValueError, yaml.constructor.ConstructorError):
            self.problems.append(f"{self._name}:{self.lines[place]}: '{node.value}' cannot be read")
            return None

    def _mapping(self, node: yaml.MappingNode, place: Place) -> dict[str, object]:
        found: dict[str, object] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in found:
                self.problems.append(f"{self._name}:{key_node.start_mark.line + 1}: '{key}' is given twice")
            found[key] = self.plain(value_node, (*place, key))
            self.lines[*place, key] = key_node.start_mark.line + 1
        return found
