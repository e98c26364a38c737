"""The Bot Framework at the door: its pipeline and handlers, our own way in and out."""

import ast
import asyncio
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson
import pytest
from aiohttp import web
from botbuilder.core import Middleware, TurnContext
from botbuilder.schema import Activity, ActivityTypes
from structlog.testing import capture_logs

from bot.jobs.carrier import LetterCarrier
from bot.teams.incoming import Spoken
from bot.teams.patience import TurnPatience
from programme.letters.addresses import Address
from programme.letters.letters import Letter, LetterState, Way
from programme.people import PersonId
from scheduler.outbox import Outcome, Ready
from tests.conftest import MONDAY
from tests.played_teams import BOT, Person
from tests.teams.played import Wire
from tests.waiting import PATIENCE, until

BOT_CODE = sorted(Path("bot").rglob("*.py"))


def letter_to(person: Person, says: Spoken | None, message: str = "") -> Ready[Spoken]:
    letter = Letter("k", PersonId(person.id), "question-asked", "q", MONDAY, MONDAY)
    address = Address(PersonId(person.id), person.chat, person.connector.url, BOT, f"29:{person.object_id}")
    way = Way.EDIT if says and message else Way.DELETE if message else Way.NEW
    return Ready([letter], says, address, way, message)


async def carried(wire: Wire, says: Spoken | None, person: Person, message: str = "") -> Outcome:
    """A letter as the outbox has it brought."""
    carrier = LetterCarrier(wire.out, wire.adapter, wire.answering)
    return await carrier.carry(letter_to(person, says, message))


async def test_a_letter_is_sent_changed_and_taken_away_through_the_pipeline(wire: Wire):
    kari = wire.person(1, 1)

    sent = await carried(wire, wire.turns.speak("Brev"), kari)
    assert (sent.state, sent.message) == (LetterState.SENT, kari.last.id)
    assert "Brev" in kari.sees
    await carried(wire, wire.turns.speak("Brev, endret"), kari, sent.message)
    assert (len(kari.inbox), kari.last.updates) == (1, 1)
    assert "endret" in kari.sees
    await carried(wire, None, kari, sent.message)
    assert kari.inbox == []


async def test_a_letters_sender_learns_what_its_send_met(wire: Wire):
    wire.teams.answers = [web.Response(status=429, headers={"Retry-After": "7"})]
    met = await carried(wire, wire.turns.speak("Brev"), wire.person(1, 1))
    assert (met.state, met.reason) == (LetterState.PLANNED, "429")


async def test_control_where_errors_of_the_pipeline_are_swallowed_a_refused_letter_counts_as_sent(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
):
    async def swallows(_: TurnContext, __: Exception) -> None:
        return

    monkeypatch.setattr(wire.adapter, "on_turn_error", swallows)
    wire.teams.answers = [web.Response(status=429, headers={"Retry-After": "7"})]
    met = await carried(wire, wire.turns.speak("Brev"), wire.person(1, 1))
    assert met.state is LetterState.SENT


@pytest.mark.parametrize(
    "refusal", [web.HTTPUnauthorized, web.HTTPForbidden, web.HTTPTooManyRequests], ids=["401", "403", "429"]
)
async def test_a_refusal_inside_the_pipeline_is_the_answer_to_the_request(
    wire: Wire, refusal: type[web.HTTPException]
):
    class Refuses(Middleware):
        async def on_turn(self, *_: object) -> None:
            raise refusal

    wire.adapter._middleware._middleware.insert(0, Refuses())
    kari = wire.person(1, 1)

    assert await kari.posts(kari.activity(type="message", text="hei")) == refusal.status_code
    assert wire.turns.heard == []


@pytest.mark.parametrize("turn_patience", [TurnPatience(typing=0.0, typing_again=PATIENCE)])
async def test_a_letter_waits_for_no_turn_and_is_none(wire: Wire):
    """The middlewares of a turn let an activity named ContinueConversation through."""
    kari, done = wire.person(1, 1), wire.turns.holds("langsomt")
    asking = asyncio.create_task(kari.says("langsomt"))
    await until(lambda: ("POST", "typing") in wire.teams.calls)

    with capture_logs() as logged:
        assert (await carried(wire, wire.turns.speak("Brev"), kari)).state is LetterState.SENT
    assert "Brev" in kari.sees
    assert logged == []
    assert wire.teams.calls == [("POST", "typing"), ("POST", "message")]

    done.set()
    assert "langsomt" in await asking


async def test_who_names_a_message_continueconversation_waits_like_everybody(wire: Wire):
    kari, done = wire.person(1, 1), wire.turns.holds("først")
    first = asyncio.create_task(kari.posts(kari.activity(type="message", text="først")))
    await until(lambda: wire.turns.heard)
    named = kari.activity(type="message", text="så", name="ContinueConversation")
    second = asyncio.create_task(kari.posts(named))
    await until(lambda: sum(wire.conversations._waiting.values()) == 2)
    done.set()
    await asyncio.gather(first, second)

    assert [sent.text.splitlines()[0] for sent in kari.inbox] == ["Hørte: først", "Hørte: så"]
    assert await kari.posts(kari.activity(type="event", name="ContinueConversation")) == 200
    assert len(wire.turns.heard) == 2


