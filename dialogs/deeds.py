"""The registry: every deed by its name, gathered from its subject."""

from collections.abc import Mapping
from functools import cache

from dialogs import my_status, welcome, why
from dialogs.broadcasts import deeds as broadcasts
from dialogs.companies import deeds as companies
from dialogs.flows import own_company
from dialogs.flows.flow import Deed
from dialogs.groups import deeds as groups
from dialogs.hours import deeds as hours
from dialogs.kickoff import deeds as kickoff
from dialogs.leading import deeds as leading
from dialogs.meetings import deeds as meetings
from dialogs.places import deeds as places
from dialogs.questions import deeds as questions
from dialogs.reminders import deeds as reminders
from programme.people import Person
from programme.rights import Right, rights_of

DEEDS: Mapping[str, Deed] = {
    deed.name: deed
    for subject in (
        broadcasts,
        companies,
        groups,
        hours,
        kickoff,
        leading,
        meetings,
        places,
        questions,
        reminders,
        my_status,
        welcome,
        why,
        own_company,
    )
    for deed in subject.DEEDS
}


def not_for(speaker: Person) -> frozenset[str]:
    """The deeds that the speaker may not do: no sentence of theirs is heard as one of these."""
    return _not_for(rights_of(speaker))


@cache
def _not_for(rights: frozenset[Right]) -> frozenset[str]:
    return frozenset(name for name, deed in DEEDS.items() if deed.needs not in rights)
