"""What companies tell for the sake of their network group."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam as given
from sqlalchemy import select

from programme.companies.companies import CompanyId, CompanyName
from programme.companies.road import IN_THE_PROGRAMME
from programme.groups.profiles import Candidate, Profile
from programme.people import PersonId
from storage import tables
from storage.engine.cursor import Cursor, Row
from storage.engine.upsert import Upsert

_companies, _register = tables.companies.c, tables.register_entries.c
_prepared, _told = tables.preparations.c, tables.group_profiles.c
_PUT = Upsert(tables.group_profiles)
_OF = select(tables.group_profiles).where(_told.company == given("of_company"))
_TOLD = ("products", "sites", "shifts", "meets", "themes", "gladly_with", "not_with")
_CANDIDATES = (
    select(
        *(_companies.id, _companies.name, _companies.number),
        *(_register.municipality_number, _register.municipality, _register.industry_code),
        *(_register.employees, _prepared.theme, _prepared.wishes, _told.by, _told.at),
        *(_told[part] for part in _TOLD),
    )
    .join(tables.register_entries, _register.number == _companies.number, isouter=True)
    .join(tables.preparations, _prepared.company == _companies.id, isouter=True)
    .join(tables.group_profiles, _told.company == _companies.id, isouter=True)
    .where(_companies.stage.in_(sorted(IN_THE_PROGRAMME)), _companies.leaves_at.is_(None))
    .order_by(_companies.id)
)


@dataclass(frozen=True)
class SqlProfiles:
    """Profiles, in the database."""

    cursor: Cursor

    def put(self, profile: Profile) -> None:
        """Keep it as it is now."""
        _PUT.run(self.cursor, vars(profile))

    def of(self, company: CompanyId) -> Profile | None:
        """The company's, or None."""
        row = self.cursor.execute(_OF, {"of_company": company}).first()
        return Profile(**row) if row else None

    def candidates(self) -> Sequence[Candidate]:
        """Every company that has a place and isn't about to leave, by id."""
        return [_candidate(row) for row in self.cursor.execute(_CANDIDATES).mappings()]


def _candidate(row: Row) -> Candidate:
    company = CompanyId(row["id"])
    profile = None
    if row["at"] is not None:
        profile = Profile(company, PersonId(row["by"]), row["at"], **{part: row[part] for part in _TOLD})
    return Candidate(
        company,
        CompanyName(row["name"], row["number"]),
        row["municipality_number"] or "",
        row["municipality"] or "",
        row["industry_code"] or "",
        row["employees"],
        row["theme"] or "",
        row["wishes"] or "",
        row["theme"] is not None,
        profile,
    )
