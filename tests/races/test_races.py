"""Several processes on one database, and persons who do things at the same moment.

Each test of a guard has its control: the same race with the guard taken away shows the fault.
"""

import asyncio
import sqlite3
from collections.abc import Sequence
from dataclasses import replace

import aiohttp
import pytest
from sqlalchemy import select

from bot import serving
from bot.teams.patience import TurnPatience
from programme.meetings.meetings import Meeting
from storage import tables
from tests.databases import opened
from tests.played_teams import Person, Sent
from tests.races.conftest import HELD, MAX_A_DAY, Bot, Place
from tests.races.proxy import Proxy
from tests.waiting import PATIENCE, until

PEOPLE = 50
BOOKED = "Presentasjonen er bestilt"
TAKEN = "Noen andre tok den tiden akkurat nå"
ALREADY = "Dette er allerede bestilt"
OUR_FAULT = "Noe gikk galt hos meg"
GONE_WITHIN = 10.0
"""Seconds until a supervisor kills what it asked to stop."""
FORM, LEFT = "Når passer det?", "Avbrutt"


def meetings(place: Place) -> Sequence[Meeting]:
    """The meetings that stand."""
    database = opened(place.database_url)
    try:
        with database.transaction() as unit:
            return unit.meetings.upcoming(unit.now)
    finally:
        database.close()


async def with_a_form(place: Place, bots: Sequence[Bot], count: int) -> list[Person]:
    """So many persons, shared among the processes, each with the open form."""
    people = [place.person(number, bots[number % len(bots)]) for number in range(1, count + 1)]
    await asyncio.gather(*(one.says("vi vil gjerne ha en presentasjon") for one in people))
    return people


def slots(card: Sent) -> list[str]:
    """The times that the form offers."""
    field = next(element for element in card.card["body"] if element.get("id") == "slot")
    return [choice["value"] for choice in field["choices"]]


async def book(person: Person, slot: str) -> str:
    return await person.presses("Bestill", company=f"Prøvebedrift {person.object_id[-3:]} AS", slot=slot)


async def fifty_for_one(place: Place, *changes: str) -> list[Person]:
    """All of them press the same time at once."""
    people = await with_a_form(place, await place.bots_together(2, *changes), PEOPLE)
    slot = slots(people[0].last)[0]
    await asyncio.gather(*(book(one, slot) for one in people))
    return people


async def test_of_fifty_who_press_one_time_one_gets_it_and_the_others_see_fresh_times(place: Place):
    people = await fifty_for_one(place)

    [meeting] = meetings(place)
    losers = [one for one in people if BOOKED not in one.sees]
    assert len(losers) == PEOPLE - 1
    taken = meeting.start.strftime("%Y-%m-%dT%H:%MZ")
    for one in losers:
        assert TAKEN in one.sees
        assert slots(one.last)
        assert taken not in slots(one.last)


async def test_control_without_the_claim_several_get_the_same_time(place: Place):
    await fifty_for_one(place, "without_claims")

    starts = [meeting.start for meeting in meetings(place)]
    assert len(starts) > 1
    assert len(set(starts)) == 1


async def a_full_day(place: Place, *changes: str) -> int:
    """How many meetings a host gets on a day on which so many more were wanted at once."""
    kari, *others = await with_a_form(place, await place.bots_together(2, *changes), 4)
    times = an_hour_apart(kari)[:4]
    assert len(times) > MAX_A_DAY
    place.expects(len(times))
    await asyncio.gather(*(book(one, slot) for one, slot in zip([kari, *others], times, strict=False)))
    return len(meetings(place))


def an_hour_apart(person: Person) -> list[str]:
    """Times of the day that the form offers most of."""
    days = [slot[:10] for slot in slots(person.last)]
    most = max(days, key=days.count)
    return [slot for slot in slots(person.last) if slot.startswith(most)][::2]


async def test_a_host_gets_no_more_meetings_a_day_than_agreed(place: Place):
    assert await a_full_day(place, "meet_before_save") == MAX_A_DAY


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_control_without_the_lock_on_the_day_a_host_gets_more(place: Place):
    """On PostgreSQL, where several write at once."""
    assert await a_full_day(place, "without_days") > MAX_A_DAY


