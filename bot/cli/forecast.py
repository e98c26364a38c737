"""`python -m bot forecast`: what the rules say, and what each person will get until then, and why."""

from collections.abc import Iterator
from datetime import datetime

from rich.table import Table

from bot.cli.shown import table_of
from dialogs.reminders.forecast import called, forecast_for_all, why
from programme.calendar import out_of_quiet
from programme.deeds.reminding import remind_some
from programme.desk import Desk
from programme.letters.moments import OnDate, read_when
from programme.letters.reminders import kickoff_start
from programme.letters.subjects import Subject
from programme.plan import Programme, ReminderRule
from storage.engine.database import Database
from texts.voice import Voice


def rules_table(programme: Programme, voice: Voice) -> Table:
    """The rules of the programme file: when, to whom, on which condition."""
    table = table_of("when", "rule", "to", "only if", collapse_padding=True)
    for rule in programme.reminders:
        conditions = ", ".join(one.replace("_", " ") for one in rule.only_if)
        table.add_row(_when(rule, programme, voice), rule.id, rule.to, conditions)
    return table


def _when(rule: ReminderRule, programme: Programme, voice: Voice) -> str:
    """The moment where it's known beforehand, else what the rule says."""
    when, start = read_when(rule.when), kickoff_start(programme)
    if rule.about is not Subject.KICKOFF and not isinstance(when, OnDate):
        return rule.when
    due = when.due(start, programme)
    return voice.speak(out_of_quiet(due, programme, before=start if due < start else None))


def people_table(rows: list[tuple[datetime, str, str]], voice: Voice) -> Table:
    """What is planned for somebody, earliest first."""
    table = table_of("when", "who", "why")
    for at, who, reason in sorted(rows):
        table.add_row(voice.speak(at), who, reason)
    return table


class _JustLookingError(Exception):
    """Ends a transaction of which nothing is kept."""


def planned(database: Database, voice: Voice) -> list[tuple[datetime, str, str]]:
    """When who will get something and why, by the programme file as it is now; nothing is changed by it."""
    rows: list[tuple[datetime, str, str]] = []
    try:
        with database.transaction() as unit:
            after = ""
            while after := remind_some(unit, after):
                pass
            rows = list(_planned(unit, voice))
            _leave_no_trace()
    except _JustLookingError:
        pass
    return rows


def _leave_no_trace() -> None:
    raise _JustLookingError


def _planned(desk: Desk, voice: Voice) -> Iterator[tuple[datetime, str, str]]:
    for whom, coming in forecast_for_all(desk).items():
        for one in coming:
            reason = voice.speak(why(desk, one.letter))
            reason = f"missed ({one.missed}): {reason}" if one.missed else reason
            yield one.at, called(desk, whom), reason
