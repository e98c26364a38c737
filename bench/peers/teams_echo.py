"""An echo on microsoft-teams-apps, set up as its documentation does."""

import asyncio
import json
import sys

import uvicorn
from fastapi import FastAPI
from microsoft_teams.api import MessageActivity
from microsoft_teams.api.auth.cloud_environment import PUBLIC, with_overrides
from microsoft_teams.apps import ActivityContext, App
from microsoft_teams.apps.http import FastAPIAdapter

known = json.loads(sys.argv[1])
cloud = with_overrides(
    PUBLIC,
    login_endpoint=known["login_url"],
    openid_metadata_url=known["metadata_url"],
    token_issuer=known["issuer"],
)


def on_loopback(fastapi: FastAPI) -> uvicorn.Server:
    """As the SDK does it, but not on every interface."""
    return uvicorn.Server(uvicorn.Config(fastapi, host="127.0.0.1", port=known["port"], log_level="info"))


app = App(
    client_id=known["app_id"],
    client_secret=known["password"],
    tenant_id=known["tenant"],
    service_url=known["service_url"],
    cloud=cloud,
    http_server_adapter=FastAPIAdapter(server_factory=on_loopback),
)


@app.on_message
async def on_message(context: ActivityContext[MessageActivity]) -> None:
    await context.send(context.activity.text)


asyncio.run(app.start(known["port"]))
