"""Four replayed seasons on one database: each season's figures are its own, and the tables level off."""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.app import Bot, open_bot
from bot.local.replay.people import People
from bot.local.replay.play import BEGINNING, PROGRAMME, season, season_settings, still
from bot.local.replay.season import ENDS, ZONE, Plan, plans
from bot.local.replay.teams import Chat, Teams
from programme.companies.companies import CompanyName
from programme.leading.exports import KickoffRow, MeetingRow, SeasonRow, Table
from programme.people import PersonId, Role
from programme.seasons import Season, SeasonFigures
from storage import tables
from storage.unit import Unit

YEAR = timedelta(days=364)
"""52 weeks: what was a Monday is one."""
SEED = 2021
MERGED, INTO = 6, 16
"""The numbers of two companies that don't join."""


def of_year(year: int, every: int) -> list[Plan]:
    """Some of the season's companies, in each year one fewer, at the same times of that year."""
    return [
        replace(one, asks=one.asks + year * YEAR, decides=one.decides and one.decides + year * YEAR)
        for one in plans(SEED)[::every][year:]
    ]


def file_of(year: int, folder: Path) -> Path:
    """The programme file of that year: from the third on a host and a theme are others."""
    text = re.sub(r"\b20\d\d\b", lambda found: str(int(found[0]) + year), PROGRAMME.read_text("utf-8"))
    text += "\n[kept]\nletters_days = 365\nhistory_days = 365\npeople_days = 365\n"
    if year > 1:
        text = text.replace('id = "harald"', 'id = "nora"').replace("Harald", "Nora")
        text = text.replace('id = "nettverk"', 'id = "klynger"')
    file = folder / f"{year}.toml"
    file.write_text(text, "utf-8")
    return file


def expected(plays: Sequence[Plan], people: People) -> SeasonFigures:
    """What the plans of a season come to; who registers after the last day is told so."""
    joining = [one for one in plays if one.confirms]
    in_time = [one for one in joining if not was_late(people.chats[one.number])]
    return SeasonFigures(places=len(joining), in_line=0, coming=sum(one.registers for one in in_time))


def was_late(chat: Chat) -> bool:
    return any("Påmeldingen ble stengt" in str(one.card) for one in chat.sent)


async def begin(leader: Chat) -> None:
    await leader.says("ny sesong")
    assert await leader.presses({"do": "sure"})


async def speaks_for_another(chat: Chat) -> None:
    """The contact books for a second company, and it isn't taken from the first."""
    await chat.says("bestill presentasjon")
    if chat.choices("slot"):
        await chat.presses({"do": "first"}, company="Prøvedemo AS")
    else:
        await chat.presses({"deed": "book_presentation", "of_company": "another"})
        await chat.presses({"do": "first"}, company="Prøvedemo AS")


async def merges(leader: Chat, names: dict[int, str]) -> None:
    await leader.says("slå sammen")
    await leader.presses(
        {"do": "send"}, known_company=names[INTO], gone_company=names[MERGED], why_changed="samme bedrift"
    )
    assert await leader.presses({"do": "sure"})


async def loses_a_role_meanwhile(bot: Bot, chat: Chat) -> None:
    """Whatever the turn had read before, the role doesn't come back."""
    person = PersonId(f"{chat.tenant}/{chat.object_id}")

    def with_role(unit: Unit) -> None:
        unit.people.change(person, roles=frozenset({Role.CONTACT, Role.READER}))

    def without(unit: Unit) -> None:
        unit.people.change(person, roles=frozenset({Role.CONTACT}))

    await bot.transactions.run(with_role)
    await asyncio.gather(
        *(chat.says("hei") for _ in range(3)), bot.transactions.run(without), chat.says("hei")
    )
    known = await bot.transactions.run(lambda unit: unit.people.get(person))
    assert known
    assert Role.READER not in known.roles


def figures_by_season(unit: Unit) -> list[SeasonFigures]:
    return [unit.seasons.figures(one) for one in unit.seasons.all()]


