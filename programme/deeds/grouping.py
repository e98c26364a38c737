"""What the leader does with network groups."""

import json
from collections.abc import Collection, Sequence
from dataclasses import asdict, replace
from datetime import datetime

from programme.companies.companies import CompanyId
from programme.deeds.journal import keep
from programme.deeds.notify import contacts_of, notify
from programme.desk import Desk
from programme.groups import hand
from programme.groups.broken import broken
from programme.groups.facts import Groups, Pair
from programme.groups.hand import Moved
from programme.groups.known import Known
from programme.groups.network import Answer, Bound, GroupId, Member, NetworkGroup, NoSuchGroupError
from programme.groups.rules import Rule, RuleKind
from programme.leading.journal import Change, ChangedSinceError, Done
from programme.letters.letter_kinds import LetterKind
from programme.people import PersonId

CHANGES = ("groups-adopted", "group-moved", "group-shaped", "group-bound", "groups-asked")
"""What the journal calls the leader's deeds."""
HALF = 0.5
"""A group that keeps more than this share of its companies is still the same group."""


def adopt(desk: Desk, proposed: Groups, instead_of: Sequence[NetworkGroup], run: str, by: PersonId) -> None:
    """The proposed groups stand instead of these; a group that keeps most of its companies stays the same."""
    before = begun(desk)
    left, number = list(instead_of), max((one.number for one in desk.groups.all()), default=0)
    for place, companies in enumerate(proposed, 1):
        same = max(left, key=lambda one: len({*one.placed} & {*companies}), default=None)
        if same and len({*same.placed} & {*companies}) > HALF * max(len(same.placed), len(companies)):
            left.remove(same)
        else:
            number += 1
            same = NetworkGroup(GroupId(f"{run}-{place}"), number)
            desk.groups.put(same)
        for company in set(companies) - set(same.placed):
            desk.groups.place(Member(company), same.id)
        for company in set(same.placed) - set(companies):
            was = desk.groups.of(company)
            if was and was.id == same.id:
                desk.groups.take_out(company)
    for gone in left:
        desk.groups.drop(gone.id)
    keep_change(desk, by, Change("groups-adopted", before=before))


def free(desk: Desk) -> Sequence[NetworkGroup]:
    """The groups that a new proposal replaces."""
    return [one for one in desk.groups.all() if not one.stays]


def without_fixed(desk: Desk, companies: Collection[CompanyId]) -> list[CompanyId]:
    """Those of the companies that a new proposal may place."""
    fixed = {company for one in desk.groups.all() if one.stays for company in one.placed}
    return [one for one in companies if one not in fixed]


def what_if(desk: Desk, company: CompanyId, to: GroupId | None, known: Known) -> Moved:
    """What it costs and breaks if the company goes to that group; None: to one of its own."""
    groups = desk.groups.all()
    where = next((number for number, one in enumerate(groups) if one.id == to), None)
    placed = {company, *(one for group in groups for one in group.placed)}
    return hand.move(company, where, tuple(one.placed for one in groups), known.case.only(placed))


def what_if_second(desk: Desk, company: CompanyId, to: NetworkGroup, known: Known) -> Sequence[Rule]:
    """The rules that are broken if the company is in that group, too."""
    groups = [one.companies for one in desk.groups.all()]
    with_it = [(*one.companies, company) if one.id == to.id else one.companies for one in desk.groups.all()]
    held = set(broken(tuple(groups), known.case))
    return [
        one for one in broken(tuple(with_it), known.case) if one not in held and one.kind is not RuleKind.ONCE
    ]


def move(desk: Desk, company: CompanyId, to: GroupId | None, run: str, by: PersonId) -> GroupId:
    """The company is in that group, or in one of its own; whoever comes isn't asked yet.

    NoSuchGroupError if it's gone: another leader may have taken over other groups a moment ago.
    """
    before, was = begun(desk), desk.groups.of(company)
    if to is None:
        to = GroupId(run)
        number = max((one.number for one in desk.groups.all()), default=0) + 1
        desk.groups.put(NetworkGroup(to, number))
    into = desk.groups.get(to)
    if into is None:
        raise NoSuchGroupError
    if was is None or was.id != to:
        second = next((one for one in into.members if one.company == company), Member(company))
        desk.groups.place(replace(second, is_second=False), to)
        if was and len(was.companies) == 1:
            desk.groups.drop(was.id)
    keep_change(desk, by, Change("group-moved", called=_name(desk, company), before=before))
    if was and was.id != to:
        tell_if_ready(desk, was.id)
    return to


