"""Names with addresses that come alone, as copied out of an invitation: what they are for is asked."""

from collections.abc import Sequence

from dialogs.begin import reply_in
from dialogs.flows.buttons import deed_button
from dialogs.flows.own_company import company_at_hand, is_accepted
from dialogs.flows.scene import Reply, Scene
from dialogs.flows.where_it_is import may_register, where_it_is
from dialogs.kickoff.register_for_kickoff import WhoComes
from dialogs.shared_questions.who_joins import TYPED
from programme.rights import Right, may
from reading.persons.people import read_people
from texts.say import Button, Say, Words

_SEVERAL = 2
"""One address may be a sentence's."""
_BOOKINGS = ("book_presentation", "book_startup_meeting")


def listed_names(text: str, scene: Scene) -> Reply | None:
    """What such a list may be for, with it filled in; None for any other message."""
    if text.count("@") < _SEVERAL:
        return None
    people = read_people(text)
    if people.unread or sum(bool(one.email) for one in people.persons) < _SEVERAL:
        return None
    of_group = may(scene.speaker, Right.ACT_FOR_COMPANIES)
    if of_group:
        buttons: Sequence[Button] = (deed_button("company", primary=True), deed_button("calendar"))
    else:
        buttons = _what_for(text, scene)
    if not buttons:
        return None
    title = Words("names-alone")
    next_step = Words("names-alone-group" if of_group else "names-alone-next")
    say = Say(title, next_step, buttons=(*buttons, deed_button("help")))
    return reply_in(say, scene)


def _what_for(text: str, scene: Scene) -> list[Button]:
    """The deeds that ask for names and can be done now."""
    company, found = company_at_hand(scene), []
    if company and is_accepted(scene) and may_register(company, scene):
        everybody = f"{WhoComes().known(scene)}\n{text}".strip() + TYPED
        found.append(deed_button("register_for_kickoff", coming=everybody))
    bookings = [one for one in _BOOKINGS if one in where_it_is(scene).deeds]
    return [*found, *(deed_button(one, attendees=text + TYPED) for one in bookings)]
