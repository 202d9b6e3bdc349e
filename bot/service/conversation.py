"""What a person can do in the chat, each as one use case."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.service import agenda_feed, casing, handing, importing, inviting, naming, recalling, teaming
from bot.service.answering import advance_interview
from bot.service.desk import Desk, Reply
from bot.service.invitations import means_invitation
from bot.service.leaving import erase, export
from bot.service.ports import Outgoing, Role
from bot.service.registering import begin_worker, begin_workplace, remove_worker
from bot.service.replying import answer_text, give
from bot.service.screen import Press
from bot.service.screens import draw
from bot.service.spoken import pressed
from bot.service.turn import CONSENT, Incoming, Turn
from flows.answers import mentions_personal_number
from flows.commands import ChangeDropped, Command, Keep, QuestionReopened, Refused, Reopen

COMMANDS = (
    "start",
    "check",
    "result",
    "workers",
    "team",
    "why",
    "calendar",
    "language",
    "pause",
    "privacy",
    "export",
    "erase",
    "help",
)
_SCREENS = {
    "result": "summary",
    "workers": "workers",
    "team": "team",
    "calendar": "calendar",
    "pause": "paused",
    "privacy": "privacy",
    "erase": "erase",
    "help": "help",
}
_OF_THE_WORKPLACE = {"result", "workers", "team", "calendar"}
_GOING_ON = {"start", "check"}  # a worker's open question goes first
_BEFORE_CONSENT = {"language", "privacy", "help", "erase", "export", "consent"}


async def command(desk: Desk, incoming: Incoming, name: str, payload: str = "") -> Reply:
    """/start, /check and the others. Before consent only those that need none.

    `payload` is the text behind the name, of which only that of an invitation's link behind /start is read.
    """
    if name not in COMMANDS:
        return await misplace(desk, incoming, "command")
    return await desk.turn(incoming, lambda turn: _command(turn, name, payload))


async def press(desk: Desk, incoming: Incoming, what: Press, handle: str, revision: int) -> Reply:
    """A button. One that is old or not this person's has no effect and shows what is current."""

    def work(turn: Turn) -> None:
        if turn.turn_to(handle):
            _press(turn, what, revision)
        else:
            turn.stale()

    return await desk.turn(incoming, work)


async def say(desk: Desk, incoming: Incoming, text: str) -> Reply:
    """Typed words: an answer, the number or words of a button, or something that needs a hint."""
    return await desk.turn(incoming, lambda turn: _say(turn, text))


async def misplace(desk: Desk, incoming: Incoming, what: str) -> Reply:
    """Something that is no answer: a sticker, a photo, a file, an edited message, an unknown command."""
    return await desk.turn(incoming, lambda turn: _hint(turn, f"misplaced-{what}"))


async def lose(desk: Desk, incoming: Incoming) -> Reply:
    """The person blocked the bot: nothing more is sent until they come back."""

    def work(turn: Turn) -> None:
        turn.save(reachable=False)
        turn.note("unreachable")

    return await desk.turn(incoming, work, strangers=False)


async def regain(desk: Desk, incoming: Incoming) -> Reply:
    """The person unblocked the bot."""
    return await desk.turn(incoming, lambda turn: turn.note("reachable"), strangers=False)


def leave_group(desk: Desk, language_code: str | None) -> Reply:
    """Say one sentence and leave; nothing about a group is stored."""
    languages = desk.words.catalog.languages
    language = (language_code or "")[:2]
    text = desk.words.text(language if language in languages else languages[0], "group-leave")
    say_it = Outgoing("sendMessage", {"text": text}, Role.NOTE)
    return Reply(loose=(say_it, Outgoing("leaveChat", {}, Role.TIDY)))


def _command(turn: Turn, name: str, payload: str) -> None:
    turn.note("command", name=name)
    if name == "start" and means_invitation(payload):
        inviting.arrive(turn, payload)
    elif turn.person.language is None and name not in {"privacy", "help"}:
        turn.show("language")
    elif turn.person.consent != CONSENT and name not in _BEFORE_CONSENT:
        turn.show("consent")
    elif name == "export":
        export(turn)
    elif name == "why":
        turn.about(None)
        recalling.recall(turn, payload)
    else:
        if name in _OF_THE_WORKPLACE or (name in _GOING_ON and turn.view.question is None):
            turn.about(None)
        turn.show(_SCREENS.get(name, "language" if name == "language" else "question"))


