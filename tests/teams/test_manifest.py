"""What the Teams app says of itself and how it looks, held against the rules of Teams and its store."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from PIL import Image

from bot.package import FOLDER, ROOT, build_package
from bot.settings import Settings
from manifest import icons
from programme.people import Language
from reading.intents.phrases import deed_named
from texts.entries import read_entries

COMMAND = re.compile(r"bots\[0\]\.commandLists\[(\d)\]\.commands\[(\d+)\]\.(title|description)")
PERSONAL = [
    "book_presentation", "my_meetings", "move_meeting", "cancel_meeting",
    "my_status", "ask_a_person", "language", "help",
]  # fmt: skip


@pytest.fixture
def built(tmp_path: Path) -> Path:
    site = "https://bot.programme.example"
    programme = ROOT / "programme.toml"
    settings = Settings(_env_file=None, programme=programme, app_id="", public_url=site)  # type: ignore[call-arg]
    return build_package(settings, tmp_path)


@pytest.fixture
def manifest(built: Path) -> dict[str, Any]:
    return read(built, "manifest.json")


def read(package: Path, file: str) -> dict[str, Any]:
    with ZipFile(package) as opened:
        found: dict[str, Any] = json.loads(opened.read(file))
    return found


def titles(package: Path, language: str, commands: int) -> list[str]:
    """The titles of one list of commands; English stands in the manifest itself."""
    lists = read(package, "manifest.json")["bots"][0]["commandLists"]
    if language == "en":
        return [one["title"] for one in lists[commands]["commands"]]
    words = read(package, f"{language}.json")
    count = len(lists[commands]["commands"])
    return [words[f"bots[0].commandLists[{commands}].commands[{place}].title"] for place in range(count)]


def texts(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for one in node.values():
            yield from texts(one)
    elif isinstance(node, list):
        for one in node:
            yield from texts(one)


# Names, descriptions and scopes.


@pytest.mark.parametrize("language", ["en", "nb", "nn"])
def test_names_and_descriptions_keep_the_stores_limits(built: Path, language: str) -> None:
    manifest = read(built, "manifest.json")
    found = {
        f"{part}.{size}": manifest[part][size]
        for part in ("name", "description")
        for size in ("short", "full")
    }
    found |= {} if language == "en" else read(built, f"{language}.json")

    assert len(found["name.short"]) <= 30
    assert len(found["name.full"]) <= 100
    assert len(found["description.short"]) < 80
    assert len(found["description.full"]) <= 4000
    assert len(found["description.full"].split()) <= 500
    assert found["description.short"] not in found["description.full"]
    assert len(manifest["developer"]["name"]) <= 32


@pytest.mark.parametrize("language", ["en", "nb", "nn"])
def test_the_texts_use_no_word_that_the_store_forbids(built: Path, language: str) -> None:
    manifest = read(built, "manifest.json")
    names = [manifest["name"]["short"], manifest["name"]["full"]]
    words = list(texts(manifest["description"]))
    if language != "en":
        file = read(built, f"{language}.json")
        names = [file["name.short"], file["name.full"]]
        words = [file["description.short"], file["description.full"]]

    for name in names:
        assert not re.search(
            r"\b(teams|microsoft|chat|calendar|help|app|bot|beta|test)\b", name, re.IGNORECASE
        )
    said = " ".join([*names, *words])
    assert not re.search(r"\b(MS|MSFT|best|beste|#1|nr\. 1)\b", said)
    assert "Teams" in said
    assert not re.search(r"(?<!Microsoft )\bTeams\b", said)


def test_the_bot_works_in_the_own_chat_and_in_channels_and_answers(manifest: dict[str, Any]) -> None:
    bot = manifest["bots"][0]

    assert bot["scopes"] == ["personal", "team"]
    assert bot["isNotificationOnly"] is False
    assert [one["scopes"] for one in bot["commandLists"]] == [["personal"], ["team"]]
    assert manifest["defaultInstallScope"] == "personal"


def test_addresses_are_encrypted_and_no_domain_is_everybodys(manifest: dict[str, Any]) -> None:
    urls = [url for key, url in manifest["developer"].items() if key.endswith("Url")]

    assert all(url.startswith("https://") for url in urls)
    for domain in manifest["validDomains"]:
        assert "*" not in domain
        assert not domain.endswith(("azurewebsites.net", "microsoft.com", "ngrok.io", "devtunnels.ms"))


def test_the_board_is_a_tab_that_teams_signs_people_in_to(manifest: dict[str, Any]) -> None:
    [tab] = manifest["staticTabs"]

    assert tab["scopes"] == ["personal"]
    assert tab["contentUrl"] == "https://bot.programme.example/board/tab?theme={theme}"
    assert tab["websiteUrl"] == "https://bot.programme.example/board"
    assert manifest["webApplicationInfo"] == {
        "id": manifest["id"],
        "resource": f"api://bot.programme.example/botid-{manifest['id']}",
    }
    assert manifest["validDomains"] == ["bot.programme.example"]


# Commands and languages.


def test_a_list_has_at_most_ten_commands_each_with_title_and_description(manifest: dict[str, Any]) -> None:
    lists = [one["commands"] for one in manifest["bots"][0]["commandLists"]]

    assert len(lists) <= 3
    for commands in lists:
        assert 1 <= len(commands) <= 10
        assert len({one["title"].casefold() for one in commands}) == len(commands)
        for one in commands:
            assert one["title"]
            assert one["description"]
            assert not one["title"].startswith("/")
            assert len(one["title"]) <= 32
            assert len(one["description"]) <= 128


def test_every_language_says_everything_that_the_manifest_says(built: Path, manifest: dict[str, Any]) -> None:
    expected = {"$schema", "name.short", "name.full", "description.short", "description.full"}
    expected |= {f"staticTabs[{place}].name" for place in range(len(manifest["staticTabs"]))}
    for one, commands in enumerate(manifest["bots"][0]["commandLists"]):
        for place in range(len(commands["commands"])):
            key = f"bots[0].commandLists[{one}].commands[{place}]"
            expected |= {f"{key}.title", f"{key}.description"}
    tags = {one["languageTag"]: one["file"] for one in manifest["localizationInfo"]["additionalLanguages"]}

    assert {manifest["localizationInfo"]["defaultLanguageTag"], *tags} == set(Language)
    for tag, file in tags.items():
        words = read(built, file)
        assert set(words) == expected, tag
        assert all(words.values())
        assert all(
            len(text) <= (32 if key.endswith("title") else 128)
            for key, text in words.items()
            if COMMAND.match(key)
        )


@pytest.mark.parametrize("language", ["en", "nb", "nn"])
def test_a_command_of_the_own_chat_is_heard_as_its_deed(built: Path, language: str) -> None:

    assert [deed_named(title) for title in titles(built, language, 0)] == PERSONAL


@pytest.mark.parametrize("language", ["en", "nb", "nn"])
def test_a_command_of_a_channel_is_help_or_a_question_that_has_an_answer(built: Path, language: str) -> None:
    first, *questions = titles(built, language, 1)
    answered = {entry.question[language] for entry in read_entries()}

    assert deed_named(first) == "help"
    assert questions
    assert set(questions) <= answered
    assert [deed_named(one) for one in questions] == [None] * len(questions)


# The icons.


@pytest.mark.parametrize("name", ["color", "outline"])
def test_the_icons_are_what_their_script_draws(name: str) -> None:
    drawn = {"color": icons.color, "outline": icons.outline}[name]()

    with Image.open(FOLDER / f"{name}.png") as kept:
        assert (kept.mode, kept.size, kept.tobytes()) == (drawn.mode, drawn.size, drawn.tobytes())


def test_the_colour_icon_has_teams_size_and_no_transparent_pixel(manifest: dict[str, Any]) -> None:
    with Image.open(FOLDER / "color.png") as icon:
        assert icon.size == (192, 192)
        assert icon.getchannel("A").getextrema() == (255, 255)
        assert "#" + icon.tobytes()[:3].hex().upper() == manifest["accentColor"]


def test_the_outline_icon_is_white_on_nothing_and_reaches_its_edges() -> None:
    with Image.open(FOLDER / "outline.png") as icon:
        assert icon.size == (32, 32)
        assert {pixel for _, pixel in icon.getcolors() or ()} == {icons.WHITE, icons.NOTHING}
        assert icon.getchannel("A").getbbox() == (0, 0, 32, 32)
