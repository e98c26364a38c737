"""One turn: in order, in its own time, honest when it breaks, and never in the way of others."""

import asyncio
import gzip
import re
from collections.abc import Callable, Mapping
from itertools import count
from typing import Any

import orjson
import pytest
import structlog
from structlog.testing import capture_logs

from bot.teams.one_at_a_time import OneAtATime
from bot.teams.patience import TurnPatience
from tests.teams.played import Wire
from tests.waiting import PATIENCE, until
from texts.say import Say
from texts.voice import MissingWordsError, Voice


async def test_a_quick_answer_shows_no_typing(wire: Wire):
    await wire.person(1, 1).says("hei")
    assert wire.teams.calls == [("POST", "message")]


@pytest.mark.parametrize("turn_patience", [TurnPatience(typing=0.1, typing_again=0.1)])
async def test_the_sign_is_repeated_while_the_answer_is_being_made_and_not_after_it(wire: Wire):
    kari, done = wire.person(1, 1), wire.turns.holds("langsomt")

    asking = asyncio.create_task(kari.says("langsomt"))
    await until(lambda: wire.teams.calls.count(("POST", "typing")) > 2)
    done.set()
    await asking

    *signs, answer = wire.teams.calls
    assert set(signs) == {("POST", "typing")}
    assert answer == ("POST", "message")


@pytest.mark.parametrize("turn_patience", [TurnPatience(typing=0.1, typing_again=PATIENCE)])
async def test_typing_shows_after_a_while_and_the_answer_follows(wire: Wire):
    kari, done = wire.person(1, 1), wire.turns.holds("langsomt")

    asking = asyncio.create_task(kari.says("langsomt"))
    await until(lambda: wire.teams.calls)
    done.set()
    await asking

    assert wire.teams.calls == [("POST", "typing"), ("POST", "message")]


async def test_a_repeated_activity_is_answered_once(wire: Wire):
    kari = wire.person(1, 1)
    activity = kari.activity(type="message", text="hei")

    assert await asyncio.gather(*(kari.posts(activity) for _ in range(3))) == [200, 200, 200]

    assert len({heard.activity for heard in wire.turns.heard}) == 1
    assert len(kari.inbox) == 1
    assert len(wire.turns.done) == 1


async def test_a_caller_that_hangs_up_does_not_end_the_turn(wire: Wire):
    kari, done = wire.person(1, 1), wire.turns.holds("langsomt")

    calling = asyncio.create_task(kari.posts(kari.activity(type="message", text="langsomt")))
    await until(lambda: wire.turns.heard)
    calling.cancel()
    await asyncio.gather(calling, return_exceptions=True)
    done.set()
    await until(lambda: kari.inbox)

    assert "langsomt" in kari.sees


@pytest.mark.parametrize("turn_patience", [TurnPatience(typing=PATIENCE, caller=0.2)])
async def test_a_turn_that_lasts_lets_the_caller_go_and_still_tells_the_truth(wire: Wire):
    """A take that is broken off may have been committed: "nothing was changed" would be a lie."""
    kari, done = wire.person(1, 1), wire.turns.holds("langsomt")

    assert await kari.posts(kari.activity(type="message", text="langsomt")) == 200
    assert kari.inbox == []
    done.set()
    await until(lambda: kari.inbox)

    assert "Hørte: langsomt" in kari.sees
    assert len(kari.inbox) == 1


@pytest.mark.parametrize("turn_patience", [TurnPatience(typing=PATIENCE, turn=0.2)])
async def test_a_turn_that_never_ends_is_given_up_and_the_conversation_goes_on(wire: Wire):
    kari = wire.person(1, 1)
    wire.turns.holds("evig")

    assert "tok for lang tid, feil" in await kari.says("evig"), "who waits is told"
    assert "hei" in await kari.says("hei")
    assert len(wire.conversations) == 0


async def three_fast_messages(wire: Wire) -> list[str]:
    """What somebody sees who writes on while the first message is still being answered."""
    kari, done, talk = wire.person(1, 1), wire.turns.holds("først"), []
    for number, text in enumerate(("først", "så", "sist"), 1):
        talk.append(asyncio.create_task(kari.posts(kari.activity(type="message", text=text))))
        await until(lambda number=number: len(wire.turns.heard) + waiting(wire) == number)
    done.set()
    await asyncio.gather(*talk)

    return [sent.text.splitlines()[0] for sent in kari.inbox]


