"""Register who comes to the kick-off: add, change and remove until registration closes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow
from dialogs.flows.meeting_cards import kickoff_calendar_button
from dialogs.flows.on_behalf import goes_on, of_them
from dialogs.flows.own_company import company_at_hand, is_on_behalf, not_accepted_yet, own_company
from dialogs.flows.scene import Scene
from dialogs.flows.where_it_is import as_a_card, has_left, may_register
from dialogs.shared_questions.plain_questions import OwnWords
from dialogs.shared_questions.who_joins import TYPED, Persons, WhoJoins, shown_first, written
from programme.companies.companies import Company
from programme.deeds.notify import contacts_of, notify
from programme.deeds.questions import keep_question
from programme.deeds.reminding import remind_of_kickoff
from programme.deeds.road import note
from programme.deeds.settled_cards import close_cards
from programme.letters.letter_kinds import LetterKind
from programme.letters.reminders import kickoff_of, kickoff_start
from programme.meetings.meetings import Attendee
from programme.questions import PassedOn
from programme.registrations import Registered
from programme.rights import Right
from reading.reading import Reading
from texts.say import Button, FieldKind, Figure, Plain, Say, Value, Words


class WhoComes(WhoJoins):
    """Everybody who comes for the company; a name that is taken out doesn't come."""

    fills = "coming"
    noun = "coming"
    kind = FieldKind.LONG_TEXT

    def known(self, scene: Scene) -> str:
        """Who is registered so far."""
        return written(_registered(scene))

    def expected(self, token: str, scene: Scene) -> tuple[Attendee, ...]:  # noqa: ARG002 - a WhoJoins
        """The same."""
        return _registered(scene)

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:  # noqa: ARG002 - a Question
        """More names, beside those who come already, so that nobody is taken out unawares."""
        if changed := self.changed(said, scene):
            return changed
        listed = scene.talk.answers.get(self.fills) if scene.talk.flow == "register_for_kickoff" else ""
        return [f"{listed.strip()}\n{said.text.strip()}{TYPED}"] if listed and _are_names(said) else ()

    def refuses(self, said: Reading, scene: Scene, *, heard: bool) -> Words | None:  # noqa: ARG002 - a Question
        """Nothing: it's shown before it counts."""
        return None

    def takes_words(self, said: Reading) -> bool:
        """Names, and no question."""
        return not said.has_question_mark

    def worded(self, said: Reading) -> str:
        """As it's typed, to be shown first."""
        return said.text.strip() + TYPED


def _registered(scene: Scene) -> tuple[Attendee, ...]:
    company = company_at_hand(scene)
    coming = scene.registrations.of(company.id) if company else ()
    return tuple(Attendee(one.name, one.email) for one in coming)


def _are_names(said: Reading) -> bool:
    """Whether it names persons, each with a capital or an address, and says nothing else."""
    people = said.listed
    named = all(one.email or one.name[0].isupper() for one in people.persons)
    return not said.has_question_mark and bool(people.persons) and named and not people.unread


class QuestionBeforehand(OwnWords):
    """What the company wants to have answered at the kick-off."""

    fills = "kickoff_question"
    noun = "your-question"
    of_them = True
    kind = FieldKind.TEXT
    optional = True

    def takes_words(self, said: Reading) -> bool:  # noqa: ARG002 - a Question
        """None: what is asked in the chat is answered there, and sends no list."""
        return False


