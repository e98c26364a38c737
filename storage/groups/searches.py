"""Searches for network groups."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam as given
from sqlalchemy import insert, select, update

from programme.companies.companies import CompanyId
from programme.groups.facts import Groups
from programme.groups.network import GroupId
from programme.groups.rules import GroupSizes, ProposalKind, Rule, RuleKind
from programme.groups.searches import Findings, GroupSearch, LeftOut, SearchId
from programme.people import PersonId
from storage import tables
from storage.engine.cursor import Cursor, Row

_searches = tables.group_searches.c
_ADD = insert(tables.group_searches)
_GET = select(tables.group_searches).where(_searches.id == given("wanted"))
_LATEST = (
    select(tables.group_searches)
    .where(_searches.divides == "", _searches.newcomer == "")
    .order_by(_searches.at.desc(), _searches.id.desc())
    .limit(1)
)
_WAITING = (
    select(tables.group_searches)
    .where(_searches.ended_at.is_(None))
    .where(_searches.held_until.is_(None) | (_searches.held_until <= given("at_now")))
    .order_by(_searches.at, _searches.id)
    .limit(1)
    .with_for_update(skip_locked=True)
)
_THIS = update(tables.group_searches).where(_searches.id == given("wanted"))
_HOLD = _THIS.values(held_until=given("until"))
_GO_ON = _THIS.where(_searches.ended_at.is_(None)).values(
    percent=given("done_so_far"), held_until=given("until")
)
_STOP = _THIS.values(is_stopped=True)
_END = _THIS.where(_searches.ended_at.is_(None)).values(
    ended_at=given("over_at"), percent=100, found=given("what")
)
_GIVE_UP = (
    update(tables.group_searches)
    .where(_searches.ended_at.is_(None))
    .values(ended_at=given("over_at"), is_stopped=True)
)


@dataclass(frozen=True)
class SqlGroupSearches:
    """Searches, in the database."""

    cursor: Cursor

    def begin(self, search: GroupSearch) -> None:
        """Have it made; those that aren't done yet are given up."""
        self.cursor.write(_GIVE_UP, {"over_at": search.at})
        values = {
            "id": search.id,
            "by": search.by,
            "at": search.at,
            "smallest": search.sizes.smallest,
            "largest": search.sizes.largest,
            "within_km": search.sizes.within_km,
            "competitors_apart": search.competitors_apart,
            "divides": search.divides or "",
            "newcomer": search.newcomer or "",
            "percent": 0,
            "is_stopped": False,
            "held_until": None,
            "ended_at": None,
            "found": "",
        }
        self.cursor.write(_ADD, values)

    def get(self, search: SearchId) -> GroupSearch | None:
        """The one of that id, or None."""
        row = self.cursor.execute(_GET, {"wanted": search}).first()
        return _search(row) if row else None

    def latest(self) -> GroupSearch | None:
        """The one that was begun last among those for all companies, or None."""
        row = self.cursor.execute(_LATEST).first()
        return _search(row) if row else None

    def claim(self, now: datetime, until: datetime) -> GroupSearch | None:
        """One that nobody makes, which nobody else claims until then; None if there is none."""
        row = self.cursor.execute(_WAITING, {"at_now": now}).first()
        if row is None:
            return None
        self.cursor.write(_HOLD, {"wanted": row["id"], "until": until})
        return _search(row)

    def go_on(self, search: SearchId, percent: int, until: datetime) -> bool:
        """So much is done; whether it goes on, or is to end."""
        self.cursor.write(_GO_ON, {"wanted": search, "done_so_far": percent, "until": until})
        found = self.get(search)
        return found is not None and not found.is_stopped

    def stop(self, search: SearchId) -> None:
        """It's to end with the best so far."""
        self.cursor.write(_STOP, {"wanted": search})

    def end(self, search: SearchId, found: Findings, now: datetime) -> bool:
        """It's done; False if it was given up meanwhile."""
        values = {"wanted": search, "over_at": now, "what": _written(found)}
        return bool(self.cursor.execute(_END, values).rowcount)


def _search(row: Row) -> GroupSearch:
    return GroupSearch(
        SearchId(row["id"]),
        PersonId(row["by"]),
        row["at"],
        GroupSizes(row["smallest"], row["largest"], row["within_km"]),
        bool(row["competitors_apart"]),
        GroupId(row["divides"]) if row["divides"] else None,
        CompanyId(row["newcomer"]) if row["newcomer"] else None,
        row["percent"],
        bool(row["is_stopped"]),
        row["ended_at"],
        _read(json.loads(row["found"])) if row["found"] else Findings(),
    )


def _written(found: Findings) -> str:
    left_out = [(one.company, _told(one.rules)) for one in found.left_out]
    return json.dumps([dict(found.proposals), left_out, _told(found.rules)])


def _told(rules: tuple[Rule, ...]) -> list[tuple[str, tuple[str, ...]]]:
    return [(rule.kind, rule.companies) for rule in rules]


def _read(told: Any) -> Findings:  # noqa: ANN401 - as it was written
    proposals, left_out, rules = told
    return Findings(
        {ProposalKind(kind): _groups(groups) for kind, groups in proposals.items()},
        tuple(LeftOut(CompanyId(company), _rules(its)) for company, its in left_out),
        _rules(rules),
    )


def _groups(told: list[list[str]]) -> Groups:
    return tuple(tuple(map(CompanyId, group)) for group in told)


def _rules(told: list[tuple[str, list[str]]]) -> tuple[Rule, ...]:
    return tuple(Rule(RuleKind(kind), tuple(map(CompanyId, companies))) for kind, companies in told)