def _press(turn: Turn, what: Press, revision: int) -> None:
    match what.act:
        case "l" if what.arg in turn.words.catalog.languages:
            turn.save(language=what.arg)
            turn.note("language_chosen", language=what.arg)
            turn.here()
        case "a":
            _agree(turn)
        case _ if turn.person.consent != CONSENT and (what.act, what.arg) not in _FREE:
            turn.here()
        case _ if what.act in _CHANGING and not turn.may_change:
            turn.only_looks()
        case act if act in _MORE:
            _MORE[act](turn, what.arg, revision)
        case "s":
            _show(turn, what.arg)
        case "g":
            question, _, code = what.arg.rpartition(".")
            give(turn, question, code, revision)
        case "o":
            _move(turn, Reopen(what.arg, revision))
        case "b":
            _move(turn, Reopen(None, revision))
        case "k":
            _move(turn, Keep(revision))
        case "w":
            begin_worker(turn)
            turn.show("question")
        case "r":
            _remove(turn, revision)
        case "x":
            export(turn)
        case "e":
            erase(turn)
        case _:
            turn.stale()


# Acts of a topic of their own, and screens on which words are typed that are no answer to a question.
_MORE: Mapping[str, Callable[[Turn, str, int], None]] = {
    **casing.ACTS,
    **handing.ACTS,
    **naming.ACTS,
    **teaming.ACTS,
    "i": importing.act,
    "f": agenda_feed.act,
    "y": recalling.choose_day,
}
_TYPED: Mapping[str, Callable[[Turn, str], str]] = {
    "day": casing.type_day,
    "nickname": naming.take_nickname,
    "ledger": recalling.recall_day,
    "lookup": recalling.recall_day,
}
_CHANGING = {"g", "o", "b", "k", "w", "r", "i", *casing.ACTS, *handing.ACTS, *naming.ACTS}
_LOOKED_UP = {"ledger", "lookup"}  # on which nothing is changed by what is typed
_FREE = {
    ("s", "privacy"),
    ("s", "language"),
    ("s", "here"),
    ("s", "erase"),
    ("s", "help"),
    ("x", ""),
    ("e", ""),
}


def _agree(turn: Turn) -> None:
    if turn.person.language is None:
        turn.show("language")
        return
    if turn.person.consent != CONSENT:
        turn.save(consent=CONSENT)
        # Who comes by a link waits at that door; a workplace of their own they can begin from there.
        if not inviting.knock(turn) and turn.record is None:
            begin_workplace(turn)
        turn.note("consented", version=CONSENT)
    turn.here()


def _show(turn: Turn, name: str) -> None:
    if name == "here":
        turn.here()
        return
    if name == "summary":
        turn.note("result_seen")
    turn.show(name)


def _move(turn: Turn, what: Command) -> None:
    events = advance_interview(turn, what)
    if any(isinstance(event, Refused) and event.reason == "stale" for event in events):
        turn.stale()
        return
    for event in events:
        if isinstance(event, QuestionReopened | ChangeDropped):
            turn.note("question_reopened" if isinstance(event, QuestionReopened) else "change_dropped")
    turn.show("question")


def _remove(turn: Turn, revision: int) -> None:
    if turn.record is None or turn.record.revision != revision:
        turn.stale()
        return
    remove_worker(turn)
    turn.show("workers")


def _say(turn: Turn, text: str) -> None:
    answered = _typed_answer(turn, text)
    if isinstance(answered, Press):
        _typed(turn, answered)
    elif answered:
        turn.show(turn.person.screen, answered)


def _typed_answer(turn: Turn, text: str) -> Press | str:
    kind = turn.person.screen.partition(".")[0]
    filled_in = kind in {"question", "why"} or kind in _TYPED.keys() - _LOOKED_UP
    if filled_in and not turn.may_change and not mentions_personal_number(text):
        return turn.say("toast-viewer")
    if kind not in _TYPED:
        return answer_text(turn, text)
    if mentions_personal_number(text):
        return turn.say("text-personal-number")
    screen = draw(turn.view, turn.person.screen)
    return pressed(turn.words, screen, text, by_number=False) or _TYPED[kind](turn, text)


def _typed(turn: Turn, what: Press) -> None:
    """Press the button that was typed; it may lead to another interview."""
    if what.handle is None:
        _press(turn, what, turn.record.revision if turn.record else 0)
    elif turn.turn_to(what.handle):
        _press(turn, what, what.revision)
    else:
        turn.stale()


def _hint(turn: Turn, id_: str) -> None:
    album = turn.incoming.album
    # Ten photos of one album get one hint, not ten.
    key = f"album:{turn.person.id}:{album}" if album else None
    turn.show(turn.person.screen, turn.say(id_), key=key)
