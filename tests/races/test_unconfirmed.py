"""The server ends in the middle of a commit, and doesn't come back while the person waits."""

import psycopg
import pytest

from storage.engine.postgresql import Postgresql
from tests.conftest import Clock, teams_on
from tests.faults import Faults


async def booked_as_the_server_dies(
    url: str, clock: Clock, faults: Faults, patch: pytest.MonkeyPatch, *, committed: bool
) -> tuple[str, str]:
    """What somebody sees whose booking meets the server's end, and what stands when it's back."""
    commit = Postgresql.commit

    def dies(driver: Postgresql) -> None:
        if committed:
            commit(driver)
        driver._connection.close()
        msg = "server closed the connection unexpectedly"
        raise psycopg.OperationalError(msg)

    faults.expected()
    async with teams_on(url, clock, faults) as teams:
        kari = teams.person("Kari Prøve", 1)
        await kari.says("presentasjon")
        with patch.context() as while_gone:
            while_gone.setattr("bot.conversation.transactions.GONE_FOR", 0.0)
            while_gone.setattr(Postgresql, "commit", dies)
            seen = await kari.presses("Første ledige", company="Prøvebrød AS")
        return seen, await kari.presses("Hvor står vi?")


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("committed", [True, False])
async def test_who_meets_the_servers_end_is_not_told_that_nothing_was_changed(
    database_url: str, clock: Clock, faults: Faults, monkeypatch: pytest.MonkeyPatch, *, committed: bool
):
    """Nobody confirmed the commit, so nobody knows."""
    seen, stands = await booked_as_the_server_dies(
        database_url, clock, faults, monkeypatch, committed=committed
    )

    assert "jeg vet ikke om det ble gjort" in seen
    assert ("Presentasjonen er bestilt" in stands) is committed
