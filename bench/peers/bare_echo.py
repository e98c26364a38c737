"""The ceiling: aiohttp alone, echoing over one pooled connection, with nothing checked and nothing kept."""

import json
import sys
from collections.abc import AsyncIterator

import aiohttp
from aiohttp import web

known = json.loads(sys.argv[1])


async def messages(request: web.Request) -> web.Response:
    activity = await request.json()
    reply = {"type": "message", "text": activity["text"]}
    url = f"{activity['serviceUrl']}v3/conversations/{activity['conversation']['id']}/activities"
    async with request.app["session"].post(url, json=reply) as response:
        await response.read()
    return web.Response()


async def sessions(application: web.Application) -> AsyncIterator[None]:
    async with aiohttp.ClientSession() as application["session"]:
        yield


application = web.Application()
application.router.add_post("/api/messages", messages)
application.cleanup_ctx.append(sessions)
web.run_app(application, host="127.0.0.1", port=known["port"], access_log=None)
