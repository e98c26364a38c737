"""One company's page: where it is, who speaks for it, what happened; and deeds on its behalf."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from dialogs.companies.companies import companies
from dialogs.companies.letters import about_claim
from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.pages import Page
from dialogs.flows.scene import Scene
from dialogs.shared_questions.group_questions import SeveralCompaniesError, WhichKnownCompany
from dialogs.shared_questions.registered import register_facts
from programme.broadcasts.broadcasts import Broadcast, BroadcastId
from programme.companies.companies import Company, CompanyId, Contact
from programme.companies.history import NOBODY, Happened
from programme.companies.road import IN_THE_PROGRAMME, Stage, Step, steps_from
from programme.companies.selections import Selection
from programme.letters.letter_kinds import LetterKind
from programme.people import Person
from programme.places import position
from programme.plan import Kind
from programme.rights import Right, may, may_change, may_lead
from reading.reading import Reading
from texts.say import Button, Figure, Plain, Say, Value, Words

LATEST = 3
"""So many lines of its history stand on its page."""
EVER = timedelta(days=5 * 365)
_FOR_THEM = {
    Stage.CONFIRMED: ("book_startup_meeting", "register_for_kickoff", "about_us"),
    Stage.STARTUP_BOOKED: ("register_for_kickoff", "about_us"),
    Stage.STARTED: ("register_for_kickoff", "about_us"),
    Stage.PRESENTED: ("confirm_participation", "decide_later"),
    Stage.DECIDING: ("confirm_participation", "decide_later"),
    Stage.BOOKED: (),
    Stage.WAITING: (),
}
"""What the project group may do for a company at this stage; book a presentation at all others."""
_IN_ITS_OWN_WORDS = frozenset({"confirm_participation", "decide_later", "move_meeting", "cancel_meeting"})
"""Their buttons say "we" to a contact, or don't say what is moved; those on its page do."""


class WhichCompanies(Question[Selection]):
    """One company, or all whose names hold what was typed; a button brings an id."""

    fills = WhichKnownCompany.fills
    noun = WhichKnownCompany.noun

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:
        """The company that a sentence names ("hvordan går det med Prøvebrød?")."""
        return WhichKnownCompany().hear(said, so_far, scene)

    def takes_words(self, said: Reading) -> bool:
        """A few words that don't ask anything."""
        return WhichKnownCompany().takes_words(said)

    def written(self, token: str, scene: Scene) -> str:
        """The company's name, where an id stands for it."""
        return WhichKnownCompany().written(token, scene)

    def take(self, token: str, scene: Scene) -> Selection:
        """Those that are meant; NoSuchCompanyError for none."""
        try:
            return Selection(company=WhichKnownCompany().take(token, scene).id)
        except SeveralCompaniesError:
            return Selection(name=token)


def show(answers: Answers, scene: Scene) -> Say:
    """The company as it is now, or the companies to choose from."""
    meant = answers[WhichCompanies]
    company = scene.companies.get(CompanyId(meant.company))
    return company_page(company, scene) if company else companies(scene, Page(meant.token).token)


def company_page(company: Company, scene: Scene) -> Say:
    """Its name and stage; the rest for the leader, and for hosts who have to do with it."""
    figures = [Figure(Words("where-it-is"), Words(f"stage-name-{company.stage}"))]
    history = scene.history.of(company.id)
    if has_to_do_with(company, history, scene):
        figures += [*register_facts(company, scene), *_figures(company, scene), *_broadcasts(company, scene)]
    else:
        history = ()
    deeds = _FOR_THEM.get(company.stage, ("book_presentation",))
    return Say(
        Plain(company.called.shown),
        figures=tuple(figures),
        lines=tuple(told(one, scene) for one in history[:LATEST]),
        buttons=(
            *_of_its_meeting(company, scene),
            *(_for_them(deed, of_company=company.id) for deed in deeds),
            *_moves(company, scene),
        ),
        more=(
            deed_button("add_note", known_company=company.id),
            _log_call(company),
            deed_button("invite", company.id),
            *_looks(company, history),
            deed_button("companies"),
            deed_button("help"),
        ),
    )


