"""The four turns' cards, in bokmål."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from booking.slots import Slot
from booking.tables import Meeting

Card = dict[str, Any]
_DAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_MONTHS = (
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
)
_LANGUAGES = (("Bokmål", "nb"), ("Nynorsk", "nn"), ("English", "en"))


@dataclass(frozen=True)
class Reply:
    """What is answered, and whether it takes the pressed card's place."""

    card: Card
    replaces: bool = False


@dataclass(frozen=True)
class Cards:
    """Cards with local times."""

    zone: ZoneInfo

    def form(self, run: str, slots: Sequence[Slot], attendees: str, language: str, note: str = "") -> Card:
        """What is needed for a booking."""
        choices = [
            _choice(f"{number}  {self._when(slot.start)}", token_of(slot.start))
            for number, slot in enumerate(slots, 1)
        ]
        languages = [_choice(title, value) for title, value in _LANGUAGES]
        return _card(
            "Bestill presentasjon",
            [
                *([_text(note)] if note else []),
                _field("Input.Text", "company", "Bedrift (organisasjonsnummer eller navn)"),
                _field("Input.Text", "attendees", "Hvem blir med?", value=attendees),
                _field(
                    "Input.ChoiceSet",
                    "language",
                    "Språk i presentasjonen",
                    value=language,
                    style="expanded",
                    choices=languages,
                ),
                _field("Input.ChoiceSet", "slot", "Når passer det?", style="compact", choices=choices),
            ],
            [
                _button("Bestill", {"run": run, "do": "send"}),
                _button("Flere tider", {"run": run, "do": "more"}),
                _button("Lukk skjemaet", {"run": run, "do": "leave"}),
            ],
        )

    def booked(self, meeting: Meeting, host: str, reminded_at: datetime | None) -> Card:
        """The meeting, and what may be done about it."""
        facts = {
            "Når": self._when(meeting.starts),
            "Hvor": "På Teams",
            "Med": host,
            "Bedrift": meeting.company.name,
            "Deltakere": ", ".join(meeting.attendees),
        }
        reminder = f"Du får en påminnelse her {self._when(reminded_at)}." if reminded_at else ""
        about = {"about": meeting.id}
        return _card(
            "Presentasjonen er bestilt",
            [*([_text(reminder)] if reminder else []), *(_fact(*one) for one in facts.items())],
            [
                _button("Flytt", {"deed": "move_meeting", **about}),
                _button("Avlys", {"deed": "cancel_meeting", **about}),
                _button("Mine møter", {"deed": "my_meetings"}),
            ],
        )

    def sure(self, meeting: Meeting, run: str) -> Card:
        """Whether it really is to be cancelled."""
        return _card(
            "Vil du avlyse dette møtet?",
            [_text(f"Presentasjon {self._when(meeting.starts)}")],
            [
                _button("Ja, avlys", {"run": run, "do": "sure"}),
                _button("Flytt", {"deed": "move_meeting", "about": meeting.id}),
                _button("La møtet stå", {"run": run, "do": "leave"}),
            ],
        )

    def cancelled(self, meeting: Meeting) -> Card:
        """That it's gone, and what may follow."""
        return _card(
            f"Møtet {self._when(meeting.starts)} er avlyst",
            [_text("Det kommer ingen påminnelse. Bestill ny tid når det passer.")],
            [
                _button("Bestill presentasjon", {"deed": "book_presentation"}),
                _button("Hvor står vi?", {"deed": "my_status"}),
                _button("Snakk med oss", {"deed": "ask_a_person"}),
            ],
        )

    def plain(self, title: str) -> Card:
        """One sentence."""
        return _card(title, [], [_button("Bestill presentasjon", {"deed": "book_presentation"})])

    def _when(self, moment: datetime) -> str:
        local = moment.astimezone(self.zone)
        day = f"{_DAYS[local.weekday()]} {local.day}. {_MONTHS[local.month - 1]}"
        return f"{day} kl. {local:%H.%M}"


def token_of(start: datetime) -> str:
    """The slot as a press carries it."""
    return f"{start:%Y-%m-%dT%H:%MZ}"


def _card(title: str, body: Sequence[Card], actions: Sequence[Card]) -> Card:
    heading = {**_text(title), "style": "heading", "size": "Medium", "weight": "Bolder"}
    return {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.5",
        "lang": "nb",
        "fallbackText": title,
        "body": [heading, *body],
        "actions": list(actions),
    }


def _text(text: str) -> Card:
    return {"type": "TextBlock", "text": text, "wrap": True}


def _fact(name: str, value: str) -> Card:
    runs = [{"type": "TextRun", "text": f"{name}: ", "weight": "Bolder"}, {"type": "TextRun", "text": value}]
    return {"type": "RichTextBlock", "spacing": "Small", "inlines": runs}


def _field(sort: str, name: str, label: str, **more: Any) -> Card:  # noqa: ANN401 - a field's own properties
    return {"type": sort, "id": name, "label": label, "errorMessage": label, **more}


def _choice(title: str, value: str) -> Card:
    return {"title": title, "value": value}


def _button(title: str, data: Mapping[str, str]) -> Card:
    return {"type": "Action.Submit", "title": title, "data": dict(data)}
