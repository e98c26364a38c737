"""The registry holds every deed that stands in a file, once."""

from collections import Counter
from importlib import import_module
from pathlib import Path

from dialogs.deeds import DEEDS
from dialogs.flows.flow import Deed

ROOT = Path(__file__).parents[2]


def by_file() -> dict[str, tuple[Deed, ...]]:
    """The deeds of each file where they are done."""
    files = [one for one in sorted((ROOT / "dialogs").rglob("*.py")) if one.name != "deeds.py"]
    found = {}
    for file in files:
        name = file.relative_to(ROOT).as_posix()
        deeds = getattr(import_module(name.removesuffix(".py").replace("/", ".")), "DEEDS", None)
        if isinstance(deeds, tuple):
            found[name] = deeds
    return found


def test_every_deed_of_a_file_is_gathered_by_its_subject() -> None:
    forgotten = [
        f"{file}: gather its DEEDS in {Path(file).parent / 'deeds.py'}"
        for file, deeds in by_file().items()
        if any(DEEDS.get(one.name) is not one for one in deeds)
    ]

    assert not forgotten, forgotten


def test_no_two_deeds_have_one_name() -> None:
    names = Counter(one.name for deeds in by_file().values() for one in deeds)

    assert [name for name, times in names.items() if times > 1] == []
    assert set(names) == set(DEEDS)
