"""Two contacts who may get a broadcast."""

import pytest_asyncio

from programme.companies.road import Stage
from tests.broadcasts.test_broadcasts import contact
from tests.conftest import Teams
from tests.played_teams import Person


@pytest_asyncio.fixture
async def brod(teams: Teams, leader: Person) -> Person:
    await leader.says("hei")
    return await contact(teams, 11, "Prøvebrød AS")


@pytest_asyncio.fixture
async def ost(teams: Teams, brod: Person) -> Person:
    return await contact(teams, 12, "Demoost AS", Stage.WAITING)
