"""The one file that a layman writes: what is wrong with it is said, all of it, and where."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from random import Random

import pytest

from bot.programme_file import ProgrammeFileError, read_programme
from bot.programme_file.documented import page
from bot.programme_file.mistakes import keys_of, model_in
from bot.programme_file.shape import ProgrammeFile
from programme import plan
from programme.groups.rules import GroupSizes, GroupWeights
from programme.plan import Kind
from tests.programme.changed_files import changed, sound

ROOT = Path(__file__).parents[2]
SHIPPED = (ROOT / "programme.toml").read_text("utf-8")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "programme.toml"


def mistakes(file: Path, text: str | bytes) -> list[str]:
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ProgrammeFileError) as refused:
        read_programme(file)
    return [line.removeprefix(str(file)).removeprefix(": ") for line in str(refused.value).splitlines()]


def line_with(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_all_mistakes_are_named_at_once_by_line_table_and_key(file: Path):
    text = SHIPPED.replace("places = 40", 'places = "mange"').replace('"12:30-15:30"', '"etter lunsj"', 1)
    text = text.replace("decide_by = 2027-10-01\n", "").replace("from = 2026-12-23", 'from = "jul"')
    text = text.replace("ends = 2027-09-07T15:00:00", "ends = 2027-09-07T08:00:00")
    text = text.replace('id = "vera"', 'id = "harald"').replace('name = "Vera', 'nmae = "Vera')

    found = mistakes(file, text)

    assert len(found) == 8
    for part, told in (
        ("[programme]", "[programme], decide_by: is missing"),
        ('places = "mange"', "[programme], places: found 'mange'; a number from 1 to 10000, without quotes,"),
        ("ends = ", "[kickoff], ends: found 2027-09-07T08:00:00; a time after starts"),
        (
            'hours = { mon = ["09:00-11:30", "etter',
            "[[hosts]] nr. 1, hours.mon: found 'etter lunsj'; two times",
        ),
        ('nmae = "Vera', "[[hosts]] nr. 2, nmae: is not a key; name would do"),
        ('from = "jul"', "[[closed]] nr. 1, from: found 'jul'; a date, such as 2027-10-01,"),
    ):
        assert any(line.startswith(f", line {line_with(text, part)}: {told}") for line in found), told
    assert any("[[hosts]] nr. 2, id: found 'harald' twice" in line for line in found)


@pytest.mark.parametrize(
    ("found", "made", "told"),
    [
        ("[[reminders]]", "[[reminder]]", "[reminder]: is not a key; reminders would do"),
        ("[kickoff]", "[kickof]", "[kickof]: is not a key; kickoff would do"),
        ("[meetings.startup]", "[meetings.start]", "[meetings.start]: is not a key; startup would do"),
        ("places = 40\n", "", "[programme], places: is missing"),
        ("register_by", "places = 40\nregister_by", "[kickoff], places: is not a key; it stands in"),
        ('["nb", "nn", "en"]', "[]", "[programme], languages: found []; at least one would do"),
        ('["nb", "nn", "en"]', '["nb", "nb"]', "each of them once would do"),
        ('["nb", "nn", "en"]', '"nb"', "languages: found 'nb'; a list in square brackets would do"),
        ('["nb", "nn", "en"]', '["nb", "da"]', "languages: found 'da'; \"nb\", \"nn\" or \"en\""),
        ('"https://teams', '"http://teams', 'an address that begins with "https://"'),
        ("places = 40", "places = 40.5", "places: found 40.5; a number from 1 to 10000 would do"),
        ("places = 40", "places = true", "places: found True; a number from 1 to 10000 would do"),
        ("horizon_days = 60", "horizon_days = 100000", "[meetings.presentation], horizon_days: found 100000"),
        ("notice_hours = 24", "notice_hours = 1440", "less than horizon_days, 60 days, would do"),
        ("2027-09-07T09:00:00", "2027-09-07T09:00:00+02:00", "the programme's own time, without a zone"),
        ("2027-09-07T09:00:00", "2027-09-07", "a date and a time, such as"),
        ("register_by = 2027-09-03", "register_by = 2027-09-08", "[kickoff], register_by: found 2027-09-08"),
        ("decide_by = 2027-10-01", "decide_by = 2072-10-01", "[programme], decide_by: found 2072-10-01"),
        ('"2027-08-16 at', '"2027-09-06 at', "nr. 8, when: found '2027-09-06 at 09:00'; a date in the half"),
        ('"2027-08-16 at', '"2026-08-16 at', "the half year before register_by, 2027-09-03, would do"),
        ('when = "1 day after at', 'when = "2029-09-08 at', "a date within a year of the kick-off"),
        ("to = 2027-01-03", "to = 2026-01-03", "[[closed]] nr. 1, to: found 2026-01-03; a date from"),
        ("to = 2027-01-03", "to = 9999-12-31", "a year from 2000 to 2100 would do"),
        ('mon = ["09:00-11:30"', 'mon = ["11:30-09:00"', '\'12:30-15:30\']; "09:00-11:30", with'),
        ('mon = ["09:00-11:30"', 'mon = ["09:00-13:00"', "hours that don't overlap, such as \"09:00-15:30\""),
        ("{ mon =", "{ mandag =", "mandag: is not a key; mon, tue, wed, thu, fri, sat or sun would"),
        ("Europe/Oslo", "Europe/Olso", "[programme], timezone: found 'Europe/Olso'; a zone"),
        ("merete.helland@nnn.no", "merete.helland", "contact: found 'merete.helland'; an e-mail"),
        ('["confirmed", "waiting"]', '["alle"]', "[kickoff], invites: found 'alle'"),
        ("[kickoff]\n", "[[kickoff]]\n", "[kickoff], with one bracket on each side, would do"),
        ("hosts_needed = 2", "hosts_needed = 3", "hosts_needed: found 3; there are 2 hosts"),
        ('name = "FREMtid for kompetanse"', 'name = ""', "[programme], name: found ''; a text would do"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_what_would_do(file: Path, found: str, made: str, told: str):
    assert found in SHIPPED
    assert told in "\n".join(mistakes(file, SHIPPED.replace(found, made, 1)))


def _without_hours_together(text: str) -> str:
    first, second = re.findall(r"hours = \{.+\}", text)
    text = text.replace(first, 'hours = { mon = ["09:00-11:30"], wed = ["09:00-10:45"] }')
    return text.replace(second, 'hours = { tue = ["09:00-15:00"], wed = ["09:15-12:00"] }')


def test_a_meeting_for_which_no_two_hosts_have_hours_is_named(file: Path):
    (told,) = mistakes(file, _without_hours_together(SHIPPED))
    assert told.endswith(
        "[meetings.startup], hosts_needed: found 2; never do 2 hosts have hours for a meeting of 90 minutes "
        "that begins at the same time: mend their hours, or this"
    ), "Wednesdays from 9.00 and from 9.15 are no start that is the same"


def test_a_meeting_that_fits_into_nobodys_hours_is_named(file: Path):
    long = SHIPPED.replace("minutes = 90", "minutes = 300").replace("minutes = 45", "minutes = 300")
    told = mistakes(file, long)
    assert any("[meetings.startup], hosts_needed: found 2; never do 2 hosts" in one for one in told), told


def test_hosts_who_open_their_hours_in_the_chat_need_none_in_the_file(file: Path):
    file.write_text(re.sub(r"hours = \{.+\}", "hours = {}", SHIPPED), "utf-8")
    assert read_programme(file).meetings[Kind.STARTUP].hosts_needed == 2


def test_one_closed_period_in_single_brackets_is_told_how_it_is_written(file: Path):
    periods = re.compile(r"\[\[closed\]\]\n.+\n.+\n.+\n\n")
    one = periods.sub("", periods.sub("[closed]\nfrom = 2027-07-12\nto = 2027-08-01\n\n", SHIPPED, count=1))
    assert mistakes(file, one)[0].endswith("[[closed]], with two brackets on each side, would do")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[programme]\nname = FREMtid", ", line 2, from character 8: can't be read: 'name = FREMtid'"),
        ('[programme]\nname = "FREMtid', ", line 2, from character 16: can't be read: 'name = \"FREMtid'"),
        ("[programme]\nname = 'x'\nname = 'y'", ", line 3, from character 11: can't be read: \"name = 'y'\""),
        ("a = " + "[" * 100_000, "can't be read: too many brackets"),
        ("a = " + "9" * 5000, "can't be read"),
        ("#" * 1_000_001, "is longer than 1000 kB"),
    ],
)  # fmt: skip
def test_what_cant_be_parsed_is_told_with_its_line(file: Path, text: str, told: str):
    assert told in mistakes(file, text)[0] or "end of document" in mistakes(file, text)[0]


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-be")


@pytest.mark.parametrize(
    "written",
    [
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.encode("utf-16"),
        lambda text: b"\xfe\xff" + _utf16(text),
        _utf16,
        lambda text: text.encode("utf-16-le"),
        lambda text: text.encode("cp1252"),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: unicodedata.normalize("NFD", text).encode(),
    ],
    ids=["mark", "utf-16", "utf-16 be", "no mark", "no mark le", "windows", "crlf", "parted letters"],
)
def test_what_editors_on_windows_write_is_read(file: Path, written: Callable[[str], bytes]):
    text = SHIPPED.replace("Vera Eksempel", "Vera Prøvå Ærlig")
    file.write_bytes(written(text))

    read = read_programme(file)

    assert read.hosts[1].name == "Vera Prøvå Ærlig"
    assert read.about.years == "2027–2030"


@pytest.mark.parametrize("broken", [b"\x81", "ø".encode() + b"\xf8"], ids=["nothing", "two at once"])
def test_letters_of_two_encodings_at_once_are_named_by_line(file: Path, broken: bytes):
    text = SHIPPED.replace("–", "-").encode("ascii", "ignore").replace(b"Vera Eksempel", b"Vera " + broken)

    line = text[: text.index(b"Vera ")].count(b"\n") + 1
    assert mistakes(file, text) == [f"line {line} has a character that can't be read; save the file as UTF-8"]


_NUMBER = re.compile(r"^(?P<key>[a-z_]+) = \d+(?=\s)", re.MULTILINE)


@pytest.mark.parametrize("number", [0, -1, 10**7, 10**30])
def test_a_number_that_nothing_can_be_done_with_is_refused_wherever_it_stands(file: Path, number: int):
    sound_at_0 = ("buffer", *(weight.name for weight in fields(GroupWeights)))
    keys = [key for key in _NUMBER.findall(SHIPPED) if number or not key.startswith(sound_at_0)]
    text = _NUMBER.sub(lambda line: f"{line['key']} = {number}" if line["key"] in keys else line[0], SHIPPED)

    found = mistakes(file, text)

    assert len(found) == len(keys)
    for key in keys:
        assert any(f"{key}: found {number}; a number from" in line for line in found), key


def test_no_time_between_two_meetings_is_a_time(file: Path):
    file.write_text(SHIPPED.replace("buffer_after_minutes = 15", "buffer_after_minutes = 0"), "utf-8")

    assert read_programme(file).meetings[Kind.PRESENTATION].buffer_after_minutes == 0


def test_what_cannot_be_seen_stands_in_no_name(file: Path):
    file.write_text(SHIPPED.replace("Harald Eksempel", "\u202eHarald\u200b Eksempel"), "utf-8")
    assert read_programme(file).hosts[0].name == "Harald Eksempel"
    assert "hosts]] nr. 1, name: " in mistakes(file, SHIPPED.replace("Harald Eksempel", "\u200b"))[0]


def test_a_missing_file_says_what_to_do(tmp_path: Path):
    for nothing in (tmp_path / "none.toml", tmp_path):
        with pytest.raises(ProgrammeFileError, match="FREMTID_PROGRAMME"):
            read_programme(nothing)


def test_what_the_file_may_say_and_what_the_programme_is_made_of_are_the_same():
    made_of = {
        "programme": plan.About,
        "kickoff": plan.Kickoff,
        "hosts": plan.Host,
        "closed": plan.Closed,
        "waiting_list": plan.WaitingList,
        "after_presentation": plan.AfterPresentation,
        "reminders": plan.ReminderRule,
        "themes": plan.Theme,
        "groups": GroupSizes,
        "group_weights": GroupWeights,
    }
    for table, ours in made_of.items():
        model = model_in(keys_of(ProgrammeFile)[table])
        assert model is not None
        in_the_chat = {"on"} if table == "hosts" else set()
        assert set(model.model_fields) == {one.name for one in fields(ours)} - in_the_chat


def test_the_page_tells_what_the_model_checks():
    written = (ROOT / "docs/programme.md").read_text("utf-8")

    assert written == page(), "python -m bot.programme_file.documented > docs/programme.md"


def _end_well(file: Path, seeds: range) -> int:
    """Each changed file is read as a sound programme, or refused in lines; how many were refused."""
    refused = 0
    for seed in seeds:
        file.write_bytes(changed(SHIPPED, Random(seed)))
        try:
            sound(read_programme(file))
        except ProgrammeFileError as error:
            refused += 1
            lines = str(error).splitlines()
            assert lines, seed
            assert all(line.startswith(str(file)) and len(line) < 1000 for line in lines), (seed, lines)
        except BaseException as error:
            error.add_note(f"the file of seed {seed}")
            raise
    return refused


def test_a_changed_file_is_a_programme_or_refused_in_sentences(file: Path):
    assert 50 < _end_well(file, range(150)) < 150


@pytest.mark.long
@pytest.mark.ci
def test_ten_thousand_changed_files_are_programmes_or_refused_in_sentences(file: Path):
    assert 5_000 < _end_well(file, range(1_000, 11_000)) < 10_000
