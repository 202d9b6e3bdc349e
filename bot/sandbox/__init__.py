"""A strict local Bot API server with a chat page and a clock one can move."""

from __future__ import annotations

from bot.sandbox.bots import BotProfile
from bot.sandbox.clock import SandboxClock
from bot.sandbox.server import DEFAULT_BOT, Sandbox

__all__ = ["DEFAULT_BOT", "BotProfile", "Sandbox", "SandboxClock"]
