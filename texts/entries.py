"""The programme's questions and answers, one file each in `texts/faq/`, and messages that none answers."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from string import Formatter

from programme.people import Language

FOLDER = Path(__file__).parent / "faq"
NEAR_MISSES = "near_misses.toml"

WHERE = "where_you_are"
"""Where the asker's company is, in a sentence or two."""
VARIABLES = frozenset(
    {
        "programme",
        "years",
        "leader",
        "contact_email",
        "kickoff",
        "decide_by",
        "places",
        "confirmed",
        "places_left",
        "themes",
        "presentation_minutes",
        "calendar_file",
        "invitations",
        "link_comes",
        WHERE,
    }
)
"""What an answer may hold, filled from the live programme."""

DEEDS = frozenset(
    {
        "book_presentation",
        "book_startup_meeting",
        "move_meeting",
        "cancel_meeting",
        "my_meetings",
        "my_status",
        "confirm_participation",
        "register_for_kickoff",
        "reminders",
        "language",
        "my_data",
        "delete_my_data",
        "ask_a_person",
        "help",
    }
)
"""What an entry may offer to do."""

_TEXTS = ("question", "short", "answer", "wordings")


class EntriesError(ValueError):
    """All mistakes in the files of the entries, a line each: file, place, what is wrong and what would do."""


@dataclass(frozen=True)
class Entry:
    """A question with its answer, by language; its id is its file's name."""

    id: str
    question: Mapping[str, str]
    answer: Mapping[str, str]
    wordings: Mapping[str, tuple[str, ...]]
    """Other ways to ask it."""
    deed: str | None = None
    """What the bot can do about it, as a button beside the answer."""
    next: tuple[str, ...] = ()
    """The entries that companies ask for next."""
    short: Mapping[str, str] = field(default_factory=dict)
    """The question in a few words, for a button; none for what the project group taught."""


def read_entries(folder: Path = FOLDER) -> tuple[Entry, ...]:
    """All entries by id; EntriesError names every mistake of every file at once."""
    files = sorted(file for file in folder.glob("*.toml") if file.name != NEAR_MISSES)
    mistakes: list[str] = [] if files else [f"{folder}: no .toml file in it"]
    entries = []
    for file in files:
        try:
            read = tomllib.loads(file.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            mistakes.append(f"{file.name}: {error}")
            continue
        wrong = [f"{file.name}: {mistake}" for mistake in _mistakes(read)]
        mistakes += wrong
        if not wrong:
            entries.append(_entry(file.stem, read))
    names = {file.stem for file in files}
    for entry in entries:
        mistakes += [f"{entry.id}.toml: next: there is no {one}" for one in entry.next if one not in names]
    if mistakes:
        raise EntriesError("\n".join(mistakes))
    return tuple(entries)


def read_near_misses(folder: Path = FOLDER) -> Mapping[Language, tuple[str, ...]]:
    """Messages near an entry that have no answer, by language; EntriesError names every mistake."""
    read = tomllib.loads((folder / NEAR_MISSES).read_text("utf-8"))
    if mistakes := list(_mistakes_of("wordings", read)):
        raise EntriesError("\n".join(f"{NEAR_MISSES}: {mistake.removeprefix('.')}" for mistake in mistakes))
    return {language: tuple(read[language]) for language in Language}


def answer(entry: Entry, language: str, values: Mapping[str, str]) -> str:
    """The answer in the language, its variables filled; KeyError names a variable without a value."""
    return entry.answer[language].format_map(values)


def variables(text: str) -> frozenset[str]:
    """The names between braces; ValueError where a brace stands alone."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def _entry(name: str, read: dict[str, dict[str, str]]) -> Entry:
    deed = read.get("deed")
    return Entry(
        id=name,
        question=read["question"],
        answer=read["answer"],
        wordings={language: tuple(wordings) for language, wordings in read["wordings"].items()},
        deed=str(deed) if deed else None,
        next=tuple(read.get("next", ())),
        short=read["short"],
    )


def _mistakes(read: dict[str, object]) -> Iterator[str]:
    for key in read.keys() - {*_TEXTS, "deed", "next"}:
        yield f"{key}: unknown; question, short, answer, wordings, deed and next would do"
    following = read.get("next", [])
    if not isinstance(following, list) or not all(isinstance(one, str) for one in following):
        yield f"next: {following!r}; a list of other entries' names would do"
    deed = read.get("deed")
    if deed is not None and deed not in DEEDS:
        yield f"deed: {deed!r} is none of {', '.join(sorted(DEEDS))}"
    whole = True
    for key in _TEXTS:
        for mistake in _mistakes_of(key, read.get(key)):
            whole = False
            yield f"{key}{mistake}"
    answers = read.get("answer")
    if whole and isinstance(answers, dict):
        yield from _mistakes_of_variables(answers)


def _mistakes_of(key: str, texts: object) -> Iterator[str]:
    if not isinstance(texts, dict):
        yield f": missing; a table with {', '.join(Language)} would do"
        return
    for language in texts.keys() - set(Language):
        yield f".{language}: unknown language; {', '.join(Language)} would do"
    for language in Language:
        said = texts.get(language)
        many = said if key == "wordings" else [said]
        if (
            not isinstance(many, list)
            or not many
            or not all(isinstance(one, str) and one.strip() for one in many)
        ):
            yield f".{language}: {said!r}; {'a list of texts' if key == 'wordings' else 'a text'} would do"


def _mistakes_of_variables(answers: Mapping[str, str]) -> Iterator[str]:
    held: dict[str, frozenset[str]] = {}
    for language, text in answers.items():
        try:
            held[language] = variables(text)
        except ValueError as error:
            yield f"answer.{language}: {error}; write {{programme}} and the like"
            return
        if strange := held[language] - VARIABLES:
            known = ", ".join(sorted(VARIABLES))
            yield f"answer.{language}: {{{'}, {'.join(sorted(strange))}}} unknown; {known} would do"
    if len(set(held.values())) > 1:
        yield "answer: the languages hold different variables; the same in each would do"
