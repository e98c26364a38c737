"""The four turns: the form, the booking, the question whether to cancel, and the cancellation."""

from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any
from uuid import uuid4

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload

from booking import letters
from booking.cards import Reply
from booking.claims import SlotTakenError, alone_on, busy, claim, hours_now, release
from booking.scene import Scene
from booking.slots import tick_of
from booking.tables import Company, History, Meeting, SpeaksFor

_A_PAGE = 12
_A_DAY = timedelta(days=1)
_WITH_COLLEAGUES = (joinedload(Company.place), joinedload(Company.speakers).joinedload(SpeaksFor.speaker))


async def ask_for_form(scene: Scene) -> Reply:
    """The form, or the presentation that the person has booked already."""
    ahead = select(Meeting).where(
        Meeting.booked_by == scene.person.id, Meeting.state == "booked", Meeting.ends > scene.now
    )
    meeting = await scene.session.scalar(ahead.options(joinedload(Meeting.company)).limit(1))
    if meeting:
        return Reply(scene.cards.booked(meeting, scene.hours.hosts[meeting.host].name, None))
    return await _form(scene, {"run": uuid4().hex, "page": 0})


async def turn_page(scene: Scene) -> Reply:
    """The form with later times."""
    place = scene.talk.place
    return await _form(scene, {**place, "page": place["page"] + 1}, replaces=True)


async def _form(scene: Scene, place: dict[str, Any], note: str = "", *, replaces: bool = False) -> Reply:
    hours = await hours_now(scene.session, scene.hours)
    slots = hours.free(await busy(scene.session, scene.now - _A_DAY), scene.now)
    first = place["page"] * _A_PAGE
    page = list(islice(slots, first, first + _A_PAGE))
    scene.talk.place = place
    card = scene.cards.form(place["run"], page, scene.person.name, scene.person.language, note)
    return Reply(card, replaces)


async def book(scene: Scene) -> Reply:
    """The presentation, booked for the company at the time that the form says."""
    if scene.slot_was_taken:
        return await _form(scene, scene.talk.place, "Tiden ble nettopp tatt. Velg en annen.", replaces=True)
    pressed, session = scene.said.pressed, scene.session
    starts = datetime.strptime(pressed["slot"], "%Y-%m-%dT%H:%MZ").replace(tzinfo=UTC)
    company = await _company(scene, pressed["company"])
    meeting = Meeting(
        id=scene.talk.place["run"],
        company=company,
        booked_by=scene.person.id,
        language=pressed["language"],
        attendees=[one.strip() for one in pressed["attendees"].split(",")],
        starts=starts,
        ends=starts + timedelta(minutes=scene.hours.minutes),
        host=await _claim(scene, starts),
    )
    session.add(meeting)
    company.stage = "presentation-booked"
    _remember(scene, company, "book-presentation")
    reminded_at = await letters.after_booking(scene, meeting)
    scene.talk.place = {}
    host = scene.hours.hosts[meeting.host].name
    return Reply(scene.cards.booked(meeting, host, reminded_at), replaces=True)


async def ask_whether_to_cancel(scene: Scene) -> Reply:
    """The question, where the meeting stands and is theirs."""
    meeting = await _meeting(scene, scene.said.pressed["about"])
    if meeting is None:
        return Reply(scene.cards.plain("Fant ikke møtet."))
    run = uuid4().hex
    scene.talk.place = {"run": run, "cancels": meeting.id}
    return Reply(scene.cards.sure(meeting, run))


async def cancel(scene: Scene) -> Reply:
    """The meeting is gone, the host's time free again and the reminders withdrawn."""
    meeting = await _meeting(scene, scene.talk.place["cancels"])
    scene.talk.place = {}
    if meeting is None:
        return Reply(scene.cards.plain("Møtet var alt avlyst."), replaces=True)
    await release(scene.session, meeting.id)
    meeting.state = "cancelled"
    others = select(func.count()).where(
        Meeting.company_id == meeting.company_id, Meeting.state == "booked", Meeting.ends > scene.now
    )
    if not await scene.session.scalar(others):
        meeting.company.stage = "contacted"
    _remember(scene, meeting.company, "cancel-presentation")
    await letters.after_cancelling(scene, meeting)
    return Reply(scene.cards.cancelled(meeting), replaces=True)


async def leave(scene: Scene) -> Reply:
    """The form is put away."""
    scene.talk.place = {}
    return Reply(scene.cards.plain("Greit."), replaces=True)


async def _company(scene: Scene, name: str) -> Company:
    """The company of that name, new if need be, for which the person speaks from now on."""
    spelling = name.lower().removesuffix(" as").strip()
    known = select(Company).where(Company.spelling == spelling).options(*_WITH_COLLEAGUES)
    company = (await scene.session.scalars(known)).unique().one_or_none()
    if company is None:
        company = Company(id=uuid4().hex, name=name, spelling=spelling, speakers=[], place=None)
        scene.session.add(company)
    if scene.person.speaks_for is None:
        scene.person.speaks_for = SpeaksFor(of=company)
    else:
        scene.person.speaks_for.of = company
    return company


async def _claim(scene: Scene, starts: datetime) -> str:
    """The host who holds it, whose time is taken; SlotTakenError if nobody has it any more."""
    day = scene.hours.day_of(starts)
    await alone_on(scene.session, day.toordinal())
    hours = await hours_now(scene.session, scene.hours)
    taken = await busy(scene.session, starts - _A_DAY, starts + _A_DAY)
    slot = next((one for one in hours.free(taken, scene.now, only=day) if one.start == starts), None)
    if slot is None:
        raise SlotTakenError
    await claim(scene.session, slot.hosts[0], scene.talk.place["run"], tick_of(starts), hours.ticks)
    return slot.hosts[0]


async def _meeting(scene: Scene, meeting: str) -> Meeting | None:
    """The meeting if it stands and they booked it, locked, with its company and whom it concerns."""
    company = joinedload(Meeting.company, innerjoin=True)
    asked = (
        select(Meeting)
        .where(Meeting.id == meeting, Meeting.state == "booked", Meeting.booked_by == scene.person.id)
        .options(company.options(*_WITH_COLLEAGUES))
        .with_for_update(of=Meeting)
    )
    return (await scene.session.scalars(asked)).unique().one_or_none()


def _remember(scene: Scene, company: Company, what: str) -> None:
    scene.session.add(History(company=company.id, at=scene.now, by=scene.person.id, what=what))
