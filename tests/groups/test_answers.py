"""What companies answer about their groups, themselves or by the leader's hand, and a second group."""

import re
from dataclasses import replace

import pytest

from programme.companies.companies import CompanyId, CompanyName
from programme.companies.road import Stage
from programme.deeds.places import announce_withdrawal
from programme.groups.network import Answer, GroupId, Member, NetworkGroup
from programme.people import PersonId
from storage.unit import Unit
from tests.conftest import Teams
from tests.groups.test_leaders_groups import accepted, companies, groups_of, names
from tests.played_teams import Person


async def two_groups(teams: Teams, leader: Person, count: int = 8) -> None:
    """Groups of the first half and of the second, as the leader left them."""
    await leader.says("hei")
    await teams.look(companies(count))

    def work(unit: Unit) -> None:
        for number in range(2):
            unit.groups.put(NetworkGroup(GroupId(f"g-{number}"), number + 1, ("Bakst", "Hav")[number]))
        for place, name in enumerate(names(count)):
            (company,) = unit.companies.found(name)
            unit.groups.place(Member(company.id), GroupId(f"g-{int(place >= count // 2)}"))

    await teams.look(work)


async def answers(teams: Teams, company: str) -> dict[str, Answer]:
    """What the company has answered, by the name of the group."""

    def work(unit: Unit) -> dict[str, Answer]:
        (found,) = unit.companies.found(company)
        return {one.name: one.member(found.id).answer for one in unit.groups.all_of(found.id)}

    return await teams.look(work)


async def asked(teams: Teams, leader: Person) -> None:
    await leader.says("publiser gruppene")
    await leader.presses("Spør")
    await teams.send_due()


async def test_the_leader_notes_what_a_company_answered_on_the_phone(
    kari: Person, leader: Person, teams: Teams
):
    await two_groups(teams, leader)
    await accepted(teams, kari, "Prøve A AS")
    await asked(teams, leader)
    await kari.presses("Ja, vi er med", kari.got("Vil dere være med")[0])

    await leader.says("gruppene")
    await leader.presses("1. ")
    assert "Svar: \nikke spurt ennå" in await leader.presses("Prøve B AS")
    assert "Kontakter: \ningen ennå" in leader.sees
    await leader.presses("Noter svar")
    assert "Svar: \nja" in await leader.presses("Noter", group_answer="yes")
    await leader.says("noter at Prøve C AS sa ja til gruppen")
    assert leader.last.inputs["known_company"] == "Prøve C AS"
    assert leader.last.inputs["group_answer"] == "yes", "shown, to be pressed"
    seen = await leader.presses("Noter", group_answer="another", noted_words="De kjenner alle")
    assert "vil heller i en annen gruppe" in seen
    assert "De kjenner alle" in seen

    await teams.send_due()
    assert "Prøve B AS" in await kari.says("gruppen vår")
    assert "Prøve C AS" not in kari.sees
    assert not any("De kjenner alle" in one.text for one in kari.inbox)
    assert not leader.got("Prøve C AS vil heller")  # who noted it knows


@pytest.mark.parametrize("by_the_leader", [False, True])
async def test_who_wants_to_be_asked_again_is_asked_in_a_week_and_only_then(
    by_the_leader: bool, kari: Person, leader: Person, teams: Teams
):
    await two_groups(teams, leader)
    await accepted(teams, kari, "Prøve A AS")
    await asked(teams, leader)
    if by_the_leader:
        await leader.says("noter svar")
        await leader.presses("Noter", known_company="Prøve A AS", group_answer="later")
    else:
        await kari.presses("Ikke denne gruppen", kari.got("Vil dere være med")[0])
        seen = await kari.presses("Send", group_no="later")
        assert re.search(r"Jeg spør igjen (man|tirs|ons|tors|fre|lør|søn)dag \d", seen)
    assert len(kari.got("Vil dere være med i en nettverksgruppe?")) == 1
    await leader.says("gruppene")
    assert "vil bli spurt igjen" in await leader.presses("1. ")

    teams.clock.passes(days=6)
    await teams.send_due()
    assert len(kari.got("Vil dere være med i en nettverksgruppe?")) == 1
    teams.clock.passes(days=1, minutes=1)
    await teams.send_due()
    assert len(kari.got("Vil dere være med i en nettverksgruppe?")) == 2
    assert await answers(teams, "Prøve A AS") == {"Bakst": Answer.ASKED}


async def test_a_yes_to_an_old_question_says_nothing_about_another_group(
    kari: Person, leader: Person, teams: Teams
):
    await two_groups(teams, leader)
    await accepted(teams, kari, "Prøve A AS")
    await asked(teams, leader)
    (old,) = kari.got("Vil dere være med")
    await leader.says("flytt Prøve A AS til gruppe 2")
    await leader.presses("Flytt")
    assert "ikke satt i noen nettverksgruppe ennå" in await kari.presses("Ja, vi er med", old)
    await leader.presses("Spør bedriftene")
    await leader.presses("Spør")
    await teams.send_due()
    assert "Vil dere være med" in await kari.presses("Ja, vi er med", old)
    assert await answers(teams, "Prøve A AS") == {"Hav": Answer.ASKED}
    await kari.says("ja til gruppen")
    assert await answers(teams, "Prøve A AS") == {"Hav": Answer.YES}


