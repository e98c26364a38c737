"""What is said to whoever denies a deed: what stays as it is."""

from dataclasses import replace

from dialogs.flows.own_company import MEETING_CHANGES, company_at_hand, meetings_to_change
from dialogs.flows.scene import Scene
from dialogs.welcome import hello
from programme.companies.road import IN_THE_PROGRAMME, Stage
from texts.say import Say, Words

_OF_PLACES = frozenset({"withdraw", "decline", "confirm_participation", "accept_offer"})
_BOOKINGS = frozenset({"book_presentation", "book_startup_meeting"})


def stays(denied: str, scene: Scene) -> Say:
    """As a card of its own."""
    return replace(hello(scene), title=what_stays(denied, scene))


def what_stays(denied: str, scene: Scene) -> Words:
    """What stays as it is where that deed isn't done."""
    if denied in MEETING_CHANGES:
        mine = meetings_to_change(scene)
        if len(mine) == 1:
            return Words(f"stays-{mine[0].booking.kind}", {"when": mine[0].start})
        return Words("stays-meetings" if mine else "stays")
    if denied in _OF_PLACES and (company := company_at_hand(scene)):
        if company.stage in IN_THE_PROGRAMME:
            return Words("stays-place")
        return Words("stays-in-line" if company.stage is Stage.WAITING else "stays")
    if denied in _BOOKINGS:
        return Words("stays-unbooked")
    return Words("stays-unsent" if denied == "broadcast" else "stays")
