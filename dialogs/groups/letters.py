"""Letters about network groups: proposals to the leader, questions to companies, and what came of them."""

from collections.abc import Callable, Mapping

from dialogs.flows.buttons import deed_button
from dialogs.flows.scene import Scene
from dialogs.groups.our_group import asked, who_is_in_it
from dialogs.groups.proposals import proposals
from programme.companies.companies import CompanyId
from programme.deeds.notify import once_of
from programme.groups.network import Answer
from programme.groups.searches import SearchId
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import Letter
from texts.say import Plain, Say, Words


def found(letter: Letter, scene: Scene) -> Say | None:
    """To the leader who asked for them: the proposals, or why there are none."""
    search = scene.group_searches.get(SearchId(letter.about))
    return proposals(scene, letter.about) if search and search.ended_at else None


def question(letter: Letter, scene: Scene) -> Say | None:
    """To a company's contacts: would it like to be in this group? Only while it's asked about that one."""
    company = CompanyId(letter.about)
    group = scene.groups.of(company)
    if group is None or not once_of(letter).startswith(group.id):
        return None
    return asked(group, company, scene) if group.member(company).answer is Answer.ASKED else None


def answered(letter: Letter, scene: Scene) -> Say | None:
    """To the leaders: a company doesn't want to be in its group."""
    company = CompanyId(letter.about)
    group, known = scene.groups.of(company), scene.companies.get(company)
    if group is None or known is None:
        return None
    member = group.member(company)
    if member.answer not in {Answer.NOT_NOW, Answer.ANOTHER}:
        return None
    return Say(
        Words(f"group-declined-{member.answer}", {"company": Plain(known.called.shown)}),
        Plain(member.words) if member.words else None,
        buttons=(
            deed_button("group", group.id, primary=True),
            deed_button("move_to_group", known_company=company),
            deed_button("help"),
        ),
    )


def ready(letter: Letter, scene: Scene) -> Say | None:
    """To those who said yes: who else did."""
    company = CompanyId(letter.about)
    group = scene.groups.of(company)
    if group is None or group.member(company).answer is not Answer.YES:
        return None
    return who_is_in_it(group, company, scene, "group-ready")


LETTERS: Mapping[LetterKind, Callable[[Letter, Scene], Say | None]] = {
    LetterKind.GROUPS_FOUND: found,
    LetterKind.GROUP_ASKED: question,
    LetterKind.GROUP_ANSWERED: answered,
    LetterKind.GROUP_READY: ready,
}