async def test_a_second_group_is_the_leaders_hand_and_is_asked_about_by_itself(
    kari: Person, ola: Person, leader: Person, teams: Teams
):
    await two_groups(teams, leader)
    await accepted(teams, kari, "Prøve A AS")
    await accepted(teams, ola, "Prøve E AS")
    await asked(teams, leader)
    await kari.says("ja til gruppen")

    await leader.says("Prøve A AS skal også i gruppe 2")
    assert leader.last.inputs["known_company"] == "Prøve A AS"
    await leader.presses("Lagre", second_group="g-1")
    assert "Hvis Prøve A AS også er i Hav" in leader.sees
    await leader.presses("Lagre")
    assert "Prøve A AS" in leader.sees
    assert await answers(teams, "Prøve A AS") == {"Bakst": Answer.YES, "Hav": Answer.NOT_ASKED}
    assert "Dere er med i gruppen" in await kari.says("gruppen vår")
    await asked(teams, leader)

    *_, question = kari.got("Vil dere være med")
    assert "Hav" in question.text
    await ola.says("ja til gruppen")
    assert "Prøve A AS" not in ola.sees
    await kari.presses("Ja, vi er med", question)
    assert "Prøve E AS" in kari.sees
    assert "Bakst" in await kari.presses("Den andre gruppen")
    await kari.says("ikke denne gruppen")
    assert kari.last.choices("own_group")
    second = kari.last.token("own_group", "Hav")
    await kari.presses("Send", own_group=second, group_no="not-now")
    assert await answers(teams, "Prøve A AS") == {"Bakst": Answer.YES, "Hav": Answer.NOT_NOW}

    await leader.says("en gruppe til")
    await leader.presses("Lagre", known_company="Prøve A AS")
    await leader.presses("Lagre", second_group="out")
    await leader.presses("Lagre")
    assert await answers(teams, "Prøve A AS") == {"Bakst": Answer.YES}
    await leader.says("angre")
    assert await answers(teams, "Prøve A AS") == {"Bakst": Answer.YES, "Hav": Answer.NOT_NOW}


async def test_a_second_group_counts_for_no_score_and_no_proposal(leader: Person, teams: Teams):
    await two_groups(teams, leader)
    seen = await leader.says("gruppene")
    await leader.says("Prøve A AS skal også i gruppe 2")
    await leader.presses("Lagre", second_group="g-1")
    await leader.presses("Lagre")
    assert seen.splitlines()[1] in await leader.says("gruppene")
    await leader.says("foreslå grupper")
    await leader.presses("Foreslå")
    await teams.send_due()
    await leader.presses("Blandet")
    await leader.presses("Bruk forslaget")
    assert sorted({one for group in await groups_of(teams) for one in group}) == names(8)


async def test_records_that_become_one_keep_both_groups(leader: Person, teams: Teams):
    await two_groups(teams, leader)

    def work(unit: Unit) -> None:
        twin = unit.companies.named(CompanyName("Prøve-A"))
        unit.companies.put(replace(twin, stage=Stage.CONFIRMED))
        unit.groups.place(Member(twin.id, Answer.YES, unit.now, is_second=True), GroupId("g-1"))

    await teams.look(work)
    await leader.says("slå sammen")
    await leader.presses("Gå videre", known_company="Prøve A AS", gone_company="Prøve-A", why_changed="to")
    await leader.presses("Ja, slå sammen")
    assert await answers(teams, "Prøve A AS") == {"Bakst": Answer.NOT_ASKED, "Hav": Answer.YES}


async def test_who_said_yes_together_in_an_earlier_season_counts_as_before(teams: Teams):
    def work(unit: Unit) -> set[frozenset[CompanyId]]:
        season = unit.seasons.latest()
        assert season
        found = [unit.companies.named(CompanyName(name)).id for name in names(4)]
        unit.groups.put(NetworkGroup(GroupId("g"), 1))
        for company, answer in zip(found, (Answer.YES, Answer.YES, Answer.NOT_NOW, Answer.YES), strict=True):
            unit.groups.place(Member(company, answer, is_second=company == found[3]), GroupId("g"))
        unit.groups.keep_past(season.id)
        unit.companies.absorb(found[3], found[2])
        assert {frozenset(both) for both in unit.groups.before()} == {
            frozenset((found[0], found[1])),
            frozenset((found[0], found[2])),
            frozenset((found[1], found[2])),
        }
        return set()

    await teams.look(work)


