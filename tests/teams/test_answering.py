"""Which message an answer becomes: the pressed card in its new shape, or a new one."""

from aiohttp import web

from dialogs.flows.scene import Place
from tests.teams.played import Wire


async def test_the_last_card_of_a_form_becomes_its_outcome(wire: Wire):
    kari = wire.person(1, 1)
    await kari.says("hei")

    seen = await kari.presses("Bestill")

    assert "'run': 'r1'" in seen
    assert (len(kari.inbox), kari.last.updates) == (1, 1)


async def test_a_card_further_up_is_closed_and_the_outcome_comes_below(wire: Wire):
    kari = wire.person(1, 1)
    await kari.says("hei")
    await kari.says("hei igjen")

    await kari.presses("Bestill", card=kari.inbox[0])

    assert len(kari.inbox) == 3
    assert "'run': 'r1'" in kari.inbox[2].text
    assert kari.inbox[0].buttons == []
    assert kari.inbox[0].updates == 1
    assert kari.inbox[1].updates == 0


async def test_a_card_is_not_last_once_the_person_has_written_below_it(wire: Wire):
    kari = wire.person(1, 1)
    await kari.says("hei")
    wire.turns.broken = True
    wire.teams.answers = [web.Response(status=400)]
    await kari.says("noe som ikke får svar")
    wire.turns.broken = False

    await kari.presses("Bestill")

    assert len(kari.inbox) == 2
    assert kari.inbox[0].buttons == []


async def test_a_button_of_a_menu_always_gets_a_new_message(wire: Wire):
    kari = wire.person(1, 1)
    await kari.says("hei")

    await kari.presses("Meny")

    assert [sent.updates for sent in kari.inbox] == [0, 0]


async def test_a_card_that_cannot_be_closed_spoils_nothing(wire: Wire):
    kari = wire.person(1, 1)
    await kari.says("hei")
    await kari.says("hei igjen")
    wire.teams.answers = [web.Response(status=201, text='{"id": "x"}'), web.Response(status=500)]

    assert (
        await kari.posts(kari.activity(type="message", value={"run": "r1"}, replyToId=kari.inbox[0].id))
        == 200
    )
    assert len(wire.turns.done) == 3


async def test_one_persons_last_card_is_not_anothers(wire: Wire):
    kari, ola = wire.person(1, 1), wire.person(2, 2)
    await kari.says("hei")
    await ola.says("hei")

    await kari.presses("Bestill")

    assert kari.last.updates == 1
    assert len(ola.inbox) == 1


async def test_a_reply_that_teams_refused_for_a_moment_is_sent_again(wire: Wire):
    kari = wire.person(1, 1)
    wire.teams.answers = [web.Response(status=429, headers={"Retry-After": "0"})]

    assert "hei" in await kari.says("hei")

    assert wire.teams.calls == [("POST", "message")] * 2
    assert len(wire.turns.done) == 1


async def test_a_reply_that_may_have_arrived_is_not_sent_again_and_not_noted_as_sent(wire: Wire):
    kari = wire.person(1, 1)
    wire.teams.answers = [web.Response(status=502)]

    assert await kari.posts(kari.activity(type="message", text="hei")) == 200

    assert wire.teams.calls == [("POST", "message")]
    assert wire.turns.done == []


async def test_only_so_many_last_messages_are_remembered(wire: Wire, monkeypatch):  # noqa: ANN001
    monkeypatch.setattr("bot.teams.answering._MOST", 3)
    for number in range(1, 8):
        await wire.person(number, number).says("hei")

    assert len(wire.answering._last) == 3


async def test_in_a_channel_the_answer_comes_in_the_thread(wire: Wire):
    kari = wire.person(1, 1)

    assert "Hørte: hva er dette?" in await kari.says_in_channel("hva er dette?")

    assert kari.inbox == []
    assert wire.turns.heard[0].place is Place.CHANNEL
