"""How long a broadcast to 10,000 contacts takes its leader: the look before it's sent, and the press."""

import asyncio
from collections.abc import Mapping
from time import perf_counter
from typing import Any

from bench.leader import Leader, an_office
from dialogs.scene import Said
from programme.people import Role
from programme.road import Stage
from storage import tables
from storage.database import Database
from texts.say import Button, Say

RECIPIENTS = 10_000
_A_TENANT = 50
_TEXT = "Hei {kontakt}. Det er {ledige-plasser} plasser igjen, og {bedrift} svarer innen {påmeldingsfrist}."


def broadcast_to_many(url: str) -> tuple[float, float]:
    """Seconds for the preflight's turn, and for the turn that fixes the recipients and plans the letters."""
    with an_office(url) as office:
        _fill(office.database)
        return asyncio.run(_sent(Leader(office)))


def _fill(database: Database) -> None:
    with database.engine.begin() as connection:
        for table, row in (
            (tables.people, _person),
            (tables.addresses, _address),
            (tables.companies, _company),
            (tables.speaks_for, _contact),
        ):
            connection.execute(table.insert(), [row(number) for number in range(RECIPIENTS)])


def _id(number: int) -> str:
    return f"tenant{number // _A_TENANT}/{number}"


def _person(number: int) -> Mapping[str, Any]:
    known = {"id": _id(number), "name": f"Prøve {number}", "language": "nb", "roles": Role.CONTACT}
    return {**known, "language_chosen": False, "greeted": True, "host": "", "email": "", "domain": ""}


def _address(number: int) -> Mapping[str, Any]:
    chat = {"conversation": f"chat{number}", "service_url": "http://127.0.0.1:9/", "bot": "28:bot"}
    return {"person": _id(number), **chat, "member": ""}


def _company(number: int) -> Mapping[str, Any]:
    name = f"Prøvebedrift {number} AS"
    known = {"id": f"c{number}", "key": f"c{number}", "name": name, "number": "", "spelling": name}
    return {**known, "stage": Stage.CONFIRMED, "left_alone": False, "host": ""}


def _contact(number: int) -> Mapping[str, Any]:
    return {"person": _id(number), "company": f"c{number}", "accepted": True}


async def _sent(leader: Leader) -> tuple[float, float]:
    await leader.says(Said("hei"))
    await leader.says(Said(press={"deed": "write_broadcast"}))
    form = await leader.says(Said("hjelp"))
    begun = perf_counter()
    look = await leader.says(Said(press={**_press(form.say, "send"), "broadcast_nb": _TEXT}))
    looked = perf_counter()
    await leader.says(Said(press=_press(look.say, "sure")))
    return looked - begun, perf_counter() - looked


def _press(say: Say, does: str) -> Mapping[str, str]:
    button: Button = next(one for one in say.buttons if one.press.get("do") == does)
    return button.press
