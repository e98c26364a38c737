"""Puts a scene together: what is at hand when a person is answered, or written to unasked."""

from collections.abc import Mapping

from bot.conversation.resources import Resources
from dialogs.flows.scene import Health, Place, Scene
from programme.people import Person
from programme.talks import Talk
from storage.talking.leases import UNTRAINED
from storage.unit import Unit
from texts.entries import Entry

NEW_TALK = Talk()


def scene_of(
    unit: Unit,
    person: Person,
    resources: Resources,
    entries: Mapping[str, Entry],
    place: Place = Place.PERSONAL,
    talk: Talk = NEW_TALK,
) -> Scene:
    """What is at hand; unless told otherwise, to write to the person unasked."""
    return Scene(
        unit,
        speaker=person,
        place=place,
        talk=talk,
        new_run=resources.new_id(),
        entries=entries,
        app_link=resources.app_link,
        site=resources.site,
        inviting=resources.inviting,
        admins=resources.leaders,
        local=resources.local,
        log_key=resources.log_key,
        health=Health(
            lambda: bool(unit.leases.held(unit.real_now, UNTRAINED)),
            resources.credential_ends,
            resources.partly,
        ),
    )
