"""The conditions of one kind of companies, put together as the sentence joins them."""

from collections.abc import Collection, Sequence

from programme.companies.conditions import Condition
from reading.conditions.tree import All, Any, Node
from reading.conditions.vocabulary import Kind

Unit = tuple[Kind | None, Node]
"""A condition, and the word that joins it to the one before."""
_EXCLUDING = {
    **dict.fromkeys(("county", "branch", "theme", "host"), ""),
    **dict.fromkeys(("place", "waiting", "declined", "withdrawn"), "where on the road"),
}
"""Of these a company has one at a time: two of them are either."""
ONE_BY_NATURE = frozenset({"county", "branch", "theme", "host"})


def group_of(condition: Condition | None) -> str:
    """What a company has only one of, if the condition is of that; else empty."""
    if condition is None or condition.negated:
        return ""
    return _EXCLUDING.get(condition.name, "") or (condition.name if condition.name in _EXCLUDING else "")


def is_county(node: Node) -> bool:
    """Whether it names counties and nothing else."""
    return (
        all(is_county(one) for one in node.parts)
        if isinstance(node, Any)
        else (isinstance(node, Condition) and node.name == "county")
    )


def together(units: Collection[Unit]) -> Node:
    """All of them; those before an "eller" are alternatives to what follows it."""
    groups: list[Unit] = []
    for joined, node in units:
        if joined in {Kind.OR, Kind.NOR} and groups:
            before, options = groups.pop(), [node]
            options.insert(0, before[1])
            while before[0] is Kind.COMMA and groups:
                before = groups.pop()
                options.insert(0, before[1])
            groups.append((before[0], Any(tuple(options))))
        else:
            groups.append((joined, node))
    return All(tuple(_without_two_at_a_time([node for _, node in groups])))


def _without_two_at_a_time(nodes: Sequence[Node]) -> Sequence[Node]:
    """The same, where two counties are one or the other of them."""
    kept: list[Node] = []
    for node in nodes:
        options = node.parts if isinstance(node, Any) else (node,)
        kind = {one.name if isinstance(one, Condition) and not one.negated else "" for one in options}
        twin = next((one for one in kept if kind <= ONE_BY_NATURE and _kind_of(one) == kind), None)
        if twin is None:
            kept.append(node)
        else:
            both = (*(twin.parts if isinstance(twin, Any) else (twin,)), *options)
            kept[kept.index(twin)] = Any(tuple(dict.fromkeys(both))) if len(set(both)) > 1 else twin
    return kept


def _kind_of(node: Node) -> set[str]:
    options = node.parts if isinstance(node, Any) else (node,)
    return {one.name if isinstance(one, Condition) and not one.negated else "" for one in options}
