"""Conditions on companies as SQL: names and signs make the statement, values are given to it.

A condition that the register decides (county, branch) doesn't hold, nor its opposite, for a company of which
the register says nothing: such companies are counted beside the result (`doubtful`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, Text, and_, not_, or_, select
from sqlalchemy import bindparam as given

from programme.companies.branches import CODES, Branch
from programme.companies.companies import spelling_key
from programme.companies.conditions import BY_REGISTER, Condition, Either, Holds, NotAll, every, single
from programme.companies.road import IN_THE_PROGRAMME, LEFT_THE_ROAD, SEASON_STEPS, Stage, Step
from programme.letters.letters import LetterState
from programme.plan import Kind
from storage import tables
from storage.companies.registrations import OF_THIS_SEASON

Test = ColumnElement[bool]
_companies, _history, _meetings = tables.companies.c, tables.history.c, tables.meetings.c
_contacts, _entries, _letters = tables.speaks_for.c, tables.register_entries.c, tables.letters.c
_IN_TOUCH = [Stage.CONTACTED, Stage.PRESENTED, Stage.DECIDING]
_UNDECIDED = [Stage.PRESENTED, Stage.DECIDING]
_BEFORE_DECIDING = [Stage.TO_CONTACT, Stage.CONTACTED, Stage.BOOKED, *_UNDECIDED]
_NOT_PRESENTED = [Stage.TO_CONTACT, Stage.CONTACTED, Stage.BOOKED]
_MOST_CODES = max(map(len, CODES.values()))


def once(step: Step) -> Select[tuple[str]]:
    """The companies that took the step at any time of the running season."""
    later = tables.history.alias("later")
    over = select(1).where(
        later.c.company == _history.company,
        later.c.number > _history.number,
        later.c.what.in_([one.value for one in SEASON_STEPS]),
    )
    return select(_history.company).where(_history.what == step.value, ~over.exists())


def _at(*stages: Stage) -> Test:
    return _companies.stage.in_([one.value for one in stages])


_stands = (_meetings.state == "booked") & (_meetings.ends > given("now"))
_asked_lately = (
    select(_contacts.company)
    .join(tables.questions, tables.questions.c.asker == _contacts.person)
    .where(tables.questions.c.asked_at > given("silent_since"))
)
_came = tables.letters.alias()
_CAME_LATER = select(1).where(
    _came.c.person == _letters.person,
    _came.c.state == LetterState.SENT,
    _came.c.email == "",
    _came.c.due > _letters.due,
)
OUT_OF_REACH = select(_letters.person).where(
    _letters.state == LetterState.UNREACHABLE, _letters.email == "", ~_CAME_LATER.exists()
)
"""Whom the letter that was tried last didn't reach in the chat."""
_in_reach = select(_contacts.company).where(
    _contacts.person.in_(select(tables.addresses.c.person)), _contacts.person.not_in(OUT_OF_REACH)
)
SILENT = (
    _companies.stage.in_(_IN_TOUCH)
    & _companies.left_alone.is_(False)
    & or_(_companies.decides_on.is_(None), _companies.decides_on < given("today"))
    & _companies.id.not_in(select(_history.company).where(_history.at > given("silent_since")))
    & _companies.id.not_in(select(_meetings.company).where(_stands))
    & _companies.id.not_in(_asked_lately)
)
_has_a_day = _companies.stage.in_(_UNDECIDED) & _companies.decides_on.is_not(None)
DECIDES_SOON = _has_a_day & _companies.decides_on.between(given("today"), given("soon"))
OVERDUE = _has_a_day & (_companies.decides_on < given("today"))
NO_ANSWER = _companies.tried_at.is_not(None) & _companies.left_alone.is_(False)
REGISTERED = _companies.id.in_(select(tables.registrations.c.company).where(OF_THIS_SEASON))
MEETING = _companies.id.in_(select(_meetings.company).where(_stands))
PREPARED = _companies.id.in_(select(tables.preparations.c.company))
PRESENTED = _companies.stage.not_in(_NOT_PRESENTED) & _companies.id.in_(once(Step.BE_PRESENTED_TO))
UNREACHABLE = (
    _companies.stage.not_in(LEFT_THE_ROAD)
    & _companies.id.in_(select(_contacts.company))
    & _companies.id.not_in(_in_reach)
)
_PLAIN: Mapping[str, Test] = {
    "place": _at(*IN_THE_PROGRAMME),
    "booked": _at(Stage.BOOKED),
    "decided": not_(_at(*_BEFORE_DECIDING)),
    "deciding": _at(Stage.DECIDING),
    "waiting": _at(Stage.WAITING),
    "started": _at(Stage.STARTED),
    "declined": _at(Stage.DECLINED),
    "withdrawn": _at(Stage.WITHDRAWN),
    "outside": _at(Stage.NOT_IN_TARGET),
    "registered": REGISTERED,
    "startup": or_(
        _at(Stage.STARTUP_BOOKED, Stage.STARTED),
        _companies.id.in_(
            select(_meetings.company).where(_meetings.state == "booked", _meetings.kind == Kind.STARTUP.value)
        ),
    ),
    "meeting": MEETING,
    "presented": or_(_at(Stage.PRESENTED), PRESENTED),
    "soon": DECIDES_SOON,
    "answered": not_(_at(Stage.TO_CONTACT, *_UNDECIDED)) & _companies.tried_at.is_(None),
    "called": or_(
        not_(_at(Stage.TO_CONTACT)),
        _companies.tried_at.is_not(None),
        _companies.id.in_(select(_history.company).where(_history.what.startswith("call-"))),
    ),
    "reachable": _companies.id.in_(_in_reach),
    "prepared": PREPARED,
    "silent": SILENT,
    "overdue": OVERDUE,
}
_OPPOSITES: Mapping[str, Test] = {"answered": or_(NO_ANSWER, _at(*_UNDECIDED)), "reachable": UNREACHABLE}
"""What isn't just the contrary: an answer is waited for where somebody called, or after a presentation."""


