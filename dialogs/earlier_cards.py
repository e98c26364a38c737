"""What is shown for a card of another time: what came of it, else where the conversation is now."""

from dataclasses import dataclass, replace

from dialogs.begin import filling_of, reply_in
from dialogs.deeds import DEEDS
from dialogs.flows.buttons import deed_button
from dialogs.flows.described import describe, meeting_as_it_is
from dialogs.flows.form import whole_form
from dialogs.flows.scene import Reply, Scene
from dialogs.welcome import hello
from programme.meetings.meetings import MeetingId, MeetingState
from programme.rights import Right, may
from programme.talks import Past
from texts.say import Button, Figure, Say, Words


@dataclass(frozen=True)
class Why:
    """Why something else is shown than what was asked for: above an open form, or as a card of its own."""

    form: Words
    title: Words
    text: Words


STALE_CARD = Why(Words("stale-card"), Words("stale-card-title"), Words("stale-card-next"))
REPLY_LOST = Why(Words("reply-lost"), Words("reply-lost-title"), Words("reply-lost-next"))


def as_it_stands(run: str, scene: Scene, why: Why) -> Reply:
    """What the run led to, or where the conversation is: for a card of another time, or a lost reply."""
    meeting = scene.meetings.get(MeetingId(run))
    if meeting and meeting.booking.booked_by == scene.speaker.id:
        coming = meeting.state is MeetingState.BOOKED and meeting.start > scene.now
        say = describe(meeting, scene, Words("already-done")) if coming else meeting_as_it_is(meeting, scene)
        return reply_in(say, scene)
    past = next((one for one in scene.talk.past if one.run == run), None)
    if past and (led_to := _came_of(past, scene)):
        return reply_in(led_to, scene)
    filling = filling_of(scene)
    if filling:
        return whole_form(filling, why.form)
    say = replace(hello(scene), title=why.title, text=why.text)
    return reply_in(_with_way_back(say, past, scene) if past else say, scene)


def _with_way_back(say: Say, past: Past, scene: Scene) -> Say:
    """What the card was for can be begun anew."""
    deed = DEEDS.get(past.flow)
    if deed is None or not may(scene.speaker, deed.needs):
        return say
    others = (replace(one, primary=False) for one in say.buttons if one.press.get("deed") != past.flow)
    return replace(say, buttons=(deed_button(past.flow, primary=True), *others))


def _came_of(past: Past, scene: Scene) -> Say | None:
    """What a form that is over led to, read from the state as it is now; None where nothing came of it."""
    deed = DEEDS.get(past.flow)
    if deed is None or deed.flow is None or not may(scene.speaker, deed.needs):
        return None
    there = scene.at(replace(scene.talk, run=past.run, on_behalf=past.on_behalf))
    if not past.done:
        return deed.flow.instead(there)
    shown = deed.flow.stands(past.about, there) or deed.flow.instead(there)
    return shown or Say(
        Words("done-already-title"),
        Words("done-already"),
        (Figure(Words("done-earlier"), Words(f"{past.flow}-title")),),
        buttons=_next(past.flow, scene),
    )


def _next(deed: str, scene: Scene) -> tuple[Button, ...]:
    """It again, and where everything stands."""
    status = "status" if may(scene.speaker, Right.LEAD) else "my_status"
    return (deed_button(deed), deed_button(status), deed_button("help"))
