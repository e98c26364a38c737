"""Put a reminder off: it comes again the next working day in the morning, if that is early enough."""

from datetime import datetime, time

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.scene import Scene
from programme.calendar import LEAST_WARNING
from programme.deeds.reminding import remind_of
from programme.desk import Desk
from programme.letters.choices import AGAIN
from programme.letters.letters import Letter
from programme.letters.pacing import subject_of
from programme.places import in_working_days
from programme.rights import Right
from texts.say import Say, Words

COMES_AT = time(9)


def later(letter: Letter, desk: Desk) -> datetime:
    """When it would come: at nine, or when quiet time ends where what it reminds of is early that day."""
    nine = in_working_days(desk.now, 1, COMES_AT, desk.programme)
    if _is_early_enough(nine, letter, desk):
        return nine
    return in_working_days(desk.now, 1, desk.programme.about.quiet_time.end, desk.programme)


def may_come_later(letter: Letter, desk: Desk) -> bool:
    """Whether it would still be of use then."""
    return _is_early_enough(later(letter, desk), letter, desk)


def _is_early_enough(moment: datetime, letter: Letter, desk: Desk) -> bool:
    """Whether what it reminds of is over already, or is an hour later at least."""
    return letter.event is None or letter.event <= desk.now or moment + LEAST_WARNING <= letter.event


def remind_later(scene: Scene, about: str) -> Say:
    """The reminder of that key comes then once more, if it's the speaker's; else what is there to see."""
    letter = scene.outbox.get(about)
    if letter is None or letter.to != scene.speaker.id or subject_of(letter) is None:
        return _said(Words("no-such-reminder"))
    if not may_come_later(letter, scene):
        return _said(Words("reminder-not-later"), Words("reminder-not-later-next", {"when": _event(letter)}))
    until = later(letter, scene)
    scene.choices.put_off(scene.speaker.id, letter.key.partition(AGAIN)[0], until)
    remind_of(scene, letter)
    return _said(Words("reminder-later"), Words("reminder-later-next", {"when": until}))


def _event(letter: Letter) -> datetime:
    return letter.event or letter.due


def _said(title: Words, text: Words | None = None) -> Say:
    return Say(title, text, buttons=(deed_button("reminders", primary=True), deed_button("help")))


DEEDS = (Deed("remind_later", needs=Right.ANYBODY, answers=remind_later, changes=True),)