async def booked_while_left(place: Place, *changes: str) -> tuple[bool, bool]:
    """Somebody books by one process and leaves the form by another; which of both happened."""
    here, there = await place.bots_together(2, *changes)
    kari = place.person(1, here)
    await kari.says("vi vil gjerne ha en presentasjon")
    press = kari.pressing("Bestill", company="Prøvebakst AS", slot=slots(kari.last)[0])
    leave = kari.activity(type="message", text="avbryt")

    place.expects(2)
    await asyncio.gather(kari.posts(press), replace(kari, bot_url=there.url).posts(leave))

    return bool(meetings(place)), bool(kari.got("Avbrutt"))


async def test_one_conversation_in_two_processes_has_one_truth(place: Place):
    booked, left = await booked_while_left(place, "meet_before_save")
    assert booked is not left


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_control_without_locks_a_conversation_has_two_truths(place: Place):
    """On PostgreSQL; on SQLite the one writer is the lock."""
    assert await booked_while_left(place, "meet_before_save", "without_locks") == (True, True)


def cards(place: Place) -> int:
    """How many cards were sent or changed."""
    return sum(what == "message" for _, what in place.connector.calls)


ONE_ANSWER = 3
"""The form, its end, and what comes of it."""


async def twice_at_once(place: Place, *changes: str) -> None:
    """The very same press is delivered to two processes at once."""
    here, there = await place.bots_together(2, "meet_before_save", *changes)
    kari = place.person(1, here)
    await kari.says("vi vil gjerne ha en presentasjon")
    press = kari.pressing("Bestill", company="Prøvebakst AS", slot=slots(kari.last)[0])
    await place.one_after_the_other(kari.posts(press), replace(kari, bot_url=there.url).posts(press))


async def test_an_activity_delivered_twice_at_once_is_answered_once(place: Place):
    await twice_at_once(place)
    assert cards(place) <= ONE_ANSWER
    assert len(meetings(place)) == 1


async def test_control_an_activity_that_is_not_remembered_is_answered_twice(place: Place):
    await twice_at_once(place, "without_taken")
    assert cards(place) > ONE_ANSWER


async def again_after_the_reply(place: Place, *changes: str) -> int:
    """How many answers somebody gets whose greeting is delivered once more, and who then asks for help."""
    bot = await place.bot("impatient", *changes)
    kari = place.person(1, bot)
    hello = kari.activity(type="message", text="hei")
    await kari.posts(hello)
    await until(lambda: noted(place))
    await kari.posts(hello)
    await kari.says("hjelp")
    return len(kari.inbox)


async def test_an_activity_delivered_again_after_the_reply_says_nothing_more(place: Place):
    assert await again_after_the_reply(place) == 2


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_control_an_activity_that_is_not_remembered_is_answered_again(place: Place):
    assert await again_after_the_reply(place, "without_taken") == 3


def noted(place: Place) -> bool:
    """Whether the sweep has noted that the reply went out."""
    database = opened(place.database_url)
    try:
        with database.engine.connect() as connection:
            return bool(connection.execute(select(tables.turns.c.replied)).scalar())
    finally:
        database.close()


async def killed_before_the_reply(place: Place, *changes: str) -> tuple[Person, dict[str, object]]:
    """Somebody whose booking was committed by a process that then died, and what they pressed."""
    dying = await place.bot("die_before_reply", *changes)
    kari = place.person(1, dying)
    await kari.says("vi vil gjerne ha en presentasjon")
    press = kari.pressing("Bestill", company="Prøvebakst AS", slot=slots(kari.last)[0])
    with pytest.raises(aiohttp.ClientError):
        await kari.posts(press)
    assert len(meetings(place)) == 1
    assert BOOKED not in kari.sees
    return kari, press


async def pressed_again_after_a_kill(place: Place, *changes: str) -> Person:
    """The bot was started again, and the press was delivered again, twice."""
    kari, press = await killed_before_the_reply(place)
    kari = replace(kari, bot_url=(await place.bot("never_too_long", *changes)).url)
    await kari.posts(press)
    assert len(meetings(place)) == 1
    seen = len(kari.inbox)
    await kari.posts(press)
    assert len(kari.inbox) == seen
    return kari


async def test_a_process_killed_between_commit_and_reply_leaves_a_deed_that_the_next_one_shows(place: Place):
    assert ALREADY in (await pressed_again_after_a_kill(place)).sees


