"""Hours and closed days are changed; meetings that are booked stand, and are shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.meeting_cards import host_names
from dialogs.flows.pages import TEN
from dialogs.flows.scene import Scene
from dialogs.hours.hour_questions import FirstDay, LastDay, MostADay, WhichHours, WhoseHours
from dialogs.shared_questions.group_questions import WhyChanged
from programme.deeds.journal import keep
from programme.leading.journal import Change, Done
from programme.leading.overrides import Override, Setting
from programme.meetings.hours import days_written, written
from programme.meetings.meetings import Meeting
from programme.plan import Span
from programme.rights import Right
from texts.say import Figure, Plain, Say, Words


@dataclass(frozen=True)
class _Days:
    """The days that were chosen, in their order."""

    first: date
    last: date

    @property
    def written(self) -> str:
        return days_written(self.first, self.last)

    @property
    def shown(self) -> str:
        return f"{self.first:%d.%m.}–{self.last:%d.%m.%Y}"


def _days(answers: Answers) -> _Days:
    first = answers[FirstDay]
    last = answers.get(LastDay, None) or first
    return _Days(min(first, last), max(first, last))


def change_hours(answers: Answers, scene: Scene) -> Say:
    """The host has these hours then; meetings that are booked stand, and are shown."""
    host, days, spans = answers[WhoseHours], _days(answers), answers[WhichHours]
    about = f"{host.id} {days.written}"
    override = changed_to(Setting.HOURS, about, written(spans), answers, scene)
    keep_change(override, "hours-changed", f"{host.name} {days.shown}", scene)
    return what_changed("hours-are-changed", _booked(scene, days, host.id, spans), scene)


def close_period(answers: Answers, scene: Scene) -> Say:
    """The programme is closed then; meetings that are booked stand, and are shown."""
    days = _days(answers)
    keep_change(
        changed_to(Setting.CLOSED, days.written, "yes", answers, scene), "period-closed", days.shown, scene
    )
    return what_changed("period-is-closed", _booked(scene, days), scene)


def open_period(answers: Answers, scene: Scene) -> Say:
    """The days are open again, though the file or somebody closed them."""
    days = _days(answers)
    keep_change(
        changed_to(Setting.CLOSED, days.written, "no", answers, scene), "period-opened", days.shown, scene
    )
    return what_changed("period-is-open", (), scene)


def most_a_day(answers: Answers, scene: Scene) -> Say:
    """The host's new maximum; meetings beyond it stand."""
    host, most = answers[WhoseHours], answers[MostADay]
    override = changed_to(Setting.MOST_A_DAY, host.id, str(most), answers, scene)
    keep_change(override, "most-changed", f"{host.name}: {most}", scene)
    return what_changed("most-is-changed", (), scene)


def changed_to(setting: Setting, about: str, value: str, answers: Answers, scene: Scene) -> Override:
    """The setting with its new value, by the speaker and for the reason that was given."""
    return Override(setting, value, scene.speaker.id, scene.now, answers[WhyChanged], about)


def keep_change(override: Override, what: str, called: str, scene: Scene) -> None:
    """The override holds from now on; how it was before is kept."""
    old = scene.overrides.get(override.setting, override.about)
    scene.overrides.put(override)
    before = f"={old.value}" if old else "-"
    keep(
        scene,
        scene.speaker.id,
        Change(what, f"{override.setting} {override.about}", called, None, override.why, before),
    )


def take_back(scene: Scene, done: Done) -> None:
    """The setting is as it was before the deed."""
    setting, _, about = done.about.partition(" ")
    if done.before == "-":
        scene.overrides.remove(Setting(setting), about)
    else:
        old = Override(Setting(setting), done.before[1:], scene.speaker.id, scene.now, done.why, about)
        scene.overrides.put(old)


def _booked(scene: Scene, days: _Days, host: str = "", spans: Sequence[Span] = ()) -> Sequence[Meeting]:
    """The meetings of these days, a host's or all, that lie outside of the hours."""
    zone = scene.programme.zone
    return [
        one
        for one in scene.meetings.upcoming(scene.now)
        if days.first <= one.start.astimezone(zone).date() <= days.last
        if (not host or host in one.hosts)
        and not is_within(one.start.astimezone(zone), one.end.astimezone(zone), spans)
    ]


def is_within(start: datetime, end: datetime, spans: Sequence[Span]) -> bool:
    """Whether the meeting lies in one of the hours; its times are the programme's."""
    first: time
    first, last = start.time(), end.time()
    return any(one.start <= first and last <= one.end for one in spans)


def what_changed(title: str, booked: Sequence[Meeting], scene: Scene) -> Say:
    """What was changed, and which meetings stand all the same."""
    rows = []
    for one in booked[:TEN]:
        company = scene.companies.get(one.booking.company)
        values = {"company": Plain(company.called.shown if company else ""), "hosts": host_names(one, scene)}
        shown = Words(f"calendar-{one.booking.kind}", values)
        rows.append(Figure(one.start, shown, {"deed": "meeting", "about": one.id}))
    text = Words("meetings-stand", {"count": len(booked)}) if booked else Words("no-meetings-then")
    return Say(
        Words(title),
        text,
        tuple(rows),
        buttons=(deed_button("hours"), deed_button("undo"), deed_button("calendar")),
        more=(deed_button("help"),),
    )


_DAYS = (FirstDay(), LastDay())


DEEDS = (
    Deed(
        "change_hours",
        needs=Right.CHANGE_HOURS,
        flow=Flow((WhoseHours(), *_DAYS, WhichHours(), WhyChanged()), change_hours),
    ),
    Deed(
        "close_period",
        needs=Right.LEAD,
        flow=Flow((*_DAYS, WhyChanged()), close_period),
    ),
    Deed("open_period", needs=Right.LEAD, flow=Flow((*_DAYS, WhyChanged()), open_period)),
    Deed(
        "most_a_day",
        needs=Right.LEAD,
        flow=Flow((WhoseHours(), MostADay(), WhyChanged()), most_a_day),
    ),
)
