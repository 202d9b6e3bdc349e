"""Settings, each an environment variable `TSURIAI_<NAME>`; a test compares them with the README."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

TOKEN_FORM = r"[1-9][0-9]*:[A-Za-z0-9_-]{30,}"  # noqa: S105  # the form of a token, not a token


class SettingsError(ValueError):
    """Settings that cannot work; the message has one sentence for each."""


class Settings(BaseSettings):
    """What an installation decides. Secrets are never printed."""

    model_config = SettingsConfigDict(
        env_prefix="TSURIAI_", env_ignore_empty=True, frozen=True, extra="ignore"
    )

    telegram_token: SecretStr | None = Field(
        default=None,
        description="Token of the employer bot, from Telegram's BotFather. Needed by `run` and `chat`.",
    )
    telegram_api: str | None = Field(
        default=None, description="Base address of another Bot API server. Default: Telegram's own."
    )
    database_url: str = Field(
        default="sqlite:///tsuriai.db",
        description="`sqlite:///path` or `postgresql://user:password@host/name`.",
    )
    public_url: str | None = Field(
        default=None,
        description="Public https address of this installation. "
        "When set, Telegram delivers by webhook; else by long polling.",
    )
    webhook_secret: SecretStr | None = Field(
        default=None,
        description="Secret that Telegram sends with every webhook call: 32 to 256 of `A-Z a-z 0-9 _ -`.",
    )
    web_host: str = Field(default="127.0.0.1", description="Address on which the web room listens.")
    web_port: Annotated[int, Field(ge=0, le=65535)] = Field(
        default=8080, description="Port on which the web room listens."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="How much is logged. No level logs what a person wrote."
    )
    log_json: bool = Field(default=False, description="Log one JSON object a line instead of readable text.")
    rulebook: Path | None = Field(
        default=None, description="Folder of another rulebook. Default: the one that is shipped."
    )

    @model_validator(mode="after")
    def _together(self) -> Self:

        if self.telegram_token and not re.fullmatch(TOKEN_FORM, self.telegram_token.get_secret_value()):
            raise ValueError(
                "TSURIAI_TELEGRAM_TOKEN is no bot token; BotFather gives one like 123456789:AA..."
            )
        if self.public_url and not self.public_url.startswith("https://"):
            raise ValueError("TSURIAI_PUBLIC_URL must begin with https://; Telegram delivers to nothing else")
        secret = self.webhook_secret.get_secret_value() if self.webhook_secret else ""
        if self.public_url and not re.fullmatch(r"[A-Za-z0-9_-]{32,256}", secret):
            raise ValueError(
                "TSURIAI_WEBHOOK_SECRET is needed with TSURIAI_PUBLIC_URL: 32 to 256 of A-Z a-z 0-9 _ -; "
                "make one with: openssl rand -hex 32"
            )
        return self


def read_settings() -> Settings:
    """The settings of the environment. Raises SettingsError with plain sentences, never with a secret."""
    try:
        return Settings()
    except ValidationError as error:
        sentences = [_sentence(one["loc"], one["msg"]) for one in error.errors(include_input=False)]
        raise SettingsError("\n".join(sentences)) from None


def _sentence(place: tuple[int | str, ...], message: str) -> str:
    text = message.removeprefix("Value error, ")
    return f"TSURIAI_{str(place[0]).upper()}: {text}" if place else text