def take_out(desk: Desk, company: CompanyId, by: PersonId) -> None:
    """The company is in no group any more."""
    before, was = begun(desk), desk.groups.of(company)
    desk.groups.take_out(company)
    if was and len(was.companies) == 1:
        desk.groups.drop(was.id)
    keep_change(desk, by, Change("group-moved", called=_name(desk, company), before=before))
    if was:
        tell_if_ready(desk, was.id)


def leave(desk: Desk, company: CompanyId) -> None:
    """A company that leaves the programme is in no group, and nobody waits for its answer."""
    desk.groups.lock()
    groups = desk.groups.all_of(company)
    desk.groups.take_out(company)
    desk.groups.take_out_of_second(company)
    for group in groups:
        if len(group.companies) == 1:
            desk.groups.drop(group.id)
        elif group.member(company).answer is Answer.ASKED:
            tell_if_ready(desk, group.id)


def put_into_second(desk: Desk, company: CompanyId, to: GroupId | None, by: PersonId) -> None:
    """The company is in that group beside its first, and isn't asked yet; None: in its first alone."""
    before = begun(desk)
    was = next((one for one in desk.groups.all_of(company) if one.member(company).is_second), None)
    into = desk.groups.get(to) if to else None
    if to and into is None:
        raise NoSuchGroupError
    if into is None:
        desk.groups.take_out_of_second(company)
    elif company not in into.companies:
        desk.groups.place(Member(company, is_second=True), into.id)
    keep_change(desk, by, Change("group-moved", called=_name(desk, company), before=before))
    if was and was.id != to:
        tell_if_ready(desk, was.id)


def reshape(desk: Desk, group: NetworkGroup, by: PersonId) -> None:
    """The group has this name and lock from now on."""
    before = begun(desk)
    desk.groups.put(group)
    keep_change(desk, by, Change("group-shaped", called=group.name, before=before))


def bind(desk: Desk, both: Pair, how: Bound, by: PersonId) -> None:
    """The two are to be together, or apart, or as it comes."""
    before = begun(desk)
    desk.groups.bind(both, how, by)
    keep_change(
        desk, by, Change("group-bound", called=", ".join(_name(desk, one) for one in both), before=before)
    )


def tell_if_ready(desk: Desk, group: GroupId) -> None:
    """Those who said yes hear who they are, once nobody of their group is still to answer."""
    now = desk.groups.get(group)
    if now is None or now.answered(Answer.ASKED):
        return
    who = now.answered(Answer.YES)
    if len(who) > 1:
        for company in who:
            once = f"{group} {'+'.join(who)}"
            notify(desk, contacts_of(desk, company), LetterKind.GROUP_READY, company, once)


def take_back(desk: Desk, done: Done) -> None:
    """The groups are as they were before the deed; ChangedSinceError if they have changed since."""
    desk.groups.lock()
    stood = json.loads(done.before)
    if _stand(desk) != stood["after"]:
        raise ChangedSinceError
    before = json.loads(stood["before"])
    for group in desk.groups.all():
        desk.groups.drop(group.id)
    for group in before["groups"]:
        kept = NetworkGroup(GroupId(group["id"]), group["number"], group["name"], group["is_locked"])
        desk.groups.put(kept)
        for one in group["members"]:
            at = datetime.fromisoformat(one["at"]) if one["at"] else None
            is_second = one.get("is_second", False)
            member = Member(CompanyId(one["company"]), Answer(one["answer"]), at, one["words"], is_second)
            desk.groups.place(member, kept.id)
    was = {(CompanyId(one), CompanyId(other)): Bound(how) for one, other, how in before["bound"]}
    for both in {*desk.groups.bound(), *was}:
        desk.groups.bind(both, was.get(both, Bound.FREE), done.by)


def begun(desk: Desk) -> str:
    """How the groups stand, which nobody else changes until this transaction ends."""
    desk.groups.lock()
    return _stand(desk)


def keep_change(desk: Desk, by: PersonId, change: Change) -> None:
    """Note the change in the journal, so that it can be taken back."""
    stood = json.dumps({"before": change.before, "after": _stand(desk)})
    keep(desk, by, replace(change, before=stood))


def _stand(desk: Desk) -> str:
    """The groups as they stand, as a text."""
    bound = sorted((one, other, how) for (one, other), how in desk.groups.bound().items())
    groups = [asdict(one) for one in desk.groups.all()]
    return json.dumps({"groups": groups, "bound": bound}, default=datetime.isoformat)


def _name(desk: Desk, company: CompanyId) -> str:
    found = desk.companies.get(company)
    return found.called.shown if found else ""
