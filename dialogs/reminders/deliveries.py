"""`utsendinger`: how many letters are in each state, which and why; uncertain ones are settled."""

from collections.abc import Callable

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.pages import TEN, Page, read_page
from dialogs.flows.scene import Scene
from dialogs.reminders.letter_names import name_of, why
from programme.deeds.uncertain_letters import it_came, send_again
from programme.desk import Desk
from programme.letters.letters import Filed, LetterState
from programme.letters.uncertain import is_open
from programme.people import PersonId
from programme.rights import Right
from texts.say import Button, Figure, Plain, Say, Sentence, Value, Words


def deliveries(scene: Scene, _: str = "") -> Say:
    """Every state with its figure, which add up to all letters there are; zeros are folded."""
    counts = scene.outbox.counts()
    told = [one for one in LetterState if counts.get(one)]
    return Say(
        Words("deliveries-title"),
        Words("deliveries-sum", {"count": sum(counts.values())}),
        tuple(_figure(one, counts[one]) for one in told),
        buttons=(deed_button("call_list"), deed_button("broadcasts"), deed_button("status")),
        more=(deed_button("reminders"), deed_button("help")),
        folded=tuple(_figure(one, 0) for one in LetterState if one not in told),
    )


def _figure(state: LetterState, count: int) -> Figure:
    opens = {"deed": "deliveries_in", "about": Page(state).token} if count else {}
    return Figure(Words(f"board-letter-{state}"), count, opens)


def deliveries_in(scene: Scene, about: str) -> Say:
    """A page of the letters in a state; a press on a line shows its history."""
    page = read_page(about)
    if page is None or page.about not in set(LetterState):
        return deliveries(scene)
    state = LetterState(page.about)
    count = scene.outbox.counts().get(state, 0)
    letters = scene.outbox.in_state(state, page.first, TEN)
    return Say(
        Words("deliveries-in", {"state": Words(f"board-letter-{state}"), "count": count}),
        page.shown(count),
        tuple(_line(one, scene) for one in letters),
        buttons=(*page.more("deliveries_in", count), deed_button("deliveries")),
        more=(deed_button("help"),),
    )


def _line(filed: Filed, scene: Scene) -> Figure:
    values: dict[str, Value] = {"what": name_of(filed.letter), "to": _to(filed, scene)}
    line = Words("delivery-line", values)
    if because := why(filed):
        line = Words("delivery-line-why", {**values, "why": because})
    press = {"deed": "delivery", "about": filed.letter.key}
    return Figure(filed.tried_at or filed.letter.due, line, press)


def _to(filed: Filed, scene: Scene) -> Plain:
    """The address of an e-mail, else the person's name."""
    person = scene.people.get(filed.letter.to)
    return Plain(filed.letter.email or (person.name if person else ""))


def delivery(scene: Scene, about: str) -> Say:
    """A letter's history: to whom, planned for when, when it was tried, what it became and why."""
    filed = scene.outbox.history_of(about)
    return letter_history(filed, scene) if filed else deliveries(scene)


def came(scene: Scene, about: str) -> Say:
    """The leader says that an uncertain letter came."""
    return _settled(scene, about, it_came, "delivery-came")


def again(scene: Scene, about: str) -> Say:
    """The leader has an uncertain letter sent again."""
    return _settled(scene, about, send_again, "delivery-again")


def _settled(scene: Scene, about: str, settle: Callable[[Desk, Filed, PersonId], bool], told: str) -> Say:
    """The history as it is then, and whether this press did it."""
    filed = scene.outbox.history_of(about)
    if filed is None:
        return deliveries(scene)
    done = told if settle(scene, filed, scene.speaker.id) else "delivery-settled-already"
    return letter_history(scene.outbox.history_of(about) or filed, scene, Words(done), Words(f"{done}-next"))


def letter_history(
    filed: Filed, scene: Scene, title: Sentence | None = None, text: Sentence | None = None
) -> Say:
    """The letter's history, under its name or another title; two answers where it's a leader's to settle."""
    return Say(
        title or Words("delivery-title"),
        text,
        figures=tuple(_told(filed, scene)),
        buttons=(*_answers(filed, scene), _others(filed.state), deed_button("deliveries")),
        more=(deed_button("help"),),
    )


def _answers(filed: Filed, scene: Scene) -> tuple[Button, ...]:
    if not is_open(filed, scene.outbox):
        return ()
    key = filed.letter.key
    return deed_button("delivery_came", key, primary=True), deed_button("delivery_again", key)


def _others(state: LetterState) -> Button:
    press = {"deed": "deliveries_in", "about": Page(state).token}
    return Button(Words("deliveries-others", {"state": Words(f"board-letter-{state}")}), press)


def _told(filed: Filed, scene: Scene) -> list[Figure]:
    """What is known of it, in the order in which it happened."""
    companies = tuple(Plain(one.called.shown) for one in scene.companies.all_of(filed.letter.to))
    figures = [
        Figure(Words("delivery-what"), name_of(filed.letter)),
        Figure(Words("delivery-to"), _to(filed, scene)),
    ]
    if companies:
        figures.append(Figure(Words("company"), companies))
    figures.append(Figure(Words("delivery-planned-for"), filed.letter.due))
    figures.append(Figure(Words("delivery-tried"), filed.tried_at or Words("delivery-not-tried")))
    if filed.letter.tries:
        figures.append(Figure(Words("delivery-refused"), filed.letter.tries))
    figures.append(Figure(Words("delivery-became"), Words(f"letter-is-{filed.state}")))
    if because := why(filed):
        figures.append(Figure(Words("delivery-why"), because))
    if filed.settled_by:
        by = scene.people.get(filed.settled_by)
        figures.append(Figure(Words("delivery-settled-by"), Plain(by.name if by else "")))
    return figures


DEEDS = (
    Deed("deliveries", needs=Right.LEAD, answers=deliveries),
    Deed("deliveries_in", needs=Right.LEAD, answers=deliveries_in),
    Deed("delivery", needs=Right.LEAD, answers=delivery),
    Deed("delivery_came", needs=Right.LEAD, answers=came),
    Deed("delivery_again", needs=Right.LEAD, answers=again),
)
