"""aiohttp's room: webhook and health."""
