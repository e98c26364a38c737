"""The way in and out: `POST /api/messages` runs the pipeline, and what is said leaves by the connector."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import structlog
from aiohttp import web
from botbuilder.core import Bot, BotAdapter, TurnContext
from botbuilder.schema import Activity, ActivityTypes, ConversationReference, ResourceResponse

from bot.figures import Figures
from bot.teams.connector import Connector
from bot.teams.contexts import address_of, context_of, turn_of, written
from bot.teams.gate import LARGEST, Gate
from bot.teams.middleware import LogKey, OneConversationOneTurn, ShowTyping, TurnLog
from bot.teams.patience import TurnPatience

log = structlog.get_logger()


class TeamsAdapter(BotAdapter):
    """Bot Framework's adapter on our own token check, connection and token; msrest has no part in it."""

    def __init__(
        self, connector: Connector, gate: Gate, figures: Figures, patience: TurnPatience, log_key: LogKey
    ) -> None:
        """Nothing runs before the first request."""
        super().__init__(on_turn_error=self._failed)
        self._connector = connector
        self._gate = gate
        self._figures = figures
        self._patience = patience
        self._turns: set[asyncio.Task[None]] = set()
        for one in (
            TurnLog(figures, log_key),
            OneConversationOneTurn(),
            ShowTyping(patience.typing, patience.typing_again),
        ):
            self.use(one)

    def application(self, bot: Bot) -> web.Application:
        """The routes."""

        async def messages(request: web.Request) -> web.Response:
            return await self.process(request, bot.on_turn)

        application = web.Application(client_max_size=LARGEST)
        application.router.add_post("/api/messages", messages)
        application.on_response_prepare.append(_without_server)
        application.on_shutdown.append(self._finish)
        return application

    async def process(
        self, request: web.Request, logic: Callable[[TurnContext], Awaitable[None]]
    ) -> web.Response:
        """What Teams is answered, once the turn has ended or takes long."""
        try:
            body, incoming = await self._gate.let_in(request)
        except web.HTTPException as refusal:
            self._figures.turned_away(refusal.status)
            raise
        context = context_of(self, body, incoming)
        turn: asyncio.Task[None] = asyncio.create_task(self.run_pipeline(context, logic))
        self._turns.add(turn)
        turn.add_done_callback(self._turns.discard)
        # A caller that hangs up doesn't end the turn, and a turn that takes long doesn't hold the caller.
        await asyncio.wait([turn], timeout=self._patience.caller)
        if turn.done():
            turn.result()
        return self._answer(context)

    def _answer(self, context: TurnContext) -> web.Response:
        if context.activity.type != ActivityTypes.invoke:
            return web.Response()
        given = context.turn_state.get(self._INVOKE_RESPONSE_KEY)
        if given is None:
            return web.json_response({})
        return web.json_response(given.value.body, status=given.value.status)

    async def send_activities(
        self, context: TurnContext, activities: Sequence[Activity]
    ) -> list[ResourceResponse]:
        """The messages' ids; SendError if one may not have arrived."""
        return [await self._sent(context, one) for one in activities]

    async def _sent(self, context: TurnContext, activity: Activity) -> ResourceResponse:
        if activity.type == ActivityTypes.invoke_response:  # answers the request, and is no message
            context.turn_state[self._INVOKE_RESPONSE_KEY] = activity
            return ResourceResponse()
        return ResourceResponse(id=await self._connector.send(address_of(context), written(activity)))

    async def update_activity(self, context: TurnContext, activity: Activity) -> None:
        """Put the activity in the place of the one with its id."""
        await self._connector.update(address_of(context), activity.id, written(activity))

    async def delete_activity(self, context: TurnContext, reference: ConversationReference) -> None:
        """Take back a message that was sent."""
        await self._connector.delete(address_of(context), reference.activity_id)

    async def _failed(self, context: TurnContext, error: Exception) -> None:
        """The last to hear of an error; the turn log has told what a person's turn met.

        What a letter met goes back to whoever carries it, and a refusal to the request: otherwise the SDK
        would swallow both.
        """
        if turn_of(context) is None or isinstance(error, web.HTTPException):
            raise error
        log.error("pipeline failed", exc_info=error)

    async def _finish(self, _: Any) -> None:  # noqa: ANN401 - the application, as aiohttp hands it
        """Let the turns that have begun end."""
        if self._turns:
            await asyncio.wait(self._turns, timeout=self._patience.stop)


async def _without_server(_: web.Request, response: web.StreamResponse) -> None:
    """What the bot runs on, and in which version, is nobody's business."""
    response.headers.pop("Server", None)
