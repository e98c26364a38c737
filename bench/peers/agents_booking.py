"""The bench's talk on microsoft-agents-hosting-aiohttp and SQLAlchemy's ORM; it echoes what is no booking."""

from collections.abc import AsyncIterator
from pathlib import Path

from agents_served import known, serve
from aiohttp import web
from booking.database import open_engine, prepared
from booking.said import said_in
from booking.slots import read_hours
from booking.turns import Bookings
from microsoft_agents.hosting.core import CardFactory, MessageFactory, TurnContext, TurnState

engine = open_engine(known["database_url"], known["connections"])
bookings = Bookings(engine, read_hours(Path("programme.toml")))


async def on_message(context: TurnContext, _: TurnState) -> None:
    said = said_in(context.activity)
    if said is None:
        await context.send_activity(context.activity.text)
        return
    reply = await bookings.answer(said)
    if reply is None:  # Teams sent the activity again
        return
    message = MessageFactory.attachment(CardFactory.adaptive_card(reply.card))
    if reply.replaces:
        message.id = said.reply_to
        await context.update_activity(message)
    else:
        await context.send_activity(message)


async def with_database(_: web.Application) -> AsyncIterator[None]:
    await prepared(engine, known["places"])
    yield
    await engine.dispose()


serve(on_message, with_database)
