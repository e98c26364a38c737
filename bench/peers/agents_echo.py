"""An echo on microsoft-agents-hosting-aiohttp."""

from agents_served import serve
from microsoft_agents.hosting.core import TurnContext, TurnState


async def on_message(context: TurnContext, _: TurnState) -> None:
    await context.send_activity(context.activity.text)


serve(on_message)
