"""Our way out alone: unasked cards through the connector, with a token and one pooled connection."""

import asyncio
import json
import sys
import time
from zoneinfo import ZoneInfo

import aiohttp
from aiohttp import web

sys.path.insert(0, ".")  # the repository, which is where a peer is started

from bot.settings import Settings
from bot.teams.access import EntraToken
from bot.teams.cards import message
from bot.teams.connector import Connector
from programme.letters.addresses import Address
from programme.people import Language, PersonId
from storage.engine.clock import utc_now
from texts.say import Say, Words
from texts.voice import Voice

known = json.loads(sys.argv[1])
settings = Settings(
    app_id=known["app_id"],
    app_password=known["password"],
    tenant_id=known["tenant"],
    login_url=known["login_url"],
)
to = Address(PersonId("tenant/person-1"), "a:chat-1", known["service_url"], "28:bot", "29:person-1")
voice = Voice(Language.NB, ZoneInfo("Europe/Oslo"))


async def sends(request: web.Request) -> web.Response:
    """So many unasked messages, sixteen under way at once; the seconds and the CPU that they took."""
    places = asyncio.Semaphore(16)
    async with aiohttp.ClientSession() as session:
        connector = Connector(session, EntraToken(settings, utc_now), frozenset({"127.0.0.1"}))

        async def one() -> None:
            async with places:
                await connector.send(to, message(Say(Words("deed-help")), voice))

        began, used = time.perf_counter(), time.process_time()
        await asyncio.gather(*(one() for _ in range(int(request.match_info["count"]))))
        return web.json_response({"seconds": time.perf_counter() - began, "cpu": time.process_time() - used})


application = web.Application()
application.router.add_post("/sends/{count}", sends)
web.run_app(application, host="127.0.0.1", port=known["port"], access_log=None)
