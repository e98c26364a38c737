"""No pattern that the bot reads with takes four times as long for twice the length, whatever it's fed."""

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from re import _constants as codes
from re import _parser as parser
from time import thread_time
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("programme", "texts", "dialogs", "grouping", "reading", "storage", "scheduler", "bot")
FIRST = tuple(6 * 2**step for step in range(12))
"""What grows fast shows itself here, so that nobody waits for it at the full length."""
FULL = 100_000
SLOWEST = 3
"""So many of a pattern's texts are read at the full length, and whatever looks as if it grew too fast."""
WORTH_A_LOOK = 0.02
"""Seconds; what takes less at 100,000 characters isn't worth a look."""
TOO_FAST = 3
"""Twice the length takes twice as long, or four times; so many times is surely not the one."""
RUNS = 5
MOST_BRANCHES = 4
"""Of a list of names, these are tried."""
FILLING = (" ", "\n", "x", "1", ".", "@", "<", "-")
METHODS = ("search", "match", "fullmatch", "sub", "split", "findall", "finditer")
SHARES = 8
"""Of the patterns, to be looked at side by side."""
LOOKS = 3
"""A busy machine slows one look; a slow pattern is slow at each."""


@dataclass(frozen=True)
class Used:
    """A pattern, where it stands, and how text is read with it."""

    where: str
    pattern: re.Pattern[str]
    method: str

    @property
    def way(self) -> str:
        """How it reads: those that look for every match do it alike."""
        return self.method if self.method in {"search", "match", "fullmatch"} else "finditer"

    def read(self, text: str) -> None:
        """Read the text so; all of it, where it's searched for more than one."""
        if self.way == "finditer":
            for _ in self.pattern.finditer(text):
                pass
        else:
            getattr(self.pattern, self.way)(text)


# Which patterns there are.


def modules() -> Iterator[ModuleType]:
    for package in PACKAGES:
        found = importlib.import_module(package)
        yield found
        for one in pkgutil.walk_packages(found.__path__, f"{package}."):
            if not one.name.endswith("__main__") and ".migrations" not in one.name:
                yield importlib.import_module(one.name)


def patterns_in(value: object) -> Iterator[re.Pattern[str]]:
    """The pattern that it is, or those that it holds, or gives when it's called and keeps what it gave."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Mapping):
        yield from patterns_in(list(value.values()))
    elif isinstance(value, set | frozenset):
        yield from patterns_in(sorted(value, key=str))  # in one order, in each process that runs tests
    elif isinstance(value, tuple | list):
        for one in value:
            yield from patterns_in(one)
    elif _is_kept(value):
        yield from patterns_in(value())


def _is_kept(value: object) -> bool:
    if not hasattr(value, "cache_info"):
        return False
    signature = inspect.signature(value)
    return not signature.parameters and "Pattern" in str(signature.return_annotation)


def in_globals() -> Iterator[Used]:
    sources = [path.read_text("utf-8") for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    for module in modules():
        for name, value in vars(module).items():
            for number, pattern in enumerate(patterns_in(value)):
                uses = re.compile(rf"\b{re.escape(name)}\.({'|'.join(METHODS)})\(")
                near = [source for source in sources if f"{name}." in source]
                used = {how for source in near for how in uses.findall(source)} or {"sub"}
                where = f"{module.__name__}.{name}[{number}]"
                yield from (Used(where, pattern, how) for how in sorted(used))


def in_calls() -> Iterator[Used]:
    """Those that are written where they're used: `re.split(r"[,;]", text)`."""
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                match node:
                    case ast.Call(
                        func=ast.Attribute(value=ast.Name("re"), attr=method), args=[first, *_]
                    ) if method in METHODS:
                        assert isinstance(first, ast.Constant), f"{path}:{node.lineno}: give it a name"
                        flags = re.IGNORECASE if "IGNORECASE" in ast.unparse(node) else re.NOFLAG
                        where = f"{path.relative_to(ROOT)}:{node.lineno}"
                        yield Used(where, re.compile(first.value, flags), method)


