"""The board's pictures: drawn on a thread of their own, and kept until what they show changes."""

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bot.web.board.content import Overview, Places
from bot.web.board.spots import spots_of
from bot.web.board.weeks import Week
from texts.say import Words
from texts.voice import Voice

_KEPT = 64
"""Drawings: a few for each language, and those of the last changes."""


@dataclass(frozen=True)
class _Wanted:
    """A drawing, by all that it depends on."""

    draws: str
    name: str
    title: str
    description: str
    of: tuple[Any, ...]


class Pictures:
    """Draws, off the event loop."""

    def __init__(self) -> None:
        """Nothing is loaded before the first picture."""
        self._thread = ThreadPoolExecutor(1, "drawing")

    async def of(self, overview: Overview, places: Places, voice: Voice) -> Mapping[str, str]:
        """The SVGs by name."""
        wanted = [
            _wanted("places", "bar_of_places", voice, (places.taken, places.offered, places.free)),
            _of_weeks("booked", voice, overview.booked),
            _of_weeks("coming", voice, overview.coming),
            _wanted("map", "map_of", voice, (spots_of(overview.spots),)),
        ]
        if overview.groups:
            places_of = tuple((one.number, one.points) for one in overview.groups)
            wanted.append(_wanted("groups", "map_of_groups", voice, (places_of,)))
        loop = asyncio.get_running_loop()
        drawn = await loop.run_in_executor(self._thread, lambda: [_drawn(one) for one in wanted])
        return {one.name: picture for one, picture in zip(wanted, drawn, strict=True)}

    def close(self) -> None:
        """End the thread."""
        self._thread.shutdown(cancel_futures=True)


def _of_weeks(name: str, voice: Voice, weeks: tuple[Week, ...]) -> _Wanted:
    return _wanted(name, "bars_of_weeks", voice, (tuple(_label(week, voice) for week in weeks), weeks))


def _label(week: Week, voice: Voice) -> str:
    """The week's number, and on a line of its own that it isn't over."""
    lines = [Words("board-week-short", {"number": week.number})]
    return "\n".join(map(voice.speak, [*lines, *([Words("board-week-so-far")] if week.is_running else [])]))


def _wanted(name: str, draws: str, voice: Voice, of: tuple[Any, ...]) -> _Wanted:
    title, description = (voice.speak(Words(f"board-{name}{part}")) for part in ("", "-chart"))
    return _Wanted(draws, name, title, description, of)


@lru_cache(_KEPT)
def _drawn(wanted: _Wanted) -> str:
    # Heavy, and not needed by a bot whose board nobody looks at.
    from bot.web.board.charts import bar_of_places, bars_of_weeks  # noqa: PLC0415
    from bot.web.board.drawing import Told  # noqa: PLC0415
    from bot.web.board.groups_map import map_of_groups  # noqa: PLC0415
    from bot.web.board.map import map_of  # noqa: PLC0415

    drawings = (bar_of_places, bars_of_weeks, map_of, map_of_groups)
    draw: Any = next(one for one in drawings if one.__name__ == wanted.draws)
    return str(draw(Told(wanted.name, wanted.title, wanted.description), *wanted.of))
