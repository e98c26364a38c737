"""What somebody said, as far as a booking needs it."""

from collections.abc import Mapping
from dataclasses import dataclass

from microsoft_agents.activity import Activity


@dataclass(frozen=True)
class Said:
    """A message or a press in a person's own chat."""

    activity: str
    """The activity's id, which Teams repeats when it sends the activity again."""
    person: str
    tenant: str
    name: str
    conversation: str
    service_url: str
    bot: str
    member: str
    reply_to: str
    pressed: Mapping[str, str]
    """What the button and the form's fields carry; empty for a message."""


def said_in(activity: Activity) -> Said | None:
    """What was said about a presentation; None for whatever else."""
    if not activity.value and "presentasjon" not in (activity.text or "").lower():
        return None
    sender, chat = activity.from_property, activity.conversation
    return Said(
        activity=f"{chat.id} {activity.id}",
        person=f"{chat.tenant_id}/{sender.aad_object_id}",
        tenant=chat.tenant_id,
        name=sender.name,
        conversation=chat.id,
        service_url=activity.service_url,
        bot=activity.recipient.id,
        member=sender.id,
        reply_to=activity.reply_to_id or "",
        pressed=activity.value or {},
    )
