"""Every form is sent twice, at once and a week later: the second press shows what was done."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
import pytest_asyncio

from bot.teams.incoming import Incoming
from dialogs.deeds import DEEDS
from dialogs.flows.scene import Place, Said
from programme.broadcasts.audiences import Reached
from programme.broadcasts.broadcasts import Broadcast, BroadcastId, Press
from programme.broadcasts.merge_fields import Passing
from programme.companies.companies import CompanyName
from programme.companies.road import IN_THE_PROGRAMME, Stage
from programme.companies.selections import Selection
from programme.groups.network import Answer, GroupId, Member, NetworkGroup
from programme.letters.addresses import Address
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter, LetterState
from programme.meetings.meetings import Booking, MeetingId
from programme.people import Language, Person, PersonId, Role
from programme.plan import Kind
from programme.questions import PassedOn
from programme.rights import Right
from programme.talks import Talk
from storage.unit import Unit
from tests.conftest import HOME, Teams
from texts.say import Field, FieldKind, Say, Words

KARI, OLA, NINA = (PersonId(f"tenant-1/{name}") for name in ("kari", "ola", "nina"))
LEADER = PersonId(f"{HOME}/20000000-0000-0000-0000-000000000900")
NAMES = {KARI: "Kari Prøve", OLA: "Ola Demo", NINA: "Nina Test", LEADER: "Lise Leder"}
NOTHING_DONE = {
    "stale-card-title",
    "left-title",
    "our-fault",
    "not-on-the-road",
    "no-such-meeting",
    "no-such-contact",
    "no-offer",
}
OF_BROADCASTS = frozenset(
    {"correct_broadcast", "recall_broadcast", "remind_broadcast", "stop_broadcast", "write_broadcast"}
)
"""For these one was sent, and its readers are asked whether they have read it."""
AT = {
    "book_presentation": Stage.CONTACTED,
    **dict.fromkeys(("confirm_participation", "decide_later", "decline"), Stage.DECIDING),
    **dict.fromkeys(("book_startup_meeting", "prepare", "register_for_kickoff", "withdraw"), Stage.CONFIRMED),
    **dict.fromkeys(("about_us", "kickoff_feedback"), Stage.CONFIRMED),
    **dict.fromkeys(OF_BROADCASTS, Stage.CONFIRMED),
    "agree": Stage.STARTUP_BOOKED,
    **dict.fromkeys(("move_in_line", "offer_place"), Stage.WAITING),
}
GROUPED = frozenset(
    {"ask_groups", "decline_group", "keep_together", "move_to_group", "name_group", "place_newcomer"}
    | {"note_group_answer", "second_group"}
)
"""For these it's in a network group, and another company is in none."""
AT |= dict.fromkeys(GROUPED, Stage.CONFIRMED)
"""Where the company is for a deed; having a presentation booked for all others."""
WRITTEN = {
    "join_link": "https://teams.microsoft.com/l/meetup-join/19%3ameeting_made-up%40thread.v2/0",
    "known_company": "Prøvebrød AS",
    "gone_company": "Demobakst AS",
    "company": "Prøveost AS",
    "company_list": "Prøvemat AS",
    "other_company": "Demobakst AS",
    "other_number": "100000083",
    "broadcast_nb": "Hei {bedrift}!",
    **dict.fromkeys(("link_to", "send_at"), ""),
    "coming": "Kari Prøve",
    "person": "Ola Demo",
    "phone": "912 34 567",
    "hours": "09:00-11:30",
}
CHANGED = frozenset({"broadcast_nb", "broadcast_nn", "broadcast_en"})
"""What is written anew where something stands in it."""
ELSEWHERE = frozenset({"new_season"})
"""Its programme file is another year's: `tests/leading/test_seasons.py` presses it twice."""


