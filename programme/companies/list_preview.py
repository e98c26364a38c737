"""What bringing in a list of companies would do, said before it's done."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from programme.companies.companies import CompanyName, spelling_key
from programme.companies.prospects import Prospect


@dataclass(frozen=True)
class Preview:
    """What bringing in a list would do."""

    new: tuple[Prospect, ...]
    known: tuple[Prospect, ...]

    @property
    def doubtful(self) -> tuple[Prospect, ...]:
        """Those of which nothing says that they are companies, and those with several names to one number."""
        return (
            *(one for one in self.new if one.is_doubtful),
            *(one for one in self.known if one.also),
        )


def preview(prospects: Iterable[Prospect], known: Iterable[CompanyName]) -> Preview:
    """Which are new, and which the programme knows by their number or their name."""
    listed = list(known)
    numbers = {one.number: one.name for one in listed if one.number}
    numbers_of: dict[str, set[str]] = {}
    for one in listed:
        numbers_of.setdefault(spelling_key(one.name), set()).add(one.number)
    new: list[Prospect] = []
    old: list[Prospect] = []
    for prospect in prospects:
        if name := numbers.get(prospect.called.number):
            old.append(_under(name, prospect))
        else:
            (old if _is_known(prospect.called, numbers_of) else new).append(prospect)
    return Preview(tuple(new), tuple(old))


def _under(name: str, prospect: Prospect) -> Prospect:
    """The company as the programme calls it already; what else the list calls it is said."""
    known = replace(prospect, called=replace(prospect.called, name=name), also=())
    for other in (prospect.called.name, *prospect.also):
        known = known.beside(other)
    return known


def _is_known(called: CompanyName, numbers_of: Mapping[str, set[str]]) -> bool:
    """Whether it's known by its name; those that are by their number have been told apart."""
    same = numbers_of.get(spelling_key(called.name), set()) if called.name else set()
    # Two companies of one name are told apart by their numbers.
    return "" in same or (bool(same) and not called.number)
