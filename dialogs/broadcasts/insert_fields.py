"""Fields are pressed into a broadcast's texts, and not spelled."""

from collections.abc import Mapping, Sequence

from dialogs.broadcasts.broadcast import ALL
from dialogs.broadcasts.draft import TEXTS, ToWhom
from dialogs.flows.flow import Answers
from dialogs.flows.scene import Scene
from programme.broadcasts.merge_fields import Merge, written
from texts.say import Button, Group, Keeps, Words

_OF_THEM = (Merge.COMPANY, Merge.CONTACT, Merge.MEETING, Merge.DECIDES)
_OF_ALL = (Merge.KICKOFF, Merge.REGISTER_BY, Merge.FREE_PLACES)


def fields_to_insert(run: str, _: Scene) -> Sequence[Group]:
    """A button for each field, by whether each recipient has their own."""
    return [
        Group(Words(title), tuple(_insert(one, run) for one in fields))
        for title, fields in (("insert-of-them", _OF_THEM), ("insert-of-all", _OF_ALL))
    ]


def _insert(field: Merge, run: str) -> Button:
    return Button(
        Words(f"insert-{field.name.lower()}"), {"run": run, "do": "insert", "about": field}, Keeps.INPUTS
    )


def insert(answers: Mapping[str, str], about: str, scene: Scene) -> Mapping[str, str]:
    """The field at the end of each text that is begun, in its language; of all where none is."""
    whom = Answers({ToWhom.fills: ToWhom().take(answers.get(ToWhom.fills, ALL), scene)})
    begun = [one for one in TEXTS if answers.get(one.fills)]
    begun = begun or [one for one in TEXTS if one.needed(whom, scene)]
    put = {
        one.fills: f"{answers.get(one.fills, '')} {written(Merge(about), one.language)}".strip()
        for one in begun
        if about in set(Merge)
    }
    return {**answers, **put}
