"""Network groups, and who is in them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import and_, delete, insert, select
from sqlalchemy import bindparam as given

from programme.companies.companies import CompanyId
from programme.companies.road import IN_THE_PROGRAMME
from programme.groups.facts import Pair, pair
from programme.groups.network import Answer, Bound, GroupId, Member, NetworkGroup
from programme.people import PersonId
from storage import tables
from storage.engine.cursor import Cursor, Row
from storage.engine.upsert import Upsert

_groups, _members, _pairs = tables.network_groups.c, tables.group_members.c, tables.group_pairs.c
_companies = tables.companies.c
_COUNTS = and_(_companies.stage.in_(sorted(IN_THE_PROGRAMME)), _companies.leaves_at.is_(None))
_ALL = select(tables.network_groups).order_by(_groups.number, _groups.id)
_LOCK = select(tables.network_groups).order_by(_groups.id).with_for_update()
_MEMBERS = (
    select(tables.group_members)
    .join(tables.companies, _companies.id == _members.company)
    .where(_COUNTS)
    .order_by(_members.company)
)
_PUT, _PLACE = Upsert(tables.network_groups), Upsert(tables.group_members)
_EMPTY = delete(tables.group_members).where(_members.in_group == given("old"))
_DROP = delete(tables.network_groups).where(_groups.id == given("old"))
_TAKE_OUT = delete(tables.group_members).where(_members.company == given("gone"))
_PAIRS = select(tables.group_pairs).order_by(_pairs.id)
_BIND = insert(tables.group_pairs)
_FREE = delete(tables.group_pairs).where(
    (_pairs.one == given("this")) & (_pairs.other == given("that"))
    | (_pairs.one == given("that")) & (_pairs.other == given("this"))
)


@dataclass(frozen=True)
class SqlNetworkGroups:
    """Groups, in the database; a company that left the programme is in none."""

    cursor: Cursor

    def lock(self) -> None:
        """Nobody else changes a group until this transaction ends."""
        self.cursor.write(_LOCK)

    def all(self) -> Sequence[NetworkGroup]:
        """Every group, in order, also an empty one."""
        members: dict[str, list[Member]] = {}
        for row in self.cursor.execute(_MEMBERS).mappings():
            members.setdefault(row["in_group"], []).append(_member(row))
        groups = [_group(row) for row in self.cursor.execute(_ALL).mappings()]
        return [replace(one, members=tuple(members.get(one.id, ()))) for one in groups]

    def get(self, group: GroupId) -> NetworkGroup | None:
        """The one of that id, or None."""
        return next((one for one in self.all() if one.id == group), None)

    def of(self, company: CompanyId) -> NetworkGroup | None:
        """The group that the company is in, or None."""
        return next((one for one in self.all() if company in one.companies), None)

    def put(self, group: NetworkGroup) -> None:
        """Keep its name, number and lock; its members are placed."""
        values = {"number": group.number, "name": group.name, "is_locked": group.is_locked}
        _PUT.run(self.cursor, {"id": group.id, **values})

    def drop(self, group: GroupId) -> None:
        """Forget the group, and who was in it."""
        for statement in (_EMPTY, _DROP):
            self.cursor.write(statement, {"old": group})

    def place(self, member: Member, group: GroupId) -> None:
        """The company is in this group and no other, with that answer."""
        _PLACE.run(self.cursor, {**vars(member), "in_group": group})

    def take_out(self, company: CompanyId) -> None:
        """The company is in no group."""
        self.cursor.write(_TAKE_OUT, {"gone": company})

    def bound(self) -> dict[Pair, Bound]:
        """What the leader asks of pairs of companies."""
        rows = list(self.cursor.execute(_PAIRS).mappings())
        return {
            pair(CompanyId(row["one"]), CompanyId(row["other"])): Bound(row["how"])
            for row in rows
            if row["one"] != row["other"]
        }

    def bind(self, both: Pair, how: Bound, by: PersonId) -> None:
        """Ask that of the two from now on."""
        one, other = both
        self.cursor.write(_FREE, {"this": one, "that": other})
        if how is not Bound.FREE:
            values = {"id": f"{one} {other}", "one": one, "other": other, "how": how, "by": by}
            self.cursor.write(_BIND, values)


def _group(row: Row) -> NetworkGroup:
    return NetworkGroup(GroupId(row["id"]), row["number"], row["name"], bool(row["is_locked"]))


def _member(row: Row) -> Member:
    return Member(CompanyId(row["company"]), Answer(row["answer"]), row["at"], row["words"])
