"""The pages on which anybody can read the rulebook. No script, no cookie, nothing about any person."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web

from bot.service.chapters import CHAPTERS
from bot.service.clock import Clock
from bot.service.words import Words
from bot.web.pages import Page, Pages

_STATIC = Path(__file__).parent / "static"
_KINDS = {".css": "text/css", ".svg": "image/svg+xml"}
_LONGEST_QUERY = 100
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
# A page may be kept, but an hour later somebody asks whether the law shown on it is still the same.
_KEPT = "public, max-age=3600"

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def add_rules(app: web.Application, words: Words, clock: Clock) -> None:
    """Serve the rulebook below /rules in every language, and a way back to it at every other address."""
    pages = Pages(words, clock)
    room = _Room(pages)
    languages = "|".join(pages.languages)
    app.router.add_get(r"/rules/static/{file:[a-z]+\.[a-z]+}", _static)
    app.router.add_get(f"/{{language:{languages}}}/rules", room.index)
    app.router.add_get(f"/{{language:{languages}}}/rules/map/{{section}}", room.map)
    chapters = "|".join(CHAPTERS)
    app.router.add_get(f"/{{language:{languages}}}/rules/{{chapter:{chapters}}}", room.chapter)
    app.router.add_get(f"/{{language:{languages}}}/rules/{{id}}", room.rule)
    app.router.add_get("/", room.towards)
    app.router.add_get("/rules", room.towards)
    app.router.add_get("/rules/{rest:.+}", room.towards)
    app.router.add_get("/{rest:.*}", room.missing)


class _Room:
    """Requests in, pages out."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    async def index(self, request: web.Request) -> web.Response:
        query = request.query.get("q", "").strip()[:_LONGEST_QUERY]
        return _answer(request, self._pages.index(request.match_info["language"], query))

    async def rule(self, request: web.Request) -> web.Response:
        # A decision table over many facts takes seconds, in which others must be answered.
        wanted = (request.match_info["language"], request.match_info["id"])
        found = await asyncio.to_thread(self._pages.rule, *wanted)
        return _answer(request, found) if found else await self.missing(request)

    async def chapter(self, request: web.Request) -> web.Response:
        return _answer(
            request, self._pages.chapter(request.match_info["language"], request.match_info["chapter"])
        )

    async def map(self, request: web.Request) -> web.Response:
        found = self._pages.map(request.match_info["language"], request.match_info["section"])
        return _answer(request, found) if found else await self.missing(request)

    async def missing(self, request: web.Request) -> web.Response:
        page = self._pages.missing(self._language(request, request.path.split("/")[1]))
        return _answer(request, page, status=404)

    async def towards(self, request: web.Request) -> web.Response:
        """Lead an address without a language to the one that the reader prefers."""
        language = self._language(request, request.query.get("lang", ""))
        rest = request.match_info.get("rest")
        kept = {name: value for name, value in request.query.items() if name == "q"}
        path = f"/{language}/rules" + (f"/{rest}" if rest else "")
        target = request.rel_url.with_path(path).with_query(kept)
        headers = {**_HEADERS, "Location": str(target), "Vary": "Accept-Language"}
        return web.Response(status=302, headers=headers)

    def _language(self, request: web.Request, wanted: str) -> str:
        accepted = re.findall(r"(?:^|,)\s*([a-z]+)", request.headers.get("Accept-Language", "").lower())
        known = self._pages.languages
        return next((code for code in (wanted, *accepted) if code in known), known[0])


async def _static(request: web.Request) -> web.StreamResponse:
    path = _STATIC / request.match_info["file"]
    if not path.is_file():
        raise web.HTTPNotFound(headers=_HEADERS)
    kind = {"Content-Type": f"{_KINDS[path.suffix]}; charset=utf-8"}
    return web.FileResponse(path, headers={**_HEADERS, **kind, "Cache-Control": _KEPT})


def _answer(request: web.Request, page: Page, status: int = 200) -> web.Response:
    response = web.Response(status=status, headers=_HEADERS)
    if status != 200:
        response.headers["Cache-Control"] = "no-store"
    else:
        response.headers["Cache-Control"] = _KEPT
        response.etag = page.etag
        if request.if_none_match and any(known.value == page.etag for known in request.if_none_match):
            response.set_status(304)
            return response
    response.content_type, response.charset, response.body = "text/html", "utf-8", page.body
    return response
