"""What came in, as a turn takes it, and what it answers; whatever carried it."""

from dataclasses import dataclass

from dialogs.flows.scene import Place, Said
from programme.letters.addresses import Address
from programme.people import PersonId
from texts.say import Say
from texts.voice import Voice


@dataclass(frozen=True)
class Incoming:
    """Something that a known person said in a conversation."""

    activity: str
    """Channel, conversation, type and id: the same for a repeated delivery."""
    conversation: str
    person: PersonId
    name: str
    place: Place
    locale: str
    """The client's language tag, such as `nb-NO`; may be empty."""
    said: Said
    address: Address
    """Where the answer goes: the conversation, and the service that carries it."""
    zone: str = ""
    """The client's, by its IANA name; empty where it isn't told."""
    pressed: str = ""
    """The id of the message whose button was pressed."""


@dataclass(frozen=True)
class Account:
    """Somebody that a checked token names."""

    person: PersonId
    name: str
    """To be shown; it proves nothing."""


@dataclass(frozen=True)
class Spoken:
    """A message and the voice that speaks it."""

    say: Say
    voice: Voice


class MayBeDoneError(Exception):
    """The turn failed, and nobody knows whether what was to be done is done."""
