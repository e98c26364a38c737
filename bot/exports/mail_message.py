"""A message as an e-mail: plain text and simple HTML, with a calendar file where there is one."""

from collections.abc import Sequence
from dataclasses import dataclass
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, Template, select_autoescape

from texts.say import Say, Sentence
from texts.voice import Voice

_POLICY = policy.SMTP.clone(cte_type="7bit")  # not every server takes eight bits
_POLICY_UTF8 = policy.SMTPUTF8.clone(cte_type="7bit")
_LINE = 998
"""Characters of a line (RFC 5322, 2.1.1); folded earlier, a long subject begins with an empty one."""


@dataclass(frozen=True)
class CalendarPart:
    """A calendar file, and what a calendar does with it."""

    file: bytes
    method: str


@dataclass(frozen=True)
class Envelope:
    """From whom, to whom, and what goes with it."""

    key: str
    """The same for the same e-mail: whoever gets it twice can tell."""
    sender: str
    sender_name: str
    to: str
    answers_to: str
    date: str
    """As RFC 5322 has it."""
    unsubscribe: str = ""
    """The page, and the address for one click (RFC 8058), by which the reader gets no more of the kind."""


@dataclass(frozen=True)
class Line:
    """A fact, or a link."""

    label: str
    value: str


@dataclass(frozen=True)
class Told:
    """What it says, in the reader's language."""

    title: str
    paragraphs: Sequence[str]
    facts: Sequence[Line]
    links: Sequence[Line]
    footer: Sequence[str]
    language: str


def told(say: Say, footer: Sequence[Sentence], more: Sequence[Line], voice: Voice) -> Told:
    """The message in that voice; what can only be pressed in Teams is left out."""
    speak = voice.speak
    paragraphs = [speak(one) for one in (say.text, *say.lines) if one]
    facts = [Line(speak(one.label), speak(one.value)) for one in (*say.figures, *say.folded)]
    grouped = [button for group in say.groups for button in group.buttons]
    buttons = [one for one in (*say.buttons, *grouped, *say.more) if one.link]
    links = [Line(speak(one.label), one.link) for one in buttons]
    return Told(
        speak(say.title),
        paragraphs,
        facts,
        [*links, *more],
        [speak(one) for one in footer],
        voice.language.value,
    )


def message(told: Told, envelope: Envelope, invitation: CalendarPart | None = None) -> bytes:
    """The e-mail, ready to be handed over; ValueError where an address is none."""
    made = EmailMessage(policy=_POLICY if envelope.to.isascii() else _POLICY_UTF8)
    made["Subject"] = _one_line(told.title)
    made["From"] = Address(_one_line(envelope.sender_name), addr_spec=envelope.sender)
    made["To"] = Address(addr_spec=envelope.to)
    made["Reply-To"] = Address(addr_spec=envelope.answers_to)
    made["Date"] = envelope.date
    domain = envelope.sender.rpartition("@")[2]
    made["Message-ID"] = f"<{sha256(envelope.key.encode()).hexdigest()[:32]}@{domain}>"
    made["Auto-Submitted"] = "auto-generated"
    if envelope.unsubscribe:
        made["List-Unsubscribe"] = f"<{envelope.unsubscribe}>"
        made["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    made.set_content(_text(told))
    made.add_alternative(_template().render(told=told), subtype="html")
    if invitation:
        _attach(made, invitation)
    made["Content-Language"] = told.language  # what is made of parts moves such a header into the first
    return made.as_bytes(policy=made.policy.clone(max_line_length=_LINE))


def _attach(made: EmailMessage, invitation: CalendarPart) -> None:
    """For calendars that look at the parts, and as a file for all others."""
    calendar = EmailMessage(policy=made.policy)
    calendar.set_content(
        invitation.file.decode(), subtype="calendar", charset="utf-8", params={"method": invitation.method}
    )
    del calendar["MIME-Version"]
    made.attach(calendar)
    made.add_attachment(invitation.file, maintype="application", subtype="ics", filename="meeting.ics")


def _text(told: Told) -> str:
    facts = [f"{one.label}: {one.value}" for one in told.facts]
    links = [f"{one.label}:\n{one.value}" for one in told.links]
    parts = [told.title, *told.paragraphs, "\n".join(facts), *links, "-- \n" + "\n".join(told.footer)]
    return "\n\n".join(one for one in parts if one) + "\n"


def _one_line(text: str) -> str:
    """What may stand in a header: whatever a person typed, it adds no header of its own."""
    return " ".join(text.split())


@cache
def _template() -> Template:
    folder = FileSystemLoader(Path(__file__).parent / "templates")
    made = Environment(loader=folder, autoescape=select_autoescape(), trim_blocks=True, lstrip_blocks=True)
    return made.get_template("mail.html")
