"""Bring in companies: one that was called, or a list of those to call."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from dialogs.companies.company import company_page
from dialogs.flows.buttons import button, deed_button
from dialogs.flows.flow import Answers, Deed, Flow, Question
from dialogs.flows.scene import Scene
from dialogs.shared_questions.plain_questions import OneOf, OwnWords
from dialogs.shared_questions.registered import WhichRegisteredCompany, WhichUnit, look_up_later, meant
from programme.companies.companies import Company, CompanyName
from programme.companies.history import NOBODY
from programme.companies.list_preview import preview
from programme.companies.prospects import Prospect, Read, read_lines
from programme.companies.road import Step
from programme.deeds.road import go, note
from programme.desk import Desk
from programme.errors import NotAnAnswerError
from programme.people import PersonId
from programme.rights import Right
from texts.say import Button, FieldKind, Figure, Plain, Say, Words

_SHOWN = 15
"""So many of a list stand on a card."""


class Call(StrEnum):
    """What came of calling."""

    NOT_YET = "not-yet"
    NO_ANSWER = "no-answer"
    TALKED = "talked"
    LEAVE_ALONE = "leave-alone"


class WhatCameOfIt(OneOf[Call]):
    """What came of calling the company."""

    fills = noun = speaks = "call"
    few = Call

    def known(self, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """Not called yet."""
        return Call.NOT_YET


class NoteOnCall(OwnWords):
    """What was said, for the project group only."""

    fills = "call_note"
    noun = "note"
    optional = True


def new_company(answers: Answers, scene: Scene) -> Say:
    """The company is there, with what came of calling it."""
    called = meant(answers, scene)
    company = scene.companies.named(called)
    look_up_later(called, scene)
    keep_call(scene, company, answers[WhatCameOfIt], scene.speaker.id, answers.get(NoteOnCall, ""))
    kept = scene.companies.get(company.id)
    return company_page(kept or company, scene)


def keep_call(desk: Desk, company: Company, call: Call, by: PersonId = NOBODY, why: str = "") -> None:
    """Who called, when, and what came of it."""
    kept = desk.companies.locked(company.id)
    tried = desk.now if call is Call.NO_ANSWER else None
    if call is not Call.NOT_YET:
        desk.companies.put(replace(kept, tried_at=tried, left_alone=call is Call.LEAVE_ALONE))
    if call in {Call.NO_ANSWER, Call.TALKED}:
        go(desk, company.id, Step.GET_IN_TOUCH, by)
    note(desk, company.id, f"call-{call}", by, why)


class NotAListError(NotAnAnswerError):
    """There is no company in it."""

    words = "not-a-list"


class TheList(Question[Read]):
    """The pasted list."""

    fills = "company_list"
    noun = "company-list"
    kind = FieldKind.LONG_TEXT
    longest = 20_000

    def take(self, token: str, scene: Scene) -> Read:  # noqa: ARG002 - a Question
        """The companies, and the lines that name none."""
        read = read_lines(token[: self.longest])
        if not read.prospects and not read.wrong:
            raise NotAListError
        return read


def what_comes_in(answers: Answers, scene: Scene) -> Say | None:
    """What is new, known and doubtful, before anything is kept; nothing of a list with mistakes."""
    read = answers[TheList]
    if read.wrong:
        return None
    found = preview(read.prospects, _known(scene))
    doubtful = tuple(_doubt(one) for one in found.doubtful[:_SHOWN])
    unread = tuple(Plain(heading) for heading in read.unread[:_SHOWN])
    return Say(
        Words("list-preview"),
        Words("list-preview-next"),
        figures=(
            Figure(Words("list-new"), len(found.new)),
            Figure(Words("list-known"), len(found.known)),
            *([Figure(Words("list-doubtful"), doubtful)] if doubtful else []),
            *([Figure(Words("list-unread"), unread)] if unread else []),
        ),
        lines=tuple(Plain(_named(one)) for one in found.new[:_SHOWN]),
        buttons=(
            Button(Words("list-preview-yes"), {"run": scene.talk.run, "do": "sure"}, primary=True),
            button(scene.talk.run, "show", "list-preview-change"),
            button(scene.talk.run, "leave", "list-preview-no"),
        ),
    )


def _named(prospect: Prospect) -> str:
    """As a list shows it, with its number and what is noted of it."""
    called = prospect.called
    return ", ".join(one for one in (called.name, called.number, prospect.note) if one)


def _doubt(prospect: Prospect) -> Plain | Words:
    """It may be no company, or one of the names beside its number may be a slip."""
    called = prospect.called
    if not prospect.also:
        return Plain(called.shown)
    others = tuple(Plain(name) for name in prospect.also)
    return Words("list-two-names", {"name": Plain(called.shown), "number": called.number, "others": others})


def _known(desk: Desk) -> list[CompanyName]:
    return [one.called for one in desk.companies.all()]


def import_companies(answers: Answers, scene: Scene) -> Say:
    """All of them, or none if a line names no company."""
    read = answers[TheList]
    if read.wrong:
        wrong = tuple(Words(f"line-{one.fault}", {"number": one.row}) for one in read.wrong[:_SHOWN])
        return Say(
            Words("list-has-mistakes"),
            Words("list-has-mistakes-next"),
            (Figure(Words("lines-to-mend"), wrong),),
            buttons=(deed_button("import_companies", primary=True), deed_button("help")),
        )
    new = keep_prospects(scene, read.prospects, scene.speaker.id)
    return Say(
        Words("list-is-kept"),
        figures=(
            Figure(Words("list-new"), new),
            Figure(Words("list-known"), len(read.prospects) - new),
        ),
        buttons=(deed_button("status"), deed_button("new_company"), deed_button("help")),
    )


def keep_prospects(desk: Desk, prospects: Sequence[Prospect], by: PersonId = NOBODY) -> int:
    """Each is there, once; how many are new.

    Those that the programme knows already stay as they are, but for a number that was missing.
    """
    found = preview(prospects, _known(desk))
    for prospect in found.known:
        if prospect.called.number:
            desk.companies.named(prospect.called)
    for prospect in found.new:
        company = desk.companies.named(prospect.called)
        look_up_later(prospect.called, desk)
        note(desk, company.id, "imported", by, prospect.note)
    return len(found.new)


class WhichNewCompany(WhichRegisteredCompany):
    """The company that was called, whichever the speaker speaks for."""

    def known(self, scene: Scene) -> str:  # noqa: ARG002 - a Question
        """Nothing is known beforehand."""
        return ""


DEEDS = (
    Deed(
        "new_company",
        needs=Right.ACT_FOR_COMPANIES,
        flow=Flow(
            (WhichNewCompany(), WhichUnit(), WhatCameOfIt(), NoteOnCall()), new_company, form_first=True
        ),
    ),
    Deed(
        "import_companies",
        needs=Right.ACT_FOR_COMPANIES,
        flow=Flow((TheList(),), import_companies, consequence=what_comes_in),
    ),
)
