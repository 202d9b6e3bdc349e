"""What an owner does at the inn again and again: answer, and add workers."""

from __future__ import annotations

from tests.bot.service.talk import Card, Talk


async def tell(owner: Talk, *answers: str) -> None:
    """Answer by buttons, numbers by words."""
    for answer in answers:
        await (owner.say(answer) if answer.isdecimal() else owner.tap("g", answer))


async def settled(owner: Talk, employees: str = "6") -> None:
    """Everything about the workplace is answered: a company of six that is not registered."""
    await tell(owner, "legal_form.0", employees, "registered.n")


async def hire(owner: Talk, *answers: str) -> Card:
    """Add a worker; by default a student of 30 hours who is not insured. The card that is there then."""
    await owner.command("workers")
    await owner.tap("w")
    await tell(owner, *(answers or ("status.0", "30", "insured.n")))
    return owner.card


def asked(owner: Talk) -> str:
    """What the card asks."""
    return next((press.arg.partition(".")[0] for press, _, _ in owner.card.presses() if press.act == "g"), "")
