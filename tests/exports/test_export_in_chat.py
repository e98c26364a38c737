"""An export, from the word in the chat to the file."""

import io
from dataclasses import replace
from zipfile import ZipFile
from zoneinfo import ZoneInfo

import aiohttp
import pytest
from openpyxl import load_workbook

from programme.links import NOWHERE
from programme.meetings.meetings import Booking, Meeting, MeetingId
from programme.people import Language, PersonId, Role
from programme.plan import Kind
from storage.unit import Unit
from tests.broadcasts.test_broadcasts import contact, send
from tests.conftest import Teams
from tests.played_teams import Person
from tests.web.test_links import looks, path_of


async def pressed(teams: Teams, path: str) -> tuple[aiohttp.ClientResponse, bytes]:
    """What a press on the link's page is answered."""
    async with aiohttp.ClientSession() as browser:
        answer = await browser.post(f"{teams.bot_url}{path}", headers={"Origin": teams.bot_url})
        return answer, await answer.read()


async def test_the_leader_asks_looks_presses_and_has_the_file_once(
    teams: Teams, leader: Person, kari: Person
):
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says("Prøvebrød AS")
    await leader.says("eksport")
    assert leader.last.inputs == {
        "tables": "companies,people,meetings,preparation,kickoff,broadcasts,history,seasons,groups",
        "format": "excel",
    }
    assert "i 60 minutter" in await leader.presses("Lag lenke")
    path = path_of(leader)

    for _ in range(2):
        status, page = await looks(teams, path)
        assert status == 200
        assert "Her henter du filen" in page

    answer, body = await pressed(teams, path)
    assert answer.status == 200
    assert answer.headers["Content-Disposition"] == "attachment; filename*=UTF-8''eksport.xlsx"
    assert answer.headers["Cache-Control"] == "no-store"
    book = load_workbook(io.BytesIO(body))
    assert book["Bedrifter"]["A2"].value == "Prøvebrød AS"
    assert {row[0].value for row in book["Personer"].iter_rows(min_row=2)} == {"Kari Prøve", "Lise Leder"}

    answer, body = await pressed(teams, path)
    assert answer.status == 410
    assert "Be om en ny i chatten" in body.decode()


async def test_what_was_chosen_comes_in_the_readers_language(teams: Teams, leader: Person):
    await leader.says("english")
    await leader.says("export")
    await leader.presses("Make the link", tables="companies,history", format="csv")
    answer, body = await pressed(teams, path_of(leader))

    assert answer.headers["Content-Disposition"].endswith("export.zip")
    with ZipFile(io.BytesIO(body)) as packed:
        assert sorted(packed.namelist()) == ["companies.csv", "history.csv"]
        assert packed.read("history.csv").startswith("\ufeffCompany;Organisation number;When".encode())


async def test_a_broadcast_is_told_recipient_by_recipient(teams: Teams, leader: Person):
    await leader.says("hei")
    first, second = [await contact(teams, number, f"Prøve {number} AS") for number in (11, 12)]
    await send(leader, teams, "Hei {kontakt}", press="read_broadcast")
    await first.presses("Lest og forstått")

    await leader.says("eksport")
    await leader.presses("Lag lenke", tables="broadcasts")
    _, body = await pressed(teams, path_of(leader))
    headings, *rows = load_workbook(io.BytesIO(body))["Fellesmeldinger"].iter_rows(values_only=True)
    told = [dict(zip(headings, row, strict=True)) for row in rows]

    assert [(one["Navn"], one["Hva som skjedde med den"], one["Sendt i utgave"]) for one in told] == [
        (first.name, "Sendt", 1),
        (second.name, "Sendt", 1),
    ]
    assert [one["Lest når"] is not None for one in told] == [True, False]


async def test_a_broadcasts_text_stands_in_the_file_as_it_was_sent(teams: Teams, leader: Person):
    await leader.says("hei")
    brod = await contact(teams, 11, "Prøvebrød AS")

    def booked(unit: Unit) -> Meeting:
        (company,) = unit.companies.found("Prøvebrød AS")
        booking = Booking(
            MeetingId("met"), Kind.STARTUP, company.id, PersonId(brod.id), Language.NB, attendees=()
        )
        return unit.meetings.book(booking, unit.meetings.free(Kind.STARTUP, unit.now)[0].start, unit.now)

    meeting = await teams.look(booked)
    await send(leader, teams, "Vi ses {møte}. {ledige-plasser} plasser er ledige.")
    (sent,) = brod.got("Vi ses")
    await teams.look(lambda unit: unit.meetings.cancel(meeting.id))

    await leader.says("eksport")
    await leader.presses("Lag lenke", tables="broadcasts")
    _, body = await pressed(teams, path_of(leader))
    headings, row = load_workbook(io.BytesIO(body))["Fellesmeldinger"].iter_rows(values_only=True)
    text = dict(zip(headings, row, strict=True))["Melding"]
    assert f"{meeting.start.astimezone(ZoneInfo('Europe/Oslo')).day}." in text
    assert "{" not in text
    assert text in sent.text


async def test_one_table_as_csv_needs_no_packing(teams: Teams, leader: Person):
    await leader.says("eksport")
    await leader.presses("Lag lenke", tables="meetings", format="csv")
    answer, body = await pressed(teams, path_of(leader))

    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"].endswith("m%C3%B8ter.csv")
    assert body.startswith(b"\xef\xbb\xbfBedrift;")


async def test_nothing_chosen_is_asked_again(teams: Teams, leader: Person):
    await leader.says("eksport")
    assert "Velg minst én tabell" in await leader.presses("Lag lenke", tables="")
    await leader.presses("Lag lenke", tables="made-up")
    assert "Det passet ikke her" in leader.sees


@pytest.mark.parametrize("after", ["an hour", "the role is lost"])
async def test_the_link_ends_after_an_hour_and_with_the_role(teams: Teams, kari: Person, after: str):
    await kari.says("hei")
    await gets(teams, kari, Role.LEADER)
    await kari.says("eksport")
    await kari.presses("Lag lenke")
    path = path_of(kari)
    teams.clock.passes(minutes=59)
    assert (await looks(teams, path))[0] == 200

    if after == "an hour":
        teams.clock.passes(minutes=1)
    else:
        await gets(teams, kari, Role.HOST)
    answer, body = await pressed(teams, path)

    assert answer.status == 410
    assert b"Prosjekt" not in body


async def gets(teams: Teams, person: Person, role: Role) -> None:
    def work(unit: Unit) -> None:
        known = unit.people.get(PersonId(person.id))
        assert known
        unit.people.put(replace(known, roles=frozenset({role})))

    await teams.look(work)


async def test_no_link_for_others_nor_in_a_channel_nor_without_pages(
    teams: Teams, kari: Person, leader: Person, monkeypatch: pytest.MonkeyPatch
):
    assert "prosjektlederen" in await kari.says("eksport")
    assert "private chatten" in await leader.says_in_channel("eksport")

    resources = replace(teams.bot.resources, site=NOWHERE)
    monkeypatch.setattr(teams.bot.turns, "_resources", resources)
    await leader.says("eksport")
    await leader.presses("Lag lenke")
    assert "ikke noe sted å laste ned fra" in leader.sees
    assert "OpenUrl" not in str(leader.card)


async def test_nothing_of_it_stays_behind(
    teams: Teams, leader: Person, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
):
    folder = tmp_path_factory.mktemp("made")
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    await leader.says("eksport")
    await leader.presses("Lag lenke")
    answer, _ = await pressed(teams, path_of(leader))

    assert answer.status == 200
    assert list(folder.iterdir()) == []
