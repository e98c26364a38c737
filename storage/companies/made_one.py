"""What becomes of a company's rows when it's made one with another."""

from sqlalchemy import bindparam as given
from sqlalchemy import delete, func, select, update

from programme.companies.companies import CompanyId
from storage import tables
from storage.engine.cursor import Cursor

_companies = tables.companies.c
_NAMING_A_COMPANY = [
    (table, key.parent)
    for table in tables.companies.metadata.sorted_tables
    for key in table.foreign_keys
    if key.column is _companies.id
]
ONE_EACH = frozenset(str(column) for _, column in _NAMING_A_COMPANY if column.primary_key or column.unique)
"""Where a company has one of something: dialogs/companies/merge.py says what becomes of two."""
_GO_ALONG = [
    update(table).where(column == given("gone")).values({column: given("into")})
    for table, column in _NAMING_A_COMPANY
    if str(column) not in ONE_EACH
]
_contacts = tables.speaks_for.c
_known_to_gone = select(_contacts.person).where(_contacts.company == given("gone"), _contacts.accepted)
_of_into = select(_contacts.person).where(_contacts.company == given("into"))
_CONTACTS_GO_ALONG = [  # whoever speaks for both is accepted if either says so
    update(tables.speaks_for)
    .where(_contacts.company == given("into"), _contacts.person.in_(_known_to_gone))
    .values(accepted=True),
    delete(tables.speaks_for).where(_contacts.company == given("gone"), _contacts.person.in_(_of_into)),
    update(tables.speaks_for).where(_contacts.company == given("gone")).values(company=given("into")),
]
_stood = tables.standings.c
_placed = select(_stood.season).where(_stood.company == given("gone"), _stood.place.is_not(None))
_stood_too = select(_stood.season).where(_stood.company == given("into"))
_STANDINGS_GO_ALONG = [  # of a season in which both stood somewhere, where there was a place
    delete(tables.standings).where(
        _stood.company == given("into"), _stood.place.is_(None), _stood.season.in_(_placed)
    ),
    delete(tables.standings).where(_stood.company == given("gone"), _stood.season.in_(_stood_too)),
    update(tables.standings).where(_stood.company == given("gone")).values(company=given("into")),
]
_past, _also = tables.past_members.c, tables.past_members.alias("also").c
_PAST_GROUPS_GO_ALONG = [
    update(tables.past_members)
    .where(
        _past.company == given("gone"),
        ~select(_also.company)
        .where(_also.season == _past.season, _also.in_group == _past.in_group, _also.company == given("into"))
        .exists(),
    )
    .values(company=given("into")),
    delete(tables.past_members).where(_past.company == given("gone")),
]
_came, _came_too = tables.registrations.c, tables.registrations.alias("came_too").c
_after_theirs = (
    select(func.coalesce(func.max(_came_too.place) + 1, 0))
    .where(_came_too.season == _came.season, _came_too.company == given("into"))
    .scalar_subquery()
)
_REGISTRATIONS_GO_ALONG = [  # to the kick-offs before: those ahead are one list already
    update(tables.registrations)
    .where(_came.company == given("gone"))
    .values(company=given("into"), place=_came.place + _after_theirs)
]
_FORGET = [
    delete(tables.preparations).where(tables.preparations.c.company == given("gone")),
    delete(tables.group_profiles).where(tables.group_profiles.c.company == given("gone")),
    delete(tables.group_members).where(tables.group_members.c.company == given("gone")),
    delete(tables.second_members).where(tables.second_members.c.company == given("gone")),
    delete(tables.companies).where(_companies.id == given("gone")),
]


def make_one(cursor: Cursor, gone: CompanyId, into: CompanyId) -> None:
    """What names the one names the other from now on, and the one is forgotten."""
    for follows in (
        *_GO_ALONG,
        *_CONTACTS_GO_ALONG,
        *_STANDINGS_GO_ALONG,
        *_PAST_GROUPS_GO_ALONG,
        *_REGISTRATIONS_GO_ALONG,
    ):
        cursor.write(follows, {"gone": gone, "into": into})
    for forget in _FORGET:
        cursor.write(forget, {"gone": gone})
