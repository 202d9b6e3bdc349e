"""A list of workers as a file: offered to fill in, read, looked at, added all at once, and taken away again.

Nothing of a file is kept but what was read of it, as the person's draft: until it is added or dropped, and
for a day at most.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.service import casework
from bot.service.clock import tokyo_day
from bot.service.desk import Desk, Reply
from bot.service.files import KINDS, Files, Listed, Reading, document
from bot.service.ports import Outgoing, Role
from bot.service.restoring import restore
from bot.service.screens import importing as screens
from bot.service.turn import CONSENT, MOST_WORKERS, Incoming, Turn
from flows.commands import Give
from flows.facts import to_json
from flows.interview import Interview, advance, next_question

_ENDINGS = (".csv", ".xlsx")
_SCREENS = {"import", "imported"}  # whoever sends any other file here means a list, too


@dataclass(frozen=True, slots=True)
class Brought:
    """A file that somebody sends. `fetch` gives its bytes, or None if they cannot be had."""

    name: str
    size: int
    fetch: Callable[[], Awaitable[bytes | None]]


async def bring(desk: Desk, incoming: Incoming, file: Brought) -> Reply | None:
    """Read a list that somebody sends and show what it says, or what has to be mended.

    None when the file is no list, or comes from somebody who may add nobody; then it is not fetched.
    """
    language = await desk.look(incoming, lambda turn: _language(turn, file.name))
    if language is None or desk.files is None:
        return None
    reading = await _read(desk.files, language, file, tokyo_day(desk.clock.now()))
    return await desk.turn(incoming, lambda turn: _receive(turn, reading))


def act(turn: Turn, arg: str, revision: int) -> None:
    """A template or the present list as a file, or the decision about what was read."""
    del revision
    what, _, rest = arg.partition(".")
    if what == "template" and rest in KINDS and turn.files is not None:
        _send(turn, "import-template-name", rest, turn.files.template(turn.language, rest))
    elif what == "export" and rest in KINDS and turn.files is not None:
        turn.note("workers_exported")
        _send(turn, "import-export-name", rest, turn.files.export(turn.language, rest, list(_staff(turn))))
    elif what in {"add", "drop"} and (draft := _draft(turn)) is not None and draft["mark"] == rest:
        _add(turn, screens.people(turn.words.book, draft)) if what == "add" else _drop(turn)
    else:
        turn.stale()


async def _read(files: Files, language: str, file: Brought, today: date) -> Reading | None:
    if (refusal := files.refusal(language, file.name, file.size)) is not None:
        return Reading(problems=(refusal,))
    data = await file.fetch()
    return None if data is None else await files.read(language, file.name, data, today)


def _language(turn: Turn, name: str) -> str | None:
    """The language of somebody whose file is a list and may be added."""
    listed = name.lower().endswith(_ENDINGS) or turn.person.screen.partition(".")[0] in _SCREENS
    return turn.language if listed and _allowed(turn) else None


def _allowed(turn: Turn) -> bool:
    return turn.person.consent == CONSENT and turn.workplace is not None and turn.may_change


def _receive(turn: Turn, reading: Reading | None) -> None:
    if not _allowed(turn):
        turn.stale()
        return
    _forget(turn)
    turn.about(None)
    if reading is None:
        turn.show("import", turn.say("import-not-fetched"))
        return
    problems = [*reading.problems, *_taken(turn, reading.people)]
    if problems:
        _refuse(turn, problems)
        return
    people = [
        [one.line, one.nickname, {name: to_json(value) for name, value in one.facts.items()}]
        for one in reading.people
    ]
    draft = {
        "kind": screens.KIND,
        "mark": turn.new_handle(),
        "place": turn.handle,
        "people": people,
        "hidden": reading.hidden,
    }
    turn.tx.save_draft(turn.person.id, draft, turn.now)
    turn.note("list_read", count=len(people))
    turn.show("imported.0")


def _taken(turn: Turn, people: Iterable[Listed]) -> Iterator[str]:
    """A line for each nickname that a worker of the workplace has already. Plain text."""
    if turn.workplace is None:
        return
    there = {
        one.nickname.casefold(): one.slot or 0
        for one in turn.tx.workers(turn.workplace.workplace_id)
        if one.nickname is not None
    }
    for one in people:
        slot = there.get(one.nickname.casefold()) if one.nickname else None
        if slot is not None:
            yield turn.words.text(turn.language, "import-nickname-taken", line=one.line, number=slot)


def _refuse(turn: Turn, problems: list[str]) -> None:
    turn.note("list_refused", count=len(problems))
    turn.show("import", screens.refusal(turn.view, problems))


def _draft(turn: Turn) -> Any:
    """What was read for the workplace that the chat is about."""
    draft = screens.drafted(turn.tx.draft(turn.person.id))
    return draft if draft and turn.workplace and draft["place"] == turn.workplace.handle else None


def _forget(turn: Turn) -> None:
    if screens.drafted(turn.tx.draft(turn.person.id)) is not None:
        turn.tx.save_draft(turn.person.id, None, turn.now)


def _drop(turn: Turn) -> None:
    _forget(turn)
    turn.about(None)
    turn.show("workers.0", turn.say("import-dropped"))


def _add(turn: Turn, people: list[Listed]) -> None:
    """All of them, or nobody: this is one transaction."""
    turn.about(None)
    if turn.workplace is None:
        return
    if problems := list(_taken(turn, people)):
        _forget(turn)
        _refuse(turn, problems)
        return
    if len(turn.tx.workers(turn.workplace.workplace_id)) + len(people) > MOST_WORKERS:
        turn.show("imported.0")  # which says so
        return
    for one in people:
        _hire(turn, one)
    _forget(turn)
    turn.note("list_added", count=len(people))
    turn.show("workers.0", turn.say("import-done", count=len(people)))


def _hire(turn: Turn, one: Listed) -> None:
    """A worker with a case, and with the answers as if they had been given one by one."""
    place, book = turn.workplace, turn.words.book
    if place is None:
        return
    added = turn.tx.add_worker(place.workplace_id, turn.new_handle(), book.version, turn.now)
    turn.tx.cases.start(added.id, turn.person.id, turn.now)
    turn.note("worker_added", rulebook=book.version)
    today, interview = tokyo_day(turn.now), restore(book, added, restore(book, place))
    for name in book.questions:
        if name in one.facts:
            interview, _ = advance(book, interview, Give(name, one.facts[name]), today=today)
    for name, answer in interview.answers.items():
        stored = None if answer.value is None else to_json(answer.value)
        turn.tx.save_answer(added.id, name, stored, turn.person.id, turn.now)
        turn.note("answer_given", question=name, known=1)
    complete = next_question(book, interview, today) is None
    turn.tx.save_position(added.id, interview.revision, None, complete=complete, rulebook=book.version)
    record = turn.tx.cases.get(added.id)
    worker = turn.tx.worker_by_id(added.id)
    if record is not None and worker is not None:
        turn.tx.cases.save(replace(record, nickname=one.nickname))
        casework.align(turn.session, worker, place)


def _staff(turn: Turn) -> Iterator[Listed]:
    for one in turn.subjects():
        yield Listed(0, one.nickname, _known(one.interview))


def _known(interview: Interview) -> dict[str, Any]:
    return {name: one.value for name, one in interview.answers.items() if one.value is not None}


def _send(turn: Turn, name: str, kind: str, data: bytes) -> None:
    file_name = f"{turn.words.text(turn.language, name)}.{kind}"
    turn.owe(Outgoing("sendDocument", {"document": document(file_name, data)}, Role.NOTE))
