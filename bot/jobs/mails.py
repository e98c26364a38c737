"""Letters as e-mails that can be handed over: in their reader's language, with what mail programs ask for."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from email.utils import format_datetime

from bot.conversation.resources import Resources
from bot.conversation.scenes import scene_of
from bot.exports.calendar_file import Entry as InCalendar
from bot.exports.calendar_file import Guest, calendar_file, method_of
from bot.exports.mail_message import CalendarPart, Envelope, Line, message, told
from bot.exports.meeting_entry import entry_of, kickoff_entry
from bot.outside.mail import Mail
from dialogs.letters.mails import Mailed, mailed
from programme.deeds.meetings.invited import invited
from programme.deeds.uncertain_letters import ask_leaders
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter, LetterReason, Way
from programme.meetings.meetings import MeetingId
from programme.people import Person
from storage.unit import Unit
from texts.entries import Entry
from texts.say import Plain, Sentence, Words
from texts.voice import Voice


def mail_was_lost(mail: Letter, unit: Unit) -> None:
    """Where it stood for a message that matters, a leader says what becomes of that."""
    earlier = unit.outbox.get(mail.earlier) if mail.what == LetterKind.BY_EMAIL else None
    if earlier:
        ask_leaders(unit, earlier)


_OF_A_MEETING = {
    LetterKind.MEETING_BOOKED,
    LetterKind.MEETING_MOVED,
    LetterKind.MEETING_CANCELLED,
    LetterKind.MEETING_LINK,
    LetterKind.MEETING_OF_COMPANY,
}


@dataclass(frozen=True)
class Mails:
    """Says letters as e-mails."""

    resources: Resources
    invites: bool
    """Whether meetings are told of by e-mail; else Graph invites, or nobody does."""

    def in_place_of(self, letter: Letter, unit: Unit) -> bool:
        """Whether an e-mail goes in place of a message that didn't arrive, as far as is known.

        What it says is the message's; the message's state tells whether it may have been seen in Teams.
        """
        person = unit.people.get(letter.to)
        if letter.way is not Way.NEW or person is None or not person.email:
            return False
        if not self._tells_anyway(letter, person, unit):
            here = replace(letter, key=letter.email_key, what=LetterKind.BY_EMAIL, due=unit.now, tries=0)
            unit.outbox.plan([replace(here, email=person.email, earlier=letter.key)])
        return True

    def invites_to(self, letter: Letter, unit: Unit) -> bool:
        """Whether an invitation tells the letter's receiver what it says."""
        person = unit.people.get(letter.to)
        return person is not None and self._tells_anyway(letter, person, unit)

    def _tells_anyway(self, letter: Letter, person: Person, unit: Unit) -> bool:
        """Whether an invitation tells the person's address what the letter says."""
        if not self.invites or letter.what not in _OF_A_MEETING:
            return False
        meeting = unit.meetings.get(MeetingId(letter.about))
        return meeting is not None and person.email in {one.email for one in invited(meeting, unit)}

    def mail(
        self, letter: Letter, person: Person, unit: Unit, entries: Mapping[str, Entry]
    ) -> Mail | LetterReason:
        """The e-mail, from the facts as they are now; or why it must not be sent."""
        said = mailed(letter, scene_of(unit, person, self.resources, entries))
        if said is None:
            return LetterReason.NOT_TRUE
        if said.may_do_without and unit.unsubscribed.has(letter.email):
            return LetterReason.UNSUBSCRIBED
        return self._mail(letter, said, person, unit)

    def _mail(self, letter: Letter, said: Mailed, person: Person, unit: Unit) -> Mail:
        about = unit.programme.about
        year = unit.now.astimezone(unit.programme.zone).year
        voice = self.resources.voices[said.language or person.language].in_year(year)
        if letter.email == person.email:
            voice = voice.beside(person.zone)
        answer = Words("mail-answer", {"contact": Plain(about.contact)})
        footer: list[Sentence] = [said.why, answer, Plain(about.name)]
        stop = self.resources.site.unsubscribe(letter.email) if said.may_do_without else ""
        links = [Line(voice.speak(Words("mail-stop")), stop)] if stop else []
        envelope = Envelope(
            key=letter.key,
            sender=self.resources.mail_from,
            sender_name=about.name,
            to=letter.email,
            answers_to=about.contact,
            date=format_datetime(unit.real_now),
            unsubscribe=stop,
        )
        file = self._file(said, voice, unit)
        return Mail(letter.email, message(told(said.say, footer, links, voice), envelope, file))

    def _file(self, said: Mailed, voice: Voice, unit: Unit) -> CalendarPart | None:
        told, sender = said.invitation, self.resources.mail_from
        if said.has_kickoff:
            return _part(kickoff_entry(unit.programme, voice, sender, unit.real_now), unit)
        if told is None:
            return None
        guests = [Guest(one.email, one.name or one.email) for one in told.people]
        return _part(entry_of(told.meeting, voice, sender, unit, guests, off=told.is_off), unit)


def _part(entry: InCalendar, unit: Unit) -> CalendarPart:
    return CalendarPart(calendar_file(entry, unit.real_now), method_of(entry))
