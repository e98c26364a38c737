"""Who got no times, since the hosts' calendars couldn't be read, hears when there are times again: once."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from bot.conversation import free_busy
from bot.jobs.errands import ErrandRows
from bot.jobs.times_open import TimesOpen
from programme.errands import ErrandKind
from storage.unit import Unit
from tests.calendars.conftest import HARALD, VERA, Passes
from tests.calendars.test_events import booked
from tests.conftest import Clock, Confirmed, Teams, teams_on
from tests.faults import Faults
from tests.played_graph import PlayedGraph
from tests.played_teams import Person

NEWS = "Nå er det tider igjen"
PROMISE = "Du hører fra meg her når det er tider igjen"
A_WHILE = 20 * 60
"""Seconds: longer than any wait between two looks."""


@pytest.fixture(autouse=True)
def _nothing_is_cached(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cache goes by the machine's clock, which the tests don't move."""
    monkeypatch.setattr(free_busy, "KEPT", 0.0)
    monkeypatch.setattr(free_busy, "RESTS", 0.0)


Later = Callable[[], Awaitable[None]]


@pytest.fixture
def later(teams: Teams, seconds_pass: Passes) -> Later:
    """Time passes, and what is due then is done and comes."""

    async def passes() -> None:
        await seconds_pass(A_WHILE)
        await teams.send_due()
        await teams.send_due()

    return passes


def times(person: Person, news: str = NEWS) -> int:
    return sum(news in one.texts[0] for one in person.inbox)


def unreadable(outlook: PlayedGraph) -> None:
    outlook.out_of_scope |= {HARALD, VERA}


def readable(outlook: PlayedGraph) -> None:
    outlook.out_of_scope.clear()


async def promises(teams: Teams) -> list[str]:
    """Those that nobody has kept yet, whenever they're due."""

    def work(unit: Unit) -> list[str]:
        far = unit.now + timedelta(days=30)
        found = [one.about for one in unit.errands.claim(far, far, 100) if one.kind is ErrandKind.TIMES_OPEN]
        raise _LookedError(found)

    try:
        await teams.look(work)
    except _LookedError as looked:
        return looked.found
    return []


class _LookedError(Exception):
    """Rolls back what was only looked at."""

    def __init__(self, found: list[str]) -> None:
        super().__init__()
        self.found = found


async def test_who_got_no_times_is_promised_to_hear_and_does_once_when_they_can_be_read(
    teams: Teams, kari: Person, outlook: PlayedGraph, later: Later
):
    unreadable(outlook)
    assert PROMISE in await kari.says("bestill presentasjon")
    await later()
    assert not kari.got(NEWS), "nothing has changed"

    readable(outlook)
    await later()
    assert times(kari) == 1
    await later()

    assert times(kari) == 1
    (news,) = kari.got(NEWS)
    assert "onsdag 24. februar" in await kari.presses("Bestill presentasjon", news)


async def test_what_was_said_stands_in_the_form_once_there_are_times(
    teams: Teams, kari: Person, outlook: PlayedGraph, later: Later
):
    unreadable(outlook)
    assert PROMISE in await kari.says("presentasjon tirsdag 2. mars kl 9")
    assert "hvor" in (await kari.says("hjelp")).casefold()  # whatever comes between
    readable(outlook)
    await later()
    await kari.presses("Bestill presentasjon", kari.got(NEWS)[0])
    assert kari.last.inputs["slot"]
    assert "2. mars kl. 09.00" in await kari.presses("Bestill", company="Prøvebrød AS")
    assert await teams.look(lambda unit: len(unit.meetings.upcoming(unit.now))) == 1

    await kari.says("bestill presentasjon for en annen bedrift")
    assert not kari.last.inputs["slot"], "it was taken up once"


async def test_what_was_filled_in_and_asked_stands_in_the_form_once_there_are_times(
    teams: Teams, kari: Person, outlook: PlayedGraph, later: Later
):
    await kari.says("bestill presentasjon")
    unreadable(outlook)
    sent = await kari.presses("Bestill", company="Prøvebrød", attendees="Kari Prøve, Ola Demo")
    assert PROMISE in sent
    readable(outlook)
    await later()
    await kari.presses("Bestill presentasjon", kari.got(NEWS)[0])
    assert kari.last.inputs["company"] == "Prøvebrød"
    assert kari.last.inputs["attendees"] == "Kari Prøve, Ola Demo"

    await kari.says("avbryt")
    await kari.says("presentasjon tirsdag 2. mars kl 9")
    unreadable(outlook)
    assert PROMISE in await kari.says("Prøvebrød")
    readable(outlook)
    await later()
    await kari.presses("Bestill presentasjon", kari.got(NEWS)[-1])
    assert kari.last.inputs["company"] == "Prøvebrød"
    assert kari.last.inputs["slot"]


