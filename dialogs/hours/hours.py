"""`tider`: the hosts' hours and the closed days; a contact sees which times are free."""

from collections.abc import Sequence
from datetime import date

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.pages import TEN
from dialogs.flows.scene import Scene
from programme.plan import Host, HoursOn, Kind, Span, Weekday
from programme.rights import Right, may
from texts.say import Figure, Plain, Say, Value, Words


def hours(scene: Scene, _: str = "") -> Say:
    """The hours of all hosts, or one's own; for everybody else the next free times."""
    if may(scene.speaker, Right.LEAD):
        return _of_hosts(scene, scene.meetings.programme.hosts)
    if scene.speaker.host:
        return _of_hosts(
            scene, [one for one in scene.meetings.programme.hosts if one.id == scene.speaker.host]
        )
    return _free_times(scene)


def _free_times(scene: Scene) -> Say:
    free = scene.meetings.free(Kind.PRESENTATION, scene.now)[:TEN]
    return Say(
        Words("free-times" if free else "no-free-times"),
        figures=tuple(
            Figure(Words("free-time"), one.start, {"deed": "book_presentation", "slot": one.token})
            for one in free
        ),
        buttons=(deed_button("book_presentation", primary=True), deed_button("ask_a_person")),
        more=(deed_button("help"),),
    )


def _of_hosts(scene: Scene, hosts: Sequence[Host]) -> Say:
    today = scene.now.astimezone(scene.programme.zone).date()
    figures = []
    for host in hosts:
        figures.append(Figure(Plain(host.name), _week(host)))
        figures += [_on(one) for one in _in_force(host, today)]
    closed = [one for one in scene.meetings.programme.closed if one.last >= today]
    figures += [
        Figure(
            Words("closed-days"),
            Words("from-to", {"first": one.first, "last": one.last, "why": Plain(one.why)}),
        )
        for one in closed[:TEN]
    ]
    leads = ("close_period", "open_period", "most_a_day") if may(scene.speaker, Right.LEAD) else ()
    return Say(
        Words("hours-title"),
        figures=tuple(figures),
        buttons=(
            deed_button("change_hours", primary=True),
            deed_button("sick_today"),
            deed_button("calendar"),
        ),
        more=(deed_button("change_week"), *map(deed_button, leads), deed_button("undo"), deed_button("help")),
    )


def _week(host: Host) -> Value:
    """The hours of the week, and how many meetings a day at most."""
    days = tuple(
        Words("hours-on-weekday", {"day": Words(f"weekday-{day}"), "hours": _spans(host.hours[day])})
        for day in Weekday
        if host.hours.get(day)
    )
    return (*days, Words("most-meetings", {"count": host.max_a_day}))


def _spans(spans: Sequence[Span]) -> Value:
    clock = tuple(Plain(f"{one.start:%H.%M}–{one.end:%H.%M}") for one in spans)
    return clock or Words("closed-then")


def _in_force(host: Host, today: date) -> Sequence[HoursOn]:
    return [one for one in host.on if one.last >= today]


def _on(one: HoursOn) -> Figure:
    days: dict[str, Value] = {"first": one.first, "last": one.last}
    label = Words("on-one-day" if one.first == one.last else "on-days", days)
    return Figure(label, _spans(one.spans))


DEEDS = (Deed("hours", needs=Right.ANYBODY, answers=hours),)
