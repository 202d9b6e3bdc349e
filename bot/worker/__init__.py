"""python-telegram-bot's and APScheduler's room: the worker, which delivers reminders.

It never loads aiogram.
"""

from __future__ import annotations

import os

# Read by python-telegram-bot when it is loaded: spans of time as such, of which numbers are deprecated.
os.environ.setdefault("PTB_TIMEDELTA", "1")
