"""A leader runs a week of the replayed season from the chat, and finds the same on the board.

Everything that the leader does is typed or pressed; the companies go on as they had in mind.
"""

import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from html import unescape
from itertools import pairwise

import aiohttp
import pytest
import pytest_asyncio

from bot.app import open_bot
from bot.local.demo import LEADER, TENANT
from bot.local.replay.people import People
from bot.local.replay.play import BEGINNING, season, season_settings, still
from bot.local.replay.season import ZONE
from bot.local.replay.teams import Teams
from bot.local.season import BEGINS, SEED
from tests.played_teams import Connector, Person

MONDAY = BEGINS.date()
QUESTION = "Får vi gratis kaffi av roboten?"
"""Nothing that the entries answer."""
LINE = re.compile(r"^(.+): \n(.+)$", re.MULTILINE)
FIGURES = re.compile(r"<dt>(.*?)</dt><dd>(.*?)</dd>")
ROW = re.compile(r'<tr><th scope="row">\d+</th><td>(\d+)</td><td>(\d+)</td></tr>')
MATTERS = (
    "Fra presentasjon til plass",
    "Bestemmer seg innen 14 dager",
    "Ikke hørt fra på over 14 dager",
    "Har plass, mangler oppstartsmøte",
    "Ingen påmeldt til kick-off",
    "Påmeldt til kick-off",
)
"""What both call the same."""


