"""What is left of conditions as answers come in. Equal residues are one number, so each is worked out once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from flows.conditions import Comparison, Condition, Constant, Join, Named, Not, Truth

# A truth, a comparison, the opposite of a number, or numbers joined by `or` (True) or `and` (False).
_Shape: TypeAlias = bool | Comparison | int | tuple[bool, tuple[int, ...]]

NO, YES = 0, 1


class Residues:
    """Numbers for conditions; NO and YES are those that nothing can change any more."""

    def __init__(self) -> None:
        self._shapes: list[_Shape] = []
        self._numbers: dict[tuple[type, _Shape], int] = {}
        self._left: dict[tuple[int, int], int] = {}
        self._number(value=False)
        self._number(value=True)

    def of(self, condition: Condition) -> int:
        """The number of a condition."""
        match condition:
            case Constant(value=value):
                return YES if value else NO
            case Not(part=part):
                return self._opposite(self.of(part))
            case Named(meaning=meaning):
                return self.of(meaning)
            case Join(decisive=decisive, parts=parts):
                return self._joint(decisive, [self.of(part) for part in parts])
        return self._number(condition)

    def left(self, number: int, key: int, truths: Mapping[Comparison, Truth]) -> int:
        """What is left once these comparisons have come out; None leaves one open for good.

        `key` stands for the truths: the same number for the same truths, and for no others.
        """
        if number in (NO, YES):
            return number
        if (number, key) not in self._left:
            self._left[number, key] = self._worked_out(self._shapes[number], number, key, truths)
        return self._left[number, key]

    def _worked_out(
        self, shape: _Shape, number: int, key: int, truths: Mapping[Comparison, Truth]
    ) -> int:
        match shape:
            case Comparison():
                truth = truths.get(shape)
                return number if truth is None else int(truth)
            case (decisive, parts):
                return self._joint(decisive, [self.left(part, key, truths) for part in parts])
            case int(part):
                return self._opposite(self.left(part, key, truths))
        raise AssertionError(shape)
