"""The Teams app's zip: valid against the schema, and made of the settings."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from bot.package import FOLDER, NO_APP_ID, PYPROJECT, ROOT, PackageError, build_package
from bot.settings import Settings

APP_ID = "11111111-2222-4333-8444-555555555555"
SITE = "https://bot.programme.example"
APP_MANIFEST = ROOT / "node_modules/@microsoft/app-manifest"
no_schema = pytest.mark.skipif(
    not APP_MANIFEST.is_dir() or shutil.which("node") is None,
    reason="needs node and @microsoft/app-manifest (npm install)",
)


@pytest.fixture
def pyproject(tmp_path: Path) -> Path:
    path = tmp_path / "pyproject.toml"
    path.write_text('[project]\nversion = "1.2.3"\n')
    return path


def settings(**given: str) -> Settings:
    """These alone, whatever the machine's environment says."""
    given = {"app_id": "", "public_url": ""} | given
    return Settings(_env_file=None, programme=ROOT / "programme.toml", **given)  # type: ignore[call-arg, arg-type]


@pytest.fixture
def built(tmp_path: Path, pyproject: Path) -> Path:
    """A real bot's package."""
    return build_package(settings(app_id=APP_ID, public_url=f"{SITE}/"), tmp_path / "out", pyproject)


@pytest.fixture
def manifest(built: Path) -> dict[str, Any]:
    return read(built, "manifest.json")


def read(package: Path, file: str) -> dict[str, Any]:
    with ZipFile(package) as opened:
        found: dict[str, Any] = json.loads(opened.read(file))
    return found


def texts(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for one in node.values():
            yield from texts(one)
    elif isinstance(node, list):
        for one in node:
            yield from texts(one)


def unpacked(package: Path, folder: Path) -> Path:
    with ZipFile(package) as opened:
        opened.extractall(folder)
    return folder


def checked(folder: Path) -> subprocess.CompletedProcess[str]:
    node = shutil.which("node") or "node"
    return subprocess.run(
        [node, FOLDER / "check.mjs", folder], capture_output=True, text=True, timeout=60, check=False
    )


# The manifest's schema.


@no_schema
def test_the_package_is_valid_against_the_newest_schema_of_app_manifest(built: Path, tmp_path: Path) -> None:
    result = checked(unpacked(built, tmp_path / "app"))

    assert (result.returncode, result.stderr) == (0, "")
    assert "1.30" in result.stdout


@no_schema
@pytest.mark.parametrize(
    ("file", "spoil", "named"),
    [
        ("manifest.json", lambda it: it.pop("version"), "version"),
        ("manifest.json", lambda it: it.update(surprise=1), "surprise"),
        ("nn.json", lambda it: it.update({"description.short": "x" * 81}), "description.short"),
    ],
)
def test_a_mistake_in_the_manifest_or_a_language_is_named(
    built: Path, tmp_path: Path, file: str, spoil: Callable[[dict[str, Any]], object], named: str
) -> None:
    folder = unpacked(built, tmp_path / "app")
    document = read(built, file)
    spoil(document)
    (folder / file).write_text(json.dumps(document), "utf-8")

    result = checked(folder)

    assert result.returncode == 1
    assert result.stderr.startswith(f"{file}: ")
    assert named in result.stderr


def test_languages_use_the_manifests_released_schema(built: Path, manifest: dict[str, Any]) -> None:
    version = manifest["manifestVersion"]
    assert tuple(map(int, version.split("."))) >= (1, 10)
    for file in ("manifest.json", "nb.json", "nn.json"):
        assert f"/teams/v{version}/" in read(built, file)["$schema"]


# The zip.


def test_the_zip_holds_the_manifest_two_icons_and_the_languages_only(built: Path) -> None:
    with ZipFile(built) as package:
        assert sorted(package.namelist()) == [
            "color.png",
            "manifest.json",
            "nb.json",
            "nn.json",
            "outline.png",
        ]


def test_the_same_settings_make_the_same_bytes(built: Path, tmp_path: Path, pyproject: Path) -> None:
    again = build_package(settings(app_id=APP_ID, public_url=SITE), tmp_path / "again", pyproject)

    assert again.read_bytes() == built.read_bytes()


def test_no_gap_is_left_unfilled(built: Path) -> None:
    for file in ("manifest.json", "nb.json", "nn.json"):
        said = [one.replace("{theme}", "") for one in texts(read(built, file))]  # Teams fills that in itself
        assert [one for one in said if "{" in one or "}" in one] == []


# What comes from the settings.


def test_the_app_is_the_configured_bot_at_the_configured_address(
    built: Path, manifest: dict[str, Any]
) -> None:
    developer = manifest["developer"]

    assert built.name == "teams-app-1.2.3.zip"
    assert (manifest["id"], manifest["bots"][0]["botId"], manifest["version"]) == (APP_ID, APP_ID, "1.2.3")
    assert manifest["validDomains"] == ["bot.programme.example"]
    assert developer["websiteUrl"] == SITE
    assert developer["privacyUrl"] == f"{SITE}/privacy"
    assert developer["termsOfUseUrl"] == f"{SITE}/terms"


def test_a_bot_that_is_not_registered_gets_a_placeholder_that_says_so(
    tmp_path: Path, pyproject: Path
) -> None:
    built = build_package(settings(), tmp_path, pyproject)
    manifest = read(built, "manifest.json")

    assert built.name == "teams-app-1.2.3-placeholder.zip"
    assert (manifest["id"], manifest["bots"][0]["botId"]) == (NO_APP_ID, NO_APP_ID)
    assert manifest["validDomains"] == []
    assert manifest["developer"]["privacyUrl"] == "https://app.example/privacy"


@pytest.mark.parametrize(
    ("given", "version", "named"),
    [
        ({"app_id": "fremtid-bot"}, "1.2.3", "FREMTID_APP_ID"),
        ({"public_url": "http://bot.programme.example"}, "1.2.3", "FREMTID_PUBLIC_URL"),
        ({"public_url": "bot.programme.example"}, "1.2.3", "FREMTID_PUBLIC_URL"),
        ({}, "1.2.3.dev0", "project.version"),
    ],
)
def test_a_setting_that_makes_no_app_is_named(
    tmp_path: Path, pyproject: Path, given: dict[str, str], version: str, named: str
) -> None:
    pyproject.write_text(f'[project]\nversion = "{version}"\n')

    with pytest.raises(PackageError, match=named):
        build_package(settings(**given), tmp_path / "out", pyproject)

    assert not (tmp_path / "out").exists()


def test_a_programme_name_too_long_for_teams_is_refused(tmp_path: Path, pyproject: Path) -> None:
    longer = (ROOT / "programme.toml").read_text("utf-8").replace('name = "FREMtid', f'name = "{"x" * 31}', 1)
    (tmp_path / "programme.toml").write_text(longer, "utf-8")
    given = settings().model_copy(update={"programme": tmp_path / "programme.toml"})

    with pytest.raises(PackageError, match=r"programme\.name"):
        build_package(given, tmp_path / "out", pyproject)


def test_our_own_version_is_one_that_teams_takes(tmp_path: Path) -> None:
    assert build_package(settings(), tmp_path, PYPROJECT).is_file()


# What is written about it.


def test_the_guide_names_every_setting_that_the_bot_reads() -> None:
    guide = (ROOT / "docs/teams-app.md").read_text("utf-8")

    assert [name for name in Settings.model_fields if f"`{name.upper()}`" not in guide] == []
