"""The companies: all, those that a figure counts, or those that a sentence means; five at a time."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.flows.buttons import deed_button
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.pages import TEN, Page, read_page
from dialogs.flows.scene import Scene
from dialogs.shared_questions.audience import Described, doubtful, meant, not_used, spoken
from dialogs.shared_questions.plain_questions import OneOf
from programme.companies.branches import Branch
from programme.companies.companies import Company
from programme.companies.conditions import Condition
from programme.companies.counties import COUNTIES
from programme.companies.road import IN_THE_PROGRAMME, Stage
from programme.companies.selections import Mark, Selection, read_selection
from programme.deeds.progress import moment_of
from programme.errors import NotAnAnswerError
from programme.leading.progress import Matter, matters
from programme.rights import Right, demand, may
from texts.say import Button, Choice, FieldKind, Figure, Plain, Say, Value, Words


def companies(scene: Scene, about: str = "") -> Say:
    """A page of those that a button or a sentence means, as far as the speaker may see them."""
    page = read_page(about)
    if page is None:
        found = meant(scene.read(about), scene)
        if found.unread:
            return _not_listed(found.unread, scene)
        page = Page(_as_counted(Selection(conditions=found.conditions), scene).token)
    return _listed(read_selection(page.about), page, scene)


def _as_counted(selection: Selection, scene: Scene) -> Selection:
    """The same; those who have a place are the ones that status counts."""
    has_place = Selection(conditions=(Condition("place"),))
    return matters(scene.programme)[Matter.CONFIRMED] if selection == has_place else selection


def _not_listed(words: Sequence[str], scene: Scene) -> Say:
    """Which words of a sentence weren't understood, and other ways to choose."""
    own = (
        (deed_button("filter_companies", primary=True),)
        if may(scene.speaker, Right.ACT_FOR_COMPANIES)
        else ()
    )
    return Say(
        Words("companies-not-listed"),
        not_used(words),
        buttons=(*own, deed_button("companies"), deed_button("help")),
    )


def _listed(selection: Selection, page: Page, scene: Scene) -> Say:
    if not may(scene.speaker, Right.ACT_FOR_COMPANIES):
        selection = matters(scene.programme)[Matter.CONFIRMED]  # all that a reader sees, and only the names
    elif selection.is_private and not _is_own(selection, scene):
        demand(scene.speaker, Right.SEE_ALL_COMPANIES)  # says more than names and stages
    moment = moment_of(scene)
    count = scene.selections.count(selection, moment)
    shown = scene.selections.page(selection, moment, page.first, TEN)
    more = Page(selection.token, page.first).more("companies", count)
    own = (deed_button("filter_companies"),) if may(scene.speaker, Right.ACT_FOR_COMPANIES) else ()
    return Say(
        _title(selection, count, scene),
        page.shown(count),
        (*_conditions(selection, scene), *doubtful(selection, scene), *_rows(selection, shown, scene)),
        lines=_names(shown, scene),
        buttons=(*more, *own, deed_button("status")),
        more=(*_write_to(selection, scene), deed_button("help")),
    )


def _is_own(selection: Selection, scene: Scene) -> bool:
    """Whether it holds only companies that the speaker follows up or meets."""
    own = scene.speaker.host
    return bool(own) and (selection.host == own or Condition("host", own) in selection.conditions)


def _write_to(selection: Selection, scene: Scene) -> tuple[Button, ...]:
    """A message to all of them at once, by the leader."""
    if not may(scene.speaker, Right.LEAD) or not selection.token:
        return ()
    return (deed_button("write_broadcast", audience=selection.of_those_still_there.token),)


def _title(selection: Selection, count: int, scene: Scene) -> Words:
    if selection == matters(scene.programme)[Matter.CONFIRMED]:
        return Words("confirmed-companies", {"count": count})
    return Words("companies-title", {"count": count})


def _rows(selection: Selection, shown: Sequence[Company], scene: Scene) -> list[Figure]:
    """Each with where it is, and a press that opens its page; for those who may open it."""
    if not may(scene.speaker, Right.ACT_FOR_COMPANIES):
        return []
    heard = scene.selections.last_heard([one.id for one in shown]) if _are_silent(selection) else {}
    rows = []
    for one in shown:
        value: Value = Words(f"stage-name-{one.stage}")
        if one.id in heard:
            last = heard[one.id].astimezone(scene.programme.zone).date()
            value = Words("row-last-heard", {"stage": value, "when": last})
        elif one.decides_on and one.stage is Stage.DECIDING and may(scene.speaker, Right.SEE_ALL_COMPANIES):
            value = Words("row-decides", {"stage": value, "when": one.decides_on})
        rows.append(Figure(Plain(one.called.shown), value, {"deed": "company", "known_company": one.id}))
    return rows