def waiting(wire: Wire) -> int:
    """Turns that wait for another to end."""
    return sum(wire.conversations._waiting.values()) - len(wire.conversations)


async def test_a_conversation_has_its_turns_in_order(wire: Wire):
    assert await three_fast_messages(wire) == ["Hørte: først", "Hørte: så", "Hørte: sist"]
    assert len(wire.conversations) == 0


async def test_control_with_turns_at_once_the_answers_come_in_another_order(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
):
    turn_in, numbers = OneAtATime.turn_in, count()
    monkeypatch.setattr(OneAtATime, "turn_in", lambda one, _: turn_in(one, str(next(numbers))))
    assert (await three_fast_messages(wire))[-1] == "Hørte: først"


async def test_a_conversation_does_not_hold_another(wire: Wire):
    kari, ola, done = wire.person(1, 1), wire.person(2, 2), wire.turns.holds("langsomt")
    asking = asyncio.create_task(kari.says("langsomt"))
    await until(lambda: wire.turns.heard)

    assert "hei" in await ola.says("hei")
    assert kari.inbox == []

    done.set()
    assert "langsomt" in await asking


async def messages_when_let_go(wire: Wire, seconds: float) -> int:
    """How many messages somebody has whose turn takes so long, when Teams gets its answer."""
    kari, ola, done = wire.person(1, 1), wire.person(2, 2), wire.turns.holds("langsomt")
    asyncio.get_running_loop().call_later(seconds, done.set)

    asking = asyncio.create_task(kari.posts(kari.activity(type="message", text="langsomt")))
    await until(lambda: ("POST", "typing") in wire.teams.calls)
    assert "hei" in await ola.says("hei")
    assert await asking == 200
    had = len(kari.inbox)

    await until(lambda: kari.inbox)
    assert "Hørte: langsomt" in kari.sees
    return had


@pytest.mark.parametrize("turn_patience", [TurnPatience()])
@pytest.mark.long
async def test_a_turn_of_twenty_seconds_holds_neither_the_caller_nor_others(wire: Wire):
    assert await messages_when_let_go(wire, 20) == 0, "Teams was answered before it sends it again"


@pytest.mark.parametrize("turn_patience", [TurnPatience(caller=PATIENCE)])
async def test_control_without_letting_the_caller_go_teams_waits_for_the_turn(wire: Wire):
    assert await messages_when_let_go(wire, 3) == 1


async def test_a_fault_of_ours_is_told_with_an_id_that_stands_in_the_log(wire: Wire):
    kari = wire.person(1, 1)
    wire.turns.broken = True

    with capture_logs(processors=[structlog.contextvars.merge_contextvars]) as logged:
        seen = await kari.says("hemmelig ord")

    found = re.search(r"Feil ([2-9A-HJ-NP-Z]{4})\n", seen)
    assert found
    assert {line["turn"] for line in logged} == {found[1]}
    assert "hemmelig" not in str([{**line, "exc_info": ""} for line in logged])


async def test_an_answer_that_cannot_be_drawn_is_told_with_an_id_that_stands_in_the_log(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
):
    kari, draw = wire.person(1, 1), wire.answering._draw

    def breaks(say: Say, voice: Voice) -> Mapping[str, Any]:
        if "hei" in voice.speak(say.title):
            raise MissingWordsError(say.title)
        return draw(say, voice)

    monkeypatch.setattr(wire.answering, "_draw", breaks)
    with capture_logs(processors=[structlog.contextvars.merge_contextvars]) as logged:
        seen = await kari.says("hei")

    found = re.search(r"Svaret kan ikke vises, feil ([2-9A-HJ-NP-Z]{4})\n", seen)
    assert found
    assert [(line["event"], line["turn"]) for line in logged] == [
        ("reply not made", found[1]),
        ("turn", found[1]),
    ]
    assert logged[-1]["outcome"] == "reply-not-made"
    assert len(wire.turns.done) == 1, "it was answered, and isn't shown again"


