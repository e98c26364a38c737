"""Stub until the grammar is there."""
import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

@dataclass(frozen=True)
class When:
    days: tuple[tuple[date, date], ...] = ()
    times: tuple[tuple[time, time], ...] = ()
    rest: str = ""
    def fits(self, start: datetime) -> bool:
        return (not self.days or any(a <= start.date() <= b for a, b in self.days)) and (not self.times or any(a == start.time() for a, b in self.times))
    def distance(self, start: datetime) -> timedelta:
        d = abs(start.date() - self.days[0][0]) if self.days else timedelta()
        return d
def hear(text: str, now: datetime) -> When | None:
    days=(); times=()
    for i,w in enumerate(("mandag","tirsdag","onsdag","torsdag","fredag")):
        if w in text.casefold():
            d=now.date()+timedelta(days=(i-now.weekday())%7); days=((d,d),)
    if m:=re.search(r"kl\.? (\d+)", text): times=((time(int(m[1])),)*2,)
    return When(days,times) if days or times else None