async def test_a_leader_who_names_no_company_is_promised_nothing_and_tries_again(
    teams: Teams, leader: Person, outlook: PlayedGraph, later: Later
):
    await leader.says("hei")
    await leader.says("bestill presentasjon")
    unreadable(outlook)
    refused = await leader.presses("Bestill", company="Nybrød AS", attendees="Ola Demo")
    assert "Prøv igjen om litt" in refused
    assert PROMISE not in refused
    assert await promises(teams) == []
    readable(outlook)
    await later()
    assert not leader.got(NEWS)

    await leader.says("bestill presentasjon")
    assert leader.last.inputs["company"] == "Nybrød AS"
    assert leader.last.inputs["attendees"] == "Ola Demo"


async def test_who_asks_again_hears_once_and_again_after_the_next_time(
    teams: Teams, kari: Person, ola: Person, outlook: PlayedGraph, later: Later
):
    unreadable(outlook)
    await kari.says("bestill presentasjon")
    assert PROMISE in await kari.says("presentasjon tirsdag 2. mars kl 9")
    await ola.says("book a presentation")
    readable(outlook)
    await later()
    assert times(kari) == 1
    assert times(ola, "There are times again") == 1, "in the reader's language"

    unreadable(outlook)
    await kari.says("bestill presentasjon")
    readable(outlook)
    await later()
    assert times(kari) == 2


async def test_who_has_booked_meanwhile_is_not_written_to(
    teams: Teams, kari: Person, outlook: PlayedGraph, later: Later
):
    unreadable(outlook)
    await kari.says("bestill presentasjon")
    readable(outlook)
    await booked(kari)
    await later()

    assert not kari.got(NEWS)
    assert await promises(teams) == []


async def test_a_leader_hears_for_which_company_and_not_once_she_or_its_contact_has_booked(
    teams: Teams, kari: Person, leader: Person, outlook: PlayedGraph, later: Later
):
    await leader.says("importer bedrifter")
    await leader.presses("Legg inn", company_list="Prøvebrød AS\nDemobakst AS")
    await leader.presses("Ja, legg inn")
    unreadable(outlook)
    assert PROMISE in await leader.says("bestill presentasjon for Prøvebrød AS")
    assert PROMISE in await leader.says("bestill presentasjon for Demobakst AS")
    assert PROMISE in await kari.says("bestill presentasjon")
    readable(outlook)
    await booked(kari)
    await later()

    assert times(leader) == 1, "Prøvebrød's contact has booked it herself"
    (news,) = leader.got(NEWS)
    assert "Demobakst AS" in "\n".join(news.texts)
    assert "onsdag 24. februar" in await leader.presses("Bestill presentasjon", news)


async def test_what_a_leader_booked_for_them_is_no_news_for_anybody(
    teams: Teams, kari: Person, leader: Person, outlook: PlayedGraph, later: Later, confirmed: Confirmed
):
    await confirmed(kari, "Prøvebrød AS")
    unreadable(outlook)
    assert PROMISE in await kari.says("bestill oppstartsmøte")
    await leader.says("bedrift Prøvebrød AS")
    assert PROMISE in await leader.presses("Bestill oppstartsmøte")
    readable(outlook)
    await leader.says("bedrift Prøvebrød AS")
    await leader.presses("Bestill oppstartsmøte")
    await leader.presses("Første ledige")
    await later()

    assert not kari.got(NEWS)
    assert not leader.got(NEWS)


async def test_a_promise_holds_for_longer_than_a_week_and_the_leader_hears_who_waits(
    teams: Teams, kari: Person, leader: Person, outlook: PlayedGraph, seconds_pass: Passes, later: Later
):
    await leader.says("hei")
    unreadable(outlook)
    await kari.says("bestill presentasjon")
    for _ in range(15):
        await seconds_pass(24 * 3600)
        await teams.send_due()
    await teams.send_due()
    assert any("kalender ikke kan leses" in "\n".join(one.texts) for one in leader.inbox)
    readable(outlook)
    await later()

    assert times(kari) == 1
    assert await promises(teams) == []


async def test_a_promise_ends_with_the_programme(
    teams: Teams, kari: Person, outlook: PlayedGraph, seconds_pass: Passes, later: Later
):
    unreadable(outlook)
    await kari.says("bestill presentasjon")
    await seconds_pass(400 * 24 * 3600)
    await later()
    assert await promises(teams) == []
    assert not kari.got(NEWS)


async def test_who_has_withdrawn_meanwhile_is_not_written_to(
    teams: Teams, kari: Person, outlook: PlayedGraph, later: Later, confirmed: Confirmed
):
    await confirmed(kari, "Prøvebrød AS")
    unreadable(outlook)
    assert PROMISE in await kari.says("bestill oppstartsmøte")
    await kari.says("vi trekker oss")
    await kari.presses("Gå videre")
    await kari.presses("Ja, trekk oss")
    readable(outlook)
    await later()

    assert not kari.got(NEWS)


async def test_times_for_the_start_up_meeting_open_for_the_start_up_meeting(
    teams: Teams, kari: Person, outlook: PlayedGraph, later: Later, confirmed: Confirmed
):
    await confirmed(kari, "Prøvebrød AS")
    unreadable(outlook)
    assert PROMISE in await kari.says("bestill oppstartsmøte")
    readable(outlook)
    await later()

    (news,) = kari.got(NEWS)
    assert "mars kl." in await kari.presses("Bestill oppstartsmøte", news)


