"""Typed times, in three languages."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.flows import when

OSLO = ZoneInfo("Europe/Oslo")
NOW = datetime(2027, 2, 22, 10, 0, tzinfo=OSLO)
"""A Monday."""


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=OSLO)


MEANS = [
    # a day and an hour
    ("torsdag kl 14", "2027-02-25 14:00"),
    ("Torsdag kl. 14.00", "2027-02-25 14:00"),
    ("torsdg kl 14", "2027-02-25 14:00"),
    ("tosrdag 14:30", "2027-02-25 14:30"),
    ("tysdag klokka 9", "2027-02-23 09:00"),
    ("onsd kl 9", "2027-02-24 09:00"),
    ("tir kl 9", "2027-02-23 09:00"),
    ("laurdag kl 10", "2027-02-27 10:00"),
    ("Thursday at 2pm", "2027-02-25 14:00"),
    ("thursday 14:00", "2027-02-25 14:00"),
    ("friday at 2:30 pm", "2027-02-26 14:30"),
    ("on wednesday at noon", "2027-02-24 12:00"),
    ("fredag 12. mars kl 10.30", "2027-03-12 10:30"),
    ("fredag 12 mars 1030", "2027-03-12 10:30"),
    ("i overmorgen kl 9", "2027-02-24 09:00"),
    ("i overmorgon kl 9", "2027-02-24 09:00"),
    ("the day after tomorrow at 9", "2027-02-24 09:00"),
    ("i morgen 0900", "2027-02-23 09:00"),
    ("i morgon klokka ni", "2027-02-23 09:00"),
    ("tomorrow at 9", "2027-02-23 09:00"),
    ("2027-03-04 14:00", "2027-03-04 14:00"),
    ("04.03.2027 kl 14", "2027-03-04 14:00"),
    ("4/3 kl 14", "2027-03-04 14:00"),
    ("4.3. kl 14", "2027-03-04 14:00"),
    ("March 4th at 2 pm", "2027-03-04 14:00"),
    ("4 March, 14:00", "2027-03-04 14:00"),
    ("the 4th of march at 14", "2027-03-04 14:00"),
    ("den 3. kl 13", "2027-03-03 13:00"),
    ("på tirsdag halv ti", "2027-02-23 09:30"),
    ("tirsdag kvart over ni", "2027-02-23 09:15"),
    ("tirsdag kvart på ti", "2027-02-23 09:45"),
    ("tuesday half past nine", "2027-02-23 09:30"),
    ("tuesday quarter to ten", "2027-02-23 09:45"),
    # a day, any hour
    ("torsdag", "2027-02-25 09:00"),
    ("kan vi ta det på fredag?", "2027-02-26 09:00"),
    ("i dag", "2027-02-22 15:00"),
    ("3. mars", "2027-03-03 09:00"),
    ("15. januar", "2028-01-15 09:00"),
    ("den 1.", "2027-03-01 09:00"),
    ("om 3 dager", "2027-02-25 09:00"),
    ("om tre dagar", "2027-02-25 09:00"),
    ("in 3 days", "2027-02-25 09:00"),
    # a week, a month
    ("uke 10", "2027-03-10 09:00"),
    ("veke 10", "2027-03-08 09:00"),
    ("week 10", "2027-03-12 09:00"),
    ("torsdag i uke 10", "2027-03-11 09:00"),
    ("neste uke", "2027-03-03 09:00"),
    ("neste veke", "2027-03-05 09:00"),
    ("next week", "2027-03-01 09:00"),
    ("denne uka", "2027-02-24 09:00"),
    ("om to uker", "2027-03-10 09:00"),
    ("in two weeks", "2027-03-10 09:00"),
    ("fredag om en uke", "2027-03-05 09:00"),
    ("i mars", "2027-03-31 09:00"),
    ("først i mars", "2027-03-04 09:00"),
    ("in march", "2027-03-15 09:00"),
    # hours of any day
    ("formiddag", "2027-02-25 09:00"),
    ("på ettermiddagen", "2027-02-25 13:00"),
    ("in the afternoon", "2027-02-25 13:00"),
    ("før lunsj", "2027-02-25 11:30"),
    ("etter lunsj", "2027-02-25 12:30"),
    ("etter kl 13", "2027-02-25 13:30"),
    ("før 10", "2027-02-25 09:30"),
    ("mellom 10 og 12", "2027-02-25 10:30"),
    ("between 10 and 12", "2027-02-25 11:30"),
    # what may mean several things allows them all
    ("kl 2", "2027-02-25 14:00"),
    ("kl 2", "2027-02-25 02:00"),
    ("mandag eller tirsdag", "2027-02-22 14:00"),
    ("mandag eller tirsdag", "2027-02-23 14:00"),
    ("mandag-onsdag", "2027-02-24 14:00"),
    ("next Tuesday at 2", "2027-02-23 14:00"),
    ("next Tuesday at 2", "2027-03-02 14:00"),
    ("neste fredag", "2027-02-26 14:00"),
    ("neste fredag", "2027-03-05 14:00"),
]


@pytest.mark.parametrize(("text", "start"), MEANS)
def test_what_is_typed_means_this_start(text: str, start: str):
    meant = when.hear(text, NOW)

    assert meant
    assert meant.fits(at(start))
    assert meant.distance(at(start)) == timedelta()


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("torsdag kl 14", "2027-03-04 14:00"),
        ("torsdag kl 14", "2027-02-25 14:30"),
        ("uke 10", "2027-03-15 09:00"),
        ("torsdag i uke 10", "2027-03-10 09:00"),
        ("før lunsj", "2027-02-25 12:00"),
        ("mellom 10 og 12", "2027-02-25 12:00"),
        ("mandag-onsdag", "2027-02-25 09:00"),
        ("tirsdag", "2027-03-02 14:00"),
        ("14.30", "2027-02-25 14:00"),
    ],
)
def test_and_not_that_one(text: str, start: str):
    meant = when.hear(text, NOW)

    assert meant
    assert not meant.fits(at(start))
    assert meant.distance(at(start)) > timedelta()


@pytest.mark.parametrize(
    "text",
    [
        "974 760 673", "974760673", "100 000 083 MVA", "ring 22 33 44 55", "vi blir to", "vi er 40 ansatte",
        "Brann Brød AS", "Mandal Bryggeri", "Lørenskog Bakeri", "Søndre Land Kjøtt", "post@mandag.example",
        "som før", "halvparten av oss", "kan man spørre?", "hei", "", "?", "hva koster det", "Tor Test",
        "ja", "2", "vi er 12", "matindustrien 4.0", "har dere en bot?",
    ],
)  # fmt: skip
def test_what_says_nothing_about_a_time(text: str):
    assert when.hear(text, NOW) is None


def test_the_nearest_is_the_one_with_the_smallest_distance():
    meant = when.hear("torsdag kl 16.30", NOW)
    assert meant
    starts = [at("2027-02-25 14:30"), at("2027-02-24 14:30"), at("2027-02-25 09:00")]

    assert min(starts, key=meant.distance) == starts[0]


@given(st.text(max_size=400))
def test_no_text_is_too_much(text: str):
    meant = when.hear(text, NOW)

    assert meant is None or meant.days or meant.times


def test_a_long_text_is_read_quickly_and_does_no_harm():
    assert when.hear("x" * 10_000 + " torsdag", NOW) is None