async def test_control_with_processes_that_never_count_as_gone_nobody_hears_of_what_was_done(place: Place):
    kari = await pressed_again_after_a_kill(place, "without_the_gone")
    assert ALREADY not in kari.sees
    assert BOOKED not in kari.sees


async def delivered_to_the_other(place: Place, *changes: str) -> Person:
    """Of two that were there together one was killed before its reply; the other is told again at once."""
    other = await place.bot("in_cluster", "never_too_long", *changes)
    kari, press = await killed_before_the_reply(place, "in_cluster")
    kari = replace(kari, bot_url=other.url)
    await kari.posts(press)
    return kari


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_in_a_cluster_another_answers_as_soon_as_the_killed_one_is_certainly_gone(place: Place):
    kari = await delivered_to_the_other(place)
    assert ALREADY in kari.sees
    assert len(meetings(place)) == 1


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_control_with_processes_that_never_count_as_gone_the_other_says_nothing(place: Place):
    assert ALREADY not in (await delivered_to_the_other(place, "without_the_gone")).sees


async def repeated_while_one_is_slow(place: Place, *changes: str) -> list[int]:
    """A booking that one process has committed and answers late is delivered again to another.

    How many of them answer, how many meetings there are, and how many cards were sent or changed by then.
    """
    here, there = await place.bots_together(2, "slow_to_answer", "never_too_long", *changes)
    kari = place.person(1, here)
    await kari.says("vi vil gjerne ha en presentasjon")
    press = kari.pressing("Bestill", company="Prøvebakst AS", slot=slots(kari.last)[0])
    before = cards(place)
    place.meeting.expects(HELD, PATIENCE)
    slow = asyncio.create_task(kari.posts(press))
    await until(lambda: place.meeting.came)
    again = asyncio.create_task(replace(kari, bot_url=there.url).posts(press))
    await until(lambda: again.done() or place.meeting.came > 1)
    came = place.meeting.came
    place.meeting.let_go()
    await asyncio.gather(slow, again)
    return [came, len(meetings(place)), cards(place) - before]


BOTH_ENGINES = pytest.mark.parametrize(
    ("database_url", "engine"),
    [("sqlite", ()), ("postgresql", ()), ("postgresql", ("in_cluster",))],
    indirect=["database_url"],
)


@BOTH_ENGINES
async def test_of_two_that_live_only_the_slow_one_answers(place: Place, engine: Sequence[str]):
    answers, booked, sent = await repeated_while_one_is_slow(place, *engine)
    assert (answers, booked, sent) == (1, 1, 1)


@BOTH_ENGINES
async def test_control_without_a_heartbeat_both_answer(place: Place, engine: Sequence[str]):
    answers, booked, sent = await repeated_while_one_is_slow(place, "without_heartbeat", *engine)
    assert (answers, booked) == (2, 1)
    assert sent > 1


async def pressed_twice(place: Place, *changes: str) -> Person:
    """A thumb that trembles: two presses of one button, taken by two processes."""
    here, there = await place.bots_together(2, "meet_before_save", *changes)
    kari = place.person(1, here)
    await kari.says("vi vil gjerne ha en presentasjon")
    answers = {"company": "Prøvebakst AS", "slot": slots(kari.last)[0]}
    one, other = kari.pressing("Bestill", **answers), kari.pressing("Bestill", **answers)
    await place.one_after_the_other(kari.posts(one), replace(kari, bot_url=there.url).posts(other))
    return kari


async def test_a_double_press_books_once_and_says_so(place: Place):
    kari = await pressed_twice(place)
    assert len(meetings(place)) == 1
    assert not kari.got(TAKEN)
    assert kari.got(BOOKED) or kari.got(ALREADY)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_control_without_locks_and_claims_a_double_press_is_a_fault(place: Place):
    kari = await pressed_twice(place, "without_locks", "without_claims")
    assert any(OUR_FAULT in text for sent in kari.inbox for text in sent.texts)


async def two_fast(place: Place, *changes: str) -> list[str]:
    """What somebody sees who cancels while the form is still on its way."""
    kari = place.person(1, await place.bot("meet_before_booking", *changes))
    place.meeting.expects(HELD, PATIENCE)
    asking = asyncio.create_task(kari.posts(kari.activity(type="message", text="presentasjon")))
    await until(lambda: place.meeting.came)
    leaving = asyncio.create_task(kari.posts(kari.activity(type="message", text="avbryt")))
    await asyncio.wait([leaving], timeout=place.patience)
    place.meeting.let_go()
    await asyncio.gather(asking, leaving)
    return [sent.text for sent in kari.inbox]


