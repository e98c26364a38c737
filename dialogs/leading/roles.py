"""`roller`: who has which role; given and taken by the leader, and never the last leader's."""

from collections.abc import Sequence

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.scene import Scene
from dialogs.shared_questions.group_questions import WhyChanged
from dialogs.shared_questions.plain_questions import OneOf
from dialogs.shared_questions.which_person import WhichPerson
from programme.deeds.journal import keep
from programme.errors import NotAnAnswerError, ProgrammeError
from programme.leading.journal import Change, Done
from programme.people import GIVEN, Language, Person, PersonId, Role
from programme.rights import Right
from reading.reading import Reading
from texts.say import Button, Choice, FieldKind, Figure, Plain, Say, Words
from texts.voice import voice_of

SHORTEST_TITLE = 4
"""A shorter word is no role's title."""


class LastLeaderError(ProgrammeError):
    """Nobody would be left to lead."""

    words = "last-leader"


class FromTheSettingsError(ProgrammeError):
    """The settings or the programme file give the role; it can't be taken in the chat."""

    words = "role-from-settings"


class NotTheirRoleError(ProgrammeError):
    """The person doesn't have the role that is to be taken from them."""

    words = "role-not-theirs"
    about = "role"


class TheirRoleAlreadyError(ProgrammeError):
    """The person has the role that is to be given to them."""

    words = "role-theirs-already"
    about = "role"


def roles(scene: Scene, _: str = "") -> Say:
    """Everybody of the project group, by role, and the deeds that change it."""
    figures = []
    for role in GIVEN:
        names = tuple(Plain(one.name) for one in scene.people.everybody_with(role))
        figures.append(Figure(Words(f"role-{role}"), names or Words("nobody")))
    return Say(
        Words("roles-title"),
        Words("roles-text"),
        tuple(figures),
        buttons=(deed_button("give_role"), deed_button("take_role"), deed_button("status")),
        more=(deed_button("log"), deed_button("help")),
    )


class WhichRole(OneOf[Role]):
    """One of the project group's roles."""

    fills = "role"
    noun = "role"
    speaks = "role"
    few = Role

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """Those that can be given."""
        return [Choice(one, Words(f"role-{one}")) for one in GIVEN]

    def hear(self, said: Reading, so_far: Answers, scene: Scene) -> Sequence[str]:
        """The role that the sentence names, by its title or the end of it ("leder")."""
        words = [word.plain for word in said.message.words if len(word.plain) >= SHORTEST_TITLE]
        named = {
            choice.token
            for choice in self.choices(so_far, scene)
            for language in Language
            for word in words
            if voice_of(language, scene.programme.zone).speak(choice.shows).casefold().endswith(word)
        }
        return [named.pop()] if len(named) == 1 else ()

    def take(self, token: str, scene: Scene) -> Role:
        """The role; NotAnAnswerError for one that nobody gives."""
        role = super().take(token, scene)
        if role not in GIVEN:
            raise NotAnAnswerError
        return role


class WhichHostIs(Question[str]):
    """Which host of the programme file the person is."""

    fills = "host_of_file"
    noun = "with-host"
    kind = FieldKind.CHOICE
    after = ("role",)

    def needed(self, so_far: Answers, scene: Scene) -> bool:  # noqa: ARG002 - a Question
        """Only for hosts."""
        return so_far[WhichRole] is Role.HOST

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """The hosts of the file."""
        return [Choice(one.id, Plain(one.name)) for one in scene.programme.hosts]

    def take(self, token: str, scene: Scene) -> str:
        """The host's id."""
        if token not in {one.id for one in scene.programme.hosts}:
            raise NotAnAnswerError
        return token


def give_role(answers: Answers, scene: Scene) -> Say:
    """The person has the role from their next message on."""
    person, role = answers[WhichPerson], answers[WhichRole]
    host = answers.get(WhichHostIs, "") if role is Role.HOST else person.host
    if person.is_a(role) and host == person.host:
        raise TheirRoleAlreadyError
    scene.people.change(person.id, roles=person.roles | {role}, host=host)
    _keep(scene, "role-given", person, role, answers[WhyChanged])
    return _changed("role-is-given", person, role)


def take_role(answers: Answers, scene: Scene) -> Say:
    """The person no longer has it; LastLeaderError, or FromTheSettingsError where the file gives it."""
    person, role = answers[WhichPerson], answers[WhichRole]
    if not person.is_a(role):
        raise NotTheirRoleError
    _refuse(person, role, scene)
    host = "" if role is Role.HOST else person.host
    scene.people.change(person.id, roles=person.roles - {role}, host=host)
    _keep(scene, "role-taken", person, role, answers[WhyChanged])
    return _changed("role-is-taken", person, role)


def _refuse(person: Person, role: Role, scene: Scene) -> None:
    file = {one.user for one in scene.programme.hosts}
    if (role is Role.LEADER and person.id in scene.admins) or (role is Role.HOST and person.id in file):
        raise FromTheSettingsError
    others = [one for one in scene.people.everybody_with(Role.LEADER) if one.id != person.id]
    if role is Role.LEADER and not others:
        raise LastLeaderError


def _keep(scene: Scene, what: str, person: Person, role: Role, why: str) -> None:
    before = " ".join(sorted(person.roles)) + f"|{person.host}"
    keep(scene, scene.speaker.id, Change(what, person.id, f"{person.name}, {role}", None, why, before))


def take_back(scene: Scene, done: Done) -> None:
    """The person has the roles that they had before; the last leader stays one."""
    person = scene.people.get(PersonId(done.about))
    assert person
    were, _, host = done.before.partition("|")
    before = frozenset(Role(one) for one in were.split())
    if person.is_a(Role.LEADER) and Role.LEADER not in before:
        _refuse(person, Role.LEADER, scene)
    scene.people.change(person.id, roles=before, host=host)


def _changed(title: str, person: Person, role: Role) -> Say:
    figures = (Figure(Words("person"), Plain(person.name)), Figure(Words("role"), Words(f"role-{role}")))
    undo = Button(Words("deed-undo"), {"deed": "undo"})
    return Say(Words(title), figures=figures, buttons=(deed_button("roles"), undo, deed_button("help")))


_ASKED = (WhichPerson(), WhichRole())


DEEDS = (
    Deed(
        "give_role",
        needs=Right.LEAD,
        flow=Flow((*_ASKED, WhichHostIs(), WhyChanged()), give_role),
    ),
    Deed("take_role", needs=Right.LEAD, flow=Flow((*_ASKED, WhyChanged()), take_role)),
    Deed("roles", needs=Right.LEAD, answers=roles),
)
