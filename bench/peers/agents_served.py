"""Serves an agent on microsoft-agents-hosting-aiohttp, set up as its quickstart does."""

import json
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from aiohttp import web
from microsoft_agents.authentication.msal import MsalConnectionManager
from microsoft_agents.hosting.aiohttp import CloudAdapter, jwt_authorization_middleware, start_agent_process
from microsoft_agents.hosting.core import (
    AgentApplication,
    AgentAuthConfiguration,
    Authorization,
    MemoryStorage,
    TurnContext,
    TurnState,
)
from microsoft_agents.hosting.core.authorization import _entra_issuers

known: dict[str, Any] = json.loads(sys.argv[1])


def serve(
    on_message: Callable[[TurnContext, TurnState], Awaitable[None]],
    while_served: Callable[[web.Application], AsyncIterator[None]] | None = None,
) -> None:
    """Until it's stopped, with what is open meanwhile."""
    # The address of the keys is written into the SDK.
    _entra_issuers.BOTFRAMEWORK_JWKS_URIS[known["issuer"]] = known["keys_url"]
    connections = MsalConnectionManager(
        connections_configurations={
            "SERVICE_CONNECTION": AgentAuthConfiguration(
                client_id=known["app_id"],
                client_secret=known["password"],
                tenant_id=known["tenant"],
                authority=f"{known['login_url']}/{known['tenant']}",
            )
        }
    )
    adapter = CloudAdapter(connection_manager=connections)
    storage = MemoryStorage()
    agent = AgentApplication[TurnState](
        storage=storage, adapter=adapter, authorization=Authorization(storage, connections)
    )
    agent.activity("message")(on_message)

    async def messages(request: web.Request) -> web.Response:
        return await start_agent_process(request, agent, adapter)

    application = web.Application(middlewares=[jwt_authorization_middleware])
    application["agent_configuration"] = connections.get_default_connection_configuration()
    application.router.add_post("/api/messages", messages)
    if while_served:
        application.cleanup_ctx.append(while_served)
    web.run_app(application, host="127.0.0.1", port=known["port"], access_log=None)
