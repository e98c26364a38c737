"""The network groups on the leader's board: on a map, and the same as text."""

import re

from programme.companies.road import Stage
from programme.groups.network import Answer, GroupId, Member, NetworkGroup
from storage.unit import Unit
from tests.conftest import Teams
from tests.web.test_board import page, season

__all__ = ["season"]


def grouped(unit: Unit) -> None:
    """Two groups of companies with a place."""
    companies = unit.companies.in_stage(Stage.CONFIRMED)
    for number, name in enumerate(("Kysten & co", "Dalen")):
        unit.groups.put(NetworkGroup(GroupId(f"g{number}"), number, name))
        for company in companies[4 * number : 4 * number + 4]:
            unit.groups.place(Member(company.id, Answer.YES, unit.now), GroupId(f"g{number}"))


def groups_part(text: str) -> str:
    found = re.search(r'<section id="groups".*?</section>', text, re.DOTALL)
    return found[0] if found else ""


async def test_the_leader_sees_groups_on_a_map_and_as_text_and_nobody_else_does(season: Teams) -> None:
    assert groups_part((await page(season, "leader"))[1]) == ""
    await season.look(grouped)
    names = await season.look(
        lambda unit: [
            (unit.companies.get(one).called.shown, group.name)
            for group in unit.groups.all()
            for one in group.companies
        ]
    )
    part = groups_part((await page(season, "leader"))[1])

    assert "Kysten &amp; co" in part
    for company, _ in names:
        assert company in part
    assert "4 bedrifter, 4 ja, 0 venter, 0 nei" in part
    drawing = re.search(r"<svg .*?</svg>", part, re.DOTALL)
    assert drawing
    assert "style=" not in drawing[0]
    for number in (1, 2):
        assert f'class="fill-group-{number}' in drawing[0]
        assert f'<li value="{number}">' in part
    for other in ("host", "reader"):
        assert groups_part((await page(season, other))[1]) == ""


async def test_the_board_hears_of_groups_and_answers(season: Teams) -> None:
    def version(unit: Unit) -> str:
        return unit.board.version(unit.now, "2027-02-22")

    async def answers(answer: Answer) -> None:
        def work(unit: Unit) -> None:
            group = unit.groups.all()[0]
            unit.groups.place(Member(group.companies[0], answer, unit.now), group.id)

        await season.look(work)

    seen = [await season.look(version)]
    await season.look(grouped)
    seen.append(await season.look(version))
    season.clock.passes(seconds=5)
    await answers(Answer.NOT_NOW)
    seen.append(await season.look(version))
    assert len(set(seen)) == len(seen)
