"""A small programme to test with: two hosts, who work every day from eight to four."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from programme.people import Language
from programme.plan import About, Host, Kickoff, Kind, MeetingRules, Programme, Span, Weekday

_WORKING_DAYS = (Weekday.MON, Weekday.TUE, Weekday.WED, Weekday.THU, Weekday.FRI)


def _host(host: str, *languages: Language) -> Host:
    hours: dict[Weekday, tuple[Span, ...]] = {day: (Span(time(8), time(16)),) for day in _WORKING_DAYS}
    return Host(host, f"Host {host}", f"{host}@programme.example", languages, hours, max_a_day=20)


PROGRAMME = Programme(
    about=About(
        name="Test programme",
        leader="Test Leader",
        contact="leader@programme.example",
        years="2027-2030",
        timezone=ZoneInfo("Europe/Oslo"),
        languages=tuple(Language),
        places=40,
        decide_by=date(2027, 10, 1),
        decide_days=15,
        quiet_time=Span(time(17), time(8)),
    ),
    kickoff=Kickoff(
        starts=datetime(2027, 9, 7, 9),  # noqa: DTZ001 - the programme's own time, as in its file
        ends=datetime(2027, 9, 7, 15),  # noqa: DTZ001
        join_url="https://teams.example/kickoff",
        register_by=date(2027, 9, 3),
        invites=("confirmed",),
    ),
    meetings={
        Kind.PRESENTATION: MeetingRules(
            minutes=45,
            starts_every_minutes=30,
            buffer_before_minutes=0,
            buffer_after_minutes=15,
            notice_hours=24,
            horizon_days=30,
            hosts_needed=1,
        ),
        Kind.STARTUP: MeetingRules(
            minutes=90,
            starts_every_minutes=30,
            buffer_before_minutes=15,
            buffer_after_minutes=15,
            notice_hours=48,
            horizon_days=30,
            hosts_needed=2,
        ),
    },
    hosts=(_host("h1", Language.NB, Language.EN), _host("h2", Language.NN, Language.NB)),
)
