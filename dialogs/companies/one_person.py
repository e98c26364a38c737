"""`person NAVN`: what one person was sent and will be, and why: the answer to "I got no reminder"."""

from collections.abc import Sequence

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.pages import Page, read_page
from dialogs.flows.scene import Scene
from dialogs.reminders.forecast import forecast_for, line
from dialogs.reminders.letter_names import name_of, why
from dialogs.shared_questions.which_person import WhichPerson
from programme.letters.choices import NONE, Choices
from programme.letters.letters import Filed, LetterReason, LetterState
from programme.letters.pacing import subject_of
from programme.people import Person, PersonId
from programme.rights import Right
from texts.say import Figure, Plain, Say, Value, Words

MOST = 50
"""So many of the latest letters are kept in sight."""
COMING = 5


def show(answers: Answers, scene: Scene) -> Say:
    """The person's company, choices and coming letters, with a button to all that was sent."""
    return _page_of(answers[WhichPerson], scene)


def _page_of(person: Person, scene: Scene) -> Say:
    chosen = scene.choices.of([person.id]).get(person.id, NONE)
    coming = forecast_for(scene, person.id)
    return Say(
        Plain(person.name),
        Words("person-coming", {"count": len(coming)}),
        (*_known(person, scene), *_chosen(chosen, scene)),
        tuple(line(scene, one) for one in coming[:COMING]),
        buttons=(
            deed_button("person_letters", Page(person.id).token, primary=True),
            deed_button("deliveries"),
        ),
        more=(deed_button("help"),),
    )


def _known(person: Person, scene: Scene) -> list[Figure]:
    figures = []
    if company := scene.companies.of(person.id):
        figures.append(Figure(Words("company"), Plain(company.called.shown)))
    figures.append(Figure(Words("person-in-the-log"), Plain(scene.log_key(person.id))))
    return figures


def _chosen(chosen: Choices, scene: Scene) -> list[Figure]:
    figures = []
    if chosen.paused_until and chosen.paused_until > scene.now:
        figures.append(Figure(Words("paused-until"), chosen.paused_until))
    if chosen.off:
        figures.append(Figure(Words("turned-off"), tuple(Words(f"kind-{one}") for one in sorted(chosen.off))))
    return figures


def person_letters(scene: Scene, about: str) -> Say:
    """A page of what the person was sent or will be, latest first; each with its state and the reason."""
    page = read_page(about) or Page(about)
    person = scene.people.get(PersonId(page.about))
    filed = scene.outbox.filed_to(PersonId(page.about), MOST)
    chosen = scene.choices.of([PersonId(page.about)]).get(PersonId(page.about), NONE)
    return Say(
        Words("person-letters", {"name": Plain(person.name if person else "")}),
        page.shown(len(filed)),
        _lines(page.of(filed), chosen),
        buttons=(*page.more("person_letters", len(filed)), deed_button("deliveries")),
        more=(deed_button("help"),),
    )


def _lines(filed: Sequence[Filed], chosen: Choices) -> tuple[Figure, ...]:
    return tuple(_told(one, chosen) for one in filed)


def _told(filed: Filed, chosen: Choices) -> Figure:
    values: dict[str, Value] = {"what": name_of(filed.letter), "state": Words(f"letter-is-{filed.state}")}
    because = _why(filed, chosen)
    told = (
        Words("person-letter-why", {**values, "why": because}) if because else Words("person-letter", values)
    )
    return Figure(filed.tried_at or filed.letter.due, told, {"deed": "delivery", "about": filed.letter.key})


def _why(filed: Filed, chosen: Choices) -> Words | None:
    """The reason; where she turned such reminders off herself, that is it."""
    not_wanted = filed.state is LetterState.WITHDRAWN and filed.reason == LetterReason.NOT_PLANNED
    if not_wanted and subject_of(filed.letter) in chosen.off:
        return Words("delivery-why-turned-off")
    return why(filed)


DEEDS = (
    Deed("person", needs=Right.LEAD, flow=Flow((WhichPerson(),), show)),
    Deed("person_letters", needs=Right.LEAD, answers=person_letters, by_label=False),
)
