"""What a good group is: the score, the rules, a move by hand, names and reasons."""

import pytest

from programme.companies.branches import Branch
from programme.companies.companies import CompanyId
from programme.companies.municipalities import km_between, municipality_today
from programme.groups import reasons
from programme.groups.broken import broken
from programme.groups.facts import Confidential, GroupFacts, Groups, Meets, in_order
from programme.groups.hand import move
from programme.groups.reasons import Reason, ReasonKind, Region
from programme.groups.rules import Aim, GroupSizes, GroupWeights, Rule, RuleKind, Rules, case_of
from programme.groups.score import Score, company_score, score, value_of
from tests.groups.made_up import ALTA, BERGEN, DRAMMEN, OSLO, TROMSO, company, random_case

SMALL = Rules(GroupSizes(2, 3))


def groups(*written: str) -> Groups:
    return in_order(tuple(tuple(map(CompanyId, group.split())) for group in written))


def test_three_companies_with_one_wish_met_are_better_than_two_with_two():
    wishes = frozenset(
        (CompanyId(who), CompanyId(whom)) for who, whom in ("ab", "ad", "ba", "bc", "ca", "cb", "da", "dc")
    )
    four = [company(name) for name in "abcd"]
    case = case_of(four, SMALL, GroupWeights(0, 0, 0, 0, 0, 1), Confidential(wishes))

    one_each = score(groups("a d", "b c"), case)
    two_have_none = score(groups("a b", "c d"), case)

    assert one_each.worst == 0.5
    assert two_have_none.worst == 0
    assert one_each > two_have_none


def test_the_worst_off_company_counts_before_the_mean():
    assert Score(0.4, 0.41) > Score(0.3, 0.9)
    assert Score(0.4, 0.5) > Score(0.4, 0.41)


def test_a_score_is_told_aim_by_aim_and_each_is_known_of_the_company_itself():
    case = case_of(
        [
            company("a", OSLO, "rekruttering", branch=Branch.FISH),
            company("b", OSLO, "rekruttering", branch=Branch.FISH),
            company("c", ""),
        ],
        SMALL,
    )

    told = company_score(CompanyId("a"), [CompanyId("b")], case)
    unknown = company_score(CompanyId("c"), [CompanyId("a")], case)

    assert {one.aim: one.met for one in told.aims} == {Aim.THEMES: 1, Aim.NEAR: 1, Aim.BRANCHES: 0}
    assert sum(one.share for one in told.aims) == pytest.approx(1)
    assert told.total == pytest.approx(5 / 7)
    assert unknown.aims == ()
    assert unknown.total == 1


@pytest.mark.parametrize("seed", range(20))
def test_the_score_is_what_the_others_give_one_by_one(seed: int):
    case = random_case(seed, 12)
    for one in case.companies:
        others = [other for other in case.companies if other != one][: case.rules.sizes.largest - 1]
        given = [value_of(one, other, case) for other in others]
        if not company_score(one.company, [], case).aims:
            continue
        expected = sum(shared for shared, _ in given) / len(others) + sum(wish for _, wish in given)

        told = company_score(one.company, [other.company for other in others], case)

        assert told.total == pytest.approx(expected)
        assert 0 <= told.total <= 1


def test_each_broken_rule_is_named_with_whom_it_is_about():
    four = [company("a", OSLO, meets=Meets.IN_PERSON), company("b", TROMSO), company("c"), company("d")]
    fish = {"branch": Branch.FISH, "products": frozenset({"torsk"})}
    six = [*four, company("e", **fish), company("f", **fish)]
    a, b, c, d, e, f = (one.company for one in six)
    rules = Rules(GroupSizes(2, 3), frozenset({(c, d)}), frozenset({(a, c)}), competitors_apart=True)
    case = case_of(six, rules, confidential=Confidential(vetoes=frozenset({(d, e)})))

    assert set(broken(groups("a b c", "d e f"), case)) == {
        Rule(RuleKind.IN_PERSON, (a,)),
        Rule(RuleKind.TOGETHER, (c, d)),
        Rule(RuleKind.APART, (a, c)),
        Rule(RuleKind.VETO, (d, e)),
        Rule(RuleKind.COMPETITORS, (e, f)),
    }
    assert set(broken(groups("a e", "b f c d"), case)) == {Rule(RuleKind.SIZES, (b, c, d, f))}
    assert Rule(RuleKind.ONCE, (f,)) in broken(groups("a e", "b d c"), case)


