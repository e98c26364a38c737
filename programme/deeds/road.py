"""Takes a company along the road, and writes it into its history."""

from dataclasses import replace
from datetime import date, datetime

from programme.companies.companies import Company, CompanyId
from programme.companies.history import NOBODY, Happened
from programme.companies.road import IN_THE_PROGRAMME, Stage, Step, after
from programme.deeds.reminding import next_reminder, remind_of_company, remind_of_road
from programme.deeds.settled_cards import close_cards_of_state
from programme.desk import Desk
from programme.letters.subjects import Subject
from programme.people import PersonId

_OF_PLACES = IN_THE_PROGRAMME | {Stage.WAITING, Stage.DECLINED}
"""Cards that told of one of these stages follow the company."""


def go(desk: Desk, company: CompanyId, step: Step, by: PersonId = NOBODY, why: str = "") -> Company:
    """The company after the step; NotOnTheRoadError if it doesn't lead on from where the company is."""
    before = desk.companies.locked(company)
    stage = after(before.stage, step)
    if stage is before.stage:
        return before
    gone = replace(before, stage=stage)
    desk.companies.put(gone)
    note(desk, company, str(step), by, why)
    remind_of_company(desk, company)
    if {before.stage, stage} & _OF_PLACES:
        close_cards_of_state(desk, company)
    return gone


def note(desk: Desk, company: CompanyId, what: str, by: PersonId = NOBODY, why: str = "") -> None:
    """Write a line into the company's history."""
    desk.history.add(Happened(company, desk.now, by, what, why))


def decides(desk: Desk, company: CompanyId, day: date | None) -> Company:
    """The company, known to decide on that day."""
    decided = replace(desk.companies.locked(company), decides_on=day)
    desk.companies.put(decided)
    remind_of_road(desk, company)
    return decided


def ask_after(desk: Desk, company: CompanyId, day: date) -> datetime | None:
    """The company decides on that day; when it's asked next, if a rule says so."""
    decides(desk, company, day)
    return next_reminder(desk, company, Subject.DECISION)
