"""The words: each in every language, each used, and none in Python."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from dialogs.letters import compose
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import LetterReason, LetterState
from programme.people import Language
from tests.programme.asked_for import NEVER_ASKED, asked_for
from texts.say import Words
from texts.voice import FOLDER, voices

ROOT = Path(__file__).parents[2]
ROOMS = ("programme", "dialogs", "storage", "scheduler", "bot", "texts")


def messages(language: Language) -> dict[str, ftl.Message]:
    resource = FluentParser().parse((FOLDER / f"{language}.ftl").read_text("utf-8"))
    assert not [one for one in resource.body if isinstance(one, ftl.Junk)]
    return {one.id.name: one for one in resource.body if isinstance(one, ftl.Message)}


def variables(message: ftl.Message) -> frozenset[str]:
    found: set[str] = set()

    class References(Visitor):
        def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - the library's name
            found.add(node.id.name)

    References().visit(message)
    return frozenset(found)


def python_files() -> list[Path]:
    return [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def strings_of(path: Path) -> list[str]:
    """The strings of a module, docstrings left out."""
    tree = tree_of(path)
    documents = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documents
    ]


SPEAKING = {"Words", "say", "note"}
"""What takes a text's id; `note` that of a line in a company's history."""


def ids_in(path: Path) -> Iterator[tuple[str, ast.expr]]:
    """What is said at each place of a module, and how its text's id is written there."""
    tree = tree_of(path)
    named = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        place = 2 if node.func.id == "note" else 0
        if node.func.id in SPEAKING and len(node.args) > place:
            written = node.args[place]
            yield node.func.id, named.get(written.id, written) if isinstance(written, ast.Name) else written


def said_by_name() -> set[str]:
    """The ids that stand in the code as they are."""
    return {
        f"history-{written.value}" if by == "note" else written.value
        for path in python_files()
        for by, written in ids_in(path)
        if isinstance(written, ast.Constant) and isinstance(written.value, str)
    }


def put_together() -> Iterator[tuple[Path, str]]:
    """The modules that put ids together, and what each such id looks like."""
    for path in python_files():
        for by, written in ids_in(path):
            if isinstance(written, ast.JoinedStr):
                parts = [
                    re.escape(one.value) if isinstance(one, ast.Constant) else "[A-Za-z0-9_-]*"
                    for one in written.values
                ]
                pattern = "".join(parts)
                if by == "note":  # `Happened.told` drops a number at the end
                    pattern = f"history-{pattern}".removesuffix(r"\-[A-Za-z0-9_-]*") + r"(-.*)?"
                yield path.relative_to(ROOT), pattern


@pytest.mark.parametrize("language", Language)
def test_every_message_is_in_every_language_with_the_same_variables(language: Language):
    expected = {name: variables(message) for name, message in messages(Language.NB).items()}

    assert {name: variables(message) for name, message in messages(language).items()} == expected


def test_no_message_is_unused():
    said = {one for path in python_files() for one in strings_of(path)}
    pages = "".join(path.read_text("utf-8") for path in (ROOT / "bot/web/templates").glob("*.html"))
    said |= set(re.findall(r'"([a-z0-9-]+)"', pages))

    assert set(messages(Language.NB)) - said - said_by_name() - asked_for() == set()


@pytest.mark.parametrize("language", Language)
def test_every_text_that_code_can_ask_for_is_in_every_language(language: Language):
    missing = sorted((asked_for() | said_by_name()) - set(messages(language)))

    assert not missing, f"add to texts/{language}.ftl: {', '.join(missing)}"


def test_what_is_never_asked_for_has_no_text():
    assert set(messages(Language.NB)) & NEVER_ASKED == set(), "it has a text: take it off NEVER_ASKED"


def test_every_id_that_is_put_together_is_one_that_the_tests_know():
    known = asked_for()
    unknown = [
        f"{path} puts ids together like {pattern}"
        for path, pattern in put_together()
        if not any(re.fullmatch(pattern, one) for one in known)
    ]

    assert not unknown, f"list what they can be in tests/programme/asked_for.py: {unknown}"


def test_every_state_of_a_letter_has_its_text():
    assert {f"letter-is-{state}" for state in LetterState} <= set(messages(Language.NB))


def test_every_reason_of_a_letter_has_its_text():
    assert {one.text for one in LetterReason} <= set(messages(Language.NB))


def test_every_letter_has_a_name():
    not_said = {
        LetterKind.BROADCAST_RECALLED,
        LetterKind.SENT_AGAIN,
        LetterKind.BY_EMAIL,
        LetterKind.NO_SIGN,
        LetterKind.MEETING_MAIL,
    }  # of another letter, or by e-mail alone
    assert set(LetterKind) - set(compose.BY_KIND) == not_said, (
        "each kind has to be said by a function of its own"
    )
    assert {f"letter-{kind}" for kind in LetterKind} <= set(messages(Language.NB))


