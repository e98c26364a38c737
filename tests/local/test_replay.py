"""The replayed season is the one that its public account tells, and the same each time."""

import asyncio
from collections import Counter
from datetime import UTC, date, datetime

import pytest

from bot.local.replay.play import Story, play
from bot.local.replay.report import confirmed_on, figures, markdown, page, presentations
from bot.local.replay.season import ENDS, ST_HANS, ZONE
from programme.companies.road import IN_THE_PROGRAMME, Stage
from programme.meetings.meetings import MeetingState
from programme.plan import Kind


@pytest.fixture(scope="module")
def story() -> Story:
    return asyncio.run(play(2021))


def test_it_is_the_season_of_the_public_account(story: Story):
    spring = [one for one in presentations(story) if date(2021, 3, 1) <= one.date() <= date(2021, 6, 30)]
    assert len(spring) > 60
    assert confirmed_on(story, ST_HANS) == 20
    assert confirmed_on(story, ENDS) == 25
    assert story.places == 40


def test_places_are_held_by_those_who_confirmed(story: Story):
    inside = [told for told in story.companies if told.stage in IN_THE_PROGRAMME]
    assert {told.plan.number for told in inside} == {
        told.plan.number for told in story.companies if told.plan.confirms
    }
    assert all(number <= story.places for _, number in story.confirmed)


def test_every_company_was_presented_to_before_it_confirmed_and_started_after(story: Story):
    for told in story.companies:
        what = [one.what for one in told.history]
        if "take-a-place" in what:
            assert what.index("be-presented-to") < what.index("take-a-place") < what.index("book-startup")
            assert told.stage is Stage.STARTED
        assert all(one.state is MeetingState.BOOKED for one in told.meetings)


def test_each_reminder_comes_once_and_in_time(story: Story):
    for told in story.companies:
        titles = Counter(one.title for one in told.sent if one.unasked and "Påminnelse" in one.title)
        assert set(titles.values()) <= {1}
        starts = [one.start for one in told.meetings]
        reminded = [one.at for one in told.sent if one.unasked and "Påminnelse" in one.title]
        assert len(reminded) >= sum(
            kind is Kind.STARTUP for kind in (one.booking.kind for one in told.meetings)
        )
        assert all(any(at < start for start in starts) for at in reminded)


def test_nobody_is_written_to_in_quiet_time_nor_much(story: Story):
    for told in story.companies:
        unasked = [one.at.astimezone(ZONE) for one in told.sent if one.unasked]
        assert all(8 <= at.hour < 17 and at.weekday() < 5 for at in unasked)
        weeks = Counter(at.isocalendar()[:2] for at in unasked)
        assert max(weeks.values(), default=0) <= 3


def test_the_season_ends_with_groups_and_each_company_is_asked(story: Story):
    inside = [told.plan for told in story.companies if told.plan.confirms]
    assert sorted(name for group in story.groups for name, _ in group.companies) == sorted(
        plan.name for plan in inside
    )
    said = {name: answer for group in story.groups for name, answer in group.companies}
    answers = {"yes": "ja", "another": "vil heller i en annen gruppe", "not-now": "ikke nå"}
    assert said == {plan.name: answers.get(plan.of_its_group, "har ikke svart") for plan in inside}
    for told in story.companies:
        asked = [one for one in told.sent if one.unasked and "nettverksgruppe" in one.title]
        assert len(asked) == told.plan.confirms
        assert not any("Vi kjenner hverandre fra før" in str(one.card) for one in told.sent if one.unasked)
        others = [plan.name for plan in inside if plan.name != told.plan.name]
        assert not any(name in str(one.card) for one in asked for name in others)


@pytest.mark.long
@pytest.mark.ci
def test_one_seed_is_one_season(story: Story):
    again = asyncio.run(play(2021))
    assert markdown(again) == markdown(story)
    assert page(again) == page(story)
    other = asyncio.run(play(7))
    assert markdown(other) != markdown(story)
    assert dict(figures(other))["companies with a place at the end"] == 25


def test_the_page_needs_nothing_else_and_tells_every_company(story: Story):
    told = page(story)
    assert "<svg" in told
    assert "http://" not in told.replace("http://www.w3.org", "").replace("http://purl.org", "").replace(
        "http://creativecommons.org", ""
    ).replace("http://matplotlib.org", "")
    assert "<script" not in told
    assert all(one.plan.name in told for one in story.companies)
    assert datetime(2021, 3, 1, tzinfo=UTC) <= presentations(story)[0]
