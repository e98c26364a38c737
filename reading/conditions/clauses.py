"""How the parts of a sentence hang together: what is denied, what is left out, what is one of several."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from programme.companies.conditions import Condition
from reading.conditions.items import Item
from reading.conditions.tree import All, Any, Node, Not
from reading.conditions.units import ONE_BY_NATURE, Unit, group_of, is_county, together
from reading.conditions.vocabulary import Kind

_CONNECTIVES = frozenset({Kind.AND, Kind.OR, Kind.NOR, Kind.COMMA})
_DENIES = frozenset({Kind.NOT, Kind.WITHOUT, Kind.NEITHER, Kind.NOR})
_ENDS = frozenset({Kind.STOP, Kind.BUT, Kind.EXCEPT})
_END = Item(Kind.STOP)


@dataclass
class Clauses:
    """Reads the parts from left to right."""

    items: Sequence[Item]
    at: int = 0
    refused: set[int] = field(default_factory=set)
    """Where parts stand that aren't understood where they stand."""

    def node(self) -> Node:
        """What the whole sentence says."""
        parts: list[Node] = []
        while self.at < len(self.items):
            kind = self._kind()
            if kind is Kind.EXCEPT or self._leaves_out():
                parts.extend(Not(one) for one in self._left_out())
            elif kind in {Kind.STOP, Kind.BUT, Kind.COMMA}:
                self.at += 1
            else:
                parts.append(self._union())
        return All(tuple(parts))

    def _item(self, at: int | None = None) -> Item:
        at = self.at if at is None else at
        return self.items[at] if 0 <= at < len(self.items) else _END

    def _kind(self, at: int | None = None) -> Kind:
        return self._item(at).kind

    def _leaves_out(self) -> bool:
        """Whether a denial here takes companies away ("men ikke de som venter")."""
        if self._kind() is Kind.WITHOUT:  # "uten de som venter"
            return (self._kind(self.at + 1), self._kind(self.at + 2)) == (Kind.SET, Kind.WHO)
        if self._kind() is not Kind.NOT:
            return False
        if self._kind(self.at + 1) is Kind.SET:
            return True
        begins = self.at == 0 or self._kind(self.at - 1) in {Kind.BUT, Kind.STOP, Kind.COMMA}
        return begins and _heads(self._item(self.at + 1))

    def _begins_set(self, at: int) -> bool:
        return self._kind(at) is Kind.SET or _heads(self._item(at))

    def _union(self) -> Node:
        """Companies of one kind, or of several ("bakerier i Oslo og de som venter")."""
        sets = [self._set()]
        while self._kind() in {Kind.AND, Kind.OR} and self._begins_set(self.at + 1):
            self.at += 1
            sets.append(self._set())
        return Any(tuple(sets)) if len(sets) > 1 else sets[0]

    def _set(self) -> Node:
        """Companies of one kind: all that is said of them, up to where others begin."""
        units: list[Unit] = []
        joined: Kind | None = None
        begin = self.at
        while (kind := self._kind()) not in _ENDS and not self._leaves_out():
            if kind in {Kind.AND, Kind.OR} and units and self._begins_set(self.at + 1):
                break
            if kind in _DENIES:
                denied = self._denied(units)
                units.extend((joined, one) for one in denied)
                joined = None if denied else joined
            elif kind in _CONNECTIVES:
                joined = max((one for one in (joined, kind) if one), key=_STRENGTH.index)
                self.at += 1
            elif kind is Kind.CONDITION:
                units.append((joined, self._run(denied=False)))
                joined = None
            else:
                self._pass_over()
        if joined in {Kind.OR, Kind.NOR}:  # nothing follows that is understood
            self.refused.update(at for at in range(begin, self.at) if self._kind(at) in {Kind.OR, Kind.NOR})
        return together(units)

    def _pass_over(self) -> None:
        if self._kind() is Kind.UNKNOWN or (self._kind() is Kind.WHO and not self._says_something()):
            self.refused.add(self.at)
        self.at += 1

    def _says_something(self) -> bool:
        """Whether anything follows "som" before the next clause."""
        for at in range(self.at + 1, len(self.items)):
            if self._kind(at) in _ENDS | {Kind.WHO}:
                break
            if self._kind(at) in {Kind.CONDITION, Kind.UNKNOWN}:
                return True
        return False

    def _run(self, *, denied: bool) -> Node:
        """The condition here, with others of which a company has one at a time ("Oslo, Agder og Troms")."""
        found = [self._item().condition]
        self.at += 1
        while True:
            at = self.at
            while self._kind(at) in {Kind.AND, Kind.OR, Kind.COMMA}:
                at += 1
            verb_from = at
            while self._kind(at) in {Kind.WHERE, Kind.VERB, Kind.LABEL}:
                at += 1
            item = self._item(at)
            if item.kind is not Kind.CONDITION:
                break
            group, joined = group_of(item.condition), verb_from > self.at
            same = item.condition in found and not joined
            if not same and (not group or group != group_of(found[-1])):
                break
            clause = self._item(verb_from).finite and self._kind(verb_from - 1) is not Kind.OR
            if not same and ((denied and clause) or (group not in ONE_BY_NATURE and not joined)):
                break
            found.append(item.condition)
            self.at = at + 1
        options = tuple(dict.fromkeys(one for one in found if one is not None))
        return options[0] if len(options) == 1 else Any(options)

    def _denied(self, units: list[Unit]) -> Sequence[Node]:
        """What is denied from here on; nothing, if it was the part before, or isn't understood."""
        begin, turns, both, sure = self.at, 0, False, True
        last = self._kind()
        while (kind := self._kind()) in _DENIES | {Kind.VERB, Kind.WITH, Kind.WHERE, Kind.BOTH}:
            if kind in _DENIES:
                turns, last = turns + 1, kind
            both, sure = both or kind is Kind.BOTH, sure and not self._item().unread
            self.at += 1
            self.at += last is Kind.WITHOUT and self._kind() is Kind.SET  # "uten at de har svart"
        if kind is Kind.FOLLOW:
            self.at += 1
            after = self.at + (self._kind() is Kind.WHERE)
            if _name_of(self._item(after)) != "host":
                return self._deny_before(units, begin, last)
            self.at = after
        if kind is Kind.LABEL and _name_of(self._item(self.at + 1)) == self._item().label:
            self.at += 1
        if not sure and (last is Kind.WITHOUT or self._kind(self.at - 1) is not Kind.VERB):
            return self._refuse_denied(units, begin, last, beyond=True)
        if self._kind() in {Kind.UNKNOWN, Kind.LABEL}:
            return self._refuse_denied(units, begin, last, beyond=not units)
        if self._kind() is not Kind.CONDITION:
            return self._deny_before(units, begin, last)
        parts, joined = self._list(spans=both or last is Kind.NEITHER)
        if last is Kind.NEITHER and len(parts) == 1 and isinstance(parts[0], Condition):
            return self._refuse_denied(units, begin, last)
        said: Node = parts[0]
        if len(parts) > 1:
            each = joined is not Kind.AND or last is not Kind.NOT
            said = Any(tuple(parts)) if each else All(tuple(parts))
        return [Not(said) if turns % 2 else said]

    def _deny_before(self, units: list[Unit], begin: int, last: Kind) -> Sequence[Node]:
        """A denial right behind what it denies ("som Harald ikke følger opp", "svar mangler")."""
        before = begin - 1
        while self._kind(self.at - 1) is Kind.FOLLOW and self._kind(before) is Kind.VERB:
            before -= 1
        behind = self._kind(self.at - 1) is Kind.FOLLOW or self.at == begin + 1
        if not (units and behind and self._kind(before) is Kind.CONDITION):
            return self._refuse_denied(units, begin, last, beyond=True)
        joined, node = units.pop()
        if last is Kind.NOT:
            units.append((joined, Not(node)))
        else:
            self.refused.update(range(before, self.at))
        return ()

    def _refuse_denied(
        self, units: list[Unit], begin: int, last: Kind, *, beyond: bool = False
    ) -> Sequence[Node]:
        """What is denied isn't known: nothing it may reach is understood; `beyond`: in any clause."""
        everybody = beyond or last is Kind.NEITHER
        while self._kind() not in _ENDS and (everybody or self._kind() not in {Kind.WHO, Kind.WITH}):
            everybody = everybody or self._kind() is Kind.SET
            if self._kind() is Kind.WHERE and last is Kind.WITHOUT:
                break  # "uten nettside i Oslo"
            if self._kind() is Kind.AND and self._item(self.at + 1).finite and last is not Kind.NEITHER:
                break
            self.at += 1
        while self._kind(begin - 1) in {Kind.UNKNOWN, Kind.VERB}:
            begin -= 1
        if units and _name_of(self._item(begin - 1)) == "host":  # "som Harald ikke …"
            units.pop()
            begin -= 1
        self.refused.update(range(begin, self.at))
        return ()

    def _list(self, *, spans: bool) -> tuple[list[Node], Kind | None]:
        """The conditions that a denial reaches, and how they are joined; `spans`: also over other verbs."""
        parts, joins, ends = [self._run(denied=not spans)], [], [self.at]
        while another := self._another(spans=spans):
            joined, at = another
            self.refused.update(place for place in range(self.at, at) if self._kind(place) is Kind.UNKNOWN)
            self.at = at
            parts.append(self._run(denied=not spans))
            joins.append(joined)
            ends.append(self.at)
        strong = [at for at, one in enumerate(joins) if one is not Kind.COMMA]
        last = strong[-1] + 1 if strong else 0
        self.at = ends[last]
        return parts[: last + 1], joins[last - 1] if last else None

    def _another(self, *, spans: bool) -> tuple[Kind, int] | None:
        """How the next condition of a list is joined to it, and where it stands; None if the list is over."""
        at, joined, verb = self.at, None, False
        while self._kind(at) is Kind.UNKNOWN:
            at += 1
        if at > self.at and self._kind(at) not in {Kind.OR, Kind.NOR}:
            return None
        while self._kind(at) in _CONNECTIVES:
            joined, at = self._kind(at), at + 1
            verb = self._item(at).finite
            while self._kind(at) in {Kind.VERB, Kind.WHERE, Kind.BOTH}:
                at += 1
            while joined is not Kind.AND and self._kind(at) in {Kind.UNKNOWN, Kind.WHERE}:
                at += 1
        item = self._item(at)
        if joined is None or item.kind is not Kind.CONDITION or _heads(item):
            return None
        return None if verb and joined is Kind.AND and not spans else (joined, at)

    def _left_out(self) -> Iterator[Node]:
        """The kinds of companies that are left out; none if they aren't understood."""
        begin = self.at
        self.at += 1
        first = not any(item.kind is Kind.CONDITION for item in self.items[:begin])
        found = False
        while True:
            start = self.at
            units = self._left_out_set()
            if not self.refused.isdisjoint(range(start, self.at)):
                self.refused.update(range(start, self.at))
            elif units:
                found = True
                yield together(units)
            if not self._another_left_out(first=first):
                break
            self.at += 1
        if not found:
            self.refused.add(begin)

    def _another_left_out(self, *, first: bool) -> bool:
        following = self._item(self.at + 1)
        if self._kind() is Kind.COMMA:
            return following.kind in {Kind.CONDITION, Kind.UNKNOWN} and not first
        return self._kind() in {Kind.AND, Kind.OR} and (
            following.kind in {Kind.SET, Kind.CONDITION, Kind.WHERE, Kind.UNKNOWN} and not following.finite
        )

    def _left_out_set(self) -> list[Unit]:
        units: list[Unit] = []
        clause = named = False
        joined: Kind | None = None
        while (kind := self._kind()) not in _ENDS:
            if kind is Kind.COMMA or (kind in _CONNECTIVES and (not clause or self._begins_set(self.at + 1))):
                break
            if kind is Kind.WHO or (kind in _DENIES and not clause):
                if units and not named and all(is_county(node) for _, node in units):
                    break
                clause = True
            named = named or kind is Kind.SET
            if kind in _DENIES:
                units.extend((joined, one) for one in self._denied(units))
                joined = None
            elif kind is Kind.CONDITION:
                units.append((joined, self._run(denied=False)))
                joined = None
            else:
                joined = kind if kind in _CONNECTIVES else joined
                self._pass_over()
        return units


_STRENGTH = (Kind.COMMA, Kind.AND, Kind.NOR, Kind.OR)


def _name_of(item: Item) -> str:
    return item.condition.name if item.condition else ""


def _heads(item: Item) -> bool:
    """Whether it stands for companies by itself ("bakerier")."""
    return _name_of(item) == "branch"
