"""Says a letter from the facts as they are when it's sent: each kind is said by its subject."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from dialogs.broadcasts import letters as broadcast_letters
from dialogs.companies import letters as contact_letters
from dialogs.flows.own_company import of_which
from dialogs.flows.scene import Scene
from dialogs.flows.to_the_group import as_read
from dialogs.flows.which_company import company_of
from dialogs.groups import letters as group_letters
from dialogs.hours import letters as sick_letters
from dialogs.kickoff import letters as kickoff_letters
from dialogs.leading import letters as leader_letters
from dialogs.letters import by_rule, settled
from dialogs.letters.closing_dates import as_the_dates_allow
from dialogs.meetings import agreed_letters, outlook, times_open
from dialogs.meetings import letters as meeting_letters
from dialogs.meetings.afterwards import outcome_letters
from dialogs.places import letters as place_letters
from dialogs.questions import letters as question_letters
from dialogs.reminders import letters as uncertain_letters
from programme.letters.letter_kinds import LetterKind, kind_of
from programme.letters.letters import Letter
from texts.say import Say

BY_KIND: Mapping[LetterKind, Callable[[Letter, Scene], Say | None]] = {
    kind: says
    for subject in (
        broadcast_letters,
        contact_letters,
        group_letters,
        sick_letters,
        kickoff_letters,
        leader_letters,
        agreed_letters,
        meeting_letters,
        outcome_letters,
        outlook,
        place_letters,
        question_letters,
        settled,
        times_open,
        uncertain_letters,
    )
    for kind, says in subject.LETTERS.items()
}


def compose(letter: Letter, scene: Scene) -> Say | None:
    """What the letter says to `scene.speaker`; None if it's no longer true and must not be sent."""
    there = scene.at(replace(scene.talk, company=company_of(letter, scene)))
    said = _said(letter, there)
    return as_read(of_which(as_the_dates_allow(said, there), there), there) if said else None


def _said(letter: Letter, scene: Scene) -> Say | None:
    kind = kind_of(letter.what)
    if kind is None:
        return by_rule.reminder(letter, scene)
    if kind is LetterKind.SENT_AGAIN:
        earlier = scene.outbox.get(letter.earlier)
        return _said(earlier, scene) if earlier else None
    return BY_KIND[kind](letter, scene)
