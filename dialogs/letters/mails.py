"""Says a letter as an e-mail: its text, why its reader gets it, and whether they may do without."""

from dataclasses import dataclass, replace

from dialogs.flows.scene import Scene
from dialogs.kickoff import mails as kickoff_mails
from dialogs.letters.compose import compose
from dialogs.meetings.mails import Invitation, invitation
from programme.deeds.must_be_known import awaits_sign
from programme.deeds.reminding import REGISTERED
from programme.letters.letter_kinds import OF_BROADCASTS, LetterKind
from programme.letters.letters import Letter, LetterState
from programme.letters.pacing import is_reminder
from programme.people import Language
from texts.say import Button, Say, Words


@dataclass(frozen=True)
class Mailed:
    """What an e-mail says."""

    say: Say
    why: Words
    """Why its reader gets it."""
    may_do_without: bool = False
    """Whether it isn't about what they booked or asked for themselves."""
    language: Language | None = None
    """The reader's, where it isn't that of whom the letter is to."""
    invitation: Invitation | None = None
    """What its calendar file does."""
    has_kickoff: bool = False
    """Whether the kick-off's calendar file goes with it."""


def mailed(letter: Letter, scene: Scene) -> Mailed | None:
    """What it says to its reader; None if it's no longer true and must not be sent.

    `scene.speaker` is whom the letter is to: of a reader known by their address alone, who named them.
    """
    if letter.what == LetterKind.BY_EMAIL:
        return _in_place(letter, scene)
    if letter.what == LetterKind.NO_SIGN:
        return _no_sign(letter, scene)
    if letter.what == LetterKind.SENT_AGAIN:
        lost = scene.outbox.get(letter.earlier)
        return mailed(lost, scene) if lost else None
    if letter.what == LetterKind.MEETING_MAIL:
        return _invited(letter, scene)
    if letter.what == REGISTERED:
        said = kickoff_mails.receipt(letter, scene)
        return Mailed(said, kickoff_mails.why(letter, scene), has_kickoff=True) if said else None
    said = kickoff_mails.reminder(letter, scene)
    return Mailed(said, kickoff_mails.why(letter, scene), may_do_without=True) if said else None


def _in_place(letter: Letter, scene: Scene) -> Mailed | None:
    """The message that didn't come in Teams, as far as is known."""
    earlier = scene.outbox.history_of(letter.earlier)
    say = compose(earlier.letter, scene) if earlier else None
    if earlier is None or say is None:
        return None
    why = "mail-why-uncertain" if earlier.state is LetterState.UNCERTAIN else "mail-why-not-in-teams"
    meant = earlier.letter
    may_do_without = is_reminder(meant) or meant.what in OF_BROADCASTS
    return Mailed(_with_teams(say, scene), Words(why), may_do_without)


def _no_sign(letter: Letter, scene: Scene) -> Mailed | None:
    """What must be known, and came in Teams; None once there was a sign, or it isn't so any more."""
    earlier = scene.outbox.history_of(letter.earlier)
    if earlier is None or not awaits_sign(earlier, scene):
        return None
    say = compose(earlier.letter, scene)
    return Mailed(_with_teams(say, scene), Words("mail-why-no-sign")) if say else None


def _invited(letter: Letter, scene: Scene) -> Mailed | None:
    told = invitation(letter, scene)
    if told is None:
        return None
    own = next((one for one in told.people if one.email == letter.email), None)
    language = own.language if own else told.meeting.booking.language
    return Mailed(told.say, Words("mail-why-meeting"), language=language, invitation=told)


def _with_teams(say: Say, scene: Scene) -> Say:
    """What can be pressed in Teams can't be in an e-mail: the way there instead."""
    if not scene.app_link:
        return say
    return replace(say, more=(*say.more, Button(Words("mail-open-teams"), link=scene.app_link)))
