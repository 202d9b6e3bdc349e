"""What an invitation into a team is made of: the secret in its link, its life, the number both compare."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from hashlib import sha256
from secrets import token_urlsafe

from bot.service.members import Door, Invitation

LIFE = timedelta(days=7)
MOST_AN_HOUR = 5  # by one person
MOST_OPEN = 8  # of one workplace; a screen shows them all
MOST_MEMBERS = 30
_MARK = "i"  # what follows /start begins so
_BYTES = 16
_SECRET = re.compile(r"[A-Za-z0-9_-]{22}")


def new_secret() -> str:
    """128 random bits in 22 characters that a link may carry."""
    return token_urlsafe(_BYTES)


def digest(secret: str) -> str:
    """All that is stored of a secret. It has 128 random bits, so that no salt is needed."""
    return sha256(secret.encode()).hexdigest()


def link(address: str, secret: str) -> str:
    """What is forwarded to the person who is invited."""
    return f"{address}?start={_MARK}{secret}"


def means_invitation(payload: str) -> bool:
    """Whether that, from behind /start, is out of an invitation's link, be it cut off."""
    return payload.startswith(_MARK)


def secret_of(payload: str) -> str | None:
    """The secret in it; None where there is none."""
    secret = payload.removeprefix(_MARK)
    return secret if _SECRET.fullmatch(secret) else None


def check_number(invitation: Invitation) -> str:
    """Four digits that whoever has opened the link sees, and whoever lets them in: the one asks the other.

    It is worked out of what nobody outside knows, and of who has opened the link; it is stored nowhere.
    """
    told = f"{invitation.handle}:{invitation.created_at.isoformat()}:{invitation.claimed_by}"
    return f"{int.from_bytes(sha256(told.encode()).digest()[:8]) % 10_000:04}"


def live(invitation: Invitation, now: datetime) -> bool:
    """Whether somebody can still come in by it."""
    return invitation.door in {Door.OPEN, Door.WAITING} and now < invitation.expires_at
