"""Why is there no place, no offer, no time, no reminder? The rule that decided it, said plainly."""

from datetime import timedelta

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.own_company import company_at_hand, is_accepted, own_meetings
from dialogs.flows.scene import Scene
from dialogs.flows.where_it_is import offer_ends, where_it_is
from dialogs.why_no_time import why_no_time
from programme.companies.companies import Company
from programme.companies.road import IN_THE_PROGRAMME, LEFT_THE_ROAD, Stage, may_ask_for_a_place
from programme.letters.pacing import subject_of
from programme.places import may_offer, position
from programme.plan import Kind
from programme.rights import Right, may
from texts.say import Plain, Say, Sentence, Value, Words


def why(scene: Scene, about: str = "") -> Say:
    """Each reason that holds for the reader now; for the project group what keeps the time that they name."""
    company = company_at_hand(scene)
    if may(scene.speaker, Right.ACT_FOR_COMPANIES):
        meant = scene.read(about).times
        if meant and meant.moment:
            return why_no_time(meant.moment, scene)
        if company is None:
            return Say(
                Words("why-title"),
                Words("why-not-how"),
                lines=(_reminders(scene),),
                buttons=(deed_button("hours"), deed_button("calendar"), deed_button("help")),
            )
    lines: list[Sentence] = [_place(company, scene)] if company else [Words("why-no-company")]
    lines += _times(company, scene)
    lines.append(_reminders(scene))
    return Say(
        Words("why-title"),
        lines=tuple(lines),
        buttons=(deed_button("my_status", primary=True), deed_button("ask_a_person"), deed_button("help")),
    )


def _place(company: Company, scene: Scene) -> Words:
    if not is_accepted(scene):
        return Words("why-not-accepted")
    if company.stage in IN_THE_PROGRAMME and not company.leaves_at:
        return Words("why-has-place")
    if ends := offer_ends(scene, company):
        return Words("why-offered", {"ends": ends})
    if company.stage is Stage.WAITING:
        values = {"position": position(company.id, scene.places), "places": len(scene.places.all())}
        return Words("why-waiting", values)
    found = where_it_is(scene)
    if company.stage in LEFT_THE_ROAD or company.leaves_at:
        return Words("state-and-next", {"state": found.title, "next": found.text})
    if not may_offer(scene.now, scene.programme):
        return Words("why-too-late", {"decide_by": scene.programme.about.decide_by})
    held = scene.meetings.held_for(company.id, Kind.PRESENTATION, scene.now)
    if not may_ask_for_a_place(company.stage, held):
        return Words("why-presentation-first")
    return Words("why-may-confirm")


def _times(company: Company | None, scene: Scene) -> list[Words]:
    """For the kind of meeting that the company books next: what is free, or why nothing is."""
    if not {"book_presentation", "book_startup_meeting"} & {*where_it_is(scene).deeds}:
        return []
    kind = Kind.STARTUP if company and company.stage is Stage.CONFIRMED else Kind.PRESENTATION
    rules, free = scene.programme.meetings[kind], scene.meetings.free(kind, scene.now)
    values: dict[str, Value] = {
        "notice": rules.notice_hours,
        "horizon": rules.horizon_days,
        "hosts": rules.hosts_needed,
    }
    lines = [Words("why-times", {**values, "first": free[0]}) if free else Words("why-no-times", values)]
    today = scene.now.astimezone(scene.programme.zone).date()
    until = today + timedelta(days=rules.horizon_days)
    closed = [one for one in scene.programme.closed if one.first <= until and one.last >= today]
    lines += [
        Words("why-closed", {"first": one.first, "last": one.last, "why": Plain(one.why)}) for one in closed
    ]
    return lines


def _reminders(scene: Scene) -> Words:
    """When the next comes to the speaker; else why none does."""
    mine = scene.meetings.booked_by(scene.speaker.id, scene.now)
    coming = scene.outbox.coming(scene.speaker.id)
    if due := [one.due for one in coming if subject_of(one)]:
        return Words("reminder-comes", {"when": due[0]})
    if mine:
        was = scene.outbox.written_about(mine[0].id)
        came = any(one.letter.to == scene.speaker.id and subject_of(one.letter) for one in was)
        return Words("why-reminder-came" if came else "why-booked-late", {"when": mine[0].start})
    if may(scene.speaker, Right.ACT_FOR_COMPANIES):
        return Words("why-no-reminder-for-group")
    return Words("why-reminder-colleague" if own_meetings(scene) else "why-no-reminder")


DEEDS = (Deed("why", needs=Right.ANYBODY, answers=why, of_company=True),)
