"""Makes the Teams app's zip of `manifest/`, the settings, the programme's name and the project's version."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from bot.programme_file import read_programme
from bot.settings import Settings
from bot.version import PYPROJECT, version

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "manifest"
NO_APP_ID = "00000000-0000-0000-0000-000000000000"
"""Stands in for a bot that isn't registered yet: the zip is valid, but Teams can't reach any bot with it."""
NO_SITE = "https://app.example"
"""Stands in for the public address; `.example` belongs to nobody (RFC 2606)."""
LONGEST_NAME = 30
"""Characters of an app's short name (the manifest's schema)."""

_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_VERSION = re.compile(r"\d+\.\d+\.\d+")


class PackageError(ValueError):
    """No valid app can be made of these settings: all reasons, a line each."""


def build_package(settings: Settings, out: Path, pyproject: Path = PYPROJECT) -> Path:
    """The zip, made anew in the folder `out`: the same bytes for the same settings and files.

    Without an APP_ID it's named `…-placeholder.zip`: good for a look at it, not for Teams.
    Raises PackageError, and ProgrammeFileError for a programme file with mistakes.
    """
    name = read_programme(settings.programme).about.name
    number = version(pyproject)
    if wrong := list(_mistakes(settings, name, number)):
        raise PackageError("\n".join(wrong))
    values = {
        "programme": name,
        "version": number,
        "app_id": settings.app_id.lower() or NO_APP_ID,
        "site": settings.public_url.rstrip("/") or NO_SITE,
        "host": urlsplit(settings.public_url or NO_SITE).netloc,
    }
    manifest = _filled(_read("manifest.json"), values)
    manifest["validDomains"] = _domains(settings.public_url)
    languages = [one["file"] for one in manifest["localizationInfo"]["additionalLanguages"]]
    files = {"manifest.json": _written(manifest)}
    files |= {file: _written(_filled(_read(file), values)) for file in languages}
    files |= {file: (FOLDER / file).read_bytes() for file in manifest["icons"].values()}
    out.mkdir(parents=True, exist_ok=True)
    placeholder = "" if settings.app_id else "-placeholder"
    return _zipped(files, out / f"teams-app-{number}{placeholder}.zip")


def _mistakes(settings: Settings, name: str, version: str) -> Iterator[str]:
    if settings.app_id and not _GUID.fullmatch(settings.app_id):
        yield f"FREMTID_APP_ID: found {settings.app_id!r}; the app's id from Entra would do"
    url = urlsplit(settings.public_url)
    if settings.public_url and (url.scheme != "https" or not url.hostname or url.query or url.fragment):
        yield f"FREMTID_PUBLIC_URL: found {settings.public_url!r}; https://bot.programme.example would do"
    if len(name) > LONGEST_NAME:
        yield f"programme.name: found {len(name)} characters; Teams takes {LONGEST_NAME} at most"
    if not _VERSION.fullmatch(version):
        yield f"pyproject.toml: project.version: found {version!r}; Teams takes three numbers, such as 1.2.3"


def _read(file: str) -> Any:  # noqa: ANN401 - JSON has no narrower type; the schema checks what comes out
    return json.loads((FOLDER / file).read_text("utf-8"))


def _filled(node: Any, values: Mapping[str, str]) -> Any:  # noqa: ANN401 - as above
    """The same JSON with `{name}` replaced in every text."""
    if isinstance(node, str):
        for name, value in values.items():
            node = node.replace(f"{{{name}}}", value)
        return node
    if isinstance(node, list):
        return [_filled(one, values) for one in node]
    if isinstance(node, dict):
        return {key: _filled(one, values) for key, one in node.items()}
    return node


def _domains(public_url: str) -> list[str]:
    """The host that pages and links of the app may come from, if it has one."""
    host = urlsplit(public_url).hostname
    return [host] if host else []


def _written(document: object) -> bytes:
    return json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n"


def lacks(settings: Settings) -> Iterator[str]:
    """What the app can't do with these settings, a sentence each."""
    if not settings.app_id:
        yield "FREMTID_APP_ID isn't set: the zip shows how the app looks; Teams reaches no bot with it."
    if not settings.public_url:
        yield "FREMTID_PUBLIC_URL isn't set: the board's tab and links lead nowhere."


def _zipped(files: Mapping[str, bytes], path: Path) -> Path:
    with ZipFile(path, "w") as package:
        for name, content in files.items():
            # ZipInfo's own date, 1980, instead of now: a build can be compared with the one before.
            package.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return path
