"""Cells that no spreadsheet program takes for a formula, and that are read as the text they were.

An apostrophe stands in front of what would begin a formula (OWASP ASVS 1.2.10) or a comment of ours.
"""

from __future__ import annotations

import re

# Programs set for Japanese take the wide signs for the narrow ones.
_BEGINS = r"[=+\-@\t\r\n＝＋－＠#＃]"
_RISKY = re.compile(rf"'*\s*{_BEGINS}")
_QUOTED = re.compile(rf"''*\s*{_BEGINS}")


def harmless(text: str) -> str:
    """The text as it may stand in a cell."""
    return f"'{text}" if _RISKY.match(text) else text


def meant(cell: str) -> str:
    """The text that the cell stands for: the opposite of `harmless`."""
    return cell[1:] if _QUOTED.match(cell) else cell
