"""The bot was down for a while, and the nights when the clocks change, by the whole sender."""

import signal
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from programme.letters.letters import LetterReason, LetterState
from programme.letters.moments import read_when
from scheduler.tenant import BATCH
from storage import tables
from tests.conftest import MONDAY
from tests.delivery.conftest import EACH_DATABASE, Delivery
from tests.programmes import PROGRAMME
from tests.waiting import until

LETTERS = 60
HOUR = timedelta(hours=1)


def reasons(delivery: Delivery) -> dict[str, tuple[str, str]]:
    """Each letter's state and reason, by its key."""
    with delivery.database.engine.connect() as connection:
        rows = connection.execute(select(tables.letters)).mappings()
        return {row["key"]: (row["state"], row["reason"]) for row in rows}


@EACH_DATABASE
@pytest.mark.parametrize("downtime", [timedelta(hours=3), timedelta(days=3)])
async def test_after_a_downtime_what_is_still_of_use_comes_once_and_in_order(
    delivery: Delivery, engine: str, downtime: timedelta
):
    """Something is due again and again meanwhile; half of it is of use for a sixth of the time only."""
    delivery.it_is(MONDAY)
    delivery.people(LETTERS, tenants=1)
    every = downtime / LETTERS
    for number in range(LETTERS):
        lasts = downtime / 6 if number % 2 else timedelta(days=7)
        delivery.plan_one(MONDAY + number * every, lasts)
    sender = await delivery.sender(engine=engine)
    await until(delivery.teams.got.total)
    sender.is_told(signal.SIGTERM)
    await sender.ends()
    before = delivery.teams.got.total()

    delivery.it_is(MONDAY + downtime)
    await delivery.sender(engine=engine)
    await until(lambda: set(delivery.counts()) <= {LetterState.SENT, LetterState.MISSED})

    late = range(before, LETTERS)
    of_use = [one for one in late if one % 2 == 0 or one * every + downtime / 6 > downtime]
    found = reasons(delivery)
    came = [int(chat.removeprefix("chat-")) for chat in delivery.teams.order[before:]]
    assert sorted(came) == of_use
    assert max(abs(came.index(one) - place) for place, one in enumerate(of_use)) < BATCH
    missed = {found[f"k{one}"] for one in late if one not in of_use}
    assert missed == {(LetterState.MISSED, LetterReason.BOT_DOWN)}


NIGHTS = {
    "the clocks go on": ("2027-03-29 12:00", "2027-03-28 01:30", "2027-03-28 07:00"),
    "the clocks go back": ("2027-11-01 12:00", "2027-10-31 00:30", "2027-10-31 08:00"),
}
"""A meeting on the day after such a night, in Oslo; and the 02:30 and the 09:00 of that night, in UTC."""


@EACH_DATABASE
@pytest.mark.parametrize("night", NIGHTS)
async def test_a_reminder_at_half_past_two_comes_once_and_nine_stays_nine(
    delivery: Delivery, engine: str, night: str
):
    """There is no 02:30 in one of the nights, and there are two in the other."""
    local, half_past_two, nine = NIGHTS[night]
    event = datetime.fromisoformat(local).replace(tzinfo=PROGRAMME.zone).astimezone(UTC)
    delivery.people(20, tenants=1)
    moments = [datetime.fromisoformat(one).replace(tzinfo=UTC) for one in (half_past_two, nine)]
    whens = [read_when(f"1 day before at {one}").due(event, PROGRAMME) for one in ("02:30", "09:00")]
    delivery.it_is(moments[0] - 2 * HOUR)
    for due in whens:
        delivery.plan_one(due)
    await delivery.sender("in_oslo", engine=engine)

    assert whens == moments
    for number, moment in enumerate(moments):
        for since in (-timedelta(minutes=1), timedelta(), HOUR):
            await has_looked(delivery, moment + since)
            assert delivery.teams.got[f"chat-{number}"] == (since >= timedelta()), since
    assert delivery.nothing_is_lost_or_doubled().startswith("8 letters: 8 sent")


async def has_looked(delivery: Delivery, moment: datetime) -> None:
    """Once all that is due at that moment was sent: something is due just then."""
    delivery.it_is(moment)
    witness = delivery.plan_one(moment)
    await until(lambda: delivery.states()[witness] == LetterState.SENT)
    due = [key for key, at in delivery.dues().items() if at <= moment]
    await until(lambda: all(delivery.states()[key] == LetterState.SENT for key in due))
