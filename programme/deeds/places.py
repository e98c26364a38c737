"""Gives places, and offers those that become free: one path for every promotion, in one transaction."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from programme.companies.companies import Company, CompanyId
from programme.companies.history import NOBODY
from programme.companies.road import IN_THE_PROGRAMME, Stage, Step
from programme.companies.selections import Mark, Moment, Selection
from programme.deeds.grouping import leave
from programme.deeds.meetings.meeting_news import tell_hosts
from programme.deeds.notify import contacts_of, leaders, notify
from programme.deeds.reminding import remind_of_company, remind_of_road
from programme.deeds.road import go, note
from programme.deeds.settled_cards import close_cards, close_cards_of_line, close_cards_of_state
from programme.desk import Desk
from programme.leading.overrides import Override, Setting
from programme.letters.letter_kinds import LetterKind
from programme.letters.reminders import kickoff_of
from programme.people import PersonId
from programme.places import NoOfferError, Place, may_offer, next_in_line, offer_deadline, withdrawal_day


def confirm(desk: Desk, company: CompanyId, by: PersonId, why: str) -> Company:
    """The company with a place, or last in the waiting list; all its other contacts hear of it."""
    desk.places.lock()
    someone_waits = next_in_line(desk.places) is not None
    if not someone_waits and desk.places.take(company, desk.now):
        confirmed = go(desk, company, Step.TAKE_A_PLACE, by, why)
        notify(desk, contacts_of(desk, company, but=by), LetterKind.PLACE_CONFIRMED, company, _now(desk))
        return confirmed
    desk.places.join(company, desk.now)
    waits = go(desk, company, Step.JOIN_THE_LINE, by, why)
    notify(desk, contacts_of(desk, company, but=by), LetterKind.LINE_JOINED, company, _now(desk))
    offer_free_places(desk)
    return waits


def accept_offer(desk: Desk, company: CompanyId, by: PersonId) -> Company:
    """The company with the place that it was offered; NoOfferError if the offer has ended."""
    desk.places.lock()
    desk.places.accept(company, desk.now)
    _leave_the_line(desk, company)
    notify(desk, contacts_of(desk, company, but=by), LetterKind.PLACE_CONFIRMED, company, _now(desk))
    return go(desk, company, Step.TAKE_A_PLACE, by)


def step_out(desk: Desk, company: CompanyId, step: Step, by: PersonId, why: str) -> Company:
    """The company off the waiting list and without its offer, which goes to the next."""
    desk.places.lock()
    out = go(desk, company, step, by, why)
    _leave_the_line(desk, company)
    desk.places.give_back(company)
    remind_of_road(desk, company)
    offer_free_places(desk)
    return out


def announce_withdrawal(desk: Desk, company: CompanyId, by: PersonId, why: str) -> Company:
    """The company, leaving on the next working day; until then it can be taken back."""
    leaving = replace(desk.companies.locked(company), leaves_at=withdrawal_day(desk.now, desk.programme))
    desk.companies.put(leaving)
    note(desk, company, LetterKind.WITHDRAWAL_ANNOUNCED, by, why)
    everybody = [*contacts_of(desk, company, but=by), *leaders(desk, but=by)]
    close_cards_of_state(desk, company)
    notify(desk, everybody, LetterKind.WITHDRAWAL_ANNOUNCED, company, _now(desk), event=leaving.leaves_at)
    return leaving


def take_back_withdrawal(desk: Desk, company: CompanyId, by: PersonId) -> Company:
    """The company, staying after all."""
    stays = replace(desk.companies.locked(company), leaves_at=None)
    desk.companies.put(stays)
    note(desk, company, "withdrawal-taken-back", by)
    everybody = [*contacts_of(desk, company, but=by), *leaders(desk, but=by)]
    close_cards_of_state(desk, company)
    notify(desk, everybody, LetterKind.WITHDRAWAL_TAKEN_BACK, company, _now(desk))
    return stays


def offer_free_places(desk: Desk) -> None:
    """Each free place is offered to the next in line, if places are still given.

    Where nobody of it can be reached it's the leader who offers it, or moves the line.
    """
    desk.places.fit(places_wanted(desk))
    while company := _next_to_offer(desk):
        if _is_out_of_reach(desk, company) or not offer(desk, company):
            return


def held_for(desk: Desk) -> CompanyId | None:
    """The next in line that a free place isn't offered to, since nobody of it can be reached; else None."""
    company = _next_to_offer(desk)
    return company if company and _is_out_of_reach(desk, company) else None


def _next_to_offer(desk: Desk) -> CompanyId | None:
    """The next in line, if a place is free and places are still given; else None."""
    if not may_offer(desk.now, desk.programme) or not any(place.is_free for place in desk.places.all()):
        return None
    return next_in_line(desk.places)


def _is_out_of_reach(desk: Desk, company: CompanyId) -> bool:
    """Whether it has no accepted contact, or none whom the letter tried last reached."""
    if not contacts_of(desk, company):
        return True
    moment = Moment(desk.now, desk.now.astimezone(desk.programme.zone).date())
    return desk.selections.count(Selection(marks=(Mark.UNREACHABLE,), company=company), moment) > 0


def places_wanted(desk: Desk) -> int:
    """How many places there are to be: as changed in the chat, else as in the programme file."""
    override = desk.overrides.get(Setting.PLACES)
    return int(override.value) if override else desk.programme.about.places


def offer(desk: Desk, company: CompanyId, by: PersonId = NOBODY, why: str = "") -> bool:
    """Whether a free place is now offered to the company, with a day to answer by and a reminder before."""
    ends = offer_deadline(desk.now, desk.programme)
    if not desk.places.offer(company, ends, desk.now):
        return False
    note(desk, company, "place-offered", by, why)
    announce_offer(desk, company, ends, LetterKind.OFFER)
    return True


