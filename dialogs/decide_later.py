"""Say when the company decides, so that nobody asks before."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from dialogs import when
from dialogs.buttons import deed_button
from dialogs.flow import Answers, Deed, Flow, Question
from dialogs.own_company import company_at_hand, is_on_behalf, not_accepted_yet, own_company
from dialogs.reminding import next_reminder
from dialogs.road import decides, go, note
from dialogs.scene import Scene
from dialogs.telling import contacts_of, tell
from programme.companies import CompanyId
from programme.desk import Desk
from programme.errors import NotAnAnswerError
from programme.letter_kinds import LetterKind
from programme.places import in_working_days
from programme.rights import Right
from programme.road import Stage, Step, steps_from
from programme.subjects import Subject
from texts.say import FieldKind, Figure, Say, Words

ASKED_AT = time(9)
HORIZON = timedelta(days=365)


class WhichDay(Question[date]):
    """The day on which the board or the management decides."""

    fills = "decides_on"
    noun = "decides-on"
    kind = FieldKind.DATE

    def known(self, scene: Scene) -> str:
        """The day that a company gets unless it says another."""
        days = scene.programme.about.decide_days
        latest = in_working_days(scene.now, days, ASKED_AT, scene.programme)
        return latest.astimezone(scene.programme.zone).date().isoformat()

    def hear(self, text: str, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """The first day that a sentence about a time allows ("20. mars", "neste fredag")."""
        now = scene.now.astimezone(scene.programme.zone)
        meant = when.hear(text, now)
        days = [max(first, now.date()) for first, last in meant.days if last >= now.date()] if meant else []
        return [min(days).isoformat()] if days else ()

    def take(self, token: str, scene: Scene) -> date:
        """A day from today on, at most a year ahead."""
        try:
            day = date.fromisoformat(token)
        except ValueError:
            raise NotAnAnswerError from None
        today = scene.now.astimezone(scene.programme.zone).date()
        if not today <= day <= today + HORIZON:
            raise NotAnAnswerError
        return day


def decide_later(answers: Answers, scene: Scene) -> Say:
    """The day is kept, and one card asks when the rules say so."""
    company = own_company(scene)
    if company.stage is not Stage.DECIDING and Step.CONSIDER in steps_from(company.stage):
        go(scene, company.id, Step.CONSIDER, scene.speaker.id)
    asked = ask_after(scene, company.id, answers[WhichDay])
    note(scene, company.id, "decides-on", scene.speaker.id, answers[WhichDay].isoformat())
    if is_on_behalf(scene):
        tell(
            scene,
            contacts_of(scene, company.id),
            LetterKind.DECISION_NOTED,
            company.id,
            scene.now.isoformat(),
        )
    return Say(
        Words("decides-on-kept"),
        Words("decides-on-kept-next", {"when": asked}) if asked else None,
        (Figure(Words("decides-on"), answers[WhichDay]),),
        buttons=(
            deed_button("confirm_participation", primary=True),
            deed_button("my_status"),
            deed_button("ask_a_person"),
        ),
    )


def ask_after(desk: Desk, company: CompanyId, day: date) -> datetime | None:
    """The company decides on that day; when it's asked next, if a rule says so."""
    decides(desk, company, day)
    return next_reminder(desk, company, Subject.DECISION)


def instead(scene: Scene) -> Say | None:
    """What is said to somebody without a company, or whose company has decided."""
    company = company_at_hand(scene)
    if company and Step.CONSIDER not in steps_from(company.stage) and company.stage is not Stage.DECIDING:
        return Say(
            Words("decided-already"), buttons=(deed_button("my_status", primary=True), deed_button("help"))
        )
    return None if company else not_accepted_yet(scene)


DEEDS = (Deed("decide_later", needs=Right.ANYBODY, flow=Flow((WhichDay(),), decide_later, instead=instead)),)
