"""What the long run has found."""

from __future__ import annotations

from datetime import timedelta

from tests.reminders.stage import OWNER, Stage


async def test_who_files_again_after_a_refusal_is_asked_for_the_receipt_again(stage: Stage) -> None:
    """It had been superseded by what was owed only before the refusal."""
    ends = stage.clock.today + timedelta(days=1)
    worker = await stage.hire({"residence_status": "gijinkoku", "stay_until": ends.isoformat()}, OWNER)
    await stage.tell_day(OWNER, worker, "fc", stage.clock.today)
    stage.clock.until(9)
    await stage.survive()
    await stage.tell_day(OWNER, worker, "rf", stage.clock.today)
    await stage.tell_day(OWNER, worker, "fc", stage.clock.today)
    await stage.tick()

    assert sorted(await stage.told()) == ["filed-again", "keep-receipt", "special-period-proof"]
