"""What the answers make of a question, in a thread of its own; they learn the entries made in the chat."""

import asyncio
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

import structlog

from dialogs.flows.scene import Found, Think
from programme.new_entries import NewEntry
from programme.people import Language
from reading.answers.matcher import Matcher
from texts.entries import Entry

log = structlog.get_logger()


class Thinking:
    """The answers, and the entries that they choose from."""

    def __init__(self, answers: Matcher, entries: Mapping[str, Entry]) -> None:
        """With the entries of the files; nothing was learnt yet."""
        self.entries = entries
        """Those of the files, and those made in the chat."""
        self._shipped = entries
        self.answers = answers
        self._new: Sequence[NewEntry] = ()
        self._thread = ThreadPoolExecutor(1, "answers")  # one question at a time: the model isn't shared

    async def find(self, asked: Think) -> Found:
        """What is made of a message; nothing where that fails, so that it can be passed on."""
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._thread, self._find, asked)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with them, the person gets an answer
            log.warning("message not matched", kind=type(error).__name__)
            return Found()

    def _find(self, asked: Think) -> Found:
        found = self.answers.find(asked.message)
        scores = self.answers.scores(asked.message, of_group=asked.of_group)
        return Found(found.sure or "", found.near, scores)

    def learn(self, new: Sequence[NewEntry]) -> None:
        """Answer by the entries that were made in the chat, too; these are all of them."""
        if new == self._new:
            return
        self._new = new
        self.entries = {**self._shipped, **{one.id: _entry(one) for one in new}}
        self.answers.teach({question: one.id for one in new for question in one.question.values()})

    def close(self) -> None:
        """End the thread."""
        self._thread.shutdown()


def _entry(new: NewEntry) -> Entry:
    """As an entry of the files; a language that it lacks reads another's."""
    texts = {"question": new.question, "answer": new.answer}
    whole: dict[str, dict[str, str]] = {
        part: {one.value: said.get(one) or next(iter(said.values())) for one in Language}
        for part, said in texts.items()
    }
    escaped = {one: text.replace("{", "{{").replace("}", "}}") for one, text in whole["answer"].items()}
    return Entry(new.id, whole["question"], escaped, {one.value: () for one in Language})
