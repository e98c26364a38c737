"""The hosts' time: what is taken, and who takes it."""

from datetime import datetime

from sqlalchemy import delete, func, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from booking.slots import Busy, Hours, tick_of
from booking.tables import Override, Tick


class SlotTakenError(Exception):
    """Somebody else has that time."""


async def hours_now(session: AsyncSession, hours: Hours) -> Hours:
    """The hours after what was changed in the chat."""
    rows = await session.execute(select(Override.setting, Override.value))
    return hours.after(dict(rows.tuples().all()))


async def busy(session: AsyncSession, since: datetime, until: datetime | None = None) -> Busy:
    """The claims that begin in that time."""
    claims = select(Tick.host, Tick.tick, Tick.length).where(Tick.length > 0, Tick.tick >= tick_of(since))
    if until:
        claims = claims.where(Tick.tick < tick_of(until))
    return (await session.execute(claims)).tuples().all()


async def alone_on(session: AsyncSession, day: int) -> None:
    """Nobody else books on that day until the commit: a host's meetings are counted one by one."""
    if session.get_bind().dialect.name == "postgresql":  # SQLite has one writer
        await session.execute(select(func.pg_advisory_xact_lock(1, day)))


async def claim(session: AsyncSession, host: str, holder: str, first: int, length: int) -> None:
    """The host is the holder's for so long; SlotTakenError if any of it is somebody else's."""
    rows = [
        {"host": host, "tick": first + step, "holder": holder, "length": 0 if step else length}
        for step in range(length)
    ]
    try:
        await session.scalars(insert(Tick).returning(Tick.tick), rows)
    except IntegrityError:
        raise SlotTakenError from None


async def release(session: AsyncSession, holder: str) -> None:
    """Give the holder's time back."""
    await session.execute(delete(Tick).where(Tick.holder == holder))
