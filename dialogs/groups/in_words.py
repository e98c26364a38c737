"""Names, reasons, rules and scores of groups, in words."""

from collections.abc import Iterable, Mapping, Sequence
from statistics import mean

from dialogs.flows.scene import Scene
from programme.companies.companies import CompanyId
from programme.desk import Desk
from programme.groups.aims import km
from programme.groups.facts import GroupFacts, Groups
from programme.groups.network import Answer, Member, NetworkGroup
from programme.groups.reasons import GroupName, Reason, ReasonKind, names, of_company, of_group, tens
from programme.groups.rules import Case, Rule, RuleKind
from programme.groups.score import Score
from programme.plan import Programme
from texts.say import Capital, Plain, Value, Words

Names = Mapping[CompanyId, str]
MOST_RULES = 6
MOST_NAMED = 3
"""So many themes, products or companies are named; the others are counted."""


def facts_in(companies: Iterable[CompanyId], case: Case) -> list[GroupFacts]:
    """What is known of each of them."""
    return [case.facts[one] for one in companies if one in case.facts]


def named(groups: Sequence[NetworkGroup], case: Case, desk: Desk) -> dict[str, Value]:
    """What each group is called, by its id: as the leader calls it, else by what it has in common."""
    own = [one for one in groups if not one.name]
    made = names([facts_in(one.companies, case) for one in own])
    found: dict[str, Value] = {one.id: Plain(one.name) for one in groups if one.name}
    return found | {one.id: group_name(name, desk.programme) for one, name in zip(own, made, strict=True)}


def with_companies(desk: Desk) -> Sequence[NetworkGroup]:
    """The groups that have companies, in order."""
    return [one for one in desk.groups.all() if one.members]


def name_of(group: NetworkGroup, case: Case, desk: Desk) -> Value:
    """What one of the groups is called, beside the others."""
    return named(with_companies(desk), case, desk)[group.id]


def names_of(groups: Groups, case: Case, scene: Scene) -> list[Words]:
    """What each group of a proposal is called."""
    return [group_name(one, scene.programme) for one in names([facts_in(group, case) for group in groups])]


def group_name(name: GroupName, programme: Programme) -> Words:
    """A theme or a branch, and where: "Rekruttering på Vestlandet", "Bakeri på Østlandet 2"."""
    subject: Value = Words("group-network")
    if name.theme:
        subject = programme.theme(name.theme)
    elif name.branch:
        subject = Words(f"branch-{name.branch}")
    values: dict[str, Value] = {"subject": Capital(subject), "region": Words(f"region-{name.region}")}
    if name.number:
        return Words("group-name-numbered", {**values, "number": name.number})
    return Words("group-name", values)


def why_group(group: Sequence[GroupFacts], desk: Desk) -> tuple[Words, ...]:
    """Why these are a group."""
    return tuple(_reason("group-why", one, desk) for one in of_group(group))


def why_company(company: CompanyId, group: Iterable[CompanyId], case: Case, scene: Scene) -> list[Words]:
    """Why the company is with the others, as it's said to the company itself."""
    others = facts_in((one for one in group if one != company), case)
    return [
        _reason("company-why", one, scene) for one in of_company(case.facts[company], others, case.before)
    ]


def why_them(company: CompanyId, group: Iterable[CompanyId], case: Case, scene: Scene) -> Value:
    """The same in short, for the leader; a dash where nothing is known."""
    others = facts_in((one for one in group if one != company), case)
    reasons = of_company(case.facts[company], others, case.before) if company in case.facts else ()
    return tuple(_reason("them-why", one, scene) for one in reasons) or Plain("–")


def _reason(start: str, reason: Reason, desk: Desk) -> Words:
    values: dict[str, Value] = {"count": reason.count, "km": reason.count, "of": reason.of}
    match reason.kind:
        case ReasonKind.THEMES:
            values["themes"] = tuple(desk.programme.theme(one) for one in reason.themes[:MOST_NAMED])
        case ReasonKind.ONLY_BRANCH:
            values["branch"] = Words(f"branch-{reason.branch}")
        case ReasonKind.PRODUCTS:
            values["products"] = tuple(Plain(one) for one in reason.products[:MOST_NAMED])
    return Words(f"{start}-{reason.kind}", values)


def rule_in_words(rule: Rule, called: Names, case: Case) -> Words:
    """What the rule says, with the companies' names: for the leader alone, who knows of vetoes."""
    values: dict[str, Value] = {
        "names": companies_in_words(rule.companies, called),
        "smallest": case.rules.sizes.smallest,
        "largest": case.rules.sizes.largest,
        "km": case.rules.sizes.within_km,
    }
    kind = rule.kind if rule.companies or rule.kind is not RuleKind.SIZES else "all-sizes"
    return Words(f"group-rule-{kind}", values)


def rules_in_words(rules: Sequence[Rule], called: Names, case: Case) -> tuple[Words, ...]:
    """Each of them; of many the first, and how many more there are."""
    shown = tuple(rule_in_words(one, called, case) for one in rules[:MOST_RULES])
    left = len(rules) - len(shown)
    return (*shown, Words("and-more-rules", {"count": left})) if left else shown


def companies_in_words(companies: Sequence[CompanyId], called: Names) -> Value:
    """Their names in order; of many the first, and how many more there are."""
    all_of_them = sorted(called.get(one, "?") for one in companies)
    shown: tuple[Value, ...] = tuple(map(Plain, all_of_them[:MOST_NAMED]))
    if left := len(companies) - len(shown):
        shown = (*shown, Words("and-more-companies", {"count": left}))
    return shown


def score_in_words(score: Score) -> Words:
    """How well off the worst off is and how well all are, of a hundred."""
    return Words("group-score", {"worst": round(100 * score.worst), "mean": round(100 * score.mean)})


def figures_of(groups: Groups, case: Case) -> Words:
    """How far apart, how many share a theme, how many branches meet: what proposals are compared by."""
    ways, sharing, together, branches = [], 0, 0, []
    for group in groups:
        facts = facts_in(group, case)
        branches.append(len({one.branch for one in facts if one.branch}))
        for one in facts:
            others = [other for other in facts if other != one]
            ways += [far for other in others if (far := km(one, other)) is not None]
            sharing += sum(bool(one.themes & other.themes) for other in others)
            together += len(others)
    return Words(
        "group-figures",
        {
            "km": tens(mean(ways)) if ways else 0,
            "sharing": round(100 * sharing / together) if together else 0,
            "branches": round(mean(branches)) if branches else 0,
        },
    )


def names_by_id(desk: Desk) -> Names:
    """What every company that may be in a group is called."""
    return {one.company: one.called.shown for one in desk.profiles.candidates()}


def answer_in_words(member: Member, scene: Scene) -> Words:
    """What the company has answered; of one that wants to be asked again, when."""
    if member.answer is Answer.ASKED and member.at and member.at > scene.now:
        day = member.at.astimezone(scene.programme.zone).date()
        return Words("group-answer-later", {"day": day})
    return Words(f"group-answer-{member.answer}")


def state_of(group: NetworkGroup) -> Words:
    """A draft, locked, or what its companies have answered."""
    if group.is_asked:
        return Words(
            "group-answers",
            {
                "yes": len(group.answered(Answer.YES)),
                "waiting": len(group.answered(Answer.ASKED)),
                "no": len(group.answered(Answer.NOT_NOW)) + len(group.answered(Answer.ANOTHER)),
            },
        )
    return Words("group-is-locked" if group.is_locked else "group-is-draft")
