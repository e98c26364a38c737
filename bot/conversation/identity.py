"""Who speaks: the person as stored, with the roles that settings and programme file give."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.conversation.resources import Resources
from bot.teams.incoming import Incoming
from programme.people import Language, People, Person, PersonId, Role
from storage.unit import Unit

A_DAY = timedelta(days=1)


def speaker(incoming: Incoming, stored: Person | None, resources: Resources) -> Person:
    """The person who said it."""
    known = stored or somebody_new(incoming.person, incoming.name, incoming.locale)
    known = replace(known, name=incoming.name or known.name)
    if incoming.zone:
        home = resources.programme.zone.key
        known = replace(known, zone="" if incoming.zone == home else incoming.zone)
    return as_now(known, resources)


def somebody_new(person: PersonId, name: str, locale: str) -> Person:
    """Somebody who never wrote: a company's contact, for all that is known."""
    return Person(person, name, frozenset({Role.CONTACT}), language_of_client(locale))


def remember(person: Person, stored: Person | None, people: People, now: datetime) -> None:
    """Keep who they are, and of somebody known just what is new; once a day also that they were heard."""
    if stored is None:
        people.put(replace(person, heard_at=now))
        return
    if stored.heard_at is None or stored.heard_at < now - A_DAY:
        people.change(person.id, heard_at=now)
    if person.name != stored.name:
        people.change(person.id, name=person.name)
    if person.zone != stored.zone:
        people.change(person.id, zone=person.zone)
    if (person.roles, person.host) != (stored.roles, stored.host):  # given by the settings or the file
        people.change(person.id, roles=person.roles, host=person.host, named=person.named)


def as_now(person: Person, resources: Resources) -> Person:
    """The person in all roles; they come from its tenant and object id alone, never from its name."""
    person = _led_by(person, resources.leaders)
    for host in resources.programme.hosts:
        if host.user and host.user == person.id:
            person = replace(person, roles=person.roles | {Role.HOST}, host=host.id)
    return person


def settle_leaders(unit: Unit, named: frozenset[PersonId]) -> None:
    """Whom the settings name leads; whom they named before and don't any more leads no longer."""
    stored = {one.id: one for one in unit.people.everybody_with(Role.LEADER)}
    stored |= {one: person for one in named - set(stored) if (person := unit.people.get(one))}
    for person in stored.values():
        if (now := _led_by(person, named)) != person:
            unit.people.change(now.id, roles=now.roles, named=now.named)


def _led_by(person: Person, named: frozenset[PersonId]) -> Person:
    if person.id in named:
        return replace(person, roles=person.roles | {Role.LEADER}, named=True)
    if person.named:
        return replace(person, roles=person.roles - {Role.LEADER}, named=False)
    return person


def language_of_client(locale: str) -> Language:
    """The language of a client's tag such as `nn-NO`; bokmål where it says nothing, else English."""
    tag = locale.casefold().partition("-")[0]
    if tag in {"", "nb", "no"}:
        return Language.NB
    return Language(tag) if tag in set(Language) else Language.EN