def test_who_only_meets_in_person_is_with_nobody_whose_place_is_unknown():
    case = case_of([company("a", meets=Meets.IN_PERSON), company("b", "")], SMALL)

    assert broken(groups("a b"), case) == (Rule(RuleKind.IN_PERSON, (CompanyId("a"),)),)


def test_a_move_by_hand_says_what_it_costs_whom_and_what_it_breaks():
    near = [
        company("a"),
        company("b"),
        company("c"),
        company("d", TROMSO),
        company("e", ALTA),
        company("f", ALTA),
    ]
    a, d = near[0].company, near[3].company
    case = case_of(near, Rules(GroupSizes(3, 4)), confidential=Confidential(vetoes=frozenset({(d, a)})))
    before = groups("a b c", "d e f")

    moved = move(a, 1, before, case)

    assert moved.groups == groups("b c", "a d e f")
    assert moved.after < moved.before
    assert moved.changes[0].company == a
    assert moved.changes[0].after < moved.changes[0].before
    assert {rule.kind for rule in moved.breaks} == {RuleKind.SIZES, RuleKind.VETO}
    back = move(a, moved.groups.index(groups("b c")[0]), moved.groups, case)
    assert back.groups == before
    assert set(back.mends) == set(moved.breaks)


def test_a_group_is_called_by_what_most_of_it_wants_and_where_most_of_it_is():
    west = [company(name, BERGEN, "rekruttering") for name in "abc"]
    more = [company(name, BERGEN, "rekruttering") for name in "de"]
    fish = [company(name, place, branch=Branch.FISH) for name, place in (("g", TROMSO), ("h", OSLO))]

    called = reasons.names([west, more, fish])

    assert [(one.theme, one.region, one.number) for one in called[:2]] == [
        ("rekruttering", Region.WEST, 1),
        ("rekruttering", Region.WEST, 2),
    ]
    assert (called[2].theme, called[2].branch, called[2].region) == ("", Branch.FISH, Region.EVERYWHERE)


def test_a_company_hears_what_it_shares_how_far_it_is_and_that_it_is_the_only_one_of_its_branch():
    fish = company("a", OSLO, "rekruttering", "kompetanse", branch=Branch.FISH)
    others = [
        company("b", DRAMMEN, "rekruttering", "kompetanse", branch=Branch.BAKERY),
        company("c", DRAMMEN, "kompetanse", branch=Branch.MEAT),
    ]

    told = reasons.of_company(fish, others)

    assert told[0] == Reason(ReasonKind.THEMES, 2, 2, themes=("kompetanse", "rekruttering"))
    assert told[1] == Reason(ReasonKind.NEAR, reasons.tens(km_between(OSLO, DRAMMEN)), 2)
    assert told[2] == Reason(ReasonKind.ONLY_BRANCH, of=2, branch=Branch.FISH)


def test_a_company_that_has_said_nothing_is_marked():
    silent = GroupFacts(CompanyId("a"), "A AS", (OSLO,), prepared=False)

    assert reasons.of_company(silent, [company("b")])[-1].kind is ReasonKind.UNPREPARED
    assert reasons.of_group([silent, company("b")])[-1] == Reason(ReasonKind.UNPREPARED, 1, 2)


def test_a_municipality_of_an_older_division_is_known_by_its_name_and_two_of_one_name_by_their_county():
    halden = municipality_today("3001", "HALDEN")
    heroy = municipality_today("1818", "Herøy")

    assert halden is not None
    assert halden.number == "3101"
    assert heroy is not None
    assert heroy.number == "1818"
    assert municipality_today("3025", "Herøy") is None
    assert municipality_today("0000", "Ingensteds") is None
