"""`tider`: the hosts' hours and the closed days, changed here; a contact sees which times are free."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from dialogs.flows.buttons import deed_button
from dialogs.flows.described import host_names
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.group_questions import WhyChanged
from dialogs.flows.pages import FIVE
from dialogs.flows.scene import Scene
from programme.deeds.journal import keep
from programme.errors import NotAnAnswerError
from programme.leading.journal import Change, Done
from programme.leading.overrides import Override, Setting
from programme.meetings.hours import days_written, read_hours, written
from programme.meetings.meetings import Meeting
from programme.plan import Host, HoursOn, Kind, Span, Weekday
from programme.rights import Right, may
from texts.say import Choice, FieldKind, Figure, Plain, Say, Value, Words

FURTHEST = 400
"""Days ahead that hours can be changed for."""
MOST_MEETINGS = 20


class NotADayError(NotAnAnswerError):
    """No day from today on, or none that is near enough."""

    words = "not-a-day-ahead"


class NotAMaximumError(NotAnAnswerError):
    """No number of meetings from 0 to twenty."""

    words = "missing-most_a_day"


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
    free = scene.meetings.free(Kind.PRESENTATION, scene.now)[:FIVE]
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
        for one in closed[:FIVE]
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


# Changing them.


class WhoseHours(Question[Host]):
    """A host; for a host, themself."""

    fills = "whose_hours"
    noun = "with-host"
    kind = FieldKind.CHOICE

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """Those whose hours the speaker may change."""
        return [
            Choice(one.id, Plain(one.name))
            for one in scene.programme.hosts
            if may(scene.speaker, Right.LEAD) or one.id == scene.speaker.host
        ]

    def known(self, scene: Scene) -> str:
        """The speaker, if they're a host, or the only one."""
        mine = [one.token for one in self.choices(Answers({}), scene)]
        return scene.speaker.host if scene.speaker.host in mine else mine[0] if len(mine) == 1 else ""

    def take(self, token: str, scene: Scene) -> Host:
        """The host."""
        if token not in {one.token for one in self.choices(Answers({}), scene)}:
            raise NotAnAnswerError
        return scene.programme.host(token)


class FirstDay(Question[date]):
    """The first of the days."""

    fills = "first_day"
    noun = "from-day"
    kind = FieldKind.DATE

    def take(self, token: str, scene: Scene) -> date:
        """A day from today on."""
        try:
            day = date.fromisoformat(token.strip())
        except ValueError:
            raise NotADayError from None
        ahead = (day - scene.now.astimezone(scene.programme.zone).date()).days
        if not 0 <= ahead <= FURTHEST:
            raise NotADayError
        return day


class LastDay(FirstDay):
    """The last of them; the same as the first where it is left open."""

    fills = "last_day"
    noun = "to-day"
    optional = True


class WhichHours(Question[tuple[Span, ...]]):
    """The hours on these days, or none."""

    fills = "hours"
    noun = "hours"

    def takes_words(self, text: str) -> bool:  # noqa: ARG002 - a Question
        """Whatever is typed: it's hours, or refused."""
        return True

    def take(self, token: str, scene: Scene) -> tuple[Span, ...]:  # noqa: ARG002 - a Question
        """The hours, none for "stengt"; NotHoursError for neither."""
        return read_hours(token)


class MostADay(Question[int]):
    """How many meetings a day at most."""

    fills = "most_a_day"
    noun = "most-a-day"

    def takes_words(self, text: str) -> bool:
        """A number."""
        return text.strip().isdecimal()

    def take(self, token: str, scene: Scene) -> int:  # noqa: ARG002 - a Question
        """From 0 to twenty."""
        if not token.strip().isdecimal() or int(token.strip()[:3]) > MOST_MEETINGS:
            raise NotAMaximumError
        return int(token)


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
    for one in booked[:FIVE]:
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
    Deed("hours", needs=Right.ANYBODY, answers=hours),
)
