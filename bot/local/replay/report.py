"""Tells a played season: in Markdown, and as one HTML page with charts."""

import io
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from html import escape

from bot.local.replay.play import GroupTold, Story, Told
from bot.local.replay.season import BEGINS, ENDS, ST_HANS, ZONE
from programme.people import Language
from programme.plan import Kind
from texts.say import Words
from texts.voice import voice_of

_DARK, _LIGHT, _LINE = "#14505c", "#c9dde0", "#8a3b12"
"""As in the monthly report: bot/exports/charts.py."""
_STYLE = """
body { font: 10pt/1.4 "Liberation Sans", Arial, Helvetica, sans-serif; color: #1b1b1b; background: #fff;
max-width: 178mm; margin: 8mm auto; padding: 0 4mm; }
h1 { font-size: 20pt; line-height: 1.15; margin: 0 0 3mm; }
h2 { font-size: 12pt; margin: 5mm 0 1.5mm; color: #14505c; }
table { border-collapse: collapse; width: 100%; margin: 0 0 3mm; }
td, th { border-bottom: .5pt solid #ccc; padding: .8mm 0; text-align: left; font-weight: normal; }
td { text-align: right; width: 24mm; }
svg { display: block; width: 100%; height: auto; }
details { border-bottom: .5pt solid #ccc; }
summary { cursor: pointer; padding: 1.5mm 0; min-height: 24px; }
ul { margin: 0 0 2mm; padding-left: 5mm; color: #555; overflow-wrap: anywhere; }
"""


def presentations(story: Story) -> list[datetime]:
    """When presentations were held, earliest first."""
    kinds = (one for told in story.companies for one in told.meetings)
    return sorted(one.start for one in kinds if one.booking.kind is Kind.PRESENTATION)


def confirmed_on(story: Story, day: date) -> int:
    """How many companies had a place by the end of that day."""
    return max(
        (count for moment, count in story.confirmed if moment.astimezone(ZONE).date() <= day), default=0
    )


def figures(story: Story) -> list[tuple[str, int]]:
    """The season in a few numbers."""
    held = presentations(story)
    unasked = [one for told in story.companies for one in told.sent if one.unasked]
    return [
        ("companies that wrote", len(story.companies)),
        ("presentations held by 30 June", sum(one.date() <= date(2021, 6, 30) for one in held)),
        ("companies with a place on St. Hans (24 June)", confirmed_on(story, ST_HANS)),
        ("companies with a place at the end", confirmed_on(story, ENDS)),
        ("places", story.places),
        ("network groups", len(story.groups)),
        ("companies that said yes to theirs", sum(_yes(group) for group in story.groups)),
        ("start-up meetings", sum(_startups(told) for told in story.companies)),
        ("messages to contacts that nobody had asked for", len(unasked)),
        ("the most that one contact got in a week", max(_busiest_week(told) for told in story.companies)),
    ]


def markdown(story: Story) -> str:
    """The season: its numbers, and each company's way with all that it was sent."""
    lines = [f"# The season of 2021, played with seed {story.seed}", ""]
    lines += [f"- {what}: {number}" for what, number in figures(story)]
    lines += ["", "## Network groups", ""]
    for group in story.groups:
        lines += [f"- {group.name}: {', '.join(group.why)}"]
        lines += [f"  - {company}: {said}" for company, said in group.companies]
    for told in story.companies:
        lines += ["", f"## {told.plan.name}: {_stage(told)}", ""]
        lines += [f"- {_when(when)} {what}" for when, what in _way(told)]
    return "\n".join(lines) + "\n"


def page(story: Story) -> str:
    """The same as a page that needs nothing else, with its charts drawn in it."""
    rows = "".join(
        f"<tr><th scope='row'>{escape(what)}</th><td>{number}</td></tr>" for what, number in figures(story)
    )
    groups = "".join(
        _folded(f"{group.name}: {', '.join(group.why)}", [f"{one}: {said}" for one, said in group.companies])
        for group in story.groups
    )
    companies = "".join(
        _folded(f"{told.plan.name}: {_stage(told)}", [f"{_when(at)} {what}" for at, what in _way(told)])
        for told in story.companies
    )
    return (
        "<!doctype html><html lang='en'><head><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width'>"
        f"<title>The season of 2021</title><style>{_STYLE}</style></head><body>"
        f"<h1>The season of 2021, played with seed {story.seed}</h1><table>{rows}</table>"
        f"{_charts(story)}<h2>Network groups</h2>{groups}"
        f"<h2>Each company's way</h2>{companies}</body></html>\n"
    )


