"""An echo on botbuilder's own adapter, set up as its samples do; sends unasked messages too."""

import asyncio
import json
import sys
import time

from aiohttp import web
from botbuilder.core import ActivityHandler, TurnContext
from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication
from botbuilder.schema import ChannelAccount, ConversationAccount, ConversationReference

known = json.loads(sys.argv[1])


class Settings:
    """The registration, and the addresses of the played Entra ID."""

    APP_ID = known["app_id"]
    APP_PASSWORD = known["password"]
    APP_TYPE = "SingleTenant"
    APP_TENANTID = known["tenant"]
    TO_CHANNEL_FROM_BOT_LOGIN_URL = f"{known['login_url']}/{known['tenant']}"
    TO_CHANNEL_FROM_BOT_OAUTH_SCOPE = "https://api.botframework.com"
    TO_BOT_FROM_CHANNEL_TOKEN_ISSUER = known["issuer"]
    TO_BOT_FROM_CHANNEL_OPENID_METADATA_URL = known["metadata_url"]


class Echo(ActivityHandler):
    """Says what it hears."""

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        await turn_context.send_activity(turn_context.activity.text)


adapter = CloudAdapter(ConfigurationBotFrameworkAuthentication(Settings))
echo = Echo()


async def messages(request: web.Request) -> web.Response:
    return await adapter.process(request, echo)


async def sends(request: web.Request) -> web.Response:
    """So many unasked messages, sixteen under way at once; the seconds and the CPU that they took."""
    places = asyncio.Semaphore(16)
    reference = ConversationReference(
        channel_id="msteams",
        service_url=known["service_url"],
        bot=ChannelAccount(id="28:bot"),
        user=ChannelAccount(id="29:person-1"),
        conversation=ConversationAccount(id="a:chat-1"),
    )

    async def one() -> None:
        async with places:
            await adapter.continue_conversation(
                reference, lambda context: context.send_activity("Påminnelse"), known["app_id"]
            )

    began, used = time.perf_counter(), time.process_time()
    # What is refused raises, and isn't sent again.
    await asyncio.gather(*(one() for _ in range(int(request.match_info["count"]))), return_exceptions=True)
    return web.json_response({"seconds": time.perf_counter() - began, "cpu": time.process_time() - used})


application = web.Application()
application.router.add_post("/api/messages", messages)
application.router.add_post("/sends/{count}", sends)
web.run_app(application, host="127.0.0.1", port=known["port"], access_log=None)
