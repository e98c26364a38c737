"""Searching companies in one's own words."""

from pathlib import Path

import pytest

from bot.programme_file import read_programme
from programme.companies.branches import Branch
from programme.companies.road import Stage
from programme.companies.selections import Mark, Selection
from texts.searched import searched

PROGRAMME = read_programme(Path("programme.toml"))
INSIDE = (Stage.CONFIRMED, Stage.STARTUP_BOOKED, Stage.STARTED)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("bedrifter", Selection()),
        ("bedrifter i Rogaland som venter", Selection((Stage.WAITING,), county="11")),
        ("bedrifter i Rogalnad som ventar", Selection((Stage.WAITING,), county="11")),
        ("companies in Rogaland that are waiting", Selection((Stage.WAITING,), county="11")),
        ("Bedrifter fra Møre og Romsdal", Selection(county="15")),
        ("stille bedrifter", Selection(marks=(Mark.SILENT,))),
        ("bekreftede bedrifter med ingen påmeldt", Selection(INSIDE, (Mark.UNREGISTERED,))),
        ("bakerier i Trøndelag", Selection(branch=Branch.BAKERY, county="50")),
        ("bedrifter Vera følger", Selection(host="vera", name="følger")),
        ("bedrifter med tema rekruttering", Selection(theme="rekruttering")),
        ("bedrifter som ikke er kontaktet", Selection((Stage.TO_CONTACT,))),
        ("bedrifter ikke kontaktet", Selection((Stage.TO_CONTACT,))),
        ("bedrifter som venter eller bestemmer seg", Selection((Stage.DECIDING, Stage.WAITING))),
        ("bedrifter Prøvebrød", Selection(name="prøvebrød")),
        ("bedrifter som bestemmer seg snart", Selection(marks=(Mark.DECIDES_SOON,))),
    ],
)
def test_a_sentence_narrows_the_companies(text: str, meant: Selection):
    assert searched().sought(text, PROGRAMME).selection == meant
