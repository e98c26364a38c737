"""The monthly report: written in the chat, looked at, approved, and passed on as a page and in Word."""

import asyncio
import io
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from docx import Document

from bot.exports import charts
from bot.exports.report_page import page_file
from bot.exports.report_told import Told, told
from bot.exports.report_word import word_file
from bot.programme_file import read_programme
from programme.companies.companies import CompanyName
from programme.companies.history import NOBODY, Happened
from programme.companies.register import RegisterEntry
from programme.companies.road import Stage
from programme.deeds.reporting import facts
from programme.leading.reports import Facts, Report, ReportId
from programme.people import Language, PersonId
from storage.unit import Unit
from tests.conftest import Teams
from tests.exports.test_export_in_chat import pressed
from tests.played_teams import Person
from tests.web.test_links import looks, path_of
from texts.voice import voice_of

WORDS = "Flere <venter> på styret & svarer etter ferien."


@pytest_asyncio.fixture
async def season(teams: Teams) -> None:
    """Two companies with a place, and one that said no."""

    def work(unit: Unit) -> None:
        for name, number, stage, step in (
            ("Prøveost SA", "100000083", Stage.CONFIRMED, "take-a-place"),
            ("Demobrød AS", "", Stage.STARTED, "take-a-place"),
            ("Hemmelig Nei AS", "", Stage.DECLINED, "decline"),
        ):
            company = replace(unit.companies.named(CompanyName(name, number)), stage=stage)
            unit.companies.put(company)
            why = "money" if step == "decline" else "sa daglig leder Per Prøvesen"
            unit.history.add(Happened(company.id, unit.now, NOBODY, step, why))
        unit.register.put(
            RegisterEntry("100000083", "X", municipality_number="1103", industry_code="10.510", employees=12)
        )

    await teams.look(work)


def links(person: Person) -> dict[str, str]:
    """Where the last card's buttons lead, by what stands on them."""
    return {one["title"]: one["url"] for one in person.card["actions"] if one["type"] == "Action.OpenUrl"}


def path(url: str) -> str:
    return url[url.index("/open/") :]


@pytest.mark.usefixtures("season")
async def test_a_draft_is_seen_before_it_is_approved_and_only_then_passed_on(teams: Teams, leader: Person):
    form = await leader.says("rapport for februar")
    assert "Månedsrapport" in form
    assert leader.last.inputs["month"] == "2027-02-01"
    card = await leader.presses("Lag utkast", risks=WORDS, ahead="Ring dem i mars.")
    assert "Utkast til rapport for februar 2027" in card
    assert "2 av 40" in card

    answer, body = await pressed(teams, path_of(leader))
    seen = body.decode()
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; style-src")
    assert "Content-Disposition" not in answer.headers
    assert "Utkast, ikke godkjent" in seen
    assert "Flere &lt;venter&gt; på styret &amp; svarer etter ferien." in seen

    card = await leader.presses("Godkjenn rapporten")
    assert "Rapporten for februar 2027 er godkjent" in card
    to_pass_on = links(leader)
    answer, body = await pressed(teams, path(to_pass_on["Nettside"]))
    final = body.decode()
    assert answer.headers["Content-Disposition"].endswith("rapport-2027-02.html")
    assert "ikke godkjent" not in final
    assert "Godkjent av Lise Leder 22. februar 2027." in final
    assert "Rogaland" in final
    assert "Prøveost SA" in final
    assert "<svg" in final
    for nothing_else in ("<script", "src=", "href=", "Hemmelig", "Per Prøvesen"):
        assert nothing_else not in final.replace('xlink:href="#', "")

    answer, body = await pressed(teams, path(to_pass_on["Word"]))
    assert answer.headers["Content-Disposition"].endswith("rapport-2027-02.docx")
    document = Document(io.BytesIO(body))
    text = "\n".join(one.text for one in document.paragraphs)
    assert WORDS in text
    assert "Prøveost SA" in text
    assert "Hemmelig" not in text
    assert [one.text for one in document.tables[-1].rows[0].cells] == ["Økonomien", "1"]
    pictures = document.inline_shapes
    assert [one._inline.docPr.get("descr") for one in pictures] == [
        "februar 2027, så langt: 2",
        (
            "Fylke: Rogaland: 1, ikke kjent: 1. Bransje: Meieri: 1, ikke kjent: 1. "
            "Ansatte: 10–49: 1, ikke kjent: 1"
        ),
    ]


