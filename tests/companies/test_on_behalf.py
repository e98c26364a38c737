"""What is done for a company is told to whoever does it of the company, and to the company as its own."""

import re

import pytest

from dialogs.shared_questions.group_questions import FOR_COMPANIES
from programme.companies.companies import CompanyId
from programme.companies.road import Stage
from programme.people import Language
from storage.unit import Unit
from tests.conftest import Teams
from tests.leading.test_status import on_the_road
from tests.played_teams import Person

YOURS = {
    Language.NB: r"\b[Dd]ere\b|\b[Dd]eres\b",
    Language.NN: r"\bDe\b(?! (får|blir))|\b[Dd]ykk(ar)?\b",
    Language.EN: r"\b[Yy]our company\b|\bYou (are|have)\b|\bYou're (in|part)\b",
}
STAGES = (Stage.CONTACTED, Stage.PRESENTED, Stage.WAITING, Stage.CONFIRMED)


async def at(stage: Stage, teams: Teams) -> CompanyId:
    """A company at that stage, without contacts."""

    def put(unit: Unit) -> CompanyId:
        company = on_the_road(unit, "Prøvebrød AS", stage)
        if stage is Stage.WAITING:
            unit.places.join(company.id, unit.now)
        return company.id

    return await teams.look(put)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("deed", sorted(FOR_COMPANIES))
async def test_whoever_acts_for_a_company_never_reads_the_companys_sentence(
    deed: str, stage: Stage, language: Language, teams: Teams, leader: Person
):
    await leader.says({"nb": "hei", "nn": "nynorsk", "en": "english"}[language])
    company = await at(stage, teams)

    await leader.posts(leader.activity(type="message", value={"deed": deed, "of_company": company}))
    for _ in range(3):
        if not leader.last.inputs:  # asked, done or refused: a title and a sentence
            title_and_text = "\n".join(leader.sees.splitlines()[:2])
            assert not re.search(YOURS[language], title_and_text), title_and_text
        primary = leader.last.buttons[:1]
        if not primary or leader.last.buttons[0] in {"Status", "Hjelp", "Help"}:
            break
        filled = {"who_decided": "Styret", "representatives_know": "yes", "decides_on": "2027-03-10"}
        known = {key: value for key, value in filled.items() if key in leader.last.inputs}
        await leader.presses(primary[0], **known)
