"""Faults of one case or one reminder, which must not hold up everything beside it."""

from __future__ import annotations

UNREADABLE = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What stored data raises that this release does not understand. Trouble with the database is never among it,
since that undoes the whole transaction.
"""
