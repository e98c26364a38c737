"""Why is there no place, no offer, no time, no reminder? The rule that decided it, said plainly."""

from dialogs.buttons import deed_button
from dialogs.offers import offer_ends
from dialogs.own_company import is_accepted
from dialogs.scene import Scene
from programme.companies import Company
from programme.places import may_offer, position
from programme.plan import Kind
from programme.road import IN_THE_PROGRAMME, Stage, may_ask_for_a_place
from texts.say import Say, Sentence, Words


def why(scene: Scene) -> Say:
    """Each reason that holds for the reader now."""
    company = scene.companies.of(scene.speaker.id)
    lines: list[Sentence] = [_place(company, scene)] if company else [Words("why-no-company")]
    lines.append(_times(scene))
    lines.append(_reminders(scene))
    return Say(
        Words("why-title"),
        lines=tuple(lines),
        buttons=(deed_button("my_status", primary=True), deed_button("ask_a_person"), deed_button("help")),
    )


def _place(company: Company, scene: Scene) -> Words:
    if not is_accepted(scene):
        return Words("why-not-accepted")
    places = scene.places.all()
    if company.stage in IN_THE_PROGRAMME:
        return Words("why-has-place")
    if ends := offer_ends(scene, company):
        return Words("why-offered", {"ends": ends})
    if not may_offer(scene.now, scene.programme):
        return Words("why-too-late", {"decide_by": scene.programme.about.decide_by})
    if company.stage is Stage.WAITING:
        values = {"position": position(company.id, scene.places), "places": len(places)}
        return Words("why-waiting", values)
    held = scene.meetings.held_for(company.id, Kind.PRESENTATION, scene.now)
    if not may_ask_for_a_place(company.stage, held):
        return Words("why-presentation-first")
    return Words("why-may-confirm")


def _times(scene: Scene) -> Words:
    rules = scene.programme.meetings[Kind.PRESENTATION]
    values = {"notice": rules.notice_hours, "horizon": rules.horizon_days}
    return Words("why-times", values)


def _reminders(scene: Scene) -> Words:
    mine = scene.meetings.booked_by(scene.speaker.id, scene.now)
    for meeting in mine:
        for letter in scene.outbox.planned(meeting.id):
            if letter.what.startswith("reminder:") and letter.to == scene.speaker.id:
                return Words("reminder-comes", {"when": letter.due})
    return Words("why-no-reminder")
