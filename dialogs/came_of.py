"""What a form that is over led to, read from the state as it is now."""

from dataclasses import replace

from dialogs.deeds import DEEDS
from dialogs.flows.buttons import deed_button
from dialogs.flows.meeting_cards import describe, meeting_as_it_is
from dialogs.flows.own_company import of_which
from dialogs.flows.scene import Scene
from programme.meetings.meetings import MeetingId, MeetingState
from programme.rights import Right, may
from programme.talks import Past
from texts.say import Button, Figure, Say, Words


def came_of(run: str, scene: Scene) -> Say | None:
    """The meeting that was booked with it, or what was done; None where nothing came of it."""
    meeting = scene.meetings.get(MeetingId(run))
    if meeting and meeting.booking.booked_by == scene.speaker.id:
        coming = meeting.state is MeetingState.BOOKED and meeting.start > scene.now
        return describe(meeting, scene, Words("already-done")) if coming else meeting_as_it_is(meeting, scene)
    past = past_of(run, scene)
    return _stands(past, scene) if past else None


def past_of(run: str, scene: Scene) -> Past | None:
    """The form of that run, where this conversation remembers it."""
    return next((one for one in scene.talk.past if one.run == run), None)


def _stands(past: Past, scene: Scene) -> Say | None:
    deed = DEEDS.get(past.flow)
    if deed is None or deed.flow is None or not may(scene.speaker, deed.needs):
        return None
    there = scene.at(replace(scene.talk, run=past.run, company=past.company))
    if not past.done:
        led_to = deed.flow.instead(there)
        return of_which(led_to, there) if led_to else None
    shown = deed.flow.stands(past.about, there) or deed.flow.instead(there) or _done(past, scene)
    return of_which(shown, there)


def _done(past: Past, scene: Scene) -> Say:
    return Say(
        Words("done-already-title"),
        Words("done-already"),
        (Figure(Words("done-earlier"), Words(f"{past.flow}-title")),),
        buttons=_next(past.flow, scene),
    )


def _next(deed: str, scene: Scene) -> tuple[Button, ...]:
    """It again, and where everything stands."""
    status = "status" if may(scene.speaker, Right.LEAD) else "my_status"
    return (deed_button(deed), deed_button(status), deed_button("help"))
