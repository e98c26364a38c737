"""Plays a season: people say and press what their plans say, the clock moves, the bot does the rest."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from itertools import count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from bot.app import Bot, open_bot
from bot.jobs.jobs import Duty
from bot.local.demo import LEADER
from bot.local.replay.people import People
from bot.local.replay.season import BEGINS, ENDS, ZONE, Plan, plans
from bot.local.replay.teams import Chat, Sent, Teams, listening
from bot.settings import Settings
from dialogs.groups.in_words import facts_in, named, names_by_id, why_group, with_companies
from programme.companies.companies import CompanyId
from programme.companies.history import Happened
from programme.companies.road import Stage
from programme.errors import NotAnAnswerError
from programme.groups.known import known
from programme.meetings.meetings import Meeting
from programme.people import Language
from storage.unit import Unit
from texts.say import Words
from texts.voice import voice_of

GROUPS_AT = time(9, 30)
"""When the leader makes groups, on the last day."""
PROGRAMME = Path(__file__).parent / "season_2021.toml"
BEGINNING = datetime.combine(BEGINS, time(7), ZONE).astimezone(UTC)
NOBODY_LISTENS = "http://127.0.0.1:9"


@dataclass(frozen=True)
class Told:
    """What became of a company, and what its contact was sent."""

    plan: Plan
    stage: Stage
    history: Sequence[Happened]
    meetings: Sequence[Meeting]
    sent: Sequence[Sent]


@dataclass(frozen=True)
class GroupTold:
    """A network group, why it's one, and what its companies answered."""

    name: str
    why: Sequence[str]
    companies: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Story:
    """A season that was played."""

    seed: int
    companies: Sequence[Told]
    confirmed: Sequence[tuple[datetime, int]]
    """How many companies had a place, day by day."""
    places: int
    groups: Sequence[GroupTold]
    """The network groups that the season ends with."""


@asynccontextmanager
async def season(
    bot: Bot, settings: Settings, teams: Teams, seed: int, plays: Sequence[Plan] | None = None
) -> AsyncIterator[People]:
    """The season of that seed, or of those plans, about to begin in that bot, which is closed afterwards."""
    from bot.running import running  # noqa: PLC0415 - with it comes the SDK, which no other command waits for

    seconds = count()

    def unhurried() -> datetime:
        """A second later each time it's read: nobody writes too fast."""
        return BEGINNING + timedelta(seconds=next(seconds))

    async with (
        running(settings, bot, local=True, duty=Duty.STILL, clock=unhurried) as at_work,
        listening(at_work.application) as teams.bot_url,
    ):
        people = People(teams, bot, at_work.send_due)
        await people.meet(plans(seed) if plays is None else plays, seed)
        yield people


def ids(seed: int) -> Callable[[], str]:
    """Ids that are the same each time: groups that are worth the same go by them."""
    dice = Random(seed)  # noqa: S311 - a season, no secret
    return lambda: f"{dice.getrandbits(128):032x}"


def still() -> datetime:
    """A clock that stands where the season begins: the programme's own is moved on from there."""
    return BEGINNING


def season_settings(database_url: str) -> Settings:
    """The settings of the replay: a programme of its own, and nobody to look companies up with."""
    return Settings(
        _env_file=None,  # type: ignore[call-arg]
        database_url=database_url,
        programme=PROGRAMME,
        admins=(LEADER.id,),
        brreg_url=NOBODY_LISTENS,
    )


async def play(seed: int) -> Story:
    """The season of that seed, on a database of its own that is gone afterwards."""
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(TemporaryDirectory(prefix="replay-"))
        settings = season_settings(f"sqlite:///{folder}/season.db")
        bot = open_bot(settings, still, local=True, new_id=ids(seed))
        teams = await stack.enter_async_context(Teams(BEGINNING).open())
        people = await stack.enter_async_context(season(bot, settings, teams, seed))
        await people.play_to(datetime.combine(ENDS, GROUPS_AT, ZONE))
        await people.group()
        await people.ask_about_groups()
        await people.play_to(datetime.combine(ENDS, time(17), ZONE))
        chats = people.chats
        told = await bot.transactions.run(
            lambda unit: [_told(one, chats[one.number], unit) for one in plans(seed)]
        )
        places = await bot.transactions.run(lambda unit: len(unit.places.all()))
        groups = await bot.transactions.run(_groups)
        return Story(seed, told, people.confirmed, places, groups)


def _told(plan: Plan, chat: Chat, unit: Unit) -> Told:
    found = unit.companies.found(plan.name)
    if not found:
        raise NotAnAnswerError(plan.name)
    company = found[0]
    return Told(plan, company.stage, _oldest_first(company.id, unit), _meetings(company.id, unit), chat.sent)


def _groups(unit: Unit) -> list[GroupTold]:
    nb, case = voice_of(Language.NB, ZONE), known(unit).case
    groups = with_companies(unit)
    called, companies = named(groups, case, unit), names_by_id(unit)
    return [
        GroupTold(
            nb.speak(called[group.id]),
            [nb.speak(one) for one in why_group(facts_in(group.companies, case), unit)],
            [
                (companies[one.company], nb.speak(Words(f"group-answer-{one.answer}")))
                for one in group.members
            ],
        )
        for group in groups
    ]


def _oldest_first(company: CompanyId, unit: Unit) -> list[Happened]:
    return list(reversed(unit.history.of(company)))


def _meetings(company: CompanyId, unit: Unit) -> list[Meeting]:
    return list(unit.meetings.of_company(company, datetime(2021, 1, 1, tzinfo=UTC)))
