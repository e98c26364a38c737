"""What a message wants: the deed and how surely, what is denied, and what is only asked."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path

import pytest

from bot.programme_file import read_programme
from reading.intents.examples import FOLDER, NAME, contacts, group
from reading.intents.features import embed
from reading.intents.masking import masked
from reading.intents.model import Model
from reading.intents.read import Intent, read_intent
from reading.intents.shipped import SHIPPED, trained_file
from reading.intents.spelling import spelt
from reading.intents.training import train
from reading.message import read_message
from reading.reading import Asker, read
from reading.scoring import scored, shares

SETS = Path(__file__).parent / "sets"
ASKER = Asker(read_programme(Path("programme.toml")), datetime(2027, 8, 25, 10, 0))  # noqa: DTZ001 - local
TWO_MEGABYTES = 2_000_000


@cache
def _model() -> Model:
    return Model.read(trained_file(SHIPPED))


def _scores(text: str, *, of_group: bool) -> Mapping[str, float]:
    return _model().asked(text, embed, group=of_group)


def _intent(text: str, *, of_group: bool = False) -> Intent:
    return read_intent(read_message(text), _scores(text, of_group=of_group), of_group=of_group)


def test_what_is_shipped_was_trained_on_the_texts_as_they_are() -> None:
    """If this fails: `make trained`, and commit the file."""
    [file] = SHIPPED.glob("*.npz")
    assert file == trained_file(SHIPPED)
    assert file.stat().st_size < TWO_MEGABYTES


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("bestill presentasjon", "book_presentation"),
        ("Hei, vi vil gjerne bestille oppstartsmøte", "book_startup_meeting"),
        ("vi må avlyse møtet", "cancel_meeting"),
        ("me vil flytte møtet", "move_meeting"),
        ("please cancel our meeting", "cancel_meeting"),
    ],
)
def test_a_deeds_very_words_are_sure(text: str, deed: str) -> None:
    reading = read(text, ASKER, lambda said: _scores(said, of_group=False))
    assert (reading.intent.deed, reading.sure, reading.unread) == (deed, True, ())


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("bestil presentasjon onsdag kl 10", "book_presentation"),
        ("æ må flyt møtet", "move_meeting"),
        ("eg vil gjerne høyre meir om programmet i eit møte", "book_presentation"),
        ("could somebody ring me back", "ask_a_person"),
    ],
)
def test_a_likely_deed_opens_and_never_acts(text: str, deed: str) -> None:
    reading = read(text, ASKER, lambda said: _scores(said, of_group=False))
    assert (reading.intent.deed, reading.sure) == (deed, False)


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("vi har ikke tenkt å trekke oss fra noe som helst", "withdraw"),
        ("jeg ba ikke om at dere skulle flytte det", "move_meeting"),
        ("det er ikke nødvendig å avlyse", "cancel_meeting"),
        ("vi avlyser ikke", "cancel_meeting"),
        ("me skal ikkje flytte presentasjonen", "move_meeting"),
        ("vi ska itj flytt på nå", "move_meeting"),
        ("there's no reason to cancel the meeting", "cancel_meeting"),
        ("we never asked you to move it", "move_meeting"),
        ("you needn't reschedule anything", "move_meeting"),
        ("we don't want to withdraw", "withdraw"),
        ("vi har iskkje tenkt å avlyse", "cancel_meeting"),
    ],
)
def test_a_denied_deed_is_named_as_denied(text: str, denied: str) -> None:
    intent = _intent(text)
    assert (intent.deed, intent.sure, intent.denied) == (None, False, denied)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("ikke glem å flytte møtet vårt", "move_meeting"),
        ("kan vi ikke flytte møtet til fredag?", "move_meeting"),
        ("vi kan ikke på torsdag, må flytte møtet", "move_meeting"),
        ("vi kan ikke komme på møtet, avlys det", "cancel_meeting"),
        ("we can't on Thursday, please move the meeting", "move_meeting"),
        ("ikkje flytt møtet, avlys det", "cancel_meeting"),
        ("vi vil ikke være med", "decline"),
        ("vi har ikke sett den presentasjonen ennå, finn en tid til oss", "book_presentation"),
        ("vi får det ikke til på onsdag, kan vi finne en annen dag", "move_meeting"),
        ("det høver ikkje likevel på torsdag, finn me ein ny dag?", "move_meeting"),
    ],
)
def test_denial_reaches_no_further_than_it_means(text: str, deed: str) -> None:
    assert _intent(text).deed == deed


@pytest.mark.parametrize(
    "text",
    [
        "kan vi trekke oss underveis?",
        "går det an å trekke seg etter et halvt år",
        "hva skjer hvis vi må avlyse møtet?",
        "kva om me må trekkje oss",
        "can we withdraw once we have started",
        "what happens if we cancel",
    ],
)
def test_whether_and_what_if_are_questions(text: str) -> None:
    intent = _intent(text)
    assert (intent.deed, intent.sure) == (None, False)


@pytest.mark.parametrize(
    "text",
    [
        "får vi noe skriftlig etter presentasjonen?", "får me lysbileta etter presentasjonen?",
        "do we get anything in writing after the presentation?", "kan me byte tema etter at me har starta?",
        "treng me å svare før sommaren?", "is the presentation in English or Norwegian?",
        "er presentasjonen på norsk eller engelsk?", "skulle me trekt oss, måtte me då betalt likevel?",
    ],
)  # fmt: skip
def test_a_contacts_question_opens_no_deed_that_it_doesnt_name(text: str) -> None:
    assert _intent(text).deed is None


@pytest.mark.parametrize(
    "text",
    [
        "møtet ble avlyst på grunn av uværet", "det førre møtet vart flytta to gonger",
        "the last meeting was cancelled because of the storm", "vi flyttet møterommet opp en etasje i vår",
        "me flytta møterommet opp i andre etasje i vår", "we postponed our new packing line to spring",
    ],
)  # fmt: skip
def test_what_is_told_of_a_meeting_is_no_wish(text: str) -> None:
    assert _intent(text).deed is None


@pytest.mark.parametrize(
    "text",
    ["hva om Prøvekorn trekker seg?", "kva om Prøvekorn trekkjer seg", "what if Prøvekorn pulls out?"],
)
def test_what_if_a_company_leaves_takes_no_company_out(text: str) -> None:
    assert _intent(text, of_group=True).deed in {None, "company"}


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("vi ønsker presesntation", "vi ønsker presentation"), ("ja likkje", "ja ikkje"),
        ("nkår har vi oppstartsmøte", "når har vi oppstartsmøte"), ("hra noe", "hra noe"),
        ("onsdag", "onsdag"), ("møre og romsdal", "møre og romsdal"), ("12 kl10", "12 kl10"),
    ],
)  # fmt: skip
def test_a_word_with_a_letter_wrong_is_read_as_the_one_that_was_meant(text: str, read_as: str) -> None:
    assert spelt(text) == read_as


@pytest.mark.parametrize(
    ("text", "deed", "question"),
    [
        ("hvordan bestiller vi en presentasjon?", "book_presentation", "bestill"),
        ("korleis flyttar vi avtalen?", "move_meeting", "flytt"),
        ("how do I turn off the reminders?", "reminders", "paminnelse"),
        ("hvordan avlyser vi møtet?", None, "avlys"),
    ],
)
def test_how_to_opens_a_harmless_deed_with_the_answer_above(
    text: str, deed: str | None, question: str
) -> None:
    intent = _intent(text)
    assert (intent.deed, intent.question) == (deed, question)
    assert not intent.sure


def test_of_two_wishes_the_first_is_moving_and_the_other_is_named() -> None:
    intent = _intent("vi må avlyse møtet eller flytte det")
    assert (intent.deed, intent.also, intent.sure) == ("move_meeting", ("cancel_meeting",), False)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("fellesmelding til bekreftede bedrifter i Agder", "broadcast"),
        ("flytt møtet til Prøvekorn til neste uke", "move_meeting"),
        ("noter at Prøvekorn vil ringes i mars", "add_note"),
        ("kven er det som ikkje har svart", "companies"),
        ("give Vera the role of leader", "give_role"),
        ("Prøvekorn trekker seg", "withdraw"),
    ],
)
def test_the_project_group_is_read_as_such(text: str, deed: str) -> None:
    assert _intent(text, of_group=True).deed == deed


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("hvem har trukket seg", {"companies"}),
        ("has Prøvekorn registered for the kick-off", {"company"}),
        ("kva har Prøvekorn fått av påminningar", {"company", "company_messages", "reminders"}),
        ("kan du vise meg Testkrok", {"company"}),
        ("køen", {"waiting_list"}),
        ("når skal Vera til Prøvekorn", {"calendar", "company"}),
    ],
)
def test_a_question_of_the_project_group_opens_what_it_asks_to_see(text: str, deeds: set[str]) -> None:
    asker = replace(ASKER, of_group=True)
    assert read(text, asker, lambda said: _scores(said, of_group=True)).intent.deed in deeds


@pytest.mark.parametrize("text", ["avlys møtet med Prøvekorn", "kan du flytte møtet med Prøvekorn"])
def test_what_only_sounds_like_a_question_is_done(text: str) -> None:
    assert _intent(text, of_group=True).deed in {"cancel_meeting", "move_meeting"}


@pytest.mark.parametrize(
    "text", ["", "?", "😀", "1", "x" * 10_000, "🙂 " * 400, "ikke", "ikke ikke ikke", "hvis"]
)
@pytest.mark.parametrize("of_group", [False, True])
def test_any_text_is_read(text: str, of_group: bool) -> None:
    assert not (intent := _intent(text, of_group=of_group)).sure or intent.deed


def test_without_a_classifier_the_very_words_are_read() -> None:
    assert read_intent(read_message("vi må avlyse møtet"), {}).deed == "cancel_meeting"
    assert read("vi må avlyse møtet", ASKER, lambda _: {}).sure
    assert not read("vi må avlyse møtet med banken", ASKER, lambda _: {}).sure


@pytest.mark.long
@pytest.mark.ci
@pytest.mark.parametrize(
    ("name", "least", "most_misread"),
    [
        ("contacts", 0.96, 0.01),
        ("contacts_unseen", 0.93, 0.01),
        ("leader", 0.96, 0.01),
        ("leader_unseen", 0.90, 0.035),
        ("contacts_first_sight", 0.92, 0.015),
        ("leader_first_sight", 0.90, 0.03),
        ("leader_second_sight", 0.93, 0.02),
        ("leader_third_sight", 0.90, 0.025),
        ("leader_fourth_sight", 0.92, 0.025),
        ("leader_fifth_sight", 0.94, 0.02),
        ("contacts_second_sight", 0.93, 0.03),
        ("contacts_third_sight", 0.95, 0.01),
        ("contacts_fourth_sight", 0.95, 0.01),
        ("leader_sixth_sight", 0.97, 0.01),
        ("contacts_fifth_sight", 0.95, 0.012),
        ("leader_seventh_sight", 0.93, 0.02),
        ("contacts_sixth_sight", 0.97, 0.01),
        ("leader_eighth_sight", 0.93, 0.035),
        ("contacts_seventh_sight", 0.96, 0.012),
        ("leader_ninth_sight", 0.95, 0.02),
        ("contacts_eighth_sight", 0.90, 0.012),
        ("leader_tenth_sight", 0.95, 0.01),
        ("contacts_ninth_sight", 0.95, 0.0),
        ("leader_eleventh_sight", 0.95, 0.0),
        ("contacts_tenth_sight", 0.95, 0.0),
        ("leader_twelfth_sight", 0.95, 0.025),
        ("contacts_eleventh_sight", 0.87, 0.05),
        ("leader_thirteenth_sight", 0.91, 0.06),
    ],
)
def test_the_figures_of_our_sets(name: str, least: float, most_misread: float) -> None:
    lines = [json.loads(line) for line in (SETS / f"{name}.jsonl").read_text("utf-8").splitlines()]
    of_group = name.startswith("leader")
    asker = replace(ASKER, of_group=of_group)
    readings = [read(line["text"], asker, lambda said: _scores(said, of_group=of_group)) for line in lines]
    figures = shares(
        one for reading, line in zip(readings, lines, strict=True) if (one := scored(reading, line))
    )
    [found] = [shared for (_, language), shared in figures.items() if language == "all"]
    assert found["hit"] >= least
    assert found.get("misread", 0) <= most_misread
    assert found.get("acted", 0) == 0


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("er du en robot?", "robot"), ("hvem er du?", "robot"), ("kven er du?", "robot"),
        ("who are you?", "robot"), ("hvor lenge varer presentasjonen?", "pres-lengde"),
        ("how long is the presentation?", "pres-lengde"),
        ("kommer det en kalenderinvitasjon?", "kalender"),
    ],
)  # fmt: skip
def test_what_people_ask_of_the_machine_and_the_meeting_is_answered_at_once(text: str, entry: str) -> None:
    assert _intent(text).question == entry


def test_no_line_that_measures_was_learnt() -> None:
    learnt = {one.text.casefold().strip(" .?!") for one in (*contacts().examples, *group().examples)}
    for file in SETS.glob("*_unseen.jsonl"):
        lines = [
            json.loads(line)["text"].casefold().strip(" .?!") for line in file.read_text("utf-8").splitlines()
        ]
        assert not learnt & set(lines)


def test_each_deed_has_wordings_in_each_language() -> None:
    assert contacts().deeds >= {"book_presentation", "withdraw", "reminders"}
    assert group().shared <= contacts().deeds
    assert FOLDER.is_dir()


@pytest.mark.long
def test_training_again_decides_alike(tmp_path: Path) -> None:
    train(tmp_path, tmp_path / "again")
    again = Model.read(trained_file(tmp_path / "again"))
    texts = [json.loads(line)["text"] for line in (SETS / "contacts.jsonl").read_text("utf-8").splitlines()]
    alike = [
        read_intent(read_message(text), again.asked(text, embed)).deed == _intent(text).deed for text in texts
    ]
    assert sum(alike) / len(alike) >= 0.98


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("Kornprøven didn't show up", f"{NAME} didn't show up"),
        ("inviter Havgløtt Prøvefisk AS", f"inviter {NAME}"),
        ("Hvme har ikke svart", "Hvme har ikke svart"),
        ("Vis bedriftene i Møre og Romsdal", "Vis bedriftene i Møre og Romsdal"),
        ("HVEM ER MED", "HVEM ER MED"),
    ],
)
def test_names_that_were_never_learnt_are_read_as_one_that_was(text: str, read_as: str) -> None:
    assert masked(text) == read_as


@pytest.mark.parametrize(
    "text",
    [
        "jeg må snakke med tillitsvalgt først", "vent litt, skal bare høre med driftslederen",
        "må høyre med verneombodet fyrst", "I'll have to ask the union rep first",
    ],
)  # fmt: skip
def test_whoever_asks_somebody_first_only_puts_off(text: str) -> None:
    intent = _intent(text)
    assert (intent.deed, intent.puts_off) == (None, True)


@pytest.mark.parametrize(
    "text", ["må høre med Kari, men fredag går fint", "vi skal høre med Per om vi kan flytte møtet"]
)
def test_whoever_says_more_than_that_doesnt_only_put_off(text: str) -> None:
    assert not _intent(text).puts_off


@pytest.mark.parametrize(
    "text",
    [
        "onsdag funker ikke likevel, torsdag?",
        "onsdag går ikkje likevel, torsdag?",
        "Wednesday doesn't work, Thursday?",
    ],
)
def test_one_time_for_another_is_a_move(text: str) -> None:
    assert read(text, ASKER, lambda said: _scores(said, of_group=False)).intent.deed == "move_meeting"


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("krav", "claims"), ("krava", "claims"), ("claims", "claims"), ("hvem venter på svar", "questions"),
        ("kven ventar på svar frå oss", "questions"), ("who is waiting for an answer?", "questions"),
    ],
)  # fmt: skip
def test_what_waits_for_the_project_group_is_named(text: str, deed: str) -> None:
    assert _intent(text, of_group=True).deed == deed


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("kommer det en lenke?", "teams-lenke"), ("kjem det ei lenkje?", "teams-lenke"),
        ("will there be a link?", "teams-lenke"), ("er det digitalt?", "pres-format"),
        ("is it online?", "pres-format"), ("kva er prosjektet", "hva-er"), ("hva er prosjektet", "hva-er"),
    ],
)  # fmt: skip
def test_short_questions_have_their_answers(text: str, entry: str) -> None:
    intent = _intent(text)
    assert (intent.deed, intent.question) == (None, entry)


@pytest.mark.parametrize("text", ["nummer 3", "3", "nr. 2"])
def test_a_number_alone_asks_nothing(text: str) -> None:
    intent = _intent(text)
    assert (intent.deed, intent.question, intent.near) == (None, None, ())


@pytest.mark.parametrize(
    "text",
    ["mangler dere noe fra oss", "trenger vi å ta med noe", "manglar de noko frå oss", "har dere ferie nå"],
)
def test_a_question_without_its_mark_binds_nobody(text: str) -> None:
    assert _intent(text).deed not in {"decline", "withdraw", "confirm_participation", "accept_offer"}


@pytest.mark.parametrize(
    "text", ["hva om bare halvparten kan komme, må vi flytte da?", "kva om nokon er sjuke, må vi avlyse då"]
)
def test_what_comes_of_it_is_no_wish(text: str) -> None:
    assert _intent(text).deed is None


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("vis gruppe 2", "group"), ("show group 3", "group"), ("hva står på planen i dag", "calendar"),
        ("ta vekk Per som vert", "take_role"), ("finn ei anna tid for møtet med Prøvekorn", "move_meeting"),
    ],
)  # fmt: skip
def test_what_the_project_group_names_by_other_words_is_opened(text: str, deed: str) -> None:
    assert _intent(text, of_group=True).deed == deed


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("kan vi skuve på møtet", "move_meeting"), ("tinga presentasjon", "book_presentation"),
        ("kva står på planen i dag", "my_meetings"),
    ],
)  # fmt: skip
def test_what_contacts_name_by_other_words_is_opened(text: str, deed: str) -> None:
    assert _intent(text).deed == deed


def test_of_two_deeds_that_are_as_likely_neither_opens_and_both_are_offered() -> None:
    scores = {"cancel_meeting": 0.4, "move_meeting": 0.35, "none": 0.1}
    intent = read_intent(read_message("det med onsdag da"), scores)
    assert (intent.deed, intent.maybe) == (None, ("cancel_meeting", "move_meeting"))


def test_what_is_denied_is_not_offered() -> None:
    scores = {"cancel_meeting": 0.4, "move_meeting": 0.35, "none": 0.1}
    assert read_intent(read_message("vi skal ikke avlyse noe"), scores).maybe == ()


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("vi dropper møtet på mandag, har ikke folk på jobb", "cancel_meeting"),
        ("det vert ikkje noko møte på oss fredag", "cancel_meeting"),
        ("vi kommer ikke torsdag, trenger ikke ny tid", "cancel_meeting"),
        ("we will not make it on Thursday, no need for a new time", "cancel_meeting"),
    ],
)
def test_what_cannot_be_is_no_denial_of_what_follows_from_it(text: str, deed: str) -> None:
    assert _intent(text).deed == deed


@pytest.mark.parametrize("text", ["ikke dropp møtet", "vi vil ikke flytte møtet", "vi trenger ikke ny tid"])
def test_what_is_not_wished_is_denied(text: str) -> None:
    assert _intent(text).deed is None
    assert _intent(text).denied in {"cancel_meeting", "move_meeting"}


@pytest.mark.parametrize(
    ("text", "of_group"),
    [
        ("i fjor flytta me møtet to gonger", False),
        ("last week we moved the packing line", False),
        ("jeg var syk på mandag, men nå er jeg på beina", True),
    ],
)
def test_what_was_long_ago_is_no_wish(text: str, of_group: bool) -> None:
    assert _intent(text, of_group=of_group).deed is None
