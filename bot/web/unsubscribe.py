"""`/unsubscribe/…`: a page where whoever reads an address says that they want no e-mail they may do without.

Its own address is signed, so whoever has it reads the e-mails. Looking at it changes nothing; mail programs
post to it by themselves when their button is pressed (RFC 8058).
"""

from aiohttp import web

from bot.conversation.resources import Resources
from bot.conversation.transactions import Transactions
from bot.web import pages
from storage.unit import Unit


class Unsubscribe:
    """The page."""

    def __init__(self, resources: Resources, transactions: Transactions) -> None:
        """Nothing is read before somebody asks."""
        self._resources = resources
        self._transactions = transactions

    def add_to(self, application: web.Application) -> None:
        """Its two routes."""
        application.router.add_get("/unsubscribe/{name}", self._look)
        application.router.add_post("/unsubscribe/{name}", self._press)

    async def _look(self, request: web.Request) -> web.Response:
        email = self._email(request)
        is_off = await self._transactions.run(lambda unit: unit.unsubscribed.has(email))
        return self._page(request, email, is_off=is_off)

    async def _press(self, request: web.Request) -> web.Response:
        email, wants_them = self._email(request), "again" in await request.post()

        def work(unit: Unit) -> None:
            if wants_them:
                unit.unsubscribed.remove(email)
            else:
                unit.unsubscribed.add(email, unit.real_now)

        await self._transactions.run(work)
        return self._page(request, email, is_off=not wants_them)

    def _page(self, request: web.Request, email: str, *, is_off: bool) -> web.Response:
        voice = self._resources.voices[pages.language_wanted(request)]
        programme = self._resources.programme.about.name
        return pages.show(request, "unsubscribe", voice, email=email, is_off=is_off, programme=programme)

    def _email(self, request: web.Request) -> str:
        email = self._resources.site.unsubscribes(request.match_info["name"])
        if not email:
            raise web.HTTPNotFound
        return email
