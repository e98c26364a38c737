"""The monthly reports."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import orjson
from sqlalchemy import bindparam as given
from sqlalchemy import select

from programme.leading.reports import Facts, GroupFigures, Report, ReportId
from programme.people import PersonId
from storage import tables
from storage.engine.cursor import Cursor, Row
from storage.engine.upsert import Upsert

_reports = tables.reports.c
_PUT = Upsert(tables.reports)
_GET = select(tables.reports).where(_reports.id == given("wanted"))
_LATEST = select(tables.reports).order_by(_reports.at.desc(), _reports.id).limit(1)


@dataclass(frozen=True)
class SqlReports:
    """Reports, in the database."""

    cursor: Cursor

    def put(self, report: Report) -> None:
        """Keep it as it is now."""
        facts = orjson.dumps(vars(report.facts)).decode()
        approved_by = report.approved_by or ""
        _PUT.run(self.cursor, {**vars(report), "facts": facts, "approved_by": approved_by})

    def get(self, report: ReportId) -> Report | None:
        """The report, or None."""
        row = self.cursor.execute(_GET, {"wanted": report}).first()
        return _report(row) if row else None

    def latest(self) -> Report | None:
        """The one that was made last, or None."""
        row = self.cursor.execute(_LATEST).first()
        return _report(row) if row else None


def _facts(written: dict[str, Any]) -> Facts:
    """Reports from before groups were told have none."""
    groups = [GroupFigures(**one) for one in written.pop("groups", ())]
    return Facts(**written, groups=groups)


def _report(row: Row) -> Report:
    month: date = row["month"]
    return Report(
        ReportId(row["id"]),
        month,
        _facts(orjson.loads(row["facts"])),
        row["risks"],
        row["ahead"],
        PersonId(row["by"]),
        row["at"],
        PersonId(row["approved_by"]) if row["approved_by"] else None,
        row["approved_at"],
    )