def _folded(title: str, lines: Sequence[str]) -> str:
    """A title, and under it a list that a press opens."""
    listed = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<details><summary>{escape(title)}</summary><ul>{listed}</ul></details>"


def _yes(group: GroupTold) -> int:
    yes = voice_of(Language.NB, ZONE).speak(Words("group-answer-yes"))
    return sum(said == yes for _, said in group.companies)


def _way(told: Told) -> list[tuple[datetime, str]]:
    """What happened to the company and what its contact got unasked, earliest first."""
    nb = voice_of(Language.NB, ZONE)
    happened = [(one.at, nb.speak(Words(one.told))) for one in told.history]
    got = [(one.at, f"→ {one.title}") for one in told.sent if one.unasked]
    return sorted([*happened, *got], key=lambda one: one[0])


def _stage(told: Told) -> str:
    return voice_of(Language.NB, ZONE).speak(Words(f"stage-name-{told.stage}"))


def _when(moment: datetime) -> str:
    return moment.astimezone(ZONE).strftime("%Y-%m-%d %H:%M")


def _startups(told: Told) -> int:
    return sum(one.booking.kind is Kind.STARTUP for one in told.meetings)


def _busiest_week(told: Told) -> int:
    weeks = Counter(one.at.isocalendar()[:2] for one in told.sent if one.unasked)
    return max(weeks.values(), default=0)


def _weekly(moments: Sequence[datetime]) -> tuple[list[date], list[int]]:
    counts = Counter(_monday(one.date()) for one in moments)
    weeks = [BEGINS + timedelta(days=7 * week) for week in range((ENDS - BEGINS).days // 7 + 1)]
    return weeks, [counts[week] for week in weeks]


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _charts(story: Story) -> str:
    import matplotlib as mpl  # noqa: PLC0415 - half a second, for this page alone
    from matplotlib.figure import Figure  # noqa: PLC0415

    mpl.rcParams["svg.hashsalt"] = "season"  # the same season, the same page
    mpl.rcParams["svg.fonttype"] = "none"
    mpl.rcParams["font.sans-serif"] = ["Liberation Sans", "Arial", "Helvetica", "DejaVu Sans"]
    drawing = Figure(figsize=(7.1, 5))
    places, weekly = drawing.subplots(2)
    days, counts = zip(*((moment.date(), number) for moment, number in story.confirmed), strict=True)
    places.step(days, counts, where="post", color=_DARK)
    places.axhline(story.places, linestyle="--", color=_LINE)
    places.axvline(ST_HANS, linestyle=":", color=_LINE)
    places.set_title(
        "Companies with a place; dashed: all places, dotted: St. Hans", loc="left", fontweight="bold"
    )
    unasked = [one.at for told in story.companies for one in told.sent if one.unasked]
    for moments, name, move, colour in (
        (presentations(story), "presentations", -1, _DARK),
        (unasked, "unasked messages", 1, _LIGHT),
    ):
        weeks, numbers = _weekly(moments)
        middles = [week + timedelta(days=2 * move) for week in weeks]
        weekly.bar(middles, numbers, width=3, label=name, color=colour)
    weekly.set_title("A week", loc="left", fontweight="bold")
    weekly.legend(frameon=False)
    for axes in (places, weekly):
        axes.tick_params(length=0, labelsize=8)
        for side in axes.spines.values():
            side.set_visible(False)
    drawing.tight_layout()
    drawn = io.StringIO()
    drawing.savefig(drawn, format="svg", metadata={"Date": None}, transparent=True)
    return drawn.getvalue()[drawn.getvalue().index("<svg") :]
