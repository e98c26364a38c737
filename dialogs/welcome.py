"""The first message, the everyday greeting, and help: each says what can be done and shows the way."""

from collections.abc import Mapping, Sequence

from dialogs.flows.buttons import deed_button, going_on, language_buttons
from dialogs.flows.flow import Deed
from dialogs.flows.scene import Scene
from dialogs.flows.where_it_is import where_it_is
from programme.people import Role
from programme.rights import Right, may
from texts.say import Button, Group, Say, Words

_FOR_LEADERS = {
    "help-overview": ("status", "board", "calendar", "report", "export", "feedback_summary"),
    "help-write": ("broadcast", "broadcasts", "questions", "deliveries", "invite", "open_presentation"),
    "help-one-company": ("company", "companies", "new_company", "import_companies", "claims", "merge"),
    "help-places": ("waiting_list", "change_places", "offer_place", "move_in_line"),
    "help-groups": (
        *("groups", "propose_groups", "group_proposals"),
        *("move_to_group", "second_group", "keep_together", "ask_groups", "note_group_answer"),
    ),
    "help-set-up": ("hours", "change_hours", "sick_today", "roles", "log", "undo"),
    "help-years": ("seasons", "new_season"),
}
_FOR_HOSTS = {
    "help-overview": ("my_meetings", "companies", "questions"),
    "help-one-company": ("company", "new_company", "import_companies", "invite", "open_presentation"),
    "help-set-up": ("hours", "change_hours", "sick_today", "my_link", "phone_calendar"),
}
_FOR_READERS = {"help-overview": ("status",)}
"""What one may want, and the deeds for it: at most six, as many as stand beside each other in Teams."""


def welcome(scene: Scene) -> Say:
    """The one welcome that a person ever gets."""
    return Say(
        Words("welcome-title", {"programme": scene.programme.about.name}),
        Words(
            "welcome-group" if may(scene.speaker, Right.ACT_FOR_COMPANIES) else "welcome",
            {"programme": scene.programme.about.name},
        ),
        buttons=_first_steps(scene),
        more=(deed_button("ask_a_person"), deed_button("help"), *language_buttons(scene.speaker.language)),
    )


def hello(scene: Scene) -> Say:
    """A greeting to somebody who has been welcomed already."""
    return Say(
        Words("hello-title"),
        _where(scene) or Words("hello"),
        buttons=_first_steps(scene),
        more=(deed_button("ask_a_person"), deed_button("help"), *language_buttons(scene.speaker.language)),
    )


def help_card(scene: Scene, _: str = "") -> Say:
    """What can be done, and what can be typed; each role sees its own."""
    if may(scene.speaker, Right.SEE_CONFIRMED_COMPANIES):
        return Say(
            Words("help-title"),
            Words("help-form") if scene.talk.flow else Words("help-pressed"),
            lines=(Words("help-spol"),) if scene.local and may(scene.speaker, Right.MOVE_TIME) else (),
            groups=tuple(_group(title, deeds) for title, deeds in _groups(scene).items()),
            buttons=(*going_on(scene.talk), *_first_steps(scene)),
            more=(deed_button("ask_a_person"), *language_buttons(scene.speaker.language)),
        )
    return Say(
        Words("help-title"),
        Words("help-form") if scene.talk.flow else _where(scene),
        lines=(*_book(scene), Words("help-change"), Words("help-ask"), Words("help-language")),
        buttons=(*going_on(scene.talk), *_first_steps(scene)),
        more=(deed_button("ask_a_person"), *language_buttons(scene.speaker.language)),
    )


def _groups(scene: Scene) -> Mapping[str, Sequence[str]]:
    if may(scene.speaker, Right.LEAD):
        return _FOR_LEADERS
    return _FOR_HOSTS if may(scene.speaker, Right.ACT_FOR_COMPANIES) else _FOR_READERS


def _group(title: str, deeds: Sequence[str]) -> Group:
    return Group(Words(title), tuple(map(deed_button, deeds)))


def not_understood(scene: Scene, title: str = "not-understood") -> Say:
    """An honest answer to what can't be made sense of, with a way forward; the group gets its commands."""
    if may(scene.speaker, Right.ACT_FOR_COMPANIES):
        return Say(
            Words(title),
            Words("not-understood-group"),
            buttons=(deed_button("help"), *_first_steps(scene)[:2]),
        )
    return Say(
        Words(title),
        Words("not-understood-next"),
        buttons=(deed_button("ask_a_person", primary=True), *_first_steps(scene)[:1], deed_button("help")),
    )


def which_language(scene: Scene) -> Say:
    """All languages to choose from."""
    return Say(
        Words("language-title"), buttons=(*language_buttons(scene.speaker.language), deed_button("help"))
    )


def language_chosen(scene: Scene) -> Say:
    """Said in the language that was just chosen."""
    return Say(
        Words("language-chosen"),
        buttons=_first_steps(scene),
        more=(deed_button("help"), *language_buttons(scene.speaker.language)),
    )


def _where(scene: Scene) -> Words | None:
    """Where the speaker's company is, as it's said everywhere; None for the project group."""
    if may(scene.speaker, Right.SEE_CONFIRMED_COMPANIES) or not scene.companies.all_of(scene.speaker.id):
        return None
    found = where_it_is(scene)
    return Words("state-and-next", {"state": found.title, "next": found.text})


def _book(scene: Scene) -> list[Words]:
    """How a presentation is booked, for those who may want one."""
    return [Words("help-book")] if "book_presentation" in where_it_is(scene).deeds else []


def _first_steps(scene: Scene) -> tuple[Button, ...]:
    if scene.speaker.is_a(Role.LEADER):
        return (
            deed_button("status", primary=True),
            deed_button("companies"),
            deed_button("calendar"),
        )
    if scene.speaker.is_a(Role.HOST):
        return (
            deed_button("my_meetings", primary=True),
            deed_button("companies"),
            deed_button("hours"),
        )
    return tuple(one for one in where_it_is(scene).buttons if one.press["deed"] != "ask_a_person")


DEEDS = (Deed("help", needs=Right.ANYBODY, answers=help_card),)
