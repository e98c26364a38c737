"""Plans all reminders anew, some companies at a time: when the bot starts, and once in a while."""

from functools import partial

from bot.desk import desk_of
from bot.office import Office
from dialogs.reminding import remind_some
from programme.plan import Programme
from storage.unit import Unit


async def plan_all(office: Office) -> None:
    """Every reminder as rules and facts are now, in small transactions: nothing waits for it."""
    after = ""
    while True:
        work = partial(_some, office.programme, after)
        after = await office.transaction(work)
        if not after:
            return


def _some(programme: Programme, after: str, unit: Unit) -> str:
    return remind_some(desk_of(unit, programme), after)
