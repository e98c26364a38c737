"""The leader's morning card: what needs a decision, what went wrong, who waits; else it isn't sent."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from dialogs.flows.buttons import deed_button
from dialogs.flows.pages import Page
from dialogs.flows.scene import Scene
from programme.companies.selections import Mark, Selection
from programme.deeds.places import held_for
from programme.deeds.progress import moment_of
from programme.deeds.seasons import awaits_new_season
from programme.errands import ErrandKind
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter, LetterState
from programme.plan import Kind
from programme.rights import Right, may
from texts.say import Figure, Plain, Say, Words

FAILURES_SINCE = timedelta(days=3)
"""Over a week-end, and a day more."""
TOLD_BEFORE = timedelta(days=30)
"""So long ahead somebody has to hear that the bot's own certificate or secret ends."""
LISTS = {
    "morning-overdue": Selection(marks=(Mark.DECISION_OVERDUE,)),
    "morning-unreachable": Selection(marks=(Mark.UNREACHABLE,)),
}


def morning(letter: Letter, scene: Scene) -> Say | None:
    """What calls for the leader today; None where nothing does, or it's another day already."""
    zone = scene.programme.zone
    if not may(scene.speaker, Right.LEAD):
        return None
    if letter.due.astimezone(zone).date() != scene.now.astimezone(zone).date():
        return None
    figures = [
        *_decisions(scene),
        *_failures(scene),
        *_questions(scene),
        *_companies(scene),
        *_of_the_bot(scene),
    ]
    if awaits_new_season(scene):
        waits = Plain(scene.programme.about.years)
        figures.insert(0, Figure(Words("morning-new-season"), waits, {"deed": "new_season"}))
    if not figures:
        return None
    days = (scene.programme.kickoff.starts.date() - scene.now.astimezone(zone).date()).days
    return Say(
        Words("morning-title"),
        Words("morning-kickoff", {"days": days}) if days > 0 else None,
        tuple(figures),
        buttons=(deed_button("status", primary=True), deed_button("calendar"), deed_button("help")),
    )


def _decisions(scene: Scene) -> list[Figure]:
    """Offers that end today, presentations without an outcome, and who asks to be known as a contact."""
    today = scene.now.astimezone(scene.programme.zone).date()
    figures = []
    for place in scene.places.all():
        company = scene.companies.get(place.holder) if place.holder and place.offer_ends else None
        if company and place.offer_ends and place.offer_ends.astimezone(scene.programme.zone).date() == today:
            shown = Plain(company.called.shown)
            figures.append(Figure(Words("morning-offer-ends"), shown, {"deed": "waiting_list"}))
    if waits := held_for(scene):
        company = scene.companies.get(waits)
        shown = Plain(company.called.shown if company else "")
        figures.append(Figure(Words("morning-out-of-reach"), shown, {"deed": "waiting_list"}))
    if claims := len(scene.companies.claims()):
        figures.append(Figure(Words("morning-claims"), claims, {"deed": "claims"}))
    held = scene.meetings.over(Kind.PRESENTATION, scene.now)
    if untold := sum(scene.outcomes.of(one.id) is None for one in held if one.end <= scene.now):
        figures.append(Figure(Words("morning-untold"), untold, {"deed": "outcome"}))
    return figures


def _failures(scene: Scene) -> list[Figure]:
    since = scene.now - FAILURES_SINCE
    lost = scene.outbox.count_since(
        since, (LetterState.FAILED, LetterState.UNCERTAIN, LetterState.UNREACHABLE)
    )
    return [Figure(Words("morning-failures"), lost, {"deed": "deliveries"})] if lost else []


def _questions(scene: Scene) -> list[Figure]:
    waiting = scene.questions.count_open()
    return [Figure(Words("status-questions"), waiting, {"deed": "questions"})] if waiting else []


def _companies(scene: Scene) -> list[Figure]:
    moment = moment_of(scene)
    counted = {words: scene.selections.count(one, moment) for words, one in LISTS.items()}
    return [
        Figure(Words(words), count, {"deed": "companies", "about": Page(LISTS[words].token).token})
        for words, count in counted.items()
        if count
    ]


def _of_the_bot(scene: Scene) -> list[Figure]:
    """What whoever runs the bot has to be told, in time."""
    figures = []
    ends = scene.health.credential_ends()
    if ends and ends - scene.now.astimezone(scene.programme.zone).date() <= TOLD_BEFORE:
        figures.append(Figure(Words("morning-credential-ends"), ends))
    figures += [
        Figure(Words(f"morning-{one}"), Words(f"morning-{one}-means")) for one in scene.health.partly()
    ]
    if waiting := scene.errands.count(ErrandKind.TIMES_OPEN):
        figures.append(Figure(Words("morning-no-times"), waiting))
    if scene.health.untrained():
        figures.append(Figure(Words("morning-untrained"), Words("morning-untrained-means")))
    return figures


LETTERS: Mapping[LetterKind, Callable[[Letter, Scene], Say | None]] = {
    LetterKind.MORNING: morning,
}