def _looks(company: Company, history: Sequence[Happened]) -> tuple[Button, ...]:
    """All that happened, and all that was sent; for those who may see it."""
    if not history:
        return ()
    page = Page(company.id).token
    return deed_button("company_history", page), deed_button("company_messages", page)


def has_to_do_with(company: Company, history: Sequence[Happened], scene: Scene) -> bool:
    """Whether the speaker leads, follows the company up, meets or met it, or did something for it."""
    if may(scene.speaker, Right.SEE_ALL_COMPANIES):
        return True
    if scene.speaker.host and company.host == scene.speaker.host:
        return True
    if any(one.by == scene.speaker.id for one in history):
        return True
    meetings = scene.meetings.of_company(company.id, scene.now - EVER)
    return bool(scene.speaker.host) and any(scene.speaker.host in one.hosts for one in meetings)


def _for_them(deed: str, **given: str) -> Button:
    label = f"for-them-{deed}" if deed in _IN_ITS_OWN_WORDS else f"deed-{deed}"
    return Button(Words(label), {"deed": deed, **given})


def _of_its_meeting(company: Company, scene: Scene) -> tuple[Button, ...]:
    """Its next meeting may be moved or cancelled; of a presentation that is over is told what came of it."""
    contact = scene.companies.contact(scene.speaker.id, company.id)
    coming = scene.meetings.of_company(company.id, scene.now)
    ahead = next((one for one in coming if one.start > scene.now), None)
    if ahead and may_change(scene.speaker, ahead, contact):
        return (_for_them("move_meeting", about=ahead.id), _for_them("cancel_meeting", about=ahead.id))
    if company.stage is not Stage.BOOKED:
        return ()
    begun = scene.meetings.over(Kind.PRESENTATION, scene.now)
    held = [one for one in begun if one.booking.company == company.id and may_lead(scene.speaker, one)]
    return tuple(deed_button("outcome", one.id) for one in held if scene.outcomes.of(one.id) is None)[:1]


def _moves(company: Company, scene: Scene) -> tuple[Button, ...]:
    """What the leader alone may press."""
    if not may(scene.speaker, Right.LEAD):
        return ()
    about = company.called.number or company.called.name
    deciding = (deed_button("let_decide", about),) if Step.CONSIDER in steps_from(company.stage) else ()
    return (
        deed_button("move_along", known_company=company.id),
        deed_button("assign", known_company=company.id),
        *deciding,
        deed_button("new_number", about),
        deed_button("merge", about),
    )


def _log_call(company: Company) -> Button:
    called = f"{company.called.name} {company.called.number}".strip()
    return Button(Words("log-call"), {"deed": "new_company", "about": called})


def _figures(company: Company, scene: Scene) -> list[Figure]:
    figures = []
    if company.called.number:
        figures.append(Figure(Words("organisation-number"), company.called.number))
    figures += _people(company, scene)
    if company.host:
        figures.append(Figure(Words("follows-up"), Plain(scene.programme.host(company.host).name)))
    if company.tried_at:
        figures.append(Figure(Words("called-without-answer"), company.tried_at))
    if company.left_alone:
        figures.append(Figure(Words("call"), Words("call-leave-alone")))
    if company.decides_on and company.stage is Stage.DECIDING:
        figures.append(Figure(Words("company-decides-on"), company.decides_on))
    if number := position(company.id, scene.places):
        opens = {"deed": "waiting_list"} if may(scene.speaker, Right.LEAD) else {}
        figures.append(Figure(Words("number-in-line"), number, opens))
    meetings = scene.meetings.of_company(company.id, scene.now)
    figures += [Figure(Words(f"status-coming-{one.booking.kind}"), one.start) for one in meetings]
    if company.stage in IN_THE_PROGRAMME:
        prepared = scene.preparations.of(company.id)
        percent = Words("percent", {"count": prepared.percent if prepared else 0})
        figures.append(Figure(Words("prepared-percent"), percent))
        figures.append(Figure(Words("coming"), len(scene.registrations.of(company.id))))
        if prepared and prepared.wishes and may(scene.speaker, Right.SEE_WISHES):
            figures.append(Figure(Words("prepared-wishes"), Plain(prepared.wishes)))
        figures += _wishes(company, scene)
        figures += _groups(company, scene)
    return figures


