"""Leaders whom the settings name come from the settings alone, those of the chat from the chat."""

from bot.app import open_bot
from programme.letters.addresses import Address
from programme.people import Language, Person, PersonId, Role
from storage.engine.database import Database
from tests.conftest import settings_for

LISE, MERETE, KARI = PersonId("home/lise"), PersonId("home/merete"), PersonId("company/kari")


def started(database: Database, *named: PersonId) -> None:
    """The bot was started, and stopped, with these leaders in its settings."""
    database.engine.dispose()
    url = database.engine.url.render_as_string(hide_password=False)
    open_bot(settings_for(url, admins=named)).close()


def leading(database: Database) -> set[PersonId]:
    with database.transaction() as unit:
        return {one.id for one in unit.people.with_role(Role.LEADER)}


def wrote(database: Database, person: PersonId, *roles: Role) -> None:
    with database.transaction() as unit:
        unit.people.put(Person(person, person.partition("/")[2], frozenset(roles), Language.NB))
        unit.addresses.put(Address(person, "https://teams.example/", "chat", "bot", "member"))


def test_whoever_is_taken_out_of_the_settings_is_out(database: Database):
    wrote(database, LISE)
    wrote(database, MERETE)
    started(database, LISE, MERETE)
    assert leading(database) == {LISE, MERETE}

    started(database, LISE)

    assert leading(database) == {LISE}


def test_a_leader_of_the_chat_stays_whatever_the_settings_say(database: Database):
    wrote(database, LISE)
    wrote(database, KARI, Role.CONTACT, Role.LEADER)

    started(database, LISE)
    started(database, MERETE)

    assert leading(database) == {KARI}


def test_who_was_named_before_this_version_is_known_to_be(database: Database):
    wrote(database, LISE, Role.LEADER)  # as the version before kept her
    started(database, LISE)

    started(database, MERETE)

    assert leading(database) == set()


def test_locked_out_is_nobody_who_is_put_into_the_settings(database: Database):
    wrote(database, KARI, Role.CONTACT)

    started(database, KARI)

    assert leading(database) == {KARI}
    with database.transaction() as unit:
        known = unit.people.get(KARI)
    assert known
    assert known.roles == {Role.CONTACT, Role.LEADER}
