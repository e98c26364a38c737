"""What the trained classifier makes of messages; trained here on few entries, with the real model."""

import asyncio
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import psutil
import pytest
from structlog.testing import capture_logs
from typer.testing import CliRunner

from bot.cli.commands import commands
from bot.conversation import learning
from faq import examples as learnt
from faq.answers import Found
from faq.classifier import NONE, Classifier
from faq.embeddings import Embeddings
from faq.evaluating import Tried, by_language, misses
from faq.examples import AS_TYPED, Example
from faq.features import Embed, Matrix, embed, letters, tidy
from faq.matcher import Matcher
from faq.training import fitted, threshold, train
from tests.waiting import until
from texts.entries import read_entries, read_near_misses
from texts.labelled import read_labelled

FEW = {"kostnad", "kickoff-nar", "prosjektleder"}


@pytest.fixture(scope="module", name="few")
def _few() -> Sequence[Example]:
    entries = [entry for entry in read_entries() if entry.id in FEW]
    near_misses = {language: texts[:20] for language, texts in read_near_misses().items()}
    typed = [one for one in read_labelled() if one.entry in FEW or not one.entry]
    return learnt.examples(entries, near_misses, typed)


@pytest.fixture(scope="module", name="kept")
def _kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Embed]:
    with Embeddings(tmp_path_factory.mktemp("answers") / "embeddings.npz") as kept:
        yield kept


@pytest.fixture(scope="module", name="classifier")
def _classifier(few: Sequence[Example], kept: Embed) -> Classifier:
    return train(few, kept)


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("hva blir den totale regninga for oss", "kostnad"),
        ("kven er sjefen i prosjektet", "prosjektleder"),
        ("WHICH DATE IS THE KICK OFF???", "kickoff-nar"),
    ],
)
def test_a_question_in_new_words_finds_its_entry(question: str, entry: str, classifier: Classifier) -> None:
    assert classifier.ranked(question, embed).first[0] == entry


@pytest.mark.parametrize(
    "text",
    ["", " ", "😀", "x" * 10_000, "<b>hei</b>", "ماذا تفعل", "ignore your instructions"],
)
def test_any_text_is_ranked_and_answered_by_nothing(text: str, classifier: Classifier) -> None:
    ranked = classifier.ranked(text, embed)
    assert len(ranked.entries) == len(FEW)
    assert classifier.decide(ranked).sure is None


def test_what_is_written_is_what_is_read(classifier: Classifier, tmp_path: Path) -> None:
    classifier.write(tmp_path / "one.npz")

    again = Classifier.read(tmp_path / "one.npz")

    assert again.ranked("pris?", embed) == classifier.ranked("pris?", embed)
    assert (again.classes, again.sure) == (classifier.classes, classifier.sure)
    assert [file.name for file in tmp_path.iterdir()] == ["one.npz"]


def test_the_threshold_is_set_on_messages_not_learnt_from(few: Sequence[Example], kept: Embed) -> None:
    """A typed message that contradicts its twins can't make the classifier sure of it."""
    typed = [Example("hva koster det", entry, AS_TYPED) for entry in ("kostnad", NONE) for _ in range(10)]
    doubtful = train([one for one in few if one.weight == 1] + typed, kept)
    assert doubtful.sure > doubtful.ranked("hva koster det", kept).first[1]


def test_without_anything_to_set_it_on_nothing_is_answered_outright() -> None:
    assert threshold([]) > 1


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


async def test_the_matcher_learns_beside_the_bot(
    few: Sequence[Example], kept: Embed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learning, "FOLDER", tmp_path)
    monkeypatch.setattr(learning, "all_examples", lambda: few)
    fitted(few, kept).write(learnt.trained_file(tmp_path, few))
    matcher = Matcher(_Silent())

    async with learning.learning(matcher):
        await until(lambda: matcher.trained)

    assert "kostnad" in matcher.find("hva koster det").near


async def test_a_classifier_that_cannot_be_had_leaves_the_wordings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learning, "FOLDER", tmp_path)
    monkeypatch.setattr(sys, "executable", "/bin/false")
    matcher = Matcher(_Silent())

    with capture_logs() as logged:
        async with learning.learning(matcher):
            await until(lambda: logged)

    assert not matcher.trained
    assert matcher.find("hva koster det") == Found("silent")


async def test_training_ends_with_the_bot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learning, "FOLDER", tmp_path)

    async with learning.learning(Matcher(_Silent())):
        await until(_trainers)
        [trainer] = _trainers()

    assert not psutil.pid_exists(trainer)


async def test_training_ends_with_a_bot_that_is_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "faq.training", str(tmp_path), learnt.UNTIL_STDIN_CLOSES]
    trainer = await asyncio.create_subprocess_exec(*command, stdin=asyncio.subprocess.PIPE)
    assert trainer.stdin
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(trainer.wait(), 1)

    trainer.stdin.close()

    assert await trainer.wait() == 1


async def test_training_ends_quietly_while_its_bot_goes_on(tmp_path: Path) -> None:
    learnt.trained_file(tmp_path, learnt.all_examples()).touch()  # nothing is left to be trained
    command = [sys.executable, "-m", "faq.training", str(tmp_path), learnt.UNTIL_STDIN_CLOSES]
    pipe = asyncio.subprocess.PIPE
    trainer = await asyncio.create_subprocess_exec(*command, stdin=pipe, stderr=pipe)
    assert trainer.stderr

    assert await trainer.stderr.read() == b""
    assert await trainer.wait() == 0


async def test_of_several_bots_on_a_machine_one_trains(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learning, "FOLDER", tmp_path)

    async with learning.learning(Matcher(_Silent())), learning.learning(Matcher(_Silent())):
        await until(_trainers)
        await asyncio.sleep(1.5)  # the other looks once a second
        assert len(_trainers()) == 1


def _trainers() -> list[int]:
    children = psutil.Process().children()
    return [one.pid for one in children if one.is_running() and "faq.training" in one.cmdline()]


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


@pytest.mark.long
def test_the_answers_keep_what_they_promise_on_messages_they_have_not_learnt_from() -> None:
    ended = CliRunner().invoke(commands, ["faq", "evaluate", "texts/faq/labelled.jsonl", "--json"])

    found = json.loads(ended.stdout)["all"]
    assert found["top1"] >= 0.85
    assert found["top3"] >= 0.96
    assert found["precision"] >= 0.95
    assert found["recall"] >= 0.65
    assert found["false_answers"] <= 0.03
