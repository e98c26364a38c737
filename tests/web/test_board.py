"""The board: what each role sees on it, and that it hears of changes."""

import asyncio
import re
from dataclasses import replace
from datetime import timedelta

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.web.board.live import Watch
from bot.web.board.road import IN_SIGHT
from programme.companies.companies import CompanyName
from programme.companies.road import Stage
from programme.people import Language, Person, PersonId, Role
from storage.unit import Unit
from tests.conftest import HOME, Teams
from tests.played_teams import Person as Somebody
from tests.web.season import companies, fill

A_MONTH = timedelta(days=30)
SEES = {
    "places taken": re.compile(r"20 av 40 plasser er tatt"),
    "names with a place": re.compile(r"Prøvefrukt SA"),
    "names and stages of others": re.compile(r"Kontaktet <.*?Demosjømat AS", re.DOTALL),
    "what comes next": re.compile(r"skulle ha bestemt seg|ikke hørt fra siden"),
    "who waits in which order": re.compile(r"nummer 1 i køen"),
    "own meetings": re.compile(r"Møtene dine"),
    "all meetings": re.compile(r"Ukene som kommer"),
    "open questions": re.compile(r"konsern ha hver sin plass"),
    "figures": re.compile(r"Med dagens tempo"),
    "charts and map": re.compile(r"<svg .*?</svg>", re.DOTALL),
    "messages": re.compile(r"Nådde ikke fram"),
}
CELLS = {
    "leader": set(SEES) - {"own meetings"},
    "host": {
        *("places taken", "names with a place", "names and stages of others"),
        *("own meetings", "open questions"),
    },
    "reader": {"places taken", "names with a place"},
}
"""What of it each role sees, as docs/rules.md draws it."""


@pytest_asyncio.fixture
async def season(teams: Teams) -> Teams:
    """Something at every stage, and somebody in each role; each one's cookie is the role's name."""
    people = {
        Role.LEADER: Person(
            PersonId(f"{HOME}/20000000-0000-0000-0000-000000000900"),
            "Lise",
            frozenset({Role.LEADER}),
            Language.NB,
        ),
        Role.HOST: Person(PersonId("h/h"), "Vera", frozenset({Role.HOST}), Language.NB, host="vera"),
        Role.READER: Person(PersonId("r/r"), "Rita", frozenset({Role.READER}), Language.NB),
        Role.CONTACT: Person(PersonId("k/k"), "Kari", frozenset({Role.CONTACT}), Language.NB),
    }

    def work(unit: Unit) -> None:
        fill(unit)
        for role, person in people.items():
            unit.people.put(person)
            unit.sessions.begin(role, person.id, unit.real_now, unit.real_now.replace(year=2030))

    await teams.look(work)
    return teams


async def page(teams: Teams, cookie: str) -> tuple[int, str]:
    async with teams.session.get(f"{teams.bot_url}/board", headers={"Cookie": f"board={cookie}"}) as answer:
        return answer.status, await answer.text()


@pytest.mark.parametrize("role", CELLS)
async def test_each_role_sees_its_part_of_the_board_and_no_other(season: Teams, role: str):
    status, shown = await page(season, role)

    assert status == 200
    assert {what for what, words in SEES.items() if words.search(shown)} == CELLS[role]


async def test_an_empty_programme_begins_with_what_to_do_first(teams: Teams, leader: Somebody):
    await leader.says("tavle")
    path = next(one["url"] for one in leader.last.card["actions"] if one.get("url")).removeprefix(
        teams.bot.resources.site.url
    )
    async with teams.session.post(
        f"{teams.bot_url}{path}", headers={"Origin": teams.bot_url}, allow_redirects=False
    ) as answer:
        cookie = answer.headers["Set-Cookie"].partition(";")[0]
    async with teams.session.get(f"{teams.bot_url}/board", headers={"Cookie": cookie}) as answer:
        shown = await answer.text()

    assert "Begynn her" in shown
    assert "lim inn bedrifter" in shown
    assert shown.index("Begynn her") < shown.index("Veien")


async def test_a_programme_under_way_has_no_first_steps(season: Teams):
    _, shown = await page(season, "leader")
    assert "Begynn her" not in shown


async def test_a_contact_sees_none_of_it(season: Teams):
    status, shown = await page(season, "contact")
    assert status == 401
    assert not any(words.search(shown) for words in SEES.values())


async def test_every_company_on_the_road_has_a_card_at_its_stage(season: Teams):
    _, shown = await page(season, "leader")
    road = shown[shown.index('<div class="road">') : shown.index('<div class="rest">')]

    assert road.count("<li") == companies() - 5
    assert "5 har takket nei" in road