def _are_silent(selection: Selection) -> bool:
    return Mark.SILENT in selection.marks or Condition("silent") in selection.conditions


def _names(shown: Sequence[Company], scene: Scene) -> tuple[Plain, ...]:
    """Names alone, for readers."""
    if may(scene.speaker, Right.ACT_FOR_COMPANIES):
        return ()
    return tuple(Plain(one.called.shown) for one in shown)


def _conditions(selection: Selection, scene: Scene) -> list[Figure]:
    """What the companies have in common, in words."""
    if selection == matters(scene.programme)[Matter.CONFIRMED]:
        return []
    inside = {one for one in Stage if one in IN_THE_PROGRAMME}
    said: list[Value] = []
    if inside <= set(selection.stages):
        said.append(Words("has-place"))
    said += [
        Words(f"stage-name-{one}")
        for one in selection.stages
        if not (inside <= set(selection.stages) and one in inside)
    ]
    said += [Words(f"mark-{one}") for one in selection.marks]
    if selection.county:
        said.append(COUNTIES.get(selection.county, selection.county))
    if selection.branch:
        said.append(Words(f"branch-{selection.branch}"))
    if selection.theme:
        said.append(scene.programme.theme(selection.theme))
    if selection.host:
        said.append(Plain(scene.programme.host(selection.host).name))
    if selection.name:
        said.append(Words("named-like", {"name": Plain(selection.name)}))
    said += [spoken(one, scene) for one in selection.conditions]
    return [Figure(Words("selected"), tuple(said))] if said else []


class _Some(OneOf[Stage]):
    """One of a few, or whichever."""

    optional = True


class WhichStage(_Some):
    """Where it is on the road."""

    fills = "at_stage"
    noun = "where-it-is"
    few = Stage
    speaks = "stage-name"


class WhichMark(OneOf[Mark]):
    """What marks it."""

    fills = noun = "marked"
    few = Mark
    speaks = "mark"
    optional = True

    def needed(self, so_far: Answers, scene: Scene) -> bool:  # noqa: ARG002 - a Question
        """It says more than hosts see of all companies."""
        return may(scene.speaker, Right.SEE_ALL_COMPANIES)


class WhichBranch(OneOf[Branch]):
    """Its branch."""

    fills = noun = speaks = "branch"
    few = Branch
    optional = True


class _Named(Question[str]):
    """One of those that have an id and a name of their own."""

    kind = FieldKind.CHOICE
    optional = True

    def take(self, token: str, scene: Scene) -> str:
        """The id; NotAnAnswerError for one that isn't there."""
        if token not in {one.token for one in self.choices(Answers({}), scene)}:
            raise NotAnAnswerError
        return token


class WhichCounty(_Named):
    """Its county."""

    fills = noun = "county"

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """All counties, by name."""
        by_name = sorted(COUNTIES.items(), key=lambda one: one[1])
        return [Choice(digits, Plain(name)) for digits, name in by_name]


class WhichTheme(_Named):
    """The theme that it begins with."""

    fills = noun = "theme"

    def needed(self, so_far: Answers, scene: Scene) -> bool:  # noqa: ARG002 - a Question
        """It says more than hosts see of all companies."""
        return may(scene.speaker, Right.SEE_ALL_COMPANIES)

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """The programme's themes."""
        return [Choice(one.id, one) for one in scene.programme.themes]


class WhichHost(_Named):
    """The host who follows it up, or meets it."""

    fills = "of_host"
    noun = "with-host"

    def choices(self, so_far: Answers, scene: Scene) -> Sequence[Choice]:  # noqa: ARG002 - a Question
        """The programme's hosts."""
        return [Choice(one.id, Plain(one.name)) for one in scene.programme.hosts]


def narrowed(answers: Answers, scene: Scene) -> Say:
    """The companies that fit all that was chosen."""
    stage, mark = answers.get(WhichStage, None), answers.get(WhichMark, None)
    selection = Selection(
        stages=(stage,) if stage else (),
        marks=(mark,) if mark else (),
        county=answers.get(WhichCounty, ""),
        branch=answers.get(WhichBranch, None),
        theme=answers.get(WhichTheme, ""),
        host=answers.get(WhichHost, ""),
        conditions=answers.get(Described, ()),
    )
    if stage is Stage.CONFIRMED:
        selection = replace(selection, stages=matters(scene.programme)[Matter.CONFIRMED].stages)
    return _listed(selection, Page(selection.token), scene)


DEEDS = (
    Deed(
        "filter_companies",
        needs=Right.ACT_FOR_COMPANIES,
        flow=Flow(
            (Described(), WhichStage(), WhichMark(), WhichCounty(), WhichBranch(), WhichTheme(), WhichHost()),
            narrowed,
        ),
    ),
    Deed("companies", needs=Right.SEE_CONFIRMED_COMPANIES, answers=companies),
)
