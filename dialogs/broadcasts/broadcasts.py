"""The broadcasts that were sent: how each is going, and who is behind each figure."""

from collections.abc import Callable, Sequence

from dialogs.broadcasts.broadcasting import filled_for_first
from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Deed
from dialogs.flows.pages import TEN, Page, read_page
from dialogs.flows.scene import Scene
from dialogs.shared_questions.audience import in_words
from programme.broadcasts.broadcasts import Broadcast, BroadcastId, BroadcastState, Outcome, Press, Recipient
from programme.broadcasts.merge_fields import FIELD
from programme.letters.letter_kinds import LetterKind
from programme.rights import Right
from texts.say import Button, Figure, Marked, Plain, Say, Value, Words

LATEST = 5
LONGEST_START = 60
"""So many characters of a text tell which broadcast it is."""


def broadcasts(scene: Scene, _: str = "") -> Say:
    """The latest, each with its beginning and its figures."""
    every = scene.broadcasts.all()
    return Say(
        Words("broadcasts-title", {"count": len(every)}),
        lines=tuple(_line(number, one, scene) for number, one in enumerate(every[:LATEST], 1)),
        buttons=(
            *(_open(number, one) for number, one in enumerate(every[:LATEST], 1)),
            deed_button("broadcast"),
        ),
        more=(deed_button("deliveries"), deed_button("help")),
    )


def _line(number: int, one: Broadcast, scene: Scene) -> Words:
    figures = scene.broadcasts.figures(one.id)
    values: dict[str, Value] = {
        "number": number,
        "when": one.starts,
        "text": beginning(one, scene),
        "sent": figures.get(Outcome.SENT, 0),
        "count": sum(figures.values()),
    }
    return Words("broadcasts-line", values)


def _open(number: int, one: Broadcast) -> Button:
    return Button(Words("open-number", {"number": number}), {"deed": "broadcast_progress", "about": one.id})


def beginning(one: Broadcast, scene: Scene) -> Marked:
    """The first words of its text, filled in as for the first who gets it."""
    language, text = next(iter(one.texts.items()))
    words = " ".join(text.split())
    if len(words) > LONGEST_START:
        cut = words[:LONGEST_START]
        whole = cut if cut.rfind("{") <= cut.rfind("}") else cut[: cut.rfind("{")]
        words = f"{whole.rstrip()}…"
    return Marked(words, filled_for_first(one, language, scene) if FIELD.search(words) else {})


def progress(scene: Scene, about: str) -> Say:
    """How it's going now."""
    broadcast = scene.broadcasts.get(BroadcastId(about))
    return progress_card(broadcast, scene) if broadcast else broadcasts(scene)


def progress_card(broadcast: Broadcast, scene: Scene) -> Say:
    """Every figure, which add up to all recipients, and what can be done about it now; zeros are folded."""
    figures = scene.broadcasts.figures(broadcast.id)
    total, planned = sum(figures.values()), figures.get(Outcome.PLANNED, 0)
    deeds, elsewhere = _deeds(broadcast, planned, scene), (deed_button("broadcasts"), deed_button("help"))
    told_first = [one for one in Outcome if figures.get(one) or one is Outcome.SENT]
    return Say(
        Words(f"broadcast-{_stands(broadcast, planned, scene)}"),
        Words("broadcast-total", {"count": total, "when": broadcast.starts}),
        (
            Figure(Words("broadcast-text"), beginning(broadcast, scene)),
            Figure(Words("audience"), in_words(broadcast.audience, scene)),
            *(_figure(broadcast, one, figures.get(one, 0)) for one in told_first),
            *_changes(broadcast, scene),
        ),
        buttons=deeds or elsewhere,
        more=elsewhere if deeds else (),
        folded=tuple(_figure(broadcast, one, 0) for one in Outcome if one not in told_first),
    )


def _stands(broadcast: Broadcast, planned: int, scene: Scene) -> str:
    if broadcast.state is not BroadcastState.RUNNING:
        return broadcast.state
    if not planned:
        return "done"
    return "running" if broadcast.starts <= scene.now else "scheduled"


def _figure(broadcast: Broadcast, outcome: Outcome, count: int) -> Figure:
    opens = {"deed": "broadcast_names", "about": Page(f"{broadcast.id}/{outcome}").token} if count else {}
    return Figure(Words(f"outcome-of-broadcast-{outcome}"), count, opens)


def _changes(broadcast: Broadcast, scene: Scene) -> list[Figure]:
    """Who has read it, and who has the corrected text, where that is asked."""
    found = []
    if broadcast.button is Press.READ:
        found.append(Figure(Words("have-read"), scene.broadcasts.read_count(broadcast.id)))
    if broadcast.state is BroadcastState.RECALLED:
        found.append(Figure(Words("taken-back"), scene.broadcasts.changed(broadcast)))
    elif broadcast.changed_at:
        values: dict[str, Value] = {
            "when": broadcast.changed_at,
            "count": scene.broadcasts.changed(broadcast),
        }
        found.append(Figure(Words("corrected"), Words("corrected-for", values)))
    return found


