"""The company that the speaker speaks for, and what may be said where there is none or no right to it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.scene import Scene
from programme.companies.companies import Company, CompanyId
from programme.companies.road import Stage
from programme.deeds.meetings.meeting_news import tell_booker, tell_contacts
from programme.deeds.notify import contacts_of, leaders, notify
from programme.errors import ProgrammeError
from programme.letters.letter_kinds import LetterKind
from programme.meetings.meetings import Meeting
from programme.people import Person, PersonId
from programme.plan import Kind
from programme.rights import Right, may
from texts.say import Figure, Plain, Say, Words

ANOTHER = "another"
"""In a talk instead of a company's id: one that the speaker doesn't speak for yet is meant."""
MEETING_CHANGES = frozenset({"move_meeting", "cancel_meeting"})
"""The deeds that `meetings_to_change` are for."""


class NoCompanyError(ProgrammeError):
    """The person hasn't said for which company they speak."""

    words = "no-company-yet"


def company_at_hand(scene: Scene) -> Company | None:
    """The company that this is about: the one on whose behalf the project group acts, else the speaker's.

    Of several that the speaker speaks for it's the one that was chosen; none until it was.
    """
    if is_on_behalf(scene):
        return scene.companies.get(CompanyId(scene.talk.company))
    own = scene.companies.all_of(scene.speaker.id)
    if len(own) == 1 and scene.talk.company != ANOTHER:
        return own[0]
    return next((one for one in own if one.id == scene.talk.company), None)


def speaks_for_several(scene: Scene) -> bool:
    """Whether it has to be asked which of the speaker's companies something is about."""
    return len(scene.companies.spoken_for_by(scene.speaker.id)) > 1


def of_which(say: Say, scene: Scene) -> Say:
    """The card with the name of its company, and buttons that keep to it, where the speaker has several."""
    company = company_at_hand(scene) if speaks_for_several(scene) else None
    if company is None:
        return say
    labels = {one.label.id for one in say.figures if isinstance(one.label, Words)}
    shown = () if "company" in labels else (Figure(Words("company"), Plain(company.called.shown)),)
    return replace(
        say,
        figures=(*shown, *(replace(one, opens=_keeps_to(company, one.opens)) for one in say.figures)),
        buttons=tuple(replace(one, press=_keeps_to(company, one.press)) for one in say.buttons),
        more=tuple(replace(one, press=_keeps_to(company, one.press)) for one in say.more),
    )


def _keeps_to(company: Company, press: Mapping[str, str]) -> Mapping[str, str]:
    """A press that begins a deed begins it for that company."""
    return {"of_company": company.id, **press} if "deed" in press else press


def is_on_behalf(scene: Scene) -> bool:
    """Whether somebody of the project group fills this in for a company."""
    return bool(scene.talk.company) and may(scene.speaker, Right.ACT_FOR_COMPANIES)


def own_company(scene: Scene) -> Company:
    """The company at hand; NoCompanyError if there is none."""
    company = company_at_hand(scene)
    if company is None:
        raise NoCompanyError
    return company


def is_accepted(scene: Scene) -> bool:
    """Whether it is known, by more than the person's own word, that they speak for their company."""
    company = company_at_hand(scene)
    return is_on_behalf(scene) or bool(company and is_contact_of(company.id, scene))


def is_contact_of(company: CompanyId, scene: Scene) -> bool:
    """Whether it is known, by more than the person's own word, that they speak for that company."""
    contact = scene.companies.contact(scene.speaker.id, company)
    return bool(contact and contact.accepted)


def booker(company: CompanyId, scene: Scene) -> PersonId:
    """Whose meeting it is, and who is reminded: the speaker, or a contact of the company they act for."""
    contacts = contacts_of(scene, company) if is_on_behalf(scene) else []
    return contacts[0] if contacts else scene.speaker.id


def own_meetings(scene: Scene) -> Sequence[Meeting]:
    """What is still to come: the whole company's for its contacts, a host's, else what the speaker booked."""
    if scene.speaker.host:
        return [one for one in scene.meetings.upcoming(scene.now) if _holds_or_booked(one, scene.speaker)]
    company, booked = company_at_hand(scene), scene.meetings.booked_by(scene.speaker.id, scene.now)
    if company and is_accepted(scene):
        return scene.meetings.of_company(company.id, scene.now)
    if company and speaks_for_several(scene):
        return [one for one in booked if one.booking.company == company.id]
    return booked if company else _of_every_company(booked, scene)


