"""The control API's doorstep: wishes that make no sense, strangers, and the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.sandbox import Sandbox
from tests.bot.sandbox.conftest import ask

if TYPE_CHECKING:
    from tests.bot.sandbox.conftest import Api
    from tests.support.people import Person


@pytest.mark.parametrize(
    ("path", "wish", "code"),
    [
        ("/sim/start", {"user": 1}, 404),
        ("/sim/start", {}, 400),
        ("/sim/start", {"user": "x"}, 400),
        ("/sim/send", {"user": "{owner}", "text": " "}, 400),
        ("/sim/send", {"user": "{owner}", "text": "x", "bot": "nobody_bot"}, 404),
        ("/sim/send", {"user": "{owner}", "text": "x", "chat": -1}, 404),
        ("/sim/send", {"user": "{owner}", "text": "x", "reply_to": 99}, 400),
        ("/sim/edit", {"user": "{owner}", "text": "x", "message_id": 99}, 400),
        ("/sim/tap", {"user": "{owner}"}, 400),
        ("/sim/tap", {"user": "{owner}", "data": "x", "message_id": 99}, 404),
        ("/sim/attach", {"user": "{owner}", "kind": "piano"}, 400),
        ("/sim/attach", {"user": "{owner}", "kind": "document", "content": "%"}, 400),
        ("/sim/user", {"id": "{owner}"}, 409),
        ("/sim/group", {"title": "x", "members": []}, 400),
        ("/sim/migrate", {"chat": -1}, 404),
        ("/sim/limits", {"mode": "lenient"}, 400),
        ("/sim/clock", {"to": "tomorrow"}, 400),
        ("/sim/clock", {"to": "2027-01-01T00:00:00"}, 400),
        ("/sim/clock", {"advance": "soon"}, 400),
        ("/sim/inject", {"update": 5}, 400),
    ],
)
async def test_a_wish_that_makes_no_sense_is_refused_with_a_reason(
    api: Api, owner: Person, path: str, wish: dict[str, Any], code: int
) -> None:
    filled = {name: owner.id if value == "{owner}" else value for name, value in wish.items()}
    status, body = await ask(api, path, json=filled)
    assert (status, bool(body["error"])) == (code, True)


@pytest.mark.parametrize("body", ["{", "[]"])
async def test_a_body_that_is_no_object_is_refused(api: Api, body: str) -> None:
    assert (await ask(api, "/sim/user", data=body))[0] == 400


@pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"Origin": "https://evil.example"}])
async def test_other_sites_may_not_ask(api: Api, headers: dict[str, str]) -> None:
    assert (await ask(api, "/sim/state", "GET", headers=headers))[0] == 403
    assert (await ask(api, "/sim/reset", headers=headers))[0] == 403


async def test_the_page_itself_may_ask(api: Api) -> None:
    assert (await ask(api, "/sim/reset", headers={"Origin": api.sandbox.url}))[0] == 200


async def test_nothing_outside_the_page_is_served(api: Api) -> None:
    for path in ("/page/..%2Fserver.py", "/page/%2Fetc%2Fpasswd", "/page/nothing.js"):
        async with api.session.get(f"{api.sandbox.url}{path}") as response:
            assert response.status == 404


async def test_the_page_is_served(api: Api) -> None:
    async with api.session.get(f"{api.sandbox.url}/") as response:
        assert (response.status, response.content_type) == (200, "text/html")


def test_it_has_no_address_before_the_start() -> None:
    with pytest.raises(RuntimeError, match="not been started"):
        _ = Sandbox().url


async def test_it_answers_on_this_machine_only(sandbox: Sandbox) -> None:
    assert sandbox._runner is not None
    assert [address[0] for address in sandbox._runner.addresses] == ["127.0.0.1"]