def follows(host: str) -> Test:
    """The companies that the host of that parameter follows up, or meets or met."""
    hosts = _meetings.hosts.contains('"' + given(host, type_=Text) + '"')
    return or_(
        _companies.host == given(host),
        _companies.id.in_(select(_meetings.company).where(_meetings.state == "booked", hosts)),
    )


def begins_with(theme: str) -> Test:
    """The companies that want to begin with the theme of that parameter."""
    themes = tables.preparations.c
    return _companies.id.in_(select(themes.company).where(themes.theme == given(theme)))


def lies_in(county: str) -> Test:
    """The companies in the county of that parameter."""
    return _in_register(_entries.municipality_number.startswith(given(county, type_=Text)))


def _is_of(branch: str) -> Test:
    codes = [given(f"{branch}_{number}", type_=Text) for number in range(_MOST_CODES)]
    return _in_register(or_(*(_entries.industry_code.startswith(code) for code in codes)))


def _in_register(test: Test) -> Test:
    return _companies.number.in_(select(_entries.number).where(test))


_TOLD = {
    "county": _in_register(_entries.municipality_number != ""),
    "branch": _in_register(_entries.industry_code != ""),
}
"""Of which companies the register tells it."""


def or_untold(name: str, test: Test) -> Test:
    """The companies of which it holds, or of which the register doesn't tell."""
    return or_(not_(_TOLD[name]), test)


@dataclass(frozen=True)
class Shape:
    """A condition without its value, which is given as the parameter of that name."""

    name: str
    negated: bool
    parameter: str


Shapes = tuple[tuple[type[Holds], tuple[Shape, ...]], ...]


def shapes_of(conditions: Sequence[Holds]) -> Shapes:
    """What decides the statement; the values don't."""
    numbers = iter(range(sum(1 for _ in every(conditions))))
    return tuple(
        (
            type(one),
            tuple(Shape(each.name, each.negated, f"condition_{next(numbers)}") for each in single(one)),
        )
        for one in conditions
    )


def values_of_conditions(conditions: Sequence[Holds]) -> dict[str, object]:
    """What they hold of, by parameter."""
    values: dict[str, object] = {}
    for number, one in enumerate(every(conditions)):
        parameter = f"condition_{number}"
        values[parameter] = spelling_key(one.value) if one.name == "name" else one.value
        if one.name == "branch":
            codes = CODES[Branch(one.value)]
            values |= {f"{parameter}_{at}": codes[min(at, len(codes) - 1)] for at in range(_MOST_CODES)}
    return values


def what_holds(shapes: Shapes, *, doubtful: bool = False) -> Sequence[Test]:
    """What has to hold all together.

    `doubtful`: whether a company of which the register says nothing may be meant.
    """
    return [_test(kind, shapes, doubtful=doubtful) for kind, shapes in shapes]


def _test(kind: type[Holds], shapes: Sequence[Shape], *, doubtful: bool) -> Test:
    if kind is Condition:
        return _one(shapes[0], negated=shapes[0].negated, doubtful=doubtful)
    if kind is Either:
        return or_(*(_one(one, negated=one.negated, doubtful=doubtful) for one in shapes))
    assert kind is NotAll
    return or_(*(_one(one, negated=not one.negated, doubtful=doubtful) for one in shapes))


def _one(shape: Shape, *, negated: bool, doubtful: bool) -> Test:
    holds = _holds(shape)
    if shape.name in BY_REGISTER and doubtful:
        return or_untold(shape.name, not_(holds) if negated else holds)
    if not negated:
        return holds
    if shape.name in _OPPOSITES:
        return _OPPOSITES[shape.name]
    return and_(_TOLD[shape.name], not_(holds)) if shape.name in BY_REGISTER else not_(holds)


def _holds(shape: Shape) -> Test:
    match shape.name:
        case "county":
            return lies_in(shape.parameter)
        case "branch":
            return _is_of(shape.parameter)
        case "theme":
            return begins_with(shape.parameter)
        case "host":
            return follows(shape.parameter)
        case "name":
            return _companies.spelling.contains(given(shape.parameter, type_=Text))
    return _PLAIN[shape.name]