async def test_the_change_is_that_since_the_month_began(teams: Teams):
    def work(unit: Unit) -> Facts:
        for month, name in ((1, "Januar"), (2, "Februar"), (3, "Mars")):
            company = replace(unit.companies.named(CompanyName(f"Prøve {name} AS")), stage=Stage.CONFIRMED)
            unit.companies.put(company)
            at = datetime(2027, month, 2, 12, tzinfo=UTC)
            unit.history.add(Happened(company.id, at, NOBODY, "take-a-place"))
        return facts(unit, date(2027, 2, 1))

    teams.clock.now = datetime(2027, 3, 3, 9, tzinfo=UTC)
    counted = await teams.look(work)
    assert (counted.confirmed, counted.new) == (3, 2)
    assert counted.by_month == {"2027-01": 1, "2027-02": 2, "2027-03": 3}


@pytest.mark.usefixtures("season")
async def test_what_was_approved_stays_as_it_was_seen(teams: Teams, leader: Person):
    await leader.says("rapport")
    await leader.presses("Lag utkast")

    def one_more(unit: Unit) -> None:
        company = unit.companies.named(CompanyName("Kom Siden AS"))
        unit.companies.put(replace(company, stage=Stage.CONFIRMED))

    await teams.look(one_more)
    await leader.presses("Godkjenn rapporten")
    _, body = await pressed(teams, path(links(leader)["Nettside"]))
    assert "Kom Siden AS" not in body.decode()

    await leader.presses("Nye lenker")
    _, body = await pressed(teams, path(links(leader)["Nettside"]))
    assert "Prøveost SA" in body.decode()
    assert "Kom Siden AS" not in body.decode()


async def test_the_words_of_a_draft_are_there_when_it_is_written_again(teams: Teams, leader: Person):
    await leader.says("rapport")
    await leader.presses("Lag utkast", risks="En fare", ahead="En plan")
    await leader.presses("Rapport")
    assert (leader.last.inputs["risks"], leader.last.inputs["ahead"]) == ("En fare", "En plan")

    teams.clock.passes(minutes=1)
    await leader.presses("Lag utkast")
    await leader.presses("Godkjenn rapporten")
    await leader.says("rapport")
    assert (leader.last.inputs["risks"], leader.last.inputs["ahead"]) == ("", "")


async def test_a_draft_has_no_word_file_and_others_no_report(teams: Teams, leader: Person, kari: Person):
    await leader.says("rapport")
    await leader.presses("Lag utkast")
    draft = await teams.look(lambda unit: unit.reports.latest())
    assert draft
    assert set(links(leader)) == {"Se utkastet"}

    press = {"deed": "report_links", "about": draft.id}
    await leader.posts(leader.activity(type="message", value=press))
    assert "ikke godkjent ennå" in leader.sees
    for deed in ("report_links", "approve_report"):
        await kari.posts(kari.activity(type="message", value={"deed": deed, "about": draft.id}))
        assert "prosjektlederen som kan gjøre det" in kari.sees
    assert "prosjektlederen som kan gjøre det" in await kari.says("rapport")
    assert "private chatten" in await leader.says_in_channel("rapport")
    assert not (await teams.look(lambda unit: unit.reports.latest())).is_approved  # type: ignore[union-attr]


async def test_the_report_is_in_the_readers_language(teams: Teams, leader: Person):
    await leader.says("english")
    await leader.says("report")
    await leader.presses("Make a draft")
    status, page = await looks(teams, path_of(leader))
    assert (status, "This opens the report." in page) == (200, True)
    _, body = await pressed(teams, path_of(leader))
    assert '<html lang="en">' in body.decode()
    assert "Monthly report for February 2027" in body.decode()


@pytest.mark.parametrize(
    ("day", "month"), [(15, "2027-02-01"), (16, "2027-03-01")], ids=["half over", "more than half over"]
)
async def test_the_month_that_is_most_likely_meant_is_filled_in(
    teams: Teams, leader: Person, day: int, month: str
):
    teams.clock.now = datetime(2027, 3, day, 9, tzinfo=UTC)
    await leader.says("rapport")
    assert leader.last.inputs["month"] == month
    assert leader.last.choices("month") == ["mars 2027", "februar 2027", "januar 2027"]


