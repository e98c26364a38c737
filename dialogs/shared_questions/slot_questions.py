"""When, and which meeting: questions about free times and about meetings that stand or were held."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import overload

from dialogs.flows.flow import Answers, Question
from dialogs.flows.own_company import company_at_hand, meetings_to_change, speaks_for_several
from dialogs.flows.scene import Scene
from dialogs.shared_questions.company_questions import WhichCompany
from dialogs.shared_questions.group_questions import company_named
from programme.errors import CalendarsUnreadError, NoSuchMeetingError, NotAnAnswerError
from programme.meetings.meetings import Meeting, MeetingId, MeetingState
from programme.meetings.slots import Slot, read_token
from programme.plan import Kind
from programme.rights import Right, may, may_change, may_lead
from reading.reading import Reading
from texts.say import Choice, FieldKind, Plain, Words

NEAREST = 5
"""So many slots are offered around a time that isn't free."""


class _SlotChoices(Sequence[Choice]):
    """Slots as choices. There are hundreds and a card shows twelve, so each is made when it's looked at."""

    def __init__(self, slots: Sequence[Slot]) -> None:
        self._slots = slots

    def __len__(self) -> int:
        return len(self._slots)

    @overload
    def __getitem__(self, place: int) -> Choice: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Choice]: ...
    def __getitem__(self, place: int | slice) -> Choice | Sequence[Choice]:
        if isinstance(place, slice):
            return [Choice(slot.token, slot) for slot in self._slots[place]]
        return Choice(self._slots[place].token, self._slots[place])