async def test_where_nothing_can_be_drawn_it_is_logged_and_holds_nobody(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
):
    kari = wire.person(1, 1)
    monkeypatch.setattr(wire.answering, "_draw", None)
    with capture_logs() as logged:
        assert await kari.posts(kari.activity(type="message", text="hei")) == 200
    assert [line["event"] for line in logged] == ["reply not made", "reply not made", "turn"]
    monkeypatch.undo()

    assert "hei" in await kari.says("hei")


async def test_a_stop_lets_the_turns_that_have_begun_end_though_their_callers_are_gone(wire: Wire):
    people = [wire.person(number, number) for number in range(1, 6)]
    done = wire.turns.holds("langsomt")
    calls = [asyncio.create_task(one.posts(one.activity(type="message", text="langsomt"))) for one in people]
    await until(lambda: len(wire.turns.heard) == len(people))
    for call in calls:
        call.cancel()
    await asyncio.gather(*calls, return_exceptions=True)

    stopping = asyncio.create_task(wire.server.close())
    await until(lambda: not wire.server.runner.sites)
    done.set()
    await stopping

    assert [len(one.inbox) for one in people] == [1] * 5


async def test_a_flood_from_one_tenant_does_no_harm_to_another(wire: Wire):
    crowd = [wire.person(number, 1) for number in range(1, 8)]
    answers = [await one.posts(one.activity(type="message", text="hei")) for _ in range(6) for one in crowd]

    assert answers.count(429) == 42 - 25
    ola = wire.person(50, 2)
    assert await ola.posts(ola.activity(type="message", text="hei")) == 200


async def test_an_outsiders_tenant_is_refused_before_any_turn(checked_wire: Wire):
    outsider = checked_wire.person(1, 666)
    assert await outsider.posts(outsider.activity(type="message", text="hei")) == 403
    assert checked_wire.turns.heard == []


async def test_an_invoke_is_answered_with_an_empty_body(wire: Wire):
    kari = wire.person(1, 1)
    body = orjson.dumps(kari.activity(type="invoke", name="task/fetch", value={}))
    async with wire.session.post(f"{wire.url}/api/messages", data=body) as response:
        assert (response.status, await response.json()) == (200, {})
    assert wire.turns.heard == []


async def test_a_small_body_that_unpacks_into_a_large_one_is_refused(wire: Wire):
    body = gzip.compress(b" " * 5_000_000)
    headers = {"Content-Encoding": "gzip"}
    async with wire.session.post(f"{wire.url}/api/messages", data=body, headers=headers) as response:
        assert response.status in {400, 413}


@pytest.mark.parametrize("turn_patience", [TurnPatience(body=0.1)])
async def test_a_body_that_never_comes_is_not_waited_for(wire: Wire):
    reader, writer = await asyncio.open_connection("127.0.0.1", wire.server.port)

    writer.write(b"POST /api/messages HTTP/1.1\r\nHost: bot\r\nContent-Length: 100\r\n\r\n{")

    assert b" 408 " in await reader.readline()
    writer.close()


async def test_each_line_of_the_log_names_its_turn_and_none_says_what_was_said(wire: Wire):
    kari = wire.person(1, 1)
    configured = structlog.get_config()
    lines: list[dict[str, Any]] = []
    structlog.configure(processors=[structlog.contextvars.merge_contextvars, _into(lines)])
    try:
        await kari.says("hemmelig ønske")
        wire.turns.broken = True
        await kari.says("hemmelig feil")
    finally:
        structlog.configure(**configured)

    assert [line["event"] for line in lines] == ["turn", "turn failed", "turn"]
    assert all(line["turn"] for line in lines)
    assert lines[1]["turn"] == lines[2]["turn"] != lines[0]["turn"]
    assert not re.search(r"hemmelig|Prøve|29:|a:chat", repr([{**line, "exc_info": ""} for line in lines]))


def _into(lines: list[dict[str, Any]]) -> Callable[..., None]:
    def keep(_: object, __: str, line: dict[str, Any]) -> None:
        lines.append(dict(line))
        raise structlog.DropEvent

    return keep
