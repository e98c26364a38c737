"""Why isn't that time offered? Which rule, and whose event when; never what the event is about."""

from collections.abc import Iterator
from datetime import UTC, datetime

from dialogs.flows.buttons import deed_button
from dialogs.flows.scene import Scene
from programme.meetings.why_not import WhyNot, is_offered
from programme.plan import Kind
from texts.say import Clock, Plain, Say, Sentence, Value, Words


def why_no_time(moment: datetime, scene: Scene) -> Say:
    """For each kind of meeting whether it's offered then, and what keeps it away, host by host."""
    start = moment.astimezone(UTC)
    return Say(
        Words("why-not-title", {"when": start}),
        lines=tuple(line for kind in Kind for line in _lines(kind, start, scene)),
        buttons=(deed_button("hours"), deed_button("calendar"), deed_button("help")),
    )


def _lines(kind: Kind, start: datetime, scene: Scene) -> Iterator[Sentence]:
    needed = scene.programme.meetings[kind].hosts_needed
    found = scene.meetings.why_not(kind, start, scene.now)
    offered = "why-not-offered" if is_offered(found, needed) else "why-not-not-offered"
    yield Words(offered, {"what": Words(f"why-not-{kind}"), "needed": needed})
    for one in found:
        yield Words(f"why-not-because-{one.keeps}", _values(one, kind, scene))


def _values(one: WhyNot, kind: Kind, scene: Scene) -> dict[str, Value]:
    rules = scene.programme.meetings[kind]
    values: dict[str, Value] = {
        "host": Plain(scene.programme.host(one.host).name if one.host else ""),
        "notice": rules.notice_hours,
        "horizon": rules.horizon_days,
        "most": next((host.max_a_day for host in scene.programme.hosts if host.id == one.host), 0),
    }
    if one.start and one.end:
        values |= {"from": Clock(one.start), "to": Clock(one.end)}
    return values
