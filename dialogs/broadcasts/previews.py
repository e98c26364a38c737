"""Looks at a broadcast before it's sent: as each recipient gets it, and as a trial to the leader alone."""

from itertools import islice

from dialogs.broadcasts.broadcasting import message, values_for
from dialogs.broadcasts.draft import Draft, draft_of, reached
from dialogs.broadcasts.write import WRITE_BROADCAST
from dialogs.flows.buttons import button, deed_button
from dialogs.flows.filling import Filling
from dialogs.flows.flow import Deed
from dialogs.flows.pages import TEN, Page, read_page
from dialogs.flows.scene import Scene
from dialogs.shared_questions.audience import counted
from programme.people import Language
from programme.rights import Right
from texts.say import Button, Figure, Marked, Plain, Say, Value, Words


def _under_way(scene: Scene) -> Draft | None:
    """The speaker's draft."""
    if scene.talk.flow != WRITE_BROADCAST.name:
        return None
    return draft_of(Filling(WRITE_BROADCAST, scene.talk, scene).taken, scene)


def _no_draft() -> Say:
    return Say(Words("no-draft"), buttons=(deed_button("broadcast", primary=True), deed_button("broadcasts")))


def _back(scene: Scene) -> Button:
    return button(scene.talk.run, "send", "back-to-preflight", primary=True)


def preview(scene: Scene, about: str) -> Say:
    """The message as one recipient gets it, in their language or the one that the page is about."""
    draft = _under_way(scene)
    if draft is None or not draft.audience.people:
        return _no_draft()
    page = read_page(about) or Page()
    place = page.first % draft.audience.people
    one = next(islice(reached(draft, scene), place, None))
    language = Language(page.about) if page.about in set(Language) else one.language
    text = draft.broadcast.text_for(language)
    values: dict[str, Value] = {"name": Plain(one.name), "company": Plain(one.company_name)}
    return Say(
        Words("preview-for", values),
        Marked(text, values_for(draft.broadcast, one, language, scene))
        if text
        else Words("no-text-in-language"),
        (Figure(Words("preview-language"), language),),
        buttons=(
            _back(scene),
            Button(Words("preview-next"), _preview_of(place + 1)),
            *(
                Button(Words(f"language-{other}"), _preview_of(place, other))
                for other in Language
                if other is not language
            ),
        ),
    )


def test(scene: Scene, _: str) -> Say:
    """The message itself, to the leader alone, filled in as for the first recipient."""
    draft = _under_way(scene)
    if draft is None or not draft.audience.people:
        return _no_draft()
    one = next(reached(draft, scene))
    language = scene.speaker.language
    if not draft.broadcast.text_for(language):
        language = next(iter(draft.broadcast.texts), language)
    return message(draft.broadcast, language, values_for(draft.broadcast, one, language, scene), scene)


def recipients(scene: Scene, about: str) -> Say:
    """A page of everybody who gets it; a press on one shows the message as they get it."""
    draft = _under_way(scene)
    if draft is None:
        return _no_draft()
    count, page = draft.audience.people, read_page(about) or Page()
    shown = enumerate(islice(reached(draft, scene), page.first, page.first + TEN), page.first)
    return Say(
        counted(draft.audience),
        page.shown(count),
        tuple(Figure(Plain(one.name), Plain(one.company_name), _preview_of(place)) for place, one in shown),
        buttons=(_back(scene), *page.more("broadcast_recipients", count)),
    )


def _preview_of(place: int, language: str = "") -> dict[str, str]:
    return {"deed": "preview_broadcast", "about": Page(language, place).token}


DEEDS = (
    Deed("preview_broadcast", needs=Right.LEAD, answers=preview),
    Deed("test_broadcast", needs=Right.LEAD, answers=test),
    Deed("broadcast_recipients", needs=Right.LEAD, answers=recipients),
)
