"""A zone's rules as a calendar file holds them (RFC 5545, VTIMEZONE): from when on which offset, each year.

Rules, not a list of dates: Outlook and other programs don't read those.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard
from icalendar.prop import vRecur

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_A_DAY, _A_WEEK = timedelta(days=1), timedelta(days=7)


def zone_rules(zone: ZoneInfo, year: int) -> Timezone:
    """The zone's rules as they are in that year and the one before."""
    rules = Timezone()
    rules.add("tzid", zone.key)
    begins = datetime(year - 1, 1, 1, tzinfo=UTC)
    changes = [*_changes(zone, begins)]
    for change in changes:
        rules.add_component(_since(change, zone))
    if not changes:
        rules.add_component(_always(zone, begins))
    return rules


def _changes(zone: ZoneInfo, begins: datetime) -> Iterator[datetime]:
    """The moments in the year from then on at which the offset changes, to the minute."""
    for number in range(365):
        early, late = begins + number * _A_DAY, begins + (number + 1) * _A_DAY
        if _offset(early, zone) == _offset(late, zone):
            continue
        while late - early > timedelta(minutes=1):
            middle = early + (late - early) / 2
            early, late = (middle, late) if _offset(middle, zone) == _offset(early, zone) else (early, middle)
        yield late.replace(second=0, microsecond=0)


def _since(change: datetime, zone: ZoneInfo) -> TimezoneDaylight | TimezoneStandard:
    """From that moment on, and on the same weekday of the month each year: the last one if it's the last."""
    before, after = (_offset(one, zone) for one in (change - timedelta(minutes=1), change))
    local = (change + before).replace(tzinfo=None)
    which = -1 if (local + _A_WEEK).month != local.month else (local.day - 1) // 7 + 1
    part = TimezoneDaylight() if change.astimezone(zone).dst() else TimezoneStandard()
    part.add("dtstart", local)
    part.add("rrule", vRecur(freq="YEARLY", bymonth=local.month, byday=f"{which}{_DAYS[local.weekday()]}"))
    part.add("tzoffsetfrom", before)
    part.add("tzoffsetto", after)
    part.add("tzname", change.astimezone(zone).tzname())
    return part


def _always(zone: ZoneInfo, begins: datetime) -> TimezoneStandard:
    part, offset = TimezoneStandard(), _offset(begins, zone)
    part.add("dtstart", begins.replace(tzinfo=None))
    part.add("tzoffsetfrom", offset)
    part.add("tzoffsetto", offset)
    part.add("tzname", begins.astimezone(zone).tzname())
    return part


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()