@cache
def every() -> list[Used]:
    """Looked for when a test asks: it takes seconds, and each process that runs tests collects all tests."""
    found: dict[tuple[re.Pattern[str], str], Used] = {}
    for one in (*in_globals(), *in_calls()):
        found.setdefault((one.pattern, one.way), one)
    return list(found.values())


# What is worst for a pattern.


def worst(pattern: re.Pattern[str]) -> list[Callable[[int], str]]:
    """Makers of texts of a length: what leads into each part of the pattern, and that part over and over.

    A pattern that takes too long tries from many places, and from each of them reads far for nothing. So what
    the pattern begins with is said again and again, with and without something between that may spoil it.
    """
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    begun = list(dict.fromkeys(one for one in _begun(tree, "") if one[0] or one[1]))
    units = dict.fromkeys(filling for filling in FILLING)
    units |= dict.fromkeys(f"{before}{part}" for before, part in begun)
    units |= dict.fromkeys(f"{before}{part}{filling}" for before, part in begun for filling in FILLING[:3])
    pairs = {("", unit) for unit in units}
    pairs |= {(before, part) for before, part in begun if part}
    pairs |= {(before + part, filling) for before, part in begun for filling in FILLING[:3]}
    return [_over_and_over(before, unit) for before, unit in sorted(pairs)]