def told(broadcast: Broadcast, scene: Scene, title: Words | None = None) -> Say:
    """How it stands after a press: in a few words, since the sender's card above goes on."""
    planned = scene.broadcasts.figures(broadcast.id).get(Outcome.PLANNED, 0)
    return Say(
        title or Words(f"broadcast-{_stands(broadcast, planned, scene)}"),
        Words("card-goes-on"),
        buttons=(*_deeds(broadcast, planned, scene)[:2], deed_button("broadcast_progress", broadcast.id)),
        more=(deed_button("broadcasts"), deed_button("help")),
    )


def _deeds(broadcast: Broadcast, planned: int, scene: Scene) -> tuple[Button, ...]:
    """What may be done now, the likeliest first."""
    change = ("correct_broadcast", "recall_broadcast")
    match broadcast.state:
        case BroadcastState.RECALLED:
            names: tuple[str, ...] = ()
        case BroadcastState.STOPPED:
            names = change
        case BroadcastState.PAUSED:
            names = ("resume_broadcast", "stop_broadcast", *change)
        case BroadcastState.RUNNING if planned:
            names = ("pause_broadcast", "stop_broadcast", *change)
        case _:
            names = change
            if broadcast.button is Press.READ and scene.broadcasts.unread(broadcast.id):
                names = ("remind_broadcast", *change)
    return tuple(deed_button(name, broadcast.id) for name in names)


def names(scene: Scene, about: str) -> Say:
    """A page of who has one of the outcomes; the page is about the broadcast and the outcome."""
    page = read_page(about) or Page()
    known, _, wanted = page.about.partition("/")
    broadcast = scene.broadcasts.get(BroadcastId(known))
    if broadcast is None or wanted not in set(Outcome):
        return broadcasts(scene)
    outcome = Outcome(wanted)
    count = scene.broadcasts.figures(broadcast.id).get(outcome, 0)
    people = scene.broadcasts.people(broadcast.id, outcome, page.first, TEN)
    return Say(
        Words("names-behind", {"outcome": Words(f"outcome-of-broadcast-{outcome}"), "count": count}),
        page.shown(count),
        lines=tuple(_name(one, scene) for one in people),
        buttons=(*page.more("broadcast_names", count), deed_button("broadcast_progress", broadcast.id)),
    )


def _name(one: Recipient, scene: Scene) -> Plain:
    person, company = scene.people.get(one.person), scene.companies.get(one.company)
    return Plain(f"{person.name if person else ''} ({company.called.shown if company else ''})")


def pause(scene: Scene, about: str) -> Say:
    """Nothing more of it is sent until somebody resumes it."""
    return _changed(scene, about, BroadcastState.RUNNING, _hold)


def resume(scene: Scene, about: str) -> Say:
    """It's sent to the rest from now on."""
    return _changed(scene, about, BroadcastState.PAUSED, _go_on)


def _hold(broadcast: Broadcast, scene: Scene) -> None:
    scene.broadcasts.put_state(broadcast.id, BroadcastState.PAUSED)


def _go_on(broadcast: Broadcast, scene: Scene) -> None:
    due = max(broadcast.starts, scene.now)
    scene.broadcasts.go_on(broadcast.id, due, LetterKind.BROADCAST.useful_until(due, scene.programme))


def _changed(
    scene: Scene, about: str, now: BroadcastState, change: Callable[[Broadcast, Scene], None]
) -> Say:
    """The change, where the broadcast is as the button's card showed it; the card as it is in any case."""
    broadcast = scene.broadcasts.get(BroadcastId(about))
    if broadcast is None:
        return broadcasts(scene)
    if broadcast.state is now:
        change(broadcast, scene)
    return told(scene.broadcasts.get(broadcast.id) or broadcast, scene)


def sent(scene: Scene, *states: BroadcastState) -> Sequence[Broadcast]:
    """The broadcasts in one of these states, latest first."""
    return [one for one in scene.broadcasts.all() if one.state in states]


DEEDS = (
    Deed("broadcasts", needs=Right.LEAD, answers=broadcasts),
    Deed("broadcast_progress", needs=Right.LEAD, answers=progress),
    Deed("broadcast_names", needs=Right.LEAD, answers=names),
    Deed("pause_broadcast", needs=Right.LEAD, answers=pause, changes=True),
    Deed("resume_broadcast", needs=Right.LEAD, answers=resume, changes=True),
)
