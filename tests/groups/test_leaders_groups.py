"""The project leader proposes groups, changes and publishes them; companies are asked and answer."""

from dataclasses import replace

import pytest

from programme.companies.companies import CompanyId, CompanyName
from programme.companies.register import RegisterEntry
from programme.companies.road import Stage
from programme.groups.network import Answer
from programme.groups.profiles import Profile
from programme.meetings.preparations import Preparation
from programme.people import PersonId
from storage.unit import Unit
from tests.conftest import Teams
from tests.groups.made_up import BERGEN, OSLO
from tests.played_teams import Person

NOBODY = PersonId("t/nobody")
BRANCHES = {"bakery": "10.710", "fish": "10.200", "dairy": "10.510", "meat": "10.130"}


def number(place: int) -> str:
    return f"{910000000 + place}"


def names(count: int) -> list[str]:
    return [f"Prøve {chr(65 + place)} AS" for place in range(count)]


def companies(count: int, **told: str):
    """So many companies with a place: half in Oslo, half in Bergen, of four branches and two themes."""

    def work(unit: Unit) -> None:
        for place, name in enumerate(names(count)):
            branch = list(BRANCHES)[place % 4]
            company = unit.companies.named(CompanyName(name, number(place)))
            unit.companies.put(replace(company, stage=Stage.CONFIRMED))
            where = OSLO if place % 2 else BERGEN
            unit.register.put(
                RegisterEntry(
                    number(place),
                    name,
                    municipality_number=where,
                    municipality="Oslo" if place % 2 else "Bergen",
                    industry_code=BRANCHES[branch],
                    employees=20 + place,
                )
            )
            theme = "rekruttering" if place < count // 2 else "innovasjon"
            unit.preparations.put(Preparation(company.id, NOBODY, unit.now, theme=theme))
            if place == 0:
                unit.profiles.put(Profile(company.id, NOBODY, unit.now, **told))

    return work


async def accepted(teams: Teams, person: Person, company: str) -> CompanyId:
    """The person is an accepted contact of the company."""
    await person.says("hei")

    def work(unit: Unit) -> CompanyId:
        (found,) = unit.companies.found(company)
        unit.companies.spoken_for(found.id, PersonId(person.id))
        unit.companies.accept(found.id, PersonId(person.id))
        known = unit.people.get(PersonId(person.id))
        assert known
        unit.people.put(replace(known, email=f"{person.object_id[-3:]}@example.org"))
        return found.id

    return await teams.look(work)


async def grouped(teams: Teams, leader: Person, count: int = 10, **told: str) -> None:
    """The leader has taken over the mixed proposal."""
    await leader.says("hei")
    await teams.look(companies(count, **told))
    await leader.says("foreslå grupper")
    await leader.presses("Foreslå")
    await teams.send_due()
    await leader.presses("Blandet")
    await leader.presses("Bruk forslaget")


async def groups_of(teams: Teams) -> list[list[str]]:
    def work(unit: Unit) -> list[list[str]]:
        return [
            [unit.companies.get(one).called.name for one in group.companies] for group in unit.groups.all()
        ]

    return await teams.look(work)


async def test_three_proposals_come_side_by_side_and_one_is_taken_over(leader: Person, teams: Teams):
    await leader.says("hei")
    await teams.look(companies(10))

    assert "minst?" in await leader.says("foreslå grupper")
    assert "grupper for 10 bedrifter" in await leader.presses("Foreslå")
    assert "0 % er gjort" in await leader.presses("Hvor langt?")
    await teams.send_due()

    assert "Her er 3 forslag" in leader.sees
    assert all(kind in leader.sees for kind in ("Nær hverandre", "Samme tema", "Blandet", "dårligst"))
    seen = await leader.presses("Nær hverandre")
    assert "av 5 vil arbeide med" in seen
    assert await groups_of(teams) == []
    assert "2 nettverksgrupper" in await leader.presses("Bruk forslaget") or "tatt i bruk" in leader.sees
    assert sorted(one for group in await groups_of(teams) for one in group) == names(10)
    assert "Det er tatt tilbake" in await leader.says("angre")
    assert await groups_of(teams) == []


async def test_sizes_are_heard_and_turned_ones_asked_about(leader: Person, teams: Teams):
    await leader.says("hei")
    await teams.look(companies(9))

    await leader.says("foreslå grupper på 3 til 4")
    assert leader.last.inputs["group_smallest"] == "3"
    assert leader.last.inputs["group_largest"] == "4"
    assert "kan ikke være mindre" in await leader.presses("Foreslå", group_largest="2")
    await leader.presses("Foreslå", group_largest="3")
    await teams.send_due()
    assert "3 grupper" in leader.sees