def _of_every_company(booked: Sequence[Meeting], scene: Scene) -> Sequence[Meeting]:
    """What the speaker booked, and what else the companies have that they are an accepted contact of."""
    meetings = {one.id: one for one in booked}
    for contact in scene.companies.spoken_for_by(scene.speaker.id):
        if contact.accepted:
            meetings |= {one.id: one for one in scene.meetings.of_company(contact.company, scene.now)}
    return sorted(meetings.values(), key=lambda one: (one.start, one.id))


def meetings_to_change(scene: Scene) -> Sequence[Meeting]:
    """What is still to come and the speaker may move or cancel: for the leader everybody's."""
    return scene.meetings.upcoming(scene.now) if may(scene.speaker, Right.LEAD) else own_meetings(scene)


def _holds_or_booked(meeting: Meeting, person: Person) -> bool:
    return person.host in meeting.hosts or meeting.booking.booked_by == person.id


def has_met(company: Company, scene: Scene) -> bool:
    """Whether the speaker booked a presentation that was held with the company, so that a host knows them.

    They may say no, or ask for time; what binds the company, or gives up its number, still needs more.
    """
    if company.stage not in {Stage.PRESENTED, Stage.DECIDING, Stage.CONTACTED, Stage.BOOKED}:
        return False
    held = scene.meetings.over(Kind.PRESENTATION, scene.now)
    mine = [one for one in held if one.booking.company == company.id and one.end <= scene.now]
    return any(one.booking.booked_by == scene.speaker.id for one in mine)


def tell_colleagues(meeting: Meeting, what: LetterKind, scene: Scene, was: datetime | None = None) -> None:
    """A letter about it to who booked it, and to the company's contacts if it's done for the company.

    `was`: when it was to begin before that.
    """
    known = is_on_behalf(scene) or is_contact_of(meeting.booking.company, scene)
    for_the_company = known or may(scene.speaker, Right.LEAD)
    tell_them = tell_contacts if for_the_company else tell_booker
    tell_them(meeting, what, scene, scene.speaker.id, was)


def not_accepted_yet(scene: Scene) -> Say | None:
    """What is said to somebody who may not bind the company yet: they choose whom the bot asks.

    It reads the same whether or not a colleague has written: nobody learns that from it.
    """
    company = company_at_hand(scene)
    if company is None:
        acts_for_others = may(scene.speaker, Right.ACT_FOR_COMPANIES)
        first = "companies" if acts_for_others else "book_presentation"
        return Say(
            Words("no-company-yet"),
            Words("no-company-yet-next-for-them" if acts_for_others else "no-company-yet-next"),
            buttons=(deed_button(first, primary=True), deed_button("help")),
        )
    if is_accepted(scene):
        return None
    return Say(
        Words("not-known-as-contact", {"company": Plain(company.called.shown)}),
        Words("not-known-as-contact-next"),
        buttons=(
            deed_button("vouch_leader", primary=True),
            deed_button("vouch_colleague"),
            deed_button("help"),
        ),
    )


def vouch_leader(scene: Scene, _: str = "") -> Say:
    """The project leaders are asked, once, whether the speaker speaks for the company."""
    return _asked(scene, leaders(scene))


def vouch_colleague(scene: Scene, _: str = "") -> Say:
    """The company's contacts are asked, or the leaders where there is none; the answer is the same."""
    company = own_company(scene)
    return _asked(scene, contacts_of(scene, company.id) or leaders(scene))


def _asked(scene: Scene, people: Sequence[PersonId]) -> Say:
    company = own_company(scene)
    if not is_accepted(scene):
        notify(scene, people, LetterKind.CONTACT_CLAIMS, scene.speaker.id, company.id)
    return Say(
        Words("asked-whether-contact"),
        Words("asked-whether-contact-next"),
        buttons=(deed_button("my_status"), deed_button("ask_a_person"), deed_button("help")),
    )


DEEDS = (
    Deed("vouch_leader", needs=Right.ANYBODY, answers=vouch_leader, changes=True, of_company=True),
    Deed("vouch_colleague", needs=Right.ANYBODY, answers=vouch_colleague, changes=True, of_company=True),
)
