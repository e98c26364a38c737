"""What a company was called before leads to the record that was kept: nothing is made anew by an old name."""

from programme.companies.companies import CompanyName
from programme.people import PersonId
from storage.engine.database import Database
from tests.conftest import Teams
from tests.played_teams import Person

BREAD, FISH = "Prøvebrød AS", "Demosjømat AS"


async def test_whoever_uses_the_name_of_a_merged_record_comes_to_the_kept_one(
    kari: Person, ola: Person, leader: Person, teams: Teams
):
    await leader.says("hei")
    await kari.says("presentasjon onsdag 3. mars kl 9")
    await kari.says(BREAD)
    await ola.says("presentasjon torsdag 4. mars kl 9")
    await ola.says(FISH)
    await leader.says("slå sammen")
    await leader.presses("Gå videre", known_company=BREAD, gone_company=FISH, why_changed="samme bedrift")
    await leader.presses("Ja, slå sammen")

    assert BREAD in await leader.says("bedrift demosjømat")
    tora = teams.person("Tora Test", 3)
    await tora.says("presentasjon fredag 5. mars kl 9")
    await tora.says(FISH)
    spoken_for = await teams.look(lambda unit: unit.companies.of(PersonId(tora.id)))
    assert spoken_for
    assert spoken_for.called.name == BREAD
    assert len(await teams.look(lambda unit: unit.companies.all())) == 1


def test_the_number_of_a_merged_record_leads_on_also_over_two_mergers(database: Database) -> None:
    with database.transaction() as unit:
        names = (CompanyName("Alfa Prøve AS", "100000083"), CompanyName("Beta Prøve AS", "100000091"))
        first, second = (unit.companies.named(one).id for one in names)
        third = unit.companies.named(CompanyName("Gamma Prøve AS")).id
        unit.companies.absorb(first, second)
        unit.companies.absorb(second, third)
        for typed in (*names, CompanyName("Alfa Prøve"), CompanyName("", "100000083")):
            assert unit.companies.named(typed).id == third
        for typed in ("100000091", "beta prøve"):
            assert [one.id for one in unit.companies.found(typed)] == [third]
        assert len(unit.companies.all()) == 1


def test_another_company_of_an_old_name_has_its_own_number_and_record(database: Database) -> None:
    with database.transaction() as unit:
        old = unit.companies.named(CompanyName("Alfa Prøve AS")).id
        kept = unit.companies.named(CompanyName("Beta Prøve AS")).id
        unit.companies.absorb(old, kept)
        assert unit.companies.named(CompanyName("Alfa Prøve AS", "100000091")).id != kept


def test_a_new_name_and_number_are_led_to_by_the_old_ones_but_not_by_a_number_that_was_a_mistake(
    database: Database,
) -> None:
    with database.transaction() as unit:
        company = unit.companies.named(CompanyName("Alfa Prøve AS", "100000083")).id
        assert unit.companies.call(company, CompanyName("Omega Prøve AS", "100000091"))
        assert unit.companies.named(CompanyName("alfa prøve")).id == company
        for old in (CompanyName("", "100000083"), CompanyName("Alfa Prøve", "100000083")):
            assert unit.companies.named(old).id == company
        assert [one.id for one in unit.companies.found("100000083")] == [company]
        assert unit.companies.named(CompanyName("Delta Prøve AS", "100000083")).id != company
