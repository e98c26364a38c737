"""Birth numbers are never kept; what is kept to learn from holds no long numbers."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select
from stdnum.no import fodselsnummer

from bot.outside.spreadsheet import read_companies
from dialogs.companies.new_companies import keep_prospects
from dialogs.lengths import MESSAGE, cut_message, cut_press
from programme.numbers import without_birth_numbers, without_long_numbers
from programme.people import PersonId
from storage import tables
from tests.conftest import Teams
from tests.played_teams import Person

OF_1855 = next(f"010155{one}" for one in range(50000, 99999) if fodselsnummer.is_valid(f"010155{one}"))
"""Of nobody who lives."""


DAY, REST = OF_1855[:6], OF_1855[6:]


@pytest.mark.parametrize(
    "typed",
    [
        OF_1855,
        *(f"{DAY}{between}{REST}" for between in (" ", "-", " - ", "\u00a0", "–")),
        f"{DAY} {REST[:3]} {REST[3:]}",
        f"{DAY[:2]}.{DAY[2:4]}.{DAY[4:]}-{REST}",
        f"{DAY[:2]} {DAY[2:4]} {DAY[4:]} {REST}",
    ],
)
def test_a_birth_number_is_hidden_and_other_numbers_stay(typed: str):
    assert REST[3:] not in without_birth_numbers(f"mitt nummer er {typed}, ring 91 23 45 67")
    assert "91 23 45 67" in without_birth_numbers(f"mitt nummer er {typed}, ring 91 23 45 67")
    for other in ("974 760 673", "12345678901", "+47 912 34 567", "2027-03-04T09:00", f"a{OF_1855}b"):
        assert without_birth_numbers(other) == other


def test_long_numbers_are_hidden_and_times_and_short_ones_stay():
    assert without_long_numbers("ring 91 23 45 67 eller 974760673") == "ring •• •• •• •• eller •••••••••"
    for other in ("kl. 14.00 den 3. mars 2027", "vi er 120", "0581 Oslo"):
        assert without_long_numbers(other) == other


def test_a_birth_number_is_hidden_where_the_message_is_cut_and_letters_are_composed():
    assert OF_1855[:6] not in cut_message("x" * (MESSAGE - 7) + " " + OF_1855)
    assert cut_message("A\u030as") == cut_press({"company": "A\u030as"})["company"] == "Ås"


async def test_no_table_holds_a_birth_number_that_somebody_typed(kari: Person, leader: Person, teams: Teams):
    await leader.says("hei")
    for says in (
        OF_1855,
        "bestill presentasjon",
        f"Prøvebrød AS {OF_1855}",
        "snakk med oss",
        f"jeg er {OF_1855}",
    ):
        await kari.says(says)
    await kari.posts(kari.activity(type="message", value={"deed": "ask_a_person", "message": OF_1855}))

    with teams.bot.transactions.database.engine.connect() as connection:
        for table in tables.metadata.sorted_tables:
            for row in connection.execute(select(table)).all():
                assert OF_1855 not in str(row), table.name


async def test_no_table_holds_a_birth_number_that_came_in_another_way(teams: Teams, tmp_path: Path):
    file = tmp_path / "list.csv"
    file.write_text(f"Navn;Organisasjonsnummer;Notat\nPrøvebrød AS;;Kari, {DAY} {REST}\n", "utf-8")
    read = read_companies(file).read.prospects
    assert await teams.look(lambda unit: keep_prospects(unit, read)) == 1
    tora = replace(teams.person("Tora Test", 7), name=f"Tora {OF_1855}")
    teams.connector.members[f"29:{tora.object_id}"] = {
        "name": f"Tora {OF_1855}",
        "email": f"{OF_1855}@a.example",
    }
    await tora.says("hei")
    teams.register.companies["100000083"] = {"organisasjonsnummer": "100000083", "navn": f"Kari {OF_1855}"}
    await tora.says("presentasjon onsdag 3. mars kl 9")
    await tora.says("100000083")
    await teams.send_due()
    assert await holding(teams) == []


async def holding(teams: Teams) -> list[str]:
    """The tables that hold it."""
    with teams.bot.transactions.database.engine.connect() as connection:
        return [
            table.name
            for table in tables.metadata.sorted_tables
            for row in connection.execute(select(table)).all()
            if REST in str(row)
        ]


async def test_an_answered_question_is_kept_without_its_long_numbers(
    kari: Person, leader: Person, teams: Teams
):
    await leader.says("hei")
    await kari.says("snakk med oss")
    await kari.presses("Send", message="Kan fakturaen gå til konto 1234 56 78903?")
    await teams.send_due()
    (asked,) = await teams.look(lambda unit: unit.questions.all())
    assert "1234 56 78903" in asked.text
    assert leader.got("1234 56 78903")
    await leader.says("spørsmål")
    await leader.presses("Svar på nr. 1")
    await leader.says("Ja, det gjør den.")
    (answered,) = await teams.look(lambda unit: unit.questions.all())
    assert not answered.is_open
    assert answered.text == "Kan fakturaen gå til konto •••• •• •••••?"


async def test_whoever_says_something_was_heard_then(kari: Person, teams: Teams):
    for days in (0, 3):
        teams.clock.passes(days=days)
        await kari.says("hei")
        person = await teams.look(lambda unit: unit.people.get(PersonId(kari.id)))
        assert person
        assert person.heard_at == teams.clock.now