@dataclass
class Office:
    """Everybody who talks, and what they see."""

    teams: Teams

    async def says(self, who: PersonId, said: Said) -> Say:
        address = Address(who, f"chat-{who}", "http://127.0.0.1", "28:bot")
        incoming = Incoming(uuid4().hex, f"chat-{who}", who, NAMES[who], Place.PERSONAL, "", said, address)
        spoken = await self.teams.bot.turns.take(incoming)
        assert spoken
        return spoken.say

    async def talk(self, who: PersonId) -> Talk:
        return await self.teams.look(lambda unit: unit.talks.locked(f"chat-{who}", who))

    async def sends(self, who: PersonId, deed: str) -> tuple[Mapping[str, str], Say]:
        """Begin the deed, fill in and press the first button until it's done; the last press and its card."""
        seen, press = await self.says(who, Said(press={"deed": deed})), {"deed": deed}
        for _ in range(6):
            if not (await self.talk(who)).flow:
                break
            first = next(one for one in seen.buttons if one.press.get("run"))
            press = {**filled(seen.fields), **first.press}
            seen = await self.says(who, Said(press=press))
        return press, seen


def filled(fields: Sequence[Field]) -> dict[str, str]:
    found = {}
    for field in fields:
        if field.kind in {FieldKind.CHOICE, FieldKind.SEVERAL}:
            found[field.fills] = field.value or (field.choices[0].token if field.choices else "")
        elif field.kind is FieldKind.DATE:
            found[field.fills] = field.value or "2027-03-10"
        elif field.kind in {FieldKind.TEXT, FieldKind.LONG_TEXT}:
            a_number = any(one in field.fills for one in ("number", "many", "most")) and field.fills[0] != "o"
            given = WRITTEN.get(field.fills, "1" if a_number else "Prøve")
            found[field.fills] = given if field.fills in CHANGED else field.value or given
    return {name: value for name, value in found.items() if value}


def at_stage(stage: Stage, language: Language) -> Callable[[Unit], None]:
    """A company at that stage with a contact, a colleague, a leader who is a host, and a meeting."""

    def work(unit: Unit) -> None:
        roles = {KARI: {Role.CONTACT}, OLA: {Role.CONTACT}, LEADER: {Role.LEADER, Role.HOST}}
        for one, its in roles.items():
            host = "harald" if one == LEADER else ""
            unit.people.put(
                Person(
                    one, NAMES[one], frozenset(its), language, host=host, greeted=True, language_chosen=True
                )
            )
        company = unit.companies.named(CompanyName("Prøvebrød AS"))
        unit.companies.named(CompanyName("Demobakst AS"))
        for one in (KARI, OLA):
            unit.companies.spoken_for(company.id, one)
            unit.companies.accept(company.id, one)
        unit.companies.put(replace(unit.companies.locked(company.id), stage=stage))
        unit.places.fit(40)
        if stage in IN_THE_PROGRAMME:
            unit.places.take(company.id, unit.now)
        if stage is Stage.WAITING:
            unit.places.join(company.id, unit.now)
        if stage is Stage.BOOKED:
            booking = Booking(MeetingId("met"), Kind.PRESENTATION, company.id, KARI, language, ())
            first = unit.meetings.free(Kind.PRESENTATION, unit.now)[0]
            unit.meetings.book(booking, first.start, unit.now)
        if stage is Stage.STARTUP_BOOKED:
            booking = Booking(MeetingId("met"), Kind.STARTUP, company.id, KARI, language, ())
            first = unit.meetings.free(Kind.STARTUP, unit.now)[0]
            unit.meetings.book(booking, first.start, unit.now)
        unit.questions.put(PassedOn("asked", KARI, "Når er kick-off?", unit.now))

    return work


def grouped(answer: Answer) -> Callable[[Unit], None]:
    def work(unit: Unit) -> None:
        (other,) = unit.companies.found("Demobakst AS")
        unit.companies.put(replace(other, stage=Stage.CONFIRMED))
        group = NetworkGroup(GroupId("group"), 1)
        unit.groups.put(group)
        (company,) = unit.companies.found("Prøvebrød AS")
        unit.groups.place(Member(company.id, answer), group.id)

    return work


