"""The map of network groups: each company a mark in its group's colour and shape, joined to the number."""

from collections.abc import Sequence
from statistics import mean
from typing import Any

from matplotlib.patches import Polygon

from bot.web.board.drawing import GROUPS, INK, LAND, LINE, Told, draw
from bot.web.board.norway.places import Point, outlines

_SIZE = (4.2, 5.2)
_MARK = 34
"""Square points."""
_SHAPES = "os^Dvph"
"""Told apart without colour; fewer than colours, so that both together tell more groups apart."""


def map_of_groups(told: Told, groups: Sequence[tuple[int, tuple[Point, ...]]]) -> str:
    """Each group's number, and where its companies are."""

    def paint(axes: Any) -> None:  # noqa: ANN401 - matplotlib has no types
        for ring in outlines():
            axes.add_patch(Polygon(ring, closed=True, facecolor=LAND, edgecolor=LINE, linewidth=0.5))
        for number, points in groups:
            colour, shape = GROUPS[(number - 1) % len(GROUPS)], _SHAPES[(number - 1) % len(_SHAPES)]
            if not points:
                continue
            middle = mean(x for x, _ in points), mean(y for _, y in points)
            for x, y in points:
                axes.plot((middle[0], x), (middle[1], y), color=colour, linewidth=1.2, zorder=2)
            east, north = zip(*points, strict=True)
            looks = {"c": colour, "marker": shape, "edgecolors": INK, "linewidths": 0.7, "zorder": 3}
            axes.scatter(east, north, _MARK, **looks)
            beside = {"xytext": (5, 4), "textcoords": "offset points", "color": INK, "zorder": 4}
            axes.annotate(str(number), middle, fontweight="bold", **beside)
        axes.set_aspect("equal")
        axes.set_axis_off()
        axes.autoscale_view()

    return draw(told, _SIZE, (0, 0, 1, 1), paint)
