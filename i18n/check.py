"""The completeness check: every wanted id has words in every language, with equal arguments."""

from __future__ import annotations

from collections.abc import Iterable

from i18n.catalog import Catalog


def problems(catalog: Catalog, wanted: Iterable[str]) -> tuple[str, ...]:
    """Sentences that name language and id; empty when the words are complete."""
    wanted = frozenset(wanted)
    found: list[str] = []
    first = catalog.languages[0]
    reference = catalog.variables(first)
    for language in catalog.languages:
        words = catalog.variables(language)
        found += [f"{language}: no words for '{id_}'" for id_ in sorted(wanted - words.keys())]
        found += [f"{language}: nobody uses '{id_}'" for id_ in sorted(words.keys() - wanted)]
        found += [
            f"{language}: '{id_}' uses other arguments than in {first}"
            for id_ in sorted(words.keys() & reference.keys())
            if words[id_] != reference[id_]
        ]
    return tuple(found)
