"""Letters about network groups: proposals to the leader, questions to companies, and what came of them."""

from collections.abc import Callable, Mapping

from dialogs.flows.buttons import deed_button
from dialogs.flows.scene import Scene
from dialogs.groups.our_group import asked, who_is_in_it
from dialogs.groups.proposals import proposals
from programme.companies.companies import CompanyId
from programme.deeds.group_answers import once_asked
from programme.deeds.notify import once_of
from programme.groups.network import Answer, NetworkGroup
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
    for group in scene.groups.all_of(company):
        member = group.member(company)
        if member.answer is Answer.ASKED and member.at and once_of(letter) == once_asked(group.id, member.at):
            return asked(group, company, scene)
    return None


def answered(letter: Letter, scene: Scene) -> Say | None:
    """To the leaders: a company doesn't want to be in its group."""
    company = CompanyId(letter.about)
    group, known = _its_group(letter, company, scene), scene.companies.get(company)
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
            deed_button("group_member", f"{company} {group.id}"),
        ),
        more=(deed_button("help"),),
    )


def ready(letter: Letter, scene: Scene) -> Say | None:
    """To those who said yes: who else did."""
    company = CompanyId(letter.about)
    group = _its_group(letter, company, scene)
    if group is None or group.member(company).answer is not Answer.YES:
        return None
    return who_is_in_it(group, company, scene, "group-ready")


def _its_group(letter: Letter, company: CompanyId, scene: Scene) -> NetworkGroup | None:
    """The group that the letter is about; None if the company isn't in it any more."""
    about, _, rest = once_of(letter).partition(" ")
    if not rest:  # planned by a version in which a company had one group
        return scene.groups.of(company)
    return next((one for one in scene.groups.all_of(company) if one.id == about), None)


LETTERS: Mapping[LetterKind, Callable[[Letter, Scene], Say | None]] = {
    LetterKind.GROUPS_FOUND: found,
    LetterKind.GROUP_ASKED: question,
    LetterKind.GROUP_ANSWERED: answered,
    LetterKind.GROUP_READY: ready,
}
