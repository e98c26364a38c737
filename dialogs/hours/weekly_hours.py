"""The hours that a host has on a weekday, every week from now on."""

from collections.abc import Sequence

from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.scene import Scene
from dialogs.hours.change_hours import changed_to, is_within, keep_change, what_changed
from dialogs.hours.hour_questions import WhichHours, WhoseHours
from dialogs.shared_questions.group_questions import WhyChanged
from dialogs.shared_questions.plain_questions import OneOf
from programme.leading.overrides import Setting
from programme.meetings.hours import written
from programme.meetings.meetings import Meeting
from programme.plan import Host, Span, Weekday
from programme.rights import Right
from texts.say import Say


class WhichWeekday(OneOf[Weekday]):
    """The day of the week."""

    fills = noun = speaks = "weekday"
    few = Weekday


def change_week(answers: Answers, scene: Scene) -> Say:
    """The host has these hours on that day of every week; meetings that are booked stand, and are shown."""
    host, day, spans = answers[WhoseHours], answers[WhichWeekday], answers[WhichHours]
    override = changed_to(Setting.WEEKLY, f"{host.id} {day}", written(spans), answers, scene)
    keep_change(override, f"week-changed-{day}", host.name, scene)
    return what_changed("hours-are-changed", _outside(host, day, spans, scene), scene)


def _outside(host: Host, day: Weekday, spans: Sequence[Span], scene: Scene) -> Sequence[Meeting]:
    """The host's meetings on such days that the hours no longer hold."""
    zone, days = scene.programme.zone, tuple(Weekday)
    return [
        one
        for one in scene.meetings.upcoming(scene.now)
        if host.id in one.hosts and days[one.start.astimezone(zone).weekday()] is day
        if not is_within(one.start.astimezone(zone), one.end.astimezone(zone), spans)
    ]


DEEDS = (
    Deed(
        "change_week",
        needs=Right.CHANGE_HOURS,
        flow=Flow((WhoseHours(), WhichWeekday(), WhichHours(), WhyChanged()), change_week),
    ),
)
