"""The words: each in every language, each used, and none in Python."""

import ast
import re
from dataclasses import fields
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from dialogs import letters
from dialogs.broadcasts.draft import IfMissing
from dialogs.companies.move_along import MEANS_MORE
from dialogs.companies.new_companies import Call
from dialogs.deeds import DEEDS
from dialogs.flows.audience import HAS, LACKS
from dialogs.leading.board import OPENS as BOARD
from dialogs.leading.export import OPENS as EXPORT
from dialogs.leading.report import PAGE, WORD
from dialogs.leading.undo import TAKEN_BACK
from dialogs.meetings.feedback import Hit, Worth
from dialogs.meetings.prepare import PARTS, SIDES
from dialogs.places.confirm import RepresentativesKnow
from dialogs.reminders.forecast import ASKS
from programme.broadcasts.audiences import Where, WhyNot
from programme.broadcasts.broadcasts import BroadcastState, Press
from programme.broadcasts.broadcasts import Outcome as Outcome_
from programme.companies.branches import Branch
from programme.companies.declining import Reason
from programme.companies.road import Milestone, Stage, Step
from programme.companies.selections import Mark
from programme.leading.counts import Held, Size
from programme.leading.exports import ROWS, Format, Table
from programme.leading.progress import Matter, WhyCall
from programme.letters.letter_kinds import LetterKind
from programme.letters.letters import LetterReason, LetterState
from programme.letters.subjects import SENSE, Subject, To
from programme.meetings.follow_ups import Side
from programme.meetings.meetings import MeetingState
from programme.meetings.outcomes import Outcome
from programme.people import GIVEN, Language, Role
from programme.plan import Kind, Weekday
from texts.entries import DEEDS as OF_ENTRIES
from texts.say import Words
from texts.voice import FOLDER, voices

ROOT = Path(__file__).parents[2]
ROOMS = ("programme", "dialogs", "faq", "storage", "scheduler", "bot", "texts")
LETTERS = (
    *("meeting-booked", "meeting-moved", "meeting-cancelled"),
    *("offer-lapsed", "offer-withdrawn", "line-closed"),
)

PICTURES = ("places", "booked", "coming", "map")


NOTED = (
    *("contact-accepted", "contact-refused", "stepped-back", "handed-over", "merged", "place-offered"),
    *("offer-extended", "offer-withdrawn", "moved-in-line", "withdrawal-announced", "withdrawal-taken-back"),
    *("decides-on", "representatives-yes", "representatives-not-yet", "kickoff-registered", "agreed"),
    *("agreed-done", "imported", "invited", "noted", "assigned", "not-assigned", "taken-back", "new-number"),
    *("host-changed", "moved-for-illness"),
)
"""What a company's history tells beside the steps."""


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


def strings_of(path: Path) -> list[str]:
    """The strings of a module, docstrings left out."""
    tree = ast.parse(path.read_text("utf-8"))
    documents = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documents
    ]


@pytest.mark.parametrize("language", Language)
def test_every_message_is_in_every_language_with_the_same_variables(language: Language):
    expected = {name: variables(message) for name, message in messages(Language.NB).items()}

    assert {name: variables(message) for name, message in messages(language).items()} == expected


def made_for_the_leader() -> set[str]:
    """The messages of the leader's commands whose ids are put together."""
    made = {f"mark-{mark}" for mark in Mark} | {f"branch-{branch}" for branch in Branch}
    made |= {f"status-{matter}" for matter in Matter} & set(messages(Language.NB))
    made |= {f"call-{why}" for why in WhyCall}
    made |= {f"step-{step}" for step in Step} & set(messages(Language.NB))
    made |= {f"move-along-means-{step}" for step in MEANS_MORE} | {f"role-{role}" for role in GIVEN}
    made |= {f"weekday-{day}" for day in Weekday} | {f"done-{what}" for what in (*TAKEN_BACK, "sick")}
    made |= {f"delivery-{one}-next" for one in ("came", "again", "settled-already")}
    made |= {one.text for one in LetterReason}
    made |= {f"{deed}-sure-{part}" for deed in ("stop", "recall") for part in ("title", "yes")}
    made |= {f"letter-{sort}" for sort in LetterKind} | {f"letter-is-{state}" for state in LetterState}
    made |= {f"{start}-{kind}" for start in ("calendar", "meeting-of") for kind in Kind}
    return made


