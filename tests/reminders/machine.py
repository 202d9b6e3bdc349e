"""Every order of what can happen to a reminder, over the real steps and the real store (invariant V12)."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Sequence
from datetime import timedelta
from functools import partial

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.service.members import Standing
from tests.reminders.judge import Judge
from tests.reminders.stage import HR, OWNER, SCRIPT, SECOND, TEAM, Stage

MOST_WORKERS = 3
ACTING = (OWNER, HR, SECOND)
ANY = st.integers(0, 11)  # of whatever there is, by remainder
# Days from today on which a stay ends: past, near, far.
EXPIRY = st.sampled_from((-40, -2, -1, 0, 1, 2, 5, 10, 14, 31, 45, 62, 75, 92, 119, 182, 400))
PEOPLE: tuple[dict[str, str | bool], ...] = (
    {"residence_status": "gijinkoku"},
    {"residence_status": "specified_skilled_1", "ssw1_limit": "2027-08-01"},
    {"residence_status": "student"},
    {"residence_status": "permanent_resident", "card_renewal_filed": False},
    {},  # nothing is known
)
HOPES = st.lists(st.sampled_from(sorted(SCRIPT)), max_size=4)
LAST_DAYS = 3  # as many as the longest lease and the rest after three doubtful attempts take together


class Reminders(RuleBasedStateMachine):
    """One workplace. Subclasses name the database."""

    stage: Stage
    runner: asyncio.Runner

    def __init__(self) -> None:
        super().__init__()
        self.workers: list[int] = []
        self._gone: set[int] = set()
        self._watching: set[int] = set()
        self.judge = Judge(self.stage)

    def do(self, work: Awaitable[object]) -> None:
        async def whole() -> None:
            await work

        self.runner.run(whole())

    @initialize(status=st.integers(0, len(PEOPLE) - 1), days=EXPIRY, who=ANY)
    def begin(self, status: int, days: int, who: int) -> None:
        self.do(self.stage.settle_in())
        self._hire(status, days, who)

    def _hire(self, status: int, days: int, who: int) -> None:
        ends = (self.stage.clock.today + timedelta(days=days)).isoformat()
        name = (
            "card_until" if PEOPLE[status].get("residence_status") == "permanent_resident" else "stay_until"
        )
        team = self._acting()
        work = self.stage.hire({**PEOPLE[status], name: ends}, team[who % len(team)])

        async def whole() -> None:
            self.workers.append(await work)

        self.do(whole())

    def _acting(self) -> Sequence[int]:
        """Who may act, of those who are still there."""
        return [chat for chat in ACTING if chat in self._there and chat not in self._watching]

    @property
    def _there(self) -> Sequence[int]:
        return [chat for chat in TEAM if chat not in self._gone]

    def _worker(self, number: int) -> int:
        return self.workers[number % len(self.workers)]

    def _actor(self, number: int) -> int:
        team = self._acting()
        return team[number % len(team)]

    # What people do

    @precondition(lambda self: len(self.workers) < MOST_WORKERS)
    @rule(status=st.integers(0, len(PEOPLE) - 1), days=EXPIRY, who=ANY)
    def hire(self, status: int, days: int, who: int) -> None:
        self._hire(status, days, who)

    @rule(worker=ANY, days=st.one_of(st.none(), EXPIRY))
    def move(self, worker: int, days: int | None) -> None:
        day = None if days is None else self.stage.clock.today + timedelta(days=days)
        self.do(self.stage.move(self._worker(worker), day))

    @rule(worker=ANY, filed=st.booleans())
    def learn_of_the_card(self, worker: int, filed: bool) -> None:
        self.do(self.stage.answer(self._worker(worker), "card_renewal_filed", filed))

    @rule(worker=ANY, status=st.integers(0, len(PEOPLE) - 2))
    def learn_the_status(self, worker: int, status: int) -> None:
        found = str(PEOPLE[status]["residence_status"])
        self.do(self.stage.answer(self._worker(worker), "residence_status", found))

    @rule(
        worker=ANY,
        who=ANY,
        what=st.sampled_from(("prepare", "undo", "seen", "snooze1", "snooze3", "snooze7")),
    )
    def say(self, worker: int, who: int, what: str) -> None:
        self.do(self.stage.say(self._actor(who), self._worker(worker), what))

    @rule(
        worker=ANY, who=ANY, what=st.sampled_from(("fc", "fo", "rf", "lf")), ago=st.sampled_from((0, 0, 1, 9))
    )
    def happened(self, worker: int, who: int, what: str, ago: int) -> None:
        day = self.stage.clock.today - timedelta(days=ago)
        self.do(self.stage.tell_day(self._actor(who), self._worker(worker), what, day))

    @rule(worker=ANY, who=ANY, days=st.sampled_from((40, 100, 400)))
    def granted(self, worker: int, who: int, days: int) -> None:
        until = self.stage.clock.today + timedelta(days=days)
        self.do(self.stage.tell_day(self._actor(who), self._worker(worker), "gr", until))

    @rule(worker=ANY, who=ANY, deputy=st.one_of(st.none(), ANY))
    def hand_over(self, worker: int, who: int, deputy: int | None) -> None:
        responsible = self._actor(who)
        second = None if deputy is None else self._actor(deputy)
        second = None if second == responsible else second
        self.do(self.stage.hand_over(self._worker(worker), responsible, second))

    @rule(who=ANY, days=st.one_of(st.none(), st.integers(0, 20)))
    def away(self, who: int, days: int | None) -> None:
        until = None if days is None else self.stage.clock.today + timedelta(days=days)
        self.do(self.stage.away(self._actor(who), until))

    @rule(who=ANY, noticed=st.booleans())
    def block(self, who: int, noticed: bool) -> None:
        self.do(self.stage.block(self._there[who % len(self._there)], noticed=noticed))

    @rule(who=ANY, busy=st.booleans())
    def visit(self, who: int, busy: bool) -> None:
        chat = self._there[who % len(self._there)]
        if busy:
            self.do(self.stage.visit(chat, busy=True))
        self.do(self.judge.missed_ones_are_shown(chat))

    @rule(who=st.sampled_from((HR, SECOND)))
    def leave_the_team(self, who: int) -> None:
        if who in self._there:
            self.do(self.stage.leave_team(who))
            self._gone.add(who)

    @rule(who=st.sampled_from((HR, SECOND)), standing=st.sampled_from(sorted(Standing)))
    def another_standing(self, who: int, standing: Standing) -> None:
        if who in self._there:
            self.do(self.stage.make(who, standing))
            (self._watching.add if standing is Standing.VIEWER else self._watching.discard)(who)

    # What the world does

    @rule(minutes=st.sampled_from((1, 3, 20, 61, 300)))
    def wait(self, minutes: int) -> None:
        self.stage.clock.forward(minutes=minutes)

    @rule(days=st.sampled_from((1, 1, 2, 3, 7, 15, 30, 63)))
    def miss_every_tick(self, days: int) -> None:
        self.stage.clock.forward(days=days)

    @rule()
    def sleep(self) -> None:
        self.stage.clock.until(9)

    @rule(hopes=HOPES)
    def tick(self, hopes: list[str]) -> None:
        self.stage.post.coming[:] = hopes
        self.do(self._tick())

    @rule()
    def next_morning(self) -> None:
        self.stage.clock.until(9)
        self.do(self._tick())

    @rule(commits=st.integers(0, 9), hopes=HOPES)
    def die(self, commits: int, hopes: list[str]) -> None:
        self.stage.post.coming[:] = hopes
        self.stage.mortal.left = commits
        self.do(self._tick())

    @rule(
        worker=ANY,
        who=ANY,
        what=st.sampled_from(("seen", "snooze1", "undo", "fc", "lf", "hand", "leave")),
        end=HOPES,
        plans=st.booleans(),
    )
    def meanwhile(self, worker: int, who: int, what: str, end: list[str], plans: bool) -> None:
        """Somebody acts while a message is on its way, and the planner may look at it at once."""
        worker_id, chat = self._worker(worker), self._actor(who)
        self.stage.post.coming[:] = end
        match what:
            case "fc" | "lf":
                act = partial(self.stage.tell_day, chat, worker_id, what, self.stage.clock.today)
            case "hand":
                act = partial(self.stage.hand_over, worker_id, chat, None)
            case "leave" if chat != OWNER:
                self._gone.add(chat)
                act = partial(self.stage.leave_team, chat)
            case _:
                act = partial(self.stage.say, chat, worker_id, "seen" if what == "leave" else what)
        self.do(self._tick_meanwhile(partial(self._act, act, plans=plans)))

    async def _act(self, act: partial[Awaitable[None]], *, plans: bool) -> None:
        await act()
        while plans and await self.stage.reminding.plan_some():
            pass

    async def _tick_meanwhile(self, act: partial[Awaitable[None]]) -> None:
        """If nothing was on its way, it happens afterwards."""
        done = []

        async def once() -> None:
            done.append(True)
            await act()

        self.stage.post.meanwhile = once
        await self._tick()
        if not done:
            await once()

    async def _tick(self) -> None:
        if await self.stage.tick():
            await self.judge.nothing_is_forgotten()

    @invariant()
    def everybody_is_looked_after(self) -> None:
        if self.workers:
            self.do(self.judge.everybody_is_looked_after())

    def teardown(self) -> None:
        if self.workers:
            self.do(self._run_out())
        self.do(self.stage.store.close())

    async def _run_out(self) -> None:
        """Nobody does anything more; leases, rests and nights pass."""
        await self.stage.survive()
        for _ in range(LAST_DAYS):
            self.stage.clock.until(9)
            await self.stage.survive()
            await self.judge.nothing_is_forgotten()
        self.stage.clock.forward(minutes=2)
        await self.stage.survive()
        await self.judge.everything_has_its_fate()
        for chat in self._acting():
            await self.judge.missed_ones_are_shown(chat)
