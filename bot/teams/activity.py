"""Reads an activity of Teams: who said what, where. The shapes are those of the Bot Framework's REST API.

Whatever is sent, the outcome is what was said, None, or BadActivityError; nothing else is raised.
"""

import re
from collections.abc import Mapping, Sequence
from html import unescape
from typing import Any

from bot.teams.incoming import Incoming
from bot.teams.zones import zone_of
from dialogs.flows.scene import Place, Said
from dialogs.lengths import cut_message, cut_press
from programme.letters.addresses import Address
from programme.numbers import without_birth_numbers
from programme.people import PersonId
from programme.visible import visible
from reading.heard import MENTION

LONGEST_NAME = 200
"""So many characters of somebody's name are kept."""

LONGEST_HTML = 8000
"""Characters of a message's HTML that are read."""
_LINE_ENDS = re.compile(r"<br\s?/?>|</(?:p|div|li)>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_IN_BRACKETS = re.compile(r"<[^<>\n@]*@[^<>\n]*>")
LONGEST_ID = 500
"""Characters; the longest of Teams' ids are below 300, and an index of PostgreSQL takes 2,700 bytes."""
_NOT_FILES = ("text/html", "application/vnd.microsoft.card", "messageReference")
"""Cards, the text itself as HTML, and the message that is quoted."""


class BadActivityError(ValueError):
    """Not an activity, or one without what every activity has."""


def read_activity(body: object) -> Incoming | None:
    """What was said, or None for an activity that says nothing to us (a typing sign, a reaction).

    Raises BadActivityError for what isn't an activity, or is nobody's: without a tenant or an object id.
    """
    activity = _mapping(body)
    said = _said(activity)
    if said is None:
        return None
    conversation = _mapping(activity.get("conversation"))
    sender = _mapping(activity.get("from"))
    person = PersonId(f"{_tenant(activity, conversation)}/{_id(sender, 'aadObjectId')}")
    conversation_id = _id(conversation, "id")
    key = (_id(activity, "channelId"), conversation_id, _id(activity, "type"), _id(activity, "id"))
    bot = _id(_mapping(activity.get("recipient")), "id")
    return Incoming(
        activity=" ".join(key),
        conversation=conversation_id,
        person=person,
        name=without_birth_numbers(visible(_text(sender, "name")))[:LONGEST_NAME],
        place=_place(conversation),
        locale=_text(activity, "locale"),
        said=said,
        address=Address(person, conversation_id, _id(activity, "serviceUrl"), bot, _id(sender, "id")),
        zone=zone_of(activity),
        pressed=_text(activity, "replyToId") if said.press is not None else "",
    )


def _said(activity: Mapping[str, Any]) -> Said | None:
    match activity.get("type"):
        case "message":
            return _message(activity)
        case "installationUpdate" if activity.get("action") in ("add", "add-upgrade"):
            return Said(installed=True)
        case "conversationUpdate":
            bot = _mapping(activity.get("recipient")).get("id")
            added = [_mapping(member).get("id") for member in _list(activity, "membersAdded")]
            return Said(installed=True) if bot in added else None
        case str():
            return None
    msg = "type"
    raise BadActivityError(msg)


def _message(activity: Mapping[str, Any]) -> Said:
    value = activity.get("value")
    if isinstance(value, Mapping):
        press = cut_press({name: one for name, one in value.items() if isinstance(one, str)})
        return Said(press={name: _storable(one) for name, one in press.items()})
    text = activity.get("text") or ""
    if not isinstance(text, str):
        msg = "text"
        raise BadActivityError(msg)
    text = _unmentioned(cut_message(_with_brackets(text, activity)), activity)
    kinds = [_text(_mapping(one), "contentType") for one in _list(activity, "attachments")]
    files = [kind for kind in kinds if not kind.startswith(_NOT_FILES)]
    return Said(text=text, file=bool(files) and not text)


def _with_brackets(text: str, activity: Mapping[str, Any]) -> str:
    """The text with what stood in < >, which Teams takes out of it and leaves in the HTML beside it.

    The HTML counts only if it says nothing else than the text, as it does where a message is quoted.
    """
    for one in _list(activity, "attachments"):
        html = (
            one.get("content") if isinstance(one, Mapping) and one.get("contentType") == "text/html" else None
        )
        if isinstance(html, str) and "@" in html[:LONGEST_HTML]:
            whole = unescape(_TAG.sub("", _LINE_ENDS.sub("\n", html[:LONGEST_HTML]))).strip()
            if "".join(_IN_BRACKETS.sub("", whole).split()) == "".join(text.split()):
                return whole
    return text


def _unmentioned(text: str, activity: Mapping[str, Any]) -> str:
    """The text without the mention of the bot; other people that it mentions keep their names."""
    bot = _mapping(activity.get("recipient")).get("id")
    others = set()
    for entity in _list(activity, "entities"):
        if _text(_mapping(entity), "type") == "mention":
            mentioned = entity.get("mentioned")
            if isinstance(mentioned, Mapping) and mentioned.get("id") != bot:
                others.add(_text(entity, "text"))
    plain = MENTION.sub(lambda found: found[1] if found[0] in others else " ", text)
    return _storable(plain).strip()


def _place(conversation: Mapping[str, Any]) -> Place:
    personal = conversation.get("conversationType") in (None, "personal") and not conversation.get("isGroup")
    return Place.PERSONAL if personal else Place.CHANNEL


def _tenant(activity: Mapping[str, Any], conversation: Mapping[str, Any]) -> str:
    channel_data = activity.get("channelData")
    tenant = channel_data.get("tenant") if isinstance(channel_data, Mapping) else None
    if isinstance(tenant, Mapping) and tenant.get("id"):
        return _id(tenant, "id")
    return _id(conversation, "tenantId")


def _mapping(value: object) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        msg = "an object was expected"
        raise BadActivityError(msg)
    return value


def _list(mapping: Mapping[str, Any], name: str) -> Sequence[Any]:
    value = mapping.get(name) or ()
    if not isinstance(value, Sequence) or isinstance(value, str):
        raise BadActivityError(name)
    return value


def _id(mapping: Mapping[str, Any], name: str) -> str:
    """An id that can be stored, compared and written to a log."""
    value = mapping.get(name)
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST_ID or not value.isprintable():
        raise BadActivityError(name)
    return value


def _text(mapping: Mapping[str, Any], name: str) -> str:
    value = mapping.get(name)
    return _storable(value[:LONGEST_ID]) if isinstance(value, str) else ""


def _storable(text: str) -> str:
    """Without the one character that PostgreSQL's texts can't hold."""
    return text.replace("\0", "")