def sent_broadcast(unit: Unit) -> None:
    """A broadcast is in Kari's chat."""
    (company,) = unit.companies.found("Prøvebrød AS")
    person = unit.people.get(KARI)
    assert person
    sent = Broadcast(
        BroadcastId("sent"),
        LEADER,
        unit.now,
        unit.now,
        Selection(),
        dict.fromkeys(Language, "Hei!"),
        button=Press.READ,
    )
    unit.addresses.put(Address(KARI, f"chat-{KARI}", "http://127.0.0.1", "28:bot"))
    unit.broadcasts.add(sent, [Reached(KARI, person.name, person.language, company.id, company.called.shown)])
    unit.broadcasts.on_its_way(sent.id, KARI, 1, Passing())
    _was_sent(LetterKind.BROADCAST, KARI, sent.id, "", unit)


def claimed(unit: Unit) -> None:
    """Nina says that she speaks for Kari's company, and Kari was asked."""
    (company,) = unit.companies.found("Prøvebrød AS")
    unit.people.put(Person(NINA, NAMES[NINA], frozenset({Role.CONTACT}), Language.NB, greeted=True))
    unit.companies.spoken_for(company.id, NINA)
    _was_sent(LetterKind.CONTACT_CLAIMS, KARI, NINA, company.id, unit)


def _was_sent(kind: LetterKind, to: PersonId, about: str, once: str, unit: Unit) -> None:
    letter = Letter(kind.key(about, to, once), to, kind, about, unit.now, unit.now + timedelta(days=60))
    unit.outbox.plan([letter])
    unit.outbox.new()  # written before it's settled
    unit.deliveries.settle(letter.key, LetterState.SENT, message="in the chat")


async def _before_the_meeting(teams: Teams) -> None:
    """It's the meeting's day, and the leader is its host."""

    def host(unit: Unit) -> datetime:
        meeting = unit.meetings.get(MeetingId("met"))
        leader = unit.people.get(LEADER)
        assert meeting
        assert leader
        unit.people.put(replace(leader, host=meeting.hosts[0]))
        return meeting.start

    teams.clock.now = await teams.look(host) - timedelta(hours=1)


@pytest_asyncio.fixture(params=list(Language))
async def language(request: pytest.FixtureRequest) -> Language:
    return Language(request.param)


DAYS_LATER = {
    **dict.fromkeys(("outcome", "feedback"), 7),
    "agree": 14,
    "kickoff_feedback": 200,
}
FLOWS = sorted(name for name, deed in DEEDS.items() if deed.flow and name not in ELSEWHERE)


@pytest.mark.parametrize("deed", FLOWS)
async def test_what_is_sent_twice_is_done_once_and_shown(deed: str, language: Language, teams: Teams):
    office = Office(teams)
    await teams.look(at_stage(AT.get(deed, Stage.BOOKED), language))
    if deed in GROUPED:
        await teams.look(grouped(Answer.ASKED if deed == "decline_group" else Answer.NOT_ASKED))
    if deed in OF_BROADCASTS:
        await teams.look(sent_broadcast)
    if deed == "who_speaks":
        await teams.look(claimed)
    if deed == "sick_today":
        await _before_the_meeting(teams)
    if deed == "take_role":
        await teams.look(lambda unit: unit.people.change(OLA, roles=frozenset({Role.LEADER})))
    teams.register.has("100000083", "PRØVEOST AS")
    who = KARI if DEEDS[deed].needs is Right.ANYBODY and deed not in {"outcome", "agree"} else LEADER
    teams.clock.passes(days=DAYS_LATER.get(deed, 0))
    press, seen = await office.sends(who, deed)
    past = (await office.talk(who)).past
    if "run" not in press or not past or not past[-1].done:
        pytest.fail(f"not done by pressing alone: {seen}")
    for later in (timedelta(), timedelta(days=8)):
        teams.clock.now += later
        before = await _rows(teams)
        again = await office.says(who, Said(press=press))
        assert isinstance(again.title, Words) is False or again.title.id not in NOTHING_DONE, again
        assert again.buttons
        assert await _rows(teams) == before


async def _rows(teams: Teams) -> tuple[object, ...]:
    """What another doing of it would add to."""

    def count(unit: Unit) -> tuple[object, ...]:
        company = unit.companies.found("Prøvebrød AS")
        history = [len(unit.history.of(one.id)) for one in company]
        return (history, len(unit.companies.all()), unit.outbox.counts())

    return await teams.look(count)
