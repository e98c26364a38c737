"""`/board`: the programme at a glance, for whoever has a session."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from typing import Any

from aiohttp import web

from bot.conversation.identity import as_now, somebody_new
from bot.conversation.resources import Resources
from bot.conversation.transactions import Transactions
from bot.teams.incoming import Account
from bot.web import pages
from bot.web.board import content
from bot.web.board.live import Watch
from bot.web.board.pictures import Pictures
from bot.web.board.spots import spots_of
from bot.web.links import Target
from bot.web.sessions import Sessions
from programme.letters.letters import LetterState
from programme.letters.reminders import kickoff_start
from programme.links import Link
from programme.people import Person
from programme.rights import Right, may
from storage.unit import Unit

_TROUBLED = {LetterState.UNREACHABLE, LetterState.UNCERTAIN, LetterState.FAILED}
"""Letters that somebody has to look after."""


SignIn = Callable[[str], Awaitable[Account | None]]
"""Whose token an `Authorization` carries, or None."""


@dataclass(frozen=True)
class _Seen:
    """A board, for whom it is, and which version of it."""

    board: content.Board
    person: Person
    version: str


class BoardPages:
    """The board's pages."""

    def __init__(
        self, resources: Resources, transactions: Transactions, sign_in: SignIn | None = None
    ) -> None:
        """Nobody looks yet; `sign_in` reads the tokens of Teams' tab."""
        self._sign_in = sign_in
        self._resources = resources
        self._transactions = transactions
        self._sessions = Sessions(resources, transactions)
        self._pictures = Pictures()
        self._watch = Watch(self._look)

    @property
    def target(self) -> Target:
        """What a link to the board opens: a session, and then the board."""
        return Target(Right.SEE_CONFIRMED_COMPANIES, self._enter)

    def add_to(self, application: web.Application) -> None:
        """The routes."""
        application.router.add_get("/board", self._show)
        application.router.add_get("/board/tab", self._show)
        application.router.add_post("/board/session", self._from_tab)
        application.router.add_get("/board/live", self._live, allow_head=False)
        application.on_shutdown.append(self._stop)

    async def _enter(self, _: Link, person: Person) -> web.StreamResponse:
        answer = web.Response(status=HTTPStatus.SEE_OTHER, headers={"Location": "/board"})
        return await self._sessions.begin(person, answer)

    async def _from_tab(self, request: web.Request) -> web.Response:
        """A session for whoever Teams signs in; another page can't send the header without being let to."""
        account = self._sign_in and await self._sign_in(request.headers.get("Authorization", ""))
        if not account:
            raise web.HTTPUnauthorized

        def work(unit: Unit) -> Person | None:
            stored = unit.people.get(account.person)
            locale = request.headers.get("Accept-Language", "")
            person = as_now(stored or somebody_new(account.person, account.name, locale), self._resources)
            if not may(person, Right.SEE_CONFIRMED_COMPANIES):
                return None
            if stored is None:
                unit.people.put(person)
            return person

        person = await self._transactions.run(work)
        if person is None:
            raise web.HTTPForbidden
        return await self._sessions.begin(person, web.Response(status=HTTPStatus.NO_CONTENT))

    async def _show(self, request: web.Request) -> web.Response:
        def work(unit: Unit) -> _Seen | None:
            person = self._sessions.person(request, unit)
            if person is None:
                return None
            version = self._version(unit)  # before all else: what changes meanwhile is shown once more
            return _Seen(content.board(unit, person), person, version)

        seen = await self._transactions.run(work)
        if seen is None:
            return self._stranger(request)
        board = seen.board
        voice = self._resources.voices[seen.person.language].in_year(board.now.year)
        values: dict[str, Any] = {"board": board, "version": seen.version}
        values["kickoff"] = kickoff_start(board.programme)
        if board.overview:
            values["pictures"] = await self._pictures.of(board.overview, board.places, voice)
            values["spots"] = spots_of(board.overview.spots)
        return pages.show(
            request,
            "board",
            voice,
            most=content.MOST_LINES,
            troubled=_TROUBLED,
            tab=_is_tab(request),
            **values,
        )

    async def _live(self, request: web.Request) -> web.StreamResponse:
        """Events without any data: what has changed is fetched as any page is."""
        if not await self._transactions.run(lambda unit: self._sessions.person(request, unit)):
            raise web.HTTPUnauthorized
        seen = request.headers.get("Last-Event-ID") or request.query.get("seen", "")
        return await self._watch.stream(request, seen)

    async def _look(self) -> str:
        return await self._transactions.run(self._version)

    def _version(self, unit: Unit) -> str:
        return unit.board.version(unit.now, self._today(unit.now))

    def _today(self, now: datetime) -> str:
        return now.astimezone(self._resources.programme.zone).date().isoformat()

    def _stranger(self, request: web.Request) -> web.Response:
        voice = self._resources.voices[pages.language_wanted(request)]
        return pages.show(request, "stranger", voice, HTTPStatus.UNAUTHORIZED, tab=_is_tab(request))

    async def _stop(self, _: web.Application) -> None:
        await self._watch.close()
        self._pictures.close()


def _is_tab(request: web.Request) -> bool:
    return request.path == "/board/tab"
