"""The groups in the report and in the exports: counts for the owners, names for the leader alone."""

import io

from docx import Document
from openpyxl import load_workbook

from programme.groups.network import Answer, GroupId, Member
from storage.unit import Unit
from tests.conftest import Teams
from tests.exports.test_export_in_chat import pressed
from tests.exports.test_report import links, path
from tests.groups.test_answers import two_groups
from tests.groups.test_leaders_groups import names
from tests.played_teams import Person
from tests.web.test_links import path_of


async def some_said_yes(teams: Teams) -> None:
    """Three of the first group, which the leader hasn't named; and one of them is in the second, too."""

    def work(unit: Unit) -> None:
        found = [company.id for name in names(3) for company in unit.companies.found(name)]
        for company in found:
            unit.groups.place(Member(company, Answer.YES, unit.now, "fortrolig sagt"), GroupId("g-0"))
        unit.groups.place(Member(found[0], Answer.YES, is_second=True), GroupId("g-1"))

    await teams.look(work)


async def test_the_report_has_a_paragraph_and_a_table_of_groups_and_names_nobody_in_them(
    leader: Person, teams: Teams
):
    await two_groups(teams, leader)
    await some_said_yes(teams)
    await leader.says("rapport")
    await leader.presses("Lag utkast")
    await leader.presses("Godkjenn rapporten")
    to_pass_on = links(leader)
    _, body = await pressed(teams, path(to_pass_on["Nettside"]))
    shown = body.decode()

    assert "8 bedrifter er satt i 2 nettverksgrupper, og 3 har sagt ja så langt." in shown
    assert "fortrolig" not in shown
    _, body = await pressed(teams, path(to_pass_on["Word"]))
    document = Document(io.BytesIO(body))
    [table] = [one for one in document.tables if "Sagt ja" in [cell.text for cell in one.rows[0].cells]]
    assert [[cell.text for cell in row.cells][:3] for row in table.rows[1:]] == [
        ["Bakst", "4", "3"],
        ["Hav", "4", "0"],
    ]


async def test_a_report_without_groups_says_nothing_of_them(leader: Person, teams: Teams):
    await leader.says("rapport")
    await leader.presses("Lag utkast")
    _, body = await pressed(teams, path_of(leader))
    assert "Nettverksgrupper" not in body.decode()


async def test_the_leader_takes_the_groups_along_as_a_table(leader: Person, teams: Teams):
    await two_groups(teams, leader)
    await some_said_yes(teams)
    await leader.says("eksport")
    await leader.presses("Lag lenke", tables="groups")
    _, body = await pressed(teams, path_of(leader))
    headings, *rows = load_workbook(io.BytesIO(body))["Nettverksgrupper"].iter_rows(values_only=True)
    told = [dict(zip(headings, row, strict=True)) for row in rows]

    assert [one["Bedrift"] for one in told] == [*names(4), "Prøve A AS", *names(8)[4:]]
    assert [one["Gruppe"] for one in told] == [1] * 4 + [2] * 5
    assert {one["Gruppens navn"] for one in told} == {"Bakst", "Hav"}
    assert [one["Svar"] for one in told][:4] == ["ja", "ja", "ja", "ikke spurt ennå"]
    assert [one["Bedriftens andre gruppe"] for one in told].count("ja") == 1
    assert "fortrolig sagt" not in str(told)
