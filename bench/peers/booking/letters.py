"""What is sent unasked about a booking: reminders, and news for those whom it concerns."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import joinedload

from booking.scene import Scene
from booking.slots import Hours
from booking.tables import Letter, Meeting, Person, ReminderChoice

_REMINDER = "presentation:presentation-day-before"
_OFF = {"pause", "off:presentation"}


async def after_booking(scene: Scene, meeting: Meeting) -> datetime | None:
    """Reminders the day before and news for the others; when the booker is reminded, if at all."""
    concerned = await _concerned(scene, meeting)
    hosts = [one for one in concerned if one.host == meeting.host]
    due = _day_before(scene.hours, meeting.starts)
    reminded = [one for one in (scene.person, *hosts) if due > scene.now]
    quiet = await _quiet(scene, reminded)
    letters = [_letter(one, _REMINDER, meeting, due) for one in reminded if one.id not in quiet]
    letters += _news("news:booked", scene, meeting, concerned)
    await _plan(scene, meeting, letters)
    return due if any(one.person == scene.person.id for one in letters) else None


async def after_cancelling(scene: Scene, meeting: Meeting) -> None:
    """No reminders any more, and news for the others."""
    concerned = await _concerned(scene, meeting)
    await _plan(scene, meeting, _news("news:cancelled", scene, meeting, concerned))


async def _concerned(scene: Scene, meeting: Meeting) -> Sequence[Person]:
    """The meeting's host, the leaders, and the company's other contacts."""
    office = await scene.session.scalars(
        select(Person)
        .where(or_(Person.host == meeting.host, Person.roles == "leader"))
        .options(joinedload(Person.address))
    )
    colleagues = [one.speaker for one in meeting.company.speakers]
    people = {one.id: one for one in (*office, *colleagues) if one.id != scene.person.id}
    return list(people.values())


async def _quiet(scene: Scene, people: Iterable[Person]) -> set[str]:
    """Who of them wants no reminder now."""
    choices = await scene.session.scalars(
        select(ReminderChoice).where(ReminderChoice.person.in_([one.id for one in people]))
    )
    return {
        one.person for one in choices if one.what in _OFF and (one.until is None or one.until > scene.now)
    }


async def _plan(scene: Scene, meeting: Meeting, wanted: Sequence[Letter]) -> None:
    """Let these be the planned letters about the meeting."""
    known = await scene.session.scalars(
        select(Letter).where(Letter.about == meeting.id, Letter.state == "planned")
    )
    planned = {one.key: one for one in known}
    keys = {one.key for one in wanted}
    for key, letter in planned.items():
        if key not in keys:
            letter.state = "withdrawn"
    scene.session.add_all(one for one in wanted if one.key not in planned)


def _news(what: str, scene: Scene, meeting: Meeting, people: Iterable[Person]) -> list[Letter]:
    return [_letter(one, what, meeting, scene.now) for one in people]


def _letter(to: Person, what: str, meeting: Meeting, due: datetime) -> Letter:
    return Letter(
        key=f"{what}/{meeting.id}/{to.id}",
        tenant=to.tenant,
        person=to.id,
        what=what,
        about=meeting.id,
        due=due,
        useful_until=meeting.starts,
    )


def _day_before(hours: Hours, starts: datetime) -> datetime:
    return datetime.combine(hours.day_of(starts) - timedelta(days=1), time(9), hours.zone)