def of(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of the week; its Monday is day 0."""
    return datetime.combine(MONDAY + timedelta(days=day), time(hour, minute), ZONE)


def figures(lise: Person) -> dict[str, str]:
    """The last card's figures by their labels."""
    return dict(LINE.findall(lise.sees))


def numbers(words: str) -> list[int]:
    """All numbers in them."""
    return [int(one) for one in re.findall(r"\d+", words)]


@dataclass(frozen=True)
class Week:
    """The leader, and those whom she leads."""

    lise: Person
    people: People
    kari: Person
    """A contact who isn't played: she does what the test says."""

    async def comes_to(self, day: int, hour: int, minute: int = 0) -> None:
        """The clock; on the way everybody does what they had in mind."""
        await self.people.play_to(of(day, hour, minute))

    async def passes(self) -> None:
        """What is due is sent; the sender's card follows."""
        await self.people.send_due()
        await self.people.send_due()

    async def morning(self, day: int) -> str:
        """The card that came by itself."""
        before = len(self.lise.inbox)
        await self.comes_to(day, 8, 5)
        return next(one.text for one in self.lise.inbox[before:] if one.text.startswith("God morgen"))

    async def accepts_who_asks(self) -> list[str]:
        """Everybody who asked to be known as a contact; their companies."""
        accepted = []
        await self.lise.says("hvem vil være kontakt")
        while self.lise.last.opening:
            accepted.append(self.lise.last.opening[0]["title"].partition(": ")[2])
            await self.lise.presses(self.lise.last.opening[0]["title"])
            await self.lise.presses("Godkjenn")
            await self.lise.says("hvem vil være kontakt")
        return accepted

    async def said(self) -> dict[str, object]:
        """What the chat's cards say."""
        seen = await self.lise.says("status")
        status = figures(self.lise)
        told: dict[str, object] = {
            "places": numbers(re.findall(r"^(\d+ av \d+) plasser er tatt", seen, re.MULTILINE)[0]),
            "in line": int(status["I køen"]),
            "questions": int(status["Spørsmål som venter"]),
            "meetings": int(status["Møter som kommer"]),
            **{matter: status[matter] for matter in MATTERS},
        }
        await self.lise.says("møter")
        weeks = figures(self.lise)
        told["weeks"] = [int(weeks["Denne uken"]), int(weeks["Neste uke"])]
        await self.lise.says("utsendinger")
        told["letters"] = {state: int(count) for state, count in figures(self.lise).items() if count != "0"}
        return told

    async def shown(self) -> dict[str, object]:
        """What the board says, to whoever has pressed the link that `tavle` gives."""
        await self.lise.says("tavle")
        link = next(str(one["url"]) for one in self.lise.card["actions"] if "url" in one)
        url, session = self.people.teams.bot_url, self.lise.session
        async with session.post(
            url + link[link.index("/open/") :], headers={"Origin": url}, allow_redirects=False
        ) as answer:
            cookie = answer.headers["Set-Cookie"].partition(";")[0]
        async with session.get(f"{url}/board", headers={"Cookie": cookie}) as answer:
            assert answer.status == 200
            page = unescape(await answer.text())
        part = {
            name: re.findall(rf'<section id="{name}".*?</section>', page, re.DOTALL)[0]
            for name in ("places", "meetings", "line", "questions", "letters")
        }
        places = dict(FIGURES.findall(part["places"]))
        weeks = [sum(map(int, one)) for one in ROW.findall(part["meetings"])]
        return {
            "places": numbers(re.findall(r"<h2.*?>(.*?)</h2>", part["places"])[0]),
            "in line": part["line"].count("<li>"),
            "questions": numbers(re.findall(r"<h2.*?>(.*?)</h2>", part["questions"])[0])[0],
            "meetings": sum(numbers(re.findall(r"<p.*?>(.*?)</p>", part["meetings"])[0].replace("Ett", "1"))),
            **{matter: places[matter] for matter in MATTERS},
            "weeks": weeks[:2],
            "letters": {state: int(count) for state, count in FIGURES.findall(part["letters"])},
        }

    async def agrees(self) -> dict[str, object]:
        """What both say."""
        said = await self.said()
        assert await self.shown() == said
        return said


@pytest_asyncio.fixture
async def week(database_url: str) -> AsyncIterator[Week]:
    """The season, played up to two minutes before Monday's morning card."""
    async with AsyncExitStack() as stack:
        settings = season_settings(database_url)
        played = await stack.enter_async_context(Teams(BEGINNING).open())
        people = await stack.enter_async_context(
            season(open_bot(settings, still, local=True), settings, played, SEED)
        )
        await people.play_to(BEGINS)
        people.accepts = False
        teams = await stack.enter_async_context(Connector())
        session = await stack.enter_async_context(aiohttp.ClientSession())
        lise = Person(LEADER.name, LEADER.object_id, TENANT, played.bot_url, teams, session)
        kari = Person("Kari Prøve", "kari", "kontakt", played.bot_url, teams, session)
        await lise.says("hei")
        yield Week(lise, people, kari)


@pytest.mark.parametrize(
    "database_url",
    ["sqlite", pytest.param("postgresql", marks=[pytest.mark.long, pytest.mark.ci])],
    indirect=True,
)
async def test_a_leader_runs_a_week_from_the_chat_and_finds_the_same_on_the_board(week: Week):
    days = [await day(week) for day in (monday, tuesday, wednesday, thursday, friday)]

    # The control: another day's figures are others, so that the two can't agree by always being alike.
    assert all(one != other for one, other in pairwise(days))


async def monday(week: Week) -> dict[str, object]:
    """Whom to call; a note, a host, a step along the road, and one that is taken back."""
    lise = week.lise
    assert "Skulle ha bestemt seg: \n" in await week.morning(0)
    await lise.presses("Skulle ha bestemt seg")
    overdue = lise.last.opening[0]["title"].partition(":")[0]
    assert (await lise.presses(overdue)).startswith(overdue)
    assert "Sier selv at de svarer for bedriften: \nPrøve Person" in lise.sees

    await lise.presses("Skriv et notat")
    assert "ringte styrelederen" in await lise.says("ringte styrelederen")
    await lise.presses("Velg vert")
    assert "Følges opp av: \nVera Eksempel" in await lise.says("Vera Eksempel")

    taken = numbers(await lise.says("status"))[0]
    await lise.says(f"bedrift {overdue}")
    for back in (True, False):
        await lise.presses("Flytt til annet steg")
        await lise.presses("Flytt", step="take-a-place", why_changed="sa ja på telefon")
        assert "Nå: \nHar plass" in await lise.presses("Ja, flytt")
        assert numbers(await lise.says("status"))[0] == taken + 1
        if back:
            assert "Det er tatt tilbake" in await lise.says("angre")
            assert numbers(await lise.says("status"))[0] == taken
            await lise.says(f"bedrift {overdue}")

    await week.comes_to(0, 16, 30)
    return await week.agrees()


async def tuesday(week: Week) -> dict[str, object]:
    """A host is ill: each meeting gets another host or time; a meeting of others is moved, one cancelled."""
    lise = week.lise
    await week.comes_to(1, 8, 5)
    await lise.says("syk i dag")
    assert "får beskjed med en gang" in await lise.says("Harald Eksempel")
    assert "Harald Eksempel" in await lise.presses("Ja, ordne det")
    await lise.says("møter")
    assert not [one for one in lise.last.opening if "4. mai" in one["title"] and "Harald" in one["title"]]
    await lise.presses(lise.last.opening[-1]["title"])
    await lise.presses("Flytt")
    assert "bedriften og verten får beskjed" in await lise.presses("Første ledige")
    await lise.says("møter")
    await lise.presses(lise.last.opening[-1]["title"])
    await lise.presses("Avlys")
    await lise.presses("Ja, avlys")
    assert "avlyste" in await lise.presses("Vis bedriften")

    await week.comes_to(1, 9)
    await lise.says("tider")
    await lise.presses("Åpne eller steng tider")
    friday = (MONDAY + timedelta(days=4)).isoformat()
    await lise.presses("Lagre", whose_hours="vera", first_day=friday, hours="stengt", why_changed="kurs")
    assert "kurs" in await lise.says("logg")

    await week.comes_to(1, 16, 30)
    return await week.agrees()


async def wednesday(week: Week) -> dict[str, object]:
    """Fewer places than are asked for, so that somebody waits; and a question that nobody has answered."""
    lise = week.lise
    await week.comes_to(2, 8, 5)
    taken = numbers(await lise.says("status"))[0]
    for said in ("endre antall plasser", f"{taken}", "tilskuddet er mindre"):
        await lise.says(said)
    await lise.says("bedrifter som bestemmer seg")
    first, second = [one["title"].partition(":")[0] for one in lise.last.opening[:2]]
    for name in (first, second):
        await lise.says(f"bedrift {name}")
        await lise.presses("Flytt til annet steg")
        await lise.presses("Flytt", step="take-a-place", why_changed="styret sa ja")
        assert "Nå: \nStår i køen" in await lise.presses("Ja, flytt")
    listed = await lise.says("venteliste")
    assert listed.index(first) < listed.index(second)
    await lise.presses("Flytt i køen")
    waiting = lise.last.token("waiting", second)
    await lise.presses("Flytt", waiting=waiting, new_number="1", why_changed="ringte først")
    assert lise.sees.index(second) < lise.sees.index(first)

    await week.kari.says(QUESTION)
    await week.kari.presses("Snakk med oss")
    await week.kari.presses("Send")
    await week.comes_to(2, 16, 30)
    both = await week.agrees()
    assert both["in line"] == 2
    assert both["questions"] == 1
    return both


async def thursday(week: Week) -> dict[str, object]:
    """The question is answered; a message to all with a place is looked over, sent and put right."""
    lise = week.lise
    assert "Spørsmål som venter: \n1" in await week.morning(3)
    await lise.presses("Spørsmål som venter")
    await lise.presses("Svar på nr. 1")
    await lise.presses("Send svaret", reply="Nei, men boller på mandag.")
    await week.passes()
    assert "boller på mandag" in week.kari.sees
    await week.accepts_who_asks()

    await lise.says("fellesmelding")
    persons = numbers(await lise.presses("Se hvem det er", where="has-place"))[1]
    await lise.presses("Skriv meldingen")
    preflight = await lise.presses(
        "Se over", broadcast_nb="Hei {kontakt}, sett av {kickoff}.", press="read_broadcast"
    )
    assert "Ingenting er sendt ennå" in preflight
    assert f"Bokmål {persons}" in preflight
    await lise.presses(f"Send til {persons} personer")
    await week.passes()
    follows = next(one for one in reversed(lise.inbox) if "Venter: \n" in one.text)
    assert f"Sendt: \n{persons}" in follows.text

    await lise.presses("Rett meldingen", follows)
    await lise.presses("Se over", broadcast_nb="Hei {kontakt}, sett av hele {kickoff}.")
    await lise.presses("Ja, rett den")
    await week.passes()
    assert f"Rettet: \n{persons}" in follows.text
    await lise.presses("Minn dem på den", follows)
    await lise.presses(lise.last.buttons[0])
    await week.comes_to(3, 16, 30)
    return await week.agrees()


async def friday(week: Week) -> dict[str, object]:
    """The report, the file, and who did what."""
    lise = week.lise
    await week.comes_to(4, 8, 5)
    await lise.says("rapport")
    await lise.presses(
        "Lag utkast", month=date(2021, 4, 1).isoformat(), risks="Få bakerier.", ahead="Ring dem."
    )
    assert "Utkast til rapport for april 2021" in lise.sees
    assert "Word" in await lise.presses("Godkjenn rapporten")
    await lise.says("eksport")
    assert "Last ned" in await lise.presses("Lag lenke")
    assert "Prosjektleder: \nLise Leder" in await lise.says("roller")
    assert "Lise Leder" in await lise.says("logg")
    await week.comes_to(4, 16, 30)
    return await week.agrees()
