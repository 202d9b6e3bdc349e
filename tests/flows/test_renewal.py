"""The renewal case as a state machine: what can be done to it, and what that does to its dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.permission import permission
from flows.operands import Situation
from flows.reminders import Fate, Key, occurrences, outdated
from flows.renewal import CARD, STAY, RenewalCase, State, Way
from flows.renewing import (
    Command,
    Declined,
    File,
    Grant,
    Leave,
    Move,
    Prepare,
    Reason,
    Redated,
    Refuse,
    Turned,
    Undo,
    advance,
)
from tests.flows import renewals
from tests.flows.renewals import STAY_UNTIL, case, filed, never, shipped
