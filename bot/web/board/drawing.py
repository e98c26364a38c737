"""Draws with matplotlib and gives SVG that a strict page may hold: no style of its own, no ids but its own.

Colours are names of classes, which the style sheet gives a colour in each theme. Text stays text.
"""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree as ET

from matplotlib import rc_context
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

_SVG = "{http://www.w3.org/2000/svg}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_GONE = {f"{_SVG}style", f"{_SVG}clipPath", f"{_SVG}metadata"}
Room = tuple[float, float, float, float]
_CLASSES = {"#000001": "ink", "#000002": "strong", "#000003": "soft", "#000004": "line", "#000005": "land"}
INK, STRONG, SOFT, LINE, LAND = _CLASSES
"""Colours that stand for classes."""
_CLASSES |= {f"#00001{number}": f"group-{number}" for number in range(1, 9)}
GROUPS = tuple(_CLASSES)[-8:]
"""Those of network groups."""
_KEPT = {"stroke-width", "text-anchor", "stroke-dasharray"}
"""What of matplotlib's style is kept, as attributes: the policy lets no style through."""
_RULES: Any = {"svg.fonttype": "none", "font.size": 11, "path.simplify": True, "svg.hashsalt": "board"}


@dataclass(frozen=True)
class Told:
    """What a drawing is called: on its page, and for whoever can't see it."""

    name: str
    title: str
    description: str


def draw(told: Told, size: tuple[float, float], room: Room, paint: Callable[[Any], None]) -> str:
    """The SVG of what `paint` puts on matplotlib's axes.

    Size in inches of 72 points; `room` is where the axes lie in it: left, bottom, width, height, of 1.
    """
    with rc_context(_RULES):
        figure = Figure(figsize=size)
        FigureCanvasSVG(figure)
        axes = figure.add_axes(room)
        axes.set_frame_on(False)
        axes.tick_params(length=0, colors=INK)
        paint(axes)
        drawn = io.BytesIO()
        figure.savefig(drawn, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    root = ET.fromstring(drawn.getvalue())  # noqa: S314 - drawn here, a moment ago
    return _written(root, told)


def _written(root: ET.Element, told: Told) -> str:
    name = told.name
    used = {one.get(_HREF, "#").lstrip("#") for one in root.iter()} - {""}
    for element in root.iter():
        for child in list(element):
            if child.tag in _GONE:
                element.remove(child)
        _plain(element, name, used)
    for attribute in ("width", "height"):
        root.attrib.pop(attribute, None)
    root.attrib |= {"role": "img", "aria-labelledby": f"{name}-title {name}-desc", "class": "chart"}
    for place, (tag, text) in enumerate((("title", told.title), ("desc", told.description))):
        element = ET.Element(f"{_SVG}{tag}", {"id": f"{name}-{tag}"})
        element.text = text
        root.insert(place, element)
    ET.register_namespace("", _SVG[1:-1])
    ET.register_namespace("xlink", _HREF[1:].partition("}")[0])
    written = re.sub(r">\s+<", "><", ET.tostring(root, "unicode"))
    written = re.sub(r' xmlns(:\w+)?="[^"]*"', "", written)  # a page in HTML knows them
    return re.sub(r"(?<!\d)\d+\.\d\d+", lambda number: f"{float(number[0]):.1f}", written)


def _plain(element: ET.Element, name: str, used: set[str]) -> None:
    """The element without style: what stands for a class becomes it."""
    style = dict(part.split(": ", 1) for part in element.attrib.pop("style", "").split("; ") if ": " in part)
    classes = []
    for kind in ("fill", "stroke"):
        colour = style.get(kind, "")
        if colour in _CLASSES:
            classes.append(f"{kind}-{_CLASSES[colour]}")
        elif colour:
            element.set(kind, colour)
    if classes:
        element.set("class", " ".join(classes))
    for kept in _KEPT & style.keys():
        element.set(kept, style[kept].rstrip(";"))
    element.attrib.pop("clip-path", None)
    found = element.attrib.pop("id", "")
    if found in used:
        element.set("id", f"{name}-{found}")
    if _HREF in element.attrib:
        element.set(_HREF, f"#{name}-{element.attrib[_HREF].lstrip('#')}")
