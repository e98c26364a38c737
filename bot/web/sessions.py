"""Who looks at the board: a cookie that lasts a working day, and the person's roles at each request."""

import secrets
from datetime import timedelta

from aiohttp import web

from bot.conversation.identity import as_now
from bot.conversation.resources import Resources
from bot.conversation.transactions import Transactions
from programme.people import Person
from programme.rights import Right, may
from storage.unit import Unit

LASTS = timedelta(hours=10)


class Sessions:
    """The board's sessions."""

    def __init__(self, resources: Resources, transactions: Transactions) -> None:
        """A cookie for a site that is encrypted works in Teams' frame, and nowhere else's."""
        self._resources = resources
        self._transactions = transactions
        self._encrypted = resources.site.url.startswith("https://")
        self._name = "__Host-board" if self._encrypted else "board"

    async def begin(self, person: Person, answer: web.Response) -> web.Response:
        """The answer, with a cookie that is the person's."""
        cookie = secrets.token_urlsafe(32)

        def work(unit: Unit) -> None:
            unit.sessions.begin(cookie, person.id, unit.real_now, unit.real_now + LASTS)

        await self._transactions.run(work)
        more = "SameSite=None; Secure; Partitioned" if self._encrypted else "SameSite=Lax"
        lasts = int(LASTS.total_seconds())
        answer.headers.add("Set-Cookie", f"{self._name}={cookie}; Path=/; Max-Age={lasts}; HttpOnly; {more}")
        return answer

    def person(self, request: web.Request, unit: Unit) -> Person | None:
        """Who looks, if they may still see the board."""
        cookie = request.cookies.get(self._name, "")
        found = unit.sessions.person(cookie, unit.real_now) if cookie else None
        stored = unit.people.get(found) if found else None
        person = as_now(stored, self._resources) if stored else None
        return person if person and may(person, Right.SEE_CONFIRMED_COMPANIES) else None
