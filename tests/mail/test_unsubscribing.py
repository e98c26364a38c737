"""Whoever reads an e-mail that they may do without says so by one click, and can take it back."""

from email.message import EmailMessage

from tests.conftest import Teams
from tests.mail.played_smtp import PlayedSmtp
from tests.mail.test_receipts import PER, SIRI, company, register
from tests.played_teams import Person

__all__ = ["company"]
ONE_CLICK = {"List-Unsubscribe": "One-Click"}


def page_of(mail: EmailMessage, teams: Teams) -> str:
    """The page's address, on this test's server."""
    address = mail["List-Unsubscribe"].removeprefix("<").removesuffix(">")
    return str(teams.bot_url + address[address.index("/unsubscribe/") :])


async def reminded(leader: Person, teams: Teams, when: str = "2027-09-06 09:01") -> None:
    await leader.says(f"spol {when}")
    await teams.send_due()


async def test_a_reminder_can_be_stopped_by_one_click_and_a_receipt_needs_not_be(
    company: Person, leader: Person, teams: Teams, post: PlayedSmtp
) -> None:
    await register(company)
    await teams.send_due()
    assert post.to(PER)[0]["List-Unsubscribe"] is None
    await reminded(leader, teams)
    mail = post.to(PER)[-1]
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    html = mail.get_body(("html",))
    assert html
    assert "Meld meg av" in html.get_content()

    async with teams.session.post(page_of(mail, teams), data=ONE_CLICK) as answer:
        assert answer.status == 200
    await reminded(leader, teams, "2027-09-07 08:01")

    assert (len(post.to(PER)), len(post.to(SIRI))) == (2, 3)
    await leader.says("utsendinger")
    await leader.presses("Trukket tilbake")
    assert "Mottakeren har meldt seg av slike e-poster" in leader.sees


async def test_looking_changes_nothing_and_it_can_be_taken_back(
    company: Person, leader: Person, teams: Teams, post: PlayedSmtp
) -> None:
    await register(company, f"Per Prøve {PER}")
    await teams.send_due()
    await reminded(leader, teams)
    page = page_of(post.to(PER)[-1], teams)

    async with teams.session.get(page, headers={"Accept-Language": "nn"}) as answer:
        read = await answer.text()
        assert "påminningar" in read
        assert PER in read
    assert not await teams.look(lambda unit: unit.unsubscribed.has(PER))
    async with teams.session.post(page) as answer:
        assert "Meld meg på igjen" in await answer.text()
    assert await teams.look(lambda unit: unit.unsubscribed.has(PER.upper()))
    async with teams.session.post(page, data={"again": "1"}) as answer:
        assert "Vil du melde deg av?" in await answer.text()
    await reminded(leader, teams, "2027-09-07 08:01")
    assert len(post.to(PER)) == 3


async def test_nobody_stops_the_emails_of_others(
    company: Person, leader: Person, teams: Teams, post: PlayedSmtp
) -> None:
    await register(company)
    await teams.send_due()
    await reminded(leader, teams)
    mine, others = (page_of(post.to(one)[-1], teams) for one in (PER, SIRI))
    forged = mine.rpartition(".")[0] + "." + others.rpartition(".")[2]
    for page in (forged, f"{teams.bot_url}/unsubscribe/x", f"{teams.bot_url}/unsubscribe/å.b"):
        async with teams.session.post(page) as answer:
            assert answer.status == 404
