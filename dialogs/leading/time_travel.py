"""`spol`: moves the clock of the local mode, so that reminders can be seen arriving."""

import re
from datetime import UTC, datetime, timedelta

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.scene import Scene
from programme.calendar import is_quiet, out_of_quiet
from programme.errors import ProgrammeError
from programme.rights import Right
from texts.say import Button, Clock, Say, Words

_STEP = re.compile(r"([+-])(\d{1,4}) ?([dhmtu])")
_UNITS = {"d": "days", "h": "hours", "t": "hours", "m": "minutes", "u": "weeks"}
_NOW = {"nå", "no", "now"}


class NotATimeError(ProgrammeError):
    """What stands after `spol` is no time that it understands."""

    words = "time-travel-how"


def time_travel(scene: Scene, text: str) -> Say:
    """Move the clock; NotAllowedError for anybody but the leader, and nothing outside the local mode."""
    if not scene.local:
        return Say(Words("time-travel-local-only"), buttons=(deed_button("status"), deed_button("help")))
    real_now = scene.now - scene.clock.get()
    wanted = _read(text.strip().casefold(), scene, real_now)
    scene.clock.move(scene.now, wanted)
    if is_quiet(wanted, scene.programme):
        then = out_of_quiet(wanted, scene.programme)
        at = f"{then.astimezone(scene.programme.zone):%Y-%m-%d %H:%M}"
        go_there = Button(
            Words("time-travel-then", {"when": Clock(then)}), {"deed": "spol", "about": at}, primary=True
        )
        return Say(
            Words("time-travelled", {"now": wanted}),
            Words("time-travelled-quiet", {"when": then}),
            buttons=(go_there, *_steps()),
        )
    return Say(Words("time-travelled", {"now": wanted}), Words("time-travelled-next"), buttons=_steps())


def _read(text: str, scene: Scene, real_now: datetime) -> datetime:
    if text in _NOW:
        return real_now
    if step := _STEP.fullmatch(text):
        sign = 1 if step[1] == "+" else -1
        return scene.now + sign * timedelta(**{_UNITS[step[3]]: int(step[2])})
    try:
        return datetime.fromisoformat(text).replace(tzinfo=scene.programme.zone).astimezone(UTC)
    except ValueError:
        raise NotATimeError from None


def _steps() -> tuple[Button, ...]:
    return tuple(
        Button(Words(f"time-travel-{name}"), {"deed": "spol", "about": step})
        for name, step in (("hour", "+1h"), ("day", "+1d"), ("now", "nå"))
    )


DEEDS = (Deed("spol", needs=Right.MOVE_TIME, answers=time_travel),)
