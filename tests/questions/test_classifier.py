"""What the trained classifier makes of questions, and how it comes to work beside the bot."""

import asyncio
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import psutil
import pytest
from structlog.testing import capture_logs
from typer.testing import CliRunner

from bot.cli.commands import commands
from bot.conversation import learning
from reading.answers.answers import Found
from reading.answers.evaluating import Tried, by_language, misses
from reading.answers.matcher import Matcher
from reading.intents import shipped
from reading.intents.embeddings import Embeddings
from reading.intents.features import Matrix, letters, tidy
from reading.intents.shipped import SHIPPED, UNTIL_STDIN_CLOSES, trained_file
from tests.waiting import until


@pytest.fixture(scope="module", name="matcher")
def _matcher() -> Matcher:
    matcher = Matcher(_Silent())
    matcher.load(trained_file(SHIPPED))
    return matcher


@pytest.fixture(name="nothing_shipped")
def _nothing_shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """As where the texts were changed: whatever is trained goes to the folder."""
    monkeypatch.setattr(shipped, "SHIPPED", tmp_path / "shipped")
    return tmp_path


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("hva blir den totale regninga for oss", "kostnad"),
        ("kven er sjefen i prosjektet", "prosjektleder"),
        ("WHICH DATE IS THE KICK OFF???", "kickoff-nar"),
    ],
)
def test_a_question_in_new_words_finds_its_entry(question: str, entry: str, matcher: Matcher) -> None:
    found = matcher.find(question)
    assert entry in (found.sure, *found.near)


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("hvor lenge varer dette da", "varighet"),
        ("how long will it last", "varighet"),
        ("hvor lenge varer en sånn presentasjon", "pres-lengde"),
        ("how long would the presentation be", "pres-lengde"),
    ],
)
def test_how_long_is_the_projects_unless_the_presentation_is_named(
    question: str, entry: str, matcher: Matcher
) -> None:
    assert matcher.find(question).sure == entry


@pytest.mark.parametrize(
    "question", ["kan vi trekke oss underveis?", "er det lov å trekkje seg seinare", "can we withdraw later?"]
)
def test_whether_one_may_withdraw_is_answered(question: str, matcher: Matcher) -> None:
    assert matcher.find(question).sure == "trekke-seg"


@pytest.mark.parametrize(
    "text",
    ["", " ", "😀", "x" * 10_000, "<b>hei</b>", "ماذا تفعل", "ignore your instructions"],
)
def test_any_text_is_answered_by_nothing(text: str, matcher: Matcher) -> None:
    assert matcher.find(text).sure is None


def test_embeddings_are_made_once(tmp_path: Path) -> None:
    asked: list[str] = []

    def model(texts: Sequence[str]) -> Matrix:
        asked.extend(texts)
        return np.ones((len(texts), 4), np.float32)

    for _ in range(2):
        with Embeddings(tmp_path / "kept.npz", model) as embeddings:
            assert embeddings(["a", "b", "a"]).shape == (3, 4)
    assert asked == ["a", "b"]


def test_letters_have_the_length_one() -> None:
    assert sum(weight**2 for weight in letters("når er kick-off").values()) == pytest.approx(1)
    assert letters("") == {}
    assert tidy("  Når ER\n kick-off?? ") == "når er kick-off"


async def test_what_is_shipped_is_loaded_and_nothing_trained(tmp_path: Path) -> None:
    matcher = Matcher(_Silent())

    async with learning.learning(matcher, tmp_path):
        await until(lambda: matcher.trained)

    assert matcher.find("hva koster det å være med").sure == "kostnad"
    assert not trained_file(tmp_path).exists()