def _groups(company: Company, scene: Scene) -> list[Figure]:
    """What it answered about its network groups: for the leader, who opens it there."""
    if not may(scene.speaker, Right.LEAD):
        return []
    return [
        Figure(
            Words("status-group"),
            Words(f"group-answer-{group.member(company.id).answer}"),
            deed_button("group_member", f"{company.id} {group.id}").press,
        )
        for group in scene.groups.all_of(company.id)
    ]


def _wishes(company: Company, scene: Scene) -> list[Figure]:
    """Whom it would like in its network group, and whom not."""
    told = scene.profiles.of(company.id) if may(scene.speaker, Right.SEE_WISHES) else None
    said = {"told-gladly_with": told.gladly_with, "told-not_with": told.not_with} if told else {}
    return [Figure(Words(label), Plain(text)) for label, text in said.items() if text]


def _people(company: Company, scene: Scene) -> list[Figure]:
    """Who is known to speak for it, and who only says so."""
    contacts = scene.companies.contacts(company.id)
    figures = []
    for words, accepted in (("contacts", True), ("contacts-by-own-word", False)):
        people = [scene.people.get(one.person) for one in contacts if one.accepted is accepted]
        if reached := tuple(_reached(person) for person in people if person):
            figures.append(Figure(Words(words), reached, {} if accepted else _to_accept(contacts, scene)))
    return figures


def _to_accept(contacts: Sequence[Contact], scene: Scene) -> Mapping[str, str]:
    """The press that shows who only says so, to be accepted or not."""
    claims = [about_claim(one.person, one.company) for one in contacts if not one.accepted]
    if not may(scene.speaker, Right.LEAD):
        return {}
    return {"deed": "claim", "about": claims[0]} if len(claims) == 1 else {"deed": "claims"}


def _reached(person: Person) -> Words:
    """The name, with the e-mail address and the telephone number where they are known."""
    values = {"name": Plain(person.name), "email": Plain(person.email), "phone": Plain(person.phone)}
    if person.email and person.phone:
        return Words("contact-by-email-phone", values)
    if person.email or person.phone:
        return Words("contact-by-email" if person.email else "contact-by-phone", values)
    return Words("contact-by-name", values)


def sent_to(company: Company, scene: Scene) -> Sequence[Broadcast]:
    """The broadcasts that its contacts were sent for it, latest first."""
    sent: dict[BroadcastId, datetime] = {}
    for contact in scene.companies.contacts(company.id):
        for letter in scene.outbox.told(contact.person, LetterKind.BROADCAST):
            broadcast = BroadcastId(letter.about)
            to = scene.broadcasts.recipient(broadcast, contact.person)
            if to and to.company == company.id:
                sent.setdefault(broadcast, letter.due)
    found = (scene.broadcasts.get(one) for one in sorted(sent, key=lambda one: sent[one], reverse=True))
    return [one for one in found if one]


def _broadcasts(company: Company, scene: Scene) -> list[Figure]:
    """How many there are, and the way to them."""
    sent = sent_to(company, scene)
    opens = {"deed": "company_broadcasts", "about": Page(company.id).token}
    if not sent:
        return []
    latest = Words("broadcasts-latest", {"count": len(sent), "when": sent[0].starts})
    return [Figure(Words("deed-broadcasts"), latest, opens)]


def told(happened: Happened, scene: Scene) -> Words:
    """What happened, in a line."""
    by = scene.people.get(happened.by) if happened.by != NOBODY else None
    values: dict[str, Value] = {
        "when": happened.at,
        "what": Words(happened.told),
        "by": Plain(by.name) if by else Words("by-itself"),
        "why": _why(happened),
    }
    return Words("history-line" if happened.why else "history-line-bare", values)


def _why(happened: Happened) -> Value:
    """The reason as it was given; a day is said as days are."""
    try:
        return date.fromisoformat(happened.why)
    except ValueError:
        return Plain(happened.why)


DEEDS = (Deed("company", needs=Right.ACT_FOR_COMPANIES, flow=Flow((WhichCompanies(),), show)),)