@pytest.mark.parametrize(("count", "said"), [(0, "Ingen bedrifter"), (1, "Bare én bedrift"), (3, "Bare 3")])
async def test_too_few_companies_are_told_at_once(count: int, said: str, leader: Person, teams: Teams):
    await leader.says("hei")
    await teams.look(companies(count))

    await leader.says("foreslå grupper")
    assert said in await leader.presses("Foreslå")
    assert "minst 4" in leader.sees


async def test_rules_that_contradict_are_named_in_words(leader: Person, teams: Teams):
    await leader.says("hei")
    await teams.look(companies(8))
    for one, other, how in (("A", "B", "together"), ("B", "C", "together"), ("A", "C", "apart")):
        await leader.says("hold sammen")
        await leader.presses(
            "Lagre", known_company=f"Prøve {one} AS", other_company=f"Prøve {other} AS", how_bound=how
        )
    assert "Aldri sammen: Prøve A AS og Prøve C AS" in leader.sees
    await leader.says("foreslå grupper")
    await leader.presses("Foreslå")
    await teams.send_due()

    assert "får ikke plass" in leader.sees
    assert "Prøve A AS og Prøve B AS skal være sammen" in leader.sees
    assert "skal være hver for seg" in leader.sees


async def test_a_move_shows_what_it_costs_before_it_is_done(leader: Person, teams: Teams):
    await grouped(teams, leader, not_with="Prøve B, Ukjent AS")
    groups = await groups_of(teams)
    of_a = next(place for place, group in enumerate(groups) if "Prøve A AS" in group)
    of_b = next(place for place, group in enumerate(groups) if "Prøve B AS" in group)
    assert of_a != of_b

    seen = await leader.says(f"hva skjer hvis vi flytter Prøve B AS til gruppe {of_a + 1}?")
    assert "Hvis Prøve B AS blir flyttet" in seen
    assert "skal ikke være sammen (sagt i fortrolighet)" in seen
    assert "Nå: \ndårligst" in seen
    assert await groups_of(teams) == groups

    await leader.presses("Flytt")
    assert "Prøve B AS" in (await groups_of(teams))[of_a]
    assert "Brutt:" in await leader.says("gruppene")
    await leader.says("angre")
    assert await groups_of(teams) == groups


async def test_wishes_that_name_nobody_are_shown_to_the_leader(leader: Person, teams: Teams):
    await leader.says("hei")
    await teams.look(companies(8, gladly_with="Ukjent AS"))
    await leader.says("foreslå grupper")
    await leader.presses("Foreslå")
    await teams.send_due()

    assert "Prøve A AS skrev «Ukjent AS»" in leader.sees


async def asked(teams: Teams, leader: Person, count: int = 2) -> None:
    assert f"{count} bedrifter blir spurt" in await leader.says("publiser gruppene")
    assert "Uten kontakt" in leader.sees
    await leader.presses("Spør")
    await teams.send_due()


async def test_names_are_shown_only_between_those_who_said_yes(
    kari: Person, ola: Person, leader: Person, teams: Teams
):
    await grouped(teams, leader)
    group = (await groups_of(teams))[0]
    ours, theirs = await accepted(teams, kari, group[0]), await accepted(teams, ola, group[1])
    await asked(teams, leader)

    (question,) = kari.got("Vil dere være med i en nettverksgruppe?")
    assert "andre bedrifter" in question.text
    assert "vil arbeide med det samme som dere" in question.text or "km fra de andre" in question.text
    assert not any(name in question.text for name in group if name != group[0])

    await kari.presses("Ja, vi er med", question)
    assert "Ingen andre har sagt ja ennå" in kari.sees
    assert not any(name in kari.sees for name in group[1:])
    await ola.presses("Ja, vi er med", ola.got("Vil dere være med")[0])
    assert group[0] in ola.sees
    assert "Kari Prøve (001@example.org)" in ola.sees
    assert not any(name in ola.sees for name in group[2:])
    assert group[1] in await kari.says("gruppen vår")
    assert (await teams.look(lambda unit: unit.groups.of(ours).answered(Answer.YES))) == tuple(
        sorted((ours, theirs))
    )


async def test_a_no_is_told_to_the_leader_alone_and_once_all_have_answered_the_others_hear(
    kari: Person, ola: Person, leader: Person, teams: Teams
):
    await grouped(teams, leader)
    group = (await groups_of(teams))[0]
    third = teams.person("Nina Test", 3)
    for person, company in zip((kari, ola, third), group, strict=False):
        await accepted(teams, person, company)
    await asked(teams, leader, 3)

    await third.says("vi vil heller i en annen gruppe")
    assert "Bare prosjektlederen får vite det" in await third.presses(
        "Send", group_no="another", in_confidence="Vi er konkurrenter"
    )
    await teams.send_due()
    assert leader.got(f"{group[2]} vil heller i en annen gruppe", "Vi er konkurrenter")
    for person in (kari, ola):
        await person.presses("Ja, vi er med", person.got("Vil dere være med")[0])

    await teams.send_due()
    (ready,) = kari.got("Gruppen deres er klar")
    assert group[2] not in ready.text
    await third.presses("Ja, vi er med")
    await teams.send_due()
    *_, ready = kari.got("Gruppen deres er klar")
    assert group[1] in ready.text
    assert group[2] in ready.text
    assert not any("konkurrenter" in one.text for person in (kari, ola) for one in person.inbox)


