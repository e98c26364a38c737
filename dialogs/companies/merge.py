"""Make one company of two records: what belongs to the one belongs to the other from now on."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dialogs.flows.buttons import deed_button, to_be_sure
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.scene import Scene
from dialogs.shared_questions.group_questions import WhichKnownCompany, WhyChanged, companies_named
from programme.companies.companies import Company
from programme.companies.road import IN_THE_PROGRAMME, Stage, further
from programme.deeds import places
from programme.deeds.notify import contacts_of, notify
from programme.deeds.reminding import remind_of_company
from programme.deeds.road import ask_after, note
from programme.errors import NotAnAnswerError
from programme.groups.network import NetworkGroup
from programme.letters.letter_kinds import LetterKind
from programme.rights import Right
from reading.companies import goes_into_another
from reading.reading import Reading
from texts.say import Figure, Plain, Say, Words


class SameCompanyError(NotAnAnswerError):
    """It's the company that it is to become part of."""

    words = "same-company"
    about = "gone_company"


def _named(said: Reading, scene: Scene) -> Sequence[str]:
    """The two that a sentence names, the one that is kept first."""
    named = [one.id for one in companies_named(said, scene)]
    return named[::-1] if len(named) > 1 and goes_into_another(said.message) else named


class WhichRecordStays(WhichKnownCompany):
    """The record that is kept."""

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:
        """The one that a sentence names for it."""
        return () if self.fills in so_far.names() else _named(said, scene)[:1]


class WhichRecordGoes(WhichKnownCompany):
    """The record that is to go."""

    fills = "gone_company"
    noun = "gone-company"

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:
        """The other one that a sentence names; the one, where the first is known."""
        if self.fills in so_far.names():
            return ()
        kept = so_far[WhichRecordStays].id if WhichRecordStays.fills in so_far.names() else ""
        return [one for one in _named(said, scene) if one != kept][:1]


def what_it_means(answers: Answers, scene: Scene) -> Say:
    """What goes where, and that it can't be undone."""
    kept, gone = answers[WhichRecordStays], answers[WhichRecordGoes]
    return Say(
        Words("merge-sure", {"gone": Plain(gone.called.shown), "kept": Plain(kept.called.shown)}),
        Words("merge-sure-next"),
        buttons=to_be_sure(scene.talk.run, Words("merge-yes")),
    )


def merge(answers: Answers, scene: Scene) -> Say:
    """People, meetings, history, place, number in line, preparation and registrations follow."""
    scene.places.lock()
    kept = scene.companies.locked(answers[WhichRecordStays].id)
    gone = scene.companies.locked(answers[WhichRecordGoes].id)
    if kept.id == gone.id:
        raise SameCompanyError
    stage = further(kept.stage, gone.stage)
    scene.companies.put(
        replace(kept, stage=stage, decides_on=kept.decides_on or gone.decides_on, host=kept.host or gone.host)
    )
    _follow_to_the_place(kept, gone, scene)
    _follow_to_the_forms(kept, gone, scene)
    scene.companies.absorb(gone.id, kept.id)
    note(scene, kept.id, "merged", scene.speaker.id, f"{gone.called.shown}: {answers[WhyChanged]}")
    told = contacts_of(scene, kept.id)
    notify(scene, told, LetterKind.COMPANIES_MERGED, kept.id, gone.called.shown)
    for company in (kept.id, gone.id):
        remind_of_company(scene, company)
    if stage is Stage.DECIDING and (day := kept.decides_on or gone.decides_on):
        ask_after(scene, kept.id, day)
    places.offer_free_places(scene)
    several = _several_of_one_kind(kept, scene)
    return Say(
        Words("merged"),
        Words("merged-with-two-meetings") if several else Words("merged-next") if told else None,
        (Figure(Words("company"), Plain(kept.called.shown)), *several),
        buttons=(deed_button("status"), deed_button("waiting_list"), deed_button("help")),
    )


def _several_of_one_kind(company: Company, scene: Scene) -> tuple[Figure, ...]:
    """The meetings that each of them had coming, where one is enough: to look at, and cancel one."""
    coming = [one for one in scene.meetings.of_company(company.id, scene.now) if one.start > scene.now]
    kinds = Counter(one.booking.kind for one in coming)
    return tuple(
        Figure(Words(f"status-coming-{one.booking.kind}"), one.start, {"deed": "meeting", "about": one.id})
        for one in coming
        if kinds[one.booking.kind] > 1
    )


def _follow_to_the_place(kept: Company, gone: Company, scene: Scene) -> None:
    """One place and one number in line, the better of the two; what is too many is free."""
    line = [one for one in scene.places.line() if one != kept.id]
    scene.places.give_back(gone.id)
    scene.places.leave(gone.id)
    if gone.stage in IN_THE_PROGRAMME and kept.stage not in IN_THE_PROGRAMME:
        scene.places.give_back(kept.id)
        scene.places.leave(kept.id)
        scene.places.take(kept.id, scene.now)
    elif gone.id in line and kept.stage not in IN_THE_PROGRAMME:
        was = list(scene.places.line())
        scene.places.join(kept.id, scene.now)
        before = line.index(gone.id)
        better = min(before, was.index(kept.id)) if kept.id in was else before
        rest = [one for one in line if one != gone.id]
        scene.places.reorder([*rest[:better], kept.id, *rest[better:]])


def _follow_to_the_forms(kept: Company, gone: Company, scene: Scene) -> None:
    prepared = scene.preparations.of(gone.id)
    if prepared and not scene.preparations.of(kept.id):
        scene.preparations.put(replace(prepared, company=kept.id))
    told = scene.profiles.of(gone.id)
    if told and not scene.profiles.of(kept.id):
        scene.profiles.put(replace(told, company=kept.id))
    scene.groups.lock()
    for group in scene.groups.all_of(gone.id):
        _follow_to_the_group(group, kept, gone, scene)
    coming = {one.name: replace(one, company=kept.id) for one in scene.registrations.of(gone.id)}
    coming |= {one.name: one for one in scene.registrations.of(kept.id)}
    scene.registrations.replace(gone.id, [])
    scene.registrations.replace(kept.id, list(coming.values()))


def _follow_to_the_group(group: NetworkGroup, kept: Company, gone: Company, scene: Scene) -> None:
    """Where the kept one has no group of that sort yet; its only group is its first."""
    member, own = group.member(gone.id), scene.groups.all_of(kept.id)
    is_second = member.is_second and bool(own)
    has_one = any(one.member(kept.id).is_second is is_second for one in own)
    if not has_one and kept.id not in group.companies:
        scene.groups.place(replace(member, company=kept.id, is_second=is_second), group.id)


DEEDS = (
    Deed(
        "merge",
        needs=Right.LEAD,
        flow=Flow((WhichRecordStays(), WhichRecordGoes(), WhyChanged()), merge, consequence=what_it_means),
    ),
)
