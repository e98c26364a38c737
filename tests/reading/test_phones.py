"""Telephone numbers, as they are written in Norway."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.message import read_message
from reading.persons.phones import phones_in


def _numbers(text: str) -> list[str]:
    return [phone.number for phone in phones_in(read_message(text))]


@pytest.mark.parametrize(
    "text",
    [
        "ring meg på 91234567",
        "912 34 567",
        "91 23 45 67 etter klokka 12",
        "tlf: 912-34-567.",
        "+47 912 34 567",
        "+4791234567",
        "(+47) 91 23 45 67",
        "0047 91234567",
        "47 91 23 45 67",
        "Kari, 91234567, kari@fjord.example",
        "my number is 91 234 567",
        "912\u00a034\u00a0567",
    ],
)
def test_a_number_is_read_however_it_is_grouped(text: str):
    assert _numbers(text) == ["+4791234567"]


def test_a_number_of_another_country_needs_its_code():
    assert _numbers("+46 70 123 45 67") == ["+46701234567"]


@pytest.mark.parametrize(
    "text",
    [
        "974760673",
        "974 760 673",
        "NO 974 760 673 MVA",
        "974 760 67",
        "orgnr 91234567",
        "org.nr. 912 34 567",
        "20270901",
        "2027-09-01",
        "01.09.2027 kl 10.30",
        "9123456",
        "912345678",
        "kl 10 30 11 30",
    ],
)
def test_an_organisation_number_or_a_day_is_none(text: str):
    assert _numbers(text) == []


@given(st.text(alphabet="0123456789 +-.,()\u00a0/:x") | st.text())
def test_any_text_is_read(text: str):
    message = read_message(text)
    for phone in phones_in(message):
        assert phone.number.startswith("+")
        assert message.text[phone.start : phone.end]