async def test_two_fast_messages_are_answered_in_their_order(place: Place):
    form, left = await two_fast(place)
    assert FORM in form
    assert LEFT in left


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_control_with_turns_at_once_the_form_comes_after_it_was_left(place: Place):
    assert FORM in (await two_fast(place, "turns_at_once"))[-1]


async def stopped_in_fifty_turns(place: Place, *changes: str) -> list[int]:
    """The bot is asked to stop while it answers fifty persons; how many answers each of them gets."""
    bot = await place.bot("turns_outlast_the_stop", *changes)
    _, idle = await asyncio.open_connection("127.0.0.1", bot.port)
    people = [place.person(number, bot) for number in range(1, PEOPLE + 1)]
    asking = [asyncio.create_task(one.posts(one.activity(type="message", text="hjelp"))) for one in people]
    await until(lambda: place.connector.calls.count(("POST", "typing")) == PEOPLE)

    assert await bot.stops() == 0
    await asyncio.gather(*asking, return_exceptions=True)
    idle.close()
    return [len(one.inbox) for one in people]


async def test_a_stop_lets_fifty_turns_end_though_connections_are_kept_open(place: Place):
    assert await stopped_in_fifty_turns(place) == [1] * PEOPLE


async def test_control_without_waiting_a_stop_leaves_people_without_an_answer(place: Place):
    assert 0 in await stopped_in_fifty_turns(place, "without_finish")


async def test_a_turn_that_hangs_does_not_keep_a_stop_from_its_end(place: Place):
    bot = await place.bot("turns_never_end")
    kari = place.person(1, bot)
    asking = asyncio.create_task(kari.posts(kari.activity(type="message", text="hei")))
    await until(lambda: place.connector.calls)

    assert await bot.stops() == 0
    await asyncio.gather(asking, return_exceptions=True)
    assert kari.inbox == []


def test_what_a_stop_waits_for_ends_before_a_supervisor_loses_patience():
    """Those who have begun, then callers that are left; and two seconds for the rest."""
    assert TurnPatience.stop + serving.CALLERS_END_WITHIN + 2 <= GONE_WITHIN


async def book_while_the_database_is_gone(place: Place, seconds: float, *changes: str) -> Person:
    """The database goes in the middle of a booking, and comes back after so many seconds."""
    async with Proxy(place.database_url) as proxy:
        bot = await place.bot("meet_before_save", *changes, database_url=proxy.url)
        kari = place.person(1, bot)
        await kari.says("vi vil gjerne ha en presentasjon")
        press = kari.pressing("Bestill", company="Prøvebakst AS", slot=slots(kari.last)[0])
        place.meeting.expects(HELD, PATIENCE)
        booking = asyncio.create_task(kari.posts(press))
        await until(lambda: place.meeting.came)
        proxy.cut()
        place.meeting.let_go()
        assert meetings(place) == []
        await asyncio.sleep(seconds)
        assert await place.status(bot, "/readyz") == 503
        await proxy.mend()
        await booking
        await until(lambda: kari.updates or len(kari.inbox) > 1)
        return kari


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("seconds", [1.0, pytest.param(10.0, marks=pytest.mark.long)])
async def test_a_turn_waits_for_a_database_that_is_gone_for_a_while(place: Place, seconds: float):
    kari = await book_while_the_database_is_gone(place, seconds)

    assert BOOKED in kari.sees
    assert len(meetings(place)) == 1


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_control_without_patience_a_database_that_is_gone_is_a_fault(place: Place):
    kari = await book_while_the_database_is_gone(place, 1.0, "without_patience")

    assert OUR_FAULT in kari.sees
    assert meetings(place) == []


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_turn_waits_for_a_file_that_somebody_else_writes_to(place: Place):
    kari = place.person(1, await place.bot())
    await kari.says("vi vil gjerne ha en presentasjon")
    with sqlite3.connect(place.database_url.removeprefix("sqlite:///"), isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        booking = asyncio.create_task(book(kari, slots(kari.last)[0]))
        await until(lambda: ("POST", "typing") in place.connector.calls)
        other.execute("COMMIT")
    other.close()

    assert BOOKED in await booking
