"""Joins the calendars with the bot that writes to them."""

from collections.abc import Callable
from pathlib import Path

from aiohttp import web

from bot.conversation.resources import Resources
from bot.local.outlook.calendars import LocalCalendars
from bot.local.outlook.graph import PATH, LocalGraph, LocalToken
from bot.local.outlook.page import OutlookPage
from bot.outside.graph import Graph
from bot.programme_file import read_programme
from bot.settings import Settings

FILE = Path("outlook.json")
"""In the bot's folder."""


class LocalOutlook:
    """Outlook on this machine."""

    def __init__(self, settings: Settings) -> None:
        """The hosts' mailboxes of the programme file, with what was kept of them."""
        hosts = read_programme(settings.programme).hosts
        self._calendars = LocalCalendars(
            settings.data_dir / FILE, [host.email for host in hosts if host.email]
        )
        self.graph = Graph(f"http://{settings.host}:{settings.port}{PATH}", LocalToken())
        """The bot's way there: by HTTP, to itself."""

    def pages(self, resources: Resources) -> Callable[[web.Application], None]:
        """Adds what is asked and seen of it to the bot's pages."""

        def add_to(application: web.Application) -> None:
            LocalGraph(self._calendars).add_to(application)
            OutlookPage(resources, self._calendars).add_to(application)

        return add_to
