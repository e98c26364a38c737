"""The report as one page that needs nothing else, runs no script, and prints on two sheets."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, Template, select_autoescape

from bot.exports import charts
from bot.exports.report_told import Told


def page(told: Told) -> str:
    """The page."""
    return _template().render(
        told=told,
        months=_svg(charts.months(told, "svg")),
        groups=_svg(charts.groups(told, "svg")),
        alternative=charts.alternative,
    )


def page_file(told: Told, folder: Path) -> Path:
    """The page as a file in the folder."""
    path = folder / f"{told.file}.html"
    path.write_text(page(told), "utf-8")
    return path


@cache
def _template() -> Template:
    folder = FileSystemLoader(Path(__file__).parent / "templates")
    made = Environment(loader=folder, autoescape=select_autoescape(), trim_blocks=True, lstrip_blocks=True)
    return made.get_template("report.html")


def _svg(drawn: bytes) -> str:
    """The drawing itself, without what a file of its own begins with."""
    text = drawn.decode()
    return text[text.index("<svg") :]
