"""`spol`: moves the clock of the local mode, so that reminders can be seen arriving."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.scene import Passed, Scene, TimeMustPass
from programme.calendar import is_quiet
from programme.errors import ProgrammeError
from programme.rights import Right
from reading.clock_moves import moment_to_go_to
from texts.say import Button, Say, Words


class NotATimeError(ProgrammeError):
    """What stands after `spol` is no time that it understands."""

    words = "time-travel-how"


def time_travel(scene: Scene, text: str) -> Say:
    """Move the clock, on past all that is due until then; nothing outside the local mode."""
    if not scene.local:
        return Say(Words("time-travel-local-only"), buttons=(deed_button("status"), deed_button("help")))
    if scene.passed:
        return _passed(scene.passed, scene)
    try:
        moment = moment_to_go_to(text, scene.now, scene.programme.zone)
    except ValueError:
        raise NotATimeError from None
    if moment and moment > scene.now:
        raise TimeMustPass(moment)
    wanted = moment or scene.now - scene.clock.get()
    scene.clock.move(scene.now, wanted)
    return Say(Words("time-travelled", {"now": wanted}), buttons=_steps())


def _passed(passed: Passed, scene: Scene) -> Say:
    """Where the clock stands, and when the next message comes: that moment is offered."""
    if passed.at < passed.wanted:
        on = Button(Words("time-travel-on"), _to(passed.wanted, scene), primary=True)
        return Say(
            Words("time-travelled", {"now": passed.at}),
            Words("time-travelled-on-the-way", {"when": passed.wanted}),
            buttons=(on, *_steps()),
        )
    coming = [one.due for one in scene.outbox.coming() if one.due > scene.now and not one.tries]
    quiet = "-quiet" if is_quiet(scene.now, scene.programme) else ""
    if not coming:
        return Say(
            Words("time-travelled", {"now": passed.at}),
            Words(f"time-travelled-nothing{quiet}"),
            buttons=_steps(),
        )
    there = Button(Words("time-travel-then"), _to(coming[0], scene), primary=True)
    return Say(
        Words("time-travelled", {"now": passed.at}),
        Words(f"time-travelled-next{quiet}", {"when": coming[0]}),
        buttons=(there, *_steps()),
    )


def _to(moment: datetime, scene: Scene) -> Mapping[str, str]:
    """The press that goes there: the minute in which it is past."""
    minute = (moment + timedelta(seconds=59)).astimezone(scene.programme.zone)
    return {"deed": "spol", "about": f"{minute:%Y-%m-%d %H:%M}"}


def _steps() -> tuple[Button, ...]:
    return tuple(
        Button(Words(f"time-travel-{name}"), {"deed": "spol", "about": step})
        for name, step in (("hour", "+1h"), ("day", "+1d"), ("now", "nå"))
    )


DEEDS = (Deed("spol", needs=Right.MOVE_TIME, answers=time_travel),)
