"""How the programme is getting on, on one card: each figure opens its list."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.companies.companies import companies
from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.pages import Page
from dialogs.flows.scene import Scene
from programme.companies.selections import Selection
from programme.deeds.progress import progress
from programme.leading.progress import Call, Matter, Pace, Progress, WhyCall, matters
from programme.rights import Right, may
from texts.say import Figure, Plain, Say, Value, Words

_COUNTED = (
    Matter.DECIDES_SOON,
    Matter.SILENT,
    Matter.WITHOUT_STARTUP,
    Matter.UNREGISTERED,
)


def status(scene: Scene, _: str = "") -> Say:
    """The programme now; for readers and hosts the companies with a place."""
    if not may(scene.speaker, Right.SEE_ALL_COMPANIES):
        shown = companies(scene, _page(matters(scene.programme)[Matter.CONFIRMED]))
        return replace(shown, buttons=tuple(one for one in shown.buttons if one.press != {"deed": "status"}))
    found = progress(scene)
    figures = (
        *_clock(scene),
        *(_call(number, one, scene) for number, one in enumerate(found.calls, 1)),
        *_pace(found.pace, scene),
        _rate(found, scene),
        *_counts(found, scene),
        _free(found, scene),
        *_others(found, scene),
    )
    return Say(
        Words("status-title"),
        Words("status-places", {"confirmed": found.pace.confirmed, "places": found.pace.places}),
        tuple(one for one in figures if one.value != 0),
        folded=tuple(one for one in figures if one.value == 0),
        buttons=(deed_button("companies"), deed_button("calendar"), deed_button("waiting_list")),
        more=tuple(map(deed_button, ("board", "questions", "hours", "new_company", "log", "roles", "help"))),
    )


def _page(selection: Selection) -> str:
    return Page(selection.token).token


def _opens(count: int, deed: str, about: str = "") -> dict[str, str]:
    """What a press on a figure begins; nothing where there is nothing to see."""
    return {"deed": deed, "about": about} if count else {}


def _clock(scene: Scene) -> Sequence[Figure]:
    """What time it is in the programme, where the clock may be moved."""
    return (Figure(Words("status-now"), scene.now),) if scene.local else ()


def _pace(pace: Pace, scene: Scene) -> Sequence[Figure]:
    confirmed = _page(matters(scene.programme)[Matter.CONFIRMED])
    figures = [
        Figure(
            Words("status-this-week"),
            Words("status-change", {"count": abs(pace.this_week), "way": _way(pace.this_week)}),
            _opens(pace.confirmed, "companies", confirmed),
        )
    ]
    if pace.weeks_left and pace.missing:
        decide_by = scene.programme.about.decide_by
        tenths = round(10 * pace.needed_a_week)
        needed: dict[str, Value] = {"whole": tenths // 10, "tenth": tenths % 10, "decide_by": decide_by}
        forecast: dict[str, Value] = {"count": pace.forecast, "places": pace.places}
        figures.append(Figure(Words("status-needed"), Words("status-a-week", needed)))
        figures.append(Figure(Words("status-forecast"), Words("status-forecast-of", forecast)))
    return figures


def _way(change: int) -> str:
    return "more" if change > 0 else "fewer" if change < 0 else "same"


def _rate(found: Progress, scene: Scene) -> Figure:
    presented = found.counts[Matter.PRESENTED]
    values: dict[str, Value] = {
        "percent": found.presented_to_confirmed,
        "confirmed": found.counts[Matter.PRESENTED_AND_CONFIRMED],
        "presented": presented,
    }
    selection = matters(scene.programme)[Matter.PRESENTED]
    return Figure(
        Words("status-rate"),
        Words("status-rate-of", values) if presented else 0,
        _opens(presented, "companies", _page(selection)),
    )


def _counts(found: Progress, scene: Scene) -> list[Figure]:
    selections = matters(scene.programme)
    return [
        Figure(
            Words(f"status-{one}"),
            found.counts[one],
            _opens(found.counts[one], "companies", _page(selections[one])),
        )
        for one in _COUNTED
    ]


def _free(found: Progress, scene: Scene) -> Figure:
    hosts = tuple(Plain(f"{one.name} {found.free_by_host.get(one.id, 0)}") for one in scene.programme.hosts)
    return Figure(Words("status-free"), hosts, _opens(1, "hours"))


def _others(found: Progress, scene: Scene) -> list[Figure]:
    coming, known = scene.meetings.count_upcoming(scene.now), sum(found.by_stage.values())
    waiting, line = scene.questions.count_open(), len(scene.places.line())
    return [
        Figure(Words("status-meetings-coming"), coming, _opens(coming, "calendar")),
        Figure(Words("status-in-line"), line, _opens(line, "waiting_list")),
        Figure(Words("status-questions"), waiting, _opens(waiting, "questions")),
        Figure(Words("status-companies"), known, _opens(known, "companies", _page(Selection()))),
        Figure(Words("status-coming-to-kickoff"), scene.registrations.count()),
    ]


def _call(number: int, call: Call, scene: Scene) -> Figure:
    values: dict[str, Value] = {"company": Plain(call.company.called.shown)}
    match call.why:
        case WhyCall.OVERDUE:
            values["when"] = call.company.decides_on or ""
        case WhyCall.TRY_AGAIN:
            values["when"] = call.company.tried_at or ""
        case WhyCall.SILENT:
            heard = scene.selections.last_heard([call.company.id]).get(call.company.id)
            values["when"] = heard.astimezone(scene.programme.zone).date() if heard else "–"
    return Figure(
        Words("call-number", {"number": number}),
        Words(f"call-{call.why}", values),
        {"deed": "company", "known_company": call.company.id},
    )


DEEDS = (Deed("status", needs=Right.SEE_CONFIRMED_COMPANIES, answers=status, by_label=False),)