async def test_no_contact_sees_another_companys_wishes_and_none_of_the_leaders_commands(
    kari: Person, ola: Person, leader: Person, teams: Teams
):
    await grouped(teams, leader)
    group = (await groups_of(teams))[0]
    await accepted(teams, kari, group[0])
    await accepted(teams, ola, group[1])
    await kari.says("om bedriften")
    await kari.presses("Lagre", told_not_with=group[1], told_products="brød", told_sites="Bergen, Lillestrøm")
    assert group[1] in kari.sees
    assert "Lillestrøm" in kari.sees

    await leader.says("foreslå grupper")
    await leader.presses("Foreslå")
    await teams.send_due()
    await leader.presses("Blandet")
    await leader.presses("Bruk forslaget")
    assert group[1] not in next(one for one in await groups_of(teams) if group[0] in one)
    await asked(teams, leader)
    assert not any(group[0] in one.text for one in ola.inbox)
    for said in ("gruppene", "foreslå grupper", "hold sammen", "publiser gruppene"):
        assert "prosjektlederen" in await kari.says(said)
    assert group[1] in await leader.says(group[0])


async def test_a_newcomer_is_placed_and_nobody_else_moves(leader: Person, teams: Teams):
    await grouped(teams, leader, 9)
    before = await groups_of(teams)
    await teams.look(companies(10))

    assert "Ikke i noen gruppe: Prøve J AS" in await leader.says("gruppene")
    await leader.says("finn plass")
    await leader.presses("Finn plass")
    await teams.send_due()
    assert "Ingen andre flytter" in await leader.presses("Med plass til den nye")
    await leader.presses("Bruk forslaget")
    after = await groups_of(teams)
    assert [[one for one in group if one != "Prøve J AS"] for group in after] == before


async def test_a_locked_group_stays_and_a_large_one_is_divided(leader: Person, teams: Teams):
    await grouped(teams, leader)
    before = await groups_of(teams)
    await leader.says("gruppene")
    await leader.presses("1. ")
    await leader.presses("Lås")
    await leader.says("foreslå grupper")
    await leader.presses("Foreslå")
    await teams.send_due()
    await leader.presses("Nær hverandre")
    await leader.presses("Bruk forslaget")
    assert before[0] in await groups_of(teams)

    await leader.says("gruppene")
    await leader.presses("1. ")
    await leader.presses("Del gruppen")
    await teams.send_due()
    await leader.presses("Blandet")
    await leader.presses("Bruk forslaget")
    assert len(await groups_of(teams)) == 3
    assert sorted(one for group in await groups_of(teams) for one in group) == names(10)


async def test_a_stopped_search_gives_the_best_so_far(leader: Person, teams: Teams):
    await leader.says("hei")
    await teams.look(companies(20))
    await leader.says("foreslå grupper")
    await leader.presses("Foreslå")
    assert "beste så langt" in await leader.presses("Stopp letingen")
    await teams.send_due()

    assert "forslag" in leader.sees


async def test_groups_of_which_nobody_can_be_asked_are_not_said_to_be_asked(leader: Person, teams: Teams):
    await grouped(teams, leader)
    said = await leader.says("publiser gruppene")
    assert "Ingen av bedriftene har en kontakt å spørre" in said
    assert "Ring dem, og skriv hva de sa" in said
    assert "Spør" not in leader.last.buttons
    assert "Bedriftene er spurt" not in await leader.says("ja")
    assert "ingen er spurt" in await leader.says("gruppene")


async def test_a_group_to_divide_is_named_by_its_number_or_chosen(leader: Person, teams: Teams):
    await grouped(teams, leader, 20)
    assert "Åpne gruppen du vil dele" in await leader.says("del gruppen")
    assert "1. " in leader.sees
    assert "Jeg leter etter grupper" in await leader.says("del gruppe 1")


async def test_a_size_that_no_group_has_is_refused_with_those_that_do(leader: Person):
    await leader.says("nynorsk")
    await leader.says("føreslå grupper")
    for size in ("0", "1", "99", "mange"):
        assert "Skriv eit tal frå 2 til 30." in await leader.presses("Føreslå", group_smallest=size)
