"""The Bot Framework's own values, built by hand from what was checked; msrest reads and writes none."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from botbuilder.core import TurnContext
from botbuilder.schema import (
    Activity,
    ActivityTypes,
    ChannelAccount,
    ConversationAccount,
    ConversationReference,
)

from bot.teams.incoming import Incoming
from programme.letters.addresses import Address
from programme.people import PersonId

_CHANNEL = "msteams"
_TURN = "FREMtid.Turn"
_WRITTEN = ("type", "text", "summary", "attachments")
"""What of an activity goes to Teams; its sender and its chat come with the address."""
_NO_LOOKALIKES = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


def _new_number() -> str:
    return "".join(_NO_LOOKALIKES[one % len(_NO_LOOKALIKES)] for one in secrets.token_bytes(4))


@dataclass
class Turn:
    """What a known person said, and how answering it goes."""

    incoming: Incoming
    number: str = field(default_factory=_new_number)
    """Stands in each line of its log, and is told to the person where something broke."""
    outcome: str = "silent"


def context_of(adapter: object, body: Mapping[str, Any], incoming: Incoming | None) -> TurnContext:
    """What the pipeline takes; only where a person said something it has a turn."""
    if incoming is None:
        return TurnContext(
            adapter, Activity(type=body["type"], name=body.get("name"), action=body.get("action"))
        )
    context = TurnContext(adapter, _activity(body, incoming))
    context.turn_state[_TURN] = Turn(incoming)
    return context


def turn_of(context: TurnContext) -> Turn | None:
    """The turn; None where nobody said anything, as in a conversation that is continued for a letter.

    What is asked is not the activity's name: anybody can send one that is named ContinueConversation.
    """
    turn: Turn | None = context.turn_state.get(_TURN)
    return turn


def reference_of(address: Address) -> ConversationReference:
    """Where a conversation is continued."""
    tenant, _, object_id = address.person.partition("/")
    return ConversationReference(
        channel_id=_CHANNEL,
        service_url=address.service_url,
        bot=ChannelAccount(id=address.bot),
        user=ChannelAccount(id=address.member, aad_object_id=object_id),
        conversation=ConversationAccount(id=address.conversation, tenant_id=tenant),
    )


def address_of(context: TurnContext) -> Address:
    """Where what is said in this context goes."""
    activity = context.activity
    person, chat = activity.from_property, activity.conversation
    return Address(
        PersonId(f"{chat.tenant_id}/{person.aad_object_id}"),
        chat.id,
        activity.service_url,
        activity.recipient.id,
        person.id,
    )


def written(activity: Activity) -> Mapping[str, Any]:
    """The activity as Teams gets it; its attachments are plain dictionaries already."""
    return {name: value for name in _WRITTEN if (value := getattr(activity, name)) is not None}


def _activity(body: Mapping[str, Any], incoming: Incoming) -> Activity:
    address, said = incoming.address, incoming.said
    tenant, _, object_id = incoming.person.partition("/")
    bot = ChannelAccount(id=address.bot)
    return Activity(
        type=body["type"],
        id=body["id"],
        channel_id=body["channelId"],
        service_url=address.service_url,
        locale=incoming.locale,
        action=body.get("action"),
        text=said.text,
        value=said.press,
        reply_to_id=incoming.pressed or None,
        from_property=ChannelAccount(id=address.member, name=incoming.name, aad_object_id=object_id),
        recipient=bot,
        conversation=ConversationAccount(id=address.conversation, tenant_id=tenant),
        members_added=[bot] if body["type"] == ActivityTypes.conversation_update else None,
    )