PROGRAMME = read_programme(Path("programme.toml"))


def largest(*, draft: bool) -> Told:
    """As much as a report can hold: all places taken, long names, and all that can be written."""
    counties = {f"Fylket {number} og Omegn": 3 for number in range(15)}
    counted = Facts(
        confirmed=40,
        places=40,
        new=-3,
        forecast=40,
        by_month={f"2027-{month:02}": 3 * month for month in range(1, 13)},
        by_county=counties,
        by_branch={"fish": 12, "meat": 9, "bakery": 8, "dairy": 4, "drinks": 3, "feed": 2, "unknown": 2},
        by_size={"micro": 5, "small": 15, "medium": 15, "large": 4, "unknown": 1},
        month={"presentations": 12, "startups": 8, "no_shows": 2},
        total={"presentations": 62, "startups": 38, "no_shows": 5},
        both_parties=30,
        parties_known=36,
        themes={theme.id: 6 for theme in PROGRAMME.themes},
        themes_hit={"yes": 30, "partly": 12, "no": 3},
        worth={"much": 20, "some": 10, "little": 1},
        reasons={"time": 5, "money": 4, "people": 3, "other-plans": 2, "other": 1, "unknown": 1},
        companies=[f"Plassen Eksempelkommune Næringsmiddelindustri nummer {one} AS" for one in range(40)],
    )
    words = ("Et ord om dette. \n" * 100)[:700]
    now = datetime(2027, 12, 31, 9, tzinfo=UTC)
    report = Report(ReportId("r"), date(2027, 12, 1), counted, words, words, PersonId("t/l"), now)
    if not draft:
        report = replace(report, approved_by=PersonId("t/l"), approved_at=now)
    return told(report, "Lise Leder", PROGRAMME, voice_of(Language.NN, PROGRAMME.zone))


def smallest() -> Told:
    """The first month, in which nothing happened yet."""
    nothing = {"presentations": 0, "startups": 0, "no_shows": 0}
    none: dict[str, int] = {}
    counted = Facts(0, 40, 0, 0, none, none, none, none, nothing, nothing, 0, 0, none, none, none, none, [])
    now = datetime(2027, 1, 31, 9, tzinfo=UTC)
    report = Report(ReportId("r"), date(2027, 1, 1), counted, "", "", PersonId("t/l"), now)
    return told(report, "", PROGRAMME, voice_of(Language.NB, PROGRAMME.zone))


def test_the_month_that_is_not_over_is_no_bar_among_the_finished():
    shown = largest(draft=False)
    *finished, running = [name for name, _ in shown.months]
    assert running.endswith(", så langt")
    assert not any("så langt" in name for name in finished)
    drawn = charts.months(shown, "svg").decode()
    assert (
        drawn.count("stroke-dasharray")
        == charts.months(replace(shown, is_unfinished=False), "svg").decode().count("stroke-dasharray") + 1
    )


def test_the_word_file_has_the_pages_look(tmp_path: Path):
    page = page_file(largest(draft=False), tmp_path).read_text("utf-8")
    document = Document(str(word_file(largest(draft=False), tmp_path)))
    heading = document.styles["Heading 1"]
    assert f"h2 {{ font-size: {heading.font.size.pt:.0f}pt" in page
    assert f"color: #{heading.font.color.rgb}".lower() in page
    assert "Arial" in heading.element.xml
    assert "asciiTheme" not in heading.element.xml
    lines = document.tables[0]._tbl.xml
    assert 'w:insideH w:val="single" w:sz="4"' in lines
    assert "insideV" not in lines


@pytest.mark.e2e
@pytest.mark.parametrize("which", ["largest draft", "largest", "smallest"])
async def test_it_prints_on_two_sheets(tmp_path: Path, which: str):
    shown = smallest() if which == "smallest" else largest(draft=which.endswith("draft"))
    page, printed = page_file(shown, tmp_path), tmp_path / "printed.pdf"
    browser = ("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
    command = (*browser, f"--user-data-dir={tmp_path}/browser", f"--print-to-pdf={printed}", page.as_uri())
    await asyncio.to_thread(subprocess.run, command, check=True, capture_output=True, timeout=60)

    assert printed.read_bytes().count(b"/Type /Page\n") == 2
