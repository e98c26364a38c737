"""Plans all reminders anew, some companies at a time: when the bot starts, and once in a while."""

from functools import partial

from bot.conversation.turns import Office
from programme.deeds.reminding import remind_some


async def plan_all(office: Office) -> None:
    """Every reminder as rules and facts are now, in small transactions: nothing waits for it."""
    after = ""
    while True:
        after = await office.transaction(partial(remind_some, after=after))
        if not after:
            return