class WhichSlot(Question[Slot]):
    """When: one of the free slots."""

    fills = "slot"
    noun = "when"
    kind = FieldKind.CHOICE
    numbers = True
    binds = True
    meets = Kind.PRESENTATION

    def slots(self, so_far: Answers, scene: Scene) -> Sequence[Slot]:  # noqa: ARG002 - for WhichNewSlot
        """Free slots for a presentation, earliest first."""
        return scene.meetings.free(Kind.PRESENTATION, scene.now)

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:
        """The free slots, earliest first."""
        slots = self.slots(so_far, scene)
        if not slots and scene.meetings.calendars.unread:
            raise CalendarsUnreadError(self.meets, company=_for_whom(so_far, scene))
        return _SlotChoices(slots)

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:
        """The free slots that a sentence about a time allows ("torsdag kl 14", "uke 10")."""
        meant = said.starts
        if meant is None:
            return ()
        return [slot.token for slot in self.slots(so_far, scene) if meant.fits(slot.start)]

    def near(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:
        """The free slots closest to the time that a sentence asks for."""
        meant = said.starts
        if meant is None:
            return ()
        far = {slot: meant.distance(slot.start) for slot in self.slots(so_far, scene)}
        left = [slot for slot in far if far[slot] < timedelta.max]
        nearest = sorted(left, key=lambda slot: far[slot])[:NEAREST]
        return [slot.token for slot in sorted(nearest, key=lambda slot: slot.start)]

    def left_by(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:
        """The free slots that "fredag passer ikke" leaves, however often the form is shown after it."""
        meant = said.starts
        return self.hear(said, so_far, scene) if meant and meant.denied else ()

    def refuses(self, said: Reading, scene: Scene, *, heard: bool) -> Words | None:
        """A day that is only told of; what is ruled out or in doubt leaves times that are offered."""
        meant = said.starts
        if meant is None:
            return super().refuses(said, scene, heard=heard)
        return Words("in-doubt") if meant.told else None

    def decides(self, said: Reading, scene: Scene) -> bool:  # noqa: ARG002 - a Question
        """Whether it says one thing, rules nothing out, and isn't in doubt ("Thursday if possible")."""
        meant = said.starts
        return meant is None or not (meant.excluded or meant.unclear or said.in_doubt)

    def take(self, token: str, scene: Scene) -> Slot:
        """The slot that starts then; whether it's still free is decided when it is claimed."""
        start = read_token(token)
        if start <= scene.now:
            raise NotAnAnswerError
        return Slot(start, start)


class WhichMeeting(Question[Meeting]):
    """Which of the meetings that the person may change."""

    fills = "meeting"
    noun = "meeting"
    kind = FieldKind.CHOICE

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """The meetings that stand, earliest first; for the leader with whose they are."""
        return [Choice(meeting.id, line_of(meeting, scene)) for meeting in meetings_to_change(scene)]

    def known(self, scene: Scene) -> str:
        """The only one, where there is only one."""
        mine = meetings_to_change(scene)
        return mine[0].id if len(mine) == 1 else ""

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:
        """The one that is at the time in the sentence ("flytt møtet onsdag kl 9"), unless it's known.

        For the project group, the one of the company that it names ("avlys møtet med Prøvebrød").
        """
        if self.fills in so_far.names():
            return ()
        if company := company_named(said, scene):
            own = [one.id for one in meetings_to_change(scene) if one.booking.company == company.id]
            if len(own) == 1:
                return own
        meant = said.times
        if meant is None or meant.excluded or not meant.is_exact:
            return ()
        then = [one.id for one in meetings_to_change(scene) if meant.fits(one.start)]
        return then if len(then) == 1 else ()

    def take(self, token: str, scene: Scene) -> Meeting:
        """The meeting, if it stands and is the person's to change."""
        meeting = scene.meetings.get(MeetingId(token))
        if meeting is None or meeting.state is not MeetingState.BOOKED or meeting.start <= scene.now:
            raise NoSuchMeetingError
        if not may_change(
            scene.speaker, meeting, scene.companies.contact(scene.speaker.id, meeting.booking.company)
        ):
            raise NoSuchMeetingError
        return meeting


def line_of(meeting: Meeting, scene: Scene) -> Words:
    """What and when; with whose it is for the leader, and for who speaks for several companies."""
    line = Words(f"meeting-line-{meeting.booking.kind}", {"when": meeting.start})
    tells_whose = may(scene.speaker, Right.LEAD) or speaks_for_several(scene)
    company = scene.companies.get(meeting.booking.company) if tells_whose else None
    return (
        Words("meeting-line-of", {"line": line, "company": Plain(company.called.shown)}) if company else line
    )


class WhichNewSlot(WhichSlot):
    """The new time of a meeting; its own time in a sentence says which meeting it is, not when it's to be."""

    after = ("meeting",)

    def slots(self, so_far: Answers, scene: Scene) -> Sequence[Slot]:
        """Free slots for that kind of meeting, earliest first."""
        meeting = so_far[WhichMeeting]
        return scene.meetings.free(meeting.booking.kind, scene.now, moving=meeting.id)

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:
        """The free slots that a sentence allows; one that allows its own time as well never decides alone."""
        own = so_far[WhichMeeting].start
        found = [token for token in super().hear(said, so_far, scene) if read_token(token) != own]
        return () if len(found) == 1 and _allows(said, own) else found

    def near(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:
        """Those closest to a time that isn't its own."""
        return () if _allows(said, so_far[WhichMeeting].start) else super().near(said, so_far, scene)

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:
        """The free slots but the one it has."""
        meeting = so_far[WhichMeeting]
        slots = [slot for slot in self.slots(so_far, scene) if slot.start != meeting.start]
        if not slots and scene.meetings.calendars.unread:
            raise CalendarsUnreadError(meeting.booking.kind, meeting.id)
        return _SlotChoices(slots)


def _for_whom(so_far: Answers, scene: Scene) -> str:
    """The company that the talk is about, or the one that the project group has named, if it's known."""
    if at_hand := company_at_hand(scene):
        return at_hand.id
    called = so_far.get(WhichCompany, None)
    if called is None or not may(scene.speaker, Right.ACT_FOR_COMPANIES):
        return ""
    found = scene.companies.found(called.number or called.name)
    alike = [one.id for one in found if called.number or one.called.key == called.key]
    return alike[0] if len(alike) == 1 else ""


def _allows(said: Reading, start: datetime) -> bool:
    """Whether a sentence about a time allows that one."""
    return said.times is not None and said.times.fits(start)


class HeldMeeting(Question[Meeting]):
    """A meeting of one kind that has begun, of those that the speaker held; for the leader, any."""

    fills = "meeting"
    noun = "meeting"
    kind = FieldKind.CHOICE
    held = Kind.PRESENTATION

    def take(self, token: str, scene: Scene) -> Meeting:
        """The meeting; NoSuchMeetingError if it hasn't begun, or isn't the speaker's."""
        meeting = scene.meetings.get(MeetingId(token))
        if meeting is None or meeting.state is not MeetingState.BOOKED or meeting.start > scene.now:
            raise NoSuchMeetingError
        if meeting.booking.kind is not self.held or not self.is_own(meeting, scene):
            raise NoSuchMeetingError
        return meeting

    def begun(self, scene: Scene) -> Sequence[Meeting]:
        """Those to choose from, latest first."""
        return [one for one in scene.meetings.over(self.held, scene.now) if self.is_own(one, scene)]

    def is_own(self, meeting: Meeting, scene: Scene) -> bool:
        """Whether the speaker may say something of it."""
        return may_lead(scene.speaker, meeting)
