"""`rapport`: the monthly report, with the leader's words; looked at and approved before it is passed on."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.page_links import link_to
from dialogs.flows.scene import Scene
from dialogs.leading.export import no_pages
from dialogs.shared_questions.plain_questions import OwnWords
from programme.deeds.reporting import facts
from programme.errors import NotAnAnswerError
from programme.leading.reports import NoReportError, Report, ReportId
from programme.links import DOWNLOAD_LASTS
from programme.rights import Right
from reading.reading import Reading
from texts.say import Button, Choice, FieldKind, Figure, Month, Say, Words

PAGE, WORD = "report", "report-word"
"""What links open: the report as a page, and as a Word file."""
HALF = 15
"""Up to this day of a month, the report is most likely about the month before."""
SHOWN = 3
"""So many months can be chosen: this one and those before it."""
LONGEST = 700
"""Characters of the leader's words, so that the report fits on its two pages."""


class WhichMonth(Question[date]):
    """Which month, by its first day: this one, or one of the two before."""

    fills = noun = "month"
    kind = FieldKind.CHOICE

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """The latest first."""
        return [Choice(one.isoformat(), Month(one)) for one in _months(scene)]

    def known(self, scene: Scene) -> str:
        """The one that was just over, or that is nearly over."""
        this, before, *_ = _months(scene)
        return (before if scene.now.astimezone(scene.programme.zone).day <= HALF else this).isoformat()

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """A month that the sentence names ("rapport for mars")."""
        return [one.isoformat() for one in _months(scene) if one.month in said.months]

    def take(self, token: str, scene: Scene) -> date:
        """That month."""
        month = next((one for one in _months(scene) if one.isoformat() == token), None)
        if month is None:
            raise NotAnAnswerError
        return month


def _months(scene: Scene) -> list[date]:
    found = [scene.now.astimezone(scene.programme.zone).date().replace(day=1)]
    while len(found) < SHOWN:
        found.append((found[-1] - timedelta(days=1)).replace(day=1))
    return found


class LeadersWords(OwnWords):
    """What the leader writes; what stands in the last draft is there already."""

    optional = True
    longest = LONGEST

    def __init__(self, fills: str) -> None:
        """`fills` is the name of a part of the report."""
        self.fills = self.noun = fills

    def known(self, scene: Scene) -> str:
        """As in the draft that isn't approved yet."""
        draft = scene.reports.latest()
        return str(getattr(draft, self.fills)) if draft and not draft.is_approved else ""


RISKS, AHEAD = LeadersWords("risks"), LeadersWords("ahead")


def report(answers: Answers, scene: Scene) -> Say:
    """A draft to look at; what it says stays as it is, whatever happens until it's approved."""
    month = answers[WhichMonth]
    draft = Report(
        ReportId(scene.talk.run),
        month,
        facts(scene, month),
        answers.get(RISKS, ""),
        answers.get(AHEAD, ""),
        scene.speaker.id,
        scene.now,
    )
    scene.reports.put(draft)
    address = link_to(scene, PAGE, DOWNLOAD_LASTS, draft.id)
    if not address:
        return no_pages()
    return Say(
        Words("report-draft", {"month": Month(month)}),
        Words("report-draft-next"),
        _figures(draft),
        buttons=(
            Button(Words("see-report"), primary=True, link=address),
            deed_button("approve_report", draft.id),
            deed_button("report"),
        ),
        more=(deed_button("help"),),
    )


def _figures(draft: Report) -> tuple[Figure, ...]:
    counted = draft.facts
    taken = Words("report-of-places", {"confirmed": counted.confirmed, "places": counted.places})
    return (
        Figure(Words("report-confirmed"), taken),
        Figure(Words("report-presentations"), counted.month["presentations"]),
        Figure(Words("report-startups"), counted.month["startups"]),
        Figure(Words("report-no-shows"), counted.month["no_shows"]),
    )


def approve_report(scene: Scene, about: str) -> Say:
    """The report, approved; NoReportError where there is none."""
    draft = scene.reports.get(ReportId(about))
    if draft is None:
        raise NoReportError
    if not draft.is_approved:
        draft = replace(draft, approved_by=scene.speaker.id, approved_at=scene.now)
        scene.reports.put(draft)
    return _to_pass_on(draft, scene)


def report_links(scene: Scene, about: str) -> Say:
    """New links to an approved report; NoReportError for a draft."""
    approved = scene.reports.get(ReportId(about))
    if approved is None or not approved.is_approved:
        raise NoReportError
    return _to_pass_on(approved, scene)


def _to_pass_on(approved: Report, scene: Scene) -> Say:
    page = link_to(scene, PAGE, DOWNLOAD_LASTS, approved.id)
    if not page:
        return no_pages()
    word = link_to(scene, WORD, DOWNLOAD_LASTS, approved.id)
    return Say(
        Words("report-approved", {"month": Month(approved.month)}),
        Words("report-approved-next", {"minutes": DOWNLOAD_LASTS.seconds // 60}),
        buttons=(
            Button(Words("report-page"), primary=True, link=page),
            Button(Words("report-word"), link=word),
            deed_button("report_links", approved.id),
        ),
        more=(deed_button("help"),),
    )


DEEDS = (
    Deed("report", needs=Right.LEAD, flow=Flow((WhichMonth(), RISKS, AHEAD), report)),
    Deed("approve_report", needs=Right.LEAD, answers=approve_report, changes=True),
    Deed("report_links", needs=Right.LEAD, answers=report_links),
)