def test_no_message_is_unused():
    said = {one for path in python_files() for one in strings_of(path)}
    pages = "".join(path.read_text("utf-8") for path in (ROOT / "bot/web/templates").glob("*.html"))
    said |= set(re.findall(r'"([a-z0-9-]+)"', pages))
    made = {f"deed-{name}" for name in (*DEEDS, *OF_ENTRIES)}
    flows = {name: deed.flow for name, deed in DEEDS.items() if deed.flow}
    made |= {f"{name}-{part}" for name in flows for part in ("title", "send")}
    made |= {f"go-on-{name}" for name in flows}
    made |= {
        f"{part}-{one.fills}"
        for flow in flows.values()
        for one in flow.questions
        for part in ("ask", "missing")
    }
    made |= {f"language-{language}" for language in Language}
    made |= {f"news-{letter}" for letter in LETTERS}
    made |= {f"news-meeting-{what}-startup" for what in ("booked", "moved", "cancelled")}
    made |= {f"prepared-{part.part}" for part in PARTS} | {f"count-{side}" for side in SIDES}
    made |= {f"milestone-{one}" for one in Milestone}
    made |= {f"news-{letter}-next" for letter in LETTERS[3:]}
    made |= {f"{part}-{stage}" for part in ("stage", "next") for stage in Stage}
    made |= {f"outcome-{outcome}" for outcome in Outcome}
    made |= {f"after-{outcome}{part}" for outcome in Outcome for part in ("", "-title")}
    made |= {f"reason-{reason}" for reason in Reason}
    made |= {f"themes_hit-{one}" for one in Hit} | {f"worth-{one}" for one in Worth}
    made |= {f"stage-name-{stage}" for stage in Stage} | {f"history-{step}" for step in Step}
    made |= {f"history-outcome-{outcome}" for outcome in Outcome}
    made |= {f"{start}-{call}" for start in ("call", "history-call") for call in Call}
    made |= {f"history-{what}" for what in NOTED}
    made |= {f"link-{opens}{part}" for opens in (BOARD, EXPORT, PAGE, WORD) for part in ("", "-next")}
    made |= {f"board-letter-{state}" for state in LetterState}
    made |= {f"board-{name}{part}" for name in PICTURES for part in ("", "-chart")}
    made |= {f"whose-turn-{side}" for side in Side}
    made |= {f"representatives-{one}" for one in (RepresentativesKnow.yes, RepresentativesKnow.no)}
    made |= {f"open-{one}" for one in ("slides", "note")}
    made |= {
        f"{start}-{kind}"
        for start in ("board-kind", "your-meeting", "meeting-line", "status-coming", "reminder")
        for kind in Kind
    }
    made |= made_for_the_leader()
    made |= {f"column-{one.name}" for row in ROWS.values() for one in fields(row)}
    made |= {f"size-{one}" for one in Size}
    made |= {f"report-held-{one.name}" for one in fields(Held)}
    made |= {f"format-{one}" for one in Format}
    made |= {f"table-{one}" for one in Table} | {f"cell-role-{one}" for one in Role}
    made |= {f"cell-kind-{one}" for one in Kind} | {f"cell-meeting-{one}" for one in MeetingState}
    made |= {f"{start}-{subject}" for start in ("kind", "coming") for subject in Subject}
    made |= {f"coming-{letter}" for letter in ASKS}
    made |= {f"reminder-group-{subject}" for subject in Subject if To.LEADER in SENSE[subject].to}
    made |= {f"reminder-was-{kind}" for kind in Kind}
    made |= {f"where-{one}" for one in Where} | {f"audience-{one}" for one in (*HAS, *LACKS)}
    made |= {f"why-not-{why}" for why in WhyNot} | {f"if-missing-{one}" for one in IfMissing}
    made |= {f"press-{one}" for one in Press} | {f"outcome-of-broadcast-{one}" for one in Outcome_}
    made |= {f"broadcast-{one}" for one in (*BroadcastState, "scheduled", "done")}
    made |= {f"done-week-changed-{day}" for day in Weekday}
    made |= {f"for-them-{deed}" for deed in ("confirm_participation", "decide_later")}
    made |= {f"time-travel-{step}" for step in ("hour", "day", "now")}

    assert set(messages(Language.NB)) - said - made == set()


def test_every_state_of_a_letter_has_its_text():
    assert {f"letter-is-{state}" for state in LetterState} <= set(messages(Language.NB))


def test_every_reason_of_a_letter_has_its_text():
    assert {one.text for one in LetterReason} <= set(messages(Language.NB))


def test_every_letter_has_a_name():
    not_said = {
        LetterKind.BROADCAST_RECALLED,
        LetterKind.SENT_AGAIN,
        LetterKind.BY_EMAIL,
    }  # of another letter
    assert set(LetterKind) - set(letters.BY_KIND) == not_said, (
        "each kind has to be said by a function of its own"
    )
    assert {f"letter-{kind}" for kind in LetterKind} <= set(messages(Language.NB))


def test_every_button_of_a_deed_has_its_text():
    called = {
        node.args[0].value
        for path in python_files()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "deed_button"
        if node.args and isinstance(node.args[0], ast.Constant)
    }

    assert {f"deed-{name}" for name in called} <= set(messages(Language.NB))


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
    "bot/local/serve.py",
    "dialogs/flows/when.py",
    "dialogs/flows/when_words.py",
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