def test_every_button_of_a_deed_has_its_text():
    called = {
        node.args[0].value
        for path in python_files()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "deed_button"
        if node.args and isinstance(node.args[0], ast.Constant)
    }

    assert {f"deed-{name}" for name in called} <= set(messages(Language.NB))


LONGEST_BUTTON = 22
"""As many characters stand on a button on a phone."""
NAMED = re.compile(r"\{[^}]*\}")


def on_buttons() -> set[str]:
    """The ids of what stands on a button."""
    found = {one for one in asked_for() if one.startswith(("deed-", "go-on-", "for-them-", "press-"))}
    found |= {one for one in asked_for() if re.fullmatch(r"[a-z_]+-send", one)}
    for path in python_files():
        for node in ast.walk(tree_of(path)):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            if node.func.id == "button" and len(node.args) > 2 and isinstance(node.args[2], ast.Constant):
                found.add(str(node.args[2].value))
            labels = [one for one in node.args[:1] if isinstance(one, ast.Call) and one.args]
            if node.func.id == "Button" and labels and isinstance(labels[0].args[0], ast.Constant):
                found.add(str(labels[0].args[0].value))
    return found & set(messages(Language.NB))


@pytest.mark.parametrize("language", Language)
def test_no_button_is_longer_than_fits_on_a_phone(language: Language):
    texts = messages(language)
    values = {"count": 2, "number": 2, "kind": "", "company": "", "name": ""}
    voice = voices(ZoneInfo("Europe/Oslo"))[language]
    spoken = {
        one: voice.speak(Words(one, {name: values.get(name, "") for name in variables(texts[one])}))
        for one in on_buttons()
    }

    assert {one: text for one, text in spoken.items() if len(text) > LONGEST_BUTTON} == {}


COUNTED = {"count", "sent", "planned", "left", "days", "people", "companies", "change"}
AS_IT_IS = {"a", "av", "fekk", "fewer", "fikk", "har", "i", "more", "of", "til"}
"""Words that are the same after one and after several."""


def counted_flatly(pattern: ftl.Pattern, chosen: frozenset[str] = frozenset()) -> Iterator[str]:
    """The counts before a word, where the message doesn't say what it is when there is one."""
    elements = pattern.elements
    for element, after in zip(elements, [*elements[1:], None], strict=True):
        if not isinstance(element, ftl.Placeable):
            continue
        if isinstance(element.expression, ftl.SelectExpression):
            select = element.expression
            own = {select.selector.id.name} if isinstance(select.selector, ftl.VariableReference) else set()
            for variant in select.variants:
                yield from counted_flatly(variant.value, chosen | own)
        elif isinstance(element.expression, ftl.VariableReference):
            name = element.expression.id.name
            counts = name in COUNTED and isinstance(after, ftl.TextElement)
            if not counts or name in chosen:
                continue
            word = re.match(r" ([a-zæøå]+)", after.value)
            if word and word[1] not in AS_IT_IS:
                yield name


@pytest.mark.parametrize("language", Language)
def test_what_counts_something_says_what_one_is(language: Language):
    flatly = {
        name: found
        for name, message in messages(language).items()
        if message.value and (found := list(counted_flatly(message.value)))
    }

    assert flatly == {}


def test_every_message_can_be_spoken():
    all_voices = voices(ZoneInfo("Europe/Oslo"))
    for language, voice in all_voices.items():
        for name, message in messages(language).items():
            spoken = voice.speak(Words(name, dict.fromkeys(variables(message), 2)))
            assert spoken.strip() == spoken
            assert spoken
            assert not re.search(r"[!😀-🙏]|\{|\}", spoken), name


NORWEGIAN = {
    "bot/local/demo.py",
    "bot/local/demo_groups.py",
    "bot/local/serve.py",
    "programme/companies/counties.py",
}
"""What is read in a message, what played people say, and names."""


def test_what_may_hold_norwegian_is_there():
    assert [path for path in sorted(NORWEGIAN) if not (ROOT / path).is_file()] == []


def test_no_other_room_holds_sentences():
    """What a person reads in Teams stands in texts/; the command line speaks English to whoever runs it."""
    norwegian = re.compile(r"[æøåÆØÅ]|\b(du|dere|ikke|jeg|eg|de|kan|deg|vi)\b")
    found = {
        (path.relative_to(ROOT).as_posix(), one)
        for path in python_files()
        if path.parts[-2] not in {"playground", "replay"}  # what played people say
        and path.relative_to(ROOT).as_posix() not in NORWEGIAN
        for one in strings_of(path)
        if len(one.split()) > 2 and norwegian.search(one) and "|" not in one
    }

    assert found == set()


def test_no_page_holds_sentences():
    """What stands between the tags of a template is what it says, and nothing else."""
    for path in (ROOT / "bot/web/templates").glob("*.html"):
        bare = re.sub(r"\{[{%#].*?[}%#]\}|<[^>]*>", " ", path.read_text("utf-8"), flags=re.DOTALL)
        assert not re.search(r"\w", bare), path.name
