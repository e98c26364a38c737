"""`/open/…`: a page with a button, whose press uses the link up. Looking at it changes nothing.

Whatever looks at links in messages to see whether they are safe opens them; it presses nothing.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlsplit

from aiohttp import web

from bot.conversation.identity import as_now
from bot.conversation.resources import Resources
from bot.conversation.transactions import Transactions
from bot.web import pages
from programme.errors import NotAllowedError
from programme.links import Link, NoLinkError
from programme.people import Person
from programme.rights import Right, demand
from storage.unit import Unit


@dataclass(frozen=True)
class Target:
    """What a link opens. Its page says `link-<name>` and `link-<name>-next`."""

    right: Right
    """Asked for once more when the button is pressed."""
    open: Callable[[Link, Person], Awaitable[web.StreamResponse]]
    """What the press is answered; the link is used up by then."""


class Links:
    """The pages of links."""

    def __init__(
        self, resources: Resources, transactions: Transactions, targets: Mapping[str, Target]
    ) -> None:
        """`targets` by the name that a link opens."""
        self._resources = resources
        self._transactions = transactions
        self._targets = targets

    def add_to(self, application: web.Application) -> None:
        """The two routes."""
        application.router.add_get("/open/{token}", self._look)
        application.router.add_post("/open/{token}", self._press)

    async def _look(self, request: web.Request) -> web.Response:
        token = self._token(request)

        def work(unit: Unit) -> tuple[Link, Person]:
            link = unit.links.look(token, unit.real_now)
            return link, self._person(link, unit)

        try:
            link, person = await self._transactions.run(work)
        except (NoLinkError, NotAllowedError):
            return self._over(request)
        voice, programme = self._resources.voices[person.language], self._resources.programme.about.name
        return pages.show(request, "link", voice, opens=link.opens, programme=programme)

    async def _press(self, request: web.Request) -> web.StreamResponse:
        if not self._is_from_here(request):
            raise web.HTTPForbidden
        token = self._token(request)

        def work(unit: Unit) -> tuple[Link, Person]:
            link = unit.links.use(token, unit.real_now)
            return link, self._person(link, unit)

        try:
            link, person = await self._transactions.run(work)
        except (NoLinkError, NotAllowedError):
            return self._over(request)
        return await self._targets[link.opens].open(link, person)

    def _person(self, link: Link, unit: Unit) -> Person:
        """Whose link it is, as they are now; NotAllowedError if it's no longer for them."""
        stored = unit.people.get(link.person)
        if stored is None or link.opens not in self._targets:
            raise NotAllowedError
        person = as_now(stored, self._resources)
        demand(person, self._targets[link.opens].right)
        return person

    def _token(self, request: web.Request) -> str:
        token = request.match_info["token"]
        if not self._resources.site.signed(token):
            raise web.HTTPNotFound
        return token

    def _is_from_here(self, request: web.Request) -> bool:
        """Whether the browser says that the press comes from a page of ours."""
        origin = urlsplit(request.headers.get("Origin", "")).netloc
        return bool(origin) and origin in {request.host, urlsplit(self._resources.site.url).netloc}

    def _over(self, request: web.Request) -> web.Response:
        voice = self._resources.voices[pages.language_wanted(request)]
        programme = self._resources.programme.about.name
        return pages.show(request, "over", voice, HTTPStatus.GONE, programme=programme)
