"""`/board`: the programme at a glance, for whoever has a session."""

from http import HTTPStatus

from aiohttp import web

from bot.desk import desk_of
from bot.office import Office
from bot.web import content, pages
from bot.web.links import Door
from bot.web.sessions import Sessions
from programme.links import Link
from programme.people import Person
from programme.rights import Right
from storage.unit import Unit


class BoardPages:
    """The board's pages."""

    def __init__(self, office: Office) -> None:
        """Nobody looks yet."""
        self._office = office
        self._sessions = Sessions(office)

    @property
    def door(self) -> Door:
        """What a link to the board opens: a session, and then the board."""
        return Door(Right.SEE_CONFIRMED_COMPANIES, self._enter)

    def add_to(self, application: web.Application) -> None:
        """The route."""
        application.router.add_get("/board", self._show)

    async def _enter(self, _: Link, person: Person) -> web.StreamResponse:
        answer = web.Response(status=HTTPStatus.SEE_OTHER, headers={"Location": "/board"})
        return await self._sessions.begin(person, answer)

    async def _show(self, request: web.Request) -> web.Response:
        def work(unit: Unit) -> tuple[Person, content.Board] | None:
            person = self._sessions.person(request, unit)
            if person is None:
                return None
            return person, content.board(desk_of(unit, self._office.furniture.programme), person)

        found = await self._office.transaction(work)
        if found is None:
            return self._stranger(request)
        person, board = found
        return pages.show(request, "board", self._office.furniture.voices[person.language], board=board)

    def _stranger(self, request: web.Request) -> web.Response:
        voice = self._office.furniture.voices[pages.language_wanted(request)]
        return pages.show(request, "stranger", voice, HTTPStatus.UNAUTHORIZED)
