"""The board's charts: bars of weeks, and a bar of the places."""

from collections.abc import Sequence
from typing import Any

from bot.web.board.drawing import INK, LAND, LINE, SOFT, STRONG, Told, draw
from bot.web.board.weeks import Week

_SIZE = (5.0, 2.1)
"""360 points: on a phone the text is about as large as drawn."""
_ROOM, _ROOM_FOR_TWO_LINES = (0.0, 0.13, 1.0, 0.87), (0.0, 0.22, 1.0, 0.78)
_FLAT = (5.0, 0.3)


def bars_of_weeks(told: Told, labels: Sequence[str], weeks: Sequence[Week]) -> str:
    """A bar for each week: presentations below, start-up meetings on top, and the number above."""

    def paint(axes: Any) -> None:  # noqa: ANN401 - matplotlib's axes take whatever they draw
        places = range(len(weeks))
        presentations = [week.presentations for week in weeks]
        below = axes.bar(places, presentations, 0.6, color=STRONG)
        above = axes.bar(places, [week.startups for week in weeks], 0.6, bottom=presentations, color=SOFT)
        for week, *bars in zip(weeks, below, above, strict=True):
            for bar in bars if week.is_running else ():
                bar.set(facecolor=LAND, edgecolor=STRONG, linestyle="--")
        axes.axhline(0, color=LINE, linewidth=1)
        for place, week in zip(places, weeks, strict=True):
            on_top = {"xytext": (0, 3), "textcoords": "offset points", "ha": "center", "color": INK}
            axes.annotate(str(week.meetings), (place, week.meetings), **on_top)
        axes.set_xticks(list(places), labels, color=INK)
        axes.set_yticks([])
        axes.set_xlim(-0.5, len(weeks) - 0.5)
        axes.set_ylim(0, max(1, *(week.meetings for week in weeks)) * 1.2)

    two_lines = any(week.is_running for week in weeks)
    return draw(told, _SIZE, _ROOM_FOR_TWO_LINES if two_lines else _ROOM, paint)


def bar_of_places(told: Told, taken: int, offered: int, free: int) -> str:
    """One bar: taken, offered, free."""

    def paint(axes: Any) -> None:  # noqa: ANN401 - as above
        left = 0
        for count, colour in ((taken, STRONG), (offered, SOFT), (free, LAND)):
            axes.barh(0, count, 1, left=left, color=colour, edgecolor=LINE, linewidth=0.5)
            left += count
        axes.set_xlim(0, max(left, 1))
        axes.set_ylim(-0.5, 0.5)
        axes.set_axis_off()

    return draw(told, _FLAT, (0.002, 0.05, 0.996, 0.9), paint)
