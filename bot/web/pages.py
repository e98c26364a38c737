"""Shows a page: a template, the words of one language, and headers that let nothing in from elsewhere."""

from http import HTTPStatus
from pathlib import Path

import aiohttp_jinja2
from aiohttp import web
from babel.numbers import format_decimal
from jinja2 import FileSystemLoader

from bot.conversation.identity import language_of_client
from programme.people import Language
from texts.say import Value, Words
from texts.voice import Voice

_HERE = Path(__file__).parent
STATIC = "/board/static"
TEAMS = "https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com"
"""Where Teams shows a tab (Microsoft Learn, "Prerequisites" of tabs: frame-ancestors)."""
THEMES = {"default": "default", "dark": "dark", "glass": "dark", "contrast": "contrast"}
"""Teams' names of its themes, and the looks that there are; without one the system's is taken."""
_ICON = _HERE.parents[1] / "manifest" / "color.png"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors "
)


def add_to(application: web.Application) -> None:
    """The templates, and the files that pages use."""
    loader = FileSystemLoader(_HERE / "templates")
    aiohttp_jinja2.setup(application, loader=loader, trim_blocks=True, lstrip_blocks=True)
    application.router.add_get(f"{STATIC}/icon.png", _icon)
    application.router.add_static(STATIC, _HERE / "static")


def show(
    request: web.Request, template: str, voice: Voice, status: int = HTTPStatus.OK, **values: object
) -> web.Response:
    """The page, which is kept nowhere on its way, and framed by Teams only."""

    def say(message: str, **variables: Value) -> str:
        return voice.speak(Words(message, variables))

    def number(value: float) -> str:
        return str(format_decimal(value, "0.#", locale=voice.language.value))

    words = {"say": say, "speak": voice.speak, "number": number, "language": voice.language.value}
    context = {**words, "static": STATIC, "theme": THEMES.get(request.query.get("theme", "")), **values}
    response = aiohttp_jinja2.render_template(f"{template}.html", request, context, status=status)
    response.headers.update(
        {
            "Content-Security-Policy": f"{_POLICY}{TEAMS}",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",
            "Cache-Control": "no-store",
        }
    )
    return response


def language_wanted(request: web.Request) -> Language:
    """The language that the browser asks for first."""
    return language_of_client(request.headers.get("Accept-Language", "").partition(",")[0].strip())


async def _icon(_: web.Request) -> web.FileResponse:
    return web.FileResponse(_ICON)