def _over_and_over(before: str, unit: str) -> Callable[[int], str]:
    """Up to a character that nothing fits."""
    return lambda length: (before + unit * (length // len(unit) + 1))[: length - 1] + "\0"


def _begun(items: Iterable[Any], before: str) -> Iterator[tuple[str, str]]:
    """Each part that may be said more than once, or that ends here, after what may stand before it."""
    for code, value in items:
        inside, often = _inside(code, value)
        for one in inside:
            yield from _begun(one, before)
        said = _said([(code, value)], before)
        if often:
            yield before, _said(inside[0], before)
        yield before, said
        before = (before + said)[-200:]


def _inside(code: Any, value: Any) -> tuple[list[Any], bool]:
    """The parts of a part, and whether they may be said more than once."""
    if code in {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT}:
        return [value[2]], value[1] > 1
    if code is codes.SUBPATTERN:
        return [value[3]], False
    if code is codes.BRANCH:
        return list(value[1])[:MOST_BRANCHES], False
    return [], False


def _said(items: Iterable[Any], before: str) -> str:
    """Something that fits the parts."""
    text = ""
    for code, value in items:
        if code == codes.LITERAL:
            text += chr(value)
        elif code in {codes.NOT_LITERAL, codes.IN, codes.ANY, codes.CATEGORY}:
            text += _one_of(code, value)
        elif code is codes.GROUPREF:
            text += (before + text)[-1:]
        else:
            inside, _ = _inside(code, value)
            once = _said(inside[0], before + text) if inside else ""
            repeats = code in {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT}
            text += once * (max(value[0], 1) if repeats else 1)
    return text


def _one_of(code: Any, value: Any) -> str:
    """A character that the class takes: asked of the class itself, written as a pattern of its own."""
    for character in ("a", "1", " ", "x", "<", "-", ".", ":", "@", "*", "_", "\\", "\n", ">", "ø"):
        if _takes(code, value, character):
            return character
    return next(
        (
            chr(one[1][0] if one[0] is codes.RANGE else one[1])
            for one in value
            if one[0] in {codes.LITERAL, codes.RANGE}
        ),
        "",
    )


def _takes(code: Any, value: Any, character: str) -> bool:
    match code:
        case codes.ANY:
            return character != "\n"
        case codes.NOT_LITERAL:
            return ord(character) != value
        case codes.CATEGORY:
            return bool(re.match(_CATEGORIES[value], character))
    negated = any(one is codes.NEGATE for one, _ in value)
    hit = any(
        (one is codes.LITERAL and ord(character) == what)
        or (one is codes.RANGE and what[0] <= ord(character) <= what[1])
        or (one is codes.CATEGORY and bool(re.match(_CATEGORIES[what], character)))
        for one, what in value
    )
    return hit is not negated


_CATEGORIES = {
    codes.CATEGORY_DIGIT: r"\d",
    codes.CATEGORY_NOT_DIGIT: r"\D",
    codes.CATEGORY_SPACE: r"\s",
    codes.CATEGORY_NOT_SPACE: r"\S",
    codes.CATEGORY_WORD: r"\w",
    codes.CATEGORY_NOT_WORD: r"\W",
}


# How long it takes.


def seconds(work: Callable[[str], None], text: str, runs: int = 1) -> float:
    """Of the processor's time; the least of several runs, since the machine does other things, too."""
    least = float("inf")
    for _ in range(runs):
        began = thread_time()
        work(text)
        least = min(least, thread_time() - began)
    return least


def grows_too_fast(work: Callable[[str], None], made: Callable[[int], str], whole: int) -> str:
    """How, where a text of that length takes four times as long as half of it; else nothing."""
    if seconds(work, made(whole)) < WORTH_A_LOOK:
        return ""
    long, short = seconds(work, made(whole), RUNS), seconds(work, made(whole // 2), RUNS)
    if long < WORTH_A_LOOK or long < TOO_FAST * short:
        return ""
    return f"{made(40)!r}: {whole // 2} characters {short:.3f} s, {whole} characters {long:.3f} s"


def faults(used: Used) -> list[str]:
    """The first text that takes too long."""
    slowness: list[tuple[float, Callable[[int], str]]] = []
    for made in worst(used.pattern):
        for length in FIRST:
            if fault := grows_too_fast(used.read, made, length):
                return [fault]
        slowness.append((seconds(used.read, made(FIRST[-1])), made))
        if slowness[-1][0] > TOO_FAST * 8 * seconds(used.read, made(FIRST[-1] // 8), RUNS):
            slowness[-1] = (float("inf"), made)
    slowness.sort(key=lambda one: -one[0])
    for number, (slow, made) in enumerate(slowness):
        if (number < SLOWEST or slow == float("inf")) and (fault := grows_too_fast(used.read, made, FULL)):
            return [fault]
    return []


def slow_at_each_look(used: Used) -> list[str]:
    """What the last look found, where each found something."""
    found: list[str] = []
    for _ in range(LOOKS):
        if not (found := faults(used)):
            break
    return found


def test_the_patterns_are_found_wherever_they_stand():
    found = {one.where.partition("[")[0] for one in every()}

    assert {
        "reading.persons.entries._PIECES",
        "programme.broadcasts.merge_fields.FIELD",
    } <= found
    assert any(one.startswith("programme/companies/companies.py:") for one in found)
    assert len(every()) > 55


@pytest.mark.long
@pytest.mark.ci
@pytest.mark.parametrize("share", range(SHARES))
def test_twice_the_length_does_not_take_four_times_as_long(share: int):
    slow = {f"{one.where}.{one.method}": slow_at_each_look(one) for one in every()[share::SHARES]}

    assert not {where: found for where, found in slow.items() if found}


@pytest.mark.parametrize(
    "written",
    [
        r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+",  # an address, from each of its letters on
        r"<at\b[^>]*>(.*?)</at>",
        r"\{\s*([^{}\n]{1,40}?)\s*\}",
        r"\*\*(?=\S)(?P<bold>.+?)(?<=\S)\*\*",
        r"\S+@\S+",
        r"\s+$",
        r"(a|ab)*c",
        r"(\w+\s?)*!",
    ],
)
def test_control_a_pattern_that_is_too_slow_is_found(written: str):
    assert faults(Used("here", re.compile(written, re.DOTALL), "sub"))


@pytest.mark.parametrize(
    "written", [r"\w+", r"[,;\n]| og | and ", r"(?<!\S)\S+@\S+", r"<at\b[^<>]*>[^<>]*</at>"]
)
def test_control_one_that_is_not_is_not(written: str):
    assert not slow_at_each_look(Used("here", re.compile(written), "sub"))