async def test_nobody_waits_for_the_answer_of_a_company_that_left(
    kari: Person, ola: Person, leader: Person, teams: Teams
):
    await two_groups(teams, leader)
    third = teams.person("Nina Test", 3)
    for person, company in ((kari, "Prøve A AS"), (ola, "Prøve B AS"), (third, "Prøve C AS")):
        await accepted(teams, person, company)
    await asked(teams, leader)
    for person in (kari, ola):
        await person.presses("Ja, vi er med", person.got("Vil dere være med")[0])
    assert not kari.got("Gruppen deres er klar")

    def withdraws(unit: Unit) -> None:
        (company,) = unit.companies.found("Prøve C AS")
        announce_withdrawal(unit, company.id, PersonId(third.id), "tid")

    await teams.look(withdraws)
    teams.clock.passes(days=7)
    await teams.send_due()
    (ready,) = kari.got("Gruppen deres er klar")
    assert "Prøve B AS" in ready.text
    assert "Prøve C AS" not in ready.text
    seen = await third.presses("Ja, vi er med", third.got("Vil dere være med")[0])
    assert "Dere er med i gruppen" not in seen
    assert "Prøve C AS" not in str(await groups_of(teams))


async def test_a_group_is_opened_and_locked_by_its_number(leader: Person, teams: Teams):
    await two_groups(teams, leader)
    assert "Hav" in await leader.says("gruppe 2")
    assert "Prøve E AS" in leader.sees
    assert "låst" in await leader.says("lås gruppe 2")
    assert "utkast, ingen er spurt" in await leader.says("lås opp gruppe 2")
    assert "finnes ikke lenger" in await leader.says("gruppe 99")
    assert "2 nettverksgrupper" in await leader.says("vis gruppe")


async def test_a_move_is_of_the_company_that_is_named_last_and_never_of_an_unknown_one(
    leader: Person, teams: Teams
):
    await two_groups(teams, leader)
    assert "Hvis Prøve A AS blir flyttet" in await leader.says("flytt Prøve A AS til gruppe 2")
    assert "Hvis Prøve B AS blir flyttet" in await leader.says("flytt Prøve B AS til gruppe 2")
    seen = await leader.says("flytt Tunet Gård til gruppe 1")
    assert "flyttes" not in seen
    assert "Den bedriften kjenner jeg ikke" in seen
    assert [len(group) for group in await groups_of(teams)] == [4, 4]


@pytest.mark.parametrize(("yes", "no"), [("ja", "nei"), ("Ja takk!", "ikke nå"), ("yes", "no thanks")])
async def test_a_plain_yes_or_no_answers_the_question_that_came(
    yes: str, no: str, kari: Person, leader: Person, teams: Teams
):
    await two_groups(teams, leader)
    await accepted(teams, kari, "Prøve A AS")
    await asked(teams, leader)

    await kari.says(no)
    assert {"group_no", "in_confidence"} <= kari.last.inputs.keys()
    assert await answers(teams, "Prøve A AS") == {"Bakst": Answer.ASKED}
    await kari.says("avbryt")
    await kari.says("gruppen vår")
    await kari.says(yes)
    assert await answers(teams, "Prøve A AS") == {"Bakst": Answer.YES}
    await kari.says(yes)  # again, which is about nothing
    await kari.says(no)
    assert await answers(teams, "Prøve A AS") == {"Bakst": Answer.YES}


async def test_a_yes_is_about_no_group_that_nobody_asked_about(kari: Person, leader: Person, teams: Teams):
    await two_groups(teams, leader)
    await accepted(teams, kari, "Prøve A AS")
    await kari.says("ja")
    assert await answers(teams, "Prøve A AS") == {"Bakst": Answer.NOT_ASKED}


@pytest.mark.parametrize(
    ("said", "no"),
    [
        ("spør igjen", "later"),
        ("spør oss igjen om en uke", "later"),
        ("spør oss igjen seinare", "later"),
        ("ask us again later", "later"),
        ("vi vil heller i en annen gruppe", "another"),
        ("vi vil heller i ei anna gruppe", "another"),
        ("rather another group", "another"),
        ("ikke nå", "not-now"),
        ("ikkje no", "not-now"),
        ("not now", "not-now"),
    ],
)
async def test_what_kind_of_no_it_is_is_heard_and_sent_by_a_press(
    said: str, no: str, kari: Person, leader: Person, teams: Teams
):
    await two_groups(teams, leader)
    await accepted(teams, kari, "Prøve A AS")
    await asked(teams, leader)

    await kari.says(said)
    assert kari.last.inputs["group_no"] == no
    assert await answers(teams, "Prøve A AS") == {"Bakst": Answer.ASKED}


@pytest.mark.parametrize(
    "said",
    ["hvem er de andre?", "hvem får vi møte", "kven er dei andre i gruppa", "who would we meet", "our group"],
)
async def test_a_company_that_asks_hears_whom_it_would_meet_and_why_and_no_name(
    said: str, kari: Person, leader: Person, teams: Teams
):
    await two_groups(teams, leader)
    await accepted(teams, kari, "Prøve A AS")
    await asked(teams, leader)

    seen = await kari.says(said)
    assert "Ja, vi er med" in kari.last.buttons or "Yes, we're in" in kari.last.buttons
    assert "3 " in seen
    assert "Prøve B" not in seen
