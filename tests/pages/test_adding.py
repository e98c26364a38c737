"""docs/adding.md is followed to the letter in a copy of the tree, and what it adds is run."""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/adding.md"
ROOMS = (
    *("programme", "texts", "reading", "dialogs", "grouping", "storage", "scheduler", "bot"),
    *("manifest", "bench", "tests"),
)
BESIDE = ("texts/", "reading/heard.toml", "tests/")
"""What the count of files leaves out."""
AT_MOST = 14
FOR_THE_DEED = frozenset(
    {
        "A collection",
        "A deed, a question, and a command of the project group",
        "Texts and typed words",
        "A letter",
        "A column of an export",
    }
)


@dataclass(frozen=True)
class Block:
    """What is done to one file."""

    section: str
    kind: str
    file: str
    text: str


def blocks() -> list[Block]:
    found = []
    for part in PAGE.read_text("utf-8").split("\n## ")[1:]:
        for kind, file, text in re.findall(r"^```(\w+) (\S+)\n(.*?)^```$", part, re.DOTALL | re.MULTILINE):
            found.append(Block(part.partition("\n")[0], kind, file, text))
    return found


def edited(text: str, diff: str) -> str:
    """The text with each hunk's lines added, where what stands around them is found just once."""
    for hunk in re.split(r"^\.\.\.\n", diff, flags=re.MULTILINE):
        lines = hunk.splitlines()
        before = "\n".join(line[1:] for line in lines if line.startswith(" "))
        after = "\n".join(line[1:] for line in lines)
        assert ("\n" + text).count("\n" + before) == 1, f"not there once:\n{before}"
        text = ("\n" + text).replace("\n" + before, "\n" + after, 1)[1:]
    return text


def follow(tree: Path, wanted: list[Block]) -> None:
    newest = max(one.name[:4] for one in (ROOT / "storage/migrations/versions").glob("0*.py"))
    for block in wanted:
        file = tree / block.file
        if block.kind == "diff":
            file.write_text(edited(file.read_text("utf-8"), block.text), "utf-8")
        else:
            assert not file.exists(), f"{block.file} is there already"
            file.write_text(re.sub(r'(?<=down_revision = ")\d+', newest, block.text), "utf-8")


def run(tree: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=tree, capture_output=True, text=True, timeout=900, check=False
    )


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for room in ROOMS:
        shutil.copytree(
            ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__", "node_modules")
        )
    for name in ("pyproject.toml", "programme.toml"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def of_the_example() -> list[Block]:
    return [one for one in blocks() if one.section != "A language"]


def test_what_the_page_adds_is_done_said_sent_reminded_of_and_exported(tree: Path) -> None:
    follow(tree, of_the_example())

    done = run(tree, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/companies/test_order_material.py")
    assert re.search(r"^4 passed", done.stdout, re.MULTILINE), done.stdout + done.stderr


@pytest.mark.long
def test_the_tree_with_it_passes_the_checks_and_the_tests_of_texts_words_and_tables(tree: Path) -> None:
    follow(tree, of_the_example())

    texts = ("tests/programme/test_texts.py", "tests/talking/test_heard.py", "tests/storage/test_database.py")
    done = run(tree, "-m", "pytest", "-q", "-p", "no:cacheprovider", *texts)
    assert done.returncode == 0, done.stdout
    for check in (("ruff", "check", "."), ("mypy",)):
        done = run(tree, "-m", *check)
        assert done.returncode == 0, done.stdout
    done = run(tree, "-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())")
    assert done.returncode == 0, done.stdout


def test_a_deed_with_a_table_a_letter_a_list_and_a_column_takes_few_files() -> None:
    touched = {one.file for one in of_the_example() if one.section in FOR_THE_DEED}
    beside = {one for one in touched if one.startswith(BESIDE)}

    assert len(touched - beside) <= AT_MOST, sorted(touched - beside)
    assert f"| {len(touched - beside)} |" in PAGE.read_text("utf-8")


@pytest.mark.parametrize(
    ("left_out", "asks", "test"),
    [
        ("texts/nn.ftl", "add to texts/nn.ftl: ask-copies", "tests/programme/test_texts.py"),
        ("dialogs/companies/letters.py", "each kind has to be said", "tests/programme/test_texts.py"),
    ],
)
@pytest.mark.long
def test_what_is_left_out_is_asked_for(tree: Path, left_out: str, asks: str, test: str) -> None:
    follow(tree, [one for one in of_the_example() if one.file != left_out])

    assert asks in run(tree, "-m", "pytest", "-q", "-p", "no:cacheprovider", test).stdout


def test_a_language_is_spoken_and_what_it_lacks_is_named(tree: Path) -> None:
    follow(tree, [one for one in blocks() if one.section == "A language"])
    for language in ("nb", "nn", "en"):
        file = tree / f"texts/{language}.ftl"
        file.write_text(file.read_text("utf-8") + "\nlanguage-da = Dansk\n", "utf-8")
    shutil.copy(tree / "texts/en.ftl", tree / "texts/da.ftl")
    spoken = (
        "from zoneinfo import ZoneInfo; from programme.people import Language;"
        "from texts.voice import voices;"
        "print(voices(ZoneInfo('Europe/Oslo'))[Language('da')].speak(Language('da')))"
    )

    assert run(tree, "-c", spoken).stdout == "Dansk\n"
    heard = run(tree, "-c", "from reading.heard import read_heard; read_heard()").stderr
    assert "add_note.da: a list of phrases would do" in heard
    assert "languages.da" not in heard
    entries = run(tree, "-c", "from texts.entries import read_entries; read_entries()").stderr
    assert ".da" in entries