def sizes(bot: Bot) -> dict[str, int]:
    with bot.transactions.database.engine.connect() as connection:
        return {
            one.name: connection.execute(select(func.count()).select_from(one)).scalar_one()
            for one in tables.metadata.sorted_tables
        }


def exported(bot: Bot, table: Table, of: Season) -> list[object]:
    with bot.transactions.database.snapshot() as snapshot:
        return list(snapshot.rows(table, of))


@pytest.mark.parametrize(
    "database_url",
    ["sqlite", pytest.param("postgresql", marks=[pytest.mark.long, pytest.mark.ci])],
    indirect=True,
)
@pytest.mark.parametrize(
    "every", [pytest.param(9, id="some"), pytest.param(1, id="all", marks=pytest.mark.long)]
)
async def test_four_seasons_are_played_on_one_database(database_url: str, tmp_path: Path, every: int) -> None:
    counts: list[dict[str, int]] = []
    came: list[SeasonFigures] = []
    names = {one.number: one.name for one in plans(SEED)}
    async with Teams(BEGINNING).open() as teams:
        for year in range(4):
            file = await asyncio.to_thread(file_of, year, tmp_path)
            settings = season_settings(database_url).model_copy(update={"programme": file})
            bot = open_bot(settings, still, local=True)
            teams.now = BEGINNING + year * YEAR
            plays = of_year(year, every)
            async with season(bot, settings, teams, SEED, plays) as people:
                if year:
                    await begin(people.leader)
                await happens(year, people, plays, names)
                await people.play_to(datetime.combine(ENDS, time(17), ZONE) + year * YEAR)
                came.append(expected(plays, people))
                assert await bot.transactions.run(figures_by_season) == came
                await bot.upkeep.clean()
                counts.append(sizes(bot))
                if year == 3:
                    await told_by_season(bot, people.leader, came)
    assert_levels_off(counts)


async def happens(year: int, people: People, plays: Sequence[Plan], names: dict[int, str]) -> None:
    """What a year has beside its season."""
    somebody = people.chats[plays[0].number]
    if year == 1:
        people.at(people.now + timedelta(days=100), lambda: speaks_for_another(somebody))
    if year == 2:
        await people.bot.transactions.run(
            lambda unit: [unit.companies.named(CompanyName(names[one])) for one in (MERGED, INTO)]
        )
        people.at(people.now + timedelta(days=200), lambda: merges(people.leader, names))
    if year == 3:
        people.at(people.now + timedelta(days=50), lambda: loses_a_role_meanwhile(people.bot, somebody))


async def told_by_season(bot: Bot, leader: Chat, came: Sequence[SeasonFigures]) -> None:
    """The chat's list and the files tell of each season what it came to."""
    await leader.says("sesonger")
    lines = str(leader.sent[-1].card)
    seasons = await bot.transactions.run(lambda unit: list(unit.seasons.all()))
    for one, figures in zip(seasons, came, strict=True):
        assert one.name in lines
        coming = exported(bot, Table.KICKOFF, one)
        assert len(coming) == figures.coming
        assert {row.season for row in coming if isinstance(row, KickoffRow)} <= {one.name}
        held = [row for row in exported(bot, Table.MEETINGS, one) if isinstance(row, MeetingRow)]
        assert held
        assert {row.start.year for row in held} == {one.kickoff.year}
        if one.ended_at:
            stood = [row for row in exported(bot, Table.SEASONS, one) if isinstance(row, SeasonRow)]
            assert sum(row.place is not None for row in stood) == figures.places


def assert_levels_off(counts: Sequence[dict[str, int]]) -> None:
    """From the third year on what is thrown away grows no more; what stays grows by a season's share."""
    stays = {"meetings", "registrations", "standings", "seasons", "outcomes", "companies", "former_names"}
    stays |= {"follow_ups", "preparations", "known_names"}
    stays |= {"turns", "clock_jumps"}  # by the machine's clock; and a played one's own
    for name in counts[0].keys() - stays:
        assert counts[3][name] <= max(counts[1][name], counts[2][name]) * 1.1 + 5, (
            name,
            [one[name] for one in counts],
        )