@pytest.mark.parametrize("action", ["add", "add-upgrade"])
async def test_who_adds_the_app_or_gets_a_new_version_is_greeted(wire: Wire, action: str):
    kari = wire.person(1, 1)
    await kari.posts(kari.activity(type="installationUpdate", action=action))
    assert [heard.said.installed for heard in wire.turns.heard] == [True]


@pytest.mark.parametrize(
    "activity",
    [
        {"type": "installationUpdate", "action": "remove"},
        {"type": "installationUpdate", "action": ["add"]},
        {"type": "conversationUpdate", "membersAdded": [{"id": "29:somebody"}]},
        {"type": "conversationUpdate", "membersRemoved": [{"id": BOT}]},
        {"type": "messageReaction", "reactionsAdded": [{"type": "like"}]},
        {"type": "event", "name": "tokens/response"},
        {"type": "messageUpdate", "text": "hei"},
    ],
)
async def test_what_says_nothing_to_us_is_taken_in_silence(wire: Wire, activity: Mapping[str, Any]):
    kari = wire.person(1, 1)
    assert await kari.posts(kari.activity(**activity)) == 200
    assert (wire.turns.heard, wire.teams.calls) == ([], [])


@pytest.mark.parametrize(
    "name",
    ["signin/verifyState", "signin/tokenExchange", "adaptiveCard/action", "task/fetch", "", 7, None, ["x"]],
)
async def test_any_invoke_is_answered_with_an_empty_body_and_nothing_is_sent(wire: Wire, name: object):
    kari = wire.person(1, 1)
    body = orjson.dumps(kari.activity(type="invoke", name=name, value={"action": "x"}))
    async with wire.session.post(f"{wire.url}/api/messages", data=body) as response:
        assert (response.status, await response.json()) == (200, {})
    assert wire.teams.calls == []


async def test_a_card_goes_out_as_it_was_drawn_and_no_copy_of_it(wire: Wire, monkeypatch: pytest.MonkeyPatch):
    drawn: list[Mapping[str, Any]] = []
    sent: list[Any] = []
    draw, send = wire.answering._draw, wire.out.send

    def drawing(*what: Any) -> Mapping[str, Any]:
        drawn.append(draw(*what))
        return drawn[-1]

    async def sending(to: Address, activity: Mapping[str, Any]) -> str:
        sent.append(activity["attachments"])
        return await send(to, activity)

    monkeypatch.setattr(wire.answering, "_draw", drawing)
    monkeypatch.setattr(wire.out, "send", sending)
    await wire.person(1, 1).says("hei")
    await carried(wire, wire.turns.speak("Brev"), wire.person(1, 1))

    assert [one["attachments"] is other for one, other in zip(drawn, sent, strict=True)] == [True, True]


async def test_a_context_of_the_sdk_sends_by_our_connection_too(wire: Wire):
    """What somebody writes who knows the Bot Framework and not us."""

    class Greets(Middleware):
        async def on_turn(self, context: TurnContext, logic: Any) -> Any:
            sent = await context.send_activity("Hei fra SDK-en")
            changed = Activity(type=ActivityTypes.message, id=sent.id, text="Hei igjen")
            await context.update_activity(changed)
            return await logic()

    wire.adapter.use(Greets())
    kari = wire.person(1, 1)
    await kari.posts(kari.activity(type="message", text="hei"))

    assert [kari.inbox[0].activity["text"], kari.inbox[0].updates] == ["Hei igjen", 1]
    assert kari.inbox[0].activity["from"] == {"id": BOT}
    assert "hei" in kari.sees


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{one.name}" for one in node.names)


def called(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.func.attr


@pytest.mark.parametrize("path", BOT_CODE, ids=str)
def test_no_value_of_the_sdk_goes_through_msrest(path: Path):
    tree = ast.parse(path.read_text("utf-8"))
    assert not {"serialize", "deserialize", "from_dict", "as_dict"} & {*called(tree)}
    assert not [
        one
        for one in imported(tree)
        if "msrest" in one or "TeamsActivityHandler" in one or "connector.aio" in one
    ]


LOOK = """
import sys
from bot.cli.commands import commands
for command in (["migrate"], ["forecast"], ["export", "--out", "out"], ["doctor"]):
    try:
        commands(command)
    except SystemExit:
        pass
    sdk = {"botbuilder", "botframework", "msrest"} & {one.partition(".")[0] for one in sys.modules}
    assert not sdk, command
print("each of them")
"""


def test_a_command_that_serves_nobody_ends_without_the_sdk(tmp_path: Path):
    """It takes 0.3 s and some 830 modules."""
    environment = {
        "PYTHONPATH": str(Path.cwd()),
        "PATH": "",
        "FREMTID_DATABASE_URL": f"sqlite:///{tmp_path}/bot.db",
        "FREMTID_PROGRAMME": str(Path("programme.toml").absolute()),
        "FREMTID_LOGIN_URL": "http://127.0.0.1:9",
        "FREMTID_OPENID_METADATA_URL": "http://127.0.0.1:9",
        "FREMTID_BRREG_URL": "http://127.0.0.1:9",
    }
    done = subprocess.run(
        [sys.executable, "-c", LOOK],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("each of them\n")
