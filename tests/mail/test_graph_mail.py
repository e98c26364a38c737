"""E-mails leave by Graph's sendMail: accepted, put off, refused or uncertain, just as by SMTP."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.outside.graph import Graph, GraphPatience
from bot.outside.graph_mail import GraphMail
from bot.outside.mail import Mail, MailError, Met
from tests.conftest import Clock, Teams, settings_for, teams_on
from tests.faults import Faults
from tests.mail.conftest import FROM, Passes
from tests.mail.test_invitations import HARALD, KARI, PER, books, file_of, moves_twice_and_cancels
from tests.played_graph import Fault, PlayedGraph, Tokens, error
from tests.played_teams import Person

MAIL = Mail(PER, f"From: {FROM}\r\nTo: {PER}\r\nSubject: x\r\n\r\nx\r\n".encode())
HURRIED = GraphPatience(reads_within=5, writes_within=0.4)


@pytest_asyncio.fixture
async def graph() -> AsyncIterator[PlayedGraph]:
    """The mailbox that e-mails come from."""
    async with PlayedGraph(HURRIED) as graph:
        graph.has(FROM)
        yield graph


@pytest_asyncio.fixture
async def teams(
    graph: PlayedGraph, database_url: str, clock: Clock, faults: Faults, programme_file: Path
) -> AsyncIterator[Teams]:
    """The bot, whose e-mails leave by Graph, and which writes to no calendar."""
    way = GraphMail(graph.graph, FROM)
    async with teams_on(database_url, clock, faults, programme_file, mail=way) as teams:
        yield teams


async def test_moved_twice_and_cancelled_is_one_mail_a_step_and_each_address(
    teams: Teams, kari: Person, graph: PlayedGraph
):
    await books(kari, teams)
    await moves_twice_and_cancels(kari, teams)

    assert graph.counts() == {KARI: 4, PER: 4, HARALD: 4}
    methods = [file_of(mail).method.value for mail in graph.to(PER)]
    assert methods == ["REQUEST", "REQUEST", "REQUEST", "CANCEL"]
    assert len({file_of(mail).vevent.uid.value for mail in graph.to(PER)}) == 1


@pytest.mark.parametrize(
    ("fault", "met", "alone"),
    [
        (lambda: error(429, "ApplicationThrottled", **{"Retry-After": "60"}), Met.STOPPED, False),
        (lambda: error(503, "ServiceUnavailable"), Met.STOPPED, False),
        (lambda: error(403, "ErrorAccessDenied"), Met.STOPPED, False),
        (lambda: error(404, "ErrorInvalidUser"), Met.STOPPED, False),
        (lambda: error(400, "ErrorInvalidRecipients"), Met.NO_SUCH_ADDRESS, True),
        (lambda: error(413, "ErrorMessageSizeExceeded"), Met.REFUSED, True),
        (lambda: error(500, "ErrorInternalServerError"), Met.UNCERTAIN, False),
        (lambda: error(504, "GatewayTimeout"), Met.UNCERTAIN, False),
        (lambda: "done", Met.UNCERTAIN, False),
        (lambda: 5.0, Met.UNCERTAIN, False),
    ],
    ids=["429", "503", "403", "404", "recipient", "413", "500", "504", "lost after success", "slow"],
)
async def test_what_graph_says_is_what_an_email_met(graph: PlayedGraph, fault: object, met: Met, alone: bool):
    made: Fault = fault()  # type: ignore[operator]
    graph.fails("sendMail", made)

    with pytest.raises(MailError) as refused:
        await GraphMail(graph.graph, FROM).hand_over(MAIL)

    assert (refused.value.met, refused.value.alone) == (met, alone)
    assert graph.count("sendMail") <= 1, "it isn't tried again by whoever hands it over"


async def test_a_token_that_has_ended_is_renewed_and_one_mail_goes(graph: PlayedGraph):
    graph.expired.add(await graph.tokens.get())
    assert await GraphMail(graph.graph, FROM).hand_over(MAIL) == "202 Accepted"
    assert (len(graph.got), graph.tokens.given) == (1, 2)


async def test_where_nobody_listens_nothing_was_sent(graph: PlayedGraph):
    nowhere = Graph("https://127.0.0.1:9", Tokens(), HURRIED, graph.graph.session)
    way = GraphMail(nowhere, FROM)
    with pytest.raises(MailError) as refused:
        await way.hand_over(MAIL)
    assert (refused.value.met, way.is_down) == (Met.STOPPED, True)


async def test_a_mail_that_is_put_off_comes_once_and_an_uncertain_one_is_never_repeated(
    teams: Teams, kari: Person, graph: PlayedGraph, time_passes: Passes
):
    graph.fails("sendMail", error(429, "ApplicationThrottled", **{"Retry-After": "0"}), "done")
    await books(kari, teams)
    for _ in range(4):
        await time_passes(minutes=2)
        await teams.send_due()

    assert graph.counts() == {KARI: 1, PER: 1, HARALD: 1}


def test_graph_needs_an_address_to_send_from():
    assert "FREMTID_MAIL_FROM" in settings_for("sqlite://", graph_mail=True).missing()


async def test_while_graph_takes_no_mail_readyz_says_so(teams: Teams, kari: Person, graph: PlayedGraph):
    graph.fails("sendMail", *(error(403, "ErrorAccessDenied") for _ in range(9)))

    await books(kari, teams)

    async with teams.session.get(f"{teams.bot_url}/readyz") as response:
        assert (await response.json())["degraded"] == ["mail"]
    assert graph.counts() == {}
