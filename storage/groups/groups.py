"""Network groups, and who is in them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from sqlalchemy import and_, delete, insert, literal, select, text
from sqlalchemy import bindparam as given

from programme.companies.companies import CompanyId
from programme.companies.road import IN_THE_PROGRAMME
from programme.groups.facts import Pair, pair
from programme.groups.network import Answer, Bound, GroupId, Member, NetworkGroup
from programme.people import PersonId
from programme.seasons import SeasonId
from storage import tables
from storage.engine.compiled import CHANGES
from storage.engine.cursor import Cursor, Row
from storage.engine.upsert import Upsert

_groups, _members, _pairs = tables.network_groups.c, tables.group_members.c, tables.group_pairs.c
_second = tables.second_members.c
_companies = tables.companies.c
_COUNTS = and_(_companies.stage.in_(sorted(IN_THE_PROGRAMME)), _companies.leaves_at.is_(None))
_ALL = select(tables.network_groups).order_by(_groups.number, _groups.id)
_ALONE = text("SELECT pg_advisory_xact_lock(3, 0)").execution_options(
    **{CHANGES: {tables.network_groups.name, tables.group_members.name, tables.second_members.name}}
)
"""The first number tells this lock from others. Rows to lock there are none before the first group."""
_MEMBERS, _SECOND = (
    select(table)
    .join(tables.companies, _companies.id == table.c.company)
    .where(_COUNTS)
    .order_by(table.c.company)
    for table in (tables.group_members, tables.second_members)
)
_PUT, _PLACE = Upsert(tables.network_groups), Upsert(tables.group_members)
_PLACE_SECOND = Upsert(tables.second_members)
_EMPTY, _EMPTY_SECOND = (
    delete(table).where(table.c.in_group == given("old"))
    for table in (tables.group_members, tables.second_members)
)
_DROP = delete(tables.network_groups).where(_groups.id == given("old"))
_TAKE_OUT = delete(tables.group_members).where(_members.company == given("gone"))
_TAKE_OUT_OF_SECOND = delete(tables.second_members).where(_second.company == given("gone"))
_NOT_TWICE = _TAKE_OUT_OF_SECOND.where(_second.in_group == given("same"))
_KEEP_PAST = [
    insert(tables.past_members).from_select(
        ["season", "in_group", "company"],
        select(given("season"), table.c.in_group, table.c.company).where(
            table.c.answer == literal(Answer.YES.value)
        ),
    )
    for table in (tables.group_members, tables.second_members)
]
_PAST = select(tables.past_members).order_by(*tables.past_members.primary_key)
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
        if self.cursor.dialect == "postgresql":  # SQLite has one writer
            self.cursor.write(_ALONE)

    def all(self) -> Sequence[NetworkGroup]:
        """Every group, in order, also an empty one."""
        members: dict[str, list[Member]] = {}
        for row in self.cursor.execute(_MEMBERS).mappings():
            members.setdefault(row["in_group"], []).append(_member(row))
        for row in self.cursor.execute(_SECOND).mappings():
            members.setdefault(row["in_group"], []).append(replace(_member(row), is_second=True))
        groups = [_group(row) for row in self.cursor.execute(_ALL).mappings()]
        return [replace(one, members=tuple(members.get(one.id, ()))) for one in groups]

    def get(self, group: GroupId) -> NetworkGroup | None:
        """The one of that id, or None."""
        return next((one for one in self.all() if one.id == group), None)

    def of(self, company: CompanyId) -> NetworkGroup | None:
        """The company's first group, or None."""
        return next((one for one in self.all() if company in one.placed), None)

    def all_of(self, company: CompanyId) -> Sequence[NetworkGroup]:
        """The company's groups, its first one before its second."""
        groups = [one for one in self.all() if company in one.companies]
        return sorted(groups, key=lambda one: one.member(company).is_second)

    def put(self, group: NetworkGroup) -> None:
        """Keep its name, number and lock; its members are placed."""
        values = {"number": group.number, "name": group.name, "is_locked": group.is_locked}
        _PUT.run(self.cursor, {"id": group.id, **values})

    def drop(self, group: GroupId) -> None:
        """Forget the group, and who was in it."""
        for statement in (_EMPTY, _EMPTY_SECOND, _DROP):
            self.cursor.write(statement, {"old": group})

    def place(self, member: Member, group: GroupId) -> None:
        """The company's first group, or its second, is this one, with that answer."""
        values = {"company": member.company, "answer": member.answer, "at": member.at, "words": member.words}
        if member.is_second:
            _PLACE_SECOND.run(self.cursor, {**values, "in_group": group})
            return
        _PLACE.run(self.cursor, {**values, "in_group": group})
        self.cursor.write(_NOT_TWICE, {"gone": member.company, "same": group})

    def take_out(self, company: CompanyId) -> None:
        """The company has no first group."""
        self.cursor.write(_TAKE_OUT, {"gone": company})

    def take_out_of_second(self, company: CompanyId) -> None:
        """The company has no second group."""
        self.cursor.write(_TAKE_OUT_OF_SECOND, {"gone": company})

    def before(self) -> frozenset[Pair]:
        """Those who both said yes to one group in a season that is over."""
        together: dict[tuple[str, str], list[CompanyId]] = {}
        for row in self.cursor.execute(_PAST).mappings():
            together.setdefault((row["season"], row["in_group"]), []).append(CompanyId(row["company"]))
        return frozenset(pair(*both) for group in together.values() for both in combinations(group, 2))

    def keep_past(self, season: SeasonId) -> None:
        """Note for later seasons who said yes to which group in this one."""
        for statement in _KEEP_PAST:
            self.cursor.write(statement, {"season": season})

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
