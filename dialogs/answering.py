"""Answers to questions about the programme."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from dialogs.flows.buttons import deed_button, going_on
from dialogs.flows.own_company import company_at_hand, meetings_to_change
from dialogs.flows.scene import Found, Reply, Scene
from dialogs.flows.where_it_is import where_it_is
from dialogs.welcome import not_understood
from programme.letters.reminders import kickoff_start
from programme.plan import Kind
from programme.rights import Right, may
from texts.entries import WHERE, variables
from texts.say import Button, Choice, Field, FieldKind, Figure, Filled, Keeps, Plain, Say, Value, Words


def answered(found: Found, question: str, scene: Scene, doable: Collection[str]) -> Reply:
    """The answer, or the questions that may have been meant, or an honest no with the offer to pass it on.

    The question is empty where one of those that may have been meant was pressed.
    """
    question = question or scene.talk.last_question
    asked = scene.talk.question  # a later yes answers no earlier proposal
    talk = replace(scene.talk, asked=asked, last_question=question, last_guess=next(iter(found.near), ""))
    if found.sure in scene.entries:
        say = answer(found.sure, scene, doable, question)
        talk = replace(talk, last_question="", last_guess="")
    elif found.near and not may(scene.speaker, Right.ACT_FOR_COMPANIES):  # most often it is a command
        say = _near(found.near, scene)
    else:
        say = not_understood(scene)
    return Reply(say, talk, scene.speaker.language)


def answer(entry_id: str, scene: Scene, doable: Collection[str], question: str) -> Say:
    """An entry's answer to the question, with the button of the deed that it names."""
    entry = scene.entries[entry_id]
    language = scene.speaker.language
    known, needed = facts(scene), variables(entry.answer[language])
    if WHERE in needed:
        known = {**known, WHERE: _where(scene)}
    if not needed <= known.keys():
        return not_understood(scene, "not-known-yet")
    leads = may(scene.speaker, Right.LEAD)  # nobody else is there to be asked
    deed = entry.deed if entry.deed and entry.deed in doable else ""
    does = (deed_button(deed, primary=True),) if deed and not (leads and deed == "ask_a_person") else ()
    title, text = Filled(entry.question[language]), Filled(entry.answer[language], known)
    if leads and entry_id in _OF_PERSONAL_DATA:
        return Say(
            title, Words("not-here-yet-leader-next"), buttons=(deed_button("roles"), deed_button("help"))
        )
    passes_on = () if leads else (_not_what_i_meant(question, entry_id),)
    buttons = (*does, *going_on(scene.talk), *_like(entry_id, scene), *passes_on)
    return Say(title, text, _own_facts(entry.deed or "", scene), buttons=buttons, more=(deed_button("help"),))


def _own_facts(deed: str, scene: Scene) -> tuple[Figure, ...]:
    """What the answer is about and stands for the asker: the meetings ahead, who comes to the kick-off."""
    if may(scene.speaker, Right.ACT_FOR_COMPANIES):
        return ()
    if deed in _OF_MEETINGS:
        ahead = meetings_to_change(scene)
        return tuple(Figure(Words(f"your-meeting-{one.booking.kind}"), one.start) for one in ahead)
    company = company_at_hand(scene) if deed == "register_for_kickoff" else None
    coming = scene.registrations.of(company.id) if company else ()
    return (Figure(Words("coming"), tuple(Plain(one.name) for one in coming)),) if coming else ()


_OF_PERSONAL_DATA = frozenset({"mine-data", "slett"})
"""What the project group is asked for, and does by hand."""
_OF_MEETINGS = frozenset({"my_meetings", "move_meeting", "cancel_meeting", "book_startup_meeting"})


def with_answer(reply: Reply, entry_id: str, scene: Scene) -> Reply:
    """What a question of how to do it opens, with the answer above."""
    entry = scene.entries.get(entry_id)
    if entry and WHERE in variables(entry.answer[scene.speaker.language]):
        return reply  # the card that it opens says it already
    said = answer(entry_id, scene, (), "").text if entry else None
    return replace(reply, say=replace(reply.say, text=said)) if said else reply


def _like(entry_id: str, scene: Scene) -> tuple[Button, ...]:
    """The questions that companies ask next."""
    language = scene.speaker.language
    return tuple(
        Button(Filled(scene.entries[one].short[language]), {"deed": "next_question", "about": one})
        for one in scene.entries[entry_id].next
    )


def _not_what_i_meant(question: str, entry_id: str) -> Button:
    """Passes the question on, and tells the project group which answer didn't help."""
    return Button(Words("did-not-help"), {"deed": "ask_a_person", "message": question, "guess": entry_id})


def _near(entries: tuple[str, ...], scene: Scene) -> Say:
    language = scene.speaker.language
    asked = tuple(Choice(one, Filled(scene.entries[one].question[language])) for one in entries)
    which = Field("about", Words("ask-about"), FieldKind.CHOICE, asked[0].token, asked)
    show = Button(Words("show-answer"), {"deed": "answer"}, Keeps.INPUTS, primary=True)
    return Say(
        Words("did-you-mean"),
        fields=(which,),
        buttons=(show, deed_button("ask_a_person"), *going_on(scene.talk)),
    )


def facts(scene: Scene) -> Mapping[str, Value]:
    """The variables that answers may hold and that are known: of the programme, the places and the set-up."""
    about, places = scene.programme.about, scene.places.all()
    return {
        "programme": about.name,
        "years": about.years,
        "leader": about.leader,
        "contact_email": about.contact,
        "kickoff": kickoff_start(scene.programme),
        "decide_by": about.decide_by,
        "places": len(places),
        "confirmed": sum(place.is_taken for place in places),
        "places_left": sum(place.is_free for place in places),
        "themes": scene.programme.themes,
        "presentation_minutes": scene.programme.meetings[Kind.PRESENTATION].minutes,
        "calendar_file": Words("calendar-file-is-there" if scene.site.url else "no-calendar-file"),
        "invitations": Words(f"invitations-by-{scene.inviting}"),
        "link_comes": Words(f"link-comes-by-{scene.inviting}"),
    }


def _where(scene: Scene) -> Words:
    """Where the asker's company is; for the project group, what the card opens."""
    if may(scene.speaker, Right.SEE_CONFIRMED_COMPANIES):
        return Words("where-for-group")
    found = where_it_is(scene)
    return Words("state-and-next", {"state": found.title, "next": found.text})
