"""Facts in a file or on standard input, in YAML or JSON."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import yaml


class _Loader(yaml.SafeLoader):
    """Leaves days as text: one that does not exist is refused by its fact's name, not by YAML."""


_Loader.yaml_implicit_resolvers = {
    first: [one for one in found if one[0] != "tag:yaml.org,2002:timestamp"]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(file: Path) -> Mapping[str, object]:
    """The facts as they stand there; `-` is standard input.

    Raises OSError, yaml.YAMLError, and ValueError for what is no mapping.
    """
    text = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
    raw = yaml.load(text, _Loader)  # noqa: S506  # a safe one; JSON is YAML
    if not isinstance(raw, dict):
        raise ValueError(f'{file}: facts are a mapping such as {{"legal_form": "corporation"}}')  # noqa: TRY004  # the person's file is wrong, not the program
    return raw
