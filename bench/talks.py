"""What the clients say: a message to echo, or a whole booking."""

from collections.abc import Mapping, Sequence
from typing import Any

from bench.clients import Client, NotAnsweredError, Talk
from bench.played import Sent


async def echo(client: Client, person: int) -> None:
    """One message, which comes back."""
    sent = await client.turn(person, text="Hva er klokka akkurat nå, tro?")
    if "Hva er klokka" not in str(sent.activity.get("text")):
        raise NotAnsweredError(sent.activity)


def booking(slots: Sequence[str]) -> Talk:
    """A talk of four turns: ask for the form, book with a press, ask to cancel, cancel with a press.

    Each client has a slot of its own, and each person a company: what is measured is turns, and not how races
    end. Everybody has booked once before the first round, so that no company is looked up.
    """

    async def talk(client: Client, person: int) -> None:
        slot = slots[client.number]
        form = await client.turn(person, text="Vi vil gjerne ha en presentasjon")
        company = {"company": f"Prøvebedrift {person} AS", "attendees": f"Kari Prøve {person}"}
        filled = {**company, "language": "nb", "slot": slot}
        booked = await press(client, person, form, {"do": "send"}, filled)
        asked = await press(client, person, booked, {"deed": "cancel_meeting"})
        gone = await press(client, person, asked, {"do": "sure"})
        if any(action.get("data", {}).get("do") for action in _actions(gone)):
            raise NotAnsweredError(gone.activity)  # still a form: it wasn't cancelled

    return talk


async def free_slots(client: Client) -> list[str]:
    """Slots that don't touch each other, found by turning the form's pages.

    They are the first and the last of each day but the first, whose slots the notice takes away meanwhile.
    """
    card = await client.turn(0, text="bestill presentasjon")
    found: list[str] = []
    while (page := _choices(card, "slot")) and page[-1] not in found:
        found += page
        card = await press(client, 0, card, {"do": "more"})
    days = sorted({slot[:10] for slot in found})[1:]
    of_days = [[slot for slot in found if slot.startswith(day)] for day in days]
    return [slot for day in of_days for slot in (day[0], day[-1])]


async def press(
    client: Client,
    person: int,
    card: Sent,
    wanted: Mapping[str, str],
    filled: Mapping[str, str] | None = None,
) -> Sent:
    """What follows a press of that button, with what was filled in on its card."""
    data = (action.get("data", {}) for action in _actions(card))
    button = next((one for one in data if wanted.items() <= one.items()), None)
    if button is None:
        raise NotAnsweredError(wanted, card.activity)
    return await client.turn(person, value={**button, **(filled or {})}, replyToId=card.id)


def _content(card: Sent) -> Mapping[str, Any]:
    content: Mapping[str, Any] = card.activity["attachments"][0]["content"]
    return content


def _actions(card: Sent) -> Sequence[Mapping[str, Any]]:
    actions: Sequence[Mapping[str, Any]] = _content(card).get("actions", ())
    return actions


def _choices(card: Sent, name: str) -> list[str]:
    field = next(one for one in _content(card)["body"] if one.get("id") == name)
    return [choice["value"] for choice in field["choices"]]
