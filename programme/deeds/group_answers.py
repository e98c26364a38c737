"""Companies are asked whether they want to be in their group, and answer."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from programme.companies.companies import CompanyId
from programme.deeds.grouping import begun, keep_change, tell_if_ready
from programme.deeds.notify import contacts_of, leaders, notify
from programme.deeds.road import note
from programme.desk import Desk
from programme.groups.network import Answer, GroupId, Member, NetworkGroup
from programme.leading.journal import Change
from programme.letters.letter_kinds import LetterKind
from programme.people import PersonId

AGAIN_IN = timedelta(days=7)
"""When a company is asked again that wants to be."""
_LATELY = timedelta(days=1)


@dataclass(frozen=True)
class GroupAnswer:
    """What a company answered, and what it wrote for the project leader alone."""

    answer: Answer
    words: str = ""


def ask(desk: Desk, groups: Sequence[NetworkGroup], answers: Collection[Answer], by: PersonId) -> bool:
    """Each company of these groups that has answered so is asked, if somebody speaks for it; whether any was.

    Nobody learns a name before it says yes. Who was asked within a day isn't asked again.
    """
    before, asked = begun(desk), False
    for group in groups:
        for member in group.members:
            wanted = member.answer in answers and not _was_just_asked(member, desk.now)
            if wanted and _ask(desk, member, group.id, desk.now):
                note(desk, member.company, "group-asked", by)
                asked = True
    if asked:
        keep_change(desk, by, Change("groups-asked", before=before))
    return asked


def _was_just_asked(member: Member, now: datetime) -> bool:
    """Whether it was asked so lately that it's the same press, or a colleague's."""
    at = member.at if member.answer is Answer.ASKED else None
    return at is not None and at <= now < at + _LATELY


def once_asked(group: GroupId, at: datetime) -> str:
    """What tells apart when a company is asked about which group."""
    return f"{group} {at:%Y%m%d%H%M%S}"


def _ask(desk: Desk, member: Member, group: GroupId, at: datetime) -> bool:
    """Whether somebody is there to be asked."""
    to = contacts_of(desk, member.company)
    if to:
        desk.groups.place(replace(member, answer=Answer.ASKED, at=at, words=""), group)
        notify(desk, to, LetterKind.GROUP_ASKED, member.company, once_asked(group, at), due=at)
    return bool(to)


def answer(desk: Desk, company: CompanyId, group: GroupId, said: GroupAnswer, by: PersonId) -> None:
    """The company's answer; a yes is told to those who said it, once all have answered."""
    desk.groups.lock()
    member = _member(desk, company, group)
    if member is None or (member.answer is said.answer and said.words in {"", member.words}):
        return
    desk.groups.place(replace(member, answer=said.answer, at=desk.now, words=said.words), group)
    if said.answer is Answer.YES:
        note(desk, company, "group-yes", by)
    else:
        once = once_asked(group, desk.now)
        notify(desk, leaders(desk, but=by), LetterKind.GROUP_ANSWERED, company, once)
    tell_if_ready(desk, group)


def ask_later(desk: Desk, company: CompanyId, group: GroupId) -> None:
    """The company is asked again in a week; until then it hasn't answered."""
    desk.groups.lock()
    if member := _member(desk, company, group):
        _ask(desk, member, group, (desk.now + AGAIN_IN).replace(microsecond=0))


def _member(desk: Desk, company: CompanyId, group: GroupId) -> Member | None:
    return next((one.member(company) for one in desk.groups.all_of(company) if one.id == group), None)