def register(answers: Answers, scene: Scene) -> Say:
    """Keep the list, and say when it is."""
    company, start = own_company(scene), kickoff_start(scene.programme)
    found = answers.get(WhoComes, Persons())
    coming = found.persons
    if found.unread and not coming:  # nobody was understood: that takes nobody out
        return coming_shown(company, scene, Words("nobody-named"))
    scene.registrations.replace(
        company.id,
        [Registered(company.id, one.name, one.email, scene.speaker.id, scene.now) for one in coming],
    )
    close_cards(scene, kickoff_of(company.id))
    remind_of_kickoff(scene, company.id)
    if not coming:
        reminded = {one.letter.to for one in scene.outbox.written_about(kickoff_of(company.id))}
        others = sorted(reminded - {scene.speaker.id})
        notify(scene, others, LetterKind.KICKOFF_NOBODY_COMES, company.id, scene.now.isoformat(), event=start)
    note(scene, company.id, "kickoff-registered", scene.speaker.id, str(len(coming)))
    if is_on_behalf(scene):
        to = contacts_of(scene, company.id)
        notify(scene, to, LetterKind.REGISTERED_FOR_YOU, company.id, scene.now.isoformat(), event=start)
    if question := answers.get(QuestionBeforehand, ""):
        keep_question(PassedOn(scene.talk.run, scene.speaker.id, question, scene.now), scene)
    shown = coming_shown(company, scene, Words("kickoff-registered", {"count": len(coming)}))
    return replace(shown, figures=(*shown.figures, *_to_pass_on(coming, question, scene)))


def _to_pass_on(coming: Sequence[Attendee], question: str, scene: Scene) -> list[Figure]:
    """The link for those who get no e-mail, and the question that the project group has now."""
    link, without = scene.programme.kickoff.join_url, [Plain(one.name) for one in coming if not one.email]
    figures = []
    if link and without:
        values: dict[str, Value] = {"names": tuple(without), "link": Plain(link)}
        figures.append(Figure(Words("pass-on"), Words("pass-on-link", values)))
    if question:
        figures.append(Figure(Words("passed-on"), Plain(question)))
    return figures


def coming_shown(company: Company, scene: Scene, title: Words) -> Say:
    """Who comes, when, and what comes next."""
    kickoff = scene.programme.kickoff
    figures = [Figure(Words("when"), kickoff_start(scene.programme))]
    if coming := scene.registrations.of(company.id):
        figures.append(Figure(Words("coming"), tuple(Plain(one.name) for one in coming)))
    open_still = may_register(company, scene)
    change = (Button(Words("change-coming"), {"deed": "register_for_kickoff"}),)
    return Say(
        title,
        of_them("kickoff-registered-next", scene, register_by=kickoff.register_by) if open_still else None,
        tuple(figures),
        buttons=goes_on(
            scene,
            *(change if open_still else (deed_button("ask_a_person"),)),
            deed_button("my_status"),
            deed_button("help"),
        ),
        more=kickoff_calendar_button(scene) if coming else (),
        follows="" if is_on_behalf(scene) else kickoff_of(company.id),
    )


def stands(_: Mapping[str, str], scene: Scene) -> Say | None:
    """Who comes now."""
    company = company_at_hand(scene)
    if company is None or instead(scene):
        return None
    count = len(scene.registrations.of(company.id))
    return coming_shown(company, scene, Words("kickoff-registered", {"count": count}))


def kickoff_was(scene: Scene) -> Say:
    """What a company gets that comes after it: what can be read or seen of it, where that is told."""
    link = scene.programme.kickoff.after_url
    return Say(
        Words("kickoff-was", {"when": kickoff_start(scene.programme)}),
        Words("kickoff-was-next"),
        buttons=(
            *((Button(Words("open-kickoff-afterwards"), link=link, primary=True),) if link else ()),
            deed_button("my_status"),
            deed_button("ask_a_person"),
        ),
    )


def instead(scene: Scene) -> Say | None:
    """What is said to a company that isn't invited yet, or comes too late to change the list."""
    if refusal := not_accepted_yet(scene):
        return refusal
    company = own_company(scene)
    if may_register(company, scene):
        return None
    if left := has_left(scene):
        return left
    kickoff = scene.programme.kickoff
    if kickoff_start(scene.programme) <= scene.now:
        return kickoff_was(scene)
    if scene.now.astimezone(scene.programme.zone).date() > kickoff.register_by:
        return coming_shown(company, scene, Words("kickoff-closed", {"register_by": kickoff.register_by}))
    return as_a_card(scene, Words("kickoff-after-place"))


DEEDS = (
    Deed(
        "register_for_kickoff",
        needs=Right.ANYBODY,
        of_company=True,
        flow=Flow(
            (WhoComes(), QuestionBeforehand()),
            register,
            consequence=shown_first(WhoComes()),
            instead=instead,
            stands=stands,
        ),
    ),
)