def announce_offer(desk: Desk, company: CompanyId, ends: datetime, what: LetterKind) -> None:
    """The offer to each contact, and the reminders of its end."""
    close_cards_of_state(desk, company)
    notify(desk, contacts_of(desk, company), what, company, ends.isoformat(), event=ends)
    remind_of_road(desk, company)


def extend_offer(desk: Desk, company: CompanyId, by: PersonId) -> datetime:
    """As long again from its end, told to each contact; NoOfferError where there is no offer that holds."""
    desk.places.lock()
    place = desk.places.of(company)
    if place is None or place.offer_ends is None or place.offer_ends <= desk.now:
        raise NoOfferError
    ends = offer_deadline(place.offer_ends, desk.programme)
    desk.places.extend(company, ends)
    note(desk, company, "offer-extended", by)
    announce_offer(desk, company, ends, LetterKind.OFFER_EXTENDED)
    return ends


def move_in_line(desk: Desk, company: CompanyId, number: int, by: PersonId, why: str) -> None:
    """The company has that number in line; beyond the end means last."""
    desk.places.lock()
    before = desk.places.line()
    line = [one for one in before if one != company]
    line.insert(number - 1, company)
    desk.places.reorder(line)
    _say_numbers_anew(desk, before)
    note(desk, company, f"moved-in-line-{min(number, len(line))}", by, why)


def change_places(desk: Desk, count: int, by: PersonId, why: str) -> None:
    """There are so many places from now on: taken ones stay, offers beyond the number are withdrawn."""
    desk.places.lock()
    desk.overrides.put(Override(Setting.PLACES, str(count), by, desk.now, why))
    places = desk.places.all()
    taken = sum(place.is_taken for place in places)
    line = desk.places.line()
    offered = sorted((_of(place) for place in places if place.is_offered), key=line.index)
    for company in offered[max(count - taken, 0) :]:
        desk.places.give_back(company)
        remind_of_road(desk, company)
        note(desk, company, "offer-withdrawn", by, why)
        close_cards_of_state(desk, company)
        notify(desk, contacts_of(desk, company), LetterKind.OFFER_WITHDRAWN, company, _now(desk))
    close_cards_of_line(desk, desk.places.line())
    offer_free_places(desk)


def _of(place: Place) -> CompanyId:
    assert place.holder is not None
    return place.holder


def keep_places(desk: Desk) -> None:
    """What the clock does: ends offers, lets those leave who withdrew, closes the list when it's too late."""
    over = [
        place
        for place in desk.places.all()
        if place.is_offered and place.offer_ends and place.offer_ends <= desk.now
    ]
    leaving = desk.companies.leaving(desk.now)
    closing = not may_offer(desk.now, desk.programme) and bool(desk.companies.in_stage(Stage.WAITING))
    if not over and not leaving and not closing and not _may_be_offered(desk):
        return
    desk.places.lock()
    for place in over:
        _lapse(desk, _of(place))
    for company in leaving:
        _leave(desk, company.id)
    if not may_offer(desk.now, desk.programme):
        _close_the_line(desk)
    offer_free_places(desk)


def _may_be_offered(desk: Desk) -> bool:
    """Whether a free place can be offered now, as once somebody of the next in line can be reached."""
    company = _next_to_offer(desk)
    return company is not None and not _is_out_of_reach(desk, company)


def _lapse(desk: Desk, company: CompanyId) -> None:
    place = desk.places.of(company)  # accepted or extended meanwhile?
    if place is None or place.offer_ends is None or place.offer_ends > desk.now:
        return
    desk.places.give_back(company)
    _leave_the_line(desk, company)
    go(desk, company, Step.LOSE_THE_OFFER)
    notify(desk, contacts_of(desk, company), LetterKind.OFFER_LAPSED, company, _now(desk))


def _leave_the_line(desk: Desk, company: CompanyId) -> None:
    before = desk.places.line()
    desk.places.leave(company)
    _say_numbers_anew(desk, before)


def _say_numbers_anew(desk: Desk, before: Sequence[CompanyId]) -> None:
    """Cards with a number in line that is another now."""
    line = desk.places.line()
    close_cards_of_line(desk, [one for one in line if before.index(one) != line.index(one)])


def _leave(desk: Desk, company: CompanyId) -> None:
    leaving = desk.companies.locked(company)
    if leaving.leaves_at is None or leaving.leaves_at > desk.now:
        return
    desk.companies.put(replace(leaving, leaves_at=None))
    leave(desk, company)
    if leaving.stage in IN_THE_PROGRAMME:
        go(desk, company, Step.WITHDRAW)
    desk.places.give_back(company)
    _leave_the_line(desk, company)
    desk.registrations.replace(company, [])
    close_cards(desk, kickoff_of(company))
    remind_of_company(desk, company)
    for meeting in desk.meetings.of_company(company, desk.now):
        tell_hosts(desk.meetings.cancel(meeting.id), LetterKind.MEETING_CANCELLED, desk)
    notify(desk, [*contacts_of(desk, company), *leaders(desk)], LetterKind.WITHDRAWN, company, _now(desk))


def _close_the_line(desk: Desk) -> None:
    asked = {place.holder for place in desk.places.all() if place.is_offered}
    for company in desk.places.line():
        if company not in asked:
            desk.places.leave(company)
            go(desk, company, Step.LOSE_THE_OFFER)
            notify(desk, contacts_of(desk, company), LetterKind.LINE_CLOSED, company, _now(desk))


def _now(desk: Desk) -> str:
    """Tells apart letters about what may happen to a company more than once."""
    return desk.now.isoformat()
