"""Every refusal in conformance.yaml, asked for over HTTP, in one scene that refusals leave as it is."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
import pytest_asyncio
import yaml

from bot.sandbox import Sandbox
from tests.bot.sandbox.conftest import BOT, Api, Json, keyboard
from tests.support.people import Person

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

CASES: list[Json] = yaml.safe_load(Path(__file__).with_name("conformance.yaml").read_text())
TOO_BIG = 21 * 1024 * 1024

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module", name="scene")
async def set_scene() -> AsyncIterator[tuple[Api, dict[str, Any]]]:
    sandbox = Sandbox([BOT])
    await sandbox.start()
    async with aiohttp.ClientSession() as session:
        api = Api(sandbox, session)
        yield api, {**await people(api), **await groups(api)}
    await sandbox.stop()


async def people(api: Api) -> dict[str, Any]:
    names = ("owner", "stranger", "blocker", "deactivated")
    persons = {name: await Person.join(api.sandbox.url, api.session, name) for name in names}
    for name in ("owner", "blocker", "deactivated"):
        await persons[name].start()
    await persons["blocker"].block()
    await persons["deactivated"].deactivate()
    ids = {name: person.id for name, person in persons.items()}
    return {**ids, **await messages(api, persons["owner"])}


async def messages(api: Api, owner: Person) -> dict[str, Any]:
    chat = owner.id
    said = await owner.attach(content=b"a document")
    file_id = said["document"]["file_id"]
    question = (await api("sendMessage", chat_id=chat, text="?", reply_markup=keyboard("Yes", "No"))).result
    deleted = (await api("sendMessage", chat_id=chat, text="soon gone")).result["message_id"]
    await api("deleteMessage", chat_id=chat, message_id=deleted)
    answered = (await owner.tap("Yes"))["callback_query_id"]
    await api("answerCallbackQuery", callback_query_id=answered)
    big = await owner.attach(size=TOO_BIG)
    document = await api("sendDocument", chat_id=chat, document=file_id, caption="attached")
    return {
        "question": question["message_id"],
        "deleted": deleted,
        "plain": (await api("sendMessage", chat_id=chat, text="plain")).result["message_id"],
        "document": document.result["message_id"],
        "file": file_id,
        "big_file": big["document"]["file_id"],
        "said": said["message_id"],
        "answered": answered,
        "tapped": (await owner.tap("No"))["callback_query_id"],
    }


async def groups(api: Api) -> dict[str, Any]:
    founder = await Person.join(api.sandbox.url, api.session, "hr")
    names = ("group", "kicked", "kicked_super", "left", "migrated")
    found = {name: (await api.sim("group", title=name, members=[founder.id]))["id"] for name in names}
    said = await api.sim("send", user=founder.id, chat=found["group"], text="hello all")
    await api.sim("kick", chat=found["kicked"])
    found["kicked_super"] = (await api.sim("migrate", chat=found["kicked_super"]))["id"]
    await api.sim("kick", chat=found["kicked_super"])
    await api("leaveChat", chat_id=found["left"])
    await api.sim("migrate", chat=found["migrated"])
    return {**found, "said_in_group": said["message_id"]}


def filled(params: Json, ids: dict[str, Any]) -> Json:
    text = re.sub(r"\{a\*(\d+)\}", lambda found: "a" * int(found[1]), json.dumps(params))
    text = re.sub(r"\{n\*(\d+)\}", lambda found: ",".join("0" * int(found[1])), text)
    button = json.dumps({"text": "a", "callback_data": "a"})
    text = re.sub(r'"\{rows\*(\d+)\}"', lambda found: f"[{','.join([button] * int(found[1]))}]", text)
    text = re.sub(r"\{(\w+)\}", lambda found: str(ids[found[1]]), text)
    return dict(json.loads(text))


@pytest.mark.parametrize(
    "case", CASES, ids=[f"{number}-{case['method']}" for number, case in enumerate(CASES)]
)
async def test_it_refuses_in_telegrams_words(scene: tuple[Api, dict[str, Any]], case: Json) -> None:
    api, ids = scene
    answer = await api(case["method"], **filled(case["params"], ids))
    assert answer.error == (case["code"], case["description"])


async def test_it_names_the_supergroup_that_a_group_has_become(scene: tuple[Api, dict[str, Any]]) -> None:
    api, ids = scene
    answer = await api("sendMessage", chat_id=ids["migrated"], text="x")
    new_id = answer.body["parameters"]["migrate_to_chat_id"]
    assert (await api("sendMessage", chat_id=new_id, text="x")).result["chat"]["type"] == "supergroup"
