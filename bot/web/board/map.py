"""The map of companies: a dot in each municipality that has some, larger for more."""

from collections.abc import Sequence
from typing import Any

from matplotlib.patches import Polygon

from bot.web.board.drawing import LAND, LINE, SOFT, STRONG, Told, draw
from bot.web.board.norway.places import outlines
from bot.web.board.spots import Spot

_SIZE = (4.2, 5.2)
_DOT = 26
"""Square points for one company."""


def map_of(told: Told, spots: Sequence[Spot]) -> str:
    """Rings for companies on the road, discs for those with a place."""

    def paint(axes: Any) -> None:  # noqa: ANN401 - matplotlib has no types
        for ring in outlines():
            axes.add_patch(Polygon(ring, closed=True, facecolor=LAND, edgecolor=LINE, linewidth=0.5))
        for spot in spots:
            x, y = spot.point
            if spot.on_the_road:
                area = _DOT * (spot.inside + spot.on_the_road)
                axes.scatter([x], [y], s=area, facecolors=SOFT, edgecolors=STRONG, linewidths=1)
            if spot.inside:
                axes.scatter(
                    [x], [y], s=_DOT * spot.inside, facecolors=STRONG, edgecolors=LAND, linewidths=0.5
                )
        axes.set_aspect("equal")
        axes.set_axis_off()
        axes.autoscale_view()

    return draw(told, _SIZE, (0, 0, 1, 1), paint)
