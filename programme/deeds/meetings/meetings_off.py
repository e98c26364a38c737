"""What a cancelled meeting means for where its company is."""

from programme.companies.road import Stage, Step
from programme.deeds.road import go, note
from programme.desk import Desk
from programme.meetings.meetings import Meeting
from programme.people import PersonId
from programme.plan import Kind


def step_back(desk: Desk, meeting: Meeting, by: PersonId) -> None:
    """A company whose only meeting of its kind this was is where it was before; its history tells it."""
    company, kind = desk.companies.locked(meeting.booking.company), meeting.booking.kind
    after, step = company, Step.CANCEL_PRESENTATION if kind is Kind.PRESENTATION else Step.CANCEL_STARTUP
    others = desk.meetings.of_company(company.id, desk.now)
    if kind is Kind.PRESENTATION and kind not in {other.booking.kind for other in others}:
        after = go(desk, company.id, step, by)
    if kind is Kind.STARTUP and company.stage is Stage.STARTUP_BOOKED:
        after = go(desk, company.id, step, by)
    if after.stage is company.stage:
        note(desk, company.id, step, by)
