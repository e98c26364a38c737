"""Reads an activity of Teams: who said what, where. The shapes are those of the Bot Framework's REST API."""

import re
from collections.abc import Mapping
from typing import Any

from bot.incoming import Incoming
from dialogs.scene import Place, Said
from programme.addresses import Address
from programme.people import PersonId

_MENTION = re.compile(r"<at>.*?</at>", re.IGNORECASE | re.DOTALL)
_NOT_FILES = ("text/html", "application/vnd.microsoft.card")


class BadActivityError(ValueError):
    """Not an activity, or one without what every activity has."""


def read_activity(body: object) -> Incoming | None:
    """What was said, or None for an activity that says nothing to us (a typing sign, a reaction).

    Raises BadActivityError for what isn't an activity.
    """
    activity = _mapping(body)
    said = _said(activity)
    if said is None:
        return None
    conversation = _mapping(activity.get("conversation"))
    sender = _mapping(activity.get("from"))
    place = Place.PERSONAL if _personal(conversation) else Place.CHANNEL
    person = PersonId(f"{_tenant(activity, conversation)}/{_text(sender, 'aadObjectId')}")
    conversation_id = _text(conversation, "id")
    key = (_text(activity, "channelId"), conversation_id, _text(activity, "type"), _text(activity, "id"))
    address = Address(
        person,
        conversation_id,
        _text(activity, "serviceUrl"),
        _text(_mapping(activity.get("recipient")), "id"),
    )
    return Incoming(
        activity=" ".join(key),
        conversation=conversation_id,
        person=person,
        name=str(sender.get("name") or ""),
        place=place,
        locale=str(activity.get("locale") or ""),
        said=said,
        address=address,
        pressed=str(activity.get("replyToId") or "") if said.press is not None else "",
    )


def _said(activity: Mapping[str, Any]) -> Said | None:
    match activity.get("type"):
        case "message":
            return _message(activity)
        case "installationUpdate" if activity.get("action") in {"add", "add-upgrade"}:
            return Said(installed=True)
        case "conversationUpdate":
            bot = _mapping(activity.get("recipient")).get("id")
            added = [_mapping(member).get("id") for member in activity.get("membersAdded") or ()]
            return Said(installed=True) if bot in added else None
        case str():
            return None
    msg = "type"
    raise BadActivityError(msg)


def _message(activity: Mapping[str, Any]) -> Said:
    value = activity.get("value")
    if isinstance(value, Mapping):
        return Said(press={str(name): one for name, one in value.items() if isinstance(one, str)})
    text = activity.get("text") or ""
    if not isinstance(text, str):
        msg = "text"
        raise BadActivityError(msg)
    attachments = activity.get("attachments") or ()
    kinds = [str(_mapping(one).get("contentType") or "") for one in attachments]
    files = [kind for kind in kinds if not kind.startswith(_NOT_FILES)]
    return Said(text=_MENTION.sub(" ", text).strip(), file=bool(files) and not text.strip())


def _personal(conversation: Mapping[str, Any]) -> bool:
    return conversation.get("conversationType") in {None, "personal"} and not conversation.get("isGroup")


def _tenant(activity: Mapping[str, Any], conversation: Mapping[str, Any]) -> str:
    channel_data = activity.get("channelData")
    tenant = channel_data.get("tenant") if isinstance(channel_data, Mapping) else None
    if isinstance(tenant, Mapping) and isinstance(tenant.get("id"), str):
        return str(tenant["id"])
    return _text(conversation, "tenantId")


def _mapping(value: object) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        msg = "an object was expected"
        raise BadActivityError(msg)
    return value


def _text(mapping: Mapping[str, Any], name: str) -> str:
    value = mapping.get(name)
    if not isinstance(value, str) or not value:
        raise BadActivityError(name)
    return value