async def test_in_a_long_column_who_is_late_stands_first_and_the_rest_unfold(season: Teams):
    def many(unit: Unit) -> None:
        for number in range(IN_SIGHT + 3):
            one = unit.companies.named(CompanyName(f"Aaprøve {number} AS"))
            unit.companies.put(replace(one, stage=Stage.DECIDING, decides_on=unit.now.date() + A_MONTH))

    await season.look(many)
    _, shown = await page(season, "leader")
    column = shown[shown.index('id="stage-deciding"') :].partition("</section>")[0]
    in_sight, _, folded = column.partition("<details")

    assert in_sight.count("<li") == IN_SIGHT
    assert in_sight.index("skulle ha bestemt seg") < in_sight.index("Aaprøve")
    assert "skulle ha bestemt seg" not in folded
    assert folded.count("<li") == len(re.findall("<li", column)) - IN_SIGHT
    assert f"og {folded.count('<li')} til" in folded


async def test_the_page_can_be_read_without_style_or_script_of_its_own(season: Teams):
    _, shown = await page(season, "leader")

    assert shown.count("<svg") == 4
    assert shown.count("<title id=") == shown.count("<desc id=") == 4
    assert len(re.findall(r"<table", shown)) == 3
    for inline in ("<style", "style=", "<script>", "onload=", "javascript:", 'src="http', "url("):
        assert inline not in shown
    ids = re.findall(r' id="([^"]*)"', shown)
    assert len(ids) == len(set(ids))
    assert "© Kartverket, CC BY 4.0" in shown
    assert len(shown.encode()) < 400_000


@pytest.mark.parametrize(
    ("language", "words"),
    [(Language.NB, "Ukene som kommer"), (Language.NN, "Vekene som kjem"), (Language.EN, "The coming weeks")],
)
async def test_the_board_speaks_the_readers_language(season: Teams, language: Language, words: str):
    def work(unit: Unit) -> None:
        leader = unit.people.get(PersonId(f"{HOME}/20000000-0000-0000-0000-000000000900"))
        assert leader
        unit.people.put(replace(leader, language=language))

    await season.look(work)
    _, shown = await page(season, "leader")
    assert words in shown
    assert f'<html lang="{language}">' in shown


async def test_what_somebody_wrote_is_shown_as_text(season: Teams, kari: Somebody):
    await kari.says("bestill presentasjon")
    await kari.presses("Første ledige", company="<script>alert(1)</script> AS")

    _, shown = await page(season, "leader")
    assert "&lt;script&gt;alert(1)" in shown
    assert "<script>alert" not in shown


# Live.


async def event(answer: aiohttp.ClientResponse) -> str:
    """The next event's version."""
    async for line in answer.content:
        if line.startswith(b"id: "):
            return line.decode().strip().removeprefix("id: ")
    raise AssertionError


async def test_a_change_is_told_to_all_who_look_without_saying_what_it_is(season: Teams, kari: Somebody):
    _, shown = await page(season, "leader")
    version = re.search(r'data-version="(\w+)"', shown)
    assert version
    url = f"{season.bot_url}/board/live?seen={version[1]}"
    async with (
        season.session.get(url, headers={"Cookie": "board=leader"}) as first,
        season.session.get(url, headers={"Cookie": "board=reader"}) as second,
    ):
        assert first.headers["Content-Type"] == "text/event-stream"
        waiting = asyncio.gather(event(first), event(second))
        await kari.says("bestill presentasjon")
        await kari.presses("Første ledige", company="Nyprøve AS")

        [new, same] = await waiting
    assert new == same != version[1]
    _, shown = await page(season, "leader")
    assert "Nyprøve AS" in shown
    assert new in shown


async def test_what_changed_before_the_browser_came_back_is_told_at_once(season: Teams):
    async with season.session.get(
        f"{season.bot_url}/board/live", headers={"Cookie": "board=leader", "Last-Event-ID": "an older one"}
    ) as answer:
        assert await event(answer) != "an older one"


async def test_a_stranger_hears_nothing(season: Teams):
    for headers in ({}, {"Cookie": "board=contact"}, {"Cookie": "board=made-up"}):
        async with season.session.get(f"{season.bot_url}/board/live", headers=headers) as answer:
            assert answer.status == 401


async def test_one_look_at_the_database_serves_all_viewers_and_none_is_taken_for_nobody(season: Teams):
    looks, looked = 0, asyncio.Event()

    async def look() -> str:
        nonlocal looks
        looks += 1
        looked.set()
        return "version"

    watch = Watch(look)

    async def stream(request: web.Request) -> web.StreamResponse:
        return await watch.stream(request, "")

    app = web.Application()
    app.router.add_get("/", stream, allow_head=False)
    async with TestServer(app) as server:
        assert looks == 0
        answers = [await season.session.get(server.make_url("/")) for _ in range(5)]
        assert [await event(one) for one in answers] == ["version"] * 5
        assert watch.viewers == 5
        assert looks == 1
        await watch.close()
        for one in answers:
            assert b"changed" not in await one.read()
        assert watch.viewers == 0
