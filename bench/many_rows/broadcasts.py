"""How long a broadcast to 10,000 contacts takes its leader: the look before it's sent, and the press."""

import asyncio
from collections.abc import Mapping
from time import perf_counter

from bench.leader import Leader, a_bot
from bench.many_rows.contacts import Contacts
from dialogs.flows.scene import Said
from texts.say import Button, Say

RECIPIENTS = 10_000
TEXT = "Hei {kontakt}. Det er {ledige-plasser} plasser igjen, og {bedrift} svarer innen {påmeldingsfrist}."


def broadcast_to_many(url: str, contacts: Contacts) -> tuple[float, float]:
    """Seconds for the preflight's turn, and for the turn that fixes the recipients and plans the letters."""
    with a_bot(url) as bot:
        contacts.fill(bot.transactions.database)
        return asyncio.run(_sent(Leader(bot)))


async def _sent(leader: Leader) -> tuple[float, float]:
    await leader.says(Said("hei"))
    form = await leader.says(Said(press={"deed": "write_broadcast"}))
    begun = perf_counter()
    look = await leader.says(Said(press={**_press(form.say, "send"), "broadcast_nb": TEXT}))
    looked = perf_counter()
    await leader.says(Said(press=_press(look.say, "sure")))
    return looked - begun, perf_counter() - looked


def _press(say: Say, does: str) -> Mapping[str, str]:
    button: Button = next(one for one in say.buttons if one.press.get("do") == does)
    return button.press