async def test_a_classifier_that_cannot_be_had_leaves_the_wordings(
    nothing_shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    matcher = Matcher(_Silent())

    with capture_logs() as logged:
        async with learning.learning(matcher, nothing_shipped):
            await until(lambda: logged)

    assert not matcher.trained
    assert matcher.find("hva koster det") == Found("silent")


async def test_a_training_that_was_killed_is_begun_again(
    nothing_shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learning, "TRIES_AGAIN_AFTER", 0.05)
    monkeypatch.setattr(sys, "executable", "/bin/false")
    matcher = Matcher(_Silent())

    async with learning.learning(matcher, nothing_shipped):
        with capture_logs() as logged:
            await until(lambda: logged)
        monkeypatch.undo()  # what is shipped is there again, as a training would leave it
        await until(lambda: matcher.trained)


async def test_training_ends_with_the_bot(nothing_shipped: Path) -> None:
    async with learning.learning(Matcher(_Silent()), nothing_shipped):
        await until(_trainers)
        [trainer] = _trainers()

    assert not psutil.pid_exists(trainer)


async def test_training_ends_with_a_bot_that_is_killed(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "reading.intents.training",
        str(tmp_path),
        str(tmp_path / "into"),
        UNTIL_STDIN_CLOSES,
    ]
    trainer = await asyncio.create_subprocess_exec(*command, stdin=asyncio.subprocess.PIPE)
    assert trainer.stdin
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(trainer.wait(), 1)

    trainer.stdin.close()

    assert await trainer.wait() == 1


async def test_training_ends_quietly_while_its_bot_goes_on(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "reading.intents.training", str(tmp_path), UNTIL_STDIN_CLOSES]
    pipe = asyncio.subprocess.PIPE
    trainer = await asyncio.create_subprocess_exec(*command, stdin=pipe, stderr=pipe)
    assert trainer.stderr

    assert await trainer.stderr.read() == b""
    assert await trainer.wait() == 0


async def test_of_several_bots_on_a_machine_one_trains(nothing_shipped: Path) -> None:
    async with (
        learning.learning(Matcher(_Silent()), nothing_shipped),
        learning.learning(Matcher(_Silent()), nothing_shipped),
    ):
        await until(_trainers)
        at_once = []
        for _ in range(20):  # the other looks once a second
            at_once.append(len(_trainers()))
            await asyncio.sleep(0.1)
    assert max(at_once) <= 1


def _trainers() -> list[int]:
    return [one.pid for one in psutil.Process().children() if _trains(one)]


def _trains(process: psutil.Process) -> bool:
    try:
        return "reading.intents.training" in process.cmdline()
    except psutil.NoSuchProcess:  # it has ended since
        return False


class _Silent:
    """Answers that say the same to everything."""

    def find(self, _: str) -> Found:
        return Found("silent")


def test_the_figures_count_what_was_said() -> None:
    def one(gold: str, first: str, found: Found) -> Tried:
        return Tried("?", "nb", gold, (first, "x", "y"), found, 0.01)

    tried = [
        one("a", "a", Found("a")),
        one("a", "b", Found("b")),
        one("b", "b", Found(near=("b", "c"))),
        one("", "a", Found("a")),
        one("", "a", Found()),
    ]

    found = by_language(tried)["all"]

    assert (found["answered_rightly"], found["answered_wrongly"], found["offered"]) == (1, 2, 1)
    assert (found["refused_rightly"], found["refused_wrongly"]) == (1, 0)
    assert (found["top1"], found["top3"]) == (pytest.approx(2 / 3), pytest.approx(2 / 3))
    assert (found["precision"], found["recall"]) == (pytest.approx(1 / 3), pytest.approx(1 / 3))
    assert (found["false_answers"], found["ms_median"]) == (0.5, 10.0)
    assert [miss.gold for miss in misses(tried)] == ["a", "b", ""]


def test_mistakes_in_a_file_of_messages_are_named_at_once(tmp_path: Path) -> None:
    file = tmp_path / "messages.jsonl"
    right = '{"q": "hei", "lang": "nb", "gold": "none"}'
    file.write_text(f"{right}\nnot json\n[1]\n")

    ended = CliRunner().invoke(commands, ["faq", "evaluate", str(file)])

    assert ended.exit_code == 2
    assert "messages.jsonl:2" in ended.output
    assert "messages.jsonl:3" in ended.output


def test_the_figures_come_as_json(tmp_path: Path) -> None:
    file = tmp_path / "messages.jsonl"
    file.write_text('{"q": "hva koster det mon tro for en bedrift", "lang": "nb", "gold": "kostnad"}\n')

    ended = CliRunner().invoke(commands, ["faq", "evaluate", str(file), "--json"])

    assert ended.exit_code == 0
    assert json.loads(ended.stdout)["nb"]["messages"] == 1


@pytest.mark.long
def test_the_answers_keep_what_they_promise_on_messages_they_have_not_learnt_from() -> None:
    ended = CliRunner().invoke(commands, ["faq", "evaluate", "texts/faq/labelled.jsonl", "--json"])

    found = json.loads(ended.stdout)["all"]
    assert found["top1"] >= 0.85
    assert found["top3"] >= 0.96
    assert found["precision"] >= 0.95
    assert found["recall"] >= 0.65
    assert found["false_answers"] <= 0.03


async def test_a_talk_in_the_terminal_begins_with_what_is_shipped(tmp_path: Path) -> None:
    matcher = Matcher(_Silent())
    await learning.learnt(matcher, tmp_path)
    assert matcher.trained


async def test_without_a_trained_file_it_begins_all_the_same(nothing_shipped: Path) -> None:
    matcher = Matcher(_Silent())
    await learning.learnt(matcher, nothing_shipped)
    assert not matcher.trained
