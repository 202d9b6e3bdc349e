"""One worker's renewal: how it stands, what comes next, and everything that can be said about it by a tap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from html import escape

from bot.service.casebook import CaseRecord
from bot.service.ledger import Reminder
from bot.service.openings import closed_in_japan
from bot.service.screen import Button, Screen
from bot.service.screens import days, hands, team, workers
from bot.service.screens.replies import coming, replies
from bot.service.view import View
from flows.interview import situation
from flows.operands import Situation
from flows.permission import permission
from flows.reminders import Fate
from flows.renewal import FILED, STAY, State, Way
from flows.rulebook import Question
from i18n.articles import day

_NEXT = 3  # reminders to come that are shown
_CARD, _FILING = "card_until", "renewal_filed"
# What an answer says about the case, which knows nothing of it before somebody has recorded the day.
_UNRECORDED = {"at_counter": "filed", "online": "filed", "departing": "departing"}
_PERIOD, _DEPARTURE = ("case-stay-left", "case-stay-past"), ("case-departure-left", "case-departure-past")
# What a chosen day says about the case; `days.OF_QUESTION` and a question's id stand beside these.
PURPOSES = {"fc": "filed", "fo": "filed", "gr": "granted", "rf": "refused", "lf": "left"}
WAYS = {"fc": Way.COUNTER, "fo": Way.ONLINE}


def case(view: View, rest: list[str]) -> Screen:
    """How the renewal stands, and the buttons for what has happened."""
    record = view.circle.case(view.slot)
    if record is None:
        return workers.listing(view, rest)
    told = view.circle.told(record)
    lines = [view.heading("case-title"), *view.here, "", *_stands(view, record), *_next(view, record, told)]
    rows = _all_replies(view, record, told) if view.circle.may_change else []
    rows.append(
        [view.button("button-schedule", "s", "schedule.0"), view.button("button-papers", "s", "papers.0")]
    )
    rows.append(
        [view.button("button-answers-of", "s", "here"), view.button("button-team-workers", "s", "workers.0")]
    )
    return Screen("case", "\n".join(lines), rows)


def _all_replies(view: View, record: CaseRecord, told: Sequence[Reminder]) -> list[list[Button]]:
    """The replies to what nobody has answered, and everything else that can be said about the case."""
    open_ = [one for one in told if one.fate is Fate.SENT]
    me = view.circle.me
    return replies(view, record, open_, me.person_id if me else 0, whole=True)


def filed(view: View, rest: list[str]) -> Screen:
    """Asks how the application was filed, because the last day differs; or, with the way and an early day,
    whether it really was.
    """
    way, when = rest if len(rest) == len(("way", "day")) else ("", "")
    record, chosen = view.circle.case(view.slot), days.picked(when)
    if record is not None and record.case.stay_until is not None and chosen is not None and way in WAYS:
        return _early(view, record.case.stay_until, way, chosen)
    text = f"{view.heading('case-filed-title')}\n\n{view.text('case-filed-text')}"
    ways = [
        [view.button("button-filed-counter", "s", "day.fc")],
        [view.button("button-filed-online", "s", "day.fo")],
    ]
    return Screen("filed", text, [*ways, [_back(view)]])


def _early(view: View, stay: date, way: str, chosen: date) -> Screen:
    lines = [
        view.heading("case-filed-title"),
        "",
        view.text("case-filed", day=day(view.language, chosen), way=view.text(f"way-{WAYS[way]}")),
    ]
    lines.append(view.text("case-filed-early", day=day(view.language, stay)))
    name = f"{way}{chosen:%Y%m%d}"
    rows = [
        [view.button("answer-yes", "c", f"{name}.{_revision(view)}")],
        [view.button("answer-no", "s", f"day.{way}.{chosen:%Y-%m}")],
    ]
    return Screen(f"filed.{way}.{chosen:%Y%m%d}", "\n".join(lines), rows)


def day_(view: View, rest: list[str]) -> Screen:
    """A day for the purpose that the name gives: something about the case, or the answer to a question."""
    purpose = rest[0] if rest else ""
    if purpose == team.AWAY:
        return team.away(view, rest)
    asked = question_of(view, purpose)
    if asked is not None:
        record = view.circle.case(view.slot)
        refused = asked.id == STAY and record is not None and record.case.state is State.REFUSED
        words = view.words.question(view.language, asked)
        text = [
            view.heading("days-title"),
            "",
            view.text("case-departure-day") if refused else escape(words, quote=False),
        ]
        back = view.button("button-return", "s", "here")
        return days.picker(view, days.Wanted(purpose, text, back), _month_of(view, asked, rest))
    if purpose not in PURPOSES or view.circle.case(view.slot) is None:
        return case(view, [])
    kind = PURPOSES[purpose]
    text = [view.heading(f"case-{kind}-title"), "", view.text(f"case-{kind}-day")]
    quick = [] if kind == "granted" else [view.today, view.today - timedelta(days=1)]
    month = rest if len(rest) > 1 or kind != "granted" else [purpose, _near(view)]
    return days.picker(view, days.Wanted(purpose, text, _back(view), quick), month)


def question_of(view: View, purpose: str) -> Question | None:
    """The question about a date that the chosen day is to answer."""
    name = purpose.removeprefix(days.OF_QUESTION)
    return view.book.questions.get(name) if purpose.startswith(days.OF_QUESTION) else None


def snooze(view: View, rest: list[str]) -> Screen:
    """Asks for how long to put the reminders about this worker off."""
    del rest
    choices = [
        view.button(f"button-snooze-{count}", "c", f"snooze{count}.{_revision(view)}") for count in (1, 3, 7)
    ]
    text = f"{view.heading('case-snooze-title')}\n\n{view.text('case-snooze-text')}"
    return Screen("snooze", text, [choices, [_back(view)]])


def nickname(view: View, rest: list[str]) -> Screen:
    """Asks for a nickname; it is typed."""
    del rest
    text = f"{view.heading('nickname-title')}\n\n{view.text('nickname-text')}"
    rows = [[view.button("button-nickname-none", "n")]] if view.nickname else []
    return Screen("nickname", text, [*rows, [_back(view)]])


def _stands(view: View, record: CaseRecord) -> Iterator[str]:
    case_ = record.case
    yield view.text("case-state", state=view.text(f"state-{case_.state}"))
    if case_.stay_until is not None and not view.unlimited:
        left = (case_.stay_until - view.today).days
        stay = day(view.language, case_.stay_until)
        ahead, over = _DEPARTURE if case_.departure_until else _PERIOD
        yield view.text(ahead if left >= 0 else over, day=stay, count=abs(left))
    card = case_.day(_CARD)
    if card is not None and view.unlimited:
        yield view.text("case-card", day=day(view.language, card))
    filed_on = case_.day(FILED) if case_.filing is None else case_.filing.on
    if case_.filing is not None and filed_on is not None:
        way = view.text(f"way-{case_.filing.how}")
        yield view.text("case-filed", day=day(view.language, filed_on), way=way)
    now = _now(view)
    without = view.book.renewal.uncovered_when.holds(now)
    if case_.special_period_end is not None and not case_.filed_again and without is not True:
        end = day(view.language, case_.special_period_end)
        yield view.text("case-special-period" if without is False else "case-special-period-if", day=end)
    answered = _UNRECORDED.get(str(now.facts.get(_FILING)))
    if answered and case_.state in {State.TRACKING, State.PREPARING, State.GRANTED}:
        yield view.text(f"case-unrecorded-{answered}")
    said = permission(view.book.renewal, case_, now, closed_in_japan)
    until = day(view.language, said.until) if said.until else ""
    yield f"<b>{view.text(f'right-{said.right}', until=until)}</b>"
    yield from hands.named(view, record)


def _next(view: View, record: CaseRecord, told: Iterable[Reminder]) -> Iterator[str]:
    found = coming(view, record, told)[:_NEXT]
    yield ""
    yield view.bold("case-next") if found else view.text("case-nothing-next")
    for one in found:
        title = view.words.lead(view.language, one.lead)
        yield f"・{view.text('schedule-entry', due=day(view.language, one.due_day), title=title)}"


def _now(view: View) -> Situation:
    return situation(view.book, view.interview, view.today)


def _back(view: View) -> Button:
    return view.button("button-case-back", "s", "case")


def _revision(view: View) -> int:
    record = view.circle.case(view.slot)
    return record.case.revision if record else 0


def _month_of(view: View, asked: Question, rest: list[str]) -> list[str]:
    """The month that is named, else that of the answer so far."""
    given = view.interview.answers.get(asked.id)
    value = given.value if given else None
    return [*rest, f"{value:%Y-%m}"] if len(rest) == 1 and isinstance(value, date) else rest


def _near(view: View) -> str:
    """The month of the present expiry a year on, near which a new one mostly is."""
    record = view.circle.case(view.slot)
    stay = record.case.stay_until if record else None
    return f"{(stay or view.today).year + 1}-{(stay or view.today).month:02}"
