"""Invite a company: a text to send, with the app's link and a code that makes one contact."""

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.scene import Scene
from dialogs.shared_questions.group_questions import WhichKnownCompany
from dialogs.shared_questions.plain_questions import WhichLanguage
from programme.companies.invitations import LASTS, Invitation
from programme.deeds.road import note
from programme.rights import Right
from texts.say import Figure, InLanguage, Plain, Say, Value, Words


class WhichTextLanguage(WhichLanguage):
    """The language of the text."""

    fills = "text_language"


def invite(answers: Answers, scene: Scene) -> Say:
    """The text in its language; whoever writes the code speaks for the company."""
    company = answers[WhichKnownCompany]
    invitation = Invitation(scene.new_run[:16], company.id, scene.speaker.id, scene.now + LASTS)
    scene.invitations.add(invitation)
    note(scene, company.id, "invited", scene.speaker.id)
    about, called = scene.programme.about, company.called
    values: dict[str, Value] = {
        "programme": about.name,
        "company": Plain(called.shown),
        "link": Plain(scene.app_link or about.contact),
        "code": Plain(invitation.shown),
        "leader": Plain(about.leader),
    }
    return Say(
        Words("invitation-text"),
        InLanguage(answers[WhichTextLanguage], Words("invitation-letter", values)),
        (
            Figure(Words("company"), Plain(called.shown)),
            Figure(Words("invitation-ends"), invitation.ends.astimezone(scene.programme.zone).date()),
        ),
        buttons=(
            deed_button("company", known_company=company.called.number or company.called.name),
            deed_button("help"),
        ),
    )


DEEDS = (
    Deed(
        "invite",
        needs=Right.ACT_FOR_COMPANIES,
        flow=Flow((WhichKnownCompany(), WhichTextLanguage()), invite),
    ),
)
