"""An invitation of which nobody knows whether it came is never sent again unasked: a leader says so."""

from tests.conftest import Teams
from tests.mail.conftest import Passes
from tests.mail.played_smtp import PlayedSmtp, Told
from tests.mail.test_invitations import PER, books, steps
from tests.played_teams import Person


async def test_a_leader_is_asked_and_may_have_it_sent_again(
    teams: Teams, kari: Person, leader: Person, post: PlayedSmtp, time_passes: Passes
):
    await leader.says("hei")
    post.tells[PER] = [Told(drops="lost")]
    await books(kari, teams)
    await teams.send_due()

    assert "Jeg vet ikke om dette kom fram" in leader.sees
    assert PER in leader.sees
    assert post.to(PER) == []
    await time_passes(hours=2)
    await teams.send_due()
    assert post.to(PER) == [], "nothing is sent twice on a guess"

    await leader.presses("Send på nytt")
    await teams.send_due()

    assert steps(post)[PER] == [("REQUEST", "0")]
    assert len(leader.got("Jeg vet ikke om dette kom fram")) <= 1


async def test_one_that_came_after_all_is_settled_by_a_press(
    teams: Teams, kari: Person, leader: Person, post: PlayedSmtp
):
    await leader.says("hei")
    post.tells[PER] = [Told(drops="taken")]
    await books(kari, teams)
    await teams.send_due()
    await leader.presses("Meldingen kom fram")
    await teams.send_due()

    assert len(post.to(PER)) == 1


async def test_where_the_meeting_is_off_meanwhile_nothing_is_sent_again(
    teams: Teams, kari: Person, leader: Person, post: PlayedSmtp
):
    await leader.says("hei")
    post.tells[PER] = [Told(drops="lost")]
    await books(kari, teams)
    await teams.send_due()
    await kari.says("avlys")
    await kari.presses("Ja, avlys")
    await leader.presses("Send på nytt")
    await teams.send_due()
    await teams.send_due()

    assert "REQUEST" not in [method for method, _ in steps(post).get(PER, [])]
