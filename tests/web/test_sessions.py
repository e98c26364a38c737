"""Who gets to see the board: a session of one's own, and a role that still holds."""

from dataclasses import replace

from aiohttp import web

from bot.web.sessions import Sessions
from programme.links import Site
from programme.people import PersonId, Role
from tests.conftest import Teams
from tests.played_teams import Person
from tests.web.test_links import give, path_of, presses


async def cookie_of(teams: Teams, person: Person) -> str:
    await person.says("tavle")
    answer = await presses(teams, path_of(person))
    return answer.headers["Set-Cookie"]


async def board(teams: Teams, cookie: str = "", **headers: str) -> tuple[int, str, str]:
    """Status, policy and page."""
    headers |= {"Cookie": cookie.partition(";")[0]} if cookie else {}
    async with teams.session.get(f"{teams.bot_url}/board", headers=headers) as answer:
        return answer.status, answer.headers.get("Content-Security-Policy", ""), await answer.text()


async def test_a_stranger_is_told_how_to_get_in_and_nothing_else(teams: Teams, kari: Person):
    await kari.says("bestill presentasjon")
    await kari.presses("Første ledige", company="Prøvebrød AS")

    status, _, page = await board(teams)
    assert status == 401
    assert "Skriv «tavle» til boten" in page
    assert "Prøvebrød" not in page
    assert "Type “board”" in (await board(teams, **{"Accept-Language": "en-GB,en"}))[2]
    assert (await board(teams, "board=made-up"))[0] == 401


async def test_the_link_gives_a_session_that_lasts_a_working_day(teams: Teams, leader: Person, kari: Person):
    await kari.says("bestill presentasjon")
    await kari.presses("Første ledige", company="Prøvebrød AS")
    cookie = await cookie_of(teams, leader)

    status, _, page = await board(teams, cookie)
    assert status == 200
    assert "Prøvebrød AS" in page
    assert "HttpOnly" in cookie

    teams.clock.passes(hours=10)
    assert (await board(teams, cookie))[0] == 401


async def test_whoever_loses_the_role_loses_the_board(teams: Teams, kari: Person):
    await kari.says("hei")
    await give(teams, kari, Role.READER)
    cookie = await cookie_of(teams, kari)
    assert (await board(teams, cookie))[0] == 200

    await give(teams, kari, Role.CONTACT)
    assert (await board(teams, cookie))[0] == 401


async def test_pages_take_nothing_from_elsewhere_and_are_framed_by_teams_alone(teams: Teams, leader: Person):
    for cookie in ("", await cookie_of(teams, leader)):
        _, policy, page = await board(teams, cookie)
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert policy.partition("frame-ancestors ")[2].split() == [
            "https://*.cloud.microsoft",
            "https://teams.microsoft.com",
            "https://*.teams.microsoft.com",
        ]
        for inline in ("<style", "style=", "<script>", " onload=", "http://", "https://"):
            assert inline not in page


async def test_off_loopback_the_cookie_works_in_teams_frame_and_needs_encryption(
    teams: Teams, leader: Person
):
    assert (await cookie_of(teams, leader)).endswith("Path=/; Max-Age=36000; HttpOnly; SameSite=Lax")

    site = Site("https://bot.programme.example", b"key")
    resources = replace(teams.bot.resources, site=site)
    known = await teams.look(lambda unit: unit.people.get(PersonId(leader.id)))
    assert known
    answer = await Sessions(resources, teams.bot.transactions).begin(known, web.Response())

    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("__Host-board=")
    assert cookie.endswith("; Path=/; Max-Age=36000; HttpOnly; SameSite=None; Secure; Partitioned")