@pytest.mark.parametrize("moved_meanwhile", [False, True])
async def test_who_wanted_to_move_a_meeting_hears_unless_it_was_moved(
    teams: Teams, kari: Person, outlook: PlayedGraph, later: Later, *, moved_meanwhile: bool
):
    await booked(kari)
    await teams.send_due()
    unreadable(outlook)
    assert PROMISE in await kari.says("flytt")
    readable(outlook)
    if moved_meanwhile:
        assert "10.30" in await kari.says("flytt til tirsdag 2. mars kl 10.30")
    await later()

    assert times(kari) == (0 if moved_meanwhile else 1)
    if not moved_meanwhile:
        assert "onsdag 24. februar" in await kari.presses("Flytt", kari.got(NEWS)[0])


async def test_a_calendar_that_cannot_be_read_when_a_time_is_chosen_leaves_the_others(
    teams: Teams, kari: Person, outlook: PlayedGraph, later: Later
):
    await kari.says("presentasjon tirsdag 2. mars kl 9")
    outlook.out_of_scope.add(HARALD)
    said = await kari.says("Prøvebrød AS")
    assert "Jeg får ikke sjekket den tiden akkurat nå" in said
    assert "onsdag 24. februar" in said, "Vera has hours then"
    assert await promises(teams) == []


async def test_calendars_that_cannot_be_read_when_a_time_is_chosen_are_a_promise_too(
    teams: Teams, kari: Person, outlook: PlayedGraph, later: Later
):
    await kari.says("presentasjon tirsdag 2. mars kl 9")
    unreadable(outlook)
    assert PROMISE in await kari.says("Prøvebrød AS")
    readable(outlook)
    await later()
    assert times(kari) == 1


async def test_while_graph_is_away_it_is_looked_at_with_growing_waits(
    teams: Teams, kari: Person, outlook: PlayedGraph, seconds_pass: Passes
):
    unreadable(outlook)
    await kari.says("bestill presentasjon")
    looks = []
    for minute in range(60):
        before = outlook.count("getSchedule")
        await seconds_pass(60)
        await teams.send_due()
        if outlook.count("getSchedule") > before:
            looks.append(minute)

    assert looks[0] == 0
    waits = [after - before for before, after in pairwise(looks)]
    assert waits == sorted(waits)
    assert 4 <= len(looks) <= 8


async def test_news_of_times_waits_for_the_end_of_quiet_time(
    teams: Teams, kari: Person, outlook: PlayedGraph, seconds_pass: Passes, later: Later
):
    unreadable(outlook)
    await kari.says("bestill presentasjon")
    await seconds_pass(13 * 3600)
    readable(outlook)
    await later()
    assert not kari.got(NEWS), "it's night"
    await seconds_pass(12 * 3600)
    await teams.send_due()
    assert times(kari) == 1


async def test_a_process_that_is_killed_while_it_looks_loses_nothing(
    teams: Teams, kari: Person, outlook: PlayedGraph, seconds_pass: Passes, later: Later
):
    unreadable(outlook)
    await kari.says("bestill presentasjon")
    readable(outlook)
    await seconds_pass(61)
    claimed = await ErrandRows(teams.bot.transactions).claim(10)
    assert ErrandKind.TIMES_OPEN in {one.kind for one in claimed}, "and then the process is killed"
    await later()
    assert times(kari) == 1


async def test_of_processes_that_look_at_once_and_die_after_it_each_letter_comes_once(
    teams: Teams, kari: Person, outlook: PlayedGraph, later: Later
):
    unreadable(outlook)
    await kari.says("bestill presentasjon")
    readable(outlook)
    (promise,) = await promises(teams)
    look = TimesOpen(teams.bot.transactions, teams.bot.free_busy)
    await asyncio.gather(*(look.tell(promise) for _ in range(4)))
    await look.tell(promise)  # it died before it noted that this is done
    await later()
    assert times(kari) == 1


async def test_a_promise_outlives_the_bot_and_the_calendars(
    outlook: PlayedGraph, database_url: str, clock: Clock, faults: Faults
):
    unreadable(outlook)
    async with teams_on(database_url, clock, faults, graph=outlook.graph) as teams:
        assert PROMISE in await teams.person("Kari Prøve", 1).says("bestill presentasjon")

    def passes(unit: Unit) -> datetime:
        if not database_url.startswith("sqlite"):
            unit.clock.put(unit.clock.get() + timedelta(seconds=A_WHILE))
        return unit.now

    async with teams_on(database_url, clock, faults) as teams:  # with FREMTID_GRAPH switched off
        kari = teams.person("Kari Prøve", 1)
        if database_url.startswith("sqlite"):
            clock.passes(seconds=A_WHILE)
        await teams.look(passes)
        await teams.send_due()
        await teams.send_due()
        letters = await teams.look(lambda unit: unit.outbox.told(kari.id, "times-open"))  # type: ignore[arg-type]
        planned = await teams.look(lambda unit: unit.outbox.coming())
        assert [one.what for one in (*letters, *planned)].count("times-open") == 1
