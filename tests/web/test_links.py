"""Links that are used once: looked at by anybody, pressed by one."""

import asyncio
from datetime import timedelta
from urllib.parse import urlsplit

import aiohttp
import pytest

from programme.people import PersonId, Role
from storage.unit import Unit
from tests.conftest import Teams
from tests.played_teams import Person


def path_of(person: Person) -> str:
    """Where the last card's link leads."""
    action = next(one for one in person.card["actions"] if one["type"] == "Action.OpenUrl")
    return urlsplit(action["url"]).path


async def presses(teams: Teams, path: str, **headers: str) -> aiohttp.ClientResponse:
    """What a press on the link's page is answered."""
    headers = {"Origin": teams.bot_url, **headers}
    async with aiohttp.ClientSession() as browser:
        answer = await browser.post(f"{teams.bot_url}{path}", headers=headers, allow_redirects=False)
        await answer.read()
    return answer


async def looks(teams: Teams, path: str) -> tuple[int, str]:
    async with teams.session.get(f"{teams.bot_url}{path}") as answer:
        return answer.status, await answer.text()


async def test_looking_at_a_link_changes_nothing_and_the_press_uses_it_up(teams: Teams, leader: Person):
    await leader.says("tavle")
    path = path_of(leader)

    for _ in range(3):
        status, page = await looks(teams, path)
        assert status == 200
        assert '<form method="post">' in page
        assert "FREMtid for kompetanse" in page
    assert (await presses(teams, path)).headers["Location"] == "/board"
    assert (await presses(teams, path)).status == 410
    status, page = await looks(teams, path)
    assert status == 410
    assert "kan ikke brukes lenger" in page


async def test_of_many_presses_at_once_one_gets_in(teams: Teams, leader: Person):
    await leader.says("tavle")
    path = path_of(leader)

    answers = await asyncio.gather(*(presses(teams, path) for _ in range(8)))

    assert sorted(one.status for one in answers) == [303, *[410] * 7]


async def test_a_link_ends_after_ten_minutes_and_not_because_the_clock_was_moved(
    teams: Teams, leader: Person
):
    await leader.says("tavle")
    path = path_of(leader)
    await leader.says("spol +7d")
    assert (await looks(teams, path))[0] == 200

    teams.clock.passes(minutes=10)
    assert (await presses(teams, path)).status == 410


async def test_a_link_that_we_did_not_sign_is_not_found(teams: Teams, leader: Person):
    await leader.says("tavle")
    path = path_of(leader)
    other = path[:-1] + ("0" if path[-1] != "0" else "1")

    assert (await looks(teams, other))[0] == 404
    assert (await presses(teams, "/open/" + "0" * 64)).status == 404
    assert (await looks(teams, path))[0] == 200


@pytest.mark.parametrize("origin", ["", "null", "https://elsewhere.example"])
async def test_another_page_can_not_press(teams: Teams, leader: Person, origin: str):
    await leader.says("tavle")
    path = path_of(leader)

    assert (await presses(teams, path, Origin=origin)).status == 403
    assert (await looks(teams, path))[0] == 200


async def test_the_role_is_asked_for_once_more_at_the_press(teams: Teams, kari: Person):
    await kari.says("hei")
    await give(teams, kari, Role.READER)
    await kari.says("tavle")
    path = path_of(kari)
    await give(teams, kari, Role.CONTACT)

    assert (await looks(teams, path))[0] == 410
    assert (await presses(teams, path)).status == 410

    await give(teams, kari, Role.READER)
    assert (await presses(teams, path)).status == 303


async def give(teams: Teams, person: Person, role: Role) -> None:
    def work(unit: Unit) -> None:
        known = unit.people.get(PersonId(person.id))
        assert known
        unit.people.put(type(known)(known.id, known.name, frozenset({role}), known.language))

    await teams.look(work)


async def test_a_contact_gets_no_link_and_a_channel_neither(teams: Teams, kari: Person, leader: Person):
    assert "prosjektlederen" in await kari.says("tavle")
    assert "OpenUrl" not in str(kari.card)
    assert "private chatten" in await leader.says_in_channel("tavle")


async def test_what_is_kept_of_a_link_does_not_open_it(teams: Teams, leader: Person):
    await leader.says("tavle")
    token = path_of(leader).rpartition("/")[2]

    def kept(unit: Unit) -> list[str]:
        rows = unit.links.look(token, unit.real_now)
        assert rows.ends - unit.real_now == timedelta(minutes=10)
        with teams.bot.transactions.database.engine.connect() as connection:
            return [row[0] for row in connection.exec_driver_sql("SELECT token FROM links")]

    [stored] = await teams.look(kept)
    assert token[:32] not in stored
    assert (await looks(teams, f"/open/{stored}"))[0] == 404
