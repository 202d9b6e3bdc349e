"""The recorded witnesses hold, are complete, and notice slips. After a change of the law on purpose:

python -m tests.flows.witnesses, read the difference, then python -m tests.flows.mutation.
"""

from collections import Counter

import pytest

from flows.assessment import Status, assess
from flows.evidence import knowing
from flows.loading import load
from flows.mutants import Slip
from flows.rulebook import Rulebook
from flows.witness import statuses
from tests.flows import mutation
from tests.flows.witnesses import TODAY, Line, edges, read

SAMPLE = 10


@pytest.fixture(scope="module")
def shipped() -> Rulebook:
    return load()


@pytest.fixture(scope="module")
def table(shipped: Rulebook) -> list[Line]:
    return read(shipped)


def test_every_recorded_witness_still_comes_to_its_status(shipped: Rulebook, table: list[Line]) -> None:
    otherwise = []
    for line in table:
        scope = shipped.obligations[line.obligation].scope
        interview = knowing(line.facts, scope)
        found = {one.obligation.id: one.status for one in assess(shipped, interview, line.day).findings}
        if found.get(line.obligation) is not line.status:
            otherwise.append(f"{line}, now {found.get(line.obligation)}")

    assert otherwise == []


def test_every_duty_has_a_witness_for_everything_it_can_be_when_all_is_known(
    shipped: Rulebook, table: list[Line]
) -> None:
    found = {(line.obligation, line.status) for line in table}
    wanted = {
        (one.id, status)
        for one in shipped.obligations.values()
        for status in statuses(one, TODAY)
        if status not in {Status.POSSIBLE, Status.UPCOMING}
    }
    assert wanted - found == set()
    assert {name for name, _ in found} == set(shipped.obligations)


def test_a_sample_of_all_slips_is_noticed(shipped: Rulebook, table: list[Line]) -> None:
    every = list(mutation.tried(shipped, table))
    sample = every[::SAMPLE]
    silent = [one for one in sample if not one.noticed]

    assert {one.mutant.slip for one in every} == set(Slip)
    assert sum(one.noticed for one in sample) / len(sample) >= mutation.LEAST
    assert [str(one) for one in silent if next(mutation.cases_that_tell(shipped, one), None)] == []


def test_a_table_without_lines_notices_nothing(shipped: Rulebook) -> None:
    assert not any(one.noticed for one in mutation.tried(shipped, []))


def test_a_moved_threshold_is_noticed(shipped: Rulebook, table: list[Line]) -> None:
    noticed = Counter(
        one.noticed
        for one in mutation.tried(shipped, table)
        if one.obligation.id == "work-rules-ten-or-more" and one.mutant.slip is Slip.SHIFT
    )
    assert noticed[True] >= 2
    assert noticed[False] == 0


def test_what_is_recorded_is_what_is_read(book: Rulebook) -> None:
    lines = list(edges(book, book.obligations["enrol-part-time"]))

    assert len(lines) > 8
    assert {line.status for line in lines} >= {Status.MET, Status.UNMET, Status.NOT_APPLICABLE}
    assert len({str(line) for line in lines}) == len(lines)


def test_a_duty_of_a_later_day_has_witnesses_of_that_day(book: Rulebook) -> None:
    lines = list(edges(book, book.obligations["pay-levy"]))
    assert min(line.day for line in lines) == book.obligations["pay-levy"].in_force.start
