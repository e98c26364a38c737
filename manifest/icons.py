"""Draws the app's two icons; `python -m manifest.icons` writes them beside this file.

Sizes and margins are Teams' own: the colour icon is 192 x 192 with its motif in the middle 96 x 96, since
Teams cuts the edges round; the outline icon is 32 x 32, white on nothing, and reaches its edges.
Only whole pixels are drawn, so that every version of Pillow draws the same picture.
"""

from pathlib import Path

from PIL import Image, ImageDraw

FOLDER = Path(__file__).parent
GREEN = (31, 92, 74, 255)
"""The manifest's `accentColor`, #1F5C4A."""
GRAIN = (242, 184, 75, 255)
WHITE = (255, 255, 255, 255)
NOTHING = (255, 255, 255, 0)


def color() -> Image.Image:
    """Three rising bars on green, the tallest the colour of ripe grain."""
    icon = Image.new("RGBA", (192, 192), GREEN)
    _bars(icon, left=48, bottom=144, unit=12, fills=(WHITE, WHITE, GRAIN))
    return icon


def outline() -> Image.Image:
    """The same bars, white on nothing."""
    icon = Image.new("RGBA", (32, 32), NOTHING)
    _bars(icon, left=0, bottom=32, unit=4, fills=(WHITE, WHITE, WHITE))
    return icon


def _bars(icon: Image.Image, left: int, bottom: int, unit: int, fills: tuple[tuple[int, ...], ...]) -> None:
    """Bars two units wide, one apart, and 3, 5½ and 8 units tall: a square of eight units in all."""
    draw = ImageDraw.Draw(icon)
    for place, (fill, halves) in enumerate(zip(fills, (6, 11, 16), strict=True)):
        x, height = left + 3 * unit * place, halves * unit // 2
        draw.rectangle((x, bottom - height, x + 2 * unit - 1, bottom - 1), fill=fill)


if __name__ == "__main__":
    color().save(FOLDER / "color.png")
    outline().save(FOLDER / "outline.png")
