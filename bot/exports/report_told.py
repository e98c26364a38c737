"""What a report says, in a reader's language: the same for the page and for Word."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import mean

from dialogs.groups.in_words import group_name
from programme.companies.branches import Branch
from programme.groups.reasons import GroupName, Region
from programme.leading.counts import UNKNOWN, Size
from programme.leading.reports import Facts, GroupFigures, Report
from programme.plan import Programme
from texts.say import Dated, Month, Plain, Value, Words
from texts.voice import Voice

Counted = Sequence[tuple[str, int]]
"""Names and how many of each, in the order in which they are shown."""

_MOST_PARAGRAPHS = 7


@dataclass(frozen=True)
class Told:
    """Everything on the report, word for word."""

    language: str
    title: str
    as_of: str
    draft: str
    """That it isn't approved; empty once it is."""
    progress_title: str
    progress: str
    months_title: str
    months: Counted
    is_unfinished: bool
    """Whether the last of the months isn't over."""
    places: int
    who_title: str
    groups: Sequence[tuple[str, Counted]]
    """By county, branch and size: what they are, and how many there are of each."""
    companies: Sequence[str]
    networks_title: str
    networks: str
    """The network groups in a paragraph; empty where there is none."""
    networks_columns: Sequence[str]
    network_rows: Sequence[tuple[str, ...]]
    meetings_title: str
    meetings_columns: Sequence[str]
    meetings: Sequence[tuple[str, int, int]]
    """What, how many in the month, how many in all."""
    parties: str
    counts: Sequence[tuple[str, Counted]]
    """Themes, what people said afterwards, and reasons for saying no."""
    none: str
    """Said where nothing has been counted."""
    own_words: Sequence[tuple[str, Sequence[str]]]
    """Risks and the next month, each with its paragraphs."""
    signed: str
    """Who approved it and when; empty for a draft."""
    file: str
    """The file's name, without its ending."""


def told(report: Report, approved_by: str, programme: Programme, voice: Voice) -> Told:
    """The report as that voice tells it; `approved_by` is the name of whoever approved it."""

    def say(message: str, **values: Value) -> str:
        return voice.speak(Words(message, values))

    facts, zone = report.facts, programme.zone
    change = "more" if facts.new > 0 else "fewer" if facts.new < 0 else "same"
    approved, running = report.approved_at, f"{report.at.astimezone(zone):%Y-%m}"
    return Told(
        language=voice.language.value,
        title=say("report-heading", month=Month(report.month)),
        as_of=say(
            "report-as-of", programme=programme.about.name, day=Dated(report.at.astimezone(zone).date())
        ),
        draft="" if report.is_approved else say("report-is-draft"),
        progress_title=say("report-progress", places=facts.places),
        progress=say(
            "report-progress-now",
            confirmed=facts.confirmed,
            way=change,
            change=abs(facts.new),
            forecast=facts.forecast,
            decide_by=Dated(programme.about.decide_by),
        ),
        months_title=say("report-chart-months"),
        months=[(_month(month, running, say), count) for month, count in facts.by_month.items()],
        is_unfinished=running in facts.by_month,
        places=facts.places,
        who_title=say("report-who"),
        groups=[
            (say("report-by-county"), _named(facts.by_county, lambda county: county, say)),
            (say("report-by-branch"), _named(facts.by_branch, lambda one: say(f"branch-{Branch(one)}"), say)),
            (say("report-by-size"), _named(facts.by_size, lambda one: say(f"size-{Size(one)}"), say)),
        ],
        companies=facts.companies,
        networks_title=say("report-networks"),
        networks=_networks(facts, say),
        networks_columns=[say(f"report-networks-{one}") for one in ("companies", "yes", "branches", "km")],
        network_rows=[
            (_called(one, programme, voice), *map(str, (one.companies, one.yes, one.branches, one.km)))
            for one in facts.groups
        ],
        meetings_title=say("report-meetings"),
        meetings_columns=(say("report-in-month"), say("report-in-all")),
        meetings=[(say(f"report-held-{what}"), facts.month[what], facts.total[what]) for what in facts.month],
        parties=_parties(facts.both_parties, facts.parties_known, say),
        counts=[
            (say("report-themes"), _named(facts.themes, lambda one: voice.speak(programme.theme(one)), say)),
            (say("report-themes_hit"), _named(facts.themes_hit, lambda one: say(f"themes_hit-{one}"), say)),
            (say("report-worth"), _named(facts.worth, lambda one: say(f"worth-{one}"), say)),
            (say("report-reasons"), _named(facts.reasons, lambda one: say(f"reason-{one}"), say)),
        ],
        none=say("report-none"),
        own_words=[
            (say(part), _paragraphs(text) or [say("report-not-written")])
            for part, text in (("risks", report.risks), ("ahead", report.ahead))
        ],
        signed=(
            say("report-signed", who=Plain(approved_by), day=Dated(approved.astimezone(zone).date()))
            if approved
            else ""
        ),
        file=say("report-file", month=f"{report.month:%Y-%m}"),
    )


def _networks(facts: Facts, say: Callable[..., str]) -> str:
    if not facts.groups:
        return ""
    return say(
        "report-networks-now",
        groups=len(facts.groups),
        companies=sum(one.companies for one in facts.groups),
        yes=sum(one.yes for one in facts.groups),
        branches=round(mean(one.branches for one in facts.groups)),
    )


def _called(group: GroupFigures, programme: Programme, voice: Voice) -> str:
    if group.called:
        return voice.speak(Plain(group.called))
    branch = Branch(group.branch) if group.branch else None
    return voice.speak(
        group_name(GroupName(Region(group.region), group.theme, branch, group.number), programme)
    )


def _paragraphs(text: str) -> list[str]:
    """The lines that say something; what is beyond the most runs on in the last, so that it all fits."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    rest = " ".join(lines[_MOST_PARAGRAPHS - 1 :])
    return [*lines[: _MOST_PARAGRAPHS - 1], *([rest] if rest else [])]


def _month(month: str, running: str, say: Callable[..., str]) -> str:
    """Its name; of the one that isn't over, that it's so far."""
    return say("report-month-so-far" if month == running else "report-month", month=Month(_day(month)))


def _day(month: str) -> date:
    return date.fromisoformat(f"{month}-01")


def _named(counts: Mapping[str, int], name: Callable[[str], str], say: Callable[..., str]) -> Counted:
    return [(say("report-unknown") if key == UNKNOWN else name(key), count) for key, count in counts.items()]


def _parties(both: int, known: int, say: Callable[..., str]) -> str:
    if not known:
        return say("report-parties-unknown")
    return say("report-both-parties", both=both, known=known, percent=round(100 * both / known))
