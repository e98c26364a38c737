"""What a turn begins with: the activity noted, and the talk, its person and their company in one query."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from booking.cards import Cards
from booking.said import Said
from booking.slots import Hours
from booking.tables import Address, Company, Person, SpeaksFor, Talk, Turn

_SPEAKER = joinedload(Talk.speaker, innerjoin=True)
_COMPANY = _SPEAKER.joinedload(Person.speaks_for).joinedload(SpeaksFor.of, innerjoin=True)
_ARRIVE = select(Talk).options(
    _SPEAKER.joinedload(Person.address),
    _COMPANY.joinedload(Company.place),
)


class AnsweredBeforeError(Exception):
    """Teams sent an activity again."""


@dataclass(frozen=True)
class Scene:
    """A turn's session, and what it's about."""

    session: AsyncSession
    said: Said
    talk: Talk
    hours: Hours
    now: datetime
    slot_was_taken: bool = False
    """Whether somebody else got the slot a moment ago, and the turn is run again."""

    @property
    def person(self) -> Person:
        """Who says it."""
        return self.talk.speaker

    @property
    def cards(self) -> Cards:
        """Cards with the programme's times."""
        return Cards(self.hours.zone)


async def take(session: AsyncSession, said: Said, now: datetime) -> None:
    """Note the activity; AnsweredBeforeError if it was noted before."""
    session.add(Turn(activity=said.activity, taken_at=now))
    try:
        await session.flush()
    except IntegrityError:
        raise AnsweredBeforeError from None


async def arrive(session: AsyncSession, said: Said, now: datetime) -> Talk:
    """Where the talk is, locked until the commit, with who says it and for which company."""
    talk = await session.scalar(
        _ARRIVE.where(Talk.conversation == said.conversation, Talk.person == said.person).with_for_update(
            of=Talk
        )
    )
    if talk is None:
        person = await session.get(Person, said.person)
        person = person or Person(id=said.person, tenant=said.tenant, address=None, speaks_for=None)
        talk = Talk(conversation=said.conversation, speaker=person, place={}, said_at=now)
        session.add(talk)
    talk.speaker.name = said.name
    where = {
        "conversation": said.conversation,
        "service_url": said.service_url,
        "bot": said.bot,
        "member": said.member,
    }
    if talk.speaker.address is None:
        talk.speaker.address = Address(**where)
    for name, value in where.items():
        setattr(talk.speaker.address, name, value)
    return talk
