"""Draws the report's charts: as SVG for the page, as PNG for Word."""

import io
from collections.abc import Callable
from typing import Any

from bot.exports.report_told import Counted, Told

_DARK, _LIGHT, _LINE = "#14505c", "#c9dde0", "#8a3b12"
"""Told apart in black and white, too."""
_LATEST_MONTHS = 12
_MOST_BARS = 9
_LOOKS: Any = {
    "svg.fonttype": "none",  # letters stay letters: they can be read aloud and searched for
    "svg.hashsalt": "report",  # the same report, the same page
    "font.family": "sans-serif",
    "font.sans-serif": ["Liberation Sans", "Arial", "Helvetica", "DejaVu Sans"],
    "font.size": 9,
    "text.parse_math": False,
}


def months(told: Told, how: str) -> bytes:
    """How many companies had a place when each month ended, beside all places."""
    shown = list(told.months)[-_LATEST_MONTHS:]

    def draw(drawing: Any) -> None:  # noqa: ANN401 - matplotlib has no types
        axes = drawing.subplots()
        bars = axes.bar([name for name, _ in shown], [count for _, count in shown], width=0.6, color=_DARK)
        if told.is_unfinished:
            bars[-1].set(facecolor=_LIGHT, edgecolor=_DARK, linestyle="--")
        axes.bar_label(bars, padding=2)
        axes.axhline(told.places, linestyle="--", color=_LINE)
        axes.text(
            0.005,
            told.places,
            f" {told.places}",
            transform=axes.get_yaxis_transform(),
            va="bottom",
            color=_LINE,
        )
        axes.set_ylim(0, told.places * 1.2)
        axes.set_yticks([])
        axes.margins(x=0.02)
        if len(shown) > 6:  # noqa: PLR2004 - more names than stand beside each other
            axes.tick_params(axis="x", labelrotation=30)
        _bare(axes)

    return _drawn((7.1, 1.7), draw, how)


def groups(told: Told, how: str) -> bytes:
    """How many companies with a place there are by county, branch and size, beside each other."""

    def draw(drawing: Any) -> None:  # noqa: ANN401 - likewise
        panels = drawing.subplots(1, len(told.groups))
        rows = max([len(_few(counted)) for _, counted in told.groups] + [1])
        for axes, (title, counted) in zip(panels, told.groups, strict=True):
            shown = _few(counted)
            bars = axes.barh([name for name, _ in shown], [count for _, count in shown], 0.65, color=_DARK)
            axes.bar_label(bars, padding=2)
            axes.set_ylim(rows - 0.5, -0.5)
            axes.set_xlim(0, max([count for _, count in shown] + [1]) * 1.25)
            axes.set_xticks([])
            axes.set_title(title, loc="left", fontsize=9, fontweight="bold")
            _bare(axes)

    rows = max([len(_few(counted)) for _, counted in told.groups] + [1])
    return _drawn((7.1, 0.5 + 0.18 * rows), draw, how)


def _few(counted: Counted) -> Counted:
    """So many as can be drawn: those at the end are the fewest, and stand in one bar."""
    if len(counted) <= _MOST_BARS:
        return counted
    rest = counted[_MOST_BARS - 1 :]
    return [*counted[: _MOST_BARS - 1], ("…", sum(count for _, count in rest))]


def alternative(counted: Counted) -> str:
    """A chart in words, for who doesn't see it."""
    return ", ".join(f"{name}: {count}" for name, count in counted)


def _bare(axes: Any) -> None:  # noqa: ANN401 - likewise
    """No frame and no ticks: each bar carries its number."""
    for side in axes.spines.values():
        side.set_visible(False)
    axes.tick_params(length=0)


def _drawn(size: tuple[float, float], draw: Callable[[Any], None], how: str) -> bytes:
    import matplotlib as mpl  # noqa: PLC0415 - half a second, for reports alone
    from matplotlib.figure import Figure  # noqa: PLC0415

    made = io.BytesIO()
    with mpl.rc_context(_LOOKS):
        drawing = Figure(figsize=size, layout="constrained")
        draw(drawing)
        metadata = {"Date": None} if how == "svg" else None
        drawing.savefig(made, format=how, metadata=metadata, dpi=200, transparent=True)
    return made.getvalue()
