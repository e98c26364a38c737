"""Which of the companies that somebody speaks for something is about: it's asked or named, never guessed."""

from collections.abc import Mapping

from dialogs.flows.flow import Deed
from dialogs.flows.own_company import ANOTHER, company_at_hand, speaks_for_several
from dialogs.flows.scene import Scene
from programme.companies.companies import CompanyId
from programme.letters.letters import Letter
from programme.meetings.follow_ups import FollowUpId
from programme.meetings.meetings import MeetingId
from programme.rights import Right, may
from reading.companies import Names
from reading.message import read_message
from texts.say import Button, Plain, Say, Words

SAID = "said"
"""What was typed before it was asked, in the press that answers."""


def has_to_choose(scene: Scene) -> bool:
    """Whether the speaker has to say for which of several companies."""
    is_contact = not may(scene.speaker, Right.ACT_FOR_COMPANIES)
    return is_contact and speaks_for_several(scene) and company_at_hand(scene) is None


def which_company(deed: Deed, about: str, text: str, scene: Scene) -> Say:
    """A button for each of them, with what was asked for."""
    press = {"deed": deed.name, **({"about": about} if about else {}), **({SAID: text} if text else {})}
    return Say(
        Words("which-company-of-yours"),
        Words("which-company-of-yours-next", {"deed": Words(f"deed-{deed.name}")}),
        buttons=tuple(
            Button(Plain(one.called.shown), {**press, "of_company": one.id})
            for one in scene.companies.all_of(scene.speaker.id)
        ),
    )


def own_company_named(text: str, scene: Scene) -> str:
    """The id of the one of the speaker's several companies that a text names; empty for none or more."""
    if not speaks_for_several(scene):
        return ""
    own = {one.called.name: one.id for one in scene.companies.all_of(scene.speaker.id)}
    named = {own[one.name] for one in Names(own).found(read_message(text))}
    return named.pop() if len(named) == 1 else ""


def company_wished_for(deed: str, text: str, scene: Scene) -> str:
    """As `own_company_named`; for a booking also one that the speaker doesn't speak for yet."""
    if own := own_company_named(text, scene):
        return own
    may_be_another = deed == "book_presentation" and not may(scene.speaker, Right.ACT_FOR_COMPANIES)
    return ANOTHER if may_be_another and scene.read(text).of_another_company else ""


def chosen_by_name(text: str, scene: Scene) -> Mapping[str, str] | None:
    """The press of the last card that is for the company that was named, where it was asked which."""
    presses = [press for _, press in scene.talk.front if "of_company" in press]
    asked = {press.get("deed") for press in presses}
    company = own_company_named(text, scene) if len(asked) == 1 else ""
    meant = [press for press in presses if press["of_company"] == company]
    return meant[0] if company and len(presses) > len(meant) == 1 else None


def company_of(letter: Letter, scene: Scene) -> str:
    """The id of the company that a letter is about, of several that its receiver speaks for; else empty."""
    own = {one.company for one in scene.companies.spoken_for_by(scene.speaker.id)}
    if len(own) < 2:  # noqa: PLR2004 - then nobody has to be told which
        return ""
    meeting = scene.meetings.get(MeetingId(letter.about))
    agreed = scene.follow_ups.get(FollowUpId(letter.about))
    named = [CompanyId(part) for part in letter.key.split("/") if part in own]
    found = [*([meeting.booking.company] if meeting else []), *([agreed.company] if agreed else []), *named]
    return found[0] if found and found[0] in own else ""
